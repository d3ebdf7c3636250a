"""A range whose low end is above its high end.

## Why it matters

"$150K-$130K" is a typing slip; one of the ends is wrong, or they are the wrong way round.

## Limits

Speaks of figures that share a unit and are joined by a dash or by "between ... and". Dates and scores
are left alone, and so is a subtraction in brackets behind its result: "$16 ($36-$20)".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimcheck.claims import Claim
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag
from claimcheck.rules.readings import reading

_RESULT: Final = re.compile(r"\d\S*(?: \w+)? ?[(\[]=? ?\Z")


@dataclass(frozen=True, slots=True)
class Config(RuleConfig):
    """Options for ``inverted-range``: none."""


def check(claim: Claim, _config: Config) -> Iterator[Flag]:
    """Flag a range that falls."""
    mention = claim.mention
    if (
        mention.is_range
        and mention.low is not None
        and mention.high is not None
        and mention.low > mention.high
        and not _RESULT.search(claim.sentence.text[: mention.prose.start - claim.sentence.prose.start])
    ):
        yield flag(mention, label=f"read as {reading(mention)}", figure=mention.text)


RULE = Rule(
    id="inverted-range",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="the low end of {figure} is above its high end",
    help="swap the ends, or correct the wrong one",
    over=Claim,
    config=Config,
    check=check,
    examples=(
        Bad("Pay for the post is $150K-$130K a year.", flags="$150K-$130K"),
        Bad("The plant turns 60–40% of its waste into fuel.", flags="60–40%"),
        Good("Pay for the post is $130K-$150K a year."),
        Good("The home side won 3-1 on penalties.", because="A score."),
        Good("The family gains $1,630 ($3,610-$1,980).", because="A subtraction behind its result."),
    ),
)
