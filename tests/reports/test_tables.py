"""The tables of ``claims`` and ``sources``."""

import csv
import io
from collections.abc import Sequence

from claimcheck import check_text
from claimcheck.reports.excerpt import cells
from claimcheck.reports.tables import (
    CLAIM_COLUMNS,
    SOURCE_COLUMNS,
    claim_rows,
    for_people,
    render_csv,
    render_table,
    source_rows,
)
from claimcheck.testing import long_enough

DRAFT = """\
# The port of 東京

The port's debt rose to about $1.5 billion in 2024.[^1] It has at least 300 cranes, and paid 3-5% a year.

[^1]: Reuters, 3 May 2024
"""


def column(columns: Sequence[str], rows: Sequence[Sequence[str]], name: str) -> list[str]:
    return [row[columns.index(name)] for row in rows]


def test_a_claim_is_told_with_its_reading_and_source() -> None:
    rows = list(claim_rows(check_text(DRAFT, format="markdown")))
    readings = dict(
        zip(column(CLAIM_COLUMNS, rows, "claim"), column(CLAIM_COLUMNS, rows, "reading"), strict=True)
    )
    assert readings["$1.5 billion"] == "about 1500000000 USD"
    assert readings["300"] == "at least 300"
    assert readings["3-5%"] == "3..5 percent"
    assert rows[0][0] == "3"
    assert rows[0][-1] == "Reuters"


def test_a_claim_without_a_source_has_a_row_too() -> None:
    report = check_text(DRAFT, format="markdown")
    rows = list(source_rows(report))
    assert {row[1] for row in rows} == {claim.mention.text for claim in report.claims}
    assert [len(row) for row in rows] == [len(SOURCE_COLUMNS)] * len(rows)


def test_columns_are_aligned_by_cells_and_long_or_hostile_cells_tamed() -> None:
    table = render_table(
        ("a", "b"), [("東京", "x"), ("\x1b[31mred", "y"), ("very " * 30, "z"), ("京" * 60, "w")]
    )
    lines = table.splitlines()
    assert "\x1b" not in table
    assert len({cells(line) for line in lines}) == 1
    assert all(line.rstrip()[-1] in "bxyzw" for line in lines)
    assert max(map(cells, lines)) <= 45


def test_csv_keeps_every_character() -> None:
    rows = [("a,b", 'say "x"', "two\nlines", "")]
    text = render_csv(("1", "2", "3", "4"), rows)
    assert list(csv.reader(io.StringIO(text))) == [["1", "2", "3", "4"], list(rows[0])]


def test_an_empty_document_has_a_head_only() -> None:
    assert render_table(CLAIM_COLUMNS, list(claim_rows(check_text("Nothing here.")))).split() == list(
        CLAIM_COLUMNS
    )


KEYED = """\
# Selkie's year

## Results for 2022

The ferry line said that it lost £43m. If it lost £61m, nobody knew.

| | Revenue per head |
| --- | --- |
| Selkie | £310 |

Selkie is old.
"""


def test_a_claim_is_told_with_each_part_of_its_key_and_where_that_stands() -> None:
    rows = list(claim_rows(check_text(KEYED, format="markdown")))
    told = {row[1]: dict(zip(CLAIM_COLUMNS, row, strict=True)) for row in rows}
    assert (told["£43m"]["period"], told["£43m"]["inherited"]) == (
        "2022",
        "subject: document, period: heading",
    )
    assert told["£61m"]["modality"] == "hypothetical"
    cell = told["£310"]
    assert (cell["subject"], cell["measure"], cell["scope"]) == ("Selkie", "Revenue per head", "per")
    assert cell["inherited"] == "subject: row, measure: column, period: heading, scope: column"


def test_rare_columns_that_tell_nothing_are_left_out_for_people() -> None:
    columns = ("subject", "scope", "modality", "inherited", "source")
    rows = [("", "", "actual", "", ""), ("", "per", "actual", "", "")]
    assert for_people(columns, rows) == (("subject", "scope", "source"), [("", "", ""), ("", "per", "")])
    assert for_people(columns, [("", "", "forecast", "", "")])[0] == ("subject", "modality", "source")


def test_what_is_no_claim_has_its_verdict_in_the_table() -> None:
    passage = "The board met. It sold 412 boats, and the chair said: “We shall not sell the mill to anybody.”"
    draft = (
        "It sold 421 boats.[^1] She said: “We shall sell the mill to anybody”.[^1]\n\n[^1]: Example Wire\n"
    )
    report = check_text(draft, format="markdown", sources=long_enough({"1": passage}))
    found = {row[1]: row[-2:] for row in source_rows(report)}
    assert found["421"] == ("contradicted", "the source says 412, not 421")
    assert found["We shall sell the mill to anybody"][0] == "contradicted"
    columns, rows = for_people(SOURCE_COLUMNS, list(source_rows(report)))
    assert columns == ("line", "claim", "note", "source", "scope", "confidence", "verdict", "reason")
    assert "the source says 412, not 421" in render_table(columns, rows)


def test_a_long_quotation_widens_no_column_of_figures() -> None:
    said = "The cranes were old, the quay was cracked, and nobody on the board had asked for a survey"
    draft = f'The port paid $4 million.[^1] Ada Tarn said: "{said}."[^1]\n\n[^1]: Reuters, 3 May 2024\n'
    told = long_enough({"1": f"The port paid $4 million. {said}, said Ada Tarn."})
    rows = list(source_rows(check_text(draft, format="markdown", sources=told)))
    columns, shown = for_people(SOURCE_COLUMNS, rows)
    assert f"{said}." in column(SOURCE_COLUMNS, rows, "claim")
    assert [cells(claim) for claim in column(columns, shown, "claim")] == [
        len("$4 million"),
        len("Ada Tarn"),
        24,
    ]
