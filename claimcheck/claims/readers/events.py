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
from claimcheck.language import content_stems
from claimcheck.mentions import Kind

_ON: Final = r"(?: (?:up|down|again|there|here))? (?:in|on|at the end of|by|since) (?:early |late |mid-?)?\Z"
_BEGINNINGS: Final = (
    (r"born", r"died|was killed|was buried"),
    (
        r"began|opened|started|launched|was founded|was established|was built|took office|joined|was hired|was elected",
        r"ended|closed|finished|shut|was dissolved|was demolished|left office|left|retired|resigned|was completed",
    ),
    (r"was signed|was proposed|was drafted", r"expired|was repealed|lapsed"),
)
_PAIRS: Final = tuple(
    (
        re.compile(rf"\b(?:{first}){_ON}", re.IGNORECASE),
        re.compile(
            rf"\A[^.;:]{{0,40}}\b(?:and|before|until it|then|but|,) ?(?:he |she |it |they )?(?:was |were )?(?:finally |later |eventually )?(?:{second}){_ON}",
            re.IGNORECASE,
        ),
    )
    for first, second in _BEGINNINGS
)
_FROM: Final = re.compile(r"\bfrom \Z", re.IGNORECASE)
_TO: Final = re.compile(r"\A (?:to|until|till|through) \Z", re.IGNORECASE)
_OF: Final = re.compile(
    r"\A anniversary of (?:the |its |their |his |her )?(?:[a-z]+ (?:in|of) )?\Z", re.IGNORECASE
)
_FOUNDED: Final = re.compile(
    r"\b(?:founded|established|opened|born|built|married|formed|launched|created|incorporated|signed|began|started)(?: back)? in \Z",
    re.IGNORECASE,
)
_OWN: Final = re.compile(r"(?:\b(?:its|their)|['’]s?) \Z")
_EVENTS: Final = content_stems(
    "founded established opened built formed launched created began started celebrate mark"
)
_AS_OF: Final = re.compile(r"\bas of (?:early |late |mid-?|the end of )?\Z", re.IGNORECASE)


def read_sequels(claims: Sequence[Claim]) -> Iterator[Sequel]:
    """Yield pairs of dates of which the text says, by its verbs, that one comes before the other."""
    for inside in _dated(claims):
        for first, second in pairwise(inside):
            between = words_between(first, second)
            before = words_before(first)
            if (_FROM.search(before) and _TO.match(between)) or any(
                one.search(before) and other.match(between) for one, other in _PAIRS
            ):
                yield Sequel(first, second)


def read_anniversaries(claims: Sequence[Claim]) -> Iterator[Anniversary]:
    """Yield each numbered anniversary whose founding year and year the text gives.

    The year may stand in a sentence before, where the anniversary is "its" or "the choir's".
    """
    founded: list[Claim] = []
    for _, group in groupby(claims, key=lambda claim: claim.sentence.span):
        inside = tuple(group)
        numbered = [
            claim
            for claim in inside
            if claim.mention.kind is Kind.ORDINAL and (claim.mention.noun or "").startswith("anniversary")
        ]
        dates = [claim for claim in inside if claim.mention.kind is Kind.DATE and claim.mention.start]
        if len(numbered) == len(dates) == len(founded) == 1 and _is_of(numbered[0], founded[0]):
            yield Anniversary(numbered[0], founded[0], dates[0])
        founded += [claim for claim in dates if _FOUNDED.search(words_before(claim))]
        if len(numbered) != 1 or len(dates) != 2:
            continue
        number, (first, second) = numbered[0], dates
        if (
            first.mention.prose.start > number.mention.prose.end and _OF.match(words_between(number, first))
        ) or (_FOUNDED.search(words_before(first)) and second.mention.prose.start > number.mention.prose.end):
            yield Anniversary(number, first, second)


def _is_of(number: Claim, founded: Claim) -> bool:
    """Whether "its 120th anniversary" is said of what was founded: the sentences share a word for it."""
    if not _OWN.search(words_before(number)):
        return False
    return bool(content_stems(words_before(founded)) & content_stems(words_before(number)) - _EVENTS)


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
