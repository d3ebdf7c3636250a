"""Two dates in the wrong order: ended before it began, died before born.

## Why it matters

A slip of one digit in a year, and somebody dies before they are born.

## Limits

In a text about one person, what only the living do ("In 1953 she moved to the coast") is held against the birth
and the death that the text tells. Otherwise only dates in one sentence that verbs ("was born in ... and died in ...",
"opened in ... and closed in ...") or "from ... to" put in order, both with their year told: the tax year begins on
6 April and ends on 5 April. Years before our era are left alone.
"""

from collections.abc import Iterator

from claimcheck.claims import Sequel
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import reading


def check(sequel: Sequel, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a second date that is wholly before the first."""
    first, second = sequel.first.mention, sequel.second.mention
    if first.start is None or second.end is None or second.end > first.start:
        return
    yield flag(
        sequel.second,
        label=f"read as {reading(second)}",
        related=[related(sequel.first, f"said to come first: {reading(first)}")],
        claims=[sequel.second.id, sequel.first.id],
        first=first.text,
        second=second.text,
    )


RULE = Rule(
    id="order-mismatch",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="{second} is before {first}, which is said to come first",
    help="check both dates",
    over=Sequel,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("Ada Brenn was born in 1962 and died in 1958.", flags="1958", related=("1962",)),
        Bad(
            "The mill opened in May 1921 and closed in March 1912.", flags="March 1912", related=("May 1921",)
        ),
        Good("Ada Brenn was born in 1902 and died in 1958."),
        Good("The mill closed in 1912; another opened in 1921.", because="Two mills."),
        Good("The lease began on 1 October and ended on 30 September.", because="Of the next year."),
    ),
)
