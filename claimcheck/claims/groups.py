"""Which claims speak of one thing: buckets by unit and rare words, vetoes by every known part of the key.

Comparing without a key was tried on real articles and raised thousands of flags on a page; so a pair needs
positive evidence (the same measure of the same subject, or sentences that share most of their rare words)
and no part that is known to differ.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.claims.model import Claim, Modality
from claimcheck.claims.relations import ClaimGroup, ClaimPair
from claimcheck.documents import Zone
from claimcheck.language import GENERIC, content_stems, names_in
from claimcheck.mentions import Kind, Role

_COMPARED: Final = frozenset(
    {
        Kind.MONEY,
        Kind.PERCENT,
        Kind.PERCENTAGE_POINT,
        Kind.BASIS_POINT,
        Kind.COUNT,
        Kind.MEASURE,
        Kind.DURATION,
        Kind.RATIO,
        Kind.MULTIPLE,
    }
)
_LARGEST_BUCKET: Final = 12
"""A word that more claims share than this says nothing about which of them belong together."""
_ENOUGH_SHARED: Final = 3
_MOST_OF: Final = 0.6
_DISTINGUISHING: Final = frozenset(
    (
        "another other others more further additional extra second third fourth previous earlier former next later rival separate "
        "different half rest remaining remainder only least most up down above below before after north south east west upper "
        "lower men women male female boys girls old new young older younger public private domestic foreign urban rural gross net "
        "nominal real minimum maximum min max low high worst best first last initial final monthly yearly annual weekly daily "
        "hourly quarterly compared against versus instead originally once usually typically sometimes"
    ).split()
)


_BREAK: Final = re.compile(r"[,;:()—–]\s|\s[—–]")
"""Where the words that belong to a figure end."""


@dataclass(frozen=True, slots=True)
class _Evidence:
    claim: Claim
    words: frozenset[str]
    names: frozenset[str]
    near: frozenset[str]
    title: bool


def group_claims(claims: Sequence[Claim]) -> tuple[ClaimGroup, ...]:
    """Return the groups of claims that can be compared, in the order of their first claim."""
    candidates = [
        _evidence(claim) for claim in claims if claim.mention.kind in _COMPARED and _comparable_zone(claim)
    ]
    rarity = Counter(word for evidence in candidates for word in evidence.words)
    buckets: dict[tuple[str | None, str], list[int]] = defaultdict(list)
    for index, evidence in enumerate(candidates):
        for word in evidence.words:
            if rarity[word] <= _LARGEST_BUCKET:
                buckets[evidence.claim.key.unit, word].append(index)
    seen: set[tuple[int, int]] = set()
    pairs: list[ClaimPair] = []
    for key in sorted(buckets, key=lambda key: (str(key[0]), key[1])):
        members = buckets[key]
        for position, a in enumerate(members):
            for b in members[position + 1 :]:
                if (a, b) not in seen:
                    seen.add((a, b))
                    pair = _pair(candidates[a], candidates[b], rarity)
                    if pair is not None:
                        pairs.append(pair)
    return tuple(_groups(pairs))


def _comparable_zone(claim: Claim) -> bool:
    return claim.sentence.block.zone not in {Zone.TABLE_CELL} and claim.mention.malformed is None


def _evidence(claim: Claim) -> _Evidence:
    sentence = claim.sentence
    names = frozenset(part.lower() for _, name in names_in(sentence.text) for part in name.split())
    start = claim.mention.prose.start - sentence.prose.start
    end = claim.mention.prose.end - sentence.prose.start
    before = _BREAK.split(sentence.text[max(0, start - 50) : start])[-1]
    after = _BREAK.split(sentence.text[end : end + 50])[0]
    near = frozenset(f"{before} {after}".lower().split())
    return _Evidence(
        claim=claim,
        words=content_stems(sentence.text),
        names=names,
        near=near & _DISTINGUISHING,
        title=sentence.block.zone in {Zone.TITLE, Zone.STANDFIRST},
    )


def _pair(a: _Evidence, b: _Evidence, rarity: Counter[str]) -> ClaimPair | None:
    first, second = a.claim, b.claim
    if _vetoed(a, b):
        return None
    measure = (first.key.measure & second.key.measure) - GENERIC
    shared = a.words & b.words
    smaller = min(len(a.words), len(b.words))
    subject = first.key.subject is not None and first.key.subject == second.key.subject
    names = a.names & b.names
    if subject and measure and _same_kind_of_measure(first, second, measure):
        agreement = 2 + len(measure) + (len(shared) >= _ENOUGH_SHARED)
        return ClaimPair(first, second, agreement, _why(first, second, measure))
    rare = {word for word in shared if rarity[word] <= 4} - GENERIC
    if first.mention.kind is not Kind.MONEY and not measure and _told(first) and _told(second):
        return None  # "two schools" and "57,000 pupils" of one sentence's words
    if (
        len(rare) >= _ENOUGH_SHARED
        and names
        and len(shared) >= _MOST_OF * smaller
        and (measure or len(shared) >= 4)
    ):
        return ClaimPair(first, second, len(rare), _why(first, second, measure))
    return None


def _told(claim: Claim) -> bool:
    """Whether the text says what is counted."""
    return bool(claim.key.measure - GENERIC)


def _same_kind_of_measure(a: Claim, b: Claim, measure: frozenset[str]) -> bool:
    """Whether the measures agree in more than passing: the head, or all of the shorter one."""
    smaller = min(len(a.key.measure), len(b.key.measure))
    return len(measure) >= max(1, smaller * _MOST_OF) and a.mention.kind in {
        Kind.MONEY,
        Kind.PERCENT,
        Kind.COUNT,
        Kind.MEASURE,
    }


def _vetoed(a: _Evidence, b: _Evidence) -> bool:
    """Whether some known part of the two keys differs."""
    first, second = a.claim, b.claim
    k, other = first.key, second.key
    if first.sentence.span == second.sentence.span:
        return True
    if first.mention.kind is not second.mention.kind or (
        k.period and other.period and k.period != other.period
    ):
        return True
    if (
        (k.period is None) != (other.period is None)
        and not _headline(a, b)
        and not _dated_alike(first, second)
    ):
        return True
    if k.scope != other.scope or first.mention.per != second.mention.per or k.role != other.role:
        return True
    if first.mention.direction is not second.mention.direction or first.mention.role in {Role.FROM}:
        return True
    if k.modality != other.modality and {k.modality, other.modality} & {
        Modality.DENIED,
        Modality.HYPOTHETICAL,
        Modality.TARGET,
    }:
        return True
    if k.modality is Modality.HYPOTHETICAL or a.near != b.near:
        return True
    if first.attribution and second.attribution and first.attribution != second.attribution:
        return True
    return _siblings(first, second) or bool(a.names - b.names and b.names - a.names and not a.names & b.names)


def _headline(a: _Evidence, b: _Evidence) -> bool:
    return a.title or b.title


def _dated_alike(a: Claim, b: Claim) -> bool:
    """Whether one claim without a date may take the other's: they stand in one block or hardly dated at all."""
    return a.sentence.block.span == b.sentence.block.span or a.mention.is_range != b.mention.is_range


def _siblings(a: Claim, b: Claim) -> bool:
    """Whether the two stand in items of one list: lists tell different things apart."""
    first, second = a.sentence.block, b.sentence.block
    return first.list is not None and first.list == second.list and first.span != second.span


def _why(a: Claim, b: Claim, measure: frozenset[str]) -> str:
    subject = b.subject or a.subject
    named = [claim.measure for claim in (a, b) if claim.measure and content_stems(claim.measure) & measure]
    what = min(named, key=len) if named else (a.measure or a.mention.noun or "the same thing")
    whose = f" of {subject}" if subject else ""
    when = f" in {a.period}" if a.period and a.period == b.period else ""
    return f"both are read as {what}{whose}{when}"


def _groups(pairs: Sequence[ClaimPair]) -> Iterator[ClaimGroup]:
    """Join pairs that share a claim into groups."""
    parent: dict[str, str] = {}

    def root(claim_id: str) -> str:
        parent.setdefault(claim_id, claim_id)
        while parent[claim_id] != claim_id:
            parent[claim_id] = parent[parent[claim_id]]
            claim_id = parent[claim_id]
        return claim_id

    for pair in pairs:
        parent[root(pair.later.id)] = root(pair.earlier.id)
    gathered: dict[str, list[ClaimPair]] = defaultdict(list)
    for pair in pairs:
        gathered[root(pair.earlier.id)].append(pair)
    made: list[ClaimGroup] = []
    for several in gathered.values():
        ordered = sorted(several, key=lambda pair: (pair.earlier.span, pair.later.span))
        members = {claim.id: claim for pair in ordered for claim in (pair.earlier, pair.later)}
        claims = tuple(sorted(members.values(), key=lambda claim: claim.span))
        made.append(ClaimGroup(claims, tuple(ordered)))
    yield from sorted(made, key=lambda group: group.claims[0].span)
