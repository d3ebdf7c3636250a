"""The notes, sources and links of one document, and the views of them that rules look at."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.citations.model import Citation, Marker, Note, Source
from claimcheck.claims import Claim
from claimcheck.documents import Document


@dataclass(frozen=True, slots=True)
class Apparatus:
    """Everything between the text and its sources, for one document.

    ``inferred`` holds the markers that were matched to sources by order alone.
    """

    markers: tuple[Marker, ...] = ()
    notes: tuple[Note, ...] = ()
    sources: tuple[Source, ...] = ()
    citations: tuple[Citation, ...] = ()

    @property
    def inferred(self) -> tuple[Marker, ...]:
        """The markers matched to a source by order alone."""
        return tuple(marker for marker in self.markers if marker.inferred == "order")


@dataclass(frozen=True, slots=True)
class CitedClaim:
    """A claim with every source that may cover it, surest first.

    ``document_cites`` is whether the document cites anything at all: in a text without notes or
    sources, a missing source is no finding.
    """

    claim: Claim
    citations: tuple[Citation, ...]
    document_cites: bool


@dataclass(frozen=True, slots=True)
class DatedSource:
    """A source beside the date of the document that cites it."""

    source: Source
    as_of: datetime.date


def cited_claims(document: Document, claims: Sequence[Claim], apparatus: Apparatus) -> tuple[CitedClaim, ...]:
    """Return every claim with the citations that cover it, in the order of the text."""
    by_claim: dict[str, list[Citation]] = defaultdict(list)
    for citation in apparatus.citations:
        by_claim[citation.claim.id].append(citation)
    cites = bool(document.markers or apparatus.sources)
    return tuple(CitedClaim(claim, tuple(by_claim.get(claim.id, ())), cites) for claim in claims)


def dated_sources(document: Document, apparatus: Apparatus) -> tuple[DatedSource, ...]:
    """Return the sources with a date beside the document's; none where the document has no date."""
    if document.as_of is None:
        return ()
    return tuple(DatedSource(source, document.as_of) for source in apparatus.sources if source.issued)
