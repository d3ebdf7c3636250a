"""Numbers of sections, which are no figures: "3.1 Phase one" among the headings of a document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from claimcheck.documents import Document, Zone

__all__ = ["section_numbers"]

_NUMBERED: Final = re.compile(r"(?P<whole>\d{1,2})(?:\.(?P<part>\d{1,2}))?[.):]?\s+(?=[^\W\d_a-z])")
_HEADINGS: Final = frozenset({Zone.TITLE, Zone.HEADING})


def section_numbers(document: Document) -> Mapping[int, int]:
    """Return where in the prose a heading begins with a section's number, and where that number ends.

    One heading alone ("12 Ways to Save") is not numbered: the section before or after must have its number too.
    """
    numbered: dict[int, tuple[int, tuple[int, int]]] = {}
    for block in document.blocks:
        if block.zone in _HEADINGS:
            found = _NUMBERED.match(document.prose.text, block.prose.start, block.prose.end)
            if found is not None:
                number = int(found["whole"]), int(found["part"] or 0)
                numbered[block.prose.start] = found.end(), number
    series = {number for _, number in numbered.values()}
    return {start: end for start, (end, number) in numbered.items() if _beside(*number) & series}


def _beside(whole: int, part: int) -> set[tuple[int, int]]:
    """Return the numbers that stand next to one in a series: of its own level, and its first part or whole."""
    if not part:
        return {(whole - 1, 0), (whole + 1, 0), (whole, 1)}
    return {(whole, part - 1), (whole, part + 1), (whole + 1, 1), (whole - 1, part)}
