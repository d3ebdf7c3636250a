"""HTML with the source position of everything: tokens, a tree, the article in it, its notes.

The standard library's ``HTMLParser`` is not used: until the patch releases of 2025 it stops reading at
a stray ``&#``, drops what follows a malformed tag, and takes quadratic time over unclosed ones.
"""

from claimcheck.documents.html.article import Article, find_article, whole_fragment
from claimcheck.documents.html.charset import declared_encoding
from claimcheck.documents.html.facts import Facts, read_facts
from claimcheck.documents.html.grids import Grids
from claimcheck.documents.html.notes import NoteBox, Notes, find_notes
from claimcheck.documents.html.tree import Element, Event, Kind, Tree, parse

__all__ = [
    "Article",
    "Element",
    "Event",
    "Facts",
    "Grids",
    "Kind",
    "NoteBox",
    "Notes",
    "Tree",
    "declared_encoding",
    "find_article",
    "find_notes",
    "parse",
    "read_facts",
    "whole_fragment",
]
