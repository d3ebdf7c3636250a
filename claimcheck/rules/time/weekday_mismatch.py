"""A weekday that is not the date's.

## Why it matters

"Wednesday, October 9" in a year in which 9 October is a Thursday: either the day or the date is wrong, and
somebody will turn up on the wrong one.

## Limits

Needs a year, in the date or from the text: its sentence, a date before, the heading, the document's own date; a date
without one is right where its weekday fits any of them. Gregorian calendar.
"""

from collections.abc import Iterator
from typing import Final

from claimcheck.claims import DatedWeekday
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related

_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def check(dated: DatedWeekday, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a date that is told with another weekday than its own."""
    if dated.day.weekday() == dated.weekday:
        return
    actual = _NAMES[dated.day.weekday()]
    yield flag(
        dated.mention,
        label=f"{dated.day.isoformat()} is a {actual}",
        confidence=Confidence.MEDIUM if dated.is_anchored else None,
        related=[related(dated.said, "said of it")] if dated.said else [],
        claims=[dated.claim.id] if dated.claim else [],
        stated=_NAMES[dated.weekday],
        date=dated.day.isoformat(),
        actual=actual,
    )


RULE = Rule(
    id="weekday-mismatch",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="{date} is a {actual}, not a {stated}",
    help="correct the weekday or the date",
    over=DatedWeekday,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("The hearing is on Wednesday, October 9, 2025.", flags="Wednesday, October 9, 2025"),
        Bad("The hearing was on Monday 1 May 2024.", flags="Monday 1 May 2024"),
        Bad("The hearing was on 1 May 2024, a Monday.", flags="1 May 2024", related=("Monday",)),
        Good("The hearing is on Thursday, October 9, 2025."),
        Good("The hearing is on Wednesday, October 9.", because="No year is known."),
    ),
)
