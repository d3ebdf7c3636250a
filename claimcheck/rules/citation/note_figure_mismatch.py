"""A figure whose own note gives another one for the same thing.

## Why it matters

The note quotes the source, or its headline; the sentence was changed after it, or was never right.

## Limits

Money, percentages, counts of the same noun and measures, where the marker ends the figure's own sentence or clause. The
note must give one figure of that kind and no other, in a statement that shares two words, and most of its own, with the
sentence. Dates, pages, volumes and addresses of the note are no figures. A note that tells another time, or compares,
is left alone. In preview: in some 300 documents it fired once, wrongly, and not yet on a published slip; of 11 drafts
written to measure it, it found 3 of the 6 slips and spoke of nothing else.
"""

from collections.abc import Iterator

from claimcheck.citations import NotedFigure
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Place, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import reading


def check(noted: NotedFigure, _config: RuleConfig) -> Iterator[Flag]:
    """Flag the figure of the text."""
    yield flag(
        noted.claim,
        label=f"read as {reading(noted.claim.mention)}",
        related=[related(Place(noted.span), "the note's own figure")],
        claims=[noted.claim.id],
        stated=noted.claim.mention.text,
        noted=noted.words,
    )


RULE = Rule(
    id="note-figure-mismatch",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{stated} here, but its note says {noted}",
    help="find out which figure is the source's",
    over=NotedFigure,
    config=RuleConfig,
    check=check,
    preview=True,
    examples=(
        Bad(
            'Flour output fell 41%.[^1]\n\n[^1]: "Flour output falls 14%", The Guardian, 4 July 2021\n',
            flags="41%",
            related=("14%",),
        ),
        Bad(
            "The dam is 63 metres tall.[^1]\n\n[^1]: Dam register. The dam is 36 metres tall.\n",
            flags="63 metres",
            related=("36 metres",),
        ),
        Good(
            'Flour output fell 41%.[^1]\n\n[^1]: "Flour output falls by over 40%", The Guardian, 4 July 2021\n',
            because="41 is over 40.",
        ),
        Good(
            "Flour output fell 41%.[^1]\n\n[^1]: Flour output had fallen 14% the year before.\n",
            because="Another year.",
        ),
    ),
)
