"""Reads every input, says what could not be read, and gathers what came of the rest."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from claimcheck.cli.checks import Failure, Task, task
from claimcheck.cli.configured import Configured
from claimcheck.cli.git import Base
from claimcheck.cli.inputs import LeftOut, find_inputs
from claimcheck.cli.output import say
from claimcheck.cli.progress import progress
from claimcheck.errors import InputError
from claimcheck.reports.excerpt import safe

ResultT = TypeVar("ResultT")


def read_all(
    options: argparse.Namespace,
    configured: Configured,
    work: Callable[[Sequence[Task]], Iterable[ResultT | Failure]],
) -> tuple[tuple[ResultT, ...], bool]:
    """Return what ``work`` makes of the inputs, in their order, and whether one of them failed."""
    tasks: list[Task] = []
    failed = False
    for one in _tasks(options, configured):
        if isinstance(one, Failure):
            failed = True
            _tell(one, options)
        else:
            tasks.append(one)
    done: list[ResultT] = []
    for result in progress(work(tasks), len(tasks), quiet=options.quiet):
        if isinstance(result, Failure):
            failed = True
            _tell(result, options)
        else:
            done.append(result)
    return tuple(done), failed


def _tasks(options: argparse.Namespace, configured: Configured) -> Iterator[Task | Failure]:
    ref = getattr(options, "diff_base", None)
    base = Base(ref) if ref else None
    for item in find_inputs(options, configured):
        if isinstance(item, InputError):
            yield Failure(str(item))
        elif isinstance(item, LeftOut):
            continue
        elif base is None:
            yield task(item, configured, options.as_of)
        elif base.changed(item.name):
            yield task(item, configured, options.as_of, base.earlier(item.name))


def _tell(failure: Failure, options: argparse.Namespace) -> None:
    if failure.trace and options.verbose:
        say(failure.trace)
    say(f"claimcheck: {safe(failure.message)}")
