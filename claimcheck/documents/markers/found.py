"""A marker that was found, and the stretch that leaves the prose with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from claimcheck.documents.model import MarkerPlace, Zone
from claimcheck.text import Projection, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Markers that stand together, in offsets of the prose that still holds them.

    ``cut`` leaves the prose; ``members`` are the labels, each with its own place in ``cut``.
    """

    cut: Span
    members: tuple[tuple[str, Span], ...]
    notation: str
    readings: tuple[tuple[str, ...], ...] = ()
    note: Span | None = None
    """The text of a note that stands inline."""
    labelled: bool = False
    """Whether that note has the marker's label, so that others may name it."""


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


@dataclass(frozen=True, kw_only=True)
class Scene:
    """What the decision about a marker may look at.

    ``text`` is the prose with the markers still in it, ``zones`` its running blocks in order,
    ``labels`` those of the document's notes and numbered sources, ``unnumbered`` how many sources
    its unnumbered "Sources:" line names.
    """

    text: str
    zones: Sequence[tuple[Span, Zone]]
    labels: frozenset[str]
    unnumbered: int = 0
    marked_up: int = 0
    """How many markers in exact notations the document has."""
    raised: Sequence[Span] = field(default=())

    @cached_property
    def has_list(self) -> bool:
        """Whether there is a numbered list of notes."""
        return any(label.isdecimal() for label in self.labels)

    @cached_property
    def highest(self) -> int:
        """The highest number of the list of notes, 0 without one."""
        return max((int(label) for label in self.labels if label.isdecimal()), default=0)

    def follows(self, offset: int) -> str:
        """Return the first character after ``offset`` that is no space, "" at the end of a block."""
        text = self.text
        if text.startswith("\n\n", offset) or offset >= len(text):
            return ""
        while offset < len(text) and text[offset] in " \t\u00a0\n":
            if text.startswith("\n\n", offset):
                return ""
            offset += 1
        return text[offset : offset + 1]

    def begins_block(self, offset: int) -> bool:
        """Whether a block begins at ``offset``."""
        return offset == 0 or self.text.startswith("\n\n", offset - 2)


def expand(first: str, last: str) -> tuple[str, ...]:
    """Return the labels of a range such as "3-5", or its two ends where it is no short rising one."""
    low, high = int(first), int(last)
    if low < high <= low + 30:
        return tuple(str(number) for number in range(low, high + 1))
    return (first, last)
