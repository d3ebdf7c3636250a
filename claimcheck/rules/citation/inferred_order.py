"""Numbered markers beside sources without numbers, matched by their order.

## Why it matters

The text cites 1, 2 and 3, the Sources line has three names and no numbers. The order is a guess, and every link
made by it is one.

## Limits

Said only where the numbers fit the list exactly; where they do not, nothing is linked.
"""

from collections.abc import Iterator

from claimcheck.citations import Apparatus
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related


def check(apparatus: Apparatus, _config: RuleConfig) -> Iterator[Flag]:
    """Flag the first source of a list that markers were matched to by order."""
    inferred = apparatus.inferred
    if inferred:
        first = min((marker.note for marker in inferred if marker.note), key=lambda note: note.span)
        places = {marker.place.label: marker for marker in reversed(inferred)}
        yield flag(
            first,
            label="the list begins here, without numbers",
            related=[related(marker, f"marker {label}") for label, marker in sorted(places.items())],
            matched="1 marker was" if len(places) == 1 else f"{len(places)} markers were",
        )


RULE = Rule(
    id="inferred-order",
    since="0.1.0",
    severity=Severity.NOTE,
    confidence=Confidence.HIGH,
    message="the sources have no numbers: {matched} matched to them by order",
    help="number the sources",
    over=Apparatus,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "The mill closes\n\nThe mill closed after a century.[1] Its owner left town.[2]\n\nSources: Town records (May 3, 2020) · Reuters (May 4, 2020)\n",
            flags="Town records (May 3, 2020)",
            related=("[1]", "[2]"),
            format="text",
        ),
        Bad(
            "The mill closes\n\nThe mill closed after a century.¹ Its owner left town.²\n\nSources: Town records (May 3, 2020) | Reuters (May 4, 2020)\n",
            flags="Town records (May 3, 2020)",
            related=("¹", "²"),
            format="text",
        ),
        Good("It closed.[^1]\n\n[^1]: Town records.\n"),
        Good(
            "The mill closes\n\nIt closed.\n\nSources: Town records · Reuters\n",
            format="text",
            because="No markers.",
        ),
    ),
)
