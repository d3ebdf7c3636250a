"""Units and currencies: what a form means, and conversions that come back."""

from decimal import Decimal

import pytest

from claimcheck.values.currencies import CODES, HUNDREDTHS, NAMES, NATIONS, SYMBOLS
from claimcheck.values.units import FORMS, PARTS, UNITS, convert, unit_words


def test_every_form_names_a_unit() -> None:
    assert set(FORMS.values()) <= set(UNITS)


def test_every_currency_that_a_word_may_mean_has_a_code() -> None:
    for table in (SYMBOLS, NAMES, HUNDREDTHS):
        for word, codes in table.items():
            assert codes, word
            assert all(len(code) == 3 and code.isupper() for code in codes), word  # those of old money too
    old_money = set("ATS BEF DEM ESP FIM FRF GRD IEP ITL NLG PTE".split())
    assert set(NATIONS.values()) - set(CODES) <= old_money


def test_every_country_has_its_currency_and_every_name_its_adjective() -> None:
    funds_and_metals = set("BOV CHE CHW CLF COU MXV USN UYI UYW XAG XAU XDR XPD XPT XSU XUA".split())
    told = {code for codes in (*SYMBOLS.values(), *NAMES.values()) for code in codes}
    assert len(CODES - funds_and_metals) >= 155
    assert CODES - funds_and_metals - told <= {"TOP", "VED", "XCG", "ZWG"}
    for nation, code in NATIONS.items():
        assert any(code in codes for codes in NAMES.values()), nation


@pytest.mark.parametrize(
    ("value", "unit", "to", "expected"),
    [
        ("14", "stone", "kilogram", "88.90410452"), ("1", "acre_foot", "cubic_foot", "43560"), ("1", "cubic_mile", "cubic_foot", "147197952000"),
        ("1", "stone", "pound", "14"), ("1", "pound", "ounce", "16"), ("1", "mile", "yard", "1760"), ("1", "gallon", "cubic_inch", "231"),
        ("1", "square_mile", "acre", "640"), ("1", "gibibyte", "byte", "1073741824"), ("36", "kilometre_per_hour", "metre_per_second", "10"),
        ("1", "therm", "british_thermal_unit", "100000"), ("212", "fahrenheit", "celsius", "100"), ("1", "kilowatt_hour", "megajoule", "3.6"),
        ("175", "troy_ounce", "ounce", "192"), ("2.5", "petajoule", "terajoule", "2500"), ("1", "billion_cubic_feet", "cubic_foot", "1e9"),
    ],
)  # fmt: skip
def test_conversions_that_are_defined_come_out_exact(value: str, unit: str, to: str, expected: str) -> None:
    got = convert(Decimal(value), unit, to)
    assert got is not None
    assert abs(got - Decimal(expected)) <= abs(Decimal(expected)) * Decimal("1e-24")


@pytest.mark.parametrize(("unit", "part"), [(unit, part) for unit, part in PARTS.items()])
def test_a_part_is_as_many_of_its_whole_as_the_table_says(unit: str, part: tuple[str, int]) -> None:
    name, many = part
    assert convert(Decimal(1), unit, name) == many


def test_a_factor_is_exact_and_positive() -> None:
    for name, unit in UNITS.items():
        assert isinstance(unit.factor, Decimal), name
        assert unit.factor > 0, name


@pytest.mark.parametrize(
    ("unit", "many"),
    [
        ("mile", "miles"),
        ("inch", "inches"),
        ("square_foot", "square feet"),
        ("mile_per_hour", "miles per hour"),
        ("barrel_of_oil_equivalent", "barrels of oil equivalent"),
        ("billion_cubic_metres", "billion cubic metres"),
        ("hertz", "hertz"),
        ("fahrenheit", "°F"),
        ("percentage_point", "percentage points"),
        ("century", "centuries"),
        ("day", "days"),
        ("USD", "USD"),
    ],
)
def test_units_have_a_plural(unit: str, many: str) -> None:
    assert unit_words(unit, is_one=False) == many


def test_one_of_a_unit_is_one() -> None:
    assert unit_words("nautical_mile", is_one=True) == "nautical mile"
    assert unit_words("celsius", is_one=True) == "°C"
