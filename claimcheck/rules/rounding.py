"""What a printed figure may stand for in a calculation, where rules look for it."""

from decimal import Decimal

from claimcheck.claims.rounding import true_values
from claimcheck.mentions import Mention
from claimcheck.values import Interval

__all__ = ["distance", "true_values"]


def distance(before: Mention, after: Mention) -> Interval:
    """Return how far apart, in their unit and without a sign, two levels can truly lie."""
    apart = true_values(after).minus(true_values(before))
    low, high = apart.low, apart.high
    if low is not None and low >= 0:
        return apart
    if high is not None and high <= 0:
        return Interval(-high, None if low is None else -low)
    return Interval(Decimal(0), None if low is None or high is None else max(-low, high))
