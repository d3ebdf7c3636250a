"""Conversions of units: "5 miles (8 km)", "30 acres, about 12 hectares", "50 gallons, or 189 litres"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.frames import Frame, follows, joined
from claimcheck.claims.readers.windows import words_of
from claimcheck.claims.relations import Conversion
from claimcheck.claims.wording import words_after, words_before, words_between
from claimcheck.language import content_stems
from claimcheck.mentions import Kind
from claimcheck.values.units import UNITS, convert

_HEDGES: Final = r"(?:(?:about|around|roughly|approximately|approx\.?|some|nearly|almost|just|over|under|more than|less than|circa|ca\.?|c\.) ?)*"
_NOUN: Final = r"(?:[ -](?!and\b|or\b|to\b|by\b|from\b|at\b|in\b)[\w'’-]+){0,4}?"
_SAME: Final = r"(?:or|i\.e\.,?|that is,?|that['’]s|(?:equivalent|equal) to|the equivalent of|which is|an area of|a (?:distance|depth|height|length|weight) of|=)"
_BRACKETED: Final = re.compile(rf"\A{_NOUN} ?[(\[](?:{_SAME} )?{_HEDGES}\Z", re.IGNORECASE)
_CLOSED: Final = re.compile(r"\A[^()\[\]]{0,24}[)\]]")
_APPOSED: Final = re.compile(
    rf"\A{_NOUN}(?:, ?{_SAME} |,? (?:which is |is |are )?(?:equivalent|equal) to |, (?=[a-z])| ?[/=] ?| [–—-] (?:{_SAME} )?){_HEDGES}\Z",
    re.IGNORECASE,
)
_CHANGE: Final = r"(?:rise|increase|drop|fall|decline|change|difference|swing|gap|warming|cooling|anomaly)"
_CHANGED_BY: Final = re.compile(
    rf"\b(?:(?:warm|cool|heat|ris|increas|dropp?|fall|declin|chang|differ)\w*|rose|fell) by {_HEDGES}\Z|\b{_CHANGE} of {_HEDGES}\Z",
    re.IGNORECASE,
)
_APART: Final = re.compile(
    rf"\A[^()\[\]]{{0,24}}[)\]] ?(?:warmer|cooler|colder|hotter|{_CHANGE})\b", re.IGNORECASE
)
_DASHED: Final = re.compile(r" [–—-] ")
_DASHED_AFTER: Final = re.compile(r"\A(?: [–—-] |[.,;]|\Z)")
_HEDGED: Final = re.compile(rf", {_HEDGES}\Z", re.IGNORECASE)


_AGAIN: Final = re.compile(
    r"\b(?:or|it|this|these|which|that(?:['’]s| (?:is|makes?|comes?|works?|would|means?)\b)|i\.e\.|say|equivalent|equal(?:s|ling)?|as|"
    r"in (?:[\w’'-]+ ){0,3}(?:terms|units?|measures?|reckoning|system|metric|imperial|miles|feet|inches|yards|pounds|acres|gallons|kilomet\w+|kilos|met(?:er|re)s|litres|liters)\b|"
    r"convert\w*|translat\w+|correspond\w*|comes? to|came to|works? out|amount\w* to|ma(?:kes?|de|king)|(?:the )?same as|as much as)(?!\w)|[=≈~(\[/]",
    re.IGNORECASE,
)
"""What between two figures makes the second the first again: a word that points back, or one for it."""
_POINTS_BACK: Final = re.compile(r"\b(?:it|this|these|which|as|or)\b", re.IGNORECASE)
"""Of these, the words that are too weak to reach over a full stop."""
_OF_TWO: Final = re.compile(r"\A (?:[a-z]+er|more|less|apart|away|off|from|above|below)\b")
"""What makes the second figure a difference."""
_NAMED: Final = re.compile(r"(?: of [\w’'-]+(?: [\w’'-]+)?)?: (?:about )?")
_TWO: Final = re.compile(
    r"\b(?:and|plus|from|than|while|but|then|not|per|every|each|another|of which|instead|between|compared|rather|if|only|by|with|where|when|beside|now|later|today|earlier|before|after)\b|[+×x]",
    re.IGNORECASE,
)
"""Words between figures of two things."""
_FAR: Final = 40
"""Sentences with figures between a measure and the same one in another unit."""
_SHARED: Final = 2
"""Content words that their sentences share."""
_SLIPS: Final = (Decimal(1), Decimal(10), Decimal("0.1"))
"""How many times the right figure slips are, nearly."""
_NEAR: Final = Decimal("0.5")


def read_conversions(frames: Sequence[Frame]) -> Iterator[Conversion]:
    """Yield each figure that is given again in another unit of the same dimension."""
    for index, frame in enumerate(frames):
        if "u" not in frame.letters.lower():
            continue
        found = [pair for pair in pairwise(frame.claims) if _convertible(*pair)]
        for first, second in found:
            between = words_between(first, second)
            bracketed = _BRACKETED.match(between) and _CLOSED.match(words_after(second))
            if bracketed or _is_apposed(between, second):
                apart = _CHANGED_BY.search(words_before(first)) or _APART.match(words_after(second))
                yield Conversion(first, second, is_difference=apart is not None)
            elif len(found) == 1 and _is_implied(frame, first, second):
                yield Conversion(first, second, is_difference=False)
        earlier = _earlier(frames, index) if not found else None
        if earlier is not None:
            both = joined(earlier, frame)
            across = [
                pair
                for pair in pairwise(one for one in both.claims if one.mention.kind is Kind.MEASURE)
                if _convertible(*pair)
            ]
            if len(across) == 1 and _is_implied(both, *across[0]):
                yield Conversion(*across[0], is_difference=False)


def _earlier(frames: Sequence[Frame], index: int) -> Frame | None:
    """Return the last sentence, or the one a little before whose words a sentence with one measure takes up."""
    frame = frames[index]
    if index and follows(frames[index - 1], frame):
        return frames[index - 1]
    if sum(one.mention.kind is Kind.MEASURE for one in frame.claims) != 1:
        return None
    words = words_of(frame)
    near = [
        one
        for one in frames[max(0, index - _FAR) : index]
        if "u" in one.letters and len(words & words_of(one)) >= _SHARED
    ]
    return near[0] if len(near) == 1 else None


def _is_implied(frame: Frame, first: Claim, second: Claim) -> bool:
    """Whether the only two figures of a dimension, one of them metric, are one: near words for it, and each other."""
    if _is_metric(first) == _is_metric(second) or any(one.mention.is_range for one in (first, second)):
        return False
    dimension = UNITS[first.mention.unit or ""].dimension
    same = [
        one
        for one in frame.claims
        if (unit := UNITS.get(one.mention.unit or "")) and unit.dimension == dimension
    ]
    between = frame.between(first, second)
    if len(same) != 2 or dimension == "temperature":
        return False
    if _OF_TWO.match(frame.after(second)):
        return False
    one, _, other = (content_stems(part) for part in frame.text.partition("¶"))
    if "¶" in between and len(one & other) < _SHARED:
        between = _POINTS_BACK.sub(" ", between)
    between = between.rpartition("¶")[2]
    alone = between.endswith("(") and frame.after(second, 1) == ")"
    if not alone and (_TWO.search(between) or not (_AGAIN.search(between) or _NAMED.fullmatch(between))):
        return False
    low, stated = (one.mention.low or one.mention.high for one in (first, second))
    right = convert(low, first.mention.unit or "", second.mention.unit or "") if low is not None else None
    if not right or not stated or stated < 0 or right < 0:
        return False
    factor = UNITS[first.mention.unit or ""].factor / UNITS[second.mention.unit or ""].factor
    slips = (*_SLIPS, 1 / (factor * factor))
    return any(_NEAR <= stated / (right * slip) <= 1 / _NEAR for slip in slips)


def _is_metric(claim: Claim) -> bool:
    unit = UNITS[claim.mention.unit or ""]
    return "metre" in unit.name or unit.factor.normalize().as_tuple().digits == (1,)


def _is_apposed(between: str, second: Claim) -> bool:
    """Whether the second figure is set beside the first by "or", "equal to", a stroke, or ", about"."""
    if not _APPOSED.match(between):
        return False
    if _DASHED.search(between) and not _DASHED_AFTER.match(words_after(second)):
        return False
    return not between.endswith(", ") and (not _HEDGED.search(between) or second.mention.modifier is not None)


def _convertible(first: Claim, second: Claim) -> bool:
    a, b = first.mention, second.mention
    if a.kind is not Kind.MEASURE or b.kind is not Kind.MEASURE or a.per != b.per:
        return False
    one, other = UNITS.get(a.unit or ""), UNITS.get(b.unit or "")
    return one is not None and other is not None and one != other and one.dimension == other.dimension
