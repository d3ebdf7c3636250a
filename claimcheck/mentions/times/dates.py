"""Calendar dates in figures and in words: the one door to years, days and periods."""

from __future__ import annotations

from claimcheck.mentions.lexicon.numbers import CARDINALS
from claimcheck.mentions.times.days import ORDINAL_WORDS, from_digits, from_month
from claimcheck.mentions.times.feasts import HOLIDAY_STARTS
from claimcheck.mentions.times.holidays import holiday
from claimcheck.mentions.times.lexicon import (
    MONTHS,
    SEASON_CODES,
    WEEKDAYS,
)
from claimcheck.mentions.times.model import Clock, TimeReading
from claimcheck.mentions.times.periods import day_in_words, day_of_month, fiscal, from_ordinal, season_of
from claimcheck.mentions.times.weekdays import from_weekday
from claimcheck.mentions.times.years import year_in_words
from claimcheck.mentions.tokens import Tokens


def read_date(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read one calendar date, without relative words, that begins at token ``i``."""
    word = tokens.word(i)
    if not word:
        return None
    if word[0].isdecimal():
        return from_digits(tokens, i, clock)
    if word in MONTHS:
        return from_month(tokens, i, clock)
    if word in WEEKDAYS:
        return from_weekday(tokens, i, clock)
    if word in {"q", "h", "fy", "cy", "fiscal", "financial"}:
        return fiscal(tokens, i, clock)
    if word in ORDINAL_WORDS:
        return from_ordinal(tokens, i, clock)
    if word in SEASON_CODES:
        return season_of(tokens, i, clock)
    if word in HOLIDAY_STARTS:
        return holiday(tokens, i, clock)
    if word in CARDINALS:
        named = day_of_month(tokens, i, clock) or day_in_words(tokens, i, clock)
        if named is not None:
            return named
    return year_in_words(tokens, i)
