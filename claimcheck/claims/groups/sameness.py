"""Whether two claims, of two versions of a text or of one, tell one value of one thing.

A value of several digits that is told twice is seldom a coincidence, so less is asked here than where two
values clash: nothing that both places say may part them, and a few words must speak for one thing.
"""

from __future__ import annotations

import re
from typing import Final

from claimcheck.claims.clashes import significant_digits
from claimcheck.claims.groups.evidence import Evidence, evidence_of
from claimcheck.claims.model import Claim
from claimcheck.language import GENERIC

_YEAR: Final = re.compile(r"\d{4}")
_LONG: Final = 3
"""Digits from which two equal figures are hardly ever alike by chance."""
_ENOUGH: Final = 2
"""Words near both figures, where the figures are shorter."""


def same_value(a: Claim, b: Claim) -> bool:
    """Whether two figures are of one kind and unit and read as the same interval."""
    first, second = a.mention, b.mention
    return (
        first.kind is second.kind
        and first.unit == second.unit
        and (first.low, first.high, first.per) == (second.low, second.high, second.per)
        and (first.low is not None or first.high is not None)
    )


def same_key(a: Claim, b: Claim) -> bool:
    """Whether nothing that both places say parts what two figures measure, and their words speak for one thing."""
    first, second = evidence_of(a), evidence_of(b)
    if _parted(first, second):
        return False
    near = (first.near & second.near) - GENERIC
    if min(significant_digits(a.mention), significant_digits(b.mention)) >= _LONG:
        return bool(near or first.measure & second.measure)
    return len(near) >= _ENOUGH


def _parted(a: Evidence, b: Evidence) -> bool:
    first, second = a.claim.key, b.claim.key
    return (
        _years_differ(first.period, second.period)
        or _differ(first.scope, second.scope)
        or _differ(first.attribution, second.attribution)
        or _differ(a.claim.mention.direction, b.claim.mention.direction)
        or bool(a.marks - b.marks and b.marks - a.marks)
    )


def _years_differ(first: str | None, second: str | None) -> bool:
    """Whether both periods name years and share none: "2029-30" and "April 2029" may be one period."""
    a, b = (set(_YEAR.findall(period or "")) for period in (first, second))
    return bool(a and b and not a & b)


def _differ(first: str | None, second: str | None) -> bool:
    return first is not None and second is not None and first != second
