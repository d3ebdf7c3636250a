"""Where a finding stands, as other programs ask for it: relative paths, URIs, columns in bytes."""

from __future__ import annotations

import os
from pathlib import PurePath
from typing import NamedTuple
from urllib.parse import quote

from claimcheck.reports.model import Told
from claimcheck.text import Span


class Region(NamedTuple):
    """A span as lines and columns from 1, in code points; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


def region(report: Told, span: Span) -> Region:
    """Return the lines and columns of ``span``."""
    start, end = report.document.lines.position(span.start), report.document.lines.position(span.end)
    return Region(start.line, start.column, end.line, end.column)


def byte_region(report: Told, span: Span) -> Region:
    """Return ``region`` with columns that count UTF-8 bytes."""
    lines, source = report.document.lines, report.document.source
    at = region(report, span)

    def bytes_to(offset: int, line: int) -> int:
        before = source[lines.line_start(line) : offset]
        return len(before.encode("utf-8", "surrogatepass")) + 1

    return at._replace(column=bytes_to(span.start, at.line), end_column=bytes_to(span.end, at.end_line))


def relative_path(report: Told, root: PurePath | None) -> str:
    """Return the document's path with forward slashes, relative to ``root`` where it lies below it.

    A path that is relative already counts from the working folder; a label ("<stdin>.txt") stays as it is.
    """
    path = PurePath(report.document.path)
    if root is not None and not report.document.path.startswith("<"):
        whole = PurePath(os.path.abspath(path))  # noqa: PTH100 - takes out "..", and follows no link
        path = whole.relative_to(root) if whole.is_relative_to(root) else path
    return path.as_posix().replace("\\", "/")


def uri(path: str) -> str:
    """Return a path of ``relative_path`` as a URI reference: relative, or ``file:`` where it is absolute."""
    return PurePath(path).as_uri() if PurePath(path).is_absolute() else quote(path)
