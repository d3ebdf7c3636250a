"""The tables of the commands ``claims`` and ``sources``, for people and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from claimcheck.citations import Source
from claimcheck.claims import verb_of
from claimcheck.claims.model import Claim, Modality
from claimcheck.evidence.model import Verdict
from claimcheck.mentions import Mention, Role
from claimcheck.reports.excerpt import cells, safe
from claimcheck.reports.model import Checked
from claimcheck.values import plain

Row = tuple[str, ...]

CLAIM_COLUMNS: Row = (
    "line",
    "claim",
    "reading",
    "subject",
    "measure",
    "verb",
    "role",
    "period",
    "scope",
    "modality",
    "attribution",
    "inherited",
    "source",
)
SOURCE_COLUMNS: Row = (
    "line",
    "claim",
    "note",
    "source",
    "scope",
    "confidence",
    "inferred",
    "verdict",
    "reason",
)
_RARE = frozenset(
    {"verb", "role", "scope", "modality", "attribution", "inherited", "inferred", "verdict", "reason"}
)
_WIDEST = 40
_WIDEST_REASON = 100
_NARROWEST_QUOTE = 24
"""Cells of a quotation that are shown at least; beyond them it widens no column of figures."""


def claim_rows(report: Checked) -> Iterator[Row]:
    """Yield a row for each claim: what was read, its key and where that stands, and the surest source."""
    best: dict[str, str] = {}
    for citation in report.citations:
        best.setdefault(citation.claim.id, source_name(citation.source))
    for claim in report.claims:
        yield (
            str(report.document.lines.position(claim.span.start).line),
            claim.mention.text,
            claim_reading(claim.mention),
            claim.subject or "",
            claim.measure or "",
            verb_of(claim) or "",
            "" if claim.key.role == Role.LEVEL else claim.key.role,
            claim.key.period or "",
            claim.key.scope or "",
            claim.modality.value,
            claim.attribution or "",
            _inherited(claim),
            best.get(claim.id, ""),
        )


def _inherited(claim: Claim) -> str:
    """Return which parts of a claim's key stand outside its sentence, and where: "period: heading"."""
    origins = claim.key.origins
    parts = {
        "subject": origins.subject,
        "measure": origins.measure,
        "period": origins.period,
        "scope": origins.scope,
        "modality": origins.modality,
    }
    return ", ".join(f"{part}: {place}" for part, place in parts.items() if place and place != "sentence")


def source_rows(report: Checked) -> Iterator[Row]:
    """Yield a row for each claim and each source that may cover it; without one, the source is empty.

    What else was held against a source (quotations, names, sentences) has a row at its place, too.
    """
    covered: dict[str, list[Row]] = {}
    told = {
        (verdict.statement.claim.id, verdict.source.id): (verdict.outcome.value, verdict.answer.reason)
        for verdict in report.verdicts
        if verdict.statement.claim is not None and verdict.source is not None
    }
    for citation in report.citations:
        label = citation.marker.place.label if citation.marker else ""
        covered.setdefault(citation.claim.id, []).append(
            (
                label,
                source_name(citation.source),
                citation.scope.value,
                f"{citation.confidence:.2f}",
                citation.inferred or "",
                *told.get((citation.claim.id, citation.source.id), ("", "")),
            )
        )
    rows = [
        (claim.span, (claim.mention.text, *row))
        for claim in report.claims
        for row in covered.get(claim.id, [("", "", "", "", "", "", "")])
    ]
    rows += [
        (verdict.statement.span, _row_of_verdict(verdict))
        for verdict in report.verdicts
        if verdict.statement.claim is None
    ]
    for span, row in sorted(rows, key=lambda pair: pair[0]):
        yield (str(report.document.lines.position(span.start).line), *row)


def source_name(source: Source) -> str:
    """Return what to call a source: its outlet or title, else its words as they stand."""
    return source.outlet or source.title or source.raw


def _row_of_verdict(verdict: Verdict) -> Row:
    name = source_name(verdict.source) if verdict.source is not None else verdict.key
    return (verdict.statement.text, "", name, "", "", "", verdict.outcome.value, verdict.answer.reason)


def render_table(columns: Row, rows: Sequence[Row]) -> str:
    """Return the rows in aligned columns; long cells are cut."""
    most = [_WIDEST_REASON if name == "reason" else _WIDEST for name in columns]
    shown = [tuple(map(_cut, row, most)) for row in (columns, *rows)]
    widths = [max(cells(row[index]) for row in shown) for index in range(len(columns))]
    return "\n".join(
        "  ".join(
            cell + " " * (width - cells(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in shown
    )


def for_people(columns: Row, rows: Sequence[Row]) -> tuple[Row, list[Row]]:
    """Return a table without those of the rarer columns that tell nothing in any row, quotations cropped."""
    rows = _cropped(columns, rows)
    used = [
        index
        for index, name in enumerate(columns)
        if name not in _RARE or any(row[index] not in {"", Modality.ACTUAL} for row in rows)
    ]
    return tuple(columns[index] for index in used), [tuple(row[index] for index in used) for row in rows]


def _cropped(columns: Row, rows: Sequence[Row]) -> Sequence[Row]:
    """Return the rows with the statements that are no figures cut to the width of the widest figure."""
    if columns != SOURCE_COLUMNS:
        return rows
    claim, scope, verdict = (columns.index(name) for name in ("claim", "scope", "verdict"))
    figures = [cells(row[claim]) for row in rows if row[scope] or not row[verdict]]
    most = min(_WIDEST, max([_NARROWEST_QUOTE, *figures]))
    return [
        row if row[scope] or not row[verdict] else (*row[:claim], _cut(row[claim], most), *row[claim + 1 :])
        for row in rows
    ]


def render_csv(columns: Row, rows: Sequence[Row]) -> str:
    """Return the rows as CSV (RFC 4180) with a header."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue().rstrip("\n")


def _cut(text: str, most: int) -> str:
    flat = safe(" ".join(text.split()))
    if cells(flat) <= most:
        return flat
    while cells(flat) >= most:
        flat = flat[: min(len(flat), most * 2) - 1]
    return flat + "…"


def claim_reading(mention: Mention) -> str:
    """Return what a figure was read as: its numbers, unit and hedge, or a time's TIMEX3 value."""
    if mention.impossible:
        return f"impossible: {mention.impossible}"
    if mention.kind.is_time and mention.timex:
        return f"{mention.timex} {mention.mod or ''}".strip()
    low, high = ("" if end is None else plain(end) for end in (mention.low, mention.high))
    if low == high:
        number = low
    elif mention.modifier and not (low and high):
        number = low or high  # "at least 300": the modifier says which side is open
    else:
        number = f"{low}..{high}"
    modifier = mention.modifier.value.replace("_", " ") if mention.modifier else ""
    return " ".join(part for part in (modifier, number, mention.unit or "") if part)
