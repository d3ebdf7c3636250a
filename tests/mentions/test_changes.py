"""A change and the level after it, or a range of changes; dashes that join a range, and those of scores."""

import pytest

from claimcheck import extract
from claimcheck.mentions import Role


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Sales rose by $2bn to $9bn from $8bn.", ["$2bn", "$9bn", "$8bn"]),
        ("Sales rose by $4bn to $7bn, from $3bn.", ["$4bn", "$7bn", "$3bn"]),
        ("Profit fell $2.1 billion to $9.4 billion.", ["$2.1 billion", "$9.4 billion"]),
        ("The staff grew by 212 to 3,418.", ["212", "3,418"]),
        ("Membership is up 37 to 1,904.", ["37", "1,904"]),
        ("The jobless rate rose 0.2% to 4.6%.", ["0.2%", "4.6%"]),
        ("The index lost 23 points to 5,412.", ["23", "5,412"]),
        ("The number fell by 1,207 to 48,311, from 49,518.", ["1,207", "48,311", "49,518"]),
        ("Output grew by 2 to 3 percent.", ["2 to 3 percent"]),
        ("Output rose 2 to 9 percent.", ["2 to 9 percent"]),
        ("Visits rose by 50% to 150%.", ["50% to 150%"]),
        ("Costs will be cut by $40m to $55m.", ["$40m to $55m"]),
        ("Rates rose by 25 to 50 basis points.", ["25 to 50 basis points"]),
        ("The mill added 5 to 12 jobs.", ["5 to 12"]),
        ("She lost 3 to 5 kg.", ["3 to 5 kg"]),
        ("The fee is $3 to $9.", ["$3 to $9"]),
    ],
)
def test_a_change_to_a_level_is_no_range(text: str, figures: list[str]) -> None:
    assert [mention.text for mention in extract(text)] == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The crew is made up of 15–20.", ["15–20"]),
        ("The mill employs 15-20.", ["15-20"]),
        ("A crowd of 200–300 gathered.", ["200–300"]),
        ("Around 15–20 came.", ["15–20"]),
        ("We only sell 30-40 per month.", ["30-40"]),
        ("They lost 15–20 in the replay.", []),
        ("It was a 7–19 defeat.", []),
        ("The council passed it 34–3.", []),
        ("See pages 15–20 for more.", []),
        ("Repeat steps 2-4 until it fits.", []),
        ("They play a 3-5-2 at home.", []),
    ],
)
def test_a_dash_joins_a_range_of_things_and_no_score(text: str, figures: list[str]) -> None:
    assert [mention.text for mention in extract(text)] == figures


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Output increased by just under 690 tonnes.", Role.CHANGE),
        ("Costs fell by a little over £37m.", Role.CHANGE),
        ("The staff grew by as many as 43.", Role.CHANGE),
        ("Fees were cut by up to £35.", Role.CHANGE),
        ("Output rose to just over 312 tonnes.", Role.TO),
        ("The staff grew from just under 260.", Role.FROM),
        ("The mill made just under 690 tonnes.", Role.LEVEL),
    ],
)
def test_a_hedge_stands_in_front_of_no_role(text: str, role: Role) -> None:
    assert [mention.role for mention in extract(text)] == [role]


@pytest.mark.parametrize(
    "text",
    [
        "The board's return 2022 shows a fall.",
        "The data for 2019 suggests a fall.",
        "The survey of 2021 reveals it.",
    ],
)
def test_a_year_before_a_verb_counts_nothing(text: str) -> None:
    assert [mention.kind.value for mention in extract(text)] == ["date"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("If the home side scores 312 runs, the others bat.", ["312"]),
        ("The scores of the pupils fell.", []),
        ("Her test scores of last spring were better.", ["last spring"]),
        ("Scores of pupils stayed away.", ["Scores"]),
        ("The storm trapped scores of hikers.", ["scores"]),
    ],
)
def test_scores_are_twenties_only_of_something(text: str, figures: list[str]) -> None:
    assert [mention.text for mention in extract(text)] == figures
