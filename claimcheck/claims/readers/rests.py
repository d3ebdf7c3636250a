"""A whole beside its part and the rest, and a total beside what was there and what is added.

"Sold 340 of its 500 tickets, leaving 160", "160 people, 96 of them engineers and the other 64 technicians",
"employs 140 and will hire another 60, to reach 200".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import chain
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.frames import Frame, Wording, follows, joined, wording
from claimcheck.claims.relations import Sum
from claimcheck.language import content_stems
from claimcheck.mentions import Kind

__all__ = ["are_alike", "is_amount", "is_level", "read_rest"]

_SUMMED: Final = frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE})
_REMAINDER: Final = (
    wording(
        r"{part:mcu}~ (?:out )?of (?:(?:the|its|their|his|her|all|a total of|some) ){0,2}{whole:mcu}(?:[^‹;:?!¶]){0,50}?,? leaving {rest:mcu}(?=[.,;]|\Z| (?:still|left|remaining|"
        r"unsold|unpaid|empty|outstanding|missing|behind|in favou?r|to (?:go|come|pay|find|do))\b)"
    ),
    wording(
        r"{part:mcu}~ (?:out )?of (?:(?:the|its|their|his|her|all|a total of|some) ){0,2}{whole:mcu}(?:[^‹;:?!¶]){0,50}?,? (?:with|and) {rest:mcu} "
        r"(?:(?:[a-z]+ )?remain(?:ing|s|ed)?|(?:are |were |was )?left|still to go|to go|yet to)\b"
    ),
)
"""A part of a whole, and what the text says it leaves."""
_ALL: Final = r"(?:(?:the|its|their|his|her|our|all|these|those) ){0,2}"
_LEFT: Final = r"(?:(?:the|its|their) (?:remaining|other)|(?:the|its) (?:rest|remainder|balance)(?: of [a-z]+)?[,:]?(?: \(|,? (?:about|some))?)"
_REST: Final = rf"{_LEFT} {{rest:mcu}}(?!(?: [a-z]+)? (?:that|who|which|of)\b)"
_APART: Final = r"(?:[^‹:?!¶]|‹[dtzn]\d+›){0,90}?"
_THEM: Final = r"(?:them|these|those|whom|which|it|that)"
_PART_OF: Final = rf"{{part:mcu}}~ (?:out )?of {_ALL}{{whole:mcu}}"
_OF_ALL: Final = rf"(?:\A|[;(] ?)(?:out )?of {_ALL}{{whole:mcu}}…, …{{part:mcu}}"
_WHOLE_FIRST: Final = (
    rf"{{whole:mcu}}…[,(–—;] ?(?:{{part:mcu}}(?: [a-z]+)? of {_THEM}\b|of {_THEM},? {{of_them:mcu}})"
)
_BEGINS_WITH_REST: Final = re.compile(r"(?:The|Its|Their) (?:remaining|other|rest|remainder|balance)\b")
_REST_TOLD: Final = re.compile(r"\b(?:remaining|other|rest|remainder|balance)\b")
_WHOLES: Final = (_PART_OF, _OF_ALL, _WHOLE_FIRST)
_OTHERS: Final = tuple(wording(first, _APART, rf"\b{_REST}") for first in _WHOLES)
_OTHERS_NEXT: Final = tuple(wording(first, _APART, rf"[.!] ?¶ {_REST}") for first in _WHOLES)
"""A part of a whole, and "the other seven", in the sentence or at the head of the next."""
_PART_NEXT: Final = wording(
    rf"{{whole:mcu}}{_APART}[.!] ?¶ {_APART}{{part:mcu}}{_APART}(?:,|;| and| while| with) {_REST}"
)
"""A whole, and in the next sentence its part and the rest."""
_NEAR: Final = Decimal("0.25")
"""How far, of the whole, a part and a rest may be from it that no word ties to it."""
_STEP: Final = r"(?:[^‹;:?!¶]|‹[dztnDZT]\d+›|[.] ?¶){0,90}?"
_MORE: Final = r"(?:another|a further|an (?:extra|additional)|additional|extra)"
_ADDING: Final = re.compile(r"\b(?:another|further|extra|additional|add(?:s|ed|ing)?)\b", re.IGNORECASE)
_REACH: Final = (
    r"(?:\bto (?:reach|make|total)|\b(?:bringing|brings|taking|takes|lifting|lifts) (?:the|its|their|his|her|that)(?: [a-z]+){0,3} to"
    r"|\bfor a (?:[a-z]+ )?total of|\bmaking(?: a total of)?)"
)
_ADDED: Final = (
    wording(rf"{{old:mcu}}{_STEP}\b{_MORE} {{new:mcu}}{_STEP}{_REACH} {{total:mcu}}"),
    wording(
        rf"\badd(?:s|ed|ing)? {_MORE}? ?{{new:mcu}}(?:[^‹;:?!¶.]){{0,40}}? to {{old:mcu}}{_STEP}{_REACH} {{total:mcu}}"
    ),
)
"""What was there, what is added, and what they make."""
_THREE: Final = 3


def read_rest(frame: Frame, last: Frame | None) -> Sum | None:
    """Return the whole of a sentence with its part and the rest, or a total with what was added to what."""
    found = _remainder(frame) or _others(frame, _OTHERS) or _added(frame)
    if found is not None or last is None or not follows(last, frame):
        return found
    both = joined(last, frame)
    if _BEGINS_WITH_REST.match(frame.text):
        found = _others(both, _OTHERS_NEXT)
    if _REST_TOLD.search(frame.text):
        found = found or _part_next(both)
    return found or _added(both)


def is_level(claim: Claim) -> bool:
    """Whether a figure is an amount, and no rise or fall."""
    return is_amount(claim) and claim.mention.direction is None


def is_amount(claim: Claim) -> bool:
    """Whether a figure can be a part or a total: a sum, a number or a measure, and no rate or range."""
    mention = claim.mention
    return (
        mention.kind in _SUMMED
        and not mention.is_range
        and mention.impossible is None
        and mention.per is None
        and None not in {mention.low, mention.high}
    )


def are_alike(a: Claim, b: Claim) -> bool:
    """Whether two amounts are of one kind and unit."""
    return (a.mention.kind, a.mention.unit) == (b.mention.kind, b.mention.unit)


def _remainder(frame: Frame) -> Sum | None:
    """Read "sold 340 of its 500 tickets, leaving 160": the part and what is left make the whole."""
    for pattern in _REMAINDER:
        for places in frame.matches(pattern):
            whole, parts = places["whole"], (places["part"], places["rest"])
            if all(is_amount(one) and are_alike(one, whole) for one in (whole, *parts)):
                return Sum(whole, parts, exhaustive=True)
    return None


def _others(frame: Frame, patterns: Sequence[Wording]) -> Sum | None:
    """Read "Five of the 14 boats were sold; the remaining nine were scrapped"."""
    for places in chain.from_iterable(frame.matches(pattern) for pattern in patterns):
        part, whole, rest = places.get("part") or places["of_them"], places["whole"], places["rest"]
        several = (part, whole, rest)
        if all(is_level(one) and are_alike(one, whole) for one in several) and _may_be_rest(
            rest, part, whole
        ):
            return Sum(whole, (part, rest), exhaustive=True)
    return None


def _may_be_rest(rest: Claim, part: Claim, whole: Claim) -> bool:
    """Whether the rest is of no other noun than the whole; behind "96 of them", whatever it is, it is of them."""
    nouns = [content_stems(one.mention.noun or "") for one in (rest, whole)]
    told_of_them = whole.mention.prose.start < part.mention.prose.start
    return told_of_them or not nouns[0] or bool(nouns[0] & nouns[1])


def _part_next(frame: Frame) -> Sum | None:
    """Read "The grant is £5m. Some £3m goes to roofs and the remaining £2m to pipes": three like figures in all."""
    for places in frame.matches(_PART_NEXT):
        whole, part, rest = places["whole"], places["part"], places["rest"]
        alike = [one for one in frame.claims if are_alike(one, whole)]
        if len(alike) != _THREE or not all(map(is_level, alike)):
            continue
        values = [one.mention.low or Decimal(0) for one in (whole, part, rest)]
        if abs(values[1] + values[2] - values[0]) <= _NEAR * values[0] and values[1] < values[0]:
            return Sum(whole, (part, rest), exhaustive=True)
    return None


def _added(frame: Frame) -> Sum | None:
    """Read "employs 140 people and will hire another 60, to reach 200": three like figures in all."""
    if not _ADDING.search(frame.text):
        return None
    for places in chain.from_iterable(frame.matches(pattern) for pattern in _ADDED):
        total, parts = places["total"], (places["old"], places["new"])
        alike = [one for one in frame.claims if are_alike(one, total)]
        if len(alike) == _THREE and all(is_amount(one) for one in alike) and {total, *parts} <= set(alike):
            return Sum(total, parts, exhaustive=True)
    return None
