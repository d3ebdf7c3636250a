"""The code quality report that GitLab shows in a merge request."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any, Final

from claimcheck.findings import Finding, Severity
from claimcheck.reports.model import Told
from claimcheck.reports.places import region, relative_path
from claimcheck.text import Span

_SEVERITIES: Final = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render_gitlab(reports: Sequence[Told], *, root: PurePath | None = None) -> str:
    """Return one array with an issue for each finding; other places stand in description and issue."""
    issues = [
        _issue(report, finding, relative_path(report, root))
        for report in reports
        for finding in report.findings
    ]
    return json.dumps(issues, ensure_ascii=False, indent=1)


def _issue(report: Told, finding: Finding, path: str) -> dict[str, Any]:
    also = [f"{place.message}: line {region(report, place.span).line}" for place in finding.related]
    return {
        "type": "issue",
        "check_name": finding.rule,
        "description": "; ".join((finding.message, *also)),
        "categories": ["Style"],
        "severity": _SEVERITIES[finding.severity],
        "fingerprint": finding.fingerprint,
        "location": _location(report, finding.span, path),
        "other_locations": [_location(report, place.span, path) for place in finding.related],
    }


def _location(report: Told, span: Span, path: str) -> dict[str, Any]:
    at = region(report, span)
    return {"path": path, "lines": {"begin": at.line, "end": at.end_line}}
