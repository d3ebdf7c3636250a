"""YAML and TOML that somebody else wrote: all ways in which they can be wrong are one error."""

from __future__ import annotations

from typing import Any, Final

_MOST_TIMES: Final = 10
_FREE: Final = 10_000
"""Characters that aliases may tell in any case; beyond them, so many times what is written."""
_MOST_DOTS: Final = 200
"""Parts of a dotted key; each of them costs as much again as all before it."""
_DEEP: Final = "nested too deep"


class ForeignError(ValueError):
    """A text that cannot be read, or must not be unfolded: its line, and what is wrong if that is known."""

    def __init__(self, line: int, problem: str | None) -> None:
        """Take what a message says."""
        super().__init__(problem)
        self.line = line
        self.problem = problem


def load_yaml(text: str) -> object:
    """Return what ``text`` says, plain values only.

    Raises ``ForeignError`` also where it is nested too deep, and where its aliases say far more than is
    written, or hold themselves: whoever writes such a value out again would fill the memory.
    """
    import yaml  # noqa: PLC0415 - only for documents that have some

    try:
        told: object = yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ForeignError(line, error.problem) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise ForeignError(1, None) from error
    if _length(told, {}) > _FREE + _MOST_TIMES * len(text):
        raise ForeignError(1, "its aliases say far more than is written")
    return told


def load_toml(text: str) -> dict[str, Any]:
    """Return the tables that ``text`` says. Raises ``ForeignError``, also where they are nested too deep."""
    import tomllib  # noqa: PLC0415 - only for documents that have some

    if any(line.partition("=")[0].count(".") > _MOST_DOTS for line in text.splitlines()):
        raise ForeignError(1, _DEEP)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problem = str(error)
        raise ForeignError(1, problem[:1].lower() + problem[1:]) from error
    except RecursionError as error:
        raise ForeignError(1, _DEEP) from error


def _length(value: object, known: dict[int, float]) -> float:
    """Return about how long a value would be, written out; infinite where it holds itself."""
    if isinstance(value, dict):
        parts = [*value.keys(), *value.values()]
    elif isinstance(value, list | tuple | set):
        parts = [*value]
    else:
        return float(len(value)) if isinstance(value, str) else 1.0
    if id(value) not in known:
        known[id(value)] = float("inf")
        known[id(value)] = 1 + sum(_length(part, known) for part in parts)
    return known[id(value)]
