"""``[sic]``: the words before it stand so in the original, and the author knows."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from claimcheck.findings import Finding
from claimcheck.text import Span

MARK: Final = re.compile(r"\\?[\[(][*_]{0,2}sic!?[*_]{0,2}\\?[\])]", re.IGNORECASE)
_BEFORE: Final = " \t\r\n.,;:"
_QUOTES: Final = {"\u201d": "\u201c", '"': '"'}
_LONGEST: Final = 2_000
"""Characters that a quotation may have."""


class Sic:
    """The places of a text that a ``[sic]`` answers for.

    After a closing quotation mark that is the quotation, elsewhere the words that end right before it.
    """

    def __init__(self, source: str) -> None:
        """Find the marks. Linear in the source."""
        self._reaches = [_reach(source, match.start()) for match in MARK.finditer(source)]
        self._ends = [reach.end for reach in self._reaches]

    def silences(self, finding: Finding) -> bool:
        """Whether the place of ``finding`` lies in a quotation with a mark, or ends at a mark."""
        number = bisect_left(self._ends, finding.span.end)
        if number == len(self._reaches):
            return False
        reach = self._reaches[number]
        return reach.start <= finding.span.start or reach.end == finding.span.end


def _reach(source: str, at: int) -> Span:
    end = at
    while end and source[end - 1] in _BEFORE:
        end -= 1
    opening = _QUOTES.get(source[end - 1 : end])
    if opening is not None:
        start = source.rfind(opening, max(0, end - _LONGEST), end - 1)
        if start >= 0 and "\n\n" not in source[start:end].replace("\r", ""):
            return Span(start, end)
    return Span(end, end)
