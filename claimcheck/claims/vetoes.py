"""Known parts of two keys that differ: what they measure is not one thing, however alike the words."""

from __future__ import annotations

from typing import Final

from claimcheck.claims.evidence import Evidence
from claimcheck.claims.model import Claim, Modality
from claimcheck.mentions import Role

__all__ = ["vetoed", "vetoed_by_trees"]

_NOT_SO: Final = frozenset({Modality.DENIED, Modality.HYPOTHETICAL, Modality.TARGET})


def vetoed(a: Evidence, b: Evidence) -> bool:
    """Whether a part of the two keys that the words show is known to differ."""
    first, second = a.claim, b.claim
    return (
        first.sentence.span == second.sentence.span
        or first.mention.kind is not second.mention.kind
        or _shapes_differ(first, second)
        or _scopes_differ(a, b)
        or _periods_differ(a, b)
        or _sources_differ(first, second)
        or a.marks != b.marks
        or _siblings(first, second)
        or _names_differ(a, b)
    )


def vetoed_by_trees(a: Evidence, b: Evidence) -> bool:
    """Whether the trees say that one is not told as a fact, or that the figures measure different things."""
    if a.modality is Modality.HYPOTHETICAL or b.modality is Modality.HYPOTHETICAL:
        return True
    if a.modality != b.modality and {a.modality, b.modality} & _NOT_SO:
        return True
    if a.tree is None or b.tree is None or not a.tree.measures or not b.tree.measures:
        return False
    # A head noun that the other place does not even name is another measure.
    return not (a.tree.measures & b.words or b.tree.measures & a.words)


def _shapes_differ(a: Claim, b: Claim) -> bool:
    """Whether one is a level and the other a change, or the two change different ways."""
    return (
        a.mention.per != b.mention.per
        or a.mention.role != b.mention.role
        or a.mention.direction is not b.mention.direction
        or a.mention.role is Role.FROM
    )


def _scopes_differ(a: Evidence, b: Evidence) -> bool:
    """Whether the scopes differ; a title's is not known where it names none."""
    first, second = a.claim.key.scope, b.claim.key.scope
    if a.leads or b.leads:
        return first is not None and second is not None and first != second
    return first != second


def _periods_differ(a: Evidence, b: Evidence) -> bool:
    """Whether the periods differ, or only one is known and nothing says that it holds for both."""
    first, second = a.claim.key.period, b.claim.key.period
    if first and second:
        return first != second
    return (first is None) != (second is None) and not (a.leads or b.leads or _dated_alike(a.claim, b.claim))


def _dated_alike(a: Claim, b: Claim) -> bool:
    """Whether one claim without a date may take the other's: they stand in one block or are a range and its end."""
    return a.sentence.block.span == b.sentence.block.span or a.mention.is_range != b.mention.is_range


def _sources_differ(a: Claim, b: Claim) -> bool:
    return a.attribution is not None and b.attribution is not None and a.attribution != b.attribution


def _siblings(a: Claim, b: Claim) -> bool:
    """Whether the two stand in items of one list: lists tell different things apart."""
    first, second = a.sentence.block, b.sentence.block
    return first.list is not None and first.list == second.list and first.span != second.span


def _names_differ(a: Evidence, b: Evidence) -> bool:
    """Whether each sentence names something that the other does not, and they share no name."""
    return bool(a.names - b.names and b.names - a.names and not a.names & b.names)
