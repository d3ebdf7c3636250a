"""Markdown through pyromark, with the source position of everything that is kept."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.documents.drafts import OPAQUE, Draft, Mark, Piece, Reading, trimmed
from claimcheck.documents.flavors import MASK, PRINTED, Flavor, Mask, mask_markup
from claimcheck.documents.front_matter import read_front_matter, reference_items
from claimcheck.documents.link_definitions import HINT as DEFINITION
from claimcheck.documents.link_definitions import link_definitions
from claimcheck.documents.link_marks import LinkPlace, link_marks
from claimcheck.documents.model import Cell, Zone
from claimcheck.text import Span

if TYPE_CHECKING:
    import pyromark

_SURROGATE = re.compile("[\ud800-\udfff]")
_TAG = re.compile(r"</?([A-Za-z][\w-]*)")
_FOOTNOTE_LABEL = re.compile(r"\[\^[^\]]*\]:[ \t]*")
_MASKED = re.compile(f"{MASK}+|{PRINTED}")
_CONTINUATION_BYTES = bytes(range(0x80, 0xC0))
_STEP = 512
_LEFT_OUT = frozenset({"Image", "Strikethrough"})
_OPAQUE_BLOCKS = frozenset({"CodeBlock", "HtmlBlock"})
_OPENS = (
    frozenset({"Paragraph", "Heading", "BlockQuote", "List", "FootnoteDefinition", "Table"}) | _OPAQUE_BLOCKS
)


def read_markdown(
    source: str, flavor: Flavor = Flavor.AUTO, masks: Sequence[Mask] = ()
) -> tuple[str, Reading]:
    """Read ``source`` event by event, and return it as the parser saw it with what was read.

    What its flavour and ``masks`` hide is masked there. Linear in its length, and never recursive.
    """
    masked = mask_markup(_SURROGATE.sub("\ufffd", source), flavor, masks)
    data = masked.encode()
    offsets = _Offsets(data)
    walk = _Walk(source, masked)
    for event, place in _parser().events_with_range(data.decode("utf-8")):
        walk.take(event, offsets.span(place["start"], place["end"]))
    return masked, walk.finish()


@cache
def _parser() -> pyromark.Markdown:
    import pyromark  # noqa: PLC0415 - plain text is read without it

    wanted = pyromark.Options
    return pyromark.Markdown(
        options=wanted.ENABLE_TABLES
        | wanted.ENABLE_FOOTNOTES
        | wanted.ENABLE_STRIKETHROUGH
        | wanted.ENABLE_TASKLISTS
        | wanted.ENABLE_GFM
        | wanted.ENABLE_HEADING_ATTRIBUTES
        | wanted.ENABLE_YAML_STYLE_METADATA_BLOCKS
        | wanted.ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
    )


class _Offsets:
    """Offsets in UTF-8 bytes to offsets in code points."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._ascii = data.isascii()
        self._before = [0]
        if not self._ascii:
            for start in range(0, len(data), _STEP):
                self._before.append(self._before[-1] + self._count(start, start + _STEP))

    def span(self, start: int, end: int) -> Span:
        return Span(self._point(start), self._point(end))

    def _point(self, offset: int) -> int:
        if self._ascii:
            return offset
        step = offset // _STEP
        return self._before[step] + self._count(step * _STEP, offset)

    def _count(self, start: int, end: int) -> int:
        return len(self._data[start:end].translate(None, _CONTINUATION_BYTES))


@dataclass(slots=True)
class _Item:
    """An open list item: where it starts, and whether its first block is still to come."""

    start: int
    list: int
    level: int
    fresh: bool = True


@dataclass(slots=True)
class _Table:
    number: int
    row: int = -1
    column: int = -1
    header: bool = False

    def next_row(self, *, header: bool) -> None:
        self.row += 1
        self.column = -1
        self.header = header

    def next_cell(self) -> Cell:
        self.column += 1
        return Cell(self.number, self.row, self.column, self.header)


@dataclass(slots=True)
class _Link:
    span: Span
    kind: str
    label: str
    url: str
    pieces: int


@dataclass(slots=True)
class _Walk:
    """The state of one walk over the events."""

    source: str
    masked: str
    drafts: list[Draft] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    opaque: list[Span] = field(default_factory=list)
    current: Draft | None = None
    items: list[_Item] = field(default_factory=list)
    lists: list[int] = field(default_factory=list)
    list_count: int = 0
    quotes: int = 0
    notes: int = 0
    table: _Table = field(default_factory=lambda: _Table(-1))
    table_count: int = 0
    left_out: int = 0
    links: list[_Link] = field(default_factory=list)
    ended: list[LinkPlace] = field(default_factory=list)
    raised: list[int] = field(default_factory=list)
    metadata: str | None = None
    title: str | None = None
    front_title: Draft | None = None
    has_title: bool = False
    date: datetime.date | None = None
    in_code: bool = False
    raw_html: list[Span] = field(default_factory=list)

    def take(self, event: object, span: Span) -> None:
        """Take one event of pyromark, with its place in the source."""
        if not isinstance(event, Mapping):
            if event in {"SoftBreak", "HardBreak"} and self.current:
                self._stand_in(span, " " if event == "SoftBreak" else "\n")
            return
        kind, content = next(iter(event.items()))
        if kind == "Start":
            self._start(*_tag(content), span)
        elif kind == "End":
            self._end(_tag(content)[0], span)
        elif kind == "Text":
            self._text(str(content), span)
        else:
            self._inline(kind, str(content), span)

    def _inline(self, kind: str, content: str, span: Span) -> None:
        if kind == "Code":
            self._open_item_text(span)
            self._stand_in(span, OPAQUE)
        elif kind == "InlineHtml":
            self._inline_html(content, span)
        elif kind == "Html" and not self.notes:
            self.raw_html.append(span)
        elif kind == "FootnoteReference":
            self._open_item_text(span)
            if self.current and not self.left_out:
                self.marks.append(Mark(content, span, "markdown"))

    def finish(self) -> Reading:
        self._add_link_definitions()
        if self.front_title and not self.has_title:
            self.drafts.append(self.front_title)
        self.drafts.sort(key=lambda draft: (draft.span.start, -draft.span.end))
        return Reading(
            drafts=self.drafts,
            marks=self.marks,
            title=self.title,
            date=self.date,
            opaque=self.opaque,
            raw_html=self.raw_html,
        )

    # Blocks

    def _start(self, name: str, data: object, span: Span) -> None:
        if self.notes and name != "FootnoteDefinition":
            if name in _OPAQUE_BLOCKS:
                self.opaque.append(span)
            return
        if name in _OPENS:
            self._close(span.start)
        start = _STARTS.get(name)
        if start:
            start(self, data, span)
        else:
            self._open_item_text(span)
            self.left_out += name in _LEFT_OUT

    def start_paragraph(self, _data: object, span: Span) -> None:
        self.current = Draft(zone=Zone.QUOTE if self.quotes else Zone.PARAGRAPH, span=span)
        self._take_item(span)

    def start_heading(self, data: object, span: Span) -> None:
        level = str(_field(data, "level"))
        self.current = Draft(zone=Zone.HEADING, span=span, level=int(level[1:]))
        self._take_item(span)

    def start_quote(self, _data: object, _span: Span) -> None:
        self.quotes += 1

    def start_list(self, _data: object, _span: Span) -> None:
        self.lists.append(self.list_count)
        self.list_count += 1

    def start_item(self, _data: object, span: Span) -> None:
        self.items.append(_Item(span.start, self.lists[-1], len(self.lists)))

    def start_note(self, data: object, span: Span) -> None:
        self.notes += 1
        head = _FOOTNOTE_LABEL.match(self.source, span.start)
        start = head.end() if head else span.start
        place = self._trimmed(Span(start, span.end))
        self.drafts.append(Draft(zone=Zone.NOTE, span=place, label=str(data)))

    def start_code(self, _data: object, span: Span) -> None:
        self._start_opaque(span, "code")

    def start_html(self, _data: object, span: Span) -> None:
        self._start_opaque(span, "HTML")

    def _start_opaque(self, span: Span, hint: str) -> None:
        self.opaque.append(span)
        self.drafts.append(Draft(zone=Zone.CODE, span=self._trimmed(span), hint=hint))
        self.in_code = True

    def start_metadata(self, data: object, span: Span) -> None:
        self.metadata = str(data)
        self.opaque.append(span)
        self.drafts.append(Draft(zone=Zone.FRONT_MATTER, span=self._trimmed(span)))

    def start_table(self, _data: object, _span: Span) -> None:
        self.table = _Table(self.table_count)
        self.table_count += 1

    def start_head(self, _data: object, _span: Span) -> None:
        self.table.next_row(header=True)

    def start_row(self, _data: object, _span: Span) -> None:
        self.table.next_row(header=False)

    def start_cell(self, _data: object, span: Span) -> None:
        cell = self.table.next_cell()
        self.current = Draft(zone=Zone.TABLE_CELL, span=self._trimmed(span), cell=cell)

    def start_link(self, data: object, span: Span) -> None:
        self._open_item_text(span)
        pieces = len(self.current.pieces) if self.current else 0
        kind, label, url = (str(_field(data, name)) for name in ("link_type", "id", "dest_url"))
        self.links.append(_Link(span, kind, label, url, pieces))

    def _end(self, name: str, span: Span) -> None:
        if self.notes:
            self.notes -= name == "FootnoteDefinition"
            return
        match name:
            case "Paragraph" | "Heading" | "TableCell":
                self._close(span.end)
            case "BlockQuote":
                self._close(span.end)
                self.quotes -= 1
            case "List":
                self.lists.pop()
            case "Item":
                self._close(span.end)
                self.items.pop()
            case "CodeBlock" | "HtmlBlock":
                self.in_code = False
            case "MetadataBlock":
                self.metadata = None
            case "Link" if self.links:
                self._end_link(self.links.pop())
            case _:
                self.left_out -= name in _LEFT_OUT

    def _open_item_text(self, span: Span) -> None:
        """Open a block for the text of a tight list item, which has no paragraph event."""
        if self.current is None and self.items and not self.in_code and not self.notes:
            self.current = Draft(zone=Zone.QUOTE if self.quotes else Zone.LIST_ITEM, span=span)
            self._take_item(span)

    def _take_item(self, span: Span) -> None:
        """Let the block that was opened belong to the open list item, if there is one."""
        if not self.items or self.current is None:
            return
        item = self.items[-1]
        if self.current.zone is Zone.PARAGRAPH:
            self.current.zone = Zone.LIST_ITEM
        if self.current.zone is not Zone.HEADING:
            self.current.level = item.level
        self.current.list = item.list
        if item.fresh:
            self.current.span = Span(item.start, span.end)
            item.fresh = False

    def _close(self, end: int) -> None:
        draft = self.current
        if draft is None:
            return
        self.current = None
        self.raised.clear()
        self.links.clear()
        self.marks += link_marks(self.source, self.ended)
        self.ended.clear()
        draft.pieces = trimmed(self.source, draft.pieces)
        draft.span = self._trimmed(Span(draft.span.start, max(end, draft.span.start)))
        if draft.zone is Zone.HEADING and draft.level == 1 and self._lacks_title():
            draft.zone = Zone.TITLE
            self.has_title = True
            self.title = self.title or draft.text(self.source).strip() or None
        if draft.pieces or draft.zone is Zone.TABLE_CELL:
            self.drafts.append(draft)

    def _lacks_title(self) -> bool:
        """Whether a first-level heading is the title: after one in front matter, only what opens the text."""
        return not self.has_title and not (self.front_title and any(draft.pieces for draft in self.drafts))

    def _trimmed(self, span: Span) -> Span:
        text = span.of(self.source)
        start = span.start + len(text) - len(text.lstrip())
        return Span(start, max(start, span.start + len(text.rstrip())))

    # Text

    def _text(self, text: str, span: Span) -> None:
        if self.metadata is not None:
            self._front_matter(span)
            return
        if self.in_code:
            return
        self._open_item_text(span)
        if self.current is None or self.left_out:
            return
        if text != self.masked[span.start : span.end]:
            self.current.pieces.append(Piece(span.start, span.end, text))
            return
        start = span.start
        for mask in _MASKED.finditer(self.masked, span.start, span.end):
            self._keep(start, mask.start())
            start = mask.end()
            if mask[0] == PRINTED:
                self._stand_in(Span(*mask.span()), OPAQUE)
        self._keep(start, span.end)

    def _keep(self, start: int, end: int) -> None:
        if self.current and end > start:
            self.current.pieces.append(Piece(start, end))

    def _stand_in(self, span: Span, text: str) -> None:
        if self.current and not self.left_out and not self.in_code:
            self.current.pieces.append(Piece(span.start, span.end, text))

    def _inline_html(self, html: str, span: Span) -> None:
        self._open_item_text(span)
        tag = _TAG.match(html)
        if self.current is None or self.left_out or tag is None:
            return
        name = tag[1].lower()
        if name == "br":
            self._stand_in(span, "\n")
        elif name == "ref":
            self._keep(span.start, span.end)
        elif name == "sup" and not html.startswith("</"):
            self.raised.append(span.start)
            if self.source[span.end : span.end + 1].isdigit():
                self._stand_in(span, "^")
        elif name == "sup" and self.raised:
            self.current.raised.append(Span(self.raised.pop(), span.end))

    def _end_link(self, link: _Link) -> None:
        if self.current is None or self.left_out:
            return
        shown = "".join(
            self.source[piece.start : piece.end] if piece.text is None else piece.text
            for piece in self.current.pieces[link.pieces :]
        )
        place = LinkPlace(link.span, link.kind, shown, link.label, link.url, raised=bool(self.raised))
        self.ended.append(place)

    # Front matter, notes

    def _front_matter(self, span: Span) -> None:
        text = span.of(self.source)
        read = read_front_matter(text, toml=self.metadata == "PlusesStyle")
        self.date = self.date or read.date
        self.title = self.title or read.title
        if read.title_span:
            place = read.title_span.shifted(span.start)
            self.front_title = Draft(zone=Zone.TITLE, span=place, pieces=[Piece(place.start, place.end)])
        for label, item in reference_items(text, span.start):
            self.drafts.append(Draft(zone=Zone.SOURCES, span=item, label=label))

    def _add_link_definitions(self) -> None:
        """Definitions are scanned from the source: the parser drops those it finds no use for."""
        noted = any(mark.label.isdigit() and mark.notation != "markdown" for mark in self.marks)
        for label, span in link_definitions(self.source, self.opaque):
            if noted:
                self.drafts.append(Draft(zone=Zone.NOTE, span=span, label=label, hint=DEFINITION))
            else:
                self.drafts.append(Draft(zone=Zone.CODE, span=span, hint=DEFINITION))


def _tag(content: object) -> tuple[str, object]:
    """Return the name and data of a tag, which is a bare name or a mapping of one key."""
    if isinstance(content, Mapping):
        name, data = next(iter(content.items()))
        return str(name), data
    return str(content), None


def _field(data: object, name: str) -> object:
    return data[name] if isinstance(data, Mapping) else ""


_STARTS: dict[str, Callable[[_Walk, object, Span], None]] = {
    "Paragraph": _Walk.start_paragraph,
    "Heading": _Walk.start_heading,
    "BlockQuote": _Walk.start_quote,
    "List": _Walk.start_list,
    "Item": _Walk.start_item,
    "FootnoteDefinition": _Walk.start_note,
    "CodeBlock": _Walk.start_code,
    "HtmlBlock": _Walk.start_html,
    "MetadataBlock": _Walk.start_metadata,
    "Table": _Walk.start_table,
    "TableHead": _Walk.start_head,
    "TableRow": _Walk.start_row,
    "TableCell": _Walk.start_cell,
    "Link": _Walk.start_link,
}
