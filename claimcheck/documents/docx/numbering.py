"""Printed numbers: of list items, footnotes and endnotes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from claimcheck.documents.docx.xml import Tag, walk

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_SYMBOLS = "*†‡§"


def printed(number: int, form: str) -> str:
    """Return ``number`` in one of the forms of ``w:numFmt``; in digits for those of other scripts."""
    match form:
        case "lowerRoman":
            return _roman(number)
        case "upperRoman":
            return _roman(number).upper()
        case "lowerLetter":
            return _repeated(number, "abcdefghijklmnopqrstuvwxyz")
        case "upperLetter":
            return _repeated(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        case "chicago":
            return _repeated(number, _SYMBOLS)
        case _:
            return str(number)


def _roman(number: int) -> str:
    parts: list[str] = []
    for value, letters in _ROMAN:
        parts.append(letters * (number // value))
        number %= value
    return "".join(parts)


def _repeated(number: int, signs: str) -> str:
    return signs[(number - 1) % len(signs)] * ((number - 1) // len(signs) + 1)


@dataclass(slots=True)
class Numbering:
    """The lists of a document: which of them print numbers, and where their counts stand."""

    abstract: Mapping[str, str] = field(default_factory=dict)
    """The definition that each list follows."""
    forms: Mapping[tuple[str, int], str] = field(default_factory=dict)
    """The form of the number by definition and level."""
    starts: Mapping[tuple[str, int], int] = field(default_factory=dict)
    _counts: dict[str, list[int]] = field(default_factory=dict)

    def next_number(self, list_id: str, level: int) -> int | None:
        """Count one item on; None where the list prints bullets. Levels count from 0."""
        definition = self.abstract.get(list_id, list_id)
        counts = self._counts.setdefault(definition, [])
        del counts[level + 1 :]
        while len(counts) <= level:
            counts.append(self.starts.get((definition, len(counts)), 1) - 1)
        counts[level] += 1
        form = self.forms.get((definition, level), "bullet")
        return None if form in {"bullet", "none"} else counts[level]


@dataclass(slots=True)
class NoteForms:
    """In which form the marks of notes are printed, and from which number on.

    Notes are numbered through the document, also where the program begins again on each page or in
    each section: what stands on which page is not known, and a label that two notes share is no label.
    """

    forms: dict[str, str] = field(default_factory=lambda: {"footnotes": "decimal", "endnotes": "lowerRoman"})
    starts: dict[str, int] = field(default_factory=dict)
    _kind: str = ""

    def take(self, tag: Tag) -> None:
        """Take a start tag of the settings or of a section's properties."""
        match tag.name if tag.word else "":
            case "footnotePr" | "endnotePr":
                self._kind = "footnotes" if tag.name == "footnotePr" else "endnotes"
            case "numFmt" if self._kind:
                self.forms[self._kind] = tag.get()
            case "numStart" if self._kind and tag.get().isdigit():
                self.starts[self._kind] = int(tag.get()[:6])
            case "p" | "r" | "pgSz" | "abstractNum":
                self._kind = ""

    def label(self, kind: str, index: int) -> str:
        """Return the mark of the note that is number ``index`` of its kind, from 0.

        Where foot- and endnotes would have the same marks, endnotes get Roman numbers.
        """
        form = self.forms[kind]
        if kind == "endnotes" and form == self.forms["footnotes"]:
            form = "lowerRoman"
        return printed(max(1, self.starts.get(kind, 1)) + index, form)


def read_note_forms(data: bytes | None, path: str) -> NoteForms:
    """Read what the part "settings" says of notes."""
    forms = NoteForms()
    if data is not None:
        walk(data, path, "settings", opened=forms.take)
    return forms


def read_numbering(data: bytes | None, path: str) -> Numbering:
    """Read the part of that name."""
    abstract: dict[str, str] = {}
    forms: dict[tuple[str, int], str] = {}
    starts: dict[tuple[str, int], int] = {}
    definition = list_id = ""
    level = 0

    def take(tag: Tag) -> None:
        nonlocal definition, list_id, level
        match tag.name if tag.word else "":
            case "abstractNum":
                definition = tag.get("abstractNumId")
            case "num":
                list_id, definition = tag.get("numId"), ""
            case "abstractNumId":
                abstract[list_id] = tag.get()
            case "lvl":
                level = int(tag.get("ilvl")) if tag.get("ilvl").isdigit() else 0
            case "numFmt" if definition:
                forms[definition, level] = tag.get()
            case "start" if definition and tag.get().isdigit():
                starts[definition, level] = int(tag.get()[:6])

    if data is not None:
        walk(data, path, "numbering", opened=take)
    return Numbering(abstract, forms, starts)
