"""One sum under another currency's sign, where the same sum stands under the text's own.

## Why it matters

A text that counts in dollars says "£65 an article" once, and "$65" two lines on: a key beside the right one was
struck, and the reader cannot tell which of the two it was.

## Limits

Only where all the other sums of the text, at least three, are in one currency, and where the same figure stands under
that currency's sign among the same words. Silent where the sentence speaks of another country, of its money or
of an exchange, beside a conversion, and where the currency is spelt out.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import StrayCurrency
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import reading


def check(found: StrayCurrency, _config: RuleConfig) -> Iterator[Flag]:
    """Flag the sum that stands alone in its currency."""
    stray, like = found.stray, found.like
    yield flag(
        stray,
        label=f"read as {reading(stray.mention)}, and no other sum is in {stray.mention.unit}",
        related=[related(like, f"read as {reading(like.mention)}, as all the others")],
        claims=[stray.id, like.id],
        stray=stray.mention.text,
        own=like.mention.unit,
        number=found.number,
        like=like.mention.text,
    )


RULE = Rule(
    id="stray-currency",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{stray} stands alone among {number} sums in {own}, one of them {like}",
    help="check the sign; where the other currency is meant, say whose it is",
    over=StrayCurrency,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "Posters cost $413 and stamps $87. A print run costs me about £65. I had hoped a print run would cost $65.",
            flags="£65",
            related=("$65",),
        ),
        Bad(
            "The club set itself a goal of €30k in ticket sales. It sold $12k in May and $29k in June, a shade below its goal "
            "of $30k in ticket sales.",
            flags="€30k",
            related=("$30k",),
        ),
        Good(
            "Posters cost $413 and stamps $87. A print run costs £65 in Britain. Here a print run costs $65.",
            because="It says whose money it is.",
        ),
        Good(
            "Posters cost $413 and stamps $87. A print run costs me about £65. A reprint would cost $51.",
            because="No sum in dollars is the same.",
        ),
    ),
)
