"""Prose cut out of a marked-up source, remembering where every piece came from."""

from __future__ import annotations

from bisect import bisect_right

from claimcheck.text.span import Span


class Projection:
    """Prose built from slices of ``source``; spans go from the one to the other and back.

    Some of the prose may be inserted (a space for a line break, a blank line after a block): it has
    no origin, and a span of nothing else maps to the empty span where it was put.
    """

    __slots__ = ("_origins", "_sizes", "_starts", "source", "text")

    def __init__(
        self, source: str, text: str, starts: list[int], origins: list[int], sizes: list[int]
    ) -> None:
        """Use ``ProjectionBuilder``: piece *i* of the prose begins at ``starts[i]``, came from
        ``origins[i]`` and has ``sizes[i]`` code points, 0 for an inserted piece.
        """
        self.source = source
        self.text = text
        self._starts = starts
        self._origins = origins
        self._sizes = sizes

    @classmethod
    def whole(cls, source: str) -> Projection:
        """Return the projection that leaves nothing out."""
        return cls(source, source, [0], [0], [len(source)])

    def to_source(self, span: Span) -> Span:
        """Return the source span from the first to the last kept character of ``span``."""
        if not self._starts:
            return Span(0, 0)
        first, last = self._piece(span.start), self._piece(max(span.start, span.end - 1))
        while first < last and not self._sizes[first]:
            first += 1
        while last > first and not self._sizes[last]:
            last -= 1
        if not self._sizes[first]:
            return Span(self._origins[first], self._origins[first])
        start = self._origins[first] + max(0, span.start - self._starts[first])
        if span.end <= span.start:
            return Span(start, start)
        inside = min(span.end - self._starts[last], self._sizes[last])
        return Span(start, self._origins[last] + inside)

    def to_prose(self, span: Span) -> Span:
        """Return the prose span of the characters kept from ``span`` of the source.

        Where nothing of it was kept, the empty span at which it would stand.
        """
        return Span(self._prose_offset(span.start), self._prose_offset(span.end))

    def _piece(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _prose_offset(self, offset: int) -> int:
        """Return the place in the prose of the first kept character at or after ``offset``."""
        piece = bisect_right(self._origins, offset) - 1
        if piece < 0:
            return 0
        into = min(offset - self._origins[piece], self._sizes[piece])
        return self._starts[piece] + into


class ProjectionBuilder:
    """Collects the pieces of a projection from left to right."""

    __slots__ = ("_origins", "_parts", "_sizes", "_starts", "length", "source")

    def __init__(self, source: str) -> None:
        """Begin with no prose."""
        self.source = source
        self.length = 0
        self._parts: list[str] = []
        self._starts: list[int] = []
        self._origins: list[int] = []
        self._sizes: list[int] = []

    def keep(self, span: Span) -> None:
        """Append the characters ``span`` covers in the source. Spans come in rising order."""
        if span.end > span.start:
            self._append(span.of(self.source), span.start, span.end - span.start)

    def insert(self, text: str, at: int) -> None:
        """Append ``text`` that the source does not hold; ``at`` is the source offset it stands for."""
        if text:
            self._append(text, at, 0)

    def build(self) -> Projection:
        """Return the finished projection."""
        return Projection(self.source, "".join(self._parts), self._starts, self._origins, self._sizes)

    def _append(self, text: str, origin: int, size: int) -> None:
        self._parts.append(text)
        self._starts.append(self.length)
        self._origins.append(origin)
        self._sizes.append(size)
        self.length += len(text)
