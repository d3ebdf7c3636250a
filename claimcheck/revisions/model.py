"""What a comparison of two versions tells."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from claimcheck.claims import Claim
from claimcheck.revisions.hunks import Hunk
from claimcheck.text import Span


@dataclass(frozen=True, slots=True)
class StaleFigure:
    """``old`` became ``edited``, and ``standing`` still tells the old value of the same thing.

    ``old`` belongs to the earlier version: its spans index that text.
    """

    old: Claim
    edited: Claim
    standing: Claim


@dataclass(frozen=True, slots=True)
class Revision:
    """The stretches that differ, by rising place, and the figures that were forgotten."""

    hunks: tuple[Hunk, ...]
    stale: tuple[StaleFigure, ...] = ()

    def touches(self, span: Span) -> bool:
        """Whether a character of ``span`` stands in a line that was written or rewritten."""
        number = bisect_left(self.hunks, span.start, key=lambda hunk: hunk.after.end)
        while number < len(self.hunks) and self.hunks[number].after.start < span.end:
            if self.hunks[number].after.overlaps(span):
                return True
            number += 1
        return False
