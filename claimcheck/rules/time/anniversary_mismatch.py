"""A numbered anniversary that the two years contradict.

## Why it matters

"The 20th anniversary of the 1990 treaty, in 2015": readers count the years, and so will whoever is cited.

## Limits

Needs the number and the year of the anniversary in one sentence. The founding year may stand in an earlier one
where the anniversary is "its" or "the choir's", both sentences name the thing or follow each other, and the text
gives no other such year. An anniversary "in October" may be that of the next year.
"""

from collections.abc import Iterator
from typing import Final

from claimcheck.claims import Anniversary
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related

_YEARLY: Final = frozenset({"day", "month", "season"})
"""Dates without a year: "its 40th anniversary in October" may be kept last October or next."""


def check(anniversary: Anniversary, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a number that is not the difference of the two years."""
    founded, held = anniversary.founded.mention.start, anniversary.held.mention.start
    number = anniversary.number.mention
    if founded is None or held is None or number.low is None:
        return
    years = held.year - founded.year
    time = anniversary.held.mention.time
    may_be_next = time is not None and time.anchored and time.grain in _YEARLY
    if years <= 0 or number.low in {years, years + may_be_next}:
        return
    yield flag(
        anniversary.number,
        label=f"computed: {years} years",
        related=[related(anniversary.founded, "from here"), related(anniversary.held, "to here")],
        claims=[anniversary.number.id, anniversary.founded.id, anniversary.held.id],
        number=number.text,
        years=years,
        founded=anniversary.founded.mention.text,
        held=anniversary.held.mention.text,
    )


RULE = Rule(
    id="anniversary-mismatch",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="{founded} to {held} is {years} years, not the {number} anniversary",
    help="count the years again",
    over=Anniversary,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "In the town hall the 20th anniversary of the 1990 treaty was kept in 2015.",
            flags="20th",
            related=("1990", "2015"),
        ),
        Bad(
            "Founded in 2001, the firm kept its 30th anniversary in 2021.",
            flags="30th",
            related=("2001", "2021"),
        ),
        Good("In the town hall the 25th anniversary of the 1990 treaty was kept in 2015."),
        Good("The firm kept its 20th anniversary in 2021.", because="Nothing says when it was founded."),
    ),
)
