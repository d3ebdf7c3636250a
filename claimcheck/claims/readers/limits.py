"""The least and the most of one thing: "$130K-$150K", "at least 40 and at most 60", "from a low of 3% to a high of 5%"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.frames import Frame
from claimcheck.claims.relations import Limits
from claimcheck.mentions import Kind

_LEVELS: Final = frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE, Kind.PERCENT})
_IS: Final = (
    r"(?: (?:one|of|at|is|was|being|costs?|lists?|listed|sells?|sold|for|goes|stands|set)){0,3},? (?:about )?"
)
_LOWEST: Final = (
    r"(?:minimum|floor|(?:a )?low(?:er limit)?|lows|starts|start|starting|begins|begin|beginning|start out|lowest|"
    r"low end|as (?:little|low|few|cheap(?:ly)?) as(?!\w)|cheapest|entry[- ]level|least expensive)"
)
_HIGHEST: Final = (
    r"(?:maximum|ceiling|(?:a )?high|highs|upper limit|peak|peaks|top(?:s|ping)? out|peak(?:s|ing)|capped|caps|highest|high end|"
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
    r"[^‹;.¶]{0,14}(?:from|of|between|in|:|is|was)(?: about)? ?\Z|\b(?:costs?|priced|anything|somewhere|sells?) (?:from|between) \Z",
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
        ) or (_TO.match(between) and _SPAN.search(before) and not _MOVED.search(before)):
            yield Limits(first, second)
        elif any(
            most.search(before) and least.search(between) and not (moved and loose)
            for most, least, loose in _MOST_FIRST
        ):
            yield Limits(second, first)


def _is_near(first: Claim, second: Claim) -> bool:
    """Whether two figures may be the ends of one range: the greater is not many times the smaller."""
    low, high = sorted(one.mention.low or one.mention.high or Decimal(0) for one in (first, second))
    return high <= _MOST_TIMES * low


def _is_like(first: Claim, second: Claim) -> bool:
    """Whether two figures can be limits of one thing: of one unit, and not of things that differ."""
    a, b = first.mention, second.mention
    alike = (a.kind, a.unit) == (b.kind, b.unit) and a.per in {None, b.per}
    return alike and (a.kind is not Kind.COUNT or a.noun is None or b.noun is None or a.noun == b.noun)
