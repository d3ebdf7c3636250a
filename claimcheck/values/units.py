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


# name | dimension | factor to the base unit | written forms, words joined by "_"; after "!" forms that need digits before them;
# after "=" forms that are one only as written, in upper and lower case. A unit whose factor differs from country to country, or that
# is no multiple of a base unit, has a dimension of its own.
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
parsec | length | 30856775814913672.78913937957 | parsec parsecs
square_metre | area | 1 | sqm square_metre square_metres square_meter square_meters sq_m m²
square_kilometre | area | 1000000 | square_kilometre square_kilometres square_kilometer square_kilometers sq_km km²
square_centimetre | area | 0.0001 | square_centimetre square_centimetres square_centimeter square_centimeters sq_cm cm²
square_foot | area | 0.09290304 | sqft square_foot square_feet square-foot square-feet sq_ft sq_feet ft²
square_mile | area | 2589988.110336 | square_mile square_miles square-mile sq_mi sq_miles sq_mile
square_inch | area | 0.00064516 | square_inch square_inches square-inch sq_in
square_yard | area | 0.83612736 | square_yard square_yards sq_yd
hectare | area | 10000 | hectare hectares ha
square_decimetre | area | 0.01 |
square_millimetre | area | 0.000001 |
acre | area | 4046.8564224 | acre acres
litre | volume | 0.001 | litre litres liter liters ! l
millilitre | volume | 0.000001 | millilitre millilitres milliliter milliliters ml
centilitre | volume | 0.00001 | centilitre centilitres centiliter centiliters cl
hectolitre | volume | 0.1 | hectolitre hectolitres hectoliter hectoliters hl
cubic_metre | volume | 1 | cubic_metre cubic_metres cubic_meter cubic_meters cubic-metre cubic-meter cu_m m³
cubic_kilometre | volume | 1000000000 | cubic_kilometre cubic_kilometres cubic_kilometer cubic_kilometers km³
cubic_mile | volume | 4168181825.440579584 |
billion_cubic_metres | volume | 1000000000 | bcm
million_cubic_metres | volume | 1000000 | mcm
cubic_centimetre | volume | 0.000001 | cc cubic_centimetre cubic_centimetres cubic_centimeter cubic_centimeters cm³
cubic_foot | volume | 0.028316846592 | cubic_foot cubic_feet cubic-foot cu_ft
cubic_inch | volume | 0.000016387064 | cubic_inch cubic_inches cu_in
cubic_yard | volume | 0.764554857984 | cubic_yard cubic_yards cu_yd
acre_foot | volume | 1233.48183754752 | acre-foot acre-feet acre_foot acre_feet
thousand_cubic_feet | volume | 28.316846592 | = mcf Mcf MCF
billion_cubic_feet | volume | 28316846.592 | bcf
trillion_cubic_feet | volume | 28316846592 | tcf
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
barrel_of_oil_equivalent | oil_equivalent | 1 | boe
cubic_foot_per_second | flow_rate | 0.028316846592 | cfs cusec cusecs
cubic_metre_per_second | flow_rate | 1 | cumec cumecs
million_gallons_per_day | flow_rate | 0.0438126363888888888888888889 | mgd
twenty_foot_equivalent_unit | containers | 1 | teu teus
bushel | volume | 0.03523907016688 | bushel bushels
gram | mass | 0.001 | gram grams gramme grammes gm ! g
kilogram | mass | 1 | kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs
milligram | mass | 0.000001 | milligram milligrams mg
microgram | mass | 0.000000001 | microgram micrograms µg μg mcg
tonne | mass | 1000 | tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes ! t
kilotonne | mass | 1000000 | kilotonne kilotonnes = kt
megatonne | mass | 1000000000 | megatonne megatonnes = Mt
gigatonne | mass | 1000000000000 | gigatonne gigatonnes = Gt
ton | mass | 907.18474 | ton tons short_ton short_tons
long_ton | mass | 1016.0469088 | long_ton long_tons
pound | mass | 0.45359237 | lb lbs
ounce | mass | 0.028349523125 | ounce ounces oz
stone | mass | 6.35029318 |
hundredweight | hundredweight | 1 | hundredweight hundredweights cwt
quintal | mass | 100 | quintal quintals
troy_ounce | mass | 0.0311034768 | troy_ounce troy_ounces troy_oz
kiloton | yield | 1 | kiloton kilotons
megaton | yield | 1000 | megaton megatons
nanogram | mass | 0.000000000001 | nanogram nanograms = ng
carat | mass | 0.0002 | carat carats
karat | fineness | 1 | karat karats
celsius | temperature | 1 | celsius centigrade celcius centigrate ºc ℃
fahrenheit | temperature | 0.5555555555555555555555555556 | fahrenheit farenheit ºf ℉
kelvin | temperature | 1 | kelvin kelvins
kilometre_per_hour | speed | 0.2777777777777777777777777778 | kph kmh km/h
mile_per_hour | speed | 0.44704 | mph
metre_per_second | speed | 1 | m/s
foot_per_second | speed | 0.3048 |
kilometre_per_second | speed | 1000 |
knot | speed | 0.5144444444444444444444444444 | knot knots kts
joule | energy | 1 | joule joules
electronvolt | energy | 0.0000000000000000001602176634 | electronvolt electronvolts ev
kilojoule | energy | 1000 | kilojoule kilojoules kj
megajoule | energy | 1000000 | megajoule megajoules mj
gigajoule | energy | 1000000000 | gigajoule gigajoules = GJ
terajoule | energy | 1000000000000 | terajoule terajoules = TJ
petajoule | energy | 1000000000000000 | petajoule petajoules = PJ
exajoule | energy | 1000000000000000000 | exajoule exajoules = EJ
calorie | energy | 4.184 | calorie calories cal
kilocalorie | energy | 4184 | kilocalorie kilocalories kcal kcals
watt_hour | energy | 3600 | wh watt-hour watt-hours watt_hours
kilowatt_hour | energy | 3600000 | kwh kilowatt-hour kilowatt-hours kilowatt_hour kilowatt_hours
megawatt_hour | energy | 3600000000 | mwh megawatt-hour megawatt-hours megawatt_hour megawatt_hours
gigawatt_hour | energy | 3600000000000 | gwh gigawatt-hour gigawatt-hours gigawatt_hour gigawatt_hours
terawatt_hour | energy | 3600000000000000 | twh terawatt-hour terawatt-hours terawatt_hour terawatt_hours
british_thermal_unit | energy | 1055.05585262 | btu btus
million_british_thermal_units | energy | 1055055852.62 | mmbtu mmbtus
therm | energy | 105505585.262 | therms
milliwatt | power | 0.001 | milliwatt milliwatts
watt | power | 1 | watt watts ! w
kilowatt | power | 1000 | kilowatt kilowatts kw
megawatt | power | 1000000 | megawatt megawatts mw
gigawatt | power | 1000000000 | gigawatt gigawatts gw
kilowatt_peak | peak_power | 1 | = kWp KWp
megawatt_peak | peak_power | 1000 | = MWp
gigawatt_peak | peak_power | 1000000 | = GWp
kilovolt_ampere | apparent_power | 1 | = kVA
megavolt_ampere | apparent_power | 1000 | = MVA
terawatt | power | 1000000000000 | terawatt terawatts tw
horsepower | power | 745.69987158227022 | horsepower hp bhp
volt | voltage | 1 | volt volts ! v
millivolt | voltage | 0.001 | millivolt millivolts = mV
kilovolt | voltage | 1000 | kilovolt kilovolts kv
ampere | current | 1 | ampere amperes amp amps
milliampere | current | 0.001 | milliampere milliamperes milliamp milliamps ma
microampere | current | 0.000001 | microampere microamperes microamp microamps
milliampere_hour | charge | 3.6 | mah milliamp-hours milliamp_hours
ohm | resistance | 1 | ohm ohms ω Ω
kilohm | resistance | 1000 | kilohm kilohms kω
megohm | resistance | 1000000 | megohm megohms
hertz | frequency | 1 | hertz hz
kilohertz | frequency | 1000 | kilohertz khz
megahertz | frequency | 1000000 | megahertz mhz
gigahertz | frequency | 1000000000 | gigahertz ghz
terahertz | frequency | 1000000000000 | terahertz thz
bit | data | 1 | bit bits
byte | data | 8 | byte bytes
kilobyte | data | 8000 | kilobyte kilobytes kb kbyte kbytes
megabyte | data | 8000000 | megabyte megabytes mb mbyte mbytes
gigabyte | data | 8000000000 | gigabyte gigabytes gb gbyte gbytes
terabyte | data | 8000000000000 | terabyte terabytes tb
petabyte | data | 8000000000000000 | petabyte petabytes pb
exabyte | data | 8000000000000000000 | exabyte exabytes
zettabyte | data | 8000000000000000000000 | zettabyte zettabytes = ZB
kibibyte | data | 8192 | kibibyte kibibytes kib
mebibyte | data | 8388608 | mebibyte mebibytes mib
gibibyte | data | 8589934592 | gibibyte gibibytes gib
tebibyte | data | 8796093022208 | tebibyte tebibytes tib
kilobit | data | 1000 | kilobit kilobits kbit kbits
megabit | data | 1000000 | megabit megabits mbit mbits
gigabit | data | 1000000000 | gigabit gigabits gbit gbits
terabit | data | 1000000000000 | terabit terabits tbit tbits
kilobit_per_second | data_rate | 1000 | kbps
megabit_per_second | data_rate | 1000000 | mbps
gigabit_per_second | data_rate | 1000000000 | gbps
terabit_per_second | data_rate | 1000000000000 | tbps
pixel | pixels | 1 | pixel pixels px
dot_per_inch | resolution | 1 | dpi ppi
megapixel | pixels | 1000000 | megapixel megapixels mp
degree | angle | 1 | degree degrees deg ° º ˚
arcminute | angle | 0.0166666666666666666666666667 | arcminute arcminutes
arcsecond | angle | 0.0002777777777777777777777778 | arcsecond arcseconds
revolution_per_minute | rotation | 1 | rpm revolutions_per_minute revolutions_a_minute
beat_per_minute | pulse | 1 | bpm beats_per_minute beats_a_minute
frame_per_second | frame_rate | 1 | fps frames_per_second frames_a_second
radian | angle | 57.29577951308232087679815481 | radian radians rad
pascal | pressure | 1 | pascal pascals pa
kilopascal | pressure | 1000 | kpa
megapascal | pressure | 1000000 | megapascal megapascals = MPa
gigapascal | pressure | 1000000000 | gigapascal gigapascals = GPa
millimetre_of_mercury | pressure | 133.322387415 | mmhg millimetres_of_mercury millimeters_of_mercury
inch_of_mercury | pressure | 3386.389 | inhg inches_of_mercury inch_of_mercury
atmosphere | pressure | 101325 | atm
bar | pressure | 100000 | bars
millibar | pressure | 100 | millibar millibars hpa
psi | pressure | 6894.757293168361 | psi pounds_per_square_inch pound_per_square_inch
decibel | level | 1 | decibel decibels db dba
lumen | luminous_flux | 1 | lumen lumens
lux | illuminance | 1 | lux
becquerel | radioactivity | 1 | becquerel becquerels bq
sievert | dose | 1 | sievert sieverts sv
millisievert | dose | 0.001 | millisievert millisieverts msv
microsievert | dose | 0.000001 | microsievert microsieverts µsv μsv
part_per_million | share | 0.000001 | ppm parts_per_million
part_per_billion | share | 0.000000001 | ppb parts_per_billion
part_per_trillion | share | 0.000000000001 | parts_per_trillion
newton | force | 1 | newton newtons
newton_metre | torque | 1 | newton_metre newton_metres newton-metre newton-metres
millimole | amount | 1 | millimole millimoles mmol
international_unit | potency | 1 | = IU
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
CASED_FORMS: Final[dict[str, str]] = {}
"""Forms that are a unit only as written: "Mt", "PJ"."""
LONG_FORMS: Final[dict[str, tuple[tuple[tuple[str, ...], str], ...]]] = {}
"""First word of a form of several tokens to the forms: their other tokens and the unit's name, longest first."""

for _line in _TABLE.strip().splitlines():
    _name, _dimension, _factor, _forms = (part.strip() for part in _line.split("|"))
    UNITS[_name] = Unit(_name, _dimension, Decimal(_factor))
    _forms, _, _cased = _forms.partition("=")
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
    CASED_FORMS.update(dict.fromkeys(_cased.split(), _name))

_LENGTHS: Final = "millimetre centimetre decimetre metre kilometre inch foot yard mile".split()
SQUARED: Final = {name: f"square_{name}" for name in _LENGTHS if f"square_{name}" in UNITS}
CUBED: Final = {name: f"cubic_{name}" for name in _LENGTHS if f"cubic_{name}" in UNITS}
PARTS: Final[dict[str, tuple[str, int]]] = {
    "foot": ("inch", 12), "stone": ("pound", 14), "pound": ("ounce", 16), "metre": ("centimetre", 100),
    "kilogram": ("gram", 1000), "kilometre": ("metre", 1000), "mile": ("yard", 1760),
}  # fmt: skip
"""A unit that people give together with a smaller one, and how many of those it has: "11st 4lb"."""
RATES: Final[dict[tuple[str, str], str]] = {
    ("kilometre", "hour"): "kilometre_per_hour", ("mile", "hour"): "mile_per_hour", ("metre", "second"): "metre_per_second",
    ("foot", "second"): "foot_per_second", ("kilometre", "second"): "kilometre_per_second", ("mile", "gallon"): "mile_per_gallon",
    ("cubic_foot", "second"): "cubic_foot_per_second", ("cubic_metre", "second"): "cubic_metre_per_second",
    ("kilobit", "second"): "kilobit_per_second", ("megabit", "second"): "megabit_per_second", ("gigabit", "second"): "gigabit_per_second",
    ("terabit", "second"): "terabit_per_second",
}  # fmt: skip
"""Rates that have a name and a factor of their own."""


_SIGNS: Final = {"celsius": "°C", "fahrenheit": "°F", "percent": "%"}
_ALIKE: Final = frozenset({"feet", "stone", "horsepower", "hundredweight", "psi"})
"""Words of units that are the same for one and for many, beside those that end in s, x or z."""
_UP_TO_RELATION: Final = re.compile(r"(.+?)((?: per | of ).+)?")


def unit_words(unit: str, *, is_one: bool) -> str:
    """Return a unit, of time too, as people write it after a number: "miles per hour", "square feet", "°C".

    The code of a currency stays as it is.
    """
    if unit in _SIGNS:
        return _SIGNS[unit]
    if not unit.islower():
        return unit
    words = unit.replace("_", " ")
    parts = _UP_TO_RELATION.fullmatch(words)
    if is_one or parts is None:
        return words
    return _plural(parts[1]) + (parts[2] or "")


def _plural(words: str) -> str:
    before, gap, last = words.rpartition(" ")
    if last in _ALIKE or last.endswith(("s", "x", "z")):
        return words
    if last == "foot":
        last = "feet"
    elif last.endswith("ch"):
        last += "es"
    elif last.endswith("y") and last[-2] not in "aeiou":
        last = f"{last[:-1]}ies"
    else:
        last += "s"
    return f"{before}{gap}{last}"


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
