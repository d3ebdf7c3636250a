"""A figure beyond anything on record for such a thing.

## Why it matters

A $500 billion first funding round, a man of 160, a day of 30 hours: a scale or a unit has slipped.

## Limits

Only the kinds of thing in the reference packs, each with the record, its date and its source; settings can name
further packs. The kind must be named beside the figure. Where one kind lies within another the narrower counts, and
where two are named the figure must be beyond both. Money is compared under every currency that the text may mean, at
the mildest rate since 1999. Forecasts and records set after the pack's date may be real: look at the date.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.claims import Outlier
from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Mention
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag
from claimcheck.rules.readings import reading
from claimcheck.values.reference import Magnitude


def check(outlier: Outlier, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a figure that lies beyond the record of its kind under every reading."""
    mention, kind = outlier.claim.mention, outlier.kind
    yield flag(
        mention,
        label=f"read as {_read(mention)}",
        notes=[
            f"compared with {kind.record}, {kind.as_of}; source: {kind.source}",
            f"believed here: {_believed(kind, mention)}",
        ],
        claims=[outlier.claim.id],
        confidence=Confidence(kind.certainty),
        figure=mention.text,
        record=kind.record,
        as_of=kind.as_of,
    )


def _believed(kind: Magnitude, like: Mention) -> str:
    """Return the bounds with their margin, in words: "up to 31 bn USD"."""
    low, high = kind.believed.low, kind.believed.high
    return reading(replace(like, low=low, high=high, unit=kind.unit or None))


def _read(mention: Mention) -> str:
    if not mention.impossible:
        return reading(mention)
    return " or ".join(
        dict.fromkeys(f"{reading(mention)} {item.codes[0]}" for item in mention.currency_evidence)
    )


RULE = Rule(
    id="implausible-magnitude",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{figure} is far beyond {record}, as of {as_of}",
    help="check the scale, the unit and the currency",
    over=Outlier,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("The lab is pulling in $300 billion for its first outside funding round.", flags="$300 billion"),
        Bad("The 160-year-old woman still walks to market.", flags="160-year-old"),
        Good("The lab is pulling in $300 million for its first outside funding round."),
        Good("The 160-year-old oak still stands by the market.", because="Trees grow older."),
    ),
)
