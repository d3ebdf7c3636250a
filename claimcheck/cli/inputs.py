"""Paths in, the documents to read out, in a fixed order."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from claimcheck.errors import InputError, UsageError

ENDINGS: Final = frozenset({".txt", ".text", ".md", ".markdown", ".mdx"})
_LEFT_OUT: Final = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


class Input(NamedTuple):
    """A document to read: what it is called, and how to get its bytes."""

    name: str
    path: Path | None

    def read(self) -> bytes:
        """Return the bytes; raises ``InputError`` where that fails."""
        if self.path is None:
            return sys.stdin.buffer.read()
        try:
            return self.path.read_bytes()
        except FileNotFoundError as error:
            raise InputError(self.name, "there is no such file", "check the name") from error
        except OSError as error:
            raise InputError(
                self.name, (error.strerror or "cannot be read").lower(), "check its permissions"
            ) from error


def find_inputs(paths: Sequence[str], stdin_name: str) -> Iterator[Input]:
    """Yield the files named, and those in the folders named, sorted.

    Raises ``UsageError`` for a folder with nothing to read.
    """
    seen: set[str] = set()
    for name in paths:
        if name == "-":
            yield Input(stdin_name, None)
            continue
        path = Path(name)
        found = list(_folder(path)) if path.is_dir() else [path]
        if not found:
            endings = ", ".join(sorted(ENDINGS))
            msg = f"{name}: no file to read in this folder; files with {endings} are read"
            raise UsageError(msg)
        for file in found:
            key = os.path.normcase(file)
            if key not in seen:
                seen.add(key)
                yield Input(str(file), file)


def _folder(folder: Path) -> Iterator[Path]:
    for directory, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _LEFT_OUT)
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in ENDINGS:
                yield Path(directory) / name
