"""How far a marker, a source's line or a sentence about all figures reaches: stretches of the prose.

What lies around a place is worked out once for each place, block, list and table, whatever number of
markers share it, so that no text costs more than its length.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from claimcheck.citations.model import CitationScope
from claimcheck.documents import Block, Document, Zone
from claimcheck.text import Span

START: Final = {
    CitationScope.SPAN: 0.95,
    CitationScope.CLAUSE: 0.90,
    CitationScope.SENTENCE: 0.90,
    CitationScope.CELL: 0.9,
    CitationScope.ROW: 0.6,
    CitationScope.CAPTION: 0.5,
    CitationScope.QUOTE: 0.9,
    CitationScope.ATTRIBUTION: 0.8,
    CitationScope.BLOCK: 0.6,
    CitationScope.LEAD_IN: 0.5,
    CitationScope.DOCUMENT: 0.2,
}
"""Confidence from which each scope starts (measured; a long block is worth ``_LONG_BLOCK``)."""
STATED: Final = 0.5
"""Confidence of a source that the text says to stand behind all its figures."""
_LONG_BLOCK: Final = 0.45
_MANY_SENTENCES: Final = 4
_TAIL: Final = 80
"""A marker this near to the block's end closes it: a short last word may follow."""
MOST_SHARING: Final = 8
"""Markers that may share a row, a list, a caption or a document: what more of them cover, none of them does."""
_LONGEST_QUOTATION: Final = 3000
_STOP: Final = re.compile(r"[.!?…:][\"'”’)\]]*\s*\Z")
_ENDS: Final = " .!?\"'”’)"
_BOUNDARY: Final = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9$£€])")
_BREAK: Final = re.compile(r"[,;:—–]\s")
_QUOTE: Final = re.compile(r"[“”\"]")
_OPENING: Final = re.compile(r"[\s(\[—–]")
"""What stands before a straight quotation mark that opens."""
_CAPTION: Final = re.compile(
    r"\s*(?:table|chart|fig(?:ure|\.)?|graph|exhibit)\b[^.:\n]{0,12}[.:]", re.IGNORECASE
)
_LIST_AFTER: Final = frozenset({Zone.LIST_ITEM, Zone.QUOTE})


@dataclass(frozen=True, slots=True)
class Covered:
    """The prose that a marker covers, and how surely."""

    prose: Span
    scope: CitationScope
    confidence: float


def _covered(span: Span, scope: CitationScope) -> Covered:
    return Covered(span, scope, START[scope])


class Reach:
    """The scopes of one document, given the places of its markers in the prose; several may share a place."""

    def __init__(self, document: Document, places: Iterable[int]) -> None:
        """Put each place in its block."""
        self._document = document
        self._prose = document.prose.text
        self._blocks = [block for block in document.blocks if block.zone.is_running and len(block.prose)]
        self._starts = [block.prose.start for block in self._blocks]
        self._count = Counter(places)
        self._places: dict[int, list[int]] = defaultdict(list)
        for place in sorted(self._count):
            index = self._block_of(place)
            if index is not None:
                self._places[index].append(place)

    def of_markers(self) -> Iterator[tuple[int, tuple[Covered, ...]]]:
        """Yield each place with the stretches that its markers may cover, the surest first."""
        for index, places in self._places.items():
            block = self._blocks[index]
            wide = tuple(self._around(index)) if self._shared(index) <= MOST_SHARING else ()
            for number, at in enumerate(places):
                if block.zone is Zone.TABLE_CELL:
                    near: tuple[Covered, ...] = (_covered(block.prose, CitationScope.CELL),)
                else:
                    near = tuple(self._near(index, at, places[number - 1] if number else None))
                yield at, (*near, *wide)

    def of_words(self, words: Sequence[int], figures: Sequence[int]) -> Iterator[tuple[int, Covered]]:
        """Yield each place of a source that is a word of its sentence, with what it covers of the sentence.

        That is all of it, but for what another marker ends before, and for the figures that another such
        source stands nearer to: ``figures`` are the places of all of them, ``words`` those of the sources.
        """
        marks = sorted(self._count)
        for number, at in enumerate(words):
            index = self._block_of(at)
            if index is None:
                continue
            block = self._blocks[index].prose
            start = self._last(marks, at, self._sentence_start(block.start, at + 1))
            following = bisect_right(self._boundaries, at + 1)
            end = min([*self._boundaries[following : following + 1], block.end])
            before = words[number - 1] if number else -1
            after = words[number + 1] if number + 1 < len(words) else end
            if before >= start and bisect_left(figures, before) < bisect_left(figures, at):
                start = at
            if after < end and bisect_left(figures, at) < bisect_left(figures, after):
                end = after
            yield at, _covered(Span(start, end), CitationScope.ATTRIBUTION)

    def of_line(self, block: Block) -> Covered | None:
        """Return the table that a source's line stands right under, or right above; None where there is none."""
        for other in self._neighbours(block):
            if other is not None and other.cell is not None:
                return _covered(self._tables[other.cell.table], CitationScope.CAPTION)
        return None

    @property
    def whole(self) -> Span:
        """All of the prose."""
        return Span(0, len(self._prose))

    # One place

    def _block_of(self, place: int) -> int | None:
        index = bisect_right(self._starts, place) - 1
        return index if index >= 0 and place <= self._blocks[index].prose.end else None

    def _shared(self, index: int) -> int:
        """Return how many markers share what lies around a block."""
        block = self._blocks[index]
        if block.cell is not None:
            return self._marked_rows[block.cell.table, block.cell.row]
        return sum(self._count[place] for place in self._places[index])

    @cached_property
    def _marked_rows(self) -> Mapping[tuple[int, int], int]:
        rows: Counter[tuple[int, int]] = Counter()
        for index, places in self._places.items():
            cell = self._blocks[index].cell
            if cell is not None:
                rows[cell.table, cell.row] += sum(self._count[place] for place in places)
        return rows

    def _near(self, index: int, at: int, before: int | None) -> Iterator[Covered]:
        """Yield the sentence or clause that ends at a place, the quotation, and the block that it closes."""
        block, prose = self._blocks[index], self._prose
        sentence = self._sentence_start(block.prose.start, at)
        start = max(before, sentence) if before is not None else sentence
        closes = bool(_STOP.search(prose, max(block.prose.start, at - 4), at)) or at >= self._content_end(
            index
        )
        if closes or prose[at : at + 1] in {".", "!", "?"}:
            yield _covered(Span(start, at), CitationScope.SENTENCE)
        else:
            clause = max(start, self._last(self._breaks, at - 1, start))
            yield _covered(Span(clause, at), CitationScope.CLAUSE)
        quoted = self._quotation(block, start, at)
        if quoted is not None and (begin := max(before or 0, quoted)) < start:
            yield _covered(Span(begin, start), CitationScope.QUOTE)
        if len(self._places[index]) == 1 and block.prose.end - at <= _TAIL and start > block.prose.start:
            several = prose.count(". ", block.prose.start, block.prose.end) + 1
            confidence = START[CitationScope.BLOCK] if several <= _MANY_SENTENCES else _LONG_BLOCK
            yield Covered(Span(block.prose.start, start), CitationScope.BLOCK, confidence)

    def _content_end(self, index: int) -> int:
        """Return where the last word of a block ends."""
        if index not in self._ends:
            span = self._blocks[index].prose
            self._ends[index] = span.start + len(span.of(self._prose).rstrip(_ENDS))
        return self._ends[index]

    @cached_property
    def _ends(self) -> dict[int, int]:
        return {}

    def _quotation(self, block: Block, start: int, at: int) -> int | None:
        """Return where the quotation begins, with its sentence, that ends between ``start`` and ``at``."""
        prose = self._prose
        mark = _QUOTE.search(prose, start, at)
        if mark is None or mark[0] == "“" or (mark[0] == '"' and _OPENING.match(prose, mark.start() - 1)):
            return None
        opening = "“" if mark[0] == "”" else '"'
        found = prose.rfind(opening, max(block.prose.start, start - _LONGEST_QUOTATION), mark.start())
        return None if found < 0 else self._sentence_start(block.prose.start, found + 1)

    @cached_property
    def _boundaries(self) -> list[int]:
        """Where sentences begin within their blocks, by their stops alone."""
        return [match.end() for match in _BOUNDARY.finditer(self._prose)]

    @cached_property
    def _breaks(self) -> list[int]:
        return [match.end() for match in _BREAK.finditer(self._prose)]

    def _sentence_start(self, start: int, at: int) -> int:
        """Return where the sentence that ends at, or holds, ``at`` begins."""
        return self._last(self._boundaries, at - 1, start)

    @staticmethod
    def _last(ends: Sequence[int], at: int, least: int) -> int:
        """Return the last of ``ends`` up to ``at``, no smaller than ``least``."""
        found = bisect_right(ends, at) - 1
        return max(least, ends[found]) if found >= 0 else least

    # What lies around a block

    def _around(self, index: int) -> Iterator[Covered]:
        """Yield what a block's markers cover beyond it: the row, the list below, the quotation, the table."""
        block = self._blocks[index]
        if block.cell is not None:
            cells = [self._blocks[one].prose for one in self._row_of(block) if one != index]
            yield from (_covered(cell, CitationScope.ROW) for cell in cells)
        for other in self._led.get(index, ()):
            yield _covered(self._blocks[other].prose, CitationScope.LEAD_IN)
        if self._is_caption(block):
            for neighbour in self._neighbours(block):
                if neighbour is not None and neighbour.cell is not None:
                    yield _covered(self._tables[neighbour.cell.table], CitationScope.CAPTION)
                    break
        yield from (_covered(self._blocks[other].prose, CitationScope.QUOTE) for other in self._quoted(index))

    def _row_of(self, block: Block) -> Sequence[int]:
        return self._rows[block.cell.table, block.cell.row] if block.cell is not None else ()

    @cached_property
    def _rows(self) -> Mapping[tuple[int, int], list[int]]:
        rows: dict[tuple[int, int], list[int]] = defaultdict(list)
        for index, block in enumerate(self._blocks):
            if block.cell is not None:
                rows[block.cell.table, block.cell.row].append(index)
        return rows

    @cached_property
    def _tables(self) -> Mapping[int, Span]:
        tables: dict[int, Span] = {}
        for block in self._blocks:
            if block.cell is not None:
                found = tables.get(block.cell.table)
                tables[block.cell.table] = found.hull(block.prose) if found else block.prose
        return tables

    @cached_property
    def _led(self) -> Mapping[int, list[int]]:
        """For each block that ends in a colon and has markers, the items below it that no nearer one leads."""
        led: dict[int, list[int]] = defaultdict(list)
        open_: list[tuple[int, int]] = []
        for index, block in enumerate(self._blocks):
            follows = block.zone in _LIST_AFTER or block.list is not None
            level = max(1, block.level) if follows else 0
            while open_ and (not follows or open_[-1][0] >= level):
                open_.pop()
            if follows and open_:
                led[open_[-1][1]].append(index)
            if index in self._places and self._prose[block.prose.end - 3 : block.prose.end].rstrip().endswith(
                ":"
            ):
                open_.append((level, index))
        return led

    def _is_caption(self, block: Block) -> bool:
        return block.zone is Zone.CAPTION or (
            block.zone is Zone.PARAGRAPH
            and _CAPTION.match(self._prose, block.prose.start, block.prose.end) is not None
        )

    def _neighbours(self, block: Block) -> Iterator[Block | None]:
        """Yield the block before and the block after in the document."""
        blocks = self._document.blocks
        index = self._order[block.span.start, block.zone]
        yield blocks[index - 1] if index else None
        yield blocks[index + 1] if index + 1 < len(blocks) else None

    @cached_property
    def _order(self) -> Mapping[tuple[int, Zone], int]:
        return {(block.span.start, block.zone): index for index, block in enumerate(self._document.blocks)}

    def _quoted(self, index: int) -> range:
        """Return the quoted blocks before a place that answers for them.

        That is the only marker of a quotation, at its end, or the one in a short line right under it.
        """
        last = index if self._blocks[index].zone is Zone.QUOTE else index - 1
        if last != index and (last < 0 or not self._is_attribution(index)):
            return range(0)
        first = self._first_of_quote.get(last)
        if first is None:
            return range(0)
        marked = [one for one in range(first, last + 1) if one in self._places and one != index]
        closes = last + 1 not in self._first_of_quote
        return range(first, last + (last != index)) if closes and not marked else range(0)

    def _is_attribution(self, index: int) -> bool:
        text = self._blocks[index].prose.of(self._prose)[: _TAIL * 2]
        return len(text) <= _TAIL * 2 - 1 and text.lstrip().startswith(("—", "–", "-", "―"))

    @cached_property
    def _first_of_quote(self) -> Mapping[int, int]:
        """For each quoted block, the first one of its quotation."""
        first: dict[int, int] = {}
        for index, block in enumerate(self._blocks):
            if block.zone is Zone.QUOTE:
                first[index] = first.get(index - 1, index)
        return first


def claims_in(starts: Sequence[int], prose: Span) -> slice:
    """Return which of the claims that start at ``starts`` lie in a stretch of the prose."""
    return slice(bisect_left(starts, prose.start), bisect_right(starts, max(prose.start, prose.end - 1)))
