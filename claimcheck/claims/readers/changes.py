"""Changes: two levels, and the percentage or the amount said to lie between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.echoes import find_echo
from claimcheck.claims.readers.frames import Frame, follows, joined, wording
from claimcheck.claims.readers.movement import CHANGE_NOUN, COMPARED, DOWN, UP
from claimcheck.claims.relations import Change, Difference
from claimcheck.claims.rounding import lacks_scale
from claimcheck.claims.wording import words_after
from claimcheck.language import GENERIC, content_stems
from claimcheck.mentions import Kind, Modifier

_STATED: Final = "{stated:mcutpo}"
_BY: Final = r"(?:[, ]+(?:by )?| [^‹.,;:]{0,20}?\bby )"
"""What stands between a verb and its change: "rose 5%", "was cut on appeal by 5%"."""
_EARLIER: Final = (
    r"(?:last (?:year|month|week|quarter|season|time)|(?:the|a|one) (?:year|month|week|quarter|season|decade)s? (?:ago|before|earlier)|"
    r"‹t\d+› (?:ago|before|earlier)|previously|before that|at first|originally)"
)
_FROM_TO: Final = (
    wording(r"\bfrom {before:mcutp}…\bto {after:mcutp}"),
    wording(r"\bto {after:mcutp}…\bfrom {before:mcutp}"),
    wording(r"\bto {after:mcut}…\b(?:against|compared (?:with|to)|versus|vs\.?) {before:mcut}"),
    wording(
        r"{after:mcut}…[,( ] ?(?:which (?:is|was) )?(?:(?:up|down|"
        rf"(?:an? |the )?(?:[\w-]+ )?{CHANGE_NOUN}) from|against|as against|versus|vs\.?|compared (?:with|to)) {{before:mcut}}"
    ),
    wording(r"{after:p}…[,( ] ?(?:which (?:is|was) )?(?:up|down) from {before:p}"),
    wording(rf"\b(?:at|was|were|of|at about|being) {{before:p}}…\b(?:{UP}|{DOWN}) to {{after:p}}"),
    wording(rf"{{after:mcut}}…[,;] (?:and |but |while )?{_EARLIER},? …{{before:mcut}}"),
    wording(r"\bnow…{after:mcut}[,;] (?:in )?‹d\d+›,? …{before:mcut}"),
    wording(r"{after:mcut}…, having been {before:mcut}"),
    wording(r"{after:mcut}~ \((?:‹d\d+›|(?:previous|prior|last) [a-z]+)(?::|,|=)? {before:mcut}\)"),
    wording(
        r"\bwhen (?:it|they|there) (?:stood at|was|were|had been|numbered) {before:mcut}[;,]? …\bnow {after:mcut}"
    ),
    wording(
        r"\bwas {before:mcut}…(?:[,;] |,? and |, but )…(?:is|was|had reached|reached|stood at|stands at) (?:now )?{after:mcut}"
    ),
)
_FROM_RANGE: Final = wording(r"\bfrom {ends:MCUTP}")
_MOVED_TO: Final = wording(
    rf"{{before:mcut}}…(?:;…)?\b(?:{UP}|{DOWN})(?:[, ]+(?:by )?{_STATED}(?: (?:a|per|each) year)?)?,? to (?:reach |stand at )?{{after:mcut}}"
)
_DATED: Final = wording(
    r"{before:mcut}~,? (?:in|at the end of|by) {early:d}(?:,|;| and| but| to| then)…{after:mcut}~,? (?:in|at the end of|by) {late:d}"
)
_DATES_FIRST: Final = wording(
    r"(?:\A|\b(?:in|at the end of|by) ){early:d},? …{before:mcut}…(?:,|;| and| but| while) (?:and |but )?(?:in |at the end of |by )?{late:d},? …{after:mcut}"
)
_DATES_INSIDE: Final = wording(
    r"{before:mcut}~,? (?:in|at the end of|by) {early:d}(?:,|;| and| but| to| then) (?:in|at the end of|by) {late:d},? …{after:mcut}"
)
_AGAINST: Final = (
    r" (?:(?:more|less|[a-z]+er) than|over|above|below|under|short of) (?:the |its |their |an? )?"
    r"(?:(?:[a-z]+ )?(?:budget|estimate|target|forecast|limit|plan|price|bid|offer)[a-z]* (?:of )?)?"
)
_THAN: Final = r" (?:from|than|than the|on|over|above|below|compared (?:with|to))(?:(?! to | and )[^‹,;:?!¶]|‹[dzt]\d+›){0,50}? {before:mcut}"
_WITH_STATED: Final = (
    wording(
        rf"{{after:mcut}}…\b(?:{UP}|{DOWN}|(?:an?|the) (?:[\w-]+ )?{CHANGE_NOUN} of) (?:by )?{_STATED}{_THAN}"
    ),
    wording(rf"{{after:mcut}}…{_STATED} (?:{UP}|{DOWN}|{CHANGE_NOUN}){_THAN}"),
    wording(rf"{{after:p}}…\b(?:{UP}|{DOWN}) (?:by )?{{stated:po}} (?:from|on) {{before:p}}"),
    wording(rf"{{after:mcut}}…{_STATED}{_AGAINST}{{before:mcut}}"),
    wording(
        rf"{_STATED}{_AGAINST}{{before:mcut}}~,? (?:at|with an? [a-z]+(?: [a-z]+)? of|and cost|costing) {{after:mcut}}"
    ),
    wording(rf"\b(?:{UP}|{DOWN}){_BY}{_STATED},? to {{after:mcut}}…\bfrom {{before:mcut}}"),
    wording(rf"\b(?:{UP}|{DOWN}){_BY}{_STATED},? to {{after:mcut}}…, having been {{before:mcut}}"),
    wording(rf"\b(?:{UP}|{DOWN}){_BY}{{stated:po}},? to {{after:p}}…\bfrom {{before:p}}"),
    wording(rf"{{before:mcut}}…(?:;…)?\b(?:{UP}|{DOWN})[, ]+(?:by )?{_STATED},? to {{after:mcut}}"),
)
_TOLD: Final = (
    wording(rf"\b(?:{UP}|{DOWN}) (?:[a-z]+ly )?(?:by )?(?:as much as )?{_STATED}(?! of\b)"),
    wording(rf"\b(?:{UP}|{DOWN})\b[^‹.,;:]{{1,20}}? by {_STATED}(?! of\b)"),
    wording(rf"\bsaving (?:[a-z]+ ){{0,3}}?{_STATED}"),
    wording(rf", {_STATED} (?:more|fewer|less)(?=[.;,]|\Z)"),
    wording(rf"\b{CHANGE_NOUN} (?:~ )?(?:of|by|was|is) {_STATED}(?! of\b)"),
    wording(
        rf"{_STATED}(?:[- ](?:point|percent))? (?:[\w-]+ ){{0,2}}?(?:{CHANGE_NOUN}\b|more\b|less\b|fewer\b|higher\b|lower\b|{COMPARED}\b)(?! than half)"
    ),
    wording(r"\((?:[\w ]+ )?[+−–-]?{stated:po} ?\)"),
    wording(
        r"(?:, or|, i\.e\.,?|, that is,?|\bequal to|\bequivalent to|\bworks out (?:at|as|to)|\bcomes to|\bamounts to|\bcame to) {stated:po}(?! of\b)"
    ),
)
_NEXT: Final = re.compile(
    r"\A [\"“‘']?(?:(?:That|This|It|Which)(?:['’]s\b|(?: change| move)? (?:is|was|represents|represented|marks|marked|amounts to|meant|means|equals|works out|comes to)\b)"
    rf"|(?:An?|The) (?:[\w-]+ )?{CHANGE_NOUN}\b)",
)
_THAN_BEFORE: Final = wording(
    rf"{{after:mcut}}(?:[^‹¶]|‹[dtzn]\d+›)*¶ (?:That|This|It|The (?:figure|total|sum|number)) (?:is|was|(?:represent|mean|mark)(?:s|ed)?|meant) "
    rf"{_STATED} (?:{UP}|{DOWN})(?: than| from)?(?: the)? {{before:mcut}}"
)
_YEAR_BEFORE: Final = wording(rf"(?:\A|,) ?(?:In )?{_EARLIER}[, ]…{{level:mcut}}")
_YEAR_AFTER: Final = wording(
    rf"{{level:mcut}}…,? {{stated:p}} (?:{UP}|{DOWN}) (?:than (?:in )?|from |on )(?:{_EARLIER}|the (?:previous|preceding|prior) [a-z]+|‹d\d+›)"
)
_SPOKEN: Final = re.compile(
    r"‹[^›]*›|\b(?:year|month|week|before|earlier|ago|last|previous|more|less|fewer|higher|lower)\b"
)
_GAINED: Final = wording(r"\b(?:gain(?:ed|s)|picked up|lost|loses|shed) {stated:c}")
_CROSSES: Final = re.compile(
    r"[;:¶]|\b(?:while|whereas|although|though|but|whose|when|meanwhile|of (?:which|whom))\b"
    r"|\band (?!(?:was|is|so|thus|therefore|up|down)\b)",
    re.IGNORECASE,
)
_OWN_BASE: Final = re.compile(
    r"\A (?:on (?:the|a) (?:year|month|quarter)\b|(?:year|month|quarter)[- ]on[- ]|from (?:a|the) (?:year|month|quarter)|on ‹t|from ‹t"
    r"|(?:[a-z]+ )?(?:than|above|below|over|under) the (?:[a-z]+ )?(?:estimates?|forecasts?|targets?|budget|plan|average|projections?)\b)"
)
"""What a change is counted from, where it says so itself: "compared with $9m at its rival, up 12% on the year"."""
_FAR_MORE: Final = 10**4
"""How many times the higher of two levels a difference of theirs may be, through a slip of its scale."""
_DATED_LEVEL: Final = re.compile(r"\A[^‹,;]{0,30}(?:‹[dt]|\b(?:year|month|quarter|time)\b)")
_LEADS_ON: Final = re.compile(
    rf": (?=from |(?:an? |the )?(?:[a-z-]+ )?{CHANGE_NOUN}\b|\Z)|\A[^‹:]{{0,20}}: (?=it |they |that )|, when (?:it|they|there) "
)
"""What lies between a change and its levels without giving it to something else."""
_FIGURE: Final = re.compile(r"‹(?:[mcupoP]|t\d+›(?! (?:ago|earlier|before|later)))")
_HOW_LONG: Final = re.compile(r"\b(?:in|over|within|during|after) (?:[a-z]+ ){0,2}‹t\d+›")
_RATE: Final = re.compile(
    r"\b(?:a|per|each|every) (?:year|month|week|quarter)\b(?! (?:ago|earlier|before))|‹z\d+›", re.IGNORECASE
)
_RATED_LEVEL: Final = re.compile(
    rf"‹z\d+› (?!{CHANGE_NOUN}\b|rate\b|pace\b)(?:[a-z]+ ){{1,4}}?(?=(?:{UP}|{DOWN})\b(?! (?:of|in)\b))"
)
"""A level that is itself so much a time: "the hourly wage was raised by", "monthly sales rose"."""
_GONE: Final = re.compile(
    r"\b(?:gone|went|goes|going|moved|moving|taken|took|brought|came)\b[^‹.,;]{0,25} \Z"
)
_ADJUSTED: Final = re.compile(
    r"\bannual(?:ly|i[sz]ed)?\b|\bcompound|\bCAGR\b|\bon average\b|\breal terms\b|\badjusted\b|\bconstant currenc|\borganic",
    re.IGNORECASE,
)
_COMPARES: Final = re.compile(
    r"\A ?(?:(?:more|less|fewer|higher|lower|up|down|above|below)\b)?[^‹¶]{0,20}?\b(?:than (?:in|at|when|before|it|the|a|they|last|then|‹d)|"
    r"since|from (?:then|that|when|the time|its)|compared (?:with|to)|over (?:those|the)|on (?:that|the))",
    re.IGNORECASE,
)
_OTHER_SUBJECT: Final = re.compile(
    r"[,;]? (?:and|while|but|whereas|as) (?!(?:then|has|have|had|it|they|was|is|are|were|will|now|later|since|in|by|this|that|"
    rf"{UP}|{DOWN})\b)(?:[^‹]|‹[dzt]\d+›){{2,60}}?\b(?:{UP}|{DOWN}|went|going)\b",
    re.IGNORECASE,
)
"""What between two levels gives the second one to something else: "292,000, and July went up, to 275,000"."""
_PLACES: Final = re.compile(r"\b(?:in|at) ([A-Z]\w+)")
_PLACE_AFTER: Final = re.compile(r"\A(?: [a-z]+)? (?:in|at) ([A-Z]\w+)")
_NET: Final = re.compile(r"\b(?:net|total|combined|overall|joint)\b", re.IGNORECASE)
"""What makes a change one of all levels that a sentence tells, not of a pair of them."""
_LEVELS: Final = 2
_OF_A_PAIR: Final = 3
"""Figures of one kind in "from 13 to 16, a gain of 3"."""
_LEVEL_KINDS: Final = frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE, Kind.DURATION})
_POINTS: Final = frozenset({Kind.PERCENTAGE_POINT, Kind.BASIS_POINT})


def read_changes(frames: Sequence[Frame]) -> Iterator[Change | Difference]:
    """Yield the changes that a sentence states in full, and those that it states of an earlier sentence's figure."""
    for index, frame in enumerate(frames):
        found = list(_in_sentence(frame)) if len(frame.claims) >= _LEVELS else []
        if not found and index + 1 < len(frames):
            found = list(_told_next(frame, frames[index + 1]))
        if not found and "p" in frame.letters:
            found = list(_of_earlier(frame, frames[:index]))
        yield from found


def level_pairs(frame: Frame, *, unscaled: bool = False) -> Iterator[tuple[Claim, Claim]]:
    """Yield the levels, before and after, between which a sentence says that something moved.

    Pairs of which one has lost its scale ("from $6.3 to $8.1 million") are ``unscaled``; they are told only where asked for.
    """
    seen: set[str] = set()
    if not frame.has_a_pair:
        return
    for places in chain.from_iterable(
        frame.matches(pattern) for pattern in (*_FROM_TO, _MOVED_TO, _DATED, _DATES_FIRST, _DATES_INSIDE)
    ):
        before, after = unhedged(places["before"]), places["after"]
        if "late" in places and not (_in_order(places["early"], places["late"]) and _ends_with(frame, after)):
            continue
        if lacks_scale(before.mention, after.mention) is not unscaled:
            continue
        if alike(before, after) and not {before.id, after.id} & seen and _of_one(frame, before, after):
            seen |= {before.id, after.id}
            yield before, after


def _of_one(frame: Frame, before: Claim, after: Claim) -> bool:
    """Whether two levels are of one thing, as far as what stands between them tells."""
    ends = [one for one in frame.claims if one.id in {before.id, after.id}]
    if len(ends) != _LEVELS:
        return True
    place = _PLACE_AFTER.match(frame.after(ends[1]))
    if place is not None and set(_PLACES.findall(frame.text)) - {place[1]}:
        return False  # "12% dearer in Orle, where a ticket costs $4, against $5 in Marle"
    return _OTHER_SUBJECT.search(frame.between(*ends)) is None


def moved_ranges(frame: Frame) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Yield the ends, as levels, of each "from A to B" that was read as one range, and the range.

    It may be one ("fares from $4 to $9"): whoever asks must know a change told before it.
    """
    for places in frame.matches(_FROM_RANGE):
        ends = places["ends"]
        figure = ends.mention
        if figure.is_range and figure.impossible is None and None not in {figure.low, figure.high}:
            told = figure.text.split(" to ")
            words = told if len(told) == _LEVELS else [figure.text] * _LEVELS
            low, high = (
                replace(
                    ends,
                    mentions=(
                        replace(figure, is_range=False, low=end, high=end, text=text),
                        *ends.mentions[1:],
                    ),
                )
                for end, text in zip((figure.low, figure.high), words, strict=True)
            )
            yield low, high, ends


def _in_order(early: Claim, late: Claim) -> bool:
    """Whether one date lies before the other; months of no known year are told in their order."""
    first, second = early.mention, late.mention
    if first.end is None and second.end is None:
        return str(first.timex)[:4] == str(second.timex)[:4] and str(first.timex) < str(second.timex)
    return first.end is not None and second.start is not None and first.end <= second.start


def _ends_with(frame: Frame, after: Claim) -> bool:
    """Whether no third level is added: "$3m in 2020, $18m in 2024 and $48m this week" are sums, not a change."""
    return not any(
        alike(after, one) and frame.before(one, 5).endswith(" and ")
        for one in frame.claims
        if one.mention.prose.start > after.mention.prose.start
    )


def _in_sentence(frame: Frame) -> Iterator[Change | Difference]:
    for pattern in _WITH_STATED if len(frame.claims) > _LEVELS and frame.has_a_pair else ():
        for places in frame.matches(pattern):
            before, after, stated = unhedged(places["before"]), places["after"], places["stated"]
            if alike(before, after) and not _is_yearly(frame, stated):
                relation = _relation(before, after, stated)
                if relation is not None:
                    yield relation
                    return
    for before, after, ends in moved_ranges(frame):
        told = [
            stated
            for stated in _told(frame)
            if (
                stated.mention.prose.start < ends.mention.prose.start
                or _GONE.search(frame.before(ends, 35).removesuffix("from "))
            )
            and not _is_yearly(frame, stated)
            and belongs(frame, ends, ends, stated)
        ]
        relation = _relation(before, after, told[0]) if told else None
        if relation is not None:
            yield relation
    for before, after in level_pairs(frame):
        relation = _told_of(frame, before, after)
        if relation is not None and not _is_net(frame, relation):
            yield relation


def _told_of(frame: Frame, before: Claim, after: Claim) -> Change | Difference | None:
    """Return the one change that is told of a pair of levels, None where none or two are."""
    ends = {before.id, after.id}
    first, last = sorted((before, after), key=lambda claim: claim.mention.prose.start)
    first, last = (next(one for one in frame.claims if one.id == end.id) for end in (first, last))
    base = next(one for one in frame.claims if one.id == before.id)
    found: dict[str, Change | Difference] = {}
    for stated in _told(frame):
        if stated.id in ends or _is_yearly(frame, stated) or not belongs(frame, first, last, stated):
            continue
        if _OWN_BASE.match(frame.after(stated)) and not _DATED_LEVEL.match(frame.after(base)):
            continue
        relation = _relation(before, after, stated)
        if relation is not None:
            found[stated.id] = relation
    return next(iter(found.values())) if len(found) == 1 else None


def belongs(frame: Frame, first: Claim, last: Claim, stated: Claim) -> bool:
    """Whether nothing stands between a change and the levels that would give it to something else."""
    if stated.mention.prose.start > last.mention.prose.start:
        between = _LEADS_ON.sub(" ", frame.between(last, stated))
    elif stated.mention.prose.start < first.mention.prose.start:
        between = _LEADS_ON.sub(" ", frame.between(stated, first))
    else:
        between = frame.between(first, stated)
    return not _CROSSES.search(between) and not _FIGURE.search(_HOW_LONG.sub(" ", between))


def _told(frame: Frame) -> Iterator[Claim]:
    for pattern in _TOLD:
        for places in frame.matches(pattern):
            yield places["stated"]


def _is_net(frame: Frame, relation: Change | Difference) -> bool:
    """Whether a change sums up several: "A rose from 13 to 16, B from 15 to 17, for a total net gain of 5"."""
    like = sum(one.mention.kind is relation.before.mention.kind for one in frame.claims)
    return like > _OF_A_PAIR and _NET.search(frame.before(relation.stated, 30)) is not None


def _is_yearly(frame: Frame, stated: Claim) -> bool:
    """Whether a change is a yearly or an average one, or one of other levels than those printed."""
    before, after = frame.before(stated, 25), re.split(r"‹[mcut]", frame.after(stated, 30))[0]
    own = _RATED_LEVEL.sub(
        " ", re.split(r"[,(—–]", before)[-1]
    )  # "9,740 containers a week, 20% more": the rate is the level's
    return (
        stated.mention.per is not None
        or any(_RATE.search(part) for part in (own, after))
        or any(_ADJUSTED.search(part) for part in (before, after))
    )


def unhedged(before: Claim) -> Claim:
    """Return a level without the "more than" that compares another figure with it: "20% more than the $5"."""
    figure = before.mention
    if figure.modifier not in {Modifier.MORE_THAN, Modifier.LESS_THAN} or figure.modifier_span is None:
        return before
    point = figure.low if figure.low is not None else figure.high
    bare = replace(figure, modifier=None, low=point, high=point)
    return replace(before, mentions=(bare, *before.mentions[1:]))


def alike(before: Claim, after: Claim) -> bool:
    """Whether two levels are of one kind, unit and rate, and both are points."""
    a, b = before.mention, after.mention
    return (
        a.kind is b.kind
        and a.unit == b.unit
        and (a.per == b.per or None in {a.per, b.per})
        and not (a.is_range or b.is_range)
        and a.impossible is None
        and b.impossible is None
        and None not in {a.low, b.low, a.high, b.high}
        and (a.kind is not Kind.COUNT or _same_noun(_counted(before), _counted(after)))
    )


def _counted(count: Claim) -> frozenset[str]:
    """Return the words of what is counted; empty where it is not told: "the 40 of the year before"."""
    told = not words_after(count).startswith(" of ")
    return frozenset((count.mention.noun or "").lower().split()) if told else frozenset()


def _same_noun(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or bool(one & other)


def _relation(before: Claim, after: Claim, stated: Claim) -> Change | Difference | None:
    """Return what ``stated`` is to the two levels, None where it is neither a percentage nor of their unit."""
    kind, figure = before.mention.kind, stated.mention
    if figure.is_range or figure.impossible is not None:
        return None
    if kind is Kind.MONEY and lacks_scale(before.mention, after.mention):
        return None
    if figure.kind is Kind.PERCENT:
        apart = abs(_value(after) - _value(before))
        # "The percentage was 34.27 and is 48.18, up 13.91 per cent": two percentages, and points between them.
        return (
            None
            if kind is Kind.COUNT and apart == figure.low != apart.to_integral_value()
            else Change(before, after, stated)
        )
    if kind is Kind.PERCENT:
        in_points = figure.kind in _POINTS or (
            figure.kind is Kind.COUNT and figure.noun in {"point", "points"}
        )
        return Difference(before, after, stated) if in_points else None
    if figure.kind is kind and figure.unit == before.mention.unit and figure.per == before.mention.per:
        if _value(stated) > max(_value(before), _value(after)) * _FAR_MORE > 0:
            return None
        return Difference(before, after, stated)
    return None


def _value(claim: Claim) -> Decimal:
    return claim.mention.low or Decimal(0)


def _told_next(first: Frame, second: Frame) -> Iterator[Change | Difference]:
    """Read "It rose from $4m to $5m. That is an increase of 25%."."""
    if not follows(first, second):
        return
    if not _NEXT.match(f" {second.text}"):
        yield from chain(_of_neighbour(first, second), _of_gain(first, second))
        return
    frame = joined(first, second)
    for places in frame.matches(_THAN_BEFORE):
        before, after, stated = unhedged(places["before"]), places["after"], places["stated"]
        relation = _relation(before, after, stated) if alike(before, after) else None
        if relation is not None and not _is_yearly(frame, stated):
            yield relation
            return
    told = [stated for stated in _told(frame) if stated.sentence is second.sentence]
    pairs = list(level_pairs(first))
    told = [stated for stated in told if not _OWN_BASE.match(frame.after(stated))]
    if len({stated.id for stated in told}) == 1 and len(pairs) == 1 and not _is_yearly(frame, told[0]):
        relation = _relation(*pairs[0], told[0])
        if relation is not None:
            yield relation


def _of_neighbour(first: Frame, second: Frame) -> Iterator[Change]:
    """Read "It sold 40 in 2021. In 2022 it sold 50, 25% more than a year before", and the other way round.

    Each sentence has one level, and what the second one says is said by the first: nothing new is measured.
    """
    if second.letters.count("p") != 1 or "p" in first.letters:
        return
    levels = [_only_level(frame) for frame in (first, second)]
    if levels[0] is None or levels[1] is None or not alike(levels[0], levels[1]):
        return
    first_words, words = (content_stems(_SPOKEN.sub(" ", frame.text)) - GENERIC for frame in (first, second))
    for places in second.matches(_YEAR_AFTER):
        if words <= first_words and not _is_yearly(second, places["stated"]):
            yield Change(levels[0], levels[1], places["stated"])
            return
    if next(second.matches(_YEAR_BEFORE), None) is None or not words & first_words:
        return
    for stated in _told(second):
        if stated.mention.kind is Kind.PERCENT and not _is_yearly(second, stated):
            yield Change(levels[1], levels[0], stated)
            return


def _only_level(frame: Frame) -> Claim | None:
    levels = [one for one in frame.claims if one.mention.kind in _LEVEL_KINDS - {Kind.DURATION}]
    return levels[0] if len(levels) == 1 and not levels[0].mention.is_range else None


def _of_gain(first: Frame, second: Frame) -> Iterator[Change | Difference]:
    """Read "The list gained four seats. Its seats rose from 11 to 15": the levels are of what was gained."""
    gained = [places["stated"] for places in first.matches(_GAINED)]
    pairs = list(level_pairs(second)) if gained else []
    if len(gained) != 1 or len(pairs) != 1 or any(True for _ in _told(second)):
        return
    noun = content_stems((gained[0].mention.noun or "").partition(" ")[0])
    if noun and noun <= content_stems(second.text) and not _is_yearly(first, gained[0]):
        relation = _relation(*pairs[0], gained[0])
        if relation is not None:
            yield relation


def _of_earlier(frame: Frame, earlier: Sequence[Frame]) -> Iterator[Change]:
    """Read "A visit cost $40. ... A visit now costs $50, 25% more than in 2014": one level a sentence."""
    levels = [one for one in frame.claims if one.mention.kind in _LEVEL_KINDS and not one.mention.is_range]
    told = {stated.id: stated for stated in _told(frame) if stated.mention.kind is Kind.PERCENT}
    if len(levels) != 1 or len(told) != 1:
        return
    (after,), (stated,) = levels, told.values()
    if _is_yearly(frame, stated) or not belongs(frame, after, after, stated):
        return
    if not _COMPARES.match(frame.after(stated)):
        return
    before = find_echo(after, stated, earlier)
    if before is not None and alike(before, after):
        yield Change(before, after, stated)
