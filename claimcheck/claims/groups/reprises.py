"""What a text speaks of again as known: "the 28 turbines" after "24 turbines".

A definite number takes up a number that was given before. Where the text counted such things once, and the
number taken up was never given and follows from none that was, one of the two is wrong. So it is with a
definite amount that is a slip away from the only like one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from claimcheck.claims.clashes import Clash, clash_of_retold
from claimcheck.claims.groups.evidence import Evidence
from claimcheck.claims.groups.retellings import kept_digits
from claimcheck.claims.groups.vetoes import vetoed_by_shape
from claimcheck.claims.model import Claim, Modality
from claimcheck.claims.relations import ClaimPair
from claimcheck.claims.wording import words_after, words_before
from claimcheck.language import GENERIC, stem
from claimcheck.mentions import Kind, Role

__all__ = ["amounts_again", "reprises"]

_KNOWN: Final = re.compile(r"(?:\A|\s)(?:all )?(?:the|these|those|its|their)\s\Z", re.IGNORECASE)
_WHOLE: Final = re.compile(r"\bof (?:all )?(?:the|these|those) \Z", re.IGNORECASE)
"""Before a number that is all there are: "the first of the 31 witnesses"."""
_GOES_ON: Final = re.compile(
    r"(?:,? (?:will|would|is|are|was|were|has|have|had|can|could|may|must|should|do|did|now|each)\b|[.;!?]|\Z)"
)
"""What may follow a definite noun; more words would say which of such things are meant."""
_FEWEST: Final = 3
_AMOUNTS: Final = frozenset({Kind.MONEY, Kind.MEASURE})
_DIGITS: Final = 2
_DEFINITE: Final = re.compile(r"\b(?:the|these|those)(?: (?:whole|full|entire|total))? \Z", re.IGNORECASE)
_NOUN: Final = re.compile(
    r"[ -](?!(?:in|of|for|from|on|at|to|by|with|per|an?|that|which|who|it|they|he|she|we|i|you|more|less|or)\b)[a-z]+|[.;!?,]|\Z"
)
"""What may follow a definite amount; "in fees" would say which one is meant."""
_OR_END: Final = re.compile(r" [a-z]+|[.,;]|\Z")


def reprises(candidates: Sequence[Evidence]) -> Iterator[ClaimPair]:
    """Yield the pairs of a count and of another definite number of the same things."""
    counted: list[Evidence] = []
    for one in candidates:
        mention = one.claim.mention
        if mention.kind is not Kind.COUNT or mention.is_range or mention.low is None or mention.low < _FEWEST:
            continue
        if _is_definite(one):
            before = [other for other in counted if _noun(other) == _noun(one)]
            values = {other.claim.mention.low for other in before}
            if len(values) == 1 and not _follows(one, candidates) and _may_be(before[-1], one):
                why = f"the text counts {before[-1].claim.mention.text} {mention.noun} before"
                yield ClaimPair(before[-1].claim, one.claim, len(before) + 1, why, Clash.VALUE)
        if mention.noun and mention.modifier is None:
            counted.append(one)


def amounts_again(candidates: Sequence[Evidence]) -> Iterator[ClaimPair]:
    """Yield the pairs of an amount and of another definite one that is a slip apart: "the $3.8 billion programme"."""
    for place, one in enumerate(candidates):
        if not _takes_up(one.claim):
            continue
        alike = [
            other
            for other in candidates
            if other is not one
            and other.claim.key.unit == one.claim.key.unit
            and not other.claim.mention.is_range
        ]
        if _follows(one, alike):
            continue
        rivals = [other for other in candidates[:place] if other in alike and _near(one.claim, other.claim)]
        if len({other.claim.mention.low for other in rivals}) == 1 and _may_be(rivals[-1], one):
            first = rivals[0].claim
            why = f"the text gives {first.mention.text} before"
            clash = clash_of_retold(first.mention, one.claim.mention)
            if clash is not None and kept_digits(first, one.claim):
                yield ClaimPair(first, one.claim, len(rivals) + 1, why, clash)


def _takes_up(claim: Claim) -> bool:
    """Whether an amount is a definite one, of a thing that is known: "the whole 437 kilometres"."""
    mention = claim.mention
    if mention.kind not in _AMOUNTS or mention.is_range or mention.modifier is not None or not mention.low:
        return False
    if (
        mention.role is not Role.LEVEL
        or mention.per is not None
        or sum(map(str.isdigit, mention.text)) < _DIGITS
    ):
        return False
    if not _DEFINITE.search(words_before(claim)):
        return False
    return bool((_NOUN if mention.kind is Kind.MONEY else _OR_END).match(words_after(claim)))


def _near(a: Claim, b: Claim) -> bool:
    """Whether two amounts have one unit and are of one size."""
    first, second = a.mention.low, b.mention.low
    if not first or not second or a.mention.unit != b.mention.unit:
        return False
    return max(first, second) < 2 * min(first, second)


def _noun(one: Evidence) -> frozenset[str]:
    """Return the stems of what is counted, all its words."""
    return frozenset(stem(word) for word in (one.claim.mention.noun or "").split())


def _is_definite(one: Evidence) -> bool:
    noun = one.claim.mention.noun
    if not noun or one.claim.mention.modifier is not None or not _noun(one) - GENERIC:
        return False
    after = words_after(one.claim).lstrip()
    if not after.startswith(noun) or not _GOES_ON.match(after[len(noun) :]):
        return False
    return bool(_KNOWN.search(words_before(one.claim)))


def _follows(one: Evidence, candidates: Sequence[Evidence]) -> bool:
    """Whether the text gives the number itself elsewhere, or two numbers whose sum or difference it is."""
    value = one.claim.mention.low
    others = {
        low
        for other in candidates
        if other is not one
        and other.claim.mention.kind is one.claim.mention.kind
        and (low := other.claim.mention.low)
    }
    if value is None:
        return False
    return value in others or any(
        a + value in others or (value - a in others and value - a != a) for a in others
    )


def _may_be(first: Evidence, second: Evidence) -> bool:
    """Whether nothing says that the two are of other things, or are not told as facts."""
    speaker = frozenset((second.claim.attribution or "").lower().split())
    elsewhere = second.names - speaker - first.names and first.names and not first.names & second.names
    untold = {Modality.HYPOTHETICAL, Modality.DENIED, Modality.TARGET}
    dated = {first.claim.key.period, second.claim.key.period} - {None}
    whole = bool(_WHOLE.search(words_before(second.claim)))
    return not (
        vetoed_by_shape(_level(first.claim), _level(second.claim))
        or len(dated) > 1
        or (not whole and (first.marks - second.said or second.marks - first.said))
        or elsewhere
        or {first.claim.key.modality, second.claim.key.modality} & untold
    )


def _level(claim: Claim) -> Claim:
    """Return a claim whose figure is no beginning of a change: the court hears "from 31 witnesses"."""
    if claim.mention.kind is not Kind.COUNT or claim.mention.role is not Role.FROM:
        return claim
    return replace(claim, mentions=(replace(claim.mention, role=Role.LEVEL), *claim.mentions[1:]))
