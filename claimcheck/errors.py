"""What a user can get wrong. Every message names the place and the remedy."""

import datetime
import reprlib
from collections.abc import Iterable

__all__ = [
    "ClaimcheckError",
    "InputError",
    "UsageError",
    "nearest",
    "reason_of",
    "require",
    "require_day",
    "require_each",
    "unknown",
]


class ClaimcheckError(Exception):
    """Base of every error that claimcheck raises on purpose; its text is fit to be shown."""


class InputError(ClaimcheckError):
    """A document that cannot be read. Other documents go on."""

    def __init__(self, path: str, problem: str, remedy: str) -> None:
        """Name the file, say what is wrong with it and what to do."""
        super().__init__(path, problem, remedy)  # by which the error travels between processes
        self.path = path
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        """Return file, problem and remedy in one line."""
        return f"{self.path}: {self.problem}; {self.remedy}"


class UsageError(ClaimcheckError):
    """An option, rule name or setting that does not exist or does not fit."""


def require(name: str, given: object, types: type | tuple[type, ...], wanted: str) -> None:
    """Refuse, at the door, what would fail far inside. Raises ``UsageError``."""
    if not isinstance(given, types):
        message = f"{name} takes {wanted}; not {reprlib.repr(given)}, of type {type(given).__name__}"
        raise UsageError(message)


def require_each(name: str, given: object, types: type | tuple[type, ...], wanted: str) -> None:
    """Refuse what is no list, or holds anything else. Raises ``UsageError``."""
    require(name, given, (list, tuple), wanted)
    for one in given if isinstance(given, list | tuple) else ():
        require(name, one, types, wanted)


def require_day(name: str, given: datetime.date | None) -> datetime.date | None:
    """Return the date ``given``; of a moment its day, since no plain date can be compared with a moment."""
    require(name, given, (datetime.date, type(None)), "a date: datetime.date(2026, 6, 5)")
    return given.date() if isinstance(given, datetime.datetime) else given


def reason_of(error: OSError, otherwise: str = "cannot be read") -> str:
    """Return why the system refused a file, in small letters: "permission denied"."""
    return (error.strerror or otherwise).lower()


def unknown(what: str, name: str, known: Iterable[str]) -> str:
    """Return the message for a name that nothing has, with the nearest known one."""
    near = nearest(name, known)
    return f"there is no {what} called {name!r}" + (f"; did you mean {near!r}?" if near else "")


def nearest(name: str, known: Iterable[str], *, likeness: int = 65) -> str | None:
    """Return the known name that ``name`` is a slip for; None where none is alike enough, of 100."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only for the message

    names = sorted(map(str, known))
    table = next((one for one in names if name in one.split(".")), None)
    if table is not None:
        return table
    # The whole of both is compared: a part of a long name is like many a short one.
    near = process.extractOne(name, names, scorer=fuzz.ratio, score_cutoff=likeness)
    return near[0] if near else None
