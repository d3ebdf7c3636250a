"""A figure for which its source gives another value.

## Why it matters

The source is there to be trusted over the draft: swapped digits, a lost decimal point or per cent for points
are slips that nobody else will catch.

## Limits

Figures of one kind and unit in a sentence of the source that says the same in the same words. The claim's own
rounding is allowed for; a cut figure ("1.3" for 1.37) is not.
"""

from collections.abc import Iterator

from claimcheck.evidence import Difference, Held
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig
from claimcheck.rules.verdicts import differing_flag, figure_told


def check(held: Held, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a statement that differs so from its sources, none of which supports it."""
    verdict = held.differing(Difference.VALUE)
    if verdict is not None:
        yield differing_flag(
            held,
            verdict,
            label="another value in the source",
            figure=figure_told(held),
            stated=verdict.answer.stated,
        )


RULE = Rule(
    id="figure-differs",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="{figure} is {stated} in {source}",
    help="use the figure of the source",
    over=Held,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "The plant employs 2,340 workers.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            flags="2,340",
            related=("Reuters, 3 May 2020",),
            sources={"1": "The plant employs 2,430 workers."},
        ),
        Bad(
            "Support fell by 6 percent.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            flags="6 percent",
            related=("Reuters, 3 May 2020",),
            sources={"1": "Support fell by 6 percentage points."},
        ),
        Good(
            "Revenue was $1.3 billion.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            because="It rounds to that.",
            sources={"1": "Revenue came to $1,274 million."},
        ),
        Good(
            "The path is 10 miles long.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            sources={"1": "The path is 16.1 kilometres long."},
        ),
    ),
)
