"""Which claims a marker reaches."""

from collections.abc import Callable

import pytest

from claimcheck import Settings
from claimcheck.citations.link import link
from claimcheck.claims import build_claims
from claimcheck.documents import read_text
from claimcheck.engine import check_text
from claimcheck.mentions import extract_document


def noted_table(rows: int) -> str:
    body = "".join(
        f"| Ward {row} | {row * 7 + 1003:,} | {row * 3 + 1004:,}[^{row}] |\n" for row in range(1, rows)
    )
    notes = "".join(f"[^{row}]: Town records, sheet {row}, 2020\n" for row in range(1, rows))
    return f"| Ward | 2019 | 2020 |\n|---|---|---|\n{body}\n{notes}"


def test_a_marker_in_a_cell_reaches_its_row_and_no_other() -> None:
    report = check_text(noted_table(4), format="markdown")
    assert [(item.claim.mention.text, item.scope.value, item.marker and item.marker.place.label) for item in report.citations] == [
        ("1,010", "row", "1"),
        ("1,007", "cell", "1"),
        ("1,017", "row", "2"),
        ("1,010", "cell", "2"),
        ("1,024", "row", "3"),
        ("1,013", "cell", "3"),
    ]  # fmt: skip


NOTES = "\n\n[^1]: Reuters, 3 May 2024\n\n[^2]: BBC, 4 May 2024\n"
Linked = dict[str, list[tuple[str, str | None, float]]]


def linked(text: str, form: str = "markdown") -> Linked:
    """Return the scope, the marker and the confidence of every source of each figure."""
    report = check_text(text, format=form, settings=Settings(ignore=("all",)))
    found: Linked = {claim.mention.text: [] for claim in report.claims}
    for one in report.citations:
        label = one.marker.place.label if one.marker else one.source.outlet
        found[one.claim.mention.text].append((one.scope.value, label, one.confidence))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "She wrote: “Sales fell by 43%. We lost 1,240 people.”[^1] Then 77 came.",
        '"Sales fell by 43%. We lost 1,240 people," she wrote.[^1] Then 77 came.',
    ],
)
def test_a_marker_after_a_quotation_covers_all_of_it(text: str) -> None:
    assert linked(text + NOTES) == {
        "43%": [("quote", "1", 0.9)],
        "1,240": [("sentence", "1", 0.9)],
        "77": [],
    }


@pytest.mark.parametrize(
    "text",
    [
        "> Sales fell by 43%.\n>\n> We lost 1,240 people.\n\n— Ann Lee[^1]\n\nThen 77 came.",
        "> Sales fell by 43%.\n> We lost 1,240 people.\n>\n> — Ann Lee[^1]\n\nThen 77 came.",
    ],
)
def test_an_attribution_answers_for_the_quotation_above_it(text: str) -> None:
    assert linked(text + NOTES) == {"43%": [("quote", "1", 0.9)], "1,240": [("quote", "1", 0.9)], "77": []}


def test_paragraphs_of_a_quotation_with_sources_of_their_own_keep_them() -> None:
    text = "> Sales fell by 43%.[^1]\n>\n> We lost 1,240 people.[^2]"
    assert linked(text + NOTES) == {"43%": [("sentence", "1", 0.9)], "1,240": [("sentence", "2", 0.9)]}


def test_a_lead_in_covers_its_own_list_and_no_deeper_one_with_another() -> None:
    text = (
        "The mill lost, by county:[^1]\n\n- 412 in Norden\n- 307 in Sund:[^2]\n  - 112 men\n  - 195 women\n"
        "- 12 in Berg\n\nThen 77 came."
    )
    assert linked(text + NOTES) == {
        "412": [("lead-in", "1", 0.5)],
        "307": [("sentence", "2", 0.9), ("lead-in", "1", 0.5)],
        "112": [("lead-in", "2", 0.5)],
        "195": [("lead-in", "2", 0.5)],
        "12": [("lead-in", "1", 0.5)],
        "77": [],
    }


TABLE = "| County | Hands |\n|---|---|\n| Norden | 412 |\n| Sund | 307 |"


@pytest.mark.parametrize(
    ("text", "by"),
    [
        (f"Table 1. Hands by county.[^1]\n\n{TABLE}\n\nThen 77 came.{NOTES}", "1"),
        (f"{TABLE}\n\nTable: Hands by county.[^1]\n\nThen 77 came.{NOTES}", "1"),
        (f"{TABLE}\n\nSource: Reuters, 3 May 2024\n\nThen 77 came.", "Reuters"),
    ],
)
def test_a_caption_and_a_line_under_a_table_cover_the_table(text: str, by: str) -> None:
    assert linked(text) == {"412": [("caption", by, 0.5)], "307": [("caption", by, 0.5)], "77": []}


def test_a_paragraph_beside_a_table_is_no_caption() -> None:
    assert linked(f"Hands by county follow.[^1]\n\n{TABLE}{NOTES}") == {"412": [], "307": []}


def test_a_caption_of_a_page() -> None:
    page = (
        "<table><caption>Hands<sup><a href='#n1' id='r1'>1</a></sup></caption><tr><th>County<th>Hands"
        "<tr><td>Sund<td>307</table><p>Then 77.</p><ol><li id='n1'>Reuters <a href='#r1'>back</a></li></ol>"
    )
    assert linked(page, "html") == {"307": [("caption", "1", 0.5)], "77": []}


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("All figures are from Reuters unless noted.", "Reuters"),
        ("Unless otherwise stated, figures in this article come from Reuters.", "Reuters"),
        ("All data is from the U.S. Census Bureau.", "the U.S. Census Bureau"),
        ("All figures are from the town's census.[^2]", "2"),
    ],
)
def test_a_statement_of_all_figures_covers_what_nothing_else_does(text: str, by: str) -> None:
    found = linked(f"{text}\n\nThen 77 hands came.[^1] Some 307 stayed.{NOTES}")
    assert found["77"] == [("sentence", "1", 0.9)]
    assert found["307"] == [("document", by, 0.5)]


@pytest.mark.parametrize(
    "text", ["The figures are from Reuters.", "Some data came from Reuters.", "All figures rose."]
)
def test_a_sentence_about_some_figures_states_nothing(text: str) -> None:
    assert linked(f"{text}\n\nSome 307 stayed.")["307"] == []


def test_a_line_of_sources_is_a_guess_about_the_whole_text() -> None:
    assert linked("Some 307 stayed, and 412 left.\n\nSources: Reuters · BBC") == {
        "307": [("document", "Reuters", 0.2), ("document", "BBC", 0.2)],
        "412": [("document", "Reuters", 0.2), ("document", "BBC", 0.2)],
    }


def test_two_markers_to_one_source_are_two_candidates() -> None:
    text = "According to Reuters, 307 stayed.[^1]"
    assert linked(text + NOTES) == {"307": [("sentence", "1", 0.9), ("attribution", "Reuters", 0.8)]}


SHAPES: dict[str, Callable[[int], str]] = {
    "a line that leads a list": lambda n: "".join(f"Of {k},[^1] and\n" for k in range(n)) + "so:[^2]\n\n" + "- 7 men\n" * n,
    "lists in lists": lambda n: "".join(f"{'  ' * (k % 30)}- 7 men of {k}:[^1]\n" for k in range(n)),
    "one long line": lambda n: "Some 412 men left.[^1] " * n,
    "one long sentence": lambda n: "Some 412 men[^1] and " * n,
    "a cluster": lambda n: f"Some 412 men left.{'[^1]' * n}",
    "a wide row": lambda n: f"|{'a|' * n}\n|{'-|' * n}\n|{'412[^1]|' * n}",
    "a long quotation": lambda n: "> Some 412 men left.[^1]\n>\n" * n,
    "quotation marks": lambda n: "said Ann.” Some 412 men left.[^1] " * n,
    "lines under tables": lambda n: "| a |\n|---|\n| 412 |\n\nSource: Reuters\n\n" * n,
    "keys that are words": lambda n: "As @a says, 412 men left, and @a says more. " * n,
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_no_shape_costs_more_than_its_length(
    shape: str, calls: Callable[[Callable[[], object]], int]
) -> None:
    def linking(size: int) -> int:
        text = SHAPES[shape](size) + NOTES
        text = f"---\nreferences:\n- id: a\n  title: Beet\n---\n\n{text}"
        document = read_text(text, format="markdown")
        claims = build_claims(document, extract_document(document))
        assert link(document, claims).citations
        return calls(lambda: link(document, claims))

    assert linking(800) < 2.3 * linking(400)


def sources_by_claim(text: str) -> dict[str, str]:
    return {
        citation.claim.mention.text: citation.source.outlet or ""
        for citation in check_text(text, format="markdown").citations
    }


def test_a_note_of_wikitext_is_the_note_of_its_marker_and_of_those_that_name_it() -> None:
    text = (
        "The dam holds 412 million litres.<ref>{{cite news |title=The dam |work=Reuters |date=3 May 2024}}</ref> "
        'It cost $61 million.<ref name="cost">{{cite web |title=Costs |website=BBC News}}</ref>\n\n'
        'It took 37 months.<ref name="cost" /> It leaks 19 litres a day.<ref>[https://dam.example/leak The leak], Orrin Review, 2 May 2024</ref>\n'
    )
    report = check_text(text, format="markdown")
    assert [finding.message for finding in report.findings] == []
    assert sources_by_claim(text) == {
        "412 million litres": "Reuters",
        "$61 million": "BBC News",
        "37 months": "BBC News",
        "19 litres": "Orrin Review",
    }
    assert [marker.label for marker in report.document.markers] == ["1", "cost", "cost", "3"]


def test_a_link_definition_beside_the_list_that_tells_its_source_is_no_second_note() -> None:
    listed = "Rents rose 41 percent.[1]\n\n[1]: https://www.reuters.com/rents\n\nNotes\n\n[1] {}\n"
    for told in ("Reuters, 3 May 2024", "Reuters, https://www.reuters.com/rents"):
        text = listed.format(told)
        assert [finding.rule for finding in check_text(text, format="markdown").findings] == []
        assert sources_by_claim(text) == {"41 percent": "Reuters"}
    other = check_text(listed.format("BBC, https://www.bbc.co.uk/rents"), format="markdown")
    assert [finding.rule for finding in other.findings] == ["duplicate-note"]
