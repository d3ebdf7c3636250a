"""A name that its source does not have.

## Why it matters

The person or firm may be misremembered, or the note may belong to another sentence.

## Limits

A surname, or any other telling word of the name, is enough, and so are initials and a word cut short ("Mont.").
Where somebody is from ("a Norwegian painter") is not looked for. Writers add names from what they know, so the
confidence is low, and the verdict on the name is ``not_checkable``.
"""

from collections.abc import Iterator

from claimcheck.evidence import Difference, Held
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig
from claimcheck.rules.verdicts import differing_flag


def check(held: Held, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a statement that differs so from its sources, none of which supports it."""
    verdict = held.differing(Difference.NAME)
    if verdict is not None:
        yield differing_flag(held, verdict, label="not named in the source", name=held.statement.text)


RULE = Rule(
    id="name-absent",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.LOW,
    message="{name} is not named in {source}",
    help="check the name, or cite the source that has it",
    over=Held,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "The inquiry was led by Maria Lopez.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            flags="Maria Lopez",
            related=("Reuters, 3 May 2020",),
            sources={"1": "The inquiry was led by Anna Schmidt."},
        ),
        Bad(
            "The mill was sold to Harwood Timber.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            flags="Harwood Timber",
            related=("Reuters, 3 May 2020",),
            sources={"1": "The mill was sold to a rival from the north."},
        ),
        Good(
            "The inquiry was led by Maria Lopez.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            because="The surname is enough.",
            sources={"1": "The inquiry was led by Ms Lopez."},
        ),
        Good(
            "It was paid for by the World Health Organization.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            sources={"1": "The WHO paid for it."},
        ),
    ),
)
