"""Figures told again with a slip: a digit changed, a nought too many, two digits swapped, one end of a range.

Two figures of one text are seldom a slip apart by chance, the less so the more digits they have. What tells a
slip from a second case is how the later figure is told. Who tells a new figure asserts it ("the new pump uses
46 kWh"); who tells one again takes it for known: as a definite one ("its 46 kWh"), or in the background of a
sentence about something else ("with 46 kWh to pay for, ..."). So a known figure that stands nowhere else, and
that is a slip away from one told of the same things, is that one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from claimcheck.claims.clashes import Clash, clash_of_retold, significant_digits
from claimcheck.claims.groups.evidence import Evidence, read_trees
from claimcheck.claims.groups.retellings import Surroundings, digits_of, kept_digits
from claimcheck.claims.groups.vetoes import BOUND_WORDS, owners_differ, vetoed_by_shape
from claimcheck.claims.model import Claim, Modality
from claimcheck.claims.pairs import ClaimPair
from claimcheck.claims.wording import words_after, words_before
from claimcheck.language import Parses, content_stems, shared_stems
from claimcheck.mentions import Kind, Mention, Role

__all__ = ["are_close", "is_taken_up", "slip_pairs"]

_KINDS: Final = frozenset({Kind.MONEY, Kind.PERCENT, Kind.COUNT, Kind.MEASURE, Kind.DURATION})
_ODD: Final = 4
_MISTYPED: Final = 3
"""What ``kept_digits`` gives for the same digits, and for one of three or more that differs."""
_DIGITS: Final = 2
_LONG: Final = 3
_WINDOW: Final = 8
"""Figures before a known one within which it may take one up without a word in common."""
_YEAR: Final = 4
_NEAR: Final = 2
"""Words in common, or closeness and one, that an unmarked figure needs."""
_CLOSE: Final = 200
"""Characters between two sentences that stand close together."""
_MOST_SHARED: Final = 12
"""Figures that a word may stand by; what stands by more tells nothing."""
_DEFINITE: Final = (
    r"(?:\b(?:the|these|those|this|that|its|their|his|her|our|my|your|all|such|whose)"
    r"|\b(?!(?:it|that|he|she|there|who|what|let|here|where|how)['’])\w+(?:['’]s|s['’]))"
)
_KNOWN: Final = re.compile(
    rf"{_DEFINITE}(?: (?:whole|full|entire|total|same|mere|[a-z]+(?:ed|ing)))?[ (]\Z"
    rf"|{_DEFINITE}(?: [\w-]+){{1,3}} of \Z",
    re.IGNORECASE,
)
"""What makes a figure one that the reader must know: "its 40 wells", "the fine of $4m"."""
_ASIDE: Final = re.compile(
    r"[a-z](?:, | \(| [–—] )\Z|(?:\A|[:;–—] )(?:(?:and|but|yet) )?(?:with|at|despite|given|considering) \Z",
    re.IGNORECASE,
)
_ASIDE_ENDS: Final = re.compile(r"\A(?: [\w’'-]+){0,3}?(?:,|\)| [–—])")
"""What stands before and behind a figure that is told by the way: "the debt, $4m, was due", "with 40 wells, it is"."""
_OF_ITS_SIZE: Final = re.compile(r"\A-[a-z]+")
"""Behind a figure that says of what size a thing is: "a 40-page report"."""
_PART: Final = re.compile(
    r"\A of (?:all |both )?(?:the|these|those|its|their|his|her|our|my|them|us|which|whom)\b"
)
_AGE: Final = re.compile(r"\bold\b")
"""How old somebody is: a text about several people gives several ages."""
_OTHER: Final = re.compile(r"\A (?:in|of) ([a-z]+)")
"""Behind an amount, what it is of: "the £3,200 in fees"."""
_YEAR_LIKE: Final = re.compile(r"[12]\d{3}")
_WORD: Final = re.compile(r"[^\W\d_]+")
_SPAN: Final = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "quarter", "year"})
_UNTOLD: Final = frozenset({Modality.HYPOTHETICAL, Modality.DENIED, Modality.TARGET})


@dataclass(frozen=True)
class _Slip:
    """An earlier figure and a later one that is a slip away; ``oddness`` says how seldom that is chance, 1 to 3."""

    earlier: Evidence
    later: Evidence
    clash: Clash
    oddness: int
    shared: int


def slip_pairs(candidates: Sequence[Evidence], parses: Parses, around: Surroundings) -> Iterator[ClaimPair]:
    """Yield the pairs of a figure and of one that takes it up, a slip away."""
    found: dict[str, list[_Slip]] = defaultdict(list)
    for slip in _slips(candidates, around):
        found[slip.later.claim.id].append(slip)
    sure = {one: slips for one, slips in found.items() if len({_value(s.earlier) for s in slips}) == 1}
    asked = [slips[0].later for slips in sure.values() if not is_taken_up(slips[0].later.claim)]
    behind = {one.claim.id for one in read_trees(asked, parses) if one.tree and one.tree.is_background}
    for slips in sure.values():
        slip = slips[-1]
        if is_taken_up(slip.later.claim) or slip.later.claim.id in behind:
            why = f"the text gives {slip.earlier.claim.mention.text} before"
            yield ClaimPair(
                slip.earlier.claim, slip.later.claim, 1 + slip.oddness, why, slip.clash, is_taken_up=True
            )


def _slips(candidates: Sequence[Evidence], around: Surroundings) -> Iterator[_Slip]:
    """Yield each figure that stands once with the earlier ones that are a slip away and told of the same things."""
    values = Counter(map(_value, candidates))
    worded: dict[str, list[int]] = defaultdict(list)
    for place, later in enumerate(candidates):
        if _may_slip(later.claim) and values[_value(later)] == 1:
            near = range(max(0, place - _WINDOW), place)
            far = (one for word in later.words if around.rarity[word] <= _MOST_SHARED for one in worded[word])
            for other in sorted({*near, *far}):
                slip = _slip(candidates[other], later, around)
                if slip is not None and not _is_worked_out(slip, candidates[max(0, place - _WINDOW) : place]):
                    yield slip
        for word in later.words:
            worded[word].append(place)


def _slip(earlier: Evidence, later: Evidence, around: Surroundings) -> _Slip | None:
    a, b = earlier.claim, later.claim
    if a.mention.kind is not b.mention.kind or a.mention.unit != b.mention.unit:
        return None
    clash = clash_of_retold(_plain(a, b), _plain(b, a))
    oddness = _oddness(a, b, clash)
    if clash is None or not oddness or _parted(earlier, later) or around.tells_both(a, b):
        return None
    next_to_it = _is_known(b) and _distance(a, b) <= _CLOSE and around.is_alone(a)
    close = are_close(earlier, later) or next_to_it
    shared = len(around.rare(shared_stems(earlier.words, later.words)))
    if shared + close < (1 if oddness > 1 or _is_known(b) else _NEAR):
        return None
    other = _OTHER.match(words_after(b))
    if other is not None and not shared and not content_stems(other[1]) & earlier.words:
        return None
    return _Slip(earlier, later, clash, oddness, shared)


def _is_worked_out(slip: _Slip, near: Sequence[Evidence]) -> bool:
    """Whether the text tells what was added or taken away: "she had £3,700, and spent £500. The £3,200 ..."."""
    before, after = slip.earlier.claim.mention.low, slip.later.claim.mention.low
    if before is None or after is None:
        return False
    unit = slip.later.claim.key.unit
    return any(one.claim.key.unit == unit and one.claim.mention.low == abs(after - before) for one in near)


def _oddness(a: Claim, b: Claim, clash: Clash | None) -> int:
    """Return how seldom two figures are so alike by chance; 0 where that is common."""
    several = all(len(digits_of(one)) >= _DIGITS for one in (a, b))
    if a.mention.is_range or b.mention.is_range:
        few = a.mention.kind in {Kind.COUNT, Kind.DURATION} and not several
        return int(clash is Clash.RANGE and not few and not b.mention.is_range)
    if a.mention.kind is Kind.COUNT and all(_YEAR_LIKE.fullmatch(one.mention.text) for one in (a, b)):
        return 0
    kept, digits = kept_digits(a, b), min(significant_digits(one.mention) for one in (a, b))
    if kept == _MISTYPED or (kept == _ODD and digits >= _LONG):
        return 3
    counts_nothing = a.mention.kind is Kind.COUNT and a.mention.noun is b.mention.noun is None
    one_noun = a.mention.kind is not Kind.COUNT or a.mention.noun == b.mention.noun
    likely = clash is not Clash.SCALE or (kept == _ODD and one_noun)
    return int(kept > 0 and several and likely and not counts_nothing)


def are_close(earlier: Evidence, later: Evidence) -> bool:
    """Whether nothing but a sentence or two stands between the two, in one paragraph."""
    a, b = earlier.claim, later.claim
    return a.sentence.block.span == b.sentence.block.span and _distance(a, b) <= _CLOSE


def _distance(a: Claim, b: Claim) -> int:
    """Return how many characters of prose lie between two sentences."""
    return b.sentence.prose.start - a.sentence.prose.end


def _may_slip(claim: Claim) -> bool:
    mention = claim.mention
    return (
        mention.kind in _KINDS
        and (mention.low or mention.high or 0) > 0
        and not _AGE.search(mention.text + words_after(claim)[:4])
        and not _PART.match(words_after(claim))
    )


def _is_known(claim: Claim) -> bool:
    """Whether a definite word makes a figure one that was told before."""
    return _KNOWN.search(words_before(claim)) is not None


def is_taken_up(claim: Claim) -> bool:
    """Whether the words right by a figure make it one that was told before, or tell it by the way."""
    before, after = words_before(claim), words_after(claim)
    by_the_way = _ASIDE.search(before) is not None and _ASIDE_ENDS.match(after) is not None
    return _is_known(claim) or by_the_way or _is_size(claim)


def _is_size(claim: Claim) -> bool:
    return "-" in claim.mention.text or _OF_ITS_SIZE.match(words_after(claim)) is not None


def _parted(earlier: Evidence, later: Evidence) -> bool:
    """Whether something says that the two are of other things or times, or are not told as facts."""
    a, b = earlier.claim, later.claim
    dated = {a.key.period, b.key.period} - {None}
    years = {period[:_YEAR] for period in dated if period and period[:_YEAR].isdigit()}
    return (
        vetoed_by_shape(_level(a, b), _level(b, a))
        or len(years) > 1
        or (len(dated) > 1 and not _is_known(b))
        or owners_differ(earlier, later)
        or bool(_marks(earlier) | _marks(later))
        or a.key.modality in _UNTOLD
    )


def _marks(one: Evidence) -> frozenset[str]:
    """Return the words right by the figure that tell its thing from others: "the other 52", "12 new schools"."""
    if _is_size(one.claim):
        return frozenset()
    beside = (
        _WORD.findall(words_before(one.claim).lower())[-2:] + (one.claim.mention.noun or "").lower().split()
    )
    return one.marks & frozenset(beside) - BOUND_WORDS


def _value(one: Evidence) -> tuple[object, ...]:
    mention = one.claim.mention
    return mention.kind, mention.unit, mention.low, mention.high


def _plain(claim: Claim, other: Claim) -> Mention:
    """Return a figure as a level; what it is per is left out where the two name no two spans of time.

    "More than the $4m" compares with the figure, and is no hedge of it.
    """
    mention = replace(claim.mention, role=Role.LEVEL, direction=None)
    if mention.modifier is not None and _is_known(claim):
        mention = replace(
            mention, modifier=None, low=mention.low or mention.high, high=mention.high or mention.low
        )
    pers = {claim.mention.per, other.mention.per}
    return mention if len(pers) == 1 or pers <= _SPAN else replace(mention, per=None)


def _level(claim: Claim, other: Claim) -> Claim:
    return replace(claim, mentions=(_plain(claim, other), *claim.mentions[1:]))
