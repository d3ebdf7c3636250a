"""Tables that only set a list: each row its number or bullet, and the item."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from claimcheck.documents.drafts import Draft
from claimcheck.documents.model import Zone

__all__ = ["as_lists"]

_LABEL: Final = re.compile(r"\s*(?:\(?(?P<number>\d{1,3})[.)]|[•·▪●○*–—-])\s*")
_LABEL_AND_ITEM: Final = 2


def as_lists(source: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with the rows of such tables as items of one list, as long as the tables touch."""
    out: list[Draft] = []
    lists = max((draft.list for draft in drafts if draft.list is not None), default=-1) + 1
    goes_on = False
    for table, group in groupby(drafts, key=lambda draft: draft.cell and draft.cell.table):
        cells = list(group)
        items = None if table is None else _items(source, cells)
        if items is None:
            out += cells
            goes_on = goes_on and not any(draft.text(source).strip() for draft in cells)
            continue
        lists += not goes_on
        out += [replace(item, list=lists) for item in items]
        goes_on = True
    return out


def _items(source: str, cells: Sequence[Draft]) -> list[Draft] | None:
    """Return an item for each row of a table; None where a row is anything else than a label and a text."""
    items: list[Draft] = []
    for _, row in groupby(cells, key=lambda draft: draft.cell and draft.cell.row):
        told = [draft for draft in row if draft.text(source).strip()]
        label = _LABEL.fullmatch(told[0].text(source)) if len(told) == _LABEL_AND_ITEM else None
        if label is None:
            return None
        number = label["number"]
        items.append(
            replace(told[1], zone=Zone.LIST_ITEM, cell=None, level=1, ordinal=int(number) if number else None)
        )
    return items
