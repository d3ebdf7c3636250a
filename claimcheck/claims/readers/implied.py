"""Calculations told in no known wording: two like figures, and a third one that says how they relate.

Where a sentence holds just two levels and one percentage or factor beside them, with a word of comparison or of
sharing, the three nearly always belong to one calculation. What the wording does not say, the figures must: the
third one counts as meant for the two only if it lies as near their result as slips do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.changes import CHANGE_NOUN, DOWN, UP, read_changes
from claimcheck.claims.readers.fractions import read_fractions
from claimcheck.claims.readers.frames import Frame, follows, joined
from claimcheck.claims.readers.multiples import read_multiples
from claimcheck.claims.readers.parts import bare, is_attribute, read_parts
from claimcheck.claims.readers.sums import read_sums
from claimcheck.claims.relations import Change, FractionBeside, Multiple, PartOfWhole, Sum
from claimcheck.language import content_stems
from claimcheck.mentions import Direction, Kind

_LEVELS: Final = frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE})
_APART: Final = re.compile(
    r";|\b(?:while|whereas|although|though|but|whose|meanwhile|yet|of (?:which|whom))\b"
    r"|\band (?!(?:was|is|so|thus|therefore|up|down)\b)",
    re.IGNORECASE,
)
"""What stands between figures of different things."""
_RESTATED: Final = re.compile(r"; (?=put differently|in other words|that is|i\.e\.|or\b)")
_COMPARED: Final = re.compile(
    r"\b(?:earlier|before|ago|prior|previous(?:ly)?|last|against|from|compared|versus|vs|than|then|once|used to|had|was|now|today|since|"
    r"after|later|by|first)\b|‹d",
    re.IGNORECASE,
)
"""Words that set one level beside another of the same thing."""
_UP: Final = re.compile(
    rf"\b(?:{UP}|gain|profit|growth|swell|rise|raise|increase|climb|jump|hike|surge|leap|boost|uptick|spurt|"
    r"dearer|costlier|pricier|bigger|larger|greater|stronger|faster|longer|heavier|taller|busier|fuller)\b",
    re.IGNORECASE,
)
_DOWN: Final = re.compile(
    rf"\b(?:{DOWN}|loss|fall|drop|decline|decrease|reduction|saving|slide|dip|slump|shrink|plunge|"
    r"shav(?:e|ed|ing)|knock(?:ed|ing)?|trim|cheaper|smaller|slimmer|lighter|shorter|slower|weaker|quieter|emptier)\b",
    re.IGNORECASE,
)
_NO_WAY: Final = re.compile(
    r"\b(?:ma[dk]es?|making|set|sets|end(?:ed|s)?|tak(?:es?|ing)|took) up\b", re.IGNORECASE
)
"""Verbs whose "up" goes nowhere: "waste made up 40%"."""
_SHARE_BEFORE: Final = re.compile(
    r"(?:\b(?:rate|share|proportion|percentage|support|backing|approval|fraction|majority|turnout)(?: (?:of|is|was|stands at|stood at|at|to|from))*|\b(?:puts?|makes?|gives?|leaves?|brings?|comes? to|works? out)\b[^‹.;]{0,25} (?:at|to|of)|\bso\b[^‹.;]{0,20}|\bpercentage of the (?:total|whole|lot)"
    r"|[(–—]|\b(?:that is|that['’]s|put differently|in other words|equivalent to|equal to|amounting to|or|holds?|held|hold|makes? up|made up|account(?:s|ed)? for))"
    r",? ?(?:about |nearly |just |some |roughly )?\Z",
    re.IGNORECASE,
)
_SHARE_AFTER: Final = re.compile(
    r"\A(?:\)| ?[–—]| of (?:them|these|those|it|all)\b| (?:goes|went) (?:on|to)\b)", re.IGNORECASE
)
_NO_SHARE: Final = re.compile(
    r"\b(?:annual(?:i[sz]ed|ly)?|growth|compound|interest|inflation|tax|exchange|yearly|discount|jobless|unemployment|mortgage)\b",
    re.IGNORECASE,
)
"""What makes a rate one of time or price, and no share of two figures."""
_ALIAS: Final = re.compile(r",? ?(?:or|\(|[–—]|that is|equal to)?,? ?", re.IGNORECASE)
"""What stands between a percentage and the amount that it is."""
_TOLD_OF: Final = re.compile(
    r"\A(?: [a-z]+)?,? (?P<how>for|in|on|at|of|from|to|by|with) (?:the |its |their |an? )?(?P<what>[\w-]+)"
)
_WHEN: Final = re.compile(
    r"(?:years?|months?|weeks?|days?|quarters?|seasons?|latest|first|last|previous|same|past|next|spring|summer|autumn|winter|total|all)\b"
)
"""What tells two times of one thing apart, and no two things."""
_TIMES: Final = frozenset("hour day night week month quarter year".split())
"""What a price may leave out where it is told again: "£600 a week, half of what it was (£1,200)"."""
_OWN_BASE: Final = re.compile(
    r"\A (?:[a-z]+ )?(?:than (?:planned|expected|forecast|hoped|average|usual|normal|the average|budgeted|feared)"
    r"|this (?:year|month|week|quarter)|on the (?:year|month|quarter)|so far|year[- ]on)\b"
)
"""What a change is counted from, where it is none of the figures beside it."""
_PLACES: Final = re.compile(r"\b(?:in|at) ([A-Z]\w+)")
_OF_SOME: Final = re.compile(r"\A of (?:the|its|their|our|all|them|those|these|that|it)\b", re.IGNORECASE)
_OF: Final = re.compile(r"\A of (?:the|its|our|their) (?P<what>[\w-]+(?: [\w-]+)?)", re.IGNORECASE)
_OF_THEM: Final = re.compile(
    r"\A(?: [a-z]+)? of (?:them|these|those|it|that (?:sum|total|number|figure|amount|lot))\b", re.IGNORECASE
)
_TAKES_IN: Final = re.compile(
    r"\b(?:takes? in|taking in|includ(?:es|ed|ing)|contains?|counting)(?: the| some| about)? \Z",
    re.IGNORECASE,
)
_OF_NAMED: Final = re.compile(
    r"\A of (?:the|its|their|his|her|our|all|[\w-]+['’]s?)\b(?P<what>(?: [\w'’-]+){1,5})", re.IGNORECASE
)
_AGE: Final = re.compile(
    r"\b(?:children|people|adults|those|boys|girls|men|women|patients|pupils)(?: (?:under|over|aged))? \Z"
)
"""Before a number of years that are not told as such: "children under ten"."""
_ELLIPTIC: Final = re.compile(
    r"(?:as many as |at least |some |about |only |just )?‹c\d+› (?:were|are|had|have)\b", re.IGNORECASE
)
_WHOLE_FIRST: Final = re.compile(
    r"(?:\A|¶ ?)(?:among|of|out of) (?:the|its|their|all|these|those|some)? ?\Z", re.IGNORECASE
)
_GROSS: Final = re.compile(r"\bgross\b[^‹.]{0,40}\Z", re.IGNORECASE)
_NET: Final = re.compile(r"\bnet\b[^‹.]{0,25}\Z", re.IGNORECASE)
_COMPARED_PART: Final = re.compile(
    r"\b(?:than|another|further|other|more|less|since|now|today|later|per|each|every|average)\b|‹[dt]",
    re.IGNORECASE,
)
"""What sets a larger figure beside a smaller one that is not its whole."""
_THEM: Final = re.compile(
    r"\b(?:of|among) (?:the|them|these|those|its|it|all|our|their|that)\b|\bout of\b", re.IGNORECASE
)
_FACTOR_AFTER: Final = re.compile(
    r"\A(?: as (?:many|much|high)\b| of (?:what|that|the|its|their)\b| (?:the|that|those|what)\b|[- ](?:speed-?up|speedup|increase|rise|jump|growth|gain|improvement)\b|[,:.;)]|\Z)",
    re.IGNORECASE,
)
_AS_LARGE: Final = re.compile(
    r"\A as (?:long|tall|high|wide|deep|heavy|large|big|far|fast) as\b", re.IGNORECASE
)
"""Said of two measures, and not of two numbers: "a change of 4,000 lines takes 20 times as long as one of 400"."""
_SUMS_UP: Final = re.compile(
    r"\b(?:total(?:led|ling|s)?|together|altogether|combined|overall|in all|all told|add(?:ed|s)? up|sum|as a whole|arrive at|remaining|balance|"
    r"leaving|the rest)\b",
    re.IGNORECASE,
)
_TOTAL_BEFORE: Final = re.compile(
    r"(?<!out of a )(?<!of a )\b(?:total(?:led|ling|s)?|together|altogether|combined|in all|all told|add(?:ed|s)? up to|as a whole|arrive at|"
    r"(?:overall|grand|final) (?:score|figure|sum|number|bill|tally)|sum)(?:,|:)?(?: (?:of|at|is|was|to|makes?|made|come|came|comes|amounts?|amounted|some|about))*:? \Z",
    re.IGNORECASE,
)
_TOTAL_AFTER: Final = re.compile(
    r"\A(?: [a-z-]+){0,2},? (?:together|altogether|in all|all told|combined|in total|overall|as a whole)\b",
    re.IGNORECASE,
)
_REST: Final = re.compile(
    r"\b(?:remaining|remainder|balance of|leaving|left|the rest|the other)\b[^‹]{0,15}\Z", re.IGNORECASE
)
_NARROWED: Final = re.compile(r"\A(?: [a-z]+)? (?:that|who|which|of)\b")
_NO_SUM: Final = re.compile(
    r"\b(?:includ\w+|such as|among|average|mean|median|(?:up|down|rose|fell|grew|increased?|went) from|than|versus|compared|between \Z|per|each|every|more|less|fewer)\b",
    re.IGNORECASE,
)
_TAKES_UP: Final = re.compile(
    rf"¶ (?:(?:That|This|It|Which)\b|(?:An?|The) (?:[a-z-]+ )?(?:{CHANGE_NOUN}|slide|raise|hike)\b)"
)
"""At the head of a sentence that says what the figures of the last one come to: "That makes it 30% dearer"."""
_LEAST: Final = Decimal("0.5")
_POINTS: Final = 12
_HUNDRED: Final = Decimal(100)
_FEWEST: Final = 3
"""Figures of a sum: two parts and their total."""
_SUM_LEAST: Final = Decimal("0.7")

Implied = Change | FractionBeside | Multiple | PartOfWhole | Sum
Levels = tuple[Claim, Claim]
"""Two like figures, the smaller first."""


_READERS: Final = {
    Change: read_changes,
    FractionBeside: read_fractions,
    Multiple: read_multiples,
    Sum: read_sums,
}


def read_implied(frames: Sequence[Frame]) -> Iterator[Implied]:
    """Yield the calculations that only the figures of a sentence, or of it and the next one, give away."""
    for index, frame in enumerate(frames):
        read: tuple[Frame, ...] = (frame,)
        found = _in(frame)
        if found is None and index and follows(frames[index - 1], frame) and _looks_back(frame):
            read = (frames[index - 1], frame)
            found = _in(joined(*read))
        if found is not None and not _is_told(read, found):
            yield found


def _looks_back(frame: Frame) -> bool:
    """Whether a sentence takes up the figures of the last one."""
    return any(pattern.search(frame.text) for pattern in (_COMPARED, _THEM, _SUMS_UP, _ELLIPTIC))


def _in(frame: Frame) -> Implied | None:
    levels = two_levels(frame)
    found: Implied | None = None
    if levels is not None:
        stated = only(frame, Kind.PERCENT)
        if _are_siblings(frame, levels):
            return None
        if stated is not None:
            found = _change(frame, levels, stated) or _share(frame, levels, stated)
        elif (factor := only(frame, Kind.MULTIPLE, Kind.RATIO)) is not None:
            found = _multiple(frame, levels, factor)
        found = found or _exceeding(frame, levels)
    elif _SUMS_UP.search(frame.text):
        found = _sum(frame)
    else:
        found = _fraction(frame)
    return found


def _is_told(frames: Sequence[Frame], found: Implied) -> bool:
    """Whether a known wording ties the figures of the sentences, so that nothing is left to be guessed."""
    if isinstance(found, PartOfWhole):
        return any(told.share is not None or found.share is None for told in read_parts(frames))
    return any(True for _ in _READERS[type(found)](frames))


def only(frame: Frame, *kinds: Kind) -> Claim | None:
    """Return the one figure of these kinds in a sentence; None where there is none, or two."""
    found = [one for one in frame.claims if one.mention.kind in kinds]
    return found[0] if len(found) == 1 and not found[0].mention.is_range else None


def two_levels(frame: Frame) -> Levels | None:
    """Return the only two figures of one unit in a sentence, where no third is of it."""
    levels = [
        one for one in frame.claims if one.mention.kind in _LEVELS and not _AGE.search(frame.before(one, 30))
    ]
    pairs = [
        (one, other)
        for place, one in enumerate(levels)
        for other in levels[place + 1 :]
        if _unit(one) == _unit(other)
    ]
    if len(pairs) != 1 or not all(_is_level(one) for one in pairs[0]):
        return None
    small, large = sorted(pairs[0], key=_low)
    return (small, large) if _low(small) and _low(small) != _low(large) else None


def _unit(claim: Claim) -> tuple[object, ...]:
    per = claim.mention.per
    return claim.mention.kind, claim.mention.unit, None if per in _TIMES else per


def _is_level(claim: Claim) -> bool:
    figure = bare(claim).mention
    return not figure.is_range and figure.impossible is None and None not in {figure.low, figure.high}


def _are_siblings(frame: Frame, levels: Levels) -> bool:
    """Whether two figures are told of two things in one way: "4,120 votes for Moll and 2,410 for Orr"."""
    one, other = (_TOLD_OF.match(frame.after(level)) for level in levels)
    if one is None or other is None or one["how"] != other["how"] or one["what"] == other["what"]:
        return False
    return not (_WHEN.match(one["what"]) or _WHEN.match(other["what"]))


def _change(frame: Frame, levels: Levels, stated: Claim) -> Change | None:
    near = frame.before(stated, 40) + frame.after(stated, 40)
    way = stated.mention.direction or _way(near)
    if (
        way is None
        or _is_apart(frame, stated, levels)
        or stated.mention.per
        or _OF_SOME.match(frame.after(stated))
    ):
        return None
    if _OWN_BASE.match(frame.after(stated)) or len(set(_PLACES.findall(frame.text))) > 1:
        return None
    small, large = levels
    if not _COMPARED.search(_round(frame, small) + _round(frame, large)):
        return None
    before, after = (small, large) if way is Direction.UP else (large, small)
    right = abs(_low(after) / _low(before) - 1) * _HUNDRED
    other = abs(_low(before) / _low(after) - 1) * _HUNDRED
    if is_near(_low(stated), right) or abs(_low(stated) - other) < 1:
        return Change(before, after, stated)
    return None


def _way(text: str) -> Direction | None:
    told = _NO_WAY.sub(" ", text)
    up, down = _UP.search(told), _DOWN.search(told)
    if (up is None) == (down is None):
        return None
    return Direction.UP if up else Direction.DOWN


def _round(frame: Frame, claim: Claim) -> str:
    """Return the words to both sides of a figure, up to the next figures."""
    before = re.split(r"‹(?![dtzn])[^›]*›", frame.before(claim, 60))[-1]
    after = re.split(r"‹(?![dtzn])[^›]*›", frame.after(claim, 60))[0]
    return f"{before} {after}"


def _share(frame: Frame, levels: Levels, stated: Claim) -> PartOfWhole | None:
    if (
        stated.mention.direction is not None
        or _way(frame.before(stated, 25))
        or _NO_SHARE.search(frame.before(stated))
        or _is_apart(frame, stated, levels)
    ):
        return None
    part, whole = levels
    first, last = sorted((stated, whole), key=lambda one: one.mention.prose.start)
    if _ALIAS.fullmatch(frame.between(first, last)):
        return None  # "38 percent, or $17.6m, followed by roads at $9.1m"
    of = _OF.match(frame.after(stated))
    if of is not None:
        # Of a sum, which has no noun, only its own total can be meant: "31% of the budget" is of another.
        counted = whole.mention.noun or part.mention.noun or "total sum whole amount"
        if not content_stems(of["what"]) & content_stems(counted):
            return None
    elif not (_SHARE_BEFORE.search(frame.before(stated)) or _SHARE_AFTER.match(frame.after(stated))):
        return None
    right = _low(part) / _low(whole) * _HUNDRED
    if abs(_HUNDRED - right - _low(stated)) < 2 or not is_near(_low(stated), right):
        return None
    return PartOfWhole(part, whole, stated)


def _exceeding(frame: Frame, levels: Levels) -> PartOfWhole | None:
    """Return a part that is told after its whole and is larger: "brought 41 charges; it convicted him on 62 of these"."""
    whole, part = levels
    if part.mention.prose.start < whole.mention.prose.start or _COMPARED_PART.search(_round(frame, part)):
        return None
    if is_attribute(part):
        return None
    opening = _WHOLE_FIRST.search(frame.before(whole)) is not None and "¶" not in frame.between(whole, part)
    netted = _GROSS.search(frame.before(whole)) is not None and _NET.search(frame.before(part)) is not None
    after = frame.after(part, 60)
    taken_in = _TAKES_IN.search(frame.before(part)) is not None
    told = opening or netted or taken_in or _OF_THEM.match(after) or _is_of_named(after, whole)
    return PartOfWhole(bare(part), whole) if told or _is_elliptic(frame, whole, part) else None


def _is_of_named(after: str, whole: Claim) -> bool:
    """Whether a number is of the things that the whole counts: "5,310 of the archive's plates"."""
    named = _OF_NAMED.match(after)
    counted = (whole.mention.noun or "").split()[-1:]
    return (
        named is not None and bool(counted) and bool(content_stems(counted[0]) & content_stems(named["what"]))
    )


def _is_elliptic(frame: Frame, whole: Claim, part: Claim) -> bool:
    """Whether the noun of a number is left to be known from the last sentence: "120 passengers. As many as 95 were children"."""
    return (
        whole.mention.noun is not None
        and part.mention.noun is None
        and _ELLIPTIC.match(frame.text.rpartition("¶ ")[2]) is not None
    )


def _multiple(frame: Frame, levels: Levels, stated: Claim) -> Multiple | None:
    if stated.mention.kind is Kind.RATIO and not re.match(r"\A of (?:what|that)\b", frame.after(stated)):
        return None
    sized = levels[0].mention.kind is Kind.MEASURE and _AS_LARGE.match(frame.after(stated))
    if stated.mention.direction is None and not (sized or _FACTOR_AFTER.match(frame.after(stated))):
        return None
    if _is_apart(frame, stated, levels) or stated.mention.per or not _low(stated):
        return None
    small, large = levels
    before, after = (small, large) if _low(stated) > 1 else (large, small)
    if is_near(_low(stated) * _HUNDRED, _low(after) / _low(before) * _HUNDRED):
        return Multiple(before, after, stated)
    return None


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
    if _APART.search(frame.between(first, last)) or _way(frame.before(share, 25)):
        return None
    return FractionBeside(fraction, share) if is_near(_low(share), _low(fraction) * _HUNDRED) else None


def _sum(frame: Frame) -> Sum | None:
    units = Counter(_unit(one) for one in frame.claims if one.mention.kind in _LEVELS)
    unit, times = units.most_common(1)[0] if units else (None, 0)
    levels = [one for one in frame.claims if _unit(one) == unit]
    if times < _FEWEST or not all(map(_is_level, levels)) or _NO_SUM.search(frame.text):
        return None
    total = max(levels, key=_low)
    parts = tuple(one for one in levels if one is not total)
    of_another = [one for one in levels if _OF_SOME.match(frame.after(one))]
    if any(one.sentence is total.sentence for one in of_another):
        return None  # "coach hire took $90,000 of that": the whole stands elsewhere
    is_told = _TOTAL_BEFORE.search(frame.before(total, 60)) or _TOTAL_AFTER.match(frame.after(total))
    if not is_told and not any(_is_rest(frame, one) for one in parts):
        return None
    nouns = [content_stems(one.mention.noun or "") for one in levels]
    if len({noun for noun in nouns if noun}) > 1 and not frozenset.intersection(
        *[noun for noun in nouns if noun]
    ):
        return None
    told = sum(map(_low, parts))
    if _low(total) * _SUM_LEAST <= told <= _low(total) / _SUM_LEAST:
        return Sum(total, parts, exhaustive=True)
    return None


def _is_rest(frame: Frame, part: Claim) -> bool:
    """Whether a part is told as all that is left: "the remaining 17", but not "the remaining 17 that reached port"."""
    return _REST.search(frame.before(part, 25)) is not None and _NARROWED.match(frame.after(part)) is None


def _low(claim: Claim) -> Decimal:
    return bare(claim).mention.low or Decimal(0)


def is_near(stated: Decimal, right: Decimal) -> bool:
    """Whether a percentage may be a slip for the right one: most of it, or its digits the other way round."""
    if not stated or not right:
        return False
    close = min(stated, right) >= _LEAST * max(stated, right)
    return close or abs(stated - right) <= _POINTS or str(round(stated)) == str(round(right))[::-1]


def _is_apart(frame: Frame, stated: Claim, levels: Levels) -> bool:
    """Whether words between a figure and the nearer of two levels, or a full stop, give it to something else."""
    if all(one.sentence is not stated.sentence for one in levels):
        return _TAKES_UP.search(frame.text) is None
    place = stated.mention.prose.start
    first, last = sorted(levels, key=lambda one: one.mention.prose.start)
    if place > last.mention.prose.start:
        between = frame.between(last, stated)
    elif place < first.mention.prose.start:
        between = frame.between(stated, first)
    else:
        between = frame.between(first, stated)
    return _APART.search(_RESTATED.sub(" ", between)) is not None
