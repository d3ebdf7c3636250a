"""Comments written into the margin of a Word document. Every other byte of every part stays as it is."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Mapping, Sequence
from html import escape  # xml.sax.saxutils would load http and ssl
from typing import Final, NamedTuple
from xml.parsers import expat

from claimcheck.documents.docx.package import Package
from claimcheck.documents.docx.story import UNREAD
from claimcheck.errors import InputError

_TAG: Final = re.compile(rb"<[^>\"']*+(?:\"[^\"]*+\"[^>\"']*+|'[^']*+'[^>\"']*+)*+>")
_NUMBER: Final = re.compile(rb"\bid\s*=\s*[\"'](\d{1,9})[\"']")
_ENCODING: Final = re.compile(rb"\A(?:\xef\xbb\xbf)?<\?xml[^>]*encoding\s*=\s*[\"'](?P<name>[^\"']+)[\"']")
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_KIND: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_CONTENT: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_TYPES: Final = "[Content_Types].xml"
_AUTHOR: Final = "claimcheck"


class Remark(NamedTuple):
    """What to write beside a paragraph of the running text, which is counted from 1."""

    paragraph: int
    text: str


def write_comments(data: bytes, path: str, remarks: Sequence[Remark]) -> bytes:
    """Return the document with a comment for each of ``remarks``.

    Raises ``InputError`` for a package that cannot be read, or whose XML is in no encoding like UTF-8.
    """
    package = Package(data, path)
    main = package.main()
    _require_utf8(main, path)
    finder = _Finder(main)
    places, space = finder.find(), finder.space
    comments = package.part("comments")
    first = 1 + max((int(number) for number in _NUMBER.findall(main + (comments or b""))), default=0)
    there = [remark for remark in remarks if remark.paragraph in places]
    numbered = list(enumerate(there, start=first))
    folder = posixpath.dirname(package.names["main"])
    changed = {package.names["main"]: _marked(main, places, numbered, space)}
    told = "".join(_comment(number, remark.text, space) for number, remark in numbered).encode()
    if comments is not None:
        changed[package.names["comments"]] = _before_end(comments, told)
    else:
        name = posixpath.join(folder, "claimcheck-comments.xml")
        head = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="{space}">'
        changed[name] = head.encode() + told + b"</w:comments>"
        relations = package.names["relations"]
        none = f'<Relationships xmlns="{_RELATIONS}"></Relationships>'
        row = f'<Relationship Id="claimcheckComments" Type="{_KIND}" Target="claimcheck-comments.xml"/>'
        changed[relations] = _before_end(package.bytes_of(relations) or none.encode(), row.encode())
        types = package.bytes_of(_TYPES)
        if types is not None:
            row = f'<Override PartName="/{name}" ContentType="{_CONTENT}"/>'
            changed[_TYPES] = _before_end(types, row.encode())
    return _packed(data, changed)


class _Paragraph(NamedTuple):
    """An open paragraph: where its words begin, in bytes, and how deep it lies."""

    number: int
    begin: int
    depth: int


class _Finder:
    """Finds where each paragraph's words begin and end, in bytes; counts as ``read_story`` counts."""

    def __init__(self, data: bytes) -> None:
        self.found: dict[int, tuple[int, int]] = {}
        self.space = ""
        """The namespace of the part."""
        self._data = data
        self._open: list[_Paragraph] = []
        self._count = self._unread = self._depth = 0
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def find(self) -> Mapping[int, tuple[int, int]]:
        """Return the two places by the paragraph's number; one that is empty has none."""
        self._parser.Parse(self._data, True)  # noqa: FBT003 - expat takes no keyword
        return self.found

    def _start(self, name: str, _attributes: Mapping[str, str]) -> None:
        self._depth += 1
        space, _, local = name.rpartition(" ")
        self.space = self.space or space
        if self._is_unread(space, local):
            self._unread += 1
        elif local == "p" and space == self.space and not self._unread:
            self._count += 1
            self._open.append(_Paragraph(self._count, self._end_of_tag(), self._depth))

    def _end(self, name: str) -> None:
        space, _, local = name.rpartition(" ")
        if self._is_unread(space, local):
            self._unread -= 1
        elif self._open and local == "pPr" and self._depth == self._open[-1].depth + 1:
            self._open[-1] = self._open[-1]._replace(begin=self._end_of_tag())
        elif self._open and local == "p" and self._depth == self._open[-1].depth:
            paragraph, at = self._open.pop(), self._parser.CurrentByteIndex
            if self._data.startswith(b"</", at):  # not an empty <w:p/>
                self.found[paragraph.number] = (paragraph.begin, at)
        self._depth -= 1

    def _is_unread(self, space: str, local: str) -> bool:
        return local == "Fallback" or (space == self.space and local in UNREAD)

    def _end_of_tag(self) -> int:
        tag = _TAG.match(self._data, self._parser.CurrentByteIndex)
        return tag.end() if tag else self._parser.CurrentByteIndex


def _require_utf8(data: bytes, path: str) -> None:
    named = _ENCODING.match(data)
    if named and named["name"].lower() not in {b"utf-8", b"us-ascii", b"ascii"}:
        raise InputError(path, "its text is in another encoding than UTF-8", "save it again as .docx")


def _marked(
    main: bytes,
    places: Mapping[int, tuple[int, int]],
    numbered: Sequence[tuple[int, Remark]],
    space: str,
) -> bytes:
    """Return the running text with the ends of each comment's range in it."""
    marks: list[tuple[int, str]] = []
    for number, remark in numbered:
        begin, end = places[remark.paragraph]
        named = f'xmlns:w="{space}" w:id="{number}"'
        marks.append((begin, f"<w:commentRangeStart {named}/>"))
        reference = f'<w:r xmlns:w="{space}"><w:commentReference w:id="{number}"/></w:r>'
        marks.append((end, f"<w:commentRangeEnd {named}/>{reference}"))
    parts: list[bytes] = []
    at = 0
    for place, text in sorted(marks, key=lambda mark: mark[0]):
        parts += [main[at:place], text.encode()]
        at = place
    return b"".join([*parts, main[at:]])


def _comment(number: int, text: str, space: str) -> str:
    words = f'<w:p><w:r><w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r></w:p>'
    whose = f'w:id="{number}" w:author="{_AUTHOR}" w:initials="cc"'
    return f'<w:comment xmlns:w="{space}" {whose}>{words}</w:comment>'


def _before_end(part: bytes, inside: bytes) -> bytes:
    """Return ``part`` with ``inside`` as the last thing in its outermost element."""
    end = part.rstrip()
    if end.endswith(b"/>"):
        opening = end.rfind(b"<")
        name = re.split(rb"[\s/>]", end[opening + 1 :], maxsplit=1)[0]
        return end[:-2] + b">" + inside + b"</" + name + b">"
    at = part.rfind(b"</")
    return part[:at] + inside + part[at:]


def _packed(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    left = dict(changed)
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = left.pop(info.filename, None)
            new.writestr(info, old.read(info) if content is None else content)
        for name, content in left.items():
            new.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
