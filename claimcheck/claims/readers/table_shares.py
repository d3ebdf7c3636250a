"""Shares in tables: "118 (55.1)" under "Drug (N = 214)", votes beside their percentages, and columns that make a hundred.

A table does not say in so many words of what its percentages are. What they are of is tried: the number in the head,
a row of totals, another column, the number in the caption. It is taken for the whole where most shares come out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal
from functools import reduce
from itertools import chain
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.grids import PER_CENT, Grid, Place, in_percent, is_slip
from claimcheck.claims.relations import PartOfWhole, SharesOfAll
from claimcheck.claims.rounding import true_values
from claimcheck.documents import Document
from claimcheck.mentions import Kind
from claimcheck.values import Interval

_PAIR: Final = re.compile(r"\W*[\d., ]+(%?)\W*[(\[]\W*[\d., ]+ ?(%?)\W*[)\]]\W*")
_CHANGE: Final = re.compile(
    r"[±Δ]|\+ ?/|\b(?:change|growth|increase|decrease|difference|swing|margin)\b", re.IGNORECASE
)
_SPREAD: Final = re.compile(
    r"\b(?:SD|SE|SEM|CI|IQR|range|mean|median|average|age|deviation|error|rank)\b", re.IGNORECASE
)
_WEIGHTED: Final = re.compile(r"\b(?:weighted|adjusted|standardi[sz]ed)\b", re.IGNORECASE)
"""What makes percentages others than the parts' of the whole."""
_NUMBER_OF: Final = re.compile(r"(?<![a-z])n ?= ?\Z", re.IGNORECASE)
_TOTAL: Final = re.compile(
    r"\A\W*(?:grand |overall )?(?:totals?|sum|all|overall)\b|\A\W*n\W*\Z", re.IGNORECASE
)
_SHARE: Final = re.compile(
    r"\b(?:shares?|proportion|percentage|percent|per cent|breakdown|mix|composition)\b|%", re.IGNORECASE
)
_OF_ALL: Final = re.compile(
    r"\b(?:shares?|(?:%|per ?cent|percentage|proportion) of (?:the )?(?:total|whole|all))\b", re.IGNORECASE
)
_REST: Final = re.compile(
    r"\A\W*(?:all )?(?:others?|rest|remainder|the rest|remaining|don[’']t know|undecided|unknown|none of (?:these|them|the above))\b",
    re.IGNORECASE,
)
_SEVERAL: Final = re.compile(
    r"\b(?:multiple|several|more than one|all that apply|choose|select(?:ed)? (?:all|up to)|could (?:give|name|pick|tick)|respondents|answered|users who)\b",
    re.IGNORECASE,
)
_HUNDRED: Final = Decimal(100)
_MOST_PARTS: Final = 60
"""Rows of which the sum is tried as the whole; longer columns say their totals."""
_MOST_TOTALS: Final = 3
"""Rows of totals that are tried as the whole."""


@dataclass(frozen=True, slots=True)
class _Whole:
    """What shares may be of: one figure, or the sum of several; ``unit`` is that of all of them, None where they differ."""

    claims: tuple[Claim, ...]
    values: Interval
    unit: tuple[Kind, str | None] | None

    @classmethod
    def of(cls, *claims: Claim) -> _Whole:
        """Return the whole that figures make."""
        values = reduce(Interval.plus, (true_values(claim.mention) for claim in claims))
        units = {(claim.mention.kind, claim.mention.unit) for claim in claims}
        is_plain = len(units) == 1 and not any(claim.mention.is_range for claim in claims)
        return cls(claims, values, units.pop() if is_plain else None)

    def relation(self, share: _Share) -> PartOfWhole:
        """Return a share as one of this whole."""
        whole = self.claims[0] if len(self.claims) == 1 else None
        return PartOfWhole(share.part, whole, share.share, () if whole else self.claims)


@dataclass(frozen=True, slots=True)
class _Share:
    """A part and the percentage beside it, as the cell at ``place`` has them."""

    place: Place
    part: Claim
    share: Claim

    def is_of(self, whole: _Whole) -> bool:
        """Whether the percentage is the part's of a whole."""
        found = _ratio(self.part, whole)
        return found is not None and found.overlaps(true_values(self.share.mention))

    def is_whole_itself(self, whole: _Whole) -> bool:
        """Whether the part is the whole, of which it is a hundred per cent."""
        return len(whole.claims) == 1 and whole.claims[0].span == self.part.span


def read_table_parts(grids: Sequence[Grid]) -> Iterator[PartOfWhole]:
    """Yield the parts of tables with the percentages beside them, where it is known of what these are."""
    for grid in grids:
        yield from _judged(grid, _pairs(grid))
        for column in range(1, grid.width):
            yield from _judged(grid, _beside(grid, column))


def read_table_shares(document: Document, grids: Sequence[Grid]) -> Iterator[SharesOfAll]:
    """Yield the columns of shares that leave nothing over: one has a row for the rest."""
    text = document.prose.text
    for grid in grids:
        if not _SEVERAL.search(text[slice(*_around(document, grid))]):
            for column in range(1, grid.width):
                yield from _whole_column(grid, column)


def _pairs(grid: Grid) -> list[_Share]:
    """Return the cells "118 (55.1%)", or "118 (55.1)" where a label says that this is per cent."""
    body, sections = set(grid.body), _sections(grid)
    found = []
    for place, claims in grid.claims.items():
        signs = _PAIR.fullmatch(grid.texts[place])
        if len(claims) != 2 or place[0] not in body or not place[1] or signs is None:
            continue
        own = f"{grid.label(place[0])} {grid.head(place[1])}"
        told = f"{own} {sections[place[0]]} {grid.texts.get((0, 0), '')} {grid.above}"
        is_other = _CHANGE.search(own) or _SPREAD.search(own) or _WEIGHTED.search(told)
        if is_other or not (any(signs.groups()) or PER_CENT.search(told)):
            continue
        part, share = claims if not signs[1] else claims[::-1]
        figure = part.mention
        is_whole_number = figure.low is not None and figure.low == figure.low.to_integral_value()
        if figure.kind is Kind.COUNT and is_whole_number and share.mention.kind in {Kind.COUNT, Kind.PERCENT}:
            exact = replace(part, mentions=(replace(figure, precision=Decimal(0)), *part.mentions[1:]))
            found.append(_Share(place, exact, in_percent(share)))
    return found


def _sections(grid: Grid) -> dict[int, str]:
    """Return the last label before each row that stands alone in its own: "Smoking status, n (%)"."""
    told = {row for row, column in grid.claims if column}
    sections, last = {}, ""
    for row in grid.body:
        last = last if row in told else grid.label(row)
        sections[row] = last
    return sections


def _beside(grid: Grid, column: int) -> list[_Share]:
    """Return the percentages of a column with the amounts in the last column of such before it."""
    head = grid.head(column)
    if (
        _CHANGE.search(head)
        or _WEIGHTED.search(f"{head} {grid.above}")
        or not (not head or _SHARE.search(head) or PER_CENT.search(grid.above))
    ):
        return []
    shares = {row: share for row in grid.body if (share := _percentage(grid, (row, column))) is not None}
    if len(shares) < 2:
        return []
    for before in range(column - 1, 0, -1):
        parts = {row: part for row in shares if (part := grid.amount((row, before))) is not None}
        if parts and all(_percentage(grid, (row, before)) is None for row in parts):
            return [_Share((row, before), part, shares[row]) for row, part in parts.items()]
    return []


def _percentage(grid: Grid, place: Place) -> Claim | None:
    """Return a cell's percentage, without the sign that brackets give it."""
    claim = grid.percentage(place) or (grid.amount(place) if _SHARE.search(grid.head(place[1])) else None)
    if claim is None or claim.mention.kind not in {Kind.PERCENT, Kind.COUNT} or claim.mention.is_range:
        return None
    figure = claim.mention
    if figure.low is None or figure.high is None or abs(figure.low) > _HUNDRED:
        return None
    bare = replace(figure, low=abs(figure.low), high=abs(figure.high))
    return in_percent(replace(claim, mentions=(bare, *claim.mentions[1:])))


def _judged(grid: Grid, shares: Sequence[_Share]) -> Iterator[PartOfWhole]:
    """Yield the shares with the whole that fits most of them; none where a third of them neither fit it nor are of fewer people."""
    if any((one.part.mention.low or 0) < 0 for one in shares):
        return  # What falls below nothing is a change, and no part
    best: list[tuple[_Share, _Whole]] = []
    most = 1
    for wholes in _wholes(grid, shares) if len(shares) > 1 else ():
        known = [(share, wholes[share.place]) for share in shares if share.place in wholes]
        others = [(share, whole) for share, whole in known if not share.is_whole_itself(whole)]
        told = len(others) < len(known) and any(
            share.share.mention.low == _HUNDRED for share, whole in known if share.is_whole_itself(whole)
        )
        right = sum(share.is_of(whole) for share, whole in others) + told
        wrong = sum(not share.is_of(whole) and not _may_be_of_fewer(share, whole) for share, whole in others)
        if right > most and right >= 2 * wrong:
            best, most = others, right
    for share, whole in best:
        if (
            share.is_of(whole)
            or not _may_be_of_fewer(share, whole)
            or _leave_nobody_out(share, whole.claims[0].mention.low, shares)
        ):
            yield whole.relation(share)


def _wholes(grid: Grid, shares: Sequence[_Share]) -> Iterator[dict[Place, _Whole]]:
    """Yield, for each thing that the shares may be of, which whole each of them has."""
    columns = {share.place[1] for share in shares}
    rows = {share.place[0] for share in shares}
    heads = {column: _told_number(grid, column) for column in columns}
    yield {one.place: _Whole.of(head) for one in shares if (head := heads[one.place[1]]) is not None}
    amounts = {(row, column): grid.amount((row, column)) for row in grid.body for column in columns}
    for row in [row for row in grid.body if _TOTAL.search(grid.label(row))][:_MOST_TOTALS]:
        yield {
            one.place: _Whole.of(total) for one in shares if (total := amounts[row, one.place[1]]) is not None
        }
    largest = {
        column: max(
            (amount for row in grid.body if (amount := amounts[row, column]) is not None),
            key=lambda amount: amount.mention.low or Decimal(0),
            default=None,
        )
        for column in columns
    }
    yield {one.place: _Whole.of(most) for one in shares if (most := largest[one.place[1]]) is not None}
    for column in range(1, grid.width):
        if column not in columns and PER_CENT.search(grid.head(column)) is None:
            own = {row: grid.amount((row, column)) for row in rows}
            yield {
                one.place: _Whole.of(amount) for one in shares if (amount := own[one.place[0]]) is not None
            }
    for claim in grid.over:
        if _follows_n(claim):
            yield dict.fromkeys((one.place for one in shares), _Whole.of(claim))
    parts = {column: tuple(one.part for one in shares if one.place[1] == column) for column in columns}
    sums = {
        column: _Whole.of(*several) for column, several in parts.items() if 2 < len(several) <= _MOST_PARTS
    }
    yield {one.place: sums[one.place[1]] for one in shares if one.place[1] in sums}


def _told_number(grid: Grid, column: int) -> Claim | None:
    """Return the number of a column's head, "Drug (N = 214)", or of a row below it, "N = 214"."""
    rows = [
        *sorted(grid.heads or {0}),
        *(row for row in grid.body if re.match(r"\W*n ?=", grid.texts.get((row, column), ""), re.IGNORECASE)),
    ]
    claims = chain.from_iterable(grid.claims.get((row, column), ()) for row in rows)
    return next((claim for claim in claims if _follows_n(claim)), None)


def _follows_n(claim: Claim) -> bool:
    start = claim.mention.prose.start - claim.sentence.prose.start
    return claim.mention.kind is Kind.COUNT and _NUMBER_OF.search(claim.sentence.text[:start]) is not None


def _may_be_of_fewer(share: _Share, whole: _Whole) -> bool:
    """Whether some number of people smaller than the whole makes the share, as where some did not answer; not where a slip explains it."""
    part, told = share.part.mention, true_values(share.share.mention)
    total = whole.claims[0].mention.low
    if (
        len(whole.claims) > 1
        or part.low is None
        or not total
        or not told.low
        or not told.high
        or part.precision
    ):
        return False
    computed = (part.low / total * _HUNDRED).quantize(share.share.mention.precision)
    fewest = (part.low / told.high * _HUNDRED).to_integral_value(ROUND_CEILING)
    most = part.low / told.low * _HUNDRED
    return fewest <= most < total and not is_slip(f"{computed:f}", share.share.mention.text)


def _leave_nobody_out(share: _Share, total: Decimal | None, shares: Sequence[_Share]) -> bool:
    """Whether the parts of some rows around a share, or of its row, make the whole."""
    row, column = share.place
    return total is not None and any(
        _make([one.part.mention.low or Decimal(0) for one in line], line.index(share), total)
        for line in (
            [one for one in shares if one.place[1] == column],
            [one for one in shares if one.place[0] == row],
        )
    )


def _make(figures: Sequence[Decimal], at: int, total: Decimal) -> bool:
    """Whether several figures in a row, that at ``at`` among them, make a total."""
    first, run = 0, Decimal(0)
    for last, value in enumerate(figures):
        run += value
        while run > total and first <= last:
            run -= figures[first]
            first += 1
        if run == total and first <= at <= last and first < last:
            return True
    return False


def _ratio(part: Claim, whole: _Whole) -> Interval | None:
    """Return of how many per cent of a whole a part can be; None unless both are amounts of one unit."""
    figure = part.mention
    if whole.unit != (figure.kind, figure.unit) or figure.is_range:
        return None
    share = true_values(figure).over(whole.values)
    return share.scaled(_HUNDRED) if share is not None else None


def _whole_column(grid: Grid, column: int) -> Iterator[SharesOfAll]:
    """Read a column of shares with a row for the rest, unless one row more or less makes it a hundred."""
    head = grid.head(column)
    rows = [row for row in grid.body if not _TOTAL.search(grid.label(row))]
    if _CHANGE.search(head) or len(rows) < len(grid.body) or not _OF_ALL.search(f"{head} {grid.above}"):
        return
    shares = [grid.percentage((row, column)) for row in rows]
    known = [one for one in shares if one is not None]
    if (
        len(known) < 3
        or len(known) < len(rows)
        or not any(_REST.search(grid.label(row)) for row in rows[-2:])
    ):
        return
    values = [true_values(one.mention) for one in known]
    total = Interval(Decimal(0), Decimal(0))
    for value in values:
        total = total.plus(value)
    whole = Interval(_HUNDRED, _HUNDRED)
    if any(total.minus(value).overlaps(whole) for value in values):
        return
    if total.low is not None and any(
        one.mention.low is not None and one.mention.low >= total.low - _HUNDRED for one in known
    ):
        yield SharesOfAll(known[-1], tuple(known[:-1]), heading=head or "the column")


def _around(document: Document, grid: Grid) -> tuple[int, int]:
    """Return the prose from the block before a table to the one after it."""
    blocks = document.blocks[max(grid.first - 2, 0) : grid.last + 2]
    return min(block.prose.start for block in blocks), max(block.prose.end for block in blocks)
