"""What a source's text says of a claim."""

from collections.abc import Callable

import pytest

from claimcheck.citations.link import link
from claimcheck.claims import build_claims
from claimcheck.documents import read_text
from claimcheck.engine import check_text
from claimcheck.evidence import Difference, Outcome, Verdict, hold
from claimcheck.mentions import extract_document

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
    ("The three schools together have 900 pupils.", "The schools have 250, 300 and 350 pupils."),
    ("The boat carried 12 percent fewer passengers.", "The boat carried 239,700 passengers, after 272,400 in the year before."),
    ("Sales fell by a fifth.", "Sales fell from 50 million euros to 40 million euros."),
    ("The hill is 3,000 feet high.", "The hill is 914 metres high."),
    ("Two-thirds of members agreed.", "About 67 percent of members agreed."),
    ("The mill reopened in spring 2017.", "The mill reopened in spring 2017 under new owners."),
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
    ("Sales rose 7 percent in 2021.", "Sales rose 7 percent in 2020 and fell the following year.", Difference.PERIOD),
    ("The path is 10 miles long.", "The path is 10 kilometres long.", Difference.VALUE),
    ("She said: “We shall not sell the mill to anybody”.", "She said: “We shall sell the mill to anybody”.", Difference.QUOTE),
    ("She said: “We shall sell the mill next year”.", "She said: “We might sell the mill next year”.", Difference.QUOTE),
    ("The governor vetoed the bill.", "The governor signed the bill into law.", Difference.NEGATION),
    ("The mayor served from 2010 to 2014.", "He was mayor between 2011 and 2014.", Difference.PERIOD),
    ("The club was founded in the 1880s.", "The club was founded in 1893.", Difference.PERIOD),
    ("The board ordered one ferry and paid $31 million for it, to the anger of the islanders.", "The board paid between $31 million and $34 million for it.", Difference.RANGE),
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


def test_a_short_text_that_is_given_for_its_source_is_the_whole_of_it() -> None:
    draft = "The hall cost $2.4 million and has 310 seats.[^1]\n\n[^1]: Example Wire\n"
    report = check_text(draft, format="markdown", sources={"1": "The new hall cost $2.4 million."})
    outcomes = {verdict.statement.text: verdict.outcome for verdict in report.verdicts}
    assert outcomes == {"$2.4 million": Outcome.SUPPORTED, "310": Outcome.ABSENT}
    assert not report.notices


def test_a_hedge_that_was_dropped_is_said_but_no_contradiction() -> None:
    (verdict,) = ask("The hall cost $2.4 million.", "The hall cost about $2.4 million.")
    assert (verdict.outcome, verdict.answer.difference) == (Outcome.SUPPORTED, Difference.HEDGE)
    assert verdict.answer.stated == "about $2.4 million"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Subscribe to continue reading. Already a member? Sign in.",
        "404 Not Found. The page you asked for does not exist.",
        "The hall cost more than had been planned, as papers seen by this newspaper show…",
        "The hall cost more than had been planned. Read more",
    ],
)
def test_a_stub_is_not_checkable_and_said_so(text: str) -> None:
    report = check_text(
        "The hall cost $2.4 million.[^1]\n\n[^1]: Example Wire\n", format="markdown", sources={"1": text}
    )
    assert {verdict.outcome for verdict in report.verdicts} == {Outcome.NOT_CHECKABLE}
    assert [notice.code for notice in report.notices] == ["source-not-checkable"]
    assert not [finding for finding in report.findings if finding.category == "source"]


def test_what_another_source_has_is_elsewhere() -> None:
    draft = "The hall cost $2.4 million.[^1] It seats 900.[^2]\n\n[^1]: Example Wire\n[^2]: Example Post\n"
    here, there = f"{REST}\n\nNothing of the hall.", f"{REST}\n\nThe hall cost $2.4 million and seats 900."
    report = check_text(draft, format="markdown", sources={"1": here, "2": there})
    assert {v.key: v.outcome for v in report.verdicts if v.statement.text == "$2.4 million"} == {
        "1": Outcome.ELSEWHERE
    }
    assert not [finding for finding in report.findings if finding.category == "source"]


@pytest.mark.parametrize(
    "key", ["https://example.org/hall", "http://www.example.org/hall/?utm_source=mail", "[^1]", "1"]
)
def test_a_text_is_found_by_label_or_address(key: str) -> None:
    draft = "The hall cost $2.4 million.[^1]\n\n[^1]: Example Wire, https://example.org/hall\n"
    report = check_text(draft, format="markdown", sources={key: f"{REST}\n\nThe hall cost $2.4 million."})
    assert [verdict.outcome for verdict in report.verdicts] == [Outcome.SUPPORTED]


def test_markers_beside_a_sources_line_are_enough() -> None:
    draft = "The hall cost $2.4 million. [1] The mill has 340 looms. [2]\n\nSources: Example Wire, 3 May 2020 · Example Post, 4 May 2020\n"
    texts = {"1": f"{REST}\n\nThe hall cost $2.4 million.", "2": f"{REST}\n\nThe mill has 430 looms."}
    outcomes = {
        verdict.key: verdict.outcome
        for verdict in check_text(draft, format="markdown", sources=texts).verdicts
    }
    assert outcomes == {"1": Outcome.SUPPORTED, "2": Outcome.CONTRADICTED}


def test_a_text_that_nothing_cites_is_said() -> None:
    report = check_text("The hall cost $2.4 million.", sources={"7": REST * 2})
    assert [notice.code for notice in report.notices] == ["source-not-cited"]


def test_the_sources_date_gives_its_last_year() -> None:
    verdicts = ask(
        "Output was 340 tonnes in 2025.", "Last year output was 340 tonnes, after 310 tonnes in 2024."
    )
    assert {verdict.outcome for verdict in verdicts} == {Outcome.SUPPORTED}


def test_thousands_of_notes_are_matched_to_their_texts_once(
    calls: Callable[[Callable[[], object]], int],
) -> None:
    def holding(notes: int) -> int:
        text = "".join(f"Of {k + 1200:,} men many left.[^{k}]\n\n" for k in range(notes))
        text += "".join(f"[^{k}]: Example Wire, no. {k}\n\n" for k in range(notes))
        document = read_text(text, format="markdown")
        claims = build_claims(document, extract_document(document))
        apparatus = link(document, claims)
        assert len(hold(document, claims, apparatus, {"7": f"{REST} Of 1,207 men many left."})) == 1
        return calls(lambda: hold(document, claims, apparatus, {"7": "a stub"}))

    assert holding(400) < 2.3 * holding(200)
