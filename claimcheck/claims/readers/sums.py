"""Sums: a total and the parts that are said to make it, in a sentence or in the next ones.

"The $5m grant has two parts: $3m for staff and $2m for travel", "3 on flour and 2 on sugar, 5 altogether", "of
the 900 ballots, 500 were for A, 350 for B and 50 were blank".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.frames import Frame, follows
from claimcheck.claims.readers.rests import are_alike, is_level, read_rest
from claimcheck.claims.relations import Sum
from claimcheck.claims.wording import words_after, words_before, words_between
from claimcheck.language import content_stems

_WORDS: Final = r"(?: (?!with\b)[a-z'’-]+)"
_JOINT: Final = re.compile(rf"\A\)?[^.;:()]{{0,70}}?(?:,| and| plus){_WORDS}{{0,4}} \(?\Z", re.IGNORECASE)
_LAST_JOINT: Final = re.compile(rf"\b(?:and|plus){_WORDS}{{0,4}} \(?\Z", re.IGNORECASE)
_OPENS: Final = re.compile(
    rf"\A[^.;:()]{{0,80}}(?::|,? (?:namely|viz\.?)|\b(?:compris(?:es?|ed|ing)|consist(?:s|ed|ing)? of|made up of|composed of|"
    rf"(?:broken|breaks|broke) down (?:into|as)|(?:divided|split|shared) (?:up )?(?:into|between|among)){_WORDS}{{0,4}}) ?(?:{_WORDS}{{0,4}} )?\(?\Z",
    re.IGNORECASE,
)
_OF_WHOM: Final = re.compile(
    rf"\A[^.;:()]{{0,80}}(?:,? of (?:whom|which)| \(){_WORDS}{{0,3}} ?\Z", re.IGNORECASE
)
_OF_THE: Final = re.compile(
    r"(?:\A|[,;] )(?:out )?of (?:(?:the|its|their|all|these|those|a total of|some|about) ){0,2}(?:[a-z]+ )?\Z",
    re.IGNORECASE,
)
_TOTAL_BEFORE: Final = re.compile(
    r"\b(?:for a total of|a total of|in total,?|in all,?|altogether,?|totall?ing|adding up to|adds? up to|added up to|(?:bringing|brings|taking|takes) the (?:[a-z]+ )?(?:total|bill|cost|price|number|figure|sum)(?: cost| bill)? to|making|which makes|"
    r"an? (?:[a-z]+ )?total of|(?:together|combined),? (?:they |these |that )?(?:[a-z]+ )?(?:amount(?:s|ed|ing)? to|comes? to|came to|cost|make|makes|made|received|are|is|have|had)|"
    r"\b(?:the|a) (?:[a-z]+ )?(?:total|bill|sum)(?: bill| cost| price)? (?:comes to|came to|amounts to|amounted to|adds up to|is|was)|"
    r"for a combined|a combined|together,?|combined,?) (?:about |some |around |roughly )?\Z",
    re.IGNORECASE,
)
_TOTAL_AFTER: Final = re.compile(
    r"\A(?: [a-z'’-]+){0,4},? (?:altogether|in all(?! of)|in total|all told|combined|overall|together|between them|(?:over|in|for) the [a-z]+ as a whole|as a whole)\b",
    re.IGNORECASE,
)
_TOTAL_NOUN: Final = re.compile(r"\A (?:in |of )?(?:the )?(?:total|sum)\b", re.IGNORECASE)
_TOGETHER: Final = re.compile(r"(?:Taken together|Together|Combined|Between them|In all|In total|All told)\b")
_AMOUNTS: Final = re.compile(
    r"\b(?:amount(?:ed)? to|c[oa]me to|make|made|cost|total(?:ed|led)?|(?:are|were) worth|add(?:ed)? up to) (?:about )?\Z"
)
_INCLUDES: Final = re.compile(
    r"\b(?:includ\w+|such as|among|of which|of whom|up from|down from|compared|(?<!came )from|than|versus|or|(?<!divided )(?<!split )(?<!shared )between)\b",
    re.IGNORECASE,
)
_BREAKS: Final = re.compile(
    r"\b(?:includ\w+|such as|among|of which|of whom|up from|down from|compared|than|versus|or|between)\b|\bfrom (?:[a-z]+ )?\Z",
    re.IGNORECASE,
)
"""What stands between two figures that are not both parts."""
_GOES_ON: Final = re.compile(r"\A[^.;:]{0,60},(?! (?:who|which|where|and [a-z]+ed)\b)[^.;:]{0,90}\Z")
"""What joins the first figure of a series to one with too many words between to be read as its part."""
_SUMS_UP: Final = re.compile(
    r"\A(?:That|This|It|They|Together|Combined|In (?:all|total)|Altogether|All told|The (?:[a-z]+ )?(?:total|sum|bill))\b"
)
_PAIR: Final = 2
_ONE: Final = re.compile(r"\bone\b", re.IGNORECASE)
_LEAST_OF: Final = 4
"""How many times a number its parts make at most; a date or another number that stands before them may be far less."""
_FAR: Final = 40
"""Sentences with figures between a series and its total; beyond that nobody remembers the parts."""


def read_sums(frames: Sequence[Frame]) -> Iterator[Sum]:
    """Yield each total with the parts that the text sets against it."""
    open_series: list[tuple[Claim, ...]] = []
    last: Frame | None = None
    for frame in frames:
        inside = [claim for claim in frame.claims if is_level(claim)]
        found = _in_sentence(inside) or read_rest(frame, last)
        if found is None and last is not None and len(inside) == 1 and follows(last, frame):
            found = _total_of_last(last, inside[0])
        last = frame
        if found is not None:
            yield found
            continue
        later = _total_of_earlier(inside, open_series)
        if later is not None:
            yield later
        series = _series(inside, 0)
        if len(series) >= 2 and len(series) == len(inside):
            open_series = [*open_series[-_FAR:], series]


def _series(inside: Sequence[Claim], first: int) -> tuple[Claim, ...]:
    """Return the longest run of like figures from ``first`` that commas and a last "and" join."""
    run = list(inside[first : first + 1])
    closed = False
    for claim in inside[first + 1 :]:
        between = words_between(run[-1], claim)
        if closed or not are_alike(run[0], claim) or not _JOINT.match(between) or _BREAKS.search(between):
            break
        run.append(claim)
        closed = bool(_LAST_JOINT.search(between))
    return tuple(run) if closed and not _are_labels(run) else ()


def _are_labels(run: Sequence[Claim]) -> bool:
    """Whether the figures only number what is told: "(1) where, (2) when and (3) how"."""
    return [claim.mention.low for claim in run] == list(range(1, len(run) + 1))


def _in_sentence(inside: Sequence[Claim]) -> Sum | None:
    for index, claim in enumerate(inside):
        if index and _is_total(claim):
            parts = _run_before(inside, index)
            if len(parts) >= 2 and not leaves_out_one(claim.sentence.text, _sum(parts), _low(claim)):
                return Sum(claim, parts, exhaustive=True)
    return _parts_after(inside)


def _parts_after(inside: Sequence[Claim]) -> Sum | None:
    """Return the first figure of a sentence that the figures behind it are the parts of."""
    for index, claim in enumerate(inside[:-2]):
        following = [one for one in inside[index + 1 :] if are_alike(one, claim)]
        parts = _series(following, 0)
        if len(parts) < 2 or len(parts) != len(following) or not _may_be_total(claim, parts, inside):
            continue  # "two classes of shares: 4,120 ordinary ones and 2,310 others"
        between = words_between(claim, parts[0])
        if _OF_WHOM.match(between):
            bracketed = between.endswith("(")
            # Of two parts that are not set in a bracket, there may be a rest.
            if _in_one_bracket(parts) if bracketed else len(parts) > _PAIR or _sum(parts) > _low(claim):
                return Sum(claim, parts, exhaustive=False)
        if _INCLUDES.search(between):
            continue
        if _OPENS.match(between):
            return Sum(claim, parts, exhaustive=True)
        if len(parts) >= 3 and _OF_THE.search(words_before(claim)) and between.rstrip().endswith(","):
            return Sum(claim, parts, exhaustive=False)
    return None


def _low(claim: Claim) -> Decimal:
    return claim.mention.low or Decimal(0)


def leaves_out_one(text: str, told: Decimal, total: Decimal) -> bool:
    """Whether a total is more than its parts by no more than the words "one" of the text, which are no figures."""
    return told < total <= told + len(_ONE.findall(text))


def _sum(parts: Sequence[Claim]) -> Decimal:
    return sum(map(_low, parts), Decimal(0))


def _may_be_total(total: Claim, parts: Sequence[Claim], inside: Sequence[Claim]) -> bool:
    """Whether a number neither counts the parts nor is far less than they make, and no other number is their sum.

    "28 banks in 15 States, of which 12 ..., 6 ... and 10 ...": the banks.
    """
    told = _sum(parts)
    if total.mention.low == len(parts) or _low(total) * _LEAST_OF < told:
        return False
    return not any(_low(one) == told for one in inside if one is not total and are_alike(one, total))


def _in_one_bracket(parts: Sequence[Claim]) -> bool:
    """Whether the bracket before the first part ends after the last: "(40 men and 60 women)", not "(40), then Brill (60)"."""
    if any(")" in words_between(a, b) for a, b in pairwise(parts)):
        return False
    return len(parts) >= 3 or re.match(r"\A[^.;:()]{0,40}\)", words_after(parts[-1])) is not None


def _total_of_last(last: Frame, total: Claim) -> Sum | None:
    """Read "They gave $3m, $4m and $2m. That makes $9m in total"."""
    if not _SUMS_UP.match(total.sentence.text) or not _is_total(total):
        return None
    levels = [claim for claim in last.claims if is_level(claim)]
    parts = _series(levels, 0)
    if len(parts) != len(levels) or not parts or not are_alike(parts[0], total):
        return None
    nouns = [content_stems(one.mention.noun or "") for one in parts]
    if (
        all(nouns)
        and frozenset.intersection(*nouns)
        and not frozenset.union(*nouns) & content_stems(total.mention.noun or "")
    ):
        return None  # "It needs 4 slots here and 2 slots there. In total, 3 groups": slots make no groups
    return None if _INCLUDES.search(words_before(parts[0], 30)) else Sum(total, parts, exhaustive=True)


def _run_before(inside: Sequence[Claim], index: int) -> tuple[Claim, ...]:
    """Return the series that ends right before the total at ``index``."""
    for first in range(index - 1):
        parts = _series(inside[:index], first)
        if len(parts) == index - first and all(are_alike(part, inside[index]) for part in parts):
            cut = first > 0 and _is_cut(inside[first - 1], parts[0])
            return () if cut or _INCLUDES.search(words_before(parts[0], 30)) else parts
    return ()


def _is_cut(before: Claim, first: Claim) -> bool:
    """Whether a series began before its first part: with a figure of the same noun, too many words away."""
    nouns = [content_stems(claim.mention.noun or "") for claim in (before, first)]
    return bool(nouns[0] & nouns[1]) and _GOES_ON.match(words_between(before, first)) is not None


def _is_total(claim: Claim) -> bool:
    return bool(
        _TOTAL_BEFORE.search(words_before(claim))
        or _TOTAL_AFTER.match(words_after(claim))
        or _TOTAL_NOUN.match(words_after(claim))
        or (_TOGETHER.match(claim.sentence.text) and _AMOUNTS.search(words_before(claim)))
    )


def _total_of_earlier(inside: Sequence[Claim], open_series: Sequence[tuple[Claim, ...]]) -> Sum | None:
    """Return the sum whose total stands alone here and whose parts are an earlier series."""
    if len(inside) != 1 or not _is_total(inside[0]):
        return None
    total = inside[0]
    words = content_stems(total.sentence.text)
    for parts in reversed(open_series):
        if not are_alike(parts[0], total):
            continue
        named = [content_stems(part.mention.noun or "") for part in parts]
        if all(named) and all(noun & words for noun in named):
            return Sum(total, parts, exhaustive=True)
    return None
