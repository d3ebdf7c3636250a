"""Units and currencies: what a form means, and conversions that come back."""

from decimal import Decimal

import pytest

from claimcheck.values.currencies import CODES, HUNDREDTHS, NAMES, NATIONS, SYMBOLS, codes_of
from claimcheck.values.units import FORMS, UNITS


def test_every_form_names_a_unit() -> None:
    assert set(FORMS.values()) <= set(UNITS)


def test_every_currency_that_a_word_may_mean_has_a_code() -> None:
    for table in (SYMBOLS, NAMES, HUNDREDTHS):
        for word, codes in table.items():
            assert codes, word
            assert all(len(code) == 3 and code.isupper() for code in codes), word  # those of old money too
    assert set(NATIONS.values()) - set(CODES) <= {"FRF"}


@pytest.mark.parametrize(
    ("word", "code"),
    [("$", "USD"), ("€", "EUR"), ("euros", "EUR"), ("yen", "JPY"), ("CHF", "CHF"), ("sek", "SEK")],
)
def test_codes_of_a_word(word: str, code: str) -> None:
    assert code in codes_of(word)


def test_what_is_no_currency_has_no_codes() -> None:
    assert codes_of("apple") == ()
    assert codes_of("Usd") == ()


def test_a_factor_is_exact_and_positive() -> None:
    for name, unit in UNITS.items():
        assert isinstance(unit.factor, Decimal), name
        assert unit.factor > 0, name
