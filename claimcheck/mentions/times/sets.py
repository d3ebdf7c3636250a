"""Sets, what recurs: "every Monday", "each year", "annually"."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.mentions.lexicon.numbers import CARDINALS
from claimcheck.mentions.model import Kind
from claimcheck.mentions.numbers import read_number
from claimcheck.mentions.times.durations import duration_timex
from claimcheck.mentions.times.holidays import holiday_name
from claimcheck.mentions.times.lexicon import (
    FIXED_HOLIDAYS,
    MONTHS,
    SEASON_CODES,
    SETS,
    UNITS,
    WEEKDAYS,
)
from claimcheck.mentions.times.model import TimeReading
from claimcheck.mentions.tokens import Tokens
from claimcheck.values import TimeValue

_ONE = Decimal(1)
_PREFIXES = frozenset({"semi", "bi", "tri"})
SET_STARTS = (
    frozenset(SETS)
    | _PREFIXES
    | frozenset({"every", "each"})
    | frozenset(f"{day}s" for day in WEEKDAYS if day.endswith("day"))
)
"""Words at which a set may begin."""
_SHORT = 4  # letters of "Mon", "Tues": too short to be sure


def read_set(tokens: Tokens, i: int) -> TimeReading | None:
    """Read what recurs: "every Monday", "each year", "annually", "twice a week"."""
    word = tokens.word(i)
    if word in SETS:
        if (
            word in {"annual", "daily", "weekly", "monthly", "quarterly"}
            and tokens.word(i + 1).isalpha()
            and word != "daily"
            and tokens.word(i - 1) in {"the", "its", "a", "an", "their", "of"}
        ):
            return None
        return TimeReading(kind=Kind.SET, first=i, last=i + 1, value=TimeValue(timex=SETS[word], mod=None))
    if word in _PREFIXES and tokens.word(i + 1) == "-" and tokens.word(i + 2) in SETS:
        whole = SETS.get(word + tokens.word(i + 2))
        return (
            TimeReading(kind=Kind.SET, first=i, last=i + 3, value=TimeValue(timex=whole)) if whole else None
        )
    plural = WEEKDAYS.get(word.removesuffix("s"))
    if plural is not None and word.endswith("days") and tokens.raw(i)[:1].isupper():
        return _recurring(i, i + 1, f"XXXX-WXX-{plural + 1}")
    if word not in {"every", "each"}:
        return None
    return _named(tokens, i) or _counted(tokens, i)


def _recurring(first: int, last: int, timex: str) -> TimeReading:
    return TimeReading(kind=Kind.SET, first=first, last=last, value=TimeValue(timex=timex))


def _counted(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "every year", "every two weeks", "each hundred days", "every other day"."""
    j = i + 1
    factor = _ONE
    word = tokens.word(j)
    number = read_number(tokens, j) if word[:1].isdecimal() or word in CARDINALS else None
    if number is not None:
        factor, j = number.value, number.end
    if tokens.word(j) == "other":
        factor, j = Decimal(2), j + 1
    unit = UNITS.get(tokens.word(j))
    return _recurring(i, j + 1, duration_timex(factor, unit[1])) if unit else None


def _named(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "every Monday", "each June", "every summer", "every Christmas"."""
    first = i
    if tokens.word(i + 1) == "other":
        i += 1
    word, capital = tokens.word(i + 1), tokens.raw(i + 1)[:1].isupper()
    single = word.removesuffix("s")
    if single in WEEKDAYS and len(single) > _SHORT:
        return _recurring(first, i + 2, f"XXXX-WXX-{WEEKDAYS[single] + 1}")
    if word in MONTHS and capital:
        return _recurring(first, i + 2, f"XXXX-{MONTHS[word]:02}")
    if word in SEASON_CODES and tokens.word(i + 2) != "of":
        return _recurring(first, i + 2, f"XXXX-{SEASON_CODES[word]}")
    name = holiday_name(tokens, i + 1)
    if name in FIXED_HOLIDAYS and name is not None and capital:
        month, day = FIXED_HOLIDAYS[name]
        return _recurring(first, i + 1 + len(name), f"XXXX-{month:02}-{day:02}")
    return None
