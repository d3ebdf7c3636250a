"""A figure of the title, standfirst, key points, a caption or the conclusion that the text contradicts.

## Why it matters

Titles and key points are written last, or first and never again. They are read by everybody, and quoted without
the text.

## Limits

Reads figures of titles and standfirsts (and the description in the front matter that stands for one). Speaks
only where the text never gives the title's value and gives one other value for the same thing: the same noun
counted, the same unit of a price, two words of the title round it, or one word and digits that are one slip
away. Where the text gives several values, the one with the title's wording right round it is taken, then the
one that shares most words, then the one that is a slip away. Durations must be said twice in the text, share
the word after them, or most of the title's words. The number of a series ("part 7") is compared with what
the text says of itself ("this is part 5").

Sections and lists called "Key points", "At a glance", "In brief", "Highlights", "Summary", "Conclusion" or "Bottom
line" and alike, paragraphs that begin so ("Bottom line: ..."), and captions ("Figure 2: ...") count as well. Their
sentences tell of one thing of many, so that the wording must say more of being the same: other subjects, periods,
parts and cases are left alone, and so are durations, plans and what is denied.
"""

from collections.abc import Iterator

from claimcheck.claims import ClaimGroup, ClaimPair, Clash
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import reading


def check(group: ClaimGroup, _config: RuleConfig) -> Iterator[Flag]:
    """Flag the surest pair of a figure of a place that sums up and the text's."""
    conflicts = [pair for pair in group.pairs if pair.clash is Clash.HEADLINE]
    if conflicts:
        yield _flag(max(conflicts, key=lambda pair: pair.agreement))


def _flag(pair: ClaimPair) -> Flag:
    earlier, later = pair.earlier, pair.later
    here, there = pair.places or ("title", "text")
    return flag(
        later,
        label=f"{_subject(there)} {reading(later.mention)}",
        related=[related(earlier, f"{_subject(here)} {reading(earlier.mention)}")],
        notes=[pair.why],
        claims=[later.id, earlier.id],
        later=later.mention.text,
        there=there,
        earlier=earlier.mention.text,
        here=here,
    )


def _subject(place: str) -> str:
    return f"the {place} {'say' if place.endswith('s') else 'says'}"


RULE = Rule(
    id="headline-conflict",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.MEDIUM,
    message="{later} in the {there}, but {earlier} in the {here}",
    help="give both places one figure, or say what makes them different",
    over=ClaimGroup,
    config=RuleConfig,
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
        Bad(
            "Key points:\n\n- Ferry use in Dorrin fell by 23%\n\nFerry use in Dorrin fell by 32% last winter, the board says.",
            flags="32%",
            related=("23%",),
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
