"""A bound that the source sets from the other side.

## Why it matters

"More than" and "under" are easily swapped when a sentence is rewritten, and both figures look right.

## Limits

Bounds within a tenth of each other, so that they are of one figure.
"""

from collections.abc import Iterator

from claimcheck.evidence import Difference, Held
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig
from claimcheck.rules.verdicts import differing_flag, figure_told


def check(held: Held, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a statement that differs so from its sources, none of which supports it."""
    verdict = held.differing(Difference.COMPARATOR)
    if verdict is not None:
        yield differing_flag(
            held,
            verdict,
            label="bounded from the other side in the source",
            figure=figure_told(held),
            stated=verdict.answer.stated,
        )


RULE = Rule(
    id="comparator-conflict",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="{source} says {stated}, not {figure}",
    help="set the bound as the source does",
    over=Held,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "More than 300 boats took part.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            flags="300",
            related=("Reuters, 3 May 2020",),
            sources={"1": "Fewer than 300 boats took part."},
        ),
        Bad(
            "The fair drew under 23 million visitors.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            flags="23 million",
            related=("Reuters, 3 May 2020",),
            sources={"1": "The fair drew more than 23 million visitors."},
        ),
        Good(
            "More than 300 boats took part.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            sources={"1": "Over 300 boats took part."},
        ),
        Good(
            "More than 320 boats took part.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            sources={"1": "At the start 341 boats took part."},
        ),
    ),
)
