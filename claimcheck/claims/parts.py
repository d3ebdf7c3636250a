"""Parts and their wholes: "X of its Y", "of the Y ..., X", "Y, including X"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.relations import PartOfWhole
from claimcheck.mentions import Kind
from claimcheck.text import Span

_OF: Final = re.compile(
    r"\A(?:\s+[a-z]+){0,2}?\s+(?:out\s+)?of\s+(?:(?:the|its|their|his|her|our|all|a|an|these|those)\s+)?(?:(?:roughly|about|some|nearly|total|planned|overall|estimated|more than|at least)\s+)*\Z",
    re.IGNORECASE,
)
_OF_THE: Final = re.compile(
    r"(?:\A|[,;]\s)of\s+(?:the|its|all|these|those|their)\s+(?:(?:roughly|about|some|nearly|more than)\s+)*\Z",
    re.IGNORECASE,
)
_INCLUDING: Final = re.compile(
    r"\bincluding\s+(?:(?:roughly|about|some|nearly|more than|at least|as many as|up to)\s+)*\Z",
    re.IGNORECASE,
)
_SHARE: Final = re.compile(
    r"\A[\w\s,'’-]{0,50}?(?:\(|,?\s*or\s+|,\s+|–\s*|—\s*)(?:(?:about|roughly|nearly|some|just)\s+)*\Z",
    re.IGNORECASE,
)
_COUNTED: Final = frozenset({Kind.MONEY, Kind.COUNT})


def read_parts(claims: Sequence[Claim]) -> Iterator[PartOfWhole]:
    """Yield each part that a sentence sets beside its whole."""
    for _, group in groupby(claims, key=lambda claim: claim.sentence.span):
        inside = list(group)
        levels = [
            claim for claim in inside if claim.mention.kind in _COUNTED and claim.mention.impossible is None
        ]
        for position, first in enumerate(levels[:-1]):
            second = levels[position + 1]
            if (
                first.mention.kind is not second.mention.kind
                or first.mention.unit != second.mention.unit
                or first.mention.per
                or second.mention.per
            ):
                continue
            found = _pair(first, second)
            if found is not None:
                part, whole = found
                yield PartOfWhole(part, whole, _share(inside, part, whole))


def _text(claim: Claim, start: int, end: int) -> str:
    base = claim.sentence.prose.start
    return Span(max(0, start - base), end - base).of(claim.sentence.text)


def _pair(first: Claim, second: Claim) -> tuple[Claim, Claim] | None:
    """Return part and whole, or None where the words between do not say so."""
    between = _text(first, first.mention.prose.end, second.mention.prose.start)
    if _OF.match(between) and not second.mention.is_range:
        return first, second
    before = _text(first, first.mention.prose.start - 60, first.mention.prose.start)
    if _OF_THE.search(before) and "," in between and ";" not in between:
        return second, first
    if _INCLUDING.search(between) and len(between) < 80:
        return second, first
    return None


def _share(inside: Sequence[Claim], part: Claim, whole: Claim) -> Claim | None:
    """Return the percentage in brackets or after "or" that follows the two, if there is one."""
    end = max(part.mention.prose.end, whole.mention.prose.end)
    after = [
        claim for claim in inside if claim.mention.kind is Kind.PERCENT and claim.mention.prose.start >= end
    ]
    if len(after) != 1 or after[0].mention.direction is not None:
        return None
    between = _text(part, end, after[0].mention.prose.start)
    return after[0] if _SHARE.match(between) else None
