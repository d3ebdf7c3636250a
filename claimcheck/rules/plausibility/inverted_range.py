"""A range whose low end is above its high end.

## Why it matters

"$150K-$130K" is a typing slip; one of the ends is wrong, or they are the wrong way round.

## Limits

Speaks of figures that share a unit and are joined by a dash or by "between ... and", or that words make the least and
the most of one thing ("at least ... and at most", "from a low of ... to a high of", "the lightest ..., the heaviest"). Dates and scores
are left alone, and so is a subtraction in brackets behind its result: "$16 ($36-$20)".
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from claimcheck.claims import Limits
from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Mention
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import reading

_RESULT: Final = re.compile(r"\d\S*(?: \w+)? ?[(\[]=? ?\Z")


def check(limits: Limits, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a range that falls, and a least that is above its most."""
    low, high = limits.low.mention, limits.high.mention
    if limits.low is limits.high:
        if low.low is None or low.high is None or low.low <= low.high:
            return
        sentence = limits.low.sentence
        if not _RESULT.search(sentence.text[: low.prose.start - sentence.prose.start]):
            yield flag(low, label=f"read as {reading(low)}", figure=low.text)
        return
    least, most = _only(low), _only(high)
    if least is not None and most is not None and least > most:
        first, second = sorted((low, high), key=lambda one: one.prose.start)
        yield flag(
            second,
            label=f"read as {reading(second)}",
            related=[related(first, "the other end")],
            claims=[limits.low.id, limits.high.id],
            figure=f"{low.text} to {high.text}",
        )


def _only(mention: Mention) -> Decimal | None:
    """Return the one figure of a limit, whichever side of it is open."""
    return mention.high if mention.low is None else mention.low


RULE = Rule(
    id="inverted-range",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="the low end of {figure} is above its high end",
    help="swap the ends, or correct the wrong one",
    over=Limits,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("Pay for the post is $150K-$130K a year.", flags="$150K-$130K"),
        Bad("The plant turns 60–40% of its waste into fuel.", flags="60–40%"),
        Bad("Bids must be at least $150,000 and at most $130,000.", flags="$130,000", related=("$150,000",)),
        Good("Pay for the post is $130K-$150K a year."),
        Good("The home side won 3-1 on penalties.", because="A score."),
        Good("The family gains $1,630 ($3,610-$1,980).", because="A subtraction behind its result."),
    ),
)
