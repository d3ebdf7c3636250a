"""Which part of a series a text is, and how many parts there are, told twice: "part two" of a text titled "Part 3"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.claims.model import Sentence
from claimcheck.claims.readers.ranks import ORDINAL, number_of
from claimcheck.claims.relations import RanksOfOne
from claimcheck.documents import Document, Zone
from claimcheck.text import Span

__all__ = ["read_instalments"]

_WORDS: Final = "one two three four five six seven eight nine ten eleven twelve".split()
_CARDINAL: Final = rf"(?:{'|'.join(_WORDS)}|\d{{1,2}})"
_PART: Final = re.compile(rf"\b[Pp]art (?P<n>{_CARDINAL})\b(?! of (?:it|them|us)\b)")
_THIS_PART: Final = re.compile(
    r"\b(?:[Tt]his|[Hh]ere)(?: (?:post|article|piece|story|report|instal?lment))?(?: is|’s|'s)(?: the)? "
    rf"(?:[Pp]art (?P<n>{_CARDINAL})\b|(?P<nth>{ORDINAL}) (?:part|article|post|instal?lment|of|in) )"
)
_LENGTH: Final = re.compile(
    rf"\b(?P<n>{_CARDINAL})[- ]part series\b|\b(?:this|the|is) {ORDINAL} (?:(?:part|article|post|instal?lment) )?(?:of|in) (?P<of>{_CARDINAL})\b(?= in | articles| posts| parts|[.,;]|\Z)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Told:
    number: int
    place: Span
    """In the prose."""
    text: str


def read_instalments(document: Document, sentences: Sequence[Sentence]) -> Iterator[RanksOfOne]:
    """Yield the first number that the text gives its part, and its series, with the first other one."""
    parts: list[_Told] = []
    lengths: list[_Told] = []
    for sentence in sentences:
        if sentence.block.zone is Zone.TABLE_CELL:
            continue
        if sentence.block.zone is Zone.TITLE:
            parts += (_told(sentence, match, "n") for match in _PART.finditer(sentence.text))
        parts += (
            _told(sentence, match, "n" if match["n"] else "nth")
            for match in _THIS_PART.finditer(sentence.text)
        )
        lengths += (
            _told(sentence, match, "n" if match["n"] else "of") for match in _LENGTH.finditer(sentence.text)
        )
    for thing, several in (("this part", parts), ("the series", lengths)):
        other = next((one for one in several if one.number != several[0].number), None)
        if other is not None:
            earlier, later = sorted((several[0], other), key=lambda told: told.place)
            first, second = (document.prose.to_source(told.place) for told in (earlier, later))
            yield RanksOfOne(thing, first, second, earlier.text, later.text)


def _told(sentence: Sentence, match: re.Match[str], group: str) -> _Told:
    word = match[group].lower()
    if word in _WORDS:
        word = str(_WORDS.index(word) + 1)
    number = int(word) if word.isdigit() else number_of(word)
    return _Told(number, Span(*match.span(group)).shifted(sentence.prose.start), match[group])
