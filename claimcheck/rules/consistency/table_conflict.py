"""A figure of the text that differs from the cell of a table which it tells of.

## Why it matters

Tables are made anew when the data change; the sentence that tells of a cell is not. Readers see both at once.

## Limits

The sentence must name the words of both the row's and the column's label, hold one figure of the cell's kind, and
name no other year. Hedged figures, ranges and changes are left alone, and so is a figure that another cell of the row
bears out. A label's scale ("billions") counts for the cells below it.
In preview: on clean articles its findings were of another measure with the same name ("gross profit" beside "Profit").
"""

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.claims import CellConflict
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import reading


@dataclass(frozen=True, slots=True)
class Config(RuleConfig):
    """Options for ``table-conflict``: none."""


def check(conflict: CellConflict, _config: Config) -> Iterator[Flag]:
    """Flag every conflict; reading them is the claims' work."""
    told, cell = conflict.told, conflict.cell
    yield flag(
        told,
        label=f"read as {reading(told.mention)}",
        related=[related(cell, f"the cell says {cell.mention.text}")],
        notes=[f"the sentence names the row {conflict.row!r} and the column {conflict.column!r}"],
        claims=[told.id, cell.id],
        told=told.mention.text,
        cell=cell.mention.text,
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
    config=Config,
    check=check,
    preview=True,
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
        Good(
            "| Harbour | Visitors |\n| --- | --- |\n| Sanna | 4,210 |\n| Lorne | 3,180 |\n\nIn Sanna the harbour had about 4,200 visitors.",
            because="A hedged figure.",
        ),
        Good(
            "| Harbour | Visitors |\n| --- | --- |\n| Sanna | 4,210 |\n| Lorne | 3,180 |\n\nIn Sanna the harbour had 90 berths.",
            because="The sentence does not name the column.",
        ),
    ),
)
