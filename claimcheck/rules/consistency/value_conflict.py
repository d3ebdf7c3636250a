"""One thing, told twice with values that cannot both hold.

## Why it matters

A figure is revised in one paragraph and stays in another. Readers who see both trust neither.

## Limits

Both places must be read as the same measure of the same thing, or say the same words right round the figure.
A definite number ("the 28 turbines", "all five rowers", "the seven-strong team") takes up the only one that such
things were given before; so do numbers beside one number of other things, for one span of time, or of what a
study is of. A figure that the text takes for known ("the £4m that it owes", "the debt, £4m, was due", "with 40 wells,
it is") is held against the only one a slip away that was told near it or of the same things. What two sentences
tell as news, one right after the other, in a new setting or with another word in one place, are two cases. Acts of which each has its own number ("hired", "laid off") are told apart by their verbs.
Known differences of period, scope, subject or modality keep the rule silent, and so do other figures that
differ beside both (two cases, told alike), items of one list and cells of one table. Counts must be
of the same noun. Headings and list items are labels of their own sections and are not compared with each
other. How long something takes differs from time to time: durations are compared with a title's or
standfirst's only, and with one of the same role in the same words, "within eight days". So are the ages at which
something was ("at 22", "when I was 27"), multiples and ranks: their clauses must speak of the same, in any order. Figures count as rounded or truncated at their last printed digit. One finding for each
group of claims. Where one measure only takes in the other's ("profit", "operating profit"), the
confidence is low.
"""

from collections.abc import Iterator
from typing import Final

from claimcheck.claims import ClaimGroup, ClaimPair, Clash
from claimcheck.documents import Zone
from claimcheck.findings import Confidence, Severity
from claimcheck.language import content_stems
from claimcheck.mentions import Kind
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import named, reading

_LABELS: Final = frozenset({Zone.HEADING, Zone.LIST_ITEM})
_HEADLINES: Final = frozenset({Zone.TITLE, Zone.STANDFIRST})


def check(group: ClaimGroup, _config: RuleConfig) -> Iterator[Flag]:
    """Flag the surest pair of the group whose intervals cannot overlap."""
    clashing = [pair for pair in group.pairs if _clash(pair)]
    if clashing:
        yield _flag(max(clashing, key=lambda pair: pair.agreement))


def _clash(pair: ClaimPair) -> bool:
    return pair.clash in {Clash.VALUE, Clash.CURRENCY} and _comparable(pair)


def _comparable(pair: ClaimPair) -> bool:
    """Whether the places of a pair, and what its figures count, let them contradict each other."""
    zones = {claim.sentence.block.zone for claim in (pair.earlier, pair.later)}
    if zones <= _LABELS:
        return False
    kind = pair.later.mention.kind
    if kind is Kind.DURATION:
        return pair.is_taken_up or bool(zones & _HEADLINES)
    return (
        kind is not Kind.COUNT
        or pair.is_taken_up
        or _same_noun(pair.earlier.mention.noun, pair.later.mention.noun)
    )


def _same_noun(first: str | None, second: str | None) -> bool:
    """Whether two nouns are not known to differ: "customer interviews" and "interviews" do not."""
    heads = [content_stems(noun.split()[-1]) for noun in (first, second) if noun and noun.split()]
    return len(heads) < 2 or not all(heads) or heads[0] == heads[1]  # noqa: PLR2004 - the two of a pair


def _flag(pair: ClaimPair) -> Flag:
    earlier, later = pair.earlier, pair.later
    return flag(
        later,
        label=f"read as {reading(later.mention)}",
        related=[related(earlier, f"first stated here: {reading(earlier.mention)}")],
        notes=[pair.why],
        claims=[later.id, earlier.id],
        confidence=Confidence.LOW if pair.is_unsure else None,
        later=later.mention.text,
        earlier=earlier.mention.text,
        what="the same thing" if pair.is_taken_up else named(later.measure, earlier.measure),
    )


RULE = Rule(
    id="value-conflict",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{later} here, but {earlier} before, for {what}",
    help="find out which figure is right, or say what makes them different",
    over=ClaimGroup,
    config=RuleConfig,
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
