"""A checkable figure with no source in scope, in a text that cites its others.

## Why it matters

Where figures have a source, one without is either the writer's own or an oversight. The list is what a
fact-checker works through.

## Limits

Money, percentages and large counts in running text, and only where one in eight of them has a source: a text
that links a report here and there makes no promise. The setting ``notes.require-for`` names the kinds instead,
and then every figure of them needs a source, whatever the text does with the others; ``notes.scope`` says how
far from its marker a source reaches. One finding for a value, however often it is told. A value that is cited
in another place counts as cited, and so does one with a link in its sentence, or a marker whose note is lost;
unless the settings require a source, also one whose sentence says whose it is ("we found", "Vale said", "for
example") or that stands under a study's "Methods" or "Results". What follows from other figures wants none: a
share in brackets behind its count, the base of a rate ("3 per 1,000"), the level of an interval ("95% CI").
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from annotated_types import Ge, Le

from claimcheck.citations import CitedParagraph
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, option


@dataclass(frozen=True, slots=True)
class Config(RuleConfig):
    """Options for ``uncited-figure``."""

    confidence: Annotated[float, Ge(0), Le(1)] = option(
        0.3, "Confidence from which a link counts as a source."
    )
    share: Annotated[float, Ge(0), Le(1)] = option(
        0.125, "Share of such figures that must have a source before the others are missed."
    )


def check(paragraph: CitedParagraph, config: Config) -> Iterator[Flag]:
    """Flag each figure of a paragraph that no citation covers."""
    promised = paragraph.document_cites and paragraph.share_cited >= config.share
    if not (paragraph.required or promised):
        return
    for cited in paragraph.claims:
        if (
            cited.wants_source
            and not cited.sourced_otherwise
            and (paragraph.required or not cited.told_as_own)
            and not any(one.confidence >= config.confidence for one in cited.citations)
        ):
            claim = cited.claim
            yield flag(claim, label="no source covers this", claims=[claim.id], figure=claim.mention.text)


RULE = Rule(
    id="uncited-figure",
    since="0.1.0",
    severity=Severity.NOTE,
    confidence=Confidence.MEDIUM,
    message="no source covers {figure}",
    help="add a note, or say whose figure it is",
    over=CitedParagraph,
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
