"""Quarters, halves, fiscal years, centuries and seasons."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from claimcheck.mentions.model import Kind
from claimcheck.mentions.numbers import read_number
from claimcheck.mentions.times.days import ORDINAL_WORDS, day_number, month_at, one_day, year_after_day
from claimcheck.mentions.times.lexicon import MONTHS, SEASON_CODES
from claimcheck.mentions.times.model import Clock, TimeReading
from claimcheck.mentions.times.years import reading, told_year, two_digits, year_at, year_in_words, year_near
from claimcheck.mentions.tokens import APOSTROPHES, Tokens
from claimcheck.values import TimeValue, calendar
from claimcheck.values.calendar import SEASONS

_LAST_DAY = 31
_BEFORE_SMALL = frozenset("in for by of this last next since until during from to and the through".split())
"""Words before a quarter that some write small: "in q2"."""


def fiscal(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "Q3 FY2025", "Q1 2024", "H1 2016", "FY26", "fiscal Q2 2026", "fiscal year 2024"."""
    word = tokens.words[i]
    if word in {"fiscal", "financial"}:
        if tokens.word(i + 1) == "q" and tokens.glued(i + 1):
            inner = fiscal(tokens, i + 1, clock)
            if inner is not None and inner.value.timex is not None and not inner.value.timex.startswith("FY"):
                year, _, quarter = inner.value.timex.partition("-")
                return replace(
                    inner,
                    first=i,
                    value=TimeValue(
                        timex=f"FY{year}-{quarter}" if year != "XXXX" else f"FYXXXX-{quarter}",
                        grain="quarter",
                    ),
                )
            return inner
        j = i + 2 if tokens.word(i + 1) == "year" else i + 1
        year_of = year_at(tokens, j)
        if year_of is None:
            return None
        number, end = _last_of_two(tokens, *year_of)
        return reading(Kind.DATE, i, end, TimeValue(timex=f"FY{number}", grain="year"))
    if word in {"fy", "cy"}:
        digits = tokens.word(i + 1)
        if not digits.isdecimal() or len(digits) not in {2, 4} or len(tokens.gap(i)) > 1:
            return None
        number = int(digits) if len(digits) == 4 else two_digits(int(digits))
        end = i + 2
        if word == "fy":
            number, end = _last_of_two(tokens, number, end)
        value = TimeValue(timex=f"FY{number}", grain="year") if word == "fy" else calendar.year(number)
        return reading(Kind.DATE, i, end, value)
    digits = tokens.word(i + 1)
    if (
        not tokens.glued(i)
        or not (tokens.raw(i).isupper() or (word == "q" and tokens.word(i - 1) in _BEFORE_SMALL))
        or digits not in ({"1", "2", "3", "4"} if word == "q" else {"1", "2"})
    ):
        return None
    number = int(digits)
    j = i + 2
    while tokens.word(j) in {"of", "-", ","} and (
        tokens.word(j + 1) in {"fy", "fiscal"} or year_at(tokens, j + 1) is not None
    ):
        j += 1
    if tokens.word(j) in {"fy", "fiscal", "financial"}:
        year_reading = fiscal(tokens, j, clock)
        if year_reading is not None and year_reading.value.timex is not None:
            return reading(
                Kind.DATE,
                i,
                year_reading.last,
                TimeValue(timex=f"{year_reading.value.timex}-{word.upper()}{number}", grain="quarter"),
            )
    make = partial(calendar.part_of_year, word)
    year_of = year_at(tokens, j)
    if year_of is not None:
        return reading(Kind.DATE, i, year_of[1], make(year_of[0], number))
    told = told_year(tokens, j + 1 if tokens.word(j) == "of" else j, clock)
    if told is not None:
        return reading(Kind.DATE, i, told[1], make(told[0], number, anchored=True))
    if tokens.word(j) in APOSTROPHES and tokens.word(j + 1).isdecimal() and len(tokens.word(j + 1)) == 2:
        return reading(Kind.DATE, i, j + 2, make(two_digits(int(tokens.word(j + 1))), number))
    shared = _year_of_next(tokens, i, number)
    if shared is not None:
        return reading(Kind.DATE, i, i + 2, make(shared, number))
    return reading(Kind.DATE, i, i + 2, _part_near(tokens, i, word.upper(), number, clock))


def _last_of_two(tokens: Tokens, number: int, end: int) -> tuple[int, int]:
    """Read on from a fiscal year to the second of "FY2025-26": it has the name of the year in which it ends."""
    after = tokens.word(end + 1)
    if tokens.word(end) not in {"-", "–", "/"} or not (tokens.glued(end - 1) and tokens.glued(end)):
        return number, end
    if after == str(number + 1) or (len(after) == 2 and after == f"{(number + 1) % 100:02}"):
        return number + 1, end + 2
    return number, end


def _year_of_next(tokens: Tokens, i: int, number: int) -> int | None:
    """Return the year that a quarter or half shares with the next one: the "Q1" of "Q1 and Q2 2025", "Q1-Q3 2025"."""
    k = i + 3
    if tokens.word(i + 2) not in {"and", "&", "or", "to", "-", "–", "/", "through"} or tokens.word(
        k
    ) != tokens.word(i):
        return None
    after = tokens.word(k + 1)
    if not after.isdecimal() or len(after) != 1 or int(after) <= number:
        return None
    year = year_at(tokens, k + 2)
    return year[0] if year is not None else None


def _part_near(tokens: Tokens, i: int, letter: str, number: int, clock: Clock) -> TimeValue:
    month = 3 * number - 1 if letter == "Q" else 6 * number - 3
    year = year_near(tokens, i, clock, month, 15)
    if year is None:
        return TimeValue(timex=f"XXXX-{letter}{number}", grain="quarter" if letter == "Q" else "half")
    return calendar.part_of_year(letter, year, number, anchored=True)


def from_ordinal(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "third quarter of 2023", "second half of 2025", "first of June", "first quarter"."""
    number = ORDINAL_WORDS[tokens.words[i]]
    part = tokens.word(i + 1)
    j = i + 2
    if tokens.word(i + 1) == "-" and tokens.word(i + 2) in {"quarter", "half"}:
        part, j = tokens.word(i + 2), i + 3
    if part in {"quarter", "half"} and number <= (4 if part == "quarter" else 2):
        letter = "Q" if part == "quarter" else "H"
        make = partial(calendar.part_of_year, letter)
        k = j + 1 if tokens.word(j) in {"of", "in"} else j
        if tokens.word(k) in {"the", "calendar"}:
            k += 1
        year_of = year_at(tokens, k)
        if year_of is not None:
            return reading(Kind.DATE, i, year_of[1], make(year_of[0], number))
        words = year_in_words(tokens, k)
        if words is not None and words.value.start is not None:
            return reading(Kind.DATE, i, words.last, make(words.value.start.year, number))
        if tokens.word(k) in {"fiscal", "fy"}:
            year_told = fiscal(tokens, k, clock)
            if year_told is not None:
                return reading(
                    Kind.DATE,
                    i,
                    year_told.last,
                    TimeValue(timex=f"{year_told.value.timex}-{letter}{number}", grain="quarter"),
                )
        told = told_year(tokens, k, clock)
        if told is not None:
            return reading(Kind.DATE, i, told[1], make(told[0], number, anchored=True))
        if part == "quarter" and tokens.word(i - 1) in {"the", "in", "this", "for", "its"}:
            return reading(Kind.DATE, i, j, _part_near(tokens, i, letter, number, clock))
        return None
    named = day_of_month(tokens, i, clock)
    if named is not None:
        return named
    if part == "century" or (part == "-" and tokens.word(i + 2) == "century"):
        return reading(Kind.DATE, i, i + 2 if part == "century" else i + 3, calendar.century(number))
    return None


def day_of_month(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "first of June", "twenty-third day of September", "twenty-third of June 2021"."""
    day = day_number(tokens, i)
    if day is None:
        return None
    j = day[1] + 1 if tokens.word(day[1]) == "day" else day[1]
    month = month_at(tokens, j) if tokens.word(j) == "of" else None
    if month is None:
        return None
    year, end = year_after_day(tokens, month[1])
    return one_day(tokens, i, end, year, month[0], day[0], clock)


def day_in_words(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "twenty five January nineteen eighty six": a day without its ending, where the year is told."""
    if (
        tokens.word(i + 1) not in MONTHS
        and tokens.word(i + 2) not in MONTHS
        and tokens.word(i + 3) not in MONTHS
    ):
        return None
    number = read_number(tokens, i)
    if number is None or not 0 < number.value <= _LAST_DAY or number.value != int(number.value):
        return None
    month = month_at(tokens, number.end)
    if month is None or not tokens.raw(number.end)[:1].isupper():
        return None
    year, end = year_after_day(tokens, month[1])
    if year is None:
        return None
    return one_day(tokens, i, end, year, month[0], int(number.value), clock)


def season_of(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "summer of 2016", "winter 2023-24", "spring of next year"."""
    j = i + 1
    while tokens.word(j) in {"of", ","}:
        j += 1
    year = year_at(tokens, j)
    code = SEASON_CODES[tokens.words[i]]
    if tokens.apart(i):
        return None
    if year is None:
        told = told_year(tokens, j, clock) if j > i + 1 else None  # "the spring of next year"
        if told is not None:
            return reading(Kind.DATE, i, told[1], calendar.season(told[0], code, anchored=True))
        return _season_near(tokens, i, code, clock)
    return reading(Kind.DATE, i, _last_of_two(tokens, *year)[1], calendar.season(year[0], code))


_BEFORE_SEASON = frozenset("in during by since until till before after throughout over".split())
_AFTER_SEASON = frozenset(
    "and or but when while as to at on for with by it he she they we the a an its his their has have had was were is are will would".split()
) | {"", ".", ",", ";", ":", "?", "!", ")", "—", "–", "”", '"'}


def _season_near(tokens: Tokens, i: int, code: str, clock: Clock) -> TimeReading | None:
    """Read "in the summer", "by autumn": the nearest one on the side of the tense; a "fall" may be one from a ladder."""
    j = i - 1 if tokens.word(i - 1) == "the" else i
    if (
        tokens.words[i] == "fall"
        or tokens.word(j - 1) not in _BEFORE_SEASON
        or tokens.word(i + 1) not in _AFTER_SEASON
    ):
        return None
    year = year_near(tokens, i, clock, SEASONS[code], 15)
    if year is None:
        return reading(Kind.DATE, i, i + 1, TimeValue(timex=f"XXXX-{code}", grain="season"))
    return reading(Kind.DATE, i, i + 1, calendar.season(year, code, anchored=True))
