"""All notations together."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.documents.drafts import Draft, Reading
from claimcheck.documents.markers.found import FoundMarker
from claimcheck.text import Span


def find_markers(
    source: str, drafts: Sequence[Draft], reading: Reading
) -> tuple[list[FoundMarker], list[Draft], list[Span]]:
    """Return the markers, the notes that stand inline, and what to cut out of the prose."""
    del source, drafts
    return (
        [
            FoundMarker(label=mark.label, span=mark.span, notation=mark.notation, url=mark.url)
            for mark in reading.marks
        ],
        [],
        [],
    )
