"""Whether a figure of a source makes a figure of the document true, and in what it departs from it.

The claim's own rounding decides: "$1.3 billion" stands for 1.25 to 1.35 billion. Figures that are cut
instead of rounded count as wrong here, unlike inside one document: a source has the exact figure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Final

from claimcheck.evidence.model import Difference
from claimcheck.mentions import Kind, Mention, Modifier
from claimcheck.values.units import convert

_FLOORS: Final = frozenset({Modifier.MORE_THAN, Modifier.AT_LEAST})
_CEILINGS: Final = frozenset({Modifier.LESS_THAN, Modifier.AT_MOST})
_SCALE: Final = re.compile(r"(?:thousand|illion|bn|[kmb])\b", re.IGNORECASE)
_WIDEST_BOUND: Final = 2
"""How many times the bound a figure may be before "more than" misleads."""
_NEARLY: Final = Decimal("0.1")
_HALF: Final = Decimal("0.5")
"""What a whole number leaves open: the values of a chance come in any fraction."""
_CLOSE: Final = Decimal("0.1")
"""Two bounds are of one figure if they lie within a tenth of each other."""
_SPANS: Final[dict[str, tuple[str, Decimal]]] = {
    "second": ("day", Decimal(1) / 86400),
    "minute": ("day", Decimal(1) / 1440),
    "hour": ("day", Decimal(1) / 24),
    "day": ("day", Decimal(1)),
    "night": ("day", Decimal(1)),
    "week": ("day", Decimal(7)),
    "month": ("month", Decimal(1)),
    "quarter": ("month", Decimal(3)),
    "year": ("month", Decimal(12)),
    "decade": ("month", Decimal(120)),
    "century": ("month", Decimal(1200)),
}
"""Units of duration that turn into each other without a calendar: days and months do not."""
_A_YEAR: Final[dict[str, Decimal]] = {
    "day": Decimal(365),
    "week": Decimal(52),
    "month": Decimal(12),
    "quarter": Decimal(4),
    "year": Decimal(1),
}
"""How often a year what is paid by the day, week or month is paid."""
_DEGREE: Final = "degree"
_TEMPERATURES: Final = frozenset({"celsius", "fahrenheit"})
_WORKING_DAYS: Final = re.compile(r"(?:working|business) days?\b", re.IGNORECASE)
_WEEK, _WORKING = Decimal(7), Decimal(5)
_FRACTION: Final = Decimal("0.02")
"""Place to which "two-thirds" is good: a percentage of it is off by less than one."""
_POINTS: Final = {Kind.PERCENTAGE_POINT: Decimal(1), Kind.BASIS_POINT: Decimal("0.01")}
_SHARES: Final = {Kind.PERCENT: Decimal("0.01"), Kind.RATIO: Decimal(1)}


class How(StrEnum):
    """By what reading a source supports a figure."""

    EXACT = "the same figure"
    ROUNDED = "the source's figure, rounded"
    CONTAINED = "the source's figure lies within it"
    CONVERTED = "the source's figure in another unit"
    UNHEDGED = "the source gives it with a hedge"


@dataclass(frozen=True, slots=True)
class Ends:
    """A figure's ends in one unit; None is an open side. ``half`` is half of its last digit's place."""

    low: Decimal | None
    high: Decimal | None
    half: Decimal

    @property
    def is_range(self) -> bool:
        """Whether it has two ends that differ."""
        return self.low is not None and self.high is not None and self.low != self.high

    @property
    def value(self) -> Decimal:
        """A value to compare magnitudes by: its lower end, else its upper one."""
        return self.low if self.low is not None else self.high or Decimal(0)


def ends_of(mention: Mention) -> Ends:
    """Return the ends of a figure as printed. Round digits without a scale word are good to two of them."""
    place = _FRACTION if mention.kind is Kind.RATIO and not mention.precision else mention.precision
    value = max(abs(mention.low or Decimal(0)), abs(mention.high or Decimal(0)))
    digit = (
        mention.kind in _SHARES and place <= 1
    )  # "8 percent" is good to one per cent, "an hour" not to one
    if value and not digit and not _SCALE.search(mention.text):
        second = Decimal(10) ** (Decimal(value).adjusted() - 1)
        if mention.modifier is Modifier.ABOUT and value % second == 0:
            place = max(place, second)  # "about 270 miles"
        elif mention.modifier is None:
            place = min(place, second)
    return Ends(mention.low, mention.high, place / 2)


def in_unit_of(claim: Mention, figure: Mention) -> Ends | None:
    """Return ``figure`` in the unit of ``claim``, None where the two measure different things.

    Currencies are never converted; per cent and percentage points are different things.
    """
    ends = ends_of(figure)
    if claim.kind in _POINTS and figure.kind in _POINTS:
        return _scaled(ends, _POINTS[figure.kind] / _POINTS[claim.kind])
    if claim.kind in _SHARES and figure.kind in _SHARES:
        return _scaled(ends, _SHARES[figure.kind] / _SHARES[claim.kind])
    if claim.kind is figure.kind is Kind.DURATION and _WORKING_DAYS.search(figure.text):
        ends = _scaled(ends, _WEEK / _WORKING) if not _WORKING_DAYS.search(claim.text) else ends
    if claim.kind is not figure.kind:
        return None
    if claim.kind is Kind.MONEY:
        return _scaled(ends, _rate(claim, figure)) if same_currency(claim, figure) else None
    if claim.unit == figure.unit or (claim.unit == _DEGREE and figure.unit in _TEMPERATURES):
        return ends
    if claim.unit is None or figure.unit is None:
        return None
    (there, one), (here, other) = _flow(figure), _flow(claim)
    if one == other:
        return _converted(ends, there, here)
    return _converted(ends, figure.unit, claim.unit)


def _flow(mention: Mention) -> tuple[str, str | None]:
    """Return a unit without the time that it is told by, and that time: "litres a second", whoever joins them."""
    unit, _, per = (mention.unit or "").partition("_per_")
    return unit, per or mention.per


def _rate(claim: Mention, figure: Mention) -> Decimal:
    """Return by what a sum per month is multiplied to be one per year; 1 where not both are rates of time."""
    here, there = (_A_YEAR.get((one.per or "").partition(" ")[0]) for one in (claim, figure))
    return there / here if here and there else Decimal(1)


def _converted(ends: Ends, unit: str, to: str) -> Ends | None:
    if unit in _SPANS and to in _SPANS:
        (base, size), (other, goal) = _SPANS[unit], _SPANS[to]
        return _scaled(ends, size / goal) if base == other else None
    zero, one = convert(Decimal(0), unit, to), convert(Decimal(1), unit, to)
    if zero is None or one is None:
        return None
    low = None if ends.low is None else convert(ends.low, unit, to)
    high = None if ends.high is None else convert(ends.high, unit, to)
    return Ends(low, high, ends.half * abs(one - zero))


def same_currency(claim: Mention, figure: Mention) -> bool:
    """Whether two amounts may be in one currency: a bare "$" may be any dollar."""
    if claim.unit == figure.unit:
        return True
    codes = [
        {code for item in mention.currency_evidence for code in item.codes} for mention in (claim, figure)
    ]
    return (len(codes[0]) > 1 and figure.unit in codes[0]) or (len(codes[1]) > 1 and claim.unit in codes[1])


def _scaled(ends: Ends, factor: Decimal) -> Ends:
    low = None if ends.low is None else ends.low * factor
    high = None if ends.high is None else ends.high * factor
    return Ends(low, high, ends.half * factor)


def compare(claim: Mention, figure: Mention) -> How | Difference | None:
    """Say how ``figure`` supports ``claim``, or in what it departs from it; None where it is no match."""
    there = in_unit_of(claim, figure)
    if there is None:
        return None
    here = ends_of(claim)
    if _opposed(claim.modifier, figure.modifier):
        near = abs(here.value - there.value) <= _CLOSE * max(abs(here.value), abs(there.value))
        return Difference.COMPARATOR if near else None
    if claim.modifier in _FLOORS:
        return How.CONTAINED if _above(here, there) else None
    if claim.modifier in _CEILINGS:
        reaches = claim.modifier is Modifier.LESS_THAN or _reaches(here, there)
        return How.CONTAINED if reaches and _below(here, there) else None
    if here.is_range or there.is_range:
        return _ranges(here, there)
    return _points(claim, figure, here, there)


def is_met(claim: Mention, value: Decimal, half: Decimal, *, tight: bool = False) -> bool:
    """Whether a value that was made of others, good to ``half``, makes ``claim`` true.

    ``tight`` lets a bound ("over 300") be met only by what lies close to it.
    """
    here = ends_of(claim)
    there = Ends(value, value, half)
    if tight and claim.modifier in _FLOORS | _CEILINGS:
        near = abs(value - here.value) <= leeway_of(claim) * 2
    else:
        near = True
    if claim.modifier in _FLOORS:
        return near and _above(here, there)
    if claim.modifier in _CEILINGS:
        return near and _below(here, there)
    if claim.modifier is Modifier.NEARLY and _covers(here, value, nearly=True):
        return True
    if here.is_range:
        return here.low is not None and here.high is not None and here.low <= value <= here.high
    return abs(value - here.value) <= here.half + half


def leeway_of(claim: Mention) -> Decimal:
    """Return half of the width of what meets ``claim``."""
    here = ends_of(claim)
    if claim.modifier in _FLOORS | _CEILINGS | {Modifier.NEARLY}:
        return abs(here.value) * _NEARLY / 2
    if here.is_range and here.low is not None and here.high is not None:
        return (here.high - here.low) / 2
    least = _HALF if claim.kind not in _SHARES else Decimal(0)
    return max(here.half, least)


def _points(claim: Mention, figure: Mention, here: Ends, there: Ends) -> How | None:
    converted = claim.unit != figure.unit and claim.kind is not Kind.MONEY
    if converted and claim.modifier in {None, Modifier.ABOUT}:
        here = replace(here, half=here.half + there.half)  # both were rounded, each in its unit
    if not _covers(here, there.value, nearly=claim.modifier is Modifier.NEARLY):
        return None
    if figure.modifier is not None and claim.modifier is None:
        return How.UNHEDGED
    if converted:
        return How.CONVERTED
    return How.EXACT if here.value == there.value else How.ROUNDED


def _opposed(claim: Modifier | None, figure: Modifier | None) -> bool:
    low = {*_CEILINGS, Modifier.NEARLY}
    return (claim in _FLOORS and figure in low) or (claim in low and figure in _FLOORS)


def _above(bound: Ends, there: Ends) -> bool:
    floor, value = bound.value, there.low
    if value is None:
        return False
    return (
        value + there.half >= floor
        and value >= floor - bound.half / 5
        and value <= _WIDEST_BOUND * abs(floor)
    )


def _below(bound: Ends, there: Ends) -> bool:
    ceiling, value = bound.high, there.high
    if value is None or ceiling is None:
        return False
    return (
        value - there.half <= ceiling
        and value <= ceiling + bound.half / 5
        and value * _WIDEST_BOUND >= ceiling
    )


def _reaches(ceiling: Ends, there: Ends) -> bool:
    """Whether the most that a source gives is the claim's: "up to 650" is no bound but the greatest value."""
    most = there.high if there.high is not None else there.low
    return most is not None and ceiling.high is not None and most + there.half >= ceiling.high - ceiling.half


def _ranges(here: Ends, there: Ends) -> How | Difference | None:
    if here.is_range and there.is_range:
        if _near(here.low, there.low, here.half) and _near(here.high, there.high, here.half):
            return How.EXACT
        return Difference.RANGE if _meet(here, there) else None
    if here.is_range:
        return (
            How.CONTAINED
            if there.low is not None and there.low == there.high and _meet(here, there)
            else None
        )
    return Difference.RANGE if _meet(here, there) else None


def _meet(a: Ends, b: Ends) -> bool:
    if a.low is None or a.high is None or b.low is None or b.high is None:
        return False
    return a.low <= b.high and b.low <= a.high


def _near(a: Decimal | None, b: Decimal | None, half: Decimal) -> bool:
    return a is not None and b is not None and abs(a - b) <= half


def _covers(here: Ends, value: Decimal, *, nearly: bool) -> bool:
    if nearly:
        top = here.value
        return top - abs(top) * _NEARLY <= value <= top
    return abs(value - here.value) <= here.half
