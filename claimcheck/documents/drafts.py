"""Blocks in the making: what a reader found, before markers are cut out and the prose is joined."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from claimcheck.documents.model import Cell, Locator, Zone
from claimcheck.text import Projection, Span

OPAQUE = "￼"
"""The one character that stands in the prose for what cannot be read there (inline code, damage)."""


class Piece(NamedTuple):
    """A stretch of the source that goes into the prose: as it is, or with ``text`` in its place."""

    start: int
    end: int
    text: str | None = None


class Mark(NamedTuple):
    """A note marker that the format itself marks up; ``span`` is its markup in the source."""

    label: str
    span: Span
    notation: str
    url: str | None = None
    cut: Span | None = None
    """What of the prose belongs to the marker and goes with it."""


@dataclass(slots=True, kw_only=True)
class Draft:
    """A block that may still change its mind. ``pieces`` are in rising order; none: left out."""

    zone: Zone
    span: Span
    pieces: list[Piece] = field(default_factory=list)
    raised: list[Span] = field(default_factory=list)
    """Source spans of digits that the format prints above the line (``<sup>``)."""
    level: int = 0
    label: str | None = None
    cell: Cell | None = None
    list: int | None = None
    ordinal: int | None = None
    """The number that the format prints before a list item, where the source does not hold it."""
    hint: str | None = None

    def text(self, source: str) -> str:
        """Return what would go into the prose."""
        if len(self.pieces) == 1:
            return _shown(source, self.pieces[0])
        return "".join([_shown(source, piece) for piece in self.pieces])

    def leave_out(self, zone: Zone, hint: str | None = None) -> None:
        """Take the block out of the prose."""
        self.zone, self.hint = zone, hint
        self.pieces = []


def trimmed(source: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Return ``pieces`` without the white space at both ends."""
    first, last = 0, len(pieces)
    while first < last and not _shown(source, pieces[first]).strip():
        first += 1
    while last > first and not _shown(source, pieces[last - 1]).strip():
        last -= 1
    out = list(pieces[first:last])
    if out and out[0].text is None:
        shown = _shown(source, out[0])
        out[0] = Piece(out[0].start + len(shown) - len(shown.lstrip()), out[0].end)
    if out and out[-1].text is None:
        out[-1] = Piece(out[-1].start, out[-1].start + len(_shown(source, out[-1]).rstrip()))
    return out


def _shown(source: str, piece: Piece) -> str:
    return source[piece.start : piece.end] if piece.text is None else piece.text


@dataclass(slots=True, kw_only=True)
class Reading:
    """What a reader hands on. ``notes`` are drafts that lie inside other blocks or beside them."""

    drafts: list[Draft] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    title: str | None = None
    date: datetime.date | None = None
    """The date in the front matter."""
    shown: Projection | None = None
    """What people read, notes included, where the source is full of markup."""
    locators: Sequence[tuple[int, Locator]] = ()
    """Where each paragraph of a document in parts begins in the source, in order."""
    opaque: Sequence[Span] = ()
    """Stretches that hold no text of the article: code, markup."""
    margin: Sequence[tuple[Span, str]] = ()
    """What stands in the margin, a word processor's comments, and the paragraphs that each stands at."""
    raw_html: Sequence[Span] = ()
    """Lines of HTML that stand in another format, in order."""
