"""An average below the least or above the most of what it averages.

## Why it matters

No average of figures from 5 to 10 is 12: one of the three is wrong.

## Limits

Needs the average and both ends in one sentence, joined by words that say so. Ends are given the room that rounding and
truncation leave.
"""

from collections.abc import Iterator

from claimcheck.claims import AverageInRange
from claimcheck.claims.rounding import true_values
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related


def check(average: AverageInRange, _config: RuleConfig) -> Iterator[Flag]:
    """Flag an average that lies outside its ends however the three were rounded."""
    low, high = true_values(average.low.mention).low, true_values(average.high.mention).high
    mean = true_values(average.mean.mention)
    if mean.high is not None and low is not None and mean.high < low:
        side = "below the least"
    elif mean.low is not None and high is not None and mean.low > high:
        side = "above the most"
    else:
        return
    ends = list(dict.fromkeys((average.low, average.high)))
    yield flag(
        average.mean,
        label=f"{side} of what it averages",
        related=[related(end, "what it averages") for end in ends],
        claims=[average.mean.id, *(end.id for end in ends)],
        mean=average.mean.mention.text,
        side=side,
        ends=" to ".join(end.mention.text for end in ends),
    )


RULE = Rule(
    id="mean-out-of-range",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.MEDIUM,
    message="an average of {mean} is {side} of {ends}",
    help="check the average and both ends",
    over=AverageInRange,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("Fares ran from $5 to $10, averaging $12.", flags="$12", related=("$5 to $10",)),
        Bad(
            "The average wait was 40 minutes, ranging from 5 minutes to 30 minutes.",
            flags="40 minutes",
            related=("5 minutes", "30 minutes"),
        ),
        Good("Fares ran from $5 to $10, averaging $7."),
        Good("The average wait was 30 minutes, ranging from 5 minutes to 30 minutes."),
    ),
)
