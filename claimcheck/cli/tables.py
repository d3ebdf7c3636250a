"""``claimcheck claims`` and ``claimcheck sources``: what was read, no rule run."""

from __future__ import annotations

import argparse
import sys

from claimcheck import __version__
from claimcheck.cli.inputs import find_inputs
from claimcheck.engine import read_claims
from claimcheck.errors import InputError
from claimcheck.reports import Report
from claimcheck.reports.json_v1 import render_json
from claimcheck.reports.tables import (
    CLAIM_COLUMNS,
    SOURCE_COLUMNS,
    claim_rows,
    render_csv,
    render_table,
    source_rows,
)


def run_table(options: argparse.Namespace) -> int:
    """Print the table of each input; return 0, or 2 where one could not be read."""
    reports: list[Report] = []
    failed = False
    for item in find_inputs(options.paths, options.stdin_filename):
        try:
            reports.append(read_claims(item.read(), path=item.name, as_of=options.as_of))
        except InputError as error:
            failed = True
            print(f"claimcheck: {error}", file=sys.stderr)
    columns, rows_of = (
        (CLAIM_COLUMNS, claim_rows) if options.command == "claims" else (SOURCE_COLUMNS, source_rows)
    )
    several = len(reports) > 1
    match options.output_format:
        case "json":
            print(render_json(reports, __version__))
        case "csv":
            rows = [(report.document.path, *row) for report in reports for row in rows_of(report)]
            print(render_csv(("path", *columns), rows))
        case _:
            for report in reports:
                if several:
                    print(f"{report.document.path}")
                print(render_table(columns, list(rows_of(report))))
                if several:
                    print()
    return 2 if failed else 0
