"""Treebanks in CoNLL-U, paragraph by paragraph, as spaCy documents.

The format is that of Universal Dependencies (https://universaldependencies.org/format.html). Words of a
multiword token ("do" and "n't") stand for themselves, as spaCy's tokeniser has them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

__all__ = ["Sentence", "Word", "document", "paragraphs"]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence; ``head`` is its head's place in the sentence, its own place for the root."""

    form: str
    upos: str
    xpos: str
    head: int
    relation: str
    space: bool


Sentence = Sequence[Word]


def paragraphs(path: Path) -> Iterator[list[Sentence]]:
    """Yield the paragraphs of a treebank's file as lists of sentences."""
    paragraph: list[Sentence] = []
    rows: list[list[str]] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith(("# newpar", "# newdoc")) and "_block" not in line and paragraph:
            yield paragraph
            paragraph = []
        elif line and not line.startswith("#"):
            columns = line.split("\t")
            if "." not in columns[0]:  # an empty node of the enhanced graph
                rows.append(columns)
        elif not line and rows:
            paragraph.append(_sentence(rows))
            rows = []
    if paragraph:
        yield paragraph


def _sentence(rows: Sequence[Sequence[str]]) -> Sentence:
    words: list[Word] = []
    inside_until, space_after_range = 0, True
    for columns in rows:
        space = "SpaceAfter=No" not in columns[9]
        if "-" in columns[0]:
            inside_until, space_after_range = int(columns[0].split("-")[1]), space
            continue
        number, head = int(columns[0]), int(columns[6])
        if number <= inside_until:
            space = number == inside_until and space_after_range
        words.append(
            Word(
                form=columns[1],
                upos=columns[3],
                xpos=columns[4],
                head=(head or number) - 1,
                relation=columns[7] if head else "ROOT",
                space=space,
            )
        )
    return words


def document(vocab: Vocab, paragraph: Sequence[Sentence]) -> Doc:
    """Return a paragraph as one annotated spaCy document."""
    words = [word for sentence in paragraph for word in sentence]
    heads: list[int] = []
    for sentence in paragraph:
        base = len(heads)
        heads += [base + word.head for word in sentence]
    return Doc(
        vocab,
        words=[word.form.replace(" ", "") for word in words],
        spaces=[word.space for word in words],
        tags=[word.xpos for word in words],
        pos=[word.upos for word in words],
        heads=heads,
        deps=[word.relation for word in words],
        sent_starts=[place == 0 for sentence in paragraph for place in range(len(sentence))],
    )
