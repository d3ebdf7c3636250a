"""One place in the text, and the value it denotes."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from claimcheck.text import Span
from claimcheck.values import Interval, TimeValue


class Kind(StrEnum):
    """What sort of value a mention denotes."""

    MONEY = "money"
    PERCENT = "percent"
    PERCENTAGE_POINT = "percentage_point"
    BASIS_POINT = "basis_point"
    COUNT = "count"
    MEASURE = "measure"
    RATIO = "ratio"
    MULTIPLE = "multiple"
    ORDINAL = "ordinal"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"

    @property
    def is_time(self) -> bool:
        """Whether the value is a TIMEX3."""
        return self in _TIMES


_TIMES = frozenset({Kind.DATE, Kind.TIME, Kind.DURATION, Kind.SET})


class Modifier(StrEnum):
    """A word that opens or widens a figure."""

    ABOUT = "about"
    NEARLY = "nearly"
    LESS_THAN = "less_than"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"


class Direction(StrEnum):
    """Which way a change goes."""

    UP = "up"
    DOWN = "down"


class Role(StrEnum):
    """What the figure is in its sentence: a level, a change, or an end of a from-to pair."""

    LEVEL = "level"
    CHANGE = "change"
    FROM = "from"
    TO = "to"


@dataclass(frozen=True, slots=True)
class CurrencyEvidence:
    """A symbol, code or word that speaks of the currency, and the ISO 4217 codes it may mean."""

    text: str
    span: Span
    codes: tuple[str, ...]


_ABOUT = Decimal("0.1")  # "about 50" is fair of 45 to 55; a wider band would hide real slips


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A figure or time expression; the public JSON has its fields.

    ``span`` indexes the source, ``prose`` the document's prose (the same where all of a text is
    prose). ``low`` and ``high`` are in ``unit`` with the scale applied; equal for a point, None on the
    open side. ``precision`` is the place of the last printed digit, 0 for an exact count.
    """

    kind: Kind
    span: Span
    prose: Span
    text: str
    low: Decimal | None = None
    high: Decimal | None = None
    precision: Decimal = Decimal(0)
    is_range: bool = False
    shared: str | None = None
    """What one end of a range took from the other: "scale", "currency", "unit" or a list of them."""
    modifier: Modifier | None = None
    modifier_span: Span | None = None
    direction: Direction | None = None
    role: Role = Role.LEVEL
    unit: str | None = None
    currency_evidence: tuple[CurrencyEvidence, ...] = ()
    per: str | None = None
    noun: str | None = None
    time: TimeValue | None = None
    impossible: str | None = None
    malformed: str | None = None
    """Why the digits as printed are no well-formed number ("bad grouping in 110,00"), or None."""

    @property
    def timex(self) -> str | None:
        """The TIMEX3 value, for time kinds."""
        return self.time.timex if self.time else None

    @property
    def mod(self) -> str | None:
        """The TIMEX3 modifier, for time kinds."""
        return self.time.mod if self.time else None

    @property
    def start(self) -> datetime.date | None:
        """The first day covered."""
        return self.time.start if self.time else None

    @property
    def end(self) -> datetime.date | None:
        """The day after the last one covered."""
        return self.time.end if self.time else None

    @property
    def interval(self) -> Interval:
        """The true values that this figure, as printed and hedged, can stand for."""
        low, high = self.low, self.high
        printed = Interval.printed(low, high, self.precision)
        match self.modifier:
            case Modifier.ABOUT:
                wide = max((abs(end) for end in (low, high) if end is not None), default=Decimal(0))
                return Interval.printed(low, high, max(self.precision, wide * _ABOUT * 2))
            case Modifier.NEARLY:
                floor = None if printed.high is None else printed.high - abs(printed.high) * _ABOUT
                ends = [end for end in (printed.low, floor) if end is not None]
                return Interval(min(ends, default=None), printed.high)
            case Modifier.LESS_THAN | Modifier.AT_MOST:
                return Interval(None, printed.high)
            case Modifier.MORE_THAN | Modifier.AT_LEAST:
                return Interval(printed.low, None)
            case None:
                return printed
