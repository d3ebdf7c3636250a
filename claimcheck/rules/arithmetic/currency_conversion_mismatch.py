"""A sum given again in another currency at a rate that never was.

## Why it matters

"$1.8 billion (£9.4 million)" has lost a scale, and readers who think in pounds never see the dollars.

## Limits

Only currencies of the pack of rates, each from its lowest to its highest rate since 2000, whatever the year of the
text. The likelier currencies that a sign may stand for are tried, and the mildest reading decides.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files

from claimcheck.claims import CurrencyConversion
from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Mention
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import reading
from claimcheck.rules.rounding import true_values
from claimcheck.values import Interval


@dataclass(frozen=True, slots=True)
class Config(RuleConfig):
    """Options for ``currency-conversion-mismatch``: none."""


_LIKELY = 4
"""Meanings of a sign that count: a bare "$" is hardly ever Mexican or Taiwanese."""


@lru_cache(maxsize=1)
def _rates() -> dict[str, Interval]:
    """Return US dollars for one unit of each currency, from the lowest rate to the highest."""
    pack = tomllib.loads(files(__package__).joinpath("exchange_bands.toml").read_text("utf-8"))["band"]
    return {code: Interval(Decimal(low), Decimal(high)) for code, (low, high) in pack.items()}


def check(conversion: CurrencyConversion, _config: Config) -> Iterator[Flag]:
    """Convert at every rate on record; flag the second sum if none of them leads to it."""
    first, second = conversion.first.mention, conversion.second.mention
    ours, theirs = _codes(first), _codes(second)
    if not ours or not theirs or not {*ours, *theirs} <= set(_rates()):
        return
    possible = [_converted(true_values(first), one, other) for one in ours for other in theirs]
    if any(values.overlaps(true_values(second)) for values in possible):
        return
    computed = reading(replace(second, low=_short(possible[0].low), high=_short(possible[0].high)))
    yield flag(
        conversion.second,
        label=f"at any rate on record: {computed}",
        related=[related(conversion.first, reading(first))],
        claims=[conversion.second.id, conversion.first.id],
        first=first.text,
        computed=computed,
        second=second.text,
    )


def _codes(mention: Mention) -> tuple[str, ...]:
    """Return the currencies that a sum may be in, the likeliest first."""
    codes = [
        mention.unit or "",
        *(code for item in mention.currency_evidence for code in item.codes[:_LIKELY]),
    ]
    return tuple(dict.fromkeys(code for code in codes if code in _rates())) if codes[0] in _rates() else ()


def _converted(values: Interval, code: str, to: str) -> Interval:
    one, other = _rates()[code], _rates()[to]
    if one.low is None or one.high is None or not other.low or not other.high:
        return Interval(None, None)
    return values.times(Interval(one.low / other.high, one.high / other.low))


def _short(value: Decimal | None) -> Decimal | None:
    """Return two significant digits."""
    return None if not value else value.quantize(Decimal(1).scaleb(value.adjusted() - 1))


RULE = Rule(
    id="currency-conversion-mismatch",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="{first} is {computed} at any rate since 2000, not {second}",
    help="convert again at the rate of the day, or check the scale of both",
    over=CurrencyConversion,
    config=Config,
    check=check,
    examples=(
        Bad("The bid is worth $1.8 billion (£9.4 million).", flags="£9.4 million", related=("$1.8 billion",)),
        Bad("The mill cost €20 million, or $220 million.", flags="$220 million", related=("€20 million",)),
        Good("The bid is worth $1.8 billion (£1.4 billion)."),
        Good("The mill cost €20 million, or $22 million."),
    ),
)
