"""A sum without a scale beside another that has one: "$6.3 (£4.9m)".

## Why it matters

"Million" falls out in editing, and what is left is the price of a coffee. The sum beside it shows what was meant.

## Limits

Needs the same sum in another currency, or the level that it rose or fell from or to, in one sentence; and the two must be
alike once they are on one scale. Sums of 1,000 and more are taken as they stand.
"""

from collections.abc import Iterator

from claimcheck.claims import MissingScale
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import reading


def check(pair: MissingScale, _config: RuleConfig) -> Iterator[Flag]:
    """Flag the sum that lacks the scale."""
    yield flag(
        pair.bare,
        label=f"read as {reading(pair.bare.mention)}",
        related=[related(pair.told, f"read as {reading(pair.told.mention)}")],
        claims=[pair.bare.id, pair.told.id],
        bare=pair.bare.mention.text,
        told=pair.told.mention.text,
    )


RULE = Rule(
    id="missing-scale",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    message="{bare} has no scale, and {told} beside it has one",
    help="write the scale out",
    over=MissingScale,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("The weir cost $6.3 (£4.9m).", flags="$6.3", related=("£4.9m",)),
        Bad("Profit rose from $6.3 in May to $8.1 million in June.", flags="$6.3", related=("$8.1 million",)),
        Good("The weir cost $6.3m (£4.9m)."),
        Good("Profit rose from $6.3 to $8.1 million.", because="The two share the scale."),
        Good("The fine was €40 million, or $2 for each customer."),
    ),
)
