"""A stated percentage change that its own two figures contradict.

## Why it matters

Readers trust the percentage; writers revise the figures and forget it. When the two disagree, one of them
is wrong.

## Limits

Figures count as rounded or truncated: "$40 million" stands for 39.5 to 41 million. The rule is silent if any
pair of true figures could give the stated percentage, where nothing says that the levels are of one thing at two times, for yearly and average rates, and for changes in
real terms.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from annotated_types import Ge

from claimcheck.claims import Change
from claimcheck.claims.rounding import distance, true_values
from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Direction, Kind
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, option, related
from claimcheck.rules.readings import figure
from claimcheck.values import Interval


@dataclass(frozen=True, slots=True)
class Config(RuleConfig):
    """Options for ``percent-change-mismatch``."""

    slack: Annotated[Decimal, Ge(0)] = option(Decimal(0), "Percentage points to forgive.")


def check(change: Change, config: Config) -> Iterator[Flag]:
    """Recompute the change; flag the stated one if no rounding explains it."""
    before, after, stated = change.before.mention, change.after.mention, change.stated.mention
    computed = true_values(before).percent_change_to(true_values(after))
    if computed is None or before.low is None or after.low is None or before.low == 0:
        return
    if before.kind is Kind.PERCENT and distance(before, after).overlaps(stated.interval):
        return  # right as points: percent-for-points speaks of it
    if any(computed.overlaps(reading, slack=config.slack) for reading in _readings(change)):
        return
    exact = (after.low / before.low - 1) * 100
    yield flag(
        change.stated,
        label=f"computed: {figure(exact.quantize(Decimal('0.1')))} %",
        related=[related(change.before, "from this"), related(change.after, "to this")],
        notes=[f"read as a change from {before.text} to {after.text}"],
        claims=[change.stated.id, change.before.id, change.after.id],
        before=before.text,
        after=after.text,
        what="fall" if exact < 0 else "change",
        computed=figure(abs(exact).quantize(Decimal("0.1"))),
        stated=stated.text,
    )


def _readings(change: Change) -> Iterator[Interval]:
    """Yield the signed changes that the stated percentage can mean: up, down, or either where it does not say."""
    stated = change.stated.mention.interval
    before, after = change.before.mention, change.after.mention
    falls = after.high is not None and before.low is not None and after.high < before.low
    if change.stated.mention.direction is Direction.DOWN or (
        change.stated.mention.direction is None and falls
    ):
        yield Interval(
            None if stated.high is None else -stated.high, None if stated.low is None else -stated.low
        )
    else:
        yield stated


RULE = Rule(
    id="percent-change-mismatch",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="{before} to {after} is a {what} of {computed}%, not {stated}",
    help="recompute the percentage, or check the two figures",
    over=Change,
    config=Config,
    check=check,
    examples=(
        Bad("Sales rose from $40.2m to $50.1m, up 20%.", flags="20%", related=("$40.2m", "$50.1m")),
        Bad("Staff grew from 30 to 43, an increase of 34%.", flags="34%", related=("30", "43")),
        Good("Sales rose from $40m to $50m, up 23%.", because="$40.4m to $49.7m is 23%."),
        Good("Staff grew from 30 to 40, up 33%.", because="33.3 rounds to 33."),
        Good("Sales rose from $40m to $50m, 6% a year.", because="A yearly rate."),
    ),
)
