"""Tables as grids: what each cell says, the figures in it, and the labels of its row and column."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.documents import Block, Document, Zone
from claimcheck.language import content_stems
from claimcheck.mentions import Kind, Mention
from claimcheck.text import Span
from claimcheck.values.units import CASED_FORMS, FORMS

__all__ = [
    "PER_CENT",
    "Grid",
    "Label",
    "Place",
    "codes_of",
    "in_percent",
    "is_slip",
    "read_grids",
]

Place = tuple[int, int]
"""Row and column, from 0."""

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
_SCALE: Final = re.compile(
    r"(?<!\d)(?<!\d )(?:\bin (?:[a-z]+ )?(?:[$£€] ?)?(?:thousands?|millions?|billions?|mn|bn)\b|\bin [$£€](?! ?\d)"
    r"|[$£€] ?(?:thousands?|millions?|billions?|k|m|mn|bn)\b|[$£€][’']?000s?\b"
    r"|\((?:[^()\d]* )?(?:thousands?|millions?|billions?|mn|bn|000s?)\b[^()]*\))(?: of (?:US )?(?:dollars|euros|pounds))?",
    re.IGNORECASE,
)
"""What says over a table that its figures are in thousands or millions, or sums: "in thousands of euros", "£m"."""
_MEASURED: Final = re.compile(
    r"[$£€](?! ?\d)|(?<!\d)(?<!\d )[%‰]|\b(?:USD|GBP|EUR|CHF|dollars|pounds|euros|per ?cent|percentage|share|thousands?|millions?|billions?|mn|bn)\b"
    r"|(?<=[$£€])(?:k|m)\b|\b000s?\b",
    re.IGNORECASE,
)
_ROUNDED: Final = re.compile(r"\bround(?:ed|ing)\b", re.IGNORECASE)
_BRACKETED: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NEGATIVE: Final = re.compile(r"\A\W*?[-–—−] ?[$£€]?\d|\A[$£€]?\s?\([$£€]?\s?\d[\d., ]*%?\)\s?%?\Z")
_ASIDE: Final = re.compile(
    rf"(?<=[^\W\d]) ?\((?:n ?= ?[\d,]+|[\d,.]* ?(?:{'|'.join(map(re.escape, sorted(FORMS, key=len, reverse=True)))}|[a-zµ]))\)",
    re.IGNORECASE,
)
"""What a label says in brackets of its unit or its size, and not of what it is: "(km)", "(40 g)", "(n = 214)"."""
_CODE: Final = re.compile(r"\b(?:[A-Za-z]+\d+|\d+[A-Za-z]+)\b")
_BARE_YEAR: Final = re.compile(r"\d{4}")
PER_CENT: Final = re.compile(r"%|\bper ?cent|\bpct\b", re.IGNORECASE)
_LONG: Final = 4
"""Digits of which one may be mistyped, and the figure still be known again."""


@dataclass(frozen=True, slots=True)
class Label:
    """The label of a row or a column: its ``words`` (stems) and ``numbers``; ``is_whole`` where it is of all others."""

    text: str
    words: frozenset[str]
    numbers: frozenset[str]
    is_whole: bool

    @classmethod
    def of(cls, text: str) -> Label:
        """Read a label as written: "Budget ($ million)" is of the word "budget", "Per bar (40 g)" of "bar"."""
        plain = _ASIDE.sub("", text)
        words = (content_stems(plain) | codes_of(plain)) - _UNITS - _GENERIC
        is_whole = _TOTAL.match(text) is not None or _SPAN_OF_YEARS.match(text) is not None
        if is_whole:
            words -= content_stems("overall combined both sum")
        return cls(text, words, frozenset(_NUMBER.findall(plain)), is_whole)


@dataclass(slots=True)
class Grid:
    """One table. Rows and columns count from 0; ``figures`` are those of cells that hold one and are no label.

    ``first`` and ``last`` are the places of its cells among the document's blocks; ``above`` is the text
    of the heading over it and of its caption. ``claims`` are the figures of every cell, labels too, and
    ``over`` those of heading and caption. ``is_rounded`` says that the document tells of rounding.
    ``body`` are the rows that are no heads, ``width`` is the number of columns, ``finest`` what the last digit of the
    finest count of a column stands for, ``currencies`` that of its sums where the first figure is one.
    """

    first: int
    last: int
    above: str
    over: Sequence[Claim] = ()
    is_rounded: bool = False
    texts: dict[Place, str] = field(default_factory=dict)
    heads: set[int] = field(default_factory=set)
    claims: dict[Place, list[Claim]] = field(default_factory=dict)
    figures: dict[Place, Claim] = field(default_factory=dict)
    rows: dict[int, Label] = field(default_factory=dict)
    columns: dict[int, Label] = field(default_factory=dict)
    body: list[int] = field(default_factory=list)
    width: int = 0
    finest: dict[int, Decimal] = field(default_factory=dict)
    currencies: dict[int, str | None] = field(default_factory=dict)
    _units: dict[Place, str] = field(default_factory=dict)

    def cell(self, place: Place) -> tuple[Mention, str]:
        """Return a cell's figure, and what says of what kind and scale it is: labels, the corner, the caption."""
        return self.figures[place].mention, self.unit_text(place)

    def unit_text(self, place: Place) -> str:
        """Return what of a cell's labels, the table's corner and its caption names its unit, currency and scale."""
        if place in self._units:
            return self._units[place]
        row, column = place
        head = self.head(column)
        told = [
            text
            for text in (head, self.texts.get((row, 0), ""), self.texts.get((0, 0), ""), self.scale)
            if _names_unit(text)
        ]
        if told and not PER_CENT.search(told[0]):
            told = [" ".join(text for text in told if not PER_CENT.search(text))]
        self._units[place] = told[0] if told else head
        return self._units[place]

    @property
    def scale(self) -> str:
        """What heading or caption says of the scale of all figures; empty where they do not."""
        found = _SCALE.search(self.above)
        return found[0] if found else ""

    def column(self, number: int) -> list[tuple[int, Claim]]:
        """Return the figures of a column with their rows, from the top."""
        return [(row, claim) for (row, column), claim in sorted(self.figures.items()) if column == number]

    def head(self, column: int) -> str:
        """Return the heads of a column, from the top."""
        rows = sorted(self.heads) or [0]
        return " ".join(self.texts[row, column] for row in rows if (row, column) in self.texts).strip()

    def label(self, row: int) -> str:
        """Return what a row is called: its first cell, or the second where the first only numbers it."""
        first, second = (self.texts.get((row, column), "") for column in (0, 1))
        return first if any(map(str.isalpha, first)) or not any(map(str.isalpha, second)) else second

    def amount(self, place: Place) -> Claim | None:
        """Return the one figure of a cell, or the one before its brackets, as exact as its column is; None if there is none.

        A figure in brackets, or after a dash, is negative.
        """
        found = self.claims.get(place)
        if not found:
            return None
        text = self.texts[place]
        plain = _BRACKETED.sub("", text)
        figure = found[0].mention
        if any(map(str.isdigit, plain.replace(figure.text, "", 1))) or (
            len(found) > 1 and figure.text not in plain
        ):
            return None
        if figure.kind is Kind.DATE and _BARE_YEAR.fullmatch(figure.text):
            figure = replace(
                figure, kind=Kind.COUNT, low=Decimal(figure.text), high=Decimal(figure.text), time=None
            )
        if figure.low is None or figure.high is None:
            return None
        if figure.low > 0 and not figure.is_range and _NEGATIVE.match(text):
            figure = replace(figure, low=-figure.high, high=-figure.low)
        if figure.kind is Kind.COUNT:
            figure = replace(figure, precision=self._precision(figure, place[1]))
            figure = self._in_currency(figure, place[1])
        return replace(found[0], mentions=(figure, *found[0].mentions[1:]))

    def percentage(self, place: Place) -> Claim | None:
        """Return the one figure of a cell as a percentage, if it or its labels say so."""
        claim = self.amount(place)
        if claim is None or claim.mention.kind is Kind.PERCENT:
            return claim
        told = f"{self.head(place[1])} {self.texts.get((place[0], 0), '')}"
        return in_percent(claim) if PER_CENT.search(told) and claim.mention.kind is Kind.COUNT else None

    def _in_currency(self, figure: Mention, column: int) -> Mention:
        """Return a bare number as the sum that it is where only the first of its column, or the first and the last, has a sign."""
        unit = self.currencies.get(column)
        if unit is None or PER_CENT.search(self.head(column)):
            return figure
        return replace(figure, kind=Kind.MONEY, unit=unit, precision=figure.precision or Decimal(1))

    def _precision(self, figure: Mention, column: int) -> Decimal:
        """Return what the last digit of a count stands for: in a column of sums or measures, none is exact."""
        finest = self.finest.get(column, Decimal(0))
        told = f"{self.head(column)} {self.texts.get((0, 0), '')} {self.above}"
        if self.is_rounded or 0 < finest < 1 or _names_unit(told):
            finest = max(finest, Decimal(1))
        return min(finest, figure.precision) if 0 < figure.precision < 1 else finest


def codes_of(text: str) -> frozenset[str]:
    """Return the words of letters and digits in a text, in lower case: "4k", "q3"."""
    return frozenset(match[0].lower() for match in _CODE.finditer(text))


def in_percent(claim: Claim) -> Claim:
    """Return a bare number as the percentage that it is."""
    figure = claim.mention
    percent = replace(figure, kind=Kind.PERCENT, unit="percent", precision=figure.precision or Decimal(1))
    return replace(claim, mentions=(percent, *claim.mentions[1:]))


def is_slip(one: str, other: str) -> bool:
    """Whether a slip of the pen makes one printed figure of the other: digits swapped, or one of four or more changed."""
    first, second = (re.sub(r"\D", "", text).strip("0") for text in (one, other))
    if len(first) != len(second):
        return False
    apart = [place for place, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    if len(apart) == 2:
        left, right = apart
        return right == left + 1 and first[left] == second[right] and first[right] == second[left]
    return len(apart) == 1 and len(first) >= _LONG


def read_grids(document: Document, claims: Sequence[Claim]) -> tuple[Grid, ...]:
    """Return the tables of a document, in their order."""
    grids: dict[int, Grid] = {}
    blocks: dict[int, tuple[Block | None, ...]] = {}
    heading: Block | None = None
    caption: Block | None = None
    for place, block in enumerate(document.blocks):
        if block.zone in {Zone.TITLE, Zone.HEADING}:
            heading = block
        text = block.prose.of(document.prose.text).strip()
        if block.cell is None:
            caption = block if _leads(block, text) else None
            continue
        if block.cell.table not in grids:
            above = " ".join(one.prose.of(document.prose.text) for one in (heading, caption) if one)
            grids[block.cell.table] = Grid(place, place, above)
            blocks[block.cell.table] = (heading, caption)
        grid = grids[block.cell.table]
        grid.last = place
        grid.texts[block.cell.row, block.cell.column] = text
        if block.cell.header and block.cell.column:
            grid.heads.add(block.cell.row)
    if grids:
        _fill(grids, claims, blocks)
        is_rounded = _ROUNDED.search(document.prose.text) is not None
        for grid in grids.values():
            grid.is_rounded = is_rounded
    return tuple(grids.values())


def _leads(block: Block, text: str) -> bool:
    """Whether a block says what the table after it is of, or of what scale its figures are."""
    return len(text) < _LONGEST_CAPTION and (
        block.zone is Zone.CAPTION
        or text.endswith(":")
        or text.startswith("Table ")
        or (block.zone is Zone.PARAGRAPH and _SCALE.search(text) is not None)
    )


def _names_unit(text: str) -> bool:
    """Whether a label names a unit, a currency or a scale: what is counted in it is never exact."""
    return _MEASURED.search(text) is not None or any(
        word.lower() in FORMS or word in CASED_FORMS for word in re.findall(r"[^\W\d_]+", text)
    )


def _fill(
    grids: dict[int, Grid], claims: Sequence[Claim], blocks: dict[int, tuple[Block | None, ...]]
) -> None:
    outside: dict[Span, list[Claim]] = defaultdict(list)
    for claim in claims:
        cell = claim.sentence.block.cell
        if cell is None:
            outside[claim.sentence.block.span].append(claim)
        else:
            grids[cell.table].claims.setdefault((cell.row, cell.column), []).append(claim)
    for table, grid in grids.items():
        grid.over = [claim for block in blocks[table] if block for claim in outside[block.span]]
        inner = {
            place: found for place, found in grid.claims.items() if place[0] not in grid.heads and all(place)
        }
        grid.figures = {place: found[0] for place, found in inner.items() if len(found) == 1}
        grid.rows = {row: Label.of(grid.label(row)) for row, _ in inner}
        grid.columns = {column: Label.of(grid.head(column)) for _, column in inner}
        grid.width = 1 + max(column for _, column in grid.texts)
        heads = grid.heads or ({0} if _is_unmarked_head(grid) else set())
        grid.body = sorted({row for row, _ in grid.texts} - heads)
        for (row, column), found in grid.claims.items():
            figure = found[0].mention
            if row in heads:
                continue
            is_plain = figure.kind is Kind.MONEY and not any(map(str.isalpha, figure.text))
            first = grid.currencies.setdefault(column, figure.unit if is_plain else None)
            if figure.kind is Kind.MONEY and not (is_plain and figure.unit == first):
                grid.currencies[column] = None
            if figure.kind is Kind.COUNT:
                grid.finest[column] = min(figure.precision, grid.finest.get(column, figure.precision))


def _is_unmarked_head(grid: Grid) -> bool:
    """Whether the first row, which is not marked as one of heads, holds words and years only."""
    return all(
        claim.mention.kind is Kind.DATE or any(map(str.isalpha, text))
        for (row, column), text in grid.texts.items()
        if not row and column
        for claim in grid.claims.get((row, column), ())
    )
