"""Where the words go. Neither an old encoding nor a reader that goes away ends a run."""

from __future__ import annotations

import os
import sys
from typing import Final, TextIO

_PLAIN: Final = str.maketrans({"│": "|", "…": "~", "—": "-"})


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
    except BrokenPipeError:
        # The reader went away ("| head"). The verdict stands, so the run goes on into nowhere; without
        # this, Python would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
