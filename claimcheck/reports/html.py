"""One page for people: the article with its figures marked, and beside it what was found.

Each finding stands at its places; below, each claim with its source.

The page is whole in itself: no script, no request, nothing from outside. All words of the document are
escaped and stripped of control and direction characters, and a content security policy says the same again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from claimcheck.documents import Block, Zone
from claimcheck.findings import Finding
from claimcheck.reports.html_marks import Marks, Place
from claimcheck.reports.html_page import PREFIX, escaped
from claimcheck.reports.model import Checked
from claimcheck.reports.readings import reading_words
from claimcheck.reports.tables import source_name

_TAGS: Final = {
    Zone.TITLE: "h2",
    Zone.HEADING: "h3",
    Zone.STANDFIRST: "p",
    Zone.PARAGRAPH: "p",
    Zone.CAPTION: "p",
    Zone.QUOTE: "blockquote",
}
_SHOWN: Final = frozenset({Zone.NOTE, Zone.SOURCES, Zone.DATELINE})
"""Zones outside the running text that a reader of the article sees; others only where something is found."""


def document_html(report: Checked) -> str:
    """Return one document's title in a line, and below it its part of the page, to be joined with others."""
    return f"{escaped(report.document.title or report.document.path)}\n{_document(report, PREFIX)}"


def _document(report: Checked, prefix: str) -> str:
    places = [
        place
        for number, finding in enumerate(report.findings, start=1)
        for place in (
            Place(number, finding, finding.span, finding.label, first=True),
            *(
                Place(number, finding, one.span, one.message, first=False)
                for one in finding.related
                if not finding.span.contains(one.span)  # seen already, and told in the finding's own card
            ),
        )
    ]
    marks = Marks(report.document, report.claims, places, prefix)
    rows = "\n".join(_rows(report, marks, prefix))
    return (
        f'<section class="document">\n<p class="path">{escaped(report.document.path)}</p>\n{rows}\n'
        f"{_claims(report, prefix)}\n</section>"
    )


def _rows(report: Checked, marks: Marks, prefix: str) -> Iterator[str]:
    """Yield a row for each block, list and table: its words, and beside them what is found there."""
    for _, several in groupby(report.document.blocks, key=_together):
        blocks = [block for block in several if _is_shown(block) or marks.places(block)]
        if not blocks:
            continue
        places = [place for block in blocks for place in marks.places(block)]
        here = {place.number for place in places if place.first}  # whose own card tells of their other places
        cards = "\n".join(
            _card(report, place, prefix) for place in places if place.first or place.number not in here
        )
        yield f'<div class="row"><div class="text">{_text(blocks, marks)}</div><div>{cards}</div></div>'


def _is_shown(block: Block) -> bool:
    return block.zone.is_running or block.zone in _SHOWN


def _together(block: Block) -> object:
    """Return what the blocks of one list or table have in common; any other block stands alone."""
    if block.cell is not None:
        return ("table", block.cell.table)
    if block.list is not None and block.zone is Zone.LIST_ITEM:
        return ("list", block.list)
    return block.span


def _text(blocks: Sequence[Block], marks: Marks) -> str:
    first = blocks[0]
    if first.cell is not None:
        rows = groupby(blocks, key=lambda block: block.cell.row if block.cell else 0)
        cells = "".join(f"<tr>{''.join(_cell(block, marks) for block in row)}</tr>" for _, row in rows)
        return f'<div class="wide"><table>{cells}</table></div>'
    if first.zone is Zone.LIST_ITEM:
        return f"<ul>{''.join(f'<li>{marks.html(block)}</li>' for block in blocks)}</ul>"
    tag = _TAGS.get(first.zone)
    return f"<{tag}>{marks.html(first)}</{tag}>" if tag else f'<div class="raw">{marks.html(first)}</div>'


def _cell(block: Block, marks: Marks) -> str:
    tag = "th" if block.cell is not None and block.cell.header else "td"
    return f"<{tag}>{marks.html(block)}</{tag}>"


def _card(report: Checked, place: Place, prefix: str) -> str:
    finding = place.finding
    line = report.document.lines.position(place.span.start).line
    if not place.first:
        return (
            f'<aside class="card other {finding.severity}"><p><span class="level">{place.number}</span> '
            f'{escaped(place.message)} (line {line}): <a href="#{prefix}f{place.number}">'
            f"{escaped(finding.message)}</a></p></aside>"
        )
    return (
        f'<aside class="card {finding.severity}"><p><span class="level">{place.number} '
        f"{finding.severity}</span> <code>{finding.rule}</code>, line {line}</p>"
        f"<p>{escaped(finding.message)}</p>{''.join(_reasons(report, finding))}</aside>"
    )


def _reasons(report: Checked, finding: Finding) -> Iterator[str]:
    source, lines = report.document.source, report.document.lines
    if finding.label:
        yield f'<p class="why">{escaped(finding.span.of(source))}: {escaped(finding.label)}</p>'
    for place in finding.related:
        line = lines.position(place.span.start).line
        yield f'<p class="why">{escaped(place.span.of(source))}, line {line}: {escaped(place.message)}</p>'
    for note in finding.notes:
        yield f'<p class="why">{escaped(note)}</p>'
    if finding.help:
        yield f"<p>Help: {escaped(finding.help)}</p>"
    yield f'<p class="why">Confidence: {finding.confidence}</p>'


def _claims(report: Checked, prefix: str) -> str:
    if not report.claims:
        return ""
    head = "".join(f"<th>{name}</th>" for name in ("Line", "Figure", "Read as", "Of", "Measure", "Source"))
    sources: dict[str, list[str]] = {}
    for citation in report.citations:
        told = f"{source_name(citation.source)} ({citation.scope}, {citation.confidence:.2f})"
        sources.setdefault(citation.claim.id, []).append(told)
    rows = []
    for claim in report.claims:
        cells = (
            str(report.document.lines.position(claim.span.start).line),
            claim.mention.text,
            reading_words(claim.mention),
            claim.subject or "",
            claim.measure or "",
            "; ".join(sources.get(claim.id, ())),
        )
        row = "".join(f"<td>{escaped(cell)}</td>" for cell in cells)
        rows.append(f'<tr id="{prefix}{claim.id}">{row}</tr>')
    body = "\n".join(rows)
    return (
        '<h4>Claims and their sources</h4>\n<div class="wide"><table class="data">'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody></table></div>"
    )
