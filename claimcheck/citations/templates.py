"""One source as a template of wikitext tells it: ``{{cite news |title=... |url=... |date=...}}``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from claimcheck.citations.model import Source
from claimcheck.citations.outlets import outlet_and_kind
from claimcheck.citations.people import read_people
from claimcheck.citations.sources import read_date
from claimcheck.text import Span

_TEMPLATE: Final = re.compile(r"\{\{\s*(?:cite|citation)\b[^|{}]*\|(?P<fields>[^{}]*)\}\}", re.IGNORECASE)
_FIELD: Final = re.compile(r"\s*(?P<name>[\w-]+)\s*=\s*(?P<value>[^|]*?)\s*(?:\||\Z)")
_LINK: Final = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]|''+")
_OUTLETS: Final = (
    "work",
    "newspaper",
    "magazine",
    "journal",
    "website",
    "periodical",
    "publisher",
    "agency",
    "via",
)
_DATES: Final = ("date", "publication-date", "year")
_LONGEST: Final = 4000
"""Characters of a note that are read."""
_NUMBERS: Final = ("", *map(str, range(1, 10)))


def read_template(source_id: str, raw: str, span: Span) -> Source | None:
    """Read the first template of citation in ``raw``; None where it holds none."""
    found = _TEMPLATE.search(_LINK.sub(lambda match: match[1] or "", raw[:_LONGEST]))
    if found is None:
        return None
    fields = {
        match["name"].lower(): match["value"] for match in _FIELD.finditer(found["fields"]) if match["value"]
    }
    url = fields.get("url")
    outlet, kind = outlet_and_kind(next((fields[name] for name in _OUTLETS if name in fields), None), url)
    return Source(
        id=source_id,
        raw=raw,
        span=span,
        outlet=outlet,
        authors=tuple(_authors(fields)),
        title=fields.get("title"),
        issued=next((date for name in _DATES if (date := read_date(fields.get(name, "")))), None),
        url=url,
        doi=fields.get("doi"),
        kind=kind,
    )


def _authors(fields: Mapping[str, str]) -> Iterator[str]:
    """Yield the people of ``last1``, ``first1``, ``author2``, ``authors``, given names first."""
    for number in _NUMBERS:
        last = fields.get(f"last{number}") or fields.get(f"surname{number}")
        first = fields.get(f"first{number}") or fields.get(f"given{number}")
        if last:
            yield f"{first} {last}" if first else last
        elif author := fields.get(f"author{number}"):
            yield from read_people(author) or (author,)
    if "authors" in fields:
        yield from read_people(fields["authors"])
