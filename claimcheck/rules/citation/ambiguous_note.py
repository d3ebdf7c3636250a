"""Note numbers run together that can be parted in more than one way.

## Why it matters

A marker "123" is notes 1, 2 and 3, or 12 and 3, or 1 and 23: the commas or the spaces were lost, and with them
which sources were meant.

## Limits

Only readings whose numbers all stand in the list, in rising order; where one alone fits, it is taken. A number
that has a note of its own is that note.
"""

from collections.abc import Iterator

from claimcheck.citations import Apparatus
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag


def check(apparatus: Apparatus, _config: RuleConfig) -> Iterator[Flag]:
    """Flag each marker without a note that several readings fit."""
    for marker in apparatus.markers:
        ways = sorted(marker.place.readings)
        if marker.note is None and len(ways) > 1:
            readings = " or ".join(", ".join(way) for way in ways)
            yield flag(marker, label="notes run together", marker=marker.place.label, readings=readings)


_LIST = "".join(f"{number}. Ledger {number} of the town\n" for number in range(1, 46))

RULE = Rule(
    id="ambiguous-note",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    message="{marker} can be read as the notes {readings}",
    help="part the numbers",
    over=Apparatus,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(f"The mill burnt in May.¹²³\n\nReferences\n\n{_LIST}", flags="¹²³", format="text"),
        Bad(f"The weir held.¹\n\nThe mill burnt.¹³⁴\n\nReferences\n\n{_LIST}", flags="¹³⁴", format="text"),
        Good(f"The mill burnt in May.¹² ³\n\nReferences\n\n{_LIST}", format="text"),
        Good(
            f"The mill burnt in May.²¹\n\nReferences\n\n{_LIST}",
            format="text",
            because="Note 21 is in the list.",
        ),
    ),
)
