"""The public JSON, version 1: a copy of a report, never a dump of internals.

The shape is ``report-v1.schema.json`` beside this file. It may grow; what is there keeps its meaning.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from claimcheck.findings import Finding, Notice, Severity
from claimcheck.reports.model import Checked, Told
from claimcheck.text import LineIndex, Span
from claimcheck.values import plain

if TYPE_CHECKING:
    from claimcheck.citations import Citation, Marker, Note, Source
    from claimcheck.claims import Claim
    from claimcheck.documents import Document
    from claimcheck.evidence.model import Verdict
    from claimcheck.mentions import Mention

Json = dict[str, Any]

SCHEMA = "claimcheck/report-v1"


def document_to_dict(report: Checked) -> Json:
    """Return one document of the public JSON: every key there, absent values null, numbers as strings.

    Only where the file is no text (docx), ``text`` is what spans index, and a ``locator`` stands by each.
    """
    document, apparatus = report.document, report.apparatus
    source, lines = document.source, document.lines
    ids = {mention.span: f"m{number}" for number, mention in enumerate(report.mentions, start=1)}
    cited: dict[str, list[str]] = {}
    for citation in apparatus.citations:
        cited.setdefault(citation.claim.id, []).append(citation.id)
    shown: Json = {
        "path": document.path,
        "format": document.format,
        "title": document.title,
        "as_of": _date(document.as_of),
        "as_of_from": document.as_of_from,
        "mentions": [_mention(ids[mention.span], mention) for mention in report.mentions],
        "claims": [_claim(claim, ids, cited.get(claim.id, [])) for claim in report.claims],
        "markers": [_marker(marker) for marker in apparatus.markers],
        "notes": [_note(note) for note in apparatus.notes],
        "sources": [_source(one) for one in apparatus.sources],
        "citations": [_citation(citation) for citation in apparatus.citations],
        "verdicts": [_verdict(verdict) for verdict in report.verdicts],
        "findings": [finding_to_dict(finding, source, lines) for finding in report.findings],
        "suppressed": [
            {**finding_to_dict(one.finding, source, lines), "by": one.by, "reason": one.reason}
            for one in report.suppressed
        ],
        "notices": [_notice(notice) for notice in report.notices],
        "coverage": {
            "figures": report.coverage.figures,
            "understood": report.coverage.understood,
            "cited": report.coverage.cited,
            "compared": report.coverage.compared,
        },
    }
    if document.locators:
        shown["text"] = source
        _add_locators([part for key, part in shown.items() if key != "verdicts"], document)
    return shown


def finding_to_dict(finding: Finding, source: str, lines: LineIndex) -> Json:
    """Return one finding with its places as spans, words, lines and columns."""
    return {
        "rule": finding.rule,
        "category": finding.category.value,
        "severity": finding.severity.value,
        "confidence": finding.confidence.value,
        "message": finding.message,
        "help": finding.help,
        **_place(finding.span, source, lines),
        "related": [
            {"message": place.message, **_place(place.span, source, lines)} for place in finding.related
        ],
        "claims": list(finding.claims),
        "arguments": dict(finding.arguments),
        "fingerprint": finding.fingerprint,
    }


def render_json(reports: Sequence[Checked], version: str, *, ascii_only: bool = False) -> str:
    """Return the whole run as one JSON text; ``version`` is the tool's.

    ``ascii_only`` escapes everything else, for an output in an encoding that cannot hold all characters.
    """
    documents = [document_json(report, ascii_only=ascii_only) for report in reports]
    return join_json(documents, reports, version)


def document_json(report: Checked, *, ascii_only: bool = False) -> str:
    """Return one document as it stands in ``render_json``, but for its indent."""
    return json.dumps(document_to_dict(report), ensure_ascii=ascii_only, indent=1)


def join_json(documents: Sequence[str], reports: Sequence[Told], version: str) -> str:
    """Return the JSON text of a run whose ``documents`` are texts of ``document_json``."""
    frame = json.dumps(
        {"schema": SCHEMA, "version": version, "documents": [], "summary": summary(reports)}, indent=1
    )
    if not documents:
        return frame
    # Within a text of JSON a line end is \\n, so every real one is layout.
    listed = ",\n".join("  " + document.replace("\n", "\n  ") for document in documents)
    return frame.replace('"documents": []', f'"documents": [\n{listed}\n ]', 1)


def document_jsonl(report: Checked, *, ascii_only: bool = False) -> str:
    """Return one document as a line of JSON; ``ascii_only`` as for ``render_json``."""
    return json.dumps(document_to_dict(report), ensure_ascii=ascii_only)


def summary(reports: Sequence[Told]) -> Json:
    """Return the counts of a run."""
    levels = [finding.severity for report in reports for finding in report.findings]
    return {
        "documents": len(reports),
        "figures": sum(report.coverage.figures for report in reports),
        "cited": sum(report.coverage.cited for report in reports),
        "findings": len(levels),
        "errors": levels.count(Severity.ERROR),
        "warnings": levels.count(Severity.WARNING),
        "notes": levels.count(Severity.NOTE),
        "suppressed": sum(len(report.suppressed) for report in reports),
    }


def _place(span: Span, source: str, lines: LineIndex) -> Json:
    start, end = lines.position(span.start), lines.position(span.end)
    return {
        "span": _span(span),
        "text": span.of(source),
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
    }


def _add_locators(value: object, document: Document) -> None:
    """Put the paragraph beside every span in ``value``."""
    if isinstance(value, list):
        for one in value:
            _add_locators(one, document)
    elif isinstance(value, dict):
        for one in value.values():
            _add_locators(one, document)
        span = value.get("span")
        place = document.locate(Span(**span)) if isinstance(span, dict) else None
        if place:
            value["locator"] = {"part": place.part, "paragraph": place.paragraph}


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _number(value: Decimal | None) -> str | None:
    return None if value is None else plain(value)


def _date(value: datetime.date | None) -> str | None:
    return value.isoformat() if value else None


def _mention(mention_id: str, mention: Mention) -> Json:
    return {
        "id": mention_id,
        "kind": mention.kind.value,
        "span": _span(mention.span),
        "text": mention.text,
        "low": _number(mention.low),
        "high": _number(mention.high),
        "precision": None if mention.kind.is_time and mention.low is None else _number(mention.precision),
        "modifier": mention.modifier.value if mention.modifier else None,
        "modifier_span": _span(mention.modifier_span) if mention.modifier_span else None,
        "direction": mention.direction.value if mention.direction else None,
        "role": mention.role.value,
        "unit": mention.unit,
        "currency_evidence": [
            {"text": item.text, "span": _span(item.span), "codes": list(item.codes)}
            for item in mention.currency_evidence
        ],
        "per": mention.per,
        "noun": mention.noun,
        "timex": mention.timex,
        "mod": mention.mod,
        "start": _date(mention.start),
        "end": _date(mention.end),
        "impossible": mention.impossible,
    }


def _claim(claim: Claim, ids: dict[Span, str], citations: list[str]) -> Json:
    return {
        "id": claim.id,
        "mentions": [ids[mention.span] for mention in claim.mentions],
        "sentence": _span(claim.sentence.span),
        "text": claim.text,
        "subject": claim.subject,
        "measure": claim.measure,
        "period": claim.period,
        "modality": claim.modality.value,
        "attribution": claim.attribution,
        "citations": citations,
        "key": _key(claim),
    }


def _key(claim: Claim) -> Json:
    """Return under what a claim is compared, each part as it is and where it was read; and its verb."""
    from claimcheck.claims import verb_of  # noqa: PLC0415 - what comes from the cache has no claims to read

    key, verb = claim.key, verb_of(claim)
    origins = key.origins
    return {
        "unit": key.unit,
        "role": key.role,
        "measure": {"value": sorted(key.measure), "from": origins.measure},
        "subject": {"value": key.subject, "from": origins.subject},
        "period": {"value": key.period, "from": origins.period},
        "scope": {"value": key.scope, "from": origins.scope},
        "modality": {"value": key.modality.value, "from": origins.modality},
        "attribution": {"value": key.attribution, "from": origins.attribution},
        "verb": {"value": verb, "from": "sentence" if verb else None},
    }


def _marker(marker: Marker) -> Json:
    return {
        "id": marker.id,
        "label": marker.place.label,
        "span": _span(marker.span),
        "notation": marker.place.notation,
        "note": marker.note.id if marker.note else None,
    }


def _note(note: Note) -> Json:
    return {
        "id": note.id,
        "label": note.label,
        "span": _span(note.span),
        "text": note.text,
        "sources": [source.id for source in note.sources],
    }


def _source(source: Source) -> Json:
    return {
        "id": source.id,
        "raw": source.raw,
        "span": _span(source.span),
        "outlet": source.outlet,
        "authors": list(source.authors),
        "title": source.title,
        "issued": source.issued,
        "url": source.url,
        "doi": source.doi,
        "kind": source.kind.value,
        **({"file": source.file, "line": source.line} if source.file else {}),
    }


def _citation(citation: Citation) -> Json:
    return {
        "id": citation.id,
        "claim": citation.claim.id,
        "source": citation.source.id,
        "marker": citation.marker.id if citation.marker else None,
        "scope": citation.scope.value,
        "confidence": citation.confidence,
        "inferred": citation.inferred,
    }


def _verdict(verdict: Verdict) -> Json:
    statement, evidence = verdict.statement, verdict.answer.evidence
    return {
        "claim": statement.claim.id if statement.claim else None,
        "source": verdict.source.id if verdict.source else None,
        "text_key": verdict.key,
        "kind": statement.kind.value,
        "span": _span(statement.span),
        "text": statement.text,
        "verdict": verdict.outcome.value,
        "confidence": verdict.answer.confidence.value,
        "evidence": {"span": _span(evidence.span), "text": evidence.text} if evidence else None,
        "reason": verdict.answer.reason,
    }


def _notice(notice: Notice) -> Json:
    return {
        "code": notice.code,
        "message": notice.message,
        "span": _span(notice.span) if notice.span else None,
    }
