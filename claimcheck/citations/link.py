"""Markers to notes, and sources to the claims that they cover."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from typing import Final

from claimcheck.citations.apparatus import Apparatus
from claimcheck.citations.bibliography import Bibliography
from claimcheck.citations.citekeys import front_matter_keys, keys_in_text, notes_of_keys
from claimcheck.citations.cross_references import resolved
from claimcheck.citations.model import CITED_FROM, Citation, CitationScope, Marker, Note, Source
from claimcheck.citations.notes import read_notes
from claimcheck.citations.reach import MOST_SHARING, START, STATED, Covered, Reach, claims_in
from claimcheck.citations.stated import note_of, statements_of
from claimcheck.claims import Claim
from claimcheck.documents import Document, MarkerPlace, Zone
from claimcheck.text import Span

_MOST_AT_A_PLACE: Final = 64
"""Markers of one cluster that answer for its sentence; a cluster of more is no citation."""
_INFERRED: Final = 0.5
_NAMED: Final = 1.5


def link(document: Document, claims: Sequence[Claim], bibliography: Bibliography | None = None) -> Apparatus:
    """Return the notes, sources and markers of a document and the citations of its claims.

    ``bibliography`` says what its citekeys stand for, beside the ``references`` of its front matter.
    """
    bibliography = bibliography or Bibliography()
    notes = read_notes(document)
    own = front_matter_keys(document)
    in_text = tuple(keys_in_text(document, own, bibliography))
    places = sorted((*document.markers, *in_text), key=lambda place: (place.span, place.label))
    notes = (*resolved(notes, places), *notes_of_keys(places, notes, bibliography))
    markers = _markers(places, notes)
    stated, notes = _stated(document, markers, notes)
    sources = tuple({source.id: source for note in notes for source in note.sources}.values())
    words = frozenset(place.span for place in in_text)
    candidates = _candidates(document, claims, markers, notes, words)
    _offer_lines(document, candidates, markers, notes)
    for marker, note in stated:
        for source in note.sources:
            candidates.offer(source, marker, candidates.everywhere(STATED), rest=True)
    citations = tuple(candidates.citations())
    known = own.union(bibliography.entries)
    return Apparatus(
        markers=markers,
        notes=notes,
        sources=sources,
        citations=citations,
        citekeys=known if bibliography.whole or (own and not bibliography.notices) else None,
    )


def _markers(found_places: Sequence[MarkerPlace], notes: Sequence[Note]) -> tuple[Marker, ...]:
    by_label: dict[str, list[Note]] = defaultdict(list)
    for note in notes:
        if note.label is not None:
            by_label[note.label.casefold()].append(note)
    inside = {note.span.start: note for note in notes if note.label is None}
    places = [replace(place, label=_reading(place, by_label)) for place in found_places]
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


class _Candidates:
    """Every source that may cover a claim, by what cites it; of two ways of one marker the surer."""

    def __init__(self, claims: Sequence[Claim], reach: Reach) -> None:
        self.reach = reach
        self._claims = claims
        self._starts = [claim.mention.prose.start for claim in claims]
        self._best: dict[tuple[str, str, str], tuple[Claim, Source, Marker | None, Covered]] = {}
        self._sure: set[str] = set()

    def offer(self, source: Source, marker: Marker | None, covered: Covered, *, rest: bool = False) -> None:
        """Let ``source`` cover the claims of a stretch; with ``rest`` only those that nothing else covers."""
        for claim in self._claims[claims_in(self._starts, covered.prose)]:
            if rest and claim.id in self._sure:
                continue
            way = marker.id if marker else covered.scope.value
            key = (claim.id, source.id, way)
            told = covered if marker is None else _adjusted(covered, marker, source, claim)
            if key not in self._best or told.confidence > self._best[key][3].confidence:
                self._best[key] = (claim, source, marker, told)

    def everywhere(self, confidence: float) -> Covered:
        """Return what covers the whole document."""
        return Covered(self.reach.whole, CitationScope.DOCUMENT, confidence)

    def settle(self) -> None:
        """Note which claims are covered before the rest is handed out."""
        self._sure = {
            claim.id for claim, _, _, covered in self._best.values() if covered.confidence >= CITED_FROM
        }

    def citations(self) -> Iterator[Citation]:
        """Yield them by claim, the surest first."""
        ordered = sorted(
            self._best.values(),
            key=lambda item: (item[0].mention.prose.start, -item[3].confidence, item[1].span),
        )
        for number, (claim, source, via, covered) in enumerate(ordered, start=1):
            yield Citation(
                id=f"k{number}",
                claim=claim,
                source=source,
                marker=via,
                scope=covered.scope,
                confidence=round(covered.confidence, 3),
                inferred=via.inferred if via is not None else covered.scope.value,
            )


def _candidates(
    document: Document,
    claims: Sequence[Claim],
    markers: Sequence[Marker],
    notes: Sequence[Note],
    words: frozenset[Span],
) -> _Candidates:
    """Return what covers the claims by markers and by names; ``words`` are the places of markers that are words of a sentence."""
    at_place: dict[int, list[Marker]] = defaultdict(list)
    for marker in markers:
        if marker.span not in words:
            at_place[marker.place.prose].append(marker)
    reach = Reach(document, (marker.place.prose for several in at_place.values() for marker in several))
    candidates = _Candidates(claims, reach)
    for at, around in reach.of_markers():
        for marker in at_place[at][:_MOST_AT_A_PLACE]:
            for source, covered in product(marker.note.sources if marker.note else (), around):
                candidates.offer(source, marker, covered)
    spoken = {marker.place.prose: marker for marker in markers if marker.span in words}
    figures = [claim.mention.prose.start for claim in claims]
    for at, sentence in reach.of_words(sorted(spoken), figures):
        note = spoken[at].note
        for source in note.sources if note else ():
            candidates.offer(source, spoken[at], sentence)
    for claim, source in _attributed(claims, notes):
        at_claim = Covered(claim.mention.prose, CitationScope.ATTRIBUTION, START[CitationScope.ATTRIBUTION])
        candidates.offer(source, None, at_claim)
    return candidates


def _stated(
    document: Document, markers: Sequence[Marker], notes: tuple[Note, ...]
) -> tuple[list[tuple[Marker | None, Note]], tuple[Note, ...]]:
    """Return the notes that the text says to stand behind all its figures, and all notes with the ones it names."""
    found: list[tuple[Marker | None, Note]] = []
    at = [marker.place.prose for marker in markers]
    for statement in statements_of(document):
        inside = markers[bisect_left(at, statement.prose.start) : bisect_right(at, statement.prose.end)]
        linked = [(marker, marker.note) for marker in inside if marker.note is not None]
        if not linked:
            note = note_of(statement, document, notes)
            notes = notes if note in notes else (*notes, note)
            found.append((None, note))
        found += linked
    return found, notes


def _offer_lines(
    document: Document, candidates: _Candidates, markers: Sequence[Marker], notes: Sequence[Note]
) -> None:
    """Let a source's line cover the table beside it; without any markers, the others cover what is left over."""
    lines = {block.span: block for block in document.blocks if block.zone is Zone.SOURCES and not block.label}
    starts = sorted(span.start for span in lines)
    by_start = {span.start: block for span, block in lines.items()}
    general: list[Source] = []
    for note in notes:
        index = bisect_right(starts, note.span.start) - 1
        block = by_start[starts[index]] if index >= 0 and note.label is None else None
        if block is None or not block.span.contains(note.span):
            continue
        table = candidates.reach.of_line(block)
        if table is None:
            general += note.sources
            continue
        for source in note.sources:
            candidates.offer(source, None, table)
    candidates.settle()
    if not markers and len(general) <= MOST_SHARING:
        for source in general:
            candidates.offer(source, None, candidates.everywhere(START[CitationScope.DOCUMENT]), rest=True)


def _adjusted(covered: Covered, marker: Marker, source: Source, claim: Claim) -> Covered:
    """Halve the confidence of a link by order; raise it again where the sentence names the outlet."""
    if marker.inferred is None:
        return covered
    confidence = covered.confidence * _INFERRED
    if source.outlet and source.outlet.casefold() in claim.sentence.text.casefold():
        confidence = min(START[CitationScope.SENTENCE], confidence * _NAMED)
    return replace(covered, confidence=confidence)


def _attributed(claims: Sequence[Claim], notes: Sequence[Note]) -> Iterator[tuple[Claim, Source]]:
    """Yield the claims whose sentence attributes them to the outlet or author of a known source."""
    by_name: dict[str, dict[str, Source]] = defaultdict(dict)  # the sources of a name, each once, by id
    for note in notes:
        for source in note.sources:
            for name in {source.outlet, *source.authors} - {None}:
                by_name[(name or "").casefold().removeprefix("the ")][source.id] = source
    for claim in claims:
        if claim.attribution is None:
            continue
        candidates = [*by_name.get(claim.attribution.casefold().removeprefix("the "), {}).values()]
        if len(candidates) == 1:
            yield claim, candidates[0]
