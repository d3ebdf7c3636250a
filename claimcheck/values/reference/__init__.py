"""Reference packs: what is known of the world, each figure with its unit, its date and its source.

``exchange.toml`` holds what currencies were worth, year by year, and ``magnitudes/`` how large things of a kind
get. Both are read when they are first needed. A newsroom's own packs have the form of ``magnitudes/``.
"""

from claimcheck.values.reference.exchange import FIRST_YEAR, conversion, known_currencies
from claimcheck.values.reference.magnitudes import Magnitude, magnitudes, read_pack

__all__ = [
    "FIRST_YEAR",
    "Magnitude",
    "conversion",
    "known_currencies",
    "magnitudes",
    "read_pack",
]
