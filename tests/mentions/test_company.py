"""Figures that the words beside them make: won, C and F, factors, sums without a currency of their own."""

import pytest

from claimcheck import extract


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The soup costs 9,000 won.", [("9,000 won", "money", "KRW")]),
        ("Pay rose to 10,320 won an hour.", [("10,320 won", "money", "KRW")]),
        ("All 9,000 won prizes.", [("9,000", "count", None)]),
        ("In the raffle 412 won.", [("412", "count", None)]),
        ("The school is 3 mi from the farm.", [("3 mi", "measure", "mile")]),
        ("It was 98F in the shade.", [("98F", "measure", "fahrenheit")]),
        ("Highs of 30C to 35C were forecast.", [("30C to 35C", "measure", "celsius")]),
        ("Limit warming to 1.5C.", [("1.5C", "measure", "celsius")]),
        ("She sat in 12C on the way back.", []),
        ("It ships 1.2m b/d.", [("1.2m b/d", "measure", "barrel_per_day")]),
        ("Some 1.5m-2m people fled.", [("1.5m-2m", "count", None)]),
        ("The motor gives 412 Nm.", [("412 Nm", "measure", "newton_metre")]),
        ("Eggs come by the half-dozen here.", [("half-dozen", "count", None)]),
        ("Traffic grew by a factor of 12.", [("12", "multiple", None)]),
        ("It sold at 14 times earnings.", [("14 times", "multiple", None)]),
        ("They hold a third as many.", [("a third", "ratio", None)]),
        ("Her boat finished second.", [("second", "ordinal", None)]),
        ("A loan of 2,512 Kč was repaid.", [("2,512 Kč", "money", "CZK")]),
        (
            "It wants €5 billion on top of the four billion it got.",
            [("€5 billion", "money", "EUR"), ("four billion", "money", "EUR")],
        ),
        (
            "It spent €5 billion on the 4 billion who live there.",
            [("€5 billion", "money", "EUR"), ("4 billion", "count", None)],
        ),
    ],
)
def test_company_makes_the_kind(text: str, figures: list[tuple[str, str, str | None]]) -> None:
    assert [(mention.text, mention.kind.value, mention.unit) for mention in extract(text)] == figures
