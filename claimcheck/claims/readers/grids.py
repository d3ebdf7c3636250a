"""Tables as grids: what each cell says, the one figure in it, and the labels of its row and column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.documents import Document, Zone
from claimcheck.language import content_stems
from claimcheck.mentions import Mention

__all__ = ["Grid", "Label", "read_grids"]

_UNITS: Final = frozenset(
    {"billion", "million", "thousand", "bn", "mn", "dollar", "pound", "euro", "usd", "gbp", "eur"}
)
_GENERIC: Final = content_stems(
    "share shares percent percentage proportion number amount total figure value count"
)
"""Words of a label that say in what form its figures are, not of what."""
_LONGEST_CAPTION: Final = 120
_NUMBER: Final = re.compile(r"\d+")
_TOTAL: Final = re.compile(
    r"\A\W*(?:(?:grand|overall) )?(?:totals?|sum|all|both|overall|altogether|combined)\b", re.IGNORECASE
)
_SPAN_OF_YEARS: Final = re.compile(r"\A\W*((?:19|20)\d\d) ?(?:-|–|—|/|to) ?(?:(?:19|20)?\d\d)\W*\Z")


@dataclass(frozen=True, slots=True)
class Label:
    """The label of a row or a column: its ``words`` (stems) and ``numbers``; ``is_whole`` where it is of all others."""

    text: str
    words: frozenset[str]
    numbers: frozenset[str]
    is_whole: bool

    @classmethod
    def of(cls, text: str) -> Label:
        """Read a label as written: "Budget ($ million)" is of the word "budget"."""
        words = content_stems(text) - _UNITS - _GENERIC
        is_whole = _TOTAL.match(text) is not None or _SPAN_OF_YEARS.match(text) is not None
        if is_whole:
            words -= content_stems("overall combined both sum")
        return cls(text, words, frozenset(_NUMBER.findall(text)), is_whole)


@dataclass(slots=True)
class Grid:
    """One table. Rows and columns count from 0; ``figures`` are those of cells that hold one and are no label.

    ``first`` and ``last`` are the places of its cells among the document's blocks; ``above`` is the text
    of the heading over it and of its caption.
    """

    first: int
    last: int
    above: str
    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    heads: set[int] = field(default_factory=set)
    figures: dict[tuple[int, int], Claim] = field(default_factory=dict)
    rows: dict[int, Label] = field(default_factory=dict)
    columns: dict[int, Label] = field(default_factory=dict)

    def cell(self, place: tuple[int, int]) -> tuple[Mention, str]:
        """Return a cell's figure and the label of its column."""
        return self.figures[place].mention, self.columns[place[1]].text

    def column(self, number: int) -> list[tuple[int, Claim]]:
        """Return the figures of a column with their rows, from the top."""
        return [(row, claim) for (row, column), claim in sorted(self.figures.items()) if column == number]


def read_grids(document: Document, claims: Sequence[Claim]) -> tuple[Grid, ...]:
    """Return the tables of a document, in their order."""
    grids: dict[int, Grid] = {}
    heading = caption = ""
    for place, block in enumerate(document.blocks):
        if block.zone in {Zone.TITLE, Zone.HEADING}:
            heading = block.prose.of(document.prose.text)
        if block.cell is None:
            text = block.prose.of(document.prose.text).strip()
            leads = block.zone is Zone.CAPTION or text.endswith(":") or text.startswith("Table ")
            caption = text if leads and len(text) < _LONGEST_CAPTION else ""
            continue
        text = block.prose.of(document.prose.text).strip()
        if block.cell.table not in grids:
            grids[block.cell.table] = Grid(place, place, f"{heading} {caption}")
        grid = grids[block.cell.table]
        grid.last = place
        grid.texts[block.cell.row, block.cell.column] = text
        if block.cell.header:
            grid.heads.add(block.cell.row)
    if grids:
        _fill(grids, claims)
    return tuple(grids.values())


def _fill(grids: dict[int, Grid], claims: Sequence[Claim]) -> None:
    several: set[tuple[int, int, int]] = set()
    for claim in claims:
        cell = claim.sentence.block.cell
        if cell is None or cell.header or not cell.column or not cell.row:
            continue
        place, grid = (cell.row, cell.column), grids[cell.table]
        if place in grid.figures:
            several.add((cell.table, *place))
        grid.figures.setdefault(place, claim)
    for table, row, column in several:
        del grids[table].figures[row, column]
    for grid in grids.values():
        grid.rows |= {row: Label.of(grid.texts.get((row, 0), "")) for row, _ in grid.figures}
        grid.columns |= {column: Label.of(grid.texts.get((0, column), "")) for _, column in grid.figures}
