"""A note that nothing in the text points to.

## Why it matters

Its claim was cut, or its marker was: either the note is left over or a figure has lost its source.

## Limits

Notes and numbered lists of documents that use markers at all. Further reading and plain "Sources:" lines need
no markers, nor do the link definitions of Markdown.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.citations import Apparatus
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag


@dataclass(frozen=True, slots=True)
class Config(RuleConfig):
    """Options for ``unused-note``: none."""


def check(apparatus: Apparatus, _config: Config) -> Iterator[Flag]:
    """Flag each labelled note that no marker names."""
    used = {
        label.casefold()
        for marker in apparatus.markers
        for label in _labels(marker.place.label, marker.place.readings)
    }
    if not used:
        return
    seen: set[str] = set()
    for note in apparatus.notes:
        label = (note.label or "").casefold()
        if label and label not in used and label not in seen:
            seen.add(label)
            yield flag(note, label="no marker points here", note=note.label)


def _labels(label: str, readings: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    yield label
    for reading in readings:
        yield from reading


RULE = Rule(
    id="unused-note",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="nothing in the text points to note {note}",
    help="put its marker back, or delete the note",
    over=Apparatus,
    config=Config,
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
