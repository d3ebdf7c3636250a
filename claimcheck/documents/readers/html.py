"""HTML: the article of a page, with the source position of everything that is kept."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import Final

from claimcheck.documents.drafts import OPAQUE, Draft, Mark, Piece, Reading, trimmed
from claimcheck.documents.html import (
    Article,
    Element,
    Event,
    Grids,
    Kind,
    Notes,
    Tree,
    find_article,
    find_notes,
    parse,
    read_facts,
    whole_fragment,
)
from claimcheck.documents.model import Zone
from claimcheck.text import ProjectionBuilder, Span

_PART = re.compile(r"[ \t\r\n\f]+|&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{0,31});?")
_INLINE: Final = frozenset(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rb rp rt
    ruby s samp small span strike strong sub sup time tt u var wbr
    """.split()
)
_STRUCK: Final = frozenset({"del", "s", "strike", "rp", "rt"})
_CODE: Final = frozenset({"code", "kbd", "samp", "tt"})
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LISTS: Final = frozenset({"ul", "ol", "dl", "menu", "dir"})
_ITEMS: Final = frozenset({"li", "dt", "dd"})
_CAPTIONS: Final = frozenset({"caption", "figcaption"})


def read_html(source: str, *, fragment: bool = False) -> Reading:
    """Read a page or a part of one. Linear in its length, and never recursive.

    Of a ``fragment``, whose writer chose each element, more is read than of a page with its furniture.
    """
    tree = parse(source)
    article = whole_fragment(tree) if fragment else find_article(tree)
    walk = _Walk(tree, article, find_notes(tree, article), Grids(tree))
    for event in tree.events:
        walk.take(event)
    facts = read_facts(tree)
    walk.drafts.sort(key=lambda draft: (draft.span.start, -draft.span.end))
    shown = ProjectionBuilder(source)
    for piece in walk.shown:
        if piece.text is None:
            shown.keep(Span(piece.start, piece.end))
        else:
            shown.replace(Span(piece.start, piece.end), piece.text)
    return Reading(
        drafts=walk.drafts,
        marks=walk.marks,
        title=walk.title or facts.title,
        date=facts.date,
        shown=shown.build(),
    )


@dataclass(slots=True)
class _Walk:
    """The state of one walk over the events.

    A block opens with its first text and closes where the next block's tag stands.
    """

    tree: Tree
    article: Article
    notes: Notes
    grids: Grids
    drafts: list[Draft] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    shown: list[Piece] = field(default_factory=list)
    """What people read, notes and targets of links included."""
    title: str | None = None
    current: Draft | None = None
    in_article: int = 0
    in_headline: int = 0
    left_out: int = 0
    silent: int = 0
    """How many elements are open whose text is a marker, code or struck out."""
    note: Element | None = None
    heading: int = 0
    captions: int = 0
    quotes: int = 0
    cell: bool = False
    lists: list[tuple[int, bool]] = field(default_factory=list)
    """The open lists: their number in the document, and whether their items are numbered."""
    list_count: int = 0
    items: list[int] = field(default_factory=list)
    """The numbers of the items so far, a count for each open list."""
    raised: list[int] = field(default_factory=list)
    links: list[int] = field(default_factory=list)
    """Where the tags of the block's links begin and end."""

    def take(self, event: Event) -> None:
        """Take one event of the tree."""
        element = event.element
        if event.kind is Kind.TEXT:
            if not self.silent and self._is_read():
                self._text(event.start, event.end)
        elif event.kind is Kind.OPEN:
            self._enter(element)
            if self._is_read():
                self._open(element)
        else:
            if self._is_read():
                self._close(element, event.start, event.end)
            self._leave(element)

    def _is_read(self) -> bool:
        inside = self.in_article > 0 and not self.left_out
        return self.note is not None or self.in_headline > 0 or inside

    # What is read

    def _enter(self, element: Element) -> None:
        self.in_article += element is self.article.root
        self.in_headline += element is self.article.headline
        self.left_out += element in self.article.left_out
        if element in self.notes.boxes and self.note is None:
            self._end_block(element.start)
            self.note = element
            label = self.notes.boxes[element].label
            self.current = Draft(zone=Zone.NOTE, span=Span(element.inner, element.inner), label=label)

    def _leave(self, element: Element) -> None:
        self.in_article -= element is self.article.root
        self.in_headline -= element is self.article.headline
        self.left_out -= element in self.article.left_out
        if element is self.note:
            self._end_note()

    def _end_note(self) -> None:
        draft, self.current, self.note, self.silent = self.current, None, None, 0
        if draft is None:
            return
        if self._settle(draft):
            draft.pieces = []
            self.drafts.append(draft)

    # Elements

    def _open(self, element: Element) -> None:
        name = element.name
        if self._is_silent(element):
            self._stand_in_for(element)
            self.silent += 1
        elif name == "br":
            self._break(element)
        elif name == "a" and element.get("href").lower().startswith(("http:", "https:")):
            self._link(Piece(element.start, element.inner, "["))
        elif name == "sup" and not self.note:
            self._raise(element)
        elif name == "q":
            self._add(Piece(element.start, element.inner, "“"))
        elif name not in _INLINE:
            self._between_blocks(element.start)
            self._open_block(element)

    def _close(self, element: Element, start: int, end: int) -> None:
        name = element.name
        if self._is_silent(element):
            self.silent = max(0, self.silent - 1)
        elif name == "a" and element.get("href").lower().startswith(("http:", "https:")):
            self._link(Piece(start, end, f"]({element.get('href').strip()})"))
        elif name == "sup" and self.raised and self.current:
            self.current.raised.append(Span(self.raised.pop(), end))
        elif name == "q":
            self._add(Piece(start, end, "”"))
        elif name not in _INLINE and name != "br":
            self._between_blocks(start)
            self._close_block(element)

    def _is_silent(self, element: Element) -> bool:
        if self.note:
            return element in self.notes.boxes[self.note].left_out
        return (
            element in self.notes.markers
            or element.name in _STRUCK
            or element.name in _CODE
            or element.name == "pre"
        )

    def _stand_in_for(self, element: Element) -> None:
        if self.note or self.silent:
            return
        if element in self.notes.markers:
            self._open_draft(element.start)
            label, cut = self.notes.markers[element], self.notes.cuts[element]
            url = element.get("href") if not element.get("href").startswith("#") else None
            self.marks.append(Mark(label, element.span, "html", url, None if cut == element.span else cut))
        elif element.name == "pre":
            self._end_block(element.start)
            self.drafts.append(Draft(zone=Zone.CODE, span=element.span, hint="code"))
        elif element.name in _CODE:
            self._open_draft(element.start)
            self._add(Piece(element.start, element.end, OPAQUE))

    def _open_block(self, element: Element) -> None:
        name = element.name
        if name in _LISTS:
            self.lists.append((self.list_count, name == "ol"))
            self.items.append(_first_number(element) - 1)
            self.list_count += 1
        elif name in _ITEMS and self.items:
            self.items[-1] += 1
        elif name in _HEADINGS:
            self.heading = int(name[1])
        elif name in _CAPTIONS:
            self.captions += 1
        elif name == "blockquote":
            self.quotes += 1
        elif not self.note and (cell := self.grids.cell(element)):
            self.cell = True
            self.current = Draft(zone=Zone.TABLE_CELL, span=Span(element.inner, element.inner), cell=cell)

    def _close_block(self, element: Element) -> None:
        name = element.name
        if name in _LISTS and self.lists:
            self.lists.pop()
            self.items.pop()
        elif name in _HEADINGS:
            self.heading = 0
        elif name in _CAPTIONS:
            self.captions = max(0, self.captions - 1)
        elif name == "blockquote":
            self.quotes = max(0, self.quotes - 1)
        elif not self.note and self.grids.cell(element):
            self.cell = False
            self._end_block(element.end)

    def _between_blocks(self, at: int) -> None:
        """End the block that is open; within a note or a table cell, part the words."""
        if self.note or self.cell:
            self._space(at, at)
        else:
            self._end_block(at)

    # Blocks

    def _open_draft(self, start: int) -> None:
        if self.current is not None:
            return
        zone = Zone.PARAGRAPH
        if self.heading:
            zone = Zone.HEADING
        elif self.captions:
            zone = Zone.CAPTION
        elif self.quotes:
            zone = Zone.QUOTE
        elif self.lists:
            zone = Zone.LIST_ITEM
        self.current = Draft(zone=zone, span=Span(start, start), level=self.heading)
        if self.lists and not self.heading:
            number, numbered = self.lists[-1]
            self.current.list, self.current.level = number, len(self.lists)
            self.current.ordinal = self.items[-1] if numbered else None

    def _end_block(self, at: int) -> None:
        draft, self.current = self.current, None
        self.raised.clear()
        if draft is None:
            return
        self.shown.append(Piece(at, at, "\n"))
        if not self._settle(draft) and draft.zone is not Zone.TABLE_CELL:
            return
        if draft.zone is Zone.HEADING and draft.level == 1 and self.title is None:
            draft.zone = Zone.TITLE
            self.title = draft.text(self.tree.source).strip() or None
        self.drafts.append(draft)

    def _settle(self, draft: Draft) -> bool:
        """Trim a finished block, with the tags of links at its ends in its span; False where it is empty."""
        draft.pieces = trimmed(self.tree.source, draft.pieces)
        links, self.links = self.links, []
        if not draft.pieces:
            return False
        first, last = draft.pieces[0].start, max(draft.pieces[0].start, draft.pieces[-1].end)
        draft.span = Span(min([first, *links[:1]]), max([last, *links[-1:]]))
        return True

    # Text

    def _text(self, start: int, end: int) -> None:
        source = self.tree.source
        if self.current is None:
            if source[start:end].isspace():
                return
            self._open_draft(start)
        at = start
        for part in _PART.finditer(source, start, end):
            if part[0] == " " and part.end() < end and part.start() > at:
                continue
            self._keep(at, part.start())
            if part[0][0] == "&":
                self._add(Piece(part.start(), part.end(), html.unescape(part[0])))
            else:
                self._space(*part.span())
            at = part.end()
        self._keep(at, end)

    def _keep(self, start: int, end: int) -> None:
        if end > start:
            self._add(Piece(start, end))

    def _add(self, piece: Piece) -> None:
        if self.current is not None and not self.silent:
            self.current.pieces.append(piece)
            self.shown.append(piece)

    def _link(self, piece: Piece) -> None:
        """Show a bracket of a link and its address; they are no prose."""
        if not self.silent:
            self.shown.append(piece)
            self.links += [piece.start, piece.end]

    def _space(self, start: int, end: int) -> None:
        """Put one space for white space, none behind another and none at the beginning."""
        pieces = self.current.pieces if self.current else []
        if pieces and (pieces[-1].text is None or not pieces[-1].text[-1:].isspace()):
            self._add(Piece(start, end, " "))

    def _break(self, element: Element) -> None:
        if self.current is None or self.silent:
            return
        pieces = self.current.pieces
        if self.note or self.cell:
            self._space(element.start, element.end)
        elif len(pieces) > 1 and (
            pieces[-1].text == "\n" or (pieces[-1].text == " " and pieces[-2].text == "\n")
        ):
            self._end_block(element.start)
        else:
            self._add(Piece(element.start, element.end, "\n"))

    def _raise(self, element: Element) -> None:
        """Show what is raised as ``^6``, so that no power of ten reads as another figure.

        A page that links its notes has no others: what it raises without a link is an exponent.
        """
        if not self.notes.markers:
            self.raised.append(element.start)
        if self.tree.source[element.inner : element.inner + 1].isdigit():
            self._open_draft(element.start)
            self._add(Piece(element.start, element.inner, "^"))


def _first_number(element: Element) -> int:
    start = element.get("start")
    return int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1  # noqa: PLR2004 - more digits than any list has items
