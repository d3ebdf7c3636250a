"""An amount that the source gives in another currency.

## Why it matters

The digits are right, so the eye passes over the sign, and the amount is off by a fifth or by a factor of a hundred.

## Limits

A bare dollar sign may be any dollar. Amounts are never converted: one in another currency is not the source's.
"""

from collections.abc import Iterator

from claimcheck.evidence import Difference, Held
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig
from claimcheck.rules.verdicts import differing_flag, figure_told


def check(held: Held, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a statement that differs so from its sources, none of which supports it."""
    verdict = held.differing(Difference.CURRENCY)
    if verdict is not None:
        yield differing_flag(
            held,
            verdict,
            label="another currency in the source",
            figure=figure_told(held),
            stated=verdict.answer.stated,
        )


RULE = Rule(
    id="currency-differs",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="{figure} is {stated} in {source}",
    help="keep the currency of the source",
    over=Held,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "The group will invest $500 million in the port.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            flags="$500 million",
            related=("Reuters, 3 May 2020",),
            sources={"1": "The group will invest €500 million in the port."},
        ),
        Bad(
            "The fine was A$15 million.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            flags="A$15 million",
            related=("Reuters, 3 May 2020",),
            sources={"1": "The fine was US$15 million."},
        ),
        Good(
            "The fund is worth CHF 40 million.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            sources={"1": "The fund is worth 40 million Swiss francs."},
        ),
        Good(
            "The fine was $15 million.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            because="An Australian paper writes it so.",
            sources={"1": "The fine was A$15 million."},
        ),
    ),
)
