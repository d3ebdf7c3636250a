"""One measure told in two units: "a tunnel of 14 km", then "12 miles"; "5 points", then "5 per cent".

Each is converted to one unit and grouped as all claims are, so that what counts as the same measure is
decided in one place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from claimcheck.claims.clashes import Clash
from claimcheck.claims.groups.grouping import group_claims
from claimcheck.claims.model import Claim
from claimcheck.claims.pairs import ClaimPair
from claimcheck.claims.relations import UnitDrift
from claimcheck.language import Parses
from claimcheck.mentions import Kind
from claimcheck.values.units import UNITS

__all__ = ["read_drifts"]


def read_drifts(claims: Sequence[Claim], parses: Parses) -> Iterator[UnitDrift]:
    """Yield a pair of claims, for each group of one measure, whose units differ and whose values do not agree."""
    yield from _measures(claims, parses)
    yield from _points(claims, parses)


def _measures(claims: Sequence[Claim], parses: Parses) -> Iterator[UnitDrift]:
    """Yield measures that no rounding makes one after conversion."""
    by_dimension: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        unit = UNITS.get(claim.mention.unit or "")
        # Degrees have two zeros: a temperature is not its factor times another.
        if claim.mention.kind is Kind.MEASURE and unit is not None and unit.dimension != "temperature":
            by_dimension[unit.dimension].append(claim)
    for several in by_dimension.values():
        if len({claim.mention.unit for claim in several}) > 1:
            converted = [_in_base_unit(claim) for claim in several]
            yield from _pairs(several, converted, parses, {Clash.VALUE, Clash.SCALE})


def _points(claims: Sequence[Claim], parses: Parses) -> Iterator[UnitDrift]:
    """Yield changes told with one number as percentage points and as per cent."""
    points = [claim for claim in claims if claim.mention.kind is Kind.PERCENTAGE_POINT]
    numbers = {claim.mention.low for claim in points}
    shares = [
        claim for claim in claims if claim.mention.kind is Kind.PERCENT and claim.mention.low in numbers
    ]
    if points and shares:
        both = sorted([*points, *shares], key=lambda claim: claim.span)
        yield from _pairs(both, [_as_percent(claim) for claim in both], parses, {None})


def _pairs(
    claims: Sequence[Claim], converted: Sequence[Claim], parses: Parses, clashes: Container[Clash | None]
) -> Iterator[UnitDrift]:
    originals = {claim.id: claim for claim in claims}
    for group in group_claims(converted, parses):
        drifted = [pair for pair in group.pairs if pair.clash in clashes and _units_differ(pair, originals)]
        if drifted:
            surest = max(drifted, key=lambda pair: pair.agreement)
            earlier, later = originals[surest.earlier.id], originals[surest.later.id]
            yield UnitDrift(replace(surest, earlier=earlier, later=later))


def _units_differ(pair: ClaimPair, originals: Mapping[str, Claim]) -> bool:
    return originals[pair.earlier.id].mention.unit != originals[pair.later.id].mention.unit


def _in_base_unit(claim: Claim) -> Claim:
    mention = claim.mention
    unit = UNITS[mention.unit or ""]
    converted = replace(
        mention,
        low=None if mention.low is None else mention.low * unit.factor,
        high=None if mention.high is None else mention.high * unit.factor,
        precision=mention.precision * unit.factor,
        unit=unit.dimension,
    )
    return replace(
        claim,
        mentions=(converted, *claim.mentions[1:]),
        key=replace(claim.key, unit=f"{Kind.MEASURE}:{unit.dimension}"),
    )


def _as_percent(claim: Claim) -> Claim:
    if claim.mention.kind is Kind.PERCENT:
        return claim
    mention = replace(claim.mention, kind=Kind.PERCENT, unit="percent")
    key = replace(claim.key, unit=f"{Kind.PERCENT}:percent")
    return replace(claim, mentions=(mention, *claim.mentions[1:]), key=key)
