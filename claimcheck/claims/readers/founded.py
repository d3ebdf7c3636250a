"""How old a thing is said to be, beside the year in which it began and the date of the text.

"Founded in 2017, the four-year-old company" in a text of 2024; "the mill, built in 1922, turns 90 this year".
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims.groups.origins import Origin, origins_of
from claimcheck.claims.model import Claim
from claimcheck.claims.relations import AgeAt, DatedDuration
from claimcheck.claims.wording import words_after, words_before
from claimcheck.documents import Document
from claimcheck.language import content_stems
from claimcheck.mentions import Kind

_EVENTS: Final = frozenset({"found", "build", "open"})
_OLD: Final = re.compile(r"-years?-old\Z")
_KNOWN: Final = re.compile(r"(?:\b(?:the|its|this)\b[^,;:.]{0,20} |\A)(?:now )?\Z", re.IGNORECASE)
_FIRM: Final = content_stems("company firm business group start-up startup venture enterprise brand agency")
"""What a thing that was founded may be called when it is spoken of again."""
_TURNS: Final = re.compile(r"\bturn(?:s|ed|ing)? \Z")
_NOUNS: Final = 3
"""Words behind an age among which is its noun: "the 87-year-old stone mill"."""


def read_founded(document: Document, claims: Sequence[Claim]) -> Iterator[DatedDuration]:
    """Yield each age of a thing whose beginning the text gives once, as the time up to the date of the text."""
    as_of = document.as_of
    if as_of is None:
        return
    ages = [claim for claim in claims if _is_age(claim)]
    origins = [one for one in origins_of(claims) if one.event in _EVENTS] if ages else []
    if len({one.claim.mention.timex for one in origins}) != 1:
        return
    began = origins[0].claim
    start, end = began.mention.start, began.mention.end
    dated = {
        claim.sentence.span
        for claim in claims
        if claim.mention.kind is Kind.DATE and claim is not began and claim.mention.start != as_of
    }
    for age in ages:
        if start and end and age.sentence.span not in dated and any(_is_of(age, one) for one in origins):
            today = (as_of, as_of + datetime.timedelta(1))
            yield DatedDuration(age, began.mention, None, (start, end), today)


def read_turning(claims: Sequence[Claim]) -> Iterator[AgeAt]:
    """Yield each age that a thing "turns" in a year, where the text gives the beginning of one thing only."""
    ages = [
        claim for claim in claims if claim.mention.kind is Kind.COUNT and _TURNS.search(words_before(claim))
    ]
    origins = [one for one in origins_of(claims) if one.event in _EVENTS] if ages else []
    if len({one.claim.mention.timex for one in origins}) != 1:
        return
    began = origins[0].claim
    for age in ages:
        held = [
            claim.mention
            for claim in claims
            if claim.sentence.span == age.sentence.span
            and claim.mention.kind is Kind.DATE
            and claim is not began
            and claim.mention.start is not None
        ]
        if len(held) == 1 and any(one.claim.sentence.span == age.sentence.span for one in origins):
            start, end, at, after = began.mention.start, began.mention.end, held[0].start, held[0].end
            if start and end and at and after and start < at:
                yield AgeAt(age, (start, end), (at, after))


def _is_age(claim: Claim) -> bool:
    return (
        claim.mention.kind is Kind.DURATION
        and claim.mention.modifier is None
        and _OLD.search(claim.mention.text) is not None
    )


def _is_of(age: Claim, origin: Origin) -> bool:
    """Whether an age is of the thing that began: its noun is the thing's, or stands for any firm."""
    nouns = [content_stems(word) for word in words_after(age).split()[:_NOUNS]]
    thing = content_stems(origin.thing or "")
    if age.sentence.span == origin.claim.sentence.span and origin.thing and age.mention.text in origin.thing:
        return True
    return _KNOWN.search(words_before(age)) is not None and any(
        noun and (noun <= thing or (origin.event == "found" and noun <= _FIRM)) for noun in nouns
    )
