"""Days told from another day: "two weeks ago", "in 3 days", "two weeks before Christmas", "next week on Tuesday"."""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal

from claimcheck.mentions.model import Kind
from claimcheck.mentions.numbers import read_number
from claimcheck.mentions.times.dates import read_date
from claimcheck.mentions.times.days import day_number
from claimcheck.mentions.times.durations import read_duration
from claimcheck.mentions.times.lexicon import DAY_PARTS, UNITS, WEEKDAYS
from claimcheck.mentions.times.model import Clock, TimeReading
from claimcheck.mentions.times.relative import read_relative
from claimcheck.mentions.times.years import join, reading, tense_near
from claimcheck.mentions.tokens import Tokens
from claimcheck.values import TimeValue, calendar

_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12}
_DAYS_IN = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
_YEARS_AHEAD = 20
_STARTING = frozenset({"starting", "beginning", "commencing"})
_TO = frozenset({"to", "until", "till", "through", "-", "–"})
_LASTING = frozenset({"for", "lasted", "lasts", "lasting", "ran", "runs", "took"})
_FROM = {"from": 1, "after": 1, "following": 1, "before": -1}


def shifted_by(tokens: Tokens, span: TimeReading, clock: Clock) -> TimeReading | None:
    """Make a date of a duration told from now or from a day: "two weeks ago", "3 days after May 4"."""
    word = tokens.word(span.last)
    if word == "prior" and tokens.word(span.last + 1) == "to":
        return _from_day(tokens, span, -1, clock, span.last + 2)
    if word == "from" and tokens.word(span.last + 1) in {"now", "today"}:
        end, sign = span.last + 2, 1
        if tokens.word(span.first - 1) == "within":
            return _within(span, end, clock)
    elif word == "ago":
        end, sign = span.last + 1, -1
    elif (
        word in _STARTING
        or (word == "," and tokens.word(span.last + 1) == "from")
        or (word == "from" and tokens.word(span.first - 1) in _LASTING)
    ):
        return _stretch_from(tokens, span, clock)
    elif word in _FROM:
        return _from_day(tokens, span, _FROM[word], clock, span.last + 1)
    else:
        return None
    return reading(Kind.DATE, span.first, end, _moved(span, sign, clock))


def weekdays_away(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "two Fridays ago", "three Mondays from now": so many of that weekday back or ahead."""
    number = read_number(tokens, i)
    if number is None or clock.as_of is None or not 1 < number.value <= _MOST_WEEKDAYS:
        return None
    word = tokens.word(number.end)
    weekday = WEEKDAYS.get(word.removesuffix("s")) if word.endswith("days") else None
    j = number.end + 1
    back = tokens.word(j) == "ago"
    if (
        weekday is None
        or number.value != int(number.value)
        or not (back or tokens.words[j : j + 2] == ["from", "now"])
    ):
        return None
    away = (weekday - clock.as_of.weekday()) % 7
    days = away - 7 * int(number.value) if back else (away or 7) + 7 * (int(number.value) - 1)
    day = clock.as_of + datetime.timedelta(days=days)
    return reading(
        Kind.DATE, i, j + 1 if back else j + 2, calendar.of_date(day, anchored=True, weekday=weekday)
    )


_MOST_WEEKDAYS = 20


def _within(span: TimeReading, end: int, clock: Clock) -> TimeReading | None:
    """Read "within two weeks from now": from the document's day to that one."""
    if clock.as_of is None or span.low is None or span.low != span.high:
        return None
    moved = _days_later(clock.as_of, span.unit, span.low)
    if moved is None:
        return None
    today = reading(Kind.DATE, span.first, end, calendar.of_date(clock.as_of, anchored=True))
    return join(today, replace(today, value=calendar.of_date(moved, anchored=True)))


def _from_day(tokens: Tokens, span: TimeReading, sign: int, clock: Clock, k: int) -> TimeReading | None:
    """Read the day at token ``k``, after "two weeks before", and count from it; None where no day stands there."""
    ordinal = day_number(tokens, k + 1) if tokens.word(k) == "the" else None
    if ordinal is not None and not tokens.word(ordinal[1] - 1).isdecimal():
        k += 1  # "after the 5th of June", but not "after the 5 June launch"
    if k >= len(tokens) or tokens.apart(k - 1) or span.low is None or span.low != span.high:
        return None
    day = read_relative(tokens, k, clock) or read_date(tokens, k, clock)
    if day is None or day.value.grain != "day" or day.value.start is None or day.impossible:
        return None
    if tokens.word(span.last) == "from" and tokens.word(day.last) in _TO:
        return None  # as in a stretch
    moved = _days_later(day.value.start, span.unit, sign * span.low)
    if moved is None:
        return None
    return reading(Kind.DATE, span.first, day.last, calendar.of_date(moved, anchored=day.value.anchored))


def _stretch_from(tokens: Tokens, span: TimeReading, clock: Clock) -> TimeReading | None:
    """Read the day after "two weeks starting": a stretch of days."""
    k = span.last + 1
    while tokens.word(k) in {"on", "from"}:
        k += 1
    if k >= len(tokens) or tokens.apart(k - 1) or span.low is None or span.low != span.high:
        return None
    day = read_relative(tokens, k, clock) or read_date(tokens, k, clock)
    if day is None or day.value.grain != "day" or day.value.start is None or day.impossible:
        return None
    if tokens.word(day.last) in _TO:
        return None  # both ends are told: the length is a statement of its own
    after = _days_later(day.value.start, span.unit, span.low)
    if after is None:
        return None
    last_day = calendar.of_date(after - datetime.timedelta(days=1), anchored=day.value.anchored)
    first = replace(day, first=span.first)
    return join(first, replace(day, value=last_day))


def _days_later(start: datetime.date, unit: str | None, amount: Decimal) -> datetime.date | None:
    """Return the day that lies a number of days, weeks, months or years after ``start``.

    None for other units, and for a day before year 1 or after 9999.
    """
    try:
        if unit in _MONTHS_IN and amount == int(amount):
            return calendar.add_months(start, int(amount) * _MONTHS_IN[unit])
        if unit in _DAYS_IN:
            return start + datetime.timedelta(days=int(amount * _DAYS_IN[unit]))
    except (OverflowError, ValueError):
        return None
    return None


def read_in(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "in two days" as the day it comes to, where the words beside it speak of the future."""
    if clock.as_of is None or (tokens.word(i + 1) in {"the", "a"} and tokens.word(i + 2) not in UNITS):
        return None
    span = read_duration(tokens, i + 1)
    if span is None or span.low is None or span.low != span.high or tense_near(tokens, i) != "future":
        return None
    if span.noun is not None or "-" in tokens.words[i + 1 : span.last]:
        return None  # "in 50-year-old languages"
    if tokens.word(span.last) in {"of", "or", "after", "before", "from", "starting"}:
        return None
    if span.unit in {"year", "decade", "century"} and span.low > _YEARS_AHEAD:
        return None  # "in two hundred years" says how long, not which year
    moved = _moved(span, 1, clock)
    return reading(Kind.DATE, i + 1, span.last, moved) if moved.timex is not None else None


def day_of_week(tokens: Tokens, dated: TimeReading, clock: Clock) -> TimeReading | None:
    """Read the weekday beside a week: "next week on Tuesday", "Tuesday of last week", "Friday next week"."""
    if dated.value.grain == "week" and dated.value.start is not None:
        if tokens.word(dated.last) in {"from", "between"}:
            return _days_of_week(tokens, dated)
        j = dated.last + 1 if tokens.word(dated.last) == "on" else dated.last
        weekday = WEEKDAYS.get(tokens.word(j))
        if weekday is None or tokens.apart(j - 1):
            return None
        return _in_week(dated.first, j + 1, dated.value.start, weekday)
    weekday = WEEKDAYS.get(tokens.word(dated.first))
    after = tokens.word(dated.last)
    if weekday is None or dated.last != dated.first + 1:
        return None
    beside = after in {"this", "last", "next"} and tokens.word(dated.last + 1) == "week"
    if not beside and after != "of":
        return None
    week = read_relative(tokens, dated.last if beside else dated.last + 1, clock)
    if week is None or week.value.grain != "week" or week.value.start is None:
        return None
    return _in_week(dated.first, week.last, week.value.start, weekday)


def _days_of_week(tokens: Tokens, week: TimeReading) -> TimeReading | None:
    """Read the two weekdays of "next week between Wednesday and Friday"."""
    j = week.last + 1
    first, second = WEEKDAYS.get(tokens.word(j)), WEEKDAYS.get(tokens.word(j + 2))
    if first is None or second is None or first >= second or week.value.start is None:
        return None
    if tokens.word(j + 1) not in {"and", "to", "until", "through", "-", "–"}:
        return None
    start = _in_week(week.first, j + 1, week.value.start, first)
    return join(start, _in_week(j + 2, j + 3, week.value.start, second))


def part_of_day(tokens: Tokens, i: int, dated: TimeReading | None, clock: Clock) -> TimeReading | None:
    """Read "this morning", "last night" and the part of a day in "Thursday night", "tomorrow morning"."""
    if dated is not None and dated.value.grain == "day" and dated.value.timex and not dated.impossible:
        part = DAY_PARTS.get(tokens.word(dated.last))
        if part is None or "/" in dated.value.timex or tokens.gap(dated.last - 1) != " ":
            return None
        value = replace(dated.value, timex=dated.value.timex + part)
        return replace(dated, kind=Kind.TIME, last=dated.last + 1, value=value)
    word, part = tokens.word(i), DAY_PARTS.get(tokens.word(i + 1))
    if word == "the" and part is not None and tokens.word(i + 2) == "of":
        return _part_of_told_day(tokens, i, part, clock)
    if clock.as_of is None or part is None or (word != "this" and (word, part) != ("last", "TNI")):
        return None
    day = calendar.of_date(clock.as_of - datetime.timedelta(days=word == "last"), anchored=True)
    return reading(Kind.TIME, i, i + 2, replace(day, timex=f"{day.timex}{part}"))


def _part_of_told_day(tokens: Tokens, i: int, part: str, clock: Clock) -> TimeReading | None:
    """Read "the morning of June 3"."""
    k = i + 3
    if k >= len(tokens) or tokens.apart(k - 1):
        return None
    day = read_relative(tokens, k, clock) or read_date(tokens, k, clock)
    if day is None or day.value.grain != "day" or day.value.start is None or "/" in (day.value.timex or ""):
        return None
    value = replace(day.value, timex=f"{day.value.start.isoformat()}{part}")
    return replace(day, kind=Kind.TIME, first=i, value=value)


def _in_week(first: int, last: int, monday: datetime.date, weekday: int) -> TimeReading:
    day = monday + datetime.timedelta(days=weekday - monday.weekday())
    return reading(Kind.DATE, first, last, calendar.of_date(day, anchored=True, weekday=weekday))


def _moved(span: TimeReading, sign: int, clock: Clock) -> TimeValue:
    as_of = clock.as_of
    if as_of is None or span.high is None or span.low != span.high:
        return TimeValue(timex=None, grain=span.unit)
    amount = sign * span.high
    try:
        return _moved_from(as_of, span.unit, amount)
    except (OverflowError, ValueError):
        return TimeValue(timex=None, grain=span.unit)


def _moved_from(as_of: datetime.date, unit: str | None, amount: Decimal) -> TimeValue:
    whole = int(amount)
    match unit:
        case "day" | "night":
            return calendar.of_date(as_of + datetime.timedelta(days=whole), anchored=True)
        case "week" | "fortnight":
            days = int(amount * (7 if unit == "week" else 14))
            return calendar.of_date(as_of + datetime.timedelta(days=days), anchored=True)
        case "month" | "quarter":
            date = calendar.add_months(as_of, whole * (1 if unit == "month" else 3))
            return calendar.month(date.year, date.month, anchored=True)
        case "year":
            return calendar.year(as_of.year + whole, anchored=True)
        case "decade":
            return calendar.decade((as_of.year + 10 * whole) // 10 * 10, anchored=True)
        case _:
            return TimeValue(timex=None, grain=unit)
