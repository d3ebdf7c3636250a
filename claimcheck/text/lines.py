"""Lines and columns of a source text."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\r|\n")


class Position(NamedTuple):
    """Where an offset stands: ``line`` and ``column`` count from 1, in code points."""

    line: int
    column: int


class LineIndex:
    """Offsets to lines and back. Line ends are LF, CRLF or CR."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        """Find the start of every line of ``text``."""
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def __len__(self) -> int:
        """Return the number of lines; a text that ends with a line end has an empty last one."""
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """Return the line and column of ``offset``."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def line_start(self, line: int) -> int:
        """Return the offset of the first character of ``line`` (1-based)."""
        return self._starts[line - 1]
