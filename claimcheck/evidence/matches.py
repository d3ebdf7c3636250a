"""What a report of a match tells by other words: "eleven minutes into the second half" is the 56th, "80-68" a win by 12."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from claimcheck.claims import Claim
from claimcheck.evidence.model import Derivation
from claimcheck.evidence.page import Matter, Page
from claimcheck.mentions import Kind, Mention
from claimcheck.text import Span

_HALF: Final = 45
_WHOLE: Final = 90
_MATCH: Final = re.compile(
    r"\b(?:half-time|kick-off|penalty|goals?|scored|equalis|equaliz|substitute|tries|try)\b"
)
"""What tells that a page speaks of a match at all."""
_INTO: Final = re.compile(r"\s+into\s+the\s+(?P<half>first|second)[ -]half\b")
_AFTER_BREAK: Final = re.compile(
    r"\s+(?:after|following)\s+(?:the\s+)?(?:break|restart|interval|half[ -]time)\b"
)
_BEFORE_BREAK: Final = re.compile(r"\s+(?:before|from)\s+(?:the\s+)?(?:break|interval|half[ -]time)\b")
_LEFT: Final = re.compile(
    r"\s+(?:left|remaining|to\s+(?:go|play)|from\s+(?:time|the\s+end)|before\s+the\s+end)\b"
)
_LATER: Final = re.compile(r"\s+(?:later|afterwards|on)\b")
_GONE: Final = re.compile(
    r"\b(?:after|inside|within|in|the\s+opening|the\s+first)(?:\s+(?:just|only|under))?\s+\Z"
)
_MARK: Final = re.compile(r"(?<![\d'’.])(?P<minute>\d{1,3})(?:\+\d{1,2})?\s?['’′](?![\w'’′])")
_WITHIN: Final = re.compile(
    r"\b(?:inside|within|(?:in|after) (?:just |only )?under)(?: the (?:first|opening))?\s+\Z"
)
_MINUTE: Final = re.compile(r"(?:(?:,|\s+and|\s+or)\s+\d+(?:st|nd|rd|th))*\s+minutes?\b")
_SCORE: Final = re.compile(r"(?<![\w.,/–-])(?P<one>\d{1,3})[-–](?P<other>\d{1,3})(?![\w/–-]|[.,]\d)")
_POINTS: Final = frozenset("point goal run try shot stroke wicket length seed game set frame leg".split())
_MARGIN: Final = re.compile(
    r"\b(?:by|margin|lead|led|leads|ahead|behind|trail\w*|deficit|defeat|win|won|victory|loss|lost|down|up)\b",
    re.IGNORECASE,
)
_BEFORE: Final = 25
"""Characters before a figure in which the word for it stands."""


def _minutes(mentions: Iterable[Mention], text: str) -> Iterator[tuple[int, Span]]:
    """Yield the minutes of a match that ``text`` tells, as they are counted: the first one is 1."""
    if not _MATCH.search(text):
        return
    yield from ((int(match["minute"]), Span(*match.span())) for match in _MARK.finditer(text))
    last: tuple[int, Span] | None = None
    for mention in mentions:
        if mention.low is None or mention.low != int(mention.low):
            continue
        number, at = int(mention.low), mention.span
        if mention.kind is Kind.ORDINAL and (mention.noun or "").startswith("minute"):
            yield number, at
            last = number, at
        elif mention.kind is Kind.DURATION and mention.unit == "minute":
            if last is not None and _LATER.match(text, at.end):
                last = last[0] + number, last[1].hull(at)
                yield last
            for minute in _counted(number, at, text):
                yield minute, at
                yield minute + 1, at  # eleven minutes on, the twelfth is being played


def _counted(number: int, at: Span, text: str) -> Iterator[int]:
    into = _INTO.match(text, at.end)
    if into is not None:
        yield number + (_HALF if into["half"] == "second" else 0)
    elif _AFTER_BREAK.match(text, at.end):
        yield _HALF + number
    elif _BEFORE_BREAK.match(text, at.end):
        yield _HALF - number
    elif _LEFT.match(text, at.end):
        yield _WHOLE - number
    elif _GONE.search(text[max(0, at.start - _BEFORE) : at.start]):
        yield number


def minute_made(claim: Claim, page: Page) -> Derivation | None:
    """Return where ``page`` tells the minute of the claim ("the 56th minute", "after 56 minutes"), by whatever clock."""
    mention, text = claim.mention, claim.sentence.text
    at = mention.prose.shifted(-claim.sentence.prose.start)
    ordinal = mention.kind is Kind.ORDINAL and _MINUTE.match(text, at.end) is not None
    if mention.low is None or not (ordinal or (mention.kind is Kind.DURATION and mention.unit == "minute")):
        return None
    within = _WITHIN.search(text[max(0, at.start - _BEFORE) : at.start]) is not None
    for minute, span in _minutes(page.mentions, page.text):
        if minute == mention.low or (within and mention.low / 2 < minute <= mention.low):
            return Derivation(span, f"what {span.of(page.text)} tells on the clock of the match")
    return None


def margin_made(claim: Claim, page: Page, matter: Matter) -> Derivation | None:
    """Return the score of ``page`` by which a side leads as many points or goals as the claim says."""
    mention = claim.mention
    thing = (mention.noun or "").split()[:1]
    if mention.kind is not Kind.COUNT or not thing or thing[0].rstrip("s") not in _POINTS:
        return None
    if not _MARGIN.search(claim.sentence.text):
        return None
    for score in _SCORE.finditer(page.text):
        span = Span(*score.span())
        if abs(int(score["one"]) - int(score["other"])) == mention.low and page.nearness(
            page.place_of(span), matter
        ):
            return Derivation(span, f"the margin of {score[0]}")
    return None
