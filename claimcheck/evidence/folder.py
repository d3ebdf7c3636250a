"""A folder of saved sources, and which of its texts belongs to which source of a document.

In this order: the map ``sources.toml``, the address that the file tells, its title, its name. Two files
that fit by one of these mean no answer by it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, takewhile
from os import PathLike
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import urlsplit

from claimcheck.citations import Apparatus, Source
from claimcheck.errors import UsageError, require
from claimcheck.evidence.files import FORMATS, Saved, Unreadable, read_file
from claimcheck.evidence.texts import address, labels_of
from claimcheck.findings import Notice
from claimcheck.text.foreign import ForeignError, load_toml

MAP: Final = "sources.toml"
_MOST_FILES: Final = 5000
_SHORTEST_TITLE: Final = 12
"""Characters under which a title names anything."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """One text of the folder, with the file it is from."""

    path: Path
    saved: Saved

    @property
    def stem(self) -> str:
        """The file's name without its endings, as a slug."""
        name = self.path.name
        for ending in sorted(FORMATS, key=len, reverse=True):
            name = name.removesuffix(ending)
        return _slug(name)


class _Index:
    """The texts of a folder by all that a source can name them by: one look each, however many there are."""

    def __init__(self, entries: Sequence[_Entry]) -> None:
        self.by_path: dict[Path, _Entry] = {}
        self._by_address: dict[str, list[_Entry]] = defaultdict(list)
        self._by_stem: dict[str, list[_Entry]] = defaultdict(list)
        self._by_place: dict[tuple[Path, str], list[_Entry]] = defaultdict(list)
        titled: list[tuple[str, int]] = []
        for number, entry in enumerate(entries):
            stem = entry.stem
            self.by_path.setdefault(entry.path, entry)
            self._by_stem[stem].append(entry)
            self._by_place[entry.path.parent, stem].append(entry)
            titled.append((_slug(entry.saved.title or ""), number))
            if entry.saved.url:
                self._by_address[address(entry.saved.url)].append(entry)
        self._entries = entries
        self._titled = sorted(titled)

    def at_address(self, url: str) -> _Entry | None:
        """Return the one text that tells this address."""
        return _only(self._by_address.get(address(url), ()))

    def titled(self, title: str) -> _Entry | None:
        """Return the one text whose title, as a slug, begins with ``title``."""
        first = bisect_left(self._titled, (title, -1))
        found = takewhile(lambda named: named[0].startswith(title), islice(self._titled, first, first + 2))
        return _only([self._entries[number] for _, number in found])

    def named(self, names: Iterable[str]) -> _Entry | None:
        """Return the one text whose file has one of these names."""
        return _only([entry for name in names for entry in self._by_stem.get(name, ())])

    def in_folder(self, folder: Path, name: str) -> _Entry | None:
        """Return the one text of a folder whose file has this name."""
        return _only(self._by_place.get((folder, name), ()))


class SourceFolder:
    """The saved sources under ``root``; read once, when they are first asked for.

    Raises ``UsageError`` where ``root`` is no folder or its map is wrong.
    """

    def __init__(self, root: str | PathLike[str]) -> None:
        """Open the folder and its map, but no source yet."""
        require("root", root, (str, PathLike), "the name of a folder")
        self.root = Path(root)
        if not self.root.is_dir():
            message = f"{root}: no such folder of sources"
            raise UsageError(message)
        self._map = _read_map(self.root / MAP)
        self.notices: list[Notice] = []

    def texts_for(self, document_path: str, apparatus: Apparatus) -> dict[str, str]:
        """Return the texts of a document's sources, by source id or by the label of a note-less marker."""
        told = _Told(self._told(document_path))
        found: dict[str, str] = {}
        labels = labels_of(apparatus)
        for source in apparatus.sources:
            entry = self._entry(source, list(labels.get(source.id, ())), told, document_path)
            if entry is not None:
                found[source.id] = entry.saved.text
        for marker in apparatus.markers:
            if marker.note is None:
                label = marker.place.label
                named = self._mapped(told, [label, marker.place.url]) or self._by_label(label, document_path)
                if named is not None:
                    found[label] = named.saved.text
        return found

    def declared_for(self, document_path: str, apparatus: Apparatus) -> frozenset[str]:
        """Return the keys of ``texts_for`` whose file the map names: that is the source's text, however short."""
        told = _Told(self._told(document_path))
        labels = labels_of(apparatus)
        sources = {
            source.id: [*labels.get(source.id, ()), source.url, source.title, source.outlet]
            for source in apparatus.sources
        }
        loose = {
            one.place.label: [one.place.label, one.place.url] for one in apparatus.markers if one.note is None
        }
        return frozenset(
            key for key, names in (sources | loose).items() if self._mapped(told, names) is not None
        )

    @cached_property
    def _index(self) -> _Index:
        return _Index(self._entries)

    @cached_property
    def _entries(self) -> tuple[_Entry, ...]:
        """Every text of the folder, by path; what cannot be read becomes a notice."""
        found: list[_Entry] = []
        for path in self._files():
            try:
                found += (_Entry(path, saved) for saved in read_file(path))
            except Unreadable as error:
                name = path.relative_to(self.root).as_posix()
                self.notices.append(Notice(code="source-unreadable", message=f"source file {name}: {error}"))
        return tuple(found)

    def _files(self) -> Iterator[Path]:
        paths = (
            path
            for path in sorted(self.root.rglob("*"))
            if path.is_file() and not path.is_symlink() and path.name.lower().endswith(tuple(FORMATS))
        )
        for number, path in enumerate(paths):
            if number == _MOST_FILES:
                message = f"only the first {_MOST_FILES:,} files of {self.root} were read"
                self.notices.append(Notice(code="source-unreadable", message=message))
                return
            yield path

    def _told(self, document_path: str) -> Mapping[str, str]:
        """Return what the map says of a document: its own table first, then the entries for all."""
        own = self._map.get(PurePosixPath(document_path.replace("\\", "/")).name, {})
        shared = {key: value for key, value in self._map.items() if isinstance(value, str)}
        return {**shared, **(own if isinstance(own, dict) else {})}

    def _entry(self, source: Source, labels: list[str], told: _Told, document_path: str) -> _Entry | None:
        by_map = self._mapped(told, [*labels, source.url, source.title, source.outlet])
        if by_map is not None:
            return by_map
        if source.url and (found := self._index.at_address(source.url)):
            return found
        title = _slug(source.title or "")
        if len(title) >= _SHORTEST_TITLE:
            by_title = self._index.titled(title)
            if by_title is not None:
                return by_title
        names = {title, _slug(PurePosixPath(urlsplit(source.url).path).stem) if source.url else ""} - {""}
        by_name = self._index.named(names)
        return by_name or next(
            (entry for label in labels if (entry := self._by_label(label, document_path))), None
        )

    def _mapped(self, told: _Told, keys: list[str | None]) -> _Entry | None:
        """Return the text that the map gives for the first of ``keys`` that it names."""
        name = next((name for key in keys if key and (name := told.file_of(key)) is not None), None)
        return None if name is None else self._index.by_path.get(self.root / name)

    def _by_label(self, label: str, document_path: str) -> _Entry | None:
        """Return the file called by a label ("1.html"): beside the document's name, else at the top."""
        stem = PurePosixPath(document_path.replace("\\", "/")).stem
        for folder in (self.root / stem, self.root):
            found = self._index.in_folder(folder, _slug(label))
            if found is not None:
                return found
        return None


class _Told:
    """What the map says of one document: file names by label, title or address."""

    def __init__(self, told: Mapping[str, str]) -> None:
        self._told = told
        self._by_address = {address(key): name for key, name in told.items() if "://" in key}

    def file_of(self, key: str) -> str | None:
        return self._told.get(key) or (self._by_address.get(address(key)) if "://" in key else None)


def _only(found: Sequence[_Entry]) -> _Entry | None:
    """Return the one entry; two mean no answer."""
    return found[0] if len(found) == 1 else None


def _slug(text: str) -> str:
    return re.sub(r"[\W_]+", "-", text.casefold()).strip("-")


def _read_map(path: Path) -> Mapping[str, str | dict[str, str]]:
    """Return ``sources.toml``: labels, addresses or titles to file names, for all documents or by document."""
    if not path.is_file():
        return {}
    try:
        told = load_toml(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, ForeignError) as error:
        message = f"{path}: is no TOML ({error})"
        raise UsageError(message) from error
    names = [
        name for value in told.values() for name in (value.values() if isinstance(value, dict) else [value])
    ]
    for name in names:
        if not isinstance(name, str) or not (path.parent / name).is_file():
            message = f"{path}: {name!r} is no file in the folder of sources"
            raise UsageError(message)
    return told
