"""Two notes with one label.

## Why it matters

A marker can point to only one of them; which one differs from tool to tool, so half the readers see the
wrong source.

## Limits

Labels are compared without regard to case, as Markdown does. A link definition, `[1]: https://...`, beside a listed
note of the same number is a second note only where the two name different addresses.
"""

from collections.abc import Iterator

from claimcheck.citations import Apparatus, Note
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related


def check(apparatus: Apparatus, _config: RuleConfig) -> Iterator[Flag]:
    """Flag each note whose label an earlier note has."""
    first: dict[str, Note] = {}
    for note in apparatus.notes:
        if note.label is None:
            continue
        earlier = first.setdefault(note.label.casefold(), note)
        if earlier is not note:
            yield flag(
                note, label="defined again", related=[related(earlier, "first defined here")], note=note.label
            )


RULE = Rule(
    id="duplicate-note",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="note {note} is defined twice",
    help="give one of the two a label of its own",
    over=Apparatus,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "It closed.[^1]\n\n[^1]: Town records.\n\n[^1]: The Gazette.\n",
            flags="The Gazette.",
            related=("Town records.",),
        ),
        Bad(
            "It closed.[^mill]\n\n[^mill]: Town records.\n\n[^Mill]: The Gazette.\n",
            flags="The Gazette.",
            related=("Town records.",),
        ),
        Good("It closed.[^1] It burnt.[^2]\n\n[^1]: Town records.\n\n[^2]: The Gazette.\n"),
        Good(
            "It closed.[^1] It burnt.[^1]\n\n[^1]: Town records.\n", because="Two markers may share a note."
        ),
    ),
)
