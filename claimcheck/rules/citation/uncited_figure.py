"""A checkable figure with no source in scope, in a text that cites its others.

## Why it matters

Where most figures have a source, one without is either the writer's own or an oversight. The list is what a
fact-checker works through.

## Limits

Money, percentages and large counts, only in documents that cite at all, and not in headings. A figure that is
cited elsewhere under the same value counts as cited.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from annotated_types import Ge, Le

from claimcheck.citations import CitedClaim
from claimcheck.documents import Zone
from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Kind, Mention
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, option

_LARGE = Decimal(1000)
_PROPORTIONS = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.BASIS_POINT})
_QUIET = frozenset({Zone.TITLE, Zone.HEADING, Zone.CAPTION, Zone.TABLE_CELL, Zone.LIST_ITEM})


@dataclass(frozen=True, slots=True)
class Config(RuleConfig):
    """Options for ``uncited-figure``."""

    confidence: Annotated[float, Ge(0), Le(1)] = option(
        0.3, "Confidence from which a link counts as a source."
    )


def check(cited: CitedClaim, config: Config) -> Iterator[Flag]:
    """Flag a figure that no citation covers."""
    claim = cited.claim
    if not cited.document_cites or claim.sentence.block.zone in _QUIET or not _checkable(claim.mention):
        return
    if any(citation.confidence >= config.confidence for citation in cited.citations):
        return
    yield flag(claim, label="no source covers this", claims=[claim.id], figure=claim.mention.text)


def _checkable(mention: Mention) -> bool:
    if mention.kind is Kind.MONEY:
        return not (mention.is_range and mention.precision == 0)
    if mention.kind is Kind.COUNT:
        return mention.high is not None and mention.high >= _LARGE and not mention.is_range
    return mention.kind in _PROPORTIONS


RULE = Rule(
    id="uncited-figure",
    since="0.1.0",
    severity=Severity.NOTE,
    confidence=Confidence.MEDIUM,
    message="no source covers {figure}",
    help="add a note, or say whose figure it is",
    over=CitedClaim,
    config=Config,
    check=check,
    examples=(
        Bad(
            "The mill lost £4m.[^1] The town paid £2m.\n\nA third of it burnt.\n\n[^1]: Town records.\n",
            flags="£2m",
        ),
        Bad(
            "It lost £4m in 2019.[^1]\n\nOutput fell 40% in the year after.\n\n[^1]: Town records.\n",
            flags="40%",
        ),
        Good("The mill lost £4m.[^1]\n\n[^1]: Town records.\n"),
        Good("The mill lost £4m.", because="A text without any sources makes no promise."),
    ),
)
