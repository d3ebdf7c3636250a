"""A rise between two figures that fall, or a fall between two that rise.

## Why it matters

"Profit rose to $61m from $122m": either the verb is wrong or the two figures changed places, and the reader cannot
tell which.

## Limits

Needs the verb and both levels in one sentence, or "That is up from" with the former level in the next. Left
alone: ranks, where a rise is a smaller number; rates of exchange, which are told either way round; losses,
deficits and figures below zero, but where they widen or narrow.
"""

import re
from collections.abc import Iterator
from typing import Final

from claimcheck.claims import Move
from claimcheck.claims.rounding import true_values
from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Mention
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import reading

_EITHER_WAY: Final = re.compile(
    r"\b(?:rank|position|spot|place[ds]?\b|standings|league|table|seed|chart|No\.|number one|handicap|dollar|greenback|euro|"
    r"yen|pound|sterling|franc|yuan|rupee|won|peso|lira|rand|real|rouble|ruble|krona|krone|currency|exchange rate)",
    re.IGNORECASE,
)
_BELOW_ZERO: Final = re.compile(r"\b(?:loss|deficit|minus|negative|below zero)", re.IGNORECASE)
_OF_SIZE: Final = frozenset({"narrowed", "widened", "deepened"})
"""Verbs that speak of the size of a loss, whichever side of zero it lies on."""


def check(move: Move, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a move whose ends lie the other way, whatever their rounding."""
    before, after = move.before.mention, move.after.mention
    change = true_values(after).minus(true_values(before))
    if move.is_rise:
        goes_the_other_way = change.high is not None and change.high < 0
    else:
        goes_the_other_way = change.low is not None and change.low > 0
    if not goes_the_other_way:
        return
    sentence = move.after.sentence.text
    if _EITHER_WAY.search(sentence) or _is_negative(before) or _is_negative(after):
        return
    if _BELOW_ZERO.search(sentence) and move.verb.lower() not in _OF_SIZE:
        return
    yield flag(
        move.after,
        label=f"to: {reading(after)}",
        related=[related(move.before, f"from: {reading(before)}")],
        claims=[move.after.id, move.before.id],
        before=before.text,
        after=after.text,
        truly="a fall" if move.is_rise else "a rise",
        verb=move.verb.lower(),
    )


def _is_negative(mention: Mention) -> bool:
    return mention.low is not None and mention.low < 0


RULE = Rule(
    id="direction-mismatch",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    message="{verb}, but {before} to {after} is {truly}",
    help="check the verb, and which of the two figures came first",
    over=Move,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("Profit rose to £61m, from £122m a year before.", flags="£61m", related=("£122m",)),
        Bad("The crowd fell from 812 to 1,103.", flags="1,103", related=("812",)),
        Good("Profit rose to £122m, from £61m a year before."),
        Good("The team rose from 12th place to 4 in the table.", because="A rank."),
        Good("The yen fell to 152.3 from 148.1.", because="Yen to the dollar."),
    ),
)
