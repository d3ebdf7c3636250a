"""A table's total that is not the sum of its column or row.

## Why it matters

Tables are typed over from elsewhere, and the row of totals is the last to be typed over.

## Limits

Only columns of amounts whose last row is called a total, and percentages with a total of a hundred. Where a table is less plain, its
other sums must bear out what a total is of: a total that stands first, in the middle or after subtotals, a last row of another name, or a column
of totals, is flagged where it is the odd one out (a single total that stands first or in the middle, where a slip of the pen explains it). Columns of averages, rates, prices and years, tables with
rows of parts ("of which"), and tables of several columns none of which adds up, are left alone. Each figure counts as rounded or
truncated; whole numbers do where a heading names a unit, a currency or a scale.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import reduce

from claimcheck.claims import TableTotal
from claimcheck.claims.rounding import true_values
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import reading, stated_as
from claimcheck.values import Interval


def check(column: TableTotal, _config: RuleConfig) -> Iterator[Flag]:
    """Add the column; flag the total if no rounding explains the difference."""
    total = column.total.mention
    summed = reduce(Interval.plus, (true_values(part.mention) for part in column.parts))
    if summed.overlaps(true_values(total)):
        return
    plain = sum((part.mention.low or Decimal(0) for part in column.parts), Decimal(0))
    yield flag(
        column.total,
        label=f"the total: {reading(total)}",
        related=[related(part, reading(part.mention)) for part in column.parts],
        claims=[column.total.id, *(part.id for part in column.parts)],
        column=column.heading or "the column",
        computed=stated_as(plain, total),
        total=total.text,
    )


RULE = Rule(
    id="table-total-mismatch",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    message="{column} adds up to {computed}, not {total}",
    help="add the column again, or call the row something else",
    over=TableTotal,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "| Ward | Trees |\n| --- | --- |\n| East | 120 |\n| West | 230 |\n| Total | 360 |",
            flags="360",
            related=("120", "230"),
        ),
        Bad(
            "| Item | Cost |\n| --- | --- |\n| Rent | $1,200 |\n| Heat | $450 |\n| **Total** | **$1,950** |",
            flags="$1,950",
            related=("$1,200", "$450"),
        ),
        Good("| Ward | Trees |\n| --- | --- |\n| East | 120 |\n| West | 230 |\n| Total | 350 |"),
        Bad(
            "| Crew | May | June | Total |\n| --- | --- | --- | --- |\n| Heron | 27 | 34 | 61 |\n| Plover | 19 | 22 | 43 |\n| Curlew | 31 | 17 | 48 |",
            flags="43",
            related=("19", "22"),
        ),
        Good(
            "| Ward | Average age |\n| --- | --- |\n| East | 12 |\n| West | 23 |\n| All | 17 |",
            because="Averages do not add up.",
        ),
    ),
)
