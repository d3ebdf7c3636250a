"""Note markers, notes and sources, and which claim each source covers.

``notes.py`` reads the notes, ``sources.py`` the record of one source, ``citekeys.py`` and ``bibliography/``
what keys stand for; ``reach.py`` says how far a marker reaches, and ``link.py`` joins markers to notes and
sources to claims with a scope and a confidence; every candidate is kept, the surest first. ``scopes.py`` narrows
or widens what was linked, as the settings ask.
"""

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
from claimcheck.citations.link import link
from claimcheck.citations.model import CITED_FROM, Citation, CitationScope, Marker, Note, Source, SourceKind
from claimcheck.citations.scopes import within

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
    "Source",
    "SourceKind",
    "bibliography_files",
    "cited_keys",
    "cited_paragraphs",
    "dated_sources",
    "link",
    "read_bibliography",
    "within",
]
