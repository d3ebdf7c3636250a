"""Figures that were edited in one place and forgotten in another."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims import Claim, same_key, same_value
from claimcheck.documents import Zone
from claimcheck.mentions import Kind
from claimcheck.revisions.hunks import edited_words, find_hunks
from claimcheck.revisions.model import Revision, StaleFigure
from claimcheck.text import Span

_DATES: Final = frozenset({Kind.DATE, Kind.TIME, Kind.SET})
_Value = tuple[object, ...]


def compare(before: str, old_claims: Sequence[Claim], after: str, claims: Sequence[Claim]) -> Revision:
    """Compare an earlier text and its claims with the present ones. Spans index the texts they came from."""
    hunks = find_hunks(before, after)
    written = Revision(hunks)
    standing: dict[_Value, list[Claim]] = defaultdict(list)
    for claim in claims:
        if not written.touches(claim.span):
            standing[_value(claim)].append(claim)
    stale: dict[Span, StaleFigure] = {}
    for hunk in hunks:
        for edit in edited_words(hunk, before, after):
            for old, edited in _edited(_within(old_claims, edit.before), _within(claims, edit.after)):
                for claim in standing[_value(old)]:
                    if _left_behind(old, edited, claim):
                        stale.setdefault(claim.span, StaleFigure(old, edited, claim))
    return Revision(hunks, tuple(stale[span] for span in sorted(stale)))


def _edited(old: Sequence[Claim], new: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield the figures of which one took the other's place; none where their numbers differ."""
    if len(old) != len(new):
        return
    for before, after in zip(old, new, strict=True):
        first, second = before.mention, after.mention
        if first.kind is second.kind and first.kind not in _DATES and not same_value(before, after):
            yield before, after


def _left_behind(old: Claim, edited: Claim, standing: Claim) -> bool:
    """Whether ``standing`` tells of the same thing as the figure that was edited, before and after."""
    return (
        same_value(old, standing)
        and sum(map(str.isdigit, old.mention.text)) > 1
        and not _are_siblings(edited, standing)
        and not any(_is_bare(claim) or _is_part_of_one(claim) for claim in (edited, standing))
        and not _are_shares_of_others(old, standing)
        and same_key(old, standing)
        and same_key(edited, standing)
    )


def _are_siblings(edited: Claim, standing: Claim) -> bool:
    """Whether both stand side by side in one sentence, list or table, of which each tells another thing."""
    first, second = edited.sentence.block, standing.sentence.block
    return (
        edited.sentence.span == standing.sentence.span
        or (first.list is not None and first.list == second.list)
        or first.zone is second.zone is Zone.TABLE_CELL
    )


def _are_shares_of_others(old: Claim, standing: Claim) -> bool:
    """Whether two percentages are told of things with no word in common: round ones are often alike."""
    first, second = old.key.measure, standing.key.measure
    return old.mention.kind is Kind.PERCENT and bool(first and second) and not first & second


def _is_bare(claim: Claim) -> bool:
    """Whether nothing is named that the figure counts: it may number a note, a step or a line of code."""
    figure = claim.mention
    return figure.kind is Kind.COUNT and figure.noun is None and "," not in figure.text


def _is_part_of_one(claim: Claim) -> bool:
    """Whether the figure is one side of a size, "1920x1440px", or what a rate is for, "per 100 sq ft"."""
    before = claim.sentence.text[: claim.mention.prose.start - claim.sentence.prose.start].rstrip()
    times = before.endswith(("x", "×")) and before.rstrip("x× ")[-1:].isdecimal()
    return times or before.endswith(("/", " per"))


def _value(claim: Claim) -> _Value:
    mention = claim.mention
    return (mention.kind, mention.unit, mention.low, mention.high)


def _within(claims: Sequence[Claim], span: Span) -> list[Claim]:
    """Return the claims, in the order of the text, whose figures share a character with ``span``."""
    number = bisect_left(claims, span.start, key=lambda claim: claim.span.end)
    found: list[Claim] = []
    while number < len(claims) and claims[number].span.start < span.end:
        if claims[number].span.overlaps(span):
            found.append(claims[number])
        number += 1
    return found
