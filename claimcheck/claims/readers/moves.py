"""Moves of a level: "grew from 40 to 43 staff", "rose to 43 from 40", whether or not a percentage says by how much."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain, pairwise
from typing import Final

from claimcheck.claims.readers.frames import Frame, wording
from claimcheck.claims.relations import Move
from claimcheck.claims.rounding import lacks_scale
from claimcheck.mentions import Kind, Mention

_MOVED: Final = frozenset(
    {Kind.MONEY, Kind.COUNT, Kind.MEASURE, Kind.PERCENT, Kind.BASIS_POINT, Kind.DURATION}
)
_UP: Final = (
    "grew|grown|rose|risen|rises|rise|rising|increased|increases|climbed|climbs|jumped|surged|soared|expanded|swelled|swollen|widened|deepened|"
    "gained|advanced|leapt|ballooned|lengthened|raised|lifted|raises|went up|gone up|goes? up|going up|improved"
)
_DOWN: Final = (
    "fell|fallen|falls|fall|falling|dropped|drops|declined|decreased|shrank|shrunk|slipped|plunged|slumped|sank|sunk|tumbled|slid|eased|narrowed|"
    "cut|reduced|lowered|slashed|trimmed|dipped|contracted|shortened|went down|gone down|goes? down|going down|plummeted"
)
_UP_NOUN: Final = "rise|increase|jump|gain|surge|climb|leap"
_DOWN_NOUN: Final = "fall|drop|decline|decrease|reduction|slump|plunge|dip|slide"
_LEVELS: Final = r"{before:mcutpo}…\bto {after:mcutpo}"
_WORDINGS: Final = tuple(
    (
        wording(rf"\b(?P<verb>{verbs})\b(?:,? [\w'’-]+){{0,3}},? from {_LEVELS}"),
        wording(
            rf"\b(?P<verb>{verbs})(?: [a-z]+ly)?(?:,? (?:by )?{{stated:mcutpo}},?)? to {{after:mcutpo}}…\bfrom {{before:mcutpo}}"
        ),
        wording(rf"\b(?P<verb>{nouns}) (?:in|of) [^‹.;:,]{{1,40}},? from {_LEVELS}"),
        wording(
            rf"{{after:mcutpo}}(?: [a-z]+){{0,3}}, (?:which (?:is|was) )?(?P<verb>{way}) from {{before:mcutpo}}"
        ),
        wording(
            rf"\b(?:is|was|were|are|stood|still) (?P<verb>{way})(?: [a-z]+ly)? to {{after:mcutpo}},? from {{before:mcutpo}}"
        ),
    )
    for verbs, nouns, way in ((_UP, _UP_NOUN, "up"), (_DOWN, _DOWN_NOUN, "down"))
)
_TURNS: Final = re.compile(
    rf"\b(?:{_UP}|{_DOWN}|and|but|then|before|after|while|whereas|only|back|compared)\b|[;:]", re.IGNORECASE
)
"""What between the two levels starts another move."""
_RATIOS: Final = re.compile(r"\A,? to (?:over |about |nearly |some |more than )?‹")
"""Behind "from 18 to 1": it rose to "over 25 to 1"."""
_SCALED: Final = 10**5
_IT_IS: Final = (
    r"\A(?:That|This|It|The (?:figure|total|number|sum|amount)) (?:is|was|(?:represent|mark|mean)(?:s|ed)?) "
)
_NEXT: Final = tuple(
    (
        wording(
            rf"{_IT_IS}(?:{words})(?: of| by)?[^‹]{{0,20}}(?:{{stated:mcutpo}}[^‹]{{0,15}})? (?:from|on) {{before:mcut}}"
        ),
        is_rise,
    )
    for words, is_rise in (
        ("up|higher than|an? (?:[a-z]+ )?(?:increase|rise|jump|gain)", True),
        ("down|lower than|an? (?:[a-z]+ )?(?:decrease|fall|drop|decline)", False),
    )
)
"""A sentence that says how the figure of the one before it moved."""


def read_moves(frames: Sequence[Frame]) -> Iterator[Move]:
    """Yield each pair of levels between which a sentence says that something rose or fell."""
    for first_frame, second_frame in pairwise(frames):
        yield from _told_next(first_frame, second_frame)
    for frame in frames:
        if len(frame.claims) < 2:
            continue
        seen: set[str] = set()
        for patterns, is_rise in zip(_WORDINGS, (True, False), strict=True):
            for match in chain.from_iterable(pattern.finditer(frame) for pattern in patterns):
                before, after = (frame.claims[int(match[end])] for end in ("before", "after"))
                first, last = sorted((before, after), key=lambda claim: claim.mention.prose.start)
                if (
                    before.id in seen
                    or _TURNS.search(frame.between(first, last))
                    or _RATIOS.match(frame.after(last))
                ):
                    continue
                if before.mention.kind in _MOVED and _alike(before.mention, after.mention):
                    seen.add(before.id)
                    yield Move(before, after, match["verb"], is_rise=is_rise)


def _told_next(first: Frame, second: Frame) -> Iterator[Move]:
    """Read "It has 1.9 million pupils. That is up from 1.8 million."."""
    if first.claims[0].sentence.block != second.claims[0].sentence.block:
        return
    if second.claims[0].sentence.prose.start - first.claims[0].sentence.prose.end > 1:
        return
    for pattern, is_rise in _NEXT:
        for places in second.matches(pattern):
            before = places["before"]
            levels = [one for one in first.claims if one.mention.kind is before.mention.kind]
            if len(levels) == 1 and _alike(before.mention, levels[0].mention):
                yield Move(before, levels[0], "up" if is_rise else "down", is_rise=is_rise)


def _alike(a: Mention, b: Mention) -> bool:
    same = (a.kind, a.unit, a.per) == (b.kind, b.unit, b.per) and not (a.malformed or b.malformed)
    small, large = sorted(abs(one.low or Decimal(0)) for one in (a, b))
    if same and small and large > small * _SCALED:
        return False  # "from six to four billions"
    return same and not (a.is_range or b.is_range or lacks_scale(a, b))
