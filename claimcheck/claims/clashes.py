"""In which way the values of two claims under one key contradict each other: decided once, for all rules.

Each contradiction has one way and each way one rule, so that no two rules report the same pair.
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import Final

from claimcheck.claims.rounding import true_values
from claimcheck.mentions import Direction, Kind, Mention, Modifier

__all__ = [
    "BOUNDS",
    "Clash",
    "are_unlike",
    "clash_of",
    "clash_of_retold",
    "point_of",
    "same_digits",
    "significant_digits",
]


class Clash(StrEnum):
    """The way in which two values of one thing cannot both hold."""

    VALUE = "value"
    CURRENCY = "currency"
    """One amount, two currencies: "$33k" and "€33k"."""
    RANGE = "range"
    """A range, and one of its ends or another range that overlaps it."""
    SCALE = "scale"
    """The same digits on another scale: "$4.1 million" and "$4.1 billion"."""
    HEADLINE = "headline"
    """The title or standfirst against the text."""
    DATE = "date"
    """One event, two dates."""
    DIRECTION = "direction"
    """One change of one measure, told as a rise and as a fall."""


BOUNDS: Final = frozenset(
    {Modifier.AT_MOST, Modifier.AT_LEAST, Modifier.LESS_THAN, Modifier.MORE_THAN, Modifier.NEARLY}
)
"""Hedges that open one side of a figure."""


_WRITTEN_OUT: Final = frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE, Kind.PERCENT})
_SLIPPED: Final = frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE})
_SCALED: Final = re.compile(r"(?i:million|billion|trillion|bn|mn|tn)|[mMbB]\b")
"""A scale, after which digits are cut as often as rounded."""


_SOME: Final = re.compile(
    r"(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions) of\b", re.IGNORECASE
)
"""A number that has no ends: "hundreds of millions"."""
_FAR: Final = 10
_EXACT: Final = 6
"""Digits of a figure that is told exactly."""
_MOST_PLACES: Final = 20
"""Places by which no scale is a slip of another."""
_NEAR: Final = Decimal("0.8")


def are_unlike(a: Mention, b: Mention) -> bool:
    """Whether no slip and no revision makes one figure of the other: one is ten times as much, or both are exact and far apart."""
    first, second = point_of(a), point_of(b)
    if a.kind not in _SLIPPED or first is None or second is None or same_digits(a, b):
        return False
    small, large = sorted((abs(first), abs(second)))
    exact = min(significant_digits(a), significant_digits(b)) >= _EXACT
    return large > small * _FAR or (exact and small < large * _NEAR)


def clash_of(a: Mention, b: Mention) -> Clash | None:
    """Return how two figures of one kind clash, or None where some true value fits both."""
    if a.impossible or b.impossible or a.malformed or b.malformed:
        return None
    if a.kind is Kind.DATE:
        return Clash.DATE if _apart(a, b) else None
    if {a.direction, b.direction} == {Direction.UP, Direction.DOWN}:
        return Clash.DIRECTION
    if a.kind is Kind.MONEY and a.unit != b.unit:
        return Clash.CURRENCY if _two_currencies(a, b) else None
    if a.unit != b.unit or a.per != b.per or _signs_differ(a, b):
        return None
    if _collapsed(a, b):
        return Clash.RANGE
    if not _printed_alike(a, b) and true_values(a).overlaps(true_values(b)):
        return None
    if (a.low, a.high) == (b.low, b.high):
        return None
    if a.is_range and b.is_range:
        return Clash.VALUE
    return Clash.SCALE if same_digits(a, b) else Clash.VALUE


def clash_of_retold(a: Mention, b: Mention) -> Clash | None:
    """Return how two figures clash of which the wording says that they are one figure.

    Stricter than ``clash_of``: "700,000" is at most a rounding of 740,000, and no cut of 780,000; and of
    two figures under one hedge ("nearly 30,000" and "nearly 40,000") the figures themselves are compared.
    """
    clash = clash_of(a, b)
    if clash is not None or a.modifier is not b.modifier or a.modifier is Modifier.ABOUT:
        return clash
    if a.modifier in BOUNDS and a.unit == b.unit and a.per == b.per and same_digits(a, b):
        return None if a.low == b.low and a.high == b.high else Clash.SCALE
    if a.low is None or b.low is None:  # an upper bound
        first, second = a.high, b.high
    else:
        first, second = a.low, b.low
    comparable = a.kind in _WRITTEN_OUT and (a.unit, a.per, a.is_range) == (b.unit, b.per, b.is_range)
    if first is None or second is None or a.is_range or not comparable:
        return None
    coarse = a if a.precision >= b.precision else b
    exact = a.precision == b.precision
    if not exact and (significant_digits(coarse) > 1 or _SCALED.search(coarse.text)):
        return None
    return Clash.VALUE if abs(first - second) > (0 if exact else coarse.precision / 2) else None


def _signs_differ(a: Mention, b: Mention) -> bool:
    """Whether two figures differ by a sign alone, which may be a dash."""
    return a.low is not None and b.low is not None and a.low == -b.low and a.low == a.high and b.low == b.high


def _printed_alike(a: Mention, b: Mention) -> bool:
    """Whether two plain figures are printed to the same digit: two prints of one figure, not two roundings of it."""
    shapes = (a.is_range, b.is_range, a.modifier, b.modifier) == (False, False, None, None)
    return shapes and a.precision == b.precision and a.kind is not Kind.DURATION


def same_digits(a: Mention, b: Mention) -> bool:
    """Whether two points, or two bounds of one sort, are the same but for a power of ten."""
    first, second = point_of(a), point_of(b)
    bounded = a.low != a.high or b.low != b.high
    if first is None or second is None or (bounded and a.modifier is not b.modifier):
        return False
    small, large = sorted((abs(first), abs(second)))
    if not 0 < small < large or large.adjusted() - small.adjusted() > _MOST_PLACES:
        return False
    return large % small == 0 and str(int(large / small)).rstrip("0") == "1"


def point_of(mention: Mention) -> Decimal | None:
    """Return the one value that a figure gives, be it a bound; None for a range."""
    if mention.low is None or mention.high is None:
        return mention.high if mention.low is None else mention.low
    return mention.low if mention.low == mention.high else None


def significant_digits(mention: Mention) -> int:
    """Return how many digits the figure has from the first to the last that is not 0."""
    value = mention.low if mention.low is not None else mention.high
    return len(value.normalize().as_tuple().digits) if value else 0


def _apart(a: Mention, b: Mention) -> bool:
    """Whether two resolved dates share no day."""
    if a.start is None or a.end is None or b.start is None or b.end is None:
        return False
    return a.end <= b.start or b.end <= a.start


def _two_currencies(a: Mention, b: Mention) -> bool:
    known = a.unit is not None and b.unit is not None and any(map(str.isdigit, a.text + b.text))
    return known and (a.low, a.high, a.per) == (b.low, b.high, b.per)


def _collapsed(a: Mention, b: Mention) -> bool:
    """Whether a range is told again as one of its ends, or with other ends."""
    if _SOME.match(a.text) or _SOME.match(b.text):
        return False
    if a.is_range and b.is_range:
        differ = (a.low, a.high) != (b.low, b.high) and a.precision == b.precision
        return differ and a.interval.overlaps(b.interval)
    if a.is_range == b.is_range or {a.modifier, b.modifier} & BOUNDS:
        return False
    whole, point = (a, b) if a.is_range else (b, a)
    return point.low is not None and point.low in {whole.low, whole.high}
