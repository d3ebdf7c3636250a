"""Parts and shares told in no known wording: what ties a part to its whole, and a percentage or a fraction to both."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.contrasts import Levels, are_siblings, count_two, low, phrase_of
from claimcheck.claims.readers.frames import Frame
from claimcheck.claims.readers.movement import CHANGE_NOUN, way
from claimcheck.claims.readers.parts import bare, is_attribute, is_part_itself, names_others
from claimcheck.claims.readers.shares import in_percent
from claimcheck.claims.readers.ties import APART, is_apart, is_near, is_of_other
from claimcheck.claims.relations import PartOfWhole
from claimcheck.language import GENERIC, content_stems
from claimcheck.mentions import Kind

__all__ = ["implied_excess", "implied_share", "is_tied"]

_HUNDRED: Final = Decimal(100)
_LONG: Final = 150
"""Characters between a whole and its part, beyond which "them" may be others."""
_OF: Final = re.compile(
    r"\A of (?:the |its |our |their |all (?:the )?|every |those |these )?(?P<what>[\w'’-]+(?: [\w'’-]+){0,4})",
    re.IGNORECASE,
)
_OF_IT: Final = re.compile(
    r"\A of (?:them|it|that|this|whom|which|(?:these|those)(?! \w+s\b)|(?:the|a) (?:total|sum|whole|lot))\b",
    re.IGNORECASE,
)
"""Behind a share of what another word names."""
_CLOSES: Final = re.compile(r"\A(?:[),.;]| [–—]|\Z)")
_OF_THEM: Final = re.compile(
    r"\A(?: [a-z]+)? of (?:them|these|those|it|that|whom|which|what|everything)\b(?! of\b)", re.IGNORECASE
)
_OF_THEM_BEFORE: Final = re.compile(
    r"\b(?:of|among|from) (?:them|these|those|it|that|whom|which),? (?:\w+ ){0,2}\Z", re.IGNORECASE
)
_OUT_OF: Final = re.compile(
    r"\A(?: (?!consist|compris|made|total)[\w'’-]+){0,5}?,? (?:out of|of|among|amongst|from|on|in) (?:[\w'’-]+ ){0,4}\Z",
    re.IGNORECASE,
)
"""Between a part and the whole that it is of: "21,262 votes in favour among", "65 absentees on a roll of"."""
_WHOLE_FIRST: Final = re.compile(
    r"(?:\A|[¶;,] ?)(?:among|of|out of|from) (?!(?:this|that|which)\b)(?:(?!(?:is|are|was|were)\b)[\w'’-]+ ){0,3}\Z",
    re.IGNORECASE,
)
_TAKES_IN: Final = re.compile(
    r"\b(?:takes? in|taking in|includ(?:es|ed|ing)|contains?|counting)(?: the| some| about)? \Z",
    re.IGNORECASE,
)
_SHARE_BEFORE: Final = re.compile(
    r"(?:\b(?:rate|share|proportion|percentage|support|backing|approval|fraction|majority|turnout|quota|part)\b[^‹.;]{0,12}"
    r"|\b(?:puts?|makes?|gives?|leaves?|brings?|comes? to|came to|works? out|means|meaning|amounts? to|amounted to|translat\w+|corresponds?|calls?)\b[^‹.;]{0,25}|\bso\b[^‹.;]{0,20}|\bpercentage of the (?:total|whole|lot)"
    r"|[(–—:,]|\b(?:that is|that['’]s|put differently|in other words|equivalent to|equal to|or|just|only|holds?|held|hold|makes? up|made up|account(?:s|ed)? for))"
    r",? ?(?:about |nearly |just |some |roughly |almost |a mere |exactly )*\Z",
    re.IGNORECASE,
)
_SHARE_AFTER: Final = re.compile(
    r"\A(?:\)| ?[–—]| of (?:them|these|those|it|all|that)\b| (?:goes|went|go|had|have|were|was|are|is|did|do) )",
    re.IGNORECASE,
)
_ALIAS: Final = re.compile(r",? ?(?:or|\(|[–—]|that is|equal to)?,? ?", re.IGNORECASE)
"""What stands between a percentage and the amount that it is."""
_APPOSED: Final = re.compile(
    r"[^‹;:.]{0,60}?(?:,? or|,? \(|,? [–—]|,? that is,?|,? equal to|,) ", re.IGNORECASE
)
"""What stands between an amount, with its noun, and the percentage that it is."""
_BESIDE: Final = re.compile(
    r"\A[^‹;:.]{0,60}(?:,|[–—(]|,? or|,? which is|,? that is,?) ?(?:about |just |nearly )?\Z", re.IGNORECASE
)
_COLLECTIVE: Final = r"(?:fleet|stock|workforce|staff|total|lot|cohort|sample|membership|electorate|herd|crop|budget|pot|pool|roll|bill|whole)\b"
"""Nouns for all of a number of things, whatever these are."""
_TAKEN_FROM: Final = re.compile(
    r"¶ (?:out of|of|among|from) (?:the|those|these|its|their|all)\b[^‹¶]{3,90}, (?:[\w’'-]+ ){0,2}\Z",
    re.IGNORECASE,
)
"""Before a part, in a sentence that takes up the whole by its words."""
_SHARE_NOUN: Final = re.compile(
    r"\b(?:turnout|share|proportion|percentage|rate)(?: (?:of|was|is|at))? ?\Z", re.IGNORECASE
)
_OF_NAMED: Final = re.compile(
    r"\A of (?:the|its|their|his|her|our|all|[\w-]+['’]s?)\b(?P<what>(?: [\w'’-]+){1,5})", re.IGNORECASE
)
_ELLIPTIC: Final = re.compile(
    r"(?:as many as |at least |some |about |only |just )?‹c\d+› (?:were|are|had|have)\b", re.IGNORECASE
)
_OF_ALL: Final = re.compile(
    r"\A(?: (?!consist|compris|made|compos|total|average|instead|because|more|less|each)[\w'’-]+){0,5}?,? (?:out of|of|among) (?:the|its|their|his|her|all|those) (?:[\w'’-]+ ){0,2}\Z"
)
"""Between a part and the whole that it is of, told after it: "776 runners took the start, of the 452"."""
_ALL: Final = re.compile(r"\ball \Z")
_MORE: Final = re.compile(r"\b(?:another|further|extra|additional|other)(?: [a-z]+)? \Z", re.IGNORECASE)
_OF_TIME: Final = re.compile(
    r"\A of (?:(?:the|a|an|each|every|that|this|last|next) )?(?:[a-z]+ )?(?:year|month|day|week|decade|century|season)\b"
)
"""Behind a fraction of a period: "the remaining three quarters of the year"."""
_OF_OTHER: Final = re.compile(r"\A of [^‹¶.;,]{1,40} of \Z")
"""Between a fraction and the sum that it is of: "one-third of the loan of"."""
_LEAVES: Final = re.compile(r"\b(?:leaving|leaves|left)\b[^‹.]{0,20}\Z", re.IGNORECASE)
_BEST: Final = re.compile(r"\A of (?:the|its|their) (?:most|[a-z]+est) ")
"""Behind a number of things that are the best of all there are."""
_AT_RATE: Final = re.compile(r"\bat (?:a|the) (?:[a-z]+ )?rate of \Z")
_TELLS_RISE: Final = re.compile(rf"\b(?:{CHANGE_NOUN}|rose|fell|grew|more than)\b", re.IGNORECASE)
_GROSS: Final = re.compile(r"\bgross\b[^‹.]{0,40}\Z", re.IGNORECASE)
_NET: Final = re.compile(r"\bnet\b[^‹.]{0,25}\Z", re.IGNORECASE)
_COMPARED_PART: Final = re.compile(
    r"\b(?:than|another|further|other|more|less|since|now|today|later|per|each|every|average)\b|‹[dt]",
    re.IGNORECASE,
)
"""What sets a larger figure beside a smaller one that is not its whole."""


def implied_share(frame: Frame, levels: Levels, stated: Claim) -> PartOfWhole | None:
    """Return the smaller of two levels as a part of the other, with the percentage or fraction that it may be of it."""
    part, whole = levels
    before, after = frame.before(stated), frame.after(stated)
    if (
        stated.mention.direction is not None
        or stated.mention.text[0] in "+-−–"
        or way(before[-25:])
        or is_of_other(frame, stated)
        or _AT_RATE.search(before)
        or _OF_TIME.match(after)
    ):
        return None
    if is_apart(frame, stated, levels) or _is_of_part(frame, part, stated):
        return None
    first, last = sorted((stated, whole), key=lambda one: one.mention.prose.start)
    if _ALIAS.fullmatch(frame.between(first, last)):
        return None  # "38 percent, or $17.6m, followed by roads at $9.1m"
    tied = is_tied(frame, levels)
    if not tied and (are_siblings(frame, levels) or (count_two(levels) and not _SHARE_NOUN.search(before))):
        return None
    of = _OF.match(after)
    if _OF_IT.match(after):
        if not _may_be_it(frame, part, stated):
            return None
    elif (
        of and not (tied and _is_set_beside(frame, levels, stated)) and not _names(frame, levels, of["what"])
    ):
        return None
    if not (tied or of or _SHARE_BEFORE.search(before) or _SHARE_AFTER.match(after)):
        return None
    right, share = low(part) / low(whole) * _HUNDRED, in_percent(stated)
    if (
        (_TELLS_RISE.search(frame.text) and _is_growth(part, whole, share))
        or abs(_HUNDRED - right - low(share)) < 2
        or not (
            is_near(low(share), right) or (tied and _CLOSES.match(after) and _follows(frame, levels, stated))
        )
    ):
        return None
    return PartOfWhole(part, whole, share)


def _is_of_part(frame: Frame, part: Claim, stated: Claim) -> bool:
    """Whether the smaller level is what a fraction is of: "one-third of the loan of $3m"."""
    return (
        stated.mention.prose.start < part.mention.prose.start
        and _OF_OTHER.match(frame.between(stated, part)) is not None
    )


def _is_growth(part: Claim, whole: Claim, share: Claim) -> bool:
    """Whether a percentage is right for a rise from one figure to the other, or for one by the smaller to the larger."""
    small, large = low(part), low(whole)
    rises = (large / small - 1, small / (large - small)) if 0 < small < large else ()
    return any(abs(rise * _HUNDRED - low(share)) < share.mention.precision for rise in rises)


def _follows(frame: Frame, levels: Levels, stated: Claim) -> bool:
    """Whether a share stands right behind part and whole: "350 of the town's 1,734 households, or about a fifth"."""
    last = max(levels, key=lambda one: one.mention.prose.start)
    return (
        last.mention.prose.start < stated.mention.prose.start
        and _BESIDE.match(frame.between(last, stated)) is not None
    )


def _is_set_beside(frame: Frame, levels: Levels, stated: Claim) -> bool:
    """Whether a share stands right behind part and whole, or beside figures whose noun is left out."""
    return _follows(frame, levels, stated) or all(
        one.mention.kind is Kind.COUNT and one.mention.noun is None for one in levels
    )


def _may_be_it(frame: Frame, part: Claim, stated: Claim) -> bool:
    """Whether "of them" behind a share can be of the whole: not where the part stands before, and not as what it is."""
    if part.mention.prose.start > stated.mention.prose.start:
        return True
    return _APPOSED.fullmatch(frame.between(part, stated)) is not None


def _names(frame: Frame, levels: Levels, what: str) -> bool:
    """Whether what a percentage is of is what one of the levels is of: "31% of the budget" may be of another."""
    if re.match(r"(?:everything|everyone|all)\b", what):
        return True
    if is_tied(frame, levels) and re.match(rf"(?:[\w’'-]+ )?{_COLLECTIVE}", what):
        return True
    if what.startswith("what"):
        return False
    said = content_stems(what) - GENERIC
    around = frozenset().union(
        *(
            content_stems(" ".join(phrase_of(frame, one))) | content_stems(one.mention.noun or "")
            for one in levels
        )
    )
    return bool(said & around)


def is_tied(frame: Frame, levels: Levels) -> bool:
    """Whether words make one of two levels a part of the other."""
    part, whole = levels
    if _OF_THEM.match(frame.after(part)) or _OF_THEM_BEFORE.search(frame.before(part)):
        return True
    if _is_taken_from(frame, part):
        return True
    if part.mention.prose.start < whole.mention.prose.start:
        return _OUT_OF.match(frame.between(part, whole)) is not None
    opening = _WHOLE_FIRST.search(frame.before(whole)) is not None
    return (
        opening or _TAKES_IN.search(frame.before(part)) is not None or _is_of_named(frame.after(part), whole)
    )


def _is_taken_from(frame: Frame, part: Claim) -> bool:
    """Whether a sentence takes up the whole of an earlier one by its words: "Out of the grants that it had, £3m"."""
    told = _TAKEN_FROM.search(frame.before(part, 110))
    return told is not None and content_stems(told[0]) <= content_stems(frame.text.partition("¶")[0])


def implied_excess(frame: Frame, levels: Levels) -> PartOfWhole | None:
    """Return a part that is larger than its whole: "brought 41 charges; it convicted him on 62 of these"."""
    whole, part = levels
    after, found = frame.after(part, 60), PartOfWhole(bare(part), whole)
    if is_attribute(part) or is_part_itself(whole) or names_others(after, whole):
        return None
    if _LEAVES.search(frame.before(part)) or _BEST.match(after):
        return None
    if part.mention.prose.start < whole.mention.prose.start:
        between = frame.between(part, whole)
        return (
            found if _OF_ALL.match(between) or (_is_of_named(after, part) and _ALL.search(between)) else None
        )
    if _MORE.search(frame.before(part, 20)) or len(frame.between(whole, part)) > _LONG:
        return None
    takes_in = _TAKES_IN.search(frame.before(part)) and not APART.search(frame.between(whole, part))
    if _OF_THEM.match(after) or takes_in or _is_taken_from(frame, part) or _is_of_named(after, whole):
        return found
    if _COMPARED_PART.search(" ".join(phrase_of(frame, part))):
        return None
    netted = _GROSS.search(frame.before(whole)) is not None and _NET.search(frame.before(part)) is not None
    opening = _WHOLE_FIRST.search(frame.before(whole)) is not None and "¶" not in frame.between(whole, part)
    told = netted or (opening and not count_two(levels) and not are_siblings(frame, levels))
    return found if told or _is_elliptic(frame, whole, part) else None


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
