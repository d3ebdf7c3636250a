"""The verb of a figure, where it stands right by it; silence where it does not."""

import pytest

from claimcheck import check_text
from claimcheck.claims import verb_of


def verb(text: str, figure: str) -> str | None:
    (claim,) = (one for one in check_text(text).claims if one.mention.text == figure)
    return verb_of(claim)


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("Farrow Bank employs 4,370 people.", "4,370", "employ"),
        ("The mill was sold for £43m.", "£43m", "sell"),
        ("Turnover rose to £612m.", "£612m", "rise"),
        ("Turnover fell by 7%, the board said.", "7%", "fall"),
        ("The tunnel cost about $5.3m.", "$5.3m", "cost"),
        ("The storm killed at least 31 people.", "31", "kill"),
        ("About 83 houses were flooded.", "83", "flood"),
        ("Some 57 boats sank off Lorne.", "57", "sink"),
        ("A further 219 workers were dismissed.", "219", "dismiss"),
        ("Its turnover is £61m.", "£61m", "be"),
        ("The yard built 19 ferries.", "19", "build"),
        ("The prize money has doubled to $7.1m.", "$7.1m", "double"),
        ("The tower stands 310 metres tall.", "310 metres", "stand"),
        ("They paid another €37,000.", "€37,000", "pay"),
    ],
)
def test_the_verb_that_stands_by_its_figure(text: str, figure: str, expected: str) -> None:
    assert verb(text, figure) == expected


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("A rise to £612m was hoped for.", "£612m"),
        ("The cost of 83 houses, of all things.", "83"),
        ("Orrin's £43m repair budget.", "£43m"),
        ("Nobody knew, when the council met, how the old £61m plan came about.", "£61m"),
    ],
)
def test_a_verb_that_is_a_noun_or_stands_elsewhere(text: str, figure: str) -> None:
    assert verb(text, figure) is None
