"""A figure given again in another unit, wrongly converted.

## Why it matters

Whoever reads in the second unit never sees the first. "A 30-foot-tall (48-kilometre-tall) tower" has been printed.

## Limits

Writers round conversions freely: anything within five per cent, or within the rounding of either figure, passes;
within two per cent where both are printed with a point and three digits or more.
"Gallons", "pints" and "tons" pass in each of their meanings, degrees
as temperatures and as differences of them. The two must stand beside each other, joined by a
bracket, "or", "equal to" or ", about"; or be the only two of their dimension in the sentence, or in it and one that speaks of the same, one of them
metric, with words that make them one ("which makes it", "have it as", "converted").
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Annotated, Final

from annotated_types import Ge

from claimcheck.claims import Conversion
from claimcheck.claims.rounding import true_values
from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Mention
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, option, related
from claimcheck.rules.readings import reading
from claimcheck.values import Interval
from claimcheck.values.units import convert, convert_difference

_Conversion = Callable[[Decimal, str, str], Decimal | None]
_IMPERIAL: Final = Decimal("1.20095")
"""An imperial gallon, quart or pint in US ones."""
_MEANINGS: Final = {
    "gallon": (Decimal(1), _IMPERIAL),
    "quart": (Decimal(1), _IMPERIAL),
    "pint": (Decimal(1), _IMPERIAL),
    "mile_per_gallon": (Decimal(1), _IMPERIAL),
    "ton": (Decimal(1), Decimal("1.10231"), Decimal("1.12")),
    "kilobyte": (Decimal(1), Decimal("1.024")),
    "megabyte": (Decimal(1), Decimal("1.048576")),
    "gigabyte": (Decimal(1), Decimal("1.073741824")),
    "terabyte": (Decimal(1), Decimal("1.099511627776")),
}
"""What one of a unit can mean, in the unit of the table."""

_EXACT: Final = Decimal(2)
"""Per cent by which two figures of three digits and more may be off."""
_EXACT_DIGITS: Final = 3


@dataclass(frozen=True, slots=True)
class Config(RuleConfig):
    """Options for ``unit-conversion-mismatch``."""

    slack: Annotated[Decimal, Ge(0)] = option(Decimal(5), "Per cent by which a conversion may be off.")


def check(conversion: Conversion, config: Config) -> Iterator[Flag]:
    """Convert the first figure; flag the second if no rounding explains it."""
    first, second = conversion.first.mention, conversion.second.mention
    if first.low is None or second.low is None or first.unit is None or second.unit is None:
        return
    how = convert_difference if conversion.is_difference else convert
    plain = how(first.low, first.unit, second.unit)
    if plain is None:
        return
    computed = _told(first, second.unit, how)
    there = _converted(true_values(first), first.unit, second.unit, how)
    stated = true_values(second)
    apart = _converted(true_values(first), first.unit, second.unit, convert_difference)
    if apart != there and apart.overlaps(stated):
        return  # degrees in words that do not tell whether they are a temperature or a difference
    slack = min(config.slack, _EXACT) if _is_exact(first) and _is_exact(second) else config.slack
    for a in _MEANINGS.get(first.unit, (Decimal(1),)):
        for b in _MEANINGS.get(second.unit, (Decimal(1),)):
            meant = there if a == b == 1 else there.scaled(a / b)
            if meant.overlaps(stated, slack=abs(plain) * a / b * slack / 100):
                return
    yield flag(
        conversion.second,
        label=f"computed: {computed}",
        related=[related(conversion.first, reading(first))],
        claims=[conversion.second.id, conversion.first.id],
        first=first.text,
        computed=computed,
        second=second.text,
    )


def _is_exact(figure: Mention) -> bool:
    """Whether a figure is printed with a point and three digits or more, as nobody rounds freely."""
    digits = len(figure.low.as_tuple().digits) if figure.low is not None else 0
    return (
        figure.precision < 1 and figure.precision > 0 and digits >= _EXACT_DIGITS and figure.modifier is None
    )


def _converted(values: Interval, unit: str, to: str, how: _Conversion) -> Interval:
    return Interval(
        None if values.low is None else how(values.low, unit, to),
        None if values.high is None else how(values.high, unit, to),
    )


def _told(first: Mention, unit: str, how: _Conversion) -> str:
    """Return the first figure in the other unit, to three significant digits."""
    low, high = (
        None if end is None or first.unit is None else how(end, first.unit, unit)
        for end in (first.low, first.high)
    )
    return reading(
        replace(
            first,
            low=None if low is None else _short(low),
            high=None if high is None else _short(high),
            unit=unit,
        )
    )


def _short(value: Decimal) -> Decimal:
    """Return three significant digits, or the whole number where that is longer."""
    places = max(0, 2 - value.adjusted()) if value else 0
    return value.quantize(Decimal(1).scaleb(-places))


RULE = Rule(
    id="unit-conversion-mismatch",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="{first} is {computed}, not {second}",
    help="convert again, or check both figures",
    over=Conversion,
    config=Config,
    check=check,
    examples=(
        Bad("The causeway is 12 miles (7.5 km) long.", flags="7.5 km", related=("12 miles",)),
        Bad(
            "They drained 400 acres of marsh, about 990 hectares.",
            flags="990 hectares",
            related=("400 acres",),
        ),
        Good("The causeway is 12 miles (19 km) long."),
        Good("The peak is 1,000 feet (300 m) high.", because="304.8, freely rounded."),
        Good("The tank holds 50 gallons, or 227 litres.", because="Imperial gallons."),
        Good("Nights warmed by 1.8 °C (3.2 °F).", because="A difference, not a temperature."),
    ),
)
