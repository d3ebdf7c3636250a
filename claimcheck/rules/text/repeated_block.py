"""A block that stands twice.

## Why it matters

A title pasted twice, or a paragraph that was moved and not deleted, is a slip of the hand.

## Limits

Blocks that are the same word for word and longer than a short heading. The repetition is left out of what is
checked, so that it is no contradiction of anything.
"""

from collections.abc import Iterator

from claimcheck.documents import Block, Zone
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag


def check(block: Block, _config: RuleConfig) -> Iterator[Flag]:
    """Flag each block that stood before."""
    if block.zone is Zone.REPEATED:
        yield flag(block, label=block.hint or "repeated", hint=block.hint or "it stood before")


RULE = Rule(
    id="repeated-block",
    since="0.1.0",
    severity=Severity.NOTE,
    confidence=Confidence.HIGH,
    message="this block stands twice: {hint}",
    help="delete one of the two",
    over=Block,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "Harbour opens after two years of work\n\nHarbour Opens After Two Years of Work\n\nThe mayor cut the ribbon on Monday.",
            flags="Harbour Opens After Two Years of Work",
            format="text",
        ),
        Bad(
            "The harbour\n\nThe mayor cut the ribbon on the new quay in front of some hundred guests and a brass band."
            "\n\nA second quay follows in spring.\n\nThe mayor cut the ribbon on the new quay, in front of some hundred guests and a brass band.",
            flags="The mayor cut the ribbon on the new quay, in front of some hundred guests and a brass band.",
            format="text",
        ),
        Good(
            "The harbour\n\nThe tide came in.\n\nNobody moved.\n\nThe tide came in.",
            format="text",
            because="A refrain.",
        ),
        Good("The harbour\n\nThe quay is open.\n\nThe second quay is open too.", format="text"),
    ),
)
