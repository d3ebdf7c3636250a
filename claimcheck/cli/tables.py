"""``claimcheck claims`` and ``claimcheck sources``: what was read, no rule run."""

from __future__ import annotations

import argparse

from claimcheck import __version__
from claimcheck.cli.configured import Configured
from claimcheck.cli.inputs import Input
from claimcheck.cli.output import is_unicode, show
from claimcheck.cli.reading import read_all
from claimcheck.engine import read_claims
from claimcheck.reports import Report
from claimcheck.reports.excerpt import safe
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
    configured = Configured(options)

    def read(item: Input) -> Report:
        return read_claims(
            item.read(), path=item.name, as_of=options.as_of, settings=configured.settings(item.name)
        )

    reports, failed = read_all(options, read, configured)
    columns, rows_of = (
        (CLAIM_COLUMNS, claim_rows) if options.command == "claims" else (SOURCE_COLUMNS, source_rows)
    )
    match options.output_format:
        case "json":
            show(render_json(reports, __version__, ascii_only=not is_unicode()))
        case "csv":
            rows = [(report.document.path, *row) for report in reports for row in rows_of(report)]
            show(render_csv(("path", *columns), rows))
        case _:
            tables = [render_table(columns, list(rows_of(report))) for report in reports]
            if len(reports) > 1:
                heads = [safe(report.document.path) for report in reports]
                tables = [f"{head}\n{table}\n" for head, table in zip(heads, tables, strict=True)]
            show("\n".join(tables))
    return 2 if failed else 0
