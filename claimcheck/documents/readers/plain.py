"""Plain text: paragraphs by line, or by blank lines where the text is hard-wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from claimcheck.documents.drafts import Draft, Piece, Reading
from claimcheck.documents.model import Zone
from claimcheck.text import Span

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_BULLET = re.compile(
    r"(?:[-*+•‣◦▪●○·]|[–—](?=\s+[^\W\d_]))\s+(?=\S)|(?P<number>\d{1,3})[.)]\s+(?=\S)|\(?[a-z]\)\s+(?=\S)"
)
_QUOTE = re.compile(r"(?:>\s?)+")
_LABEL = re.compile(r"\[\^?[\w-]{1,40}\]:?\s|[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s?\S|\(\d{1,3}\)\s")
_RULE = re.compile(r"(?:[-*_=~#•·]\s*){3,}")
_STOP = re.compile(r"[.!?:;…][\"'”’)\]*_]*(?:\d{1,3}(?:,\d{1,3})*|(?:\s?\[\d{1,3}\])+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?$")
_WIDEST_WRAP = 140
_NARROWEST_WRAP = 45
_LEAST_JOINED = 25
_WRAPPED_RUN = 3


class _Line(NamedTuple):
    """A line without its white space; ``start`` and ``end`` index the source."""

    start: int
    end: int
    indent: int
    text: str


def read_plain(source: str) -> Reading:
    """Read ``source`` line by line. Linear in its length."""
    lists = _ListNumbers()
    drafts = [draft for run in _runs(source) for draft in _read_run(run, lists)]
    return Reading(drafts=drafts)


class _ListNumbers:
    """Numbers the lists: items belong together as long as nothing else comes between."""

    def __init__(self) -> None:
        self.current = -1
        self._open = False

    def item(self) -> int:
        if not self._open:
            self.current += 1
            self._open = True
        return self.current

    def close(self) -> None:
        self._open = False


def _runs(source: str) -> Iterator[list[_Line]]:
    """Yield the runs of lines between blank lines."""
    run: list[_Line] = []
    for match in _LINE.finditer(source):
        raw = match[0]
        text = raw.strip()
        if not text or _RULE.fullmatch(text[:200]):
            if run:
                yield run
            run = []
            continue
        indent = len(raw) - len(raw.lstrip())
        start = match.start() + indent
        run.append(_Line(start, start + len(text), indent, text))
    if run:
        yield run


def _read_run(run: Sequence[_Line], lists: _ListNumbers) -> Iterator[Draft]:
    width = max(len(line.text) for line in run)
    wrapped = _is_wrapped(run, width)
    group: list[_Line] = []
    for line in run:
        if group and not _continues(group, line, width, wrapped=wrapped):
            yield _draft(group, lists)
            group = []
        group.append(line)
    yield _draft(group, lists)


def _is_wrapped(run: Sequence[_Line], width: int) -> bool:
    """Whether some line of ``run`` was broken in mid-sentence because it was full."""
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP or len(run) < 2:  # noqa: PLR2004 - a break needs two lines
        return False
    broken = sum(
        not _STOP.search(line.text)
        and _is_full(line, following, width)
        and not _is_structural(following.text)
        for line, following in pairwise(run)
    )
    return broken > 0 and (len(run) >= _WRAPPED_RUN or run[1].text[:1].islower())


def _continues(group: Sequence[_Line], line: _Line, width: int, *, wrapped: bool) -> bool:
    """Whether ``line`` goes on with the paragraph or item of ``group``."""
    last = group[-1]
    if _is_structural(line.text):
        return bool(_QUOTE.match(line.text) and _QUOTE.match(group[0].text) and not _STOP.search(last.text))
    if _BULLET.match(group[0].text) and line.indent > group[0].indent:
        return True
    if wrapped and _is_full(last, line, width):
        return True
    broken = not _STOP.search(last.text) and line.text[:1].islower()
    return broken and (len(last.text) >= _LEAST_JOINED)


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    """Whether the first word of ``following`` had no room on ``line``."""
    word = following.text.split(None, 1)[0]
    return line.indent + len(line.text) + 1 + len(word) > width - 2


def _is_structural(text: str) -> bool:
    return bool(_BULLET.match(text) or _QUOTE.match(text) or _LABEL.match(text))


def _draft(group: Sequence[_Line], lists: _ListNumbers) -> Draft:
    first = group[0]
    zone, skip, level, number = Zone.PARAGRAPH, 0, 0, None
    if match := _QUOTE.match(first.text):
        zone, skip = Zone.QUOTE, match.end()
    elif match := _BULLET.match(first.text):
        zone, skip, level, number = Zone.LIST_ITEM, match.end(), 1 + first.indent // 2, lists.item()
    if zone is not Zone.LIST_ITEM:
        lists.close()
    pieces: list[Piece] = []
    for index, line in enumerate(group):
        start = line.start + (skip if index == 0 else 0)
        if index and zone is Zone.QUOTE and (match := _QUOTE.match(line.text)):
            start += match.end()
        if pieces:
            pieces.append(Piece(pieces[-1].end, start, " "))
        pieces.append(Piece(start, line.end))
    return Draft(
        zone=zone,
        span=Span(first.start, group[-1].end),
        pieces=[piece for piece in pieces if piece.end > piece.start],
        level=level,
        list=number,
    )
