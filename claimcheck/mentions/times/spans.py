"""Stretches between two dates: "2019 to 2021", "May 3 – June 4", "between now and Friday", "the 9th to the 17th of April"."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import Final

from claimcheck.mentions.lexicon.changes import DOWN, MOVED, UP
from claimcheck.mentions.model import Kind
from claimcheck.mentions.times.dates import read_date
from claimcheck.mentions.times.days import day_number, one_day
from claimcheck.mentions.times.lexicon import MONTHS, WEEKDAYS
from claimcheck.mentions.times.model import Clock, TimeReading
from claimcheck.mentions.times.relative import read_relative
from claimcheck.mentions.times.slashed import month_in_figures
from claimcheck.mentions.times.tied import read_tied
from claimcheck.mentions.times.weeks import iso_week, week_number
from claimcheck.mentions.times.years import DASHES, join, reading
from claimcheck.mentions.tokens import Tokens
from claimcheck.values import TimeValue, calendar

_UNTIL: Final = frozenset({"to", "through", "until", "till"})
_OPENING: Final = frozenset({"from", "between"})
_NOW: Final = frozenset({"now", "present"})
_EDGES: Final = frozenset({"the", "end", "start", "beginning", "middle"})
"""Words before "of" that name one day of a period, and not, as "late" does, a part of it."""
_YEARLESS: Final = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")
_MID_MONTH = 15  # days after the first of a month
_CHANGE_NEAR = 6  # words before "from 4 to 22" in which a verb of change makes them figures


def read_span(tokens: Tokens, i: int, first: TimeReading, clock: Clock) -> TimeReading:
    """Read on from the date ``first`` to the one it runs to; return ``first`` where there is none."""
    if first.value.timex is None or "/" in first.value.timex:
        return first
    before = tokens.word(i - 2 if tokens.word(i - 1) == "the" else i - 1)
    k = _after_connector(tokens, first.last, before)
    if k is None:
        return first
    second = _second(tokens, k, clock)
    if second is None or second.impossible is not None or second.kind is not Kind.DATE:
        return first
    if second.value.timex is None or "/" in second.value.timex:
        return first
    loose = tokens.word(first.last) in {"to", "until"} and before not in _OPENING
    if loose and first.value.grain != second.value.grain:
        return first
    start, end = first.value, second.value
    if _is_spelled(tokens, first):
        start = replace(_with_year_of(start, end), mod=start.mod)
    if start.start is not None and end.start is not None and start.start > end.start:
        if not _are_weekdays(tokens, first, second):
            return first
        days = (end.start.weekday() - start.start.weekday()) % 7
        later = calendar.of_date(start.start + datetime.timedelta(days=days), anchored=True)
        second = replace(second, value=later)
    return _joined(tokens, replace(first, value=start), second)


def _is_spelled(tokens: Tokens, date: TimeReading) -> bool:
    """Whether a date is written with its month or day of the month, not as "yesterday" is told."""
    if date.value.mod:
        return tokens.words[date.last - 1] in MONTHS
    words = tokens.words[date.first : date.last]
    if words[0] in WEEKDAYS:
        words = [word for word in words[1:] if word != ","]
    return bool(words) and (words[0][0].isdecimal() or words[0] in MONTHS)


def _are_weekdays(tokens: Tokens, first: TimeReading, second: TimeReading) -> bool:
    """Whether both ends are only days of the week: "Monday to Friday" runs on from the Monday."""
    return all(end.last == end.first + 1 and tokens.words[end.first] in WEEKDAYS for end in (first, second))


def read_bare_span(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read a stretch whose first end is no date by itself: "now and Friday", "4 to 22 this month", "week 31 to week 35"."""
    word = tokens.words[i]
    if word == "now":
        return _from_now(tokens, i, clock)
    if word == "week":
        return _weeks(tokens, i, clock)
    return _days_of_month(tokens, i, clock)


def _after_connector(tokens: Tokens, j: int, before: str) -> int | None:
    """Return the token after the words at ``j`` that join two dates, None where none do."""
    if tokens.apart(j - 1):
        return None
    word = tokens.word(j)
    dash = word in DASHES and len(tokens.gap(j - 1)) <= 1
    tilde = word == "~" and tokens.glued(j - 1) and tokens.glued(j)
    running = word in _UNTIL and before != "to"
    if not (dash or tilde or running or (word == "and" and before == "between")):
        return None
    following = tokens.word(j + 1)
    return j + 2 if following == "the" and tokens.word(j + 2) not in _EDGES else j + 1


def _second(tokens: Tokens, k: int, clock: Clock) -> TimeReading | None:
    if k >= len(tokens):
        return None
    if tokens.words[k] in _NOW:
        return _now(k, clock)
    if tokens.words[k : k + 2] == ["current", "date"]:
        now = _now(k, clock)
        return replace(now, last=k + 2) if now else None
    plain = read_relative(tokens, k, clock) or read_date(tokens, k, clock)
    tied = read_tied(tokens, k, clock) or (
        month_in_figures(tokens, k) if tokens.words[k][0].isdecimal() else None
    )
    if plain is None or (tied is not None and tied.last > plain.last):
        return tied
    return plain


def _now(k: int, clock: Clock) -> TimeReading | None:
    if clock.as_of is None:
        return None
    return reading(Kind.DATE, k, k + 1, calendar.of_date(clock.as_of, anchored=True))


def _from_now(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "now and November 15th" after "between", "now to ..." after "from"."""
    now = _now(i, clock)
    if now is None or tokens.word(i - 1) not in _OPENING:
        return None
    whole = read_span(tokens, i, now, clock)
    return whole if whole.last > now.last else None


def _weeks(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "week 31 to week 35" after "from" or "between"."""
    first = week_number(tokens, i)
    if first is None or clock.as_of is None or tokens.word(i - 1) not in _OPENING:
        return None
    k = _after_connector(tokens, i + 2, tokens.word(i - 1))
    second = week_number(tokens, k) if k is not None else None
    if k is None or second is None or second <= first or tokens.word(k + 2) == "of":
        return None
    start = iso_week(i, i + 2, clock.as_of.year, first, anchored=True)
    end = iso_week(k, k + 2, clock.as_of.year, second, anchored=True)
    return join(start, end) if start and end else None


def _days_of_month(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read a day that takes its month from the day it runs to: "4 to 22 this month", "ninth and seventeenth of April"."""
    before = tokens.word(i - 2 if tokens.word(i - 1) == "the" else i - 1)
    day = day_number(tokens, i)
    if day is None:
        return None
    k = _after_connector(tokens, day[1], before)
    if k is None or _is_change(tokens, i):
        return None
    plain = tokens.words[i].isdecimal() and day[1] == i + 1
    last = _day_of_told_month(tokens, k, clock)
    if last is None and before in _OPENING:
        last = _named_day(tokens, k, clock, plain=plain)
    if last is None or last.value.start is None or last.impossible:
        return None
    month = last.value.start.replace(day=1)
    if day[0] >= last.value.start.day:
        month = calendar.add_months(month, -1)
    first = one_day(tokens, i, day[1], month.year, month.month, day[0], clock)
    if first.impossible:
        return None
    return join(replace(first, value=replace(first.value, anchored=last.value.anchored)), last)


def _is_change(tokens: Tokens, i: int) -> bool:
    """Whether a verb of change stands before "from 4 to 22": then they are figures."""
    near = tokens.words[max(0, i - _CHANGE_NEAR) : i]
    return any(word in UP or word in DOWN or word in MOVED for word in near)


def _day_of_told_month(tokens: Tokens, k: int, clock: Clock) -> TimeReading | None:
    """Read "22 this month", "the 23rd of next month"."""
    day = day_number(tokens, k)
    if day is None or tokens.apart(day[1] - 1):
        return None
    j = day[1] + 1 if tokens.word(day[1]) == "of" else day[1]
    month = read_relative(tokens, j, clock) if j < len(tokens) else None
    if month is None or month.value.grain != "month" or month.value.start is None:
        return None
    start = month.value.start
    last = one_day(tokens, k, month.last, start.year, start.month, day[0], clock)
    return replace(last, value=replace(last.value, anchored=True))


def _named_day(tokens: Tokens, k: int, clock: Clock, *, plain: bool) -> TimeReading | None:
    """Read "the seventeenth of April"; after a plain figure only "April 7", as "4 to 7 April" is read elsewhere."""
    if plain and tokens.word(k) not in MONTHS:
        return None
    date = read_date(tokens, k, clock)
    return date if date is not None and date.value.grain == "day" else None


def _with_year_of(first: TimeValue, second: TimeValue) -> TimeValue:
    """Give a day or month without a year the year of the date it runs to."""
    told = _YEARLESS.fullmatch(first.timex or "")
    if second.start is None or first.grain not in {"day", "month"}:
        return first
    if told is not None:
        month, day = int(told[1]), int(told[2] or 0)
    elif first.anchored and first.start is not None and not (second.anchored and first.start <= second.start):
        month, day = first.start.month, first.start.day
    else:
        return first
    year = second.start.year
    if (month, day) > (second.start.month, second.start.day if first.grain == "day" else 0):
        year -= 1
    if first.grain == "month":
        return calendar.month(year, month)
    leap_day_safe = min(day, 28) if month == 2 else day
    return calendar.day(year, month, leap_day_safe, weekday=first.weekday)


def _joined(tokens: Tokens, first: TimeReading, second: TimeReading) -> TimeReading:
    """Join two dates; "the end of 2007" as an end means that day."""
    named = [_names_edge(tokens, end) for end in (first, second)]
    if not any(named):
        return join(first, second)
    start = _edge(first.value, first.value.mod if named[0] else "START")
    end = _edge(second.value, second.value.mod if named[1] else "END")
    if start is None or end is None or start >= end:
        return join(first, second)
    anchored = first.value.anchored or second.value.anchored
    last_day = end if second.value.mod == "MID" else end - datetime.timedelta(days=1)
    return join(
        replace(first, value=calendar.of_date(start, anchored=anchored)),
        replace(second, value=calendar.of_date(last_day, anchored=anchored)),
    )


def _names_edge(tokens: Tokens, end: TimeReading) -> bool:
    return end.value.mod is not None and tokens.words[end.first] in _EDGES


def _edge(value: TimeValue, mod: str | None) -> datetime.date | None:
    """Return the day at the start or middle of a period, or the one after its end."""
    match mod:
        case "START":
            return value.start
        case "MID" if value.start is not None and value.end is not None:
            days = _MID_MONTH if value.grain == "month" else (value.end - value.start).days // 2
            return value.start + datetime.timedelta(days=days)
        case _:
            return value.end
