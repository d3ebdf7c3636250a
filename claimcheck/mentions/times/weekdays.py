"""Days of the week: "Friday", "Friday, 5 June 2026", "Wednesday, October 9", "Tuesday the 11th", "Friday 5/12"."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Final

from claimcheck.mentions.model import Kind
from claimcheck.mentions.times.days import day_number, from_digits, from_month, one_day
from claimcheck.mentions.times.lexicon import MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from claimcheck.mentions.times.model import Clock, TimeReading
from claimcheck.mentions.times.slashed import day_in_figures
from claimcheck.mentions.times.years import reading, tense_near
from claimcheck.mentions.tokens import Tokens
from claimcheck.values import TimeValue, calendar

_WHOLE: Final = frozenset("on last next this by until from to and between".split())
"""Words before a weekday in lower case that make it one."""
_ENDING: Final = frozenset({"", ".", ",", "!", "?", ";", ")"})
_TYING: Final = frozenset({"or", "and", "to", "through", "-", "–", ",", "/", "&"})
_AFTER_DAY: Final = frozenset(
    "at in on and or to for from with by but as when until through is was will".split()
)
_MONTHS_AROUND = 14  # among so many months either way every day of the month meets every weekday


def from_weekday(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "Friday, 5 June 2026", "Wednesday, October 9", "Friday"."""
    word = tokens.words[i]
    weekday = WEEKDAYS[word]
    j = i + 1
    if tokens.word(j) == "." and word in SHORT_WEEKDAYS:
        j += 1
    comma = tokens.word(j) == ","
    if comma:
        j += 1
    if tokens.word(j) == "the":
        j += 1
    if not tokens.apart(j - 1) and (comma or "\n" not in tokens.gap(j - 1)):
        following = tokens.word(j)
        date = None
        if following in MONTHS and tokens.raw(j)[:1].isupper():
            date = from_month(tokens, j, clock)
        elif following[:1].isdecimal():
            date = from_digits(tokens, j, clock)
        if date is not None and date.value.grain == "day":
            value = replace(date.value, weekday=weekday)
            if value.anchored and date.value.start is not None:
                value = replace(_weekday_year(date.value, weekday, clock), weekday=weekday)
            return replace(date, first=i, value=value)
        if date is not None and date.impossible:
            return replace(date, first=i)
    capital = tokens.raw(i)[:1].isupper()
    if word in SHORT_WEEKDAYS and not (capital and _is_among_weekdays(tokens, i)):
        return _with_day(tokens, i, i + 1, weekday, clock) if capital else None
    if not capital and tokens.word(i + 2) == "/":
        return _with_day(tokens, i, i + 1, weekday, clock)
    if not capital and (word.endswith("s") or tokens.word(i - 1) not in _WHOLE):
        return None
    return reading(Kind.DATE, i, i + 1, weekday_near(tokens, i, weekday, clock))


def _is_among_weekdays(tokens: Tokens, i: int) -> bool:
    """Whether another weekday stands on the other side of a tie: "Mon or Tue", "Mon-Fri"."""
    return any(
        tokens.word(i + away) in _TYING
        and tokens.word(i + 2 * away) in WEEKDAYS
        and tokens.raw(i + 2 * away)[:1].isupper()
        for away in (-1, 1)
    )


def _weekday_year(value: TimeValue, weekday: int, clock: Clock) -> TimeValue:
    """Choose, for a day without a year, the nearest year in which the weekday fits, if one is within a year."""
    if value.start is None or value.start.weekday() == weekday or clock.as_of is None or clock.year:
        return value
    for shift in (-1, 1):
        try:
            date = value.start.replace(year=value.start.year + shift)
        except ValueError:
            continue
        if date.weekday() == weekday and abs((date - clock.as_of).days) < 300:
            return calendar.of_date(date, anchored=True)
    return value


def weekday_near(tokens: Tokens, i: int, weekday: int, clock: Clock) -> TimeValue:
    """Return the nearest such weekday; the document's own day where it is one, else past unless the tense is future."""
    if clock.as_of is None:
        return TimeValue(timex=f"XXXX-WXX-{weekday + 1}", grain="day")
    back = (clock.as_of.weekday() - weekday) % 7
    tense = "future" if tokens.word(i - 1) in {"until", "till"} else tense_near(tokens, i)
    if back == 0:
        return calendar.of_date(clock.as_of, anchored=True)
    past = clock.as_of - datetime.timedelta(days=back)
    future = past + datetime.timedelta(days=7)
    chosen = future if tense == "future" else past
    other = past if tense == "future" else future
    return replace(calendar.of_date(chosen, anchored=True), other=other.isoformat())


def dated_weekday(tokens: Tokens, dated: TimeReading, clock: Clock) -> TimeReading | None:
    """Read the day after a weekday: "Tuesday the 11th", "Sunday 31.", "next Friday 5/12"."""
    weekday = WEEKDAYS.get(tokens.word(dated.last - 1))
    if weekday is None or dated.value.grain != "day" or tokens.apart(dated.last - 1):
        return None
    if tokens.word(dated.last) == "(":
        return _with_day_in_brackets(tokens, dated, weekday, clock)
    return _with_day(tokens, dated.first, dated.last, weekday, clock)


def _with_day_in_brackets(
    tokens: Tokens, dated: TimeReading, weekday: int, clock: Clock
) -> TimeReading | None:
    """Read the date of "Friday (June 5)", "this Friday (5 June)"."""
    k = dated.last + 1
    word = tokens.word(k)
    named = day_number(tokens, k + 2) if word in MONTHS and tokens.word(k + 1) == "-" else None
    if named is not None:
        date: TimeReading | None = one_day(tokens, k, named[1], None, MONTHS[word], named[0], clock)
    elif word in MONTHS:
        date = from_month(tokens, k, clock)
    else:
        date = from_digits(tokens, k, clock) if word[:1].isdecimal() else None
    if (
        date is None
        or date.value.grain != "day"
        or tokens.word(date.last) != ")"
        or "/" in (date.value.timex or "")
    ):
        return None
    return replace(date, first=dated.first, last=date.last + 1, value=replace(date.value, weekday=weekday))


def _with_day(tokens: Tokens, first: int, j: int, weekday: int, clock: Clock) -> TimeReading | None:
    figures = day_in_figures(tokens, j, clock, first)
    if figures is not None:
        return figures
    the = tokens.word(j) == "the"
    day = day_number(tokens, j + the)
    if day is None or clock.as_of is None or day[0] > 31:
        return None
    after = tokens.word(day[1])
    if day[1] == j + 1 and tokens.word(j).isdecimal():  # a bare figure may count what follows
        if the or after not in _ENDING:
            return None
    elif after.isalpha() and after not in _AFTER_DAY:
        return None  # "on Tuesday the first of its models"
    value = _nearest(tokens, first, weekday, day[0], clock.as_of)
    return reading(Kind.DATE, first, day[1], value) if value else None


def _nearest(tokens: Tokens, i: int, weekday: int, day: int, as_of: datetime.date) -> TimeValue | None:
    """Return the nearest such day of a month that is that weekday, on the side of the tense."""
    found = []
    for away in range(-_MONTHS_AROUND, _MONTHS_AROUND + 1):
        month = calendar.add_months(as_of.replace(day=1), away)
        if calendar.impossible_day(month.year, month.month, day) is None:
            date = month.replace(day=day)
            if date.weekday() == weekday:
                found.append(date)
    tense = tense_near(tokens, i)
    sided = [date for date in found if (date > as_of if tense == "future" else date <= as_of)]
    chosen = min(sided if tense and sided else found, key=lambda date: abs((date - as_of).days), default=None)
    return calendar.of_date(chosen, anchored=True, weekday=weekday) if chosen else None
