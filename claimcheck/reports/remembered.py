"""What was found in one document, as text to be kept and read back: for the cache and for other processes."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

from claimcheck.findings import Category, Confidence, Finding, Notice, RelatedSpan, Severity, Suppressed
from claimcheck.reports.model import Coverage, RuleDoc, Told
from claimcheck.text import LineIndex, Span

Json = dict[str, Any]


@dataclass(frozen=True)
class RememberedText:
    """A document's name and source."""

    path: str
    source: str

    @cached_property
    def lines(self) -> LineIndex:
        """The lines of the source."""
        return LineIndex(self.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """The findings of one document and no more: claims, notes and sources are left behind."""

    document: RememberedText
    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]
    notices: tuple[Notice, ...]
    coverage: Coverage


def to_text(report: Told) -> str:
    """Return a report's findings as JSON, with the source where something in it is pointed at."""
    is_silent = not (report.findings or report.suppressed or report.notices)
    coverage = report.coverage
    return json.dumps(
        {
            "path": report.document.path,
            "source": "" if is_silent else report.document.source,
            "findings": [_finding(finding) for finding in report.findings],
            "suppressed": [
                {"finding": _finding(one.finding), "by": one.by, "reason": one.reason}
                for one in report.suppressed
            ],
            "notices": [
                {"code": one.code, "message": one.message, "span": _pair(one.span)} for one in report.notices
            ],
            "coverage": [coverage.figures, coverage.understood, coverage.cited, coverage.compared],
        }
    )


def from_text(text: str) -> Remembered:
    """Return what ``to_text`` wrote; raises ``ValueError``, ``KeyError`` or ``TypeError`` for other text."""
    kept = json.loads(text)
    return Remembered(
        document=RememberedText(kept["path"], kept["source"]),
        findings=tuple(_read_finding(one) for one in kept["findings"]),
        suppressed=tuple(
            Suppressed(_read_finding(one["finding"]), one["by"], one["reason"]) for one in kept["suppressed"]
        ),
        notices=tuple(
            Notice(code=one["code"], message=one["message"], span=Span(*one["span"]) if one["span"] else None)
            for one in kept["notices"]
        ),
        coverage=Coverage(*kept["coverage"]),
    )


def rule_to_text(doc: RuleDoc) -> str:
    """Return what is told of a rule as one line of JSON."""
    return json.dumps(asdict(doc))


def rule_from_text(text: str) -> RuleDoc:
    """Return what ``rule_to_text`` wrote; raises as ``from_text``."""
    kept = json.loads(text)
    return RuleDoc(
        id=kept["id"],
        category=Category(kept["category"]),
        severity=Severity(kept["severity"]),
        confidence=Confidence(kept["confidence"]),
        summary=kept["summary"],
        text=kept["text"],
        markdown=kept["markdown"],
    )


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _finding(finding: Finding) -> Json:
    return {
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message,
        "span": _pair(finding.span),
        "label": finding.label,
        "help": finding.help,
        "related": [[_pair(place.span), place.message] for place in finding.related],
        "notes": finding.notes,
        "claims": finding.claims,
        "arguments": dict(finding.arguments),
        "fingerprint": finding.fingerprint,
    }


def _read_finding(kept: Json) -> Finding:
    return Finding(
        rule=kept["rule"],
        category=Category(kept["category"]),
        severity=Severity(kept["severity"]),
        confidence=Confidence(kept["confidence"]),
        message=kept["message"],
        span=Span(*kept["span"]),
        label=kept["label"],
        help=kept["help"],
        related=tuple(RelatedSpan(Span(*span), message) for span, message in kept["related"]),
        notes=tuple(kept["notes"]),
        claims=tuple(kept["claims"]),
        arguments=kept["arguments"],
        fingerprint=kept["fingerprint"],
    )
