"""Figures that a source does not print but that its figures make: sums, differences, products, shares, changes.

One search serves them all. Pairs of figures are tried from the nearest to the farthest, and what a pair makes is
believed as long as chance could hardly have made it too: 17,423 never comes out by chance, 12 soon does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise, product
from typing import Final

from claimcheck.evidence.model import Derivation
from claimcheck.evidence.page import Matter, Page
from claimcheck.evidence.values import Ends, ends_of, in_unit_of, is_met, leeway_of
from claimcheck.language import content_stems, stem
from claimcheck.mentions import Direction, Kind, Mention, Role, extract
from claimcheck.text import Span

_FALLS: Final = re.compile(
    r"\b(?:fell|fallen|falls?|dropped|declined|shrank|shrunk|down|cut)\b.{0,12}\bby\b|\b(?:lost|shed)\b|(?:percent|per cent|%) (?:fewer|less|lower|smaller|down|shorter|lighter|cheaper|slower)\b",
    re.IGNORECASE,
)
_RISES: Final = re.compile(
    r"\b(?:rose|risen|rises?|grew|grown|grows?|increased|climbed|up|raised)\b.{0,12}\bby\b|(?:percent|per cent|%) (?:more|higher|larger|up|longer|heavier|dearer|faster|bigger|greater)\b",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    r"\b(?:from|earlier|previous|before|after|against|compared|last year)\b"
    r"|\((?:[^():]{0,12}\b(?:19|20)\d\d|prior\b[^():]{0,12}):",
    re.IGNORECASE,
)
"""What tells the earlier of two values, "(Q3 2024: £31.9 million)" among them."""
_NEAR: Final = 20
"""Characters after a figure in which "a year before" belongs to it."""
_PRONOUNS: Final = frozenset({"them", "these", "those", "which", "whom", "it"})
_SAME_MATTER: Final = 0.5
_REACH: Final = 2
"""Sentences between two figures that are tried with each other though they count different things."""
_MOST: Final = 8
"""Figures of a sentence that follow one and are tried with it; a table's line has more."""
_MOST_FIGURES: Final = 60
"""Figures of a page that are tried at all, those that stand nearest to the claim's matter."""
_SEVERAL: Final = 3
_FARTHEST: Final = 3
"""Cost of the last candidates that are tried."""
_NEAR_BY: Final = 2
"""Cost up to which figures are the nearest, so that no other value of the same matter gainsays what they make."""
_CHANCE: Final = 0.25
"""Values met by chance that are expected among those tried, up to which one that is met is believed."""
_SHARES: Final = {Kind.PERCENT: Decimal("0.01"), Kind.RATIO: Decimal(1)}
_QUOTIENTS: Final = {Kind.PERCENT: Decimal(100), Kind.RATIO: Decimal(1), Kind.MULTIPLE: Decimal(1)}
_POINTS: Final = {Kind.PERCENTAGE_POINT: Decimal(1), Kind.BASIS_POINT: Decimal(100)}
_NO_OPERANDS: Final = frozenset({Kind.ORDINAL, Kind.SET})
_AMOUNTS: Final = frozenset({Kind.MONEY, Kind.MEASURE})
_POINT: Final = stem("points")
_HUNDRED: Final = Decimal(100)
_TEN: Final = Decimal(10)
_HALF: Final = Decimal("0.5")
_ONE: Final = Decimal(1)
_MOST_PARTS: Final = 100
"""The greatest number by which an amount is multiplied or divided: so many months, seats or episodes."""


@dataclass(frozen=True, slots=True)
class _Made:
    """What figures of a page make in the claim's unit, and from how far it is fetched."""

    value: Decimal
    words: str
    span: Span
    cost: int
    parts: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class _Operand:
    """A figure of the page or of the claim's own sentence, and from how far it is fetched."""

    figure: Mention
    place: int | None
    """The number of its passage, None where the claim's sentence gives it."""
    cost: int


def derive(claim: Mention, sentence: str, page: Page, matter: Matter) -> Derivation | None:
    """Return how figures of ``page`` make ``claim``, or None; a ``loose`` one may have come out by chance."""
    if claim.kind in _NO_OPERANDS or not (claim.low or claim.high):
        return None
    operands = _operands(claim, sentence, page, matter)
    by_cost: dict[int, list[_Made]] = defaultdict(list)
    for one in _all_made(claim, sentence, operands, page):
        by_cost[one.cost].append(one)
    expected = 0.0
    tried: set[Decimal] = set()
    for cost in range(_FARTHEST + 1):
        met = None
        for one in by_cost.get(cost, ()):
            if one.value in tried:
                continue
            tried.add(one.value)
            expected += _chance(claim, one)
            if met is None and is_met(claim, one.value, _half(claim, one.value), tight=True):
                met = one
        if met is not None and expected <= _CHANCE:
            return Derivation(met.span, met.words, parts=met.parts, is_far=cost > _NEAR_BY)
        if met is not None and cost <= 1 and not claim.is_range:
            return Derivation(met.span, met.words, loose=True, parts=met.parts, is_far=cost > 0)
    return None


def _half(claim: Mention, value: Decimal) -> Decimal:
    """Return how far a count may be from a value that is no whole number, such as an average."""
    return (
        _HALF
        if claim.kind is Kind.COUNT and claim.low == int(claim.low or 0) and value != int(value)
        else Decimal(0)
    )


def _chance(claim: Mention, one: _Made) -> float:
    """Return how likely a value of about the size of ``claim`` meets it by chance.

    Values within a factor of three are taken to lie anywhere there.
    """
    wanted, value = abs(ends_of(claim).value), abs(one.value)
    if not wanted / 3 < value < wanted * 3:
        return 0.0
    return min(1.0, 0.75 * float(leeway_of(claim) / wanted))


def _operands(claim: Mention, sentence: str, page: Page, matter: Matter) -> list[_Operand]:
    """Return the figures that may make the claim: those of the page that stand near its matter, and its own others."""
    own = [
        one
        for one in extract(sentence, pointers=False)
        if (one.low or one.high) and (one.kind, one.unit, one.low) != (claim.kind, claim.unit, claim.low)
    ]
    sisters = {(one.kind, one.unit, one.low) for one in own if one.kind not in _NO_OPERANDS}
    beside: set[int] = set()
    found: list[tuple[Mention, int]] = []
    for figure in page.figures:
        if figure.kind not in _NO_OPERANDS and (figure.low or figure.high):
            place = page.place_of(figure.span)
            found.append((figure, place))
            if (figure.kind, figure.unit, figure.low) in sisters:
                beside.add(place)
    near = {place: page.nearness(place, matter) for place in {place for _, place in found}}
    ranked = sorted(found, key=lambda pair: (pair[1] not in beside, -near[pair[1]]))
    operands = [
        _Operand(figure, place, 0 if place in beside or near[place] >= _SAME_MATTER else 1)
        for figure, place in ranked[:_MOST_FIGURES]
        if place in beside or near[place] > 0
    ]
    operands.sort(key=lambda one: one.figure.span.start)
    return operands + [_Operand(one, None, 0) for one in own if one.kind not in _NO_OPERANDS]


def _all_made(claim: Mention, sentence: str, operands: Sequence[_Operand], page: Page) -> Iterator[_Made]:
    for one, other, cost in _pairs(operands):
        parts = tuple(each.figure for each in (one, other) if each.place is not None)
        span = parts[0].span.hull(parts[-1].span) if parts else Span(0, 0)
        for words, value, more in _of_pair(claim, sentence, one.figure, other.figure, page):
            if cost + more <= _FARTHEST:
                yield _Made(value, words, span, max(0, cost + more), parts)
    for inside, more in _runs(claim, operands):
        yield from _of_run(claim, inside, more)
    way = _way(claim, sentence)
    if claim.kind is Kind.PERCENT and way is not None:
        for operand in operands:
            factor = operand.figure.low
            if operand.figure.kind is Kind.COUNT and factor and factor != int(factor):
                change = (factor - 1) * _HUNDRED * (1 if way is Direction.UP else -1)
                words = f"what a factor of {operand.figure.text} says"
                yield _Made(change, words, operand.figure.span, operand.cost, (operand.figure,))


def _pairs(operands: Sequence[_Operand]) -> Iterator[tuple[_Operand, _Operand, int]]:
    """Yield two figures each and from how far they are fetched; the claim's own count as those of one sentence.

    Two of one sentence cost least, then those of near ones, then two that are of one noun or unit wherever they
    stand. A long line of figures is tried by its neighbours only.
    """
    for number, one in enumerate(operands):
        for ahead, other in enumerate(operands[number + 1 :]):
            cost = max(one.cost, other.cost)
            if one.place is not None and other.place is not None and other.place != one.place:
                alike = _tell_one_thing(one.figure, other.figure)
                far = other.place - one.place > _REACH
                if far and not alike:
                    if cost > 0:
                        continue
                    cost += 1
                cost += 1 + (far or not alike)
            elif one.place is not None and other.place is not None and ahead >= _MOST:
                continue
            yield one, other, cost


def _tell_one_thing(first: Mention, second: Mention) -> bool:
    """Whether two figures of different sentences are of one noun, or of one unit."""
    if first.kind is not second.kind:
        return False
    if first.kind is Kind.COUNT:
        return _noun(first) is not None and _noun(first) == _noun(second)
    return first.unit == second.unit


def _noun(figure: Mention) -> str | None:
    """Return the stem of what a figure counts; None where that is told by a pronoun or not at all."""
    word = figure.noun.split()[0] if figure.noun else ""
    return stem(word) if word and word.lower() not in _PRONOUNS else None


def _runs(claim: Mention, operands: Sequence[_Operand]) -> Iterator[tuple[list[_Operand], int]]:
    """Yield the figures of each passage, and those of one noun or unit that follow each other through several."""
    by_place: dict[int, list[_Operand]] = defaultdict(list)
    chains: dict[str | None, list[_Operand]] = defaultdict(list)
    for operand in operands:
        if operand.place is None:
            continue
        by_place[operand.place].append(operand)
        noun = _noun(operand.figure)
        if _alike(claim, operand.figure) is None or (claim.kind is Kind.COUNT and noun is None):
            continue
        chain = chains[noun]
        if chain and operand.place - (chain[-1].place or 0) > _REACH:
            yield chain, 1
            chain = chains[noun] = []
        chain.append(operand)
    yield from ((inside, 0) for inside in by_place.values())
    yield from ((chain, 1) for chain in chains.values() if len({one.place for one in chain}) > 1)


def _of_run(claim: Mention, inside: Sequence[_Operand], more: int) -> Iterator[_Made]:
    """Yield the sums of several figures that follow each other, and what percentages leave of the whole."""
    alike = [(one, ends) for one in inside if (ends := _alike(claim, one.figure)) is not None][:_MOST]
    for size in range(2 if claim.kind is Kind.PERCENT else _SEVERAL, len(alike) + 1):
        for first in range(len(alike) - size + 1):
            run = alike[first : first + size]
            mixed = any(not _of_one_kind(a.figure, b.figure) for (a, _), (b, _) in pairwise(run))
            total = sum((ends.value for _, ends in run), Decimal(0))
            words = ", ".join(one.figure.text for one, _ in run)
            parts = tuple(one.figure for one, _ in run)
            span = parts[0].span.hull(parts[-1].span)
            cost = max(one.cost for one, _ in run) + more
            yield _Made(total, f"the sum of {words}", span, cost + mixed, parts)
            if claim.kind is Kind.PERCENT and total < _HUNDRED:
                yield _Made(_HUNDRED - total, f"what {words} leave", span, cost, parts)
    for one, ends in alike if claim.kind is Kind.PERCENT and not more else ():
        left, text = _HUNDRED - ends.value, one.figure.text
        parts, span = (one.figure,), one.figure.span
        yield _Made(left, f"what {text} leaves", span, one.cost, parts)
        for sharer in inside:
            number = sharer.figure.low if sharer.figure.kind is Kind.COUNT else None
            if number and 1 < number <= _MOST_PARTS:
                words = f"what {text} leaves each of {sharer.figure.text}"
                yield _Made(left / number, words, span, one.cost + 1, parts)


def _of_pair(
    claim: Mention, sentence: str, first: Mention, second: Mention, page: Page
) -> Iterator[tuple[str, Decimal, int]]:
    """Yield what two figures make in the claim's unit: the words, the value and what it costs more."""
    pair, stems = f"{first.text} and {second.text}", content_stems(sentence)
    mixed = 0 if _of_one_kind(first, second) else 1
    strange = mixed + (0 if _of_one_kind(claim, first) or _of_one_kind(claim, second) else 1)
    if claim.kind in _QUOTIENTS:
        for one, other in ((first, second), (second, first)):
            for words, value, more in _quotients(claim, _way(claim, sentence), one, other, page):
                yield words, value, mixed + more
    if {first.kind, second.kind} <= _SHARES.keys() and (claim.kind in _POINTS or _noun(claim) == _POINT):
        shares = [ends_of(figure).value * _SHARES[figure.kind] for figure in (first, second)]
        gap = abs(shares[0] - shares[1]) * _HUNDRED * _POINTS.get(claim.kind, _ONE)
        yield f"the difference of {pair}", gap, 0
    a, b = _alike(claim, first), _alike(claim, second)
    if a is not None and b is not None:
        for x, y in product(_values(a), _values(b)):
            if min(abs(x), abs(y)) > max(a.half, b.half) and x != y:
                yield f"the sum of {pair}", x + y, strange
                yield f"the difference of {pair}", abs(x - y), strange
    for part, ends, base in ((first, b, second), (second, a, first)):
        if ends is not None and ends.value:
            yield from _scaled(claim, stems, part, ends, base)


def _values(ends: Ends) -> tuple[Decimal, ...]:
    return tuple(dict.fromkeys(end for end in (ends.low, ends.high) if end is not None))


def _scaled(
    claim: Mention, stems: frozenset[str], part: Mention, base: Ends, figure: Mention
) -> Iterator[tuple[str, Decimal, int]]:
    """Yield what a share, or a number of things, makes of an amount that is of the claim's kind.

    ``stems`` are the words of its sentence: "19 a school" asks for what there is of each school.
    """
    number, value = part.low, base.value
    if not number or number <= 0 or part is figure:
        return
    if part.kind in _SHARES and figure.kind not in _SHARES:
        share = number * _SHARES[part.kind]
        yield f"{part.text} of {figure.text}", value * share, 0
        if share < 1:
            yield f"{figure.text} less {part.text}", value * (1 - share), 2
            yield f"{figure.text} before a fall of {part.text}", value / (1 - share), 2
        yield f"{figure.text} and {part.text} more", value * (1 + share), 2
        yield f"{figure.text} before a rise of {part.text}", value / (1 + share), 2
        yield f"the whole of which {figure.text} is {part.text}", value / share, 0
    elif part.kind is Kind.DURATION and claim.per == part.unit:
        yield f"{figure.text} over {part.text}", value / number, 0
    elif part.kind is Kind.COUNT and number > 1 and not part.is_range:
        counted = claim.kind is Kind.COUNT
        more = 2 if counted and _noun(claim) != _noun(figure) else 1
        if number <= _MOST_PARTS:
            yield f"{part.text} times {figure.text}", value * number, more
        each = _noun(part) is not None and _noun(part) in stems
        if not counted or each or (_noun(claim) is not None and _noun(claim) == _noun(figure)):
            yield f"{figure.text} over {part.text}", value / number, 1 if each else more


def _is_telling(figure: Mention) -> bool:
    """Whether a figure has so many digits that it is hardly met by chance."""
    return len(re.sub(r"\D", "", figure.text).strip("0")) >= _SEVERAL


def _alike(claim: Mention, figure: Mention) -> Ends | None:
    if figure.kind is Kind.COUNT and claim.kind in _AMOUNTS and _noun(figure) is None:
        return ends_of(figure)  # "85 million crowns, on top of the 40 million"
    return in_unit_of(claim, figure) if figure.kind is claim.kind else None


def _of_one_kind(first: Mention, second: Mention) -> bool:
    """Whether two figures may be added: counts of one noun, or of one that is told once."""
    one, other = _noun(first), _noun(second)
    return first.kind is not Kind.COUNT or one is None or other is None or one == other


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
) -> Iterator[tuple[str, Decimal, int]]:
    """Yield share, change or multiple of two figures of one kind: ``first`` over ``second``."""
    if first.kind is not second.kind:
        return
    below = in_unit_of(first, second)
    one, other = ends_of(first).value, below.value if below is not None else Decimal(0)
    if not one or not other:
        return
    ratio, size = one / other, _QUOTIENTS[claim.kind]
    more = (min(abs(one), abs(other)) < _TEN) - (_is_telling(first) and _is_telling(second))
    if claim.kind is Kind.MULTIPLE:
        yield f"{first.text} over {second.text}", ratio, more
    elif way is not None:
        if _follows(first, second, page) and (one > other) is (way is Direction.UP):
            yield f"the change from {second.text} to {first.text}", abs(ratio - 1) * size, more
    elif ratio <= 1:
        yield f"{first.text} of {second.text}", ratio * size, more
