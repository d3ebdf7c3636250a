"""Events in a sentence: which comes first by their nature, and which anniversary falls when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.relations import Anniversary, DatedAsOf, Sequel
from claimcheck.claims.wording import words_before, words_between
from claimcheck.documents import Document
from claimcheck.language import content_stems, names_in
from claimcheck.mentions import Kind

_ON: Final = r"(?: (?:up|down|again|there|here|school|college|office|force|effect))?(?: (?:in|on|at the end of|by|since))? (?:early |late |mid-?)?\Z"
_BEGINNINGS: Final = (
    (r"born", r"died|killed|buried|graduated|married|retired|knighted|emigrated|elected|appointed|enlisted"),
    (
        r"begins?|began|begun|opens?|opened|starts?|started|launched|founded|established|set up|built|took office|joined|hired|elected",
        r"ends?|ended|ending|closes?|closed|closing|finish(?:es|ed)|shut|dissolved|demolished|left office|left|retired|resigned|completed|concluded|expires?|expired|wound up|disbanded",
    ),
    (
        r"signed|proposed|drafted|adopted",
        r"expired|repealed|lapsed|ratified|came into|come into|took effect|takes effect",
    ),
    (r"elected|nominated|chosen", r"took|sworn in|inaugurated"),
    (r"closes|closed|shuts?", r"reopens|reopened"),
)
_PAIRS: Final = tuple(
    (
        re.compile(rf"\b(?:{first}){_ON}", re.IGNORECASE),
        re.compile(
            rf"\A[^.;:]{{0,40}}(?:\b(?:and|before|until it|then|but)|,) ?(?:he |she |it |they )?(?:was |were |is to |will |is due to |due to )?"
            rf"(?:finally |later |eventually |be )?(?:{second}){_ON}",
            re.IGNORECASE,
        ),
    )
    for first, second in _BEGINNINGS
)
_FROM: Final = re.compile(r"\bfrom \Z", re.IGNORECASE)
_TO: Final = re.compile(r"\A (?:to|until|till|through) \Z", re.IGNORECASE)
_OF: Final = re.compile(
    r"\A (?:anniversary )?of (?:[\w'’]+ ){0,6}?(?:(?:in|of|on) )?\Z|\A (?:anniversary )?since (?:[\w'’]+ ){0,6}?in \Z",
    re.IGNORECASE,
)
_OWN: Final = re.compile(r"(?:\b(?:its|their)|['’]s?) \Z")
_EVENTS: Final = content_stems(
    "founded established opened built formed launched created began started celebrate mark"
)
_FOUNDED: Final = re.compile(
    r"\b(?:founded|established|set up|opened|born|built|married|formed|launched|created|incorporated|signed|began|started|introduced|inaugurated|"
    r"published|released|adopted|ratified|dating from|dates from|dating back to|dates back to|came into being)(?: back)? (?:in |on )?\Z",
    re.IGNORECASE,
)
_NUMBERED: Final = ("anniversary", "birthday")
_ENDS: Final = 2
_BREAK: Final = 2
"""Characters between two sentences that follow each other."""
_OF_YEAR: Final = frozenset({"day", "month", "quarter", "half", "season"})
"""What every year has one of."""
_AS_OF: Final = re.compile(r"\bas of (?:early |late |mid-?|the end of )?\Z", re.IGNORECASE)


def read_sequels(claims: Sequence[Claim]) -> Iterator[Sequel]:
    """Yield pairs of dates of which the text says, by its verbs, that one comes before the other."""
    for inside in _dated(claims):
        for first, second in pairwise(inside):
            if _runs_round_the_year(first, second):
                continue
            between = words_between(first, second)
            before = words_before(first)
            if (_FROM.search(before) and _TO.match(between)) or any(
                one.search(before) and other.match(between) for one, other in _PAIRS
            ):
                yield Sequel(first, second)


def _runs_round_the_year(first: Claim, second: Claim) -> bool:
    """Whether the second of two dates may lie in the next year: "from 6 April to 5 April", "1 December ... 15 January"."""
    return any(
        claim.mention.time is not None
        and claim.mention.time.anchored
        and claim.mention.time.grain in _OF_YEAR
        for claim in (first, second)
    )


def read_anniversaries(claims: Sequence[Claim]) -> Iterator[Anniversary]:
    """Yield each numbered anniversary whose founding year and year the text gives.

    The year may stand in a sentence before, where the anniversary is "its" or "the choir's".
    """
    earlier: list[Claim] = []
    for _, group in groupby(claims, key=lambda claim: claim.sentence.span):
        inside = tuple(group)
        numbered = [
            claim
            for claim in inside
            if claim.mention.kind is Kind.ORDINAL and (claim.mention.noun or "").startswith(_NUMBERED)
        ]
        dates = [
            claim
            for claim in inside
            if claim.mention.kind is Kind.DATE
            and claim.mention.start
            and "/" not in (claim.mention.timex or "")
        ]
        if len(numbered) == len(dates) == len(earlier) == 1 and _is_of(numbered[0], earlier[0], dates[0]):
            yield Anniversary(numbered[0], earlier[0], dates[0])
        earlier += [claim for claim in dates if _FOUNDED.search(words_before(claim))]
        if len(numbered) != 1 or len(dates) != _ENDS:
            continue
        number = numbered[0]
        founded, held = sorted(dates, key=lambda claim: (claim.mention.start, claim.mention.prose.start))
        of = number.mention.prose.end < founded.mention.prose.start and _OF.match(
            words_between(number, founded)
        )
        if of or _FOUNDED.search(words_before(founded)):
            yield Anniversary(number, founded, held)


def _is_of(number: Claim, founded: Claim, held: Claim) -> bool:
    """Whether "its 120th anniversary" is said of what was founded.

    The sentences share a word for it; or one follows the other, names nothing new, and the number is not far off.
    """
    if not _OWN.search(words_before(number)):
        return False
    if content_stems(words_before(founded)) & content_stems(words_before(number)) - _EVENTS:
        return True
    text, before = number.sentence.text, founded.sentence.text
    new = {name for _, name in names_in(text[: number.mention.prose.start - number.sentence.prose.start])}
    follows = 0 <= number.sentence.prose.start - founded.sentence.prose.end <= _BREAK
    return follows and all(name in before for name in new) and _is_near(number, founded, held)


def _is_near(number: Claim, founded: Claim, held: Claim) -> bool:
    """Whether a number of years is no more than twice or half the years between two dates."""
    low, start, end = number.mention.low, founded.mention.start, held.mention.start
    if low is None or start is None or end is None:
        return False
    years = end.year - start.year
    return low <= 2 * years and years <= 2 * low


def _dated(claims: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    for _, group in groupby(claims, key=lambda claim: claim.sentence.span):
        yield tuple(
            claim
            for claim in group
            if claim.mention.kind is Kind.DATE
            and claim.mention.start is not None
            and "/" not in (claim.mention.timex or "")
        )


def read_as_of(document: Document, claims: Sequence[Claim]) -> Iterator[DatedAsOf]:
    """Yield the dates "as of" which something is told, beside the date of the document."""
    if document.as_of is None:
        return
    for claim in claims:
        if claim.mention.kind is Kind.DATE and claim.mention.end and _AS_OF.search(words_before(claim)):
            yield DatedAsOf(claim, document.as_of)
