"""The grammar of dates, times, durations and sets, as TIMEX3 (TimeML 1.2.1).

``read_time`` is the door: the longest time expression that begins at a token. ``dates.py`` reads the
calendar, ``relative.py`` what hangs on the document's date, ``durations.py`` the rest; ``lexicon.py`` has the words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from claimcheck.mentions.lexicon.numbers import CARDINALS, FRACTION_CHARS, ORDINAL_SUFFIXES
from claimcheck.mentions.model import Kind, Modifier
from claimcheck.mentions.times.clocks import (
    RUNNING,
    TWELVE_STARTS,
    iso_time,
    of_day,
    read_clock_range,
    read_clock_time,
    running_to,
)
from claimcheck.mentions.times.dates import read_date
from claimcheck.mentions.times.days import ORDINAL_WORDS
from claimcheck.mentions.times.durations import LASTING_STARTS, read_duration, read_lasting, read_vague
from claimcheck.mentions.times.eras import ERA_STARTS, read_era
from claimcheck.mentions.times.feasts import HOLIDAY_STARTS
from claimcheck.mentions.times.in_force import in_force, note_year
from claimcheck.mentions.times.lexicon import (
    DAY_PARTS,
    MONTHS,
    PARTS,
    SEASON_CODES,
    UNITS,
    WEEKDAYS,
)
from claimcheck.mentions.times.model import Clock, TimeReading
from claimcheck.mentions.times.offsets import day_of_week, part_of_day, read_in, shifted_by, weekdays_away
from claimcheck.mentions.times.ordered import ORDER_STARTS, read_ordered
from claimcheck.mentions.times.pointers import POINTER_STARTS, read_pointer
from claimcheck.mentions.times.relative import REST_STARTS, read_relative, read_rest
from claimcheck.mentions.times.reported import REPORTED_SECONDS, REPORTED_STARTS, read_reported
from claimcheck.mentions.times.sets import SET_STARTS, read_other_weekday, read_set
from claimcheck.mentions.times.slashed import read_slashed
from claimcheck.mentions.times.spans import read_bare_span, read_span
from claimcheck.mentions.times.spoken import SPOKEN_SECONDS, SPOKEN_STARTS, read_spoken_time
from claimcheck.mentions.times.tied import TIED_STARTS, read_tied
from claimcheck.mentions.times.weekdays import dated_weekday
from claimcheck.mentions.times.weeks import read_week
from claimcheck.mentions.tokens import Tokens
from claimcheck.values import TimeValue

__all__ = [
    "POINTER_STARTS",
    "SEEDS",
    "Clock",
    "TimeReading",
    "of_day",
    "read_in_force",
    "read_pointer",
    "read_time",
    "with_modifier",
]

SEEDS = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | frozenset(SEASON_CODES)
    | frozenset(PARTS)
    | SET_STARTS
    | frozenset(CARDINALS)
    | frozenset(FRACTION_CHARS)
    | HOLIDAY_STARTS
    | ORDER_STARTS
    | LASTING_STARTS
    | ERA_STARTS
    | frozenset(
        (
            "q h fy cy fiscal financial first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty thirty thirtieth half the this last "
            "next past previous coming following current later earlier today tonight yesterday tomorrow week a an another several "
            "some few couple many rest remainder remaining balance calendar iso now w year ytd qtd mtd semi bi years months weeks decades centuries every each noon midday midnight in full quarter all whole"
        ).split()
    )
)
"""Words, in lower case, that may begin a time; digits always may."""

_WEEKDAYS_ON_END = frozenset(f"{word}s" for word in WEEKDAYS if word.endswith("day"))
_RUNNING_ON = frozenset({"to", "until", "till", "through", "-", "–", *ORDINAL_SUFFIXES})
"""Words after a day that may run on to one of another month's: "4 to 23 next month"."""
_BEFORE_PART = frozenset({"this", "last", "the"})
_WEEK_STARTS = frozenset({"the", "week", "last", "calendar", "iso"})
_SET_SECOND = frozenset({"times", *ORDINAL_SUFFIXES})
_ORDER_STARTS = ORDER_STARTS | frozenset(ORDINAL_WORDS) | {"the", "twenty", "thirty"}
_MODS = {
    Modifier.ABOUT: "APPROX",
    Modifier.NEARLY: "LESS_THAN",
    Modifier.LESS_THAN: "LESS_THAN",
    Modifier.AT_MOST: "EQUAL_OR_LESS",
    Modifier.MORE_THAN: "MORE_THAN",
    Modifier.AT_LEAST: "EQUAL_OR_MORE",
}
_SELDOM_FIRST = frozenset({"a", "an", "the", "in"})
"""Words with which few times begin, and much else: the next one must be looked at first."""
_AFTER_THE = frozenset(
    (
        "week past last next coming previous current first day few couple rest remainder remaining balance month weekend year"
    ).split()
).union(PARTS, ORDER_STARTS, DAY_PARTS, WEEKDAYS, ORDINAL_WORDS)
_AFTER_ARTICLE = frozenset("half few couple full whole further quarter dozen hundred thousand -".split())
"""Words that may go on to a length of time after "a"."""
_QUARTER_BEFORE = frozenset("for past last over in after next first previous the".split())
"""Words before "three quarters" that make it a length of time and not a share."""
_AFTER_SHARE = frozenset("of mile million billion trillion percent percentage point inch pound".split())
"""Words after "three quarters" that make it a share of them."""
_DAYS_FROM = frozenset(WEEKDAYS) | frozenset(MONTHS) | {"now", "today", "tomorrow", "yesterday"}
_LENGTH_AFTER = frozenset("ago later earlier old after before and long".split())
_LENGTH_BEFORE = frozenset(
    "for nearly almost about than within in after over took takes take every half lasted least under quite just spent spend wait".split()
)
"""Words beside "a year" that make it a length of time and not a rate."""


def read_time(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read the longest time expression that begins at token ``i``, or None."""
    word = tokens.words[i]
    if word in _SELDOM_FIRST and not _worth_a_look(tokens, i):
        return None
    found = _one(tokens, i, clock)
    if found is None:
        return None
    if found.kind is Kind.TIME:
        if found.value.grain == "time" and found.impossible is None:
            found = running_to(tokens, found, clock)
        found = on_day_told(tokens, found, clock)
    if found.kind is Kind.DATE and found.impossible is None:
        found = read_span(tokens, i, found, clock)
    return found


def read_in_force(tokens: Tokens, i: int, clock: Clock, before: TimeReading | None) -> TimeReading | None:
    """Read the longest time expression at token ``i``, a day without a year in the year in force.

    ``before`` is the last day that the text told; the clock keeps the years that it tells.
    """
    read = read_time(tokens, i, clock)
    if read is None or read.kind is not Kind.DATE:
        return read
    dated = in_force(tokens, read, before, clock, partial(read_time, tokens, i))
    note_year(dated, clock)
    return dated


def _worth_a_look(tokens: Tokens, i: int) -> bool:
    """Whether the word after an article or "in" can go on to a time: most do not."""
    word, following = tokens.words[i], tokens.word(i + 1)
    if word == "in":
        return following in {"a", "an"} or following in CARDINALS or following[:1].isdecimal()
    if word == "the":
        return following in _AFTER_THE
    return following in UNITS or following in _AFTER_ARTICLE


def _one(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    word = tokens.words[i]
    if word == "in":
        return read_in(tokens, i, clock)
    if word in WEEKDAYS and (other := read_other_weekday(tokens, i)) is not None:
        return other
    if word[0].isdecimal() and i + 1 == len(tokens):
        return _dated(tokens, i, clock)  # every other time goes on after its digits
    best = None
    for candidate in (_dated(tokens, i, clock), *_special(tokens, i, clock), _length(tokens, i, clock)):
        if candidate is not None and (best is None or candidate.last > best.last):
            best = candidate
    return best


def _dated(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read a date, relative or not, with the weekday or part of the day beside it."""
    dated = read_relative(tokens, i, clock) or read_date(tokens, i, clock)
    if dated is not None:
        if tokens.words[i][0].isdecimal() and (timed := iso_time(tokens, dated)) is not None:
            return timed
        dated = day_of_week(tokens, dated, clock) or dated_weekday(tokens, dated, clock) or dated
    elif tokens.words[i] not in _BEFORE_PART:
        return None
    return part_of_day(tokens, i, dated, clock) or dated


def _special(tokens: Tokens, i: int, clock: Clock) -> Iterator[TimeReading | None]:
    """Read, by the word they begin with, the times that are neither plain dates nor lengths."""
    word = tokens.words[i]
    digit = word[0].isdecimal()
    if digit or word in TIED_STARTS:
        yield read_tied(tokens, i, clock)
    if digit:
        yield read_slashed(tokens, i, clock)
    if digit or word in TWELVE_STARTS:
        yield read_clock_time(tokens, i, clock)
    following = tokens.word(i + 1)
    if (digit and following in REPORTED_SECONDS) or word in REPORTED_STARTS:
        yield read_reported(tokens, i, clock)
    if digit and (following in RUNNING or following == ":"):
        yield read_clock_range(tokens, i, clock)
    if (digit or word in SPOKEN_STARTS) and following in SPOKEN_SECONDS:
        yield read_spoken_time(tokens, i, clock)
    if (
        tokens.word(i - 1) in {"from", "between", "the"}
        or word in {"now", "week"}
        or (digit and following in _RUNNING_ON)
    ):
        yield read_bare_span(tokens, i, clock)
    if word in _WEEK_STARTS or word in ORDINAL_WORDS:
        yield read_week(tokens, i, clock)
    if word in _ORDER_STARTS or following in ORDINAL_SUFFIXES:
        yield read_ordered(tokens, i, clock)
    if word == "the" or word in REST_STARTS:
        yield read_rest(tokens, i, clock)
    if digit or word in ERA_STARTS:
        yield read_era(tokens, i, clock)
    if following in _WEEKDAYS_ON_END:
        yield weekdays_away(tokens, i, clock)
    if word in SET_STARTS or word in ORDINAL_WORDS or word == "last" or following in _SET_SECOND:
        yield read_set(tokens, i)


def _length(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read a duration, or the date that it is counted to."""
    lasting = read_lasting(tokens, i) if tokens.words[i] in LASTING_STARTS else None
    span = lasting or read_duration(tokens, i) or read_vague(tokens, i)
    if span is None or _is_rate_or_age_of_nothing(tokens, i, span):
        return None
    return shifted_by(tokens, span, clock) or span


def _is_rate_or_age_of_nothing(tokens: Tokens, i: int, span: TimeReading) -> bool:
    """Whether "a year" says how often ("7% a year") and "a second" which one, and neither how long."""
    word = tokens.words[i]
    if (
        span.unit == "quarter"
        and word in {"a", "one", "three"}
        and set(tokens.words[i + 1 : span.last - 1]) <= {"-"}
        and tokens.word(span.last) != "ago"
    ):
        return tokens.word(i - 1) not in _QUARTER_BEFORE or tokens.word(span.last) in _AFTER_SHARE
    if word not in {"a", "an"} or span.last != i + 2:
        return False
    if tokens.words[i + 1] in {"second", "sec", "min", "quarter"}:
        return True
    before, after = tokens.word(i - 1), tokens.word(span.last)
    if after == "from":
        return tokens.word(span.last + 1) not in _DAYS_FROM
    if after == "prior":
        return False
    return after not in _LENGTH_AFTER and before not in _LENGTH_BEFORE


def on_day_told(tokens: Tokens, timed: TimeReading, clock: Clock) -> TimeReading:
    """Give a clock time the day that is told right after it: "16:15 UTC on June 1"."""
    k = timed.last + 1 if tokens.word(timed.last) in {"on", ","} else timed.last
    if k >= len(tokens) or tokens.apart(k - 1) or timed.value.grain != "time":
        return timed
    day = read_relative(tokens, k, clock) or read_date(tokens, k, clock)
    if day is None or day.value.grain != "day":
        return timed
    return replace(of_day(timed, day), has_day=True)


def with_modifier(value: TimeValue, modifier: Modifier) -> TimeValue:
    """Return ``value`` with the TIMEX3 ``mod`` of a modifier word; one that is set already stays."""
    return value if value.mod else replace(value, mod=_MODS[modifier])
