"""``claimcheck check``."""

from __future__ import annotations

import argparse
import os
import shutil
import time
from collections.abc import Sequence

from claimcheck.cli.arguments import names, wants_colour
from claimcheck.cli.formats import Look, render, split_target, write
from claimcheck.cli.inputs import Input
from claimcheck.cli.output import is_unicode, say, show
from claimcheck.cli.reading import read_all
from claimcheck.engine import check_bytes
from claimcheck.errors import UsageError
from claimcheck.findings import Confidence, Severity
from claimcheck.language import require_model
from claimcheck.reports import Report
from claimcheck.reports.text import render_details, render_notices, render_summary
from claimcheck.rules import ALL_RULES
from claimcheck.settings import Settings

_FOR_PEOPLE = {"full", "concise"}
_WIDEST = 120


def run_check(options: argparse.Namespace) -> int:
    """Check every input; return 0, 1 or 2 as the command line promises."""
    started = time.perf_counter()
    settings = _settings(options)
    settings.active(ALL_RULES)  # a misspelt name fails before any file is read
    require_model(settings.model)
    for target in options.output:
        split_target(target)

    def read(item: Input) -> Report:
        return check_bytes(item.read(), path=item.name, as_of=options.as_of, settings=settings)

    reports, failed = read_all(options, read)
    status = 2 if failed else int(_fails(reports, options.fail_on))
    show(render(options.output_format, reports, _look(options)))
    for target in options.output:
        write(target, reports)
    if not options.quiet:
        say(render_notices(reports))
        if options.verbose:
            say(render_details(reports))
        if options.output_format in _FOR_PEOPLE:
            say(render_summary(reports, time.perf_counter() - started))
    return status


def _settings(options: argparse.Namespace) -> Settings:
    severity: dict[str, Severity] = {}
    for pair in names(options.severity):
        name, _, level = pair.partition("=")
        if not name or level not in set(Severity):
            msg = f"--severity {pair}: write NAME=LEVEL with error, warning or note"
            raise UsageError(msg)
        severity[name] = Severity(level)
    return Settings(
        select=names(options.select),
        extend_select=names(options.extend_select),
        ignore=names(options.ignore),
        severity=severity,
        min_confidence=Confidence(options.min_confidence),
        model=options.model,
    )


def _look(options: argparse.Namespace) -> Look:
    return Look(
        width=min(_WIDEST, shutil.get_terminal_size((100, 24)).columns),
        colour=wants_colour(options.color, os.environ),
        unicode=is_unicode(),
    )


def _fails(reports: Sequence[Report], level: str) -> bool:
    if level == "never":
        return False
    floor = Severity(level).rank
    return any(finding.severity.rank >= floor for report in reports for finding in report.findings)
