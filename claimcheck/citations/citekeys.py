"""Citekeys: the ones of the running text (``@smith2020 says``), and what a bibliography makes of all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from typing import Final

from claimcheck.citations.bibliography import Bibliography, Entry
from claimcheck.citations.csl import source_of_item
from claimcheck.citations.model import Note, Source
from claimcheck.documents import Document, MarkerPlace, Zone
from claimcheck.text import Span

CITEKEY: Final = "citekey"
"""The notation of markers that are keys."""
_KEY: Final = re.compile(r"(?<![\w@./])@\{?(?P<key>\w[\w:.#$%&+?<>~/-]*[\w/]|\w)\}?")

_DATED: Final = re.compile(r"[^\W\d_][\w:-]*?(?:19|20)\d\d[a-z]?\w*")
"""A key of a name and a year: "smith2020", "smith:2020b", "smith2020minutes"."""


def cited_keys(document: Document) -> frozenset[str]:
    """Return every key that the document may cite; in the running text also what may be a person's handle."""
    marked = {place.label for place in document.markers if place.notation == CITEKEY}
    return frozenset(marked.union(match["key"] for match in _keys(document.prose.text)))


def _keys(text: str) -> Iterator[re.Match[str]]:
    return _KEY.finditer(text) if "@" in text else iter(())


def front_matter_keys(document: Document) -> frozenset[str]:
    """Return the keys of the front matter's ``references``, in lower case."""
    heads = [block.span for block in document.blocks if block.zone is Zone.FRONT_MATTER]
    return frozenset(
        block.label.casefold()
        for block in document.blocks
        if block.label and any(head.contains(block.span) for head in heads)
    )


def keys_in_text(
    document: Document, known: frozenset[str], bibliography: Bibliography
) -> Iterator[MarkerPlace]:
    """Yield the keys that stand in the running text, as ``@smith2020 says``; only those that are known, or look so.

    They stay in the prose: they are the subject of their sentence. Where the bibliography's keys end in years, so
    does one that it lacks; anything else may be a person's handle.
    """
    keys = known.union(bibliography.entries)
    dated = 2 * sum(map(bool, map(_DATED.fullmatch, keys))) > len(keys)
    for match in _keys(document.prose.text):
        key = match["key"]
        if key.casefold() in keys or (dated and _DATED.fullmatch(key)):
            span = Span(*match.span())
            yield MarkerPlace(
                label=key, span=document.prose.to_source(span), notation=CITEKEY, prose=span.start
            )


def notes_of_keys(
    places: Sequence[MarkerPlace], notes: Sequence[Note], bibliography: Bibliography
) -> Iterator[Note]:
    """Yield a note for each key that the bibliography tells and the document's own ``notes`` do not."""
    told = {note.label.casefold() for note in notes if note.label}
    numbers = count(len(notes) + 1)
    for place in places:
        key = place.label.casefold()
        entry = bibliography.entry(key) if place.notation == CITEKEY and key not in told else None
        if entry is not None:
            told.add(key)
            yield _note(next(numbers), entry, place)


def _note(number: int, entry: Entry, place: MarkerPlace) -> Note:
    told = source_of_item(f"s{number}", entry.raw, place.span, entry.load())
    source = replace(told, file=entry.file, line=entry.line)
    return Note(id=f"n{number}", label=entry.key, span=place.span, text=_line(source), sources=(source,))


def _line(source: Source) -> str:
    """Return a source in a line for people."""
    parts = (", ".join(source.authors), source.title, source.outlet, source.issued, source.url)
    return ". ".join(part for part in parts if part)
