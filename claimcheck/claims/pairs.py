"""Claims that speak of one thing, in pairs: what ``groups/`` makes and the consistency rules judge."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims.clashes import Clash
from claimcheck.claims.keys.measures import wider_measure
from claimcheck.claims.model import Claim


@dataclass(frozen=True, slots=True)
class ClaimPair:
    """Two claims under one key, ``earlier`` standing first in the text.

    ``agreement`` is how many independent pieces of evidence say that they measure the same thing
    (subject, measure, period, words of the sentence), ``why`` the same for people: "both are read as
    capex of Acme in 2026". ``clash`` is how their values contradict each other, None where they agree.
    ``places`` are the parts of the text that the two stand in, where one sums up the other: "title", "text".
    ``is_taken_up`` says that the later one takes up the earlier by its words ("the five years that he led it").
    """

    earlier: Claim
    later: Claim
    agreement: int
    why: str
    clash: Clash | None = None
    places: tuple[str, str] | None = None
    is_taken_up: bool = False

    @property
    def is_unsure(self) -> bool:
        """Whether a part of the key is only near, or two are known of one claim only: less sure than others."""
        first, second = self.earlier.key, self.later.key
        half = ((first.subject is None) != (second.subject is None)) + (
            (first.period is None) != (second.period is None)
        )
        return half > 1 or wider_measure(self.earlier, self.later) is not None


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """All claims of the document that speak of one thing, and the pairs that can be compared."""

    claims: tuple[Claim, ...]
    pairs: tuple[ClaimPair, ...]
