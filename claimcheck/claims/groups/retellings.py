"""How much speaks for two figures being one figure, told twice: a score of named parts.

What a slip leaves as it was is what tells it from another figure. Most digits stay, and so does the wording
right round the figure; the rest of the sentence is often new. The weights were set by hand on published
articles, with figures told twice alike as one side and unlike figures in like words as the other; no part of
those articles was kept back to test them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile
from typing import Final

from claimcheck.claims.clashes import BOUNDS, point_of, same_digits, significant_digits
from claimcheck.claims.groups.evidence import Evidence
from claimcheck.claims.model import Claim
from claimcheck.language import GENERIC, STOP_WORDS, shared_stems, stem
from claimcheck.mentions import Kind, Role
from claimcheck.text import Span

__all__ = ["Retelling", "Surroundings", "digits_of", "kept_digits", "wording_of"]

RARE: Final = 4
"""A word that no more claims share than this is rare."""
_ENOUGH: Final = 4
_ENOUGH_UNLIKE: Final = 5
"""The scores from which two figures are taken for one. Below, pairs of unlike figures turn up on clean articles."""
_REACH: Final = 90
"""Characters to each side of a figure in which its wording is read."""
_WORDS: Final = 4
"""Words to each side of a figure that are its wording."""
_AFTER: Final = 3
_BEFORE: Final = 2
_MOST: Final = 0.6
_NEARLY_ALL: Final = 0.75
_FEW: Final = 2
_SOME: Final = 3
_MANY: Final = 5
_ODD: Final = 4
_ROUNDED: Final = Decimal("0.6")
"""Percentage points that rounding the figures and the percentage may take away or add."""
_LOOSELY: Final = Decimal("0.1")
_SERIES: Final = 8
"""Values told in the same words from which two may well have the same digits by chance."""
_TENTH: Final = Decimal(10)
_MISTYPED: Final = 3
_SHIFTS: Final = frozenset({1, 2, 3, 6, 9})
"""Places by which a point is shifted: a nought too many, cents for dollars, millions for billions."""
_TOKEN: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[;:()—–]")
_NO_DIGIT: Final = re.compile(r"[^\d.]|\.(?!\d)")
_STOPS: Final = frozenset(";:()—–")
_NAMED_BY_UNIT: Final = frozenset({Kind.MONEY, Kind.MEASURE})
_TIMES: Final = frozenset({Kind.DATE, Kind.TIME, Kind.SET, Kind.ORDINAL})

_Figure = tuple[str | None, Decimal | None, Decimal | None]


@dataclass(frozen=True, slots=True)
class Retelling:
    """What speaks for one figure told twice, part by part, and against it.

    ``after`` and ``before`` count the words in common that follow and precede both figures, in order and
    without a gap; ``words`` is how much of the shorter sentence the other one says too, 0 to 3; ``names``
    whether they share a name; ``companion`` whether both stand beside one other figure of another unit,
    ``contrast`` whether other figures differ as well, or a third one is told in the same words; ``digits`` how much
    their digits look like one slip, 0 to 4; ``slipped`` whether hardly two amounts have such digits by chance;
    ``hedge`` whether both are hedged, and alike; ``near`` whether they share a word within reach.
    """

    after: int
    before: int
    words: int
    names: bool
    companion: bool
    contrast: bool
    digits: int
    slipped: bool
    hedge: bool
    near: bool

    @property
    def wording(self) -> int:
        """The parts that are words. A word near both is enough of them where the digits are odd."""
        told = min(self.after, _AFTER) + min(self.before, _BEFORE) + self.words + self.names + self.hedge
        return max(told, int(self.near and self.digits == _ODD))

    def score(self, doubts: int) -> int:
        """Return the parts as one number, less two for each of ``doubts``."""
        return self.wording + 2 * self.companion + self.digits - 2 * doubts

    def is_enough(self, doubts: int) -> bool:
        """Whether it was one figure that was told twice. A slip's digits lower what is asked of the rest."""
        if self.contrast:
            return False
        if self.slipped and doubts <= 1:
            return True
        if not self.wording:
            return False
        return self.score(doubts) >= (_ENOUGH if self.digits else _ENOUGH_UNLIKE)


class Surroundings:
    """What the whole text says of its figures: which words are rare among them, and which stand in one sentence."""

    def __init__(self, claims: Iterable[Claim], candidates: Sequence[Evidence]) -> None:
        """Count the words of ``candidates`` and gather ``claims``, of the same text, by their sentences."""
        self.rarity = Counter(word for evidence in candidates for word in evidence.words)
        self._inside: dict[Span, list[Claim]] = defaultdict(list)
        self._worded: dict[object, set[_Figure]] = defaultdict(set)
        for evidence in candidates:
            for side in _sides(evidence.claim):
                self._worded[side].add(_value(evidence.claim))
        for claim in claims:
            if claim.mention.kind not in _TIMES:
                self._inside[claim.sentence.span].append(claim)

    def rare(self, words: frozenset[str]) -> frozenset[str]:
        """Return those of ``words`` that few figures share, without those that say nothing."""
        return frozenset(word for word in words if self.rarity[word] <= RARE) - GENERIC

    def retelling(self, a: Evidence, b: Evidence) -> Retelling:
        """Return what speaks for the figures of ``a`` and ``b`` being one."""
        shared = shared_stems(a.words, b.words)
        part = len(shared) / max(1, min(len(a.words), len(b.words))) if len(shared) >= _FEW else 0
        (before, after), (other_before, other_after) = wording_of(a.claim), wording_of(b.claim)
        one, other = self._companions(a.claim), self._companions(b.claim)
        return Retelling(
            after=_in_common(after, other_after),
            before=_in_common(before, other_before),
            words=(part >= _MOST)
            + (part >= _NEARLY_ALL and len(shared) >= _SOME)
            + (len(self.rare(shared)) >= _FEW)
            + (len(shared) >= _MANY),
            names=bool(a.names & b.names),
            companion=any(figure[0] != a.claim.key.unit for figure in one & other),
            contrast=self.contrast(a.claim, b.claim),
            digits=kept_digits(a.claim, b.claim),
            slipped=a.claim.mention.kind in _NAMED_BY_UNIT and _slipped(a.claim, b.claim),
            hedge=a.claim.mention.modifier is not None
            and a.claim.mention.modifier is b.claim.mention.modifier,
            near=a.claim.mention.kind in _NAMED_BY_UNIT and bool((a.near & b.near) - GENERIC),
        )

    def tells_both(self, a: Claim, b: Claim) -> bool:
        """Whether one of the two sentences sets the figures apart: by both, or by a third that makes one of the other."""
        told = self._companions(a) | self._companions(b)
        if self._adds_up_to(a, b) or self._adds_up_to(b, a):
            return True
        return self._tells_beside(a, b) or self._tells_beside(b, a) or any(_leads(a, b, one) for one in told)

    def _adds_up_to(self, claim: Claim, total: Claim) -> bool:
        """Whether a figure and the like ones of its sentence make the other: "$2m to drivers and $5m to clerks", "$7m"."""
        unit, own = claim.key.unit, claim.mention.low
        like = [low for one, low, _ in self._companions(claim) if one == unit and low is not None]
        return bool(like) and own is not None and own + sum(like) == total.mention.low

    def _tells_beside(self, claim: Claim, other: Claim) -> bool:
        """Whether ``claim`` or what it lacks of ``other`` stands beside it: "over 700 were rescued, 200 more later"."""
        told = self._companions(claim)
        unit, low, high = _value(other)
        if (unit, low, high) in told:
            return True
        own = claim.mention.low
        lacking = low - own if low is not None and own is not None else None
        return bool(lacking) and any(one[:2] == (unit, lacking) for one in told)

    def contrast(self, a: Claim, b: Claim) -> bool:
        """Whether other figures beside both differ, in the figures' own unit or in all: two cases, and no slip.

        So it is where the text gives a third value in the words that both have beside them.
        """
        if self._in_series(a, b):
            return True
        # What only one of them is up or down from says nothing; two changes from two levels are two things.
        levels = not (self._begins(a) and self._begins(b))
        one, other = self._companions(a, levels=levels), self._companions(b, levels=levels)
        units = {figure[0] for figure in one} & {figure[0] for figure in other}
        alike = {figure[0] for figure in one & other}
        return a.key.unit in units - alike or bool(units and not alike)

    def _in_series(self, a: Claim, b: Claim) -> bool:
        """Whether three values have the same words beside them: "a $720 tax liability", case after case."""
        common = set(_sides(a)) & set(_sides(b))
        most = _SERIES if kept_digits(a, b) else _FEW
        return any(len(self._worded[side]) > most for side in common)

    def is_alone(self, claim: Claim) -> bool:
        """Whether the sentence has no other figure of a claim's unit."""
        return all(unit != claim.key.unit for unit, _, _ in self._companions(claim))

    def derived(self, a: Claim, b: Claim) -> bool:
        """Whether one may be a tenth of the other, as its sentence says: "a tax of 10%"."""
        told = self._companions(a) | self._companions(b)
        return any(low == _TENTH and str(unit).startswith(Kind.PERCENT) for unit, low, _ in told)

    def _begins(self, claim: Claim) -> bool:
        """Whether the sentence says what a figure is up or down from."""
        return any(other.mention.role is Role.FROM for other in self._inside[claim.sentence.span])

    def _companions(self, claim: Claim, *, levels: bool = False) -> frozenset[_Figure]:
        """Return the other figures of a claim's sentence; with ``levels`` not what one is up or down from."""
        return frozenset(
            _value(other)
            for other in self._inside[claim.sentence.span]
            if other.span != claim.span and not (levels and other.mention.role is Role.FROM)
        )


def _leads(a: Claim, b: Claim, third: _Figure) -> bool:
    """Whether a percentage or a factor beside two figures leads from one to the other: "doubled", "a gain of 30%"."""
    (unit, stated, _), one, other = third, a.mention.low, b.mention.low
    if not (one and other and stated) or one < 0 or other < 0:
        return False
    ratios = one / other, other / one
    if str(unit).startswith(Kind.PERCENT):
        results = {result for ratio in ratios for result in (ratio * 100, abs(ratio - 1) * 100)}
        return any(abs(result - stated) <= _ROUNDED for result in results)
    return str(unit).startswith((Kind.MULTIPLE, Kind.RATIO)) and any(
        abs(ratio - stated) <= _LOOSELY * stated for ratio in ratios
    )


def _sides(claim: Claim) -> Iterator[tuple[object, ...]]:
    """Yield the two words right before and right after a figure, with its unit."""
    for place, side in enumerate(wording_of(claim)):
        if len(side) >= _FEW:
            yield claim.key.unit, place, *side[:_FEW]


def _value(claim: Claim) -> _Figure:
    return claim.key.unit, claim.mention.low, claim.mention.high


def kept_digits(a: Claim, b: Claim) -> int:
    """Return how much the digits of two figures speak for one slip between them, 0 to 4.

    4 where they are the same, two or more, on another scale ("£2.4m", "£24m") or in another order ("£38m",
    "£83m"); 3 where one of three or more differs; 1 where one of two differs, or one is shifted.
    """
    first, second = digits_of(a), digits_of(b)
    if not first or not second:
        return 0
    if same_digits(a.mention, b.mention):
        if _shift(a, b) not in _SHIFTS:
            return 0
        return _ODD if significant_digits(a.mention) > 1 else 1
    if len(first) != len(second):
        return 0
    if _are_swapped(a, b):
        return _ODD
    if sum(one != other for one, other in zip(first, second, strict=True)) > 1:
        return 0
    kept = max(len(_significant(first)), len(_significant(second))) - 1
    return _MISTYPED if kept > 1 else kept


def digits_of(claim: Claim) -> str:
    """Return the digits of a figure as written, those of its value where it is written in words; none of "a dozen"."""
    text = claim.mention.text
    return _NO_DIGIT.sub("", text) or (
        "" if "dozen" in text else str(claim.mention.low or "").partition(".")[0]
    )


def _slipped(a: Claim, b: Claim) -> bool:
    """Whether two amounts are a slip apart that two of one text hardly ever are: "£418m", "£481m"; "under £7.4k", "under £74k"."""
    if _are_swapped(a, b):
        return True
    bounded = a.mention.modifier in BOUNDS and a.mention.modifier is b.mention.modifier
    return bounded and significant_digits(a.mention) > 1 and kept_digits(a, b) == _ODD


def _are_swapped(a: Claim, b: Claim) -> bool:
    """Whether two figures have the same digits but for two that changed places: "£38m", "£83m"."""
    first, second = digits_of(a), digits_of(b)
    if len(first) != len(second):
        return False
    apart = [place for place, digit in enumerate(first) if digit != second[place]]
    return len(apart) == _FEW and all(first[one] == second[other] for one, other in (apart, apart[::-1]))


def _significant(digits: str) -> str:
    """Return the digits from the first to the last that is not 0, without the point."""
    return digits.replace(".", "").strip("0")


def _shift(a: Claim, b: Claim) -> int:
    """Return by how many places the point of one figure stands apart from the other's; both are points or bounds."""
    one, other = (abs(point_of(claim.mention) or Decimal(1)) for claim in (a, b))
    return abs(one.adjusted() - other.adjusted())


def wording_of(claim: Claim) -> tuple[list[str], list[str]]:
    """Return the stems of the words before a figure, the nearest first, and of those after it."""
    text, base = claim.sentence.text, claim.sentence.prose.start
    start, end = claim.mention.prose.start - base, claim.mention.prose.end - base
    before = _TOKEN.findall(text, max(0, start - _REACH), start)[::-1]
    return _stems(before), _stems(_TOKEN.findall(text, end, end + _REACH))


def _stems(tokens: Sequence[str]) -> list[str]:
    inside = takewhile(lambda token: token not in _STOPS, tokens)
    return [stem(word) for word in inside if len(word) > 1 and word.lower() not in STOP_WORDS][:_WORDS]


def _in_common(first: Sequence[str], second: Sequence[str]) -> int:
    """Return how many words two sequences have in common from their beginnings."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))
