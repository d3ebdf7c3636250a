"""A quotation that stands nowhere in its source.

## Why it matters

Words in quotation marks were said or written by somebody; the source cited for them should have them.

## Limits

Quotations of four words and more that are no titles. Words translated by the writer are not found, of course.
"""

from collections.abc import Iterator

from claimcheck.evidence import Difference, Held
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig
from claimcheck.rules.verdicts import differing_flag


def check(held: Held, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a statement that differs so from its sources, none of which supports it."""
    verdict = held.differing(Difference.QUOTE_ABSENT)
    if verdict is not None:
        yield differing_flag(held, verdict, label="not in the source")


RULE = Rule(
    id="quote-not-found",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    message="these words stand nowhere in {source}",
    help="cite the source of the words, or take the marks away",
    over=Held,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "The judge wrote that “no reasonable reader would have believed it”.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            flags="no reasonable reader would have believed it",
            related=("Reuters, 3 May 2020",),
            sources={"1": "The judge dismissed the case."},
        ),
        Bad(
            "He called it “the longest night of the whole winter”.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            flags="the longest night of the whole winter",
            related=("Reuters, 3 May 2020",),
            sources={"1": "He spoke of the storm at length."},
        ),
        Good(
            "He called it “the longest night of the whole winter”.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            sources={"1": "“It was the longest night of the whole winter,” he said."},
        ),
        Good(
            "He wrote “The Longest Night of the Winter”.[^1]\n\n[^1]: Reuters, 3 May 2020\n",
            because="A title, not a quotation.",
            sources={"1": "He wrote a book."},
        ),
    ),
)
