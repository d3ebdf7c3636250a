"""Figures of title, standfirst, key points, captions and conclusion that nothing else in the text bears out.

These tell again what the text says. A figure in them that the text never gives, where the text gives one
other value for the same thing, was changed in one place and not in the other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from claimcheck.claims.clashes import BOUNDS, Clash, clash_of_retold
from claimcheck.claims.groups.evidence import Evidence
from claimcheck.claims.groups.retellings import Surroundings, digits_of, kept_digits
from claimcheck.claims.groups.summaries import Place
from claimcheck.claims.groups.vetoes import doubts, is_member, names_any, vetoed
from claimcheck.claims.model import Claim, Modality
from claimcheck.claims.pairs import ClaimPair
from claimcheck.claims.rounding import true_values
from claimcheck.claims.wording import words_after, words_before
from claimcheck.language import GENERIC, stem
from claimcheck.mentions import Kind, Mention, Modifier, Role
from claimcheck.text import Span

__all__ = ["headline_pairs"]

_KINDS: Final = frozenset({Kind.MONEY, Kind.PERCENT, Kind.COUNT, Kind.MEASURE, Kind.DURATION})
_SERIES: Final = re.compile(
    r"\b(?P<label>part|chapter|episode|volume|issue|lesson|instal?lment|season|month|week|day|no\.) \Z",
    re.IGNORECASE,
)
_THIS: Final = re.compile(
    r"\b(?:this|here)(?: (?:post|article|piece|story|report|instal?lment))?(?: is|’s|'s)(?: the)? \w+\.? \Z",
    re.IGNORECASE,
)
_UPPER: Final = frozenset({Modifier.LESS_THAN, Modifier.AT_MOST, Modifier.NEARLY})
_LOWER: Final = frozenset({Modifier.MORE_THAN, Modifier.AT_LEAST})
_RATE: Final = re.compile(
    r"(?: [^\W\d_][\w’'-]*){1,4}? (?:a|an|per|each|every) (?P<per>hour|day|night|week|month|quarter|year)\b"
)
_GERUND: Final = re.compile(r"\A\w+ing (?=\w)")
"""What may stand before a name at the beginning of a sentence: "Building Merle's plant"."""
_UNTOLD: Final = frozenset({Modality.HYPOTHETICAL, Modality.DENIED, Modality.TARGET})
_TEXT: Final = "text"
_COUNTED_OUT: Final = 11
_ROUND: Final = 5
"""Durations from the first on that are no multiple of the second are counted, and not rounded: 52 days."""
_CLEAR_SLIP: Final = 3
"""Digits kept, by ``kept_digits``, of what hardly is another figure."""
_FEW: Final = 20
_MOST_PAIRS: Final = 500_000
"""A text with more captions than can be held against all of its figures in so many looks has the rest of them left alone."""
_TWICE: Final = 2
_HALF: Final = 0.5


def headline_pairs(
    candidates: Sequence[Evidence], around: Surroundings, places: Mapping[Span, Place]
) -> Iterator[ClaimPair]:
    """Yield, for each value that only a place that sums up gives, the pair with what the text gives instead."""
    told: set[tuple[str | None, object, object]] = set()
    leads = [(one, places[span]) for one in candidates if (span := one.claim.sentence.block.span) in places]
    body: dict[str | None, list[Evidence]] = defaultdict(list)
    rated: dict[str, Evidence] = {}
    if leads:
        for evidence in candidates:
            if not evidence.leads:
                body[evidence.claim.key.unit].append(evidence)
                rated[evidence.claim.id] = _rated(evidence)
    for lead, place in leads[: max(_FEW, _MOST_PAIRS // max(1, len(rated)))]:
        mention = lead.claim.mention
        value = (lead.claim.key.unit, mention.low, mention.high)
        if mention.kind not in _KINDS or value in told:
            continue
        rest = body[lead.claim.key.unit]
        if lead.leads:
            said = _instead(lead, rest, around)
        else:
            others = [one for one in rest if _place(one, places) is not place]
            said = _restated(_rated(lead), others, [rated[one.claim.id] for one in others], around)
        if said:
            told.add(value)
            yield _pair(lead, said, place)


def _place(one: Evidence, places: Mapping[Span, Place]) -> Place | None:
    return places.get(one.claim.sentence.block.span)


def _restated(
    lead: Evidence, body: Sequence[Evidence], rated: Sequence[Evidence], around: Surroundings
) -> Sequence[Evidence]:
    """Return where the text tells what a key point, a caption or the conclusion tells, with one other value.

    These are whole sentences about one thing of many, so that more is asked than of a title's figure. ``rated``
    is ``body`` with what each figure is per.
    """
    mention = lead.claim.mention
    if mention.kind is Kind.DURATION or any(_bears_out(mention, other.claim.mention) for other in rated):
        return ()
    rivals = [other for other, told in zip(body, rated, strict=True) if _tells_again(lead, told, around)]
    return rivals if len(_values(rivals)) == 1 else ()


def _tells_again(lead: Evidence, other: Evidence, around: Surroundings) -> bool:
    """Whether the figures clash, nothing parts what the two sentences tell of them, and enough joins it."""
    first, second = lead.claim, other.claim
    return (
        _clash(first.mention, second.mention)
        and _may_be_one(lead, other)
        and not (vetoed(lead, other) or _parted(lead, other) or around.tells_both(first, second))
        and around.retelling(lead, other).is_enough(doubts(lead, other))
    )


def _may_be_one(lead: Evidence, other: Evidence) -> bool:
    """Whether one counts what the other counts, or the two have a word of their wording in common."""
    first, second = (
        frozenset(map(stem, (one.claim.mention.noun or "").split())) - GENERIC for one in (lead, other)
    )
    if lead.claim.mention.kind is Kind.COUNT:
        return bool(first & second)
    return bool((lead.words & other.near) - GENERIC)


def _parted(lead: Evidence, other: Evidence) -> bool:
    """Whether each sentence tells its thing from others in a way of its own, or of another subject, or not as a fact."""
    mine, theirs = (_GERUND.sub("", one.claim.key.subject or "") for one in (lead, other))
    subjects_differ = mine and theirs and not names_any(other, mine) | names_any(lead, theirs)
    return bool(
        (lead.said - other.said and other.said - lead.said)
        or {lead.modality, other.modality} & _UNTOLD
        or subjects_differ
    )


def _rated(one: Evidence) -> Evidence:
    """Return a figure with what it is per where its noun stands between: "310 litres of water a day"."""
    mention = one.claim.mention
    rate = _RATE.match(words_after(one.claim))
    if mention.per is not None or rate is None:
        return one
    told = replace(mention, per=rate["per"])
    return replace(one, claim=replace(one.claim, mentions=(told, *one.claim.mentions[1:])))


def _instead(lead: Evidence, body: Sequence[Evidence], around: Surroundings) -> Sequence[Evidence]:
    """Return where the text gives one other value than the lead, or nothing where the lead's own stands there too."""
    label = _label(lead.claim)
    if label is not None:
        return _of_series(lead, [other for other in body if _label(other.claim) == label])
    mention = lead.claim.mention
    if any(_bears_out(mention, other.claim.mention) for other in _hedged_alike(mention, body)):
        return ()
    rivals = [other for other in body if _same_thing(lead, other)] or _slipped_at_once(lead, body)
    if any(around.tells_both(lead.claim, rival.claim) for rival in rivals):
        return ()
    if len(_values(rivals)) > 1:
        chosen = (_worded_alike(lead, rivals, around), _closest(lead, rivals), _slipped(lead, rivals))
        rivals = next((some for some in chosen if len(_values(some)) == 1), [])
    if len(_values(rivals)) != 1 or not _clash(mention, rivals[0].claim.mention):
        return ()
    if (
        mention.kind is Kind.DURATION
        and len(rivals) < _TWICE
        and not _few_words(lead, rivals[0])
        and not around.retelling(lead, rivals[0]).after
    ):
        return ()
    return rivals


def _pair(lead: Evidence, rivals: Sequence[Evidence], place: Place) -> ClaimPair:
    first, second = lead.claim, rivals[0].claim
    why = f"the text gives {second.mention.text} and nowhere {first.mention.text}"
    both = ((first, place.value), (second, _TEXT))
    (earlier, here), (later, there) = sorted(both, key=lambda told: told[0].span)
    return ClaimPair(earlier, later, len(rivals) + 1, why, Clash.HEADLINE, (here, there))


def _values(rivals: Sequence[Evidence]) -> set[tuple[Decimal | None, Decimal | None]]:
    return {(other.claim.mention.low, other.claim.mention.high) for other in rivals}


def _bears_out(lead: Mention, other: Mention) -> bool:
    """Whether the text's figure may be the lead's; under one hedge the figures themselves are compared."""
    if _counted_alike(lead, other):
        return lead.low == other.low
    if other.modifier is None and (other.low is None or other.high is None):
        return False  # "several years"
    if lead.modifier in BOUNDS and lead.modifier is other.modifier:
        return not _clash(lead, other)
    if lead.modifier is None and not lead.is_range and lead.low is not None:
        if other.modifier in _UPPER and other.high is not None:
            return lead.low <= other.high and true_values(lead).overlaps(true_values(other))
        if other.modifier in _LOWER and other.low is not None:
            return lead.low >= other.low
    return true_values(lead).overlaps(true_values(other))


def _clash(lead: Mention, other: Mention) -> bool:
    """Whether both cannot be what one figure was; a bound is told for what it is, and not rounded."""
    if lead.modifier in BOUNDS and lead.modifier is other.modifier:
        return (lead.low, lead.high) != (other.low, other.high)
    if _counted_alike(lead, other):
        return lead.low != other.low
    return clash_of_retold(lead, other) is not None


def _counted_alike(lead: Mention, other: Mention) -> bool:
    """Whether two durations are both counted out, so that "52 days" is no rounding of "53 days"."""
    both = lead, other
    return all(
        one.kind is Kind.DURATION
        and (one.modifier, one.is_range, one.per) == (None, False, None)
        and one.low is not None
        and one.low == one.high
        and one.low >= _COUNTED_OUT
        and one.low % _ROUND != 0
        for one in both
    )


def _hedged_alike(lead: Mention, body: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return what can bear a lead out: "under £110" is borne out by another bound, if the text has one."""
    if lead.modifier not in BOUNDS:
        return body
    return [other for other in body if other.claim.mention.modifier is lead.modifier] or body


def _label(claim: Claim) -> str | None:
    """Return the word that makes a number one of a series: "part" of "part 5"."""
    bare = claim.mention.kind is Kind.COUNT and claim.mention.noun is None
    match = _SERIES.search(words_before(claim)) if bare else None
    return match["label"].lower() if match else None


def _of_series(lead: Evidence, others: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return where the text says "this is part 5" and the title "part 7"; other parts may well be spoken of."""
    if any(other.claim.mention.low == lead.claim.mention.low for other in others):
        return ()
    return [other for other in others if _THIS.search(words_before(other.claim))]


def _same_thing(lead: Evidence, other: Evidence) -> bool:
    """Whether the text's figure may be the lead's: the same noun, or words of the lead round it."""
    a, b = lead.claim, other.claim
    if (
        b.key.modality is Modality.HYPOTHETICAL
        or (a.mention.role != b.mention.role and {a.mention.role, b.mention.role} & {Role.CHANGE})
        or a.mention.per != b.mention.per
        or a.mention.direction is not b.mention.direction
    ):
        return False
    if lead.leads and is_member(a, b):
        return False
    shared = (lead.words & other.near) - GENERIC
    match a.mention.kind:
        case Kind.DURATION:
            return True
        case Kind.COUNT:
            return (
                _noun(a) is not None
                and _noun(a) in other.near | {_noun(b)}
                and (_noun(a) not in GENERIC or bool(shared))
            )
        case _:
            priced = a.mention.per is not None
            return len(shared) >= _TWICE or priced or (bool(shared) and kept_digits(a, b) > 0)


def _noun(claim: Claim) -> str | None:
    """Return the stem of the last word of what is counted."""
    words = (claim.mention.noun or "").split()
    return stem(words[-1]) if words else None


def _closest(lead: Evidence, rivals: Sequence[Evidence]) -> list[Evidence]:
    """Return those rivals that share most words with the lead, if they share half of them."""
    most = max(len(lead.words & rival.words) for rival in rivals)
    if most < max(_TWICE, _HALF * len(lead.words)):
        return []
    return [rival for rival in rivals if len(lead.words & rival.words) == most]


def _worded_alike(lead: Evidence, rivals: Sequence[Evidence], around: Surroundings) -> list[Evidence]:
    """Return those rivals that have the wording right round the figure in common with the lead."""
    alike = [(around.retelling(lead, rival), rival) for rival in rivals]
    most = max(told.after + told.before for told, _ in alike)
    return [rival for told, rival in alike if most and told.after + told.before == most]


def _slipped(lead: Evidence, rivals: Sequence[Evidence]) -> list[Evidence]:
    """Return those rivals that are one slip away from the lead."""
    return [rival for rival in rivals if kept_digits(lead.claim, rival.claim)]


def _slipped_at_once(lead: Evidence, body: Sequence[Evidence]) -> list[Evidence]:
    """Return what is told one slip away from the title's figure, whatever the text calls it.

    "Ravel to cut 412 jobs" is told again as "421 of them would be laid off": by the opening, or where the
    title's names stand.
    """
    mention = lead.claim.mention
    if not lead.leads or not body:
        return []
    opening = body[0].claim.sentence.block.span
    slips = [
        (other, kept)
        for other in body
        if (kept := kept_digits(lead.claim, other.claim)) and other.claim.mention.per == mention.per
    ]
    return [other for other, kept in slips if _is_told_again(lead, other, kept, opening)]


def _is_told_again(lead: Evidence, other: Evidence, kept: int, opening: Span) -> bool:
    """Whether the words that both have make up for what a slip that keeps ``kept`` digits leaves open."""
    shared = len((lead.words & other.words) - GENERIC)
    if kept >= _CLEAR_SLIP and lead.claim.mention.kind not in {Kind.DURATION, Kind.MEASURE}:
        return (
            bool(lead.names & other.names or (other.claim.sentence.block.span == opening and shared))
            or shared >= _TWICE
        )
    return shared >= _TWICE and len(digits_of(lead.claim)) >= _TWICE <= len(digits_of(other.claim))


def _few_words(lead: Evidence, other: Evidence) -> bool:
    """Whether the lead says hardly more than its figure, or shares half its words with the text."""
    return len(lead.words & other.words) >= _HALF * len(lead.words)
