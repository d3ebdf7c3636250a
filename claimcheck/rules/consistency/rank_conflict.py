"""One thing, told with two places in one list, or a text that is two parts of one series.

## Why it matters

Lists are drawn up anew each year, and a rank is soon copied from last year's. A thing cannot be third and
fourth in one list.

## Limits

Reads places by a superlative, "the third-largest city in France", where the sentence says them of a name
with "is" or beside a comma. What is ranked, by what and where must be told in the same words: a third place
in a country and a fifth in the world both hold. What was or became third is not read, and sentences with a
year or with words such as "once" and "then" are left alone: they may speak of another time. Of ordinals that
count, only which part of how many a text is is read.
"""

from collections.abc import Iterator

from claimcheck.claims import RanksOfOne
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Place, Rule, RuleConfig, flag, related


def check(ranks: RanksOfOne, _config: RuleConfig) -> Iterator[Flag]:
    """Flag the place that differs from the first one."""
    yield flag(
        Place(ranks.second),
        label="ranked again here",
        related=[related(Place(ranks.first), "first ranked here")],
        thing=ranks.thing,
        later=ranks.second_rank,
        earlier=ranks.first_rank,
    )


RULE = Rule(
    id="rank-conflict",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{later} here, but {earlier} before, for {thing}",
    help="find out which place is right, or say in which list or year each one holds",
    over=RanksOfOne,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "Tarnow is the third-largest city in Vellmar.\n\nRents are up in Tarnow, the fourth-largest city in Vellmar.",
            flags="fourth-largest",
            related=("third-largest",),
        ),
        Bad(
            "Acme is Ruritania's second-biggest carmaker.\n\nAs the third-biggest carmaker in Ruritania, Acme sets no prices.",
            flags="third-biggest",
            related=("second-biggest",),
        ),
        Good(
            "Tarnow is the third-largest city in Vellmar.\n\nTarnow, the fifth-largest city on the coast, has a port.",
            because="Two lists.",
        ),
        Good(
            "Tarnow is the third-largest city in Vellmar.\n\nIn 1920 Tarnow was the largest city in Vellmar.",
            because="Another year.",
        ),
    ),
)
