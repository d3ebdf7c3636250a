"""Parts that do not make the total set against them.

## Why it matters

A part is revised and the total stays, or the other way round. Readers with a calculator trust neither.

## Limits

The text must set the parts against the total: a colon, "altogether", "a total of", "of the 900 ..., ..., ... and
...", "five of the 14 ...; the remaining nine", "140, and another 60, to reach 200", the item "All sites" of a list. Figures count as rounded or truncated, so the parts of "$1.2m, $2.3m and $0.4m" make anything from $3.7m to
$4.2m. Where the text does not say that the parts are all ("of the 900"), a sum a good deal smaller than the total
is left alone.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import reduce
from typing import Final

from claimcheck.claims import Sum
from claimcheck.claims.rounding import true_values
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import reading, stated_as
from claimcheck.values import Interval

_MOST_OF: Final = Decimal("0.8")
"""The share of a total from which parts look like all of it."""


def check(relation: Sum, _config: RuleConfig) -> Iterator[Flag]:
    """Add the parts; flag the total if no rounding explains the difference."""
    total = relation.total.mention
    summed = reduce(Interval.plus, (true_values(part.mention) for part in relation.parts))
    plain = sum((part.mention.low or Decimal(0) for part in relation.parts), Decimal(0))
    if summed.overlaps(true_values(total)) or total.low is None:
        return
    if not relation.exhaustive and plain < total.low * _MOST_OF:
        return
    computed = stated_as(plain, total)
    yield flag(
        relation.total,
        label=f"the total: {reading(total)}",
        related=[related(part, f"a part: {reading(part.mention)}") for part in relation.parts],
        claims=[relation.total.id, *(part.id for part in relation.parts)],
        parts=" + ".join(part.mention.text for part in relation.parts),
        computed=computed,
        total=total.text,
    )


RULE = Rule(
    id="sum-mismatch",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{parts} is {computed}, not {total}",
    help="add the parts again, or say that they are not all",
    over=Sum,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "The $6.5m fund has two parts: $4.1m for roofs and $1.2m for boilers.",
            flags="$6.5m",
            related=("$4.1m", "$1.2m"),
        ),
        Bad(
            "The guild spent £310 on flags and £150 on paint, £540 altogether.",
            flags="£540",
            related=("£310", "£150"),
        ),
        Good(
            "The $6m fund has two parts: $4.1m for roofs and $1.5m for boilers.", because="5.6 rounds to 6."
        ),
        Good(
            "Of the 900 ballots, 300 were for Ilse, 200 for Otto and 20 were spoilt.", because="Some of them."
        ),
    ),
)
