"""One measure, told in two units whose values do not agree.

## Why it matters

A figure is converted for one paragraph and mended in another, or "percentage points" becomes "per cent" on
the way. Nobody sees that the two disagree, because they do not look alike.

## Limits

Both places must be read as the same measure of the same thing, as for ``value-conflict``. Figures count as
rounded or truncated at their last printed digit. Conversions in brackets are
``unit-conversion-mismatch``'s. Temperatures and durations are not compared. Points and per cent are compared
where they have the same number.
"""

from collections.abc import Iterator

from claimcheck.claims import UnitDrift
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig
from claimcheck.rules.pairs import conflict


def check(drift: UnitDrift, _config: RuleConfig) -> Iterator[Flag]:
    """Flag the later of the two figures."""
    yield conflict(drift.pair, later_is="read as", earlier_is="first stated here")


RULE = Rule(
    id="unit-drift",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{later} here, but {earlier} before: the units differ and the values do not agree",
    help="convert the figure that is sure, or give both places one unit",
    over=UnitDrift,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "The Corley tunnel runs 14.2 km under the bay.\n\nWith the 12.6 miles that the Corley tunnel runs under the bay, it is a record.",
            flags="12.6 miles",
            related=("14.2 km",),
        ),
        Bad(
            "Support for the Corley tunnel rose by 7 percentage points.\n\nSince support for the Corley tunnel rose by 7 per cent, the mayor is sure of it.",
            flags="7 per cent",
            related=("7 percentage points",),
        ),
        Good(
            "The Corley tunnel runs 14.2 km under the bay.\n\nWith the 8.8 miles that the Corley tunnel runs under the bay, it is a record.",
            because="14.2 km are 8.8 miles.",
        ),
        Good(
            "The Corley tunnel runs 14.2 km under the bay.\n\nThe Tarnow tunnel runs 12.6 miles under the hills.",
            because="Two tunnels.",
        ),
    ),
)
