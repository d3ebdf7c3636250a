"""Every currency and every unit in every printed form reads back, whatever stands around it."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import Mention, extract
from claimcheck.mentions import Kind
from claimcheck.values.currencies import CODES, DOUBTFUL_CODES, LETTERS, PREFIXES
from claimcheck.values.units import CASED_FORMS, FORMS, LONG_FORMS, PARTS, UNITS

quiet = settings(max_examples=120, deadline=None, derandomize=True)
CARRIERS = (
    "It came to {} in all.",
    "({})",
    "Of this, {}, said the clerk.",
    "{}",
    "They paid attention to {} there.",
)
carriers = st.sampled_from(CARRIERS)
SCALES = {
    "": 1,
    " thousand": 10**3,
    "k": 10**3,
    "m": 10**6,
    " million": 10**6,
    "bn": 10**9,
    " billion": 10**9,
    "trn": 10**12,
}
ENGLISH = {  # forms that need more than digits before them
    "cups", "gal", "cal", "pa", "mp", "gm", "amp", "bars", "rad", "karat", "pound", "pounds", "in", "deg", "mi", "stone", "ma", "mb", "sec",
}  # fmt: skip


def only(text: str) -> Mention:
    found = extract(text)
    assert len(found) == 1, (text, [mention.text for mention in found])
    return found[0]


def numbers(most: int) -> st.SearchStrategy[Decimal]:
    return st.integers(0, 2).flatmap(
        lambda place: st.decimals(min_value=Decimal("1.2"), max_value=most, places=place)
    )


@given(
    numbers(999), st.sampled_from(sorted(CODES - DOUBTFUL_CODES)), st.sampled_from(sorted(SCALES)), carriers
)
@quiet
def test_a_code_before_a_sum_is_its_currency(number: Decimal, code: str, scale: str, carrier: str) -> None:
    mention = only(carrier.format(f"{code} {number}{scale}"))
    assert (mention.kind, mention.unit, mention.low) == (Kind.MONEY, code, number * SCALES[scale])


@given(
    numbers(999),
    st.sampled_from(sorted(LETTERS)),
    st.sampled_from(["", " "]),
    st.sampled_from(sorted(SCALES)),
    carriers,
)
@quiet
def test_letters_before_a_sum_are_its_currency(
    number: Decimal, letters: str, gap: str, scale: str, carrier: str
) -> None:
    mention = only(carrier.format(f"{letters}{gap}{number}{scale}"))
    assert (mention.unit, mention.low) == (LETTERS[letters][0], number * SCALES[scale])


@given(numbers(999), st.sampled_from(sorted(PREFIXES)), st.sampled_from(sorted(SCALES)), carriers)
@quiet
def test_letters_glued_to_a_symbol_choose_the_currency(
    number: Decimal, prefix: str, scale: str, carrier: str
) -> None:
    mention = only(carrier.format(f"{prefix.upper()}{number}{scale}"))
    assert (mention.unit, mention.low) == (PREFIXES[prefix][0], number * SCALES[scale])


@given(
    numbers(500),
    numbers(500),
    st.sampled_from(["$", "€", "£", "RM", "A$"]),
    st.sampled_from(["-", "–", " to "]),
)
@quiet
def test_a_range_of_sums_keeps_both_ends(low: Decimal, high: Decimal, symbol: str, joiner: str) -> None:
    if not low < high < low * 50:
        return
    mention = only(f"They paid {symbol}{low}m{joiner}{symbol}{high}m for it.")
    assert (mention.low, mention.high, mention.is_range) == (low * 10**6, high * 10**6, True)


@pytest.mark.parametrize("form", sorted(set(FORMS) - ENGLISH))
def test_every_form_of_a_unit_is_read_after_digits(form: str) -> None:
    for carrier in CARRIERS:
        mention = only(carrier.format(f"37.5 {form}"))
        assert (mention.kind, mention.unit, mention.low) == (Kind.MEASURE, FORMS[form], Decimal("37.5")), (
            carrier
        )


@pytest.mark.parametrize("form", sorted(CASED_FORMS))
def test_a_form_that_is_a_unit_only_as_written_is_read_so(form: str) -> None:
    assert only(f"It came to 37.5 {form} in all.").unit == CASED_FORMS[form]
    assert only(f"It came to 37.5{form} in all.").unit == CASED_FORMS[form]


@pytest.mark.parametrize(
    ("words", "unit"),
    [((first, *others), name) for first, forms in LONG_FORMS.items() for others, name in forms],
)
def test_every_form_of_several_words_is_read(words: tuple[str, ...], unit: str) -> None:
    form = " ".join(words).replace(" - ", "-")
    assert only(f"It came to 37.5 {form} in all.").unit == unit


@given(st.integers(1, 300), st.sampled_from(sorted(PARTS)), st.data())
@quiet
def test_a_measure_in_two_units_adds_up(whole: int, unit: str, data: st.DataObject) -> None:
    part, size = PARTS[unit]
    rest = data.draw(st.integers(1, size - 1))
    plural = {"foot": "feet", "inch": "inches"}
    printed = f"{whole} {plural.get(unit, unit)} {rest} {plural.get(part, part)}"
    mention = only(f"It came to {printed} in all.")
    assert (mention.unit, mention.low, mention.text) == (part, Decimal(whole * size + rest), printed)


@given(
    numbers(90),
    st.sampled_from(
        ["kg", "tonne", "MWh", "square foot", "sq ft", "gallon", "barrel", "hour", "m²", "cubic metre"]
    ),
)
@quiet
def test_a_price_keeps_the_whole_unit_that_it_is_per(price: Decimal, unit: str) -> None:
    mention = only(f"It came to ${price} per {unit} in all.")
    assert mention.per is not None
    assert mention.per in UNITS or mention.per == "hour"
    assert only(f"It came to ${price}/{unit} in all.").per == mention.per
