"""Two bounds of one value: "more than 100 and less than 300", "at most 20 and at least 5 apples"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.mentions.amounts import Amount
from claimcheck.mentions.context import modifier_at
from claimcheck.mentions.figures import read_amount
from claimcheck.mentions.lexicon.modifiers import LOWER_BOUNDS, UPPER_BOUNDS
from claimcheck.mentions.model import Modifier
from claimcheck.mentions.tokens import Tokens

_JOINERS = frozenset({"and", "but", ",", "or"})


def read_bounds(tokens: Tokens, first: Amount, modifier: Modifier) -> Amount | None:
    """Read the second bound after ``first``, which ``modifier`` bounds on one side; return the range of both."""
    if first.is_range or first.low is None or tokens.word(first.end) not in _JOINERS:
        return None
    opposite = UPPER_BOUNDS if modifier in LOWER_BOUNDS else LOWER_BOUNDS
    j = first.end + 1
    if tokens.word(j) in _JOINERS:
        j += 1
    bound = modifier_at(tokens, j)
    if bound is None or bound[0] not in opposite:
        return None
    second = read_amount(tokens, bound[1], money=first.is_money)
    if second is None or second.low is None or (first.kind and second.kind and first.kind != second.kind):
        return None
    if (first.unit and second.unit and first.unit != second.unit) or (
        first.evidence and second.evidence == ()
    ):
        return None
    low, high = (first.low, second.low) if modifier in LOWER_BOUNDS else (second.low, first.low)
    if low >= high:
        return None
    return replace(
        second,
        first=first.first,
        low=low,
        high=high,
        precision=max(first.precision, second.precision),
        kind=first.kind or second.kind,
        unit=first.unit or second.unit,
        evidence=first.evidence + second.evidence,
        is_range=True,
    )
