"""A note that nothing in the text points to.

## Why it matters

Its claim was cut, or its marker was: either the note is left over or a figure has lost its source.

## Limits

Notes and numbered lists of documents that use markers at all. Further reading and plain "Sources:" lines need
no markers, nor do the link definitions of Markdown. Where more than three notes are unused they are one finding: a
list of what was read, rather than slips. Less sure where the markers are digits glued to words, of which some
may have gone unseen.
"""

from collections.abc import Iterator

from claimcheck.citations import Apparatus
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related

_SINGLE = 3
"""Unused notes up to which each is a finding of its own."""
_SHOWN = 5
"""Labels that a message names."""


def check(apparatus: Apparatus, _config: RuleConfig) -> Iterator[Flag]:
    """Flag each labelled note that no marker names; many of them at once."""
    used = {
        label.casefold()
        for marker in apparatus.markers
        for label in _labels(marker.place.label, marker.place.readings)
    }
    if not used:
        return
    unused = {
        note.label.casefold(): note
        for note in reversed(apparatus.notes)
        if note.label and note.label.casefold() not in used
    }
    found = sorted(unused.values(), key=lambda note: note.span)
    doubtful = any(marker.place.notation == "glued" for marker in apparatus.markers)
    for group in [found] if len(found) > _SINGLE else [[note] for note in found]:
        first, *others = group
        labels = ", ".join(str(note.label) for note in group[:_SHOWN])
        more = f" and {len(group) - _SHOWN} more" if len(group) > _SHOWN else ""
        yield flag(
            first,
            label="no marker points here",
            related=[related(note, "nor here") for note in others],
            confidence=Confidence.LOW if doubtful else None,
            unused=f"{'notes' if others else 'note'} {labels}{more}",
        )


def _labels(label: str, readings: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    yield label
    for reading in readings:
        yield from reading


RULE = Rule(
    id="unused-note",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="nothing in the text points to {unused}",
    help="put its marker back, or delete the note",
    over=Apparatus,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "The mill closed in 2019.[^1]\n\n[^1]: Town records.\n\n[^2]: The Tarnow Gazette.\n",
            flags="The Tarnow Gazette.",
        ),
        Bad(
            "The mill closed.[^b]\n\n[^a]: Town records.\n\n[^b]: The Tarnow Gazette.\n",
            flags="Town records.",
        ),
        Good("The mill closed in 2019.[^1]\n\n[^1]: Town records.\n"),
        Good(
            "The mill closed in 2019.\n\nSources: Town records; The Tarnow Gazette\n",
            because="No markers at all.",
        ),
    ),
)
