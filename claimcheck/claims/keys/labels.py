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
    key, origins = claim.key, claim.key.origins
    row, what, at = _parts(labels)
    subject, whose, whose_from = claim.subject, key.subject, origins.subject
    if row and whose_from is not Origin.SENTENCE:
        subject = names.one(row)
        whose, whose_from = subject.lower(), Origin.ROW
    measure, stems, measure_from = claim.measure, key.measure, origins.measure
    if what and not measure:
        measure, stems, measure_from = what, content_stems(what), at
    scope, scope_from, modality, modality_from = key.scope, origins.scope, key.modality, origins.modality
    for label, origin in ((labels.column, Origin.COLUMN), (labels.row, Origin.ROW)):
        told, meant = label_scope(label), label_modality(label)
        if told and scope is None:
            scope, scope_from = told, origin
        if meant and modality is Modality.ACTUAL:
            modality, modality_from = meant, origin
    origins = replace(
        origins, subject=whose_from, measure=measure_from, scope=scope_from, modality=modality_from
    )
    key = replace(key, subject=whose, measure=stems, scope=scope, modality=modality, origins=origins)
    return replace(claim, subject=subject, measure=measure, modality=modality, key=key)


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
