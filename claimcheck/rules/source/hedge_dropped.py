"""A figure without the hedge that its source has.

## Why it matters

"About 50" is an estimate; "50" is a count. What the source would not swear to should not harden on its way.

## Limits

Only hedges at the figure itself ("about", "nearly", "more than"), and only where no source gives it plainly.
"""

from collections.abc import Iterator

from claimcheck.evidence import Difference, Held
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig
from claimcheck.rules.verdicts import differing_flag


def check(held: Held, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a statement that differs so from its sources, none of which supports it."""
    verdict = held.differing(Difference.HEDGE)
    if verdict is not None:
        yield differing_flag(
            held,
            verdict,
            label="hedged in the source",
            figure=held.statement.text,
            stated=verdict.answer.stated,
        )


RULE = Rule(
    id="hedge-dropped",
    since="0.1.0",
    severity=Severity.NOTE,
    confidence=Confidence.HIGH,
    message="{source} says {stated}, not plainly {figure}",
    help="keep the hedge",
    over=Held,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "The hall cost $2.4 million.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            flags="$2.4 million",
            related=("Reuters, 3 May 2020",),
            sources={"1": "The hall cost about $2.4 million."},
        ),
        Bad(
            "The tower cost $7.1 million.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            flags="$7.1 million",
            related=("Reuters, 3 May 2020",),
            sources={"1": "The tower cost more than $7.1 million."},
        ),
        Good(
            "The hall cost about $2.4 million.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            sources={"1": "The hall cost about $2.4 million."},
        ),
        Good(
            "The hall cost $2.4 million.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            sources={"1": "The hall cost $2.4 million."},
        ),
    ),
)
