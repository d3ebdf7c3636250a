"""Weeks by their number and periods by their distance: "week 3 of 2027", "the last week of 2019", "the week after next"."""

from __future__ import annotations

import datetime
from typing import Final

from claimcheck.mentions.model import Kind
from claimcheck.mentions.times.days import ORDINAL_WORDS
from claimcheck.mentions.times.lexicon import WEEKDAYS
from claimcheck.mentions.times.model import Clock, TimeReading
from claimcheck.mentions.times.years import reading, told_year, year_at
from claimcheck.mentions.tokens import Tokens
from claimcheck.values import TimeValue, calendar

_MOST_WEEKS = 53
_NUMBERING: Final = frozenset({"calendar", "iso"})
_BEYOND: Final = {("after", "next"): 2, ("before", "last"): -2}
"""What follows a period that lies one past the next, or one before the last."""


def read_week(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read a numbered week or a period two away that begins at token ``i``, an article before it or not."""
    first = i
    if tokens.word(i) == "the":
        i += 1
    word = tokens.word(i)
    if word in ORDINAL_WORDS or word == "last":
        return _nth(tokens, first, i, clock)
    if word in _NUMBERING or (word == "week" and tokens.word(i + 1).isdecimal()):
        return _numbered(tokens, first, i, clock)
    return _two_away(tokens, first, i, clock)


def week_number(tokens: Tokens, j: int) -> int | None:
    """Read "week 31" and return its number."""
    number = tokens.word(j + 1)
    if tokens.word(j) != "week" or not number.isdecimal() or len(number) > 2:
        return None
    return int(number) if 0 < int(number) <= _MOST_WEEKS and tokens.gap(j) == " " else None


def _numbered(tokens: Tokens, first: int, i: int, clock: Clock) -> TimeReading | None:
    """Read "week 3 of 2027", "calendar week 23", "Thursday, week 23"; a bare "week 3" may be one of a season or a course."""
    named = tokens.word(i) in _NUMBERING
    j = i + 1 if named else i
    number = week_number(tokens, j)
    if number is None:
        return None
    k = j + 3 if tokens.word(j + 2) in {"of", "in", ","} else j + 2
    year = year_at(tokens, k)
    if year is not None:
        return iso_week(first, year[1], year[0], number)
    named = named or (tokens.word(i - 1) == "," and tokens.word(i - 2) in WEEKDAYS)
    if named and clock.as_of is not None:
        return iso_week(first, j + 2, clock.as_of.year, number, anchored=True)
    return None


def _nth(tokens: Tokens, first: int, i: int, clock: Clock) -> TimeReading | None:
    """Read "second week of 2015", "the last week of this year", "the third week next year"."""
    if tokens.word(i + 1) != "week":
        return None
    j = i + 3 if tokens.word(i + 2) in {"of", "in"} else i + 2
    year = year_at(tokens, j) if j > i + 2 else None
    told = (year[0], year[1], False) if year else told_year(tokens, j, clock)
    if told is None:
        return None
    of_year, last, anchored = told
    return iso_week(first, last, of_year, ORDINAL_WORDS.get(tokens.word(i)), anchored=anchored)


def iso_week(
    first: int, last: int, year: int, number: int | None, *, anchored: bool = False
) -> TimeReading | None:
    """Build an ISO week of a year, its last one where ``number`` is None; None where the year has no such week."""
    if number is None:
        day = datetime.date(year, 12, 28)  # always in the last ISO week
    else:
        try:
            day = datetime.date.fromisocalendar(year, number, 1)
        except ValueError:
            return None
    return reading(Kind.DATE, first, last, calendar.week(day, anchored=anchored))


def _two_away(tokens: Tokens, first: int, i: int, clock: Clock) -> TimeReading | None:
    """Read "the week after next", "the month after the next", "the year before last"."""
    unit = tokens.word(i)
    if unit not in {"week", "weekend", "month", "year"} or first == i:
        return None
    j = i + 3 if tokens.word(i + 2) == "the" else i + 2
    shift = _BEYOND.get((tokens.word(i + 1), tokens.word(j)))
    if shift is None:
        return None
    value = shifted(unit, shift, clock.as_of) if clock.as_of else TimeValue(timex=None, grain=unit)
    return reading(Kind.DATE, first, j + 1, value)


def _fortnight(shift: int, as_of: datetime.date) -> TimeValue:
    """Return the two weeks that begin, or that ended, with ``as_of``: no calendar cuts the year into fortnights."""
    start = as_of if shift >= 0 else as_of - datetime.timedelta(days=14)
    end = start + datetime.timedelta(days=14)
    timex = f"{start.isoformat()}/{(end - datetime.timedelta(days=1)).isoformat()}"
    return TimeValue(timex=timex, start=start, end=end, grain="day", anchored=True)


def shifted(unit: str, shift: int, as_of: datetime.date) -> TimeValue:
    """Return the day, week, weekend, month, quarter, year, decade or century ``shift`` away from that of ``as_of``."""
    match unit:
        case "day":
            return calendar.of_date(as_of + datetime.timedelta(days=shift), anchored=True)
        case "week":
            return calendar.week(as_of + datetime.timedelta(days=7 * shift), anchored=True)
        case "fortnight":
            return _fortnight(shift, as_of)
        case "weekend":
            return calendar.weekend(as_of + datetime.timedelta(days=7 * shift), anchored=True)
        case "month":
            date = calendar.add_months(as_of.replace(day=1), shift)
            return calendar.month(date.year, date.month, anchored=True)
        case "quarter":
            date = calendar.add_months(as_of.replace(day=1), 3 * shift)
            return calendar.quarter(date.year, (date.month + 2) // 3, anchored=True)
        case "year":
            return calendar.year(as_of.year + shift, anchored=True)
        case "decade":
            return calendar.decade(as_of.year - as_of.year % 10 + 10 * shift, anchored=True)
        case _:
            return calendar.century((as_of.year - 1) // 100 + 1 + shift)
