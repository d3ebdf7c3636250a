"""Long periods by name: "the 21st century", "the '40s", "the nineteen seventies", "the noughties"."""

from __future__ import annotations

from typing import Final

from claimcheck.mentions.lexicon.measures import HEAT
from claimcheck.mentions.lexicon.numbers import ORDINAL_SUFFIXES
from claimcheck.mentions.model import Kind
from claimcheck.mentions.times.days import day_number
from claimcheck.mentions.times.lexicon import DECADE_WORDS, HUNDREDS_OF_YEARS
from claimcheck.mentions.times.model import Clock, TimeReading
from claimcheck.mentions.times.years import reading
from claimcheck.mentions.tokens import Tokens
from claimcheck.values import TimeValue, calendar

_MOST_CENTURIES = 22
_APOSTROPHES = frozenset({"'", "’", "‘"})
_DECADES = {word: years for word, years in DECADE_WORDS.items() if years >= 20}
ERA_STARTS = _APOSTROPHES | frozenset(HUNDREDS_OF_YEARS) | frozenset(_DECADES) | {"noughties", "ad"}
"""Words, beside digits, at which an era may begin."""
_FIRST_OLD_DECADE = 20  # "the '20s" and later are of the last century where no date says otherwise


def read_era(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read a century or decade that begins at token ``i``."""
    word = tokens.word(i)
    if word[:1].isdecimal():
        if tokens.word(i + 1) in _ERA_WORDS:
            return _of_an_era(tokens, i)
        return _century(tokens, i) or _short_decade(tokens, i, i, clock)
    if word == "ad":
        return _after_christ(tokens, i)
    if word in _APOSTROPHES and tokens.glued(i) and (not tokens.glued(i - 1) or tokens.word(i - 1) == "-"):
        return _short_decade(tokens, i, i + 1, clock)
    if word in HUNDREDS_OF_YEARS:
        j = i + 2 if tokens.word(i + 1) == "-" else i + 1
        years = DECADE_WORDS.get(tokens.word(j))
        if years is not None and not tokens.apart(j - 1):
            return reading(Kind.DATE, i, j + 1, calendar.decade(HUNDREDS_OF_YEARS[word] * 100 + years))
    if word == "twenty":
        found = _century_in_words(tokens, i)
        if found is not None:
            return found
    if word in _DECADES:
        return _decade_in_words(tokens, i, clock)
    if word == "noughties":
        return reading(Kind.DATE, i, i + 1, calendar.decade(2000))
    return None


_ERAS: Final = {"BC": True, "BCE": True, "CE": False, "AD": False}
"""Whether an era counts backwards."""
_ERA_WORDS: Final = frozenset(era.lower() for era in _ERAS)
_AFTER_ERA = frozenset(
    (
        "a an and as at but by for from in into it of on onwards onward or that the this through to until was were when where which "
        "while who with again before after during until has had he she they its his their is are"
    ).split()
)
"""Words that go on after a year of an era; nouns after "BC" or "AD" make it something else."""
_MOST_DIGITS = 4
_TELLING_DIGITS = 3
"""Digits of a year that hardly counts anything."""
_LEAST_OF_CHRIST = 10


def _of_an_era(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "44 BC", "500 BCE", "1200 CE", "79 AD": TIMEX3 writes years before Christ as BC0044."""
    year = tokens.word(i).replace(",", "")
    if not year.isdecimal() or len(year) > _MOST_DIGITS or int(year) == 0 or tokens.gap(i) not in {"", " "}:
        return None
    if tokens.glued(i - 1) and tokens.word(i - 1) in {"$", "-", "."}:
        return None
    before = _ERAS.get(tokens.raw(i + 1))
    after = tokens.word(i + 2)
    if before is None or (tokens.glued(i + 1) and after.isalnum()):
        return None
    counted = after.endswith("s") or len(year) < _TELLING_DIGITS
    if tokens.raw(i + 1) != "BCE" and tokens.raw(i + 2).islower() and counted and after not in _AFTER_ERA:
        return None  # "12 BC residents", "2 CE marks"; "500 CE Teotihuacan" goes on with a name
    if before:
        return reading(Kind.DATE, i, i + 2, TimeValue(timex=f"BC{int(year):04}", grain="year"))
    return reading(Kind.DATE, i, i + 2, calendar.year(int(year)))


def _after_christ(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "AD 79"."""
    year = tokens.word(i + 1)
    if tokens.raw(i) != "AD" or tokens.gap(i) != " " or not year.isdecimal() or len(year) > _MOST_DIGITS:
        return None
    return reading(Kind.DATE, i, i + 2, calendar.year(int(year))) if int(year) >= _LEAST_OF_CHRIST else None


def _century(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "21st century", "19th-century"."""
    word = tokens.word(i)
    if tokens.word(i + 1) not in ORDINAL_SUFFIXES or not tokens.glued(i) or not word.isdecimal():
        return None
    j = i + 3 if tokens.word(i + 2) == "-" else i + 2
    if tokens.word(j) != "century" or not 0 < int(word) <= _MOST_CENTURIES:
        return None
    return reading(Kind.DATE, i, j + 1, calendar.century(int(word)))


def _century_in_words(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "twenty-first century"."""
    number = day_number(tokens, i)
    if number is None:
        return None
    j = number[1] + 1 if tokens.word(number[1]) == "-" else number[1]
    if tokens.word(j) != "century" or number[0] > _MOST_CENTURIES:
        return None
    return reading(Kind.DATE, i, j + 1, calendar.century(number[0]))


def _short_decade(tokens: Tokens, i: int, j: int, clock: Clock) -> TimeReading | None:
    """Read "'40s" and "the 70's": two digits, a mark on one side, and the article before."""
    word = tokens.word(j)
    if len(word) != 2 or word[1] != "0" or not word.isdecimal():
        return None
    k = j + 1
    marked = j > i
    if tokens.word(k) in _APOSTROPHES and tokens.glued(k - 1):
        k, marked = k + 1, True
    if (
        tokens.word(k) != "s"
        or not tokens.glued(k - 1)
        or not (j > i or _names_decade(tokens, i, marked=marked))
    ):
        return None
    return reading(Kind.DATE, i, k + 1, _decade(int(word), clock))


def _decade_in_words(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "the sixties", "the late eighties", "the Roaring Twenties"."""
    if tokens.word(i - 1) in _NICKNAMES and tokens.word(i - 2) == "the":
        return reading(Kind.DATE, i, i + 1, calendar.decade(1900 + _DECADES[tokens.words[i]]))
    if not _names_decade(tokens, i, marked=False):
        return None
    return reading(Kind.DATE, i, i + 1, _decade(_DECADES[tokens.words[i]], clock))


_NICKNAMES = frozenset({"roaring", "swinging", "dirty", "naughty"})
_JOINING = frozenset({"and", "or", "to", "through", "-", "–"})
_PARTS_OF_DECADE = frozenset({"early", "mid", "late"})
_NO_DECADES = HEAT | frozenset(
    "age aged degree degrees shot shooting round golf score scored scoring percent percentile grade grades her his their men women".split()
)
"""Words beside "the 80s" that make it heat, an age or a score."""
_NEAR = 8


def _names_decade(tokens: Tokens, i: int, *, marked: bool) -> bool:
    """Whether tens of years at token ``i`` follow "the" or "the late"; without an apostrophe nothing near may speak of heat or age."""
    j = i - 1
    if tokens.word(j) in {"-", "‑"}:
        j -= 1
    if tokens.word(j) in _PARTS_OF_DECADE:
        j -= 1
    if tokens.word(j) in _JOINING and (tokens.word(j - 1) == "s" or tokens.word(j - 1) in _DECADES):
        return True  # "the 80s and 90s", "from the mid-70s to late 80s"
    if tokens.word(j) != "the" and (
        marked or j == i - 1 or tokens.word(j) not in {"in", "since", "until", "from", "of"}
    ):
        return False
    return marked or _NO_DECADES.isdisjoint(tokens.words[max(0, i - _NEAR) : i + _NEAR])


def _decade(years: int, clock: Clock) -> TimeValue:
    recent = years < _FIRST_OLD_DECADE and (clock.as_of is None or clock.as_of.year >= 2000 + years)
    return calendar.decade((2000 if recent else 1900) + years)
