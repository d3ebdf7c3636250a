"""Fractions, ages, tenses, ranges and watts: true ones never flag, wrong ones always do."""

from __future__ import annotations

import datetime
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from claimcheck.engine import check_text
from claimcheck.settings import Settings

FEW = settings(deadline=None, max_examples=60)
FRACTIONS = {
    "one in five": Decimal(1) / 5,
    "a quarter": Decimal(1) / 4,
    "two-thirds": Decimal(2) / 3,
    "three in four": Decimal(3) / 4,
    "one in ten": Decimal(1) / 10,
    "three in five": Decimal(3) / 5,
}
BESIDE = (
    "Last year {fraction} of the pupils ({share}%) walked.",
    "Last year {fraction}, or {share}%, of the pupils walked.",
    "Of the pupils {share}%, or {fraction}, walked.",
)
DEATHS = (
    "Ada Rask was born on {born} and died on {at} at the age of {age}.",
    "Ada Rask was born on {born} and died on {at}, aged {age}.",
    "Ada Rask, born on {born}, died on {at} aged {age}.",
    "Ada Rask was born on {born} and died aged {age} on {at}.",
)
DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(1930, 12, 31))
LATER = st.dates(datetime.date(1950, 1, 1), datetime.date(2010, 12, 31))


def flags(rule: str, text: str, as_of: datetime.date | None = None) -> int:
    return len(check_text(text, as_of=as_of, settings=Settings(select=(rule,))).findings)


@FEW
@given(
    st.sampled_from(BESIDE),
    st.sampled_from(sorted(FRACTIONS)),
    st.sampled_from(("1", "0.1", "0.01")),
    st.sampled_from((ROUND_DOWN, ROUND_HALF_UP)),
    st.sampled_from((*range(-25, -7), *range(8, 26))),
)
def test_fractions(wording: str, fraction: str, place: str, how: str, off: int) -> None:
    share = (FRACTIONS[fraction] * 100).quantize(Decimal(place), how)
    true = wording.format(fraction=fraction, share=share)
    assert flags("fraction-mismatch", true) == 0, true
    wrong = share + off
    assume(wrong > 0)
    told = wording.format(fraction=fraction, share=wrong)
    assert flags("fraction-mismatch", told) == 1, told


@FEW
@given(st.sampled_from(DEATHS), DAYS, LATER, st.integers(1, 12))
def test_ages(wording: str, born: datetime.date, at: datetime.date, off: int) -> None:
    age = at.year - born.year - ((at.month, at.day) < (born.month, born.day))
    days = {"born": f"{born.day} {born:%B %Y}", "at": f"{at.day} {at:%B %Y}"}
    true = wording.format(**days, age=age)
    assert flags("age-mismatch", true) == 0, true
    for wrong in (age - off, age + off):
        told = wording.format(**days, age=wrong)
        assert flags("age-mismatch", told) == 1, told


@FEW
@given(DAYS, LATER, st.integers(0, 1), st.integers(2, 12))
def test_ages_by_the_year(born: datetime.date, at: datetime.date, before: int, off: int) -> None:
    """Years alone leave two ages, and no more."""
    years = at.year - born.year
    text = "Ada Rask ({born}-{at}) died aged {age}."
    assert flags("age-mismatch", text.format(born=born.year, at=at.year, age=years - before)) == 0
    for wrong in (years + off, years - off):
        assert flags("age-mismatch", text.format(born=born.year, at=at.year, age=wrong)) == 1


@FEW
@given(st.integers(1950, 2080), st.sampled_from(("The quay opened in {}.", "The quay was closed in {}.")))
def test_tenses(year: int, wording: str) -> None:
    as_of = datetime.date(2026, 2, 1)
    assert flags("future-as-past", wording.format(year), as_of) == (year > as_of.year)
    assert flags("future-as-past", f"The quay will open in {year}.", as_of) == (year < as_of.year)


@FEW
@given(st.integers(101, 999), st.integers(11, 99), st.sampled_from(("million", "billion")))
def test_ranges(first: int, tenths: int, scale: str) -> None:
    assume(first % 10)
    high = Decimal(tenths) / 10
    smaller = {"million": "thousand", "billion": "million"}[scale]
    assert flags("ambiguous-range-scale", f"The quay will cost ${first}-${high} {scale}.") == 1
    assert flags("ambiguous-range-scale", f"The quay will cost ${first} {smaller}-${high} {scale}.") == 0


@FEW
@given(
    st.integers(11, 999),
    st.sampled_from(("MW", "GW", "megawatts")),
    st.sampled_from(("generates", "consumes")),
)
def test_watts(number: int, unit: str, verb: str) -> None:
    assert flags("power-energy-confusion", f"The works {verb} {number} {unit} of electricity a year.") == 1
    hours = {"MW": "MWh", "GW": "GWh", "megawatts": "megawatt-hours"}[unit]
    assert flags("power-energy-confusion", f"The works {verb} {number} {hours} of electricity a year.") == 0
