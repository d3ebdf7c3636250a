"""Sums given again in another currency: "$1.8 billion (£1.4 billion)", "€20m, or $22m"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims.frames import by_sentence, frame_of, wording
from claimcheck.claims.model import Claim
from claimcheck.claims.relations import CurrencyConversion

_WORDINGS: Final = (
    wording(
        r"{first:m}~ ?[(\[](?:or |i\.e\.,? |equivalent to |approx\.? |= ?)?{second:m}[^‹()\[\]]{0,24}[)\]]"
    ),
    wording(r"{first:m}~,? (?:or|that is,?|equivalent to|equal to|the equivalent of|worth) {second:m}"),
)


def read_exchanges(claims: Sequence[Claim]) -> Iterator[CurrencyConversion]:
    """Yield each sum that is given again, in a bracket or after "or", in another currency and at the same rate."""
    for inside in by_sentence(claims):
        frame = frame_of(inside)
        seen: set[str] = set()
        for pattern in _WORDINGS:
            for places in frame.matches(pattern):
                first, second = places["first"], places["second"]
                if _convertible(first, second) and first.id not in seen:
                    seen.add(first.id)
                    yield CurrencyConversion(first, second)


def _convertible(first: Claim, second: Claim) -> bool:
    a, b = first.mention, second.mention
    return (
        a.unit is not None
        and b.unit is not None
        and a.unit != b.unit
        and a.impossible is None
        and b.impossible is None
        and a.per == b.per
        and a.is_range == b.is_range
    )
