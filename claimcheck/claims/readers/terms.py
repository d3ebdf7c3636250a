"""How long somebody was in office, and which anniversary it is, told twice: "ruled for 18 years", "the five years that he led it".

The later telling takes up the earlier one: "the five years that", "her tenure of five years", "his retirement from the
chair". An earlier one that no other term stands beside is the one that it takes up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims.clashes import Clash, clash_of
from claimcheck.claims.model import Claim
from claimcheck.claims.readers.frames import Frame
from claimcheck.claims.readers.lives import Life
from claimcheck.claims.relations import ClaimPair
from claimcheck.claims.wording import words_after
from claimcheck.language import content_stems
from claimcheck.mentions import Kind
from claimcheck.values.calendar import days_of

__all__ = ["anniversary_pairs", "term_pairs"]

_LED: Final = r"(?:administered|led|headed|governed|ruled|ran|directed|reigned|presided over|chaired|managed|edited|coached|commanded|captained|was in (?:office|charge|power))"
_LONG: Final = (
    re.compile(rf"\A(?:For|During) ‹t(?P<n>\d+)›,? (?:\w+ )?{_LED}\b"),
    re.compile(
        rf"\b{_LED}\b[^‹;:.,]{{0,60}}? for ‹t(?P<n>\d+)›(?=[.,;]|\Z| (?:from|using|with|until|before|and)\b)"
    ),
)
_TAKEN_UP: Final = (
    re.compile(
        rf"\b[Tt]he ‹t(?P<n>\d+)› (?:that|in which|during which|for which)? ?(?:he|she|\w+) (?:had )?{_LED}\b"
    ),
    re.compile(r"\b[Tt]he ‹t(?P<n>\d+)› of (?:his|her) (?:rule|reign|tenure|leadership|presidency|term)\b"),
    re.compile(
        r"\b(?:[Hh]is|[Hh]er|\w+['’]s) ‹t(?P<n>\d+)› (?:of )?(?:rule|reign|tenure|leadership|in office|at the head|at the helm|in charge|in power)\b"
    ),
)
_FURTHER: Final = re.compile(r"\b(?:first|last|next|another|further|more|again|final|early|later)\b")
_ROLES: Final = {
    "professor": "chair professorship",
    "director": "directorship",
    "president": "presidency",
    "chairman": "chairmanship chair",
    "editor": "editorship editor's chair",
    "bishop": "see bishopric",
    "mayor": "mayoralty",
    "rector": "rectorship",
    "principal": "principalship",
}
"""Offices, and what one retires from."""
_HELD: Final = re.compile(
    rf"\b(?P<role>{'|'.join(_ROLES)})\b[^‹;:.]{{0,80}}?(?:from ‹d\d+› (?:to|until) ‹d(?P<end>\d+)›|(?:from )?‹[dD](?P<range>\d+)›)",
    re.IGNORECASE,
)
_RETIRED: Final = re.compile(
    r"\b(?:retire(?:d|ment)|resign(?:ed|ation)|stepped down) (?:from|as) (?:the|his|her) (?P<role>[a-z]+)[^‹;:.,]{0,40}? in ‹d(?P<at>\d+)›"
)
_ANNIVERSARY: Final = re.compile(
    r"\A ?of (?P<what>(?:the |its |his |her )?[\w’'-]+(?: (?!(?:the|in|on|at|with|is|was|were|and|coincid\w+|will|has|by|to)\b)[\w’'-]+){0,6})"
)
_FLOWN: Final = content_stems("launch mission flight liftoff")
_YEAR: Final = re.compile(r"\b\d{4}\b")


def term_pairs(life: Life, frames: Sequence[Frame]) -> Iterator[ClaimPair]:
    """Yield the pairs that tell how long, or until when, the person of a text held one office, and cannot both hold."""
    yield from _lengths(life, frames)
    yield from _ends(life, frames)


def _lengths(life: Life, frames: Sequence[Frame]) -> Iterator[ClaimPair]:
    told = [claim for frame in frames if life.is_told(frame.sentence) for claim in _found(frame, _LONG)]
    if len(told) != 1:
        return
    for frame in frames:
        for later in _found(frame, _TAKEN_UP):
            if (
                later.span.start > told[0].span.start
                and clash_of(told[0].mention, later.mention) is Clash.VALUE
            ):
                why = f"both tell how long {life.name} was in office"
                yield ClaimPair(told[0], later, 2, why, Clash.VALUE, is_taken_up=True)


def _found(frame: Frame, patterns: Sequence[re.Pattern[str]]) -> Iterator[Claim]:
    for pattern in patterns:
        for match in pattern.finditer(frame.text):
            if _FURTHER.search(match[0]) is None:
                yield frame.claims[int(match["n"])]


def _ends(life: Life, frames: Sequence[Frame]) -> Iterator[ClaimPair]:
    held = [
        (match["role"].lower(), frame.claims[int(match["end"] or match["range"])])
        for frame in frames
        if life.is_told(frame.sentence)
        for match in _HELD.finditer(frame.text)
    ]
    for frame in frames:
        match = _RETIRED.search(frame.text)
        if match is None:
            continue
        ended = [
            claim for role, claim in held if match["role"] == role or match["role"] in _ROLES[role].split()
        ]
        later = frame.claims[int(match["at"])]
        last = days_of((ended[0].mention.timex or "").rpartition("/")[2]) if len(ended) == 1 else None
        start, end = later.mention.start, later.mention.end
        if last and start and end and (start >= last[1] or end <= last[0]):
            yield ClaimPair(ended[0], later, 2, f"both tell when {life.name} left one office", Clash.DATE)


def anniversary_pairs(claims: Sequence[Claim]) -> Iterator[ClaimPair]:
    """Yield the pairs of numbers given to one anniversary, of sentences that name no year."""
    told: list[tuple[frozenset[str], Claim]] = []
    for claim in claims:
        if claim.mention.kind is not Kind.ORDINAL or claim.mention.noun != "anniversary":
            continue
        behind = words_after(claim, 90).removeprefix(" anniversary")
        what = _ANNIVERSARY.match(behind)
        if what is None or _YEAR.search(claim.sentence.text):
            continue
        flown = content_stems(what["what"])
        stems = flown - _FLOWN | ({"flown"} if flown & _FLOWN else set())
        for others, earlier in told:
            if stems == others and stems and earlier.mention.low != claim.mention.low:
                yield ClaimPair(earlier, claim, 2, "both number one anniversary", Clash.VALUE)
                break
        told.append((stems, claim))
