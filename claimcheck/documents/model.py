"""A document: its source, as it stands in the file, and what each stretch of it is."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from claimcheck.findings import Notice
from claimcheck.text import LineIndex, Projection, Span


class Zone(StrEnum):
    """What a block is. Zones from ``NOTE`` on are not running text: no claims are made of them."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    CAPTION = "caption"
    QUOTE = "quote"
    NOTE = "note"
    """The text of a footnote or endnote; ``Block.label`` is its label."""
    SOURCES = "sources"
    """A "Sources:" line, or an item of a list of sources (``Block.label`` where numbered)."""
    DATELINE = "dateline"
    FRONT_MATTER = "front-matter"
    CODE = "code"
    CHROME = "chrome"
    """Text of the page around the article: login prompts, share buttons, loading cards."""
    DAMAGED = "damaged"
    """Mojibake or replacement characters: cannot be read."""
    REPEATED = "repeated"
    """A block that stood before, word for word (a doubled title)."""

    @property
    def is_running(self) -> bool:
        """Whether claims are made here."""
        return self in _RUNNING


_RUNNING = frozenset(
    {
        Zone.TITLE,
        Zone.STANDFIRST,
        Zone.HEADING,
        Zone.PARAGRAPH,
        Zone.LIST_ITEM,
        Zone.TABLE_CELL,
        Zone.CAPTION,
        Zone.QUOTE,
    }
)


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a table cell stands; everything counts from 0, row 0 is the header if there is one."""

    table: int
    row: int
    column: int
    header: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of the source of one kind.

    Blocks come in the order of the source. Running blocks are apart; an inline note, a damaged run, a
    mark left by a chat tool or an entry of the front matter lies inside the block that holds it.
    ``span`` indexes the source, ``prose`` the document's prose (empty where the block is left out of
    it). ``level`` is a heading's level or a list item's depth, from 1. ``list`` numbers the lists of
    the document, so that the items of one belong together.
    """

    zone: Zone
    span: Span
    prose: Span
    level: int = 0
    label: str | None = None
    cell: Cell | None = None
    list: int | None = None
    hint: str | None = None
    """Why the reader thought so, for the finding that reports it ("login prompt", "repeats line 1")."""


@dataclass(frozen=True, slots=True)
class MarkerPlace:
    """A note marker as it stands in the running text; one for each label, also in clusters.

    ``span`` (source) covers at least the visible label and at most its markup. ``prose`` is the
    offset in the prose at which it stood: the markers themselves are left out of the prose.
    ``notation`` is a word of the public JSON. ``readings`` are other ways to split a fused marker
    ("567"), ``url`` the target of a link that serves as a citation.
    """

    label: str
    span: Span
    notation: str
    prose: int
    readings: tuple[tuple[str, ...], ...] = ()
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Locator:
    """A paragraph of a document whose file is no text: its part, and its number there, from 1."""

    part: str
    paragraph: int


@dataclass(frozen=True, kw_only=True)
class Document:
    """One text, read. Never edited: all spans index ``source``, but for those called ``prose``.

    ``source`` is the file's text, or the text taken out of a file that is none (docx).

    ``prose`` holds the running blocks and nothing else, each followed by a blank line.
    """

    path: str
    format: str
    source: str
    prose: Projection
    blocks: tuple[Block, ...]
    markers: tuple[MarkerPlace, ...] = ()
    title: str | None = None
    language: str | None = None
    """The language of most of the prose where that is not English; None also where it cannot be told."""
    as_of: datetime.date | None = None
    as_of_from: str | None = None
    """``option``, ``front-matter``, ``dateline`` or None."""
    notices: tuple[Notice, ...] = ()
    visible: Projection | None = None
    """What people read, notes and targets of links included; None where that is the source itself."""
    locators: Sequence[tuple[int, Locator]] = ()
    """Where each paragraph begins in ``source``; empty where the file itself is the source."""
    margin: Sequence[tuple[Span, str]] = ()
    """What stands in the margin, a word processor's comments, and the paragraphs that each stands at."""

    def locate(self, span: Span) -> Locator | None:
        """Return the paragraph in which ``span`` begins, None where lines and columns say it all."""
        at = bisect_right(self.locators, span.start, key=lambda place: place[0]) - 1
        return self.locators[at][1] if at >= 0 else None

    @cached_property
    def view(self) -> Projection:
        """What people read of the whole file, notes included, and where in ``source`` each word stands.

        No tags, references to characters resolved, links as ``[text](address)``. The prose is this without
        markers, notes and what else is no running text.
        """
        return self.visible or Projection.whole(self.source)

    @cached_property
    def _code(self) -> tuple[Span, ...]:
        return tuple(block.span for block in self.blocks if block.zone is Zone.CODE)

    def is_code(self, at: int) -> bool:
        """Return whether ``at`` in the source stands in a block of code or between backticks."""
        before = bisect_right(self._code, at, key=lambda span: span.start) - 1
        if before >= 0 and at < self._code[before].end:
            return True
        line = self.source.rfind("\n", 0, at) + 1
        return self.source.count("`", line, at) % 2 == 1

    @cached_property
    def lines(self) -> LineIndex:
        """The lines of the source."""
        return LineIndex(self.source)
