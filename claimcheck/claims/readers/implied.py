"""Calculations told in no known wording: two like figures, and a third one that says how they relate.

Where a window of the text (``windows.py``) holds just two levels of one unit and one percentage or factor beside
them, the three nearly always belong to one calculation; where it holds three levels or more, and one of them is told as
the whole, they are a sum. What the wording does not say, the figures must: the stated one counts as meant for the others
only if it lies as near their result as slips do. Against it speak words that make the levels those of two things, or
the stated figure one of another base.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from decimal import Decimal
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.changes import read_changes
from claimcheck.claims.readers.contrasts import (
    Levels,
    are_siblings,
    are_two_times,
    count_two,
    is_base,
    low,
    two_levels,
)
from claimcheck.claims.readers.fractions import read_fractions
from claimcheck.claims.readers.frames import Frame
from claimcheck.claims.readers.implied_shares import implied_excess, implied_share, is_tied
from claimcheck.claims.readers.implied_sums import implied_product, implied_sum, listed_sums
from claimcheck.claims.readers.movement import CHANGE_NOUN, way
from claimcheck.claims.readers.multiples import read_multiples
from claimcheck.claims.readers.parts import read_parts
from claimcheck.claims.readers.products import read_products
from claimcheck.claims.readers.sums import read_sums
from claimcheck.claims.readers.ties import APART, is_apart, is_near, is_of_other, only
from claimcheck.claims.readers.windows import windows_of
from claimcheck.claims.relations import Change, FractionBeside, Multiple, PartOfWhole, Product, Sum
from claimcheck.mentions import Direction, Kind

_REFERS: Final = re.compile(
    rf"(?:\bwhich|\bthat|\bthis|, an?|[–—:] an?|\bit)(?: (?:is|was|makes?|means?|meant|represent(?:s|ed)|amount(?:s|ed) to|comes? to|works? out (?:as|at)|(?:[a-z]+ )?{CHANGE_NOUN}|of|by|about|nearly))* ?\Z|\bthe (?:[a-z]+ )?{CHANGE_NOUN},? \Z"
)
"""Before a change that is told of what stands before it."""
_PACE: Final = re.compile(
    r"\A (?:a|an|per|every|each|over|daily|weekly|yearly|champions?|winners?|married|divorced)\b"
)
"""What makes a factor a number of times that something was done: "twice a day"."""
_AS_IT: Final = re.compile(
    r"\A (?:as (?:many|much|high|large|big|long|tall|wide|deep|heavy|far|fast|old|dear)(?: as)?|(?:of )?(?:the|that|those|what|its|their)|more than|(?:higher|larger|greater|bigger|longer) than)\b[^.;:‹¶]{0,70}\Z",
    re.IGNORECASE,
)
"""Between a factor and the level that it is of."""
_AS: Final = re.compile(r"\A (?:as|more|higher|larger|greater|bigger|longer|heavier)\b")
_THAN: Final = re.compile(r"\b(?:as|than)\b")
_OF_FORMER: Final = re.compile(
    r"\A (?:of )?(?:what|that|the (?:price|cost|figure|number|rate|amount|level|fee|sum|size|length|weight|time|usual|original|former|old|earlier|previous))\b|\A as (?:many|much)\b(?! as)"
)
"""After a factor that is set beside one level and is of the other."""
_FACTOR_OFF: Final = Decimal("2.6")
_HUNDRED: Final = Decimal(100)
_SIGNS: Final = {"+": Direction.UP, "-": Direction.DOWN, "−": Direction.DOWN}
_SHARED: Final = 2
"""Figures of an earlier calculation that make another one with them a second reading."""
Implied = Change | FractionBeside | Multiple | PartOfWhole | Product | Sum
_READERS: Final = {
    Change: read_changes,
    FractionBeside: read_fractions,
    Multiple: read_multiples,
    Sum: read_sums,
    Product: read_products,
}


def read_implied(frames: Sequence[Frame]) -> Iterator[Implied]:
    """Yield the calculations that only the figures of a window of the text give away."""
    yield from listed_sums(frames)
    read: set[str] = set()
    for index in range(len(frames)):
        for window, *sentences in windows_of(frames, index):
            found = _in(window)
            if found is None:
                continue
            ids = {one.id for one in _claims_of(found)}
            if len(ids & read) < _SHARED and not _is_told(sentences, found):
                yield found
            read |= ids
            break


def _claims_of(found: Implied) -> Iterator[Claim]:
    for field in fields(found):
        value = getattr(found, field.name)
        yield from (
            one for one in (value if isinstance(value, tuple) else (value,)) if isinstance(one, Claim)
        )


def _in(frame: Frame) -> Implied | None:
    levels = two_levels(frame)
    found: Implied | None = None
    if levels is not None:
        stated, factor = only(frame, Kind.PERCENT), only(frame, Kind.MULTIPLE, Kind.RATIO)
        if stated is not None:
            found = _change(frame, levels, stated) or implied_share(frame, levels, stated)
        elif factor is not None:
            found = _multiple(frame, levels, factor) or _fall_by(frame, levels, factor)
            if factor.mention.kind is Kind.RATIO and low(factor) < 1:
                found = found or implied_share(frame, levels, factor)
        found = found or implied_excess(frame, levels)
    return found or implied_sum(frame) or implied_product(frame) or _fraction(frame)


def _is_told(frames: Sequence[Frame], found: Implied) -> bool:
    """Whether a known wording ties the figures of the sentences, so that nothing is left to be guessed."""
    if isinstance(found, PartOfWhole):
        return any(told.share is not None or found.share is None for told in read_parts(frames))
    return any(True for _ in _READERS[type(found)](frames))


def _change(frame: Frame, levels: Levels, stated: Claim) -> Change | None:
    goes = stated.mention.direction or _way(frame, stated)
    if goes is None or is_apart(frame, stated, levels) or is_of_other(frame, stated):
        return None
    if count_two(levels) or are_siblings(frame, levels):
        return None
    if not (are_two_times(frame, levels) or _REFERS.search(frame.before(stated))):
        return None
    if is_tied(frame, levels) and not is_base(frame, levels):
        return None
    small, large = levels
    before, level = (small, large) if goes is Direction.UP else (large, small)
    right = abs(low(level) / low(before) - 1) * _HUNDRED
    other = abs(low(before) / low(level) - 1) * _HUNDRED
    if is_near(low(stated), right) or abs(low(stated) - other) < 1:
        return Change(before, level, stated)
    return None


def _way(frame: Frame, stated: Claim) -> Direction | None:
    if stated.mention.text[0] in _SIGNS:
        return _SIGNS[stated.mention.text[0]]
    for length in (25, 45):
        goes = way(f"{frame.before(stated, length)} ‹ {frame.after(stated, length)}")
        if goes is not None:
            return goes
    return None


def _multiple(frame: Frame, levels: Levels, stated: Claim) -> Multiple | None:
    figure = stated.mention
    if figure.kind is Kind.RATIO and not re.match(
        r"\A of (?:what|that|the|its|their)\b", frame.after(stated)
    ):
        return None
    if figure.per or not low(stated) or is_apart(frame, stated, levels):
        return None
    if count_two(levels) or are_siblings(frame, levels):
        return None
    small, large = levels
    first, last = sorted(levels, key=lambda one: one.mention.prose.start)
    follows = first.mention.prose.start < stated.mention.prose.start < last.mention.prose.start
    is_compared = follows and _AS_IT.match(frame.between(stated, last)) is not None
    if (
        figure.kind is Kind.RATIO
        and not is_compared
        and not re.match(r"\A of (?:what|that)\b", frame.after(stated))
    ):
        return None
    if not follows and stated.mention.prose.start < first.mention.prose.start:
        is_compared = (
            first.mention.kind is not Kind.MEASURE
            and _AS.match(frame.after(stated)) is not None
            and _THAN.search(frame.between(first, last)) is not None
        )
        if is_compared and (low(first) > low(last)) != (low(stated) > 1):
            return None
    if not follows and last.mention.prose.start < stated.mention.prose.start:
        is_compared = (
            frame.between(last, stated).strip() in {",", "–", "—", "("}
            and _OF_FORMER.match(frame.after(stated)) is not None
        )
    if figure.direction is None and not is_compared and _PACE.match(frame.after(stated)):
        return None
    if not is_compared and not are_two_times(frame, levels):
        return None
    before, after = (small, large) if low(stated) > 1 else (large, small)
    off = low(after) / low(before) / low(stated)
    return Multiple(before, after, stated) if 1 / _FACTOR_OFF <= off <= _FACTOR_OFF else None


def _fall_by(frame: Frame, levels: Levels, stated: Claim) -> Multiple | None:
    """Read "has fallen by two-thirds: 67 in the year before, 35 in the year after" as the multiple that it leaves."""
    goes, part = way(frame.before(stated, 40)), low(stated)
    if (
        goes is None
        or part >= 1
        or not frame.before(stated).endswith(("by ", "by a ", "by about ", "by nearly ", "by some "))
    ):
        return None
    if (
        count_two(levels)
        or are_siblings(frame, levels)
        or not are_two_times(frame, levels)
        or is_apart(frame, stated, levels)
    ):
        return None
    before, after = levels if goes is Direction.UP else levels[::-1]
    left = 1 + part if goes is Direction.UP else 1 - part
    if not 1 / _FACTOR_OFF <= low(after) / low(before) / left <= _FACTOR_OFF:
        return None
    return Multiple(
        before,
        after,
        replace(stated, mentions=(replace(stated.mention, low=left, high=left), *stated.mentions[1:])),
    )


def _fraction(frame: Frame) -> FractionBeside | None:
    """Read "35% of the seats, 42 out of 120"."""
    fraction, share = only(frame, Kind.RATIO), only(frame, Kind.PERCENT)
    if (
        fraction is None
        or share is None
        or share.mention.direction is not None
        or "of" not in fraction.mention.text
    ):
        return None
    first, last = sorted((fraction, share), key=lambda one: one.mention.prose.start)
    if APART.search(frame.between(first, last)) or way(frame.before(share, 25)):
        return None
    return FractionBeside(fraction, share) if is_near(low(share), low(fraction) * _HUNDRED) else None
