"""Prose cut out of a marked-up source, remembering where every piece came from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from claimcheck.text.span import Span


class Projection:
    """Prose built from slices of ``source``; spans go from the one to the other and back.

    A piece of the prose is *kept* (a slice of the source), or *stands for* a stretch of it (a space
    for a line break, ``&`` for ``&amp;``), or is *inserted* (a blank line after a block): it stands
    for nothing, and a span of nothing else maps to the empty span where it was put.
    """

    __slots__ = ("_ends", "_kept", "_origins", "_starts", "source", "text")

    def __init__(
        self, source: str, text: str, starts: list[int], origins: list[Span], kept: list[bool]
    ) -> None:
        """Take the pieces from a ``ProjectionBuilder``.

        Piece *i* of the prose begins at ``starts[i]``, came from ``origins[i]`` of the source and is a
        copy of it (``kept[i]``) or stands for it.
        """
        self.source = source
        self.text = text
        self._starts = starts
        self._origins = [origin.start for origin in origins]
        self._ends = [origin.end for origin in origins]
        self._kept = kept

    def __eq__(self, other: object) -> bool:
        """Whether ``other`` holds the same pieces of the same source."""
        if not isinstance(other, Projection):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__slots__)

    def __hash__(self) -> int:
        """Return what equal projections have in common."""
        return hash((self.source, self.text))

    @classmethod
    def whole(cls, source: str) -> Projection:
        """Return the projection that leaves nothing out."""
        return cls(source, source, [0], [Span(0, len(source))], [True])

    def to_source(self, span: Span) -> Span:
        """Return the source span from the first to the last character that ``span`` came from."""
        if not self._starts:
            return Span(0, 0)
        first, last = self._piece(span.start), self._piece(max(span.start, span.end - 1))
        while first < last and self._is_inserted(first):
            first += 1
        while last > first and self._is_inserted(last):
            last -= 1
        start = self._origins[first]
        if self._kept[first]:
            start = min(start + max(0, span.start - self._starts[first]), self._ends[first])
        if span.end <= span.start or self._is_inserted(first):
            return Span(start, start)
        end = self._ends[last]
        if self._kept[last]:
            end = min(end, self._origins[last] + span.end - self._starts[last])
        return Span(start, end)

    def to_prose(self, span: Span) -> Span:
        """Return the prose span of what came from ``span`` of the source.

        Where nothing of it is in the prose, the empty span at which it would stand.
        """
        start = self._prose_start(span.start)
        return Span(start, max(start, self._prose_end(span.end)))

    def _piece(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _is_inserted(self, piece: int) -> bool:
        return self._origins[piece] == self._ends[piece]

    def _piece_end(self, piece: int) -> int:
        return self._starts[piece + 1] if piece + 1 < len(self._starts) else len(self.text)

    def _prose_start(self, offset: int) -> int:
        """Return the place of the first character that came from ``offset`` or after it.

        Between two pieces that is the end of the one before.
        """
        piece = bisect_right(self._origins, offset) - 1
        if piece < 0:
            return 0
        if offset >= self._ends[piece] and not self._is_inserted(piece):
            return self._piece_end(piece)
        return self._starts[piece] + (offset - self._origins[piece] if self._kept[piece] else 0)

    def _prose_end(self, offset: int) -> int:
        """Return the place after the last character that came from before ``offset``."""
        piece = bisect_left(self._origins, offset) - 1
        while piece >= 0 and self._is_inserted(piece):
            piece -= 1
        if piece < 0:
            return 0
        if self._kept[piece]:
            return self._starts[piece] + min(offset, self._ends[piece]) - self._origins[piece]
        return self._piece_end(piece)


class ProjectionBuilder:
    """Collects the pieces of a projection from left to right."""

    __slots__ = ("_kept", "_origins", "_parts", "_starts", "length", "source")

    def __init__(self, source: str) -> None:
        """Begin with no prose."""
        self.source = source
        self.length = 0
        self._parts: list[str] = []
        self._starts: list[int] = []
        self._origins: list[Span] = []
        self._kept: list[bool] = []

    def keep(self, span: Span) -> None:
        """Append the characters ``span`` covers in the source. Spans come in rising order."""
        if span.end > span.start:
            self._append(span.of(self.source), span, kept=True)

    def replace(self, span: Span, text: str) -> None:
        """Append ``text``, which stands for the characters that ``span`` covers in the source."""
        if text:
            self._append(text, span, kept=False)

    def insert(self, text: str, at: int) -> None:
        """Append ``text`` that the source does not hold; ``at`` is the source offset it stands at."""
        self.replace(Span(at, at), text)

    def build(self) -> Projection:
        """Return the finished projection."""
        return Projection(self.source, "".join(self._parts), self._starts, self._origins, self._kept)

    def _append(self, text: str, origin: Span, *, kept: bool) -> None:
        self._parts.append(text)
        if kept and self._kept and self._kept[-1] and self._origins[-1].end == origin.start:
            self._origins[-1] = Span(self._origins[-1].start, origin.end)
        else:
            self._starts.append(self.length)
            self._origins.append(origin)
            self._kept.append(kept)
        self.length += len(text)
