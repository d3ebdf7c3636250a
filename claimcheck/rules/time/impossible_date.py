"""A date or a time that does not exist.

## Why it matters

31 April, 29 February 2025, 25:00: a slip that no reader can resolve.

## Limits

Gregorian calendar, and the clock of 24 hours. A 29 February without a year may exist. In notes, only days told with
their year.
"""

from collections.abc import Iterator

from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Mention
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag


def check(mention: Mention, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a time that the calendar or the clock does not have."""
    if mention.kind.is_time and mention.impossible is not None:
        yield flag(mention, label=mention.impossible, date=mention.text, reason=mention.impossible)


RULE = Rule(
    id="impossible-date",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="{date} does not exist: {reason}",
    help="look the date up in the source",
    over=Mention,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("Bids are due by 31 April 2026.", flags="31 April 2026"),
        Bad("The lease began on February 29, 2025.", flags="February 29, 2025"),
        Good("Bids are due by 30 April 2026."),
        Good("The lease began on February 29, 2024.", because="A leap year."),
    ),
)
