"""A part that holds text, as paragraphs: what is printed, with tracked changes as if accepted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from claimcheck.documents.docx.numbering import NoteForms
from claimcheck.documents.docx.xml import Tag, walk
from claimcheck.documents.model import Cell

UNREAD = frozenset(
    {"del", "moveFrom", "instrText", "delText", "delInstrText", "rPrChange", "pPrChange", "rt"}
)
"""Deleted text, codes of fields, earlier formats, readings above characters."""
_PRINTED = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_REFERENCES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_NOTES = {"footnote", "endnote", "comment"}
_COMMENTED = {"commentRangeStart", "commentRangeEnd", "commentReference"}
_MOST_LEVEL = 8


@dataclass(slots=True)
class Reference:
    """The mark of a note in the text. ``mark`` is its printed mark where the writer chose one."""

    kind: str
    note: str
    mark: str = ""


@dataclass(slots=True)
class Paragraph:
    """One paragraph. ``number`` counts the paragraphs of its part, from 1."""

    number: int
    parts: list[str | Reference] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    """The ids of the addresses that its words link to."""
    comments: list[str] = field(default_factory=list)
    """The ids of the comments in the margin that stand at it."""
    style: str = ""
    list: str | None = None
    level: int = 0
    cell: Cell | None = None
    note: str | None = None
    """The id of the note or comment that it belongs to."""
    outline: int | None = None
    joins_next: bool = False
    """Whether its end was deleted, so that the next paragraph goes on with it."""


def read_story(
    data: bytes, path: str, part: str = "document", forms: NoteForms | None = None
) -> list[Paragraph]:
    """Return the paragraphs of a part in order; what it says of the numbers of notes goes to ``forms``."""
    story = _Story(forms or NoteForms())
    walk(data, path, part, opened=story.opened, closed=story.closed, text=story.text)
    return story.paragraphs


def read_notes(data: bytes | None, path: str, part: str) -> Mapping[str, list[Paragraph]]:
    """Return the paragraphs of each note by its internal id; separators are no notes."""
    notes: dict[str, list[Paragraph]] = {}
    if data is not None:
        for paragraph in read_story(data, path, part):
            if paragraph.note is not None:
                notes.setdefault(paragraph.note, []).append(paragraph)
    return notes


@dataclass(slots=True)
class _Table:
    number: int
    row: int = -1
    column: int = 0
    header: bool = False
    width: int = 1

    @property
    def cell(self) -> Cell:
        return Cell(self.number, max(self.row, 0), self.column, self.header or self.row == 0)


@dataclass(slots=True)
class _Story:
    """The state of one pass. Text boxes put paragraphs into paragraphs, so the open ones are a stack."""

    forms: NoteForms
    paragraphs: list[Paragraph] = field(default_factory=list)
    open: list[Paragraph] = field(default_factory=list)
    unread: int = 0
    in_text: int = 0
    in_properties: int = 0
    in_run: int = 0
    hidden: bool = False
    raised: bool = False
    custom: Reference | None = None
    note: str | None = None
    tables: list[_Table] = field(default_factory=list)
    table_count: int = 0
    commented: list[str] = field(default_factory=list)
    """The ids of comments that begin between two paragraphs."""

    def opened(self, tag: Tag) -> None:
        if tag.name == "Fallback" or (tag.word and tag.name in UNREAD):
            if tag.name == "del" and self.in_properties and self.open:
                self.open[-1].joins_next = True
            self.unread += 1
        elif tag.word and not self.unread:
            self._opened(tag)
            self._table(tag)
            if tag.name in _COMMENTED:
                (self.open[-1].comments if self.open else self.commented).append(tag.get("id"))
            if tag.name == "hyperlink" and self.open and tag.get("id"):
                self.open[-1].links.append(tag.get("id"))

    def closed(self, name: str, word: bool) -> None:  # noqa: FBT001 - called by the parser
        if name == "Fallback" or (word and name in UNREAD):
            self.unread -= 1
        elif word and not self.unread:
            self._closed(name)

    def text(self, text: str) -> None:
        if self.in_text and not self.unread:
            self._print(text)

    def _opened(self, tag: Tag) -> None:
        name = tag.name
        self.forms.take(tag)
        if name == "p":
            self._open_paragraph()
        elif name == "r":
            self.in_run += 1
            self.hidden = self.raised = False
            self.custom = None
        elif name == "t":
            self.in_text += 1
        elif name == "pPr":
            self.in_properties += 1
        elif name in _REFERENCES:
            self._refer(_REFERENCES[name], tag)
        elif name in _NOTES:
            self.note = None if tag.get("type") not in {"", "normal"} else tag.get("id")
        elif name in _PRINTED and self.in_run:
            self._print(_PRINTED[name])
        elif self.open and self.in_properties:
            self._property(tag)
        elif self.in_run:
            self._run_property(tag)

    def _open_paragraph(self) -> None:
        cell = self.tables[-1].cell if self.tables else None
        paragraph = Paragraph(len(self.paragraphs) + 1, cell=cell, note=self.note, comments=self.commented)
        self.commented = []
        self.open.append(paragraph)
        self.paragraphs.append(paragraph)

    def _closed(self, name: str) -> None:
        match name:
            case "p" if self.open:
                self.open.pop()
            case "r":
                self.in_run -= 1
                self.hidden = self.raised = False
            case "t":
                self.in_text -= 1
            case "pPr":
                self.in_properties -= 1
            case "footnote" | "endnote" | "comment":
                self.note = None
            case "tc" if self.tables:
                self.tables[-1].column += self.tables[-1].width
            case "tbl" if self.tables:
                self.tables.pop()

    def _property(self, tag: Tag) -> None:
        paragraph = self.open[-1]
        match tag.name:
            case "pStyle":
                paragraph.style = tag.get()
            case "numId":
                paragraph.list = tag.get()
            case "ilvl" if tag.get().isdigit():
                paragraph.level = min(int(tag.get()[:2]), _MOST_LEVEL)
            case "outlineLvl" if tag.get().isdigit():
                paragraph.outline = int(tag.get()[:2])

    def _run_property(self, tag: Tag) -> None:
        if tag.name in {"vanish", "strike", "dstrike"} and tag.is_on:
            self.hidden = True
        elif tag.name == "vertAlign":
            self.raised = tag.get() == "superscript"

    def _table(self, tag: Tag) -> None:
        if tag.name == "tbl":
            self.tables.append(_Table(self.table_count))
            self.table_count += 1
        elif not self.tables:
            return
        elif tag.name == "tr":
            table = self.tables[-1]
            table.row, table.column, table.header = table.row + 1, 0, False
        elif tag.name == "tc":
            self.tables[-1].width = 1
        elif tag.name == "gridSpan" and tag.get().isdigit():
            self.tables[-1].width = max(1, int(tag.get()[:3]))
        elif tag.name == "tblHeader":
            self.tables[-1].header = tag.is_on

    def _refer(self, kind: str, tag: Tag) -> None:
        if not self.open or self.hidden:
            return
        reference = Reference(kind, tag.get("id"))
        self.open[-1].parts.append(reference)
        if tag.get("customMarkFollows") not in {"", "0", "false"}:
            self.custom = reference

    def _print(self, text: str) -> None:
        if not self.open or self.hidden:
            return
        if self.custom is not None:
            self.custom.mark += text
        else:
            self.open[-1].parts.append(text.translate(_RAISED) if self.raised else text)
