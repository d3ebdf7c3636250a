"""What a saved file gives: texts, each with the names by which a citation may mean it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import Final

LARGEST: Final = 50_000_000
"""Bytes of a file that are read, and of what unpacks from one."""


class Unreadable(Exception):  # noqa: N818 - a state of the file, told in a notice
    """A file that gives no text; its message says why, and what to do where something can be done."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A text out of a file, with the address it was saved from and its title where the file tells them."""

    text: str
    url: str | None = None
    title: str | None = None


Reader = Callable[[bytes], Iterator[Saved]]


def parser(name: str, what: str) -> ModuleType:
    """Import the package ``name``, which reads ``what``; raises ``Unreadable`` where it is not installed."""
    try:
        return import_module(name)
    except ImportError as error:
        message = f"reading {what} needs {name}; install it with: pip install 'claimcheck[sources]'"
        raise Unreadable(message) from error
