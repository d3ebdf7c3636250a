"""Figures that a source does not print but that two of its figures make: sums, differences, shares, changes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations
from typing import Final

from claimcheck.evidence.page import Page
from claimcheck.evidence.values import Ends, ends_of, in_unit_of
from claimcheck.language import stem
from claimcheck.mentions import Direction, Kind, Mention, Role
from claimcheck.text import Span

_SUM: Final = re.compile(
    r"\b(?:together|total(?:s|led|ling)?|combined|altogether|in all|overall|both|sum|between them|jointly)\b",
    re.IGNORECASE,
)
_GAP: Final = re.compile(
    r"\b(?:by|more|fewer|less|gap|difference|margin|majority|lead|ahead|behind|higher|lower|up|down|extra|added|cut|gained|lost|older|younger|longer|shorter|rose|fell|grew|shrank)\b",
    re.IGNORECASE,
)
_MOST: Final = 8
"""Figures of a sentence that are tried with each other; a table's line has more, and chance fits some of them."""
_HUNDRED: Final = Decimal(100)


@dataclass(frozen=True, slots=True)
class Derivation:
    """Two figures of a source and the sum that makes the claim's figure of them."""

    span: Span
    reason: str


def derive(claim: Mention, sentence: str, page: Page, stems: frozenset[str]) -> Derivation | None:
    """Return how two figures of one sentence of ``page`` make ``claim``, or None.

    Only what the claim's ``sentence`` asks for is tried (a sum where it says "together"), and only in
    sentences that speak of the same things, so that chance finds little.
    """
    for first, second in _pairs(page, stems):
        for made, value, half in _made(claim, sentence, first, second):
            if abs(value - _level(claim)) <= ends_of(claim).half + half:
                return Derivation(first.span.hull(second.span), made)
    return None


def _level(claim: Mention) -> Decimal:
    ends = ends_of(claim)
    return ends.value


def _pairs(page: Page, stems: frozenset[str]) -> Iterator[tuple[Mention, Mention]]:
    inside: dict[int, list[Mention]] = {}
    for figure in page.figures:
        if figure.modifier is None and not figure.is_range and figure.low is not None:
            inside.setdefault(page.place_of(figure.span), []).append(figure)
    for place, figures in inside.items():
        if len(figures) > 1 and page.nearness(place, stems) > 0:
            yield from permutations(figures[:_MOST], 2)


def _made(
    claim: Mention, sentence: str, first: Mention, second: Mention
) -> Iterator[tuple[str, Decimal, Decimal]]:
    """Yield what ``first`` and ``second`` make in the claim's unit: the words, the value, its rounding."""
    pair = f"{first.text} and {second.text}"
    if claim.kind in {Kind.PERCENT, Kind.RATIO, Kind.MULTIPLE}:
        yield from _quotients(claim, first, second)
        return
    if claim.kind in {Kind.PERCENTAGE_POINT, Kind.BASIS_POINT}:
        if first.kind is second.kind is Kind.PERCENT and first.low is not None and second.low is not None:
            size = _HUNDRED if claim.kind is Kind.BASIS_POINT else Decimal(1)
            yield f"the difference of {pair}", abs(first.low - second.low) * size, Decimal(0)
        return
    a, b = _alike(claim, first), _alike(claim, second)
    if a is None or b is None or not _of_one_kind(first, second):
        return
    if _SUM.search(sentence):
        yield f"the sum of {pair}", a.value + b.value, a.half + b.half
    elif _GAP.search(sentence) or claim.role is Role.CHANGE:
        yield f"the difference of {pair}", abs(a.value - b.value), Decimal(0)


def _alike(claim: Mention, figure: Mention) -> Ends | None:
    if claim.kind in {Kind.ORDINAL, Kind.SET} or figure.kind is not claim.kind:
        return None
    return in_unit_of(claim, figure)


def _of_one_kind(first: Mention, second: Mention) -> bool:
    """Whether two figures may be added: counts of one noun, or of one that is told once."""
    if first.kind is not Kind.COUNT or first.noun is None or second.noun is None:
        return True
    return stem(first.noun.split()[0]) == stem(second.noun.split()[0])


def _quotients(claim: Mention, first: Mention, second: Mention) -> Iterator[tuple[str, Decimal, Decimal]]:
    """Yield share, change or multiple of two figures of one kind: ``first`` over ``second``."""
    if first.kind is not second.kind or first.unit != second.unit or not first.low or not second.low:
        return
    if first.kind in {Kind.ORDINAL, Kind.SET} or not _of_one_kind(first, second):
        return
    ratio = first.low / second.low
    if claim.kind is Kind.MULTIPLE:
        yield f"{first.text} over {second.text}", ratio, Decimal(0)
    elif claim.role is Role.CHANGE or claim.direction is not None:
        rises = first.low > second.low
        if first.span.start > second.span.start and rises is (claim.direction is not Direction.DOWN):
            yield f"the change from {second.text} to {first.text}", abs(ratio - 1) * _HUNDRED, Decimal(0)
    elif ratio <= 1:
        size = _HUNDRED if claim.kind is Kind.PERCENT else Decimal(1)
        yield f"{first.text} of {second.text}", ratio * size, Decimal(0)
