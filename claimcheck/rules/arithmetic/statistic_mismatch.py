"""A reported p-value that its own test statistic does not give.

## Why it matters

"t(28) = 2.20, p = .012": statistic and degrees of freedom settle the p-value. Where they disagree one of the three
was copied wrongly, and sometimes the conclusion goes with it.

## Limits

Reads t, F, r, z and chi-square as papers print them. Both figures count as rounded. Where the text speaks of
one-tailed, directional or corrected tests, half and multiples of the p-value pass as well. Exact tests, permutation
tests and "p < .05" that is merely generous are left alone.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from claimcheck.claims import ReportedTest
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag
from claimcheck.values.tails import chi2_tail, f_tail, r_tail, t_tail, z_tail

_MOST_TESTS: Final = 10
"""Comparisons for which a corrected p-value is still looked at."""


def check(test: ReportedTest, _config: RuleConfig) -> Iterator[Flag]:
    """Recompute p from every statistic that rounds to the printed one; flag p if none gives it."""
    half = Decimal(1).scaleb(_exponent(test.value)) / 2
    values = [float(abs(test.value) + step) for step in (-half, half)]
    high, low = (_tail(test, max(0.0, value)) for value in values)
    if _holds(test, low, high):
        return
    if test.may_be_one_tailed and (
        _holds(test, low / 2, high / 2) or any(_holds(test, low * n, high * n) for n in range(2, _MOST_TESTS))
    ):
        return
    exact = _tail(test, float(abs(test.value)))
    yield flag(
        test,
        label=f"computed: p = {exact:.3g}",
        test=test.test,
        stated=f"{test.sign} {test.p}",
        computed=f"{exact:.3g}",
    )


def _tail(test: ReportedTest, value: float) -> float:
    first, second = float(test.first_df or 0), float(test.second_df or 0)
    match test.test:
        case "t":
            return t_tail(value, first)
        case "F":
            return f_tail(value, first, second)
        case "r":
            return r_tail(value, first)
        case "chi2":
            return chi2_tail(value, first)
        case _:
            return z_tail(value)


def _holds(test: ReportedTest, low: float, high: float) -> bool:
    """Whether the printed p can be one from ``low`` to ``high``."""
    half = float(Decimal(1).scaleb(_exponent(test.p))) / 2
    p = float(test.p)
    match test.sign:
        case "=":
            return low <= p + half and high >= p - half
        case "<":
            return low < p
        case _:
            return high > p


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


RULE = Rule(
    id="statistic-mismatch",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    message="this {test} statistic gives p = {computed}, not p {stated}",
    help="copy statistic, degrees of freedom and p-value again from the output of the analysis",
    over=ReportedTest,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("The groups differed, t(28) = 2.20, p = .012.", flags=".012"),
        Bad("Wards differed, F(2, 45) = 3.10, p < .05.", flags=".05", because="0.055."),
        Good("The groups differed, t(28) = 2.20, p = .036."),
        Good("A one-tailed test: t(28) = 2.20, p = .018.", because="Half of .036."),
        Good("Age and score went together, r(48) = .50, p < .001."),
    ),
)
