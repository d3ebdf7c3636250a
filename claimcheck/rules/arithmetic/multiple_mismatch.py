"""A stated multiple ("doubled", "three times") that its own two figures contradict.

## Why it matters

"Doubled" is remembered when the figures are forgotten. From 83 to 123 is half as much again, not double.

## Limits

A word such as "doubled" has room: from 0.85 to 1.3 times what it says; a printed factor ("2.5 times") stands for
what rounds or truncates to it. "More than", "nearly" and "about" widen it further. "Three times more than" may mean
three or four times as much. Yearly growth is left alone.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from claimcheck.claims import Multiple
from claimcheck.claims.rounding import true_values
from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Direction, Kind, Mention, Modifier
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import figure
from claimcheck.values import Interval

_LEAST: Final = Decimal("0.85")
_MOST: Final = Decimal("1.3")
_ABOUT: Final = Decimal("0.2")


def check(relation: Multiple, _config: RuleConfig) -> Iterator[Flag]:
    """Recompute the factor; flag the stated one if no rounding and no looseness of words explains it."""
    before, after, stated = relation.before.mention, relation.after.mention, relation.stated.mention
    ratio = true_values(after).over(true_values(before))
    if ratio is None or not before.low or after.low is None or stated.low is None:
        return
    if any(ratio.overlaps(meant) for meant in _meant(stated)):
        return
    computed = figure((after.low / before.low).quantize(Decimal("0.01")))
    yield flag(
        relation.stated,
        label=f"computed: {computed} times",
        related=[related(relation.before, "from this"), related(relation.after, "to this")],
        notes=[f"read as {before.text} to {after.text}"],
        claims=[relation.stated.id, relation.before.id, relation.after.id],
        before=before.text,
        after=after.text,
        computed=computed,
        stated=stated.text if stated.kind is Kind.MULTIPLE else f"a change by {stated.text}",
    )


def _meant(stated: Mention) -> Iterator[Interval]:
    """Yield the factors that the words can mean."""
    factor = stated.low
    if factor is None:
        return
    printed = any(character.isdigit() for character in stated.text)
    room = stated.interval if printed else _room(factor, stated.modifier)
    yield room
    if printed and stated.direction is Direction.UP:  # "three times more" for four times as much
        yield Interval(
            None if room.low is None else room.low + 1, None if room.high is None else room.high + 1
        )


def _room(factor: Decimal, modifier: Modifier | None) -> Interval:
    """Return the room of a word: "halved" is the inverse of "doubled", and has its room."""
    if factor < 1:
        inverse = _room(1 / factor, modifier)
        low = None if inverse.high is None else 1 / inverse.high
        return Interval(low, None if inverse.low is None else 1 / inverse.low)
    low, high = factor * _LEAST, factor * _MOST
    match modifier:
        case Modifier.MORE_THAN | Modifier.AT_LEAST:
            return Interval(factor * (1 - _ABOUT / 4), None)
        case Modifier.ABOUT | Modifier.NEARLY:
            return Interval(factor * (1 - _ABOUT), high)
        case Modifier.LESS_THAN | Modifier.AT_MOST:
            return Interval(Decimal(1), high)
        case None:
            return Interval(low, high)


RULE = Rule(
    id="multiple-mismatch",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="{before} to {after} is {computed} times as much, not {stated}",
    help="recompute the multiple, or check the two figures",
    over=Multiple,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("Visits doubled from 830 to 1,230.", flags="doubled", related=("830", "1,230")),
        Bad(
            "A berth cost €310 in 2012. By 2022 the price of a berth had tripled, to €1,550.",
            flags="tripled",
            related=("€310", "€1,550"),
            because="Five times as much.",
        ),
        Good("Visits doubled from 830 to 1,700.", because="A little more than double."),
        Good("Visits more than doubled from 830 to 3,100."),
        Good("Debt halved from $8.2m to $4m."),
    ),
)
