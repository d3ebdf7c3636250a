"""The phrase corpora: the whole phrase is covered by exactly one mention, alone and inside a carrier."""

import datetime
import importlib.util
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import Mention, extract
from claimcheck.mentions import Kind

_spec = importlib.util.spec_from_file_location(
    "figures", Path(__file__).parents[1] / "corpora" / "figures.py"
)
assert _spec is not None
assert _spec.loader is not None
corpus = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(corpus)

AS_OF = datetime.date(2026, 6, 5)
CARRIERS = ("{}", "They spoke of {} again.", "({})", "All told, {}, said the clerk.")
FIGURES = [(value, phrase) for value, phrases in corpus.VALUES.items() for phrase in phrases]
TIMES = [(value, phrase) for value, phrases in corpus.TIMES.items() for phrase in phrases]


def whole(phrase: str, carrier: str) -> Mention:
    text = carrier.format(phrase)
    found = [mention for mention in extract(text, as_of=AS_OF) if mention.span.of(text) in phrase]
    assert [mention.text for mention in found] == [phrase], text
    return found[0]


@pytest.mark.parametrize(("value", "phrase"), FIGURES, ids=[phrase for _, phrase in FIGURES])
@pytest.mark.parametrize("carrier", CARRIERS[:2])
def test_a_figure_is_read_whole(value: tuple[str, str, str, str | None], phrase: str, carrier: str) -> None:
    kind, low, high, unit = value
    mention = whole(phrase, carrier)
    assert (mention.kind.value, mention.unit) == (kind, unit)
    assert mention.low is not None
    assert abs(mention.low - Decimal(low)) < Decimal("1e-9")
    assert mention.high is not None
    assert abs(mention.high - Decimal(high)) < Decimal("1e-9")


@pytest.mark.parametrize(("value", "phrase"), TIMES, ids=[phrase for _, phrase in TIMES])
def test_a_time_is_read_whole(value: tuple[str, str], phrase: str) -> None:
    text = f"It happened in {phrase} here."
    found = [mention for mention in extract(text, as_of=AS_OF) if mention.kind.is_time]
    assert [(mention.kind.value, mention.timex) for mention in found] == [value]
    assert phrase.endswith(found[0].text) or found[0].text.endswith(phrase)


@pytest.mark.parametrize("phrase", corpus.NOTHING)
def test_what_is_no_figure_is_left_alone(phrase: str) -> None:
    assert [mention.text for mention in extract(f"Then {phrase} came up.")] == []


@given(st.integers(0, 10**12), st.sampled_from(["{:,}", "{}"]))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_a_printed_count_reads_back(number: int, form: str) -> None:
    printed = form.format(number)
    text = f"They counted {printed} boats."
    found = [mention for mention in extract(text) if mention.kind is Kind.COUNT]
    if 1800 <= number <= 2100 or (len(printed) > 1 and printed.startswith("0")):
        return  # may be a year
    exact = Decimal(number)
    assert [(mention.low, mention.high, mention.noun) for mention in found] == [(exact, exact, "boats")]


@given(
    st.decimals(min_value=Decimal("0.01"), max_value=Decimal("999.99"), places=2),
    st.sampled_from(["$", "€", "£"]),
    st.sampled_from(["million", "bn", "k"]),
)
@settings(max_examples=60, deadline=None, derandomize=True)
def test_a_printed_sum_reads_back_to_its_interval(number: Decimal, symbol: str, scale: str) -> None:
    factor = {"million": 10**6, "bn": 10**9, "k": 10**3}[scale]
    space = " " if scale == "million" else ""
    mention = extract(f"It cost {symbol}{number}{space}{scale} in all.")[0]
    assert mention.low == number * factor
    assert mention.interval.contains(type(mention.interval)(number * factor, number * factor))


@given(
    st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)),
    st.sampled_from(["{d} {B} {Y}", "{B} {d}, {Y}", "{Y}-{m:02}-{d:02}", "{B} {d} {Y}"]),
)
@settings(max_examples=80, deadline=None, derandomize=True)
def test_a_printed_date_reads_back(date: datetime.date, form: str) -> None:
    printed = form.format(d=date.day, B=date.strftime("%B"), Y=date.year, m=date.month)
    found = extract(f"It opened on {printed} in town.")
    assert [(mention.text, mention.timex) for mention in found] == [(printed, date.isoformat())]


@given(st.sampled_from(FIGURES), st.text("abc ,;—", max_size=30))
@settings(max_examples=80, deadline=None, derandomize=True)
def test_what_stands_far_away_changes_no_reading(case: tuple[object, str], filler: str) -> None:
    phrase = case[1]
    alone = whole(phrase, CARRIERS[1])
    text = f"{filler}\n\nThey spoke of {phrase} again.\n\n{filler}"
    again = next(mention for mention in extract(text, as_of=AS_OF) if mention.text == phrase)
    assert (again.kind, again.low, again.high, again.unit) == (alone.kind, alone.low, alone.high, alone.unit)
    assert again.span.of(text) == again.text


@given(st.text(max_size=200))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_no_text_breaks_the_grammar(text: str) -> None:
    for mention in extract(text, as_of=AS_OF):
        assert mention.span.of(text) == mention.text
        assert mention.text
