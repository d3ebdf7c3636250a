"""Shares that a sentence says are all there is: "60% agreed, 25% did not and the remaining 15% left"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.frames import Frame, wording
from claimcheck.claims.relations import SharesOfAll
from claimcheck.mentions import Kind

_REST: Final = (
    wording(
        r"\b(?:the|its|their) (?:remaining|rest|remainder|balance|other)(?: [a-z]+){0,3}?,? ?\(?{rest:p}"
    ),
    wording(r"\bremaining {rest:p}"),
)
_CHANGES: Final = re.compile(
    r"\b(?:rose|fell|grew|increased?|declined?|dropped|up|down|growth|than|rate)\b", re.IGNORECASE
)


def read_shares(frames: Sequence[Frame]) -> Iterator[SharesOfAll]:
    """Yield the shares of a sentence that ends them with the rest."""
    for frame in frames:
        shares = [one for one in frame.claims if one.mention.kind is Kind.PERCENT]
        if len(shares) < 2:
            continue
        rest = _rest(frame)
        if rest is None or rest is not shares[-1] or _CHANGES.search(frame.text):
            continue
        if not any(one.mention.is_range or one.mention.per for one in shares):
            yield SharesOfAll(rest, tuple(shares[:-1]))


def _rest(frame: Frame) -> Claim | None:
    return next(
        (places["rest"] for pattern in _REST for places in frame.matches(pattern)),
        None,
    )
