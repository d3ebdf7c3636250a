"""Outlets by name, alias and domain.

The table ``outlets.csv`` was written by hand from the outlets' own mastheads: name, aliases, domains, and
the kind of publication. The kind says what sort of source it is, not how far to trust it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final
from urllib.parse import urlsplit

from claimcheck.citations.model import SourceKind

_WORDS: Final = re.compile(r"[^\W_]+")
_LONGEST_NAME: Final = 5
_SUFFIXES: Final = frozenset({"gov.uk"})
"""Domains under which others have sites of their own."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publication: its name as it is usually written, and its kind."""

    name: str
    kind: SourceKind


@lru_cache(maxsize=1)
def _tables() -> tuple[Mapping[tuple[str, ...], Outlet], Mapping[str, Outlet]]:
    names: dict[tuple[str, ...], Outlet] = {}
    domains: dict[str, Outlet] = {}
    for line in files(__package__).joinpath("outlets.csv").read_text("utf-8").splitlines()[1:]:
        name, aliases, hosts, kind = line.split("|")
        outlet = Outlet(name, SourceKind(kind))
        for written in (name, *filter(None, aliases.split(";"))):
            names[_key(written)] = outlet
        for host in hosts.split(";"):
            domains[host] = outlet
    return names, domains


def _key(name: str) -> tuple[str, ...]:
    words = _WORDS.findall(name.casefold())
    return tuple(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def outlet_named(text: str) -> tuple[Outlet, int] | None:
    """Return the outlet with whose name ``text`` begins, and the offset after the name; the longest name wins."""
    names, _ = _tables()
    words = list(_WORDS.finditer(text))
    skip = 1 if words and words[0][0].casefold() == "the" and len(words) > 1 else 0
    if not words or text[: words[0].start()].strip():
        return None
    for size in range(min(_LONGEST_NAME, len(words) - skip), 0, -1):
        chosen = words[skip : skip + size]
        outlet = names.get(tuple(word[0].casefold() for word in chosen))
        if outlet is None or (
            not chosen[0][0][0].isupper() and not chosen[0][0][0].isdigit() and outlet.name != "arXiv"
        ):
            continue
        return outlet, chosen[-1].end()
    return None


def outlet_of_url(url: str) -> Outlet | None:
    """Return the outlet whose domain the address is in, or None."""
    try:
        host = (urlsplit(url if "//" in url else f"//{url}").hostname or "").removeprefix("www.")
    except ValueError:
        return None
    _, domains = _tables()
    whole = host
    while host:
        # The sites under such a domain are others' own: "orrin.gov.uk" is a council.
        if host in domains and (host == whole or host not in _SUFFIXES):
            return domains[host]
        _, _, host = host.partition(".")
    return None


def outlet_and_kind(named: str | None, url: str | None) -> tuple[str | None, SourceKind]:
    """Return the outlet and kind of a source whose record has a field for each: as ``named``, else by its address."""
    known = outlet_named(named) if named else None
    at = known[0] if known else outlet_of_url(url) if url else None
    return named or (at.name if at else None), at.kind if at else SourceKind.UNKNOWN
