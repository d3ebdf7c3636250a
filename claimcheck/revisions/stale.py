"""Figures that were edited in one place and forgotten in another."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims import Claim, same_key, same_value
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
        and same_key(old, standing)
        and same_key(edited, standing)
    )


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
