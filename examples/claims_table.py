"""Write the figures of an article, and what it says they are, as a table for a fact-checker.

Usage: python examples/claims_table.py ARTICLE > claims.csv
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator

import claimcheck
from claimcheck import Report

COLUMNS = ("line", "text", "kind", "low", "high", "unit", "subject", "measure", "source")


def rows(report: Report) -> Iterator[tuple[object, ...]]:
    """Yield a row for each claim, in the order of the text; what is not known stays empty."""
    sources: dict[str, str] = {}
    for citation in sorted(report.citations, key=lambda citation: citation.confidence):
        sources[citation.claim.id] = citation.source.outlet or citation.source.raw  # the surest stays
    for claim in report.claims:
        figure = claim.mention
        line, _column = report.document.lines.position(figure.span.start)
        yield (
            line,
            figure.text,
            figure.kind,
            figure.low,
            figure.high,
            figure.unit,
            claim.subject,
            claim.measure,
            sources.get(claim.id),
        )


def main(path: str) -> None:
    """Check the article at ``path`` and write its claims to standard output as CSV."""
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(COLUMNS)
    table.writerows(rows(claimcheck.check(path)))


if __name__ == "__main__":
    main(sys.argv[1])
