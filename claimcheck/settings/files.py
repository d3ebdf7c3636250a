"""Settings files: found, read, checked key by key, and turned into ``Configuration``.

A file is ``claimcheck.toml``, or ``pyproject.toml`` with a table ``tool.claimcheck``; the nearest one above a
document wins. Whatever is misspelt or of the wrong shape is an error that names file, line and remedy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, Final

from claimcheck.errors import UsageError, reason_of
from claimcheck.settings.checker import Checker
from claimcheck.settings.globs import matches
from claimcheck.settings.keys import KEYS
from claimcheck.settings.model import Settings
from claimcheck.text.foreign import ForeignError, load_toml

if TYPE_CHECKING:
    from claimcheck.rules.base import AnyRule

Table = Mapping[str, Any]

FILE_NAME: Final = "claimcheck.toml"
_PYPROJECT: Final = "pyproject.toml"
_FIELDS: Final = {"rules": "options", "masks.patterns": "masks"}
"""Keys that are called otherwise than what they set."""
_LONGEST_CHAIN: Final = 10
"""Files that extend one another, before it is called a ring."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PerFile:
    """What a glob asks for, on top of the rest."""

    glob: str
    choices: Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """What one settings file says. ``path`` is None where there is no file; globs count from its folder."""

    path: Path | None = None
    settings: Settings = field(default_factory=Settings)
    fail_on: str = "error"
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    """Whether ``exclude`` holds for files that the command line names as well."""
    baseline: Path | None = None
    per_file: tuple[PerFile, ...] = ()
    text: str = ""
    """All that the file says, whatever becomes of it: another text has to be checked again."""
    packs_text: str = ""
    """What the packs say that it names: findings depend on it, as on ``settings``."""

    def for_file(self, name: str) -> Settings:
        """Return the settings for the document called ``name``: every glob that matches adds to them."""
        settings = self.settings
        for one in self.per_file:
            if self._matches(name, one.glob):
                settings = replace(
                    settings,
                    select=one.choices.select or settings.select,
                    extend_select=(*settings.extend_select, *one.choices.extend_select),
                    ignore=(*settings.ignore, *one.choices.ignore),
                    severity={**settings.severity, **one.choices.severity},
                )
        return settings

    def excludes(self, name: str) -> bool:
        """Whether a document found in a folder, or named where exclusion is forced, is to be left out."""
        return any(self._matches(name, glob) for glob in self.exclude)

    def _matches(self, name: str, glob: str) -> bool:
        folder = self.path.parent if self.path else Path.cwd()
        path = Path(name).absolute()
        relative: PurePath = path.relative_to(folder) if path.is_relative_to(folder) else PurePath(name)
        return matches(relative.as_posix(), glob)


def find_configuration(folder: Path) -> Path | None:
    """Return the nearest settings file in ``folder`` or above it."""
    for place in (folder, *folder.parents):
        own = place / FILE_NAME
        if own.is_file():
            return own
        project = place / _PYPROJECT
        if project.is_file() and "claimcheck" in _tool(_parse(project)):
            return project
    return None


def read_configuration(path: Path, rules: Sequence[AnyRule] | None) -> Configuration:
    """Read a settings file and those that it extends. Raises ``UsageError`` for all that does not fit in one.

    Without ``rules``, the keys are not checked: for a file that was checked before.
    """
    path = path.absolute()
    merged = _chain(path, rules)
    packs = tuple(str(path.parent / name) for name in _names(merged, "packs"))
    if rules is not None and packs:
        from claimcheck.values.reference import read_pack  # noqa: PLC0415 - only where there are packs

        for pack in packs:
            read_pack(pack)
    told = "\0".join(_read(Path(pack), "pack") for pack in packs)
    settings = Settings(**_choices(merged))
    return Configuration(
        path=path,
        settings=replace(
            settings,
            bibliography=tuple(str(path.parent / name) for name in settings.bibliography),
            packs=packs,
        ),
        fail_on=merged.get("fail-on", "error"),
        exclude=_names(merged, "exclude"),
        force_exclude=merged.get("force-exclude", False),
        baseline=path.parent / merged["baseline"] if "baseline" in merged else None,
        text=f"{merged!r}\0{told}",
        packs_text=told,
        per_file=tuple(
            PerFile(glob=glob, choices=Settings(**_choices(table)))
            for glob, table in merged.get("per-file", {}).items()
        ),
    )


def _chain(path: Path, rules: Sequence[AnyRule] | None) -> Table:
    """Return the keys of a file over those of the file that it extends, and so on."""
    tables: list[Table] = []
    seen: list[Path] = []
    while True:
        if path in seen or len(seen) == _LONGEST_CHAIN:
            told = " extends ".join(str(one) for one in [*seen, path])
            msg = f"{path}: {told}; take one extend out"
            raise UsageError(msg)
        seen.append(path)
        table = _table(path)
        if rules is not None:
            Checker(path, _read(path), rules).check(table)
        tables.append(table)
        if "extend" not in table:
            break
        path = (path.parent / table["extend"]).absolute()
    merged: dict[str, Any] = {}
    for table in reversed(tables):
        for name, value in table.items():
            both = isinstance(value, dict) and isinstance(merged.get(name), dict)
            merged[name] = {**merged[name], **value} if both else value
    return merged


def _read(path: Path, what: str = "settings file") -> str:
    try:
        return path.read_text(encoding="utf-8-sig")  # editors on Windows write a byte-order mark
    except OSError as error:
        msg = f"{path}: {reason_of(error)}; name a {what} that is there"
        raise UsageError(msg) from error
    except UnicodeDecodeError as error:
        msg = f"{path}: is not UTF-8 ({error.reason}); save it as UTF-8"
        raise UsageError(msg) from error


def _parse(path: Path) -> Table:
    try:
        return load_toml(_read(path))
    except ForeignError as error:
        msg = f"{path}: is no TOML: {error}"
        raise UsageError(msg) from error


def _table(path: Path) -> Table:
    whole = _parse(path)
    table: Table = _tool(whole).get("claimcheck", {}) if path.name == _PYPROJECT else whole
    return table


def _tool(whole: Table) -> Table:
    tool = whole.get("tool", {})
    return tool if isinstance(tool, dict) else {}


def _names(table: Table, name: str) -> tuple[str, ...]:
    return tuple(table.get(name, ()))


def _choices(table: Table) -> dict[str, Any]:
    """Return what a file says of the documents it is for, by the names of the fields of ``Settings``."""
    found: dict[str, Any] = {}
    for key in KEYS:
        outer, _, name = key.path.rpartition(".")
        field_name = _FIELDS.get(key.path, name.replace("-", "_"))
        value = (table.get(outer, {}) if outer else table).get(name)
        if value is not None and field_name in Settings.__dataclass_fields__:
            found[field_name] = value
    return found
