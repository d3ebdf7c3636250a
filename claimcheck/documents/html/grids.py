"""Tables: which hold data and which only lay out the page, and where each cell stands."""

from __future__ import annotations

from claimcheck.documents.html.tree import Element, Kind, Tree
from claimcheck.documents.model import Cell

_LAYOUT_CONTENT = frozenset({"h1", "h2", "h3", "h4", "blockquote", "article", "main", "form"})
_CELLS = frozenset({"td", "th"})
_NO_DATA = frozenset({"presentation", "none"})
_LONGEST_CELL = 600
_MOST_COLUMNS = 100
_MOST_ROWS = 1000


class Grids:
    """The data tables of a page. A table with headings, tables or essays in its cells is layout."""

    def __init__(self, tree: Tree) -> None:
        """Look at every table once."""
        self._layout = _layout_tables(tree)
        self._cells: dict[Element, Cell] = {}
        self._place(tree)

    def cell(self, element: Element) -> Cell | None:
        """Return the place of a ``td`` or ``th`` in its data table."""
        return self._cells.get(element)

    def _place(self, tree: Tree) -> None:
        grids: list[_Grid | None] = []
        count = 0
        for event in tree.events:
            element, opens = event.element, event.kind is Kind.OPEN
            if event.kind is Kind.TEXT:
                continue
            if element.name == "table":
                if not opens:
                    grids.pop()
                elif element in self._layout:
                    grids.append(None)
                else:
                    grids.append(_Grid(count))
                    count += 1
            elif not opens or not grids or (grid := grids[-1]) is None:
                continue
            elif element.name == "tr":
                grid.next_row()
            elif element.name in _CELLS:
                self._cells[element] = grid.next_cell(element)


class _Grid:
    """One table; ``_hanging`` says for how many rows more a cell from above fills a column."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._row = -1
        self._column = 0
        self._hanging: dict[int, int] = {}

    def next_row(self) -> None:
        self._row += 1
        self._column = 0
        self._hanging = {column: rows - 1 for column, rows in self._hanging.items() if rows > 1}

    def next_cell(self, element: Element) -> Cell:
        while self._column in self._hanging:
            self._column += 1
        column = self._column
        width = _count(element.get("colspan"), _MOST_COLUMNS)
        height = _count(element.get("rowspan"), _MOST_ROWS)
        if height > 1:
            self._hanging |= dict.fromkeys(range(column, min(column + width, _MOST_COLUMNS)), height)
        self._column += width
        heads = element.parent is not None and any(
            parent.name == "thead" for parent in (element.parent, element.parent.parent) if parent
        )
        header = heads or (self._row <= 0 and element.name == "th")
        return Cell(self._number, max(self._row, 0), column, header)


def _count(text: str, most: int) -> int:
    return min(int(text), most) if text.isascii() and text.isdigit() and len(text) < 6 and int(text) else 1  # noqa: PLR2004 - more digits than any table has columns


def _layout_tables(tree: Tree) -> frozenset[Element]:
    """Return the tables that hold no data: their cells are read as blocks of text."""
    layout: set[Element] = set()
    tables: list[Element] = []
    cells: list[int] = []
    for event in tree.events:
        element = event.element
        if event.kind is Kind.TEXT:
            if cells:
                cells[-1] += event.end - event.start
        elif event.kind is Kind.OPEN:
            if tables and (element.name in _LAYOUT_CONTENT or element.name == "table"):
                layout.add(tables[-1])
            tables += [element] if element.name == "table" else []
            cells += [0] if element.name in _CELLS else []
        elif element.name == "table":
            tables.pop()
        elif element.name in _CELLS and cells.pop() > _LONGEST_CELL and tables:
            layout.add(tables[-1])
    presented = (each for each in tree.elements if each.name == "table" and each.words("role") & _NO_DATA)
    return frozenset(layout.union(presented))
