"""Markdown for the comment under a pull request: the counts, then each finding with its places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Final

from claimcheck.findings import Finding
from claimcheck.reports.excerpt import excerpt, safe
from claimcheck.reports.model import Told
from claimcheck.reports.own import MARKDOWN_MARK
from claimcheck.reports.places import region, relative_path
from claimcheck.reports.text import render_summary
from claimcheck.text import Span

_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>#|~&$:])")
_MOST: Final = 60_000
"""Characters; code hosting refuses a comment of more than 65,536."""
_WIDTH: Final = 90


def render_markdown(reports: Sequence[Told], *, root: PurePath | None = None) -> str:
    """Return the comment, worst findings first; what does not fit is counted in its last line."""
    rows = [
        (-finding.severity.rank, _finding(report, finding, relative_path(report, root)))
        for report in reports
        for finding in report.findings
    ]
    parts = [f"{MARKDOWN_MARK}\n### claimcheck", render_summary(reports)]
    length = sum(map(len, parts))
    ordered = [text for _, text in sorted(rows, key=lambda row: row[0])]
    for number, text in enumerate(ordered):
        length += len(text) + 2
        if length > _MOST:
            parts.append(f"… and {len(ordered) - number} more.")
            break
        parts.append(text)
    return "\n\n".join(parts)


def _finding(report: Told, finding: Finding, path: str) -> str:
    rows = [f"**{finding.severity}** {_code(finding.rule)}: {_escaped(finding.message)}"]
    rows += _place(report, finding.span, finding.label, path)
    for place in finding.related:
        rows += _place(report, place.span, place.message, path)
    if finding.help:
        rows.append(f"- Help: {_escaped(finding.help)}")
    return "\n".join(rows)


def _place(report: Told, span: Span, label: str, path: str) -> Iterator[str]:
    at = region(report, span)
    said = f" ({_escaped(label)})" if label else ""
    yield f"- {_code(f'{path}:{at.line}:{at.column}')}{said}"
    yield f"  > {_code(excerpt(report.document.source, report.document.lines, span, _WIDTH).text.strip())}"


def _code(text: str) -> str:
    """Return a code span that holds any text: names and links in it stay words."""
    flat = safe(text)
    longest = max((len(run) for run in re.findall("`+", flat)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if flat.startswith("`") or flat.endswith("`") else ""
    return f"{fence}{pad}{flat}{pad}{fence}"


def _escaped(text: str) -> str:
    """Return words that mean nothing to Markdown, and call nobody."""
    return _SPECIAL.sub(r"\\\1", safe(text)).replace("@", "&#64;")
