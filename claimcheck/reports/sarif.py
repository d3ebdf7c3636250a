"""SARIF 2.1.0, within what code hosting asks of an upload.

Relative URIs below ``%SRCROOT%``, regions with all four ends in code points, the second place of a finding
as a related location that the message links to, fingerprints that survive edits elsewhere, help of each
rule in text and Markdown, and suppressed findings with their reason.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any, Final

from claimcheck.findings import Confidence, Finding, Notice, Severity, Suppressed
from claimcheck.reports.model import RuleDoc, Told
from claimcheck.reports.places import region, relative_path, uri
from claimcheck.text import Span

Json = dict[str, Any]

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_PRECISION: Final = {Confidence.HIGH: "high", Confidence.MEDIUM: "medium", Confidence.LOW: "low"}
_PROBLEM: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}
_BASE: Final = "%SRCROOT%"
_MARKED: Final = re.compile(r"([\\\[\]])")
"""What makes a link in a SARIF message, and so is escaped."""


def render_sarif(
    reports: Sequence[Told], version: str, rules: Sequence[RuleDoc], *, root: PurePath | None = None
) -> str:
    """Return one SARIF log with one run. ``rules`` documents at least every rule of the findings."""
    numbers = {rule.id: number for number, rule in enumerate(rules)}
    driver = {
        "name": "claimcheck",
        "semanticVersion": version,
        "rules": [_rule(rule) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_BASE: {"description": {"text": "The folder in which claimcheck was run."}}},
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [
                    _notification(report, notice, root) for report in reports for notice in report.notices
                ],
            }
        ],
        "results": [result for report in reports for result in _results(report, numbers, root)],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _rule(rule: RuleDoc) -> Json:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.summary},
        "help": {"text": rule.text, "markdown": rule.markdown},
        "defaultConfiguration": {"level": rule.severity.value},
        "properties": {
            "tags": [rule.category.value],
            "precision": _PRECISION[rule.confidence],
            "problem.severity": _PROBLEM[rule.severity],
        },
    }


def _results(report: Told, numbers: dict[str, int], root: PurePath | None) -> list[Json]:
    open_ = [_result(report, finding, numbers, root) for finding in report.findings]
    silenced = [
        {**_result(report, one.finding, numbers, root), "suppressions": [_suppression(one)]}
        for one in report.suppressed
    ]
    return open_ + silenced


def _result(report: Told, finding: Finding, numbers: dict[str, int], root: PurePath | None) -> Json:
    result: Json = {
        "ruleId": finding.rule,
        "level": finding.severity.value,
        "message": {"text": _message(finding)},
        "locations": [_location(report, finding.span, root)],
        "relatedLocations": [
            {**_location(report, place.span, root), "id": number, "message": {"text": _plain(place.message)}}
            for number, place in enumerate(finding.related, start=1)
        ],
        # The first is the one that code hosting matches by, the second says whose it is.
        "partialFingerprints": {
            "primaryLocationLineHash": finding.fingerprint,
            "claimcheck/v1": finding.fingerprint,
        },
        "properties": {"confidence": finding.confidence.value, "notes": list(finding.notes)},
    }
    if finding.rule in numbers:
        result["ruleIndex"] = numbers[finding.rule]
    return result


def _message(finding: Finding) -> str:
    links = (f"[{_plain(place.message)}]({number})" for number, place in enumerate(finding.related, start=1))
    return "; ".join((_plain(finding.message), *links))


def _plain(text: str) -> str:
    return _MARKED.sub(r"\\\1", text)


def _location(report: Told, span: Span, root: PurePath | None) -> Json:
    at = region(report, span)
    return {
        "physicalLocation": {
            "artifactLocation": _artifact(report, root),
            "region": {
                "startLine": at.line,
                "startColumn": at.column,
                "endLine": at.end_line,
                "endColumn": at.end_column,
                "snippet": {"text": span.of(report.document.source)},
            },
        }
    }


def _artifact(report: Told, root: PurePath | None) -> Json:
    where = uri(relative_path(report, root))
    return {"uri": where} if where.startswith("file:") else {"uri": where, "uriBaseId": _BASE}


def _suppression(one: Suppressed) -> Json:
    kind = {"kind": "external" if one.by == "baseline" else "inSource"}
    return {**kind, "justification": one.reason} if one.reason else kind


def _notification(report: Told, notice: Notice, root: PurePath | None) -> Json:
    place = (
        _location(report, notice.span, root)
        if notice.span
        else {"physicalLocation": {"artifactLocation": _artifact(report, root)}}
    )
    return {
        "descriptor": {"id": notice.code},
        "level": "note",
        "message": {"text": _plain(notice.message)},
        "locations": [place],
    }
