"""Notes and sources out of a document's blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claimcheck.citations.csl import read_item
from claimcheck.citations.model import Note
from claimcheck.citations.sources import read_source
from claimcheck.citations.templates import read_template
from claimcheck.documents import Document, Zone
from claimcheck.text import Span

_HEADING: Final = re.compile(
    r"\s*(?:[*_#]*)(?:Sources?|Quellen|References|Further reading|Via|Notes)(?:[*_]*)\s*:\s*", re.IGNORECASE
)
_MARK: Final = re.compile(
    r"\s*(?:\[\^[^\]]+\]:?|\[(?!https?:)[^\]]{1,40}\](?!\():?|\d{1,3}[.):]|[-*•]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*"
)
_SEPARATORS: Final = (" · ", "·", " | ", "|", "; ", ";", "\n")


def read_notes(document: Document) -> tuple[Note, ...]:
    """Return the notes of a document in its order, each with its sources, with ids ``n1``, ``s1`` ..."""
    notes: list[Note] = []
    count = 0
    for block in document.blocks:
        if block.zone not in {Zone.NOTE, Zone.SOURCES}:
            continue
        for item in _items(document.view.text, document.view.to_prose(block.span), block.label):
            raw, span = item.of(document.view.text), document.view.to_source(item)
            count += 1
            name = f"s{count}"
            source = (
                read_item(name, raw, span) or read_template(name, raw, span) or read_source(name, raw, span)
            )
            notes.append(
                Note(
                    id=f"n{count}",
                    label=block.label,
                    span=span if block.label is None else block.span,
                    text=raw,
                    sources=(source,),
                )
            )
    return tuple(notes)


def _items(source: str, place: Span, label: str | None) -> Iterator[Span]:
    """Yield the parts of a place that each tell one source: a "Sources:" line has several."""
    start, end = place.start, place.end
    mark = _MARK.match(source, start, end)
    if mark is not None and (label is not None or mark[0].strip()[:1] in "-*•"):
        start = mark.end()
    heading = _HEADING.match(source, start, end)
    if heading is not None:
        start = heading.end()
    span = _trimmed(source, Span(start, end))
    if label is not None or heading is None:
        if len(span):
            yield span
        return
    text = span.of(source)
    separator = next((mark for mark in _SEPARATORS if len(_outside(text, mark)) > 1), None)
    if separator is None:
        yield span
        return
    for begin, stop in _outside(text, separator):
        part = _trimmed(source, Span(span.start + begin, span.start + stop))
        if len(part):
            yield part


def _outside(text: str, separator: str) -> list[tuple[int, int]]:
    """Return the stretches of ``text`` between the separators that stand in no bracket."""
    depth, start, found = 0, 0, []
    for offset, character in enumerate(text):
        if character in "([":
            depth += 1
        elif character in ")]":
            depth = max(0, depth - 1)
        elif depth == 0 and offset >= start and text.startswith(separator, offset):
            found.append((start, offset))
            start = offset + len(separator)
    found.append((start, len(text)))
    return [(a, b) for a, b in found if text[a:b].strip()]


def _trimmed(source: str, span: Span) -> Span:
    text = span.of(source)
    lead = len(text) - len(text.lstrip())
    return (
        Span(span.start + lead, span.start + len(text.rstrip()))
        if text.strip()
        else Span(span.start, span.start)
    )
