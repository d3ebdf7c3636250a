"""Where the words go. Neither an old encoding nor a reader that goes away ends a run."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import Final, TextIO

from claimcheck.errors import UsageError, reason_of

_PLAIN: Final = str.maketrans({"│": "|", "…": "~", "—": "-"})
_GONE: Final = frozenset({errno.EPIPE, errno.EINVAL})
"""How a system says that nobody reads any more; Windows by the second."""


def open_streams() -> None:
    """Let streams that are closed (``>&-``, ``pythonw``) lead nowhere, and open ones take every character."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - as long as the run
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def is_unicode() -> bool:
    """Whether standard output can hold every character; JSON is escaped where it cannot."""
    return (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")


def show(text: str) -> None:
    """Print ``text`` to standard output, if there is any.

    Signs of our own drawing have a plain form for old code pages; other characters are replaced.
    """
    if not is_unicode():
        try:
            text.encode(sys.stdout.encoding or "ascii")
        except UnicodeEncodeError:
            text = text.translate(_PLAIN)
    _write(text, sys.stdout)


def say(text: str) -> None:
    """Print ``text`` to standard error, if there is any."""
    _write(text, sys.stderr)


def _write(text: str, stream: TextIO) -> None:
    if not text:
        return
    try:
        print(text, file=stream, flush=True)
    except OSError as error:
        # Without this, Python would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        # A reader that went away ("| head") leaves the verdict standing, so the run goes on into nowhere.
        if stream is sys.stdout and error.errno not in _GONE:
            msg = f"cannot write to standard output: {reason_of(error, 'it failed')}"
            raise UsageError(msg) from error
