"""Ages beside the date of birth and the date at which somebody was that old."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.biographies import read_own_ages
from claimcheck.claims.readers.frames import Frame, Wording, follows, joined, wording
from claimcheck.claims.readers.lives import Life
from claimcheck.claims.relations import AgeAt
from claimcheck.documents import Document
from claimcheck.language import names_in
from claimcheck.mentions import Kind, Mention
from claimcheck.values.calendar import days_of

_YEARS_OLD: Final = r"(?: (?:years )?old)?(?=[,.;)]|\Z| (?:and|in|on)\b)"
_AGED: Final = r"(?:aged |at the age of |at age |at )"
_BORN: Final = r"\bborn (?:(?:[A-Z]?[a-z]+ ){0,3}?(?:in|on) )?{born:d}"
_AGE: Final = rf"‹[ct](?P<age>\d+)›{_YEARS_OLD}"
_TURNS: Final = r"(?:became|retired|married|resigned|was elected|was appointed)(?: [a-z]+){0,3}?"
_LIFE_OF_ONE: Final = r"(?:[^‹;:.]{0,60})"
_DEAD: Final = r"\b(?:died|was killed)(?: [a-z]+){0,3}? (?:in|on)"
_THEN: Final = (
    wording(rf"{_BORN}(?:[^‹;:.]{{0,50}}){_DEAD} {{at:d}},? {_AGED}‹c(?P<age>\d+)›{_YEARS_OLD}"),
    wording(rf"{_BORN}(?:[^‹;:.]{{0,50}})\b(?:died|was killed) {_AGED}‹c(?P<age>\d+)›,? (?:in|on) {{at:d}}"),
    wording(
        rf"{_BORN}{_LIFE_OF_ONE}\bwas ‹[ct](?P<age>\d+)›(?: old| years old)? when (?:he|she|they) [a-z ]{{2,40}}(?:in|on) {{at:d}}"
    ),
    wording(rf"{_BORN}{_LIFE_OF_ONE}\b(?:in|on) {{at:d}},? (?:aged |at (?:the )?age (?:of )?){_AGE}"),
    wording(
        rf"{_BORN}{_LIFE_OF_ONE}\b(?:aged |at (?:the )?age (?:of )?|{_TURNS} at )‹c(?P<age>\d+)›,? (?:in|on) {{at:d}}"
    ),
    wording(rf"\bin {{at:d}},{_LIFE_OF_ONE}{_BORN}, was {_AGE}"),
    wording(rf"\bat (?:the age of )?‹c(?P<age>\d+)›, in {{at:d}},{_LIFE_OF_ONE}{_BORN},"),
    wording(rf"{_BORN}(?:[^‹;:.]{{0,50}})\bturned ‹c(?P<age>\d+)› (?:in|on) {{at:d}}"),
)
_AGE_TOLD: Final = wording(
    r"\b(?:aged |at (?:the age of |age )?|turned |(?:was|were) (?:just |only )?(?=‹[ct]\d+›(?: years old)? when ))"
    r"‹[ct](?P<age>\d+)›(?: (?:years )?old)?(?=[,.;)]|\Z| (?:in|on|when)\b)"
    r"|\bwhen (?:he|she|they) (?:was|were) (?:just |only )?‹[ct](?P<old>\d+)›(?: years old)?(?=[,.;)]|\Z)",
)
_ENDS: Final = 2
_THEN_BORN: Final = re.compile(r",? (?:who was )?born [^‹,]*‹d\d+›,")
_ON: Final = re.compile(r"\b(?:in|on) (?:early |late |mid-)?\Z", re.IGNORECASE)
_BORN_AT: Final = wording(_BORN)
_OTHER_EVENT: Final = re.compile(
    r"[;:]|\b(?:and|but|then|until|before|after|later|who|father|mother|since|from|wife|husband|brother|sister|son|daughter)\b"
)
_THEN_NEXT: Final = wording(
    rf"{_DEAD} {{at:d}},? {_AGED}‹c(?P<age>\d+)›{_YEARS_OLD}[^‹¶]{{0,40}}¶ (?:He|She|They) (?:was|were|had been) {_BORN}"
)
_BORN_LAST: Final = wording(
    rf"{_BORN}[^‹¶]{{0,40}}¶ (?:He|She|They) died (?:in|on) {{at:d}},? {_AGED}‹c(?P<age>\d+)›{_YEARS_OLD}"
)
_LIFE: Final = wording(
    rf"\(‹[dD](?P<life>\d+)›\)[^‹;:.]{{0,40}}\b(?:lived to (?:be |the age of )?|died {_AGED})‹c(?P<age>\d+)›{_YEARS_OLD}"
)
_NOW: Final = (
    wording(rf"\bborn (?:in|on) ‹d(?P<born>\d+)›\)?,? (?:[a-z]+ )?is now ‹c(?P<age>\d+)›{_YEARS_OLD}"),
    wording(r", (?:now )?‹c(?P<age>\d+)›, (?:was|who was) born (?:in|on) ‹d(?P<born>\d+)›"),
)
_BIRTH: Final = wording(r"\bborn[^‹;:.]{0,60}?\b(?:in|on) (?:the [a-z]+ of )?{born:d}|[( ]born {since:d}\)")
_RELATIVE: Final = re.compile(
    r"\b(?:father|mother|parents?|wife|husband|widow|brother|sister|son|daughter|child|children|baby|twins?|friend|colleague|"
    r"grand[a-z]+|uncle|aunt|cousin|nephew|niece)\b",
    re.IGNORECASE,
)
_SHE: Final = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_WHOM: Final = {
    "she": re.compile(
        r"\b(?:(?:grand)?mother|wife|widow|sister|(?:grand)?daughter|aunt|niece|friend|colleague|cousin)\b"
    ),
    "he": re.compile(
        r"\b(?:(?:grand)?father|husband|widower|brother|(?:grand)?son|uncle|nephew|friend|colleague|cousin)\b"
    ),
}
"""Relatives for whom a pronoun may stand."""
_LEAD: Final = 250
"""Characters before a sentence in which a relative may have been named, whom its pronoun stands for."""


def read_lifetimes(document: Document, frames: Sequence[Frame], life: Life | None) -> Iterator[AgeAt]:
    """Yield each age beside a birth and a death or a birthday, or that is said to be the age now.

    ``life`` is the one person whom the text is about.
    """
    lived = () if life is None else read_own_ages(life, frames)
    stated_so = chain(_across(document, frames), _together(document, frames), lived)
    read = {stated.age.id: stated for stated in stated_so}
    yield from read.values()


def _together(document: Document, frames: Sequence[Frame]) -> Iterator[AgeAt]:
    """Read ages whose sentence, or the one beside it, gives the birth."""
    for index, frame in enumerate(frames):
        if "d" not in frame.letters:
            continue
        if index and follows(frames[index - 1], frame) and "born" in f"{frames[index - 1].text} {frame.text}":
            yield from _then(joined(frames[index - 1], frame), (_THEN_NEXT, _BORN_LAST))
        if "c" not in frame.letters and "t" not in frame.letters:
            continue
        found = list(_then(frame, _THEN)) or list(_near(frame))
        yield from found
        for places in frame.matches(_LIFE):
            first, _, last = (places["life"].mention.timex or "").partition("/")
            yield from _relation(places["age"], days_of(first), days_of(last))
        if document.as_of is not None:
            today = (document.as_of, document.as_of + datetime.timedelta(1))
            for pattern in _NOW:
                for places in frame.matches(pattern):
                    yield from _relation(places["age"], _days(places["born"].mention), today)


def _across(document: Document, frames: Sequence[Frame]) -> Iterator[AgeAt]:
    """Read an age and its date, told of the only person whose birth the text gave before."""
    births = [
        (index, places.get("born") or places["since"])
        for index, frame in enumerate(frames)
        if "born" in frame.text.lower()
        for places in frame.matches(_BIRTH)
    ]
    if len(births) != 1 or _RELATIVE.search(births[0][1].sentence.text.partition("born")[0]):
        return
    (told, born), names = births[0], _names_before(births[0][1], "born")
    for frame in frames[told + 1 :]:
        dates = [one for one in frame.claims if one.mention.kind is Kind.DATE]
        ages = list(frame.matches(_AGE_TOLD)) if "c" in frame.letters or "t" in frame.letters else []
        if len(dates) != 1 or len(ages) != 1:
            continue
        at, age = dates[0], next(iter(ages[0].values()))
        first, last = sorted((age, at), key=lambda claim: claim.mention.prose.start)
        if _OTHER_EVENT.search(frame.between(first, last)) or not _ON.search(frame.before(at, 12)):
            continue
        if _RELATIVE.search(_subject(frame, last)):
            continue
        if names & _names_before(at) or (_is_she(frame, at) and not _has_relative_before(document, frame)):
            yield from _relation(age, _days(born.mention), _days(at.mention))


def _subject(frame: Frame, last: Claim) -> str:
    """Return a sentence up to its figures and to who they are of: "In 1995, at age seventeen, she"."""
    text = frame.text
    end = len(text) - len(frame.after(last, len(text)))
    she = _SHE.search(text)
    return text[: max(end, she.end())] if she else text


def _is_she(frame: Frame, at: Claim) -> bool:
    """Whether a sentence is about "her", and begins with no other person's name."""
    return _SHE.search(frame.text) is not None and (bool(_SHE.match(frame.text)) or not _names_before(at))


def _has_relative_before(document: Document, frame: Frame) -> bool:
    """Whether the paragraph has just spoken of a relative, whom "she" may stand for."""
    start, she = frame.sentence.prose.start, _SHE.search(frame.text)
    lead = document.prose.text[max(frame.sentence.block.prose.start, start - _LEAD) : start]
    return she is None or _WHOM[she[0].lower()].search(lead) is not None


def _names_before(claim: Claim, word: str = "") -> frozenset[str]:
    """Return the words of the names in a claim's sentence that stand before its figure, and before ``word``."""
    before = claim.sentence.text[: claim.mention.prose.start - claim.sentence.prose.start]
    if word and not before.startswith(word.title()):  # "Born in 1944, Ada Holm" has the name behind
        before = before.partition(word)[0]
    elif word:
        before = claim.sentence.text
    return frozenset(part for _, name in names_in(before) for part in name.split())


def _then(frame: Frame, patterns: Sequence[Wording]) -> Iterator[AgeAt]:
    for places in chain.from_iterable(frame.matches(pattern) for pattern in patterns):
        yield from _relation(places["age"], _days(places["born"].mention), _days(places["at"].mention))


def _near(frame: Frame) -> Iterator[AgeAt]:
    """Read an age and the only other date of a sentence about somebody's birth, where they stand in one clause."""
    dates = [one for one in frame.claims if one.mention.kind is Kind.DATE]
    births = list(frame.matches(_BORN_AT))
    ages = list(frame.matches(_AGE_TOLD))
    if len(dates) != _ENDS or len(births) != 1 or len(ages) != 1:
        return
    born, age = births[0]["born"], next(iter(ages[0].values()))
    at = next(one for one in dates if one is not born)
    first, last = sorted((age, at), key=lambda claim: claim.mention.prose.start)
    between = _THEN_BORN.sub(" ", frame.between(first, last))
    if not _OTHER_EVENT.search(between) and _ON.search(frame.before(at, 12)):
        yield from _relation(age, _days(born.mention), _days(at.mention))


def _days(mention: Mention) -> tuple[datetime.date, datetime.date] | None:
    if mention.mod is not None or mention.start is None or mention.end is None:
        return None
    return mention.start, mention.end


def _relation(
    age: Claim,
    born: tuple[datetime.date, datetime.date] | None,
    at: tuple[datetime.date, datetime.date] | None,
) -> Iterator[AgeAt]:
    if born is None or at is None or age.mention.low is None or age.mention.modifier is not None:
        return
    if born[0] < at[0] and (age.mention.kind is Kind.COUNT or age.mention.unit == "year"):
        yield AgeAt(age, born, at)
