"""Two statements of one subject that cannot both hold.

## Why it matters

"The API is complete", says one paragraph; "the API has still not shipped", says the next. One was written
before the other was known.

## Limits

Reads a closed list of states that exclude each other (finished, open, approved, available, legal and the
like) when they are said of the same noun in the present, and sentences that are alike but for a
negation, or for one word and its opposite from a closed list ("won", "lost").
What was so once, would be so, was so until some day, or is asked is left alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.claims import Opposition
from claimcheck.findings import Confidence, RelatedSpan, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag
from claimcheck.text import Span


@dataclass(frozen=True, slots=True)
class _Words:
    span: Span


def check(opposition: Opposition, _config: RuleConfig) -> Iterator[Flag]:
    """Flag every opposition; reading them is the claims' work."""
    yield flag(
        _Words(opposition.later_words),
        label="said here",
        related=[RelatedSpan(opposition.earlier_words, "the contrary is said here")],
        notes=[f"both are read as statements of {opposition.subject}"],
        subject=opposition.subject,
    )


RULE = Rule(
    id="polarity-flip",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{subject}: the text says one thing here and its contrary elsewhere",
    help="say which holds, or when each one did",
    over=Opposition,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "The ferry terminal is complete.\n\nThe ferry terminal is not finished.",
            flags="ferry terminal is not finished",
            related=("ferry terminal is complete",),
        ),
        Bad(
            "The bridge is open again after the storm.\n\nThe bridge is closed to lorries and cars.",
            flags="bridge is closed",
            related=("bridge is open",),
        ),
        Good("The bridge was closed for a year. The bridge is open.", because="It was so once."),
        Good("The north gate is open. The south gate is closed.", because="Two gates."),
    ),
)
