"""Table rows that give two levels and, in a column called so, the change between them.

What a column of changes is of is known from its rows: most of them must fit the two levels before it. So is what its
signs say: after less before, or the other way round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.changes import alike
from claimcheck.claims.readers.grids import PER_CENT, Grid, Place, in_percent
from claimcheck.claims.relations import RowChange
from claimcheck.claims.rounding import distance, true_values
from claimcheck.mentions import Direction, Kind
from claimcheck.values import Interval

_OF: Final = r"(?:%|per ?cent(?:age)?|pct|net|yearly|annual|absolute|relative|point|swing|year[- ](?:on|over)[- ]year|y[/-]?o?[/-]?y)"
_CHANGE: Final = re.compile(
    rf"\A\W*(?:(?:19|20)\d\d (?:vs\.?|to|over|[-–]) (?:19|20)\d\d )?(?:{_OF} )*(?:(?:change|chg|difference|growth|increase|decrease|delta|diff|variance|var)\b|±|Δ|\+ ?/ ?[-−–]|(?:year[- ](?:on|over)[- ]year|y[/-]?o?[/-]?y)\b)[^|]{{0,20}}\Z",
    re.IGNORECASE,
)
_POINTS: Final = frozenset({Kind.PERCENTAGE_POINT, Kind.COUNT})
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SIGN: Final = re.compile(r"[-–—−+]")


@dataclass(frozen=True, slots=True)
class _Stated:
    """A change as a row states it, its levels in order, and whether they bear it out but for its sign."""

    change: RowChange
    fits: bool
    sign: int
    """1 where it has a plus, -1 where a minus, 0 where neither."""

    @property
    def moves(self) -> bool:
        """Whether the two levels differ."""
        return self.change.before.mention.low != self.change.after.mention.low

    @property
    def follows(self) -> bool:
        """Whether the sign says which way the second level lies from the first."""
        before, after = self.change.before.mention.low, self.change.after.mention.low
        return before is not None and after is not None and (after - before) * self.sign > 0


def read_table_changes(grids: Sequence[Grid]) -> Iterator[RowChange]:
    """Yield the changes that rows state of the levels in the two cells before them, per cent and in their own unit."""
    for grid in grids:
        changes = [column for column in range(grid.width) if _CHANGE.match(grid.head(column))]
        for column in changes:
            levels = [one for one in range(1, column) if one not in changes]
            years = set(_YEAR.findall(grid.head(column)))
            if len(years) > 1:
                levels = [one for one in levels if years & set(_YEAR.findall(grid.head(one)))]
            levels = levels[-2:]
            if len(levels) == 2:
                yield from _of_column(grid, levels, column)


def _of_column(grid: Grid, levels: Sequence[int], column: int) -> Iterator[RowChange]:
    if _is_newest_first(*map(grid.head, levels)):
        levels = levels[::-1]
    stated, other = (
        [one for row in grid.body for one in _of_row(grid, row, order, column)]
        for order in (levels, levels[::-1])
    )
    right, turned_right = ([one for one in several if one.fits] for several in (stated, other))
    if len(turned_right) > len(right):
        stated, right = other, turned_right
    if 1 < len(stated) < 2 * (len(stated) - len(right)):
        return
    follows, turned = _ways(right, with_minus=any(one.sign < 0 for one in stated))
    for one in stated:
        change = one.change
        told = _undirected(change.stated) if turned > max(follows, 1) else change.stated
        yield replace(change, stated=told, is_signed=one.sign != 0 and follows > max(turned, 1))


def _ways(right: Sequence[_Stated], *, with_minus: bool) -> tuple[int, int]:
    """Return how many signs say which way the levels go, and how many the other way; beside a minus none is a plus."""
    known = [
        replace(one, sign=one.sign or with_minus) for one in right if one.moves and (one.sign or with_minus)
    ]
    follows = sum(one.follows for one in known)
    return follows, len(known) - follows


def _of_row(grid: Grid, row: int, levels: Sequence[int], column: int) -> Iterator[_Stated]:
    before, after = (_level(grid, (row, level)) for level in levels)
    if before is None or after is None or not alike(before, after):
        return
    a, b = before.mention, after.mention
    if a.low is None or b.low is None or a.low <= 0 or b.low < 0:
        return
    for claim in grid.claims.get((row, column), ()):
        stated = _in_unit_of(grid.head(column), claim)
        figure = stated.mention
        is_points = a.kind is Kind.PERCENT and figure.kind in _POINTS
        is_own = a.kind is not Kind.PERCENT and (
            figure.kind is Kind.PERCENT or (figure.kind, figure.unit) == (a.kind, a.unit)
        )
        if (is_points or is_own) and figure.low is not None and not figure.is_range:
            sign = _sign(claim, grid.texts[row, column])
            change = RowChange(before, after, _directed(stated, sign))
            yield _Stated(change, _fits(change), sign)


def _level(grid: Grid, place: Place) -> Claim | None:
    """Return a cell's amount, if that is all it has."""
    return grid.amount(place) if len(grid.claims.get(place, ())) == 1 else None


def _is_newest_first(first: str, second: str) -> bool:
    years = _YEAR.findall(first), _YEAR.findall(second)
    return all(years) and years[0][0] > years[1][0]


def _in_unit_of(head: str, stated: Claim) -> Claim:
    """Return a bare figure under "% change" as the percentage that it is."""
    is_bare = stated.mention.kind is Kind.COUNT and PER_CENT.search(head)
    return in_percent(stated) if is_bare else stated


def _sign(stated: Claim, text: str) -> int:
    """Return which sign stands before a change; brackets are a minus."""
    figure = stated.mention
    before = _SIGN.match(figure.text) or re.search(rf"[-–—−+](?=[ $£€]*{re.escape(figure.text)})", text)
    if before is not None:
        return 1 if before[0] == "+" else -1
    is_negative = figure.low is not None and figure.low < 0
    return -1 if is_negative or re.fullmatch(r"[$£€]?\([^()]*\) ?%?", text) else 0


def _directed(stated: Claim, sign: int) -> Claim:
    """Return a change told with a sign as the rise or fall that it is: "-41" as down 41."""
    figure = stated.mention
    if not sign or figure.low is None or figure.high is None:
        return stated
    low, high = sorted((abs(figure.low), abs(figure.high)))
    way = figure.direction or (Direction.UP if sign > 0 else Direction.DOWN)
    return replace(
        stated, mentions=(replace(figure, low=low, high=high, direction=way), *stated.mentions[1:])
    )


def _undirected(stated: Claim) -> Claim:
    """Return a change without its direction, for a column that gives what became less as a plus: money saved, time won."""
    return replace(stated, mentions=(replace(stated.mention, direction=None), *stated.mentions[1:]))


def _fits(change: RowChange) -> bool:
    """Whether the levels bear a change out, whichever way it goes."""
    before, after, stated = change.before.mention, change.after.mention, true_values(change.stated.mention)
    if change.stated.mention.kind is not Kind.PERCENT:
        return distance(before, after).overlaps(stated)
    possible = true_values(before).percent_change_to(true_values(after))
    return possible is None or possible.overlaps(stated) or possible.overlaps(_turned(stated))


def _turned(values: Interval) -> Interval:
    low, high = values.low, values.high
    return Interval(None if high is None else -high, None if low is None else -low)
