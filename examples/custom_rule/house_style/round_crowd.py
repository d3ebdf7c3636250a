"""A crowd counted to the last head.

## Why it matters

Nobody counts a demonstration to the last head. Our house style rounds crowds to hundreds, so that readers
do not take an estimate for a count.

## Limits

Looks at counts of demonstrators, protesters and marchers only.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimcheck import Category, Confidence, Kind, Mention, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, option

_CROWDS: Final = ("demonstrators", "protesters", "marchers")


@dataclass(frozen=True, slots=True)
class Config(RuleConfig):
    """Options for ``round-crowd``."""

    place: int = option(100, "What crowds are rounded to.")


def check(mention: Mention, config: Config) -> Iterator[Flag]:
    """Flag the count of a crowd that is not rounded."""
    if mention.kind is not Kind.COUNT or mention.low is None or not (mention.noun or "").endswith(_CROWDS):
        return
    if mention.low > config.place and mention.low % config.place:
        yield flag(mention, label="counted to the last head", figure=mention.text, crowd=mention.noun)


RULE = Rule(
    id="round-crowd",
    since="1.0.0",
    group=Category.PLAUSIBILITY,
    severity=Severity.NOTE,
    confidence=Confidence.HIGH,
    message="{figure} {crowd} is more exact than anybody counted",
    help="round it, or say who counted",
    over=Mention,
    config=Config,
    check=check,
    examples=(
        Bad("Some 3,217 demonstrators came to the square.", flags="3,217"),
        Bad("By noon 1,204 marchers had passed the bridge.", flags="1,204"),
        Good("Some 3,200 demonstrators came to the square."),
        Good("By noon 1,204 cars had passed the bridge."),
    ),
)
