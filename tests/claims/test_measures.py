"""Names of one measure are one, wider ones make a finding less sure, and two kinds of one are not compared."""

from collections import Counter

import pytest

from claimcheck import Finding, check_text
from claimcheck.language import STOP_WORDS, WIDER, content_stems
from claimcheck.language.synonyms import FAMILIES

TOLD = "Orrin Freight reported {first} of £43.7m.\n\nNobody at Orrin Freight had foreseen its {second} of £61.2m."


def findings(first: str, second: str) -> list[Finding]:
    return list(check_text(TOLD.format(first=first, second=second), format="markdown").findings)


def test_the_table_is_large_sourced_and_says_each_thing_once() -> None:
    assert len(FAMILIES) >= 40
    assert all(len(family.source) > 3 for family in FAMILIES)
    assert max(Counter(family.head for family in FAMILIES).values()) == 1
    assert max(Counter(word for family in FAMILIES for word in family.words).values()) == 1
    heads = {family.head for family in FAMILIES}
    assert set(WIDER.values()) <= heads
    assert not set(WIDER.values()) & WIDER.keys()


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.head)
def test_every_name_of_a_family_is_read_as_it(family: object) -> None:
    for word in family.words:  # type: ignore[attr-defined]
        if word not in STOP_WORDS:
            assert family.head in content_stems(f"the {word} of Orrin"), word  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("turnover", "sales"),
        ("capital spending", "capex"),
        ("net income", "net earnings"),
        ("borrowings", "debt"),
        ("a market capitalisation", "market value"),
        ("pre-tax profit", "pretax earnings"),
    ],
)
def test_two_names_of_one_measure_are_compared(first: str, second: str) -> None:
    assert [finding.rule for finding in findings(first, second)] == ["value-conflict"]


@pytest.mark.parametrize(
    ("first", "second"),
    [("operating profit", "profit"), ("earnings", "pre-tax profit"), ("debt", "net borrowings")],
)
def test_a_wider_measure_makes_a_finding_less_sure(first: str, second: str) -> None:
    wide = findings(first, second)
    assert all(finding.confidence == "low" for finding in wide)
    assert all("may be more than what the other names" in finding.notes[0] for finding in wide)


def test_some_wider_measure_is_compared() -> None:
    assert [finding.confidence for finding in findings("operating profit", "profit")] == ["low"]
    assert [finding.confidence for finding in findings("operating profit", "operating income")] == ["medium"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("operating profit", "pre-tax profit"),
        ("net income", "operating income"),
        ("revenue", "debt"),
        ("capital spending", "operating expenses"),
    ],
)
def test_two_kinds_of_one_measure_are_not_compared(first: str, second: str) -> None:
    assert findings(first, second) == []
