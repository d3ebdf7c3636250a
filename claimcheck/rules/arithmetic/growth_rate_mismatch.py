"""A yearly rate of growth that the two levels and the years between them contradict.

## Why it matters

A compound rate is computed once and quoted for years; when the levels are revised it stays behind.

## Limits

Needs both levels and how many years lie between them, in one sentence. The compound rate and the plain average both
pass, and everything between them, unless it is called compound; figures count as rounded or truncated.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from claimcheck.claims import YearlyGrowth
from claimcheck.claims.rounding import true_values
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import figure
from claimcheck.values import Interval

_COMPOUND: Final = re.compile(r"\bcompound|\bCAGR\b", re.IGNORECASE)


def check(growth: YearlyGrowth, _config: RuleConfig) -> Iterator[Flag]:
    """Take the root; flag the stated rate if neither it nor the plain average can be meant."""
    before, after, stated = growth.before.mention, growth.after.mention, growth.stated.mention
    a, b = true_values(before), true_values(after)
    if not (a.low and a.high and b.low and b.high and before.low and after.low) or a.low <= 0 or b.low <= 0:
        return
    only = 1 if _COMPOUND.search(growth.stated.sentence.text) else 2
    low, high = (_rates(ratio, growth.years)[:only] for ratio in (b.low / a.high, b.high / a.low))
    computed = Interval(min(*low, *high), max(*low, *high))
    fall = Interval(-computed.high if computed.high is not None else None, -min(*low, *high))
    if computed.overlaps(stated.interval) or fall.overlaps(stated.interval):
        return
    rate = figure(min(_rates(after.low / before.low, growth.years)).quantize(Decimal("0.1")))
    yield flag(
        growth.stated,
        label=f"computed: {rate} % a year",
        related=[related(growth.before, "from this"), related(growth.after, "to this")],
        notes=[f"read as {growth.years} years"],
        claims=[growth.stated.id, growth.before.id, growth.after.id],
        before=before.text,
        after=after.text,
        years=growth.years,
        computed=rate,
        stated=stated.text,
    )


def _rates(ratio: Decimal, years: int) -> tuple[Decimal, Decimal]:
    """Return the compound rate and the plain average, in per cent a year."""
    return (ratio ** (Decimal(1) / years) - 1) * 100, (ratio - 1) * 100 / years


RULE = Rule(
    id="growth-rate-mismatch",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{before} to {after} in {years} years is {computed}% a year, not {stated}",
    help="recompute the rate, or check the levels and the years",
    over=YearlyGrowth,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "Revenue grew from $10.0m in 2015 to $20.0m in 2020, a CAGR of 25%.",
            flags="25%",
            related=("$10.0m", "$20.0m"),
        ),
        Bad("Sales rose from 412 to 508 in five years, 8% a year.", flags="8%", related=("412", "508")),
        Good("Revenue grew from $10.0m in 2015 to $20.0m in 2020, a CAGR of 15%."),
        Good("Sales rose from 412 to 508 in five years, 4.7% a year.", because="The plain average."),
    ),
)
