"""A figure of the title or standfirst that the text contradicts.

## Why it matters

Titles are written last, or first and never again. They are read by everybody, and quoted without the text.

## Limits

Reads figures of titles and standfirsts (and the description in the front matter that stands for one). Speaks
only where the text never gives the title's value and gives one other value for the same thing: the same noun
counted, the same unit of a price, two words of the title round it, or one word and digits that are one slip
away. Where the text gives several values, the one with the title's wording right round it is taken, then the
one that shares most words, then the one that is a slip away. Durations must be said twice in the text, share
the word after them, or most of the title's words. The number of a series ("part 7") is compared with what
the text says of itself ("this is part 5").
"""

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.claims import ClaimGroup, ClaimPair, Clash
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import reading


@dataclass(frozen=True, slots=True)
class Config(RuleConfig):
    """Options for ``headline-conflict``: none."""


def check(group: ClaimGroup, _config: Config) -> Iterator[Flag]:
    """Flag the surest pair of a title's figure and the text's."""
    conflicts = [pair for pair in group.pairs if pair.clash is Clash.HEADLINE]
    if conflicts:
        yield _flag(max(conflicts, key=lambda pair: pair.agreement))


def _flag(pair: ClaimPair) -> Flag:
    title, body = pair.earlier, pair.later
    return flag(
        body,
        label=f"the text says {reading(body.mention)}",
        related=[related(title, f"the title says {reading(title.mention)}")],
        notes=[pair.why],
        claims=[body.id, title.id],
        body=body.mention.text,
        title=title.mention.text,
    )


RULE = Rule(
    id="headline-conflict",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.MEDIUM,
    message="{body} in the text, but {title} in the title",
    help="give the title the text's figure, or mend the text",
    over=ClaimGroup,
    config=Config,
    check=check,
    examples=(
        Bad(
            "# Harwick school takes 240 pupils\n\nThe school in Harwick has room for 210 pupils from September.",
            flags="210",
            related=("240",),
        ),
        Bad(
            "# Dorrin saves £4.1m with a shared ferry\n\nThe shared ferry saved Dorrin £4.5m in its first year.",
            flags="£4.5m",
            related=("£4.1m",),
        ),
        Good(
            "# Harwick school takes 240 pupils\n\nThe school in Harwick has 210 pupils and will have 240 from September.",
            because="The text gives the title's figure too.",
        ),
        Good(
            "# Dorrin saves £4.1m with a shared ferry\n\nThe new quay cost Merle £12m.",
            because="Another amount, for another thing.",
        ),
    ),
)
