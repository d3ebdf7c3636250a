"""True sums, multiples and conversions, printed at any precision, are never flagged; false ones always are."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from claimcheck.engine import check_text
from claimcheck.settings import Settings
from claimcheck.values.units import convert

slow = settings(deadline=None, max_examples=120)
ROUNDINGS = st.sampled_from([ROUND_HALF_UP, ROUND_DOWN])
AMOUNTS = st.integers(min_value=101, max_value=99_999).map(
    lambda cents: (Decimal(cents) / 100).quantize(Decimal("0.01"))
)
PLACES = st.sampled_from([Decimal("0.1"), Decimal("0.01")])
SUMS = st.sampled_from(
    [
        "The ${t} million plan has three parts: ${a} million for roads, ${b} million for paths and ${c} million for signs.",
        "They spent ${a} million on roads, ${b} million on paths and ${c} million on signs, ${t} million in all.",
        "Roads took ${a} million, paths ${b} million and signs ${c} million, for a total of ${t} million.",
    ]
)
MULTIPLES = st.sampled_from(
    [
        "Income {m} from ${a} million to ${b} million.",
        "Income was ${a} million in 2011. By 2019 income had {m}, to ${b} million.",
        "Income went from ${a} million to ${b} million: it {m}.",
    ]
)
FACTORS = st.sampled_from(
    [("doubled", Decimal(2)), ("tripled", Decimal(3)), ("quadrupled", Decimal(4)), ("halved", Decimal("0.5"))]
)
CONVERSIONS = st.sampled_from(
    [
        "The path runs {a} miles ({b} km) along the wall.",
        "The path runs {a} miles, or {b} km, along the wall.",
        "The path runs {a} miles, about {b} km, along the wall.",
    ]
)


def flagged(rule: str, text: str) -> list[str]:
    found = check_text(text, settings=Settings(select=(rule,))).findings
    return [f"{text!r}: {finding.message}" for finding in found]


@slow
@given(AMOUNTS, AMOUNTS, AMOUNTS, PLACES, PLACES, ROUNDINGS, SUMS)
def test_a_true_sum(
    a: Decimal, b: Decimal, c: Decimal, part: Decimal, whole: Decimal, rounding: str, form: str
) -> None:
    total = (a + b + c).quantize(whole, rounding=rounding)
    parts = [one.quantize(part, rounding=rounding) for one in (a, b, c)]
    text = form.format(t=total, a=parts[0], b=parts[1], c=parts[2])
    assert flagged("sum-mismatch", text) == []


@slow
@given(AMOUNTS, AMOUNTS, AMOUNTS, st.sampled_from([Decimal("0.8"), Decimal("1.2"), Decimal(10)]), SUMS)
def test_a_false_sum(a: Decimal, b: Decimal, c: Decimal, off: Decimal, form: str) -> None:
    total = ((a + b + c) * off).quantize(Decimal("0.01"))
    assert len(flagged("sum-mismatch", form.format(t=total, a=a, b=b, c=c))) == 1


@slow
@given(AMOUNTS, FACTORS, st.integers(90, 125), PLACES, ROUNDINGS, MULTIPLES)
def test_a_true_multiple(
    before: Decimal, factor: tuple[str, Decimal], loose: int, place: Decimal, rounding: str, form: str
) -> None:
    word, times = factor
    after = before * times * loose / 100 if times > 1 else before * times * 100 / loose
    text = form.format(m=word, a=before, b=after.quantize(place, rounding=rounding))
    assert flagged("multiple-mismatch", text) == []


@slow
@given(AMOUNTS, FACTORS, st.sampled_from([Decimal("0.6"), Decimal("1.6")]), MULTIPLES)
def test_a_false_multiple(before: Decimal, factor: tuple[str, Decimal], off: Decimal, form: str) -> None:
    word, times = factor
    after = (before * times * off).quantize(Decimal("0.01"))
    assume(after > 1)
    assert len(flagged("multiple-mismatch", form.format(m=word, a=before, b=after))) == 1


@slow
@given(st.integers(3, 900), st.sampled_from(["1", "0.1"]), ROUNDINGS, CONVERSIONS)
def test_a_true_conversion(miles: int, place: str, rounding: str, form: str) -> None:
    there = convert(Decimal(miles), "mile", "kilometre")
    assert there is not None
    text = form.format(a=miles, b=there.quantize(Decimal(place), rounding=rounding))
    assert flagged("unit-conversion-mismatch", text) == []


@slow
@given(
    st.integers(12, 900),
    st.sampled_from([Decimal("0.62"), Decimal(16), Decimal("1.2"), Decimal(3)]),
    CONVERSIONS,
)
def test_a_false_conversion(miles: int, factor: Decimal, form: str) -> None:
    text = form.format(a=miles, b=(miles * factor).quantize(Decimal("0.1")))
    assert len(flagged("unit-conversion-mismatch", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Profit fell from $8.4 in 2019 to $6.1 million in 2020, down 27%.",
        "The weir cost $6.3 (£4.9m).",
        "The toll doubled from £1.3 in 2001 to £2.6 million last year.",
    ],
)
def test_a_scale_that_is_missing_is_told_once(text: str) -> None:
    assert [finding.rule for finding in check_text(text).findings] == ["missing-scale"]
