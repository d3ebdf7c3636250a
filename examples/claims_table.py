"""Write the figures of an article, and what it says they are, as a table for a fact-checker.

Usage: python examples/claims_table.py ARTICLE > claims.csv
"""

from __future__ import annotations

import csv
import os
import sys
from collections.abc import Iterator

import claimcheck
from claimcheck import ClaimcheckError, Report

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


def main(arguments: list[str]) -> int:
    """Check the article that is named and write its claims to standard output as CSV; return 0 or 2."""
    if len(arguments) != 1:
        print("Usage: python examples/claims_table.py ARTICLE > claims.csv", file=sys.stderr)
        return 2
    try:
        report = claimcheck.check(arguments[0])
    except ClaimcheckError as error:
        print(error, file=sys.stderr)
        return 2
    table = csv.writer(sys.stdout, lineterminator="\n")
    try:
        table.writerow(COLUMNS)
        table.writerows(rows(report))
        sys.stdout.flush()
    except BrokenPipeError:  # "| head" has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
