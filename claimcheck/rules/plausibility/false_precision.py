"""A figure that is hedged and exact at once.

## Why it matters

"Approximately 1,437,522" claims to be rough and to know the last person. One of the two is wrong, and readers
cannot tell how far to trust it.

## Limits

Figures with at least five significant digits, and only after "about", "approximately" and the like.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from annotated_types import Ge

from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Kind, Mention, Modifier
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, option


@dataclass(frozen=True, slots=True)
class Config(RuleConfig):
    """Options for ``false-precision``."""

    digits: Annotated[int, Ge(2)] = option(5, "Significant digits from which a hedged figure is too exact.")


def check(mention: Mention, config: Config) -> Iterator[Flag]:
    """Flag a hedged figure with too many significant digits."""
    if mention.modifier is not Modifier.ABOUT or mention.kind.is_time or mention.is_range:
        return
    if mention.kind not in {Kind.MONEY, Kind.COUNT, Kind.MEASURE, Kind.PERCENT}:
        return
    digits = "".join(character for character in mention.text if character.isdigit()).strip("0")
    if len(digits) >= config.digits:
        yield flag(
            mention, label=f"{len(digits)} significant digits", figure=mention.text, digits=len(digits)
        )


RULE = Rule(
    id="false-precision",
    since="0.1.0",
    severity=Severity.NOTE,
    confidence=Confidence.HIGH,
    message="{figure} is hedged, and given to {digits} digits",
    help="round the figure, or take the hedge away",
    over=Mention,
    config=Config,
    check=check,
    examples=(
        Bad("Approximately 1,437,522 people live there.", flags="1,437,522"),
        Bad("It cost roughly $248,317.50.", flags="$248,317.50"),
        Good("Approximately 1.44 million people live there."),
        Good("Exactly 1,437,522 people live there."),
    ),
)
