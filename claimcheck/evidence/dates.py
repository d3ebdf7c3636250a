"""A date of the document held against the dates of a page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from claimcheck.claims import Claim
from claimcheck.evidence.elapsed import counts_on, date_made
from claimcheck.evidence.figures import derived, matter_of
from claimcheck.evidence.model import Answer, Derivation, Difference, Outcome
from claimcheck.evidence.page import Matter, Page
from claimcheck.findings import Confidence
from claimcheck.mentions import Kind, Mention, extract
from claimcheck.text import Span
from claimcheck.values.calendar import days_of

_DAY: Final = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?\Z")
_YEAR: Final = re.compile(r"\b(?:1[5-9]|20|21)\d\d\b")
_NAMED: Final = re.compile(
    r"\d{4}|\d (?:ad|bce?|ce)\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)\b",
    re.IGNORECASE,
)
_ANY_YEAR: Final = "2000"
_FOLLOWING: Final = re.compile(r"\b(?:following|next)\s+\Z")
_NEAR: Final = 20
_SAME_MATTER: Final = 0.5
_ENDS: Final = 2
"""A stretch of time has two: both must be there."""


@dataclass(frozen=True, slots=True)
class _Day:
    """A day, a month or a year; None is what is not said."""

    year: str | None
    month: str | None
    day: str | None

    def covers(self, other: _Day) -> bool:
        """Whether ``other`` is within this one. A year that only the other leaves out is the page's.

        A year alone must be said: "11 February" is in every one.
        """
        return (
            (self.year is None or other.year == self.year or (other.year is None and self.grain > 1))
            and (self.month is None or other.month == self.month)
            and (self.day is None or other.day == self.day)
        )

    @property
    def grain(self) -> int:
        """1 for a year, up to 3 for a day."""
        return 3 if self.day else 2 if self.month else 1


def judge_date(claim: Claim, page: Page) -> Answer | None:
    """Return what ``page`` says of a date that is named, not told by distance; None where it says nothing.

    A bare year is only looked for on pages that name years at all: others leave it to their own date.
    """
    mention = claim.mention
    wanted = _days(mention)
    if mention.kind is not Kind.DATE or not _NAMED.search(mention.text):
        return None
    there = [(other, day) for other in page.mentions for day in _days(other)]
    pairs = [
        (
            one,
            next(
                (
                    other
                    for other, day in there
                    if one.covers(day) and (day.year or _may_be(one, other, page))
                ),
                None,
            ),
        )
        for one in wanted
    ]
    found = [hit for _, hit in pairs if hit is not None]
    if found and len(found) == len(wanted):
        return _agrees("the same date", found[0], page)
    same = next((m for m in page.mentions if m.kind is Kind.DATE and m.timex == mention.timex), None)
    if same is not None and mention.timex is not None:
        return _agrees("the same date", same, page)
    if len(wanted) < _ENDS:
        within = next((other for other in page.mentions if _lies_within(mention, other)), None)
        if within is not None:
            return _agrees("the source's date lies within it", within, page)
    matter = matter_of(claim)
    made = [_made(one, page, matter) for one, hit in pairs if hit is None]
    if made and made[0] is not None and None not in made:
        return derived(mention, made[0], page)
    words = None if _YEAR.search(mention.text) else page.words_at(mention.text)
    words = words or _year_at(mention, page)
    if words is not None:
        return derived(mention, Derivation(words, f"what {words.of(page.text)} tells", loose=True), page)
    short = next((span for one in wanted if (span := _cut_short(one, page, matter))), None)
    if short is not None:
        return Answer(
            outcome=Outcome.SUPPORTED, reason="the year without its century", evidence=page.evidence(short)
        )
    if not there or (wanted and all(_is_implied(one, page) for one, hit in pairs if hit is None)):
        return None
    return _missing(claim, matter, there, page)


def _made(day: _Day, page: Page, matter: Matter) -> Derivation | None:
    days = days_of("-".join(part for part in (day.year or _ANY_YEAR, day.month, day.day) if part))
    return date_made(days, page, matter, is_silent=day.year is None) if days is not None else None


def _year_at(mention: Mention, page: Page) -> Span | None:
    """Return where ``page`` names the year that gives a fiscal one its name."""
    fiscal = re.fullmatch(r"FY(\d{4})", mention.timex or "")
    return page.words_at(fiscal[1]) if fiscal else None


def _cut_short(day: _Day, page: Page, matter: Matter) -> Span | None:
    """Return where a sentence of the claim's matter has the last two digits of a bare year: "in 80 and '84"."""
    if day.grain > 1 or day.year is None:
        return None
    digits = re.compile(rf"(?<![\w.,:$£€/-]){day.year[2:]}(?![\w%:/-]|[.,]\d)")
    for passage in page.passages:
        found = digits.search(page.text, passage.span.start, passage.span.end)
        if found and page.nearness(page.place_of(passage.span), matter) >= _SAME_MATTER:
            return Span(*found.span())
    return None


def _agrees(reason: str, other: Mention, page: Page) -> Answer:
    evidence = page.evidence(other.span)
    return Answer(outcome=Outcome.SUPPORTED, reason=reason, evidence=evidence, stated=other.text)


def _days(mention: Mention) -> list[_Day]:
    """Return the ends of a date as written; a year that the text leaves out is not said.

    A weekday may be the one before the page's own day or the one after it.
    """
    if mention.kind not in {Kind.DATE, Kind.TIME} or mention.time is None or mention.timex is None:
        return []
    parts = [*mention.timex.split("/"), *filter(None, [mention.time.other])]
    found = [_DAY.match(part.partition("T")[0]) for part in parts]
    if not all(found):
        return []
    silent = mention.time.anchored and bool(_NAMED.search(mention.text)) and not _YEAR.search(mention.text)
    return [
        _Day(None if silent or part["year"] == "XXXX" else part["year"], part["month"], part["day"])
        for part in found
        if part is not None
    ]


def _may_be(day: _Day, other: Mention, page: Page) -> bool:
    """Whether a date of ``page`` that leaves out the year may be of that of ``day``.

    It may be a year that the page names, the one after it ("the following February"), or about the page's own.
    """
    if day.year is None or day.year in page.years or not page.years:
        return True
    if (
        _FOLLOWING.search(page.text[max(0, other.span.start - _NEAR) : other.span.start])
        and str(int(day.year) - 1) in page.years
    ):
        return True
    return page.as_of is not None and abs(int(day.year) - page.as_of.year) <= 1


def _lies_within(claim: Mention, other: Mention) -> bool:
    """Whether a decade, quarter or season of the claim holds a date of the page."""
    if claim.start is None or claim.end is None or other.start is None or other.end is None:
        return False
    return claim.start <= other.start and other.end <= claim.end


def _is_implied(day: _Day, page: Page) -> bool:
    """Whether a bare year goes without saying on this page: its own, or one where none is named."""
    if day.grain > 1:
        return False
    if page.as_of is not None and day.year == str(page.as_of.year):
        return True
    return day.year in page.words or not _YEAR.search(page.text)


def _missing(claim: Claim, matter: Matter, there: list[tuple[Mention, _Day]], page: Page) -> Answer | None:
    """Return the answer for a date that the page has in no form: what it says instead, if that is plain.

    A date that the claim's sentence gives too is of something else.
    """
    wanted, text = _days(claim.mention), claim.mention.text
    yearless = next(
        (other for other, day in there if day.year is None and any(w.covers(day) for w in wanted)), None
    )
    if yearless is not None:
        return Answer(
            outcome=Outcome.ABSENT,
            reason=f"the source says {yearless.text} and leaves out the year of {text}",
            evidence=page.evidence(yearless.span),
            difference=Difference.ABSENT,
            confidence=Confidence.MEDIUM,
        )
    said = [day for one in extract(claim.sentence.text, pointers=False) for day in _days(one)]
    grain = wanted[0].grain if wanted else 1
    near = [
        (page.nearness(page.place_of(other.span), matter), other)
        for other, day in there
        if other.kind is Kind.DATE
        and day.grain >= grain
        and _NAMED.search(other.text)
        and not any(one.covers(day) for one in said if one not in wanted)
    ]
    best = max(near, key=lambda pair: pair[0], default=(0.0, None))
    if counts_on(page, matter):
        return Answer(
            outcome=Outcome.NOT_CHECKABLE, reason="the source counts from a date that it does not name there"
        )
    if best[1] is None or best[0] < _SAME_MATTER or _counts_on_there(best[1], page):
        return Answer(
            outcome=Outcome.ABSENT,
            reason=f"{text} stands nowhere in the source",
            difference=Difference.ABSENT,
        )
    other = best[1]
    return Answer(
        outcome=Outcome.CONTRADICTED,
        reason=f"the source says {other.text}, not {text}",
        evidence=page.evidence(other.span),
        difference=Difference.PERIOD,
        stated=other.text,
    )


def _counts_on_there(other: Mention, page: Page) -> bool:
    """Whether the sentence of a date counts on from it to another one, so that it is not the claim's."""
    passage = page.passages[page.place_of(other.span)].span
    return any(passage.contains(distance.span) for distance in page.distances)
