"""Days told in full in notes and lists of sources, which are no running text and make no claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from claimcheck.documents import Document, Zone
from claimcheck.mentions.extract import extract
from claimcheck.mentions.model import Kind, Mention

_NOTES: Final = frozenset({Zone.NOTE, Zone.SOURCES})
_DAY: Final = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?,? (?:19|20)\d\d"
    r"|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?, (?:19|20)\d\d)\b"
)
_WEEKDAY: Final = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \Z")
_BEFORE: Final = 12
"""Characters before a day in which its weekday stands."""


def extract_noted_days(document: Document) -> Iterator[Mention]:
    """Yield the days with their year in the document's notes; ``prose`` is empty, for they stand in none."""
    for block in document.blocks if document.language is None else ():
        if block.zone not in _NOTES:
            continue
        text = block.span.of(document.source)
        for told in _DAY.finditer(text):
            weekday = _WEEKDAY.search(text, max(0, told.start() - _BEFORE), told.start())
            start = weekday.start() if weekday else told.start()
            for mention in extract(text[start : told.end()], pointers=False):
                if mention.kind is Kind.DATE:
                    yield replace(mention, span=mention.span.shifted(block.span.start + start))
