"""Years counted to the document's date beside the year that they count from: "30 years ago, in 1996", "since 2017, nine years"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.frames import Frame
from claimcheck.claims.relations import DatedDuration
from claimcheck.documents import Document
from claimcheck.mentions import Kind, Mention, extract

_AGO: Final = re.compile(r" years ago\Z", re.IGNORECASE)
_IN: Final = re.compile(r"\A,? ?\(?(?:back )?in \Z", re.IGNORECASE)
_APPOSED: Final = re.compile(
    r"\A(?:,| [–—]| \(|,? or| \(or) ?(?:some|about|more than|over|nearly|almost|just|exactly)? ?\Z",
    re.IGNORECASE,
)
_SINCE: Final = re.compile(r"\bsince \Z", re.IGNORECASE)
_FOR: Final = re.compile(
    r"\A(?:,| [–—]| \() ?(?:i\.e\.,? |that is,? |that['’]s |so |now |or |which is )(?:for )?(?:now |some |about |more than |over )?\Z",
    re.IGNORECASE,
)
_SLACK: Final = Decimal("0.1")


def read_until_now(document: Document, frames: Sequence[Frame]) -> Iterator[DatedDuration]:
    """Yield the years told to have gone by until the document's date, from a year told beside them.

    People count years roughly: what is off by one, or by a tenth, is left out.
    """
    today = document.as_of
    if today is None:
        return
    for frame in frames:
        if "d" not in frame.letters or not ("t" in frame.letters or frame.letters.count("d") > 1):
            continue
        for first, second in pairwise(frame.claims):
            between = frame.between(first, second)
            if _AGO.search(first.mention.text) and _is_year(second) and _IN.match(between):
                told = _told(first, second.mention, today)
            elif _AGO.search(second.mention.text) and _is_year(first) and _APPOSED.match(between):
                told = _told(second, first.mention, today)
            elif second.mention.unit == "year" and second.mention.kind is Kind.DURATION and _is_year(first):
                since = _SINCE.search(frame.before(first)) and _FOR.match(between)
                told = _to(today, second, first.mention) if since else None
            else:
                continue
            if told is not None:
                yield told


def _is_year(claim: Claim) -> bool:
    time = claim.mention.time
    return time is not None and time.grain == "year" and not time.anchored and "/" not in (time.timex or "")


def _told(ago: Claim, year: Mention, today: datetime.date) -> DatedDuration | None:
    """Take "30 years ago" for 30 years."""
    lasted = next(
        (one for one in extract(ago.mention.text[: -len(" ago")]) if one.kind is Kind.DURATION), None
    )
    if lasted is None:
        return None
    figure = replace(lasted, span=ago.mention.span, prose=ago.mention.prose, modifier=ago.mention.modifier)
    return _to(today, replace(ago, mentions=(figure,)), year)


def _to(today: datetime.date, lasted: Claim, year: Mention) -> DatedDuration | None:
    stated = lasted.mention.low if lasted.mention.low is not None else lasted.mention.high
    if year.start is None or year.end is None or stated is None or year.start > today:
        return None
    right = today.year - year.start.year
    if abs(right - stated) <= max(Decimal(1), right * _SLACK):
        return None
    return DatedDuration(
        lasted, year, None, (year.start, year.end), (today, today + datetime.timedelta(days=1))
    )
