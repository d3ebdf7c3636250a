"""An age beside a birth and the date at which somebody was that old, in one sentence or in two about one person."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.frames import Frame, follows, joined, wording
from claimcheck.claims.relations import AgeAt
from claimcheck.documents import Document
from claimcheck.mentions import Kind
from claimcheck.values.calendar import days_of

__all__ = ["AGE", "ON", "age_at", "days_told", "is_day", "read_lifetimes"]

AGE: Final = wording(
    r"\b(?:aged|(?:at|to)(?: the)? age(?: of)?|at|turned|lived to be|(?:was|were|is now)(?: just| only)?) ‹[ct](?P<age>\d+)›"
    r"(?! (?:per|percent|o['’]clock|other|of the))(?: (?:years )?old)?(?=[,.;)]|\Z| (?:and|in|on|when|he|she)\b)"
)
"""Somebody's age, told of a time."""
ON: Final = re.compile(r"\b(?:in|on) (?:early |late |mid-)?\Z", re.IGNORECASE)
_BORN: Final = wording(r"\bborn (?:(?:[A-Z]?[a-z]+ ){0,3}?(?:in|on) )?{born:d}")
_YEARS: Final = wording(r"\(‹[dD](?P<life>\d+)›\)[^‹;:.]{0,40}\b(?:lived|died)\b")
_NOW: Final = wording(
    r"\bborn (?:in|on) ‹d(?P<born>\d+)›\)?,? (?:[a-z]+ )?is now ‹c(?P<age>\d+)›"
    r"|, (?:now )?‹c(?P<then>\d+)›, (?:was|who was) born (?:in|on) ‹d(?P<since>\d+)›"
)
_HE: Final = re.compile(r"¶ (?:He|She|They)\b")
_THEN_BORN: Final = re.compile(r",? (?:who was )?born [^‹,]*‹d\d+›,")
_OTHER_EVENT: Final = re.compile(
    r"[;:¶]|\b(?:and|but|then|until|before|after|later|who|father|mother|since|from|wife|husband|brother|sister|son|daughter)\b"
)
_ENDS: Final = 2


def read_lifetimes(document: Document, frames: Sequence[Frame]) -> Iterator[AgeAt]:
    """Yield each age beside the birth and the date at which it was reached, or that is said to be the age now."""
    for index, frame in enumerate(frames):
        if "d" not in frame.letters:
            continue
        if index and follows(frames[index - 1], frame):
            both = joined(frames[index - 1], frame)
            if "born" in both.text and _HE.search(both.text):
                yield from _beside_birth(both)
        yield from _beside_birth(frame)
        for years in frame.matches(_YEARS):
            ages = list(frame.matches(AGE))
            first, _, last = (years["life"].mention.timex or "").partition("/")
            if len(ages) == 1:
                yield from age_at(ages[0]["age"], days_of(first), days_of(last))
        if document.as_of is not None:
            today = (document.as_of, document.as_of + datetime.timedelta(1))
            for now in frame.matches(_NOW):
                yield from age_at(
                    now.get("age") or now["then"], days_told(now.get("born") or now["since"]), today
                )


def _beside_birth(frame: Frame) -> Iterator[AgeAt]:
    """Read an age and the only other date of a frame with one birth, where both stand in one clause."""
    dates = [one for one in frame.claims if one.mention.kind is Kind.DATE]
    births, ages = list(frame.matches(_BORN)), list(frame.matches(AGE))
    if len(dates) != _ENDS or len(births) != 1 or len(ages) != 1:
        return
    born, age = births[0]["born"], ages[0]["age"]
    at = next(one for one in dates if one is not born)
    first, last = sorted((age, at), key=lambda claim: claim.mention.prose.start)
    between = _THEN_BORN.sub(" ", frame.between(first, last))
    if not _OTHER_EVENT.search(between) and ON.search(frame.before(at, 12)):
        yield from age_at(age, days_told(born), days_told(at))


def is_day(claim: Claim) -> bool:
    """Whether a claim is a date that is known, and one day, month or year."""
    mention = claim.mention
    known = mention.kind is Kind.DATE and mention.start is not None and mention.mod is None
    return known and "/" not in (mention.timex or "/")


def days_told(claim: Claim) -> tuple[datetime.date, datetime.date] | None:
    """Return the days of a date that is known, None of others."""
    mention = claim.mention
    if mention.mod is not None or mention.start is None or mention.end is None:
        return None
    return mention.start, mention.end


def age_at(
    age: Claim,
    born: tuple[datetime.date, datetime.date] | None,
    at: tuple[datetime.date, datetime.date] | None,
    told: tuple[Claim, ...] = (),
) -> Iterator[AgeAt]:
    """Yield the age with the days of the birth and of when it was reached, where all three are known."""
    mention = age.mention
    in_years = mention.kind is Kind.COUNT or mention.unit == "year"
    if in_years and mention.low is not None and mention.modifier is None and born and at and born[0] < at[0]:
        yield AgeAt(age, born, at, told)
