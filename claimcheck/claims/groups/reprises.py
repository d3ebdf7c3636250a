"""What a text speaks of again as known: "the $3.8 billion programme", "the nine-strong team".

A definite amount takes up one that was given before: where it is a slip away from the only like one, one of the
two is wrong. So it is with the size of a group that the text has told of. Counts are taken up in ``recounts.py``.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, groupby
from typing import Final

from claimcheck.claims.clashes import Clash, clash_of_retold
from claimcheck.claims.groups.evidence import Evidence
from claimcheck.claims.groups.retellings import kept_digits
from claimcheck.claims.groups.vetoes import vetoed_by_shape
from claimcheck.claims.model import Claim, Modality
from claimcheck.claims.relations import ClaimPair
from claimcheck.claims.wording import words_after, words_before
from claimcheck.language import stem
from claimcheck.mentions import Kind, Mention, Role

__all__ = ["amounts_again", "sizes_again", "slips_again"]

_SMALL: Final = 12
_AMOUNTS: Final = frozenset({Kind.MONEY, Kind.MEASURE})
_DIGITS: Final = 2
_DEFINITE: Final = re.compile(r"\b(?:the|these|those)(?: (?:whole|full|entire|total))? \Z", re.IGNORECASE)
_TAKEN_UP: Final = re.compile(
    r"(?:\b(?:the|these|those|this|that|its|their|his|her|our|all)|['’]s|s['’])(?: [a-z-]+)? \Z",
    re.IGNORECASE,
)
"""What makes a figure one that the reader must know."""
_SLIPPING: Final = frozenset({Kind.MONEY, Kind.MEASURE, Kind.COUNT, Kind.PERCENT})
_CLEAR: Final = 3
"""Digits kept, by ``kept_digits``, of what hardly is another figure."""
_WINDOW: Final = 8
"""Figures before a definite one that it may take up without a name."""
_MOST_NAMED: Final = 12
"""Figures that a name may have; what is named more often tells nothing."""
_NOUN: Final = re.compile(
    r"[ -](?!(?:in|of|for|from|on|at|to|by|with|per|an?|that|which|who|it|they|he|she|we|i|you|more|less|or)\b)[a-z]+|[.;!?,]|\Z"
)
"""What may follow a definite amount; "in fees" would say which one is meant."""
_OR_END: Final = re.compile(r" [a-z]+|[.,;]|\Z")
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


def amounts_again(candidates: Sequence[Evidence]) -> Iterator[ClaimPair]:
    """Yield the pairs of an amount and of another definite one that is a slip apart: "the $3.8 billion programme"."""
    for place, one in enumerate(candidates):
        if not _takes_up(one.claim):
            continue
        alike = [
            other
            for other in candidates
            if other is not one
            and other.claim.key.unit == one.claim.key.unit
            and not other.claim.mention.is_range
        ]
        if _follows(one, alike):
            continue
        rivals = [other for other in candidates[:place] if other in alike and _near(one.claim, other.claim)]
        if len({other.claim.mention.low for other in rivals}) == 1 and _may_be(rivals[-1], one):
            first = rivals[0].claim
            why = f"the text gives {first.mention.text} before"
            clash = clash_of_retold(first.mention, one.claim.mention)
            if clash is not None and kept_digits(first, one.claim):
                yield ClaimPair(first, one.claim, len(rivals) + 1, why, clash)


def slips_again(candidates: Sequence[Evidence]) -> Iterator[ClaimPair]:
    """Yield the pairs of a figure and of a definite one, a clear slip apart, in one paragraph or beside one name.

    What the text calls them is not asked: "throwing 412 people out of work ... told the 421 employees".
    """
    values = Counter((one.claim.key.unit, one.claim.mention.low) for one in candidates)
    named: dict[str, list[Evidence]] = defaultdict(list)
    for place, one in enumerate(candidates):
        if _slips(one.claim) and values[one.claim.key.unit, one.claim.mention.low] == 1:
            block = one.claim.sentence.block.span
            beside = [
                other
                for other in candidates[max(0, place - _WINDOW) : place]
                if other.claim.sentence.block.span == block
            ]
            by_name = [
                other for name in one.names if len(named[name]) <= _MOST_NAMED for other in named[name]
            ]
            rivals = {other.claim.id: other for other in (*by_name, *beside) if _is_slip_of(one, other)}
            if len({other.claim.mention.low for other in rivals.values()}) == 1:
                first = next(iter(rivals.values())).claim
                clash = clash_of_retold(first.mention, one.claim.mention)
                if clash is not None:
                    why = f"the text gives {first.mention.text} before"
                    yield ClaimPair(first, one.claim, len(rivals) + 1, why, clash, is_taken_up=True)
        for name in one.names:
            named[name].append(one)


def _slips(claim: Claim) -> bool:
    mention = claim.mention
    return (
        mention.kind in _SLIPPING
        and not mention.is_range
        and mention.low is not None
        and sum(map(str.isdigit, mention.text)) >= _DIGITS
        and _TAKEN_UP.search(words_before(claim)) is not None
    )


def _is_slip_of(one: Evidence, other: Evidence) -> bool:
    a, b = other.claim, one.claim
    return (
        a.key.unit == b.key.unit
        and a.mention.per == b.mention.per
        and not a.mention.is_range
        and a.sentence is not b.sentence
        and kept_digits(a, b) >= _CLEAR
        and _may_be(other, one)
    )


def _takes_up(claim: Claim) -> bool:
    """Whether an amount is a definite one, of a thing that is known: "the whole 437 kilometres"."""
    mention = claim.mention
    if mention.kind not in _AMOUNTS or mention.is_range or mention.modifier is not None or not mention.low:
        return False
    if (
        mention.role is not Role.LEVEL
        or mention.per is not None
        or sum(map(str.isdigit, mention.text)) < _DIGITS
    ):
        return False
    if not _DEFINITE.search(words_before(claim)):
        return False
    return bool((_NOUN if mention.kind is Kind.MONEY else _OR_END).match(words_after(claim)))


def _near(a: Claim, b: Claim) -> bool:
    """Whether two amounts have one unit and are of one size."""
    first, second = a.mention.low, b.mention.low
    if not first or not second or a.mention.unit != b.mention.unit:
        return False
    return max(first, second) < 2 * min(first, second)


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
