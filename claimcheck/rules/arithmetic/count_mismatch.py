"""An announced number of things, and another number of them in the list.

## Why it matters

"Three reasons:" and four bullets: an item was added or dropped after the sentence was written, and every reader
can count.

## Limits

The count must stand right before a list, in "these five rules" right after it, or before a numbered series, or a short
one of items or names that can be parted in one way only; counts that say "at least", "including" or "such as" are left alone. Where it is not of things that are there
to be listed (reasons, steps, goals), a list that is longer or shorter by more than two is taken for one of something
else. Items of an inner list are not counted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimcheck.claims import AnnouncedCount
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.text import Span

_SLIP: Final = 2
"""Items that are added or dropped after the sentence was written."""


@dataclass(frozen=True, slots=True)
class _List:
    """Where the list stands."""

    span: Span


def check(announced: AnnouncedCount, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a count that is not the number of the items."""
    count, items = announced.count, announced.items
    stated = count.mention.low
    if not items or stated is None or stated == len(items):
        return
    if not announced.is_listable and abs(stated - len(items)) > _SLIP:
        return
    whole = _List(items[0].hull(items[-1]))
    is_list = whole.span != count.span
    yield flag(
        count,
        label=f"announces {stated}",
        related=[related(whole, f"the list: {len(items)} items")] if is_list else [],
        claims=[count.id],
        confidence=None if is_list and announced.is_listable else Confidence.MEDIUM,
        stated=count.mention.text,
        noun=count.mention.noun or "items",
        counted=len(items),
    )


RULE = Rule(
    id="count-mismatch",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    message="{stated} {noun} announced, but {counted} follow",
    help="count the items again",
    over=AnnouncedCount,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "The delay has three causes:\n\n- a late permit\n- a lost key\n- rain\n- a strike",
            flags="three",
            related=("- a late permit\n- a lost key\n- rain\n- a strike",),
        ),
        Bad("The council named four priorities: housing, drains and buses.", flags="four"),
        Good("The delay has three causes:\n\n- a late permit\n- a lost key\n- rain"),
        Good(
            "The delay has at least three causes:\n\n- a late permit\n- a lost key\n- rain\n- a strike",
            because="At least three.",
        ),
    ),
)
