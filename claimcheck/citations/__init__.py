"""Note markers, notes and sources, and which claim each source covers.

``notes.py`` reads the notes, ``sources.py`` the record of one source, ``citekeys.py`` and ``bibliography/``
what keys stand for; ``reach.py`` says how far a marker reaches, and ``link.py`` joins markers to notes and
sources to claims with a scope and a confidence; every candidate is kept, the surest first. ``scopes.py`` narrows
or widens what was linked, as the settings ask. Names are imported as they are used: a run that the cache
answers asks which files are a document's bibliography, and nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.citations.apparatus import (
        Apparatus,
        CitedClaim,
        CitedParagraph,
        DatedSource,
        cited_paragraphs,
        dated_sources,
    )
    from claimcheck.citations.bibliography import Bibliography, Files, bibliography_files, read_bibliography
    from claimcheck.citations.citekeys import CITEKEY, cited_keys
    from claimcheck.citations.model import (
        CITED_FROM,
        Citation,
        CitationScope,
        Marker,
        Note,
        Source,
        SourceKind,
    )
    from claimcheck.citations.noted_figures import NotedFigure, read_noted_figures
    from claimcheck.citations.scopes import within
    from claimcheck.citations.shared_sources import SharedSource, read_shared_sources

__all__ = [
    "CITED_FROM",
    "CITEKEY",
    "Apparatus",
    "Bibliography",
    "Citation",
    "CitationScope",
    "CitedClaim",
    "CitedParagraph",
    "DatedSource",
    "Files",
    "Marker",
    "Note",
    "NotedFigure",
    "SharedSource",
    "Source",
    "SourceKind",
    "bibliography_files",
    "cited_keys",
    "cited_paragraphs",
    "dated_sources",
    "read_bibliography",
    "read_noted_figures",
    "read_shared_sources",
    "within",
]

_HOMES = {
    "apparatus": (
        "Apparatus",
        "CitedClaim",
        "CitedParagraph",
        "DatedSource",
        "cited_paragraphs",
        "dated_sources",
    ),
    "bibliography": ("Bibliography", "Files", "bibliography_files", "read_bibliography"),
    "citekeys": ("CITEKEY", "cited_keys"),
    "model": ("CITED_FROM", "Citation", "CitationScope", "Marker", "Note", "Source", "SourceKind"),
    "noted_figures": ("NotedFigure", "read_noted_figures"),
    "scopes": ("within",),
    "shared_sources": ("SharedSource", "read_shared_sources"),
}


def __getattr__(name: str) -> object:
    """Import a name of the room when it is first used."""
    home = next((module for module, names in _HOMES.items() if name in names), None)
    if home is None:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module  # noqa: PLC0415 - not paid for by a run that the cache answers

    value: object = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value
