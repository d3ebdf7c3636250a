"""A time such as "this month" in a document that has no date to count from.

## Why it matters

"Last year" means nothing to a reader who cannot tell which year the writer stood in.

## Limits

Speaks once for a document, at the first such time, and never where the document has a date.
"""

from collections.abc import Iterator

from claimcheck.claims import UnanchoredTimes
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related


def check(times: UnanchoredTimes, _config: RuleConfig) -> Iterator[Flag]:
    """Flag the first of the times."""
    first, *others = times.claims
    yield flag(
        first,
        label="counted from a date that is not given",
        related=[related(one, "and here") for one in others],
        claims=[one.id for one in times.claims],
        time=first.mention.text,
    )


RULE = Rule(
    id="unanchored-time",
    since="0.1.0",
    severity=Severity.NOTE,
    confidence=Confidence.HIGH,
    message="nothing says when {time} was: the document has no date",
    help="give the date of the document, or the year itself",
    over=UnanchoredTimes,
    config=RuleConfig,
    check=check,
    preview=True,
    examples=(
        Bad("The mill shut two lines last year.", flags="last year"),
        Bad("Output fell this month. It fell last month too.", flags="this month", related=("last month",)),
        Good("The mill shut two lines last year.", as_of="2026-02-01"),
        Good("The mill shut two lines in 2025."),
    ),
)
