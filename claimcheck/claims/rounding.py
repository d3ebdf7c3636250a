"""What a printed figure may stand for in a calculation."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.mentions import Kind, Mention
from claimcheck.values import Interval

__all__ = ["distance", "true_values"]


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
