"""``check --add-ignore``: writes a comment for each finding into the file that it stands in.

The files are checked again afterwards, so what a run with it tells is what is left.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli.baseline import without_known
from claimcheck.cli.cache import cache_of
from claimcheck.cli.checks import Task, all_findings, processes_of, with_sources
from claimcheck.cli.configured import Configured
from claimcheck.cli.output import say
from claimcheck.cli.reading import read_all
from claimcheck.documents import Document, Masks, encoder_of, read_bytes, read_text
from claimcheck.errors import InputError, UsageError
from claimcheck.findings import Finding
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
    cache = None if folder else cache_of(options)
    processes = 1 if folder else processes_of(options.jobs)
    done, _ = read_all(
        options,
        configured,
        lambda tasks: all_findings(with_sources(tasks, folder), configured, cache, processes),
    )
    reports = [one.told for one in done]
    if baseline is not None:
        reports = list(without_known(reports, read_baseline(baseline)))
    if cache:
        cache.close()
    comments = files = 0
    for one, told in zip(done, reports, strict=True):
        if not told.findings:
            continue
        if one.task.settings.require_reason and not reason:
            msg = "the settings require a reason of every comment; give one: --add-ignore=REASON"
            raise UsageError(msg)
        written = _write(one.task, told.findings, reason, quiet=options.quiet)
        comments += written
        files += written > 0
    if not options.quiet:
        what = "comment" if comments == 1 else "comments"
        where = "file" if files == 1 else "files"
        say(f"claimcheck: wrote {comments} {what} into {files} {where}; read them before you keep them")


def _write(task: Task, findings: Sequence[Finding], reason: str, *, quiet: bool) -> int:
    """Write the comments for one file; return how many. Says what could not be written."""
    flavor, as_of = task.settings.flavor, task.as_of
    masks = Masks(task.settings.shortcodes, task.settings.masks)
    document = read_bytes(task.data, path=task.name, as_of=as_of, flavor=flavor, masks=masks)
    encode = encoder_of(task.data, document.source)
    problem = _unfit(document)
    if problem is None and encode is None:
        problem = "its encoding is not known for certain; save it as UTF-8"
    if problem is None and encode is not None:
        reread = partial(
            read_text, format=document.format, path=document.path, as_of=as_of, flavor=flavor, masks=masks
        )
        known = frozenset(rule.id for rule in every_rule())
        done = insert_comments(document, findings, reason, known=known, reread=reread)
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
        say(_stays(task.name, len(findings), problem or ""))
    return 0


def _unfit(document: Document) -> str | None:
    """Return why no comment can be written into a document."""
    if document.format in COMMENTED:
        return None
    return (
        "a Word document is not written into" if document.format == "docx" else "plain text has no comments"
    )


def _stays(name: str, count: int, why: str) -> str:
    what = "1 finding stays" if count == 1 else f"{count} findings stay"
    return safe(f"claimcheck: {name}: {what}: {why}; a baseline can hold them (claimcheck baseline create)")
