"""Figures that a source does not print but that two of its figures make: sums, differences, shares, changes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations, product
from typing import Final

from claimcheck.evidence.model import Derivation
from claimcheck.evidence.page import Matter, Page
from claimcheck.evidence.values import Ends, ends_of, in_unit_of, is_met
from claimcheck.language import content_stems, stem
from claimcheck.mentions import Direction, Kind, Mention, Modifier, Role, extract

_SUM: Final = re.compile(
    r"\b(?:together|total(?:s|led|ling)?|combined|altogether|in all|overall|both|sum|between them|jointly|worldwide|globally)\b",
    re.IGNORECASE,
)
_GAP: Final = re.compile(
    r"\b(?:by|more|fewer|less|gap|difference|margin|majority|lead|ahead|behind|higher|lower|up|down|extra|added|cut|gained|lost|left|remain(?:s|ed|ing)?|older|younger|longer|shorter|rose|fell|grew|shrank|rise|fall|increase|decrease|drop|decline|jump|gain|loss|growth|instead|rather)\b",
    re.IGNORECASE,
)
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
_REST: Final = re.compile(r"\b(?:rest|remaining|remainder|others?|undecided|no opinion)\b", re.IGNORECASE)
_EACH: Final = re.compile(r"\b(?:each|every|apiece)\b", re.IGNORECASE)
_EQUALLY: Final = re.compile(r"\b(?:equally|evenly|in equal parts)\b")
_MEAN: Final = re.compile(r"\b(?:average|mean|each|per|every)\b", re.IGNORECASE)
_PRONOUNS: Final = frozenset({"them", "these", "those", "which", "whom", "it"})
_REACH: Final = 2
"""Sentences between two figures of one thing, of which the later one may be a part or the next value."""
_MOST: Final = 8
"""Figures of a sentence that are tried with each other; a table's line has more, and chance fits some of them."""
_SEVERAL: Final = 3
_PLAIN: Final = frozenset({None, Modifier.AT_MOST})
"""Modifiers of figures that may make others: "up to 96 hours" is what the device is sold by."""
_THAN: Final = re.compile(
    r"\s(?:(?:(?P<less>less|fewer|lower|lighter|shorter|cheaper)|more|higher|heavier|longer|dearer)\s+than\b"
    r"|(?:(?P<under>below|under)|above|over)\s+(?:the\s+|its\s+)?(?:budget|estimate|forecast|target|plan)\b)"
)
_EARLIER: Final = re.compile(
    r"\b(?:from|earlier|previous(?:ly)?|before|against|compared|the year before|first|last)\b", re.IGNORECASE
)
"""What asks for the value before a change."""
_PARTS: Final = {Kind.PERCENT: Decimal("0.01"), Kind.RATIO: Decimal(1)}
_AMOUNTS: Final = frozenset({Kind.MONEY, Kind.MEASURE})
_WHOLES: Final = _AMOUNTS | {Kind.COUNT}
_POINT: Final = stem("points")
_TO_A_POINT: Final = Decimal("0.5")
"""How far "27 points", read as a count, is good."""
_RISKS: Final = re.compile(
    r"\b(?:(?:hazard|odds|risk|rate) ratio|relative risk|HR|OR|RR)\b[\s:=,]*(?:of|was)?\s*\Z"
)
_HUNDRED: Final = Decimal(100)


def derive(claim: Mention, sentence: str, page: Page, matter: Matter) -> Derivation | None:
    """Return how two figures of one sentence of ``page`` make ``claim``, or None.

    Only what the claim's ``sentence`` asks for is tried (a sum where it says "together"), and only in
    sentences that speak of the same things, so that chance finds little.
    """
    groups = tuple(_groups(claim, sentence, page, matter))
    if _SUM.search(sentence):
        for figures in groups:
            total = _total(claim, figures)
            if total is not None:
                return total
    rest = (
        _rest(claim, sentence, groups, page)
        or _mean(claim, sentence, page)
        or _relative(claim, sentence, page, matter)
        or _share(claim, sentence, page, matter)
    )
    if rest is not None:
        return rest
    for first, second in (pair for figures in groups for pair in permutations(figures[:_MOST], 2)):
        for made, value, half in _made(claim, sentence, first, second, page):
            if is_met(claim, value, half):
                return Derivation(first.span.hull(second.span), made)
    return None


def _groups(claim: Mention, sentence: str, page: Page, matter: Matter) -> Iterator[list[Mention]]:
    """Yield the plain figures of each sentence that has several and speaks of the same things.

    It does so too where it holds another figure of the claim's sentence. Then come the pairs of near sentences
    that count one thing, of which both speak of it.
    """
    inside: dict[int, list[Mention]] = {}
    for figure in page.figures:
        if figure.modifier in _PLAIN and not figure.is_range and (figure.low or figure.high) is not None:
            inside.setdefault(page.place_of(figure.span), []).append(figure)
    sisters = {(one.kind, one.unit, one.low) for one in extract(sentence, pointers=False)}
    sisters.discard((claim.kind, claim.unit, claim.low))
    near = {
        place: figures
        for place, figures in inside.items()
        if page.nearness(place, matter) > 0
        or any((one.kind, one.unit, one.low) in sisters for one in figures if one.kind is not Kind.DATE)
    }
    yield from (figures for figures in near.values() if len(figures) > 1)
    for place, figures in near.items():
        for other in range(place + 1, place + 1 + _REACH):
            for first, second in product(figures[:_MOST], near.get(other, ())[:_MOST]):
                if _tell_one_thing(first, second, adjacent=other == place + 1):
                    yield [first, second]


def _tell_one_thing(first: Mention, second: Mention, *, adjacent: bool) -> bool:
    """Whether two figures of different sentences are of one noun, or two amounts or measures of near ones."""
    if first.kind is Kind.COUNT:
        return _counts_same(first, second, adjacent=adjacent)
    return adjacent and first.kind in _AMOUNTS and (first.kind, first.unit) == (second.kind, second.unit)


def _counts_same(first: Mention, second: Mention, *, adjacent: bool) -> bool:
    """Whether two counts of different sentences are of one noun, or the second is of "them"."""
    one, other = _noun(first), _noun(second)
    if second.kind is not Kind.COUNT or first.noun is None:
        return False
    return (one is not None and one == other) or (other is None and adjacent)


def _noun(figure: Mention) -> str | None:
    """Return the stem of what a figure counts; None where that is told by a pronoun or not at all."""
    word = figure.noun.split()[0] if figure.noun else ""
    return stem(word) if word and word.lower() not in _PRONOUNS else None


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


def _rest(claim: Mention, sentence: str, groups: tuple[list[Mention], ...], page: Page) -> Derivation | None:
    """Return what the percentages of a sentence leave of the whole, where the claim speaks of the rest.

    "The two towns share the rest equally" gives each of them half of it.
    """
    each = _EACH.search(sentence) is not None
    if claim.kind is not Kind.PERCENT or not (each or _REST.search(sentence)):
        return None
    for figures in groups:
        parts = [one for one in figures if one.kind is Kind.PERCENT and one.low is not None]
        left = _HUNDRED - sum((one.low for one in parts if one.low is not None), Decimal(0))
        if not parts:
            continue
        passage = page.passages[page.place_of(parts[0].span)].span.of(page.text)
        sharers = [one.low for one in figures if one.kind is Kind.COUNT and one.low and one.low > 1]
        shares = [left / number for number in sharers] if each and _EQUALLY.search(passage) else [left]
        if any(abs(share - ends_of(claim).value) <= ends_of(claim).half for share in shares):
            words = " and ".join(one.text for one in parts)
            return Derivation(parts[0].span.hull(parts[-1].span), f"what {words} leave of the whole")
    return None


def _mean(claim: Mention, sentence: str, page: Page) -> Derivation | None:
    """Return the count of the claim's things over that of others which its sentence names: "pupils per teacher"."""
    if claim.kind is not Kind.COUNT or _MEAN.search(sentence) is None or _noun(claim) is None:
        return None
    counts = [one for one in page.figures if one.kind is Kind.COUNT and one.low and one.low == one.high]
    stems = content_stems(sentence)
    above = [one for one in counts if _noun(one) == _noun(claim)][:_MOST]
    below = [one for one in counts if _noun(one) in stems and _noun(one) != _noun(claim)][:_MOST]
    for first, second in product(above, below):
        if (
            first.low
            and second.low
            and abs(first.low / second.low - ends_of(claim).value) <= ends_of(claim).half
        ):
            return Derivation(first.span, f"{first.text} over {second.text}")
    return None


def _relative(claim: Mention, sentence: str, page: Page, matter: Matter) -> Derivation | None:
    """Return the ratio of risks that a share more or less tells: "hazard ratio 1.31" is 31 percent more."""
    way = _way(claim, sentence)
    if claim.kind is not Kind.PERCENT or way is None:
        return None
    sign = 1 if way is Direction.UP else -1
    for figure in page.figures:
        if figure.kind is not Kind.COUNT or figure.low is None or figure.is_range:
            continue
        told = _RISKS.search(page.text, max(0, figure.span.start - _NEAR), figure.span.start)
        if told is None or page.nearness(page.place_of(figure.span), matter) == 0:
            continue
        if is_met(claim, sign * (figure.low - 1) * _HUNDRED, Decimal(0)):
            return Derivation(figure.span, f"what a ratio of {figure.text} says")
    return None


def _share(claim: Mention, sentence: str, page: Page, matter: Matter) -> Derivation | None:
    """Return an amount of the page that is the share told of one which the claim's sentence names itself."""
    if claim.kind not in {Kind.PERCENT, Kind.RATIO} or claim.role is Role.CHANGE:
        return None
    size = _HUNDRED if claim.kind is Kind.PERCENT else Decimal(1)
    named = {
        (one.unit, one.low) for one in extract(sentence, pointers=False) if one.kind in _WHOLES and one.low
    }
    amounts = [one for one in page.figures if one.kind in _WHOLES and one.low]
    wholes = [one for one in amounts if (one.unit, one.low) in named][:_MOST]
    parts = [one for one in amounts if page.nearness(page.place_of(one.span), matter) > 0][:_MOST]
    for part, whole in product(parts, wholes):
        if part.unit != whole.unit or not part.low or not whole.low or part.low >= whole.low:
            continue
        if is_met(claim, part.low / whole.low * size, Decimal(0)):
            return Derivation(part.span, f"{part.text} of {whole.text}")
    return None


def _made(
    claim: Mention, sentence: str, first: Mention, second: Mention, page: Page
) -> Iterator[tuple[str, Decimal, Decimal]]:
    """Yield what ``first`` and ``second`` make in the claim's unit: the words, the value, its rounding."""
    pair = f"{first.text} and {second.text}"
    if claim.kind in {Kind.PERCENT, Kind.RATIO, Kind.MULTIPLE}:
        yield from _quotients(claim, _way(claim, sentence), first, second, page)
        return
    percents = first.kind is second.kind is Kind.PERCENT
    if claim.kind in {Kind.PERCENTAGE_POINT, Kind.BASIS_POINT} or (_noun(claim) == _POINT and percents):
        if percents and first.low is not None and second.low is not None:
            size = _HUNDRED if claim.kind is Kind.BASIS_POINT else Decimal(1)
            half = Decimal(0) if claim.kind is not Kind.COUNT else _TO_A_POINT
            yield f"the difference of {pair}", abs(first.low - second.low) * size, half
        return
    a, b = _alike(claim, first), _alike(claim, second)
    if b is not None and first.kind is Kind.PERCENT and first.role is Role.LEVEL:
        share = ends_of(first)
        slack = (b.half * share.value + b.value * share.half) / _HUNDRED
        yield f"{first.text} of {second.text}", b.value * share.value / _HUNDRED, slack
        if share.value and claim.kind in _AMOUNTS:
            whole = b.value / share.value * _HUNDRED
            slack = whole * (share.half / share.value + (b.half / b.value if b.value else 0))
            yield f"the whole of which {second.text} is {first.text}", whole, slack
    yield from _before_change(sentence, first, second, b)
    if a is None or b is None or not _of_one_kind(first, second):
        return
    if _SUM.search(sentence):
        yield f"the sum of {pair}", a.value + b.value, a.half + b.half
    elif claim.role is not Role.CHANGE and (way := _change(first, page)) is not None:
        sign = 1 if way is Direction.DOWN else -1
        yield f"what {second.text} was before {first.text}", b.value + sign * a.value, a.half + b.half
    elif _GAP.search(sentence) or claim.role is Role.CHANGE:
        yield f"the difference of {pair}", abs(a.value - b.value), Decimal(0)


def _before_change(
    sentence: str, change: Mention, after: Mention, value: Ends | None
) -> Iterator[tuple[str, Decimal, Decimal]]:
    """Yield what a value was before a change by a share of it: "3 million, up a fifth" were 2.5 million."""
    if value is None or change.low is None or change.direction is None:
        return
    if change.kind not in _PARTS or not _EARLIER.search(sentence):
        return
    part = change.low * _PARTS[change.kind]
    base = 1 + part if change.direction is Direction.UP else 1 - part
    if base > 0:
        yield f"what {after.text} was before {change.text}", value.value / base, value.half / base


def _alike(claim: Mention, figure: Mention) -> Ends | None:
    if claim.kind in {Kind.ORDINAL, Kind.SET} or figure.kind is not claim.kind:
        return None
    return in_unit_of(claim, figure)


def _change(figure: Mention, page: Page) -> Direction | None:
    """Return which way a figure of the page goes, None where it is no change: "6 grams less than the old one"."""
    than = _THAN.match(page.text, figure.span.end)
    if than is not None:
        return Direction.DOWN if than["less"] or than["under"] else Direction.UP
    return figure.direction if figure.role is Role.CHANGE else None


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
) -> Iterator[tuple[str, Decimal, Decimal]]:
    """Yield share, change or multiple of two figures of one kind: ``first`` over ``second``."""
    one, other = ends_of(first).value, ends_of(second).value
    if first.kind is not second.kind or first.unit != second.unit or not one or not other:
        return
    if first.kind in {Kind.ORDINAL, Kind.SET} or not _of_one_kind(first, second):
        return
    ratio = one / other
    size = _HUNDRED if claim.kind is Kind.PERCENT else Decimal(1)
    if claim.kind is Kind.MULTIPLE:
        yield f"{first.text} over {second.text}", ratio, Decimal(0)
    elif way is not None:
        rises = one > other
        if _follows(first, second, page) and rises is (way is Direction.UP):
            change = f"the change from {second.text} to {first.text}"
            yield change, abs(ratio - 1) * size, Decimal(0)
    elif ratio <= 1:
        yield f"{first.text} of {second.text}", ratio * size, Decimal(0)
