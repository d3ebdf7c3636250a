"""A citekey that no entry of the bibliography has.

## Why it matters

Pandoc prints three question marks where the source should stand, or the bare key: it was mistyped, or its entry
was never added.

## Limits

Only where the document has a bibliography that could be read whole: its own `references`, the files that its front
matter or the settings name, or one beside it. `@name` in running text may be a person: without brackets only a key
that ends in a year, where most of the bibliography's do.
"""

from collections.abc import Iterator

from claimcheck.citations import CITEKEY, Apparatus
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag

_ALIKE = 80
"""Likeness, of 100, from which a key is suggested."""


def check(apparatus: Apparatus, _config: RuleConfig) -> Iterator[Flag]:
    """Flag each key without an entry, once."""
    if not apparatus.citekeys:
        return
    seen: set[str] = set()
    for marker in apparatus.markers:
        key = marker.place.label.casefold()
        if marker.place.notation != CITEKEY or marker.note is not None or key in apparatus.citekeys | seen:
            continue
        seen.add(key)
        near = _nearest(key, apparatus.citekeys)
        yield flag(
            marker,
            label=f"did you mean @{near}?" if near else "no entry has this key",
            key=marker.place.label,
        )


def _nearest(key: str, keys: frozenset[str]) -> str | None:
    from rapidfuzz import process  # noqa: PLC0415 - only for the suggestion

    found = process.extractOne(key, sorted(keys), score_cutoff=_ALIKE)
    return found[0] if found else None


_REFERENCES = "---\nreferences:\n- id: lind2020\n  title: Sugar in the north\n---\n\n"

RULE = Rule(
    id="undefined-citekey",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="the key @{key} is in no bibliography of the document",
    help="add its entry, or correct the key",
    over=Apparatus,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(f"{_REFERENCES}The mill lost £4m [@lind2021].\n", flags="[@lind2021]"),
        Bad(f"{_REFERENCES}It lost £4m [@lind2020; @berg2019, p. 7].\n", flags="berg2019"),
        Good(f"{_REFERENCES}The mill lost £4m [@lind2020, p. 31].\n"),
        Good("The mill lost £4m [@lind2021].\n", because="There is no bibliography to look in."),
    ),
)
