"""The size of a group told again as known: "the nine-strong team", after "a team of seven".

Other figures that are taken up are read in ``slips.py``, counts of things in ``recounts.py``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, groupby
from typing import Final

from claimcheck.claims.clashes import Clash
from claimcheck.claims.groups.evidence import Evidence
from claimcheck.claims.groups.vetoes import vetoed_by_shape
from claimcheck.claims.model import Claim, Modality
from claimcheck.claims.pairs import ClaimPair
from claimcheck.claims.wording import words_after, words_before
from claimcheck.language import stem
from claimcheck.mentions import Kind, Mention, Role

__all__ = ["sizes_again"]

_SMALL: Final = 12
_GROUP: Final = r"(?P<group>team|crew|jury|panel|committee|band|squad|cast|delegation|board|council|choir|party|expedition|commission|orchestra|gang)\b"
_SIZES: Final = (
    re.compile(rf"\A[ -](?:strong|member|person|man|woman|piece)[ -](?:[a-z]+ )?{_GROUP}"),
    re.compile(rf"\b{_GROUP} of (?:just |only )?\Z", re.IGNORECASE),
)
"""What follows or precedes the number of those in a group: "the seven-strong team", "a team of seven"."""
_THE: Final = re.compile(r"\b(?:the|their|its) \Z", re.IGNORECASE)
_THE_GROUP: Final = re.compile(r"\b(?:the|their|its) (?:[a-z]+ )?[a-z]+ of (?:just |only )?\Z", re.IGNORECASE)


def sizes_again(candidates: Sequence[Evidence]) -> Iterator[ClaimPair]:
    """Yield the pairs of a group's size and of another that the text gives of the group it has told of."""
    told: dict[str, list[Evidence]] = defaultdict(list)
    for one in candidates:
        group = _group(one.claim)
        if group is None:
            continue
        before = told[group]
        if len({other.claim.mention.low for other in before}) == 1 and _is_the_group(one.claim):
            first, low = before[0].claim, one.claim.mention.low
            if first.mention.low != low and not _follows(one, candidates) and _may_be(before[0], one):
                later = replace(
                    one.claim, mentions=(_size(one.claim, group), *one.claim.mentions[1:]), measure=group
                )
                earlier = replace(first, mentions=(_size(first, group), *first.mentions[1:]))
                why = f"the text gives a {group} of {first.mention.text} before"
                yield ClaimPair(earlier, later, len(before) + 1, why, Clash.VALUE)
        told[group].append(one)


def _group(claim: Claim) -> str | None:
    """Return of which group a count is the size."""
    mention = claim.mention
    if (
        mention.kind is not Kind.COUNT
        or mention.is_range
        or mention.modifier is not None
        or mention.low is None
    ):
        return None
    found = _SIZES[0].match(words_after(claim)) or _SIZES[1].search(words_before(claim))
    return found["group"].lower() if found else None


def _is_the_group(claim: Claim) -> bool:
    before = words_before(claim)
    return bool(_THE.search(before) or _THE_GROUP.search(before))


def _size(claim: Claim, group: str) -> Mention:
    return replace(claim.mention, noun=group)


def _follows(one: Evidence, candidates: Sequence[Evidence]) -> bool:
    """Whether the text gives the number itself elsewhere, or two numbers whose sum or difference it is.

    Small numbers are the sum of some others by chance: these must count the same things, or stand together.
    """
    value, kind = one.claim.mention.low, one.claim.mention.kind
    others = [other for other in candidates if other is not one and other.claim.mention.kind is kind]
    values = {low for other in others if (low := other.claim.mention.low)}
    if value is None:
        return False
    if value in values:
        return True
    if value > _SMALL:
        return any(a + value in values or (value - a in values and value - a != a) for a in values)
    nouns = _stems(one)
    akin = {low for other in others if (low := other.claim.mention.low) and nouns & _stems(other)}
    bare = {low for other in others if (low := other.claim.mention.low) and not _stems(other)}
    return any({value - a, a - value, a + value} & (akin | bare) for a in akin) or any(
        a + b == value for a, b in _pairs_in_a_sentence(others)
    )


def _stems(one: Evidence) -> frozenset[str]:
    return frozenset(stem(word) for word in (one.claim.mention.noun or "").split())


def _pairs_in_a_sentence(several: Sequence[Evidence]) -> Iterator[tuple[Decimal, Decimal]]:
    for _, inside in groupby(several, key=lambda one: one.claim.sentence.span):
        yield from combinations([low for one in inside if (low := one.claim.mention.low)], 2)


def _may_be(first: Evidence, second: Evidence) -> bool:
    """Whether nothing says that the two are of other things, or are not told as facts."""
    speaker = frozenset((second.claim.attribution or "").lower().split())
    elsewhere = second.names - speaker - first.names and first.names and not first.names & second.names
    untold = {Modality.HYPOTHETICAL, Modality.DENIED, Modality.TARGET}
    dated = {first.claim.key.period, second.claim.key.period} - {None}
    return not (
        vetoed_by_shape(_level(first.claim), _level(second.claim))
        or len(dated) > 1
        or bool(first.marks - second.said or second.marks - first.said)
        or elsewhere
        or {first.claim.key.modality, second.claim.key.modality} & untold
    )


def _level(claim: Claim) -> Claim:
    """Return a claim whose figure is no beginning of a change: the court hears "from 31 witnesses"."""
    if claim.mention.kind is not Kind.COUNT or claim.mention.role is not Role.FROM:
        return claim
    return replace(claim, mentions=(replace(claim.mention, role=Role.LEVEL), *claim.mentions[1:]))
