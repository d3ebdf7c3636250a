"""Notes, sources, and the links from claims to them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.documents import MarkerPlace
from claimcheck.text import Span

CITED_FROM: Final = 0.3
"""Confidence from which a claim counts as cited."""


class SourceKind(StrEnum):
    """What sort of publication a source is; not how far to trust it."""

    PRIMARY = "primary"
    REPORTING = "reporting"
    AGGREGATOR = "aggregator"
    REFERENCE = "reference"
    SOCIAL = "social"
    UNKNOWN = "unknown"


class CitationScope(StrEnum):
    """How a source came to cover a claim."""

    SPAN = "span"
    CLAUSE = "clause"
    SENTENCE = "sentence"
    CELL = "cell"
    ROW = "row"
    CAPTION = "caption"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"
    BLOCK = "block"
    LEAD_IN = "lead-in"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publication as the text names it. ``issued`` is an ISO date or ``start/end``.

    One that a bibliography tells has its ``file`` and the ``line`` there, from 1; ``raw`` is its entry, and
    ``span`` the first marker that cites it.
    """

    id: str
    raw: str
    span: Span
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    title: str | None = None
    issued: str | None = None
    url: str | None = None
    doi: str | None = None
    kind: SourceKind = SourceKind.UNKNOWN
    file: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote's, endnote's or list item's own text; ``label`` None where unnumbered."""

    id: str
    label: str | None
    span: Span
    text: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """A note marker and the note it points to, if there is exactly one."""

    id: str
    place: MarkerPlace
    note: Note | None = None
    inferred: str | None = None
    """Why the link is a guess (``order``), or None."""

    @property
    def span(self) -> Span:
        """Where the marker stands in the source."""
        return self.place.span


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One claim covered by one source. ``confidence`` is 0 to 1."""

    id: str
    claim: Claim
    source: Source
    marker: Marker | None
    scope: CitationScope
    confidence: float
    inferred: str | None = None
