"""A fraction, or a majority, that the percentage beside it contradicts.

## Why it matters

"Two-thirds (60%)" says two different things of one group, and readers will quote the larger one.

## Limits

Needs the two beside each other: in brackets, or joined by "or". Writers round to a simple fraction, so
that some points are forgiven, fewer for small shares; hedged fractions are given more room, and "more than half" none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from annotated_types import Ge

from claimcheck.claims import FractionBeside
from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Modifier
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, option, related
from claimcheck.rules.readings import figure
from claimcheck.values import Interval

_RELATIVE = Decimal("0.15")
_HALF = Decimal(50)
_STRICT = {Modifier.MORE_THAN: "more than ", Modifier.LESS_THAN: "less than "}


@dataclass(frozen=True, slots=True)
class Config(RuleConfig):
    """Options for ``fraction-mismatch``."""

    points: Annotated[Decimal, Ge(0)] = option(
        Decimal(3), "Percentage points that a fraction may be off; never more than 15% of the fraction."
    )


def check(beside: FractionBeside, config: Config) -> Iterator[Flag]:
    """Flag a percentage that the fraction does not stand for, or one under half called a majority."""
    share = beside.share.mention
    if beside.fraction is None:
        if not Interval(_HALF, None).overlaps(share.interval):
            yield flag(
                beside.share,
                label="under half",
                claims=[beside.share.id],
                fraction="a majority",
                computed="more than 50%",
                share=share.text,
            )
        return
    fraction = beside.fraction.mention
    exact = fraction.low if fraction.low is not None else fraction.high
    if exact is None:
        return
    bound = _STRICT.get(fraction.modifier, "") if fraction.modifier else ""
    slack = Decimal(0) if bound else min(config.points, exact * 100 * _RELATIVE)  # "more than half (48%)"
    if not fraction.interval.scaled(Decimal(100)).overlaps(share.interval, slack=slack):
        computed = f"{bound}{_percent(exact)}%"
        if fraction.is_range and fraction.high is not None:
            computed = f"{_percent(exact)} to {_percent(fraction.high)}%"
        yield flag(
            beside.share,
            label=f"computed: {computed}",
            related=[related(beside.fraction, f"{computed}")],
            claims=[beside.share.id, beside.fraction.id],
            fraction=f"{bound}{fraction.text}",
            computed=computed,
            share=share.text,
        )


def _percent(share: Decimal) -> str:
    return figure((share * 100).quantize(Decimal("0.1")))


RULE = Rule(
    id="fraction-mismatch",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{fraction} is {computed}, not {share}",
    help="make the words and the percentage say the same",
    over=FractionBeside,
    config=Config,
    check=check,
    examples=(
        Bad("One in five pupils (25%) walk to school.", flags="25%", related=("One in five",)),
        Bad("Of the members, a majority (45%) voted against the sale.", flags="45%"),
        Good("One in five pupils (21%) walk to school.", because="Rounded to a simple fraction."),
        Good("More than half (58%) of the members voted."),
        Good("A third of the fund (12% of the budget) went on roofs.", because="Another whole."),
    ),
)
