"""Ages beside the date of birth and the date at which somebody was that old."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims.frames import Frame, wording
from claimcheck.claims.model import Claim
from claimcheck.claims.relations import AgeAt
from claimcheck.documents import Document
from claimcheck.mentions import Mention
from claimcheck.values.calendar import days_of

_YEARS_OLD: Final = r"(?: years old)?(?=[,.;)]|\Z| (?:and|in|on)\b)"
_AGED: Final = r"(?:aged |at the age of |at age |at )"
_BORN: Final = r"\bborn (?:in|on) {born:d}"
_DEAD: Final = r"\b(?:died|was killed)(?: [a-z]+){0,3}? (?:in|on)"
_THEN: Final = (
    wording(rf"{_BORN}(?:[^‹;:.]{{0,50}}){_DEAD} {{at:d}},? {_AGED}‹c(?P<age>\d+)›{_YEARS_OLD}"),
    wording(rf"{_BORN}(?:[^‹;:.]{{0,50}})\b(?:died|was killed) {_AGED}‹c(?P<age>\d+)›,? (?:in|on) {{at:d}}"),
    wording(rf"{_BORN}(?:[^‹;:.]{{0,50}})\bturned ‹c(?P<age>\d+)› (?:in|on) {{at:d}}"),
)
_LIFE: Final = re.compile(rf"\(‹[dD](?P<life>\d+)›\)[^‹;:.]{{0,40}}\bdied {_AGED}‹c(?P<age>\d+)›{_YEARS_OLD}")
_NOW: Final = (
    re.compile(rf"\bborn (?:in|on) ‹d(?P<born>\d+)›\)?,? (?:[a-z]+ )?is now ‹c(?P<age>\d+)›{_YEARS_OLD}"),
    re.compile(r", (?:now )?‹c(?P<age>\d+)›, (?:was|who was) born (?:in|on) ‹d(?P<born>\d+)›"),
)


def read_lifetimes(document: Document, frames: Sequence[Frame]) -> Iterator[AgeAt]:
    """Yield each age whose sentence gives the birth, and the death or the birthday, or says that it is the age now."""
    for frame in frames:
        if "c" not in frame.letters or "d" not in frame.letters:
            continue
        for pattern in _THEN:
            for places in frame.matches(pattern):
                yield from _relation(
                    places["age"], _days(places["born"].mention), _days(places["at"].mention)
                )
        for places in frame.matches(_LIFE):
            first, _, last = (places["life"].mention.timex or "").partition("/")
            yield from _relation(places["age"], days_of(first), days_of(last))
        if document.as_of is not None:
            today = (document.as_of, document.as_of + datetime.timedelta(1))
            for pattern in _NOW:
                for places in frame.matches(pattern):
                    yield from _relation(places["age"], _days(places["born"].mention), today)


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
    if born[0] < at[0]:
        yield AgeAt(age, born, at)
