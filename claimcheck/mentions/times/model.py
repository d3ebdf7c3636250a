"""What the time grammar takes and returns."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.mentions.model import Kind
from claimcheck.values import TimeValue


@dataclass(frozen=True, slots=True)
class Clock:
    """The date from which relative times are read, or None."""

    as_of: datetime.date | None
    pointers: bool = True
    """Whether to read also what only points at a time: "now", "the day", "the 26th of the month"."""

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
