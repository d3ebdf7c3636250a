"""One event, told with two dates.

## Why it matters

A date is moved in one paragraph and stays in another. Who plans by the text may come on the wrong day.

## Limits

Both sentences must tell the same in most of their words, with the same verb; or, in a text about one
person, date the birth, the death or what happens in a life once (a doctorate, a marriage to one person); or say when one thing was
founded, built, born or opened, in years that are a slip apart ("1842" and "1824") or on days of which one part
differs. Years "since" which, or until which, something is told in the same words are one. A noun that takes up an occasion ("her election", "the 1987 fire at the mill") is held against all that
the text dates of such an occasion; what may happen again must be a slip apart. The two dates may share no day: "in May" and "on 12 May" agree. Dates that cannot be resolved are left alone, and so are items of one list.
"""

from collections.abc import Iterator

from claimcheck.claims import ClaimGroup, Clash
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig
from claimcheck.rules.pairs import conflict, surest


def check(group: ClaimGroup, _config: RuleConfig) -> Iterator[Flag]:
    """Flag the surest pair of dates that share no day."""
    for pair in surest(group, Clash.DATE):
        yield conflict(pair, later_is="read as", earlier_is="first dated here")


RULE = Rule(
    id="date-conflict",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{later} here, but {earlier} before, for what reads as one event",
    help="find out which date holds, or say how the two events differ",
    over=ClaimGroup,
    config=RuleConfig,
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
