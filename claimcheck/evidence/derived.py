"""Figures that a source does not print but that two of its figures make: sums, differences, shares, changes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations
from typing import Final

from claimcheck.evidence.page import Matter, Page
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
_FALLS: Final = re.compile(
    r"\b(?:fell|falls?|dropped|declined|shrank|down|cut)\b.{0,12}\bby\b|(?:percent|per cent|%) (?:fewer|less|lower|smaller|down)\b",
    re.IGNORECASE,
)
_RISES: Final = re.compile(
    r"\b(?:rose|rises?|grew|grows?|increased|climbed|up|raised)\b.{0,12}\bby\b|(?:percent|per cent|%) (?:more|higher|larger|up)\b",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(r"\b(?:from|earlier|previous|before|against|compared|last year)\b", re.IGNORECASE)
_NEAR: Final = 20
"""Characters after a figure in which "a year before" belongs to it."""
_MOST: Final = 8
"""Figures of a sentence that are tried with each other; a table's line has more, and chance fits some of them."""
_SEVERAL: Final = 3
_HUNDRED: Final = Decimal(100)


@dataclass(frozen=True, slots=True)
class Derivation:
    """Two figures of a source and the sum that makes the claim's figure of them."""

    span: Span
    reason: str


def derive(claim: Mention, sentence: str, page: Page, matter: Matter) -> Derivation | None:
    """Return how two figures of one sentence of ``page`` make ``claim``, or None.

    Only what the claim's ``sentence`` asks for is tried (a sum where it says "together"), and only in
    sentences that speak of the same things, so that chance finds little.
    """
    groups = tuple(_groups(page, matter))
    if _SUM.search(sentence):
        for figures in groups:
            total = _total(claim, figures)
            if total is not None:
                return total
    for first, second in (pair for figures in groups for pair in permutations(figures[:_MOST], 2)):
        for made, value, half in _made(claim, sentence, first, second, page):
            if abs(value - ends_of(claim).value) <= ends_of(claim).half + half:
                return Derivation(first.span.hull(second.span), made)
    return None


def _groups(page: Page, matter: Matter) -> Iterator[list[Mention]]:
    """Yield the plain figures of each sentence that has several and speaks of the same things."""
    inside: dict[int, list[Mention]] = {}
    for figure in page.figures:
        if figure.modifier is None and not figure.is_range and figure.low is not None:
            inside.setdefault(page.place_of(figure.span), []).append(figure)
    for place, figures in inside.items():
        if len(figures) > 1 and page.nearness(place, matter) > 0:
            yield figures


def _total(claim: Mention, figures: list[Mention]) -> Derivation | None:
    """Return the sum of all figures of a sentence that are of the claim's kind."""
    parts = [(figure, ends) for figure in figures if (ends := _alike(claim, figure)) is not None]
    if len(parts) < _SEVERAL or not all(_of_one_kind(parts[-1][0], figure) for figure, _ in parts):
        return None
    value = sum((ends.value for _, ends in parts), Decimal(0))
    slack = ends_of(claim).half + sum((ends.half for _, ends in parts), Decimal(0))
    if abs(value - ends_of(claim).value) > slack:
        return None
    words = ", ".join(figure.text for figure, _ in parts)
    return Derivation(parts[0][0].span.hull(parts[-1][0].span), f"the sum of {words}")


def _made(
    claim: Mention, sentence: str, first: Mention, second: Mention, page: Page
) -> Iterator[tuple[str, Decimal, Decimal]]:
    """Yield what ``first`` and ``second`` make in the claim's unit: the words, the value, its rounding."""
    pair = f"{first.text} and {second.text}"
    if claim.kind in {Kind.PERCENT, Kind.RATIO, Kind.MULTIPLE}:
        yield from _quotients(claim, _way(claim, sentence), first, second, page)
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


def _way(claim: Mention, sentence: str) -> Direction | None:
    """Return which way the claim's figure goes: its own, else that of the verb ("fell by a fifth")."""
    if claim.direction is not None or claim.kind is Kind.MULTIPLE:
        return claim.direction
    if _FALLS.search(sentence):
        return Direction.DOWN
    return Direction.UP if claim.role is Role.CHANGE or _RISES.search(sentence) else None


def _follows(after: Mention, before: Mention, page: Page) -> bool:
    """Whether ``after`` is the later value: told second, or told first and ``before`` with a word for it."""
    if after.span.start > before.span.start:
        return True
    return (
        before.role is Role.FROM
        or _BEFORE.search(page.text[after.span.end : before.span.end + _NEAR]) is not None
    )


def _quotients(
    claim: Mention, way: Direction | None, first: Mention, second: Mention, page: Page
) -> Iterator[tuple[str, Decimal, Decimal]]:
    """Yield share, change or multiple of two figures of one kind: ``first`` over ``second``."""
    if first.kind is not second.kind or first.unit != second.unit or not first.low or not second.low:
        return
    if first.kind in {Kind.ORDINAL, Kind.SET} or not _of_one_kind(first, second):
        return
    ratio = first.low / second.low
    size = _HUNDRED if claim.kind is Kind.PERCENT else Decimal(1)
    if claim.kind is Kind.MULTIPLE:
        yield f"{first.text} over {second.text}", ratio, Decimal(0)
    elif way is not None:
        rises = first.low > second.low
        if _follows(first, second, page) and rises is (way is Direction.UP):
            change = f"the change from {second.text} to {first.text}"
            yield change, abs(ratio - 1) * size, Decimal(0)
    elif ratio <= 1:
        yield f"{first.text} of {second.text}", ratio * size, Decimal(0)
