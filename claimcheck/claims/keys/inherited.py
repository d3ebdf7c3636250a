"""What holds in a block without being told there: the period of its title and headings, the labels of its table.

What a sentence says itself is always nearer than what stands above it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from claimcheck.claims.model import Origin
from claimcheck.documents import Block, Document, Zone
from claimcheck.mentions import Mention
from claimcheck.text import Span

__all__ = ["Inherited", "Labels", "Period", "read_inherited"]

_YEAR: Final = re.compile(r"(?:FY)?\d{4}")
_UNDATING: Final = re.compile(
    r"\b(?:since|after|before|until|till|by|than|of|from|to|beyond|post|pre)[ -](?:the )?\Z", re.IGNORECASE
)
"""Words before a date in a heading by which it does not say when what follows holds."""
_DATING: Final = re.compile(r"(?:\b(?:in|for|of|during|fiscal|year ended)|[,:–—(-])\s*\Z", re.IGNORECASE)
"""Words before a date in a title by which it says when the whole text holds."""
_UNIT: Final = re.compile(r"\s*[(\[][^)\]]*[)\]]")
_LINKS: Final = re.compile(r"^[\s,:;–—-]+|(?:\b(?:in|for|at|as of)\b|[\s,:;–—-])+$", re.IGNORECASE)
_LONGEST_CAPTION: Final = 160


@dataclass(frozen=True, slots=True)
class Period:
    """A period by its TIMEX3 value, None where it is told but not resolved, and where it stands."""

    timex: str | None
    origin: Origin


@dataclass(frozen=True, slots=True)
class Labels:
    """What a table says of one of its cells: the labels as written, and without units and periods.

    ``corner`` is the label of the column of labels: "Port", "Year".
    """

    row: str
    column: str
    row_thing: str
    column_thing: str
    corner: str


@dataclass(frozen=True, slots=True)
class Inherited:
    """What holds in a block unless a sentence says otherwise; ``labels`` only for a table's cells."""

    period: Period | None = None
    labels: Labels | None = None


@dataclass(slots=True)
class _Label:
    text: str = ""
    thing: str = ""
    period: str | None = None


@dataclass(slots=True)
class _Table:
    number: int
    caption: Period | None
    columns: dict[int, _Label] = field(default_factory=dict)
    row: _Label = field(default_factory=_Label)


def read_inherited(document: Document, dates: Mapping[Span, Sequence[Mention]]) -> dict[Span, Inherited]:
    """Return what holds in each block where anything does. ``dates`` are those of each block."""
    found: dict[Span, Inherited] = {}
    headings: list[tuple[int, Period]] = []
    table: _Table | None = None
    before: Block | None = None
    for block in document.blocks:
        if not block.zone.is_running:
            continue
        if block.zone in {Zone.TITLE, Zone.HEADING}:
            level = 0 if block.zone is Zone.TITLE else max(1, block.level)
            while headings and headings[-1][0] >= level and level:
                headings.pop()
            period = _period_of_heading(document, block, dates.get(block.span, ()))
            if period is not None:
                headings.append((level, _within(period, headings)))
        elif block.cell is not None:
            if table is None or table.number != block.cell.table:
                caption = None if before is None else _caption(document, before, dates.get(before.span, ()))
                table = _Table(block.cell.table, caption)
            around = _cell(document, block, table, dates.get(block.span, ()))
            period = around.period or table.caption or (headings[-1][1] if headings else None)
            found[block.span] = replace(around, period=period)
        elif headings and block.zone is not Zone.STANDFIRST:
            found[block.span] = Inherited(headings[-1][1])
        before = block
    return found


def _period_of_heading(document: Document, block: Block, dates: Sequence[Mention]) -> Period | None:
    """Return the period of a heading with one date; a title's only where its wording dates the whole text."""
    if len(dates) != 1 or dates[0].timex is None:
        return None
    text = block.prose.of(document.prose.text)
    start, end = (place - block.prose.start for place in (dates[0].prose.start, dates[0].prose.end))
    before, after = text[:start], text[end:]
    if block.zone is Zone.TITLE:
        whole = _DATING.search(before) is not None and not after.strip(" ).")
        return Period(dates[0].timex, Origin.TITLE) if whole and _YEAR.match(dates[0].timex) else None
    is_range = "/" in dates[0].timex
    if (_UNDATING.search(before) and not is_range) or dates[0].mod:
        return None
    return Period(dates[0].timex, Origin.HEADING)


def _within(period: Period, headings: Sequence[tuple[int, Period]]) -> Period:
    """Return a quarter or month without a year ("Q3") in the year of the heading above it."""
    year = _YEAR.fullmatch(headings[-1][1].timex or "") if headings else None
    if period.timex and period.timex.startswith("XXXX-") and year is not None:
        return replace(period, timex=period.timex.replace("XXXX", year[0], 1))
    return period


def _caption(document: Document, block: Block, dates: Sequence[Mention]) -> Period | None:
    """Return the period of the caption or the leading line above a table: "Ships by quay, 2017:"."""
    text = block.prose.of(document.prose.text).strip()
    leads = block.zone is Zone.CAPTION or text.endswith(":") or text.startswith("Table ")
    if not leads or len(text) > _LONGEST_CAPTION or len(dates) != 1 or dates[0].timex is None:
        return None
    return Period(dates[0].timex, Origin.CAPTION)


def _cell(document: Document, block: Block, table: _Table, dates: Sequence[Mention]) -> Inherited:
    """Return what the labels of a cell say, and keep the cell where it is a label itself."""
    cell = block.cell
    if cell is None:
        return Inherited()
    text = block.prose.of(document.prose.text).strip()
    if cell.header or cell.row == 0:
        table.columns[cell.column] = _label(text, dates)
        return Inherited()
    if cell.column == 0:
        table.row = _label(text, dates)
        return Inherited()
    column = table.columns.get(cell.column, _Label())
    labels = Labels(
        table.row.text, column.text, table.row.thing, column.thing, table.columns.get(0, _Label()).text
    )
    if column.period is not None:
        return Inherited(Period(column.period, Origin.COLUMN), labels)
    return Inherited(Period(table.row.period, Origin.ROW) if table.row.period else None, labels)


def _label(text: str, dates: Sequence[Mention]) -> _Label:
    dated = dates[0] if len(dates) == 1 and dates[0].timex else None
    thing = text
    if dated is not None:
        thing = thing.replace(dated.text, "", 1)
    thing = _LINKS.sub("", _UNIT.sub("", thing))
    return _Label(text, thing, dated.timex if dated is not None else None)
