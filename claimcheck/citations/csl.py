"""One source as a CSL item tells it: an entry of a pandoc document's ``references``, or of a bibliography."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from claimcheck.citations.model import Source
from claimcheck.citations.outlets import outlet_and_kind
from claimcheck.text import Span
from claimcheck.text.foreign import ForeignError, load_yaml

_ITEM: Final = re.compile(r"(?:id|type)[ \t]*:[ \t]*\S[^\n]*\n(?P<indent>[ \t]*)\S")
_DATE: Final = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?:/\d{4}(?:-\d{2}(?:-\d{2})?)?)?")


def read_item(source_id: str, raw: str, span: Span) -> Source | None:
    """Read the YAML of one item, its first line without the indent; None where ``raw`` is no such thing."""
    shape = _ITEM.match(raw)
    if shape is None:
        return None
    try:
        item = load_yaml(shape["indent"] + raw)
    except ForeignError:
        return None
    return source_of_item(source_id, raw, span, item) if isinstance(item, Mapping) else None


def source_of_item(source_id: str, raw: str, span: Span, item: Mapping[str, object]) -> Source:
    """Return the source that an item in the words of CSL-JSON tells."""
    url = _text(item.get("URL"))
    outlet, kind = outlet_and_kind(_text(item.get("container-title")) or _text(item.get("publisher")), url)
    return Source(
        id=source_id,
        raw=raw,
        span=span,
        outlet=outlet,
        authors=_authors(item.get("author")),
        title=_text(item.get("title")),
        issued=_issued(item.get("issued")),
        url=url,
        doi=_text(item.get("DOI")),
        kind=kind,
    )


def _text(value: object) -> str | None:
    return str(value).strip() or None if isinstance(value, str | int) else None


def _authors(value: object) -> tuple[str, ...]:
    people = value if isinstance(value, list) else []
    names = [_name(person) for person in people if isinstance(person, Mapping)]
    return tuple(name for name in names if name)


def _name(person: Mapping[object, object]) -> str:
    parts = (person.get("given"), person.get("non-dropping-particle"), person.get("family"))
    return " ".join(str(part) for part in parts if part) or _text(person.get("literal")) or ""


def _issued(value: object) -> str | None:
    """Return an ISO date from ``2025-06``, from ``{year: 2025, month: 6}`` or from ``date-parts``."""
    if isinstance(value, Mapping):
        parts = value.get("date-parts") or [[value.get(name) for name in ("year", "month", "day")]]
        first = parts[0] if isinstance(parts, list) and parts else ()
        numbers = [number for part in (first if isinstance(first, list) else ()) if (number := _whole(part))]
        value = "-".join(f"{number:02}" for number in numbers) or value.get("raw") or value.get("literal")
    found = _DATE.fullmatch(str(value)) if value else None
    return found[0] if found else None


def _whole(part: object) -> int | None:
    """Return a part of a date; reference managers write them as numbers and as texts."""
    text = str(part).strip() if isinstance(part, int | str) else ""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= len("2025") else None
