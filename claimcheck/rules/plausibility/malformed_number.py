"""Digits that are no well-formed number.

## Why it matters

"$110,00" has lost a digit, or gained a comma; nobody can tell which. A footnote's number that slipped into
the figure ("$1,0005") makes the same mess.

## Limits

English grouping: thousands, or lakhs and crores. A comma as a decimal mark, as in "1,5", is read as a slip
only in money and percentages.
"""

from collections.abc import Iterator

from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Mention
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag


def check(mention: Mention, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a figure whose digits are badly grouped."""
    if mention.malformed is not None:
        yield flag(mention, label=mention.malformed, figure=mention.text, problem=mention.malformed)


RULE = Rule(
    id="malformed-number",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="{figure} is no well-formed number: {problem}",
    help="group digits in threes, and keep note numbers out of the figure",
    over=Mention,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("The repair cost $110,00 in all.", flags="$110,00"),
        Bad("The grant of £1,0005 was paid in May.", flags="£1,0005"),
        Good("The repair cost $110,000 in all."),
        Good("The loan of ₹1,20,000 was repaid.", because="Indian grouping."),
    ),
)
