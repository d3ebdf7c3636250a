"""Moves of a level: "grew from 40 to 43 staff", whether or not a percentage says by how much."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.relations import Move
from claimcheck.claims.wording import words_before, words_between
from claimcheck.mentions import Kind

_MOVED: Final = frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE, Kind.PERCENT, Kind.DURATION})
_VERB: Final = re.compile(
    r"\b(?P<verb>grew|grown|rose|risen|increased|climbed|jumped|surged|soared|expanded|swelled|fell|fallen|dropped|declined|decreased|shrank|shrunk|slipped|plunged|slumped|sank)\b(?: [\w'’-]+){0,3} from (?:(?:about|around|roughly|some|nearly|just|over) )?\Z",
    re.IGNORECASE,
)
_TO: Final = re.compile(r"\A(?: [\w'’-]+){0,4}? to (?:(?:about|around|roughly|some|nearly|just|over) )?\Z")


def read_moves(claims: Sequence[Claim]) -> Iterator[Move]:
    """Yield each pair of levels between which a sentence says that something rose or fell."""
    for first, second in pairwise(claims):
        a, b = first.mention, second.mention
        if first.sentence.span != second.sentence.span or a.kind not in _MOVED:
            continue
        if (a.kind, a.unit, a.per) != (b.kind, b.unit, b.per) or a.is_range or b.is_range:
            continue
        verb = _VERB.search(words_before(first))
        if verb is not None and _TO.match(words_between(first, second)):
            yield Move(first, second, verb["verb"])
