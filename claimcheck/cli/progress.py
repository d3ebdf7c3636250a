"""A progress bar for long runs, on a terminal only."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

_PATIENCE = 1.0
"""Seconds of work before the bar appears: short runs stay silent."""


def progress(items: Sequence[T], *, quiet: bool) -> Iterator[T]:
    """Yield the items; draw a bar on standard error once the run takes long and a person is watching."""
    if quiet or len(items) < 2 or not sys.stderr.isatty():  # noqa: PLR2004 - nothing to count
        yield from items
        return
    started = time.monotonic()
    done = 0
    for done, item in enumerate(items):  # noqa: B007 - the rest is counted from here
        if time.monotonic() - started > _PATIENCE:
            break
        yield item
    else:
        return
    from rich.console import Console  # noqa: PLC0415 - only for long runs
    from rich.progress import Progress  # noqa: PLC0415 - only for long runs

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Checking", total=len(items), completed=done)
        for item in items[done:]:
            yield item
            bar.advance(task)
