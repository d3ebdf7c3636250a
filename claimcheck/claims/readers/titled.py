"""What a title says of figures that the text gives: "Fares up 20%" over "from $40 to $52", "Boy, 9" over "a ten-year-old".

A title has no room for the levels of a change; they are the text's, where it tells of one change only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from claimcheck.claims.groups.evidence import MOVES
from claimcheck.claims.model import Claim
from claimcheck.claims.readers.changes import level_pairs, moved_ranges
from claimcheck.claims.readers.frames import Frame
from claimcheck.claims.readers.parts import read_parts
from claimcheck.claims.readers.shares import in_percent
from claimcheck.claims.relations import AgesOfOne, Change, Multiple, PartOfWhole
from claimcheck.claims.wording import words_after, words_before
from claimcheck.documents import Zone
from claimcheck.language import GENERIC, content_stems
from claimcheck.mentions import Direction, Kind

_TITLES: Final = frozenset({Zone.TITLE, Zone.STANDFIRST})
_STATED: Final = frozenset({Kind.PERCENT, Kind.MULTIPLE, Kind.RATIO})
_LEVELS: Final = frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE})
_NEAR: Final = 6
"""Sentences with figures in which a text tells what its title sums up; later ones may tell of another time."""
_OF_ITS: Final = re.compile(r"\A of (?:its|their|his|her|the|all)\b")
_CLOSE: Final = Decimal(1)
_LOOSE: Final = Decimal(6)
"""How far apart, in percentage points, a change told twice may be, in one way and in two."""
_WHO: Final = (
    r"(?:boy|girl|man|woman|teen|teenager|toddler|baby|child|pupil|student|pensioner|grandmother|grandfather|mother|father|"
    r"driver|cyclist|motorcyclist|pedestrian|climber|hiker|swimmer|skier|surfer|runner|farmer|suspect|victim)"
)
_IN_COMMAS: Final = re.compile(rf"\b(?:(?P<who>{_WHO})|[A-Z][\w’'-]+),? \(?(?:aged )?\Z|\b(?:aged|is) \Z")
_TITLE_WHO: Final = re.compile(rf"\b(?P<who>{_WHO}),? \(?\Z", re.IGNORECASE)
_NEXT_WHO: Final = re.compile(
    rf"\A (?:[a-z]+ )?(?P<who>{_WHO})\b|\A (?:[a-z]+ )?[A-Z]|\A (?:who|has|had|is|was|won|wins)\b"
)
_IN_THE_NEWS: Final = re.compile(
    r"\A(?:[,)]|\Z| (?:wins|dies|dead|killed|hurt|injured|held|arrested|charged|jailed|sentenced|accused|named|found|missing|saves|saved|"
    r"rescues|rescued|drowns|survives|sets|breaks|becomes|climbs|swims|runs|sails|cycles|admits|denies|faces|is|has|to|in|on|from)\b)"
)
"""What follows "10-year-old" in a title where it stands for a person."""
_CLOSES: Final = re.compile(r"\A(?:[,)]|\Z| [a-z])")
_COMMA: Final = re.compile(r"\A[,.)]")
_OLD: Final = re.compile(r"-years?-old\Z")
_OLDEST: Final = 110


def read_titled_changes(frames: Sequence[Frame]) -> Iterator[Change | Multiple | PartOfWhole]:
    """Yield the change or the share that a title states with the only levels, or part, that the text tells of it."""
    for title in frames:
        if title.sentence.block.zone not in _TITLES:
            continue
        told = [claim for claim in title.claims if _is_told(claim)]
        if len(told) != 1 or any(claim.mention.kind in _LEVELS for claim in title.claims):
            continue
        body = [frame for frame in frames if frame.sentence.block.zone not in _TITLES]
        if not body or any(_bears_out(claim, told[0]) for frame in body for claim in frame.claims):
            continue
        if _OF_ITS.match(words_after(told[0])):
            yield from _with_part(told[0], body)
        elif told[0].mention.direction is not None:
            yield from _with_levels(told[0], body)


def _is_told(claim: Claim) -> bool:
    figure = claim.mention
    return figure.kind in _STATED and figure.per is None and not figure.is_range and figure.low is not None


def _bears_out(claim: Claim, stated: Claim) -> bool:
    """Whether the text states the change too, be it of levels that it does not give: "a fifth" for 20%."""
    said, told = _percent(claim), _percent(stated)
    if said is None or told is None or claim.mention.modifier is not None:
        return said is not None
    slack = _CLOSE if claim.mention.kind is stated.mention.kind else _LOOSE
    return abs(said - told) <= slack


def _percent(claim: Claim) -> Decimal | None:
    """Return a change or a share as percentage points, None for other figures."""
    figure = claim.mention
    if figure.kind not in _STATED or figure.low is None:
        return None
    match figure.kind:
        case Kind.PERCENT:
            return figure.low
        case Kind.RATIO:
            return figure.low * 100
        case _:
            return abs(figure.low - 1) * 100


def _with_part(stated: Claim, body: Sequence[Frame]) -> Iterator[PartOfWhole]:
    parts = list(read_parts(body[:_NEAR]))
    if (
        len(parts) == 1
        and parts[0].share is None
        and parts[0].whole is not None
        and _things(stated) & _things(parts[0].whole)
    ):
        yield replace(parts[0], share=in_percent(stated))


def _things(claim: Claim) -> frozenset[str]:
    """Return what a share or a number is of."""
    return claim.key.measure | content_stems(claim.mention.noun or "") - GENERIC


def _with_levels(stated: Claim, body: Sequence[Frame]) -> Iterator[Change | Multiple]:
    pairs = [(before, after) for frame in body[:_NEAR] for before, after in _pairs(frame, stated)]
    akin = [pair for pair in pairs if _is_of_one(stated, *pair)]
    if not akin and len(pairs) == 1 and pairs[0][0].sentence is body[0].sentence:
        # The first sentence tells what the title says, be it in other words, where no later one has the title's.
        lead = (content_stems(word) - GENERIC - MOVES for word in reversed(words_before(stated).split()))
        head = next(filter(None, lead), frozenset[str]())
        later = frozenset[str]().union(*(content_stems(frame.sentence.text) for frame in body[1:_NEAR]))
        akin = [] if head & later else pairs
    if len({(before.mention.low, after.mention.low) for before, after in akin}) != 1:
        return
    before, after = akin[0]
    figure = stated.mention
    if figure.kind is Kind.PERCENT:
        yield Change(before, after, stated)
    elif figure.kind is Kind.MULTIPLE:
        yield Multiple(before, after, stated)
    elif figure.low is not None and figure.low < 1:
        left = 1 + figure.low if figure.direction is Direction.UP else 1 - figure.low
        yield Multiple(before, after, replace(stated, mentions=(replace(figure, low=left, high=left),)))


def _is_of_one(stated: Claim, before: Claim, after: Claim) -> bool:
    """Whether the levels are of what the title's change is of, and neither is told from other such things."""
    lead = words_before(stated)
    titled = (content_stems(lead) | stated.key.measure) - GENERIC - MOVES
    names = content_stems(f"{before.key.subject or ''} {stated.key.subject or ''}")
    told = (before.key.measure | after.key.measure) - GENERIC - MOVES
    said = told | content_stems(before.sentence.text)
    return bool((titled - names) & told) and (titled <= said or told <= titled)


def _pairs(frame: Frame, stated: Claim) -> Iterator[tuple[Claim, Claim]]:
    """Yield the levels of a sentence between which something moved the way the title says."""
    moved = [(before, after) for before, after, _ in moved_ranges(frame)]
    for before, after in (*level_pairs(frame), *moved):
        low, high = before.mention.low, after.mention.low
        if before.mention.kind in _LEVELS and low is not None and high is not None and low != high:
            falls = stated.mention.direction is Direction.DOWN and stated.mention.kind is not Kind.MULTIPLE
            if (high < low) == (falls or _halves(stated)):
                yield before, after


def _halves(stated: Claim) -> bool:
    return stated.mention.kind is Kind.MULTIPLE and stated.mention.low is not None and stated.mention.low < 1


def read_titled_ages(frames: Sequence[Frame]) -> Iterator[AgesOfOne]:
    """Yield the age in a title with the only other one that the text gives a person."""
    titles = [frame for frame in frames if frame.sentence.block.zone is Zone.TITLE]
    told = [
        (claim, who)
        for frame in titles
        for claim in frame.claims
        if (who := _who(claim, _TITLE_WHO)) is not None
    ]
    if len(told) != 1:
        return
    (age, who) = told[0]
    body = [frame for frame in frames if frame.sentence.block.zone not in _TITLES]
    others = [
        (claim, said)
        for frame in body
        for claim in frame.claims
        if (said := _who(claim, _IN_COMMAS)) is not None and claim.mention.low is not None
    ]
    values = {claim.mention.low for claim, _ in others}
    if len(values) != 1 or age.mention.low in values:
        return
    other, said = others[0]
    if not who or not said or who == said:
        yield AgesOfOne(
            who or said or "the person",
            age.span,
            other.span,
            int(age.mention.low or 0),
            int(other.mention.low or 0),
        )


def _who(claim: Claim, before: re.Pattern[str]) -> str | None:
    """Return whose age a figure is, as a noun or "" for a name; None where it is no person's age."""
    figure = claim.mention
    if figure.modifier is not None or figure.is_range or figure.low is None or figure.low > _OLDEST:
        return None
    after = words_after(claim)
    if figure.kind is Kind.DURATION and _OLD.search(figure.text):
        found = _NEXT_WHO.match(after)
        is_title = before is _TITLE_WHO
        return (
            (found["who"] or "").lower() if found else "" if is_title and _IN_THE_NEWS.match(after) else None
        )
    if figure.kind is not Kind.COUNT:
        return None
    found = before.search(words_before(claim))
    closes = _CLOSES if before is _TITLE_WHO else _COMMA
    return (found["who"] or "").lower() if found and closes.match(after) else None
