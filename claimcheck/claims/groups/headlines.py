"""Figures of the title and standfirst that nothing in the text bears out.

A title tells again what the text says. A figure in it that the text never gives, where the text gives one
other value for the same thing, was changed in one place and not in the other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from claimcheck.claims.clashes import BOUNDS, Clash, clash_of_retold
from claimcheck.claims.groups.evidence import Evidence
from claimcheck.claims.groups.retellings import Surroundings, kept_digits
from claimcheck.claims.model import Claim, Modality
from claimcheck.claims.relations import ClaimPair
from claimcheck.claims.rounding import true_values
from claimcheck.claims.wording import words_before
from claimcheck.language import GENERIC, stem
from claimcheck.mentions import Kind, Mention, Modifier, Role

__all__ = ["headline_pairs"]

_KINDS: Final = frozenset({Kind.MONEY, Kind.PERCENT, Kind.COUNT, Kind.MEASURE, Kind.DURATION})
_SERIES: Final = re.compile(
    r"\b(?P<label>part|chapter|episode|volume|issue|lesson|instal?lment|season|month|week|day|no\.) \Z",
    re.IGNORECASE,
)
_THIS: Final = re.compile(
    r"\b(?:this|here)(?: (?:post|article|piece|story|report|instal?lment))?(?: is|’s|'s)(?: the)? \w+\.? \Z",
    re.IGNORECASE,
)
_UPPER: Final = frozenset({Modifier.LESS_THAN, Modifier.AT_MOST, Modifier.NEARLY})
_LOWER: Final = frozenset({Modifier.MORE_THAN, Modifier.AT_LEAST})
_TWICE: Final = 2
_HALF: Final = 0.5


def headline_pairs(candidates: Sequence[Evidence], around: Surroundings) -> Iterator[ClaimPair]:
    """Yield, for each value that only title and standfirst give, the pair with what the text gives instead."""
    told: set[tuple[str | None, object, object]] = set()
    body: dict[str | None, list[Evidence]] = defaultdict(list)
    for evidence in candidates:
        if not evidence.leads:
            body[evidence.claim.key.unit].append(evidence)
    for lead in candidates:
        mention = lead.claim.mention
        value = (lead.claim.key.unit, mention.low, mention.high)
        if not lead.leads or mention.kind not in _KINDS or value in told:
            continue
        said = _instead(lead, body[lead.claim.key.unit], around)
        if said is not None:
            told.add(value)
            yield said


def _instead(lead: Evidence, body: Sequence[Evidence], around: Surroundings) -> ClaimPair | None:
    """Return the pair with the one other value of the text, or None where the lead's own stands there too."""
    label = _label(lead.claim)
    if label is not None:
        return _of_series(lead, [other for other in body if _label(other.claim) == label])
    mention = lead.claim.mention
    if any(_bears_out(mention, other.claim.mention) for other in _hedged_alike(mention, body)):
        return None
    rivals = [other for other in body if _same_thing(lead, other)]
    if len(_values(rivals)) > 1:
        chosen = (_worded_alike(lead, rivals, around), _closest(lead, rivals), _slipped(lead, rivals))
        rivals = next((some for some in chosen if len(_values(some)) == 1), [])
    if len(_values(rivals)) != 1 or not _clash(mention, rivals[0].claim.mention):
        return None
    if (
        mention.kind is Kind.DURATION
        and len(rivals) < _TWICE
        and not _few_words(lead, rivals[0])
        and not around.retelling(lead, rivals[0]).after
    ):
        return None
    return _pair(lead, rivals)


def _pair(lead: Evidence, rivals: Sequence[Evidence]) -> ClaimPair:
    first = rivals[0].claim
    why = f"the text gives {first.mention.text} and nowhere {lead.claim.mention.text}"
    return ClaimPair(lead.claim, first, len(rivals) + 1, why, Clash.HEADLINE)


def _values(rivals: Sequence[Evidence]) -> set[tuple[Decimal | None, Decimal | None]]:
    return {(other.claim.mention.low, other.claim.mention.high) for other in rivals}


def _bears_out(lead: Mention, other: Mention) -> bool:
    """Whether the text's figure may be the lead's; under one hedge the figures themselves are compared."""
    if other.modifier is None and (other.low is None or other.high is None):
        return False  # "several years"
    if lead.modifier in BOUNDS and lead.modifier is other.modifier:
        return not _clash(lead, other)
    if lead.modifier is None and not lead.is_range and lead.low is not None:
        if other.modifier in _UPPER and other.high is not None:
            return lead.low <= other.high and true_values(lead).overlaps(true_values(other))
        if other.modifier in _LOWER and other.low is not None:
            return lead.low >= other.low
    return true_values(lead).overlaps(true_values(other))


def _clash(lead: Mention, other: Mention) -> bool:
    """Whether both cannot be what one figure was; a bound is told for what it is, and not rounded."""
    if lead.modifier in BOUNDS and lead.modifier is other.modifier:
        return (lead.low, lead.high) != (other.low, other.high)
    return clash_of_retold(lead, other) is not None


def _hedged_alike(lead: Mention, body: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return what can bear a lead out: "under £110" is borne out by another bound, if the text has one."""
    if lead.modifier not in BOUNDS:
        return body
    return [other for other in body if other.claim.mention.modifier is lead.modifier] or body


def _label(claim: Claim) -> str | None:
    """Return the word that makes a number one of a series: "part" of "part 5"."""
    bare = claim.mention.kind is Kind.COUNT and claim.mention.noun is None
    match = _SERIES.search(words_before(claim)) if bare else None
    return match["label"].lower() if match else None


def _of_series(lead: Evidence, others: Sequence[Evidence]) -> ClaimPair | None:
    """Return the pair of a title's "part 7" and the text's "this is part 5"; other parts may well be spoken of."""
    own = [other for other in others if _THIS.search(words_before(other.claim))]
    if not own or any(other.claim.mention.low == lead.claim.mention.low for other in others):
        return None
    return _pair(lead, own)


def _same_thing(lead: Evidence, other: Evidence) -> bool:
    """Whether the text's figure may be the lead's: the same noun, or words of the lead round it."""
    a, b = lead.claim, other.claim
    if (
        b.key.modality is Modality.HYPOTHETICAL
        or (a.mention.role != b.mention.role and {a.mention.role, b.mention.role} & {Role.CHANGE})
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
            priced = a.mention.per is not None
            return len(shared) >= _TWICE or priced or (bool(shared) and kept_digits(a, b) > 0)


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


def _worded_alike(lead: Evidence, rivals: Sequence[Evidence], around: Surroundings) -> list[Evidence]:
    """Return those rivals that have the wording right round the figure in common with the lead."""
    alike = [(around.retelling(lead, rival), rival) for rival in rivals]
    most = max(told.after + told.before for told, _ in alike)
    return [rival for told, rival in alike if most and told.after + told.before == most]


def _slipped(lead: Evidence, rivals: Sequence[Evidence]) -> list[Evidence]:
    """Return those rivals that are one slip away from the lead."""
    return [rival for rival in rivals if kept_digits(lead.claim, rival.claim)]


def _few_words(lead: Evidence, other: Evidence) -> bool:
    """Whether the lead says hardly more than its figure, or shares half its words with the text."""
    return len(lead.words & other.words) >= _HALF * len(lead.words)
