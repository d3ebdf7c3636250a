"""How far a comment reaches: the stretch of the source in which it silences."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import reduce
from typing import TYPE_CHECKING, Final

from claimcheck.text import Span

if TYPE_CHECKING:
    from claimcheck.documents import Block, Document

_BLANK_LINE: Final = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)")


class Reaches:
    """The blocks of a document, for the comments in it. Every question costs a logarithm."""

    def __init__(self, document: Document, comments: Sequence[Span]) -> None:
        """Take all comments at once: in plain text, a block may hold nothing else."""
        self._document = document
        self._comments = comments
        self._blank_lines = [match.start() for match in _BLANK_LINE.finditer(document.source)]
        self._blocks = [block for block in document.blocks if not self._is_bare(block)]
        self._starts = [block.span.start for block in self._blocks]
        self._on_lines: dict[tuple[int, int], Span | None] = {}
        self._furthest: list[int] = []
        for block in self._blocks:
            self._furthest.append(max(block.span.end, self._furthest[-1] if self._furthest else 0))

    def here(self, comment: Span) -> Span:
        """Return the line of ``comment`` with the blocks on it.

        Where it stands alone on its line, the blocks next to it, with no blank line between.
        """
        lines = self._document.lines
        first, last = lines.position(comment.start).line, lines.position(comment.end).line
        if (first, last) not in self._on_lines:
            start = lines.line_start(first)
            end = lines.line_start(last + 1) if last < len(lines) else len(self._document.source)
            blocks = [block.span for block in self._overlapping(start, end)]
            self._on_lines[first, last] = reduce(Span.hull, blocks) if blocks else None
        line = self._on_lines[first, last]
        if line is not None:
            return line.hull(comment)
        near = (
            block.span
            for block in (self._before(comment), self._after(comment))
            if block is not None and not self._parted(block.span, comment)
        )
        return reduce(Span.hull, near, comment)

    def next(self, comment: Span) -> Span:
        """Return the block that follows ``comment``; a list or a table counts as one block."""
        inside = next(iter(self._overlapping(comment.start, comment.end)), None)
        if inside is not None and inside.span.start == comment.start:
            return inside.span  # plain text: the next line was read as part of the same paragraph
        number = bisect_left(self._starts, comment.end)
        if number == len(self._blocks):
            return Span(comment.end, comment.end)
        first = last = self._blocks[number]
        while number < len(self._blocks) and _belong(first, self._blocks[number]):
            last = self._blocks[number]
            number += 1
        return first.span.hull(last.span)

    def _is_bare(self, block: Block) -> bool:
        """Whether ``block`` holds comments and nothing else."""
        source = self._document.source
        if not source.startswith(("<!--", "{/*"), block.span.start):
            return False
        at = block.span.start
        number = bisect_left(self._comments, at, key=lambda span: span.start)
        while number < len(self._comments) and self._comments[number].end <= block.span.end:
            if source[at : self._comments[number].start].strip():
                return False
            at = self._comments[number].end
            number += 1
        return not source[at : block.span.end].strip()

    def _overlapping(self, start: int, end: int) -> Iterator[Block]:
        """Yield the blocks that share a character with the source from ``start`` to ``end``."""
        number = bisect_right(self._furthest, start)
        while number < len(self._blocks) and self._starts[number] < end:
            if self._blocks[number].span.end > start:
                yield self._blocks[number]
            number += 1

    def _before(self, comment: Span) -> Block | None:
        number = bisect_left(self._starts, comment.start) - 1
        return self._blocks[number] if number >= 0 else None

    def _after(self, comment: Span) -> Block | None:
        number = bisect_left(self._starts, comment.end)
        return self._blocks[number] if number < len(self._blocks) else None

    def _parted(self, block: Span, comment: Span) -> bool:
        """Whether a blank line stands between ``block`` and ``comment``."""
        first, last = min(block.end, comment.end), max(block.start, comment.start)
        number = bisect_left(self._blank_lines, first)
        return number < len(self._blank_lines) and self._blank_lines[number] < last


def _belong(first: Block, other: Block) -> bool:
    if first.cell and other.cell:
        return first.cell.table == other.cell.table
    return first is other or (first.list is not None and first.list == other.list)
