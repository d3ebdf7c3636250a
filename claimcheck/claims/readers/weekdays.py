"""Weekdays told with a date: "on Monday, 1 May 2024", "1 May 2024, a Wednesday", "May 1, 2024 fell on a Wednesday"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.relations import DatedWeekday
from claimcheck.claims.wording import words_after, words_before
from claimcheck.mentions import Kind

_NAMES: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY: Final = rf"(?P<day>{'|'.join(_NAMES)})"
_AFTER: Final = re.compile(
    rf"\A(?:, (?:which (?:was|is|fell on|falls on) )?a {_DAY}(?=[,.;)]|\Z)| \({_DAY}\)| [–—-] a {_DAY}(?= [–—-]|[.,;]|\Z)|,? (?:is|was|will be|fell on|falls on|will fall on) a {_DAY}\b)".replace(
        "(?P<day>", "("
    ),
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    rf"\b(?:(?:is|was) a {_DAY}: |on (?:the|a) {_DAY}(?: of|,) )\Z".replace("(?P<day>", "("), re.IGNORECASE
)


def read_weekdays(claims: Sequence[Claim]) -> Iterator[DatedWeekday]:
    """Yield each date of a known day with the weekday that is told of it."""
    for claim in claims:
        time = claim.mention.time
        if claim.mention.kind is not Kind.DATE or time is None or time.start is None or time.end is None:
            continue
        if time.end - time.start != timedelta(days=1):
            continue
        if time.weekday is not None:
            yield DatedWeekday(claim, time.start, time.weekday, is_anchored=time.anchored)
            continue
        beside = _AFTER.match(words_after(claim)) or _BEFORE.search(words_before(claim))
        if beside is not None:
            day = next(name for name in beside.groups() if name)
            yield DatedWeekday(claim, time.start, _NAMES.index(day.lower()), is_anchored=time.anchored)
