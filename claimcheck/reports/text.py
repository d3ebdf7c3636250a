"""Findings for people: ``concise``, a line each; ``full``, with the places, the readings and the reasons."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.findings import Finding, Severity
from claimcheck.reports.model import Checked
from claimcheck.text import LineIndex, Span

_RESET: Final = "\x1b[0m"
_COLOURS: Final = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.NOTE: "\x1b[1;36m"}
_BOLD: Final = "\x1b[1m"
_BLUE: Final = "\x1b[1;34m"
_LEAST_WIDTH: Final = 40
_ELLIPSIS: Final = "…"


def render_concise(reports: Sequence[Checked]) -> str:
    """Return ``path:line:column: severity[rule] message`` for each finding."""
    rows = []
    for report in reports:
        for finding in report.findings:
            at = report.document.lines.position(finding.span.start)
            rows.append(
                f"{report.document.path}:{at.line}:{at.column}: "
                f"{finding.severity}[{finding.rule}] {_safe(finding.message)}"
            )
    return "\n".join(rows)


def render_full(reports: Sequence[Checked], *, width: int = 100, colour: bool = False) -> str:
    """Return each finding with its two places, how they were read, and the remedy; ``width`` is in cells."""
    return "\n\n".join(
        "\n".join(_finding(report, finding, _Pen(colour=colour), max(_LEAST_WIDTH, width)))
        for report in reports
        for finding in report.findings
    )


def render_summary(reports: Sequence[Checked], seconds: float | None = None) -> str:
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


def _several(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


class _Pen:
    """Paints with ANSI colours, or does not."""

    def __init__(self, *, colour: bool) -> None:
        self._colour = colour

    def paint(self, text: str, code: str) -> str:
        return f"{code}{text}{_RESET}" if self._colour and text else text


def _finding(report: Checked, finding: Finding, pen: _Pen, width: int) -> Iterator[str]:
    document, lines = report.document, report.document.lines
    tint = _COLOURS[finding.severity]
    places = [
        (finding.span, finding.label, True),
        *((place.span, place.message, False) for place in finding.related),
    ]
    gutter = len(str(max(lines.position(span.start).line for span, _, _ in places)))
    bar = pen.paint("│", _BLUE)
    yield pen.paint(f"{finding.severity}[{finding.rule}]", tint) + pen.paint(
        f": {_safe(finding.message)}", _BOLD
    )
    previous = 0
    for index, (span, label, primary) in enumerate(places):
        at = lines.position(span.start)
        same_line = index > 0 and at.line == previous
        if not same_line:
            arrow = "-->" if primary else ":::"
            yield f"{' ' * gutter}{pen.paint(arrow, _BLUE)} {document.path}:{at.line}:{at.column}"
            yield f"{' ' * (gutter + 1)}{bar}"
        previous = at.line
        shown, carets = _excerpt(lines, span, width - gutter - 3, "^" if primary else "-")
        number = pen.paint(f"{at.line:>{gutter}}", _BLUE)
        if not same_line or not primary:
            yield f"{number} {bar} {shown}"
        ink = tint if primary else _BLUE
        seen = f" {pen.paint(_safe(label), ink)}" if label else ""
        yield f"{' ' * (gutter + 1)}{bar} {pen.paint(carets, ink)}{seen}"
    yield f"{' ' * (gutter + 1)}{bar}"
    remarks = [("note", note) for note in finding.notes]
    if finding.help:
        remarks.append(("help", finding.help))
    remarks.append(("confidence", finding.confidence.value))
    for name, text in remarks:
        yield f"{' ' * (gutter + 1)}{pen.paint('=', _BLUE)} {pen.paint(name, _BOLD)}: {_safe(text)}"


def _excerpt(lines: LineIndex, span: Span, width: int, mark: str) -> tuple[str, str]:
    """Return the line of ``span``, cropped round it to ``width`` cells, and the marks that stand under it."""
    line = lines.position(span.start).line
    text = lines.line_text(line)
    start = span.start - lines.line_start(line)
    end = min(len(text), max(start + 1, span.end - lines.line_start(line)))
    first, last = 0, len(text)
    if cells(text) > width:
        room = max(0, width - cells(text[start:end])) // 2
        first = _back(text, start, room)
        last = _forward(text, first, width)
        first = _back(text, last, width) if last == len(text) else first
    lead = _ELLIPSIS if first > 0 else ""
    tail = _ELLIPSIS if last < len(text) else ""
    first, last = first + len(lead), last - len(tail)
    shown = lead + _safe(text[first:last]) + tail
    under = cells(lead + _safe(text[first:start]))
    return shown, " " * under + mark * max(1, cells(_safe(text[start : min(end, last)])))


def _back(text: str, end: int, room: int) -> int:
    while end > 0 and room > 0:
        room -= cells(text[end - 1])
        end -= 1 if room >= 0 else 0
    return end


def _forward(text: str, start: int, room: int) -> int:
    while start < len(text) and room > 0:
        room -= cells(text[start])
        start += 1 if room >= 0 else 0
    return start


def cells(text: str) -> int:
    """Return the terminal cells that ``text`` takes: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(_cell(character) for character in text)


def _cell(character: str) -> int:
    if unicodedata.combining(character) or character in "\u200b\u200c\u200d\ufe0e\ufe0f":
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


_CONTROL: Final = dict.fromkeys(
    (*range(32), 127, *range(128, 160), *range(8234, 8239), *range(8294, 8298)), "�"
) | {9: " ", 10: " ", 13: " "}


def _safe(text: str) -> str:
    """Return ``text`` without control and direction characters, which would paint the terminal."""
    return text.translate(_CONTROL)
