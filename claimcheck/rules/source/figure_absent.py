"""A figure that stands in none of its sources.

## Why it matters

A reader who follows the note to check the figure will not find it: it was misread, comes from another source, or
was made up.

## Limits

Sources whose texts were given and can be read. Rounded, converted and derived figures count as found (sums,
differences, averages and shares, ages and lengths of time between two dates, minutes and margins of a match), and so
do figures in any other text that was given. Where chance may have made a figure as well as the writer, or a time is
counted from something that the source does not date, nothing is said. Counts up to ten are often the writer's own and
are left alone.
"""

from collections.abc import Iterator

from claimcheck.evidence import Difference, Held
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig
from claimcheck.rules.verdicts import differing_flag


def check(held: Held, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a statement that differs so from its sources, none of which supports it."""
    verdict = held.differing(Difference.ABSENT)
    if verdict is not None:
        yield differing_flag(held, verdict, label="not in the source", figure=held.statement.text)


RULE = Rule(
    id="figure-absent",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    message="{figure} is not in the text of {source}",
    help="check the figure, or cite the source that has it",
    over=Held,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "The closure cost 1,700 jobs.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            flags="1,700",
            related=("Reuters, 3 May 2020",),
            sources={"1": "The owner would not speak of jobs."},
        ),
        Bad(
            "The bridge cost $88 million.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            flags="$88 million",
            related=("Reuters, 3 May 2020",),
            sources={"1": "The bridge opened on Saturday with a concert."},
        ),
        Good(
            "The closure cost 1,700 jobs.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            because="It is rounded.",
            sources={"1": "The closure cost 1,702 jobs."},
        ),
        Good(
            "The two mills closed.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            because="Small counts are the writer's own.",
            sources={"1": "The mills closed."},
        ),
    ),
)
