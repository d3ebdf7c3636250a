"""``claimcheck baseline``, and what ``check`` does with one."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from claimcheck.cli.cache import cache_of
from claimcheck.cli.checks import all_findings
from claimcheck.cli.configured import Configured
from claimcheck.cli.output import say
from claimcheck.cli.reading import read_all
from claimcheck.errors import InputError, UsageError, reason_of
from claimcheck.findings import Finding, Suppressed
from claimcheck.reports.excerpt import safe
from claimcheck.reports.model import Told
from claimcheck.reports.remembered import Remembered
from claimcheck.reports.report import Report
from claimcheck.suppressions import Baseline, difference, entry_of, read_baseline, render_baseline

DEFAULT = ".claimcheck-baseline.json"

ToldT = TypeVar("ToldT", bound=Report | Remembered)


def baseline_path(options: argparse.Namespace, configured: Configured) -> Path | None:
    """Return the baseline that the command line or the settings file of the working folder names."""
    return Path(options.baseline) if options.baseline else configured.of(str(Path.cwd() / "-")).baseline


def without_known(reports: Sequence[ToldT], baseline: Baseline, *, whole: bool = True) -> tuple[ToldT, ...]:
    """Return the reports in which what the baseline holds is suppressed.

    Where they do not tell the ``whole`` of what was found, no entry for these is taken for gone.
    """
    return tuple(_without_known(report, baseline, whole=whole) for report in reports)


def _without_known(report: ToldT, baseline: Baseline, *, whole: bool) -> ToldT:
    findings, suppressed = _parted(report, baseline, whole=whole)
    return replace(report, findings=findings, suppressed=suppressed)


def _parted(
    report: Told, baseline: Baseline, *, whole: bool
) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...]]:
    """Return what is new in a report, and what is silenced in it with what the baseline knows."""
    kept, known = baseline.apply(report.document.path, report.document.source, report.findings, whole=whole)
    return kept, (*report.suppressed, *known)


def stale_lines(baseline: Baseline) -> Iterator[str]:
    """Yield a line for each entry that silences nothing any more."""
    for entry in baseline.stale():
        yield safe(f"claimcheck: {entry.path}: the baseline's {entry.rule} on {entry.words!r} is gone")


def run_baseline(options: argparse.Namespace) -> int:
    """Write down the findings (create), bring them up to date (update), or drop what is gone (prune)."""
    configured = Configured(options)
    path = baseline_path(options, configured) or Path(DEFAULT)
    if options.action == "create" and path.exists():
        msg = f"{path} is there already; claimcheck baseline update brings it up to date"
        raise UsageError(msg)
    old = None if options.action == "create" else read_baseline(path)
    cache = cache_of(options)
    with cache or nullcontext():
        done, failed = read_all(options, configured, lambda tasks: all_findings(tasks, configured, cache, 1))
    reports = [one.told for one in done]
    if failed:
        say(f"claimcheck: {safe(str(path))} was not written, for not every file could be read")
        return 2
    book = old or Baseline((), path.parent)
    found = [
        entry_of(finding, report.document.source, book.relative(report.document.path))
        for report in reports
        for finding in report.findings
    ]
    before = book.entries
    if old is not None:
        without_known(reports, old)
        gone = old.stale()
        kept = [entry for entry in before if entry not in gone]
        checked = {old.relative(report.document.path) for report in reports}
        elsewhere = [entry for entry in kept if entry.path not in checked]
        found = kept if options.action == "prune" else [*elsewhere, *found]
    try:
        path.write_text(render_baseline(found), encoding="utf-8", newline="\n")
    except OSError as error:
        raise InputError(str(path), reason_of(error, "cannot be written"), "choose another file") from error
    came, went = difference(before, found)
    say(f"Wrote {safe(str(path))}: {len(found)} findings, {came} new, {went} gone.")
    if baseline_path(options, configured) is None:
        say(f'No settings name it yet: add baseline = "{path}" to them, or check with --baseline {path}.')
    return 0
