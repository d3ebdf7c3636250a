"""What a user can get wrong. Every message names the place and the remedy."""

from collections.abc import Iterable

__all__ = ["ClaimcheckError", "InputError", "UsageError", "nearest", "reason_of", "unknown"]


class ClaimcheckError(Exception):
    """Base of every error that claimcheck raises on purpose; its text is fit to be shown."""


class InputError(ClaimcheckError):
    """A document that cannot be read. Other documents go on."""

    def __init__(self, path: str, problem: str, remedy: str) -> None:
        """Name the file, say what is wrong with it and what to do."""
        super().__init__(f"{path}: {problem}; {remedy}")
        self.path = path
        self.problem = problem
        self.remedy = remedy


class UsageError(ClaimcheckError):
    """An option, rule name or setting that does not exist or does not fit."""


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
