"""Durations beside the two dates that they run between."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.relations import DatedDuration
from claimcheck.language import GENERIC, content_stems
from claimcheck.mentions import Kind, Mention
from claimcheck.text import Span
from claimcheck.values.calendar import days_of

_Days = tuple[datetime.date, datetime.date]

_SPAN: Final = re.compile(r"\b(?:from|between)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_TO: Final = re.compile(r"\A[\s,]*(?:to|until|till|through|and|–|-)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)
_APPOSED: Final = re.compile(
    r"\A(?:[,\s(—–]|in all|a total of|some|about|nearly|just|roughly|almost|over|more than|less than|under)*\Z",
    re.IGNORECASE,
)
_FOR: Final = re.compile(
    r"\b(?:for|lasted|took|spanned|ran|span of|period of|over)\s+(?:(?:about|nearly|almost|some|just|roughly|over|under|more|less|than)\s+)*\Z",
    re.IGNORECASE,
)
_RUNS: Final = re.compile(
    r"\A(?:\s+[a-z][\w’'-]*){1,4}?\s+(?:(?:ran|runs|run|running|lasted|lasts|stretche[sd]|extend(?:ed|s)|is|was|held|open|took|takes|place|scheduled|planned)\s+){1,3}"
    r"from\s+\Z"
)
"""What stands between "the eight-week" and the dates from and to which the thing runs."""
_YEARLESS: Final = re.compile(r"XXXX(-\d\d(?:-\d\d)?)/XXXX(-\d\d(?:-\d\d)?)")
_SOME_YEAR: Final = 2001
_AFTER: Final = re.compile(r"\A\s+(?:after|later)\b", re.IGNORECASE)
_LARGE: Final = frozenset({"day", "week", "month", "quarter", "year", "decade", "fortnight"})
_FEW_SENTENCES: Final = 2
_FAR: Final = 30
"""Sentences with figures within which "after work on it began" may refer back."""


def read_dated_durations(claims: Sequence[Claim]) -> Iterator[DatedDuration]:
    """Yield the durations that the text ties to two dates: "from A to B, n years", "in B, n years after" A."""
    earlier: list[tuple[Claim, ...]] = []
    for _, group in groupby(claims, key=lambda claim: claim.sentence.span):
        inside = tuple(group)
        durations = [
            claim
            for claim in inside
            if claim.mention.kind is Kind.DURATION
            and claim.mention.unit in _LARGE
            and claim.mention.low is not None
        ]
        if len(durations) == 1:
            found = _between_two(inside, durations[0]) or _after_one(inside, durations[0], earlier)
            if found is not None:
                yield found
        earlier.append(inside)


def _part(claim: Claim, start: int, end: int) -> str:
    base = claim.sentence.prose.start
    return Span(max(0, start - base), max(0, end - base)).of(claim.sentence.text)


def _dates(inside: Sequence[Claim]) -> list[Mention]:
    return [
        c.mention
        for c in inside
        if c.mention.kind is Kind.DATE
        and ((c.mention.start and c.mention.end) or _YEARLESS.fullmatch(c.mention.timex or ""))
    ]


def _between_two(inside: Sequence[Claim], duration: Claim) -> DatedDuration | None:
    dates = _dates(inside)
    ends: tuple[Mention, Mention] | None = None
    if len(dates) == 1 and "/" in (dates[0].timex or ""):
        if not _SPAN.search(_part(duration, dates[0].prose.start - 30, dates[0].prose.start)):
            return None
        ends = (dates[0], dates[0])
    elif len(dates) == 2 and "/" not in f"{dates[0].timex}{dates[1].timex}":
        first, second = dates
        if not _SPAN.search(_part(duration, first.prose.start - 30, first.prose.start)):
            return None
        if not _TO.match(_part(duration, first.prose.end, second.prose.start)):
            return None
        ends = first, second
    if ends is None or not _tied(duration, ends):
        return None
    return _relation(duration, *ends)


def _tied(duration: Claim, ends: tuple[Mention, Mention]) -> bool:
    """Whether the duration stands beside the two dates, or says how long something lasted."""
    mention = duration.mention
    if mention.prose.start >= ends[1].prose.end:
        return bool(_APPOSED.match(_part(duration, ends[1].prose.end, mention.prose.start)))
    if mention.prose.end <= ends[0].prose.start:
        between = _part(duration, mention.prose.end, ends[0].prose.start)
        if between.lower().rstrip().endswith("between"):
            return False  # "for two years between 1990 and 2004" is a part of that time
        told = bool(_FOR.search(_part(duration, mention.prose.start - 40, mention.prose.start)))
        return told or bool(_RUNS.match(between))
    return False


def _relation(duration: Claim, first: Mention, second: Mention) -> DatedDuration | None:
    if first is second:
        from_timex, _, to_timex = (first.timex or "").partition("/")
        start, end = days_of(from_timex), days_of(to_timex)
        if (yearless := _YEARLESS.fullmatch(first.timex or "")) is not None:
            start, end = _in_some_year(*yearless.groups())
    else:
        start, end = _bounds(first), _bounds(second)
    if start is None or end is None or start[0] >= end[1]:
        return None
    return DatedDuration(duration, first, second, start, end)


def _in_some_year(first: str, second: str) -> tuple[_Days | None, _Days | None]:
    """Return the days of two dates without a year, the second after the first; it may lie a leap day later."""
    start, end = days_of(f"{_SOME_YEAR}{first}"), days_of(f"{_SOME_YEAR + (second < first)}{second}")
    return start, (end[0], end[1] + datetime.timedelta(days=1)) if end else None


def _bounds(mention: Mention) -> _Days | None:
    return (mention.start, mention.end) if mention.start and mention.end else None


def _after_one(
    inside: Sequence[Claim], duration: Claim, earlier: Sequence[Sequence[Claim]]
) -> DatedDuration | None:
    """Read "opened in B, n years after work began" and "n months later, as of B", with A in the sentences before."""
    dates = [
        mention
        for mention in _dates(inside)
        if "/" not in (mention.timex or "") or (mention.time and mention.time.grain == "day")
    ]
    rest = _part(duration, duration.mention.prose.end, duration.sentence.prose.end)
    if len(dates) != 1 or not _AFTER.match(rest):
        return None
    for distance, before in enumerate(reversed(earlier[-_FAR:])):
        previous = _dates(before)
        if not previous:
            continue
        linked = distance < _FEW_SENTENCES and _linked(before[0], duration, rest)
        if not linked and not _retold(before[0], duration, rest):
            if rest.lower().startswith(" later"):
                return None
            continue
        if len(previous) != 1 or "/" in (previous[0].timex or ""):
            return None
        start, end = _bounds(previous[0]), _bounds(dates[0])
        if (
            start is None
            or end is None
            or start[0] >= end[0]
            or previous[0].time is None
            or dates[0].time is None
        ):
            return None
        return DatedDuration(duration, previous[0], dates[0], start, end)
    return None


def _linked(before: Claim, duration: Claim, rest: str) -> bool:
    """Whether the two sentences tell of one thing: "later" right after, or words in common after "after"."""
    adjacent = duration.sentence.prose.start - before.sentence.prose.end <= 600
    if rest.lower().startswith(" later"):
        return adjacent and duration.mention.prose.start - duration.sentence.prose.start < 25
    shared = content_stems(before.sentence.text) & content_stems(rest)
    return adjacent and len(shared - GENERIC) >= 1


def _retold(before: Claim, duration: Claim, rest: str) -> bool:
    """Whether "after work on it began" tells again, from afar, what the earlier sentence told."""
    event = content_stems(rest.partition(".")[0])
    told = content_stems(before.sentence.text)
    subject = content_stems(duration.sentence.text) - event - GENERIC
    return len(event) > 1 and event <= told and bool(subject & told)
