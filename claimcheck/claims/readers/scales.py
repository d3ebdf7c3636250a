"""Sums without the scale that the sum beside them has: "$6.3 (£3.35m)", "from $6.3 to a record $8.1 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.changes import level_pairs
from claimcheck.claims.readers.exchanges import read_exchanges
from claimcheck.claims.readers.frames import Frame
from claimcheck.claims.relations import MissingScale
from claimcheck.claims.rounding import in_scale_of
from claimcheck.claims.wording import words_after
from claimcheck.documents import Document

_EACH: Final = re.compile(r"\A (?:per|an? (?!\w+ (?:earlier|ago|before))|each|apiece)")
"""What makes a sum the price of one thing, which needs no scale: "$9.83 per share"."""
_LIKE: Final = 20
"""How many times one of two levels is the other at most, once both are on one scale."""
_A_SHARE: Final = re.compile(
    r"\A (?:per|an?|each|apiece) ?(?!(?:year|month|week|day|quarter)\b)", re.IGNORECASE
)
"""What makes a sum a price beside a total: "$9.83 per share"."""


def read_missing_scales(document: Document, frames: Sequence[Frame]) -> Iterator[MissingScale]:
    """Yield each sum that its other currency, or the level that it rose or fell to, shows to lack a scale."""
    for conversion in read_exchanges(document, frames):
        if conversion.lacking is not None:
            told = conversion.second if conversion.lacking is conversion.first else conversion.first
            yield MissingScale(conversion.lacking, told)
    for frame in frames:
        if frame.letters.count("m") > 1:
            for before, after in level_pairs(frame, unscaled=True):
                yield from _of_levels(before, after)


def _of_levels(before: Claim, after: Claim) -> Iterator[MissingScale]:
    if any(_EACH.match(words_after(end)) or end.mention.per for end in (before, after)):
        return
    for bare, told in ((before, after), (after, before)):
        scaled = in_scale_of(bare.mention, told.mention)
        if _A_SHARE.match(words_after(bare)):
            continue
        if scaled is not None and told.mention.low and 1 / Decimal(_LIKE) < scaled / told.mention.low < _LIKE:
            yield MissingScale(bare, told)
