"""Raw HTML in Markdown, read as HTML: its tables, captions and paragraphs are text like any other.

A page is made of the document's HTML and nothing else, every tag where it stands in the source, so that a
table that Markdown parts at a blank line is one table still. What it holds joins the blocks of the Markdown.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.documents.drafts import Draft, Reading
from claimcheck.documents.flavors import MASK, PRINTED
from claimcheck.documents.model import Zone
from claimcheck.documents.readers.html import read_html
from claimcheck.text import Span

_MASKED = re.compile(f"[{MASK}{PRINTED}]")
_NOT_A_BREAK = re.compile(r"[^\r\n]")


def add_raw_html(masked: str, reading: Reading) -> Reading:
    """Return ``reading`` with what its raw HTML holds. ``masked`` is the source as the parser saw it."""
    page = _page(masked, reading.raw_html)
    if "<" not in page:
        return reading
    inside = read_html(page, fragment=True)
    tables = 1 + max((draft.cell.table for draft in reading.drafts if draft.cell), default=-1)
    lists = 1 + max((draft.list for draft in reading.drafts if draft.list is not None), default=-1)
    for draft in inside.drafts:
        if draft.cell:
            draft.cell = replace(draft.cell, table=draft.cell.table + tables)
        if draft.list is not None:
            draft.list += lists
        if draft.zone is Zone.TITLE and reading.title:
            draft.zone = Zone.HEADING
    drafts = [*_without_frames(reading.drafts, inside.drafts), *inside.drafts]
    return replace(
        reading,
        drafts=sorted(drafts, key=lambda draft: (draft.span.start, -draft.span.end)),
        marks=sorted([*reading.marks, *inside.marks], key=lambda mark: mark.span),
        title=reading.title or inside.title,
    )


def _page(masked: str, raw: Sequence[Span]) -> str:
    """Return the source with its raw HTML alone, everything else blank, as long as before."""
    parts: list[str] = []
    at = 0
    for span in raw:
        parts += [_NOT_A_BREAK.sub(" ", masked[at : span.start]), _MASKED.sub(" ", span.of(masked))]
        at = span.end
    parts.append(_NOT_A_BREAK.sub(" ", masked[at:]))
    return "".join(parts)


def _without_frames(drafts: Sequence[Draft], inside: Sequence[Draft]) -> list[Draft]:
    """Return ``drafts`` without the blocks of markup in which something was read."""
    starts = [draft.span.start for draft in inside]

    def holds_text(draft: Draft) -> bool:
        first = bisect_left(starts, draft.span.start)
        return first < len(starts) and starts[first] < draft.span.end

    return [draft for draft in drafts if draft.hint != "HTML" or not holds_text(draft)]
