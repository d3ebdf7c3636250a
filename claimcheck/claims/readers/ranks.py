"""Ranks that the text gives a thing: "Lyon is the third-largest city in France".

A rank is the thing's where the sentence says so by "is" or sets them side by side with a comma. Which list
it is a rank in, is read from the words beside it: what is ranked, by what, and where.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.claims.model import Sentence
from claimcheck.claims.relations import RanksOfOne
from claimcheck.documents import Document
from claimcheck.language import content_stems, names_in
from claimcheck.text import Span

__all__ = ["ORDINAL", "number_of", "read_ranks"]

_NUMBERS: Final = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=1
    )
}
ORDINAL: Final = rf"(?:{'|'.join(_NUMBERS)}|\d{{1,3}}(?:st|nd|rd|th))"
_SUPERLATIVE: Final = r"(?:[a-z]{3,}est|best|worst|(?:most|least)[ -][a-z]+)"
_RANK: Final = re.compile(
    rf"\b(?:the |(?P<owner>[A-Z][\w.-]*(?: [A-Z][\w.-]*){{0,3}})['’]s? )(?P<place>(?:(?P<ordinal>{ORDINAL})[- ])?(?P<by>{_SUPERLATIVE}))"
    r"(?P<what>(?: [a-z][\w-]*){0,3}?)(?P<where> (?:in|of|on|among|by) [^,.;:()]{2,60}?)?(?=[,.;:()]|\Z| and | with | after | behind | but )"
)
_BEFORE: Final = re.compile(r"(?:,| (?:is|remains|ranks as))(?: (?:now|still|also|today|currently))?\s*\Z")
_AFTER: Final = re.compile(r"\A, ")
_AS: Final = re.compile(r"(?:\A|[,;] )[Aa]s \Z")
_REACH: Final = 80
"""Characters to each side in which the name of the ranked thing stands."""
_ONCE: Final = re.compile(
    r"\b(?:once|former(?:ly)?|then|until|if|not|never|overt[ao]\w+|(?:1[5-9]|20)\d\d|previously|earlier|last year)\b",
    re.IGNORECASE,
)
"""Words of a sentence that may rank the thing at another time, or in another mood."""


@dataclass(frozen=True, slots=True)
class _Rank:
    thing: str
    number: int
    what: frozenset[str]
    where: frozenset[str]
    text: str
    place: Span
    """In the prose."""


def read_ranks(document: Document, sentences: Sequence[Sentence]) -> Iterator[RanksOfOne]:
    """Yield, for each thing that has two places in one list, the first place and the first other one."""
    by_list: dict[tuple[object, ...], list[_Rank]] = defaultdict(list)
    for sentence in sentences:
        for rank in _ranks(sentence):
            by_list[rank.thing, rank.what, rank.where].append(rank)
    for ranks in by_list.values():
        other = next((rank for rank in ranks if rank.number != ranks[0].number), None)
        if other is not None:
            first, second = (document.prose.to_source(rank.place) for rank in (ranks[0], other))
            yield RanksOfOne(other.thing, first, second, ranks[0].text, other.text)


def _ranks(sentence: Sentence) -> Iterator[_Rank]:
    text = sentence.text
    if "st" not in text:  # "the largest", "the best", "the most expensive": most sentences rank nothing
        return
    ranks = tuple(_RANK.finditer(text))
    if not ranks or _ONCE.search(text):
        return
    for match in ranks:
        thing = _ranked(text, match)
        where = content_stems(f"{match['owner'] or ''} {match['where'] or ''}")
        if thing is not None:
            yield _Rank(
                thing=thing,
                number=number_of(match["ordinal"]),
                what=frozenset((match["by"], *content_stems(match["what"]))),
                where=where - content_stems(thing),
                text=match["place"],
                place=Span(*match.span("place")).shifted(sentence.prose.start),
            )


def number_of(ordinal: str | None) -> int:
    """Return the place that an ordinal names; the largest without one is the first."""
    if ordinal is None:
        return 1
    return _NUMBERS.get(ordinal) or int(ordinal[:-2])


def _ranked(text: str, match: re.Match[str]) -> str | None:
    """Return the name that the rank is said of: right before it, or right after it and its comma."""
    before = text[max(0, match.start() - _REACH) : match.start()]
    for offset, name in names_in(before):
        if _BEFORE.fullmatch(before[offset + len(name) :]):
            return name
    rest = text[match.end() : match.end() + _REACH]
    if _AFTER.match(rest) and (match["owner"] or _AS.search(before)):
        name_after = next(iter(names_in(rest)), None)
        if name_after is not None and name_after[0] == len(", "):
            return name_after[1]
    return None
