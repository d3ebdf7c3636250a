"""What one currency was worth in another: never one rate, always the lowest and the highest of a time."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from typing import Final

from claimcheck.values.interval import Interval

FIRST_YEAR: Final = 1999
"""The first year of the bands: that of the euro."""

_DOLLAR: Final = "USD"
_SLACK: Final = Decimal("1.03")
"""Rates within a day, and of buyers and sellers, beyond those quoted once a day."""


def known_currencies() -> Collection[str]:
    """Return the ISO 4217 codes of the currencies that there are bands for."""
    return _bands().keys()


def conversion(code: str, to: str, years: Collection[int] = ()) -> Interval | None:
    """Return what one unit of ``code`` was worth in ``to``, lowest to highest, over ``years``.

    Without ``years``, over all of them since ``FIRST_YEAR``. Each year's rates are divided by the same year's, so that
    a rate of one year never meets one of another. None where the pack lacks a currency, or one of the years.
    """
    if code == to:
        return Interval(Decimal(1), Decimal(1))
    ours, theirs = _bands().get(code, {}), _bands().get(to, {})
    both = ours.keys() & theirs.keys()
    if not both or not both.issuperset(years):
        return None
    rates = [(ours[year], theirs[year]) for year in years or both]
    low = min(one[0] / other[1] for one, other in rates)
    high = max(one[1] / other[0] for one, other in rates)
    return Interval(low / _SLACK, high * _SLACK)


@lru_cache(maxsize=1)
def _bands() -> Mapping[str, Mapping[int, tuple[Decimal, Decimal]]]:
    """Return US dollars for one unit, lowest and highest, by currency and year."""
    pack = tomllib.loads(files(__package__).joinpath("exchange.toml").read_text("utf-8"))
    bands = {
        code: {year: (Decimal(low), Decimal(high)) for year, low, high in table["years"]}
        for code, table in pack.items()
    }
    years = {year for band in bands.values() for year in band}
    return {_DOLLAR: dict.fromkeys(years, (Decimal(1), Decimal(1))), **bands}
