"""The key of a table's cell: the labels of its row and its column say whose and what its figure is."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from claimcheck.claims.keys.inherited import Labels
from claimcheck.claims.keys.modalities import label_modality
from claimcheck.claims.keys.names import Names
from claimcheck.claims.keys.scopes import label_scope
from claimcheck.claims.model import Claim, Modality, Origin
from claimcheck.language import MEASURES, content_stems
from claimcheck.mentions import Kind

__all__ = ["labelled"]

_TIMES: Final = frozenset({Kind.DATE, Kind.TIME, Kind.SET})
_ALL: Final = frozenset("total totals sum all overall average mean other others".split())


def labelled(claim: Claim, labels: Labels, names: Names) -> Claim:
    """Return the claim of a cell with the parts of its key that its row and column tell."""
    if claim.mention.kind in _TIMES:
        return claim
    subject, measure, at = _parts(labels)
    key, origins = claim.key, claim.key.origins
    if subject and origins.subject is not Origin.SENTENCE:
        subject = names.one(subject)
        claim = replace(claim, subject=subject)
        key, origins = replace(key, subject=subject.lower()), replace(origins, subject=Origin.ROW)
    if measure and not claim.measure:
        claim = replace(claim, measure=measure)
        key, origins = replace(key, measure=content_stems(measure)), replace(origins, measure=at)
    for label, origin in ((labels.column, Origin.COLUMN), (labels.row, Origin.ROW)):
        scope, modality = label_scope(label), label_modality(label)
        if scope and key.scope is None:
            key, origins = replace(key, scope=scope), replace(origins, scope=origin)
        if modality and key.modality is Modality.ACTUAL:
            claim = replace(claim, modality=modality)
            key, origins = replace(key, modality=modality), replace(origins, modality=origin)
    return replace(claim, key=replace(key, origins=origins))


def _parts(labels: Labels) -> tuple[str, str, Origin]:
    """Return whose and what a cell's figure is, and where the latter was read.

    Where the columns are times, or the rows name measures ("Revenue"), the row says what; else the column does, and
    the row whose.
    """
    row, column = labels.row_thing, labels.column_thing
    is_measure = bool(content_stems(row) & MEASURES)
    if is_measure and not (content_stems(column) & MEASURES):
        return ("" if not column or column.casefold() in _ALL else column), row, Origin.ROW
    if not column and not labels.corner:
        return "", row, Origin.ROW
    return ("" if row.casefold() in _ALL else row), column, Origin.COLUMN
