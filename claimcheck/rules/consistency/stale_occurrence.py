"""A figure was edited, and its old value still stands elsewhere.

## Why it matters

A correction is made where the mistake was seen. The same figure in the summary, a caption or a later
paragraph stays, and the article now contradicts itself.

## Limits

Runs only where an earlier version is given (``--diff-base``). The other place must tell the very value
that was edited, to at least two digits, and its words must speak of the same thing: at least two words near
both figures, no known difference of period, scope, source or name. Dates are left out, and so are
paragraphs that were written anew; bare numbers that count nothing named, sides of a size and what a rate is
for; and places side by side with the edited one in a sentence, a list or a table, which tell another thing.

Measured on edits made for it, in posts that the rule was also worked on with: it named 65 of 342 such places, and two
of those told of another thing. In notes by chat tools and posts on policy it named 36 of 159, four of them
wrongly: numbers in lists of addresses, a tax that was as high in two cases.
"""

from collections.abc import Iterator

from claimcheck.findings import Confidence, Severity
from claimcheck.revisions import StaleFigure
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import reading


def check(stale: StaleFigure, _config: RuleConfig) -> Iterator[Flag]:
    """Flag the place that was forgotten."""
    yield flag(
        stale.standing,
        label=f"still {reading(stale.standing.mention)}",
        related=[related(stale.edited, f"edited here to {reading(stale.edited.mention)}")],
        notes=[f"both are read as {stale.standing.reading}"],
        claims=[stale.standing.id, stale.edited.id],
        standing=stale.standing.mention.text,
        old=stale.old.mention.text,
        new=stale.edited.mention.text,
    )


RULE = Rule(
    id="stale-occurrence",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{standing} here is what another place told before it was edited from {old} to {new}",
    help="change it to {new} here too, or say what makes the two differ",
    over=StaleFigure,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "The Corley bridge cost £28 million to build.\n\nFew towns would pay £18 million to build a bridge like the Corley one.",
            earlier="The Corley bridge cost £18 million to build.\n\nFew towns would pay £18 million to build a bridge like the Corley one.",
            flags="£18 million",
            related=("£28 million",),
        ),
        Bad(
            "Closing the Tarnow mill put 340 workers out of work.\n\nThe Tarnow mill employed 430 workers when it closed.",
            earlier="Closing the Tarnow mill put 340 workers out of work.\n\nThe Tarnow mill employed 340 workers when it closed.",
            flags="340",
            related=("430",),
        ),
        Good(
            "The Corley bridge cost £28 million to build.\n\nThe harbour museum was given £18 million by a shipping line.",
            earlier="The Corley bridge cost £18 million to build.\n\nThe harbour museum was given £18 million by a shipping line.",
            because="The other £18 million is another thing's.",
        ),
        Good(
            "The Corley bridge cost £28 million to build.\n\nFew towns would pay £28 million to build a bridge like the Corley one.",
            earlier="The Corley bridge cost £18 million to build.\n\nFew towns would pay £18 million to build a bridge like the Corley one.",
            because="Both places were edited.",
        ),
    ),
)
