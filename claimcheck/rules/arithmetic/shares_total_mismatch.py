"""Shares that are said to leave nothing over and do not make a hundred per cent.

## Why it matters

"60% agreed, 25% did not and the remaining 25% left" counts somebody twice.

## Limits

Only shares of one sentence that names the last one as the rest, or ends those for and those against with who took no
side; fractions in words ("half") stand for some points to either side. Less than a hundred may be the rest of a part
named before ("of their 56%, he kept 46% and the rest split the remaining 10%"), so it passes, unless there are but two
shares: "Only 15% have a well. The other 75% buy water." Silent where the last few of them make a hundred: "of the 40%
who answered, 70% agreed and the remaining 30% did not".

A table's column counts where it is headed as one of shares and has a row for the rest ("Others"). Each figure is given the room
of its rounding. A column is left alone where people could give several answers, where a row more or less makes the hundred, since rows may
be parts of other rows, and where no single figure can be what is wrong.
"""

from collections.abc import Iterator
from decimal import Decimal

from claimcheck.claims import SharesOfAll
from claimcheck.claims.rounding import true_values
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import figure
from claimcheck.values import Interval

_HUNDRED = Decimal(100)
_ALL = Interval(_HUNDRED, _HUNDRED)


def check(shares: SharesOfAll, _config: RuleConfig) -> Iterator[Flag]:
    """Add the shares up from the last; flag the rest if no run of them makes a hundred."""
    total = true_values(shares.rest.mention)
    for share in reversed(shares.shares):
        if total.overlaps(_ALL) and shares.heading is None:
            return
        total = total.plus(true_values(share.mention))
    is_short = total.low is None or (total.low < _HUNDRED and not shares.alone)
    if total.overlaps(_ALL) or (shares.heading is None and is_short):
        return
    printed = [share.mention.low for share in (*shares.shares, shares.rest)]
    computed = figure(sum((value for value in printed if value is not None), Decimal(0)))
    listed = ", ".join(share.mention.text for share in shares.shares)
    yield flag(
        shares.rest,
        label=f"together {computed} %",
        related=[related(share, "a share") for share in shares.shares],
        claims=[shares.rest.id, *(share.id for share in shares.shares)],
        shares=f"the shares under {shares.heading!r}"
        if shares.heading
        else f"{listed} and the rest, {shares.rest.mention.text},",
        computed=computed,
    )


RULE = Rule(
    id="shares-total-mismatch",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{shares} make {computed}%",
    help="check the shares, and say what they are shares of",
    over=SharesOfAll,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("Some 60% agreed, 25% did not and the remaining 35% left.", flags="35%", related=("60%", "25%")),
        Bad("Rent takes 60% of it and the rest, 50%, is saved.", flags="50%", related=("60%",)),
        Bad("Only 15% of the farms have a well. The other 75% buy water.", flags="75%", related=("15%",)),
        Bad(
            "| Fuel | Share of heat |\n| --- | --- |\n| Gas | 42% |\n| Wood | 27% |\n| Oil | 23% |\n| Other | 13% |",
            flags="13%",
            related=("42%", "27%", "23%"),
        ),
        Good("Some 60% agreed, 25% did not and the remaining 15% left."),
        Good(
            "Of the 40% who wrote, 70% agreed and the remaining 30% did not.", because="70 and 30 make it up."
        ),
    ),
)
