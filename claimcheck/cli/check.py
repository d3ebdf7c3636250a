"""``claimcheck check``."""

from __future__ import annotations

import argparse
import os
import shutil
import time
from collections.abc import Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING

from claimcheck.cli.arguments import wants_colour
from claimcheck.cli.baseline import baseline_path, stale_lines, without_known
from claimcheck.cli.cache import cache_of
from claimcheck.cli.checks import all_findings, processes_of, with_sources
from claimcheck.cli.configured import Configured, told
from claimcheck.cli.formats import (
    WHOLE_REPORTS,
    Look,
    render,
    split_target,
    write,
)
from claimcheck.cli.inputs import Input, LeftOut, find_inputs
from claimcheck.cli.output import is_unicode, say, show
from claimcheck.cli.pieces import Pieces
from claimcheck.cli.reading import read_all
from claimcheck.errors import InputError
from claimcheck.findings import Severity
from claimcheck.reports.excerpt import safe
from claimcheck.reports.model import Told
from claimcheck.reports.text import render_details, render_notices, render_summary
from claimcheck.suppressions.baseline import Baseline, read_baseline

if TYPE_CHECKING:
    from claimcheck.evidence import SourceFolder

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
    folder = _source_folder(options)
    path = baseline_path(options, configured)
    if options.add_ignore is not None:
        from claimcheck.cli.add_ignore import add_ignores  # noqa: PLC0415 - only where it is asked for

        add_ignores(options, configured, folder, path)
    baseline = read_baseline(path) if path else None
    reports, failed = _checked(options, configured, folder, baseline)
    if not options.quiet:
        for notice in folder.notices if folder else ():
            say(f"claimcheck: {safe(notice.message)}")
        for line in stale_lines(baseline) if baseline else ():
            say(line)
        say(render_notices(reports))
        if options.verbose:
            say(render_details(reports))
        if options.output_format in _FOR_PEOPLE:
            say(render_summary(reports, time.perf_counter() - started))
    return 2 if failed else int(_fails(reports, configured))


def _checked(
    options: argparse.Namespace,
    configured: Configured,
    folder: SourceFolder | None,
    baseline: Baseline | None,
) -> tuple[tuple[Told, ...], bool]:
    """Check what the cache does not know, and show what was found.

    What is held against the texts of a folder is not kept: they may change while the document does not.
    """
    processes = 1 if folder else processes_of(options.jobs)
    cache = None if folder else cache_of(options)
    wanted = {options.output_format, *(split_target(target)[0] for target in options.output)}
    with cache or nullcontext():
        done, failed = read_all(
            options,
            configured,
            lambda tasks: all_findings(
                with_sources(tasks, folder), configured, cache, processes, whole=bool(wanted & WHOLE_REPORTS)
            ),
        )
        reports = tuple(one.told for one in done)
        if baseline:
            # What a change left alone is not told, and may well be there.
            reports = without_known(reports, baseline, whole=not options.diff_base)
            done = tuple(one._replace(told=told) for one, told in zip(done, reports, strict=True))
        pieces = Pieces(done, cache, configured, processes)
        show(render(options.output_format, reports, _look(options), pieces.of))
        for target in options.output:
            write(target, lambda name: render(name, reports, Look(), pieces.of))
    if cache and cache.damaged and not options.quiet:
        say("claimcheck: the cache was damaged, and is begun anew")
    return reports, failed


def _source_folder(options: argparse.Namespace) -> SourceFolder | None:
    if not options.sources:
        return None
    from claimcheck.evidence import SourceFolder  # noqa: PLC0415 - heavy, and not always asked for

    return SourceFolder(options.sources)


def _show_inputs(options: argparse.Namespace, configured: Configured) -> int:
    """Print what would be checked, and with which settings, instead of checking it."""
    failed = False
    items = tuple(find_inputs(options, configured))
    for item in items:
        if isinstance(item, Input):
            configured.settings(item.name)
    configured.validate()
    alike: dict[tuple[str, ...], list[str]] = {}  # what is said of a document, and the documents
    for item in items:
        if isinstance(item, InputError):
            failed = True
            say(f"claimcheck: {safe(str(item))}")
        elif isinstance(item, LeftOut):
            if not options.quiet:
                say(f"claimcheck: {safe(item.name)} is left out: {item.why}")
        else:
            said = told(configured.settings(item.name), configured.of(item.name))
            alike.setdefault(tuple(said) if options.show_settings else (), []).append(item.name)
    for lines, documents in alike.items():
        for name in documents:
            show(safe(name))
        for line in lines:
            show(f"  {safe(line)}")
    return 2 if failed else 0


def _look(options: argparse.Namespace) -> Look:
    return Look(
        width=min(_WIDEST, shutil.get_terminal_size((100, 24)).columns),
        colour=wants_colour(options.color, os.environ),
        unicode=is_unicode(),
    )


def _fails(reports: Sequence[Told], configured: Configured) -> bool:
    return any(
        level != "never" and finding.severity.rank >= Severity(level).rank
        for report in reports
        for level in (configured.fail_on(report.document.path),)
        for finding in report.findings
    )
