"""Text of the page around the article.

## Why it matters

A pasted page brings its login prompts, share buttons and loading cards along. They are not the article, and
they look careless in print.

## Limits

Known phrases at the places where pages have them, and lines in another script than the article's.
"""

from collections.abc import Iterator

from claimcheck.documents import CHAT_HINT, Block, Zone
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag


def check(block: Block, _config: RuleConfig) -> Iterator[Flag]:
    """Flag each block that belongs to the page; a chat tool's marks are left to machine-citation-residue."""
    if block.zone is Zone.CHROME and block.hint != CHAT_HINT:
        yield flag(block, label=block.hint or "part of the page", hint=block.hint or "part of the page")


RULE = Rule(
    id="page-chrome",
    since="0.1.0",
    severity=Severity.NOTE,
    confidence=Confidence.MEDIUM,
    message="text of the page around the article was left out: {hint}",
    help="delete the line",
    over=Block,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "The harbour opens\n\nThe new harbour opened on Monday after two years of work on its quays.\n\nSign in to leave a comment.",
            flags="Sign in to leave a comment.",
            format="text",
        ),
        Bad(
            "The harbour opens\n\nThe new harbour opened on Monday after two years of work on its quays.\n\nLog in to comment",
            flags="Log in to comment",
            format="text",
        ),
        Good(
            "The harbour opens\n\nVisitors must sign in at the gate before they may leave a comment in the book.",
            format="text",
        ),
        Good("The harbour opens\n\nReaders share this view of the harbour.", format="text"),
    ),
)
