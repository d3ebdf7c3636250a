"""The zip archive that a Word document is: which parts it has, and their bytes, within bounds."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping

from claimcheck.documents.docx.xml import Tag, walk
from claimcheck.errors import InputError

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_MOST_PARTS = 20_000
_MOST_BYTES = 64 * 2**20
_FREE_BYTES = 4 * 2**20
_MOST_RATIO = 200
"""A part that unpacks to more than ``_FREE_BYTES`` may do so at most so many times over: text in XML
packs 10 to 50 times, a bomb up to 1,000 times."""
_SAVE_AGAIN = "open it in a word processor and save it as .docx again"


class Package:
    """One package. Every problem is an ``InputError`` that names the file."""

    def __init__(self, data: bytes, path: str) -> None:
        """Open the archive and find its main part."""
        self.path = path
        if data.startswith(_OLD_OFFICE):
            raise InputError(
                path, "is an old or password-protected office document", "save it as .docx without a password"
            )
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError) as error:
            raise InputError(path, "is no .docx file, or a damaged one", _SAVE_AGAIN) from error
        names = self._archive.namelist()
        if len(names) > _MOST_PARTS:
            problem = f"holds {len(names)} parts, more than any document"
            raise InputError(path, problem, _SAVE_AGAIN)
        self._names = frozenset(names)
        self._main = self._targets("_rels/.rels", "").get("officeDocument", "word/document.xml")
        if self._main not in self._names:
            raise InputError(path, "is a zip archive, but no Word document", "save it as .docx")
        self._parts = self._targets(_relations_of(self._main), posixpath.dirname(self._main))

    @property
    def names(self) -> Mapping[str, str]:
        """The names of the main part, of its relations, and of the parts that it relates to by kind."""
        return {**self._parts, "main": self._main, "relations": _relations_of(self._main)}

    def bytes_of(self, name: str) -> bytes | None:
        """Return the part of this name, None without one."""
        return self._read(name) if name in self._names else None

    def main(self) -> bytes:
        """Return the main part, the running text."""
        return self._read(self._main)

    def part(self, kind: str) -> bytes | None:
        """Return the part that the main one relates to as ``kind`` ("footnotes"), None without one."""
        name = self._parts.get(kind)
        return self._read(name) if name in self._names and name else None

    def links(self, kind: str) -> Mapping[str, str]:
        """Return the addresses outside the package that part ``kind`` links to, by their id."""
        name = self._parts.get(kind)
        relations = _relations_of(name) if name else ""
        links: dict[str, str] = {}

        def take(tag: Tag) -> None:
            if tag.get("TargetMode") == "External" and tag.get("Type").endswith("/hyperlink"):
                links[tag.get("Id")] = tag.get("Target")

        if relations in self._names:
            walk(self._read(relations), self.path, relations, opened=take)
        return links

    def _targets(self, name: str, folder: str) -> Mapping[str, str]:
        """Return the internal targets in a part of relationships, by the last word of their type."""
        if name not in self._names:
            return {}
        targets: dict[str, str] = {}

        def take(tag: Tag) -> None:
            if tag.name == "Relationship" and tag.get("TargetMode") != "External":
                target = tag.get("Target")
                place = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                targets.setdefault(tag.get("Type").rpartition("/")[2], posixpath.normpath(place))

        walk(self._read(name), self.path, name, opened=take)
        return targets

    def _read(self, name: str) -> bytes:
        info = self._archive.getinfo(name)
        try:
            with self._archive.open(info) as part:
                data = part.read(_MOST_BYTES + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
            raise InputError(self.path, f"its part {name} is damaged", _SAVE_AGAIN) from error
        except (RuntimeError, NotImplementedError) as error:
            problem = f"its part {name} is encrypted or packed in an unknown way"
            raise InputError(self.path, problem, _SAVE_AGAIN) from error
        packed = max(1, info.compress_size)
        if len(data) > _MOST_BYTES or (len(data) > _FREE_BYTES and len(data) > _MOST_RATIO * packed):
            problem = f"its part {name} unpacks to far more than a document holds, as a zip bomb does"
            raise InputError(self.path, problem, _SAVE_AGAIN)
        return data


def _relations_of(name: str) -> str:
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")
