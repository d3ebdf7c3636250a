"""Dates in figures that lack a part: "10/1 to 11/7", "on 22/04", "11/2016"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from claimcheck.mentions.model import Kind
from claimcheck.mentions.times.days import one_day
from claimcheck.mentions.times.model import Clock, TimeReading
from claimcheck.mentions.times.years import join, reading, year_at
from claimcheck.mentions.tokens import Tokens
from claimcheck.values import calendar

_DENOMINATORS: Final = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 32})
"""What stands under the stroke of an everyday fraction."""
_BEFORE_ODDS: Final = frozenset("odds rated score scored ratio".split())
_NEAR = 6
_PAUSES: Final = frozenset({"", ".", ",", ";", ")", "?", "!"})
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


@dataclass(frozen=True, slots=True)
class _Figures:
    """Month, day and year (None where it is not told) as printed, and the token after."""

    month: int
    day: int
    year: int | None
    end: int

    @property
    def may_be_fraction(self) -> bool:
        return self.year is None and self.month < self.day and self.day in _DENOMINATORS


def read_slashed(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read a stretch of days in figures, a day after "on", or a month of a year in figures, at token ``i``."""
    if tokens.word(i + 1) not in {"/", "-"} or (tokens.glued(i - 1) and tokens.word(i - 1) not in {"(", "["}):
        return None
    return month_in_figures(tokens, i) or _stretch(tokens, i, clock) or _on_day(tokens, i, clock)


def day_in_figures(tokens: Tokens, i: int, clock: Clock, first: int) -> TimeReading | None:
    """Read "5/12" as a day of a reading that begins at token ``first``."""
    figures = _figures(tokens, i)
    if figures is None or figures.year is not None:
        return None
    return one_day(tokens, first, figures.end, None, figures.month, figures.day, clock)


def _figures(tokens: Tokens, i: int) -> _Figures | None:
    """Read "10/1", "10/1/2017", "10-1-2018"; a month first unless that cannot be."""
    tie = tokens.word(i + 1)
    parts = (tokens.word(i), tokens.word(i + 2))
    if tie not in {"/", "-"} or not (tokens.glued(i) and tokens.glued(i + 1)):
        return None
    if not all(part.isdecimal() and len(part) <= 2 for part in parts):
        return None
    end, year = i + 3, None
    if tokens.word(end) == tie and tokens.glued(i + 2) and tokens.glued(end):
        told = year_at(tokens, end + 1)
        if told is not None:
            year, end = told
    if (tie == "-" and year is None) or (tokens.glued(end - 1) and tokens.word(end) == "/"):
        return None
    month, day = int(parts[0]), int(parts[1])
    if month > 12:
        month, day = day, month
    if calendar.impossible_day(year, month, day) is not None:
        return None
    return _Figures(month, day, year, end)


def _stretch(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "10/1 to 11/7", "5/1-5/7, 2020", "10/1-11/2/2017"."""
    first = _figures(tokens, i)
    if first is None:
        return None
    word, before = tokens.word(first.end), tokens.word(i - 1)
    if not (
        (word in {"-", "–"} and len(tokens.gap(first.end - 1)) <= 1)
        or word in {"to", "until", "through"}
        or (word == "and" and before == "between")
    ):
        return None
    second = _figures(tokens, first.end + 1)
    if second is None:
        return None
    if second.year is None and tokens.word(second.end) == ",":
        told = year_at(tokens, second.end + 1)
        second = replace(second, year=told[0], end=told[1]) if told else second
    if second.year is None and (clock.as_of is None or _are_figures(tokens, i, first, second)):
        return None
    end = one_day(tokens, i, second.end, second.year, second.month, second.day, clock)
    if end.value.start is None:
        return None
    year = first.year
    if year is None:
        year = end.value.start.year - ((first.month, first.day) > (second.month, second.day))
    start = one_day(tokens, i, first.end, year, first.month, first.day, clock)
    if start.value.start is None or start.value.start >= end.value.start:
        return None
    return join(start, end)


def _are_figures(tokens: Tokens, i: int, first: _Figures, second: _Figures) -> bool:
    """Whether "1/2 to 3/4" are fractions, or odds, rather than days."""
    if first.may_be_fraction and second.may_be_fraction:
        return True
    if (first.month, first.day) > (second.month, second.day):
        return True
    return any(word in _BEFORE_ODDS for word in tokens.words[max(0, i - _NEAR) : i])


def _on_day(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "on 22/04"."""
    figures = _figures(tokens, i)
    if figures is None or tokens.word(i - 1) != "on" or figures.may_be_fraction or figures.year is not None:
        return None
    if tokens.word(figures.end) == "of":
        return None
    return one_day(tokens, i, figures.end, None, figures.month, figures.day, clock)


def _may_be_hyphened(tokens: Tokens, i: int) -> bool:
    """Whether a hyphen can tie a month of two digits to its year: "2015-12" is read elsewhere, and "2016 - 11 people" not."""
    sizes = (len(tokens.word(i)), len(tokens.word(i + 2)))
    if tokens.glued(i) and tokens.glued(i + 1):
        return sizes == (2, 4)
    return sizes in {(2, 4), (4, 2)} and tokens.word(i + 3) in _PAUSES


def month_in_figures(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "11/2016", "11 / 2016", "2015/3", "12-2015", "2016 - 11", after no name that they could number."""
    if tokens.gap(i) not in {"", " "} or tokens.gap(i + 1) not in {"", " "}:
        return None
    if tokens.word(i + 1) == "-":
        if not _may_be_hyphened(tokens, i):
            return None
    elif tokens.word(i + 1) != "/":
        return None
    year, month = tokens.word(i), tokens.word(i + 2)
    if len(year) <= 2:
        year, month = month, year
    if not (year.isdecimal() and month.isdecimal() and len(year) == 4 and len(month) <= 2):
        return None
    if not (_FIRST_YEAR <= int(year) <= _LAST_YEAR and 1 <= int(month) <= 12):
        return None
    if tokens.raw(i - 1)[:1].isupper() and tokens.word(i - 1) not in {"in", "since", "from"}:
        return None
    if tokens.word(i + 3) == "/" or (tokens.glued(i + 2) and tokens.word(i + 3).isalnum()):
        return None
    return reading(Kind.DATE, i, i + 3, calendar.month(int(year), int(month)))
