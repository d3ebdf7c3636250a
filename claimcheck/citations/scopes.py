"""How far a source is let reach: the setting ``notes.scope``, applied to what was linked."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from claimcheck.citations.apparatus import Apparatus
from claimcheck.citations.model import CITED_FROM, Citation, CitationScope, Marker, Source
from claimcheck.claims import Claim
from claimcheck.documents import Document

__all__ = ["within"]

_EXACT: Final = frozenset(
    {
        CitationScope.SPAN,
        CitationScope.CLAUSE,
        CitationScope.SENTENCE,
        CitationScope.CELL,
        CitationScope.QUOTE,
        CitationScope.ATTRIBUTION,
    }
)


def within(document: Document, claims: Sequence[Claim], apparatus: Apparatus, scope: str) -> Apparatus:
    """Return the apparatus with the citations that ``scope`` lets stand.

    ``strict`` keeps those of the marker's own sentence, clause, cell or quotation; ``block`` all that were linked;
    ``lenient`` adds that a marker anywhere in a paragraph covers all of it, and a list of sources without markers
    the whole document, each with no more confidence than counts as cited.
    """
    match scope:
        case "strict":
            kept = (citation for citation in apparatus.citations if citation.scope in _EXACT)
            return replace(apparatus, citations=tuple(kept))
        case "lenient":
            return replace(apparatus, citations=tuple(_widened(document, claims, apparatus)))
        case _:
            return apparatus


def _widened(document: Document, claims: Sequence[Claim], apparatus: Apparatus) -> Iterator[Citation]:
    by_claim: dict[str, list[Citation]] = defaultdict(list)
    for citation in apparatus.citations:
        by_claim[citation.claim.id].append(citation)
    blocks = _marked_blocks(document, apparatus)
    listed = [
        source
        for note in apparatus.notes
        if note.label is None and not apparatus.markers
        for source in note.sources
    ]
    count = 0
    for claim in claims:
        linked = by_claim[claim.id]
        if any(citation.confidence >= CITED_FROM for citation in linked):
            found: list[Citation] = linked
        else:
            inside = [
                _added(claim, source, marker, CitationScope.BLOCK)
                for marker in blocks.get(claim.sentence.block.prose.start, ())
                for source in (marker.note.sources if marker.note else ())
            ]
            below = [replace(citation, confidence=CITED_FROM) for citation in linked]
            found = (
                inside or below or [_added(claim, source, None, CitationScope.DOCUMENT) for source in listed]
            )
        for citation in found:
            count += 1
            yield replace(citation, id=f"k{count}")


def _marked_blocks(document: Document, apparatus: Apparatus) -> dict[int, list[Marker]]:
    """Return the markers of each running block by where its prose begins."""
    starts = [block.prose.start for block in document.blocks if block.zone.is_running and len(block.prose)]
    found: dict[int, list[Marker]] = defaultdict(list)
    for marker in apparatus.markers:
        at = bisect_right(starts, marker.place.prose) - 1
        if at >= 0:
            found[starts[at]].append(marker)
    return found


def _added(claim: Claim, source: Source, marker: Marker | None, scope: CitationScope) -> Citation:
    return Citation(
        id="",
        claim=claim,
        source=source,
        marker=marker,
        scope=scope,
        confidence=CITED_FROM,
        inferred=marker.inferred if marker else "document",
    )
