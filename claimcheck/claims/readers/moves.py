"""Moves of a level: "grew from 40 to 43 staff", "rose to 43 from 40", whether or not a percentage says by how much."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from claimcheck.claims.readers.frames import Frame, wording
from claimcheck.claims.relations import Move
from claimcheck.claims.rounding import lacks_scale
from claimcheck.claims.wording import words_before, words_between
from claimcheck.mentions import Kind, Mention

_MOVED: Final = frozenset(
    {Kind.MONEY, Kind.COUNT, Kind.MEASURE, Kind.PERCENT, Kind.BASIS_POINT, Kind.DURATION}
)
_UP: Final = "grew|grown|rose|risen|increased|climbed|jumped|surged|soared|expanded|swelled|widened|deepened"
_DOWN: Final = "fell|fallen|dropped|declined|decreased|shrank|shrunk|slipped|plunged|slumped|sank|tumbled|slid|eased|narrowed"
_VERB: Final = re.compile(
    rf"\b(?P<verb>{_UP}|{_DOWN})\b(?: [\w'’-]+){{0,3}} from (?:(?:about|around|roughly|some|nearly|just|over) )?\Z",
    re.IGNORECASE,
)
_TO_FROM: Final = tuple(
    wording(
        rf"\b(?P<verb>{verbs})(?: [a-z]+ly)?(?:,? (?:by )?{{stated:mcutpo}},?)? to {{after:mcutpo}}…\bfrom {{before:mcutpo}}"
    )
    for verbs in (_UP, _DOWN)
)
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
_TO: Final = re.compile(r"\A(?: [\w'’-]+){0,4}? to (?:(?:about|around|roughly|some|nearly|just|over) )?\Z")


def read_moves(frames: Sequence[Frame]) -> Iterator[Move]:
    """Yield each pair of levels between which a sentence says that something rose or fell."""
    for first_frame, second_frame in pairwise(frames):
        yield from _told_next(first_frame, second_frame)
    for frame in frames:
        if len(frame.claims) < 2:
            continue
        for first, second in pairwise(frame.claims):
            if first.mention.kind not in _MOVED or not _alike(first.mention, second.mention):
                continue
            verb = _VERB.search(words_before(first))
            if verb is not None and _TO.match(words_between(first, second)):
                yield Move(first, second, verb["verb"], is_rise=verb["verb"].lower() in _UP.split("|"))
        for pattern, is_rise in zip(_TO_FROM, (True, False), strict=True):
            for match in pattern.finditer(frame.text):
                before, after = (frame.claims[int(match[end])] for end in ("before", "after"))
                if _alike(before.mention, after.mention):
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
    same = (a.kind, a.unit, a.per) == (b.kind, b.unit, b.per)
    return same and not (a.is_range or b.is_range or lacks_scale(a, b))
