"""A difference of two percentages called per cent where it is percentage points.

## Why it matters

From 5% to 7% is a rise of two points and of 40 per cent. "A 2% rise" says a twentieth of what happened, and
readers of a rate of tax, interest or unemployment cannot know which is meant.

## Limits

Needs both percentages, told as "from ... to ...". Silent where the stated figure is also the relative change, within
rounding.
"""

from collections.abc import Iterator
from decimal import Decimal

from claimcheck.claims import Change
from claimcheck.claims.rounding import distance, true_values
from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Kind
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import figure
from claimcheck.values import Interval


def check(change: Change, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a stated percentage that is the difference of two others, and not their relative change."""
    before, after, stated = change.before.mention, change.after.mention, change.stated.mention
    if before.kind is not Kind.PERCENT or before.low is None or after.low is None:
        return
    relative = true_values(before).percent_change_to(true_values(after))
    if relative is None or not distance(before, after).overlaps(stated.interval):
        return
    if any(_sized(relative, sign).overlaps(stated.interval) for sign in (1, -1)):
        return
    points = abs(after.low - before.low)
    share = (after.low / before.low - 1) * 100
    yield flag(
        change.stated,
        label=f"{figure(points)} percentage points",
        related=[related(change.before, "from this"), related(change.after, "to this")],
        claims=[change.stated.id, change.before.id, change.after.id],
        before=before.text,
        after=after.text,
        points=figure(points),
        share=figure(share.quantize(Decimal("0.1"))),
        stated=stated.text,
    )


def _sized(change: Interval, sign: int) -> Interval:
    """Return a signed change, or with ``sign`` -1 its opposite: a fall told without its sign."""
    if sign > 0:
        return change
    return Interval(
        None if change.high is None else -change.high, None if change.low is None else -change.low
    )


RULE = Rule(
    id="percent-for-points",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{before} to {after} is {points} percentage points or {share}%, not {stated}",
    help="write percentage points, or the relative change",
    over=Change,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("The levy rose from 5% to 7%, a 2% increase.", flags="2%", related=("5%", "7%")),
        Bad("Unemployment fell from 8% to 6%, down 2%.", flags="2%", related=("8%", "6%")),
        Good("The levy rose from 5% to 7%, a 40% increase.", because="Relative, and right."),
        Good("The levy rose from 5% to 7%, up 2 percentage points."),
    ),
)
