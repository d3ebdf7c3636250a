"""A stated difference that its own two figures contradict.

## Why it matters

"Up $2bn to $9bn from $8bn" gives the reader three figures, of which at least one is wrong.

## Limits

Figures count as rounded or truncated: the difference of $9bn and $8bn may be anything from zero to two billion, so rounded
figures hide small slips. Percentages are compared with percentage points and basis points; a difference in
another unit than its levels is left alone.
"""

from collections.abc import Iterator
from decimal import Decimal

from claimcheck.claims import Difference
from claimcheck.claims.rounding import distance, true_values
from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Kind, Mention
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import reading
from claimcheck.values import Interval

_POINT = Decimal(100)
"""Basis points in a percentage point."""


def check(difference: Difference, _config: RuleConfig) -> Iterator[Flag]:
    """Subtract; flag the stated difference if no rounding of the three figures explains it."""
    before, after, stated = difference.before.mention, difference.after.mention, difference.stated.mention
    if before.low is None or after.low is None or distance(before, after).overlaps(_stated(stated)):
        return
    yield flag(
        difference.stated,
        label=f"computed: {_told(stated, abs(after.low - before.low))}",
        related=[related(difference.before, "from this"), related(difference.after, "to this")],
        notes=[f"read as a change from {before.text} to {after.text}"],
        claims=[difference.stated.id, difference.before.id, difference.after.id],
        before=before.text,
        after=after.text,
        computed=_told(stated, abs(after.low - before.low)),
        stated=stated.text,
    )


def _stated(mention: Mention) -> Interval:
    """Return the true values of the stated difference, in the unit of the levels."""
    values = true_values(mention)
    if mention.kind is not Kind.BASIS_POINT:
        return values
    return Interval(
        None if values.low is None else values.low / _POINT,
        None if values.high is None else values.high / _POINT,
    )


def _told(stated: Mention, value: Decimal) -> str:
    """Return a difference as people read it, in the unit of the stated one."""
    if stated.kind is Kind.BASIS_POINT:
        value *= _POINT
    return reading(
        Mention(
            kind=stated.kind,
            span=stated.span,
            prose=stated.prose,
            text="",
            low=value,
            high=value,
            unit=stated.unit,
        )
    )


RULE = Rule(
    id="difference-mismatch",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="{before} to {after} is a difference of {computed}, not {stated}",
    help="subtract again, or check the two figures",
    over=Difference,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("Sales rose $3.2bn to $9.1bn from $8.0bn.", flags="$3.2bn", related=("$8.0bn", "$9.1bn")),
        Bad(
            "The share grew from 40% to 45%, up 8 percentage points.",
            flags="8 percentage points",
            related=("40%", "45%"),
        ),
        Good("Sales rose $2bn to $9bn from $8bn.", because="$7.5bn to $9.4bn is $1.9bn."),
        Good("The share grew from 40% to 45%, up 5 percentage points."),
    ),
)
