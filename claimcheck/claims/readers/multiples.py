"""Multiples: two levels and the factor said to lie between them.

"Doubled from 40 to 80", "doubled to 80, from 40", "a threefold rise, from 3 to 9", "80, twice the 40 of 2010", and over a full stop: "it
cost 40. ... The cost has tripled, to 120". Other wordings are left to ``implied.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.changes import alike, belongs, level_pairs, moved_ranges, unhedged
from claimcheck.claims.readers.frames import Frame, wording
from claimcheck.claims.relations import Multiple
from claimcheck.claims.wording import words_after, words_between
from claimcheck.language import GENERIC, content_stems
from claimcheck.mentions import Kind

_LEVELS: Final = frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE, Kind.DURATION, Kind.PERCENT})
_RESULT: Final = re.compile(r"\A(?:,| —| –)? (?:in [^,.;]{1,30},? )?to (?:[a-z]+ ){0,3}\Z", re.IGNORECASE)
_AS_MUCH: Final = re.compile(
    r"\A (?:as (?:many|much|high|large|big|long|far|old|great|tall|wide|heavy|fast|dear|expensive|populous)\b|(?:(?:more|higher|larger|greater|bigger) )?than|"
    r"the|its|their|that of|what|of|last)\b(?:(?!\b(?:while|but|and|after|because|since|in which)\b|of wh)[^.;:‹]){0,60}\Z",
    re.IGNORECASE,
)
_AS_BEFORE: Final = re.compile(
    r"\A (?:as (?:many|much|high|large|big|long)(?=[.,;)]|\Z)|(?:rise|increase|jump|growth|fall|drop|decline)\b)"
)
_APPOSED: Final = re.compile(
    r"\A(?:[^.;:‹]|‹[dt]\d+›){0,60}?(?:[,–—(-] ?(?:or |and )?(?:[a-z]+ ){0,3}|\b(?:is|are|was|were|costs?) (?:(?:about|nearly|almost|roughly|around|some|just|well|more than|less than|over|under) ){0,2})\Z"
)
_LEVEL_BETWEEN: Final = wording(r"{before:mcut}…{stated:x},? (?:… )?to {after:mcut}")
_FAR: Final = 30
"""Sentences with figures between the two levels."""
_SHARED: Final = 0.5
"""The share of words that two sentences about one thing have in common."""
_NEARLY: Final = Decimal("0.15")
"""How far off a level may be, in parts of the result, that the stated multiple makes of another."""
_RATES: Final = re.compile(
    r"\A[^‹]*?(?:\b(?:every|each|per) (?:year|month|week|decade|day)\b|(?<!\bin )\ba (?:year|month|week|day)\b(?! (?:ago|earlier|before|later))|‹z)",
    re.IGNORECASE,
)


def read_multiples(frames: Sequence[Frame]) -> Iterator[Multiple]:
    """Yield each multiple that the text ties to both of its levels."""
    for index, frame in enumerate(frames):
        told = [claim for claim in frame.claims if claim.mention.kind is Kind.MULTIPLE and claim.mention.low]
        if len(told) == 1 and not _RATES.match(frame.after(told[0], 60)):
            found = _in_sentence(frame, told[0]) or _across(frames[:index], frame, told[0])
            if found is not None:
                yield found


def _in_sentence(frame: Frame, stated: Claim) -> Multiple | None:
    pairs = list(level_pairs(frame)) or [
        (places["before"], places["after"])
        for places in frame.matches(_LEVEL_BETWEEN)
        if alike(places["before"], places["after"])
    ]
    for base, result in pairs:
        first, last = sorted((base, result), key=lambda claim: claim.mention.prose.start)
        tells = stated.mention.direction is not None or _AS_BEFORE.match(words_after(stated))
        if tells and belongs(frame, first, last, stated):
            return Multiple(base, result, stated)
        if _RESULT.match(words_between(stated, result)):
            return Multiple(base, result, stated)
    for base, result, ends in moved_ranges(frame):
        if stated.mention.direction is not None and belongs(frame, ends, ends, stated):
            return Multiple(base, result, stated)
    levels = _levels(frame.claims)
    after = [claim for claim in levels if claim.mention.prose.start > stated.mention.prose.end]
    before = [claim for claim in levels if claim.mention.prose.end < stated.mention.prose.start]
    if after and before:
        result, base = before[-1], unhedged(after[0])
        if (
            alike(base, result)
            and _APPOSED.match(frame.between(result, stated))
            and _AS_MUCH.match(words_between(stated, base))
        ):
            return Multiple(base, result, stated)
    return None


def _across(earlier: Sequence[Frame], frame: Frame, stated: Claim) -> Multiple | None:
    """Read "doubled, to B", with the level before in a sentence that tells of the same thing."""
    after = [claim for claim in _levels(frame.claims) if claim.mention.prose.start > stated.mention.prose.end]
    if len(after) != 1 or stated.mention.direction is None:
        return None
    if not _RESULT.match(words_between(stated, after[0])):
        return None
    if any(_makes(base, after[0], stated) for before in earlier[-_FAR:] for base in _levels(before.claims)):
        return None  # the text may speak of that level
    words = content_stems(stated.sentence.text) - GENERIC
    for before in reversed(earlier[-_FAR:]):
        base = _levels(before.claims)
        if len(base) != 1 or not _same_kind(base[0], after[0]):
            continue
        theirs = content_stems(base[0].sentence.text) - GENERIC
        if len(words & theirs) >= max(1, min(len(words), len(theirs)) * _SHARED):
            return Multiple(base[0], after[0], stated)
    return None


def _makes(base: Claim, result: Claim, stated: Claim) -> bool:
    """Whether the stated multiple of ``base`` is nearly ``result``."""
    level, goal, factor = base.mention.low, result.mention.low, stated.mention.low
    if not _same_kind(base, result) or level is None or goal is None or factor is None:
        return False
    return abs(level * factor - goal) <= abs(goal) * _NEARLY


def _levels(claims: Sequence[Claim]) -> list[Claim]:
    return [
        claim
        for claim in claims
        if claim.mention.kind in _LEVELS
        and not claim.mention.is_range
        and claim.mention.impossible is None
        and None not in {claim.mention.low, claim.mention.high}
    ]


def _same_kind(a: Claim, b: Claim) -> bool:
    """Whether two levels are of one kind and unit; "$40 a year" and "the yearly cost ... $80" are."""
    rates = {a.mention.per, b.mention.per} - {None}
    return (a.mention.kind, a.mention.unit) == (b.mention.kind, b.mention.unit) and len(rates) < 2
