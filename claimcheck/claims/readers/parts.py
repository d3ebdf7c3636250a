"""Parts and their wholes: "X of its Y", "of the Y ..., X", "Y, including X", "Y. Of these, X"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.echoes import find_echo
from claimcheck.claims.readers.frames import Frame, follows, joined, wording
from claimcheck.claims.relations import PartOfWhole
from claimcheck.claims.wording import words_after, words_before, words_between
from claimcheck.language import STOP_WORDS, content_stems
from claimcheck.mentions import Kind, Modifier

_WHOSE: Final = r"(?:(?:the|its|their|his|her|our|all|a|an|these|those|planned|overall|estimated|total|at least|[\w-]+[’']s) ){0,3}"
_THEM: Final = r"(?:which|whom|them|these|those|that)"
_LINK: Final = (
    r",? ?(?:\((?!‹p\d+› of (?:them|those|these|it|that) \w)|or |[–—-] |, (?!‹p\d+› of (?:them|those|these|it|that) \w)|which (?:is|was) |that is,? |that['’]s |i\.e\.,? |(?:equal|equivalent) to |amounting to |representing |"
    r"making up |(?<!at )(?:a|the) (?:share|rate|proportion|percentage) of )(?:(?:about|roughly|nearly|just) )?"
)
_OF_THEM: Final = r"(?! (?:more|less|higher|lower|up|down)| of (?!(?:them|those|these|it|that|all|the (?:total|whole|sum))\b))"
"""What must not follow a share of the whole: "or 30% of the women"."""
_SHARE: Final = rf"(?:~{_LINK}{{share:p}}{_OF_THEM})?"
_WORDINGS: Final = (
    # the part first: "95 of the 120 pupils (79%)", "95, or 79%, of the 120 pupils", "79% (95 of 120)"
    wording(
        rf"{{share:p}}(?: of [a-z ]{{2,40}}?)? ?[(:–—] ?{{part:mc}}(?: (?!instead|because)[a-z]+){{0,2}}? (?:out )?of {_WHOSE}{{whole:mc}}"
    ),
    wording(
        rf"{{part:mc}}(?: (?!consist|compris|made|compos|total|average|instead|because|(?:and|or|but|plus)\b)[a-z]+){{0,2}}?(?:,? \(?(?:or )?{{inner:p}}[),])? (?:out )?of {_WHOSE}{{whole:mc}}",
        _SHARE,
    ),
    wording(
        rf"(?:\A|[;(] ?|, (?!of ‹))(?:of|among|out of) {_WHOSE}{{whole:mc}}…, (?!(?:but|while|whereas|yet)\b)…{{part:mc}}",
        _SHARE,
    ),
    # the whole first: "$40m, including $9m for schools", "120 pupils, of whom 95 walk", "120 pupils, 95 of them girls"
    wording(rf"{{part:mc}}~{_LINK}{{share:p}},? of {_WHOSE}(?:[a-z]+ ){{0,3}}?(?:of )?{{whole:mc}}"),
    wording(
        rf"\bat {{part:mc}}, (?:account(?:s|ed)? for|ma[dk]es? up|were|was|are|is|represent(?:s|ed)?) {{share:p}} of {_WHOSE}(?:[a-z]+ ){{0,3}}?(?:of )?{{whole:mc}}"
    ),
    wording(r"{whole:mc}~, (?:which )?includ(?:es|ed) {part:mc}", _SHARE),
    wording(r"{whole:mc}…\bincluding (?:as many as |up to )?{part:mc}", _SHARE),
    wording(r"{whole:mc}…\bamong them,? {part:mc}", _SHARE),
    wording(rf"{{whole:mc}}…[,(–—;] ?(?:of|among) {_THEM},? {{part:mc}}", _SHARE),
    wording(
        rf"{{whole:mc}}…[,(–—;-] ?(?:(?:and|but|though|although|with) )?{{part:mc}}(?: [a-z]+)?(?:,? \(?(?:or )?{{inner:p}}[),])? of {_THEM}\b(?:{_LINK}{{share:p}})?"
    ),
    wording(
        rf"{{share:p}} of {_WHOSE}{{whole:mc}}…(?:(?:, or|\() ?{{part:mc}}[,)]|, {{one:mc}} (?:in all|altogether|in total)\b)"
    ),
)
_MARKS: Final = frozenset({5, 10, 100})
_OUT_OF: Final = " out of "
"""Between a mark and the best one, which may be outdone: "12 out of 10"."""
_PACKED: Final = re.compile(r"\A (?:(?!out )[A-Za-z]+ ){1,2}of (?:each of (?:the|its|their) (?:[a-z]+ )?)?\Z")
"""Between two numbers that are to be multiplied, or are of two things: "45 rows of 28 trees", "three Boards of two Ministries"."""
_PART_ITSELF: Final = re.compile(r"\A(?: more)? of (?:them|these|those|this|that|it|the)\b")
"""Behind a number that is itself some of what was told before."""
_OF_THESE: Final = re.compile(
    r"\A(?: [a-z]+)? of (?:these|those) (?P<what>(?:[^\W\d_][\w’'-]* ){0,2}[^\W\d_][\w’'-]*(?:s|men|people|children))\b|\A(?: [a-z]+)? of (?:these|those) wh"
)
"""Behind a number of things that are named again, or are told by what follows: "of those who sail"."""
_REMAINING: Final = re.compile(r"\b(?:remaining|other|rest) \Z")
_NOT_ALL: Final = "".join(
    rf"(?<!there {verb} {hedge})"
    for verb in ("were", "are", "be")
    for hedge in ("", "about ", "almost ", "already ", "nearly ", "now ", "only ", "some ")
)
"""What must not stand before a part of "them": "by autumn there were 187 of them" counts all."""
_NEXT: Final = (
    wording(
        r"{whole:mc}…[.!] ?¶ (?:Of|Among) (?:these|those|them|that(?: number)?),? (?:…)?{part:mc}", _SHARE
    ),
    wording(
        rf"{{whole:mc}}…[.!] ?¶ …{_NOT_ALL}{{part:mc}}(?: [a-z]+)? of (?:these|those|them)\b",
        _SHARE,
    ),
    wording(
        rf"{{whole:mc}}…[.!] ?¶ …{{part:mc}}{_LINK}{{share:p}} of (?:it|that|them|this|the (?:total|sum|whole))\b"
    ),
)
_SHARE_NEXT: Final = wording(
    rf"{{part:mc}}(?: [a-z]+){{0,2}}? (?:out )?of {_WHOSE}{{whole:mc}}(?:[^‹¶]|‹[dtzn]\d+›)*¶ (?:That|This|It) (?:is|was|represent(?:s|ed)|amount(?:s|ed) to|c[oa]mes? to|ma[dk]es?) {{share:p}}(?! (?:more|less|fewer|higher|lower|up|down))"
)
_TAKEN_UP: Final = wording(r"(?:\A|[,;] )(?:of|among) (?:the|its|these|those|their|all) …, …{part:c}")


def read_parts(frames: Sequence[Frame]) -> Iterator[PartOfWhole]:
    """Yield each part that a sentence sets beside its whole, or beside the whole of an earlier sentence."""
    for index, frame in enumerate(frames):
        found = list(_in_sentence(frame)) if len(frame.claims) > 1 else []
        if index and follows(frames[index - 1], frame) and "p" in frame.letters:
            found += _share_of_last(frames[index - 1], frame)
        if not found and index:
            found = list(_of_last(frames[index - 1], frame)) or list(_of_earlier(frame, frames, index))
        yield from found


def _in_sentence(frame: Frame) -> Iterator[PartOfWhole]:
    seen: set[str] = set()
    for pattern in _WORDINGS:
        for places in frame.matches(pattern):
            part, whole = bare(places.get("part") or places["one"]), places["whole"]
            share = places.get("share") or places.get("inner")
            if _PACKED.match(words_between(part, whole)) and whole.mention.kind is Kind.COUNT:
                continue
            if _is_mark(part, whole) or is_attribute(part) or _in_bracket(words_between(whole, part)):
                continue
            if _comparable(part, whole) and not {part.id, whole.id} & seen:
                seen |= {part.id, whole.id}
                yield PartOfWhole(part, whole, share if share and _is_plain(share) else None)


def _is_mark(part: Claim, whole: Claim) -> bool:
    """Whether a figure is told as a mark beyond the best one: "12 out of 10"."""
    best = whole.mention
    beaten = part.mention.low is not None and best.low is not None and part.mention.low > best.low
    return beaten and best.noun is None and best.low in _MARKS and words_between(part, whole) == _OUT_OF


def _in_bracket(between: str) -> bool:
    """Whether a bracket that holds the first of two figures closes before the second: "rose to €412m (2025: €388m), of which €190m"."""
    return between.partition("(")[0].count(")") > 0


def is_attribute(part: Claim) -> bool:
    """Whether a number says what one thing is: "three books, including the 1.3 million seller"."""
    counted = [word for word in (part.mention.noun or "").split() if word.islower()]
    return bool(counted) and counted[-1].endswith(("er", "or")) and part.mention.low != 1


def is_part_itself(claim: Claim) -> bool:
    """Whether a number is some of what was told before, and so no whole of what follows: "found 16 of them"."""
    return _PART_ITSELF.match(words_after(claim)) is not None


def names_others(after: str, whole: Claim) -> bool:
    """Whether the words after a number name what "these" are, and that is not what the whole counts."""
    these = _OF_THESE.match(after)
    if these is None:
        return False
    named = these["what"] or ""
    if named and not STOP_WORDS.isdisjoint(named.lower().split()):
        return False
    return not content_stems(named) & content_stems(whole.mention.noun or "")


def bare(part: Claim) -> Claim:
    """Return a part without "as many as": what bounds it lies within the whole as well."""
    figure = part.mention
    if figure.modifier is not Modifier.AT_MOST or figure.high is None:
        return part
    return replace(part, mentions=(replace(figure, modifier=None, low=figure.high), *part.mentions[1:]))


def _is_plain(share: Claim) -> bool:
    return share.mention.direction is None and not share.mention.is_range


def _comparable(part: Claim, whole: Claim) -> bool:
    """Whether both are sums of one currency or both counts, no rates, and the whole no range."""
    a, b = part.mention, whole.mention
    return (
        a.kind is b.kind
        and a.unit == b.unit
        and (b.kind is not Kind.COUNT or b.low is None or b.low == b.low.to_integral_value())
        and not (a.per or b.per)
        and not b.is_range
        and a.impossible is None
        and b.impossible is None
    )


def _of_last(previous: Frame, frame: Frame) -> Iterator[PartOfWhole]:
    """Read "The school has 120 pupils. Of these, 95 walk."."""
    if not follows(previous, frame):
        return
    figures = [one for one in previous.claims if one.mention.kind in {Kind.MONEY, Kind.COUNT}]
    if len(figures) != 1:
        return
    both = joined(previous, frame)
    for places in chain.from_iterable(both.matches(pattern) for pattern in _NEXT):
        part, whole, share = places["part"], places["whole"], places.get("share")
        if is_part_itself(whole) or names_others(words_after(part), whole):
            continue
        if _comparable(part, whole) and not _REMAINING.search(words_before(part)):
            yield PartOfWhole(part, whole, share if share and _is_plain(share) else None)
            return


def _of_earlier(frame: Frame, frames: Sequence[Frame], index: int) -> Iterator[PartOfWhole]:
    """Read "The school enrolled 120 pupils. ... Of the pupils that the school enrolled, 95 walk."."""
    counts = [one for one in frame.claims if one.mention.kind is Kind.COUNT]
    for places in frame.matches(_TAKEN_UP):
        part = places["part"]
        if counts != [part]:
            continue
        whole = find_echo(part, None, frames[:index])
        if whole is not None and _comparable(part, whole) and whole.mention.noun is not None:
            yield PartOfWhole(part, whole)


def _share_of_last(previous: Frame, frame: Frame) -> Iterator[PartOfWhole]:
    """Read "Of the 120 pupils, 95 walk. That is 79%"."""
    if not frame.text.startswith(("That", "This", "It")):
        return
    for places in joined(previous, frame).matches(_SHARE_NEXT):
        part, whole, share = places["part"], places["whole"], places["share"]
        if _comparable(part, whole) and _is_plain(share):
            yield PartOfWhole(part, whole, share)
