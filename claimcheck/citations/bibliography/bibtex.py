"""BibTeX and BibLaTeX, read leniently: what an entry lacks is said, and the others go on.

An own reader, because all that is wanted of a file is which entry stands in which line and the few fields
that tell a source, and because a broken entry must not cost the file. Nothing is looked at twice.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Final

from claimcheck.citations.bibliography.latex import names, plain
from claimcheck.citations.bibliography.model import BrokenFileError, Cut, Entry, Item, Problem

_ENTRY: Final = re.compile(r"@[ \t]*(?P<type>[A-Za-z]+)\s*(?P<open>[{(])")
_TOKEN: Final = re.compile(
    r"[{}()]|^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(][ \t]*[^\s,{}()\"=]+[ \t]*,", re.MULTILINE
)
"""A bracket, or a line that begins an entry: the one before it then lacks its end."""
_FIELD: Final = re.compile(r"(?P<name>[A-Za-z_][\w:+.-]{0,60})\s*=\s*")
_WORD: Final = re.compile(r"[^\s,#{}\"=]+")
_JOINT: Final = re.compile(r"\s*#\s*")
_BRACE: Final = re.compile(r"[{}]")
_QUOTE: Final = re.compile(r"[{}\"]")
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ADDRESS: Final = re.compile(r"https?://[^\s{}]+")
_YEAR: Final = re.compile(r"\d{4}")
_DAY: Final = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?:/(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?)?")
_CONTAINERS: Final = ("journaltitle", "journal", "newspaper", "booktitle", "maintitle")
_BODIES: Final = ("publisher", "organization", "institution", "school")
_LONGEST_RAW: Final = 2000
_LONGEST_VALUE: Final = 20_000
"""Characters of a field; macros made of macros could tell without end."""


def cut_bibtex(text: str, file: str) -> Cut:
    """Return the entries of a file, and the ones that have no end or no key.

    Raises ``BrokenFileError`` where there is no entry at all in a text that is not empty.
    """
    lines = _Lines(text)
    macros: dict[str, str] = {}
    entries: list[Entry] = []
    problems: list[Problem] = []
    at = 0
    while match := _ENTRY.search(text, at):
        kind, start = match["type"].lower(), match.end()
        stop, at = _end(text, start, match["open"])
        if kind in {"comment", "preamble"}:
            continue
        line, body = lines.of(match.start()), text[start:stop]
        if kind == "string":
            macros |= _fields(body, macros)
            continue
        key, comma, rest = body.partition(",")
        key = key.strip()
        if not key or "=" in key or len(key.split()) > 1:
            problems.append(Problem(line, "the entry has no key; write one after its bracket"))
            continue
        if at == stop:
            problems.append(Problem(line, f"the entry {key} never ends; put back its closing bracket"))
        raw = text[match.start() : at].strip()[:_LONGEST_RAW]
        entries.append(Entry(key, file, line, raw, partial(_item, kind, rest if comma else "", macros)))
    if not entries and not problems and text.strip():
        raise BrokenFileError(
            1, "holds no entry of BibTeX", "name a .bib file, whose entries look like @book{key, ...}"
        )
    return Cut(_with_parents(entries), tuple(problems))


class _Lines:
    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def of(self, offset: int) -> int:
        return bisect_right(self._starts, offset)


def _end(text: str, start: int, opening: str) -> tuple[int, int]:
    """Return where the body that begins at ``start`` ends, and where to go on; alike where it never ends."""
    depth = 0
    for token in _TOKEN.finditer(text, start):
        sign = token[0]
        if sign == "{":
            depth += 1
        elif sign == "}" and depth:
            depth -= 1
        elif sign == ("}" if opening == "{" else ")") and not depth:
            return token.start(), token.end()
        elif len(sign) > 1:
            return token.start(), token.start()
    return len(text), len(text)


def _fields(body: str, macros: Mapping[str, str]) -> dict[str, str]:
    """Return the fields of a body by name in lower case, in TeX; the first of two of one name."""
    fields: dict[str, str] = {}
    at = 0
    while match := _FIELD.search(body, at):
        value, at = _value(body, match.end(), macros)
        fields.setdefault(match["name"].lower(), value)
    return fields


def _value(body: str, at: int, macros: Mapping[str, str]) -> tuple[str, int]:
    """Return a value, joined from its parts, and where it ends."""
    parts: list[str] = []
    while True:
        sign = body[at : at + 1]
        if sign in {"{", '"'}:
            end = _closing(body, at + 1, '"' if sign == '"' else "}")
            parts.append(body[at + 1 : end])
            at = end + 1
        elif word := _WORD.match(body, at):
            parts.append(macros.get(word[0].lower(), word[0]))
            at = word.end()
        joint = _JOINT.match(body, at)
        if joint is None:
            return "".join(parts)[:_LONGEST_VALUE], at
        at = joint.end()


def _closing(body: str, at: int, sign: str) -> int:
    depth = 0
    for match in (_QUOTE if sign == '"' else _BRACE).finditer(body, at):
        if match[0] == sign and not depth:
            return match.start()
        depth += (match[0] == "{") - (match[0] == "}" and depth > 0)
    return len(body)


def _with_parents(entries: list[Entry]) -> tuple[Entry, ...]:
    """Let an entry with a ``crossref`` take from the one it names what it does not say itself."""
    by_key = {entry.key.lower(): entry for entry in reversed(entries)}
    return tuple(
        Entry(entry.key, entry.file, entry.line, entry.raw, partial(_inherited, entry, by_key))
        if "crossref" in entry.raw.lower()
        else entry
        for entry in entries
    )


def _inherited(entry: Entry, by_key: Mapping[str, Entry]) -> Item:
    own = entry.load()
    parent = by_key.get(str(own.get("crossref", "")).lower())
    if parent is None or parent is entry:
        return own
    told = dict(parent.load())
    whole = told.pop("title", None)
    told.pop("author", None)
    return {**({"container-title": whole} if whole else {}), **told, **own}


def _item(kind: str, body: str, macros: Mapping[str, str]) -> Item:
    """Return an entry in the words of CSL-JSON; what it does not say has no word."""
    fields = _fields(body, macros)
    said = {name: plain(value) for name, value in fields.items() if name not in {"author", "url", "doi"}}
    address = next(
        (
            match[0]
            for name in ("url", "howpublished", "note")
            if (match := _ADDRESS.search(fields.get(name, "")))
        ),
        None,
    )
    where = said.get("howpublished", "")
    item = {
        "type": kind,
        "title": ": ".join(part for part in (said.get("title"), said.get("subtitle")) if part),
        "author": [{"literal": name} for name in names(fields.get("author", ""))],
        "container-title": _first(said, _CONTAINERS),
        "publisher": _first(said, _BODIES) or (where if where and not _ADDRESS.search(where) else None),
        "issued": _issued(said),
        "URL": plain(address) if address else None,
        "DOI": fields.get("doi", "").strip().removeprefix("https://doi.org/") or None,
        "crossref": fields.get("crossref", "").strip() or None,
    }
    return {name: value for name, value in item.items() if value}


def _first(said: Mapping[str, str], names_: tuple[str, ...]) -> str | None:
    return next((said[name] for name in names_ if said.get(name)), None)


def _issued(said: Mapping[str, str]) -> str | None:
    """Return an ISO date or ``start/end`` from ``date``, or from ``year``, ``month`` and ``day``."""
    day = _DAY.match(said.get("date", ""))
    if day:
        return day[0].rstrip("/")
    year = _YEAR.search(said.get("year", ""))
    if year is None:
        return None
    return "-".join([year[0], *_rest_of_date(said.get("month", ""), said.get("day", ""))])


def _rest_of_date(month: str, day: str) -> Iterator[str]:
    head = month.strip().lower()[:3]
    number = (
        _MONTHS.index(head) + 1 if head in _MONTHS else int(head) if head.isascii() and head.isdigit() else 0
    )
    if 1 <= number <= len(_MONTHS):
        yield f"{number:02}"
        if day.isascii() and day.isdigit() and 1 <= int(day[:2]) <= 31:  # noqa: PLR2004 - days of a month
            yield f"{int(day[:2]):02}"
