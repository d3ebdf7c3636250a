"""Workflow commands that code hosting shows as annotations, worst first (only ten of a level are shown)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from claimcheck.findings import Severity
from claimcheck.reports.model import Checked

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render_github(reports: Sequence[Checked], *, root: PurePath | None = None) -> str:
    """Return a line for each finding; absolute paths below ``root`` are told relative to it."""
    rows: list[tuple[int, str]] = []
    for report in reports:
        lines = report.document.lines
        path = _relative(PurePath(report.document.path), root)
        for finding in report.findings:
            start, end = lines.position(finding.span.start), lines.position(finding.span.end)
            message = finding.message
            for place in finding.related:
                at = lines.position(place.span.start)
                message += f"\n{place.message}: line {at.line}, column {at.column}"
            places = (
                f"file={_property(path)},line={start.line},col={start.column},"
                f"endLine={end.line},endColumn={end.column}"
            )
            title = f"title={_property(f'claimcheck: {finding.rule}')}"
            rows.append(
                (
                    -finding.severity.rank,
                    f"::{_COMMANDS[finding.severity]} {places},{title}::{_data(message)}",
                )
            )
    return "\n".join(row for _, row in sorted(rows, key=lambda item: item[0]))


def _relative(path: PurePath, root: PurePath | None) -> str:
    if root is not None and path.is_absolute() and path.is_relative_to(root):
        path = path.relative_to(root)
    return path.as_posix().replace("\\", "/")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
