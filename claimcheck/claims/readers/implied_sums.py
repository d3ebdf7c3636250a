"""Sums and products told in no known wording: every like level of a window is a part of the largest, or makes it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.contrasts import is_point, levels_of, like_levels, low, phrase_of
from claimcheck.claims.readers.frames import Frame
from claimcheck.claims.readers.movement import way
from claimcheck.claims.relations import Product, Sum
from claimcheck.documents import Zone
from claimcheck.language import GENERIC, content_stems
from claimcheck.mentions import Direction, Kind

__all__ = ["implied_product", "implied_sum", "listed_sums"]

_TOTAL: Final = re.compile(
    r"(?<!out of a )(?:\b|\A\W*)(?:(?:\A\W*)?[Tt]otal(?:led|ling|s)?|(?:\A\W*A|\ba)ltogether|(?:\A\W*T|\bt)ogether|(?:\A\W*C|\bc)ombined|(?:\A\W*I|\bi)n all|all told|add(?:ed|s|ing)? up|"
    r"sum(?:s|med)|sum(?! of\b)|tally|aggregate|(?:\A\W*O|\bo)verall|as a whole|whole|between them|arrive at|grand|\A\W*[Aa]ll|entire|making|bringing|coming to|amounting to|adding)\b"
)
"""What tells of a figure that it is all of them."""
_REST: Final = re.compile(
    r"\b(?:remaining|remainder|balance|leaving|leaves|left|the rest|the others?|unsold|unspent)\b[^‹.]{0,20}\Z",
    re.IGNORECASE,
)
_LEFT: Final = re.compile(
    r"\A(?: [a-z]+){0,2} (?:left(?: over)?|remain(?:ed|s|ing)?|unsold|unspent|to spare|to go)\b",
    re.IGNORECASE,
)
_ADDED: Final = re.compile(
    r"\b(?:another|further|extra|additional|plus|on top of|added|adds|adding|in addition to|joined by)\b[^‹.]{0,20}\Z",
    re.IGNORECASE,
)
_NARROWED: Final = re.compile(r"\A(?: [a-z]+)? (?:that|who|which|of)\b")
_OF_SOME: Final = re.compile(r"\A of (?:the|its|their|our|all|them|those|these|that|it)\b", re.IGNORECASE)
_NO_SUM: Final = re.compile(
    r"\bincludes (?:(?!‹)[\w-]+ ){4,7}\Z|\b(?:of (?:which|whom)|including|includ\w+|such as|average|mean|median|than|versus|compared|between|or|from|against|respectively)(?: (?!‹)[\w-]+){0,3} \Z",
    re.IGNORECASE,
)
"""Before a figure that is no part of a sum, or one of several."""
_SOME: Final = re.compile(
    r"\b(?:includ\w+|among|such as|largest|biggest|top|main|leading|notable|some of|examples?|highlights|e\.g\.|best|worst|first|"
    r"each|per|average|from|between|versus|compared)\b",
    re.IGNORECASE,
)
_EACH: Final = re.compile(
    r"\A(?: [a-z]+)?(?:,? (?:each|apiece|per [a-z]+|every [a-z]+|on average|@)| an? [a-z]+)", re.IGNORECASE
)
_AT: Final = re.compile(r"(?:\b(?:at|each(?: [a-z]+){0,3}|apiece|price of|cost of) |@ ?)\Z", re.IGNORECASE)
_THINGS_OF: Final = re.compile(r"\A(?: [\w’'-]+){0,3} of \Z")
"""Between a number of things and what each of them has: "four barges of 310 tons"."""
_TAKEN_IN: Final = re.compile(r"\b(?:with|including|after adding) (?:the|its|their|what)\b", re.IGNORECASE)
"""Between parts and a total that holds more than they do: "which, with the balance above, makes"."""
_OTHER_ON: Final = re.compile(r"; (?:and )?(on|in|for|from|at|of|to) ")
"""Between a total of one thing and the figure of another: "the total spent on ale was $9; on bread"."""
_MARK: Final = 4
"""Characters of prose between two items of one list."""
_SERIES: Final = 3
_WITH: Final = re.compile(r"\bwith(?: (?!‹)[\w-]+){0,3} \Z")
"""Before one of a few figures, which need not be all there are."""
_JOINT: Final = re.compile(r"\A[^.:()‹]{0,70}?(?:[,;]|\band\b|\bplus\b)[^.:()‹]{0,40}\Z")
_LED: Final = re.compile(r": |, with |\bfrom\b|[–—] ")
_FIGURE: Final = re.compile(r"‹(?![dtzn])[^›]*›")
_FEWEST: Final = 3
"""Figures of a sum: two parts and their total."""
_MOST: Final = 8
_FEW: Final = 13
"""Numbers that texts are full of, whatever they count."""
_SOON: Final = 90
"""Characters of a sentence before the total of the last one's figures."""
_LEAST: Final = Decimal("0.7")
_NEAR: Final = Decimal("0.5")


def implied_sum(frame: Frame) -> Sum | None:
    """Return the sum that all like levels of a window make, where one of them is told as the whole, or as the rest."""
    groups = [group for group in like_levels(frame) if len(group) >= _FEWEST]
    if len(groups) != 1 or not all(map(is_point, groups[0])):
        return None
    levels = groups[0]
    total = _alone(levels) or max(levels, key=low)
    parts = tuple(one for one in levels if one is not total)
    told = sum(map(low, parts))
    if not low(total) * _LEAST <= told <= low(total) / _LEAST or not _are_of_one(levels):
        return None
    if _comes_out(levels) or _holds_more(frame, total, parts):
        return None
    leads = {one.id: phrase_of(frame, one) for one in levels}
    if len(parts) < _SERIES and any(_WITH.search(leads[one.id][0]) for one in parts):
        return None
    if any(
        _NO_SUM.search(leads[one.id][0]) or way(leads[one.id][0][-30:]) is Direction.DOWN for one in levels
    ):
        return None
    if sum(_is_total(lead) for lead in leads.values()) > 1 or _is_amid(leads[total.id], total, parts):
        return None  # "making $300, and $510 with the rest in all", "making $300, leaving $40"
    if any(one.sentence is total.sentence and _OF_SOME.match(frame.after(one)) for one in levels):
        return None  # "coach hire took $90,000 of that": the whole stands elsewhere
    if total.mention.kind is Kind.COUNT and low(total) < _FEW:
        return None
    is_whole = len({one.sentence.span for one in levels}) == 1 or all(
        one.sentence is not total.sentence for one in parts
    )
    is_told = (is_whole and (_is_total(leads[total.id]) or _ends_sum(frame, total, parts))) or any(
        _is_left(frame, one, leads[one.id][0]) for one in parts
    )
    if is_told or (total is levels[-1] and any(_ADDED.search(leads[one.id][0]) for one in parts)):
        return Sum(total, parts, exhaustive=True)
    return None


def _alone(levels: Sequence[Claim]) -> Claim | None:
    """Return the last level where it stands alone in a sentence that sums up the others', whatever they come to."""
    last = levels[-1]
    if any(one.sentence is last.sentence for one in levels[:-1]):
        return None
    return last if _TOTAL.search(last.sentence.text) else None


def _is_amid(lead: tuple[str, str], total: Claim, parts: Sequence[Claim]) -> bool:
    """Whether figures stand behind a total that sums up those before it: what is left of another, or over."""
    at = total.mention.prose.start
    return _is_total(lead) and parts[0].mention.prose.start < at < parts[-1].mention.prose.start


def _holds_more(frame: Frame, total: Claim, parts: Sequence[Claim]) -> bool:
    """Whether a total takes in what is told elsewhere, or is one of the things that the parts are others of."""
    if total.mention.prose.start > parts[-1].mention.prose.start:
        return _TAKEN_IN.search(frame.between(parts[-1], total)) is not None
    if total.mention.prose.start > parts[0].mention.prose.start:
        return False
    other = _OTHER_ON.match(frame.between(total, parts[0]))
    return other is not None and f" {other[1]} " in frame.before(total, 60)


def _ends_sum(frame: Frame, total: Claim, parts: Sequence[Claim]) -> bool:
    """Whether a total stands alone in a sentence that sums up the last, or before or after a series of all its parts."""
    if all(one.sentence is not total.sentence for one in parts):
        told = frame.between(parts[-1], total).rpartition("¶ ")[2]
        return len(told) < _SOON and _TOTAL.search(_FIGURE.split(told)[-1]) is not None
    if len(parts) < _SERIES or not _is_series(frame, parts):
        return False
    if total.mention.prose.start > parts[-1].mention.prose.start:
        return ":" in frame.between(parts[-1], total)
    return _LED.search(frame.between(total, parts[0])) is not None


def _is_series(frame: Frame, parts: Sequence[Claim]) -> bool:
    """Whether commas, with or without a last "and", join figures."""
    return all(_JOINT.match(frame.between(one, other)) for one, other in pairwise(parts))


def _comes_out(levels: Sequence[Claim]) -> bool:
    """Whether some of several levels make another one of them, so that the others are not of their sum."""
    if not _FEWEST < len(levels) <= _MOST:
        return False
    if len(levels) == _FEWEST + 1:
        values = sorted(map(low, levels))
        if values[0] + values[-1] == values[1] + values[2]:
            return True  # what was there and what came in, what went out and what is left
    return any(
        sum(map(low, some)) == low(one)
        for one in levels
        for size in range(2, len(levels) - 1)
        for some in combinations([other for other in levels if other is not one], size)
    )


def _is_total(phrase: tuple[str, str]) -> bool:
    return any(map(_TOTAL.search, phrase))


def _is_left(frame: Frame, part: Claim, lead: str) -> bool:
    """Whether a part is told as all that is left: "the remaining 17", but not "the remaining 17 that reached port"."""
    if _NARROWED.match(frame.after(part)):
        return False
    return _REST.search(lead) is not None or _LEFT.match(frame.after(part)) is not None


def _are_of_one(levels: Sequence[Claim]) -> bool:
    """Whether no two levels are known to count different things."""
    nouns = [noun for noun in (content_stems(one.mention.noun or "") - GENERIC for one in levels) if noun]
    return len(set(nouns)) < 2 or bool(frozenset.intersection(*nouns))


def listed_sums(frames: Sequence[Frame]) -> Iterator[Sum]:
    """Yield the total of each list whose items have one figure each: an item's, or that of a sentence beside the list."""
    run: list[Frame] = []
    before: Frame | None = None
    for frame in (*frames, None):
        is_item = frame is not None and frame.sentence.block.zone is Zone.LIST_ITEM
        if frame is not None and is_item and (not run or _is_next_item(run[-1], frame)):
            run.append(frame)
            continue
        if len(run) >= _FEWEST - 1:
            found = _of_list(before, run) or (_after_list(run, frame) if frame is not None else None)
            if found is not None:
                yield found
        run, before = ([frame], None) if frame is not None and is_item else ([], frame)


def _is_next_item(last: Frame, frame: Frame) -> bool:
    """Whether nothing but the mark of an item stands between two items."""
    return frame.sentence.block.prose.start - last.sentence.block.prose.end <= _MARK


def _of_list(before: Frame | None, items: Sequence[Frame]) -> Sum | None:
    groups = [like_levels(item) for item in items]
    if any(len(group) != 1 or len(group[0]) != 1 or not is_point(group[0][0]) for group in groups):
        return None
    levels = [group[0][0] for group in groups]
    if len({(one.mention.kind, one.mention.unit, one.mention.per) for one in levels}) != 1:
        return None
    lead = before.text if before is not None else ""
    named = [one for one, item in zip(levels, items, strict=True) if _is_total((item.text, ""))]
    total = named[0] if len(named) == 1 else None
    if total is None and before is not None and not named and before.text.rstrip().endswith(":"):
        led = [
            one
            for group in like_levels(before)
            for one in group
            if one.mention.unit == levels[0].mention.unit
        ]
        led = [one for one in led if one.mention.kind is levels[0].mention.kind and is_point(one)]
        total = led[0] if len(led) == 1 else None
    parts = tuple(one for one in levels if one is not total)
    if total is None or len(parts) < _FEWEST - 1 or _SOME.search(lead):
        return None
    told = sum(map(low, parts))
    if low(total) * _LEAST <= told <= low(total) / _LEAST:
        return Sum(total, parts, exhaustive=True)
    return None


def _after_list(items: Sequence[Frame], frame: Frame) -> Sum | None:
    """Return the sum of a list whose total is the one level of the sentence after it: "Put together, that is $900"."""
    levels, parts = levels_of(frame), [levels_of(item) for item in items]
    if len(levels) != 1 or any(len(one) != 1 for one in parts):
        return None
    lead = frame.before(levels[0], 60)
    if not _TOTAL.search(lead) or len(content_stems(_TOTAL.sub(" ", lead)) - GENERIC) > 1:
        return None  # "In total, a family needs $2,310": a sum of another
    total, some = levels[0], tuple(one[0] for one in parts)
    if not all(
        is_point(one) and (one.mention.kind, one.mention.unit) == (total.mention.kind, total.mention.unit)
        for one in (total, *some)
    ):
        return None
    told = sum(map(low, some))
    return Sum(total, some, exhaustive=True) if low(total) * _LEAST <= told <= low(total) / _LEAST else None


def implied_product(frame: Frame) -> Product | None:
    """Return so many at so much each that make so much, of the only two sums, or numbers of one thing, and a third number."""
    for group in like_levels(frame):
        if len(group) != 2 or not all(map(is_point, group)):
            continue
        each, total = sorted(group, key=low)
        numbers = [
            one
            for one in levels_of(frame)
            if one not in group and one.mention.kind in {Kind.COUNT, Kind.DURATION} and is_point(one)
        ]
        if len(numbers) != 1 or low(numbers[0]) < 2 or each.mention.kind is Kind.COUNT:
            continue
        number = numbers[0]
        if len({one.sentence.span for one in (number, each, total)}) > 1 and not _is_total(
            phrase_of(frame, total)
        ):
            continue
        if number.mention.kind is Kind.DURATION and number.mention.unit != each.mention.per:
            continue
        is_each = (
            _EACH.match(frame.after(each))
            or each.mention.per
            or _AT.search(frame.before(each))
            or (
                number.mention.prose.start < each.mention.prose.start
                and _THINGS_OF.match(frame.between(number, each))
            )
        )
        if (
            not is_each
            or (total.mention.per and total.mention.per == each.mention.per)
            or _EACH.match(frame.after(total))
        ):
            continue
        if _NEAR <= low(each) * low(number) / low(total) <= 1 / _NEAR:
            return Product(number, each, total)
    return None
