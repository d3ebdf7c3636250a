"""Two values under one key, and one source for both.

## Why it matters

The source gives one of them: the other was mistyped, or is about something that the text does not name.

## Limits

Money, percentages, counts and measures that a marker in their own sentence, or the only one of their paragraph, ties to
one source, and that no rule compares without it: two words near both figures must agree, what they measure among
them. Another period, part or name in either sentence keeps the rule silent, and so do cells of tables and counts of
one digit. In preview: in some 300 documents it has not fired; of nine drafts written to measure it, it spoke in one,
wrongly, and four of the five conflicts were told by `value-conflict` already.
"""

from collections.abc import Iterator

from claimcheck.citations import SharedSource
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import reading


def check(shared: SharedSource, _config: RuleConfig) -> Iterator[Flag]:
    """Flag the later of the two claims."""
    earlier, later = shared.earlier, shared.later
    yield flag(
        later,
        label=f"read as {reading(later.mention)}",
        related=[
            related(earlier, f"first stated here: {reading(earlier.mention)}"),
            related(shared.source, "the source of both"),
        ],
        claims=[later.id, earlier.id],
        later=later.mention.text,
        earlier=earlier.mention.text,
        what=shared.measure,
    )


RULE = Rule(
    id="same-source-conflict",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.LOW,
    message="{later} here, but {earlier} before, from one source, for {what}",
    help="look up which of the two the source gives",
    over=SharedSource,
    config=RuleConfig,
    check=check,
    preview=True,
    examples=(
        Bad(
            "Turnout in the ward was 61.2%.[^1]\n\nAt 57.4%, turnout was the best that the ward had seen.[^1]\n\n"
            "[^1]: Returning officer\n",
            flags="57.4%",
            related=("61.2%", "Returning officer"),
        ),
        Bad(
            "The hall holds 4,130 seats.[^1]\n\nWith its 4,850 seats, the hall is full.[^1]\n\n[^1]: Town records\n",
            flags="4,850",
            related=("4,130", "Town records"),
        ),
        Good(
            "Turnout in the ward was 61.2%.[^1]\n\nTurnout among women of the ward was 57.4%.[^1]\n\n"
            "[^1]: Returning officer\n",
            because="Women are a part of the ward.",
        ),
        Good(
            "Turnout in the ward was 61.2%.[^1]\n\nAt 57.4%, turnout was the best that the ward had seen.[^2]\n\n"
            "[^1]: Returning officer\n\n[^2]: The Orrin Gazette\n",
            because="Two sources may differ.",
        ),
    ),
)
