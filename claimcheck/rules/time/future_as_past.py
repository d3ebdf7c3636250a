"""A date yet to come told as past, or one gone by told as coming.

## Why it matters

"Opened in May 2027" in an article of 2026 has a wrong year; "is scheduled for June 2021" is old copy.

## Limits

Needs the document's date. Speaks of dates right after the verb, and leaves quotations, conditions and
what somebody said alone.
"""

from collections.abc import Iterator

from claimcheck.claims import TensedDate
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag


def check(dated: TensedDate, _config: RuleConfig) -> Iterator[Flag]:
    """Flag every date on the wrong side of the document's."""
    side, told = ("after", "past") if dated.tense == "past" else ("before", "yet to come")
    yield flag(
        dated.claim,
        label=f"{side} {dated.as_of.isoformat()}",
        claims=[dated.claim.id],
        date=dated.claim.mention.text,
        told=told,
        side=side,
        as_of=dated.as_of.isoformat(),
    )


RULE = Rule(
    id="future-as-past",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{date} is told as {told}, but lies {side} this document's date ({as_of})",
    help="correct the date, or the tense",
    over=TensedDate,
    config=RuleConfig,
    check=check,
    preview=True,
    examples=(
        Bad("The new bridge opened in May 2027.", flags="May 2027", as_of="2026-02-01"),
        Bad("The vote is scheduled for 3 June 2021.", flags="3 June 2021", as_of="2026-02-01"),
        Good("The new bridge opened in May 2025.", as_of="2026-02-01"),
        Good("The vote was scheduled for 3 June 2021.", as_of="2026-02-01", because="Told as history."),
    ),
)
