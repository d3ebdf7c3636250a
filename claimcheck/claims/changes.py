"""Changes: two levels and the percentage said to lie between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.relations import Change
from claimcheck.mentions import Kind, Mention
from claimcheck.text import Span

_YEARLY: Final = re.compile(
    r"\b(?:a|per|each|every) (?:year|month|week|quarter)\b(?! (?:ago|earlier|before))|\bannual(?:ly|i[sz]ed)?\b|\bcompound|\bCAGR\b|\byear(?:ly)? on average\b|\bon average\b|\breal terms\b|\badjusted\b|\bconstant currenc",
    re.IGNORECASE,
)
_FROM: Final = re.compile(r"\bfrom\s+(?:[a-z]+\s+){0,2}\Z", re.IGNORECASE)
_TO: Final = re.compile(r"\A[\w\s%'’-]{0,40}?\bto\s+(?:[a-z]+\s+){0,2}\Z", re.IGNORECASE)
_TO_ONLY: Final = re.compile(r"\A\s+to\s+(?:a |some |about |nearly )?\Z", re.IGNORECASE)
_UP_FROM: Final = re.compile(
    r"\A(?:\s+(?:higher|lower|more|less|increase|decrease|rise|fall|drop|gain))?\s+(?:from|than|on|over)\s+(?:the\s+|its\s+)?(?:[a-z]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_MORE_THAN: Final = re.compile(r"\A[ ](?P<way>more|less|fewer|higher|lower|up|down)\b[^.;]*", re.IGNORECASE)
_COMPARED: Final = frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE, Kind.DURATION, Kind.PERCENT})


def read_changes(claims: Sequence[Claim]) -> Iterator[Change]:
    """Yield the changes that a sentence states in full, and those that two neighbouring sentences do."""
    sentences = [list(inside) for _, inside in groupby(claims, key=lambda claim: claim.sentence.span)]
    for index, inside in enumerate(sentences):
        if _YEARLY.search(_around_percentages(inside)):
            continue
        change = _in_sentence(inside)
        if change is None and index and sentences[index - 1][0].sentence.block is inside[0].sentence.block:
            change = _across(sentences[index - 1], inside)
        if change is not None:
            yield change


def _around_percentages(inside: Sequence[Claim]) -> str:
    text, base = inside[0].sentence.text, inside[0].sentence.prose.start
    near = (
        text[max(0, c.mention.prose.start - base - 25) : c.mention.prose.end - base + 30]
        for c in inside
        if c.mention.kind is Kind.PERCENT
    )
    return " | ".join(near)


def _between(a: Mention, b: Mention, claim: Claim) -> str:
    base = claim.sentence.prose.start
    return Span(a.prose.end - base, b.prose.start - base).of(claim.sentence.text)


def _before(mention: Mention, claim: Claim) -> str:
    start = mention.prose.start - claim.sentence.prose.start
    return claim.sentence.text[max(0, start - 40) : start]


def _in_sentence(inside: Sequence[Claim]) -> Change | None:
    percents = [
        claim
        for claim in inside
        if claim.mention.kind is Kind.PERCENT and claim.mention.per is None and not claim.mention.is_range
    ]
    levels = [claim for claim in inside if claim.mention.kind in _COMPARED and not claim.mention.is_range]
    for first, second in pairwise(levels):
        if not _alike(first, second):
            continue
        if _FROM.search(_before(first.mention, first)) and _TO.match(
            _between(first.mention, second.mention, first)
        ):
            stated = _only_other(percents, first, second)
            if stated is not None:
                return Change(first, second, stated)
    for percent in percents:
        told = _to_and_from(inside, percent)
        if told is not None:
            return told
        position = inside.index(percent)
        after = inside[position + 1] if position + 1 < len(inside) else None
        before = next(
            (
                claim
                for claim in reversed(inside[:position])
                if claim.mention.kind in _COMPARED and claim is not percent
            ),
            None,
        )
        if after is None or before is None or percent.mention.direction is None or not _alike(before, after):
            continue
        between = _between(percent.mention, after.mention, percent)
        if (
            _UP_FROM.match(between)
            and len(percents) == 1
            and len(_between(before.mention, percent.mention, percent)) <= 60
        ):
            return Change(after, before, percent)
    return None


def _to_and_from(inside: Sequence[Claim], percent: Claim) -> Change | None:
    """Read "climbed 18% to $61.9 million ... from $54.2 million"."""
    later = [
        claim
        for claim in inside
        if claim.mention.prose.start > percent.mention.prose.start and claim.mention.kind in _COMPARED
    ]
    if len(later) < 2 or percent.mention.direction is None or not _alike(later[0], later[1]):
        return None
    after, before = later[0], later[1]
    if not _TO_ONLY.match(_between(percent.mention, after.mention, percent)) or not _FROM.search(
        _before(before.mention, before)
    ):
        return None
    return Change(before, after, percent)


def _alike(a: Claim, b: Claim) -> bool:
    """Whether two levels are of one kind, unit and rate, both points, and not percentages that could be points."""
    return (
        a.mention.kind is b.mention.kind
        and a.mention.kind is not Kind.PERCENT
        and a.mention.unit == b.mention.unit
        and a.mention.impossible is None
        and b.mention.impossible is None
        and None not in {a.mention.low, b.mention.low, a.mention.high, b.mention.high}
    )


def _only_other(percents: Sequence[Claim], *levels: Claim) -> Claim | None:
    others = [claim for claim in percents if claim not in levels]
    return others[0] if len(others) == 1 else None


def _across(previous: Sequence[Claim], inside: Sequence[Claim]) -> Change | None:
    """Read "A pays $4. ... It now pays $5, 25% more than in 2014": one level a sentence, and the link said."""
    percents = [claim for claim in inside if claim.mention.kind is Kind.PERCENT and claim.mention.per is None]
    levels = [
        claim
        for claim in inside
        if claim.mention.kind in _COMPARED and claim.mention.kind is not Kind.PERCENT
    ]
    before = [
        claim
        for claim in previous
        if claim.mention.kind in _COMPARED and claim.mention.kind is not Kind.PERCENT
    ]
    if len(percents) != 1 or len(levels) != 1 or len(before) != 1 or not _alike(before[0], levels[0]):
        return None
    stated, level = percents[0], levels[0]
    if stated.mention.prose.start < level.mention.prose.start or (
        before[0].mention.noun != level.mention.noun and level.mention.kind is Kind.COUNT
    ):
        return None
    rest = stated.sentence.text[stated.mention.prose.end - stated.sentence.prose.start :]
    linked = re.match(r" (?:more|less|fewer|higher|lower)? ?(?:than (?:in|at|when|before)|since)\b", rest)
    directed = stated.mention.direction is not None and re.match(r" (?:since|from (?:then|that))\b", rest)
    if not linked and not directed:
        return None
    return Change(before[0], level, stated)
