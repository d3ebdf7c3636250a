"""Figures beyond anything on record for the kind of thing that the text names beside them.

Most figures lie within the bounds of every kind, so the bounds are asked first and the words, which take longer,
only of the kinds that a figure is beyond.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from claimcheck.claims.model import Claim, Modality
from claimcheck.claims.relations import Outlier
from claimcheck.mentions import Kind, Mention, Modifier, Role
from claimcheck.values import Interval
from claimcheck.values.reference import Magnitude, conversion
from claimcheck.values.reference.magnitudes import FIGURE
from claimcheck.values.units import convert

_BEFORE: Final = 90
_AFTER: Final = 100
"""Characters to each side of the figure in which its kind must be named."""
_OTHER_FIGURE: Final = re.compile(r"[\d#]")
_NOT_SO: Final = frozenset({Modality.HYPOTHETICAL, Modality.DENIED})
_YEARLY: Final = frozenset({None, "year"})


def read_outliers(claims: Sequence[Claim], known: Sequence[Magnitude]) -> Iterator[Outlier]:
    """Yield each figure beyond the record of its kind, under every reading of its unit.

    Where kinds within kinds are named, the narrowest counts; where several of them, a figure must be beyond all, and
    the widest is told.
    """
    groups = _groups(known)
    for claim in claims:
        mention = claim.mention
        if (
            mention.kind not in groups
            or (mention.role is Role.CHANGE and mention.kind is Kind.PERCENT)
            or mention.malformed
            or claim.modality in _NOT_SO
        ):
            continue
        beyond = [one for group in groups[mention.kind] for one in group.beyond(mention)]
        if not beyond:
            continue
        words = _words(claim)
        if not any(one.named_in(words) for one in beyond):
            continue
        named = [one for group in groups[mention.kind] for one in group.like(mention) if one.named_in(words)]
        wider = _wider(named, known)
        narrowest = [one for one in named if one.id not in wider]
        if all(one in beyond for one in narrowest):
            yield Outlier(claim, max(narrowest, key=lambda one: one.believed.high or Decimal("Infinity")))


def _wider(named: Sequence[Magnitude], known: Sequence[Magnitude]) -> set[str]:
    """Return the ids of the kinds that ``named`` lie within, nearest and farther."""
    above = {one.id: one.within for one in known}
    wider: set[str] = set()
    for one in named:
        place = one.within
        while place and place not in wider:
            wider.add(place)
            place = above.get(place, "")
    return wider


@dataclass(frozen=True, slots=True)
class _Group:
    """The kinds of thing that are counted in one unit, and the values that none of them excludes."""

    unit: str
    kinds: tuple[Magnitude, ...]
    believed: Interval

    def like(self, mention: Mention) -> list[Magnitude]:
        """Return the kinds that ``mention`` can be compared with."""
        rates = _YEARLY if mention.per in _YEARLY else {mention.per}
        return [one for one in self.kinds if one.per in rates] if _values(mention, self.unit) else []

    def beyond(self, mention: Mention) -> list[Magnitude]:
        """Return the kinds whose bounds ``mention`` is beyond, under every reading."""
        values = _values(mention, self.unit)
        if not values or not any(_is_beyond(value, self.believed) for value in values):
            return []
        return [one for one in self.like(mention) if all(_is_beyond(value, one.believed) for value in values)]


def _groups(known: Sequence[Magnitude]) -> Mapping[str, Sequence[_Group]]:
    by_unit: dict[tuple[str, str], list[Magnitude]] = {}
    for one in known:
        by_unit.setdefault((one.kind, one.unit), []).append(one)
    groups: dict[str, list[_Group]] = {}
    for (kind, unit), kinds in by_unit.items():
        lows = [one.believed.low for one in kinds if one.believed.low is not None]
        highs = [one.believed.high for one in kinds if one.believed.high is not None]
        narrowest = Interval(max(lows, default=None), min(highs, default=None))
        groups.setdefault(kind, []).append(_Group(unit, tuple(kinds), narrowest))
    return groups


def _words(claim: Claim) -> str:
    """Return the words round the figure, which is replaced by ``FIGURE``.

    They end at the next figure on each side, whose words are not this one's: "employs 300 people and sold 40 million
    phones".
    """
    start = claim.mention.prose.start - claim.sentence.prose.start
    end = claim.mention.prose.end - claim.sentence.prose.start
    text = claim.sentence.text
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
    return f"{_OTHER_FIGURE.split(before)[-1]}{FIGURE}{_OTHER_FIGURE.split(after)[0]}"


def _is_beyond(value: Interval, bounds: Interval) -> bool:
    low, high = bounds.low, bounds.high
    return (high is not None and value.low is not None and value.low > high) or (
        low is not None and value.high is not None and value.high < low
    )


def _values(mention: Mention, unit: str) -> list[Interval]:
    """Return the values in ``unit`` under each reading; empty where one of them cannot be compared."""
    value = mention.interval
    if mention.modifier is Modifier.AT_MOST:  # what is reached "up to" it, some reach
        value = Interval(value.high, value.high)
    match mention.kind:
        case "money":
            read = (
                {item.codes[0] for item in mention.currency_evidence}
                if mention.impossible
                else {mention.unit or ""}
            )
            rates = [conversion(code, unit) for code in sorted(read)]
            return [] if None in rates else [_exchanged(value, rate) for rate in rates if rate is not None]
        case "measure":
            if convert(Decimal(0), mention.unit or "", unit) is None:
                return []
            ends = [
                None if end is None else convert(end, mention.unit or "", unit)
                for end in (value.low, value.high)
            ]
            return [Interval(*ends)]
        case _:
            return [value] if (mention.unit or "") == unit else []


def _exchanged(value: Interval, rate: Interval) -> Interval:
    """Return a sum, negative perhaps, at every rate."""
    low, high = value.low, value.high
    return Interval(
        None if low is None else _product(low, rate.low if low >= 0 else rate.high),
        None if high is None else _product(high, rate.high if high >= 0 else rate.low),
    )


def _product(value: Decimal, rate: Decimal | None) -> Decimal | None:
    return None if rate is None else value * rate
