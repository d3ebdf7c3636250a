"""Shares that a sentence says are all there is: "60% agreed, 25% did not and the remaining 15% left"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.frames import Frame, wording
from claimcheck.claims.relations import SharesOfAll
from claimcheck.mentions import Kind

_REST: Final = (
    wording(
        r"(?<!\bof )\b(?:the|its|their) (?:remaining|rest|remainder|balance|other)(?: [a-z]+){0,3}?,? ?\(?{rest:pf}"
    ),
    wording(r"\bremaining {rest:pf}"),
)
_LOOSE: Final = Decimal(5)
"""Percentage points to which a fraction in words is told."""
_CHANGES: Final = re.compile(
    r"\b(?:rose|fell|grew|increased?|declined?|dropped|up|down|growth|than|rate)\b", re.IGNORECASE
)


def read_shares(frames: Sequence[Frame]) -> Iterator[SharesOfAll]:
    """Yield the shares of a sentence that ends them with the rest."""
    for frame in frames:
        shares = [one for one in frame.claims if one.mention.kind in {Kind.PERCENT, Kind.RATIO}]
        if len(shares) < 2:
            continue
        rest = _rest(frame)
        if rest is None or rest is not shares[-1] or _CHANGES.search(frame.text):
            continue
        if not any(one.mention.is_range or one.mention.per for one in shares):
            yield SharesOfAll(_in_percent(rest), tuple(map(_in_percent, shares[:-1])))


def _in_percent(share: Claim) -> Claim:
    """Return a fraction in words as the percentage, to some points, that it stands for: "a third" for 31 to 36%."""
    figure = share.mention
    if figure.kind is Kind.PERCENT or figure.low is None or figure.high is None:
        return share
    low, high = ((end * 100).quantize(Decimal("0.1")) for end in (figure.low, figure.high))
    words = replace(figure, kind=Kind.PERCENT, unit="percent", low=low, high=high, precision=_LOOSE)
    return replace(share, mentions=(words, *share.mentions[1:]))


def _rest(frame: Frame) -> Claim | None:
    return next(
        (places["rest"] for pattern in _REST for places in frame.matches(pattern)),
        None,
    )
