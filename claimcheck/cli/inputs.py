"""Paths in, the documents to read out, in a fixed order."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from claimcheck.cli.configured import Configured
from claimcheck.errors import InputError, reason_of
from claimcheck.reports.own import ENDINGS as REPORTS
from claimcheck.reports.own import HEAD, is_own

ENDINGS: Final = frozenset(
    ".txt .text .md .markdown .mdown .mkd .mdx .qmd .rmd .html .htm .xhtml .docx".split()
)
_HIDDEN: Final = (".", "~$")
"""How the names of hidden files begin, and of those by which Word locks a document."""
_EXCLUDED: Final = "excluded by the settings"
_OWN: Final = "a report of claimcheck"
_SOURCE: Final = "a source of --sources"
_LEFT_OUT: Final = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


class Input(NamedTuple):
    """A document to read: what it is called, and how to get its bytes."""

    name: str
    path: Path | None

    def read(self) -> bytes:
        """Return the bytes; raises ``InputError`` where that fails."""
        if self.path is None:
            if sys.stdin is None:
                raise InputError(self.name, "standard input is closed", "pipe a text into it")
            return sys.stdin.buffer.read()
        try:
            return self.path.read_bytes()
        except FileNotFoundError as error:
            raise InputError(self.name, "there is no such file", "check the name") from error
        except OSError as error:
            raise _unreadable(self.name, error) from error


class LeftOut(NamedTuple):
    """A file that is not read though it was named or lies in a folder that was, and why."""

    name: str
    why: str


Found = Input | LeftOut | InputError


def find_inputs(options: argparse.Namespace, configured: Configured) -> Iterator[Found]:
    """Yield the files named, and those in the folders named that no setting excludes, sorted; each once.

    Files named are read though a setting excludes them, unless ``--force-exclude`` or ``force-exclude`` says
    that they are to be left out like others. In folders, a report of our own in HTML or Markdown is left out
    too, whether this run writes it or an earlier one did, and so are the sources that the documents are held
    against. A folder with nothing to read, or that cannot be read, is an error in its place: the rest
    goes on.
    """
    seen: set[str] = set()
    sources = Path(os.path.abspath(options.sources)) if getattr(options, "sources", None) else None  # noqa: PTH100 - as above
    written = {os.path.abspath(target.partition("=")[2]) for target in getattr(options, "output", ())}  # noqa: PTH100 - as the walk names them
    for name in options.paths:
        if name == "-":
            found: Iterator[Found] = iter((_named(options.stdin_filename, None, options, configured),))
        elif Path(name).is_dir():
            found = _without(sources, _folder(Path(name), configured, written))
        else:
            found = iter((_named(str(Path(name)), Path(name), options, configured),))
        for item in found:
            key = os.path.normcase(str(item.path)) if isinstance(item, Input) else str(item)
            if key not in seen:
                seen.add(key)
                yield item


def _without(sources: Path | None, found: Iterator[Found]) -> Iterator[Found]:
    for item in found:
        path = item.path if isinstance(item, Input) and sources else None
        if isinstance(item, Input) and path and sources in Path(os.path.abspath(path)).parents:  # noqa: PTH100 - as above
            yield LeftOut(item.name, _SOURCE)
        else:
            yield item


def _named(name: str, path: Path | None, options: argparse.Namespace, configured: Configured) -> Found:
    """Return a document that was named itself, as pre-commit names those that it chose."""
    configuration = configured.of(name)
    if options.force_exclude or configuration.force_exclude:
        if configuration.excludes(name):
            return LeftOut(name, _EXCLUDED)
        if path is not None and _is_report(path):
            return LeftOut(name, _OWN)
    return Input(name, path)


def _folder(folder: Path, configured: Configured, written: Collection[str]) -> Iterator[Found]:
    empty = True
    problems: list[OSError] = []
    for directory, folders, files in os.walk(folder, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _LEFT_OUT)
        for name in sorted(files):
            path = Path(directory) / name
            if not name.startswith(_HIDDEN) and path.suffix.lower() in ENDINGS and path.is_file():
                empty = False
                if configured.of(str(path)).excludes(str(path)):
                    yield LeftOut(str(path), _EXCLUDED)
                elif (written and os.path.abspath(path) in written) or _is_report(path):  # noqa: PTH100 - as above
                    yield LeftOut(str(path), _OWN)
                else:
                    yield Input(str(path), path)
    for problem in problems:
        empty = False
        yield _unreadable(str(problem.filename or folder), problem)
    if empty:
        endings = ", ".join(sorted(ENDINGS))
        yield InputError(
            str(folder),
            "no file to read in this folder",
            f"files with {endings} are read, hidden ones and {', '.join(sorted(_LEFT_OUT))} are not",
        )


def _is_report(path: Path) -> bool:
    if path.suffix.lower() not in REPORTS:
        return False
    try:
        with path.open("rb") as file:
            return is_own(file.read(HEAD))
    except OSError:
        return False  # whoever reads it whole will say why it cannot be


def _unreadable(name: str, error: OSError) -> InputError:
    return InputError(name, reason_of(error), "check its permissions")
