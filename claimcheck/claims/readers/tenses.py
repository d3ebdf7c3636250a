"""Verbs that say on which side of the document's date a date lies, and times that lean on that date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.relations import TensedDate, UnanchoredTimes
from claimcheck.claims.wording import words_before
from claimcheck.documents import Document
from claimcheck.mentions import Kind

_PAST: Final = re.compile(
    r"(?<!be )(?<!have )(?<!to )\b(?:(?:was|were) (?:opened|closed|born|founded|signed|completed|launched|killed|elected|demolished)|"
    r"died|opened|launched|took place|took office|went bankrupt|came into force|was held)(?: [a-z]+){0,2}? (?:in|on) \Z"
)
_COMING: Final = re.compile(
    r"\b(?:(?:is|are) (?:now |currently |still )?(?:scheduled|planned|slated|expected|due|set) (?:for|to [a-z]+(?: [a-z]+){0,3}? (?:in|on|by))|"
    r"will (?:open|close|launch|begin|start|end|be (?:opened|closed|completed|finished|launched|held|built)|take place)"
    r"(?: [a-z]+){0,3}? (?:in|on|by)) (?:early |late |mid-)?\Z"
)
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
"""A bare "September" is last September or next, as the reader likes."""
_SUPPOSED: Final = re.compile(
    r"[\"“”‘]|\b(?:if|unless|imagine|suppose|would|could|said|says|when|once|until|had)\b", re.IGNORECASE
)
"""Other people's words, and things told from another time than the document's."""


def read_tensed_dates(document: Document, claims: Sequence[Claim]) -> Iterator[TensedDate]:
    """Yield each date that its verb puts on the other side of the document's date than where it lies."""
    if document.as_of is None:
        return
    for claim in claims:
        start, end = claim.mention.start, claim.mention.end
        if (
            claim.mention.kind is not Kind.DATE
            or start is None
            or end is None
            or not _YEAR.search(claim.mention.text)
        ):
            continue
        before = words_before(claim, 80)
        if start > document.as_of:
            tense, pattern = "past", _PAST
        elif end <= document.as_of:
            tense, pattern = "future", _COMING
        else:
            continue
        if pattern.search(before) and not _SUPPOSED.search(claim.sentence.text):
            yield TensedDate(claim, document.as_of, tense)


def read_unanchored(document: Document, claims: Sequence[Claim]) -> Iterator[UnanchoredTimes]:
    """Yield the times that count from a date the document does not have: "this month", "last year"."""
    if document.as_of is not None:
        return
    found = tuple(
        claim
        for claim in claims
        if claim.mention.kind is Kind.DATE
        and claim.mention.timex is None
        and claim.mention.impossible is None
        and _RELATIVE.match(claim.mention.text)
    )
    if found:
        yield UnanchoredTimes(found)


_RELATIVE: Final = re.compile(
    r"(?:this|last|next) (?:week|month|quarter|year|spring|summer|autumn|fall|winter)\Z|(?:yesterday|tomorrow)\Z",
    re.IGNORECASE,
)
