"""One event, told with two dates.

## Why it matters

A date is moved in one paragraph and stays in another. Who plans by the text may come on the wrong day.

## Limits

Both sentences must tell the same in most of their words, with the same verb, and the two dates may share no
day: "in May" and "on 12 May" agree. Dates that cannot be resolved are left alone, and so are items of one list.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.claims import ClaimGroup, ClaimPair, Clash
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import reading


@dataclass(frozen=True, slots=True)
class Config(RuleConfig):
    """Options for ``date-conflict``: none."""


def check(group: ClaimGroup, _config: Config) -> Iterator[Flag]:
    """Flag the surest pair of dates that share no day."""
    conflicts = [pair for pair in group.pairs if pair.clash is Clash.DATE]
    if conflicts:
        yield _flag(max(conflicts, key=lambda pair: pair.agreement))


def _flag(pair: ClaimPair) -> Flag:
    earlier, later = pair.earlier, pair.later
    return flag(
        later,
        label=f"read as {reading(later.mention)}",
        related=[related(earlier, f"first dated here: {reading(earlier.mention)}")],
        notes=[pair.why],
        claims=[later.id, earlier.id],
        later=later.mention.text,
        earlier=earlier.mention.text,
    )


RULE = Rule(
    id="date-conflict",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{later} here, but {earlier} before, for what reads as one event",
    help="find out which date holds, or say how the two events differ",
    over=ClaimGroup,
    config=Config,
    check=check,
    examples=(
        Bad(
            "The Corley bridge opened to traffic on 3 May 2021.\n\nSince the Corley bridge opened to traffic on 3 September 2021, the ferry is idle.",
            flags="3 September 2021",
            related=("3 May 2021",),
        ),
        Bad(
            "The Tarnow mill burned down in 1911.\n\nAll of Harwick saw the smoke when the Tarnow mill burned down in 1917.",
            flags="1917",
            related=("1911",),
        ),
        Good(
            "The Corley bridge opened to traffic in May 2021.\n\nSince the Corley bridge opened to traffic on 3 May 2021, the ferry is idle.",
            because="3 May is in May.",
        ),
        Good(
            "The Corley bridge opened to traffic on 3 May 2021.\n\nThe Tarnow bridge opened to traffic on 3 September 2021.",
            because="Two bridges.",
        ),
    ),
)
