"""Conversions of units: "5 miles (8 km)", "30 acres, about 12 hectares", "50 gallons, or 189 litres"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.frames import Frame
from claimcheck.claims.relations import Conversion
from claimcheck.claims.wording import words_after, words_before, words_between
from claimcheck.mentions import Kind
from claimcheck.values.units import UNITS, convert

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


_AGAIN: Final = re.compile(
    r"\b(?:that is|that['’]s|i\.e\.|in other words|put another way|say|in (?:miles|feet|inches|yards|pounds|acres|gallons|kilomet\w+|kilos|met(?:er|re)s|litres|liters),|equivalent|equal(?:s|ling)?|in (?:metric|imperial|american|us|british|old|modern)\b[^‹;]{0,12}|"
    r"which makes|makes? it|making it|(?:has|have|had|gives?|puts?|lists?|calls?) it (?:as|at)|works? out (?:at|as|to)|comes? to|came to|converts?|"
    r"translat\w+|correspond\w*|think of (?:it|that|them) as|or, |amount\w* to|the same as|as much as)(?!\w)|[=≈]",
    re.IGNORECASE,
)
"""Words between two figures that make the second the first again."""
_TWO: Final = re.compile(
    r"\b(?:and|plus|from|than|while|but|then|not|per|every|each|another|of which|instead|between|compared|rather|if|only|by|"
    r"swim|swam|run|ran|ride|bike|walk\w*|followed)\b|[+×x]",
    re.IGNORECASE,
)
"""Words between figures of two things."""
_SLIPS: Final = (Decimal(1), Decimal(10), Decimal("0.1"))
"""How many times the right figure slips are, nearly."""
_NEAR: Final = Decimal("0.5")


def read_conversions(frames: Sequence[Frame]) -> Iterator[Conversion]:
    """Yield each figure that is given again in another unit of the same dimension."""
    for frame in frames:
        found = [pair for pair in pairwise(frame.claims) if _convertible(*pair)]
        for first, second in found:
            between = words_between(first, second)
            bracketed = _BRACKETED.match(between) and _CLOSED.match(words_after(second))
            if bracketed or _is_apposed(between, second):
                apart = _CHANGED_BY.search(words_before(first)) or _APART.match(words_after(second))
                yield Conversion(first, second, is_difference=apart is not None)
            elif len(found) == 1 and _is_implied(frame, first, second):
                yield Conversion(first, second, is_difference=False)


def _is_implied(frame: Frame, first: Claim, second: Claim) -> bool:
    """Whether the only two figures of a dimension, one of them metric, are one: near words for it, and each other."""
    if _is_metric(first) == _is_metric(second) or any(one.mention.is_range for one in (first, second)):
        return False
    dimension = UNITS[first.mention.unit or ""].dimension
    same = [
        one
        for one in frame.claims
        if (unit := UNITS.get(one.mention.unit or "")) and unit.dimension == dimension
    ]
    between = frame.between(first, second)
    if len(same) != 2 or dimension == "temperature" or not _AGAIN.search(between) or _TWO.search(between):
        return False
    low, stated = first.mention.low, second.mention.low
    right = convert(low, first.mention.unit or "", second.mention.unit or "") if low is not None else None
    if not right or not stated or stated < 0 or right < 0:
        return False
    factor = UNITS[first.mention.unit or ""].factor / UNITS[second.mention.unit or ""].factor
    slips = (*_SLIPS, 1 / (factor * factor))
    return any(_NEAR <= stated / (right * slip) <= 1 / _NEAR for slip in slips)


def _is_metric(claim: Claim) -> bool:
    unit = UNITS[claim.mention.unit or ""]
    return "metre" in unit.name or unit.factor.normalize().as_tuple().digits == (1,)


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
