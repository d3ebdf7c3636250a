"""Markers to notes, and sources to the claims that they cover."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from claimcheck.citations.apparatus import Apparatus
from claimcheck.citations.model import Citation, CitationScope, Marker, Note, Source
from claimcheck.citations.notes import read_notes
from claimcheck.claims import Claim
from claimcheck.documents import Block, Document, MarkerPlace, Zone
from claimcheck.text import Span

_START: Final = {
    CitationScope.SPAN: 0.95,
    CitationScope.CLAUSE: 0.90,
    CitationScope.SENTENCE: 0.90,
    CitationScope.CELL: 0.9,
    CitationScope.ROW: 0.6,
    CitationScope.CAPTION: 0.5,
    CitationScope.QUOTE: 0.9,
    CitationScope.ATTRIBUTION: 0.8,
    CitationScope.BLOCK: 0.6,
    CitationScope.LEAD_IN: 0.5,
    CitationScope.DOCUMENT: 0.2,
}
"""Confidence from which each scope starts (measured; a long block is worth ``_LONG_BLOCK``)."""
_LONG_BLOCK: Final = 0.45
_MANY_SENTENCES: Final = 4
_TAIL: Final = 80
"""A marker this near to the block's end closes it: a short last word may follow."""
_INFERRED: Final = 0.5
_NAMED: Final = 1.5


def link(document: Document, claims: Sequence[Claim]) -> Apparatus:
    """Return the notes, sources and markers of a document and the citations of its claims."""
    notes = read_notes(document)
    markers = _markers(document, notes)
    sources = tuple(source for note in notes for source in note.sources)
    citations = tuple(_citations(document, claims, markers, notes))
    return Apparatus(markers=markers, notes=notes, sources=sources, citations=citations)


def _markers(document: Document, notes: Sequence[Note]) -> tuple[Marker, ...]:
    by_label: dict[str, list[Note]] = defaultdict(list)
    for note in notes:
        if note.label is not None:
            by_label[note.label.casefold()].append(note)
    inside = {note.span.start: note for note in notes if note.label is None}
    places = [replace(place, label=_reading(place, by_label)) for place in document.markers]
    markers = []
    for number, place in enumerate(places, start=1):
        candidates = by_label.get(place.label.casefold(), [])
        # Two candidates mean no answer.
        found = candidates[0] if len(candidates) == 1 else None
        if found is None and place.notation == "inline":
            # The marker is the note: its text begins after "^[".
            found = inside.get(place.span.start + 2)
        markers.append(Marker(id=f"k-{number}", place=place, note=found))
    return tuple(_by_order(markers, notes))


def _reading(place: MarkerPlace, by_label: Mapping[str, object]) -> str:
    """Return a fused marker's label in the one reading that fits the list, else as it stands."""
    if place.label.casefold() in by_label or not place.readings:
        return place.label
    fitting = [reading for reading in place.readings if all(part.casefold() in by_label for part in reading)]
    return fitting[0][0] if len(fitting) == 1 and len(fitting[0]) == 1 else place.label


def _by_order(markers: Sequence[Marker], notes: Sequence[Note]) -> Iterator[Marker]:
    """Match numbered markers to the items of an unnumbered Sources line, only if the numbers fit.

    They fit where they count from 1 without a gap; the last items may have no marker.
    """
    unnumbered = [note for note in notes if note.label is None and note.sources]
    loose = [marker for marker in markers if marker.note is None and marker.place.label.isdigit()]
    numbers = {int(marker.place.label) for marker in loose}
    fits = (
        bool(unnumbered)
        and bool(numbers)
        and max(numbers) <= len(unnumbered)
        and numbers == set(range(1, max(numbers) + 1))
        and not any(note.label for note in notes)
    )
    for marker in markers:
        if fits and marker.note is None and marker.place.label.isdigit():
            yield replace(marker, note=unnumbered[int(marker.place.label) - 1], inferred="order")
        else:
            yield marker


@dataclass(frozen=True, slots=True)
class _Covered:
    """The prose that a marker covers, and how surely."""

    prose: Span
    scope: CitationScope
    confidence: float


def _citations(
    document: Document, claims: Sequence[Claim], markers: Sequence[Marker], notes: Sequence[Note]
) -> Iterator[Citation]:
    starts = [claim.mention.prose.start for claim in claims]
    best: dict[tuple[str, str], tuple[Claim, Source, Marker | None, _Covered]] = {}

    def offer(claim: Claim, source: Source, marker: Marker | None, covered: _Covered) -> None:
        key = (claim.id, source.id)
        if key not in best or covered.confidence > best[key][3].confidence:
            best[key] = (claim, source, marker, covered)

    for marker, reach in _reaches(document, markers):
        if marker.note is None:
            continue
        for covered in reach:
            first = bisect_left(starts, covered.prose.start)
            last = bisect_right(starts, max(covered.prose.start, covered.prose.end - 1))
            for claim in claims[first:last]:
                for source in marker.note.sources:
                    offer(claim, source, marker, _adjusted(covered, marker, source, claim))
    for claim, source in _attributed(claims, notes):
        offer(
            claim,
            source,
            None,
            _Covered(claim.mention.prose, CitationScope.ATTRIBUTION, _START[CitationScope.ATTRIBUTION]),
        )
    ordered = sorted(
        best.values(), key=lambda item: (item[0].mention.prose.start, -item[3].confidence, item[1].span)
    )
    for number, (claim, source, via, covered) in enumerate(ordered, start=1):
        yield Citation(
            id=f"k{number}",
            claim=claim,
            source=source,
            marker=via,
            scope=covered.scope,
            confidence=round(covered.confidence, 3),
            inferred=via.inferred if via is not None else "attribution",
        )


def _adjusted(covered: _Covered, marker: Marker, source: Source, claim: Claim) -> _Covered:
    """Halve the confidence of a link by order; raise it again where the sentence names the outlet."""
    if marker.inferred is None:
        return covered
    confidence = covered.confidence * _INFERRED
    if source.outlet and source.outlet.casefold() in claim.sentence.text.casefold():
        confidence = min(_START[CitationScope.SENTENCE], confidence * _NAMED)
    return replace(covered, confidence=confidence)


def _reaches(document: Document, markers: Sequence[Marker]) -> Iterator[tuple[Marker, tuple[_Covered, ...]]]:
    """Yield each marker with the stretches of prose that it may cover."""
    blocks = [block for block in document.blocks if block.zone.is_running and len(block.prose)]
    starts = [block.prose.start for block in blocks]
    inside: dict[int, list[Marker]] = defaultdict(list)
    for marker in markers:
        index = bisect_right(starts, marker.place.prose) - 1
        if index >= 0 and marker.place.prose <= blocks[index].prose.end:
            inside[index].append(marker)
    rows: dict[tuple[int, int], list[Block]] = defaultdict(list)
    for block in blocks:
        if block.cell is not None:
            rows[block.cell.table, block.cell.row].append(block)
    for index, several in inside.items():
        places = sorted({marker.place.prose for marker in several})
        block = blocks[index]
        row = rows[block.cell.table, block.cell.row] if block.cell is not None else ()
        for marker in several:
            if block.zone is Zone.TABLE_CELL:
                yield marker, tuple(_reach_of_cell(block, row))
            else:
                yield marker, tuple(_reach(document, blocks, index, marker, places))


def _reach_of_cell(block: Block, row: Sequence[Block]) -> Iterator[_Covered]:
    """Yield a marker's own cell, then the others of its row."""
    yield _Covered(block.prose, CitationScope.CELL, _START[CitationScope.CELL])
    for other in row:
        if other is not block:
            yield _Covered(other.prose, CitationScope.ROW, _START[CitationScope.ROW])


_STOP: Final = re.compile(r"[.!?…:][\"'”’)\]]*\s*\Z")


def _reach(
    document: Document, blocks: Sequence[Block], index: int, marker: Marker, places: Sequence[int]
) -> Iterator[_Covered]:
    block, at = blocks[index], marker.place.prose
    prose = document.prose.text
    position = bisect_left(places, at)
    before = places[position - 1] if position else block.prose.start
    sentence_start = _sentence_start(prose, block.prose.start, at)
    start = max(before, sentence_start) if before < at else sentence_start
    closes = bool(_STOP.search(prose, max(block.prose.start, at - 4), at)) or not prose[
        at : block.prose.end
    ].strip(" .!?\"'”’)")
    following = prose[at : at + 1]
    if closes or following in {".", "!", "?"}:
        yield _Covered(Span(start, at), CitationScope.SENTENCE, _START[CitationScope.SENTENCE])
    else:
        clause = max(start, _clause_start(prose, start, at))
        yield _Covered(Span(clause, at), CitationScope.CLAUSE, _START[CitationScope.CLAUSE])
    if places == [at] and block.prose.end - at <= _TAIL and start > block.prose.start:
        several = prose.count(". ", block.prose.start, block.prose.end) + 1
        confidence = _START[CitationScope.BLOCK] if several <= _MANY_SENTENCES else _LONG_BLOCK
        yield _Covered(Span(block.prose.start, start), CitationScope.BLOCK, confidence)
    if prose[block.prose.start : at].rstrip().endswith(":"):
        for other in blocks[index + 1 :]:
            if other.list is None:
                break
            yield _Covered(other.prose, CitationScope.LEAD_IN, _START[CitationScope.LEAD_IN])


_LONGEST_SENTENCE: Final = 2000
"""Characters to look back for the start of a sentence."""
_BOUNDARY: Final = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9$£€])")
_BREAK: Final = re.compile(r"[,;:—–]\s")


def _sentence_start(prose: str, start: int, at: int) -> int:
    """Return where the sentence that ends at, or holds, ``at`` begins."""
    found = start = max(start, at - _LONGEST_SENTENCE)
    for match in _BOUNDARY.finditer(prose, start, at):
        if match.end() < at:
            found = match.end()
    return found


def _clause_start(prose: str, start: int, at: int) -> int:
    found = start
    for match in _BREAK.finditer(prose, start, max(start, at - 1)):
        found = match.end()
    return found


def _attributed(claims: Sequence[Claim], notes: Sequence[Note]) -> Iterator[tuple[Claim, Source]]:
    """Yield the claims whose sentence attributes them to the outlet or author of a known source."""
    by_name: dict[str, list[Source]] = defaultdict(list)
    for note in notes:
        for source in note.sources:
            for name in {source.outlet, *source.authors} - {None}:
                by_name[(name or "").casefold().removeprefix("the ")].append(source)
    for claim in claims:
        if claim.attribution is None:
            continue
        candidates = by_name.get(claim.attribution.casefold().removeprefix("the "), [])
        if len(candidates) == 1:
            yield claim, candidates[0]
