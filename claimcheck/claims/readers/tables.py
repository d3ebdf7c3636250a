"""Table columns with a row of totals."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.relations import ColumnTotal
from claimcheck.documents import Block, Document, Zone
from claimcheck.mentions import Kind
from claimcheck.text import Span

_TOTAL: Final = re.compile(
    r"\A\W*(?:grand |overall )?(?:totals?|sum|all|altogether)\b(?!.*\b(?:excluding|without|average)\b)",
    re.IGNORECASE,
)
_NOT_SUMMED: Final = re.compile(
    r"\b(?:average|mean|median|rate|ratio|share|percent|per|%|rank|year|index|price|age|score|growth|change|max|min|cumulative)\b|%",
    re.IGNORECASE,
)
_PART_ROW: Final = re.compile(
    r"\b(?:of which|subtotal|sub-total|thereof|including|average|mean|median|max|min)\b", re.IGNORECASE
)
_SUMMED: Final = frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE})


def read_column_totals(document: Document, claims: Sequence[Claim]) -> Iterator[ColumnTotal]:
    """Yield each column whose last row says that it is the total of those above it."""
    figures = {claim.sentence.block.span: claim for claim in reversed(claims)}
    tables: dict[int, list[Block]] = defaultdict(list)
    for block in document.blocks:
        if block.zone is Zone.TABLE_CELL and block.cell is not None:
            tables[block.cell.table].append(block)
    for cells in tables.values():
        yield from _of_table(document, cells, figures)


def _of_table(
    document: Document, cells: Sequence[Block], figures: Mapping[Span, Claim]
) -> Iterator[ColumnTotal]:
    words = {
        (block.cell.row, block.cell.column): block.prose.of(document.prose.text)
        for block in cells
        if block.cell is not None
    }
    claims = {
        (block.cell.row, block.cell.column): figures[block.span]
        for block in cells
        if block.cell is not None and not block.cell.header and block.span in figures
    }
    last = max(row for row, _ in words)
    labels = {row: words.get((row, 0), "") for row in range(last + 1)}
    if not _TOTAL.match(labels[last]) or any(
        _TOTAL.match(labels[row]) or _PART_ROW.search(labels[row]) for row in range(last)
    ):
        return
    for column in sorted({column for _, column in words if column}):
        rows = [row for row in range(last) if (row, column) in words and (row or not _is_head(cells, row))]
        parts = [claims.get((row, column)) for row in rows]
        total = claims.get((last, column))
        heading = words.get((0, column), "")
        known = [part for part in parts if part is not None]
        if total is None or len(known) < 2 or len(known) != len(parts) or _NOT_SUMMED.search(heading):
            continue
        if all(_alike(part, total) for part in known):
            yield ColumnTotal(total, tuple(known), heading.strip())


def _is_head(cells: Sequence[Block], row: int) -> bool:
    return any(block.cell is not None and block.cell.row == row and block.cell.header for block in cells)


def _alike(part: Claim, total: Claim) -> bool:
    a, b = part.mention, total.mention
    return (
        a.kind in _SUMMED
        and (a.kind, a.unit) == (b.kind, b.unit)
        and not a.is_range
        and not b.is_range
        and None not in {a.low, b.low, a.high, b.high}
    )
