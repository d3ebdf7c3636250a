"""Dates whose parts strokes or hyphens tie: "22/Jan/2019", "Sep-23-2020", "Dec-2018", "2019-Q1", "Q1-2019"."""

from __future__ import annotations

from claimcheck.mentions.model import Kind
from claimcheck.mentions.times.days import ORDINAL_WORDS, one_day
from claimcheck.mentions.times.lexicon import MONTHS, PLAIN_MONTHS
from claimcheck.mentions.times.model import Clock, TimeReading
from claimcheck.mentions.times.years import reading, year_at
from claimcheck.mentions.tokens import Tokens
from claimcheck.values import calendar

_TIES = frozenset({"-", "/"})
_PARTS = {"q": 4, "h": 2}
TIED_STARTS = frozenset(MONTHS) | frozenset(_PARTS)
"""Words, beside digits, at which a tied date may begin."""
_LAST_DAY = 31
_PAUSES = frozenset(["", ".", ",", ";", ")", "and", "to", "until", "through", "-", "–"])


def read_tied(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read a date of tied parts, one of them a month's name or a quarter, that begins at token ``i``."""
    word = tokens.word(i)
    if word in _PARTS or word[:1].isdecimal():
        period = _year_first(tokens, i) if word[:1].isdecimal() else _year_last(tokens, i)
        if period is not None:
            return period
    if tokens.word(i + 1) not in _TIES or not (tokens.glued(i) and tokens.glued(i + 1)):
        return None
    second = tokens.word(i + 2)
    if (word in MONTHS) == (second in MONTHS):
        return None
    third = ""
    if tokens.word(i + 3) == tokens.word(i + 1) and tokens.glued(i + 2) and tokens.glued(i + 3):
        third = tokens.word(i + 4)
    return _named(tokens, i, (word, second, third), clock)


def _named(tokens: Tokens, i: int, parts: tuple[str, str, str], clock: Clock) -> TimeReading | None:
    """Put a month's name and figures together, in whichever order they stand."""
    first, second, third = parts
    month = MONTHS[first] if first in MONTHS else MONTHS[second]
    number = second if first in MONTHS else first
    if not number.isdecimal():
        return None
    end = i + 5 if third else i + 3
    if len(number) <= 2 and 0 < int(number) <= _LAST_DAY:
        year = year_at(tokens, i + 4) if third else None
        if third and year is None:
            return None
        if not third and tokens.word(i + 1) != "/":
            return None
        return one_day(tokens, i, end, year[0] if year else None, month, int(number), clock)
    year = year_at(tokens, i + 2 if first in MONTHS else i)
    if year is None:
        return None
    if third.isdecimal() and 0 < int(third) <= _LAST_DAY:
        return one_day(tokens, i, end, year[0], month, int(third), clock)
    return None if third else reading(Kind.DATE, i, end, calendar.month(year[0], month))


def _year_first(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "2017 Q1", "2019-H2"."""
    year = year_at(tokens, i)
    if year is None:
        return None
    nth = ORDINAL_WORDS.get(tokens.word(i + 1), 0)
    if nth and tokens.word(i + 2) in {"quarter", "half"} and tokens.gap(i) == " ":
        letter = tokens.word(i + 2)[0]  # "2025 first quarter"
        if nth <= _PARTS[letter]:
            return reading(Kind.DATE, i, i + 3, calendar.part_of_year(letter, year[0], nth))
    j = i + 2 if tokens.word(i + 1) == "," else i + 1
    if tokens.word(j) in MONTHS and tokens.gap(j - 1) == " ":
        return _month_after(tokens, i, j, year[0])
    j = i + 2 if tokens.word(i + 1) == "-" and tokens.glued(i) and tokens.glued(i + 1) else i + 1
    return _period(tokens, i, j, j + 2, year[0]) if len(tokens.gap(j - 1)) <= 1 else None


def _month_after(tokens: Tokens, i: int, j: int, year: int) -> TimeReading | None:
    """Read "2016 June", "2015 May", "2016, November": where it may mean something else only if the sentence pauses or runs on."""
    word, after = tokens.word(j), tokens.word(j + 1)
    if (word not in PLAIN_MONTHS or j > i + 1) and after not in _PAUSES:
        return None
    if tokens.glued(j) and after.isdecimal():
        return None
    return reading(Kind.DATE, i, j + 1, calendar.month(year, MONTHS[word]))


def _year_last(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "Q1-2019"."""
    year = year_at(tokens, i + 3) if tokens.word(i + 2) in _TIES and tokens.glued(i + 1) else None
    return _period(tokens, i, i, i + 4, year[0]) if year else None


def _period(tokens: Tokens, i: int, j: int, end: int, year: int) -> TimeReading | None:
    letter, digit = tokens.word(j), tokens.word(j + 1)
    if letter not in _PARTS or not tokens.glued(j) or digit not in {"1", "2", "3", "4"}:
        return None
    if int(digit) > _PARTS[letter]:
        return None
    return reading(Kind.DATE, i, end, calendar.part_of_year(letter, year, int(digit)))
