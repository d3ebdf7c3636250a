"""The dead, the injured and the missing, told again as known: "all six of the injured" after "nine were injured"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from claimcheck.claims.clashes import Clash
from claimcheck.claims.model import Claim, Modality
from claimcheck.claims.pairs import ClaimPair
from claimcheck.claims.wording import words_after, words_before
from claimcheck.mentions import Kind

__all__ = ["toll_pairs"]

_STATES: Final = {
    word: state
    for state, words in {
        "dead": "dead died killed deaths fatalities killing",
        "hurt": "injured hurt wounded injuries injuring wounding hurting",
        "missing": "missing",
        "held": "arrested detained arrests arresting detaining",
        "rescued": "rescued rescuing",
    }.items()
    for word in words.split()
}
_STATE: Final = "|".join(_STATES)
_IS: Final = r"(?:(?:is|are|was|were|has been|have been|had been) )?"
_AFTER: Final = re.compile(rf"\A {_IS}(?P<state>{_STATE})\b(?! by)", re.IGNORECASE)
_BEFORE: Final = re.compile(
    r"\b(?P<state>killing|injuring|wounding|hurting|arresting|detaining|rescuing) \Z", re.IGNORECASE
)
_OF_ALL: Final = re.compile(rf"\A of (?:the|those) (?P<state>{_STATE})\b", re.IGNORECASE)
_ALL: Final = re.compile(r"\ball \Z", re.IGNORECASE)
_THE: Final = re.compile(r"\b(?:all )?(?:the|those|these) \Z", re.IGNORECASE)
_KNOWN: Final = re.compile(rf"\A (?P<state>{_STATE})\b(?! in\b| by\b| on\b)", re.IGNORECASE)


def toll_pairs(claims: Sequence[Claim]) -> Iterator[ClaimPair]:
    """Yield a number of the dead or injured and another one that is told of all of them."""
    told: dict[str, list[Claim]] = defaultdict(list)
    counted: dict[str, set[object]] = defaultdict(set)
    for claim in claims:
        mention = claim.mention
        if (
            mention.kind is not Kind.COUNT
            or mention.is_range
            or mention.modifier is not None
            or not mention.low
        ):
            continue
        known = _known(claim)
        if known is None:
            state = _state(claim)
            if state is not None and claim.modality is Modality.ACTUAL:
                told[state].append(claim)
                counted[state].add(mention.low)
            continue
        before = told[known]
        values = counted[known]
        if len(values) == 1 and mention.low not in values and before[-1].sentence != claim.sentence:
            why = f"the text counts {before[-1].mention.text} {known} before"
            # "Dead" is a state, and no other thing than the skiers that were counted.
            bare = replace(claim, mentions=(replace(mention, noun=None), *claim.mentions[1:]))
            yield ClaimPair(before[-1], bare, len(before) + 1, why, Clash.VALUE)


def _known(claim: Claim) -> str | None:
    """Return the state of which a claim counts all that are in it."""
    before, after = words_before(claim), words_after(claim)
    every = _OF_ALL.match(after) if _ALL.search(before) else None
    found = every or (_KNOWN.match(after) if _THE.search(before) else None)
    return None if found is None else _STATES[found["state"].lower()]


def _state(claim: Claim) -> str | None:
    """Return in which state the text says that so many are."""
    noun = claim.mention.noun or ""
    rest = words_after(claim)
    if noun and noun not in _STATES:
        if not rest.startswith(f" {noun}"):
            return None
        rest = rest[len(noun) + 1 :]
    found = _AFTER.match(rest) or _BEFORE.search(words_before(claim))
    return None if found is None else _STATES[found["state"].lower()]
