"""Holidays: "Christmas 2023", "last Easter", "Labor Day weekend"."""

from __future__ import annotations

import datetime
from typing import Final

from claimcheck.mentions.model import Kind
from claimcheck.mentions.times.feasts import (
    EASTER_DAYS,
    FIXED_HOLIDAYS,
    HOLIDAYS,
    HOLIDAYS_IN_COMPANY,
    KNOWN_IN_LOWER_CASE,
    LONGEST_NAME,
    LUNAR_HOLIDAYS,
    MOVING_HOLIDAYS,
    lunar_new_year,
)
from claimcheck.mentions.times.model import Clock, TimeReading
from claimcheck.mentions.times.years import reading, year_at, year_near
from claimcheck.mentions.tokens import Tokens
from claimcheck.values import TimeValue, calendar

_COMPANY: Final = frozenset({"before", "after", "until", "till", "by", "since", "at"})
_TUESDAY = 1


def holiday(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read a holiday's name, with or without its year, or the weekend beside it."""
    name = holiday_name(tokens, i)
    if name is None:
        return None
    end = i + len(name)
    weekend = tokens.word(end) == "weekend"
    end += weekend
    year_of = year_at(tokens, end + 1 if tokens.word(end) in {",", "of", "in"} else end)
    if not tokens.raw(i)[:1].isupper() and name not in KNOWN_IN_LOWER_CASE and year_of is None:
        return None
    last = year_of[1] if year_of else end
    if year_of and not weekend and tokens.word(last) == "weekend":
        weekend, last = True, last + 1
    if name in HOLIDAYS_IN_COMPANY and not year_of and tokens.word(i - 1) not in _COMPANY:
        return None
    year = year_of[0] if year_of else _year_near(tokens, i, name, clock)
    if year is None:
        fixed = None if weekend else FIXED_HOLIDAYS.get(name)
        timex = f"XXXX-{fixed[0]:02}-{fixed[1]:02}" if fixed else None
        return reading(Kind.DATE, i, last, TimeValue(timex=timex, grain="day"))
    day = _holiday_in(name, year)
    if day is None:
        return reading(Kind.DATE, i, last, TimeValue(timex=None, grain="day"))
    return reading(
        Kind.DATE, i, last, (_weekend_by if weekend else calendar.of_date)(day, anchored=year_of is None)
    )


def _year_near(tokens: Tokens, i: int, name: tuple[str, ...], clock: Clock) -> int | None:
    """Return the year that brings the holiday nearest to the document's date, as the tense has it."""
    if clock.as_of is None:
        return clock.year
    day = _holiday_in(name, clock.as_of.year)
    return year_near(tokens, i, clock, day.month, day.day) if day is not None else None


def shifted_holiday(tokens: Tokens, i: int, j: int, shift: int, clock: Clock) -> TimeReading | None:
    """Read "last Easter", "next Christmas" or "this Thanksgiving", the name at token ``j``."""
    name = holiday_name(tokens, j)
    if name is None or clock.as_of is None:
        return None
    year = clock.as_of.year
    if shift:
        days = [day for away in (-1, 0, 1) if (day := _holiday_in(name, year + away)) is not None]
        sided = [day for day in days if (day < clock.as_of if shift < 0 else day > clock.as_of)]
        day = (sided[-1] if shift < 0 else sided[0]) if sided else None
    else:
        day = _holiday_in(name, year)
    if day is None:
        return None
    last = j + len(name)
    if tokens.word(last) == "weekend":
        return reading(Kind.DATE, i, last + 1, _weekend_by(day, anchored=True))
    return reading(Kind.DATE, i, last, calendar.of_date(day, anchored=True))


def holiday_name(tokens: Tokens, i: int) -> tuple[str, ...] | None:
    """Return the longest holiday's name that begins at token ``i``."""
    for size in range(LONGEST_NAME, 0, -1):
        name = tuple(tokens.words[i : i + size])
        if len(name) == size and name in HOLIDAYS:
            return name
    return None


def _weekend_by(day: datetime.date, *, anchored: bool) -> TimeValue:
    """Return the weekend that a holiday joins: the one before a Monday or Tuesday, else that of its week."""
    return calendar.weekend(
        day - datetime.timedelta(days=day.weekday() + 1 if day.weekday() <= _TUESDAY else 0),
        anchored=anchored,
    )


def _holiday_in(name: tuple[str, ...], year: int) -> datetime.date | None:
    """Return the day of a holiday in a year, None where no table has it."""
    if name in FIXED_HOLIDAYS:
        month, day = FIXED_HOLIDAYS[name]
        return datetime.date(year, month, day)
    if name in EASTER_DAYS:
        return calendar.easter(year) + datetime.timedelta(days=EASTER_DAYS[name])
    if name in LUNAR_HOLIDAYS:
        return lunar_new_year(year)
    month, weekday, nth, days = MOVING_HOLIDAYS[name]
    return calendar.nth_weekday(year, month, weekday, nth) + datetime.timedelta(days=days)
