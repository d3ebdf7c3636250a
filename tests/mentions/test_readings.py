"""Properties of reading: what is printed reads back, what stands around changes nothing, the work grows with the text."""

import datetime
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import Mention, extract
from claimcheck.documents import read_text
from claimcheck.mentions import Kind, extract_document

AS_OF = datetime.date(2026, 6, 5)
SCALES = {" million": 10**6, "bn": 10**9, "k": 10**3, " thousand": 10**3, " trillion": 10**12, "": 1}
PHRASES = (
    "$125-145 billion", "€1.2bn", "12 cents", "5%", "3.4 percentage points", "25 bps", "half a million", "two dozen", "15 to 20",
    "one in five", "tripled", "fivefold", "the 21st", "12 km", "5'11\"", "48.6 °C", "60 mph", "200 kWh", "June 5, 2026", "last Friday",
    "Q3 2025", "the 1990s", "2019-2021", "the rest of the year", "two weeks ago", "9:30 a.m.", "two to three years", "every Monday",
    "34 years old", "minus 3", "(-58%)", "2/29-3/1", "between now and November", "week 3 of 2027", "nineteen ninety-nine",
    "half a dozen", "several hundred", "every third patient", "one woman in eight", "an order of magnitude", "odds of three to one",
    "the hundred and first guest", "6.02 × 10^23", "forty-odd guests", "five times hotter", "⅔ of the seats",
)  # fmt: skip
PLAIN = (
    "Nobody on the quay could say when the gate would lift.", "The clerk closed the book and went home.", "It rained.",
    "What the harbour needs is patience, said the pilot.", "Ropes, nets and paint lay about.", "“Wait,” she said.",
)  # fmt: skip
Count = Callable[[Callable[[], object]], int]
quiet = settings(max_examples=60, deadline=None, derandomize=True)
places = st.integers(0, 3)


def only(text: str, kind: Kind) -> Mention:
    found = [mention for mention in extract(text, as_of=AS_OF) if mention.kind is kind]
    assert len(found) == 1, (text, [mention.text for mention in found])
    return found[0]


def decimals(most: int) -> st.SearchStrategy[Decimal]:
    return places.flatmap(
        lambda place: st.decimals(min_value=Decimal("0.001"), max_value=most, places=place)
    ).filter(lambda number: number > 0)


@given(st.integers(0, 10**12), st.sampled_from(["{:,}", "{}"]))
@quiet
def test_a_printed_count_reads_back(number: int, form: str) -> None:
    printed = form.format(number)
    found = [mention for mention in extract(f"They counted {printed} boats.") if mention.kind is Kind.COUNT]
    if 1800 <= number <= 2100 or (len(printed) > 1 and printed.startswith("0")):
        return  # may be a year
    exact = Decimal(number)
    assert [(mention.low, mention.high, mention.noun) for mention in found] == [(exact, exact, "boats")]


@given(decimals(999), st.sampled_from(["$", "€", "£"]), st.sampled_from(sorted(SCALES)))
@quiet
def test_a_printed_sum_reads_back_to_its_interval(number: Decimal, symbol: str, scale: str) -> None:
    mention = only(f"It cost {symbol}{number}{scale} in all.", Kind.MONEY)
    assert mention.low == mention.high == number * SCALES[scale]
    value, place = number * SCALES[scale], Decimal(1).scaleb(int(number.as_tuple().exponent)) * SCALES[scale]
    low, high = mention.interval.low, mention.interval.high
    assert low is not None
    assert high is not None
    assert value - place <= low <= value <= high <= value + place


@given(decimals(500), st.sampled_from(["%", " percent", " per cent", " percentage points", " bps", "pp"]))
@quiet
def test_a_printed_percentage_reads_back(number: Decimal, unit: str) -> None:
    kind = Kind.PERCENT if "%" in unit or unit in {" percent", " per cent"} else None
    mention = only(
        f"It moved by {number}{unit}, they said.",
        kind or (Kind.BASIS_POINT if unit == " bps" else Kind.PERCENTAGE_POINT),
    )
    assert mention.low == mention.high == number
    assert mention.text == f"{number}{unit}"


@given(
    decimals(5000),
    st.sampled_from([" km", " kg", " tonnes", " MW", " °C", " mph", " litres", " acres", " GB"]),
)
@quiet
def test_a_printed_measure_reads_back(number: Decimal, unit: str) -> None:
    mention = only(f"The old one had {number}{unit}, they said.", Kind.MEASURE)
    assert (mention.low, mention.high, mention.text) == (number, number, f"{number}{unit}")


@given(st.integers(1, 400), st.sampled_from(["second", "minute", "hour", "day", "week", "month", "year"]))
@quiet
def test_a_printed_duration_reads_back(number: int, unit: str) -> None:
    plural = unit if number == 1 else f"{unit}s"
    mention = only(f"It lasted {number} {plural} in all.", Kind.DURATION)
    assert (mention.low, mention.high, mention.unit) == (Decimal(number), Decimal(number), unit)


@given(
    st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)),
    st.sampled_from(["{d} {B} {Y}", "{B} {d}, {Y}", "{Y}-{m:02}-{d:02}", "{B} {d} {Y}", "{d}-{b}-{Y}"]),
)
@settings(max_examples=100, deadline=None, derandomize=True)
def test_a_printed_date_reads_back(date: datetime.date, form: str) -> None:
    printed = form.format(d=date.day, B=date.strftime("%B"), b=date.strftime("%b"), Y=date.year, m=date.month)
    found = extract(f"It opened on {printed} in town.")
    assert [(mention.text, mention.timex) for mention in found] == [(printed, date.isoformat())]


@given(
    st.dates(datetime.date(1950, 1, 1), datetime.date(2050, 12, 1)),
    st.integers(1, 400),
)
@quiet
def test_a_printed_stretch_reads_back(first: datetime.date, days: int) -> None:
    last = first + datetime.timedelta(days=days)
    printed = f"{first:%B} {first.day}, {first.year} to {last:%B} {last.day}, {last.year}"
    mention = only(f"It was open from {printed}.", Kind.DATE)
    assert mention.timex == f"{first.isoformat()}/{last.isoformat()}"


@given(
    st.sampled_from(PHRASES),
    st.lists(st.sampled_from(PLAIN), max_size=6),
    st.lists(st.sampled_from(PLAIN), max_size=6),
)
@quiet
def test_what_stands_around_changes_no_reading(phrase: str, before: list[str], after: list[str]) -> None:
    sentence = f"They spoke of {phrase} again."
    alone = extract(sentence, as_of=AS_OF)
    text = " ".join([*before, sentence, *after])
    again = extract(text, as_of=AS_OF)
    assert [(m.kind, m.text, m.low, m.high, m.unit, m.timex) for m in again] == [
        (m.kind, m.text, m.low, m.high, m.unit, m.timex) for m in alone
    ]
    assert all(mention.span.of(text) == mention.text for mention in again)


@given(st.text(max_size=200))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_no_text_breaks_the_grammar(text: str) -> None:
    for mention in extract(text, as_of=AS_OF):
        assert mention.span.of(text) == mention.text
        assert mention.text


SEPARATORS = (" ", ", ", " and ", "-", " to ", ". ", "\n", " of the ")


@given(st.sampled_from(PHRASES), st.sampled_from(SEPARATORS))
@settings(max_examples=25, deadline=None, derandomize=True)
def test_the_work_grows_with_the_text(calls: Count, phrase: str, separator: str) -> None:
    small = separator.join([phrase] * 20)
    large = separator.join([phrase] * 200)
    extract(small, as_of=AS_OF)
    assert calls(lambda: extract(large, as_of=AS_OF)) <= 11 * calls(lambda: extract(small, as_of=AS_OF))


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1,",
        "1/2 ",
        "(1",
        "$",
        "a ",
        "-",
        "1-",
        "May ",
        "the first of ",
        "two hundred and ",
        "between ",
        "every ",
        "one man in ",
        "10^",
        "hundreds or ",
        "ratio of 3:",
    ],
)
def test_hostile_pieces_cost_no_more_than_their_length(piece: str, calls: Count) -> None:
    small, large = piece * 100, piece * 1000
    extract(small)
    assert calls(lambda: extract(large)) <= 12 * max(20, calls(lambda: extract(small)))


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("It ran from 4 November to 16 December 2024.", "2024-11-04/2024-12-16"),
        ("It ran from November 4 to January 16, 2025.", "2024-11-04/2025-01-16"),
        ("It ran from Monday, November 4 to Friday, December 13, 2024.", "2024-11-04/2024-12-13"),
        ("Sales fell between November and February 2021.", "2020-11/2021-02"),
        ("It ran for six weeks from 4 November 2024 to 16 December 2024.", "2024-11-04/2024-12-16"),
        ("It will run for six weeks from 4 November 2024.", "2024-11-04/2024-12-15"),
    ],
)
def test_a_stretch_has_the_year_told_at_its_end(text: str, timex: str) -> None:
    assert [mention.timex for mention in extract(text) if mention.kind is Kind.DATE] == [timex]


def test_numbers_of_sections_are_no_figures_and_a_lone_number_is_one() -> None:
    numbered = (
        "## 3 Methods\n\n### **3.1 Phase 1: Interviews**\n\n### 3.2 The core took 9 days\n\n## 4. Results\n"
    )
    lone = "## 12 Ways to save\n\n## 2 people died\n\n## 3 were hurt\n"
    found = [
        mention.text
        for text in (numbered, lone)
        for mention in extract_document(read_text(text, format="markdown"))
    ]
    assert found == ["9 days", "12", "2", "3"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Example 2: add a rule", []),
        ("Myth 4: it costs $5", ["$5"]),
        ("Deaths 5, injuries 7", ["5", "7"]),
    ],
)
def test_a_label_that_opens_a_block_is_no_figure(text: str, figures: list[str]) -> None:
    assert [mention.text for mention in extract(text)] == figures
