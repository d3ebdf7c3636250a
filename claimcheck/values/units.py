"""Units of measure, their written forms and their conversions.

A table of our own rather than a units library: the linter needs names as people write them, exact
factors as decimals, and a load time of a millisecond. SI prefixes and units: SI Brochure, 9th edition;
customary units: NIST Handbook 44, appendix C (2024), exact where defined so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: ``factor`` of it makes the base unit of its ``dimension``."""

    name: str
    dimension: str
    factor: Decimal


# name | dimension | factor to the base unit | written forms, words joined by "_"; after "!" forms that need digits before them
_TABLE: Final = """
metre | length | 1 | metre metres meter meters ! m
kilometre | length | 1000 | kilometre kilometres kilometer kilometers km kms
centimetre | length | 0.01 | centimetre centimetres centimeter centimeters cm cms
decimetre | length | 0.1 | decimetre decimetres decimeter decimeters dm
millimetre | length | 0.001 | millimetre millimetres millimeter millimeters mm
micrometre | length | 0.000001 | micrometre micrometres micrometer micrometers micron microns µm μm
nanometre | length | 0.000000001 | nanometre nanometres nanometer nanometers nm
inch | length | 0.0254 | inch inches
foot | length | 0.3048 | foot feet ft
yard | length | 0.9144 | yard yards yd yds
furlong | length | 201.168 | furlong furlongs
fathom | length | 1.8288 | fathom fathoms
astronomical_unit | length | 149597870700 | astronomical_unit astronomical_units
mile | length | 1609.344 | mile miles mi
nautical_mile | length | 1852 | nmi nautical_mile nautical_miles
light_year | length | 9460730472580800 | light_year light_years light-year light-years
square_metre | area | 1 | sqm square_metre square_metres square_meter square_meters sq_m m²
square_kilometre | area | 1000000 | square_kilometre square_kilometres square_kilometer square_kilometers sq_km km²
square_centimetre | area | 0.0001 | square_centimetre square_centimetres square_centimeter square_centimeters sq_cm cm²
square_foot | area | 0.09290304 | sqft square_foot square_feet square-foot square-feet sq_ft sq_feet ft²
square_mile | area | 2589988.110336 | square_mile square_miles square-mile sq_mi sq_miles sq_mile
square_inch | area | 0.00064516 | square_inch square_inches square-inch sq_in
square_yard | area | 0.83612736 | square_yard square_yards sq_yd
hectare | area | 10000 | hectare hectares ha
acre | area | 4046.8564224 | acre acres
litre | volume | 0.001 | litre litres liter liters ! l
millilitre | volume | 0.000001 | millilitre millilitres milliliter milliliters ml
centilitre | volume | 0.00001 | centilitre centilitres centiliter centiliters cl
hectolitre | volume | 0.1 | hectolitre hectolitres hectoliter hectoliters hl
cubic_metre | volume | 1 | cubic_metre cubic_metres cubic_meter cubic_meters cubic-metre cubic-meter cu_m m³
cubic_kilometre | volume | 1000000000 | cubic_kilometre cubic_kilometres cubic_kilometer cubic_kilometers
cubic_centimetre | volume | 0.000001 | cc cubic_centimetre cubic_centimetres cubic_centimeter cubic_centimeters cm³
cubic_foot | volume | 0.028316846592 | cubic_foot cubic_feet cubic-foot cu_ft
cubic_inch | volume | 0.000016387064 | cubic_inch cubic_inches cu_in
cubic_yard | volume | 0.764554857984 | cubic_yard cubic_yards cu_yd
gallon | volume | 0.003785411784 | gallon gallons gal
quart | volume | 0.000946352946 | quart quarts
pint | volume | 0.000473176473 | pint pints
cup | volume | 0.0002365882365 | cups
fluid_ounce | volume | 0.0000295735295625 | fluid_ounce fluid_ounces fl_oz
tablespoon | volume | 0.00001478676478125 | tablespoon tablespoons tbsp
teaspoon | volume | 0.00000492892159375 | teaspoon teaspoons tsp
decilitre | volume | 0.0001 | decilitre decilitres deciliter deciliters dl
barrel | volume | 0.158987294928 | barrel barrels bbl bbls
barrel_per_day | flow | 1 | bpd
bushel | volume | 0.03523907016688 | bushel bushels
gram | mass | 0.001 | gram grams gramme grammes gm ! g
kilogram | mass | 1 | kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs
milligram | mass | 0.000001 | milligram milligrams mg
microgram | mass | 0.000000001 | microgram micrograms µg μg mcg
tonne | mass | 1000 | tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes ! t
kilotonne | mass | 1000000 | kilotonne kilotonnes kt
megatonne | mass | 1000000000 | megatonne megatonnes mt
gigatonne | mass | 1000000000000 | gigatonne gigatonnes gt
ton | mass | 907.18474 | ton tons short_ton short_tons
long_ton | mass | 1016.0469088 | long_ton long_tons
pound | mass | 0.45359237 | lb lbs
ounce | mass | 0.028349523125 | ounce ounces oz
stone | mass | 6.35029318 |
carat | mass | 0.0002 | carat carats
celsius | temperature | 1 | celsius centigrade celcius centigrate °c ℃
fahrenheit | temperature | 0.5555555555555555555555555556 | fahrenheit farenheit °f ℉
kelvin | temperature | 1 | kelvin kelvins
kilometre_per_hour | speed | 0.2777777777777777777777777778 | kph kmh km/h
mile_per_hour | speed | 0.44704 | mph
metre_per_second | speed | 1 | m/s
knot | speed | 0.5144444444444444444444444444 | knot knots kts
joule | energy | 1 | joule joules
electronvolt | energy | 0.0000000000000000001602176634 | electronvolt electronvolts ev
kilojoule | energy | 1000 | kilojoule kilojoules kj
megajoule | energy | 1000000 | megajoule megajoules mj
calorie | energy | 4.184 | calorie calories cal
kilocalorie | energy | 4184 | kilocalorie kilocalories kcal kcals
watt_hour | energy | 3600 | wh watt-hour watt-hours watt_hours
kilowatt_hour | energy | 3600000 | kwh kilowatt-hour kilowatt-hours kilowatt_hour kilowatt_hours
megawatt_hour | energy | 3600000000 | mwh megawatt-hour megawatt-hours megawatt_hour megawatt_hours
gigawatt_hour | energy | 3600000000000 | gwh gigawatt-hour gigawatt-hours gigawatt_hour gigawatt_hours
terawatt_hour | energy | 3600000000000000 | twh terawatt-hour terawatt-hours terawatt_hour terawatt_hours
british_thermal_unit | energy | 1055.05585262 | btu btus
milliwatt | power | 0.001 | milliwatt milliwatts
watt | power | 1 | watt watts ! w
kilowatt | power | 1000 | kilowatt kilowatts kw
megawatt | power | 1000000 | megawatt megawatts mw
gigawatt | power | 1000000000 | gigawatt gigawatts gw
terawatt | power | 1000000000000 | terawatt terawatts tw
horsepower | power | 745.69987158227022 | horsepower hp bhp
volt | voltage | 1 | volt volts ! v
kilovolt | voltage | 1000 | kilovolt kilovolts kv
ampere | current | 1 | ampere amperes amp amps
milliampere | current | 0.001 | milliampere milliamperes milliamp milliamps ma
milliampere_hour | charge | 3.6 | mah milliamp-hours milliamp_hours
ohm | resistance | 1 | ohm ohms Ω
hertz | frequency | 1 | hertz hz
kilohertz | frequency | 1000 | kilohertz khz
megahertz | frequency | 1000000 | megahertz mhz
gigahertz | frequency | 1000000000 | gigahertz ghz
bit | data | 1 | bit bits
byte | data | 8 | byte bytes
kilobyte | data | 8000 | kilobyte kilobytes kb
megabyte | data | 8000000 | megabyte megabytes mb
gigabyte | data | 8000000000 | gigabyte gigabytes gb
terabyte | data | 8000000000000 | terabyte terabytes tb
petabyte | data | 8000000000000000 | petabyte petabytes pb
exabyte | data | 8000000000000000000 | exabyte exabytes
kilobit | data | 1000 | kilobit kilobits
megabit | data | 1000000 | megabit megabits
gigabit | data | 1000000000 | gigabit gigabits
kilobit_per_second | data_rate | 1000 | kbps
megabit_per_second | data_rate | 1000000 | mbps
gigabit_per_second | data_rate | 1000000000 | gbps
pixel | pixels | 1 | pixel pixels px
megapixel | pixels | 1000000 | megapixel megapixels mp
degree | angle | 1 | degree degrees deg °
radian | angle | 57.29577951308232087679815481 | radian radians rad
pascal | pressure | 1 | pascal pascals pa
kilopascal | pressure | 1000 | kpa
bar | pressure | 100000 | bars
millibar | pressure | 100 | millibar millibars hpa
psi | pressure | 6894.757293168361 | psi pounds_per_square_inch pound_per_square_inch
decibel | level | 1 | decibel decibels db
lumen | luminous_flux | 1 | lumen lumens
becquerel | radioactivity | 1 | becquerel becquerels bq
sievert | dose | 1 | sievert sieverts sv
millisievert | dose | 0.001 | millisievert millisieverts msv
part_per_million | share | 0.000001 | ppm parts_per_million
part_per_billion | share | 0.000000001 | ppb parts_per_billion
newton | force | 1 | newton newtons
newton_metre | torque | 1 | newton_metre newton_metres newton-metre newton-metres
kilonewton | force | 1000 | kilonewton kilonewtons kn
mile_per_gallon | efficiency | 1 | mpg
millisecond | time | 0.001 | millisecond milliseconds ms
microsecond | time | 0.000001 | microsecond microseconds µs μs
nanosecond | time | 0.000000001 | nanosecond nanoseconds ns
"""

UNITS: Final[dict[str, Unit]] = {}
FORMS: Final[dict[str, str]] = {}
"""Written form in lower case to unit name."""
SHORT_FORMS: Final[dict[str, str]] = {}
"""One-letter forms, which need digits before them."""
LONG_FORMS: Final[dict[str, tuple[tuple[tuple[str, ...], str], ...]]] = {}
"""First word of a form of several tokens to the forms: their other tokens and the unit's name, longest first."""

for _line in _TABLE.strip().splitlines():
    _name, _dimension, _factor, _forms = (part.strip() for part in _line.split("|"))
    UNITS[_name] = Unit(_name, _dimension, Decimal(_factor))
    _long, _, _short = _forms.partition("!")
    for _form in _long.split():
        _first, *_rest = re.split(r"(-)|_", _form)
        if _rest:
            _others = tuple(token for token in _rest if token)
            _known = (*LONG_FORMS.get(_first, ()), (_others, _name))
            LONG_FORMS[_first] = tuple(sorted(_known, key=lambda form: -len(form[0])))
        else:
            FORMS[_form] = _name
    SHORT_FORMS.update(dict.fromkeys(_short.split(), _name))

SQUARED: Final = {"metre": "square_metre", "kilometre": "square_kilometre", "centimetre": "square_centimetre",
                  "foot": "square_foot", "mile": "square_mile", "inch": "square_inch", "yard": "square_yard"}  # fmt: skip
CUBED: Final = {"metre": "cubic_metre", "kilometre": "cubic_kilometre", "centimetre": "cubic_centimetre",
                "foot": "cubic_foot", "inch": "cubic_inch", "yard": "cubic_yard"}  # fmt: skip


def convert(value: Decimal, unit: str, to: str) -> Decimal | None:
    """Return ``value`` of ``unit`` in units of ``to``; None where they measure different things."""
    a, b = UNITS.get(unit), UNITS.get(to)
    if a is None or b is None or a.dimension != b.dimension:
        return None
    if a.dimension == "temperature":
        return _from_celsius(_to_celsius(value, unit), to)
    return value * a.factor / b.factor


def convert_difference(value: Decimal, unit: str, to: str) -> Decimal | None:
    """Return a difference of ``value`` of ``unit`` in units of ``to``: a rise of 1 °C is one of 1.8 °F."""
    zero, end = convert(Decimal(0), unit, to), convert(value, unit, to)
    return None if zero is None or end is None else end - zero


def _to_celsius(value: Decimal, unit: str) -> Decimal:
    match unit:
        case "fahrenheit":
            return (value - 32) * 5 / 9
        case "kelvin":
            return value - Decimal("273.15")
        case _:
            return value


def _from_celsius(value: Decimal, unit: str) -> Decimal:
    match unit:
        case "fahrenheit":
            return value * 9 / 5 + 32
        case "kelvin":
            return value + Decimal("273.15")
        case _:
            return value
