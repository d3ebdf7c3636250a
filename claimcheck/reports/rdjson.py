"""The diagnostic format of reviewdog. Its columns count UTF-8 bytes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any, Final

from claimcheck.findings import Finding, Severity
from claimcheck.reports.model import Told
from claimcheck.reports.places import byte_region, relative_path
from claimcheck.text import Span

_SEVERITIES: Final = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render_rdjson(reports: Sequence[Told], *, root: PurePath | None = None) -> str:
    """Return one result with a diagnostic for each finding."""
    diagnostics = [
        _diagnostic(report, finding, relative_path(report, root))
        for report in reports
        for finding in report.findings
    ]
    run = {"source": {"name": "claimcheck"}, "diagnostics": diagnostics}
    return json.dumps(run, ensure_ascii=False, indent=1)


def _diagnostic(report: Told, finding: Finding, path: str) -> dict[str, Any]:
    return {
        "message": finding.message if finding.help is None else f"{finding.message}\n{finding.help}",
        "location": _location(report, finding.span, path),
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
        "related_locations": [
            {"message": place.message, "location": _location(report, place.span, path)}
            for place in finding.related
        ],
    }


def _location(report: Told, span: Span, path: str) -> dict[str, Any]:
    at = byte_region(report, span)
    return {
        "path": path,
        "range": {
            "start": {"line": at.line, "column": at.column},
            "end": {"line": at.end_line, "column": at.end_column},
        },
    }
