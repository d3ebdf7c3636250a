"""Blocks that stood before, word for word: a doubled title, a paragraph pasted twice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.documents.drafts import Draft
from claimcheck.documents.model import Zone
from claimcheck.text import LineIndex

_WORD = re.compile(r"\w+")
_LEAST_WORDS = 10
_LEAST_LENGTH = 60
_LEAST_TITLE_WORDS = 3
_TITLE_REACH = 4
_COUNTED = frozenset({Zone.TITLE, Zone.STANDFIRST, Zone.HEADING, Zone.PARAGRAPH})


def mark_repeats(source: str, drafts: Sequence[Draft]) -> None:
    """Leave out each block whose words stood in a block before; short refrains may come again."""
    lines: LineIndex | None = None
    seen: dict[tuple[str, ...], Draft] = {}
    for index, draft in enumerate(drafts):
        if draft.zone not in _COUNTED or not draft.pieces:
            continue
        words = tuple(_WORD.findall(draft.text(source).casefold()))
        first = seen.setdefault(words, draft)
        if first is draft or not _is_repeat(words, first, index):
            continue
        lines = lines or LineIndex(source)
        draft.leave_out(Zone.REPEATED, f"repeats line {lines.position(first.span.start).line}")


def _is_repeat(words: Sequence[str], first: Draft, index: int) -> bool:
    if first.zone is Zone.TITLE and index <= _TITLE_REACH:
        return len(words) >= _LEAST_TITLE_WORDS
    return len(words) >= _LEAST_WORDS and sum(map(len, words)) >= _LEAST_LENGTH
