"""A quotation whose words differ from the source in sense.

## Why it matters

Quotation marks promise the very words. A lost "not", "will" for "may" or another digit turns them round.

## Limits

Quotations of four words and more, each stretch between ellipses by itself. Case, punctuation, spelling of one side of the
ocean or the other, and small words without weight may differ.
"""

from collections.abc import Iterator

from claimcheck.evidence import Difference, Held
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig
from claimcheck.rules.verdicts import differing_flag


def check(held: Held, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a statement that differs so from its sources, none of which supports it."""
    verdict = held.differing(Difference.QUOTE)
    if verdict is not None:
        yield differing_flag(
            held, verdict, label="other words in the source", difference=verdict.answer.stated
        )


RULE = Rule(
    id="quote-altered",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="the quotation differs from {source}: {difference}",
    help="quote the words of the source, or take the marks away",
    over=Held,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "She said: “We shall sell the mill next year”.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            flags="We shall sell the mill next year",
            related=("Reuters, 3 May 2020",),
            sources={"1": "She said: “We might sell the mill next year”."},
        ),
        Bad(
            "She said: “We shall never sell the mill”.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            flags="We shall never sell the mill",
            related=("Reuters, 3 May 2020",),
            sources={"1": "“We shall sell the mill,” she said."},
        ),
        Good(
            "She said: “We shall sell … the mill next year”.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            sources={"1": "“We shall sell, God willing, the mill next year,” she said."},
        ),
        Good(
            "She said: “We shall honor the old contract”.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            sources={"1": "“We shall honour the old contract,” she said."},
        ),
    ),
)
