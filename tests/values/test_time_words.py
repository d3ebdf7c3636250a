"""Times are told in words that people use."""

import pytest

from claimcheck.values.time_words import time_words


@pytest.mark.parametrize(
    ("timex", "words"),
    [
        ("2026-03-10TNI", "10 March 2026, night"),
        ("2026-03-12T19:30", "12 March 2026, 19:30"),
        ("2026-03", "March 2026"),
        ("0347", "347"),
        ("XXXX-09-30", "30 September"),
        ("XXXX-WXX-7TMO", "Sunday, morning"),
        ("2026-W09", "week 9 2026"),
        ("2026-Q1", "Q1 2026"),
        ("2012-SU", "summer 2012"),
        ("PT11H", "11 hours"),
        ("PT3H45M", "3 hours 45 minutes"),
        ("P1Y", "1 year"),
        ("PXY", "some years"),
        ("P3Y/P5Y", "3 years to 5 years"),
        ("1947/2012", "1947 to 2012"),
        ("154", "the 1540s"),
        ("18", "1800 to 1899"),
        ("BC0400", "400 BC"),
        ("PRESENT_REF", "now"),
        ("2026-W09-WE", "2026-W09-WE"),
        ("XXXX", "XXXX"),
    ],
)
def test_times_are_told_in_words(timex: str, words: str) -> None:
    assert time_words(timex) == words
