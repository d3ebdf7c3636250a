"""Shares that a sentence says are all there is: "60% agreed, 25% did not and the remaining 15% left"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.frames import Frame, follows, wording
from claimcheck.claims.relations import SharesOfAll
from claimcheck.mentions import Kind

_REST: Final = (
    wording(
        r"(?<!\bof )\b(?:the|its|their) (?:remaining|rest|remainder|balance|other)(?: [a-z]+){0,3}?,? ?\(?{rest:pf}"
    ),
    wording(r"\bremaining {rest:pf}"),
)
_LOOSE: Final = Decimal(5)
"""Percentage points to which a fraction in words is told."""
_CHANGES: Final = re.compile(
    r"\b(?:rose|fell|grew|increased?|declined?|dropped|up|down|growth|than|rate)\b", re.IGNORECASE
)
_BEGINS_WITH_REST: Final = re.compile(r"(?:The|Its|Their) (?:remaining|other|rest|remainder|balance)\b")
_OF: Final = re.compile(r" of (?!(?:them|these|those|that|it|which|whom)\b)")
"""What follows a share of all there are; one "of these" is a share of a share."""
_UNDECIDED: Final = re.compile(
    r"\A,? (?:[a-z]+ ){0,2}(?:abstain(?:ed|ing)|undecided|unsure|uncertain|un(?:answered|known)|neutral"
    r"|did(?: not|n['’]t) (?:know|answer|say|vote|respond)|do(?: not|n['’]t) know|no opinion|not (?:sure|know|say|answer|vote)|spoil(?:ed|t))\b"
)
"""What follows the last of shares that are all there is: a share of those who took no side."""
_FOR: Final = re.compile(
    r"\b(?:for|in favou?r|favou?r(?:ed|s)?|supported|support|backed|back|agreed?|approved?|yes|accept(?:ed)?)\b",
    re.IGNORECASE,
)
_AGAINST: Final = re.compile(
    r"\b(?:against|opposed?|disagreed?|disapproved?|rejected|reject|no|refused?)\b", re.IGNORECASE
)
_QUARTER: Final = re.compile(r"\b(?:first|second|third|fourth|last|next|this) quarter\b", re.IGNORECASE)
"""What makes "three quarters" a time."""
_NEAR: Final = 3
"""Sentences before a rest in which a third share would leave it open what it is the rest of."""
_SIDES: Final = 3


def read_shares(frames: Sequence[Frame]) -> Iterator[SharesOfAll]:
    """Yield the shares of a sentence, or of one and the next, that ends them with the rest."""
    for index, frame in enumerate(frames):
        shares = _shares(frame)
        if not shares or _CHANGES.search(frame.text):
            continue
        rest, before = _rest(frame), frames[max(0, index - _NEAR) : index]
        if rest is not None and rest is shares[-1] and len(shares) > 1:
            yield from _all(shares)
        elif len(shares) == 1 and rest is shares[0] and _BEGINS_WITH_REST.match(frame.text):
            yield from _with_last(rest, before, frame)
        elif rest is None and len(shares) == _SIDES and _are_sides(frame, shares[-1]):
            yield from _all(shares)


def _shares(frame: Frame) -> list[Claim]:
    timed = _QUARTER.search(frame.sentence.text) is not None
    return [
        one
        for one in frame.claims
        if one.mention.kind in {Kind.PERCENT, Kind.RATIO}
        and not (timed and one.mention.text.lower().endswith("quarters"))
    ]


def _are_sides(frame: Frame, last: Claim) -> bool:
    """Whether the shares are of those for a thing, those against it, and those who took no side."""
    told = frame.text
    return bool(_UNDECIDED.match(frame.after(last)) and _FOR.search(told) and _AGAINST.search(told))


def _all(shares: Sequence[Claim], *, alone: bool = False) -> Iterator[SharesOfAll]:
    if not any(one.mention.is_range or one.mention.per for one in shares):
        *others, rest = map(in_percent, shares)
        yield SharesOfAll(rest, tuple(others), alone=alone)


def _with_last(rest: Claim, before: Sequence[Frame], frame: Frame) -> Iterator[SharesOfAll]:
    """Read "Only 15% of farms have a well. The other 85% buy water": no third share is near."""
    if not before or not follows(before[-1], frame) or _CHANGES.search(before[-1].text):
        return
    told = [share for one in before for share in _shares(one)]
    if len(told) == 1 and told[0].sentence is before[-1].sentence and _OF.match(before[-1].after(told[0])):
        yield from _all([told[0], rest], alone=True)


def in_percent(share: Claim) -> Claim:
    """Return a fraction in words as the percentage, to some points, that it stands for: "a third" for 31 to 36%."""
    figure = share.mention
    if figure.kind is Kind.PERCENT or figure.low is None or figure.high is None:
        return share
    low, high = ((end * 100).quantize(Decimal("0.1")) for end in (figure.low, figure.high))
    words = replace(figure, kind=Kind.PERCENT, unit="percent", low=low, high=high, precision=_LOOSE)
    return replace(share, mentions=(words, *share.mentions[1:]))


def _rest(frame: Frame) -> Claim | None:
    return next(
        (places["rest"] for pattern in _REST for places in frame.matches(pattern)),
        None,
    )
