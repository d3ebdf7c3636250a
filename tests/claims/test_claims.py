"""Who, what, when and in what mode: the key of a claim; and what may not be compared."""

from typing import get_args

import pytest

from claimcheck import Claim, check_text
from claimcheck.claims import Change, ClaimGroup, Relation, build_claims, relate
from claimcheck.claims.relate import READERS
from claimcheck.documents import read_text
from claimcheck.language import Parses
from claimcheck.mentions import extract_document


def claims(text: str) -> tuple[Claim, ...]:
    return check_text(text, format="markdown").claims


def claim(text: str, figure: str) -> Claim:
    return next(one for one in claims(text) if one.mention.text == figure)


def pairs(text: str) -> list[tuple[str, str]]:
    document = read_text(text, format="markdown")
    parses = Parses(document.prose.text)
    related = relate(document, build_claims(document, extract_document(document)), parses)
    groups = [relation for relation in related if isinstance(relation, ClaimGroup)]
    return [(pair.earlier.mention.text, pair.later.mention.text) for group in groups for pair in group.pairs]


@pytest.mark.parametrize(
    ("text", "figure", "subject", "measure"),
    [
        ("In May Orrin's £40m repair budget was spent.", "£40m", "Orrin", "repair budget"),
        ("The revenue of Orrin Freight rose to $3bn.", "$3bn", "Orrin Freight", "revenue"),
        ("In Tarnow, Merle Bank employs 340 people.", "340", "Tarnow", "people"),
        ("# Orrin grows\n\nOrrin is new. The company has 90 ships. Orrin sails.", "90", "Orrin", "ships"),
    ],
)
def test_subject_and_measure(text: str, figure: str, subject: str, measure: str) -> None:
    found = claim(text, figure)
    assert (found.subject, found.measure) == (subject, measure)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("It cost $40m.", "actual"),
        ("It will cost $40m.", "forecast"),
        ("It may cost $40m.", "forecast"),
        ("It cost $40m in May.", "actual"),
        ("It did not cost $40m.", "denied"),
        ("The goal is $40m.", "target"),
        ("If it cost $40m, we left.", "hypothetical"),
    ],
)
def test_modality(text: str, modality: str) -> None:
    assert claim(text, "$40m").modality == modality


def test_period_and_attribution() -> None:
    found = claim("In 2021 the port took $40m, according to Ilse Brandt.", "$40m")
    assert (found.period, found.attribution) == ("2021", "Ilse Brandt")
    led = claim("By 2019 the port handled 900 boats, more than in 2014.", "900")
    assert led.period == "2019"


def test_two_figures_of_one_thing_are_compared() -> None:
    assert pairs("Orrin's £40m repair budget is gone.\n\nNobody saw Orrin's £60m repair budget go.") == [
        ("£40m", "£60m")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In 2020 Orrin's repair budget was £40m.\n\nIn 2021 Orrin's repair budget was £60m.",
        "Orrin's £40m repair budget is gone.\n\nMerle's £60m repair budget is gone.",
        "Orrin's £40m repair budget is gone.\n\nOrrin's average £60m repair budget is not.",
        "Orrin's £40m repair budget is gone.\n\nOrrin's other £60m repair budget is not.",
        "Orrin's £40m repair budget is gone.\n\nIf Orrin's £60m repair budget were gone, too bad.",
        "Orrin's £40m repair budget is gone.\n\nOrrin's £60m wage bill is not.",
        "- Orrin's £40m repair budget, in May\n- Orrin's £60m repair budget, in June\n",
        "The north Orrin port has 40 cranes.\n\nThe south Orrin port has 60 cranes.",
        "| Orrin | repair budget |\n| --- | --- |\n| May | £40m |\n| June | £60m |\n",
    ],
    ids=["period", "entity", "average", "other", "condition", "measure", "list", "place", "table"],
)
def test_decoys_are_not_compared(text: str) -> None:
    assert pairs(text) == []


def test_claims_are_numbered_in_the_order_of_the_text() -> None:
    found = claims("It took 40 boats.\n\n- 50 cars\n- 60 carts\n")
    assert [one.id for one in found] == [f"c{number}" for number in range(1, len(found) + 1)]
    assert [one.span for one in found] == sorted(one.span for one in found)


def test_a_period_holds_for_the_sentences_after_it() -> None:
    text = "The plan would shrink in 2026. It would cost £40m.\n\nIt would cost £60m."
    periods = [(one.key.period, one.key.period_from) for one in claims(text) if one.mention.kind == "money"]
    assert periods == [("2026", "paragraph"), (None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "In good months Orrin took £33k of revenue.\n\nOrrin took €33k of revenue in good months.",
        "In 2026, the plan would reduce poverty by 2.5%.\n\nThe plan shrinks in 2026. It would lower poverty by 2.0%.",
        "Orrin raises the Lorne index of income by 0.13%.\n\nIn all, Orrin will increase the Lorne index of income by 0.14%.",
    ],
    ids=["currencies", "taken-over period", "last digit"],
)
def test_one_thing_in_other_words_is_compared(text: str) -> None:
    assert len(pairs(text)) == 1


def test_only_the_relations_asked_for_are_read() -> None:
    document = read_text(
        "# Orrin\n\nSales rose from $40m to $50m, up 25%. Sales were $60m.", format="markdown"
    )
    built = build_claims(document, extract_document(document))

    def kinds(asked: set[type] | None) -> set[type]:
        return {type(relation) for relation in relate(document, built, Parses(document.prose.text), asked)}

    assert {Change} == kinds({Change}) < kinds(None)
    assert not kinds(set())


def test_each_kind_of_relation_has_a_reader() -> None:
    assert {kind for kinds, _ in READERS for kind in kinds} == set(get_args(Relation))
