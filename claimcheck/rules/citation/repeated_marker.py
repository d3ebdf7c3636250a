"""The same note marker twice at one place.

## Why it matters

One of the two was meant for another note, or for another sentence: a source that the text relies on is not
pointed to.

## Limits

Markers with nothing but spaces, commas or a stop between them. The same note cited again a word later is left
alone, and so are links that serve as citations.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.documents import Document
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Place, Rule, RuleConfig, flag
from claimcheck.text import Span

_NOTHING = re.compile(r"(?:</?(?:a|sup|span|small|ref)\b[^<>]{0,300}>|\n(?!\s*\n)|[ \t\r,;.()\[\]^]){0,12}")
"""What may stand between two markers of one place; paragraphs and cells of a table are places apart."""


def check(document: Document, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a marker right behind another of the same label."""
    for earlier, later in pairwise(sorted(document.markers, key=lambda marker: marker.span)):
        if (
            earlier.label.casefold() == later.label.casefold()
            and not (earlier.url or later.url)
            and earlier.span.end <= later.span.start
            and _NOTHING.fullmatch(document.source, earlier.span.end, later.span.start)
        ):
            both = Place(Span(earlier.span.start, later.span.end))
            yield flag(both, label="twice", marker=later.label)


RULE = Rule(
    id="repeated-marker",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    message="note {marker} is pointed to twice in a row",
    help="delete one of the two, or point it to the note that was meant",
    over=Document,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("The weir broke.[^a][^a]\n\n[^a]: Town records.\n", flags="[^a][^a]"),
        Bad("The weir broke [1, 2, 2].\n\n## Notes\n\n1. Town records.\n2. The Gazette.\n", flags="2, 2"),
        Good(
            "It closed.[^1][^2]\n\n[^1]: Town records.\n\n[^2]: The Gazette.\n",
            because="Two notes for one sentence.",
        ),
        Good(
            "It closed[^1] and burnt.[^1]\n\n[^1]: Town records.\n",
            because="One note for the two halves of a sentence.",
        ),
    ),
)
