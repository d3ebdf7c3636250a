"""Which files are a document's bibliography, and what they hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

from claimcheck.citations.bibliography.bibtex import cut_bibtex
from claimcheck.citations.bibliography.csl import cut_csl, cut_yaml
from claimcheck.citations.bibliography.model import Bibliography, BrokenFileError, Cut, Entry, Files
from claimcheck.errors import reason_of
from claimcheck.findings import Notice
from claimcheck.text.foreign import ForeignError, load_toml, load_yaml

_READERS: Final[dict[str, Callable[[str, str], Cut]]] = {
    ".bib": cut_bibtex,
    ".bibtex": cut_bibtex,
    ".json": cut_csl,
    ".yaml": cut_yaml,
    ".yml": cut_yaml,
}
_BESIDE: Final = (".bib", ".json", ".yaml")
"""Endings of a file that has the document's own name, the surest first."""
_FRONT_MATTER: Final = re.compile(
    r"\A\ufeff?(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<body>.*?)^(?:(?P=fence)|\.\.\.)[ \t]*\r?$",
    re.DOTALL | re.MULTILINE,
)
_FIELD: Final = re.compile(r"^bibliography:.*(?:\n(?:[ \t]+\S.*|- .*|[ \t]*\r?$))*", re.MULTILINE)
_HEAD: Final = 65_536
_LARGEST: Final = 50_000_000
_MOST_FILES: Final = 20
_MOST_PROBLEMS: Final = 10
CODE: Final = "bibliography"
"""The code of the notices about these files."""


def bibliography_files(path: str, data: bytes, given: Sequence[str] = ()) -> Files:
    """Return the files that say what the citekeys of the document at ``path`` stand for; they need not exist.

    Those that its front matter names, and those ``given`` (by the settings). Where neither names one: the
    file with the document's own name, else the only ``.bib`` file beside it.
    """
    if b"@" not in data:
        return Files()
    folder = Path(path).parent
    named = [str(folder / name) for name in named_files(data[:_HEAD].decode("utf-8", "replace"))]
    told = list(dict.fromkeys([*named, *given]))[:_MOST_FILES]
    if told:
        return Files(tuple(told))
    own = next((file for ending in _BESIDE if _is_file(file := Path(path).with_suffix(ending))), None)
    if own is not None:
        return Files((str(own),), named=False)
    try:
        beside = [file for file in folder.glob("*.bib") if _is_file(file)]
    except OSError:
        return Files()
    return Files((str(beside[0]),), named=False) if len(beside) == 1 else Files()


def named_files(text: str) -> Iterator[str]:
    """Yield what the front matter of a document names as its ``bibliography``: one file or a list."""
    head = _FRONT_MATTER.match(text)
    if head is None:
        return
    value = _toml_value(head["body"]) if head["fence"] == "+++" else _yaml_value(head["body"])
    for name in value if isinstance(value, list) else [value]:
        if isinstance(name, str) and name.strip() and "\0" not in name:
            yield name.strip()


def _yaml_value(body: str) -> object:
    field = _FIELD.search(body)
    if field is None:
        return None
    try:
        told = load_yaml(field[0])
    except ForeignError:
        return None
    return told.get("bibliography") if isinstance(told, dict) else None


def _toml_value(body: str) -> object:
    try:
        return load_toml(body.replace("\r\n", "\n")).get("bibliography")
    except ForeignError:
        return None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def read_bibliography(files: Files | None, cited: Iterable[str], *, beside: str = "") -> Bibliography:
    """Return the entries of ``files``. ``cited`` are the document's keys, ``beside`` its path.

    What is wrong with a file becomes a notice with file, line and remedy. A file that nobody named and that
    holds none of the cited keys is not this document's: nothing is said of it.
    """
    keys = {key.casefold() for key in cited}
    if files is None or not keys:
        return Bibliography()
    entries: dict[str, Entry] = {}
    notices: list[Notice] = []
    whole = bool(files.paths)
    for file in map(Path, files.paths):
        name = _shown(file, beside)
        try:
            cut = _read(file)
        except BrokenFileError as error:
            whole = False
            notices.append(_notice(name, error.line, f"{error.problem}; {error.remedy}"))
            continue
        notices += (_notice(name, problem.line, problem.message) for problem in cut.problems[:_MOST_PROBLEMS])
        for entry in cut.entries:
            first = entries.setdefault(entry.key.casefold(), entry)
            if first is not entry and first.raw != entry.raw and entry.key.casefold() in keys:
                at = f"{_shown(Path(first.file), beside)}:{first.line}"
                what = f"the key {entry.key} stands twice, and the entry at {at} is the one taken; rename one"
                notices.append(_notice(name, entry.line, what))
    if not files.named and not keys & entries.keys():
        return Bibliography()
    return Bibliography(entries, tuple(notices), whole)


def _shown(file: Path, beside: str) -> str:
    """Return a file's name for a message: without the folder that the document is in."""
    folder = Path(beside).parent
    return file.relative_to(folder).as_posix() if file.is_relative_to(folder) else str(file)


def _notice(name: str, line: int, message: str) -> Notice:
    return Notice(code=CODE, message=f"{name}:{line}: {message}")


def _read(file: Path) -> Cut:
    reader = _READERS.get(file.suffix.lower())
    if reader is None:
        known = ", ".join(_READERS)
        raise BrokenFileError(1, "is no bibliography by its name", f"files of sources end in {known}")
    try:
        if not file.is_file():
            raise BrokenFileError(1, "there is no such file", "mend the name, or put the file there")
        state = file.stat()
    except (OSError, ValueError) as error:
        raise BrokenFileError(1, "cannot be read", "check its name and its permissions") from error
    if state.st_size > _LARGEST:
        raise BrokenFileError(
            1, f"is larger than {_LARGEST:,} bytes", "keep the entries that the document cites"
        )
    return _cut(file, reader, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=8)
def _cut(file: Path, reader: Callable[[str, str], Cut], _changed: int, _size: int) -> Cut:
    """Cut a file up, once for all documents that it belongs to."""
    try:
        data = file.read_bytes()
    except OSError as error:
        raise BrokenFileError(1, reason_of(error), "check its permissions") from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    return reader(text.replace("\r\n", "\n"), str(file))
