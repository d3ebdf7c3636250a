"""A part larger than its whole, or a share that part and whole contradict.

## Why it matters

"$95 billion of its $85 billion raise" cannot be, and "30 of 60 (40%)" has one wrong figure in three.

## Limits

Needs the two beside each other and joined by words that say so ("of its", "including", "out of"); or, in one sentence or two that
speak of one thing, two like figures alone with a percentage or a fraction that comes near their share. Figures
count as rounded or truncated; hedged ones are given their room.

In a table, shares in brackets ("118 (55.1)" under "n (%)") or beside amounts are held against the number in the column's head ("N = 214"), a
row of totals, the largest number or the sum of the column, another column or the number in the caption: whichever makes at least two of the table's shares, and two for each that it does not make. Left alone
is a share that fewer people than the whole would explain, since some may not have answered, unless the rows add up to the whole.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import reduce

from claimcheck.claims import PartOfWhole
from claimcheck.claims.rounding import true_values
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import figure, reading
from claimcheck.values import Interval


def check(relation: PartOfWhole, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a part that is larger than its whole under every rounding, or a share that cannot be theirs."""
    wholes = (relation.whole,) if relation.whole else relation.parts
    part, share = relation.part.mention, relation.share
    a = true_values(part)
    b = reduce(Interval.plus, (true_values(one.mention) for one in wholes))
    total = sum((one.mention.low or Decimal(0) for one in wholes), Decimal(0))
    told = relation.whole.mention.text if relation.whole else f"{figure(total)} in all"
    said = f"the whole: {reading(relation.whole.mention)}" if relation.whole else "part of the whole"
    others = [related(one, said) for one in wholes if one is not relation.part]
    if a.low is not None and b.high is not None and a.low > b.high:
        yield flag(
            relation.part,
            label=f"the part: {reading(part)}",
            related=others,
            claims=[relation.part.id, *(one.id for one in wholes)],
            part=part.text,
            whole=told,
            problem="the part is larger than its whole",
        )
    elif share is not None and not _shares_of(a, b).overlaps(share.mention.interval):
        places = min(Decimal("0.1"), share.mention.precision or Decimal(1))
        computed = figure(((part.low or Decimal(0)) / (total or 1) * 100).quantize(places))
        yield flag(
            share,
            label=f"computed: {computed} %",
            related=[related(relation.part, "the part"), *others],
            claims=[share.id, relation.part.id, *(one.id for one in wholes)],
            part=part.text,
            whole=told,
            problem=f"that is {computed}%, not {share.mention.text}",
        )


def _shares_of(part: Interval, whole: Interval) -> Interval:
    """Return the percentages that a part can be of its whole; all there are where either is open."""
    if part.low is None or part.high is None or not whole.low or whole.low < 0 or not whole.high:
        return Interval(None, None)
    return Interval(part.low / whole.high * 100, part.high / whole.low * 100)


RULE = Rule(
    id="part-exceeds-whole",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="{part} of {whole}: {problem}",
    help="check both figures, and which of them is the total",
    over=PartOfWhole,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("Ostrava signed a fund for $95B of its $85B raise.", flags="$95B", related=("$85B",)),
        Bad("In all, 30 of 60 respondents (40%) agreed.", flags="40%", related=("30", "60")),
        Bad(
            "| Answer | No. (%) |\n| --- | --- |\n| Yes | 87 (41.6) |\n| No | 73 (34.9) |\n| Unsure | 49 (32.4) |\n| Total | 209 (100) |",
            flags="32.4",
            related=("49", "209"),
        ),
        Good("Ostrava signed a fund for $10B of its $85B raise."),
        Good("In all, 20 of 60 respondents (33%) agreed.", because="33.3 rounds to 33."),
    ),
)
