"""Figures of the running text beside the cell of a table whose row and column labels their sentence names.

A sentence may name several cells. The figures that some cell bears out, and the cells that some figure tells, are
taken away; what is left, if it is one figure and one cell, is set against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from itertools import groupby
from typing import Final

from claimcheck.claims.model import Claim, Modality, Origin
from claimcheck.claims.readers.grids import Grid, Label, codes_of, is_slip
from claimcheck.claims.readers.narrowing import Reading, is_followed
from claimcheck.claims.relations import CellConflict
from claimcheck.claims.rounding import true_values
from claimcheck.documents import Document, Zone
from claimcheck.language import Parses, content_stems
from claimcheck.mentions import Kind, Mention, Role
from claimcheck.values import Interval

__all__ = ["read_cell_conflicts"]

_PROSE: Final = frozenset({Zone.PARAGRAPH, Zone.STANDFIRST, Zone.LIST_ITEM, Zone.CAPTION})
_READ: Final = frozenset({Kind.MONEY, Kind.PERCENT, Kind.COUNT, Kind.MEASURE})
_CLOCK: Final = re.compile(r"\d{1,2}[:.]\d\d")
_UNREAL: Final = frozenset({Modality.TARGET, Modality.DENIED, Modality.HYPOTHETICAL})
_SCALES: Final = (
    (re.compile(r"\b(?:billions?|bn)\b", re.IGNORECASE), Decimal(10) ** 9),
    (re.compile(r"\b(?:millions?|mn|m)\b", re.IGNORECASE), Decimal(10) ** 6),
    (re.compile(r"\b(?:thousands?|k)\b|(?<=[$£€])000\b", re.IGNORECASE), Decimal(10) ** 3),
)
_MONEY: Final = re.compile(r"[$£€]|\b(?:USD|GBP|EUR|dollars|pounds|euros)\b")
_PER_CENT: Final = re.compile(r"%|\bper ?cent\b")
_SIGNS: Final = {
    "€": "EUR",
    "EUR": "EUR",
    "euros": "EUR",
    "£": "GBP",
    "GBP": "GBP",
    "pounds": "GBP",
    "USD": "USD",
}
_SPANS: Final = re.compile(r"(?:19|20)\d\d ?[-–/] ?\d\d")
_LETTERS: Final = re.compile(r"[a-z]+\d*")
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WHOLE: Final = re.compile(
    r"\b(?:total(?:s|led|ling)?|in all|altogether|overall|combined|together|all told|as a whole|both)\b"
    r"|\b(?:full|whole|entire|[a-z]+-year) (?:[a-z]+ ){0,2}(?:period|window|decade|term|budget|cost)\b|\bover the [a-z]+ (?:years|decade)\b",
    re.IGNORECASE,
)
_OTHER: Final = re.compile(
    r"\b(?:of (?:which|whom|them|these|those)|includ\w+|exclud\w+|except|apart from|without|besides?|other than|remaining|additional|another|extra|"
    r"average|averaged|averaging|mean|median|per|target|goals?|planned|expected|forecast|predicted|originally|initially|previous(?:ly)?|earlier|(?:year|quarter|month|week|day) before|ago|formerly|used to|no longer|once|"
    r"prior|more than|less than|fewer than|compared|versus|instead|adjusted|would|could|might|if)\b",
    re.IGNORECASE,
)
"""Words that may make the figure one of something else than the cell's; they count unless a label has them too."""
_PARTS: Final = re.compile(
    r"(?:\A|, |; | (?=against |compared |from |versus |up from |down from ))(?:(?!, |; | (?:against|compared|from|versus|up from|down from) ).)+",
    re.DOTALL,
)
"""The parts of a sentence, each with the comma or the word that begins it."""
_WORDS: Final = {
    2: "two",
    3: "three",
    4: "four",
    5: "five",
    6: "six",
    7: "seven",
    8: "eight",
    9: "nine",
    10: "ten",
}
_LEAST: Final = 10
"""Counts below it are said of too many things."""
_FAR: Final = 2
"""Neighbours of a table stand no further than so many blocks from it."""


@dataclass(frozen=True, slots=True)
class _Scene:
    """A sentence: its figures, its ``words`` (stems) and ``numbers``, and the place of its block."""

    figures: tuple[Claim, ...]
    text: str
    words: frozenset[str]
    numbers: frozenset[str]
    place: int
    paragraph: str
    tells_whole: bool


def read_cell_conflicts(
    document: Document, claims: Sequence[Claim], grids: Sequence[Grid], parses: Parses
) -> Iterator[CellConflict]:
    """Yield each figure of the text that differs from the one cell whose labels its sentence names."""
    if not grids:
        return
    places = {block.span: place for place, block in enumerate(document.blocks)}
    for _, group in groupby(claims, key=lambda claim: claim.sentence.span):
        figures = tuple(group)
        if figures[0].sentence.block.zone not in _PROSE or not any(_is_told(one) for one in figures):
            continue
        scene = _scene(document, figures, places[figures[0].sentence.block.span])
        for grid in grids:
            found = _conflict(scene, grid, grids)
            if found is not None and not _is_of_another(found, scene, grid, grids, parses):
                yield found
                break


def _scene(document: Document, figures: tuple[Claim, ...], place: int) -> _Scene:
    text = figures[0].sentence.text
    return _Scene(
        figures=figures,
        text=text,
        words=content_stems(text) | codes_of(text),
        numbers=frozenset(re.findall(r"\d+", text)),
        place=place,
        paragraph=figures[0].sentence.block.prose.of(document.prose.text),
        tells_whole=_WHOLE.search(text) is not None,
    )


def _conflict(scene: _Scene, grid: Grid, grids: Sequence[Grid]) -> CellConflict | None:
    is_near = grid.first - _FAR <= scene.place <= grid.last + _FAR
    rows = _named(grid.rows, scene)
    columns = _named(grid.columns, scene)
    if is_near and scene.tells_whole and not columns and len(grid.columns) == 1:
        columns = [number for number, label in grid.columns.items() if label.words & scene.words]
    if not columns:
        return None
    cells = {
        place: grid.figures[place]
        for place in ((r, c) for r in rows for c in columns)
        if place in grid.figures
    }
    if not cells:
        return _column_sum(scene, grid, columns) if is_near else None
    named = {word for row in rows for word in grid.rows[row].words} | {
        word for column in columns for word in grid.columns[column].words
    }
    told = [
        one
        for one in scene.figures
        if _is_read(one.mention)
        and one.mention.role is not Role.CHANGE
        and one.mention.text.lower() not in named
    ]
    open_told = [one for one in told if not _is_borne_out(one, grids)]
    open_cells = [place for place in cells if not any(_agree(one.mention, *grid.cell(place)) for one in told)]
    for place in open_cells:
        rivals = [one for one in open_told if _alike(one.mention, *grid.cell(place))]
        same = [one for one in open_cells if _kind(*grid.cell(one)) is _kind(*grid.cell(place))]
        if len(rivals) != 1 or len(same) != 1 or not _is_told(rivals[0]):
            continue
        row, column = grid.rows[place[0]], grid.columns[place[1]]
        strength = len((row.words | column.words) & scene.words) + (is_near and _is_about(scene, grid))
        if (
            strength >= (1 if is_near else 2)
            and _is_close(rivals[0].mention, *grid.cell(place))
            and _is_in_scope(rivals[0], row, column)
            and not _is_of_then(rivals[0], scene, grid, (rows, place[1]))
        ):
            return CellConflict(rivals[0], (cells[place],), row.text, column.text)
    return None


def _is_about(scene: _Scene, grid: Grid) -> bool:
    """Whether the sentence speaks of what the caption names, or its paragraph of a row of the table."""
    around = content_stems(scene.paragraph)
    return bool(content_stems(grid.above) & scene.words) or any(
        label.words and label.words <= around for label in grid.rows.values()
    )


def _named(labels: Mapping[int, Label], scene: _Scene) -> list[int]:
    """Return the labels that the sentence names, without those that a longer one of them takes in."""
    found = [
        number
        for number, label in labels.items()
        if (scene.tells_whole and not label.words and label.is_whole)
        or (
            (label.words or any(_YEAR.fullmatch(one) for one in label.numbers))
            and label.words <= scene.words
            and label.numbers <= scene.numbers
        )
    ]
    return [
        number for number in found if not any(_of(labels[number]) < _of(labels[other]) for other in found)
    ]


def _of(label: Label) -> frozenset[str]:
    return label.words | label.numbers


def _column_sum(scene: _Scene, grid: Grid, columns: Sequence[int]) -> CellConflict | None:
    """Set "a total of £63.2 million over the four years" against the sum of a column that has no such row."""
    if len(columns) != 1 or not scene.tells_whole or any(label.is_whole for label in grid.rows.values()):
        return None
    label, cells = grid.columns[columns[0]], grid.column(columns[0])
    rows = max(row for row, _ in grid.texts) - len(grid.heads | {0}) + 1
    if (
        len(cells) < 3
        or len(cells) != rows
        or not label.words
        or _OTHER.search(label.text)
        or _PER_CENT.search(label.text)
    ):
        return None
    counted = rf"\b(?:{_WORDS.get(rows, rows)}|{rows})[ -](?:[a-z]+ )?[a-z]+"
    told = [one for one in scene.figures if _alike(one.mention, cells[0][1].mention, label.text)]
    if len(told) != 1 or not _is_told(told[0]) or not re.search(counted, scene.text, re.IGNORECASE):
        return None
    total = reduce(Interval.plus, (_values(cell.mention, label.text) for _, cell in cells))
    figure = told[0].mention
    if (
        not _alike(figure, cells[1][1].mention, label.text)
        or true_values(figure).overlaps(total)
        or total.low is None
    ):
        return None
    return CellConflict(told[0], tuple(cell for _, cell in cells), "all rows", label.text)


def _is_told(claim: Claim) -> bool:
    """Whether a figure is stated outright."""
    figure = claim.mention
    return (
        _is_read(figure)
        and figure.role is not Role.CHANGE
        and figure.direction is None
        and not figure.is_range
        and figure.modifier is None
        and figure.per is None
        and (figure.kind is not Kind.COUNT or (figure.low is not None and figure.low >= _LEAST))
        and claim.modality not in _UNREAL
        and claim.attribution is None
    )


def _is_read(figure: Mention) -> bool:
    """Whether a figure can be told of a cell: an amount, or a time of day in figures."""
    return (figure.kind in _READ and figure.low is not None) or _is_clock(figure)


def _is_clock(figure: Mention) -> bool:
    return figure.kind is Kind.TIME and _CLOCK.match(figure.text) is not None


def _is_in_scope(told: Claim, row: Label, column: Label) -> bool:
    """Whether the figure is an average, a part or a total only where a label says so."""
    scope = told.key.scope
    if scope == "average":
        return (
            re.search(r"\b(?:average|mean|median)\b", f"{row.text} {column.text}", re.IGNORECASE) is not None
        )
    if scope == "total":
        return row.is_whole or column.is_whole or "total" in column.text.lower() + row.text.lower()
    return (
        scope is None
        or (scope == "part" and told.mention.kind is Kind.PERCENT)
        or scope in (row.text + column.text).lower()
    )


def _is_of_then(told: Claim, scene: _Scene, grid: Grid, named: tuple[Sequence[int], int]) -> bool:
    """Whether the sentence or its paragraph is dated as nothing of the rows, the column or the caption is."""
    rows, column = named
    own = " ".join(text for (row, _), text in grid.texts.items() if row in rows)
    own = f"{own} {grid.texts.get((0, column), '')}"
    if _SPANS.search(own):
        return False
    told_years = set(_YEAR.findall(f"{own} {grid.above}"))
    dates = [one.mention for one in scene.figures if one.mention.kind in {Kind.DATE, Kind.TIME}]
    if any(
        not set(_LETTERS.findall(date.text.lower())) <= set(_LETTERS.findall(own.lower())) for date in dates
    ):
        return True
    times = [date.timex for date in dates]
    if told.key.origins.period in {Origin.SENTENCE, Origin.PARAGRAPH}:
        times.append(told.key.period)
    return any(not set(_YEAR.findall(time or "")) <= told_years for time in times)


def _is_of_another(
    found: CellConflict, scene: _Scene, grid: Grid, grids: Sequence[Grid], parses: Parses
) -> bool:
    """Whether the sentence may tell of something else than the cell: "gross profit" beside a row "Profit"."""
    labels = f"{found.row} {found.column}"
    own = _without_told(found, scene, grid)
    if any(match[0].lower() not in labels.lower() for match in _OTHER.finditer(own)):
        return True
    whole = " ".join(match[0] for match in _WHOLE.finditer(scene.text))
    allowed = content_stems(f"{labels} {whole} {grid.above} {grid.texts.get((0, 0), '')}")
    counted = content_stems(found.told.mention.noun or "")
    if counted and not counted & (allowed | content_stems(scene.paragraph.replace(scene.text, ""))):
        return True
    if is_followed(scene.text, content_stems(labels), allowed):
        return True
    sentence = found.told.sentence
    (tree,) = parses.of([sentence.prose], [(sentence.prose,)])
    if tree is None:
        return True
    reading = Reading(tree, tuple(one.mention.prose for one in scene.figures), allowed)
    if reading.narrows(content_stems(labels), by_possessor=not Label.of(found.row).is_whole):
        return True
    if (
        len(found.cells) > 1
        or is_slip(found.told.mention.text, found.cells[0].mention.text)
        or _is_anchored(found, scene, grids)
    ):
        return False
    role = found.told.mention.role
    return role is Role.FROM or not reading.explains_all(moves=role is Role.TO)


def _without_told(found: CellConflict, scene: _Scene, grid: Grid) -> str:
    """Return the sentence without the parts that tell other cells of the row: ", against £23.7 million a year earlier"."""
    place = found.cells[0].sentence.block.cell
    row = [one for one in grid.figures if place is not None and one[0] == place.row]
    start = found.told.sentence.prose.start
    spans = {
        one.id: (one.mention.prose.start - start, one.mention.prose.end - start) for one in scene.figures
    }
    kept = []
    for part in _PARTS.finditer(scene.text):
        inside = [
            one
            for one in scene.figures
            if part.start() <= spans[one.id][0] and spans[one.id][1] <= part.end()
        ]
        is_told = any(
            _agree(one.mention, *grid.cell(cell)) for one in inside for cell in row if _is_read(one.mention)
        )
        if not is_told or found.told in inside:
            kept.append(part[0])
    return "".join(kept)


def _is_anchored(found: CellConflict, scene: _Scene, grids: Sequence[Grid]) -> bool:
    """Whether the sentence tells another cell, or the place that the row is numbered with, and so is about the table."""
    block = found.cells[0].sentence.block.cell
    numbers = {
        grid.texts.get((block.row, 0), "").strip(" .")
        for grid in grids
        if block and found.cells[0] in grid.figures.values()
    }
    return any(
        (one.mention.kind is found.told.mention.kind and _is_borne_out(one, grids))
        or (one.mention.kind is Kind.ORDINAL and f"{one.mention.low}" in numbers)
        for one in scene.figures
        if one is not found.told
    )


def _is_borne_out(told: Claim, grids: Sequence[Grid]) -> bool:
    """Whether some cell of some table gives the figure."""
    return any(_agree(told.mention, *grid.cell(place)) for grid in grids for place in grid.figures)


def _alike(told: Mention, cell: Mention, head: str) -> bool:
    """Whether a figure of the text is of the kind, the currency and the unit of a cell's."""
    kind = _kind(cell, head, told)
    if told.kind is not kind:
        return False
    if cell.kind is kind is not Kind.COUNT:
        return told.unit == cell.unit
    if kind is Kind.MONEY:
        signs = {code for sign, code in _SIGNS.items() if sign in head}
        return not signs or told.unit in signs
    return True


def _agree(told: Mention, cell: Mention, head: str) -> bool:
    """Whether a figure tells that of a cell: as printed, rounded or cut off, in either direction."""
    if not _alike(told, cell, head):
        return False
    if told.kind is Kind.TIME:
        return not (_is_clock(told) and _is_clock(cell)) or told.timex == cell.timex
    values, exact = _values(cell, head), cell.low
    if exact is None or told.low is None or told.is_range or cell.is_range:
        return told.interval.overlaps(values)
    point = exact * _scale(cell, head)
    if told.precision == _precision(cell, head):
        return point == told.low
    return told.interval.overlaps(Interval(point, point)) or values.overlaps(Interval(told.low, told.low))


def _is_close(told: Mention, cell: Mention, head: str) -> bool:
    """Whether two figures may be two readings of one thing: of the same sign, and near, of the same digits or off by a scale."""
    if told.kind is Kind.TIME:
        return is_slip(told.text, cell.text)
    values = _values(cell, head)
    if told.low is None or values.low is None or not told.low * values.low > 0:
        return False
    ratio = told.low / values.low
    digits = [sorted(re.sub(r"\D", "", one.text).strip("0")) for one in (told, cell)]
    return Decimal("0.5") < ratio < 2 or digits[0] == digits[1]


def _kind(cell: Mention, head: str, told: Mention | None = None) -> Kind:
    """Return what a cell's figure is: a bare number is what its column's label says."""
    if cell.kind is not Kind.COUNT or cell.noun is not None:
        return cell.kind
    if _MONEY.search(head):
        return Kind.MONEY
    if _PER_CENT.search(head):
        return Kind.PERCENT
    if told is not None and told.kind is Kind.MEASURE:
        sign = re.sub(r"[\d.,\s]", "", told.text)
        return Kind.MEASURE if re.search(rf"\b{re.escape(sign)}\b", head) else Kind.COUNT
    return Kind.COUNT


def _scale(cell: Mention, head: str) -> Decimal:
    """Return by what a bare number of a cell is to be multiplied: what its column's label says."""
    if cell.kind is not Kind.COUNT:
        return Decimal(1)
    return next((scale for cue, scale in _SCALES if cue.search(head)), Decimal(1))


def _precision(cell: Mention, head: str) -> Decimal:
    """Return what a cell's last digit stands for."""
    scale, decimals = _scale(cell, head), cell.text.partition(".")[2]
    is_bare = cell.kind is Kind.COUNT and (scale > 1 or decimals)
    return Decimal(1).scaleb(-len(decimals)) * scale if is_bare else cell.precision


def _values(cell: Mention, head: str) -> Interval:
    """Return the true values of a cell's figure."""
    if cell.kind is not Kind.COUNT or cell.low is None or cell.high is None:
        return true_values(cell)
    scale = _scale(cell, head)
    return Interval.printed(cell.low * scale, cell.high * scale, _precision(cell, head))
