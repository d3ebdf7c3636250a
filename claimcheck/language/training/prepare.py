"""From treebanks to the corpora that training and measuring read."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Final

import spacy
from spacy.tokens import DocBin

from claimcheck.language.training.money import with_money
from claimcheck.language.training.treebanks import Sentence, document, paragraphs

__all__ = ["PARTS", "prepare"]

PARTS: Final = {
    "train": ("ewt/en_ewt-train", "gum/en_gumfree-train"),
    "dev": ("ewt/en_ewt-dev", "gum/en_gumfree-dev"),
    "test-ewt": ("ewt/en_ewt-test",),
    "test-gum": ("gum/en_gumfree-test",),
    "test-pud": ("pud/en_pud-test",),
}
_SHARE: Final = 0.35
"""Augmented paragraphs for each paragraph of the training part."""
_SEED: Final = 7


def prepare(treebanks: Path, out: Path) -> None:
    """Write each part to ``out`` as ``<part>.spacy``, and ``train-money.spacy`` with augmented copies."""
    out.mkdir(parents=True, exist_ok=True)
    vocab = spacy.blank("en").vocab
    for part, files in PARTS.items():
        several = [one for file in files for one in paragraphs(treebanks / f"{file}.conllu")]
        DocBin(docs=[document(vocab, one) for one in several]).to_disk(out / f"{part}.spacy")
        if part == "train":
            more = [*several, *_augmented(several)]
            DocBin(docs=[document(vocab, one) for one in more]).to_disk(out / "train-money.spacy")


def _augmented(several: list[list[Sentence]]) -> list[list[Sentence]]:
    rng = Random(_SEED)  # noqa: S311 - training data, and the same at each run
    more = []
    for paragraph in several:
        changed = [with_money(sentence, rng) or sentence for sentence in paragraph]
        if any(new is not old for new, old in zip(changed, paragraph, strict=True)):
            more.append(changed)
    rng.shuffle(more)
    return more[: round(len(several) * _SHARE)]
