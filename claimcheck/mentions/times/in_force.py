"""The year in force: in which year a day lies that is told without one.

What the text says comes first: the year that opens the sentence ("In 2019, ... on 4 March"), that of the date it runs
to or from ("from 3 June to 5 June 2019", "two days later, on 6 June"), that of the heading. A weekday beside the day
chooses among those and all years told nearby, before the one nearest to the document's date is taken for wrong.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from typing import Final

from claimcheck.mentions.model import Kind
from claimcheck.mentions.times.dates import read_date
from claimcheck.mentions.times.lexicon import MONTHS, WEEKDAYS
from claimcheck.mentions.times.model import Clock, TimeReading
from claimcheck.mentions.times.years import (
    DASHES,
    ends_sentence,
    tense_near,
    told_year,
    year_at,
    year_pair,
)
from claimcheck.mentions.tokens import Tokens

Again = Callable[[Clock], TimeReading | None]
"""What reads a date again."""

__all__ = ["in_force", "note_year"]

_SENTENCE: Final = 40
"""Tokens to each side in which the rest of the sentence is looked for."""
_ADVERBS: Final = frozenset({"back", "early", "late", "only"})
_OPENING: Final = frozenset({"in", "during", "throughout", "the"})
_RUNS_TO: Final = frozenset({"to", "until", "till", "through", *DASHES})
_CLOSES: Final = _RUNS_TO | {"and"}
_SHORT: Final = frozenset("hours day days week weeks fortnight month months".split())
_REPORTED: Final = frozenset("said says reported announced told wrote according published updated".split())
_CURRENCIES: Final = frozenset({"$", "€", "£", "¥"})
_LOOSE: Final = frozenset({"decade", "century"})
_FIRST: Final = 1500
_LAST: Final = 2100
_AHEAD: Final = 9
"""Tokens between the first date of two and the one that has the year."""
_FEW: Final = 4
_RECENT: Final = 31
"""Days within which a document tells what was said."""
_MONTH_DAY: Final = re.compile(r"-(\d\d)-(\d\d)")


def note_year(read: TimeReading, clock: Clock) -> None:
    """Keep the years that a date tells, for the days after it that have none."""
    value = read.value
    if value.start is None or value.end is None or value.grain in _LOOSE:
        return
    if not value.anchored or clock.as_of is None or value.start.year != clock.as_of.year:
        clock.years.add(value.start.year, (value.end - datetime.timedelta(days=1)).year)


def in_force(
    tokens: Tokens, read: TimeReading, before: TimeReading | None, clock: Clock, again: Again
) -> TimeReading:
    """Return a date again in the year in force, where it is told without one.

    ``before`` is the last day of the text so far; ``again`` reads the date with another clock.
    """
    value = read.value
    if read.kind is not Kind.DATE or not (value.anchored or (value.timex or "").startswith("XXXX")):
        return read

    def in_year(year: int) -> TimeReading:
        dated = again(replace(clock, year=year))
        return dated if dated is not None and dated.last == read.last else read

    weekday = value.weekday if value.weekday is not None else _weekday_after(tokens, read.last)
    firm = [in_year(year) for year in _told_firmly(tokens, read, before, clock)]
    if weekday is None or value.grain != "day":
        return firm[0] if firm else read
    nearby = () if _is_news(tokens, read, clock) else _told_nearby(tokens, read, before, clock)
    own = () if _right_before(tokens, read.first) is not None else (read,)
    for dated in chain(firm, own, map(in_year, nearby)):
        if dated.value.start is not None and dated.value.start.weekday() == weekday:
            return dated
    return firm[0] if firm else read


def _told_firmly(
    tokens: Tokens, read: TimeReading, before: TimeReading | None, clock: Clock
) -> Iterator[int]:
    """Yield the years that the text gives a day without a year: its weekday needs not say so."""
    paired = _right_before(tokens, read.first) or _runs_to(tokens, read, clock)
    paired = paired or _runs_from(tokens, read, before)
    if paired is not None:
        yield paired
    first = read.first
    while first > max(0, read.first - _SENTENCE) and not ends_sentence(tokens, first - 1):
        first -= 1
    opened = _opening(tokens, first, clock)
    between = tokens.words[first : read.first]
    if (
        opened is not None
        and first < read.first
        and ";" not in between
        and not _REPORTED.intersection(between[-_FEW:])
        and not (clock.as_of and opened < clock.as_of.year and tense_near(tokens, read.first) == "future")
    ):
        yield opened
    if clock.years.heading is not None:
        yield clock.years.heading


def _opening(tokens: Tokens, i: int, clock: Clock) -> int | None:
    """Read the year that opens a sentence: "In 2019, ...", "The 2019 final ...", "Last year's final ..."."""
    i += tokens.word(i) in _ADVERBS
    opened = tokens.word(i) in _OPENING
    year = year_at(tokens, i + 1) if opened else None
    if year is not None:
        near = tokens.word(i) == "the" and clock.as_of is not None and abs(year[0] - clock.as_of.year) <= 1
        return (
            year[0] if _FIRST <= year[0] <= _LAST and not near else None
        )  # "The 2026 budget, passed on 4 December"
    told = told_year(tokens, i + (tokens.word(i) == "in"), clock)
    return told[0] if told is not None else None


def _right_before(tokens: Tokens, i: int) -> int | None:
    """Read the year of "in 2024, on Monday, May 13"."""
    year = year_at(tokens, i - 3)
    if year is None or tokens.words[i - 2 : i] not in ([",", "on"], [":", "on"]):
        return None
    return year[0] if tokens.word(i - 4) in _OPENING else None


def _runs_to(tokens: Tokens, read: TimeReading, clock: Clock) -> int | None:
    """Return the year of the first of two days by the second: "on 3 June and closed on 11 June 2019"."""
    if tokens.word(read.last + (tokens.word(read.last) == ",")) not in _CLOSES:
        return None
    for k in range(read.last + 1, min(len(tokens), read.last + _AHEAD)):
        if ends_sentence(tokens, k - 1):
            return None
        if tokens.word(k) in MONTHS or tokens.word(k) in WEEKDAYS or tokens.word(k)[:1].isdecimal():
            second = read_date(tokens, k, clock)
            if second is None or second.value.anchored or second.value.grain != "day":
                return None
            return _beside(second, read, -1)
    return None


def _runs_from(tokens: Tokens, read: TimeReading, before: TimeReading | None) -> int | None:
    """Return the year of the second of two days by the first: "3 June 2019 to 11 June", "Two days later, on 5 June"."""
    if before is None or before.value.anchored:
        return None
    between = [word for word in tokens.words[before.last : read.first] if word not in {",", "on", "the"}]
    later = between[-1:] == ["later"] and between[-2] in _SHORT if len(between) > 1 else False
    if later or (len(between) == 1 and between[0] in _RUNS_TO):
        return _beside(before, read, 1)
    return None


def _beside(dated: TimeReading, read: TimeReading, step: int) -> int | None:
    """Return the year in which a day lies nearest after (1) or before (-1) one whose year is told."""
    month_day = _MONTH_DAY.search(read.value.timex or "")
    if dated.value.start is None or month_day is None:
        return None
    start = dated.value.start
    own = (int(month_day[1]), int(month_day[2]))
    wraps = own < (start.month, start.day) if step > 0 else own > (start.month, start.day)
    return start.year + step * wraps


def _is_news(tokens: Tokens, read: TimeReading, clock: Clock) -> bool:
    """Whether a day right before the document's date is when something was said: "the ministry said on Monday, June 7"."""
    start = read.value.start
    if start is None or clock.as_of is None or not 0 <= (clock.as_of - start).days <= _RECENT:
        return False
    return not _REPORTED.isdisjoint(tokens.words[max(0, read.first - _FEW) : read.first])


def _told_nearby(
    tokens: Tokens, read: TimeReading, before: TimeReading | None, clock: Clock
) -> Iterator[int]:
    """Yield the years that a weekday may choose from: those of the sentence, then those told before."""
    first, last = read.first, read.last
    while first > max(0, read.first - _SENTENCE) and not ends_sentence(tokens, first - 1):
        first -= 1
    while last < min(len(tokens), read.last + _SENTENCE) and not ends_sentence(tokens, last):
        last += 1
    for k in chain(range(read.first - 1, first - 1, -1), range(read.last, last)):
        year = year_at(tokens, k)
        if year is not None and tokens.word(k - 1) not in _CURRENCIES:
            yield year[0]
            if year_pair(tokens, k) is not None:
                yield year[0] + 1
        elif (told := told_year(tokens, k, clock)) is not None:
            yield told[0]
    yield from clock.years.told
    if before is not None and before.value.start is not None:
        yield before.value.start.year + 1


def _weekday_after(tokens: Tokens, k: int) -> int | None:
    """Read the weekday told right after a day: "12 July, a Friday", "12 July (Friday)"."""
    words = tokens.words[k : k + 3]
    if words[:2] == [",", "a"]:
        return WEEKDAYS.get(words[-1])
    return WEEKDAYS.get(words[1]) if words[:1] == ["("] and words[2:] == [")"] else None
