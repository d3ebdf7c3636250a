"""What is read is told in words that people use."""

import pytest

from claimcheck import check_text
from claimcheck.reports.readings import reading_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The hall has about 118,400 square feet.", "about 118,400 square feet"),
        ("It rose 3-5%.", "3 to 5%"),
        ("It cost $1.5 billion.", "1,500,000,000 USD"),
        ("It is 1 mile long.", "1 mile"),
        ("It lay at 1.83 °C.", "1.83 °C"),
        ("At least 1,300 people came.", "at least 1,300"),
        ("It took more than seven years.", "more than 7 years"),
    ],
)
def test_figures_are_told_in_words(text: str, words: str) -> None:
    (mention,) = check_text(text).mentions
    assert reading_words(mention) == words
