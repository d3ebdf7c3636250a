"""Table rows that give two levels and, in a column called so, the change between them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.changes import alike
from claimcheck.claims.relations import RowChange
from claimcheck.documents import Document
from claimcheck.mentions import Direction, Kind

_CHANGE: Final = re.compile(
    r"\A\W*(?:(?:%|percent(?:age)?|net|yearly|annual|year-on-year|y/y|yoy) )?(?:change|difference|growth|increase|decrease|delta|diff|±|Δ)\b[^|]{0,20}\Z",
    re.IGNORECASE,
)
_PER_CENT: Final = re.compile(r"%|\bper ?cent", re.IGNORECASE)
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_BEFORE: Final = 2
"""Columns before that of the change, which hold its levels."""


def read_table_changes(document: Document, claims: Sequence[Claim]) -> Iterator[RowChange]:
    """Yield the changes that rows state of the levels in the two cells before them, per cent and in their own unit."""
    heads: dict[tuple[int, int], str] = {}
    for block in document.blocks:
        if block.cell is not None and block.cell.row == 0:
            heads[block.cell.table, block.cell.column] = block.prose.of(document.prose.text).strip()
    columns = {place for place, head in heads.items() if place[1] > _BEFORE and _CHANGE.match(head)}
    if not columns:
        return
    cells: dict[tuple[int, int, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        cell = claim.sentence.block.cell
        if cell is not None and cell.row:
            cells[cell.table, cell.row, cell.column].append(claim)
    for (table, row, column), stated in sorted(cells.items()):
        if (table, column) in columns:
            levels = [cells.get((table, row, column - back), []) for back in (2, 1)]
            if all(len(level) == 1 for level in levels):
                newest_first = _is_newest_first(
                    heads.get((table, column - 2), ""), heads.get((table, column - 1), "")
                )
                (before,), (after,) = reversed(levels) if newest_first else levels
                yield from _of_row(before, after, [_in_unit_of(heads[table, column], one) for one in stated])


def _is_newest_first(first: str, second: str) -> bool:
    years = _YEAR.findall(first), _YEAR.findall(second)
    return all(years) and years[0][0] > years[1][0]


def _in_unit_of(head: str, stated: Claim) -> Claim:
    """Return a bare figure under "% change" as the percentage that it is."""
    figure = stated.mention
    if figure.kind is not Kind.COUNT or not _PER_CENT.search(head):
        return stated
    return replace(stated, mentions=(replace(figure, kind=Kind.PERCENT), *stated.mentions[1:]))


def _unsigned(stated: Claim) -> Claim:
    """Return a change told with a minus as the fall that it is: "-41" as down 41."""
    figure = stated.mention
    if figure.low is None or figure.high is None or figure.low >= 0:
        return stated
    fall = replace(figure, low=-figure.high, high=-figure.low, direction=Direction.DOWN)
    return replace(stated, mentions=(fall, *stated.mentions[1:]))


def _of_row(before: Claim, after: Claim, stated: Sequence[Claim]) -> Iterator[RowChange]:
    a, b = before.mention, after.mention
    if not alike(before, after) or a.low is None or b.low is None or a.low <= 0 or b.low < 0:
        return
    for one in map(_unsigned, stated):
        figure = one.mention
        if a.kind is not Kind.PERCENT and (
            figure.kind is Kind.PERCENT or (figure.kind, figure.unit) == (a.kind, a.unit)
        ):
            yield RowChange(before, after, one)
