"""Products, averages, shares, yearly growth and exchanged sums: true ones never flag, wrong ones always do."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from claimcheck.engine import check_text
from claimcheck.settings import Settings
from claimcheck.values.reference import conversion

FEW = settings(deadline=None, max_examples=60)
PRODUCTS = (
    "The club sold {n} tickets at £{each} each, £{total} in all.",
    "The club bought {n} chairs for £{each} apiece, a total of £{total}.",
    "The club sold {n} tickets at £{each} each, for a total of £{total}.",
)
AVERAGES = (
    "Fares ranged from {low} km to {high} km, averaging {mean} km.",
    "Walks ran between {low} km and {high} km, with a median of {mean} km.",
    "The average walk was {mean} km, ranging from {low} km to {high} km.",
)
GROWTH = (
    "Turnover grew from £{a}m in 2015 to £{b}m in {end}, a compound annual growth rate of {rate}%.",
    "Turnover grew at a CAGR of {rate}%, from £{a}m in 2015 to £{b}m in {end}.",
    "Turnover grew at an annual rate of {rate}%, from £{a}m in 2015 to £{b}m in {end}.",
)
EXCHANGES = ("The quay cost £{a}m (${b}m).", "The quay, at £{a}m, or ${b}m, was dear.")


def flags(rule: str, text: str) -> int:
    return len(check_text(text, settings=Settings(select=(rule,))).findings)


@FEW
@given(st.sampled_from(PRODUCTS), st.integers(11, 999), st.integers(11, 999), st.integers(2, 9))
def test_products(wording: str, number: int, each: int, times: int) -> None:
    assume(number % 10 and each % 10)  # a round number stands for many: "100 tickets" may be 60 or 150
    total = number * each
    assert flags("product-mismatch", wording.format(n=number, each=each, total=f"{total:,}")) == 0
    wrong = wording.format(n=number, each=each, total=f"{total * times + 1:,}")
    assert flags("product-mismatch", wrong) == 1, wrong


@FEW
@given(st.sampled_from(AVERAGES), st.integers(11, 500), st.integers(1, 500), st.integers(0, 100))
def test_averages(wording: str, low: int, spread: int, percent: int) -> None:
    mean = low + spread * Decimal(percent) / 100
    true = wording.format(low=low, high=low + spread, mean=mean)
    assert flags("mean-out-of-range", true) == 0, true
    for off in (Decimal(low) / 2 - Decimal("0.6"), Decimal((low + spread) * 2) + Decimal("0.6")):
        wrong = wording.format(low=low, high=low + spread, mean=off)
        assert flags("mean-out-of-range", wrong) == 1, wrong


@FEW
@given(st.integers(5, 60), st.integers(5, 35), st.integers(25, 60))
def test_shares(first: int, second: int, off: int) -> None:
    text = "Some {}% agreed, {}% did not and the remaining {}% left."
    rest = 100 - first - second
    assert flags("shares-total-mismatch", text.format(first, second, rest)) == 0
    assume(all(abs(total - 100) > 20 for total in (second + rest + off, first + second + rest + off)))
    assert flags("shares-total-mismatch", text.format(first, second, rest + off)) == 1


@FEW
@given(st.sampled_from(GROWTH), st.integers(1000, 9999), st.integers(1000, 9999), st.integers(2, 9))
def test_yearly_growth(wording: str, before: int, after: int, years: int) -> None:
    assume(after > before * 1.05)
    a, b = Decimal(before) / 10, Decimal(after) / 10
    rate = ((b / a) ** (Decimal(1) / years) - 1) * 100
    simple = (b / a - 1) * 100 / years
    plain = () if "compound" in wording or "CAGR" in wording else (round(simple),)
    for true in (round(rate, 1), round(rate), *plain):
        text = wording.format(a=f"{a:.1f}", b=f"{b:.1f}", end=2015 + years, rate=true)
        assert flags("growth-rate-mismatch", text) == 0, text
    wrong = wording.format(a=f"{a:.1f}", b=f"{b:.1f}", end=2015 + years, rate=round(simple) + 4)
    assert flags("growth-rate-mismatch", wrong) == 1, wrong


@FEW
@given(st.sampled_from(EXCHANGES), st.integers(101, 999), st.integers(103, 214))
def test_exchanged_sums(wording: str, pounds: int, rate: int) -> None:
    dollars = round(Decimal(pounds) * rate / 100)
    assert flags("currency-conversion-mismatch", wording.format(a=pounds, b=dollars)) == 0
    assert flags("currency-conversion-mismatch", wording.format(a=pounds, b=dollars * 10)) == 1


@FEW
@given(
    st.permutations(("USD", "EUR", "GBP", "JPY", "CHF", "INR", "SEK", "AUD")),
    st.integers(1999, 2026),
    st.integers(1010, 9990),
    st.integers(0, 100),
)
def test_sums_exchanged_at_the_rates_of_their_year(
    codes: list[str], year: int, sum_: int, place: int
) -> None:
    one, other, *_ = codes
    rates = conversion(one, other, (year,))
    assert rates is not None
    assert rates.low is not None
    assert rates.high is not None
    wording = f"In {year} the quay cost {one} {sum_} million ({other} {{:,.2f}} million)."
    true = sum_ * (rates.low + (rates.high - rates.low) * place / 100)
    assert flags("currency-conversion-mismatch", wording.format(true)) == 0, wording.format(true)
    for wrong in (sum_ * rates.high * Decimal("1.1"), sum_ * rates.low * Decimal("0.9")):
        assert flags("currency-conversion-mismatch", wording.format(wrong)) == 1, wording.format(wrong)
