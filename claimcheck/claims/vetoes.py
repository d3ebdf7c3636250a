"""Known parts of two keys that differ: what they measure is not one thing, however alike the words."""

from __future__ import annotations

from typing import Final

from claimcheck.claims.evidence import Evidence
from claimcheck.claims.model import Claim, Modality, Origin
from claimcheck.mentions import Role

__all__ = ["vetoed", "vetoed_by_shape", "vetoed_by_trees"]

_NOT_SO: Final = frozenset({Modality.DENIED, Modality.HYPOTHETICAL, Modality.TARGET})


def vetoed(a: Evidence, b: Evidence) -> bool:
    """Whether a part of the two keys that the words show is known to differ."""
    first, second = a.claim, b.claim
    return (
        vetoed_by_shape(first, second)
        or _scopes_differ(a, b)
        or _periods_differ(a, b)
        or _sources_differ(first, second)
        or bool(a.marks - b.said or b.marks - a.said)
        or _names_differ(a, b)
    )


def vetoed_by_shape(a: Claim, b: Claim) -> bool:
    """Whether the two are different sorts of figure, or stand where figures are told apart."""
    return (
        a.sentence.span == b.sentence.span
        or a.mention.kind is not b.mention.kind
        or _shapes_differ(a, b)
        or _siblings(a, b)
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
        or (a.mention.direction is None) != (b.mention.direction is None)
        or a.mention.role is Role.FROM
    )


def _scopes_differ(a: Evidence, b: Evidence) -> bool:
    """Whether the scopes differ; a title's is not known where it names none."""
    first, second = a.claim.key.scope, b.claim.key.scope
    if a.leads or b.leads:
        return first is not None and second is not None and first != second
    return first != second


def _periods_differ(a: Evidence, b: Evidence) -> bool:
    """Whether the periods differ, or only one is told and nothing says that it holds for both."""
    first, second = a.claim.key, b.claim.key
    if first.period and second.period:
        return first.period != second.period
    told = {first.period_from, second.period_from}
    return Origin.SENTENCE in told and not (a.leads or b.leads or _dated_alike(a.claim, b.claim))


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
