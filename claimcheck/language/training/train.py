"""Training of the two stages by spaCy's own loop, on one core."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from spacy.training.initialize import init_nlp
from spacy.training.loop import train as run
from spacy.util import load_config
from thinc.api import NumpyOps, set_current_ops

from claimcheck.language.pipelines import use_numpy

__all__ = ["train"]

_HERE: Final = Path(__file__).parent


def train(work: Path) -> None:
    """Train both stages on the corpora in ``work``, in which the best pipeline is then ``stage2/model-best``.

    The result is the same at each run on one machine.
    """
    for stage in (1, 2):
        _train_stage(work, stage)


def _train_stage(work: Path, stage: int) -> None:
    """Train one stage; the second begins with the first's weights."""
    ops = NumpyOps(use_blis=False)
    set_current_ops(ops)
    overrides: dict[str, object] = {
        "paths.train": str(work / "corpus" / ("train.spacy" if stage == 1 else "train-money.spacy")),
        "paths.dev": str(work / "corpus" / "dev.spacy"),
        "paths.variants": str(_HERE / "orth_variants.json"),
    }
    if stage > 1:
        overrides["paths.before"] = str(work / "stage1" / "model-best")
    config = load_config(_HERE / f"stage{stage}.cfg", overrides=overrides, interpolate=False)
    nlp = init_nlp(config, use_gpu=-1)
    use_numpy(nlp, ops)
    out = work / f"stage{stage}"
    out.mkdir(parents=True, exist_ok=True)
    run(nlp, out, use_gpu=-1, stdout=sys.stdout, stderr=sys.stderr)
