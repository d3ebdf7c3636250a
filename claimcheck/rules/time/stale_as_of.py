"""A figure given "as of" a time long before the document's date.

## Why it matters

"As of 2021" in an article of 2025 was true once; readers take it for now, and the newer figure is often out.

## Limits

Needs the document's date. Two years are forgiven; older posts that are dated as such raise nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from annotated_types import Ge

from claimcheck.claims import DatedAsOf
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, option


@dataclass(frozen=True, slots=True)
class Config(RuleConfig):
    """Options for ``stale-as-of``."""

    years: Annotated[int, Ge(0)] = option(2, "Years that an as-of date may lie back.")


def check(dated: DatedAsOf, config: Config) -> Iterator[Flag]:
    """Flag an as-of date that lies too many years before the document's."""
    end = dated.claim.mention.end
    if end is None:
        return
    years = (dated.as_of - end).days // 365
    if years >= config.years:
        yield flag(
            dated.claim,
            label=f"{years} years before the document",
            claims=[dated.claim.id],
            date=dated.claim.mention.text,
            years=years,
            as_of=dated.as_of.isoformat(),
        )


RULE = Rule(
    id="stale-as-of",
    since="0.1.0",
    severity=Severity.NOTE,
    confidence=Confidence.MEDIUM,
    message="as of {date} is {years} years before this document ({as_of})",
    help="look for a newer figure, or say why the old one stands",
    over=DatedAsOf,
    config=Config,
    check=check,
    examples=(
        Bad("As of 2019, the port had 40 cranes.", flags="2019", as_of="2025-03-01"),
        Bad("The port had 40 cranes as of May 2020.", flags="May 2020", as_of="2025-03-01"),
        Good("As of 2024, the port had 40 cranes.", as_of="2025-03-01"),
        Good("In 2019 the port had 40 cranes.", as_of="2025-03-01", because="Told as history."),
    ),
)
