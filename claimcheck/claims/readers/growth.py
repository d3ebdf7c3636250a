"""Yearly rates of growth beside the two levels and the years between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims.readers.changes import level_pairs, moved_ranges
from claimcheck.claims.readers.frames import Frame, wording
from claimcheck.claims.relations import YearlyGrowth
from claimcheck.mentions import Kind, Modifier
from claimcheck.values.calendar import days_of

_RATE: Final = (
    wording(
        r"(?:\bCAGR|(?:\bcompound(?:ed)?|‹z\d+›|\bannual\w*|\byearly) [^‹;]{0,30}?(?:rate|growth|increase|rise)|\bcompound ‹z\d+› [^‹;]{0,20}?)(?: of|,| was| is)? ?\(?{stated:p}"
    ),
    wording(
        r"{stated:p} (?:[\w-]+ ){0,2}?(?:CAGR|compound|a year|per year|per annum|each year|every year|annual|yearly|‹z\d+›)"
    ),
)
_YEARLY: Final = re.compile(r"\b(?:CAGR|compound|annual|year)", re.IGNORECASE)


def read_growth(frames: Sequence[Frame]) -> Iterator[YearlyGrowth]:
    """Yield each yearly rate that a sentence gives with both levels and with how long it held."""
    for frame in frames:
        if len(frame.claims) < 3 or "p" not in frame.letters or not _YEARLY.search(frame.sentence.text):
            continue
        rates = {
            places["stated"].id: places["stated"] for pattern in _RATE for places in frame.matches(pattern)
        }
        pairs = list(level_pairs(frame)) or [(before, after) for before, after, _ in moved_ranges(frame)]
        if len(rates) != 1 or len(pairs) != 1 or rates.keys() & {end.id for end in pairs[0]}:
            continue
        if not rates.keys().isdisjoint(level.id for level in pairs[0]):
            continue  # "from 3% of annual output to 20%"
        years = _years(frame)
        if years:
            yield YearlyGrowth(*pairs[0], next(iter(rates.values())), years)


def _years(frame: Frame) -> int:
    """Return the whole years between the only two dates or of the only duration, 0 where they are not told."""
    dates = [one.mention for one in frame.claims if one.mention.kind is Kind.DATE and one.mention.start]
    lengths = [one.mention for one in frame.claims if one.mention.kind is Kind.DURATION]
    if len(dates) == 1 and not lengths and "/" in (dates[0].timex or ""):
        first, last = (days_of(end) for end in (dates[0].timex or "").split("/")[:2])
        return last[0].year - first[0].year if first and last else 0
    if len(dates) == 2 and dates[0].start and dates[1].start:
        return abs(dates[1].start.year - dates[0].start.year)
    if len(lengths) == 1 and not dates and lengths[0].unit == "year":
        low, high = lengths[0].low, lengths[0].high
        over = (
            "over ‹" in frame.text and lengths[0].modifier is Modifier.MORE_THAN
        )  # "over seven years": in seven
        told = over or (low == high and lengths[0].modifier is None)
        return int(low) if told and low is not None and low == int(low) else 0
    return 0
