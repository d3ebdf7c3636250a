"""A date, or the year of a figure, that the source gives otherwise.

## Why it matters

A right figure under the wrong year is wrong, and it is the slip that a second look at the figure does not find.

## Limits

Dates that are named; "last year" is left alone. A date that the source tells by its own day ("last month"), by
another date ("three years later") or by a birth and an age counts as told, and a source that names no years says
nothing. A date that the claim's sentence gives too is of something else.
"""

from collections.abc import Iterator

from claimcheck.evidence import Difference, Held
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig
from claimcheck.rules.verdicts import differing_flag


def check(held: Held, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a statement that differs so from its sources, none of which supports it."""
    verdict = held.differing(Difference.PERIOD)
    if verdict is not None:
        yield differing_flag(
            held,
            verdict,
            label="another time in the source",
            figure=held.statement.text,
            stated=verdict.answer.stated,
        )


RULE = Rule(
    id="period-differs",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{figure} is {stated} in {source}",
    help="give the date or year of the source",
    over=Held,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "The law was passed in 2019.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            flags="2019",
            related=("Reuters, 3 May 2020",),
            sources={"1": "The law was passed in 2018 after a long debate."},
        ),
        Bad(
            "The ship sank on June 4, 1987.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            flags="June 4, 1987",
            related=("Reuters, 3 May 2020",),
            sources={"1": "The ship sank on June 14, 1987."},
        ),
        Good(
            "The tower was finished in March 2021.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            sources={"1": "The tower was finished on 17 March 2021."},
        ),
        Good(
            "The pact was signed in the 1990s.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            sources={"1": "The pact was signed in 1994."},
        ),
    ),
)
