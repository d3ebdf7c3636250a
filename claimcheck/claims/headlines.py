"""Figures of the title and standfirst that nothing in the text bears out.

A title tells again what the text says. A figure in it that the text never gives, where the text gives one
other value for the same thing, was changed in one place and not in the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims.clashes import Clash, clash_of
from claimcheck.claims.evidence import Evidence
from claimcheck.claims.model import Claim, Modality
from claimcheck.claims.relations import ClaimPair
from claimcheck.claims.rounding import true_values
from claimcheck.language import GENERIC, stem
from claimcheck.mentions import Kind, Role

__all__ = ["headline_pairs"]

_KINDS: Final = frozenset({Kind.MONEY, Kind.PERCENT, Kind.COUNT, Kind.MEASURE, Kind.DURATION})
_TWICE: Final = 2
_HALF: Final = 0.5


def headline_pairs(candidates: Sequence[Evidence]) -> Iterator[ClaimPair]:
    """Yield, for each value that only title and standfirst give, the pair with what the text gives instead."""
    told: set[tuple[str | None, object, object]] = set()
    body: dict[str | None, list[Evidence]] = defaultdict(list)
    for evidence in candidates:
        if not evidence.leads:
            body[evidence.claim.key.unit].append(evidence)
    for lead in candidates:
        mention = lead.claim.mention
        value = (lead.claim.key.unit, mention.low, mention.high)
        if not lead.leads or mention.kind not in _KINDS or value in told or mention.role is Role.FROM:
            continue
        said = _instead(lead, body[lead.claim.key.unit])
        if said is not None:
            told.add(value)
            yield said


def _instead(lead: Evidence, body: Sequence[Evidence]) -> ClaimPair | None:
    """Return the pair with the one other value of the text, or None where the lead's own stands there too."""
    mention = lead.claim.mention
    if any(true_values(mention).overlaps(true_values(other.claim.mention)) for other in body):
        return None
    rivals = [other for other in body if _same_thing(lead, other)]
    values = {(other.claim.mention.low, other.claim.mention.high) for other in rivals}
    if len(values) > 1:
        rivals = _closest(lead, rivals)
        values = {(other.claim.mention.low, other.claim.mention.high) for other in rivals}
    if len(values) != 1 or clash_of(mention, rivals[0].claim.mention) is None:
        return None
    if mention.kind is Kind.DURATION and len(rivals) < _TWICE and not _few_words(lead, rivals[0]):
        return None
    why = f"the text gives {rivals[0].claim.mention.text} and nowhere {mention.text}"
    return ClaimPair(lead.claim, rivals[0].claim, len(rivals) + 1, why, Clash.HEADLINE)


def _same_thing(lead: Evidence, other: Evidence) -> bool:
    """Whether the text's figure may be the lead's: the same noun, or words of the lead round it."""
    a, b = lead.claim, other.claim
    if (
        b.key.modality is Modality.HYPOTHETICAL
        or a.mention.role != b.mention.role
        or a.mention.per != b.mention.per
        or a.mention.direction is not b.mention.direction
    ):
        return False
    shared = (lead.words & other.near) - GENERIC
    match a.mention.kind:
        case Kind.DURATION:
            return True
        case Kind.COUNT:
            return (
                _noun(a) is not None
                and _noun(a) in other.near | {_noun(b)}
                and (_noun(a) not in GENERIC or bool(shared))
            )
        case _:
            return len(shared) >= _TWICE


def _noun(claim: Claim) -> str | None:
    """Return the stem of the last word of what is counted."""
    words = (claim.mention.noun or "").split()
    return stem(words[-1]) if words else None


def _closest(lead: Evidence, rivals: Sequence[Evidence]) -> list[Evidence]:
    """Return those rivals that share most words with the lead, if they share half of them."""
    most = max(len(lead.words & rival.words) for rival in rivals)
    if most < max(_TWICE, _HALF * len(lead.words)):
        return []
    return [rival for rival in rivals if len(lead.words & rival.words) == most]


def _few_words(lead: Evidence, other: Evidence) -> bool:
    """Whether the lead says hardly more than its figure, or shares half its words with the text."""
    return len(lead.words & other.words) >= _HALF * len(lead.words)
