"""Conversions of units: "5 miles (8 km)", "30 acres, about 12 hectares", "50 gallons, or 189 litres"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.relations import Conversion
from claimcheck.claims.wording import words_after, words_before, words_between
from claimcheck.mentions import Kind
from claimcheck.values.units import UNITS

_HEDGES: Final = r"(?:(?:about|around|roughly|approximately|approx\.?|some|nearly|almost|just|over|under|more than|less than|circa|ca\.?|c\.) ?)*"
_NOUN: Final = r"(?:[ -](?!and\b|or\b|to\b|by\b|from\b|at\b|in\b)[\w'’-]+){0,4}?"
_SAME: Final = r"(?:or|i\.e\.,?|that is,?|that['’]s|(?:equivalent|equal) to|the equivalent of|which is|an area of|a (?:distance|depth|height|length|weight) of|=)"
_BRACKETED: Final = re.compile(rf"\A{_NOUN} ?[(\[](?:{_SAME} )?{_HEDGES}\Z", re.IGNORECASE)
_CLOSED: Final = re.compile(r"\A[^()\[\]]{0,24}[)\]]")
_APPOSED: Final = re.compile(
    rf"\A{_NOUN}(?:, ?{_SAME} |,? (?:which is |is |are )?(?:equivalent|equal) to |, (?=[a-z])| ?[/=] ?| [–—-] (?:{_SAME} )?){_HEDGES}\Z",
    re.IGNORECASE,
)
_CHANGE: Final = r"(?:rise|increase|drop|fall|decline|change|difference|swing|gap|warming|cooling|anomaly)"
_CHANGED_BY: Final = re.compile(
    rf"\b(?:(?:warm|cool|heat|ris|increas|dropp?|fall|declin|chang|differ)\w*|rose|fell) by {_HEDGES}\Z|\b{_CHANGE} of {_HEDGES}\Z",
    re.IGNORECASE,
)
_APART: Final = re.compile(
    rf"\A[^()\[\]]{{0,24}}[)\]] ?(?:warmer|cooler|colder|hotter|{_CHANGE})\b", re.IGNORECASE
)
_DASHED: Final = re.compile(r" [–—-] ")
_DASHED_AFTER: Final = re.compile(r"\A(?: [–—-] |[.,;]|\Z)")
_HEDGED: Final = re.compile(rf", {_HEDGES}\Z", re.IGNORECASE)


def read_conversions(claims: Sequence[Claim]) -> Iterator[Conversion]:
    """Yield each figure that is given again in another unit of the same dimension."""
    for first, second in pairwise(claims):
        if first.sentence.span != second.sentence.span or not _convertible(first, second):
            continue
        between = words_between(first, second)
        bracketed = _BRACKETED.match(between) and _CLOSED.match(words_after(second))
        if bracketed or _is_apposed(between, second):
            apart = _CHANGED_BY.search(words_before(first)) or _APART.match(words_after(second))
            yield Conversion(first, second, is_difference=apart is not None)


def _is_apposed(between: str, second: Claim) -> bool:
    """Whether the second figure is set beside the first by "or", "equal to", a stroke, or ", about"."""
    if not _APPOSED.match(between):
        return False
    if _DASHED.search(between) and not _DASHED_AFTER.match(words_after(second)):
        return False
    return not between.endswith(", ") and (not _HEDGED.search(between) or second.mention.modifier is not None)


def _convertible(first: Claim, second: Claim) -> bool:
    a, b = first.mention, second.mention
    if a.kind is not Kind.MEASURE or b.kind is not Kind.MEASURE or a.per != b.per:
        return False
    one, other = UNITS.get(a.unit or ""), UNITS.get(b.unit or "")
    return one is not None and other is not None and one != other and one.dimension == other.dimension
