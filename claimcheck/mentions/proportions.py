"""Figures that compare: ratios ("two-thirds"), multiples ("fivefold") and ordinals ("21st")."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claimcheck.mentions.model import Direction, Kind


@dataclass(frozen=True, slots=True)
class Proportion:
    """A ratio, multiple or ordinal from token ``first`` up to, not including, ``end``."""

    first: int
    end: int
    kind: Kind
    value: Decimal
    precision: Decimal = Decimal(0)
    direction: Direction | None = None
    high: Decimal | None = None
    """The upper end of a range from ``value``: "a quarter to a third"."""
    noun: str | None = None
    """What is counted, where it stands inside: the "woman" of "one woman in eight"."""
