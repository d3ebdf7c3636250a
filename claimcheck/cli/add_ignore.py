"""``check --add-ignore``: writes a comment for each finding into the file that it stands in.

The files are checked again afterwards, so what a run with it tells is what is left.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.cli.baseline import without_known
from claimcheck.cli.cache import cache_of
from claimcheck.cli.checks import Task, all_findings, processes_of, with_sources
from claimcheck.cli.configured import Configured
from claimcheck.cli.output import say
from claimcheck.cli.reading import read_all
from claimcheck.documents import Document, Remark, encoder_of, write_comments
from claimcheck.engine import read_document
from claimcheck.errors import InputError, UsageError, reason_of
from claimcheck.findings import Finding
from claimcheck.reports.excerpt import safe
from claimcheck.rules.installed import every_rule
from claimcheck.suppressions import read_baseline, suppress
from claimcheck.suppressions.insertion import COMMENTED, insert_comments, word_comments

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
    if options.quiet:
        return
    if not comments:
        say("claimcheck: wrote no comments, for there is no finding that one could silence")
        return
    what = "comment" if comments == 1 else "comments"
    where = "file" if files == 1 else "files"
    say(f"claimcheck: wrote {comments} {what} into {files} {where}; read them before you keep them")


class _Commented(NamedTuple):
    """A file with its comments, None where it stays as it is; and the findings that stay, and why."""

    data: bytes | None
    comments: int
    left: int
    why: str


def _write(task: Task, findings: Sequence[Finding], reason: str, *, quiet: bool) -> int:
    """Write the comments for one file; return how many. Says what could not be written."""
    read = partial(read_document, settings=task.settings, path=task.name, as_of=task.as_of)
    if read(task.data).format == "docx":
        done = _commented_word(task.data, read, findings, reason)
    else:
        done = _commented_text(task.data, read, findings, reason)
    if done.data is not None:
        try:
            Path(task.name).write_bytes(done.data)
        except OSError as error:
            why = reason_of(error, "cannot be written")
            raise InputError(task.name, why, "check its permissions") from error
    if done.left and not quiet:
        what = "1 finding stays" if done.left == 1 else f"{done.left} findings stay"
        remedy = "a baseline can hold them (claimcheck baseline create)"
        say(safe(f"claimcheck: {task.name}: {what}: {done.why}; {remedy}"))
    return done.comments


def _commented_text(
    data: bytes, read: Callable[[bytes], Document], findings: Sequence[Finding], reason: str
) -> _Commented:
    document = read(data)
    encode = encoder_of(data, document.source)
    count = len(findings)
    if document.format not in COMMENTED:
        return _Commented(None, 0, count, "plain text has no comments")
    if encode is None:
        return _Commented(None, 0, count, "its encoding is not known for certain; save it as UTF-8")
    try:
        encode(document.source + reason)
    except UnicodeEncodeError:
        why = "its encoding has no sign for part of the reason; save it as UTF-8"
        return _Commented(None, 0, count, why)
    known = frozenset(rule.id for rule in every_rule())
    done = insert_comments(
        document, findings, reason, known=known, reread=lambda source: read(encode(source))
    )
    why = "no comment can stand where they would be silenced"
    return _Commented(encode(done.source) if done.comments else None, done.comments, len(done.left), why)


def _commented_word(
    data: bytes, read: Callable[[bytes], Document], findings: Sequence[Finding], reason: str
) -> _Commented:
    document = read(data)
    told, left = word_comments(document, findings, reason)
    if not told:
        return _Commented(None, 0, len(left), "the notes of a Word document have no margin")
    written = write_comments(data, document.path, [Remark(*one) for one in told.items()])
    again = read(written)
    silent = [finding for finding in findings if finding not in left]
    known = frozenset(rule.id for rule in every_rule())
    if again.source != document.source or suppress(again, silent, known)[0]:
        return _Commented(None, 0, len(findings), "no comment would silence them")
    return _Commented(written, len(told), len(left), "the notes of a Word document have no margin")
