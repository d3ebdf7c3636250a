"""Parts of a period by their order: "the third Wednesday of July", "the last three weeks of 2025", "the 15th of next month"."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import Final

from claimcheck.mentions.lexicon.numbers import CARDINALS, ORDINAL_SUFFIXES
from claimcheck.mentions.model import Kind
from claimcheck.mentions.numbers import read_number
from claimcheck.mentions.times.dates import read_date
from claimcheck.mentions.times.days import day_number, one_day
from claimcheck.mentions.times.eras import read_era
from claimcheck.mentions.times.lexicon import UNITS, WEEKDAYS
from claimcheck.mentions.times.model import Clock, TimeReading
from claimcheck.mentions.times.relative import read_relative
from claimcheck.mentions.times.weeks import iso_week, shifted
from claimcheck.mentions.times.years import join, reading, year_at
from claimcheck.mentions.tokens import APOSTROPHES, Tokens
from claimcheck.values import TimeValue, calendar

_EDGES: Final = {"first": 1, "opening": 1, "last": -1, "final": -1, "closing": -1, "latter": -1}
ORDER_STARTS: Final = frozenset(_EDGES)
"""Words, beside numerals, at which a part of a period may begin."""
_FINER: Final = {
    "day": frozenset({"week", "month", "quarter", "half", "season", "year", "decade", "century"}),
    "week": frozenset({"month", "quarter", "half", "season", "year"}),
    "weekend": frozenset({"month", "quarter", "season", "year"}),
    "month": frozenset({"quarter", "half", "season", "year", "decade"}),
    "quarter": frozenset({"year"}),
    "half": frozenset({"month", "year", "decade", "century"}),
    "year": frozenset({"decade", "century"}),
    "decade": frozenset({"century"}),
}
"""Each grain, and the periods that are cut into parts of it."""
_MONTHS_IN: Final = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_LONG_NAME = 6  # letters of "Monday": "Sun" and "Sat" are other words too
_MOST = 400
_MID_MONTH = 15
_THURSDAY, _SATURDAY = 3, 5
_NEAR: Final = frozenset({"this", "last", "next"})


@dataclass(frozen=True, slots=True)
class _Part:
    """``count`` parts of one grain, from the ``nth`` of a period (from its end where negative), up to token ``end``."""

    nth: int
    count: int
    grain: str
    end: int
    weekday: int | None = None
    bare: bool = False
    """Whether only the number of the day is told: "the 15th of next month"."""


def read_ordered(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read a part of a period that begins at token ``i``, an article before it or not."""
    part = _part(tokens, i + 1 if tokens.word(i) == "the" else i)
    if part is None or tokens.apart(part.end - 1):
        return None
    period = _period(tokens, part, clock)
    if period is None or period.value.grain not in _FINER[part.grain] or period.value.mod is not None:
        return None
    if part.bare and (period.value.grain != "month" or tokens.word(period.last) in APOSTROPHES):
        return None  # "the first of this month's meetings"
    built = _built(i, part, period, clock, tokens)
    if built is None:
        return None
    return replace(built, value=replace(built.value, anchored=period.value.anchored))


def _part(tokens: Tokens, j: int) -> _Part | None:
    """Read "third Wednesday", "last two weeks", "final quarter", "15th"."""
    nth, k = _nth(tokens, j)
    if not nth:
        return None
    count, word = 1, tokens.word(k)
    if tokens.word(j) in _EDGES and (word[:1].isdecimal() or word in CARDINALS):
        number = read_number(tokens, k)
        if number is None or number.value != int(number.value) or not 1 < number.value <= _MOST:
            return None
        count, k = int(number.value), number.end
    elif word == "-":
        k += 1
    word = tokens.word(k)
    if word in WEEKDAYS and len(word) >= _LONG_NAME and count == 1:
        return _Part(nth, 1, "day", k + 1, WEEKDAYS[word])
    if word == "half" and count == 1:
        return _Part(nth, 1, "half", k + 1)
    if word in UNITS and word.endswith("s") == (count > 1):
        grain = UNITS[word][0]
        return _Part(nth, count, grain, k + 1) if grain in _FINER else None
    if word == "of" and nth > 0 and count == 1:
        return _Part(nth, 1, "day", k, bare=True)
    return None


def _nth(tokens: Tokens, j: int) -> tuple[int, int]:
    """Read an ordinal, or a word such as "last"; return its number, 0 where there is none, and the token after."""
    word = tokens.word(j)
    if word in _EDGES:
        return _EDGES[word], j + 1
    day = day_number(tokens, j)
    if day is None or (word.isdecimal() and tokens.word(day[1] - 1) not in ORDINAL_SUFFIXES):
        return 0, j
    return day[0], day[1]


def _period(tokens: Tokens, part: _Part, clock: Clock) -> TimeReading | None:
    """Read the period that is cut: "of July", "in May 2025", "of the 21st century", "next year"."""
    k = part.end
    if part.grain in {"quarter", "half"} and year_at(tokens, k) is not None:
        return read_date(tokens, k, clock)  # "1st quarter 2025"
    if tokens.word(k) not in {"of", "in"}:
        return read_relative(tokens, k, clock) if tokens.word(k) in _NEAR else None
    k += 1
    if tokens.words[k : k + 2] == ["the", "year"] and tokens.word(k + 2).isdecimal():
        k += 2
    told = read_relative(tokens, k, clock)
    if told is not None or k >= len(tokens):
        return told
    the = tokens.word(k) == "the"
    unit = tokens.word(k + 1)
    if the and unit in {"month", "quarter", "year"} and clock.pointers and clock.as_of is not None:
        return reading(Kind.DATE, k, k + 2, shifted(unit, 0, clock.as_of))
    k += the
    return read_date(tokens, k, clock) or read_era(tokens, k, clock)


def _built(first: int, part: _Part, period: TimeReading, clock: Clock, tokens: Tokens) -> TimeReading | None:
    start, end = period.value.start, period.value.end
    if start is None or end is None:
        return None
    last = period.last
    if part.bare:
        return one_day(tokens, first, last, start.year, start.month, part.nth, clock)
    if part.weekday is not None:
        day = _nth_weekday(start, end, part.weekday, part.nth)
        return _day(first, last, day, weekday=part.weekday) if day else None
    match part.grain:
        case "day":
            return _days(first, last, start, end, part.nth, part.count)
        case "week" if period.value.grain == "year":
            return _weeks_of_year(first, last, start.year, part)
        case "week" | "weekend":
            return _weeks(first, last, start, end, part)
        case "decade":
            return _decade(first, last, start, part)
        case "half" if period.value.grain in {"decade", "century"}:
            return _half_of_years(first, last, start.year, end.year, part.nth)
        case "half" if period.value.grain == "month":
            half = start + datetime.timedelta(days=_MID_MONTH)
            a, b = (half, end) if part.nth in {2, -1} else (start, half)
            return _days(first, last, a, b, 1, (b - a).days) if part.nth <= 2 else None
        case _:
            return _months(first, last, start, end, part)


def _half_of_years(first: int, last: int, start: int, end: int, nth: int) -> TimeReading | None:
    """Build the years of the first or second half of a decade or century that ends before the year ``end``."""
    middle = (start + end) // 2
    years = {1: (start, middle - 1), 2: (middle, end - 1), -1: (middle, end - 1)}.get(nth)
    if years is None:
        return None
    one, other = (reading(Kind.DATE, first, last, calendar.year(year)) for year in years)
    return join(one, other)


def _day(first: int, last: int, day: datetime.date, *, weekday: int | None = None) -> TimeReading:
    return reading(Kind.DATE, first, last, calendar.of_date(day, weekday=weekday))


def _nth_weekday(start: datetime.date, end: datetime.date, weekday: int, nth: int) -> datetime.date | None:
    """Return the ``nth`` such weekday from ``start`` to before ``end``, from the end where negative."""
    if nth < 0:
        day = end - datetime.timedelta(days=(end.weekday() - weekday - 1) % 7 + 1)
    else:
        day = start + datetime.timedelta(days=(weekday - start.weekday()) % 7 + 7 * (nth - 1))
    return day if start <= day < end else None


def _days(
    first: int, last: int, start: datetime.date, end: datetime.date, nth: int, count: int
) -> TimeReading | None:
    """Build ``count`` days from the ``nth`` one of a period, or its last ones."""
    begin = start + datetime.timedelta(days=nth - 1) if nth > 0 else end - datetime.timedelta(days=count)
    final = begin + datetime.timedelta(days=count - 1)
    if begin < start or final >= end:
        return None
    if count == 1:
        return _day(first, last, begin)
    return join(_day(first, last, begin), _day(first, last, final))


def _weeks_of_year(first: int, last: int, year: int, part: _Part) -> TimeReading | None:
    """Build ISO weeks of a year: "the last three weeks of 2025"."""
    if part.nth > 0:
        begin = iso_week(first, last, year, part.nth)
        final = iso_week(first, last, year, part.nth + part.count - 1)
    else:
        final = iso_week(first, last, year, None)
        begin = final
        if final is not None and final.value.start is not None:
            monday = final.value.start - datetime.timedelta(days=7 * (part.count - 1))
            begin = replace(final, value=calendar.week(monday))
    if begin is None or final is None or part.count == 1:
        return final
    if begin.value.start is None or final.value.end is None:
        return None
    return _days(first, last, begin.value.start, final.value.end, 1, 7 * part.count)


def _weeks(
    first: int, last: int, start: datetime.date, end: datetime.date, part: _Part
) -> TimeReading | None:
    """Build a week or weekend of a month; a week counts to the month of its Thursday, as ISO weeks do to years."""
    if part.count > 1:
        return _days(first, last, start, end, part.nth, 7 * part.count) if part.grain == "week" else None
    weekday, make = (_THURSDAY, calendar.week) if part.grain == "week" else (_SATURDAY, calendar.weekend)
    day = _nth_weekday(start, end, weekday, part.nth)
    return reading(Kind.DATE, first, last, make(day)) if day else None


def _decade(first: int, last: int, start: datetime.date, part: _Part) -> TimeReading | None:
    decade = start.year // 10 * 10 + 10 * (part.nth - 1 if part.nth > 0 else 10 + part.nth)
    if part.count > 1 or decade // 100 != start.year // 100:
        return None
    return reading(Kind.DATE, first, last, calendar.decade(decade))


def _months(
    first: int, last: int, start: datetime.date, end: datetime.date, part: _Part
) -> TimeReading | None:
    """Build months, quarters, halves or years of a longer period."""
    size = _MONTHS_IN[part.grain]
    begin = (
        calendar.add_months(start, size * (part.nth - 1))
        if part.nth > 0
        else calendar.add_months(end, -size * part.count)
    )
    final = calendar.add_months(begin, size * (part.count - 1))
    if begin < start or calendar.add_months(final, size) > end:
        return None
    one = reading(Kind.DATE, first, last, _unit(part.grain, begin))
    return one if part.count == 1 else join(one, reading(Kind.DATE, first, last, _unit(part.grain, final)))


def _unit(grain: str, start: datetime.date) -> TimeValue:
    if grain == "half":
        return calendar.half(start.year, (start.month + 5) // 6)
    return shifted(grain, 0, start)
