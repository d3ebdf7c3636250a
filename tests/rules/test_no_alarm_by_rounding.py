"""True figures, printed at any precision, rounded or cut, are never flagged by the rules that calculate."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from claimcheck.claims import Change, DatedDuration, PartOfWhole, build_claims, relate
from claimcheck.documents import read_text
from claimcheck.engine import check_text
from claimcheck.language import Parses
from claimcheck.mentions import extract_document
from claimcheck.settings import Settings

ROUNDINGS = st.sampled_from([ROUND_HALF_UP, ROUND_DOWN])
LEVELS = st.integers(min_value=100, max_value=99_999).map(lambda cents: Decimal(cents) / 100)
MONTHS = "January February March April May June July August September October November December".split()
Print = Callable[[Decimal], Decimal]
"""How a writer prints a figure: to which place, rounded or cut."""


def printing(place: str, rounding: str) -> Print:
    return lambda value: value.quantize(Decimal(place), rounding=rounding)


PRINTS = st.builds(printing, st.sampled_from(["1", "0.1", "0.01"]), ROUNDINGS)
WHOLE = st.builds(printing, st.just("1"), ROUNDINGS)
slow = settings(deadline=None, max_examples=150)


def flagged(rule: str, text: str) -> list[str]:
    found = check_text(text, settings=Settings(select=(rule,))).findings
    return [f"{text!r}: {finding.message}" for finding in found]


def is_read(kind: type, text: str) -> bool:
    """Whether the text holds such a relation at all: a test of silence needs something to be silent about."""
    document = read_text(text)
    claims = build_claims(document, extract_document(document))
    return any(
        isinstance(relation, kind) for relation in relate(document, claims, Parses(document.prose.text))
    )


@slow
@given(LEVELS, LEVELS, PRINTS, PRINTS, st.sampled_from(["${} million", "€{}bn", "${}"]))
def test_a_true_change(before: Decimal, after: Decimal, level: Print, percent: Print, form: str) -> None:
    change = abs(after / before - 1) * 100
    assume(Decimal("0.5") < change < 900)
    told = percent(change)
    assume(told and level(before) != level(after))
    verb, way = ("rose", "up") if after > before else ("fell", "down")
    start, end = form.format(level(before)), form.format(level(after))
    text = f"Sales {verb} from {start} to {end}, {way} {told}%."
    assert is_read(Change, text)
    assert flagged("percent-change-mismatch", text) == []


@slow
@given(st.integers(1, 20_000), st.integers(1, 20_000), PRINTS)
def test_a_true_share(part: int, whole: int, percent: Print) -> None:
    assume(part <= whole)
    share = percent(Decimal(part) / whole * 100)
    assume(share > 0)
    text = f"In all, {part:,} of {whole:,} households ({share}%) had no garden."
    assert is_read(PartOfWhole, text)
    assert flagged("part-exceeds-whole", text) == []


@slow
@given(LEVELS, st.integers(0, 1000), PRINTS, PRINTS, st.sampled_from(["${} million", "€{}bn", "${}"]))
def test_a_true_part(whole: Decimal, thousandths: int, small: Print, large: Print, form: str) -> None:
    part = small(whole * thousandths / 1000)
    assume(part > 0)
    text = f"The fund took {form.format(part)} of its {form.format(large(whole))} round."
    assert is_read(PartOfWhole, text)
    assert flagged("part-exceeds-whole", text) == []


def spans(start: datetime.date, end: datetime.date) -> list[tuple[Decimal, str]]:
    """Return how long the time between two days is, in every unit and by either way of counting."""
    days = [(end - start).days, (end - start).days + 1]
    months = (end.year - start.year) * 12 + end.month - start.month + Decimal(end.day - start.day) / 31
    told = [(Decimal(n), "day") for n in days] + [(Decimal(n) / 7, "week") for n in days]
    return [*told, (months, "month"), (months / 12, "year")]


@slow
@given(
    st.dates(datetime.date(1950, 1, 1), datetime.date(2030, 1, 1)),
    st.integers(1, 4000),
    st.integers(0, 5),
    WHOLE,
    st.sampled_from(["day", "month", "year"]),
)
def test_a_true_duration(start: datetime.date, length: int, way: int, whole: Print, grain: str) -> None:
    end = start + datetime.timedelta(days=length)
    value, unit = spans(start, end)[way]
    number = whole(value)
    assume(number > 0)
    form = {"day": "{0.day} {1} {0.year}", "month": "{1} {0.year}", "year": "{0.year}"}[grain]
    dates = [form.format(day, MONTHS[day.month - 1]) for day in (start, end)]
    assume(dates[0] != dates[1])
    plural = "" if number == 1 else "s"
    text = f"The mill stood idle from {dates[0]} to {dates[1]}, {number} {unit}{plural} in all."
    assert is_read(DatedDuration, text)
    assert flagged("duration-mismatch", text) == []
