"""Sets, what recurs: "every Monday", "each year", "annually", "twice a week", "the first Friday of every month"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from claimcheck.mentions.context import noun_of
from claimcheck.mentions.lexicon.numbers import CARDINALS
from claimcheck.mentions.model import Kind
from claimcheck.mentions.numbers import read_number
from claimcheck.mentions.times.days import day_number
from claimcheck.mentions.times.durations import duration_timex, vague_timex
from claimcheck.mentions.times.feasts import FIXED_HOLIDAYS
from claimcheck.mentions.times.holidays import holiday_name
from claimcheck.mentions.times.lexicon import (
    DAY_PARTS,
    MONTHS,
    SEASON_CODES,
    SETS,
    UNITS,
    WEEK_PARTS,
    WEEKDAYS,
)
from claimcheck.mentions.times.model import TimeReading
from claimcheck.mentions.tokens import HYPHENS, Tokens
from claimcheck.values import TimeValue
from claimcheck.values.calendar import impossible_day

_ONE = Decimal(1)
_HALF = Decimal("0.5")
_PREFIXES: Final = frozenset({"semi", "bi", "tri", "half"})
_EACH: Final = frozenset({"every", "each"})
_ONCE: Final = frozenset({"once", "twice", "thrice"})
_PER: Final = frozenset({"a", "an", "per", "each", "every"})
_OTHER: Final = frozenset({"other", "second", "alternate"})
_PLURAL_DAYS: Final = frozenset(f"{day}s" for day in WEEKDAYS if day.endswith("day"))
SET_STARTS: Final = (
    frozenset(SETS)
    | _PREFIXES
    | _EACH
    | _ONCE
    | _PLURAL_DAYS
    | frozenset(WEEK_PARTS)
    | {"alternate", "several", "everyday"}
)
"""Words at which a set may begin, beside numerals before "times"."""
_MODIFIED: Final = frozenset({"annual", "weekly", "monthly", "quarterly"})
_DETERMINERS: Final = frozenset({"the", "its", "a", "an", "their", "of"})
_LONG_NAME = 6  # letters of "Monday": "Sun" and "Sat" are other words too
_FINITE: Final = frozenset("has had have is was passes passed ends ended goes went".split())
_TIES: Final = frozenset({"and", "or", ",", "&"})
_MOST_DAYS = 7
_ADVERB_AFTER: Final = frozenset(
    "at in on for from to by with since because and but or until when as they we i he she it".split()
)


def read_set(tokens: Tokens, i: int) -> TimeReading | None:
    """Read what recurs, from token ``i``."""
    word = tokens.word(i)
    if word in _EACH:
        return _of_each(tokens, i)
    if word in SETS:
        return _adverb(tokens, i)
    if word in _PREFIXES and tokens.word(i + 1) in HYPHENS and tokens.word(i + 2) in SETS:
        whole = SETS.get(word + tokens.word(i + 2))
        return _recurring(i, i + 3, whole) if whole else None
    if word in _PLURAL_DAYS:
        return _on_weekdays(tokens, i)
    if word in WEEK_PARTS:
        return _recurring(i, i + 1, WEEK_PARTS[word]) if word.endswith("s") else None
    if word == "alternate":
        return _alternate(tokens, i)
    if word == "everyday":
        following = tokens.word(i + 1)
        adverb = not following.isalpha() or following in _ADVERB_AFTER
        return _recurring(i, i + 1, "P1D") if adverb and tokens.word(i + 1) not in HYPHENS else None
    return _so_often(tokens, i) or _nth_of_each(tokens, i)


def read_other_weekday(tokens: Tokens, i: int) -> TimeReading | None:
    """Read the second weekday of "every Monday and Friday"; a plain "Friday" is a day."""
    weekday = WEEKDAYS.get(tokens.word(i))
    if weekday is None or tokens.word(i - 1) not in _TIES:
        return None
    j = i
    for _ in range(_MOST_DAYS):
        while tokens.word(j - 1) in _TIES:
            j -= 1
        if tokens.word(j - 1) not in WEEKDAYS:
            return None
        j -= 1
        if tokens.word(j - 1) in _EACH:
            part = DAY_PARTS.get(tokens.word(i + 1), "")
            return _recurring(i, i + 2 if part else i + 1, f"XXXX-WXX-{weekday + 1}{part}")
    return None


def _recurring(first: int, last: int, timex: str) -> TimeReading:
    return TimeReading(kind=Kind.SET, first=first, last=last, value=TimeValue(timex=timex))


def _adverb(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "annually", "quarterly"; "the annual report" and the like name a thing."""
    word = tokens.word(i)
    if word in _MODIFIED and tokens.word(i + 1).isalpha() and tokens.word(i - 1) in _DETERMINERS:
        return None
    return _recurring(i, i + 1, SETS[word])


def _on_weekdays(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "Mondays"."""
    if not tokens.raw(i)[:1].isupper():
        return None
    return _recurring(i, i + 1, f"XXXX-WXX-{WEEKDAYS[tokens.words[i].removesuffix('s')] + 1}")


def _alternate(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "alternate days", "alternate Mondays"."""
    word = tokens.word(i + 1)
    if word in UNITS and word.endswith("s"):
        return _recurring(i, i + 2, duration_timex(Decimal(2), UNITS[word][1]))
    plural = WEEKDAYS.get(word.removesuffix("s")) if word in _PLURAL_DAYS else None
    return _recurring(i, i + 2, f"XXXX-WXX-{plural + 1}") if plural is not None else None


def _of_each(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "every Monday", "every two weeks", "each and every day", "every single morning"."""
    j = i + 1
    if tokens.word(j) == "and" and tokens.word(j + 1) == "every":
        j += 2
    if tokens.word(j) == "single":
        j += 1
    return _named(tokens, i, j) or _counted(tokens, i, j)


def _counted(tokens: Tokens, first: int, j: int) -> TimeReading | None:
    """Read "every year", "each hundred days", "every other day", "every third month", "every half hour", "every few years"."""
    if tokens.word(j) in {"few", "several", "couple"}:
        return _few(tokens, first, j)
    factor, j = _factor(tokens, j)
    unit = UNITS.get(tokens.word(j))
    if unit is None or tokens.apart(j - 1):
        return None
    if tokens.words[j + 1 : j + 4] == ["and", "a", "half"] and factor == int(factor):
        return _recurring(first, j + 4, duration_timex(factor + _HALF, unit[1]))
    if tokens.word(j) == "second" and factor == 1 and _is_every_other(tokens, j + 1):
        return None
    if unit[0] == "weekend" and factor == 1:
        return _recurring(first, j + 1, WEEK_PARTS["weekends"])
    return _recurring(first, j + 1, duration_timex(factor, unit[1]))


def _is_every_other(tokens: Tokens, j: int) -> bool:
    """Whether one of a kind follows "every second": "every second household"; "every second counts" is time."""
    noun = noun_of(tokens, j)
    return noun is not None and tokens.word(j).isalpha() and not noun[0].endswith("s")


def _factor(tokens: Tokens, j: int) -> tuple[Decimal, int]:
    """Read how many units lie between: "two", "other", "third", "4th", "half"; return it and the token after."""
    word = tokens.word(j)
    if word in _OTHER and tokens.word(j + 1) in UNITS:
        return Decimal(2), j + 1
    if word == "half":
        k = j + 2 if tokens.word(j + 1) in {*HYPHENS, "an", "a"} else j + 1
        return _HALF, k
    counted = word[:1].isdecimal() or word in CARDINALS
    number = read_number(tokens, j) if counted else None
    if number is not None and tokens.word(number.end) in UNITS:
        return number.value, number.end
    nth = day_number(tokens, j)
    if nth is not None and nth[0] > 1 and tokens.word(nth[1]) in UNITS:
        return Decimal(nth[0]), nth[1]
    if number is not None and number.value == int(number.value):
        tail = number.end + 1 if tokens.word(number.end) in HYPHENS else number.end
        return number.value, tail
    return _ONE, j


def _few(tokens: Tokens, first: int, j: int) -> TimeReading | None:
    """Read "every few years", "every couple of weeks"."""
    k = j + 2 if tokens.word(j + 1) == "of" else j + 1
    unit = UNITS.get(tokens.word(k))
    if unit is None or not tokens.word(k).endswith("s"):
        return None
    timex = duration_timex(Decimal(2), unit[1]) if tokens.word(j) == "couple" else vague_timex(unit[1])
    return _recurring(first, k + 1, timex)


def _named(tokens: Tokens, first: int, j: int) -> TimeReading | None:
    """Read "every Monday", "every other Friday evening", "each June", "every summer", "every Christmas", "every morning"."""
    if tokens.word(j) in _OTHER:
        j += 1
    else:
        nth = day_number(tokens, j)
        if nth is not None and tokens.word(nth[1]) in WEEKDAYS:
            j = nth[1]  # "every third Friday"
    word, capital = tokens.word(j), tokens.raw(j)[:1].isupper()
    single = word.removesuffix("s")
    if single in WEEKDAYS and len(single) >= _LONG_NAME:
        part = DAY_PARTS.get(tokens.word(j + 1), "")
        return _recurring(first, j + 2 if part else j + 1, f"XXXX-WXX-{WEEKDAYS[single] + 1}{part}")
    if word in MONTHS and capital:
        dated = day_number(tokens, j + 1)
        if dated is not None and impossible_day(None, MONTHS[word], dated[0]) is None:
            return _recurring(first, dated[1], f"XXXX-{MONTHS[word]:02}-{dated[0]:02}")
        return _recurring(first, j + 1, f"XXXX-{MONTHS[word]:02}")
    if word in SEASON_CODES and tokens.word(j + 1) != "of":
        return _recurring(first, j + 1, f"XXXX-{SEASON_CODES[word]}")
    if word in DAY_PARTS and word != "night":
        return _recurring(first, j + 1, f"XXXX-XX-XX{DAY_PARTS[word]}")
    if f"{word}s" in WEEK_PARTS:
        return _recurring(first, j + 1, WEEK_PARTS[f"{word}s"])
    name = holiday_name(tokens, j)
    if name is None or not capital:
        return None
    if name not in FIXED_HOLIDAYS:
        return _recurring(first, j + len(name), "P1Y")  # a feast that moves
    month, day = FIXED_HOLIDAYS[name]
    return _recurring(first, j + len(name), f"XXXX-{month:02}-{day:02}")


def _so_often(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "twice a week", "three times per year", "once every two months", "several times daily"."""
    word = tokens.word(i)
    if word in _ONCE:
        j = i + 1
    elif word == "several":
        j = i + 2 if tokens.word(i + 1) == "times" else 0
    else:
        number = read_number(tokens, i)
        j = number.end + 1 if number is not None and tokens.word(number.end) == "times" else 0
    if not j or tokens.apart(j - 1):
        return None
    if tokens.word(j) in HYPHENS:
        j += 1
    per = tokens.word(j)
    if per in SETS and per.endswith("ly"):
        return _recurring(i, j + 1, SETS[per])
    if per in _EACH:
        rest = _of_each(tokens, j)
        return _recurring(i, rest.last, rest.value.timex or "") if rest else None
    unit = UNITS.get(tokens.word(j + 1))
    if per not in _PER or unit is None or tokens.word(j + 2) in {"'", "’", *HYPHENS}:
        return None  # "three times a year's salary"
    if word == "once" and tokens.word(j + 2) in _FINITE:
        return None  # "once a year has passed"
    return _recurring(i, j + 2, duration_timex(_ONE, unit[1]))


def _nth_of_each(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "first Friday of every month", "15th of each month", "last day of every quarter"."""
    word = tokens.word(i)
    nth = (1, i + 1) if word == "last" else day_number(tokens, i)
    if nth is None or (word.isdecimal() and nth[1] == i + 1):
        return None
    j = nth[1]
    if tokens.word(j) in WEEKDAYS or tokens.word(j) in {"day", "week", "weekend"}:
        j += 1
    unit = UNITS.get(tokens.word(j + 2))
    if tokens.word(j) not in {"of", "in"} or tokens.word(j + 1) not in _EACH or unit is None:
        return None
    return _recurring(i, j + 3, duration_timex(_ONE, unit[1]))
