"""The notes, sources and links of one document, and the views of them that rules look at."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from claimcheck.citations.model import Citation, Marker, Note, Source
from claimcheck.claims.model import Claim


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
