"""The age of the one person whom a text is about, told again: "a 14-year-old boy", and later "the sixteen-year-old".

``ages.py`` reads ages beside names, in texts about many; here the person needs no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.frames import Frame
from claimcheck.claims.readers.lives import Life
from claimcheck.claims.relations import AgesOfOne
from claimcheck.language import names_in
from claimcheck.mentions import Kind

__all__ = ["read_retold_ages"]

_OLD: Final = re.compile(r"-old\Z")
_APPOSED: Final = re.compile(r", (?:now )?(?:an?|the) \Z")
_THE: Final = re.compile(r"(?:\A|[\s(])[Tt]he \Z")
_OTHER: Final = re.compile(
    r"\b(?:father|mother|brothers?|sisters?|sons?|daughters?|child|children|friends?|husband|wife|cousin|nephew|niece|"
    r"another|other|then|when|once|ago|later|before|earlier|years?|\d{4})\b"
)
"""Words of a sentence that may speak of somebody else or of another time."""
_AT_DEATH: Final = (
    re.compile(
        r"\bdeath of (?:(?:their|his|her|a|the|an) )?‹t(?P<age>\d+)› (?:[a-z]+,? )?(?P<who>[A-Z][\w’'-]+)"
    ),
    re.compile(
        r"\b(?P<he>[Hh]e|[Ss]he|[A-Z][\w’'-]+) died\b[^‹;:.]{0,40}?\b(?:aged|at age|at the age of|at) (?:just |only )?‹[ct](?P<age>\d+)›(?=[,.;)]|\Z)"
    ),
)
"""How old the person was at death."""


def read_retold_ages(life: Life, frames: Sequence[Frame]) -> Iterator[AgesOfOne]:
    """Yield the first age of the person and the first other one, as of the telling, and as of the death."""
    yield from _differ(life, list(_now(life, frames)))
    yield from _differ(life, list(_at_death(life, frames)))


def _now(life: Life, frames: Sequence[Frame]) -> Iterator[Claim]:
    """Yield the first age told beside the name, and "the 14-year-old" of sentences that name nobody before it."""
    known: set[tuple[object, object]] = set()
    is_told = False
    for frame in frames:
        for claim in frame.claims:
            if claim.mention.kind is not Kind.DURATION or _OLD.search(claim.mention.text) is None:
                continue
            text, start = claim.sentence.text, claim.mention.prose.start - claim.sentence.prose.start
            before, after = text[:start], text[start + len(claim.mention.text) :]
            value = (claim.mention.low, claim.mention.unit)
            if not is_told and life.is_told(claim.sentence) and _APPOSED.search(before):
                owner = names_in(_APPOSED.sub("", before))
                is_told = bool(owner) and owner[-1][1].split()[-1] in life.parts
                if is_told:
                    yield claim
            elif (
                is_told
                and value not in known
                and _THE.search(before)
                and not _names_other(life, before, after)
            ):
                yield claim
            known.add(value)


def _names_other(life: Life, before: str, after: str) -> bool:
    """Whether the sentence may speak of somebody else, or names whose age it is."""
    named = re.match(r" (?:[a-z]+ )?[A-Z]", after) is not None
    others = [name for _, name in names_in(before) if not set(name.split()) & life.parts]
    return named or bool(others) or _OTHER.search(before + after) is not None


def _at_death(life: Life, frames: Sequence[Frame]) -> Iterator[Claim]:
    for frame in frames:
        for pattern in _AT_DEATH:
            match = pattern.search(frame.text)
            if match is None:
                continue
            groups = match.groupdict()
            who = groups.get("who") or groups.get("he") or ""
            is_pronoun = who.lower() == life.pronoun
            if who in life.parts or (is_pronoun and (life.is_told(frame.sentence) or _alone(life, frame))):
                yield frame.claims[int(match["age"])]


def _alone(life: Life, frame: Frame) -> bool:
    """Whether a sentence begins with the person's name: "Gloria was brought in shortly before she died"."""
    return frame.text.partition(" ")[0] in life.parts


def _differ(life: Life, ages: Sequence[Claim]) -> Iterator[AgesOfOne]:
    if not ages or ages[0].mention.low is None:
        return
    first = ages[0]
    unit = first.mention.unit if first.mention.kind is Kind.DURATION else "year"
    for later in ages[1:]:
        other = later.mention.unit if later.mention.kind is Kind.DURATION else "year"
        low = later.mention.low
        if other == unit and low is not None and low != first.mention.low:
            yield AgesOfOne(
                life.name, first.span, later.span, int(first.mention.low or 0), int(low), f"{unit}s"
            )
            return
