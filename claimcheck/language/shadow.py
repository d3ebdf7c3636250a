"""Figures as plain numbers, so that a parser trained on few of them reads the words around them.

"$125-145 billion capex" is parsed as "40 capex", and the places of its tokens are those in the prose.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.text import Span

__all__ = ["Shadow", "shadow_of"]

_NUMBER: Final = "40"
"""Plain, plural, no year, and no number that idioms know ("24/7", "101")."""


@dataclass(frozen=True, slots=True)
class Shadow:
    """A stretch of prose with its figures replaced. ``_starts`` and ``_shifts`` lead back."""

    text: str
    base: int
    _starts: tuple[int, ...]
    _ends: tuple[int, ...]
    _figures: tuple[Span, ...]

    def to_prose(self, span: Span) -> Span:
        """Return the place in the prose; any part of a replaced figure is the whole figure."""
        first = bisect_right(self._starts, span.start) - 1
        if first < 0:
            return span.shifted(self.base)
        if span.start < self._ends[first]:
            return self._figures[first]
        return span.shifted(self._figures[first].end - self._ends[first])


def shadow_of(prose: str, span: Span, figures: Sequence[Span]) -> Shadow:
    """Return the shadow of ``span``; figures outside of it, and those that overlap an earlier one, stay."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    kept: list[Span] = []
    at, length = span.start, 0
    for figure in sorted(figures):
        if figure.start < at or figure.end > span.end or not len(figure):
            continue
        parts += [prose[at : figure.start], _NUMBER]
        starts.append(length + figure.start - at)
        length = starts[-1] + len(_NUMBER)
        ends.append(length)
        kept.append(figure)
        at = figure.end
    parts.append(prose[at : span.end])
    return Shadow("".join(parts), span.start, tuple(starts), tuple(ends), tuple(kept))
