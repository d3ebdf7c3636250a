"""Dates that are read from the document's own: "last year", "two weeks ago", "today", "late 2026"."""

from __future__ import annotations

import datetime
from dataclasses import replace

from claimcheck.mentions.model import Kind
from claimcheck.mentions.times.dates import read_date
from claimcheck.mentions.times.days import ORDINAL_WORDS
from claimcheck.mentions.times.durations import read_duration, read_vague
from claimcheck.mentions.times.eras import read_era
from claimcheck.mentions.times.feasts import HOLIDAY_STARTS
from claimcheck.mentions.times.holidays import shifted_holiday
from claimcheck.mentions.times.lexicon import (
    MONTHS,
    PARTS,
    PLAIN_MONTHS,
    SEASON_CODES,
    WEEKDAYS,
)
from claimcheck.mentions.times.model import Clock, TimeReading
from claimcheck.mentions.times.weeks import shifted
from claimcheck.mentions.times.years import join, reading, tense_near, year_at
from claimcheck.mentions.tokens import HYPHENS, Tokens
from claimcheck.values import TimeValue, calendar

_SHIFTS = {
    "this": 0,
    "current": 0,
    "last": -1,
    "past": -1,
    "previous": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
    "same": 0,
    "later": 0,
    "earlier": 0,
}
_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_SPANS = frozenset({"last", "past", "previous", "next", "coming", "first", "final", "recent"})
_KINDS_OF_PERIOD = frozenset({"calendar", "working"})
_WEEK_FROM = frozenset({"of", "beginning", "starting", "commencing"})
_OWNERS = frozenset("the this my our your his her their its".split())
_TELLING = _OWNERS | frozenset("a an any each every that those s no".split())
"""Words before "previous" that make it the one before another: "sales in the previous week"."""
_PARTS_OF_DAY = frozenset({"early", "late"})
_MIDDLED = frozenset({"week", "month", "year"})
_BEFORE_MIDDLE = frozenset("by at in until till since from around before after".split())
_ENDED = frozenset({"day", "week", "month", "quarter", "year"})
_UNITS = frozenset({"day", "week", "month", "quarter", "year", "decade", "weekend", "century", "fortnight"})


def read_relative(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read an expression whose value hangs on the document's date, or a date with "early", "mid" or "late"."""
    word = tokens.word(i)
    if word in _DAYS:
        return _day(tokens, i, clock)
    if word in PARTS:
        return _part(tokens, i, clock)
    if word == "the":
        return _the(tokens, i, clock)
    if word == "week" and tokens.word(i + 1) in _WEEK_FROM:
        return _week_of(tokens, i, clock)
    if word == "w" and tokens.word(i + 1) == "/" and tokens.word(i + 2) == "c":
        found = _week_of(tokens, i + 1, clock)
        return replace(found, first=i) if found else None
    if word in _TO_DATE_STARTS:
        return _year_to_date(tokens, i, clock)
    if word in _SHIFTS:
        return _shifted(tokens, i, clock)
    return None


def _day(tokens: Tokens, i: int, clock: Clock) -> TimeReading:
    shift = _DAYS[tokens.words[i]]
    if tokens.words[i] == "tonight":
        return reading(Kind.TIME, i, i + 1, TimeValue(timex=f"{clock.day}TNI", grain="day"))
    if clock.as_of is None:
        return reading(Kind.DATE, i, i + 1, TimeValue(timex=None, grain="day"))
    return reading(
        Kind.DATE, i, i + 1, calendar.of_date(clock.as_of + datetime.timedelta(days=shift), anchored=True)
    )


def _the(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "the past three years", "the end of 2027", "the week of May 4", "the same year", "the day after tomorrow"."""
    word = tokens.word(i + 1)
    if word == "week" and tokens.word(i + 2) in _WEEK_FROM:
        found = _week_of(tokens, i + 1, clock)
        return replace(found, first=i) if found else None
    if word == "weekend" and tokens.word(i + 2) == "of":
        return _weekend_of(tokens, i, clock)
    if word in PARTS and tokens.word(i + 2) == "of":
        found = _part(tokens, i + 1, clock)
        return replace(found, first=i) if found else None
    if tokens.word(i + 2) in {"quarter", "half"} and tokens.word(i + 3) == "of" and word in ORDINAL_WORDS:
        found = read_date(tokens, i + 1, clock)
        return replace(found, first=i) if found and found.last > i + 4 else None
    if word in {"past", "last", "next", "coming", "previous", "current", "following", "first"}:
        found = _shifted(tokens, i + 1, clock)
        return replace(found, first=i) if found and (found.kind is Kind.DURATION or word != "first") else None
    if word in {"year", "quarter", "month"}:
        found = _year_to_date(tokens, i + 1, clock)
        return replace(found, first=i) if found else None
    beside = _beside_day(tokens, i, clock) if tokens.word(i + 2) in {"after", "before"} else None
    if beside is not None:
        return beside
    if (
        word == "day"
        and clock.as_of is not None
        and tokens.word(i + 2) in {"after", "before"}
        and tokens.word(i + 3) in _DAYS
    ):
        shift = _DAYS[tokens.word(i + 3)] + (1 if tokens.word(i + 2) == "after" else -1)
        return reading(
            Kind.DATE, i, i + 4, calendar.of_date(clock.as_of + datetime.timedelta(days=shift), anchored=True)
        )
    return None


def _beside_day(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "the day after Christmas", "the week before Easter", "the Friday after June 5": told from a day of the calendar."""
    unit, sign = tokens.word(i + 1), 1 if tokens.word(i + 2) == "after" else -1
    k = i + 3 + (tokens.word(i + 3) == "the")
    if (unit not in {"day", "week"} and unit not in WEEKDAYS) or k >= len(tokens) or tokens.apart(k - 1):
        return None
    told = read_date(tokens, k, clock)
    if told is None or told.impossible or told.value.start is None or told.value.grain != "day":
        return None
    if "/" in (told.value.timex or ""):
        return None
    day, anchored = told.value.start, told.value.anchored
    if unit == "week":
        value = calendar.week(day + datetime.timedelta(days=7 * sign), anchored=anchored)
    elif unit == "day":
        value = calendar.of_date(day + datetime.timedelta(days=sign), anchored=anchored)
    else:
        away = (WEEKDAYS[unit] - day.weekday()) % 7 or 7
        away = away if sign > 0 else away - 7 or -7
        value = calendar.of_date(
            day + datetime.timedelta(days=away), anchored=anchored, weekday=WEEKDAYS[unit]
        )
    return reading(Kind.DATE, i, told.last, value)


_TO_DATE = {"YTD": "year", "QTD": "quarter", "MTD": "month"}
_TO_DATE_STARTS = frozenset({"year", "quarter", "month", "ytd", "qtd", "mtd"})


def _year_to_date(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "year to date", "month-to-date", "YTD": the document's period up to its day."""
    size = 5 if tokens.word(i + 1) in HYPHENS else 3
    words = [word for word in tokens.words[i : i + size] if word not in HYPHENS]
    unit = _TO_DATE.get(tokens.raw(i)) or tokens.word(i)
    if tokens.raw(i) in _TO_DATE:
        size = 1
    elif words[1:] != ["to", "date"]:
        return None
    if clock.as_of is None:
        return None
    period = shifted(unit, 0, clock.as_of)
    return reading(Kind.DATE, i, i + size, replace(period, end=clock.as_of + datetime.timedelta(days=1)))


def _part(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "late 2026", "mid-1990s", "early June", "the end of 2027", "early next month"."""
    mod = PARTS[tokens.words[i]]
    j = i + 1
    if (tokens.word(j) in HYPHENS and tokens.glued(j - 1)) or tokens.word(j) in {"of", "in"}:
        j += 1
    elif tokens.words[i] in {"start", "end", "beginning", "middle", "ending"}:
        return None
    if tokens.word(j) in _ENDED and tokens.word(i) == "end":
        return _end_of(tokens, i, j, clock)
    if tokens.word(j) in _MIDDLED and tokens.word(i) == "mid" and clock.as_of is not None:
        if tokens.word(i - 1) not in _BEFORE_MIDDLE or tokens.word(j + 1).isalpha():
            return None  # "a mid-year review"
        return reading(Kind.DATE, i, j + 1, replace(shifted(tokens.word(j), 0, clock.as_of), mod="MID"))
    if tokens.word(j) == "the":
        j += 1
    inner = _shifted(tokens, j, clock) if tokens.word(j) in _SHIFTS else read_date(tokens, j, clock)
    if inner is None and j < len(tokens):
        inner = read_era(tokens, j, clock)
    if inner is None:
        return None
    if inner.kind is Kind.DATE and inner.value.grain == "day" and tokens.words[i] in _PARTS_OF_DAY:
        weekday = inner.last == inner.first + 1 and tokens.word(inner.first) in WEEKDAYS
        return (
            replace(inner, first=i, value=replace(inner.value, mod=mod)) if weekday and j == i + 1 else None
        )
    if (
        inner.kind is not Kind.DATE
        or inner.value.grain == "day"
        or inner.value.timex is None
        or "/" in inner.value.timex
    ):
        return None
    return replace(inner, first=i, value=replace(inner.value, mod=mod))


def _end_of(tokens: Tokens, i: int, j: int, clock: Clock) -> TimeReading | None:
    """Read "end of month", "by end of year": that of the document's date."""
    if clock.as_of is None or tokens.word(i - 1) in {"the", "an"} or tokens.word(j + 1)[:1].isdecimal():
        return None
    return reading(Kind.DATE, i, j + 1, replace(shifted(tokens.word(j), 0, clock.as_of), mod="END"))


def _week_of(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    j = i + 3 if tokens.word(i + 2) == "on" else i + 2
    inner = read_date(tokens, j, clock)
    if inner is None or inner.value.start is None or inner.value.grain != "day":
        return None
    return replace(inner, first=i, value=calendar.week(inner.value.start, anchored=inner.value.anchored))


def _weekend_of(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "the weekend of June 6": that of the day's week."""
    inner = read_date(tokens, i + 3, clock) if i + 3 < len(tokens) else None
    if (
        inner is None
        or inner.value.start is None
        or inner.value.grain != "day"
        or "/" in (inner.value.timex or "")
    ):
        return None
    return replace(inner, first=i, value=calendar.weekend(inner.value.start, anchored=inner.value.anchored))


def _shifted(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "last year", "this month", "next Friday", "the past three years", "later this month"."""
    word = tokens.words[i] if i < len(tokens) else ""
    j = i + 1
    if word in {"later", "earlier"}:
        if tokens.word(j) == "today":
            return replace(_day(tokens, j, clock), first=i)
        if tokens.word(j) not in {"this", "in"}:
            return None
        if tokens.words[j : j + 2] == ["in", "the"] and tokens.word(j + 2) in {"week", "month", "year"}:
            # told from now only where nothing speaks of the past: "later in the year, he died"
            if clock.as_of is None or tense_near(tokens, i) == "past" or tokens.word(j + 3) == "of":
                return None
            return reading(Kind.DATE, i, j + 3, shifted(tokens.word(j + 2), 0, clock.as_of))
        inner = _shifted(tokens, j, clock) if tokens.word(j) == "this" else read_date(tokens, j + 1, clock)
        return replace(inner, first=i) if inner is not None and inner.kind is Kind.DATE else None
    if tokens.apart(i):
        return None
    if tokens.word(j) in _KINDS_OF_PERIOD and tokens.word(j + 1) in {"week", "year"}:
        j += 1
    following = tokens.word(j)
    if word in _SPANS:
        span = read_duration(tokens, j) or read_vague(tokens, j)
        if span is not None and tokens.word(j) not in {"a", "an", "all", "full", "half"}:
            return replace(span, first=i)
    shift = _SHIFTS.get(word)
    if shift is None:
        return None
    if following in _UNITS:
        return _unit(tokens, i, j, following, shift, clock)
    if following in WEEKDAYS and len(following) > 4:
        return _weekday(i, j, WEEKDAYS[following], shift, clock)
    named = tokens.raw(j)[:1].isupper() or following in PLAIN_MONTHS
    if following in MONTHS and named and word in {"this", "last", "next", "past"}:
        return _month(i, j, MONTHS[following], shift, clock)
    if following in SEASON_CODES and word in {"this", "last", "next", "past", "coming"}:
        code = SEASON_CODES[following]
        if clock.as_of is None:
            return reading(Kind.DATE, i, j + 1, TimeValue(timex=f"XXXX-{code}", grain="season"))
        return reading(Kind.DATE, i, j + 1, calendar.season(clock.as_of.year + shift, code, anchored=True))
    if following in HOLIDAY_STARTS and word in {"this", "last", "next", "coming", "following"}:
        return shifted_holiday(tokens, i, j, shift, clock)
    return None


REST_STARTS = frozenset({"rest", "remainder", "remaining", "balance"})


def read_rest(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "the rest of the week", "rest of my week", "the remainder of the year": from the document's day to the end."""
    first = i
    if tokens.word(i) == "the":
        i += 1
    if tokens.word(i) == "remaining" and tokens.word(i + 1) in {"days", "weeks", "months"}:
        i += 1
    elif tokens.word(i) not in REST_STARTS:
        return None
    if tokens.word(i + 1) != "of" or clock.as_of is None:
        return None
    year = year_at(tokens, i + 2)
    if year is not None and year[0] == clock.as_of.year:
        return _from_today(first, year[1], calendar.year(year[0]), clock.as_of)
    unit = tokens.word(i + 3)
    if unit not in {"week", "month", "quarter", "year", "decade"} or tokens.word(i + 2) not in _OWNERS:
        return None
    if tense_near(tokens, first) == "past" or tokens.word(i + 4) == "of":
        return None  # the rest of a year that is told about
    return _from_today(first, i + 4, shifted(unit, 0, clock.as_of), clock.as_of)


def _from_today(first: int, last: int, period: TimeValue, as_of: datetime.date) -> TimeReading | None:
    if period.end is None:
        return None
    last_day = period.end - datetime.timedelta(days=1)
    today = reading(Kind.DATE, first, last, calendar.of_date(as_of, anchored=True))
    return join(today, replace(today, value=calendar.of_date(last_day, anchored=True)))


def _unit(tokens: Tokens, i: int, j: int, unit: str, shift: int, clock: Clock) -> TimeReading | None:
    as_of = clock.as_of
    word = tokens.words[i]
    if word in {"same", "following"} or (word == "previous" and tokens.word(i - 1) in _TELLING):
        return None
    if as_of is None:
        return reading(Kind.DATE, i, j + 1, TimeValue(timex=None, grain=unit))
    if unit == "day" and word in {"last", "past", "next"}:
        return None
    return reading(Kind.DATE, i, j + 1, shifted(unit, shift, as_of))


def _weekday(i: int, j: int, weekday: int, shift: int, clock: Clock) -> TimeReading:
    as_of = clock.as_of
    if as_of is None:
        return reading(Kind.DATE, i, j + 1, TimeValue(timex=f"XXXX-WXX-{weekday + 1}", grain="day"))
    if shift < 0:
        back = (as_of.weekday() - weekday) % 7 or 7
        return reading(
            Kind.DATE, i, j + 1, calendar.of_date(as_of - datetime.timedelta(days=back), anchored=True)
        )
    if shift > 0:
        monday = as_of - datetime.timedelta(days=as_of.weekday())
        return reading(
            Kind.DATE,
            i,
            j + 1,
            calendar.of_date(monday + datetime.timedelta(days=7 + weekday), anchored=True),
        )
    monday = as_of - datetime.timedelta(days=as_of.weekday())
    return reading(
        Kind.DATE, i, j + 1, calendar.of_date(monday + datetime.timedelta(days=weekday), anchored=True)
    )


def _month(i: int, j: int, month: int, shift: int, clock: Clock) -> TimeReading:
    as_of = clock.as_of
    if as_of is None:
        return reading(Kind.DATE, i, j + 1, TimeValue(timex=f"XXXX-{month:02}", grain="month"))
    year = as_of.year
    if shift < 0 and month >= as_of.month:
        year -= 1
    elif shift > 0 and month <= as_of.month:
        year += 1
    return reading(Kind.DATE, i, j + 1, calendar.month(year, month, anchored=True))
