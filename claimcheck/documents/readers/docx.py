"""DOCX: the printed text of a Word document, laid out as the source that spans index.

Paragraphs are parted by blank lines, cells by tabs, rows by line ends. Notes come at the end, each after
its printed label, which also stands in the text where the note is called.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from claimcheck.documents.docx import (
    NoteForms,
    Numbering,
    Package,
    Paragraph,
    Reference,
    Style,
    read_note_forms,
    read_notes,
    read_numbering,
    read_story,
    read_styles,
)
from claimcheck.documents.drafts import Draft, Mark, Piece, Reading, trimmed
from claimcheck.documents.model import Cell, Locator, Zone
from claimcheck.text import Projection, ProjectionBuilder, Span

_LONGEST_CELL = 600
_EMPTY = frozenset({Zone.TABLE_CELL, Zone.NOTE, Zone.CODE})
"""Blocks that need no prose to be one."""
_BODY_TEXT = 9
"""The outline level of what is no heading."""


def read_docx(data: bytes, path: str) -> tuple[str, Reading]:
    """Return the printed text of a document and what is in it; raises ``InputError``, see ``Package``."""
    package = Package(data, path)
    forms = read_note_forms(package.part("settings"), path)
    paragraphs = _joined(read_story(package.main(), path, "document", forms))
    layout = _Layout(
        styles=read_styles(package.part("styles"), path),
        numbering=read_numbering(package.part("numbering"), path),
        forms=forms,
        boxes=_layout_tables(paragraphs),
    )
    layout.body(paragraphs)
    for kind in ("footnotes", "endnotes"):
        layout.notes(kind, read_notes(package.part(kind), path, kind), package.links(kind))
    source, reading = layout.finish()
    remarks = read_notes(package.part("comments"), path, "comments")
    reading.margin = tuple(
        (span, "\n".join(map(_words, remarks[number])))
        for number, span in layout.commented.items()
        if number in remarks
    )
    return source, reading


def _joined(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Join each paragraph whose end was deleted with the one that goes on with it."""
    joined: list[Paragraph] = []
    for paragraph in paragraphs:
        if joined and joined[-1].joins_next and joined[-1].cell == paragraph.cell:
            joined[-1].parts += paragraph.parts
            joined[-1].comments += paragraph.comments
            joined[-1].joins_next = paragraph.joins_next
        else:
            joined.append(paragraph)
    return joined


def _layout_tables(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """Return the tables of one cell, or with an essay in a cell: they frame text and hold no data."""
    lengths: Counter[Cell] = Counter()
    cells: defaultdict[int, set[Cell]] = defaultdict(set)
    for paragraph in paragraphs:
        if paragraph.cell:
            cells[paragraph.cell.table].add(paragraph.cell)
            lengths[paragraph.cell] += sum(len(part) for part in paragraph.parts if isinstance(part, str))
    essays = {cell.table for cell, length in lengths.items() if length > _LONGEST_CELL}
    return frozenset(essays | {table for table, several in cells.items() if len(several) == 1})


@dataclass(slots=True)
class _Layout:
    """Writes the source and notes what each stretch of it is."""

    styles: Mapping[str, Style]
    numbering: Numbering
    forms: NoteForms
    boxes: frozenset[int]
    written: list[str] = field(default_factory=list)
    length: int = 0
    drafts: list[Draft] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    locators: list[tuple[int, Locator]] = field(default_factory=list)
    labels: dict[tuple[str, str], str] = field(default_factory=dict)
    """The printed label of each note that the text calls, in the order of the calls."""
    addresses: list[tuple[int, str]] = field(default_factory=list)
    """Where a note ends that links somewhere, and where to."""
    calls: Counter[str] = field(default_factory=Counter)
    commented: dict[str, Span] = field(default_factory=dict)
    """The paragraphs at which each comment stands, by its id."""

    def body(self, paragraphs: Sequence[Paragraph]) -> None:
        """Lay out the running text."""
        before: Cell | None = None
        for paragraph in paragraphs:
            cell = paragraph.cell if paragraph.cell and paragraph.cell.table not in self.boxes else None
            if cell is None and not any(_is_printed(part) for part in paragraph.parts):
                continue
            continued = cell is not None and cell == before
            self._part(before, cell)
            before = cell
            draft = self.drafts[-1] if continued else self._draft(paragraph, cell)
            self._write_paragraph(paragraph, draft)
            if not continued:
                self.drafts.append(draft)
        if self.length:
            self._write("\n")

    def notes(self, kind: str, notes: Mapping[str, Sequence[Paragraph]], links: Mapping[str, str]) -> None:
        """Lay out the notes that the text calls; one that it does not call is not printed.

        ``links`` are the addresses that the notes link to, by id.
        """
        called = ((note, label) for (of, note), label in self.labels.items() if of == kind)
        for note, label in called:
            paragraphs = notes.get(note)
            if not paragraphs:
                continue
            self._write("\n")
            self.locators.append((self.length, Locator(kind, paragraphs[0].number)))
            self._write(f"{label} ")
            start = self.length
            for index, paragraph in enumerate(paragraphs):
                text = _words(paragraph).strip()
                if index:
                    self._write("\n")
                    self.locators.append((self.length, Locator(kind, paragraph.number)))
                self._write(text if index else text.removeprefix(label).lstrip())
            self.drafts.append(Draft(zone=Zone.NOTE, span=Span(start, self.length), label=label))
            called_links = (links.get(link, "") for paragraph in paragraphs for link in paragraph.links)
            addresses = [link for link in called_links if link.startswith(("http:", "https:"))]
            if addresses and self.length > start:
                self.addresses.append((self.length, " ".join(dict.fromkeys(addresses))))
            self._write("\n")

    def finish(self) -> tuple[str, Reading]:
        source = "".join(self.written)
        for draft in self.drafts:
            draft.pieces = trimmed(source, draft.pieces)
        drafts = [
            draft for draft in self.drafts if draft.pieces or draft.zone in {Zone.TABLE_CELL, Zone.NOTE}
        ]
        title = _title(source, drafts)
        return source, Reading(
            drafts=drafts,
            marks=self.marks,
            title=title,
            locators=self.locators,
            shown=_with_addresses(source, self.addresses),
        )

    def _part(self, before: Cell | None, cell: Cell | None) -> None:
        """Write what stands between two paragraphs."""
        if not self.length:
            return
        if before is None or cell is None or before.table != cell.table:
            self._write("\n\n")
        else:
            self._write("\t" if before.row == cell.row and before != cell else "\n")

    def _draft(self, paragraph: Paragraph, cell: Cell | None) -> Draft:
        style = self.styles.get(paragraph.style, Style())
        draft = Draft(
            zone=style.zone or Zone.PARAGRAPH, span=Span(self.length, self.length), level=style.level
        )
        if cell is not None:
            draft.zone, draft.cell, draft.level = Zone.TABLE_CELL, cell, 0
        elif style.zone is None and paragraph.outline is not None and paragraph.outline < _BODY_TEXT:
            draft.zone, draft.level = Zone.HEADING, paragraph.outline + 1
        listed = paragraph.list or style.list
        if draft.zone is Zone.PARAGRAPH and listed and listed != "0":
            draft.zone, draft.level = Zone.LIST_ITEM, paragraph.level + 1
            draft.list = sum(map(ord, listed)) if not listed.isdigit() else int(listed[:9])
            draft.ordinal = self.numbering.next_number(listed, paragraph.level)
        if style.is_contents:
            draft.zone = Zone.CODE
        return draft

    def _write_paragraph(self, paragraph: Paragraph, draft: Draft) -> None:
        self.locators.append((self.length, Locator("document", paragraph.number)))
        if draft.pieces:
            draft.pieces.append(Piece(draft.pieces[-1].end, self.length, " "))
        for part in paragraph.parts:
            if isinstance(part, Reference):
                label = self._label(part)
                span = self._write(label)
                self.marks.append(Mark(label, span, "docx"))
            elif draft.zone is Zone.CODE:
                self._write(part)
            else:
                draft.pieces += self._pieces(part)
        draft.span = Span(draft.span.start, self.length)
        place = Span(self.locators[-1][0], self.length)
        for number in paragraph.comments:
            self.commented[number] = place.hull(self.commented.get(number, place))

    def _pieces(self, text: str) -> Iterator[Piece]:
        for index, words in enumerate(text.split("\t")):
            if index:
                tab = self._write("\t")
                yield Piece(tab.start, tab.end, " ")
            if words:
                yield Piece(*_ends(self._write(words)))

    def _label(self, reference: Reference) -> str:
        key = (reference.kind, reference.note)
        if key not in self.labels:
            mark = reference.mark.strip()
            self.labels[key] = mark or self.forms.label(reference.kind, self.calls[reference.kind])
            self.calls[reference.kind] += not mark
        return self.labels[key]

    def _write(self, text: str) -> Span:
        self.written.append(text)
        start, self.length = self.length, self.length + len(text)
        return Span(start, self.length)


def _with_addresses(source: str, addresses: Sequence[tuple[int, str]]) -> Projection | None:
    """Return the source with the addresses behind the notes that link to them, None without any."""
    if not addresses:
        return None
    builder = ProjectionBuilder(source)
    start = 0
    for end, address in addresses:
        last = source[end - 1]
        builder.keep(Span(start, end - 1))
        builder.replace(Span(end - 1, end), last if address in source[start:end] else f"{last} {address}")
        start = end
    builder.keep(Span(start, len(source)))
    return builder.build()


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _words(paragraph: Paragraph) -> str:
    return "".join(part for part in paragraph.parts if isinstance(part, str))


def _is_printed(part: str | Reference) -> bool:
    return isinstance(part, Reference) or bool(part.strip())


def _title(source: str, drafts: Sequence[Draft]) -> str | None:
    """Return the title: what is styled so, or the only heading of the first level where it comes first."""
    titles = [draft for draft in drafts if draft.zone is Zone.TITLE]
    heads = [draft for draft in drafts if draft.zone is Zone.HEADING and draft.level == 1]
    if not titles and len(heads) == 1 and heads[0] is drafts[0]:
        titles, heads[0].zone = heads, Zone.TITLE
    for draft in titles[1:]:
        draft.zone, draft.level = Zone.HEADING, 1
    return titles[0].text(source).strip() if titles else None
