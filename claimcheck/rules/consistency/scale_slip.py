"""One thing told twice with the same digits on two scales.

## Why it matters

Million for billion, or a nought too many, is the most common slip of the pen in figures and the dearest:
the amount is out by ten or by a thousand.

## Limits

Both figures must be points in one unit, the same but for a power of ten, and both places must be read as
the same measure of the same thing: shared words round the figures, and no known difference of period, scope,
subject or modality. Figures with one digit need the same words right round them.
"""

from collections.abc import Iterator

from claimcheck.claims import ClaimGroup, ClaimPair, Clash
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig
from claimcheck.rules.pairs import conflict, surest
from claimcheck.rules.readings import figure


def check(group: ClaimGroup, _config: RuleConfig) -> Iterator[Flag]:
    """Flag the surest pair of a group whose figures differ by a power of ten."""
    for pair in surest(group, Clash.SCALE):
        yield conflict(pair, later_is="read as", earlier_is="first stated here", times=_times(pair))


def _times(pair: ClaimPair) -> str:
    """Return how many times the smaller figure the larger one is."""
    values = sorted(abs(claim.mention.low) for claim in (pair.earlier, pair.later) if claim.mention.low)
    return figure(values[-1] / values[0])


RULE = Rule(
    id="scale-slip",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.MEDIUM,
    message="{later} here, but {earlier} before: the same digits, {times} times apart",
    help="find out which scale is right",
    over=ClaimGroup,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "The Corley bridge cost £18.5 million to build.\n\nFor a bridge that cost £18.5 billion to build, the Corley bridge is narrow.",
            flags="£18.5 billion",
            related=("£18.5 million",),
        ),
        Bad(
            "The refitted Sanna ferry carries 240 passengers.\n\nWith the 2,400 passengers whom the Sanna ferry carries, boarding takes half an hour.",
            flags="2,400",
            related=("240",),
        ),
        Good(
            "The Corley bridge cost £18.5 million to build.\n\nAll bridges of the county together cost £18.5 billion to build.",
            because="Other bridges.",
        ),
        Good(
            "The Corley bridge cost £18.5 million to build.\n\nThe Corley bridge cost £18,500,000 to build.",
            because="One amount in two notations.",
        ),
    ),
)
