"""What a text speaks of again as known: "the 28 turbines" after "24 turbines", "built in 1824" after "built in 1842".

A definite number takes up a number that was given before. Where the text counted such things once, and the
number taken up was never given and follows from none that was, one of the two is wrong. Likewise, a thing is
built, founded or born once: two years of it that are a slip apart are one year, told twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims.clashes import Clash
from claimcheck.claims.groups.evidence import Evidence
from claimcheck.claims.groups.retellings import kept_digits
from claimcheck.claims.groups.vetoes import vetoed_by_shape
from claimcheck.claims.model import Modality
from claimcheck.claims.relations import ClaimPair
from claimcheck.claims.wording import words_after, words_before
from claimcheck.language import GENERIC, content_stems, stem
from claimcheck.mentions import Kind

__all__ = ["is_one_origin", "reprises"]

_KNOWN: Final = re.compile(r"(?:\A|\s)(?:all )?(?:the|these|those|its|their)\s\Z", re.IGNORECASE)
_GOES_ON: Final = re.compile(
    r"(?:,? (?:will|would|are|were|have|had|can|could|may|must|should|do|did|now|each)\b|[.;!?]|\Z)"
)
"""What may follow a definite noun; more words would say which of such things are meant."""
_FEWEST: Final = 3
_ONCE: Final = re.compile(
    r"(?P<of>.*?)(?:\b(?:was|were|is|being|been|had|has|first|itself)\s|,\s)*"
    r"\b(?P<verb>built|founded|established|born|created|formed|incorporated|discovered|invented) in \Z",
    re.IGNORECASE | re.DOTALL,
)
"""What happens to a thing once, and what is said to be the thing."""
_SLIP: Final = 3


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


def is_one_origin(a: Evidence, b: Evidence) -> bool:
    """Whether two years, a slip apart, are when one thing was built, founded or born."""
    first, second = (_ONCE.match(words_before(one.claim)) for one in (a, b))
    if first is None or second is None or first["verb"].lower() != second["verb"].lower():
        return False
    one, other = content_stems(first["of"]), content_stems(second["of"])
    named_apart = a.names - b.names and b.names - a.names and not a.names & b.names
    alike = bool(one & other) and (one <= other or other <= one) and not named_apart
    return alike and kept_digits(a.claim, b.claim) >= _SLIP
