"""Is a settings file what it should be? Every key is checked, before anything is run."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from claimcheck.errors import UsageError, unknown
from claimcheck.findings import Category, Severity
from claimcheck.settings.keys import KEYS, PER_FILE_KEYS, Key, Shape
from claimcheck.settings.model import Settings
from claimcheck.values.currencies import CODES

if TYPE_CHECKING:
    from claimcheck.rules.base import AnyRule


class Checker:
    """Checks one file's keys against the vocabulary; every complaint names file, line and remedy."""

    def __init__(self, path: Path, text: str, rules: Sequence[AnyRule]) -> None:
        """Take the file's path and text, for the places of complaints, and the rules that there are."""
        self._path = path
        self._lines = text.splitlines()
        self._problems: list[str] = []
        self._rules = {name: rule for rule in rules for name in (rule.id, *rule.formerly)}
        self._checks: Mapping[Shape, Callable[[Key, str, Any], None]] = {
            Shape.TEXT: self._text,
            Shape.NAMES: self._texts,
            Shape.CHOICE: self._choice,
            Shape.FLAG: self._flag,
            Shape.LEVELS: self._levels,
            Shape.OPTIONS: self._options,
            Shape.PER_FILE: self._per_file,
            Shape.ALIASES: self._aliases,
        }

    def check(self, table: Mapping[str, Any]) -> None:
        """Raise ``UsageError`` for the keys that are unknown or do not fit, one a line."""
        known = {key.path: key for key in KEYS}
        tables = {path.partition(".")[0] for path in known if "." in path}
        for name, value in table.items():
            if name in tables and isinstance(value, dict):
                for inner, deep in value.items():
                    with self._going_on():
                        self._one(known, f"{name}.{inner}", inner, deep)
            else:
                with self._going_on():
                    self._one(known, name, name, value)
        if self._problems:
            raise UsageError("\n".join(self._problems))

    @contextmanager
    def _going_on(self) -> Iterator[None]:
        """Keep a complaint for the end: whoever mends a file wants to know of all that is wrong with it."""
        try:
            yield
        except UsageError as error:
            self._problems.append(str(error))

    def _one(self, known: Mapping[str, Key], path: str, name: str, value: object) -> None:
        if path not in known:
            self._fail(name, unknown("setting", path, known))
        key = known[path]
        self._checks[key.shape](key, name, value)

    def _text(self, key: Key, name: str, value: Any) -> None:
        if not isinstance(value, str):
            self._fail(name, f'{key.path} takes a text, as {name} = "..."')
        if key.path == "numbers.default-currency" and value not in CODES:
            self._fail(name, f'{value!r} is no ISO 4217 code; write one, as {name} = "USD"')

    def _texts(self, key: Key, name: str, value: Any) -> None:
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self._fail(name, f'{key.path} takes a list of texts, as {name} = ["..."]')
        for one in value:
            with self._going_on():
                if key.choices and one not in key.choices:
                    self._fail(one, unknown(f"kind in {key.path}", one, key.choices), within=name)
        if key.path.rpartition(".")[2] in {"select", "extend-select", "ignore"}:
            self._rules_or_categories(name, value)
        for pattern in value if key.path == "masks.patterns" else ():
            with self._going_on():
                self._pattern(name, pattern)

    def _pattern(self, name: str, pattern: str) -> None:
        try:
            matches_nothing = re.compile(pattern).match("") is not None
        except re.error as error:
            self._fail(pattern, f"{pattern!r} is no regular expression: {error}", within=name)
        if matches_nothing:
            what = f"{pattern!r} matches where nothing stands; write what it must at least hold"
            self._fail(pattern, what, within=name)

    def _choice(self, key: Key, name: str, value: Any) -> None:
        if value not in key.choices:
            self._fail(name, f"{key.path} takes one of {', '.join(key.choices)}, not {value!r}")

    def _flag(self, key: Key, name: str, value: Any) -> None:
        if not isinstance(value, bool):
            self._fail(name, f"{key.path} takes true or false")

    def _levels(self, key: Key, name: str, value: Any) -> None:
        self._is_table(key, name, value)
        self._rules_or_categories(name, value)
        for rule, level in value.items():
            with self._going_on():
                if level not in set(Severity):
                    self._fail(rule, f"{key.path}.{rule} takes one of error, warning, note, not {level!r}")

    def _options(self, key: Key, name: str, value: Any) -> None:
        self._is_table(key, name, value)
        for rule, options in value.items():
            with self._going_on():
                self._options_of(key, rule, options)

    def _options_of(self, key: Key, rule: str, options: Any) -> None:
        if rule not in self._rules:
            self._fail(rule, unknown("rule", rule, self._rules))
        if not isinstance(options, dict):
            self._fail(rule, f"{key.path}.{rule} takes a table of options")
        for option, value in options.items():
            with self._going_on():
                try:
                    Settings(options={rule: {option: value}}).config_of(self._rules[rule])
                except UsageError as error:
                    self._fail(option, str(error))

    def _per_file(self, key: Key, name: str, value: Any) -> None:
        self._is_table(key, name, value)
        known = {one.path: one for one in KEYS if one.path in PER_FILE_KEYS}
        for glob, table in value.items():
            with self._going_on():
                if not isinstance(table, dict):
                    self._fail(glob, f'{key.path}."{glob}" takes a table, as {{ ignore = ["..."] }}')
                for inner, deep in table.items():
                    with self._going_on():
                        if inner not in known:
                            self._fail(glob, unknown("setting of per-file", inner, known))
                        self._checks[known[inner].shape](known[inner], inner, deep)

    def _aliases(self, key: Key, name: str, value: Any) -> None:
        self._is_table(key, name, value)
        owners: dict[str, str] = {}
        for one, others in value.items():
            with self._going_on():
                if not isinstance(others, list) or not all(
                    isinstance(other, str) and other.strip() for other in others
                ):
                    self._fail(one, f'{key.path}.{one} takes a list of names, as {one} = ["..."]')
                for other in (one, *others):
                    rival = owners.setdefault(other.casefold(), one)
                    if rival != one:
                        told = f"{other!r} is a name of both {rival!r} and {one!r}"
                        self._fail(one, f"{told}; leave it with one of them")

    def _is_table(self, key: Key, name: str, value: object) -> None:
        if not isinstance(value, dict):
            self._fail(name, f"{key.path} is a table: write [{key.path}] above its keys")

    def _rules_or_categories(self, name: str, names: Sequence[str]) -> None:
        known = [*self._rules, *Category, "all"]
        for one in names:
            with self._going_on():
                if one not in known:
                    self._fail(
                        one if isinstance(names, dict) else name, unknown("rule or category", one, known)
                    )

    def _fail(self, name: str, problem: str, within: str | None = None) -> NoReturn:
        """Refuse the key ``name``, or a text of the list that the key ``within`` holds."""
        line = self._line(name) if within is None else self._line_of_text(name, self._line(within))
        msg = f"{self._path}:{line}: {problem}"
        raise UsageError(msg)

    def _line_of_text(self, text: str, first: int) -> int:
        """Return the line, from ``first`` on, on which a text stands as TOML writes it; else ``first``."""
        forms = (text, text.replace("\\", "\\\\").replace('"', '\\"'))
        lines = enumerate(self._lines[first - 1 :], first)
        return next((number for number, line in lines if any(form in line for form in forms)), first)

    def _line(self, name: str) -> int:
        """Return the line on which ``name`` stands as a key or in a heading; 1 where it is not found."""
        word = re.escape(name)
        key = re.compile(
            rf"""^\s*(?:[\w."'-]+\.)?["']?{word}["']?\s*=|^\s*\[[^\]]*{word}|[{{,]\s*["']?{word}["']?\s*="""
        )
        return next((number for number, line in enumerate(self._lines, 1) if key.search(line)), 1)
