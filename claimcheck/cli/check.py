"""``claimcheck check``."""

from __future__ import annotations

import argparse
import os
import shutil
import time
from collections.abc import Sequence

from claimcheck.cli.arguments import wants_colour
from claimcheck.cli.configured import Configured, told
from claimcheck.cli.formats import Look, render, split_target, write
from claimcheck.cli.inputs import Input, find_inputs
from claimcheck.cli.output import is_unicode, say, show
from claimcheck.cli.reading import read_all
from claimcheck.engine import check_bytes
from claimcheck.errors import InputError
from claimcheck.evidence import SourceFolder
from claimcheck.findings import Severity
from claimcheck.reports import Report
from claimcheck.reports.excerpt import safe
from claimcheck.reports.text import render_details, render_notices, render_summary

_FOR_PEOPLE = {"full", "concise"}
_WIDEST = 120


def run_check(options: argparse.Namespace) -> int:
    """Check every input; return 0, 1 or 2 as the command line promises."""
    started = time.perf_counter()
    configured = Configured(options)
    for target in options.output:
        split_target(target)
    if options.show_files or options.show_settings:
        return _show_inputs(options, configured)

    folder = SourceFolder(options.sources) if options.sources else None

    def read(item: Input) -> Report:
        return check_bytes(
            item.read(),
            path=item.name,
            as_of=options.as_of,
            settings=configured.settings(item.name),
            sources=folder,
        )

    reports, failed = read_all(options, read, configured)
    status = 2 if failed else int(_fails(reports, configured))
    show(render(options.output_format, reports, _look(options)))
    for target in options.output:
        write(target, reports)
    if not options.quiet:
        for notice in folder.notices if folder is not None else ():
            say(f"claimcheck: {safe(notice.message)}")
        say(render_notices(reports))
        if options.verbose:
            say(render_details(reports))
        if options.output_format in _FOR_PEOPLE:
            say(render_summary(reports, time.perf_counter() - started))
    return status


def _show_inputs(options: argparse.Namespace, configured: Configured) -> int:
    """Print what would be checked, and with which settings, instead of checking it."""
    failed = False
    for item in find_inputs(options.paths, options.stdin_filename, configured):
        if isinstance(item, InputError):
            failed = True
            say(f"claimcheck: {safe(str(item))}")
            continue
        show(safe(item.name))
        if options.show_settings:
            for line in told(configured.settings(item.name), configured.of(item.name)):
                show(f"  {safe(line)}")
    return 2 if failed else 0


def _look(options: argparse.Namespace) -> Look:
    return Look(
        width=min(_WIDEST, shutil.get_terminal_size((100, 24)).columns),
        colour=wants_colour(options.color, os.environ),
        unicode=is_unicode(),
    )


def _fails(reports: Sequence[Report], configured: Configured) -> bool:
    return any(
        level != "never" and finding.severity.rank >= Severity(level).rank
        for report in reports
        for level in (configured.fail_on(report.document.path),)
        for finding in report.findings
    )
