"""A range whose first end may share the scale of its second, or may not.

## Why it matters

"$630-$1.1 billion" is read as 630 dollars by the letter, and as 630 million by good sense; nobody should have to guess.

## Limits

Speaks of sums of money joined by a dash or by "between ... and", the first end 100 or more without a scale, the
second in thousands or more, and the first not smaller as printed. "From $500 to $1.2 million" is taken by the letter.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Kind, Mention
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag

_JOINED: Final = re.compile(r"(?P<first>\d{3})\s?(?:[-–—]|and\b)")
_LARGE: Final = Decimal(1_000_000)
_SCALES: Final = (
    (Decimal(10) ** 9, "thousand"),
    (Decimal(10) ** 12, "million"),
    (Decimal(10) ** 15, "billion"),
)


def check(mention: Mention, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a range from hundreds to millions whose first end makes sense at the scale below."""
    low, high = mention.low, mention.high
    if mention.kind is not Kind.MONEY or not mention.is_range or low is None or high is None:
        return
    first = _JOINED.search(mention.text)
    if first is None or mention.shared is not None or Decimal(first["first"]) != low or high < _LARGE:
        return
    scale = next((name for above, name in _SCALES if high < above), None)
    if scale is not None:
        yield flag(
            mention,
            label=f"{first['first']}, or {first['first']} {scale}",
            figure=mention.text,
            first=first["first"],
            scale=scale,
        )


RULE = Rule(
    id="ambiguous-range-scale",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    message="{figure} can begin at {first} or at {first} {scale}",
    help="write the scale at both ends",
    over=Mention,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("Analysts put the firm at $630-$1.1 billion.", flags="$630-$1.1 billion"),
        Bad("It will cost between £850 and £1.3 million.", flags="£850 and £1.3 million"),
        Good("Analysts put the firm at $630 million-$1.1 billion."),
        Good("It will cost between £1.1 and £1.3 million.", because="Both ends are in millions."),
        Good("Grants run from $500 to $1.2 million.", because="Told by the letter."),
    ),
)
