"""``claimcheck claims`` and ``claimcheck sources``: what was read, no rule run."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from functools import partial

from claimcheck import __version__
from claimcheck.cli.checks import Failure, Task, attempt, with_sources
from claimcheck.cli.configured import Configured
from claimcheck.cli.output import is_unicode, say, show
from claimcheck.cli.reading import read_all
from claimcheck.engine import read_claims
from claimcheck.evidence import SourceFolder
from claimcheck.reports import Report
from claimcheck.reports.excerpt import safe
from claimcheck.reports.json_v1 import render_json
from claimcheck.reports.tables import (
    CLAIM_COLUMNS,
    SOURCE_COLUMNS,
    claim_rows,
    for_people,
    render_csv,
    render_table,
    source_rows,
)


def run_table(options: argparse.Namespace) -> int:
    """Print the table of each input; return 0, or 2 where one could not be read."""
    configured = Configured(options)
    folder = SourceFolder(options.sources) if options.sources else None
    reports, failed = read_all(
        options, configured, lambda tasks: _read(configured, with_sources(tasks, folder))
    )
    if folder is not None and not options.quiet:
        for notice in folder.notices:
            say(f"claimcheck: {safe(notice.message)}")
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
            shown = [(columns, list(rows_of(report))) for report in reports]
            tables = [render_table(*for_people(*table)) for table in shown]
            if len(reports) > 1:
                heads = [safe(report.document.path) for report in reports]
                tables = [f"{head}\n{table}\n" for head, table in zip(heads, tables, strict=True)]
            show("\n".join(tables))
    return 2 if failed else 0


def _read(configured: Configured, tasks: Sequence[Task]) -> Iterator[Report | Failure]:
    configured.validate()
    for one in tasks:
        yield attempt(
            one.name,
            partial(
                read_claims,
                one.data,
                path=one.name,
                as_of=one.as_of,
                settings=one.settings,
                sources=one.sources,
                bibliography=one.bibliography,
            ),
        )
