"""Workflow commands that code hosting shows as annotations, worst first (only ten of a level are shown)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from claimcheck.findings import Severity
from claimcheck.reports.model import Told
from claimcheck.reports.places import region, relative_path

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render_github(reports: Sequence[Told], *, root: PurePath | None = None) -> str:
    """Return a line for each finding; absolute paths below ``root`` are told relative to it."""
    rows: list[tuple[int, str]] = []
    for report in reports:
        path = relative_path(report, root)
        for finding in report.findings:
            at = region(report, finding.span)
            message = finding.message
            for place in finding.related:
                other = region(report, place.span)
                message += f"\n{place.message}: line {other.line}, column {other.column}"
            places = (
                f"file={_property(path)},line={at.line},col={at.column},"
                f"endLine={at.end_line},endColumn={at.end_column}"
            )
            title = f"title={_property(f'claimcheck: {finding.rule}')}"
            rows.append(
                (
                    -finding.severity.rank,
                    f"::{_COMMANDS[finding.severity]} {places},{title}::{_data(message)}",
                )
            )
    return "\n".join(row for _, row in sorted(rows, key=lambda item: item[0]))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
