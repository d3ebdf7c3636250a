"""One person, told with two ages.

## Why it matters

An age is copied from an old story in one paragraph and asked anew in another. Whoever knows the person sees
at once that one of the two is wrong.

## Limits

Reads ages beside names: "Maria Lopez, 34,", "Lopez (34)", "the 34-year-old Lopez", "Lopez is 34". One of the
two must be an age by its words, or both stand between commas. A surname alone or after "Ms" counts where only one full name with an age has it. Sentences with a year, or with words such as
"then", "ago", "when" and "turned", may speak of another time and are left alone, and so are ages under ten. "The
34-year-old" without a name counts only in a text about one person, whose age stands beside the name, and in a
sentence that names nobody before it.
"""

from collections.abc import Iterator

from claimcheck.claims import AgesOfOne
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Place, Rule, RuleConfig, flag, related


def check(ages: AgesOfOne, _config: RuleConfig) -> Iterator[Flag]:
    """Flag the age that differs from the first one."""
    yield flag(
        Place(ages.second),
        label=f"{ages.second_age} {ages.unit}",
        related=[related(Place(ages.first), f"first given here: {ages.first_age} {ages.unit}")],
        person=ages.person,
        later=ages.second_age,
        earlier=ages.first_age,
    )


RULE = Rule(
    id="age-conflict",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{person} is {later} here, but {earlier} before",
    help="find out which age is right, or say as of when each one was",
    over=AgesOfOne,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "Ines Calder, 41, runs the Tarnow bakery.\n\nThe 43-year-old Calder bakes all night.",
            flags="43",
            related=("41",),
        ),
        Bad(
            "Oskar Venn, 58, has the chair.\n\nOskar Venn, 85, takes the bus to work.",
            flags="85",
            related=("58",),
        ),
        Good(
            "Ines Calder, 41, runs the Tarnow bakery.\n\nIn 2003, the 19-year-old Calder swept its floor.",
            because="She was younger then.",
        ),
        Good(
            "Ines Calder, 41, runs the bakery with Paul Calder, 17.",
            because="Two people of one family.",
        ),
    ),
)
