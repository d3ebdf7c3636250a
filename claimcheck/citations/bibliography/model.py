"""Entries by key, and what was wrong with their files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from claimcheck.findings import Notice

Item = Mapping[str, object]
"""An entry in the words of CSL-JSON: ``title``, ``author``, ``container-title``, ``issued``, ``URL`` ..."""


class BrokenFileError(Exception):
    """A file that is no bibliography: the line, what is wrong, and what to do."""

    def __init__(self, line: int, problem: str, remedy: str) -> None:
        """Take what a notice says."""
        super().__init__(problem)
        self.line = line
        self.problem = problem
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a file: ``raw`` is its text there, ``line`` where it begins, from 1."""

    key: str
    file: str
    line: int
    raw: str
    load: Callable[[], Item]
    """Reads the entry."""


class Files(NamedTuple):
    """The files of a document's bibliography. ``named`` is whether somebody says that they are."""

    paths: tuple[str, ...] = ()
    named: bool = True


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong at a line of a file, with the remedy."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Cut:
    """What a file's text was cut into."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Bibliography:
    """All entries of a document's files, by key in lower case; of two under one key the first.

    ``whole`` is whether a key that is not among them is a mistake: not where there is no file, or where one
    could not be read.
    """

    entries: Mapping[str, Entry] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    whole: bool = False

    def entry(self, key: str) -> Entry | None:
        """Return the entry of a key."""
        return self.entries.get(key.casefold())
