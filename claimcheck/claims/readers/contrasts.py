"""Two like levels: which of a window they are, and whether they are one thing at two times or two things.

"4,310 cars in May, against 3,790 a year before" is one thing; "5,120 voted in Arle and 4,480 in Holm" is two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import chain, combinations
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.frames import Frame
from claimcheck.claims.readers.parts import bare
from claimcheck.language import GENERIC, content_stems
from claimcheck.mentions import Kind

__all__ = [
    "LEVELS",
    "Levels",
    "are_siblings",
    "are_two_times",
    "count_two",
    "is_base",
    "levels_of",
    "like_levels",
    "low",
    "phrase_of",
    "two_levels",
]

LEVELS: Final = frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE, Kind.DURATION})
Levels = tuple[Claim, Claim]
"""Two like figures, the smaller first."""
_TIMES: Final = frozenset("hour day night week month quarter year".split())
"""What a price may leave out where it is told again: "£600 a week, half of what it was (£1,200)"."""
_FIGURE: Final = re.compile(r"‹(?![dtzn])[^›]*›")
_STOPS: Final = re.compile(r"[,;:–—().¶]| (?:and|but|while) ")
_AGE: Final = re.compile(
    r"\b(?:children|people|adults|those|boys|girls|men|women|patients|pupils)(?: (?:under|over|aged))? \Z"
)
"""Before a number of years that are not told as such: "children under ten"."""
_LABEL: Final = re.compile(
    r"(?:\b(?:number|no\.?|top|grade|page|line|chapter|section|step|factor|phase|version|aged?|group|week|day|year|month|round|stage|route|room|type|class)|#) ?\Z",
    re.IGNORECASE,
)
"""Before a number that names a thing and counts none."""
_SCORE: Final = re.compile(r"\A for ‹c\d+›")
_SCORE_BEFORE: Final = re.compile(r"‹c\d+› for \Z")
"""By a number without a noun that is one of a score: "at 4 for 127"."""
_PASSED: Final = re.compile(r"\A (?:ago|earlier|before|later|after|old|since)\b")
_SPAN: Final = re.compile(
    r"\b(?:in|within|over|after|past|last|next|first|every|for|under|until|than) (?:the )?\Z"
)
_BASE: Final = re.compile(
    r"\b(?:from|against|(?:compared|comparison) (?:with|to)|versus|vs\.?|than|instead of|having been|over (?=the))"
    r"(?: (?!‹)[\w'’-]+){0,3}? (?:\()?\Z",
    re.IGNORECASE,
)
"""Before a level with which another one is compared."""
_DATED: Final = re.compile(r"‹[dD]")
_PAST: Final = re.compile(
    r"\b(?:earlier|before(?! tax)|ago|previous(?:ly)?|prior|preceding|last|used to|once|former(?:ly)?|then|original(?:ly)?|initial(?:ly)?|"
    r"at first|first|opening|old|predecessor|began|begin|start(?:ed)?|had been|when|back|(?:was|were) to|planned|budgeted|forecast|expected|promised)\b",
    re.IGNORECASE,
)
_NOW: Final = re.compile(
    r"\b(?:now|nowadays|today|current(?:ly)?|these days|since|latest|this|new|later|afterwards|finally|next)\b",
    re.IGNORECASE,
)
_WENT_ON: Final = re.compile(r"‹t\d+› (?:on|later|afterwards|hence|in)\b")
_BECAME: Final = re.compile(
    r"\b(?:became|becomes?|turned into|grew (?:in)?to|rose to|fell to|went to|shrank to)\b", re.IGNORECASE
)
_WAS: Final = re.compile(r"\b(?:was|were|had|did|stood|used)\b", re.IGNORECASE)
_IS: Final = re.compile(r"\b(?:is|are|has|have|can|will|stands|costs?|takes|makes|gets)\b", re.IGNORECASE)
_PLACED: Final = re.compile(r"\b(?:in|at|of|for|to) ([A-Z]\w+)")
_PLACE: Final = re.compile(r"\b(?:in|at) ([A-Z]\w+)")
_TOLD_OF: Final = re.compile(
    r"\A(?: [a-z]+)?,? (?P<how>for|in|on|at|of|from|to|by|with) (?:the |its |their |an? )?(?P<what>[\w-]+)"
)
_WHEN: Final = re.compile(
    r"(?:years?|months?|weeks?|days?|quarters?|seasons?|latest|first|last|previous|same|past|next|spring|summer|autumn|winter|total|all)\b"
)
"""What tells two times of one thing apart, and no two things."""
_RELATIVE: Final = frozenset({"where", "which", "who", "that", "while", "whose"})
_FEW: Final = 13
_HEAD: Final = re.compile(r"([\w’'-]+) \Z")
_TAIL: Final = re.compile(r"\A ([\w’'-]+)")


def low(claim: Claim) -> Decimal:
    """Return the value of a level, without "as many as"."""
    return bare(claim).mention.low or Decimal(0)


def levels_of(frame: Frame) -> list[Claim]:
    """Return the figures of a window that can be levels: amounts, numbers, measures and lengths of time."""
    return [
        one
        for one in frame.claims
        if one.mention.kind in LEVELS
        and not _AGE.search(frame.before(one, 30))
        and not (one.mention.kind is Kind.COUNT and one.mention.noun is None and _is_label(frame, one))
        and not (
            one.mention.kind is Kind.DURATION
            and (_PASSED.match(frame.after(one)) or _SPAN.search(frame.before(one)))
        )
    ]


def _is_label(frame: Frame, number: Claim) -> bool:
    """Whether a number names a thing and counts none: "week 12", "[12]"."""
    alone = frame.before(number, 1) + frame.after(number, 1)
    return (
        alone == "[]"
        or (alone == "()" and low(number) < _FEW)
        or _LABEL.search(frame.before(number, 12)) is not None
        or _SCORE_BEFORE.search(frame.before(number, 14)) is not None
        or _SCORE.match(frame.after(number, 14)) is not None
    )


def are_like(one: Claim, other: Claim) -> bool:
    """Whether two levels are of one kind and unit, and of one rate as far as both tell it."""
    a, b = one.mention, other.mention
    if (a.kind, a.unit) != (b.kind, b.unit):
        return False
    if a.per == b.per or {a.per, b.per} <= {None, *_TIMES}:
        return True
    return a.kind is Kind.COUNT and None in {a.noun, b.noun}


def is_point(claim: Claim) -> bool:
    """Whether a level is one value that can be calculated with."""
    figure = bare(claim).mention
    return (
        not figure.is_range
        and figure.impossible is None
        and figure.malformed is None
        and None not in {figure.low, figure.high}
        and bool(figure.low)
    )


def like_levels(frame: Frame) -> list[list[Claim]]:
    """Return the levels of a window by what they are like; numbers spelled out stand aside where more than two are printed."""
    groups: list[list[Claim]] = []
    for level in levels_of(frame):
        group = next((one for one in groups if all(are_like(level, other) for other in one)), None)
        if group is None:
            groups.append([level])
        else:
            group.append(level)
    return [_printed(group) for group in groups]


def _printed(group: list[Claim]) -> list[Claim]:
    printed = [one for one in group if any(letter.isdigit() for letter in one.mention.text)]
    return printed if len(printed) >= 2 else group


def two_levels(frame: Frame) -> Levels | None:
    """Return the only two like levels of a window, or the only two of them that count one thing."""
    pairs = [pair for group in like_levels(frame) for pair in combinations(group, 2)] or _elliptic(frame)
    if len(pairs) > 1:
        pairs = [pair for pair in pairs if _nouns(pair[0]) & _nouns(pair[1])]
    if len(pairs) != 1 or not all(is_point(one) for one in pairs[0]):
        return None
    small, large = sorted(pairs[0], key=low)
    return (small, large) if low(small) != low(large) else None


def _elliptic(frame: Frame) -> list[Levels]:
    """Return the only measure of a window with the number after it that leaves its unit out: "from 7,180 tonnes to 5,685"."""
    levels = [one for one in levels_of(frame) if one.mention.kind is not Kind.MONEY]
    if len(levels) != 2 or levels[0].mention.kind is Kind.COUNT or levels[1].mention.kind is not Kind.COUNT:
        return []
    unit, noun = levels[0].mention.unit or "", levels[1].mention.noun
    return (
        [(levels[0], levels[1])]
        if noun is None or content_stems(noun) & content_stems(unit) or noun.startswith(unit)
        else []
    )


def _nouns(claim: Claim) -> frozenset[str]:
    return content_stems(claim.mention.noun or "") - GENERIC


def phrase_of(frame: Frame, level: Claim) -> tuple[str, str]:
    """Return the words to both sides of a level that are its own: up to other figures."""
    lead = frame.before(level, 70)
    found = list(_FIGURE.finditer(lead))
    if found:
        lead = lead[found[-1].end() :]
        stop = _STOPS.search(lead)
        if stop is not None:
            lead = lead[stop.end() :]
    tail = _FIGURE.split(frame.after(level, 50))[0]
    return lead, _STOPS.split(tail)[0]


def is_base(frame: Frame, levels: Levels) -> bool:
    """Whether one of two levels is told as what the other is compared with: "against 3,790"."""
    return any(_BASE.search(phrase_of(frame, level)[0]) for level in levels)


def are_two_times(frame: Frame, levels: Levels) -> bool:
    """Whether the words set one level beside the other as two values of one thing."""
    leads = [phrase_of(frame, level) for level in levels]
    one, other = (" ".join(lead) for lead in leads)
    if is_base(frame, levels):
        return True
    if _DATED.search(one) and _DATED.search(other):
        return True
    first, last = sorted(levels, key=lambda one: one.mention.prose.start)
    if _BECAME.search(frame.between(first, last)):
        return True
    for marks in (_PAST, _NOW, _WENT_ON, _DATED):
        if (marks.search(one) is None) != (marks.search(other) is None):
            return True
    was, is_ = ([bool(marks.search(phrase)) for phrase in (one, other)] for marks in (_WAS, _IS))
    return was != is_ and was[0] != was[1] and is_[0] != is_[1]


def count_two(levels: Levels) -> bool:
    """Whether two numbers are known to count two things: "ballots" and "names"."""
    nouns = [_nouns(one) for one in levels]
    return all(nouns) and not nouns[0] & nouns[1]


def are_siblings(frame: Frame, levels: Levels) -> bool:
    """Whether two figures are told of two things in one way, or in two places: "4,120 for Moll and 2,410 for Orr"."""
    first, last = sorted(levels, key=lambda one: one.mention.prose.start)
    phrases = [phrase_of(frame, one) for one in (first, last)]
    places = [set(_PLACED.findall(" ".join(phrase))) for phrase in phrases]
    if (all(places) and not places[0] & places[1]) or _is_placed_apart(frame, phrases):
        return True
    heads = [_HEAD.search(lead) for lead, _ in phrases]
    tails = [_TAIL.match(tail) for _, tail in phrases]
    if heads[0] and heads[1] and heads[0][1] == heads[1][1]:
        goes_on_alike = tails[0] and tails[1] and tails[0][1] == tails[1][1]
        if goes_on_alike or heads[0][1] in _RELATIVE:
            return True
    one, other = (_TOLD_OF.match(frame.after(level)) for level in (first, last))
    if one is None or other is None or one["how"] != other["how"] or one["what"] == other["what"]:
        return False
    return not (_WHEN.match(one["what"]) or _WHEN.match(other["what"]))


def _is_placed_apart(frame: Frame, phrases: Sequence[tuple[str, str]]) -> bool:
    """Whether one level is of a place, and the window tells of another: "12% dearer in Orle, ... $4, against $5 in Marle"."""
    here = set(_PLACE.findall(" ".join(chain.from_iterable(phrases))))
    return bool(here) and bool(set(_PLACE.findall(frame.text)) - here)
