"""What a text speaks of again as known: "the 28 turbines" after "24 turbines".

A definite number takes up a number that was given before. Where the text counted such things once, and the
number taken up was never given and follows from none that was, one of the two is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims.clashes import Clash
from claimcheck.claims.groups.evidence import Evidence
from claimcheck.claims.groups.vetoes import vetoed_by_shape
from claimcheck.claims.model import Modality
from claimcheck.claims.relations import ClaimPair
from claimcheck.claims.wording import words_after, words_before
from claimcheck.language import GENERIC, stem
from claimcheck.mentions import Kind

__all__ = ["reprises"]

_KNOWN: Final = re.compile(r"(?:\A|\s)(?:all )?(?:the|these|those|its|their)\s\Z", re.IGNORECASE)
_GOES_ON: Final = re.compile(
    r"(?:,? (?:will|would|is|are|was|were|has|have|had|can|could|may|must|should|do|did|now|each)\b|[.;!?]|\Z)"
)
"""What may follow a definite noun; more words would say which of such things are meant."""
_FEWEST: Final = 3


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
        if other is not one and other.claim.mention.kind is Kind.COUNT and (low := other.claim.mention.low)
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
    return not (
        vetoed_by_shape(first.claim, second.claim)
        or len(dated) > 1
        or first.marks - second.said
        or second.marks - first.said
        or elsewhere
        or {first.claim.key.modality, second.claim.key.modality} & untold
    )
