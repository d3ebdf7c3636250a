"""A line of the source for the terminal: cropped, measured in cells, without control characters."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final

from claimcheck.text import LineIndex, Span

_ELLIPSIS: Final = "…"
_ZERO_WIDTH: Final = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_MARKS: Final = frozenset({"Mn", "Me"})
_CONTROL: Final = dict.fromkeys(
    (*range(32), 127, *range(128, 160), *range(8234, 8239), *range(8294, 8298)), "�"
) | dict.fromkeys((9, 10, 13, 8232, 8233), " ")
_SLACK: Final = 8
"""How many code points a cell may take before the crop gives up on combining characters."""


def cells(text: str) -> int:
    """Return the terminal cells that ``text`` takes: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(map(_cell, text))


def _cell(character: str) -> int:
    if character.isascii():
        return 1
    if character in _ZERO_WIDTH or unicodedata.category(character) in _MARKS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def safe(text: str) -> str:
    """Return ``text`` without control and direction characters, which would paint the terminal.

    Code points stay one for one, and so do cells, but for a tab or a line end, which become a space.
    """
    return text.translate(_CONTROL)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What is shown of one line: the source from ``start`` to ``end``, with signs where it was cropped."""

    source: str
    start: int
    end: int
    cropped_before: bool
    cropped_after: bool

    @property
    def text(self) -> str:
        """The line as shown."""
        before = _ELLIPSIS if self.cropped_before else ""
        after = _ELLIPSIS if self.cropped_after else ""
        return before + safe(self.source[self.start : self.end]) + after

    def marks(self, span: Span, mark: str) -> str:
        """Return ``mark`` under each cell of ``span``, at least once."""
        start = min(max(span.start, self.start), self.end)
        end = min(max(span.end, start), self.end)
        indent = self.cropped_before + cells(safe(self.source[self.start : start]))
        return " " * indent + mark * max(1, cells(safe(self.source[start:end])))


def excerpt(source: str, lines: LineIndex, span: Span, width: int) -> Excerpt:
    """Return the line on which ``span`` begins, cropped round it to ``width`` cells.

    Looks at a few screens' width of the line only: it may be the whole of a large file.
    """
    first, last = line_ends(source, lines, span.start)
    start = min(span.start, last)
    end = min(max(span.end, start), last)
    window = width * _SLACK
    low, high = max(first, start - window), min(last, start + window)
    if low == first and high == last and cells(source[first:last]) <= width:
        return Excerpt(source, first, last, cropped_before=False, cropped_after=False)
    room = max(0, width - cells(source[start : min(end, high)])) // 2
    left = _back(source, start, low, room)
    right = _forward(source, left, high, width)
    if right == last:
        left = _back(source, right, low, width)
    before, after = left > first, right < last
    if before:  # the sign takes a character's place, and marks that lost theirs go with it
        while left < right and not _cell(source[left]):
            left += 1
        left += 1
        while left < right and not _cell(source[left]):
            left += 1
    if after:
        right = next((at for at in range(right - 1, left, -1) if _cell(source[at])), left)
    return Excerpt(source, left, right, cropped_before=before, cropped_after=after)


def line_ends(source: str, lines: LineIndex, offset: int) -> tuple[int, int]:
    """Return where the line that holds ``offset`` begins and where it ends, without its line end."""
    line = lines.position(offset).line
    end = lines.line_start(line + 1) if line < len(lines) else len(source)
    while end > lines.line_start(line) and source[end - 1] in "\r\n":
        end -= 1
    return lines.line_start(line), end


def _back(source: str, start: int, least: int, room: int) -> int:
    """Return how far back from ``start`` there is ``room`` for."""
    while start > least and _cell(source[start - 1]) <= room:
        start -= 1
        room -= _cell(source[start])
    return start


def _forward(source: str, end: int, most: int, room: int) -> int:
    while end < most and _cell(source[end]) <= room:
        room -= _cell(source[end])
        end += 1
    return end
