"""``check --add-ignore``: writes a comment for each finding into the file that it stands in.

The files are checked again afterwards, so what a run with it tells is what is left.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli.baseline import without_known
from claimcheck.cli.checks import Failure, Task, check_whole, with_sources
from claimcheck.cli.configured import Configured
from claimcheck.cli.output import say
from claimcheck.cli.reading import read_all
from claimcheck.documents import Masks, encoder_of, read_text
from claimcheck.errors import InputError, UsageError
from claimcheck.reports import Report
from claimcheck.reports.excerpt import safe
from claimcheck.rules.installed import every_rule
from claimcheck.suppressions import read_baseline
from claimcheck.suppressions.insertion import COMMENTED, insert_comments

if TYPE_CHECKING:
    from claimcheck.evidence import SourceFolder

_UNFIT = ("-->", "*/", "\n", "\r")


def add_ignores(
    options: argparse.Namespace, configured: Configured, folder: SourceFolder | None, baseline: Path | None
) -> None:
    """Write the comments, and tell how many, and what could not be served. Raises ``UsageError``."""
    reason = options.add_ignore.strip()
    if "-" in options.paths:
        msg = "--add-ignore writes into files, and standard input is none; name the file"
        raise UsageError(msg)
    if any(sign in reason for sign in _UNFIT):
        msg = "--add-ignore: a reason is one line without --> or */, which end a comment"
        raise UsageError(msg)
    checked, _ = read_all(
        options, configured, lambda tasks: _checked(with_sources(tasks, folder), configured)
    )
    reports: Sequence[Report] = [report for _, report in checked]
    if baseline is not None:
        reports = without_known(reports, read_baseline(baseline))
    comments = files = 0
    for (task, _), report in zip(checked, reports, strict=True):
        if task.settings.require_reason and not reason and report.findings:
            msg = "the settings require a reason of every comment; give one: --add-ignore=REASON"
            raise UsageError(msg)
        written = _write(task, report, reason, quiet=options.quiet) if report.findings else 0
        comments += written
        files += written > 0
    if not options.quiet:
        told = "comment" if comments == 1 else "comments"
        into = "file" if files == 1 else "files"
        say(f"claimcheck: wrote {comments} {told} into {files} {into}; read them before you keep them")


def _checked(tasks: Sequence[Task], configured: Configured) -> Iterator[tuple[Task, Report] | Failure]:
    configured.validate()
    for task in tasks:
        report = check_whole(task)
        yield report if isinstance(report, Failure) else (task, report)


def _write(task: Task, report: Report, reason: str, *, quiet: bool) -> int:
    """Write the comments for one file; return how many. Says what could not be written."""
    document = report.document
    encode = encoder_of(task.data, document.source)
    problem = None
    if document.format not in COMMENTED:
        is_word = document.format == "docx"
        problem = f"{'a Word document is not written into' if is_word else 'plain text has no comments'}"
    elif encode is None:
        problem = "its encoding is not known for certain; save it as UTF-8"
    if problem is None and encode is not None:
        reread = partial(
            read_text,
            format=document.format,
            path=document.path,
            as_of=task.as_of,
            flavor=task.settings.flavor,
            masks=Masks(task.settings.shortcodes, task.settings.masks),
        )
        known = frozenset(rule.id for rule in every_rule())
        done = insert_comments(document, report.findings, reason, known=known, reread=reread)
        try:
            if done.comments:
                Path(task.name).write_bytes(encode(done.source))
        except UnicodeEncodeError:
            problem = "its encoding has no sign for part of the reason; save it as UTF-8"
        except OSError as error:
            raise InputError(
                task.name, (error.strerror or "cannot be written").lower(), "check its permissions"
            ) from error
        else:
            if done.left and not quiet:
                say(_stays(task.name, len(done.left), "no comment can stand where they would be silenced"))
            return done.comments
    if not quiet:
        say(_stays(task.name, len(report.findings), problem or ""))
    return 0


def _stays(name: str, count: int, why: str) -> str:
    what = "1 finding stays" if count == 1 else f"{count} findings stay"
    return safe(f"claimcheck: {name}: {what}: {why}; a baseline can hold them (claimcheck baseline create)")
