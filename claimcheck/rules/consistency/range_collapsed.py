"""A range in one place, and one of its ends, or another range, in another.

## Why it matters

"$125-145 billion" becomes "$145B" in the headline, and a possibility has turned into a fact. Readers
remember the single figure; the source gave a range.

## Limits

Both places must be read as the same measure of the same thing, in the same period and scope. "Up to $145B"
restates a range fairly and is left alone, as is a single figure strictly inside the range.
"""

from collections.abc import Iterator

from claimcheck.claims import Claim, ClaimGroup, ClaimPair, Clash
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import reading

_SURE = 4


def check(group: ClaimGroup, _config: RuleConfig) -> Iterator[Flag]:
    """Flag the first pair of a group in which a range is told twice and not alike."""
    for pair in group.pairs:
        if pair.clash is Clash.RANGE:
            yield _flag(pair)
            return


def _confidence(pair: ClaimPair) -> Confidence | None:
    if pair.is_unsure:
        return Confidence.LOW
    return Confidence.HIGH if pair.agreement >= _SURE else None


def _flag(pair: ClaimPair) -> Flag:
    earlier, later = pair.earlier, pair.later
    return flag(
        later,
        label=_seen(later, again=True),
        related=[related(earlier, _seen(earlier, again=False))],
        notes=[pair.why],
        claims=[later.id, earlier.id],
        confidence=_confidence(pair),
        later=later.mention.text,
        earlier=earlier.mention.text,
        how=_how(pair),
    )


def _seen(claim: Claim, *, again: bool) -> str:
    told = "stated" if not again else "restated"
    shape = "as a range" if claim.mention.is_range else "as one value"
    return f"{'first ' if not again else ''}{told} here {shape}: {reading(claim.mention)}"


def _how(pair: ClaimPair) -> str:
    if pair.earlier.mention.is_range and pair.later.mention.is_range:
        return "a range is restated with other ends"
    if pair.earlier.mention.is_range:
        return "a range is restated as a single figure"
    return "a single figure stands for a range"


RULE = Rule(
    id="range-collapsed",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{later} here, but {earlier} before: {how}",
    help='write "up to", or give the range in both places',
    over=ClaimGroup,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "Acme's $60-85 billion capex plan is the largest yet. By spring, Acme's $85 billion capex was already spent.",
            flags="$85 billion",
            related=("$60-85 billion",),
        ),
        Bad(
            "Vellmar's £3-5m repair bill was paid by insurers. Critics call Vellmar's £5m repair bill a scandal.",
            flags="£5m",
            related=("£3-5m",),
        ),
        Good(
            "Acme's $60-80 billion capex plan is the largest yet. Next to Acme's capex of up to $80 billion, rivals look small.",
            because='"up to" names the upper end as one.',
        ),
        Good(
            "Acme's $60-80 billion capex plan is the largest yet. Brisk's $80 billion capex plan is two years old.",
            because="The second figure is another company's.",
        ),
    ),
)
