"""Intervals: every reported figure stands for a range of true figures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from ``low`` to ``high``, both included; None is an open side."""

    low: Decimal | None
    high: Decimal | None

    @classmethod
    def printed(cls, low: Decimal | None, high: Decimal | None, precision: Decimal) -> Interval:
        """Return the values that round *or truncate* to a figure printed to ``precision``.

        ``precision`` is the place of the last digit given (1,000,000 for "$40 million"), 0 for an
        exact count. Writers cut as often as they round: "$40 million" may stand for 40.9 million.
        """
        half = precision / 2
        down = None if low is None else low - (half if low >= 0 else precision)
        up = None if high is None else high + (precision if high >= 0 else half)
        return cls(down, up)

    def overlaps(self, other: Interval, *, slack: Decimal = Decimal(0)) -> bool:
        """Whether some value lies in both, after widening this one by ``slack``."""
        return not (
            (self.low is not None and other.high is not None and other.high < self.low - slack)
            or (self.high is not None and other.low is not None and other.low > self.high + slack)
        )

    def contains(self, other: Interval) -> bool:
        """Whether every value of ``other`` lies in this interval."""
        return not (
            (self.low is not None and (other.low is None or other.low < self.low))
            or (self.high is not None and (other.high is None or other.high > self.high))
        )

    def plus(self, other: Interval) -> Interval:
        """Return the sums of a value of each."""
        return Interval(_add(self.low, other.low), _add(self.high, other.high))

    def minus(self, other: Interval) -> Interval:
        """Return the differences of a value of each."""
        return Interval(
            None if self.low is None or other.high is None else self.low - other.high,
            None if self.high is None or other.low is None else self.high - other.low,
        )

    def scaled(self, factor: Decimal) -> Interval:
        """Return each value times ``factor``, which is positive."""
        return Interval(
            None if self.low is None else self.low * factor, None if self.high is None else self.high * factor
        )

    def over(self, other: Interval) -> Interval | None:
        """Return the ratios of a value of this interval to one of ``other``; None unless both are positive."""
        if self.low is None or self.low < 0 or other.low is None or other.low <= 0:
            return None
        low = Decimal(0) if other.high is None else self.low / other.high
        return Interval(low, None if self.high is None else self.high / other.low)

    def times(self, other: Interval) -> Interval:
        """Return the products of a value of each, for values that are not negative."""
        low = None if self.low is None or other.low is None else self.low * other.low
        high = None if self.high is None or other.high is None else self.high * other.high
        return Interval(low, high)

    def percent_change_to(self, after: Interval) -> Interval | None:
        """Return the changes in per cent that could lie behind two positive figures.

        None where the figure before may be zero or negative: such a change has no percentage.
        """
        if self.low is None or self.low <= 0 or (after.low is not None and after.low < 0):
            return None
        low = (
            Decimal(-100)
            if after.low is None or self.high is None
            else (after.low / self.high - 1) * _HUNDRED
        )
        high = None if after.high is None else (after.high / self.low - 1) * _HUNDRED
        return Interval(low, high)


def _add(a: Decimal | None, b: Decimal | None) -> Decimal | None:
    return None if a is None or b is None else a + b
