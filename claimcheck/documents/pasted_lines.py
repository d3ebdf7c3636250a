"""Lines of a pasted page that Markdown took for one paragraph.

A page that was pasted into a Markdown file has a paragraph a line and no blank lines between; what
Markdown would join is then parted again. Text that an author wrapped stays one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.documents.chrome import page_chrome
from claimcheck.documents.damage import find_damage, is_hopeless
from claimcheck.documents.dates import is_byline, is_dateline
from claimcheck.documents.drafts import Draft, Piece
from claimcheck.documents.model import Zone
from claimcheck.documents.scripts import main_script, other_script
from claimcheck.text import Span

_STOP = re.compile(r"[.!?…][\"'”’)\]*_]*(?:\d{1,3}(?:,\d{1,3})*|(?:\s?\[\^?\w{1,9}\])+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?$")
_INNER_STOP = re.compile(r"[.!?][\"'”’)]*\S{0,5}\s+[\"“‘']?[A-Z]")
_TAIL = 80
_SHORT = 60
_WIDER_THAN_WRAPPED = 160


def part_pasted_lines(source: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts, with the paragraphs that hold lines of a pasted page parted."""
    main: str | None = None
    out: list[Draft] = []
    for draft in drafts:
        lines = list(_lines(source, draft)) if draft.zone is Zone.PARAGRAPH and not draft.raised else []
        if len(lines) < 2:  # noqa: PLR2004 - nothing to part
            out.append(draft)
            continue
        main = main or main_script(source)
        texts = [Draft(zone=draft.zone, span=draft.span, pieces=line).text(source) for line in lines]
        alone = _standing_alone(texts, main)
        group = [lines[0]]
        for index, (before, after) in enumerate(pairwise(texts), 1):
            if alone[index - 1] or alone[index] or _is_paragraph(before, after):
                out.append(_part(draft, group))
                group = []
            group.append(lines[index])
        out.append(draft if len(group) == len(lines) else _part(draft, group))
    return out


def _lines(source: str, draft: Draft) -> Iterator[list[Piece]]:
    """Yield the pieces of each line; the last piece of all but the last line is its line break."""
    line: list[Piece] = []
    for piece in draft.pieces:
        line.append(piece)
        if piece.text in {" ", "\n"} and source[piece.start : piece.end].strip(" \t") in {"\n", "\r\n", "\r"}:
            yield line
            line = []
    if line:
        yield line


def _standing_alone(texts: Sequence[str], main: str) -> list[bool]:
    """Return for each line whether it is no part of a sentence: chrome, a date, another script."""
    alone: list[bool] = []
    before = ""
    for text in texts:
        line = text.strip()
        ended = not before or alone[-1] or len(before) < _SHORT or _STOP.search(before[-_TAIL:]) is not None
        alone.append(ended and not line[:1].islower() and _stands_alone(line, main))
        before = line
    return alone


def _stands_alone(line: str, main: str) -> bool:
    if page_chrome(line) or is_dateline(line) or is_byline(line) or other_script(line, main):
        return True
    damage = find_damage(line)
    return bool(damage) and is_hopeless(line, damage)


def _is_paragraph(before: str, after: str) -> bool:
    """Whether a line is too long to have been wrapped, holds sentences and ends with the last."""
    return (
        len(before) > _WIDER_THAN_WRAPPED
        and not after[:1].islower()
        and _STOP.search(before.rstrip()[-_TAIL:]) is not None
        and _INNER_STOP.search(before) is not None
    )


def _part(draft: Draft, lines: Sequence[list[Piece]]) -> Draft:
    pieces = [piece for line in lines for piece in line]
    while len(pieces) > 1 and pieces[-1].text is not None and not pieces[-1].text.strip():
        pieces.pop()
    start, end = pieces[0].start, pieces[-1].end
    if lines[0][0] == draft.pieces[0]:
        start = draft.span.start
    if lines[-1][-1] == draft.pieces[-1]:
        end = draft.span.end
    return Draft(zone=draft.zone, span=Span(start, end), pieces=pieces)
