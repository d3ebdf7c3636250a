"""Sums given again in another currency: "$1.8 billion (£1.4 billion)", "€20m, or $22m"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.frames import Frame, wording
from claimcheck.claims.relations import CurrencyConversion
from claimcheck.claims.rounding import in_scale_of, true_values
from claimcheck.documents import Document
from claimcheck.mentions import Kind
from claimcheck.text import Span
from claimcheck.values import Interval
from claimcheck.values.reference import FIRST_YEAR, conversion

_WHOLE: Final = r"(?! (?:for (?:each|every)|per|each|apiece|an? )\b)"
_WORDINGS: Final = (
    wording(
        r"{first:m}~ ?[(\[](?:or |i\.e\.,? |equivalent to |approx\.? |= ?)?{second:m}[^‹()\[\]]{0,40}[)\]]"
    ),
    wording(
        rf"{{first:m}}~,? (?:[–—-] )?(?:or|that is,?|that['’]s|which is|equivalent to|equal to|the equivalent of|worth) {{second:m}}{_WHOLE}"
    ),
    wording(
        rf"{{first:m}}~,? (?=(?:about|around|roughly|approximately|some|nearly|almost)\b){{second:m}}{_WHOLE}"
    ),
    wording(rf"{{first:m}}~,? (?:/ ?|[–—-] ){{second:m}}{_WHOLE}"),
    wording(rf"{{first:m}}/{{second:m}}{_WHOLE}"),
)
_YEAR: Final = re.compile(r"(?P<fiscal>FY)?(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)")
"""In a TIMEX3 value."""
_NAMED_YEAR: Final = re.compile(
    r"\b(?:in|of|since|until|by|year|[A-Z][a-z]+(?: \d{1,2},)?) (1[5-9]\d\d|20\d\d)\b(?![,.]?\d)"
)
_ABOUT: Final = 3000
"""Characters to both sides of a sum that may name the year it is of."""


def read_exchanges(document: Document, frames: Sequence[Frame]) -> Iterator[CurrencyConversion]:
    """Yield each sum that is given again, in a bracket or after "or", in another currency and at the same rate."""
    for frame in frames:
        if frame.letters.count("m") < 2:
            continue
        seen: set[str] = set()
        for pattern in _WORDINGS:
            for places in frame.matches(pattern):
                first, second = places["first"], places["second"]
                if _convertible(first, second) and first.id not in seen:
                    seen.add(first.id)
                    years = _years(document, frame.claims, (first, second))
                    yield CurrencyConversion(first, second, years, _lacking(first, second))


def _lacking(first: Claim, second: Claim) -> Claim | None:
    """Return the sum that lacks a scale, where with the other's it would have been exchanged at some rate."""
    for bare, told in ((first, second), (second, first)):
        scaled = in_scale_of(bare.mention, told.mention)
        rates = conversion(bare.mention.unit or "", told.mention.unit or "")
        if scaled is None or rates is None:
            continue
        if Interval(scaled, scaled).times(rates).overlaps(true_values(told.mention)):
            return bare
    return None


def _convertible(first: Claim, second: Claim) -> bool:
    a, b = first.mention, second.mention
    return (
        a.unit is not None
        and b.unit is not None
        and a.unit != b.unit
        and a.impossible is None
        and b.impossible is None
        and a.per == b.per
        and a.is_range == b.is_range
    )


def _years_about(document: Document, sums: Sequence[Claim]) -> tuple[int, ...]:
    """Return the last year named round two sums, where all that is named there lies before the first rates."""
    first, last = (sums[place].sentence.prose for place in (0, -1))
    text = Span(max(0, first.start - _ABOUT), last.end + _ABOUT).of(document.prose.text)
    named = [int(year) for year in _NAMED_YEAR.findall(text)]
    return (max(named),) if named and max(named) < FIRST_YEAR else ()


def _years(document: Document, inside: Sequence[Claim], sums: Sequence[Claim]) -> tuple[int, ...]:
    """Return the years whose rates the writer may have used.

    All that the sentence names, or else that of the period taken over; and the document's own, for many convert at
    the rate of the day. A document's date alone stands for its year and the one before.
    """
    dates = [claim.mention.timex for claim in inside if claim.mention.kind is Kind.DATE]
    spoken = {year for timex in (*dates, *(claim.key.period for claim in sums)) for year in _in(timex)}
    written = None if document.as_of is None else document.as_of.year
    if not spoken and written is None:
        return _years_about(document, sums)
    if written is not None:
        spoken |= {written} if spoken else {written - 1, written}
    return tuple(sorted(spoken))


def _in(timex: str | None) -> Iterator[int]:
    ends = [(int(match["year"]), bool(match["fiscal"])) for match in _YEAR.finditer(timex or "")]
    if ends:
        first, last = min(ends), max(ends)
        yield from range(first[0] - first[1], last[0] + 1)
