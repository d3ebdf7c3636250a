"""What a source's text says of a claim."""

import pytest

from claimcheck.engine import check_text
from claimcheck.evidence import Difference, Outcome, Verdict

REST = (
    "The afternoon went on as such afternoons do. Members read their papers, and somebody opened a window. "
    "Nothing further was decided, and the clerk said that the minutes would be sent round when they were typed. "
) * 4


def ask(claim: str, passage: str) -> tuple[Verdict, ...]:
    """Hold one cited sentence against a source that says ``passage`` among other things."""
    draft = f"{claim}[^1]\n\n[^1]: Example Wire, 4 March 2026\n"
    return check_text(draft, format="markdown", sources={"1": f"{REST}\n\n{passage}\n\n{REST}"}).verdicts


SUPPORTED = [
    ("The lake holds 3.2 million fish.", "The lake holds 3.2 million fish, the count says."),
    ("The hall cost about $2.4 million.", "In the end the hall cost $2,374,000."),
    ("More than 300 boats took part.", "At the start 341 boats took part."),
    ("At least six weeks are needed.", "The work needs six to nine weeks."),
    ("The path is 10 miles long.", "The path is 16.1 kilometres long."),
    ("The strike lasted three weeks.", "The strike lasted 21 days."),
    ("The two ports together handled 70 million tonnes.", "The north port handled 40 million tonnes and the south port 30 million tonnes."),
    ("Turnout fell by 5 percentage points.", "Turnout fell from 61 percent to 56 percent."),
    ("The rate was cut by 50 basis points.", "The rate was cut by half a percentage point."),
    ("A quarter of the 60 farms closed.", "Of the 60 farms in the valley, 15 closed."),
    ("Output rose 20 percent.", "Output rose from 50 tonnes to 60 tonnes."),
    ("The pact was signed in May 2012.", "The pact was signed on 9 May 2012 in the old hall."),
    ("The house was built in the 1920s.", "The house was built in 1926 for a dentist."),
    ("The fund is worth €3 million.", "The fund is worth 3 million euros."),
    ("The judge called it “a sorry tale of greed and delay”.", "“It is a sorry tale of greed and delay,” the judge said."),
]  # fmt: skip

CONTRADICTED = [
    ("The lake holds 3.2 million fish.", "The lake holds 2.3 million fish, the count says.", Difference.VALUE),
    ("The hall cost about $2.4 million.", "In the end the hall cost $2,474,000.", Difference.VALUE),
    ("The hall cost $2.4 million.", "In the end the hall cost €2.4 million.", Difference.CURRENCY),
    ("The work needs nine weeks.", "The work needs six to nine weeks.", Difference.RANGE),
    ("More than 300 boats took part.", "Fewer than 305 boats took part.", Difference.COMPARATOR),
    ("Turnout fell by 5 percent.", "Turnout fell by 5 percentage points.", Difference.VALUE),
    ("Prices rose 4 percent.", "Prices fell 4 percent.", Difference.VALUE),
    ("Sales rose 7 percent in 2021.", "Sales rose 7 percent in 2019.", Difference.PERIOD),
    ("The path is 10 miles long.", "The path is 10 kilometres long.", Difference.VALUE),
    ("She said: “We shall not sell the mill to anybody”.", "She said: “We shall sell the mill to anybody”.", Difference.QUOTE),
    ("She said: “We shall sell the mill next year”.", "She said: “We might sell the mill next year”.", Difference.QUOTE),
    ("The ferry company will not close the northern route.", "The ferry company will close the northern route.", Difference.NEGATION),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "passage"), SUPPORTED)
def test_supported(claim: str, passage: str) -> None:
    verdicts = ask(claim, passage)
    assert verdicts
    assert {verdict.outcome for verdict in verdicts} == {Outcome.SUPPORTED}


@pytest.mark.parametrize(("claim", "passage", "difference"), CONTRADICTED)
def test_contradicted(claim: str, passage: str, difference: Difference) -> None:
    found = [verdict for verdict in ask(claim, passage) if verdict.outcome is Outcome.CONTRADICTED]
    assert difference in {verdict.answer.difference for verdict in found}


def test_what_is_nowhere_is_absent() -> None:
    (verdict,) = ask("The closure cost 1,700 jobs.", "The owner would not speak of jobs.")
    assert verdict.outcome is Outcome.ABSENT
    assert verdict.answer.difference is Difference.ABSENT


def test_evidence_is_a_short_passage_of_the_source() -> None:
    (verdict,) = ask("The hall cost $2.4 million.", "The hall cost $2.4 million, " + "and so on " * 60)
    assert verdict.answer.evidence
    assert "$2.4 million" in verdict.answer.evidence.text
    assert len(verdict.answer.evidence.text) <= 200


def test_a_hedge_that_was_dropped_is_said_but_no_contradiction() -> None:
    (verdict,) = ask("The hall cost $2.4 million.", "The hall cost about $2.4 million.")
    assert (verdict.outcome, verdict.answer.difference) == (Outcome.SUPPORTED, Difference.HEDGE)
    assert verdict.answer.stated == "about $2.4 million"
