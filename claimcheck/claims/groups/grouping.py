"""Which claims speak of one thing: buckets by unit and rare words, vetoes by every known part of the key.

Comparing without a key was tried on real articles and raised thousands of flags on a page; so a pair needs
positive evidence (the same measure of the same subject, sentences that share most of their rare words, the
same digits in like words, or the marks of one figure told twice) and no part that is known to differ. Trees are asked last, and only where
two values clash.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations
from typing import Final

from claimcheck.claims.clashes import (
    Clash,
    are_unlike,
    clash_of,
    clash_of_retold,
    point_of,
    significant_digits,
)
from claimcheck.claims.groups.contrasts import asserts_another
from claimcheck.claims.groups.evidence import MOVES, Evidence, evidence_of, plain_words, read_trees
from claimcheck.claims.groups.headlines import headline_pairs
from claimcheck.claims.groups.occasions import occasion_pairs
from claimcheck.claims.groups.origins import is_slip, origin_pairs
from claimcheck.claims.groups.recounts import recounts
from claimcheck.claims.groups.reprises import sizes_again
from claimcheck.claims.groups.retellings import Surroundings, kept_digits, wording_of
from claimcheck.claims.groups.shared_keys import shared_key
from claimcheck.claims.groups.slips import slip_pairs
from claimcheck.claims.groups.summaries import Place
from claimcheck.claims.groups.tolls import toll_pairs
from claimcheck.claims.groups.vetoes import doubts, vetoed, vetoed_by_shape, vetoed_by_trees
from claimcheck.claims.model import MOST_FIGURES, Claim
from claimcheck.claims.pairs import ClaimGroup, ClaimPair
from claimcheck.claims.wording import words_before
from claimcheck.documents import Zone
from claimcheck.language import GENERIC, Parses, shared_stems, stem
from claimcheck.mentions import Kind, Mention
from claimcheck.text import Span

_COMPARED: Final = frozenset(
    {
        Kind.MONEY,
        Kind.PERCENT,
        Kind.PERCENTAGE_POINT,
        Kind.BASIS_POINT,
        Kind.COUNT,
        Kind.MEASURE,
        Kind.DURATION,
        Kind.RATIO,
        Kind.MULTIPLE,
        Kind.DATE,
    }
)
_ODD: Final = frozenset({Clash.SCALE, Clash.CURRENCY, Clash.RANGE})
_AMOUNTS: Final = frozenset({Kind.MONEY, Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.BASIS_POINT})
_EVENTS: Final = frozenset({Clash.DATE, Clash.DIRECTION})
_CLASS: Final = re.compile(r"[ -](?:[a-z]+ )?(?:brackets?|percentiles?)\b")
"""Behind a figure that names a class: "the 12% tax bracket"."""
_AT_AGE: Final = re.compile(r"\bat (?:the )?age (?:of )?\Z", re.IGNORECASE)
"""Before an age at which something was: what else was at another age is another thing."""
_NAMED: Final = re.compile(r"(?:(?<!\A)\b[A-Z][\w+.#-]*|:) \Z")
_VERSION: Final = re.compile(r"\b\d+(?:\.\d+){2,}\b|(?<=[a-z] )\d+\.\d+\b")
"""The number of a version, each of which has its own day: "Gate 3.7.6"."""
_KINDS: Final = frozenset({"bit"})
"""Units that say which of several a thing is: "the 32-bit registry"."""
_INDEFINITE: Final = re.compile(r"\ban? ([a-z]+)")
_LEADING: Final = 20
"""Characters before a date that still leads its sentence."""
_LARGEST_BUCKET: Final = 12
"""A word that more claims share than this says nothing about which of them belong together."""
_FEWEST_SHARED: Final = 2
_ENOUGH_SHARED: Final = 3
_MANY_SHARED: Final = 4
_MOST_OF: Final = 0.6
_NEARLY_ALL: Final = 0.7
_LONG: Final = 2
"""Digits from which two figures are seldom alike by chance."""


def group_claims(
    claims: Sequence[Claim],
    parses: Parses,
    places: Mapping[Span, Place] | None = None,
    told: Iterable[ClaimPair] = (),
) -> tuple[ClaimGroup, ...]:
    """Return the groups of claims that can be compared, in the order of their first claim.

    ``places`` are the blocks whose figures the rest of the text must bear out; ``told`` are
    pairs of one event that were read elsewhere.
    """
    # A date that dates another figure is part of that one's key.
    frames = {mention.span for claim in claims for mention in claim.mentions[1:]}
    figures = Counter(claim.sentence.span for claim in claims)
    compared = [
        claim
        for claim in claims
        if _comparable(claim) and claim.span not in frames and figures[claim.sentence.span] <= MOST_FIGURES
    ]
    plain = plain_words({claim.sentence.span: claim.sentence for claim in compared}.values())
    candidates: list[Evidence] = []
    for claim in compared:
        candidates.append(evidence_of(claim, plain, candidates[-1] if candidates else None))
    around = Surroundings(claims, candidates)
    leading = list(headline_pairs(candidates, around, places)) if places else []
    settled = {claim.id for pair in leading for claim in (pair.earlier, pair.later)}
    sure: list[ClaimPair] = []
    clashing: list[tuple[Evidence, Evidence]] = []
    for first, second in _candidate_pairs(candidates, around.rarity):
        a, b = candidates[first], candidates[second]
        pair = _judge(a, b, around)
        if pair is None or (pair.clash is not None and settled & {a.claim.id, b.claim.id}):
            continue
        if pair.clash is None:
            sure.append(pair)
        else:
            clashing.append((a, b))
    known = chain(recounts(candidates, parses), sizes_again(candidates), toll_pairs(claims))
    again = [pair for pair in known if not settled & {pair.earlier.id, pair.later.id}]
    taken = settled | {claim.id for pair in again for claim in (pair.earlier, pair.later)}
    confirmed = list(_confirmed(clashing, parses, around))
    read = {frozenset((pair.earlier.id, pair.later.id)) for pair in confirmed}
    again += (
        pair
        for pair in slip_pairs(candidates, parses, around)
        if not taken & {pair.earlier.id, pair.later.id}
        and frozenset((pair.earlier.id, pair.later.id)) not in read
    )
    began = list(origin_pairs(claims))
    for pairs in (occasion_pairs(claims), told):
        dated = {claim.id for pair in began for claim in (pair.earlier, pair.later)}
        began += (pair for pair in pairs if not (dated | settled) & {pair.earlier.id, pair.later.id})
    return tuple(_groups([*leading, *began, *again, *sure, *confirmed]))


def _confirmed(
    clashing: Sequence[tuple[Evidence, Evidence]], parses: Parses, around: Surroundings
) -> Iterator[ClaimPair]:
    """Yield the clashing pairs that the trees of their sentences do not tell apart."""
    distinct = {evidence.claim.id: evidence for pair in clashing for evidence in pair}
    read = {evidence.claim.id: evidence for evidence in read_trees(list(distinct.values()), parses)}
    for a, b in clashing:
        first, second = read[a.claim.id], read[b.claim.id]
        pair = _judge(first, second, around)
        if pair is None:
            continue
        if pair.clash is Clash.CURRENCY or not (
            vetoed_by_trees(first, second) or asserts_another(first, second)
        ):
            yield pair


def _comparable(claim: Claim) -> bool:
    return (
        claim.mention.kind in _COMPARED
        and claim.mention.malformed is None
        and not (claim.mention.kind is Kind.COUNT and (claim.is_bare or _is_version(claim)))
        and claim.mention.unit not in _KINDS
        and not _falls(claim.mention)
        and not _CLASS.match(claim.sentence.text, claim.mention.prose.end - claim.sentence.prose.start)
        and claim.sentence.block.zone is not Zone.TABLE_CELL
        and not (claim.mention.kind is Kind.DATE and _leads(claim))
        and not _AT_AGE.search(words_before(claim))
    )


def _is_version(claim: Claim) -> bool:
    """Whether a number with a point stands behind a name or a colon, as those of versions do: "Python 3.13", "since: 3.5"."""
    low = claim.mention.low
    return (
        low is not None and low != low.to_integral_value() and _NAMED.search(words_before(claim)) is not None
    )


def _falls(mention: Mention) -> bool:
    """Whether what looks like a range falls: a subtraction, or a slip that another rule reports."""
    return mention.low is not None and mention.high is not None and mention.low > mention.high


def _leads(claim: Claim) -> bool:
    """Whether a date begins its sentence: "In 2025, ..." says of when the sentence holds, not when something was."""
    return claim.mention.prose.start - claim.sentence.prose.start <= _LEADING


def _candidate_pairs(candidates: Sequence[Evidence], rarity: Counter[str]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of claims in one unit that share at least two words that few claims have."""
    buckets: dict[tuple[str | None, str], list[int]] = defaultdict(list)
    amounts: dict[object, list[int]] = defaultdict(list)
    for index, evidence in enumerate(candidates):
        for word in evidence.words:
            if rarity[word] <= _LARGEST_BUCKET:
                buckets[evidence.claim.key.unit, word].append(index)
        mention = evidence.claim.mention
        if mention.kind is Kind.MONEY:
            amounts[mention.low].append(index)
        point = point_of(mention)
        if point and significant_digits(mention) >= _LONG:
            amounts[evidence.claim.key.unit, *sorted(point.normalize().as_tuple().digits)].append(index)
    shared: Counter[tuple[int, int]] = Counter(
        (first, second) for members in buckets.values() for first, second in combinations(members, 2)
    )
    for members in amounts.values():
        if len(members) <= _LARGEST_BUCKET:
            # One amount in two currencies, or the same digits on two scales or in another order, are odd whatever the words.
            shared.update(dict.fromkeys(combinations(members, 2), _FEWEST_SHARED))
    shared.update(dict.fromkeys(_worded_alike(candidates), _FEWEST_SHARED))
    for (first, second), count in sorted(shared.items()):
        # A fragment ("$145B capex.") has no second word to share.
        fewest = min(len(candidates[first].words), len(candidates[second].words), _FEWEST_SHARED)
        if count >= fewest:
            yield first, second


def _worded_alike(candidates: Sequence[Evidence]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of amounts a slip apart that have the same two words right before or right after them.

    Where a text says one thing often, none of its words is rare.
    """
    sides: dict[object, list[int]] = defaultdict(list)
    for index, evidence in enumerate(candidates):
        if evidence.claim.mention.kind in _AMOUNTS:
            for place, side in enumerate(wording_of(evidence.claim)):
                if len(side) >= _FEWEST_SHARED:
                    sides[evidence.claim.key.unit, place, *side[:_FEWEST_SHARED]].append(index)
    for members in sides.values():
        if len(members) <= _LARGEST_BUCKET:
            for first, second in combinations(members, 2):
                if kept_digits(candidates[first].claim, candidates[second].claim):
                    yield first, second


def _judge(a: Evidence, b: Evidence, around: Surroundings) -> ClaimPair | None:
    """Return the pair where enough speaks for one thing; the odder a coincidence, the less is needed."""
    first, second = a.claim, b.claim
    if vetoed_by_shape(first, second):
        return None
    clash = clash_of(first.mention, second.mention)
    measure = shared_stems(a.measure, b.measure)
    shared = shared_stems(a.words, b.words)
    doubt = doubts(a, b)
    ruled_out = (
        vetoed(a, b)
        or (clash is Clash.VALUE and _are_unlike(first, second))
        or (clash is not None and around.tells_both(first, second))
    )
    if clash in _EVENTS or first.mention.kind is Kind.DATE:
        told = clash is not None and not ruled_out and not doubt and _same_event(a, b)
        return (
            ClaimPair(first, second, len(shared), shared_key(first, second, measure), clash) if told else None
        )
    agreement = 2 if clash in _ODD and _odd(a, b, clash, measure) else 0
    if clash is Clash.SCALE and around.derived(first, second):
        return None
    if (ruled_out or doubt) and not (agreement and clash is Clash.CURRENCY):
        return None if ruled_out else _retold(a, b, around, measure, doubt)
    if clash not in {None, Clash.CURRENCY} and around.contrast(first, second):
        return None
    if (
        first.key.subject is not None
        and first.key.subject == second.key.subject
        and _same_measure(a, b, measure)
    ):
        agreement = 2 + len(measure) + (len(shared) >= _ENOUGH_SHARED)
    elif _restated(a, b, measure, around):
        agreement = max(_ENOUGH_SHARED, len(around.rare(shared)))
    if clash is None or not agreement:
        retold = _retold(a, b, around, measure, doubt)
        if retold is not None:
            return retold
    return (
        ClaimPair(first, second, agreement, shared_key(first, second, measure), clash) if agreement else None
    )


def _are_unlike(a: Claim, b: Claim) -> bool:
    """Whether two figures have no digits of one slip, and no revision makes one of the other."""
    return are_unlike(a.mention, b.mention) and not kept_digits(a, b)


def _retold(
    a: Evidence, b: Evidence, around: Surroundings, measure: frozenset[str], doubt: int
) -> ClaimPair | None:
    """Return the pair where two figures clash and the wording says that they are one, told twice."""
    first, second = a.claim, b.claim
    clash = clash_of_retold(first.mention, second.mention)
    if clash is None or not _telling(first) or not _telling(second) or around.tells_both(first, second):
        return None
    if clash is Clash.SCALE and around.derived(first, second):
        return None
    told = around.retelling(a, b)
    if not told.is_enough(doubt):
        return None
    return ClaimPair(first, second, told.score(doubt), shared_key(first, second, measure), clash)


def _telling(claim: Claim) -> bool:
    """Whether a figure is one that slips are made in: an amount, a share, or a number of some things, of two digits."""
    if claim.mention.is_range or (claim.mention.kind is Kind.COUNT and claim.mention.noun is None):
        return False
    return claim.mention.kind in _AMOUNTS or sum(map(str.isdigit, claim.mention.text)) >= _LONG


def _odd(a: Evidence, b: Evidence, clash: Clash | None, measure: frozenset[str]) -> bool:
    """Whether two figures with the same digits stand in words too alike for a coincidence."""
    if a.claim.mention.kind is Kind.DURATION:
        return False
    near = shared_stems(a.near, b.near)
    if clash is Clash.CURRENCY:
        return bool(near)
    short = min(significant_digits(one.claim.mention) for one in (a, b)) < _LONG
    if short:
        return clash is Clash.RANGE and bool(measure) and len(near - GENERIC) >= _MANY_SHARED
    return len(near - GENERIC) >= _FEWEST_SHARED


def _same_event(a: Evidence, b: Evidence) -> bool:
    """Whether two sentences tell one event: most words of the shorter one, and by the trees one verb."""
    if a.tree is not None and b.tree is not None and (_verb(a) is None or _verb(a) != _verb(b)):
        return False
    if not is_slip(a.claim, b.claim) and _one_of_several(a) & _one_of_several(b):
        return False
    if set(_VERSION.findall(a.claim.sentence.text)) ^ set(_VERSION.findall(b.claim.sentence.text)):
        return False
    shared = shared_stems(a.words, b.words) - MOVES
    smaller = min(len(a.words - MOVES), len(b.words - MOVES))
    return len(shared) >= _ENOUGH_SHARED and len(shared) >= _NEARLY_ALL * smaller


def _one_of_several(one: Evidence) -> frozenset[str]:
    """Return the nouns with "a": "a talk in Toronto" may be given twice."""
    return frozenset(stem(word) for word in _INDEFINITE.findall(one.claim.sentence.text))


def _verb(one: Evidence) -> str | None:
    """Return the verb of a figure; all verbs of change are one, or a rise and a fall would have two."""
    verb = one.tree.verb if one.tree else None
    return "change" if verb in MOVES else verb


def _same_measure(a: Evidence, b: Evidence, measure: frozenset[str]) -> bool:
    """Whether the measures agree in more than passing: most of the shorter one."""
    smaller = min(len(a.measure), len(b.measure))
    kinds = {Kind.MONEY, Kind.PERCENT, Kind.COUNT, Kind.MEASURE}
    # Without a noun phrase the measure is only the words within reach.
    told = all(one.claim.measure or (one.tree and one.tree.measures) for one in (a, b))
    return (
        told
        and bool(measure)
        and len(measure) >= max(1, smaller * _MOST_OF)
        and a.claim.mention.kind in kinds
    )


def _restated(a: Evidence, b: Evidence, measure: frozenset[str], around: Surroundings) -> bool:
    """Whether one sentence says again most of what the other says, its rare words and the measure with it."""
    shared = shared_stems(a.words, b.words)
    if a.claim.mention.kind is not Kind.MONEY and not measure and a.measure and b.measure:
        return False  # "two schools" and "57,000 pupils" of one sentence's words
    first, second = a.claim.key, b.claim.key
    dated = first.is_dated_here and second.is_dated_here and first.period == second.period
    told = len(shared) + dated
    if told < _MOST_OF * (min(len(a.words), len(b.words)) + dated):
        return False
    if measure and told >= (_ENOUGH_SHARED if dated else _MANY_SHARED):
        return True
    named = bool(a.names & b.names) or bool(measure)
    rare = around.rare(shared)
    return len(rare) >= _ENOUGH_SHARED and named and (bool(measure) or len(shared) > _ENOUGH_SHARED)


def _groups(pairs: Sequence[ClaimPair]) -> Iterator[ClaimGroup]:
    """Join pairs that share a claim into groups."""
    parent: dict[str, str] = {}

    def root(claim_id: str) -> str:
        parent.setdefault(claim_id, claim_id)
        while parent[claim_id] != claim_id:
            parent[claim_id] = parent[parent[claim_id]]
            claim_id = parent[claim_id]
        return claim_id

    for pair in pairs:
        parent[root(pair.later.id)] = root(pair.earlier.id)
    gathered: dict[str, list[ClaimPair]] = defaultdict(list)
    for pair in pairs:
        gathered[root(pair.earlier.id)].append(pair)
    made: list[ClaimGroup] = []
    for several in gathered.values():
        ordered = sorted(several, key=lambda pair: (pair.earlier.span, pair.later.span))
        members = {claim.id: claim for pair in ordered for claim in (pair.earlier, pair.later)}
        claims = tuple(sorted(members.values(), key=lambda claim: claim.span))
        made.append(ClaimGroup(claims, tuple(ordered)))
    yield from sorted(made, key=lambda group: group.claims[0].span)
