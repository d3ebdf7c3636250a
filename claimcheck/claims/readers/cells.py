"""Figures of the running text beside the cell of a table whose row and column labels their sentence names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.relations import CellConflict
from claimcheck.claims.rounding import true_values
from claimcheck.documents import Document, Zone
from claimcheck.language import content_stems
from claimcheck.mentions import Kind, Mention, Role
from claimcheck.values import Interval

__all__ = ["read_cell_conflicts"]

_READ: Final = frozenset({Kind.MONEY, Kind.PERCENT, Kind.COUNT})
_PROSE: Final = frozenset({Zone.PARAGRAPH, Zone.STANDFIRST, Zone.LIST_ITEM, Zone.CAPTION})
_SCALES: Final = (
    (re.compile(r"\b(?:billions?|bn)\b", re.IGNORECASE), Decimal(10) ** 9),
    (re.compile(r"\b(?:millions?|mn|m)\b", re.IGNORECASE), Decimal(10) ** 6),
    (re.compile(r"\b(?:thousands?|k)\b", re.IGNORECASE), Decimal(10) ** 3),
)
_UNITS: Final = frozenset(
    {"billion", "million", "thousand", "bn", "mn", "dollar", "pound", "euro", "usd", "gbp", "eur"}
)
_NUMBER: Final = re.compile(r"\d+")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of figures: ``words`` and ``numbers`` of its label, ``cells`` by the label of their column."""

    table: int
    label: str
    words: frozenset[str]
    cells: tuple[tuple[str, Claim], ...]


def read_cell_conflicts(document: Document, claims: Sequence[Claim]) -> Iterator[CellConflict]:
    """Yield each figure of the text that differs from the one cell whose labels its sentence names."""
    rows: dict[str, list[_Row]] = defaultdict(list)
    for row in _rows(document, claims):
        rows[min(row.words)].append(row)
    if not rows:
        return
    for _, group in groupby(claims, key=lambda claim: claim.sentence.span):
        inside = list(group)
        sentence = inside[0].sentence
        if sentence.block.zone not in _PROSE:
            continue
        words = content_stems(sentence.text)
        named = [row for word in sorted(words) for row in rows.get(word, ()) if row.words <= words]
        if len(named) == 1:
            yield from _conflicts(inside, words, named[0])


def _rows(document: Document, claims: Sequence[Claim]) -> Iterator[_Row]:
    """Yield the rows whose label has words, with the claims of their cells."""
    texts: dict[tuple[int, int, int], str] = {}
    figures: dict[tuple[int, int, int], list[Claim]] = defaultdict(list)
    for block in document.blocks:
        if block.cell is not None:
            place = (block.cell.table, block.cell.row, block.cell.column)
            texts[place] = block.prose.of(document.prose.text).strip()
    for claim in claims:
        cell = claim.sentence.block.cell
        if cell is not None and not cell.header and cell.column:
            figures[cell.table, cell.row, cell.column].append(claim)
    for (table, row), group in groupby(sorted(figures), key=lambda place: place[:2]):
        label = texts.get((table, row, 0), "")
        words = content_stems(label)
        cells = tuple(
            (texts.get((table, 0, column), ""), figures[table, row, column][0])
            for _, _, column in group
            if len(figures[table, row, column]) == 1
        )
        if words and cells:
            yield _Row(table, label, words, cells)


def _conflicts(inside: Sequence[Claim], words: frozenset[str], row: _Row) -> Iterator[CellConflict]:
    text = inside[0].sentence.text
    if not _numbers(row.label) <= _numbers(text):
        return
    told = [claim for claim in inside if claim.mention.kind in _READ and _is_plain(claim.mention)]
    for column, cell in row.cells:
        label = content_stems(column) - _UNITS
        if not (label or _numbers(column)) or not (label <= words and _numbers(column) <= _numbers(text)):
            continue
        if set(_YEAR.findall(text)) - _numbers(row.label) - _numbers(column):
            continue
        rivals = [claim for claim in told if claim.mention.kind is _kind(cell.mention, column)]
        if len(rivals) == 1 and not _borne_out(rivals[0].mention, row):
            yield CellConflict(rivals[0], cell, row.label, column)


def _numbers(text: str) -> set[str]:
    return set(_NUMBER.findall(text))


def _is_plain(mention: Mention) -> bool:
    level = mention.role is Role.LEVEL and mention.direction is None
    return level and not mention.is_range and mention.modifier is None and mention.per is None


def _borne_out(mention: Mention, row: _Row) -> bool:
    """Whether some cell of the row gives the figure of the text."""
    return any(true_values(mention).overlaps(_values(cell.mention, column)) for column, cell in row.cells)


def _kind(mention: Mention, column: str) -> Kind:
    """Return what a cell's figure is: a bare number is what its column's label says."""
    if mention.kind is not Kind.COUNT:
        return mention.kind
    if re.search(r"[$£€]|\b(?:USD|GBP|EUR|dollars|pounds|euros)\b", column):
        return Kind.MONEY
    return Kind.PERCENT if re.search(r"%|\bper ?cent\b", column) else Kind.COUNT


def _values(mention: Mention, column: str) -> Interval:
    """Return the true values of a cell's figure, on the scale that its column's label gives."""
    scale = next((scale for cue, scale in _SCALES if cue.search(column)), Decimal(1))
    if mention.kind is not Kind.COUNT or mention.low is None or mention.high is None:
        return true_values(mention)
    text = mention.text.partition(".")[2]
    digit = Decimal(1).scaleb(-len(text)) * scale
    return Interval.printed(
        mention.low * scale, mention.high * scale, digit if scale > 1 else mention.precision
    )
