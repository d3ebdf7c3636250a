"""A claim whose only source is an aggregator.

## Why it matters

An aggregator points to somebody's report; citing the report itself lets the reader check it, and the writer too.

## Limits

Outlets known as aggregators, or called one in the source's line; one finding for a paragraph and source. Dates,
durations and ordinals are left alone.
"""

from collections.abc import Iterator

from claimcheck.citations import CITED_FROM, CitedParagraph, SourceKind
from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Kind
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related

_LEFT_ALONE = frozenset({Kind.DATE, Kind.TIME, Kind.DURATION, Kind.SET, Kind.ORDINAL})


def check(paragraph: CitedParagraph, _config: RuleConfig) -> Iterator[Flag]:
    """Flag the first figure of a paragraph that only one aggregator stands behind, once for each aggregator."""
    told: set[str] = set()
    for cited in paragraph.claims:
        sure = [citation for citation in cited.citations if citation.confidence >= CITED_FROM]
        if (
            not sure
            or cited.claim.mention.kind in _LEFT_ALONE
            or any(citation.source.kind is not SourceKind.AGGREGATOR for citation in sure)
            or sure[0].source.id in told
        ):
            continue
        source = sure[0].source
        told.add(source.id)
        yield flag(
            cited.claim,
            label=f"covered by {source.outlet or 'an aggregator'} alone",
            related=[related(source, "the only source")],
            claims=[cited.claim.id],
            confidence=Confidence.LOW if sure[0].inferred else None,
            figure=cited.claim.mention.text,
            source=source.outlet or "an aggregator",
        )


RULE = Rule(
    id="aggregator-only",
    since="0.1.0",
    severity=Severity.NOTE,
    confidence=Confidence.MEDIUM,
    message="the only source for {figure} is {source}, an aggregator",
    help="cite the report that it points to",
    over=CitedParagraph,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "The mill lost £4m.[^1]\n\n[^1]: Techmeme, 3 May 2020\n",
            flags="£4m",
            related=("Techmeme, 3 May 2020",),
        ),
        Bad(
            "Output fell 40%.[^1]\n\n[^1]: Google News aggregation, 3 May 2020\n",
            flags="40%",
            related=("Google News aggregation, 3 May 2020",),
        ),
        Good("The mill lost £4m.[^1]\n\n[^1]: Reuters, 3 May 2020\n"),
        Good(
            "It lost £4m.[^1][^2]\n\n[^1]: Techmeme, 3 May 2020\n\n[^2]: Reuters, 2 May 2020\n",
            because="Reuters stands behind it too.",
        ),
    ),
)
