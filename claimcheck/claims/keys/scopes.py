"""How much of a thing a figure tells: an average, per head, so far, a part, an addition, or all of it."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["label_scope", "scope_of"]

_AVERAGE: Final = r"\b(?:average|averaged|averages|averaging|mean|median|typical|typically)\b"
_PER: Final = (
    r"\bper[- ](?:head|person|capita|employee|worker|household|family|pupil|student|patient|passenger|customer|user|share|unit|night|day|week|month|year)\b"
    r"|\beach\b|\bapiece\b"
)
_SO_FAR: Final = r"\b(?:so far|to date|cumulative|cumulatively|since (?!then)\w+|over the (?:past|last)|year to date|running total)\b"
_TOTAL: Final = r"\b(?:in all|altogether|in total|all told|(?:a|the) (?:combined |grand )?total of|totall?ing|total(?:l?ed)?)\b"
_NEAR_CUES: Final = tuple(
    (name, re.compile(cue, re.IGNORECASE))
    for name, cue in (("average", _AVERAGE), ("per", _PER), ("cumulative", _SO_FAR), ("total", _TOTAL))
)
_ANY: Final = re.compile(f"{_AVERAGE}|{_PER}|{_SO_FAR}|{_TOTAL}", re.IGNORECASE)
"""One look for all four: most figures have none of them near."""
_PER_AFTER: Final = re.compile(r" an? (?:head|piece|person|pupil|employee|household|unit|share)\b")
"""Right after the figure only: "£17 a piece" is no "a piece about slugs"."""
_INCLUDING: Final = re.compile(r"\bincluding\b[^;.]*\Z", re.IGNORECASE)
_PART_BEFORE: Final = re.compile(
    r"(?:\A|[,;(—–] ?)(?:of|among) (?:which|whom|them|(?:those|these)(?! \Z))\b[^.;:]{0,80}\Z"
    r"|\A(?:out )?(?:of|among)\b(?! course\b)[^.;:]{2,100}, (?:(?-i:[a-z]+) ){0,3}\Z",
    re.IGNORECASE,
)
_PART_AFTER: Final = re.compile(
    r"[^.,;:]{0,25}? (?:of|among) (?:which|whom|them|those|these|what|everything)\b", re.IGNORECASE
)
"""Words that make a figure a part of something: "of which 40", "40 of them"."""
_SHARE: Final = re.compile(r" of (?:the|its|their|his|her|our|all|these|those|\w+s\b)")
_MORE_BEFORE: Final = re.compile(
    r"\b(?:another|an? (?:additional|extra|further)|additional|extra|further)(?: [a-z]+)? ?\Z", re.IGNORECASE
)
_MORE_AFTER: Final = re.compile(r" (?:more|extra|additional|further)\b(?! than)")
_NEAR: Final = 40
"""Characters to each side in which a word of scope belongs to the figure."""
_FAR: Final = 200
"""Characters before a figure in which its sentence may begin with what it is a part of."""


def scope_of(text: str, start: int, end: int, *, is_percent: bool) -> str | None:
    """Return the scope of the figure at ``start`` to ``end`` of a sentence, None where nothing tells it.

    ``average``, ``per`` (head, item or time), ``cumulative``, ``part``, ``increment`` or ``total``.
    """
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    if _PART_BEFORE.search(text, max(0, start - _FAR), start) or _PART_AFTER.match(text, end):
        return "part"
    near = text[max(0, start - _NEAR) : end + _NEAR]
    if _ANY.search(near):
        return next(name for name, cue in _NEAR_CUES if cue.search(near))
    if _PER_AFTER.match(after):
        return "per"
    if _INCLUDING.search(before) or (is_percent and _SHARE.match(after)):
        return "part"
    return "increment" if _MORE_BEFORE.search(before) or _MORE_AFTER.match(after) else None


def label_scope(label: str) -> str | None:
    """Return what the label of a column or row says of its figures' scope: "Cost per head"."""
    if not _ANY.search(label):
        return None
    return next(name for name, cue in _NEAR_CUES if cue.search(label))
