"""A calculation written out whose result is not what it gives.

## Why it matters

A writer who shows the calculation asks to be checked, and a reader will. Mostly one term was revised and the
result was not.

## Limits

Needs figures joined by signs and one "=": "12 × $45 = $540", "25% of 480 = 120". Sums and differences are of one
unit; brackets, powers and mixed signs, and results in a unit that no term has, are left alone. Every figure
counts as rounded or truncated.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from claimcheck.claims import Equation
from claimcheck.claims.rounding import true_values
from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Kind, Mention
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import reading, stated_as
from claimcheck.values import Interval

_HUNDREDTH: Final = Decimal("0.01")


def check(equation: Equation, _config: RuleConfig) -> Iterator[Flag]:
    """Calculate; flag the result if no rounding of the figures explains it."""
    result = equation.result.mention
    terms = [_values(term.mention) for term in equation.terms]
    computed = _calculated(terms, equation.signs)
    plain = _calculated([_point(term.mention) for term in equation.terms], equation.signs)
    if (
        computed is None
        or plain is None
        or plain.low is None
        or computed.overlaps(_values(_as_rounded(result)))
    ):
        return
    told = stated_as(plain.low / _HUNDREDTH if result.kind is Kind.PERCENT else plain.low, result)
    yield flag(
        equation.result,
        label=f"computed: {told}",
        related=[related(term, reading(term.mention)) for term in equation.terms],
        claims=[equation.result.id, *(term.id for term in equation.terms)],
        terms="".join(
            f"{term.mention.text} {sign} " for term, sign in zip(equation.terms, equation.signs, strict=False)
        )
        + equation.terms[-1].mention.text,
        computed=told,
        result=result.text,
    )


def _calculated(terms: Sequence[Interval], signs: Sequence[str]) -> Interval | None:
    total: Interval | None = terms[0]
    for sign, term in zip(signs, terms[1:], strict=True):
        if total is None:
            break
        if sign == "+":
            total = total.plus(term)
        elif sign == "-":
            total = total.minus(term)
        elif sign == "÷":
            total = total.over(term)
        else:
            total = total.times(term)
    return total


def _values(mention: Mention) -> Interval:
    values = true_values(mention)
    return values.scaled(_HUNDREDTH) if mention.kind is Kind.PERCENT else values


def _point(mention: Mention) -> Interval:
    value = (mention.low or Decimal(0)) * (_HUNDREDTH if mention.kind is Kind.PERCENT else 1)
    return Interval(value, value)


def _as_rounded(result: Mention) -> Mention:
    """Return a counted result as the nearest whole: "100 / 3 = 33"."""
    return replace(result, precision=Decimal(1)) if result.precision == 0 else result


RULE = Rule(
    id="equation-mismatch",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="{terms} is {computed}, not {result}",
    help="calculate again, or check the terms",
    over=Equation,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("The stall took 12 × $45 = $640.", flags="$640", related=("12", "$45")),
        Bad(
            "That leaves $3.6k + $10.2k - $4.1k = $11.7k.",
            flags="$11.7k",
            related=("$3.6k", "$10.2k", "$4.1k"),
        ),
        Good("Each of them pays $10.4k / 150 members = $69 a month."),
        Good("A quarter came: 25% of 480 = 120 people."),
        Good("The way is 12 km / 8 minutes = 90 km/h.", because="A unit that no term has."),
    ),
)
