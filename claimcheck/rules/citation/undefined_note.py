"""A note marker whose note is nowhere.

## Why it matters

The reader follows the number and finds nothing: the source was lost, or the marker is left over.

## Limits

Only where the document has notes, or the marker's notation leaves no doubt that it is one. Markers matched to
an unnumbered Sources line by order are ``inferred-order``'s, not this rule's, and numbers run together
``ambiguous-note``'s. Citekeys are ``undefined-citekey``'s.
"""

from collections.abc import Iterator

from claimcheck.citations import CITEKEY, Apparatus
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag

_MARKED_UP = frozenset({"markdown", "html", "docx", "wikitext"})
_ENOUGH = 2


def check(apparatus: Apparatus, _config: RuleConfig) -> Iterator[Flag]:
    """Flag each marker without a note, once for each label."""
    labels = {note.label.casefold() for note in apparatus.notes if note.label}
    seen: set[str] = set()
    for marker in apparatus.markers:
        label = marker.place.label.casefold()
        if (
            marker.note is not None
            or label in labels
            or label in seen
            or marker.place.url
            or marker.place.readings
            or marker.place.notation == CITEKEY
        ):
            continue
        if marker.place.notation not in _MARKED_UP and len(labels) < _ENOUGH:
            continue
        seen.add(label)
        yield flag(marker, label="no note has this label", marker=marker.place.label)


RULE = Rule(
    id="undefined-note",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="note {marker} is nowhere in the document",
    help="add the note, or delete its marker",
    over=Apparatus,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("The mill closed in 2019.[^1]\n\nIt employed 300.[^2]\n\n[^1]: Town records.\n", flags="[^2]"),
        Bad("The mill closed in 2019.[^a]\n", flags="[^a]"),
        Good("The mill closed in 2019.[^1]\n\n[^1]: Town records.\n"),
        Good("The array `x[^3]` is masked.", because="Code has no notes."),
    ),
)
