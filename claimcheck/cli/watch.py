"""``check --watch``: check, and check again whenever a document or a settings file changes.

What has not changed comes from the cache, so each round costs about what changed. watchfiles, an extra, says
what changes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Final

from claimcheck.cli.check import run_check
from claimcheck.cli.formats import split_target
from claimcheck.cli.inputs import ENDINGS
from claimcheck.cli.output import say
from claimcheck.errors import ClaimcheckError, UsageError

Changes = Iterable[AbstractSet[tuple[object, str]]]
"""Rounds of changes: what happened, and the path that it happened to."""

_SETTINGS: Final = frozenset({"claimcheck.toml", "pyproject.toml"})
_STEP: Final = 50
"""Milliseconds without another change, after which a round begins."""
_CLEAR: Final = "\033[2J\033[3J\033[H"


def run_watch(options: argparse.Namespace, changes: Changes | None = None) -> int:
    """Check until interrupted; return the status of the last round.

    ``changes`` are those of the file system unless given. A round that fails, over a settings file that is
    being edited, say, is told, and the next one follows.
    """
    if "-" in options.paths:
        msg = "--watch waits for files to change, and standard input is none; name the file"
        raise UsageError(msg)
    if options.add_ignore is not None:
        msg = "--watch and --add-ignore do not go together: write the comments first"
        raise UsageError(msg)
    if changes is None:
        changes = _watched(options)
    concerns = _concerns(options)
    status = _round(options)
    try:
        for several in changes:
            if any(concerns(path) for _, path in several):
                if sys.stdout.isatty():
                    print(_CLEAR, end="", flush=True)
                status = _round(options)
    except KeyboardInterrupt:
        pass
    return status


def _round(options: argparse.Namespace) -> int:
    try:
        status = run_check(options)
    except ClaimcheckError as error:
        say(f"claimcheck: {error}")
        status = 2
    if not options.quiet:
        say("claimcheck: waiting for changes; Ctrl-C ends it")
    return status


def _concerns(options: argparse.Namespace) -> Callable[[str], bool]:
    """Return whether a changed path can change what is found: no file that a round itself writes does."""
    written = {Path(split_target(target)[1]).absolute() for target in options.output}
    named = {Path(name).absolute() for name in (*options.paths, options.config, options.baseline) if name}
    folders = [path for path in named if path.is_dir()]
    sources = Path(options.sources).absolute() if options.sources else None

    def concerns(name: str) -> bool:
        path = Path(name).absolute()
        if path in written:
            return False
        if path in named or path.name in _SETTINGS or (sources and path.is_relative_to(sources)):
            return True
        inside = any(path.is_relative_to(folder) for folder in folders)
        return inside and path.suffix.lower() in ENDINGS

    return concerns


def _watched(options: argparse.Namespace) -> Changes:
    try:
        from watchfiles import watch  # noqa: PLC0415 - an extra, which most do without
    except ImportError as error:
        msg = "--watch needs the package watchfiles; install it: pip install 'claimcheck[watch]'"
        raise UsageError(msg) from error
    named = [
        Path(name) for name in (*options.paths, options.sources, options.config, options.baseline) if name
    ]
    missing = next((path for path in named if not path.exists()), None)
    if missing:
        msg = f"{missing}: there is no such file or folder to watch; check the name"
        raise UsageError(msg)
    # An editor may put a new file in the place of the old one, which only the folder tells.
    places = {path if path.is_dir() else path.absolute().parent for path in named}
    changes = watch(
        *places,
        recursive=any(path.is_dir() for path in named),
        watch_filter=None,
        step=_STEP,
        debounce=_STEP * 8,
        rust_timeout=_STEP * 4,
        yield_on_timeout=True,
    )
    next(changes)  # it looks from now on, and not only when the first round is over
    return changes
