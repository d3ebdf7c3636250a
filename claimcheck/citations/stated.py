"""A sentence that lays all figures of a text to one source: "All figures are from X unless noted"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from claimcheck.citations.model import Note
from claimcheck.citations.sources import read_source
from claimcheck.documents import Document
from claimcheck.text import Span

_NOTED: Final = r"(?:otherwise )?(?:noted|stated|indicated|specified|marked|said)(?: otherwise)?"
_STATEMENT: Final = re.compile(
    rf"(?:\A|(?<=\n)|(?<=[.!?] ))(?P<first>unless {_NOTED}, )?(?P<all>all )?(?:of )?(?:the )?(?:other )?"
    r"(?:figures|data|numbers|statistics|prices|amounts|estimates)"
    r"(?: (?:here|below|above|cited|used|quoted|given|shown|in (?:this|the) \w+))*"
    r"(?: (?:are|is|were|come|comes|came))?(?: (?:all|taken|drawn))* (?:from|courtesy of|according to) "
    rf"(?P<name>[^;\n]{{2,120}}?)(?P<last>,? (?:unless|except (?:where|when|as)|if not) (?:{_NOTED}|[^.\n]{{3,60}}))?"
    r"(?:(?<!(?-i:[A-Z]))\.(?=\s|\Z)|\n|\Z)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """Such a sentence: where it stands in the prose, and the name it gives, with its place there."""

    prose: Span
    name: str
    at: Span


def statements_of(document: Document) -> Iterator[Statement]:
    """Yield the sentences that speak of all figures, or of all that are not marked otherwise."""
    for match in _STATEMENT.finditer(document.prose.text):
        if match["all"] or match["first"] or match["last"]:
            yield Statement(Span(*match.span()), match["name"], Span(*match.span("name")))


def note_of(statement: Statement, document: Document, notes: Sequence[Note]) -> Note:
    """Return the note that a statement names: one of ``notes`` whose source has the name, else its own."""
    wanted = _bare(statement.name)
    for note in notes:
        for source in note.sources:
            if wanted in {_bare(name) for name in (source.outlet, source.title, *source.authors) if name}:
                return note
    number = len(notes) + 1
    span = document.prose.to_source(statement.at)
    told = read_source(f"s{number}", statement.name, span)
    source = replace(told, outlet=told.outlet or statement.name)
    return Note(id=f"n{number}", label=None, span=span, text=statement.name, sources=(source,))


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()
