"""A total that its number and its price contradict.

## Why it matters

"Twenty machines at $540 each, for a total of $12,300": readers multiply, and one of the three is wrong.

## Limits

Needs number, price (or how many each of them holds) and total in one sentence. Rounded and hedged figures are given their room; discounts told in other
sentences are not known.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from claimcheck.claims import Product
from claimcheck.claims.rounding import true_values
from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Kind, Mention
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import reading
from claimcheck.values import Interval

_ROUND: Final = 10
"""The place of the last digit from which a price may be a round one."""


def check(product: Product, _config: RuleConfig) -> Iterator[Flag]:
    """Multiply; flag the total if no rounding of the three figures explains it."""
    number, each, total = product.number.mention, product.each.mention, product.total.mention
    if number.low is None or each.low is None or number.low <= 0:
        return
    if _number(number).times(_price(each)).overlaps(true_values(total)):
        return
    computed = _told(total, number, each)
    yield flag(
        product.total,
        label=f"computed: {computed}",
        related=[related(product.number, "so many"), related(product.each, "at so much")],
        claims=[product.total.id, product.number.id, product.each.id],
        number=number.text,
        each=each.text,
        computed=computed,
        total=total.text,
    )


def _number(number: Mention) -> Interval:
    """Return how many there can be: the years of a contract are whole, and "over five years" means five."""
    return Interval(number.low, number.low) if number.kind is Kind.DURATION else true_values(number)


def _price(each: Mention) -> Interval:
    """Return what each can cost: a price is rounded at most ("$200" for $212), where totals are cut too."""
    plain = each.kind is Kind.MONEY and each.modifier is None and not each.is_range
    if not plain or each.low is None or each.precision < _ROUND:
        return true_values(each)
    half = each.precision / 2
    return Interval(each.low - half, each.low + half)


def _told(total: Mention, number: Mention, each: Mention) -> str:
    value = None if number.low is None or each.low is None else number.low * each.low
    return reading(replace(total, low=value, high=value))


RULE = Rule(
    id="product-mismatch",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{number} × {each} is {computed}, not {total}",
    help="multiply again, or check the three figures",
    over=Product,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "They bought 20 machines at $540 each, for a total of $12,300.",
            flags="$12,300",
            related=("20", "$540"),
        ),
        Bad(
            "It pays $12.0m a year for five years, a total of $70.0m.",
            flags="$70.0m",
            related=("five years", "$12.0m"),
        ),
        Good("They bought 20 machines at $540 each, for a total of $10,800."),
        Good("It pays $12m a year for five years, a total of $61m.", because="$12.2m a year is $61m."),
    ),
)
