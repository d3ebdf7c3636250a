"""An average that the figures it averages do not give.

## Why it matters

"Bids of $12m, $15m and $18m, an average of $17m": readers can add and divide, and one of the four is wrong.

## Limits

Needs every figure in one sentence, right beside the average. Percentages are left alone, since they are seldom weighted
alike, and so are medians and averages that are called weighted or moving. Rounded and hedged figures are given their
room.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import reduce

from claimcheck.claims import AverageOf
from claimcheck.claims.rounding import true_values
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import stated_as
from claimcheck.values import Interval


def check(average: AverageOf, _config: RuleConfig) -> Iterator[Flag]:
    """Add and divide; flag the average if no rounding explains the difference."""
    mean, parts = average.mean.mention, average.parts
    number = Decimal(len(parts))
    summed = reduce(Interval.plus, (true_values(part.mention) for part in parts))
    if mean.low is None or summed.times(Interval(1 / number, 1 / number)).overlaps(true_values(mean)):
        return
    plain = sum((part.mention.low or Decimal(0) for part in parts), Decimal(0)) / number
    computed = stated_as(plain.quantize(Decimal("0.1")), mean)
    yield flag(
        average.mean,
        label=f"computed: {computed}",
        related=[related(part, "one of those averaged") for part in parts],
        claims=[average.mean.id, *(part.id for part in parts)],
        parts=", ".join(part.mention.text for part in parts),
        computed=computed,
        mean=mean.text,
    )


RULE = Rule(
    id="mean-mismatch",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="the average of {parts} is {computed}, not {mean}",
    help="add and divide again, or say how they are weighted",
    over=AverageOf,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "The average of the three tides, 12, 15 and 18 feet, is 19 feet.",
            flags="19 feet",
            related=("12", "15", "18 feet"),
        ),
        Bad(
            "The bids were $1,240, $1,510 and $1,630, an average of $1,640.",
            flags="$1,640",
            related=("$1,240", "$1,510", "$1,630"),
        ),
        Good("The bids were $1,240, $1,510 and $1,630, an average of $1,460."),
        Good("The bids were $12m, $15m and $16m, an average of $14.7m.", because="$14.4m to $14.9m."),
    ),
)
