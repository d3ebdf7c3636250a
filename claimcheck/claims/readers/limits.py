"""The least and the most of one thing: "$130K-$150K", "at least 40 and at most 60", "from a low of 3% to a high of 5%"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import Enum
from functools import cache
from itertools import pairwise
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.frames import Frame
from claimcheck.claims.relations import Limits
from claimcheck.language import GENERIC, content_stems
from claimcheck.mentions import Kind, Role

_LEVELS: Final = frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE, Kind.PERCENT, Kind.DURATION})
_IS: Final = (
    r"(?: (?:one|of|at|is|was|being|costs?|lists?|listed|sells?|sold|for|goes|stands|set)){0,3},? (?:about )?"
)
_LOWEST: Final = (
    r"(?:minimum|floor|(?:a )?low(?:er limit)?|lows|starts|start|starting|begins|begin|beginning|start out|lowest|"
    r"low end|as (?:little|low|few|cheap(?:ly)?) as(?!\w)|cheapest|entry[- ]level|least expensive)"
)
_HIGHEST: Final = (
    r"(?:maximum|ceiling|(?:a )?high|highs|upper limit|peak|peaks|top(?:s|ping)? out|stops?|climbs?|peak(?:s|ing)|capped|caps|highest|high end|"
    r"as (?:much|high|many) as(?!\w)|(?:go|run|rise)(?:es|s|ing)? (?:all the way )?up to|dearest|most expensive|priciest|"
    r"top(?:[- ]of[- ]the[- ]| of the |[- ])(?:range|line|end|model))"
)
_TOLD: Final = r"(?: [\w’'-]+){0,3}?"
_LOW: Final = re.compile(rf"\b{_LOWEST}{_TOLD}{_IS}\Z", re.IGNORECASE)
_HIGH: Final = re.compile(rf"\b{_HIGHEST}{_TOLD}{_IS}\Z", re.IGNORECASE)
"""What stands before the first of two limits."""
_THEN_LOW: Final = re.compile(rf"\b{_LOWEST}{_IS}\Z", re.IGNORECASE)
_THEN_HIGH: Final = re.compile(rf"\b{_HIGHEST}{_IS}\Z", re.IGNORECASE)
"""What stands before the second one, and names no other thing."""
_PRICED: Final = re.compile(
    r"\b(?:cheap\w*|dearest|priciest|(?:least|most) expensive|entry[- ]level|top[- ]of\b|top of)\b",
    re.IGNORECASE,
)
_SCALES: Final = (
    (frozenset({Kind.MONEY}), "cheap", "dear pricey costly"),
    (
        frozenset({Kind.MEASURE, Kind.DURATION}),
        "short light small thin narrow shallow cold cool dry young brief weak",
        "long tall heavy large big thick wide broad deep hot warm wet old strong",
    ),
)
"""Adjectives of the two ends of a scale, and the kinds of figure that they are said of."""
_NOT: Final = re.compile(r"\b(?:no|nor|not|never|neither|cannot)\b|n['’]t\b", re.IGNORECASE)
_JOINED: Final = frozenset({"-", "–"})
_AT_LEAST: Final = r"\b(?:no (?:fewer|less|lower) than|not (?:fewer|less|lower) than|at least)"
_AT_MOST: Final = r"\b(?:no (?:more|greater|higher) than|not (?:more|greater|higher) than|at most)"
_LEAST: Final = re.compile(rf"{_AT_LEAST} ?\Z", re.IGNORECASE)
_MOST: Final = re.compile(rf"{_AT_MOST} ?\Z", re.IGNORECASE)
_AND: Final = r"\A(?: [a-z]+)?,? (?:and|or|but|[–—-]) (?:[a-z]+ ){0,3}?"
_AND_MOST: Final = re.compile(rf"{_AND}{_AT_MOST} \Z", re.IGNORECASE)
_MORE: Final = re.compile(r"\b(?:more|higher|greater) than \Z", re.IGNORECASE)
_BUT_LESS: Final = re.compile(r"\A,? (?:and|but) (?:less|fewer|lower) than \Z", re.IGNORECASE)
_AND_LEAST: Final = re.compile(rf"{_AND}{_AT_LEAST} \Z", re.IGNORECASE)
_SPAN: Final = re.compile(
    r"\b(?:range|corridor|band|bracket|anywhere|window|operating temperature|ranges|ranging)\b"
    r"[^‹;.¶]{0,14}(?:from|of|between|in|:|is|was)(?: about)? ?\Z|\banywhere between \Z|\b(?:costs?|priced|anything|somewhere|sells?) (?:from|between) \Z",
    re.IGNORECASE,
)
"""What runs from its low end to its high one."""
_TO: Final = re.compile(r"\A(?: (?:to|up to|and|through) | ?[–—-] ?)\Z")
_MOVED: Final = re.compile(
    r"\b(?:rise|rose|risen|grew|grow\w*|increas\w*|climb\w*|fell|fall\w*|drop\w*|declin\w*|cut|reduc\w*|down|shr[aiu]nk\w*|lower\w*|went|gone|"
    r"slid\w*|mov\w*|chang\w*|decreas\w*|swung|while|but|(?<!more )(?<!less )(?<!fewer )(?<!higher )(?<!greater )than|whereas|compared|otherwise|last|this|now|later|then|or|if)\b|[;‹]",
    re.IGNORECASE,
)
"""Words for a change, or between figures of two cases."""
_APART: Final = re.compile(r"\A (?:[a-z]+ed|less|more|off|fewer|cheaper|lower|higher)\b")
"""What tells of the second figure that it is another thing's, or a difference."""
_FAR: Final = 70
_LONG: Final = 120
_SHARED: Final = 2
"""Words that the sentences of two limits have in common where they stand apart."""
_MOST_TIMES: Final = 5


_LEAST_FIRST: Final = ((_LOW, _THEN_HIGH, True), (_LEAST, _AND_MOST, False), (_MORE, _BUT_LESS, False))
_MOST_FIRST: Final = ((_HIGH, _THEN_LOW, True), (_MOST, _AND_LEAST, False))
"""What stands before a figure and before the next one, and whether a change between them may be told instead."""


def read_limits(claims: Sequence[Claim], frames: Sequence[Frame]) -> Iterator[Limits]:
    """Yield each range with itself, and each two figures that words make the least and the most of one thing."""
    for claim in claims:
        if claim.mention.is_range:
            yield Limits(claim, claim)
    for frame in frames:
        if frame.has_a_pair:
            yield from _in(frame)
    yield from _apart(frames)


def _in(frame: Frame) -> Iterator[Limits]:
    levels = [one for one in frame.claims if one.mention.kind in _LEVELS and not one.mention.is_range]
    for first, second in pairwise(levels):
        if sum(_is_like(first, one) for one in levels) != 2 or not _is_like(first, second):
            continue
        before, between = frame.before(first), frame.between(first, second)
        if len(between) > _FAR or not _is_near(first, second):
            continue
        if _APART.match(frame.after(second)):
            continue
        if _PRICED.search(f"{before} {between}") and first.mention.kind is not Kind.MONEY:
            continue
        moved = _MOVED.search(between) is not None
        if any(
            least.search(before) and most.search(between) and not (moved and loose)
            for least, most, loose in _LEAST_FIRST
        ) or (
            ((_TO.match(between) and _SPAN.search(before)) or (between in _JOINED and _is_measured(first)))
            and not _MOVED.search(before)
        ):
            yield Limits(first, second)
        elif any(
            most.search(before) and least.search(between) and not (moved and loose)
            for most, least, loose in _MOST_FIRST
        ):
            yield Limits(second, first)
        else:
            yield from _by_ends(frame, first, second)


def _by_ends(frame: Frame, first: Claim, second: Claim) -> Iterator[Limits]:
    """Yield two figures of which words by each say at which end of a scale they are."""
    if Role.CHANGE in {first.mention.role, second.mention.role}:
        return  # "the lowest tenth gain 2.4%, the highest 1%"
    if len(content_stems(_piece_before(frame, second)) - content_stems(frame.before(first, _LONG))) > 1:
        return  # "the minimum wage is $17, and the maximum tip $11"
    ends = [_end(frame, one) for one in (first, second)]
    if ends == [_Side.LOW, _Side.HIGH]:
        yield Limits(first, second)
    elif ends == [_Side.HIGH, _Side.LOW]:
        yield Limits(second, first)


class _Side(Enum):
    LOW = "low"
    HIGH = "high"


def _end(frame: Frame, claim: Claim) -> _Side | None:
    """Return at which end of its scale words by a figure say that it is; None where they say both, or nothing."""
    before = _piece_before(frame, claim)
    after = re.split(r"[‹,;.:¶)]| (?:and|or|to) ", frame.after(claim))[0]
    negated = _NOT.search(frame.before(claim, _LONG)) is not None
    told = {
        side
        for side, ends, than in _ends_of(claim.mention.kind)
        if ends.search(before) or ends.search(after) or (negated and than.search(before))
    }
    return told.pop() if len(told) == 1 else None


def _piece_before(frame: Frame, claim: Claim) -> str:
    """Return the words before a figure that belong to it and to no other."""
    return re.split(r"›|[,;:¶]| (?:and|or|to|while|but) ", frame.before(claim, _LONG))[-1]


@cache
def _ends_of(kind: Kind) -> tuple[tuple[_Side, re.Pattern[str], re.Pattern[str]], ...]:
    """Return, for each side, the words of that end and those that say that nothing is beyond it ("no lighter than")."""
    scales = [(low, high) for kinds, low, high in _SCALES if kind in kinds]
    sides = (
        (
            _Side.LOW,
            " ".join(low for low, _ in scales),
            "minimum|min|lowest|low|least|fewest",
            "less|fewer|lower",
        ),
        (
            _Side.HIGH,
            " ".join(high for _, high in scales),
            "maximum|max|highest|high|most",
            "more|higher|greater",
        ),
    )
    return tuple(
        (
            side,
            re.compile(
                rf"\b(?:{'|'.join((any_kind, *(_graded(word, 'est') for word in adjectives.split())))})\b"
                rf"|\bat the (?:{'|'.join(adjectives.split() or [any_kind])})\b",
                re.IGNORECASE,
            ),
            re.compile(
                rf"\b(?:{'|'.join((compared, *(_graded(word, 'er') for word in adjectives.split())))}) than \Z",
                re.IGNORECASE,
            ),
        )
        for side, adjectives, any_kind, compared in sides
    )


def _graded(adjective: str, ending: str) -> str:
    """Return the comparative or superlative: "bigger", "driest"."""
    if adjective.endswith("y"):
        return f"{adjective[:-1]}i{ending}"
    doubled = adjective[-1] if adjective in {"big", "hot", "wet", "thin"} else ""
    return f"{adjective.removesuffix('e')}{doubled}{ending}"


def _apart(frames: Sequence[Frame]) -> Iterator[Limits]:
    """Yield the two ends that two neighbouring sentences tell of one thing, a figure each."""
    told = [(frame, one) for frame in frames if (one := _only_level(frame)) is not None]
    for (first, low), (second, high) in pairwise(told):
        shared = content_stems(first.sentence.text) & content_stems(second.sentence.text)
        if _is_like(low, high) and _is_near(low, high) and len(shared - GENERIC) >= _SHARED:
            ends = [_end(first, low), _end(second, high)]
            if ends == [_Side.LOW, _Side.HIGH]:
                yield Limits(low, high)
            elif ends == [_Side.HIGH, _Side.LOW]:
                yield Limits(high, low)


def _only_level(frame: Frame) -> Claim | None:
    levels = [one for one in frame.claims if one.mention.kind in _LEVELS and not one.mention.is_range]
    return levels[0] if len(levels) == 1 else None


def _is_measured(claim: Claim) -> bool:
    """Whether a figure has its unit with it, so that a dash behind it makes a range and no result of a match."""
    return claim.mention.kind in {Kind.MEASURE, Kind.DURATION, Kind.PERCENT}


def _is_near(first: Claim, second: Claim) -> bool:
    """Whether two figures may be the ends of one range: the greater is not many times the smaller."""
    low, high = sorted(one.mention.low or one.mention.high or Decimal(0) for one in (first, second))
    return high <= _MOST_TIMES * low


def _is_like(first: Claim, second: Claim) -> bool:
    """Whether two figures can be limits of one thing: of one unit, and not of things that differ."""
    a, b = first.mention, second.mention
    alike = (a.kind, a.unit) == (b.kind, b.unit) and a.per in {None, b.per}
    return alike and (a.kind is not Kind.COUNT or a.noun is None or b.noun is None or a.noun == b.noun)
