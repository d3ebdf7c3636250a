"""A number, and an amount: a number with everything that belongs to it, before its kind is decided."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claimcheck.mentions.model import CurrencyEvidence, Kind


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from tokens: ``end`` is the token after it.

    ``scale`` is what the scale words multiply by (1 where there are none), so that a range can share it.
    ``precision`` is the place of the last digit given, 0 where the figure is exact.
    """

    value: Decimal
    precision: Decimal
    end: int
    scale: Decimal = Decimal(1)
    in_words: bool = False
    malformed: str | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and its surroundings, from token ``first`` up to, not including, ``end``."""

    first: int
    end: int
    low: Decimal | None
    high: Decimal | None
    precision: Decimal
    kind: Kind | None = None
    unit: str | None = None
    evidence: tuple[CurrencyEvidence, ...] = ()
    scale: Decimal = Decimal(1)
    in_words: bool = False
    is_range: bool = False
    shared: str | None = None
    malformed: str | None = None
    signed: bool = False

    @property
    def is_money(self) -> bool:
        """Whether anything speaks of a currency."""
        return bool(self.evidence)
