"""One thing, told twice with values that cannot both hold.

## Why it matters

A figure is revised in one paragraph and stays in another. Readers who see both trust neither.

## Limits

Both places must be read as the same measure of the same thing: known differences of period, scope,
subject or modality keep the rule silent, and so do items of one list and cells of one table. Figures count
as rounded or truncated at their last printed digit. One finding for each group of claims.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.claims import Claim, ClaimGroup, ClaimPair
from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Kind
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import reading


@dataclass(frozen=True, slots=True)
class Config(RuleConfig):
    """Options for ``value-conflict``: none."""


def check(group: ClaimGroup, _config: Config) -> Iterator[Flag]:
    """Flag the surest pair of the group whose intervals cannot overlap."""
    clashing = [pair for pair in group.pairs if _clash(pair)]
    if clashing:
        yield _flag(max(clashing, key=lambda pair: pair.agreement))


def _clash(pair: ClaimPair) -> bool:
    a, b = pair.earlier.mention, pair.later.mention
    if a.impossible or b.impossible:
        return False
    if a.kind is Kind.MONEY and a.unit != b.unit:
        return (a.low, a.high) == (b.low, b.high)
    return a.unit == b.unit and not a.interval.overlaps(b.interval)


def _flag(pair: ClaimPair) -> Flag:
    earlier, later = pair.earlier, pair.later
    return flag(
        later,
        label=f"read as {reading(later.mention)}",
        related=[related(earlier, f"first stated here: {reading(earlier.mention)}")],
        notes=[pair.why],
        claims=[later.id, earlier.id],
        later=later.mention.text,
        earlier=earlier.mention.text,
        what=_what(later, earlier),
    )


def _what(later: Claim, earlier: Claim) -> str:
    return later.measure or earlier.measure or "the same thing"


RULE = Rule(
    id="value-conflict",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{later} here, but {earlier} before, for {what}",
    help="find out which figure is right, or say what makes them different",
    over=ClaimGroup,
    config=Config,
    check=check,
    examples=(
        Bad(
            "The Tarnow mill employs 340 people.\n\nClosing the Tarnow mill would put all 430 people whom it employs out of work.",
            flags="430",
            related=("340",),
        ),
        Bad(
            "The Corley bridge cost £18 million to build.\n\nFor a bridge that cost £28 million to build, the Corley bridge is narrow.",
            flags="£28 million",
            related=("£18 million",),
        ),
        Good(
            "The Corley bridge cost £18 million to build.\n\nFor a bridge that cost nearly £19 million to build, the Corley bridge is narrow.",
            because="£18 million may stand for 18.9.",
        ),
        Good(
            "The Tarnow mill employed 340 people in 2010.\n\nThe Tarnow mill employed 430 people in 2020.",
            because="Two years, two figures.",
        ),
    ),
)
