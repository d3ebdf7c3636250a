"""A marker that was found, and the stretch that leaves the prose with it."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.documents.model import MarkerPlace
from claimcheck.text import Projection, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundMarker:
    """A marker before the prose is final. ``span`` indexes the source."""

    label: str
    span: Span
    notation: str
    readings: tuple[tuple[str, ...], ...] = ()
    url: str | None = None

    def at(self, prose: Projection) -> MarkerPlace:
        """Return the marker with the place in ``prose`` at which it stood."""
        return MarkerPlace(
            label=self.label,
            span=self.span,
            notation=self.notation,
            prose=prose.to_prose(Span(self.span.start, self.span.start)).start,
            readings=self.readings,
            url=self.url,
        )
