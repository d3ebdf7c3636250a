"""Where a text tells again what it says elsewhere: title, standfirst, key points, captions, conclusion."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Final

from claimcheck.documents import Block, Document, Zone
from claimcheck.text import Span

__all__ = ["Place", "place_named", "places_of"]


class Place(StrEnum):
    """A part of a text whose figures the rest of it must bear out."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    SUMMARY = "summary"
    KEY_POINTS = "key points"
    CAPTION = "caption"
    CONCLUSION = "conclusion"


_ZONES: Final = {
    Zone.TITLE: Place.TITLE,
    Zone.STANDFIRST: Place.STANDFIRST,
    Zone.CAPTION: Place.CAPTION,
}
_POINTS: Final = (
    r"(?:the )?(?:(?:key|main) (?:points|takeaways|findings|facts|messages)|highlights|takeaways|at a glance|in brief|"
    r"in short|tl;? ?dr|summary|executive summary|in summary|the essentials)"
)
_ENDS: Final = (
    r"(?:the )?(?:conclusions?|bottom line|in conclusion|final thoughts|summing up|wrapping up|wrap-up)"
)
_HEAD: Final = re.compile(
    rf"(?:(?P<points>{_POINTS})|(?P<ends>{_ENDS}))(?P<more>\s*(?:[:—–]\s*\S|\.\s+\S).*|[:.]?\s*\Z)?",
    re.IGNORECASE | re.DOTALL,
)
_CAPTIONED: Final = re.compile(
    r"(?:figure|fig\.|chart|graph|map|photo|table|exhibit) ?\d{0,2}[.:] +\S", re.IGNORECASE
)
_LONGEST_CAPTION: Final = 300


def places_of(document: Document) -> Mapping[Span, Place]:
    """Return the blocks that sum up, by their spans in the source.

    A heading ("Key points") speaks for all up to the next one of its level, a line ("In brief:") for the list
    that follows it, or for itself where its text goes on.
    """
    return dict(_places(document))


def place_named(text: str) -> Place | None:
    """Return the place that a text says it is: "Key points", "Bottom line: the ferry stays"."""
    head = _HEAD.match(text)
    if head is None or head["more"] is None:
        return None
    if head["points"] is None:
        return Place.CONCLUSION
    return Place.SUMMARY if "summary" in head["points"].lower() else Place.KEY_POINTS


def _places(document: Document) -> Iterator[tuple[Span, Place]]:
    section: tuple[int, Place] | None = None
    listed: Place | None = None
    for block in document.blocks:
        if not block.zone.is_running:
            continue
        text = block.prose.of(document.prose.text)
        place = _ZONES.get(block.zone)
        if block.zone is Zone.HEADING:
            section = _section(block, text, section)
        elif block.zone is Zone.PARAGRAPH:
            listed = place_named(text)
            place = listed or (Place.CAPTION if _is_caption(text) else section and section[1])
        elif block.zone is Zone.LIST_ITEM:
            place = listed or (section and section[1])
        if place is not None:
            yield block.span, place


def _section(block: Block, text: str, around: tuple[int, Place] | None) -> tuple[int, Place] | None:
    """Return the level of the section that sums up, and what it is, from a heading on; None outside of one."""
    level, named = max(1, block.level), place_named(text)
    if named is not None:
        return level, named
    return around if around is not None and level > around[0] else None


def _is_caption(text: str) -> bool:
    return len(text) <= _LONGEST_CAPTION and _CAPTIONED.match(text) is not None
