"""The reference packs are whole: bands of currencies, and the form of magnitudes."""

from __future__ import annotations

import datetime
from decimal import Decimal
from importlib.resources import files
from itertools import pairwise, permutations
from pathlib import Path

import pytest

from claimcheck.errors import UsageError
from claimcheck.values import reference
from claimcheck.values.currencies import CODES
from claimcheck.values.reference import conversion, known_currencies, magnitudes, read_pack

MAJOR = (
    "EUR",
    "GBP",
    "JPY",
    "CHF",
    "CAD",
    "AUD",
    "NZD",
    "CNY",
    "INR",
    "KRW",
    "SEK",
    "NOK",
    "DKK",
    "MXN",
    "BRL",
    "ZAR",
)
YEARS = range(1999, 2027)
APART = Decimal("1.02")
"""What the last rate of a year and the first of the next may lie apart."""
KIND = """
[[magnitude]]
id = "ferry-length"
before = 'ferry is'
kind = "measure"
unit = "metre"
high = 220
record = "the longest ferry of the line, 220 m"
as_of = "2026"
source = "the line's fleet list"
certainty = "high"
"""


def test_there_are_bands_for_thirty_currencies() -> None:
    known = known_currencies()
    assert len(known) > 30
    assert set(known) <= CODES


@pytest.mark.parametrize("code", MAJOR)
def test_majors_have_every_year(code: str) -> None:
    assert all(conversion(code, "USD", (year,)) for year in YEARS)
    assert conversion(code, "USD", (1998,)) is None


@pytest.mark.parametrize("code", sorted(known_currencies()))
def test_bands_are_sane(code: str) -> None:
    """Low lies below high, by less than the króna's fall in 2008, and a year's band borders the next one's."""
    bands = [band for year in YEARS if (band := conversion(code, "USD", (year,)))]
    for band in bands:
        assert band.low is not None
        assert band.high is not None
        assert 0 < band.low <= band.high < band.low * 5
    for one, other in pairwise(bands):
        assert one.overlaps(other, slack=(one.high or Decimal(0)) * (APART - 1))


@pytest.mark.parametrize(
    ("code", "year", "rate"),
    [
        ("EUR", 2000, "0.92"),
        ("EUR", 2008, "1.47"),
        ("GBP", 2007, "2.00"),
        ("GBP", 2022, "1.24"),
        ("JPY", 2011, "0.01255"),
        ("JPY", 2024, "0.0066"),
        ("CNY", 2004, "0.1208"),
        ("BRL", 2002, "0.342"),
        ("TRY", 2021, "0.113"),
        ("TWD", 2023, "0.0321"),
        ("SAR", 2015, "0.2666"),
    ],
)
def test_the_yearly_average_lies_in_its_band(code: str, year: int, rate: str) -> None:
    """Averages of the Federal Reserve's release H.10, or pegs."""
    band = conversion(code, "USD", (year,))
    assert band is not None
    assert band.low is not None
    assert band.high is not None
    assert band.low < Decimal(rate) < band.high


def test_crosses_are_the_same_both_ways() -> None:
    for one, other in permutations(("USD", "EUR", "GBP", "JPY", "INR"), 2):
        for years in ((2015,), (2008, 2009), ()):
            there, back = conversion(one, other, years), conversion(other, one, years)
            assert there is not None
            assert back is not None
            assert there.low
            assert back.high
            assert abs(there.low * back.high - 1) < Decimal("1e-20")


def test_a_cross_divides_the_rates_of_one_year() -> None:
    """The euro was at 0.83 dollars in 2000, the pound at 2.1 in 2007; no pound was ever 2.5 euros."""
    ever = conversion("GBP", "EUR")
    assert ever is not None
    assert ever.high is not None
    assert ever.high < Decimal("2.1")


def test_more_years_widen() -> None:
    ever = conversion("AUD", "CAD")
    assert ever is not None
    for year in YEARS:
        once = conversion("AUD", "CAD", (year,))
        assert once is not None
        assert ever.contains(once)


def test_what_is_not_known_has_no_rate() -> None:
    assert conversion("GBP", "USD", (1998,)) is None
    assert conversion("XAF", "USD") is None
    assert conversion("TRY", "EUR", (2004,)) is None, "the old lira"
    assert conversion("XAF", "XAF") is not None


def test_the_shipped_packs_have_the_form() -> None:
    folder = files(reference).joinpath("magnitudes")
    read = [one for file in folder.iterdir() for one in read_pack(str(file))]
    assert sorted(one.id for one in read) == sorted(one.id for one in magnitudes())
    ids = {one.id for one in read}
    assert len(ids) == len(read) >= 60
    assert {one.within for one in read} - {""} <= ids
    today = datetime.date.today().isoformat()  # noqa: DTZ011 - the year is enough
    for one in read:
        assert one.as_of[:4] <= today[:4], one.id
        assert len(one.source) > 5, one.id
        assert one.record[0].islower() or one.record.startswith(("GDP",)), one.id


def test_a_pack_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(KIND + KIND.replace("ferry-length", "rainfall"), encoding="utf-8")
    known = {one.id: one for one in magnitudes((str(path),))}
    assert len(known) == len(magnitudes()) + 1
    assert known["ferry-length"].believed.high == 220
    assert known["rainfall"].unit == "metre", "its own entry replaces the shipped one"


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ("high = 220", "hihg = 220", 7, "there is no key called 'hihg'; did you mean 'high'?"),
        ("high = 220", 'high = "220"', 7, "high takes a number, as high = 1_000"),
        ("high = 220", "", 2, "needs a bound"),
        ("high = 220", "high = 2\nlow = 3", 8, "low must lie below high"),
        ("high = 220", "high = 220\nmargin = 0.5", 8, "write 1 or more"),
        (
            'unit = "metre"',
            'unit = "meters"',
            6,
            "'meters' is no unit of measure; write a unit in the singular",
        ),
        ('unit = "metre"', "unit = 3", 6, "unit takes a text"),
        ('kind = "measure"', 'kind = "length"', 5, "kind takes one of money, count"),
        ("before = 'ferry is'", "before = 'ferry ('", 4, "is no regular expression"),
        ("before = 'ferry is'", "", 2, "needs words to know it by"),
        ("before = 'ferry is'", "single = 'yes'\nafter = 'ferry'", 4, "single takes true or false"),
        (
            'certainty = "high"',
            'certainty = "sure"',
            11,
            "certainty takes one of high, medium, low, not 'sure'",
        ),
        ('source = "the line\'s fleet list"', "", 2, 'a magnitude needs source; write source = "..."'),
        ('id = "ferry-length"', 'id = "Ferry length"', 3, "is no kebab-case name"),
        ("[[magnitude]]", "[magnitude]", 2, "two brackets"),
        ("[[magnitude]]", "[[magnitudes]]", 2, "a pack holds tables [[magnitude]], not 'magnitudes'"),
    ],
)
def test_what_does_not_fit_is_refused(tmp_path: Path, old: str, new: str, line: int, told: str) -> None:
    path = tmp_path / "own.toml"
    assert old in KIND
    path.write_text(KIND.replace(old, new), encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        read_pack(str(path))
    message = str(caught.value)
    assert message.startswith(f"{path}:{line}: ")
    assert told in message


def test_the_second_entry_is_the_one_complained_of(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(KIND + KIND.replace("220", "true").replace("-length", "-beam"), encoding="utf-8")
    with pytest.raises(UsageError, match=rf"{path}:18: high takes a number"):
        read_pack(str(path))
    path.write_text(KIND + KIND, encoding="utf-8")
    with pytest.raises(UsageError, match=rf"{path}:14: 'ferry-length' is there twice; rename one"):
        read_pack(str(path))


@pytest.mark.parametrize(
    ("data", "told"),
    [(None, "no such file or directory; name a pack"), (b"\xff", "not UTF-8"), (b"a =", "no TOML")],
)
def test_a_pack_that_cannot_be_read(tmp_path: Path, data: bytes | None, told: str) -> None:
    path = tmp_path / "own.toml"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(UsageError, match=told):
        read_pack(str(path))


def test_a_pack_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(KIND, encoding="utf-8-sig")
    assert [one.id for one in read_pack(str(path))] == ["ferry-length"]


AVERAGES = {  # units for a dollar in 1999, 2004, 2008, 2012 and 2016
    "EUR": "0.9387 0.804 0.6791 0.7777 0.9032",
    "DKK": "6.9900 5.9891 5.0885 5.7922 6.7276",
    "HKD": "7.7594 7.7891 7.7862 7.7569 7.7620",
    "INR": "43.13 45.26 43.39 53.37 67.16",
    "JPY": "113.73 108.15 103.39 79.82 108.66",
    "MYR": "3.8000 3.8000 3.3292 3.0862 4.1372",
    "MXN": "9.553 11.290 11.143 13.154 18.667",
    "NZD": "1.8896 1.5053 1.3984 1.2338 1.4335",
    "NOK": "7.8071 6.7399 5.6365 5.8181 8.3936",
    "SGD": "1.6951 1.6902 1.4140 1.2492 1.3800",
    "ZAR": "6.1191 6.4402 8.2480 8.2014 14.6821",
    "KRW": "1189.84 1145.24 1098.71 1126.16 1159.34",
    "SEK": "8.2740 7.3480 6.5846 6.7721 8.5541",
    "CHF": "1.5045 1.2428 1.0816 0.9377 0.9848",
    "TWD": "32.322 33.372 31.521 29.558 32.226",
}


@pytest.mark.parametrize("code", AVERAGES)
def test_yearly_averages_of_the_federal_reserve_lie_in_the_bands(code: str) -> None:
    """As its release H.10 gives them."""
    for year, units in zip((1999, 2004, 2008, 2012, 2016), AVERAGES[code].split(), strict=True):
        band = conversion("USD", code, [year])
        assert band is not None
        assert band.low is not None
        assert band.high is not None
        assert band.low < Decimal(units) < band.high, (year, units, band)
