"""The page that documents' parts are put into, made from what a run tells without reading it anew."""

from __future__ import annotations

import html
from collections.abc import Sequence
from importlib.resources import files
from typing import Final

from claimcheck.reports.excerpt import safe
from claimcheck.reports.model import Told
from claimcheck.reports.own import HTML_MARK
from claimcheck.reports.text import render_summary

PREFIX: Final = "\0"
"""Stands before each anchor of a part, until it is known which of how many documents it is.

No word of a document can hold it: control characters are taken out of all of them.
"""


def join_html(parts: Sequence[str], reports: Sequence[Told], version: str) -> str:
    """Return the page of ``parts``, texts of ``document_html``; ``version`` is the tool's."""
    style = files("claimcheck.reports").joinpath("report.css").read_text("utf-8")
    titles, documents = [], []
    for number, part in enumerate(parts, start=1):
        title, _, document = part.partition("\n")
        titles.append(title)
        documents.append(document.replace(PREFIX, f"d{number}-" if len(parts) > 1 else ""))
    if len(documents) > 1:
        documents = [_folded(*both) for both in zip(documents, reports, strict=True)]
    name = titles[0] if len(titles) == 1 else "claimcheck"
    shown = "\n".join(documents)
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
{HTML_MARK} {escaped(version)}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{name}: figures checked</title>
<style>
{style}</style>
</head>
<body>
<header>
<h1>{name}</h1>
<p>{escaped(render_summary(reports))}</p>
</header>
{_contents(reports)}<main>
{shown}
</main>
<footer><p>Made by claimcheck {escaped(version)}. A figure that was not understood or not compared
is not thereby correct: silence is no pass.</p></footer>
</body>
</html>
"""


def _contents(reports: Sequence[Told]) -> str:
    """Return a list of the findings of several documents, each with the way to it."""
    if len(reports) == 1 or not any(report.findings for report in reports):
        return ""
    rows: list[str] = []
    for number, report in enumerate(reports, start=1):
        if not report.findings:
            continue
        rows.append(f'<li><span class="path">{escaped(report.document.path)}</span>\n<ul>')
        rows += (
            f'<li class="{finding.severity}"><span class="level">{finding.severity}</span> '
            f'<a href="#d{number}-f{place}">{escaped(finding.message)}</a></li>'
            for place, finding in enumerate(report.findings, start=1)
        )
        rows.append("</ul></li>")
    listed = "\n".join(rows)
    return f'<nav aria-label="Findings"><ul>\n{listed}\n</ul></nav>\n'


def _folded(document: str, report: Told) -> str:
    """Return a document's part, folded away where nothing was found in it."""
    if report.findings:
        return document
    summary = f"<summary>{escaped(report.document.path)}: nothing found</summary>"
    return f"<details>{summary}\n{document}\n</details>"


def escaped(text: str) -> str:
    """Return the words of ``text`` on one line, as HTML that can paint and call nothing."""
    return html.escape(safe(" ".join(text.split())))
