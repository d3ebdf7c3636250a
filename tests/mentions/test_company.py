"""Figures that the words beside them make: won, C and F, factors, sums without a currency of their own."""

import pytest

from claimcheck import extract
from claimcheck.mentions import Direction, Modifier, Role


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
        ("Sales fell by half.", [("half", "ratio", None)]),
        ("Half, or 52%, agreed.", [("Half", "ratio", None), ("52%", "percent", "percent")]),
        ("She came in by half past.", []),
        ("One man in 12 died.", [("One man in 12", "ratio", None)]),
        ("One man in two cars died.", [("two", "count", None)]),
        ("He won by three to one.", [("three", "count", None)]),
        ("It passed by 5 to 2.", [("5", "count", None), ("2", "count", None)]),
        ("Twenty first graders sang.", [("Twenty", "count", None), ("first", "ordinal", None)]),
        ("The 40-somethings sang.", []),
        ("It makes 200/month.", [("200", "count", None)]),
        ("This is part eight of a series.", []),
        ("They left on day two.", []),
        ("On day two trains came.", [("two", "count", None)]),
        ("Each day two left.", [("Each day", "set", None), ("two", "count", None)]),
        ("It ran on LLaVA 1.5 there.", []),
        ("Vendor 4 paid.", []),
        ("A bowl of 8 x 4 beads.", [("8", "count", None), ("4", "count", None)]),
        ("A ratio of 5:2:1 was mixed.", []),
        ("The notice (7/15) is up.", []),
        ("It has 0-cochains and 1-cochains.", []),
        ("Interpretation 1: wait.", []),
        ("It is on Channel Four.", []),
        ("It’s second nature.", []),
        ("She ran 10+ km.", [("10+ km", "measure", "kilometre")]),
        ("It took 10+ years.", [("10+ years", "duration", "year")]),
        ("It took twenty-odd days.", [("twenty-odd days", "duration", "day")]),
        ("Some 2000+ users came.", [("2000", "count", None)]),
        ("It rose from a quarter to a third.", [("a quarter", "ratio", None), ("a third", "ratio", None)]),
        ("She took the bottom fifth place.", [("fifth", "ordinal", None)]),
        ("It is 2.1 times, they say.", [("2.1 times", "multiple", None)]),
        ("Is it 20 or 30?", [("20", "count", None), ("30", "count", None)]),
        ("They were at odds with the 3-1 result.", []),
        ("It struck several billion-dollar deals.", []),
        ("He made double what she did.", [("double", "multiple", None)]),
        ("He doubled as a cook.", []),
        ("It doubled as a result.", [("doubled", "multiple", None)]),
        ("They won the mixed doubles.", []),
        ("It rose to double digits.", []),
        ("Every second counts.", [("Every second", "set", None)]),
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


@pytest.mark.parametrize(
    ("text", "modifier", "noun"),
    [
        ("Forty-odd guests came.", Modifier.ABOUT, "guests"),
        ("Forty odd guests came.", Modifier.ABOUT, "guests"),
        ("They found some 12 odd socks.", Modifier.ABOUT, "odd socks"),
        ("She sent 40ish reports.", Modifier.ABOUT, "reports"),
        ("She saw about 40ish reports.", Modifier.ABOUT, "reports"),
        ("She found 50+ faults.", Modifier.AT_LEAST, "faults"),
        ("It has 300-plus rooms.", Modifier.AT_LEAST, "rooms"),
        ("A dozen or so guests came.", Modifier.ABOUT, "guests"),
        ("It needs 20 or fewer nurses.", Modifier.AT_MOST, "nurses"),
    ],
)
def test_a_word_after_the_figure_widens_it(text: str, modifier: Modifier, noun: str) -> None:
    (mention,) = extract(text)
    assert (mention.modifier, mention.noun) == (modifier, noun)


@pytest.mark.parametrize(
    ("text", "direction", "role"),
    [
        ("Sales fell by half.", Direction.DOWN, Role.CHANGE),
        ("Rents rose a third.", Direction.UP, Role.CHANGE),
        ("It fell to a third of that.", None, Role.TO),
        ("A third of them left.", None, Role.LEVEL),
        ("Output will double.", Direction.UP, Role.LEVEL),
        ("They aim to halve waste.", Direction.DOWN, Role.LEVEL),
    ],
)
def test_a_share_or_a_multiple_has_a_direction(text: str, direction: Direction | None, role: Role) -> None:
    (mention,) = extract(text)
    assert (mention.direction, mention.role) == (direction, role)


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("She ran 10+ km.", Modifier.AT_LEAST),
        ("She ran 20-odd miles.", Modifier.ABOUT),
        ("It took 10+ years.", Modifier.AT_LEAST),
        ("It took more than 10+ years.", Modifier.MORE_THAN),
        ("It took some twenty-odd years.", Modifier.ABOUT),
    ],
)
def test_a_word_between_figure_and_unit_widens_it(text: str, modifier: Modifier) -> None:
    (mention,) = extract(text)
    assert mention.modifier is modifier
