"""Two values of one thing that one source is cited for.

That one source stands behind both says that they may be one figure, so less is asked of their words than where
nothing but the words ties them; nothing that either place says may part them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from claimcheck.citations.apparatus import Apparatus
from claimcheck.citations.model import Source
from claimcheck.claims import Claim, ClaimGroup, Clash, Relation
from claimcheck.claims.clashes import clash_of, significant_digits
from claimcheck.claims.groups.evidence import Evidence, evidence_of, read_trees
from claimcheck.claims.groups.vetoes import vetoed, vetoed_by_shape, vetoed_by_trees
from claimcheck.documents import Zone
from claimcheck.language import GENERIC, Parses, content_stems
from claimcheck.mentions import Kind

_KINDS: Final = frozenset({Kind.MONEY, Kind.PERCENT, Kind.COUNT, Kind.MEASURE})
_CLASHES: Final = frozenset({Clash.VALUE, Clash.SCALE, Clash.CURRENCY})
_COUNTED: Final = frozenset({Kind.COUNT, Kind.MEASURE})
_LONG: Final = 2
"""Digits of a count from which it is hardly a number in a name ("System 2") or an example."""
_SURE: Final = 0.6
"""Confidence from which a source answers for a claim: its sentence, its clause, or the only marker of a short block."""
_MOST: Final = 30
"""Claims of one source and kind of figure; a source of more is cited for many things."""
_SHARED: Final = 2
"""Words near both figures, those of what they measure among them."""
_MOST_OF: Final = 0.5


@dataclass(frozen=True, slots=True)
class SharedSource:
    """``source`` stands behind both claims, whose values cannot both be that of ``measure``."""

    earlier: Claim
    later: Claim
    source: Source
    measure: str


def read_shared_sources(
    claims: Sequence[Claim], apparatus: Apparatus, relations: Sequence[Relation], parses: Parses
) -> Iterator[SharedSource]:
    """Yield the pairs of claims that clash under one source; pairs that clash without it are ``relations``'."""
    told = {
        frozenset((pair.earlier.id, pair.later.id))
        for relation in relations
        if isinstance(relation, ClaimGroup)
        for pair in relation.pairs
    }
    places = {claim.id: number for number, claim in enumerate(claims)}
    seen: set[frozenset[str]] = set()
    for source, cited in _by_source(apparatus):
        ordered = sorted(cited, key=lambda claim: places[claim.id])
        for first, second in combinations(ordered, 2):
            ids = frozenset((first.id, second.id))
            if ids in told or ids in seen or vetoed_by_shape(first, second):
                continue
            if Kind.COUNT is first.mention.kind and not _one_noun(first, second):
                continue
            if clash_of(first.mention, second.mention) not in _CLASHES:
                continue
            measure = _measure(first, second, parses)
            if measure:
                seen.add(ids)
                yield SharedSource(first, second, source, measure)


def _by_source(apparatus: Apparatus) -> Iterator[tuple[Source, list[Claim]]]:
    """Yield each source with the claims of one kind of figure that it surely stands behind."""
    found: dict[tuple[str, Kind, str | None], tuple[Source, dict[str, Claim]]] = {}
    for citation in apparatus.citations:
        mention = citation.claim.mention
        if citation.confidence < _SURE or not _is_told(citation.claim):
            continue
        source = citation.source
        key = (source.url or source.raw.casefold(), mention.kind, mention.unit)
        found.setdefault(key, (source, {}))[1][citation.claim.id] = citation.claim
    for source, claims in found.values():
        if 1 < len(claims) <= _MOST:
            yield source, list(claims.values())


def _is_told(claim: Claim) -> bool:
    """Whether a claim is a figure of running text: of counts and measures only long ones, short ones being labels."""
    mention = claim.mention
    if mention.kind not in _KINDS or mention.malformed or claim.sentence.block.zone is Zone.TABLE_CELL:
        return False
    return mention.kind not in _COUNTED or significant_digits(mention) >= _LONG


def _measure(first: Claim, second: Claim, parses: Parses) -> str:
    """Return the words that both figures measure, "" where they may measure two things."""
    a, b = evidence_of(first), evidence_of(second)
    if a.names != b.names or vetoed(a, b) or not _alike(a, b):
        return ""
    a, b = read_trees((a, b), parses)
    if vetoed(a, b) or vetoed_by_trees(a, b):
        return ""
    return first.measure or second.measure or first.mention.noun or ", ".join(sorted(a.measure & b.measure))


def _one_noun(first: Claim, second: Claim) -> bool:
    nouns = [
        content_stems((one.mention.noun or "").split()[-1]) for one in (first, second) if one.mention.noun
    ]
    return len(nouns) == 2 and nouns[0] == nouns[1]  # noqa: PLR2004 - the two of a pair


def _alike(a: Evidence, b: Evidence) -> bool:
    """Whether most of the words of one figure's measure stand near the other, and other words with them."""
    near = (a.near & b.near) - GENERIC
    smaller = min(a.measure, b.measure, key=len) or a.measure or b.measure
    return len(near) >= _SHARED and bool(smaller) and len(smaller & near) >= _MOST_OF * len(smaller)
