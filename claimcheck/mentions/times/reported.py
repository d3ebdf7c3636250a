"""Periods as companies report them: "2Q25", "4Q FY24", "1H 2025", "2025Q3", "9M 2025", "2026-W31", "full-year 2025", "year-end 2025"."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Final

from claimcheck.mentions.model import Kind
from claimcheck.mentions.times.model import Clock, TimeReading
from claimcheck.mentions.times.periods import fiscal
from claimcheck.mentions.times.weeks import iso_week
from claimcheck.mentions.times.years import DASHES, join, reading, two_digits, year_at
from claimcheck.mentions.tokens import APOSTROPHES, Tokens
from claimcheck.values import TimeValue, calendar

_LETTERS: Final = {"q": ("Q", 4), "h": ("H", 2)}
_MONTHS: Final = frozenset({"6", "9"})
_EARLIEST, _LATEST = 1990, 2060
"""Years that two digits glued to a quarter may stand for."""
_WEEKDAYS = 7
REPORTED_SECONDS: Final = frozenset({"q", "h", "m", "w", "-", "week"})
"""What stands after the digits with which such a period may begin."""
REPORTED_STARTS: Final = frozenset({"full", "year", "fiscal", "financial"})
"""Words, beside digits, at which such a period may begin."""


def read_reported(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read a reported period that begins at token ``i``, or None."""
    word = tokens.word(i)
    if not word[:1].isdecimal():
        return _full_year(tokens, i) or _year_end(tokens, i, clock)
    if len(word) == 1:
        return _part_of_year(tokens, i, clock)
    return _week_of_year(tokens, i) or _glued_to_year(tokens, i)


def _part_of_year(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "2Q25", "2Q 2025", "4Q FY24", "1H'25", "9M 2025"."""
    letter, number = tokens.word(i + 1), tokens.word(i)
    if not tokens.glued(i) or not tokens.raw(i + 1).isupper() or tokens.glued(i - 1):
        return None
    months = letter == "m" and number in _MONTHS
    if not months and (letter not in _LETTERS or not 0 < int(number) <= _LETTERS[letter][1]):
        return None
    j = i + 2
    if tokens.word(j) in {"fy", "fiscal"} and not months:
        told = fiscal(tokens, j, clock)
        if told is None or told.value.timex is None:
            return None
        value = TimeValue(timex=f"{told.value.timex}-{_LETTERS[letter][0]}{number}", grain="quarter")
        return reading(Kind.DATE, i, told.last, value)
    year = _year_after(tokens, j)
    if year is None:
        return None
    if months:
        first = reading(Kind.DATE, i, j, calendar.month(year[0], 1))
        return join(first, reading(Kind.DATE, j, year[1], calendar.month(year[0], int(number))))
    return reading(Kind.DATE, i, year[1], calendar.part_of_year(letter, year[0], int(number)))


def _year_after(tokens: Tokens, j: int) -> tuple[int, int] | None:
    """Read the year of a part: four digits after a space or none, two glued or after an apostrophe."""
    k = j + 1 if tokens.word(j) in {"of", "-"} else j
    year = year_at(tokens, k)
    if year is not None and len(tokens.gap(k - 1)) <= 1:
        return year
    if tokens.word(j) in APOSTROPHES:
        j += 1
    digits = tokens.word(j)
    if len(digits) != 2 or not digits.isdecimal() or not tokens.glued(j - 1) or tokens.word(j + 1) == "%":
        return None
    number = two_digits(int(digits))
    return (number, j + 1) if _EARLIEST <= number <= _LATEST else None


def _glued_to_year(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "2025Q3", "2025H1"."""
    word, letter, number = tokens.word(i), tokens.word(i + 1), tokens.word(i + 2)
    if not (len(word) == 4 and word.isdecimal() and letter in _LETTERS):
        return None
    if not (tokens.glued(i) and tokens.glued(i + 1)) or not tokens.raw(i + 1).isupper():
        return None
    if len(number) != 1 or not number.isdecimal() or not 0 < int(number) <= _LETTERS[letter][1]:
        return None
    if not _EARLIEST - 100 <= int(word) <= _LATEST:
        return None
    return reading(Kind.DATE, i, i + 3, calendar.part_of_year(letter, int(word), int(number)))


def _week_of_year(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "2026-W31", "2026W31", "2026-W31-5" and "2026 week 31"."""
    year = year_at(tokens, i) or (
        (int(tokens.word(i)), i + 1) if len(tokens.word(i)) == 4 and tokens.word(i).isdecimal() else None
    )
    if year is None:
        return None
    dash = tokens.word(i + 1) == "-" and tokens.glued(i)
    j = i + 2 if dash else i + 1
    named = tokens.word(j) == "week" and tokens.gap(i) == " " and tokens.gap(j) == " "
    if not named and not (tokens.raw(j) == "W" and tokens.glued(j) and tokens.glued(j - 1)):
        return None
    number = tokens.word(j + 1)
    if not number.isdecimal() or len(number) > 2:
        return None
    found = iso_week(i, j + 2, year[0], int(number))
    if found is None or found.value.start is None or tokens.word(j + 2) != "-" or not tokens.glued(j + 1):
        return found
    day = tokens.word(j + 3)
    if not (len(day) == 1 and day.isdecimal() and 1 <= int(day) <= _WEEKDAYS and tokens.glued(j + 2)):
        return found
    date = found.value.start + datetime.timedelta(days=int(day) - 1)
    return reading(Kind.DATE, i, j + 4, calendar.of_date(date))


def _full_year(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "full-year 2025", "full year 2025": the year itself and no length."""
    j = i + 2 if tokens.word(i + 1) == "-" else i + 1
    if tokens.word(i) != "full" or tokens.word(j) != "year":
        return None
    year = year_at(tokens, j + 1)
    return reading(Kind.DATE, i, year[1], calendar.year(year[0])) if year and tokens.gap(j) == " " else None


def _year_end(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "year-end 2025", "by year's end", "at the year end": the end of a year, the document's own where none is told."""
    start = i + 1 if tokens.word(i) in {"fiscal", "financial"} else i
    if tokens.word(start) != "year":
        return None
    possessive = tokens.word(start + 1) in APOSTROPHES and tokens.word(start + 2) == "s"
    tied = tokens.word(start + 1) in {"-", *DASHES} and tokens.glued(start)
    j = start + 3 if possessive else start + 2 if tied else start + 1
    if tokens.word(j) != "end" or tokens.apart(j - 1):
        return None
    k = j + 2 if tokens.word(j + 1) in {"of", "in"} else j + 1
    year = year_at(tokens, k)
    if year is not None:
        return reading(Kind.DATE, i, year[1], replace(calendar.year(year[0]), mod="END"))
    follower = tokens.word(j + 1)
    pauses = not follower.isalpha() or follower in _AFTER_END
    if clock.as_of is None or tokens.word(i - 1) not in _BEFORE_END or not pauses:
        return None  # "year-end bonuses", "at year-end prices"
    value = replace(calendar.year(clock.as_of.year, anchored=True), mod="END")
    return reading(Kind.DATE, i, j + 1, value)


_BEFORE_END: Final = frozenset("by at before until since after to from through".split())
_AFTER_END: Final = frozenset("and or but as to with in for when because the a".split())
