"""What only points at a time: "now", "recently", "the day", "the same week", "the 26th of the month", "the day before".

TIMEX3 values some of them as PAST_REF, PRESENT_REF or FUTURE_REF; the others take the period that the text told
last, else the document's own. They state nothing that could be checked, so a document's claims leave them out.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from claimcheck.mentions.model import Kind
from claimcheck.mentions.times.days import ORDINAL_WORDS, day_number, one_day
from claimcheck.mentions.times.lexicon import PERIOD_WORDS, POINTERS
from claimcheck.mentions.times.model import Clock, TimeReading
from claimcheck.mentions.times.weeks import shifted
from claimcheck.mentions.times.years import reading, tense_near
from claimcheck.mentions.tokens import Tokens
from claimcheck.values import TimeValue, calendar

_BY_FIRST: Final = {
    first: sorted(
        ((phrase, value) for phrase, value in POINTERS.items() if phrase[0] == first),
        key=lambda entry: -len(entry[0]),
    )
    for first in {phrase[0] for phrase in POINTERS}
}
_EDGES: Final = {"start": "START", "beginning": "START", "middle": "MID", "end": "END"}
_SAME: Final = frozenset({"same", "entire", "whole", "full"})
_POINTING: Final = frozenset({"the", "that", "my", "our"})
POINTER_STARTS: Final = frozenset(_BY_FIRST) | _POINTING
"""Words at which a pointer may begin."""
_AFTER_PERIOD: Final = frozenset(
    (
        "at in on to for with by but as and or than from until through off so because while though although since despite amid is "
        "was were had has have will would which"
    ).split()
) | {"", ".", ",", ";", ":", "?", "!", ")", "]", "”", '"', "—", "–", "…"}
"""What may follow "the day" where it is a day by itself, and not "the day that", "the day of", "the day trip"."""
_SINGLE: Final = frozenset(phrase[0] for phrase in POINTERS if len(phrase) == 1)
_SECONDS: Final = frozenset(phrase[1] for phrase in POINTERS if len(phrase) > 1)
_ADJACENT: Final = {"previous": -1, "preceding": -1, "prior": -1, "following": 1, "next": 1}
_STEPS: Final = {"before": -1, "earlier": -1, "after": 1, "later": 1}
_ADJECTIVES: Final = frozenset({"current", "recent"})
_NO_TIMES: Final = frozenset(
    "account accounts affair affairs asset assets liability liabilities ratio electric flow and or than".split()
)
"""Words after "current" that make it something else than a time, and after "recent" that go on to another adjective."""
_COMPARED: Final = frozenset({"most", "more", "less"})


_AFTER_THE: Final = (
    PERIOD_WORDS
    | _SAME
    | frozenset(_EDGES)
    | frozenset(_ADJACENT)
    | frozenset(ORDINAL_WORDS)
    | {"twenty", "thirty"}
)


def read_pointer(tokens: Tokens, i: int, clock: Clock, told: Mapping[str, TimeReading]) -> TimeReading | None:
    """Read what points at a time, from token ``i``; ``told`` holds the last date read of each grain."""
    word = tokens.words[i]
    if word in _SINGLE or tokens.word(i + 1) in _SECONDS:
        found = _placed(tokens, i) if word in _BY_FIRST else None
        if found is not None:
            return found
    if word not in _POINTING or not _may_go_on(tokens.word(i + 1)):
        return None
    if tokens.word(i + 1) in _EDGES and tokens.words[i + 2 : i + 4] == ["of", "the"]:
        period = _period(tokens, i + 3, clock, told)
        if period is None:
            return None
        value = replace(period.value, mod=_EDGES[tokens.word(i + 1)])
        return replace(period, first=i, value=value)
    return _period(tokens, i, clock, told)


def _may_go_on(following: str) -> bool:
    """Whether the word after "the" can go on to a pointer: most do not."""
    return following in _AFTER_THE or following[:1].isdecimal()


def _placed(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "now", "recently", "the near future", and "current" or "recent" before a noun."""
    word = tokens.words[i]
    for phrase, value in _BY_FIRST[word]:
        last = i + len(phrase)
        if tuple(tokens.words[i:last]) != phrase or tokens.word(last) in {"-", "‑"}:
            continue
        following = tokens.word(last)
        if len(phrase) == 1 and word in _ADJECTIVES:
            if tokens.word(i - 1) in _COMPARED or not following.isalpha() or following in _NO_TIMES:
                return None
        elif (
            word == "soon" and (tokens.word(i - 1) in {"as", "too", "so"} or following in {"after", "as"})
        ) or (phrase[-1] == "future" and following.isalpha() and following not in _AFTER_PERIOD):
            return None
        return reading(Kind.DATE, i, last, TimeValue(timex=value))
    return None


def _period(tokens: Tokens, i: int, clock: Clock, told: Mapping[str, TimeReading]) -> TimeReading | None:
    """Read "the day", "that week", "the same month", "the entire year", "the day before", "the 26th of the month"."""
    j = i + 1
    step = _ADJACENT.get(tokens.word(j), 0)
    same = step != 0 or tokens.word(j) in _SAME
    j += same
    unit = tokens.word(j)
    if unit not in PERIOD_WORDS:
        return _day_of_month(tokens, i, clock, told) if unit[:1].isdecimal() or unit.isalpha() else None
    following = "" if tokens.apart(j) else tokens.word(j + 1)
    if following in _STEPS and not same:
        if unit == "weekend" or tokens.word(j + 2) not in _AFTER_PERIOD:
            return None
        step = _STEPS[following]
        j += 1
    elif following not in _AFTER_PERIOD:
        return None
    anchor = _anchor(unit, clock, told, only_told=tokens.words[i] == "that")
    if anchor is None:
        return None
    return reading(Kind.DATE, i, j + 1, shifted(unit, step, anchor))


def _anchor(
    unit: str, clock: Clock, told: Mapping[str, TimeReading], *, only_told: bool
) -> datetime.date | None:
    """Return a day of the period that the text told last, by the date read last that is no coarser, or the document's day."""
    best: TimeReading | None = None
    for grain in _NO_COARSER[unit]:
        candidate = told.get(grain)
        if candidate is not None and (best is None or candidate.first > best.first):
            best = candidate
    if best is not None and best.value.start is not None:
        return best.value.start
    return None if only_told else clock.as_of


_GRAINS: Final = ("day", "week", "month", "quarter", "year", "decade")
_NO_COARSER: Final = {unit: _GRAINS[: _GRAINS.index(unit) + 1] for unit in _GRAINS} | {
    "weekend": ("day", "week")
}


def _day_of_month(
    tokens: Tokens, i: int, clock: Clock, told: Mapping[str, TimeReading]
) -> TimeReading | None:
    """Read "the 26th of the month", "the thirty-first day of the month"."""
    named = day_number(tokens, i + 1)
    if named is None or (named[1] == i + 2 and tokens.word(i + 1).isdecimal()):
        return None
    day, k = named
    k += tokens.word(k) == "day"
    if tokens.words[k : k + 3] != ["of", "the", "month"]:
        return _bare_day(tokens, i, k, day, clock, told)
    if tokens.word(k + 3) not in _AFTER_PERIOD:
        return None
    anchor = _anchor("month", clock, told, only_told=False)
    if anchor is None:
        return None
    found = one_day(tokens, i, k + 3, anchor.year, anchor.month, day, clock)
    return replace(found, value=replace(found.value, anchored=True))


_BEFORE_DAY: Final = frozenset({"on", "until", "till", "since"})
_BEFORE_FIGURES: Final = frozenset({"by", "for", "from", "before", "after"})
_PLAIN_ORDINALS: Final = frozenset({"first", "second", "third"})
"""Ordinals that stand without a noun where no day is meant: "he improved on the first"."""


def _bare_day(
    tokens: Tokens, i: int, k: int, day: int, clock: Clock, told: Mapping[str, TimeReading]
) -> TimeReading | None:
    """Read "on the 27th": that day of the month told last, else the nearest one on the side of the tense."""
    before, figures = tokens.word(i - 1), tokens.word(i + 1).isdecimal()
    if before not in _BEFORE_DAY and not (figures and before in _BEFORE_FIGURES):
        return None
    if tokens.word(i + 1) in _PLAIN_ORDINALS or day > _LONGEST_MONTH:
        return None
    if tokens.word(k) not in _AFTER_PERIOD or tokens.word(k - 1) == "day":
        return None
    anchor = _anchor("month", clock, told, only_told=True)
    if anchor is None and clock.as_of is not None:
        tense = tense_near(tokens, i)
        ahead = {"past": -(day > clock.as_of.day), "future": int(day < clock.as_of.day)}.get(tense or "", 0)
        anchor = calendar.add_months(clock.as_of.replace(day=1), ahead)
    if anchor is None or calendar.impossible_day(anchor.year, anchor.month, day) is not None:
        return None
    found = one_day(tokens, i, k, anchor.year, anchor.month, day, clock)
    return replace(found, value=replace(found.value, anchored=True))


_LONGEST_MONTH: Final = 31
