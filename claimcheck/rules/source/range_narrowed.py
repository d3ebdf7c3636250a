"""A single figure, or a narrower range, where the source gives a range.

## Why it matters

One end of a range sounds like a certainty that the source does not have.

## Limits

A range whose ends are both told. "Up to" its upper and "at least" its lower end are fair.
"""

from collections.abc import Iterator

from claimcheck.evidence import Difference, Held
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig
from claimcheck.rules.verdicts import differing_flag, figure_told


def check(held: Held, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a statement that differs so from its sources, none of which supports it."""
    verdict = held.differing(Difference.RANGE)
    if verdict is not None:
        yield differing_flag(
            held,
            verdict,
            label="a range in the source",
            figure=figure_told(held),
            stated=verdict.answer.stated,
        )


RULE = Rule(
    id="range-narrowed",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{source} gives {stated}, not {figure}",
    help='repeat the range, or say "up to" or "at least"',
    over=Held,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "The repair will take six weeks.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            flags="six weeks",
            related=("Reuters, 3 May 2020",),
            sources={"1": "The repair will take four to six weeks."},
        ),
        Bad(
            "Homes will save £150 to £200.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            flags="£150 to £200",
            related=("Reuters, 3 May 2020",),
            sources={"1": "Homes will save between £100 and £200."},
        ),
        Good(
            "The repair will take up to six weeks.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            sources={"1": "The repair will take four to six weeks."},
        ),
        Good(
            "The repair will take four to six weeks.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            sources={"1": "The repair will take between four and six weeks."},
        ),
    ),
)
