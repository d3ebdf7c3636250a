"""What a printed figure may stand for in a calculation."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from claimcheck.mentions import Kind, Mention
from claimcheck.values import Interval

__all__ = ["distance", "in_scale_of", "lacks_scale", "true_values"]

_PRINTED: Final = re.compile(r"\d[\d,]*(?:\.\d+)?")
_THOUSAND: Final = 1000


def true_values(mention: Mention) -> Interval:
    """Return the values, in the mention's unit, that its figure can stand for when one calculates with it.

    The same as ``mention.interval``, but that a sum without cents may have had some: "$1" for $1.49.
    Counts stay exact.
    """
    if mention.kind is Kind.MONEY and mention.precision == 0:
        return replace(mention, precision=Decimal(1)).interval
    return mention.interval


def distance(before: Mention, after: Mention) -> Interval:
    """Return how far apart, in their unit and without a sign, two levels can truly lie."""
    apart = true_values(after).minus(true_values(before))
    low, high = apart.low, apart.high
    if low is not None and low >= 0:
        return apart
    if high is not None and high <= 0:
        return Interval(-high, None if low is None else -low)
    return Interval(Decimal(0), None if low is None or high is None else max(-low, high))


def in_scale_of(bare: Mention, told: Mention) -> Decimal | None:
    """Return the sum ``bare`` on the scale of ``told``; None unless it has none, and ``told`` has one."""
    scales = _scale(bare), _scale(told)
    if bare.kind is not Kind.MONEY or bare.low is None or scales[0] != 1 or scales[1] is None:
        return None
    return bare.low * scales[1] if scales[1] >= _THOUSAND and bare.low < _THOUSAND else None


def lacks_scale(one: Mention, other: Mention) -> bool:
    """Whether one of two sums has a scale, and the other one has none."""
    return in_scale_of(one, other) is not None or in_scale_of(other, one) is not None


def _scale(mention: Mention) -> Decimal | None:
    """Return by what the printed number is to be multiplied; None where it is in words."""
    printed = _PRINTED.search(mention.text)
    if printed is None or mention.low is None or mention.is_range:
        return None
    number = Decimal(printed[0].replace(",", ""))
    return mention.low / number if number else None
