"""Titles, standfirsts and headings of plain text, told by their length, stops and neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from claimcheck.documents.dates import is_byline, is_dateline
from claimcheck.documents.drafts import Draft
from claimcheck.documents.model import Zone

_STOP = re.compile(r"[.;:,…][\"'”’)\]*_]*(?:\d{1,3}|\[\d{1,3}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?$")
_MOST_TITLE = 220
_MOST_HEADING = 110
_MOST_HEADING_WORDS = 16
_HEADER = 8


def mark_title(source: str, drafts: Sequence[Draft]) -> str | None:
    """Make the first line the title if it looks like one, and return its text."""
    running = [draft for draft in drafts[: 2 * _HEADER] if draft.pieces]
    if len(running) < 2 or running[0].zone is not Zone.PARAGRAPH:  # noqa: PLR2004 - a title titles something
        return None
    first = running[0]
    text = first.text(source).strip()
    if (
        len(text) > _MOST_TITLE
        or _STOP.search(text)
        or is_dateline(text)
        or is_byline(text)
        or "\n" in first.span.of(source)
    ):
        return None
    first.zone = Zone.TITLE
    return text


def mark_standfirst(source: str, drafts: Sequence[Draft]) -> None:
    """Make a standfirst of the text between title and dateline; a short line there is a kicker."""
    head = drafts[: 2 * _HEADER]
    title = next((index for index, draft in enumerate(head) if draft.zone is Zone.TITLE), None)
    if title is None:
        return
    dateline = next((index for index, draft in enumerate(head) if draft.zone is Zone.DATELINE), None)
    if dateline is None or dateline < title:
        return
    between = [draft for draft in head[title + 1 : dateline] if draft.pieces]
    if between and source[between[-1].span.end : head[dateline].span.start].count("\n") == 1:
        last = between[-1]
        if _is_heading(last.text(source).strip()):
            last.leave_out(Zone.DATELINE, "kicker")
            between.pop()
    if 1 <= len(between) <= 2:  # noqa: PLR2004 - more than two blocks are a body
        for draft in between:
            if draft.zone is Zone.PARAGRAPH:
                draft.zone = Zone.STANDFIRST


def mark_headings(source: str, drafts: Sequence[Draft]) -> None:
    """Make headings of short lines without a stop that a longer text follows."""
    running = [draft for draft in drafts if draft.pieces]
    before: Draft | None = None
    for draft, following in pairwise(running):
        alone = draft.zone is Zone.LIST_ITEM and before is not None and before.list != draft.list
        numbered = alone and following.zone is Zone.PARAGRAPH and draft.span.of(source)[:1].isdigit()
        before = draft
        if draft.zone is not Zone.PARAGRAPH and not numbered:
            continue
        text = draft.text(source).strip()
        if _is_heading(text) and _is_body(following, len(text)):
            draft.zone, draft.level = Zone.HEADING, 2


def _is_heading(text: str) -> bool:
    if len(text) > _MOST_HEADING or len(text.split()) > _MOST_HEADING_WORDS or _STOP.search(text):
        return False
    return text[:1].isupper() or text[:1].isdigit() or not text[:1].isalnum()


def _is_body(draft: Draft, length: int) -> bool:
    if draft.zone is not Zone.PARAGRAPH:
        return draft.zone in {Zone.LIST_ITEM, Zone.QUOTE, Zone.HEADING}
    return len(draft.span) > length
