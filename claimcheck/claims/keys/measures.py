"""Measures of two claims that are not one: one takes the other in, or both lie within a third."""

from __future__ import annotations

from claimcheck.claims.model import Claim
from claimcheck.language import WIDER

__all__ = ["are_siblings", "wider_measure"]


def wider_measure(a: Claim, b: Claim) -> str | None:
    """Return the measure of one claim that takes in the other's: "profit" beside "operating profit"."""
    first, second = a.key.measure, b.key.measure
    for one, other in ((first, second), (second, first)):
        for head in sorted((one - other) & WIDER.keys()):
            if WIDER[head] in other and not other & WIDER.keys():
                return WIDER[head]
    return None


def are_siblings(a: Claim, b: Claim) -> bool:
    """Whether two measures lie within one and are not the same: "operating profit" and "net profit"."""
    first, second = a.key.measure & WIDER.keys(), b.key.measure & WIDER.keys()
    within = {WIDER[head] for head in first} & {WIDER[head] for head in second}
    return bool(within) and not first & second
