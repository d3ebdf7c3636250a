"""What the time grammar takes and returns."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from decimal import Decimal

from claimcheck.mentions.model import Kind
from claimcheck.values import TimeValue

_MOST_YEARS = 6


@dataclass(slots=True)
class YearsTold:
    """The years that a text has told so far, which a day without one may lie in."""

    told: tuple[int, ...] = ()
    """The nearest first."""
    heading: int | None = None
    """The year that is all of the heading above."""

    @property
    def state(self) -> object:
        """What a day without a year is read by."""
        return self.told, self.heading

    def add(self, *years: int) -> None:
        """Put years in front of those told before."""
        kept = [year for year in self.told if year not in years]
        self.told = (*dict.fromkeys(years), *kept)[:_MOST_YEARS]


@dataclass(frozen=True, slots=True)
class Clock:
    """The date from which relative times are read, or None."""

    as_of: datetime.date | None
    pointers: bool = True
    """Whether to read also what only points at a time: "now", "the day", "the 26th of the month"."""
    years: YearsTold = field(default_factory=YearsTold)
    year: int | None = None
    """The year of days and months that are told without one; None for the one nearest to the document's date."""

    @property
    def day(self) -> str:
        """The document's own day as TIMEX3 has it."""
        return self.as_of.isoformat() if self.as_of else "XXXX-XX-XX"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeReading:
    """A time expression from token ``first`` up to, not including, ``last``.

    ``low``, ``high``, ``unit`` and ``precision`` are for durations.
    """

    kind: Kind
    first: int
    last: int
    value: TimeValue
    impossible: str | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    precision: Decimal = Decimal(0)
    noun: str | None = None
    has_day: bool = False
    """Whether a clock time's day is told with it: "16:15 UTC on June 1"."""
