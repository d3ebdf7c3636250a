"""Findings for people: ``concise``, a line each; ``full``, with the places, the readings and the reasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import groupby
from typing import Final, NamedTuple

from claimcheck.findings import Finding, Severity
from claimcheck.reports.excerpt import cells, excerpt, safe
from claimcheck.reports.model import Told
from claimcheck.text import Span

_RESET: Final = "\x1b[0m"
_COLOURS: Final = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.NOTE: "\x1b[1;36m"}
_BOLD: Final = "\x1b[1m"
_BLUE: Final = "\x1b[1;34m"
_LEAST_WIDTH: Final = 40


def render_concise(reports: Sequence[Told]) -> str:
    """Return ``path:line:column: severity[rule] message`` for each finding."""
    return "\n".join(
        f"{_place(report, finding.span)}: {finding.severity}[{finding.rule}] {safe(finding.message)}"
        for report in reports
        for finding in report.findings
    )


def render_full(reports: Sequence[Told], *, width: int = 100, colour: bool = False) -> str:
    """Return each finding with its two places, how they were read, and the remedy; ``width`` is in cells.

    Findings of one rule in one line that say the same of several words share its excerpt.
    """
    return "\n\n".join(
        "\n".join(_findings(report, alike, _Pen(colour=colour), max(_LEAST_WIDTH, width)))
        for report in reports
        for alike in _alike(report)
    )


def _alike(report: Told) -> Iterator[Sequence[Finding]]:
    """Part the findings into those that differ in nothing but their words, and single ones."""
    lines = report.document.lines

    def said(numbered: tuple[int, Finding]) -> tuple[object, ...]:
        number, one = numbered
        if one.related or one.notes:
            return (number,)
        return (
            one.rule,
            one.severity,
            one.confidence,
            one.label,
            one.help,
            lines.position(one.span.start).line,
        )

    for _, group in groupby(enumerate(report.findings), key=said):
        yield [finding for _, finding in group]


def render_summary(reports: Sequence[Told], seconds: float | None = None) -> str:
    """Return the closing line: files, figures, sources, findings."""
    findings = [finding for report in reports for finding in report.findings]
    levels = [finding.severity for finding in findings]
    parts = [
        f"{levels.count(level)} {level}{'' if levels.count(level) == 1 else 's'}"
        for level in (Severity.ERROR, Severity.WARNING, Severity.NOTE)
        if levels.count(level)
    ]
    counts = f" ({', '.join(parts)})" if parts else ""
    figures = sum(report.coverage.figures for report in reports)
    cited = sum(report.coverage.cited for report in reports)
    suppressed = sum(len(report.suppressed) for report in reports)
    text = (
        f"Checked {_several(len(reports), 'file')}: {_several(figures, 'figure')}, {cited} with a source, "
        f"{_several(len(findings), 'finding')}{counts}, {suppressed} suppressed."
    )
    return text if seconds is None else f"{text} {seconds:.2f} s"


_OF_A_KIND: Final = frozenset({"read-as-plain-text"})
"""Codes of notices that are about the kind of a file."""


def render_notices(reports: Sequence[Told]) -> str:
    """Return ``path:line:column: notice[code] message`` for what is to be said of the run, not the text.

    What holds for every file of a kind is said of the first.
    """
    rows: dict[object, str] = {}
    for report in reports:
        for notice in report.notices:
            key = notice if notice.code in _OF_A_KIND else len(rows)
            rows.setdefault(
                key, f"{_place(report, notice.span)}: notice[{notice.code}] {safe(notice.message)}"
            )
    return "\n".join(rows.values())


def render_details(reports: Sequence[Told]) -> str:
    """Return what the summary leaves out: the coverage of each file, and what was silenced and why."""
    rows = []
    for report in reports:
        seen = report.coverage
        rows.append(
            f"{_place(report, None)}: {_several(seen.figures, 'figure')}, {seen.understood} understood, "
            f"{seen.cited} with a source, {seen.compared} compared"
        )
        for one in report.suppressed:
            why = f": {safe(one.reason)}" if one.reason else ", without a reason"
            place = _place(report, one.finding.span)
            rows.append(f"{place}: suppressed[{one.finding.rule}] by {one.by}{why}")
    return "\n".join(rows)


def _place(report: Told, span: Span | None) -> str:
    path = safe(report.document.path)
    if span is None:
        return path
    at = report.document.lines.position(span.start)
    return f"{path}:{at.line}:{at.column}"


def _several(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


class _Pen:
    """Paints with ANSI colours, or does not."""

    def __init__(self, *, colour: bool) -> None:
        self._colour = colour

    def paint(self, text: str, code: str) -> str:
        return f"{code}{text}{_RESET}" if self._colour and text else text


class _Place(NamedTuple):
    """A place of a finding, and what to see there."""

    span: Span
    label: str
    primary: bool


def _seen_together(report: Told, places: Sequence[_Place], width: int) -> Iterator[Sequence[_Place]]:
    """Part the places of one line into those that one crop of ``width`` cells can show."""
    together: list[_Place] = []
    for place in places:
        hull = reduce(Span.hull, (one.span for one in together), place.span)
        if together and (len(hull) > 2 * width or cells(hull.of(report.document.source)) > width - 2):
            yield together
            together = []
        together.append(place)
    yield together


def _findings(report: Told, alike: Sequence[Finding], pen: _Pen, width: int) -> Iterator[str]:
    document, lines = report.document, report.document.lines
    finding = alike[0]
    tint = _COLOURS[finding.severity]
    places = [
        *(_Place(one.span, one.label, primary=True) for one in alike),
        *(_Place(place.span, place.message, primary=False) for place in finding.related),
    ]
    gutter = len(str(max(lines.position(place.span.start).line for place in places)))
    bar = pen.paint("│", _BLUE)
    for one in alike:
        yield pen.paint(f"{one.severity}[{one.rule}]", tint) + pen.paint(f": {safe(one.message)}", _BOLD)
    for line, group in groupby(places, key=lambda place: lines.position(place.span.start).line):
        on_line = tuple(group)
        arrow = "-->" if on_line[0].primary else ":::"
        yield f"{' ' * gutter}{pen.paint(arrow, _BLUE)} {_place(report, on_line[0].span)}"
        yield f"{' ' * (gutter + 1)}{bar}"
        number = pen.paint(f"{line:>{gutter}}", _BLUE)
        for together in _seen_together(report, on_line, width - gutter - 3):
            hull = reduce(Span.hull, (place.span for place in together))
            shown = excerpt(document.source, lines, hull, width - gutter - 3)
            yield f"{number} {bar} {shown.text}"
            for place in together:
                ink = tint if place.primary else _BLUE
                seen = f" {pen.paint(safe(place.label), ink)}" if place.label else ""
                marks = shown.marks(place.span, "^" if place.primary else "-")
                yield f"{' ' * (gutter + 1)}{bar} {pen.paint(marks, ink)}{seen}"
    yield f"{' ' * (gutter + 1)}{bar}"
    remarks = [("note", note) for note in finding.notes]
    if finding.help:
        remarks.append(("help", finding.help))
    remarks.append(("confidence", finding.confidence.value))
    for name, text in remarks:
        yield f"{' ' * (gutter + 1)}{pen.paint('=', _BLUE)} {pen.paint(name, _BOLD)}: {safe(text)}"
