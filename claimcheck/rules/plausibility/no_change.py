"""Growth or decline that is said, between two figures that are the same.

## Why it matters

"Grew from 40 to about 40 staff": one of the two figures is a slip, or there was no growth.

## Limits

Needs the verb, "from" and "to" in one sentence, in either order, and the same figure at both ends.
"""

from collections.abc import Iterator

from claimcheck.claims import Move
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import reading


def check(move: Move, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a move whose ends are equal."""
    before, after = move.before.mention, move.after.mention
    if (before.low, before.high) == (after.low, after.high):
        yield flag(
            move.after,
            label=f"to: {reading(after)}",
            related=[related(move.before, f"from: {reading(before)}")],
            claims=[move.after.id, move.before.id],
            verb=move.verb.lower(),
            before=before.text,
            after=after.text,
        )


RULE = Rule(
    id="no-change",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    message="{verb} from {before} to {after} is no change",
    help="check both figures",
    over=Move,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("The office grew from 40 staff to about forty.", flags="forty", related=("40",)),
        Bad("The rent fell from $1,250 to $1.25k.", flags="$1.25k", related=("$1,250",)),
        Good("The office grew from 40 to about 45 staff."),
        Good("The fee rose from €120 in May to €130 in June."),
    ),
)
