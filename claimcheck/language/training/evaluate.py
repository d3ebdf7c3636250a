"""The table of the model card: accuracy on test sets with the pipeline's own tokens, speed, loading, size."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import spacy
from spacy.scorer import Scorer
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from thinc.api import NumpyOps

from claimcheck.language.pipelines import use_numpy

__all__ = ["table"]

_TESTS: Final = {"test-ewt": "EWT", "test-gum": "GUM, free genres", "test-pud": "PUD"}
_REPEATS: Final = 3


def table(pipeline: Path, corpora: Path) -> str:
    """Measure the pipeline and return the table in Markdown. The speed is that of one core, if only one is free."""
    started = time.perf_counter()
    nlp = spacy.load(pipeline)
    loading = time.perf_counter() - started
    use_numpy(nlp, NumpyOps(use_blis=False))
    lines = [
        "| test set | tags | UAS | LAS | sentence F | nouns of figures | tokens/s, warm |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for part, name in _TESTS.items():
        gold = list(DocBin().from_disk(corpora / f"{part}.spacy").get_docs(nlp.vocab))
        examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
        speed = max(_speeds(nlp, [doc.text for doc in gold], sum(len(one.predicted) for one in examples)))
        for example, doc in zip(examples, nlp.pipe([one.predicted for one in examples]), strict=True):
            example.predicted = doc
        scores = Scorer(nlp).score(examples)
        row = [f"{100 * scores[key]:.1f}" for key in ("tag_acc", "dep_uas", "dep_las", "sents_f")]
        row.append(f"{100 * _nouns_of_figures(examples):.1f}")
        lines.append(f"| {name} | {' | '.join(row)} | {speed:,.0f} |")
    size = len(_zipped(pipeline)) / 1e6
    return "\n".join([*lines, "", f"Zipped {size:.1f} MB; loads in {loading:.2f} s once spaCy is imported."])


def _nouns_of_figures(examples: Sequence[Example]) -> float:
    """Return the share of figures before a noun ("12,400 people") that hang on that noun in the parse."""
    right = total = 0
    for example in examples:
        gold = example.reference
        guessed = dict(zip((token.idx for token in example.predicted), example.predicted, strict=True))
        for token in gold:
            if (
                token.dep_ == "nummod"
                and token.head.i > token.i
                and token.head.pos_ == "NOUN"
                and token.idx in guessed
            ):
                total += 1
                right += guessed[token.idx].head.idx == token.head.idx
    return right / max(total, 1)


def _speeds(nlp: spacy.language.Language, texts: list[str], tokens: int) -> Iterator[float]:
    for _ in range(_REPEATS):
        started = time.perf_counter()
        done: list[Doc] = list(nlp.pipe(texts))
        yield tokens / (time.perf_counter() - started) if done else 0.0


def _zipped(folder: Path) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                archive.write(file, file.relative_to(folder))
    return buffer.getvalue()
