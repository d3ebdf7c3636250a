"""One change of one measure, told as a rise in one place and as a fall in another.

## Why it matters

"Sales rose 5%" and "sales fell 5%" of the same quarter: one of the two sentences says the contrary of what
happened, and the figure beside it makes it look checked.

## Limits

Reads changes told with a figure. Both sentences must share most of their words besides the verb of change, and
no known part of their keys may differ: another period, another place, another part of the whole.
"""

from collections.abc import Iterator

from claimcheck.claims import Claim, ClaimGroup, Clash
from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Direction
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig
from claimcheck.rules.pairs import conflict, surest


def check(group: ClaimGroup, _config: RuleConfig) -> Iterator[Flag]:
    """Flag the surest pair of a rise and a fall."""
    for pair in surest(group, Clash.DIRECTION):
        yield conflict(
            pair,
            later_is="read as a change of",
            earlier_is="a change the other way is told here",
            later=_told(pair.later),
            earlier=_told(pair.earlier),
        )


def _told(claim: Claim) -> str:
    way = "a fall" if claim.mention.direction is Direction.DOWN else "a rise"
    return f"{way} of {claim.mention.text}"


RULE = Rule(
    id="direction-conflict",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{later} here, but {earlier} before, for what reads as one measure",
    help="find out which way it went, or say what makes the two differ",
    over=ClaimGroup,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "Ticket sales at the Harwick museum rose 12% in 2019.\n\nThat ticket sales at the Harwick museum fell 14% in 2019 surprised nobody.",
            flags="14%",
            related=("12%",),
        ),
        Bad(
            "The catch of the Sanna fleet increased by 8%.\n\nThe catch of the Sanna fleet decreased by 9%, the harbour says.",
            flags="9%",
            related=("8%",),
        ),
        Good(
            "Ticket sales at the Harwick museum rose 12% in 2019.\n\nTicket sales at the Harwick museum fell 12% in 2020.",
            because="Two years.",
        ),
        Good(
            "The catch of the Sanna fleet increased by 8%.\n\nThe price of fish in Tarnow decreased by 8%.",
            because="Two measures.",
        ),
    ),
)
