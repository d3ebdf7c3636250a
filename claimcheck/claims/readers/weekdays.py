"""Weekdays told with a date: "on Monday, 1 May 2024", "1 May 2024, a Wednesday", "May 1, 2024 fell on a Wednesday"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.frames import Frame, follows, joined
from claimcheck.claims.relations import DatedWeekday
from claimcheck.claims.wording import words_after, words_before
from claimcheck.documents import Document
from claimcheck.mentions import Kind, extract_noted_days

_NAMES: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY: Final = rf"(?P<day>{'|'.join(_NAMES)})"
_AFTER: Final = re.compile(
    rf"\A(?:, (?:which (?:was|is|fell on|falls on) )?a (?:[a-z]+ )?{_DAY}(?=[,.;)]|\Z)| \((?:a )?{_DAY}\)| [–—-] a {_DAY}(?= [–—-]|[.,;]|\Z)|,? (?:is|was|will be|fell on|falls on|will fall on|happen(?:s|ed) to be) a {_DAY}\b)".replace(
        "(?P<day>", "("
    ),
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    rf"\b(?:(?:is|was|on) a {_DAY}: |on (?:the|a) {_DAY}(?: of|,) )\Z".replace("(?P<day>", "("), re.IGNORECASE
)


_BARE: Final = re.compile(rf"{_DAY}\Z", re.IGNORECASE)
_SAID: Final = re.compile(
    r"\b(?:that|this|it|which|the day|the date|the \d\d?(?:st|nd|rd|th)) (?:is|was|being|fell on|falls on|happened to be) (?:a )?\Z"
    r"|\b(?:falls?|falling|fell) on (?:a )?\Z|\bbeing a \Z|\bon that \Z",
    re.IGNORECASE,
)
"""What gives a weekday to the only date of the sentence, or of the one before."""
_AGAIN: Final = re.compile(
    r"\b(?:that|this)\b[^‹]{0,12}\Z|¶ It (?:is|was|fell on|happened to be) (?:a )?\Z", re.IGNORECASE
)
_ALONE: Final = re.compile(r"\A(?:[.,;:)!?]| (?:and|when|so|in|at|–|—)\b| [–—-]|\Z)")
"""What follows a weekday that is no "Friday paper"."""
_ON_A: Final = re.compile(r"\b(?:on|was|were|being) an? (?:[a-z]+ )?\Z", re.IGNORECASE)
_BY_THE_WAY: Final = re.compile(r"(?: \(|, )\Z")
_IT_WAS: Final = re.compile(r"¶ (?:It|That|The date|The day) (?:is|was) \Z")
"""What stands between a weekday and the day that it was."""
_OFTEN: Final = re.compile(
    r"\b(?:usual\w*|normal\w*|always|every|each|typical\w*|often|mostly|never|regular\w*|any|ever|next|last|follow\w*|before|after|later|earlier|first|if|"
    r"would|could|should|might|may)\b",
    re.IGNORECASE,
)
"""Words that make a weekday another day's, or many days'."""


def read_weekdays(frames: Sequence[Frame]) -> Iterator[DatedWeekday]:
    """Yield each date of a known day with the weekday that is told of it."""
    for index, frame in enumerate(frames):
        for claim in frame.claims:
            told = _told(claim, frame)
            if told is not None:
                yield told
        far = _far(frame) or _told_first(frame)
        if far is None and index + 1 < len(frames) and follows(frame, frames[index + 1]):
            far = _told_first(joined(frame, frames[index + 1]))
        if far is None and index and follows(frames[index - 1], frame) and "d" in frames[index - 1].letters:
            far = _far(joined(frames[index - 1], frame))
        if far is not None:
            yield far


def read_noted_weekdays(document: Document) -> Iterator[DatedWeekday]:
    """Yield each day of a note that is told with its weekday."""
    for mention in extract_noted_days(document):
        time = mention.time
        if time is not None and time.start is not None and time.weekday is not None:
            yield DatedWeekday(mention, time.start, time.weekday, is_anchored=False)


def _told(claim: Claim, frame: Frame) -> DatedWeekday | None:
    """Return a day with the weekday right beside it."""
    time = claim.mention.time
    if not _is_day(claim) or time is None or time.start is None:
        return None
    if time.weekday is not None:
        return DatedWeekday(claim.mention, time.start, time.weekday, is_anchored=time.anchored, claim=claim)
    beside = _AFTER.match(words_after(claim)) or _BEFORE.search(words_before(claim))
    if beside is None:
        return None
    day = next(name for name in beside.groups() if name)
    near = [one.mention for one in frame.claims if one.mention.text.lower() == day.lower()]
    said = min(near, key=lambda one: abs(one.prose.start - claim.mention.prose.end), default=None)
    weekday = _NAMES.index(day.lower())
    return DatedWeekday(claim.mention, time.start, weekday, is_anchored=time.anchored, claim=claim, said=said)


def _is_day(claim: Claim) -> bool:
    time = claim.mention.time
    return (
        claim.mention.kind is Kind.DATE
        and time is not None
        and time.start is not None
        and time.end is not None
        and time.end - time.start == timedelta(days=1)
    )


def _told_first(frame: Frame) -> DatedWeekday | None:
    """Return the only day of a text with the only weekday, told before it: "We left on a Monday. It was May 6, 2019"."""
    pair = _only_two(frame)
    if pair is None:
        return None
    day, weekday = pair
    if weekday.mention.prose.start > day.mention.prose.start or not _ON_A.search(frame.before(weekday)):
        return None
    between = frame.between(weekday, day)
    if _OFTEN.search(between) or not (_BY_THE_WAY.search(between) or _IT_WAS.search(between)):
        return None
    return _as_told(day, weekday)


def _far(frame: Frame) -> DatedWeekday | None:
    """Return the only day of a sentence with the only weekday told elsewhere in it: "Because that was a Monday"."""
    pair = _only_two(frame)
    if pair is None:
        return None
    day, weekday = pair
    before = frame.before(weekday)
    if (
        weekday.mention.prose.start < day.mention.prose.start
        or not _SAID.search(before)
        or not _ALONE.match(frame.after(weekday))
    ):
        return None
    if _OFTEN.search(frame.between(day, weekday)) or ("¶" in frame.text and not _AGAIN.search(before)):
        return None
    return _as_told(day, weekday)


def _only_two(frame: Frame) -> tuple[Claim, Claim] | None:
    """Return the only day and the only weekday of a text without durations."""
    dates = [one for one in frame.claims if one.mention.kind is Kind.DATE]
    weekdays = [one for one in dates if _BARE.match(one.mention.text)]
    days = [one for one in dates if one not in weekdays]
    if len(weekdays) != 1 or len(days) != 1 or "t" in frame.letters or not _is_day(days[0]):
        return None
    time = days[0].mention.time
    known = time is not None and time.weekday is None and not time.anchored
    return (days[0], weekdays[0]) if known else None


def _as_told(day: Claim, weekday: Claim) -> DatedWeekday | None:
    said, time = weekday.mention, day.mention.time
    if time is None or time.start is None:
        return None
    named = _NAMES.index(said.text.lower())
    return DatedWeekday(day.mention, time.start, named, is_anchored=False, claim=day, said=said)
