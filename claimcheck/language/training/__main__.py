"""From treebanks to weights and their table, in one command.

``CLAIMCHECK_TREEBANKS=<folder> python -m claimcheck.language.training <work folder> [step ...]``; the steps are
``prepare``, ``train``, ``ship``, ``freeze`` and ``evaluate``, all of them where none is named. ``README.md`` says more.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Final

STEPS: Final = ("prepare", "train", "ship", "freeze", "evaluate")
SHIPPED: Final = Path(__file__).parents[1] / "pipeline"
FROZEN: Final = Path(__file__).parents[3] / "tests" / "language" / "frozen-parses.tsv"


def main() -> int:
    """Run the steps and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m claimcheck.language.training", description=__doc__)
    parser.add_argument("work", type=Path, help="a folder for corpora and checkpoints, some 30 MB")
    parser.add_argument(
        "steps", nargs="*", metavar="step", help=f"of {', '.join(STEPS)}; all where none is named"
    )
    options = parser.parse_args()
    steps = options.steps or STEPS
    if not set(steps) <= set(STEPS):
        parser.error(f"the steps are {', '.join(STEPS)}")
    if "prepare" in steps:
        if "CLAIMCHECK_TREEBANKS" not in os.environ:
            parser.error("set CLAIMCHECK_TREEBANKS to the folder that holds ewt, gum and pud")
        from claimcheck.language.training.prepare import prepare  # noqa: PLC0415 - spaCy is slow to import

        prepare(Path(os.environ["CLAIMCHECK_TREEBANKS"]), options.work / "corpus")
    if "train" in steps:
        from claimcheck.language.training.train import train  # noqa: PLC0415 - as above

        train(options.work)
    if "ship" in steps:
        from claimcheck.language.training.ship import ship  # noqa: PLC0415 - as above

        ship(options.work / "stage2" / "model-best", SHIPPED)
    if "freeze" in steps:
        from claimcheck.language.training.freeze import freeze  # noqa: PLC0415 - as above

        freeze(FROZEN)
    if "evaluate" in steps:
        from claimcheck.language.training.evaluate import table  # noqa: PLC0415 - as above

        sys.stdout.write(table(SHIPPED, options.work / "corpus") + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
