"""CSL-JSON and CSL-YAML: lists of items, as reference managers write them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Final

from claimcheck.citations.bibliography.model import BrokenFileError, Cut, Entry, Item, Problem
from claimcheck.text.foreign import ForeignError, load_yaml

_LISTS: Final = ("items", "references")
"""Where a list of items may stand that is not the whole file."""
_NAMES: Final = ("id", "citation-key", "citekey", "citationKey")
_REMEDY: Final = "export it anew as CSL-JSON, a list of items each with an id"
_LONGEST_RAW: Final = 2000


def cut_csl(text: str, file: str) -> Cut:
    """Return the items of a JSON file, and those without an id. Raises ``BrokenFileError`` where it is no such list."""
    try:
        told: object = json.loads(text)
    except json.JSONDecodeError as error:
        raise BrokenFileError(error.lineno, f"is no JSON ({error.msg.lower()})", _REMEDY) from error
    except (ValueError, RecursionError) as error:
        raise BrokenFileError(1, "is no JSON that can be read", _REMEDY) from error
    return _cut(told, text, file)


def cut_yaml(text: str, file: str) -> Cut:
    """Return the items of a YAML file with ``references``; raises ``BrokenFileError`` as ``cut_csl``."""
    try:
        return _cut(load_yaml(text), text, file)
    except ForeignError as error:
        problem = f"is no YAML ({error.problem})" if error.problem else "is no YAML that can be read"
        raise BrokenFileError(error.line, problem, _REMEDY) from error


def _cut(told: object, text: str, file: str) -> Cut:
    if isinstance(told, Mapping):
        told = next((told[name] for name in _LISTS if name in told), None)
    if not isinstance(told, list):
        raise BrokenFileError(1, "holds no list of items", _REMEDY)
    places = _Places(text)
    entries: list[Entry] = []
    problems: list[Problem] = []
    for number, item in enumerate(told, 1):
        keys = _keys(item) if isinstance(item, Mapping) else []
        if not keys:
            problems.append(Problem(1, f"item {number} has no id, so that no key can name it; give it one"))
            continue
        raw = json.dumps(item, ensure_ascii=False, default=str)[:_LONGEST_RAW]
        line = places.of(keys[0])
        entries += (Entry(key, file, line, raw, _Loaded(item)) for key in keys)
    return Cut(tuple(entries), tuple(problems))


def _keys(item: Mapping[object, object]) -> list[str]:
    values = (item.get(name) for name in _NAMES)
    keys = (str(value).strip() for value in values if isinstance(value, str | int))
    return list(dict.fromkeys(key for key in keys if key))


class _Loaded:
    """An item that was read with its file."""

    __slots__ = ("_item",)

    def __init__(self, item: Mapping[object, object]) -> None:
        self._item = {str(name): value for name, value in item.items()}

    def __call__(self) -> Item:
        return self._item


class _Places:
    """The line of each id, looked up once for the whole text."""

    def __init__(self, text: str) -> None:
        self._lines: dict[str, int] = {}
        line, last = 1, 0
        pattern = rf"(?<![\w-])[\"']?(?:{'|'.join(_NAMES)})[\"']?\s*:\s*[\"']?([^\"'\s,}}]+)"
        for match in re.finditer(pattern, text):
            line += text.count("\n", last, match.start())
            last = match.start()
            self._lines.setdefault(match[1], line)

    def of(self, key: str) -> int:
        return self._lines.get(key, 1)
