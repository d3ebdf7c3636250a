"""Note markers, notes and sources, and which claim each source covers.

``notes.py`` reads the notes, ``sources.py`` the record of one source, ``link.py`` joins markers to notes and
sources to claims with a scope and a confidence; every candidate is kept, the surest first. ``scopes.py`` narrows
or widens what was linked, as the settings ask.
"""

from claimcheck.citations.apparatus import Apparatus, CitedClaim, DatedSource, cited_claims, dated_sources
from claimcheck.citations.link import link
from claimcheck.citations.model import CITED_FROM, Citation, CitationScope, Marker, Note, Source, SourceKind
from claimcheck.citations.scopes import within

__all__ = [
    "CITED_FROM",
    "Apparatus",
    "Citation",
    "CitationScope",
    "CitedClaim",
    "DatedSource",
    "Marker",
    "Note",
    "Source",
    "SourceKind",
    "cited_claims",
    "dated_sources",
    "link",
    "within",
]
