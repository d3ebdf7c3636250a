"""What must hold of every text: no false alarm by rounding, a real slip found, no dependence on the order of rules."""

import datetime
import json
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import claimcheck.engine
from claimcheck import Settings, check_text
from claimcheck.rules import ALL_RULES

COMMON = settings(max_examples=60, deadline=None, derandomize=True)
MODES = st.sampled_from([ROUND_HALF_UP, ROUND_DOWN])
WORDINGS = (
    "Output {rose} from {a} million to {b} million tonnes, {up} {p}%.",
    "Output {rose} {p}% from {a} million to {b} million tonnes.",
    "Output {rose} {p}% to {b} million tonnes from {a} million tonnes.",
)


def printed(value: Decimal, places: int, mode: str) -> str:
    return f"{value.quantize(Decimal(1).scaleb(-places), rounding=mode)}"


def found(text: str, rule: str) -> int:
    return len(check_text(text, settings=Settings(select=(rule,))).findings)


@given(
    st.integers(100, 9000),
    st.integers(100, 9000),
    st.integers(0, 2),
    st.integers(0, 1),
    MODES,
    MODES,
    st.sampled_from(WORDINGS),
)
@COMMON
def test_true_changes_never_flag(
    a: int, b: int, places: int, of_percent: int, mode: str, other: str, wording: str
) -> None:
    before, after = Decimal(a) / 100, Decimal(b) / 100
    change = (after / before - 1) * 100
    assume(abs(change) >= 1)
    up = change > 0
    text = wording.format(
        rose="rose" if up else "fell",
        up="up" if up else "down",
        a=printed(before, places, mode),
        b=printed(after, places, mode),
        p=printed(abs(change), of_percent, other),
    )
    assume(printed(before, places, mode) != printed(Decimal(0), places, mode))
    assert found(text, "percent-change-mismatch") == 0, text


@given(st.integers(200, 900), st.integers(10, 60), st.integers(15, 40), st.sampled_from(WORDINGS))
@COMMON
def test_changes_off_by_more_than_the_rounding_always_flag(
    a: int, percent: int, off: int, wording: str
) -> None:
    after = Decimal(a) * (100 + percent) / 100
    text = wording.format(
        rose="rose", up="up", a=f"{a}.0", b=printed(after, 1, ROUND_HALF_UP), p=percent + off
    )
    assert found(text, "percent-change-mismatch") == 1, text


@given(st.integers(1, 400), st.integers(1, 400), st.integers(0, 1), MODES)
@COMMON
def test_true_shares_never_flag(part: int, rest: int, places: int, mode: str) -> None:
    whole = part + rest
    share = printed(Decimal(part) / whole * 100, places, mode)
    assert found(f"In all, {part} of {whole} members ({share}%) voted.", "part-exceeds-whole") == 0


@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2020, 1, 1)), st.integers(2, 4000))
@COMMON
def test_true_durations_never_flag(start: datetime.date, days: int) -> None:
    end = start + datetime.timedelta(days=days)
    first, last = (f"{day.day} {day:%B} {day.year}" for day in (start, end))
    years = Decimal(days) / Decimal("365.25")
    told = [f"{days} days", f"{days + 1} days"]
    if years >= 2:
        told += [f"{int(years)} years", f"more than {int(years)} years"]
        told += [f"nearly {int(years) + 1} years"] if years % 1 > Decimal("0.7") else []
    for duration in told:
        text = f"The trial ran for {duration}, from {first} to {last}."
        assert found(text, "duration-mismatch") == 0, text


def test_the_order_of_the_rules_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The port took $40m CHF on 31 April 2020. Acme's $3-5m capex is gone. Nobody saw Acme's $5m capex go.\n"
    forward = check_text(text).to_dict()
    monkeypatch.setattr(claimcheck.engine, "every_rule", lambda: tuple(reversed(ALL_RULES)))
    backward = check_text(text).to_dict()
    assert json.dumps(forward) == json.dumps(backward)
    assert len(forward["findings"]) >= 3
