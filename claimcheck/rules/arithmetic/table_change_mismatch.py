"""A table's change that the two levels in its row contradict.

## Why it matters

A column of changes is typed, or filled down from another row: "1,998 | 3,362 | +1,364 (+82%)" has one wrong figure in four.

## Limits

Needs a column that is headed as a change, a difference, growth, a variance or "+/-", and the two levels in the two columns before it (and
before other such columns), both above zero and in one unit; between two percentages only points are held against them. At least half of a column's changes must come out, or
it is of other levels. A sign counts where others of the column say which way it points. Rounded and truncated figures are given their room.
Where the heads of the two are years, the later one is taken as the later level.
"""

from collections.abc import Iterator
from decimal import Decimal

from claimcheck.claims import RowChange
from claimcheck.claims.rounding import distance, true_values
from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Direction, Kind
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import figure, stated_as
from claimcheck.values import Interval

_PLACES = Decimal("0.1")


def check(change: RowChange, _config: RuleConfig) -> Iterator[Flag]:
    """Recompute the change; flag the stated one if no rounding explains it."""
    before, after, stated = change.before.mention, change.after.mention, change.stated.mention
    if not before.low or after.low is None:
        return
    if stated.kind is Kind.PERCENT:
        possible = true_values(before).percent_change_to(true_values(after))
        if possible is None or any(possible.overlaps(meant) for meant in _signed(change)):
            return
        computed = f"{figure(((after.low / before.low - 1) * 100).quantize(_PLACES))}%"
    else:
        if distance(before, after).overlaps(true_values(stated)) and not _is_against(change):
            return
        computed = stated_as(after.low - before.low, stated)
    yield flag(
        change.stated,
        label=f"computed: {computed}",
        related=[related(change.before, "from this"), related(change.after, "to this")],
        claims=[change.stated.id, change.before.id, change.after.id],
        before=before.text,
        after=after.text,
        computed=computed,
        stated=stated.text,
    )


def _is_against(change: RowChange) -> bool:
    """Whether the sign says the other way than the levels go."""
    before, after = true_values(change.before.mention), true_values(change.after.mention)
    rises = before.high is not None and after.low is not None and after.low > before.high
    falls = after.high is not None and before.low is not None and after.high < before.low
    direction = change.stated.mention.direction
    return change.is_signed and (
        (rises and direction is Direction.DOWN) or (falls and direction is Direction.UP)
    )


def _signed(change: RowChange) -> Iterator[Interval]:
    """Yield what the stated percentage can mean: a rise, a fall, or either where no sign of the column says."""
    values, direction = change.stated.mention.interval, change.stated.mention.direction
    if direction is not Direction.DOWN:
        yield values
    if direction is not Direction.UP or not change.is_signed:
        yield Interval(
            None if values.high is None else -values.high, None if values.low is None else -values.low
        )


RULE = Rule(
    id="table-change-mismatch",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    message="{before} to {after} is a change of {computed}, not {stated}",
    help="recompute the change, or check the two figures before it",
    over=RowChange,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "| Ward | 2019 | 2020 | Change |\n|---|---|---|---|\n| East | 1,998 | 3,362 | +82% |",
            flags="+82%",
            related=("1,998", "3,362"),
        ),
        Bad(
            "| Ward | 2019 | 2020 | Change |\n|---|---|---|---|\n| East | 307 | 325 | +325 (+6%) |",
            flags="+325",
            related=("307", "325"),
        ),
        Good("| Ward | 2019 | 2020 | Change |\n|---|---|---|---|\n| East | 412 | 371 | -41 (-10%) |"),
        Good(
            "| Ward | Seats | Votes | Growth |\n|---|---|---|---|\n| East | $1.2m | $1.4m | 20% |",
            because="Rounded.",
        ),
    ),
)
