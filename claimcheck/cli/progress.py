"""A progress bar for long runs, on a terminal only."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

_PATIENCE = 1.0
"""Seconds of work before the bar appears: short runs stay silent."""


def progress(results: Iterable[T], total: int, *, quiet: bool) -> Iterator[T]:
    """Yield the results; draw a bar on standard error once they take long and a person is watching."""
    if quiet or total < 2 or not sys.stderr.isatty():  # noqa: PLR2004 - nothing to count
        yield from results
        return
    started = time.monotonic()
    rest = iter(results)
    done = 0
    for result in rest:
        yield result
        done += 1
        if time.monotonic() - started > _PATIENCE:
            break
    else:
        return
    from rich.console import Console  # noqa: PLC0415 - only for long runs
    from rich.progress import Progress  # noqa: PLC0415 - only for long runs

    with Progress(console=Console(stderr=True), transient=True) as bar:
        watched = bar.add_task("Checking", total=total, completed=done)
        for result in rest:
            yield result
            bar.advance(watched)
