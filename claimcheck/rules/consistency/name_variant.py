"""A name that is spelled two ways.

## Why it matters

People mind how their names are spelled, and a reader who searches for the one spelling misses the other.

## Limits

Two spellings count as one name where the name beside them is the same and they sound alike or are one
letter apart ("Katherine Johnson", "Catherine Johnson"), or where a rare one stands alone once in a text that has the
other at least ``often`` times. Silent on names side by side in one sentence, in quotations, in headings with
capitals, with hyphens, in addresses, and where they differ by accents or by an ending ("Julia", "Julie").
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from annotated_types import Ge

from claimcheck.claims import NameVariant
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Place, Rule, RuleConfig, flag, option, related


@dataclass(frozen=True, slots=True)
class Config(RuleConfig):
    """Options for ``name-variant``."""

    often: Annotated[int, Ge(1)] = option(1, "Times that the other spelling must stand in the text.")


def check(variant: NameVariant, config: Config) -> Iterator[Flag]:
    """Flag the rarer spelling."""
    if variant.count >= config.often:
        yield flag(
            Place(variant.second),
            label=f"read as {variant.rare}",
            related=[related(Place(variant.first), f"spelled here: {variant.frequent}")],
            rare=variant.rare,
            frequent=variant.frequent,
        )


RULE = Rule(
    id="name-variant",
    since="0.1.0",
    severity=Severity.NOTE,
    confidence=Confidence.LOW,
    message="{rare} here, but {frequent} elsewhere",
    help="take one spelling, if both are one name",
    over=NameVariant,
    config=Config,
    check=check,
    preview=True,
    examples=(
        Bad(
            "The plan is by Katherine Venn.\n\nNobody asked Catherine Venn what it would cost.",
            flags="Catherine",
            related=("Katherine",),
        ),
        Bad(
            "Only Bobrowski voted against it. They say Bobrowski never does. So Bobrowski went home.\n\nAll the same, the council thanked Bobrowsky.",
            flags="Bobrowsky",
            related=("Bobrowski",),
        ),
        Good(
            "The plan is by Julia Venn.\n\nNobody asked Julian Venn what it would cost.",
            because="Two people.",
        ),
        Good(
            "The plan is by Jean Venn.\n\nNobody asked Joan Venn what it would cost.",
            because="They may be two people.",
        ),
    ),
)
