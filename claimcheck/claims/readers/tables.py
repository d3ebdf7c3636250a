"""Rows and columns of totals: the last row, a first one, subtotals, and a column of the sums of each row.

A row "Total" says of each column that it is the sum of those above it. Where that is less sure, a total that stands
first, one after subtotals or a column of totals, the other sums of the table must bear it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.grids import PER_CENT, Grid, Place, in_percent, is_slip
from claimcheck.claims.relations import TableTotal
from claimcheck.claims.rounding import true_values
from claimcheck.mentions import Kind
from claimcheck.values import Interval

_TOTAL: Final = re.compile(
    r"\A\W*(?:grand |overall |sub-?)?(?:totals?|sum|all|altogether)\b(?!.*\b(?:excluding|without|average)\b)|\btotals?\W*\Z",
    re.IGNORECASE,
)
_SUBTOTAL: Final = re.compile(r"\bsub-?total\b", re.IGNORECASE)
_NOT_SUMMED: Final = re.compile(
    r"\b(?:average|mean|median|rate|ratio|share|percent|per|%|rank|year|index|price|age|score|growth|change|max|min|cumulative)\b|%",
    re.IGNORECASE,
)
_AVERAGE: Final = re.compile(r"\b(?:average|mean|median|max|min)\b", re.IGNORECASE)
_OF_WHICH: Final = re.compile(r"\b(?:of which|thereof|including)\b", re.IGNORECASE)
_TAKEN_OFF: Final = re.compile(
    r"\A\W*(?:less|minus)\b(?! than)|\b(?:discount|rebate|refund|deduct\w*)", re.IGNORECASE
)
_SUMMED: Final = frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE})
_HUNDRED: Final = Decimal(100)
_LONGEST_RUN: Final = 60
"""Rows or columns that are tried for what a total is of, where its place does not tell."""


@dataclass(slots=True)
class _Line:
    """A total and the figures next to it, the nearest first; ``fits`` says for each number of them whether they make it."""

    total: Claim
    parts: list[Claim]
    fits: list[bool]
    heading: str

    def bears_out(self, number: int) -> bool:
        """Whether the first so many figures make the total, and not as zeros."""
        told = [part for part in self.parts[:number] if part.mention.low]
        return len(self.parts) >= number and self.fits[number - 1] and len(told) > 1

    def belies(self, number: int) -> bool:
        """Whether the first so many figures are all there, and do not make the total."""
        return len(self.parts) >= number and not self.fits[number - 1]

    def is_slip(self, number: int) -> bool:
        """Whether a slip of the pen explains the difference."""
        plain = sum((part.mention.low or Decimal(0) for part in self.parts[:number]), Decimal(0))
        stated = self.total.mention
        scale = stated.precision or Decimal(1)
        return stated.low is not None and is_slip(f"{plain / scale:f}", f"{stated.low / scale:f}")


@dataclass(frozen=True, slots=True)
class _Sum:
    """A line, and how many of its figures the total is of."""

    line: _Line
    number: int

    @property
    def is_of_one(self) -> bool:
        """Whether the total is one of its figures again: what goes through several steps, or is counted in several ways."""
        total = self.line.total.mention.low
        return any(total == part.mention.low for part in self.line.parts[: self.number])

    @property
    def relation(self) -> TableTotal:
        """The total and its figures, in the order of the text."""
        parts = sorted(self.line.parts[: self.number], key=lambda part: part.span.start)
        return TableTotal(self.line.total, tuple(parts), self.line.heading)


def read_table_totals(grids: Sequence[Grid]) -> Iterator[TableTotal]:
    """Yield the totals of rows and columns: where the table is plain, each; else those that the rest of it bears out or belies.

    A figure that is wrong upsets a column, a row and the totals of these: only the first of them is told.
    """
    for grid in grids:
        upset: set[str] = set()
        columns = () if any(_OF_WHICH.search(grid.label(row)) for row in grid.body) else _of_columns(grid)
        for sum_ in chain(columns, _of_rows(grid)):
            ids = {claim.id for claim in (sum_.line.total, *sum_.line.parts[: sum_.number])}
            if not sum_.line.belies(sum_.number):
                yield sum_.relation
            elif not ids & upset:
                upset |= ids
                yield sum_.relation


def _of_columns(grid: Grid) -> Iterator[_Sum]:
    totals = [row for row in grid.body if _TOTAL.search(grid.label(row))]
    if not totals:
        yield from _of_unnamed(grid)
        return
    if totals == grid.body[:1]:
        yield from _of_first(grid)
        return
    stack: list[int] = []
    seen: set[str] = set()
    summed = 0
    plain = True
    for row in grid.body:
        label = grid.label(row)
        if not _TOTAL.search(label):
            stack += [] if _AVERAGE.search(label) else [row]
            continue
        lines = _down(grid, row, stack[::-1])
        is_sub = _SUBTOTAL.search(label) is not None
        tells = (is_sub or row == grid.body[-1]) and plain and not _takes_off(grid, stack)
        own = len(stack) - summed
        number = 0 if tells and row == totals[0] else _borne_out(lines, len(stack))
        if number:
            yield from _with(lines, number)
        elif tells:
            number = own if is_sub or label in seen else len(stack)
            yield from _sure(lines, number)
        elif len(lines) == 1 and lines[0].belies(own) and lines[0].is_slip(own):
            yield _Sum(lines[0], own)
            number = own
        plain = plain and number > 0
        del stack[len(stack) - (number or len(stack)) :]
        stack.append(row)
        summed = len(stack)
        seen.add(label)


def _takes_off(grid: Grid, rows: Sequence[int]) -> bool:
    return any(_TAKEN_OFF.search(grid.label(row)) for row in rows)


def _of_unnamed(grid: Grid) -> Iterator[_Sum]:
    """Read a last row that is not called a total, "Consolidated revenues", where several columns bear it out."""
    rows = grid.body[-2::-1]
    lines = _down(grid, grid.body[-1], rows) if len(rows) > 1 else []
    if sum(line.bears_out(len(rows)) for line in lines) > 1 and _is_borne_out(lines, len(rows)):
        yield from _with(lines, len(rows))


def _of_first(grid: Grid) -> Iterator[_Sum]:
    """Read a total that stands first, of all rows after it or of the first of them."""
    rows = [row for row in grid.body[1:] if not _AVERAGE.search(grid.label(row))]
    lines = _down(grid, grid.body[0], rows)
    if len(lines) == 1 and lines[0].belies(len(rows)) and lines[0].is_slip(len(rows)):
        yield _Sum(lines[0], len(rows))
        return
    number = len(rows) if _is_borne_out(lines, len(rows)) else _borne_out(lines, len(rows))
    yield from _with(lines, number)


def _of_rows(grid: Grid) -> Iterator[_Sum]:
    """Read columns that are headed as totals of the columns before or after them, where most rows bear it out."""
    for column in range(1, grid.width):
        head = grid.head(column)
        if not _TOTAL.search(head) or _NOT_SUMMED.search(head):
            continue
        for others in (range(column - 1, 0, -1), range(column + 1, grid.width)):
            lines = [line for row in grid.body if (line := _across(grid, (row, column), others)) is not None]
            tried = range(min(max((len(line.parts) for line in lines), default=0), _LONGEST_RUN), 1, -1)
            found = max(tried, key=lambda k: sum(line.bears_out(k) for line in lines), default=0)
            if sum(line.bears_out(found) for line in lines) > 1 and _is_borne_out(lines, found):
                yield from _with(lines, found)
                break


def _down(grid: Grid, row: int, rows: Sequence[int]) -> list[_Line]:
    """Return the sums of columns; percentages beside amounts are shares of those, and judged as such."""
    lines: dict[int, _Line] = {}
    for column in range(1, grid.width):
        heading = grid.head(column)
        line = _line(grid, (row, column), [(one, column) for one in rows], heading)
        if line is None:
            continue
        is_share = line.total.mention.kind is Kind.PERCENT
        if not (column - 1 in lines if is_share else _NOT_SUMMED.search(heading)):
            lines[column] = line
    return list(lines.values())


def _across(grid: Grid, total: Place, columns: Sequence[int]) -> _Line | None:
    return _line(grid, total, [(total[0], column) for column in columns], grid.label(total[0]))


def _line(grid: Grid, total: Place, parts: Sequence[Place], heading: str) -> _Line | None:
    whole = _summed(grid, total)
    if whole is None:
        return None
    alike = []
    for place in parts:
        part = _summed(grid, place)
        if part is None or not _alike(part, whole):
            break
        alike.append(part)
    if len(alike) < 2:
        return None
    stated, run, fits = true_values(whole.mention), Interval(Decimal(0), Decimal(0)), []
    for part in alike:
        run = run.plus(true_values(part.mention))
        fits.append(run.overlaps(stated))
    return _Line(whole, alike, fits, heading.strip())


def _summed(grid: Grid, place: Place) -> Claim | None:
    """Return a cell's amount, or its percentage where it is headed as one."""
    claim = grid.amount(place)
    if claim is None or claim.mention.is_range or None in {claim.mention.low, claim.mention.high}:
        return None
    if (
        claim.mention.kind is Kind.COUNT
        and PER_CENT.search(grid.head(place[1]))
        and len(grid.claims[place]) == 1
    ):
        return in_percent(claim)
    return claim


def _alike(part: Claim, total: Claim) -> bool:
    """Whether both are amounts of one unit, or the total is the hundred per cent of which the part is a share."""
    a, b = part.mention, total.mention
    if b.kind is Kind.PERCENT:
        return a.kind is b.kind and b.low == _HUNDRED and a.low is not None and a.low < _HUNDRED
    return b.kind in _SUMMED and (a.kind, a.unit) == (b.kind, b.unit)


def _sure(lines: Sequence[_Line], number: int) -> Iterator[_Sum]:
    """Yield what stands over a total that must be theirs; nothing where none of several sums comes out."""
    complete = [line for line in lines if len(line.parts) >= number > 0]
    if len(complete) == 1 or any(line.bears_out(number) for line in complete):
        yield from (sum_ for sum_ in _with(complete, number) if not sum_.is_of_one)


def _with(lines: Sequence[_Line], number: int) -> Iterator[_Sum]:
    """Yield the lines that have so many figures; none for none."""
    yield from (_Sum(line, number) for line in lines if 0 < number <= len(line.parts))


def _borne_out(lines: Sequence[_Line], most: int) -> int:
    """Return the most figures, up to ``most``, of which the totals are borne out; 0 if there are none."""
    return next((k for k in range(min(most, _LONGEST_RUN), 1, -1) if _is_borne_out(lines, k)), 0)


def _is_borne_out(lines: Sequence[_Line], number: int) -> bool:
    """Whether the sums that come out outnumber those that do not two to one, or are as many and a slip explains those."""
    wrong = [line for line in lines if line.belies(number)]
    right = sum(line.bears_out(number) for line in lines)
    return right > 0 and (
        right >= 2 * len(wrong) or (right >= len(wrong) and all(line.is_slip(number) for line in wrong))
    )
