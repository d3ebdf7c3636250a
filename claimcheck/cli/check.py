"""``claimcheck check``."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from collections.abc import Iterator, Sequence

from claimcheck import __version__
from claimcheck.cli.arguments import names, wants_colour
from claimcheck.cli.inputs import find_inputs
from claimcheck.cli.progress import progress
from claimcheck.engine import check_bytes
from claimcheck.errors import InputError, UsageError
from claimcheck.findings import Confidence, Severity
from claimcheck.reports import Report
from claimcheck.reports.github import render_github
from claimcheck.reports.json_v1 import render_json, render_jsonl
from claimcheck.reports.text import render_concise, render_full, render_summary
from claimcheck.rules import ALL_RULES
from claimcheck.settings import Settings

_SPECIAL = {"github", "json", "jsonl"}


def run_check(options: argparse.Namespace) -> int:
    """Check every input; return 0, 1 or 2 as the command line promises."""
    started = time.perf_counter()
    settings = _settings(options)
    settings.active(ALL_RULES)  # a misspelt name fails before any file is read
    inputs = list(find_inputs(options.paths, options.stdin_filename))
    reports: list[Report] = []
    failed = False
    for item in progress(inputs, quiet=options.quiet):
        try:
            report = check_bytes(item.read(), path=item.name, as_of=options.as_of, settings=settings)
        except InputError as error:
            failed = True
            print(f"claimcheck: {error}", file=sys.stderr)
            continue
        reports.append(report)
    text = _rendered(reports, options)
    if text:
        print(text)
    if not options.quiet:
        for line in _notices(reports):
            print(line, file=sys.stderr)
        if options.output_format not in _SPECIAL:
            print(render_summary(reports, time.perf_counter() - started), file=sys.stderr)
    if failed:
        return 2
    return int(_fails(reports, options.fail_on))


def _settings(options: argparse.Namespace) -> Settings:
    severity: dict[str, Severity] = {}
    for pair in options.severity:
        name, _, level = pair.partition("=")
        if level not in set(Severity):
            msg = f"--severity {pair}: write NAME=LEVEL with error, warning or note"
            raise UsageError(msg)
        severity[name] = Severity(level)
    return Settings(
        select=names(options.select),
        extend_select=names(options.extend_select),
        ignore=names(options.ignore),
        severity=severity,
        min_confidence=Confidence(options.min_confidence),
    )


def _rendered(reports: Sequence[Report], options: argparse.Namespace) -> str:
    match options.output_format:
        case "json":
            return render_json(reports, __version__)
        case "jsonl":
            return render_jsonl(reports)
        case "github":
            return render_github(reports)
        case "concise":
            return render_concise(reports)
        case _:
            colour = wants_colour(options.color, environment=bool(os.environ.get("NO_COLOR")))
            text = render_full(
                reports, width=min(120, shutil.get_terminal_size((100, 24)).columns), colour=colour
            )
            return f"{text}\n" if text else ""


def _notices(reports: Sequence[Report]) -> Iterator[str]:
    for report in reports:
        for notice in report.notices:
            where = report.document.path
            if notice.span is not None:
                at = report.document.lines.position(notice.span.start)
                where += f":{at.line}:{at.column}"
            yield f"{where}: notice[{notice.code}] {notice.message}"


def _fails(reports: Sequence[Report], level: str) -> bool:
    if level == "never":
        return False
    floor = Severity(level).rank
    return any(finding.severity.rank >= floor for report in reports for finding in report.findings)
