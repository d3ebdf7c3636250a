"""Dates that are read from the document's own: "last year", "two weeks ago", "today", "late 2026"."""

from __future__ import annotations

import datetime
from dataclasses import replace

from claimcheck.mentions.model import Kind
from claimcheck.mentions.times.dates import read_date
from claimcheck.mentions.times.durations import read_duration, read_vague
from claimcheck.mentions.times.lexicon import MONTHS, PARTS, SEASON_CODES, WEEKDAYS
from claimcheck.mentions.times.model import Clock, TimeReading
from claimcheck.mentions.times.years import reading
from claimcheck.mentions.tokens import Tokens
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
_UNITS = frozenset({"day", "week", "month", "quarter", "year", "decade", "weekend", "century"})


def read_relative(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read an expression whose value hangs on the document's date, or a date with "early", "mid" or "late"."""
    word = tokens.word(i)
    if word in _DAYS:
        return _day(tokens, i, clock)
    if word in PARTS:
        return _part(tokens, i, clock)
    if word == "the":
        return _the(tokens, i, clock)
    if word == "week" and tokens.word(i + 1) == "of":
        return _week_of(tokens, i, clock)
    if word in _SHIFTS:
        return _shifted(tokens, i, clock)
    return None


def _day(tokens: Tokens, i: int, clock: Clock) -> TimeReading:
    shift = _DAYS[tokens.words[i]]
    if clock.as_of is None:
        return reading(Kind.DATE, i, i + 1, TimeValue(timex=None, grain="day"))
    return reading(
        Kind.DATE, i, i + 1, calendar.of_date(clock.as_of + datetime.timedelta(days=shift), anchored=True)
    )


def _the(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "the past three years", "the end of 2027", "the week of May 4", "the same year", "the day after tomorrow"."""
    word = tokens.word(i + 1)
    if word == "week" and tokens.word(i + 2) in {"of", "beginning", "starting", "commencing"}:
        found = _week_of(tokens, i + 1, clock)
        return replace(found, first=i) if found else None
    if word in PARTS and tokens.word(i + 2) == "of":
        found = _part(tokens, i + 1, clock)
        return replace(found, first=i) if found else None
    if word in {"past", "last", "next", "coming", "previous", "current", "following", "first"}:
        found = _shifted(tokens, i + 1, clock)
        return replace(found, first=i) if found and (found.kind is Kind.DURATION or word != "first") else None
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


def _part(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "late 2026", "mid-1990s", "early June", "the end of 2027", "early next month"."""
    mod = PARTS[tokens.words[i]]
    j = i + 1
    if (tokens.word(j) in {"-", "‑"} and tokens.glued(j - 1)) or tokens.word(j) in {"of", "in"}:
        j += 1
    elif tokens.words[i] in {"start", "end", "beginning", "middle", "ending"}:
        return None
    if tokens.word(j) == "the":
        j += 1
    inner = _shifted(tokens, j, clock) if tokens.word(j) in _SHIFTS else read_date(tokens, j, clock)
    if inner is None:
        return None
    if (
        inner.kind is not Kind.DATE
        or inner.value.grain == "day"
        or inner.value.timex is None
        or "/" in inner.value.timex
    ):
        return None
    return replace(inner, first=i, value=replace(inner.value, mod=mod))


def _week_of(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    j = i + 3 if tokens.word(i + 2) == "on" else i + 2
    inner = read_date(tokens, j, clock)
    if inner is None or inner.value.start is None or inner.value.grain != "day":
        return None
    return replace(inner, first=i, value=calendar.week(inner.value.start, anchored=inner.value.anchored))


def _shifted(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "last year", "this month", "next Friday", "the past three years", "later this month"."""
    word = tokens.words[i] if i < len(tokens) else ""
    j = i + 1
    if word in {"later", "earlier"}:
        if tokens.word(j) not in {"this", "in"}:
            return None
        inner = _shifted(tokens, j, clock) if tokens.word(j) == "this" else read_date(tokens, j + 1, clock)
        return replace(inner, first=i) if inner is not None and inner.kind is Kind.DATE else None
    following = tokens.word(j)
    if tokens.apart(i):
        return None
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
    if following in MONTHS and tokens.raw(j)[:1].isupper() and word in {"this", "last", "next", "past"}:
        return _month(i, j, MONTHS[following], shift, clock)
    if following in SEASON_CODES and word in {"this", "last", "next", "past", "coming"}:
        code = SEASON_CODES[following]
        if clock.as_of is None:
            return reading(Kind.DATE, i, j + 1, TimeValue(timex=f"XXXX-{code}", grain="season"))
        return reading(Kind.DATE, i, j + 1, calendar.season(clock.as_of.year + shift, code, anchored=True))
    return None


def _unit(tokens: Tokens, i: int, j: int, unit: str, shift: int, clock: Clock) -> TimeReading | None:
    as_of = clock.as_of
    word = tokens.words[i]
    if word in {"same", "following", "previous"}:
        return None
    if as_of is None:
        return reading(Kind.DATE, i, j + 1, TimeValue(timex=None, grain=unit))
    match unit:
        case "day":
            if word in {"last", "past", "next"}:
                return None
            value = calendar.of_date(as_of, anchored=True)
        case "week":
            value = calendar.week(as_of + datetime.timedelta(days=7 * shift), anchored=True)
        case "weekend":
            value = calendar.weekend(as_of + datetime.timedelta(days=7 * shift), anchored=True)
        case "month":
            date = calendar.add_months(as_of.replace(day=1), shift)
            value = calendar.month(date.year, date.month, anchored=True)
        case "quarter":
            date = calendar.add_months(as_of.replace(day=1), 3 * shift)
            value = calendar.quarter(date.year, (date.month + 2) // 3, anchored=True)
        case "year":
            value = calendar.year(as_of.year + shift, anchored=True)
        case "decade":
            value = calendar.decade(as_of.year - as_of.year % 10 + 10 * shift, anchored=True)
        case _:
            value = calendar.century((as_of.year - 1) // 100 + 1 + shift)
    return reading(Kind.DATE, i, j + 1, value)


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
