"""Values of dates, times, durations and sets, as in TIMEX3 (TimeML 1.2.1)."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeValue:
    """What a time expression denotes.

    ``timex`` is the TIMEX3 value ("2026-04-08", "2026-Q3", "P2M", "FY2025-Q3", a range with "/"), or
    None where nothing could be resolved. ``start`` and ``end`` are the days it covers, half-open,
    None where unresolved. ``weekday`` (Monday is 0) is set when the text names one beside a date.
    """

    timex: str | None
    mod: str | None = None
    start: datetime.date | None = None
    end: datetime.date | None = None
    grain: str | None = None
    weekday: int | None = None
    other: str | None = None
    """The other reading where past and future are both possible, as TIMEX3."""
    anchored: bool = False
    """Whether the value depends on the document's date ("last year", "Friday", "8 April")."""
