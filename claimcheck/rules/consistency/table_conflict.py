"""A figure of the text that differs from the cell of a table which it tells of.

## Why it matters

Tables are made anew when the data change; the sentence that tells of a cell is not. Readers see both at once.

## Limits

The sentence must name the words of both the row's and the column's label; for a row of totals, "in all" or "total" will
do, and a total "over the four years" is held against the sum of a column without such a row. Figures that some cell of
a table bears out are taken away, and so are cells that the sentence tells; one figure and one cell of a kind must be left,
of one sign and less than double each other, or of the same digits. Hedged figures, ranges, changes, targets and
what somebody else is said to have told are left alone; so is a sentence of another time, and one that narrows what a label
names ("gross profit" beside a row "Profit"). Unless the two differ by a slip of the pen (swapped digits, one wrong of four
or more), the sentence must tell another cell as well, or speak of nothing but what the labels name. A unit or scale ("billions") counts for
the cells below or beside its label, and for all cells where the corner or the caption has it. Times of day are told from each other only by a slip of the pen.
"""

from collections.abc import Iterator
from decimal import Decimal

from claimcheck.claims import CellConflict
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import reading, stated_as


def check(conflict: CellConflict, _config: RuleConfig) -> Iterator[Flag]:
    """Flag every conflict; reading them is the claims' work."""
    told, cells = conflict.told, conflict.cells
    total = sum((cell.mention.low or Decimal(0) for cell in cells), Decimal(0))
    yield flag(
        told,
        label=f"read as {reading(told.mention)}",
        related=[related(cell, f"the cell says {cell.mention.text}") for cell in cells],
        notes=[f"the sentence names the row {conflict.row!r} and the column {conflict.column!r}"],
        claims=[told.id, *(cell.id for cell in cells)],
        told=told.mention.text,
        cell=cells[0].mention.text if len(cells) == 1 else stated_as(total, cells[0].mention),
        row=conflict.row,
        column=conflict.column,
    )


RULE = Rule(
    id="table-conflict",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{told} in the text, but {cell} in the table under {row}, {column}",
    help="bring the sentence and the table together",
    over=CellConflict,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "| Harbour | Visitors |\n| --- | --- |\n| Sanna | 4,210 |\n| Lorne | 3,180 |\n\nIn Sanna the harbour had 4,120 visitors.",
            flags="4,120",
            related=("4,210",),
        ),
        Bad(
            "| Plant | Cost (million $) |\n| --- | --- |\n| Wexley | 20.9 |\n| Tarnow | 18.2 |\n\nThe cost of the Wexley plant was $18.1 million.",
            flags="$18.1 million",
            related=("20.9",),
        ),
        Bad(
            "| Line | Cost (million £) |\n| --- | --- |\n| North | 31.4 |\n| South | 26.9 |\n| Total | 58.3 |\n\nIn total the cost is £53.8 million.",
            flags="£53.8 million",
            related=("58.3",),
        ),
        Good(
            "| Harbour | Visitors |\n| --- | --- |\n| Sanna | 4,210 |\n| Lorne | 3,180 |\n\nIn Sanna the harbour had about 4,200 visitors.",
            because="A hedged figure.",
        ),
        Good(
            "| Harbour | Visitors |\n| --- | --- |\n| Sanna | 4,210 |\n| Lorne | 3,180 |\n\nIn Sanna the harbour had 90 berths.",
            because="The sentence does not name the column.",
        ),
        Good(
            "| Harbour | Visitors |\n| --- | --- |\n| Sanna | 4,210 |\n| Lorne | 3,180 |\n\nSanna had 3,940 overnight visitors.",
            because="Only some of the visitors.",
        ),
    ),
)
