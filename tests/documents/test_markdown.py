"""Markdown: zones, what is kept of inline markup, front matter, notes."""

import datetime

import pytest

from claimcheck.documents import Block, Cell, Document, Zone, read_text
from claimcheck.text import Span


def read(text: str) -> Document:
    return read_text(text, format="markdown")


def shown(document: Document, block: Block) -> str:
    return block.prose.of(document.prose.text) or block.span.of(document.source)


def zones(text: str) -> list[tuple[str, str]]:
    document = read(text)
    return [(block.zone.value, shown(document, block)) for block in document.blocks]


def test_blocks_and_their_zones() -> None:
    text = (
        "# Crane plan\n\nThe board *met*.\n\n## Cost\n\n- mast: $2m\n  - rope\n- crane\n\n"
        "> We said so.\n\n```\nx = 1\n```\n\n<div>frame</div>\n\nIt ends.\n"
    )
    assert zones(text) == [
        ("title", "Crane plan"),
        ("paragraph", "The board met."),
        ("heading", "Cost"),
        ("list-item", "mast: $2m"),
        ("list-item", "rope"),
        ("list-item", "crane"),
        ("quote", "We said so."),
        ("code", "```\nx = 1\n```"),
        ("paragraph", "frame"),
        ("paragraph", "It ends."),
    ]


def test_levels_and_lists() -> None:
    document = read("# T\n\n### Deep\n\n1. one\n   - inner\n2. two\n\ntext\n\n- other\n")
    assert [(block.level, block.list) for block in document.blocks] == [
        (1, None),
        (3, None),
        (1, 0),
        (2, 1),
        (1, 0),
        (0, None),
        (1, 2),
    ]


def test_a_loose_item_is_one_list_item_a_paragraph() -> None:
    assert zones("- one\n\n  more\n\n- two\n") == [
        ("list-item", "one"),
        ("list-item", "more"),
        ("list-item", "two"),
    ]


def test_table_cells_know_their_place() -> None:
    document = read("Text.\n\n| Year | Cost |\n|---|---|\n| 2025 | $4 **million** |\n| 2026 | |\n")
    cells = [(block.cell, shown(document, block)) for block in document.blocks if block.cell]
    assert cells == [
        (Cell(0, 0, 0, header=True), "Year"),
        (Cell(0, 0, 1, header=True), "Cost"),
        (Cell(0, 1, 0, header=False), "2025"),
        (Cell(0, 1, 1, header=False), "$4 million"),
        (Cell(0, 2, 0, header=False), "2026"),
        (Cell(0, 2, 1, header=False), ""),
    ]


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("It cost **$4** _million_.", "It cost $4 million."),
        ('See [the *report*](https://example.org/2025 "T 5") now.', "See the report now."),
        ("See <https://example.org/5> now.", "See https://example.org/5 now."),
        ("Run `x = 5` now.", "Run \ufffc now."),
        ("A picture ![of 5 cranes](a.png) here.", "A picture  here."),
        ("It is ~~$5~~ $6.", "It is  $6."),
        ("It <b>cost</b> $5<!-- or 6 -->.", "It cost $5."),
        ("One<br>two.", "One\ntwo."),
        ("One  \ntwo.", "One\ntwo."),
        ("It cost\n$5 in\nall.", "It cost $5 in all."),
        ("Cranes &amp; masts &pound;5 \\$6 \\*", "Cranes & masts £5 $6 *"),
        ("It costs {{ price }} dollars.", "It costs \ufffc dollars."),
        ('Here {{< figure src="5.png" >}} is {% raw %}it{% endraw %}.', "Here  is it."),
        ("Speed of 10<sup>6</sup> and the 5<sup>th</sup>.", "Speed of 10^6 and the 5th."),
        ("From $125 to $145 and x_1 or 5*6*7.", "From $125 to $145 and x_1 or 567."),
        ("Ünïcödé 😀 **$5** ½ [ü](http://a.b/ü).", "Ünïcödé 😀 $5 ½ ü."),
    ],
)
def test_inline_markup_is_left_out(source: str, prose: str) -> None:
    assert read(source + "\n\nMore.").prose.text.split("\n\n")[0] == prose


def test_positions_count_code_points_behind_wide_characters() -> None:
    source = "😀 é **forty** 数 [sixty](u) ends"
    document = read("Text.\n\n" + source * 50)
    start = document.prose.text.rindex("sixty")
    assert document.prose.to_source(Span(start, start + 5)).of(document.source) == "sixty"


def test_line_ends_of_windows() -> None:
    document = read("# T\r\n\r\nOne\r\ntwo.\r\n\r\n- a\r\n- b\r\n")
    assert document.prose.text == "T\n\nOne two.\n\na\n\nb\n\n"


YAML = '---\ntitle: "Crane plan: $40 million"  # draft\ndate: 2026-03-09T10:00:00Z\ntags: [a, b]\n---\n\n'
TOML = "+++\ntitle = 'Crane plan: $40 million'\ndate = 2026-03-09\n+++\n\n"


@pytest.mark.parametrize(
    "head", [YAML, TOML, YAML.replace("date:", "published:"), YAML.replace("\n", "\r\n")]
)
def test_front_matter_titles_and_dates_the_document(head: str) -> None:
    document = read(head + "The board met.\n")
    assert document.title == "Crane plan: $40 million"
    assert (document.as_of, document.as_of_from) == (datetime.date(2026, 3, 9), "front-matter")
    assert [block.zone for block in document.blocks] == [Zone.FRONT_MATTER, Zone.TITLE, Zone.PARAGRAPH]
    assert document.prose.text == "Crane plan: $40 million\n\nThe board met.\n\n"


def test_a_heading_that_is_the_title_stands_for_the_front_matter() -> None:
    document = read(YAML + "# Crane plan: $40 million\n\nThe board met.\n")
    assert document.prose.text.count("Crane plan") == 1
    assert document.blocks[1].zone is Zone.TITLE


def test_a_first_level_heading_of_a_section_leaves_the_front_matter_its_title() -> None:
    document = read(YAML + "The board met.\n\n# What it said\n\nNothing.\n")
    zones = [block.zone for block in document.blocks]
    assert zones == [
        Zone.FRONT_MATTER,
        Zone.TITLE,
        Zone.PARAGRAPH,
        Zone.HEADING,
        Zone.PARAGRAPH,
    ]
    assert document.blocks[1].span.of(document.source) == document.title


def test_the_date_given_goes_before_front_matter_and_that_before_a_dateline() -> None:
    body = "June 5, 2026\n\nThe board met.\n"
    assert read_text(YAML + body, format="markdown", as_of=datetime.date(2020, 1, 1)).as_of_from == "option"
    assert read(YAML + body).as_of_from == "front-matter"
    assert read(body + "\nIt was late.").as_of == datetime.date(2026, 6, 5)


def test_broken_front_matter_is_no_error() -> None:
    assert read("+++\ntitle = [\n+++\n\nText.\n").title is None
    assert read("---\ntitle\n: x\n---\n\nText.\n").as_of is None


def test_notes_are_blocks_with_labels_and_out_of_the_prose() -> None:
    document = read(
        "Text.[^1]\n\n[^1]: First *note*,\n    with more.\n[^1]: Again.\n\n[^x]: Other.\n\n[^empty]:\n"
    )
    notes = [(block.label, shown(document, block)) for block in document.blocks if block.zone is Zone.NOTE]
    assert notes == [("1", "First *note*,\n    with more."), ("1", "Again."), ("x", "Other."), ("empty", "")]
    assert document.prose.text == "Text.\n\n"


def test_link_definitions_are_notes_only_where_they_are_cited_as_notes() -> None:
    definitions = (
        '\n\n[4]: https://a.example/x "Title"\n[4]: https://b.example\n\n```\n[5]: https://c.example\n```\n'
    )
    cited = read("It grew. ([Outlet][4])" + definitions)
    assert [(b.label, shown(cited, b)) for b in cited.blocks if b.zone is Zone.NOTE] == [
        ("4", 'https://a.example/x "Title"'),
        ("4", "https://b.example"),
    ]
    linked = read("It [grew by half][4] at once." + definitions)
    assert not [block for block in linked.blocks if block.zone is Zone.NOTE]
    assert linked.markers == ()


def test_a_works_cited_list_is_of_sources() -> None:
    cited = "#### **Works cited**\n\n1. A \\- B, 2025, [u](u)\n2. C, 2026"
    document = read(f"# T\n\nIt grew.\n\n{cited}\n\n## After\n\nMore.\n")
    assert [(b.label, shown(document, b)) for b in document.blocks if b.zone is Zone.SOURCES] == [
        ("1", "A \\- B, 2025, [u](u)"),
        ("2", "C, 2026"),
    ]
    assert zones(document.source)[-1] == ("paragraph", "More.")


def test_references_of_pandoc_front_matter_are_sources() -> None:
    head = "---\ntitle: T\nreferences:\n- id: sol2024\n  title: A\n- id: park\n  title: B\nlang: en\n---\n"
    document = read(f"{head}\nX [@sol2024].\n")
    assert [(b.label, shown(document, b)) for b in document.blocks if b.zone is Zone.SOURCES] == [
        ("sol2024", "- id: sol2024\n  title: A"),
        ("park", "- id: park\n  title: B"),
    ]


def test_chrome_damage_and_repeats_are_found_in_markdown_too() -> None:
    text = "The board met on Monday and approved the plan for a second crane after a year of waiting."
    document = read(f"# T\n\n{text}\n\n[Skip to content](#x)\n\nè²¢çŒ® 1 ä»¶\n\n{text}\n")
    assert [block.zone for block in document.blocks] == [
        Zone.TITLE,
        Zone.PARAGRAPH,
        Zone.CHROME,
        Zone.DAMAGED,
        Zone.REPEATED,
    ]


def test_nesting_of_any_depth_is_read() -> None:
    assert "deep" in read("> " * 2000 + "deep").prose.text
    assert "deep" in read("[" * 10_000 + "deep" + "]" * 10_000).prose.text
    assert read(">" * 10_000).blocks == ()


def test_a_page_pasted_into_markdown_is_parted_by_lines() -> None:
    long = (
        "The board met on Monday and approved the plan for a second crane. It had waited for a year, and cost"
        " more than anyone had thought, and the mayor left before the vote was taken that night."
    )
    text = f"HRB·News\n2026/3/9 · 7:15\n3 comments · 2 shares\n{long}\n{long[:-12]}.\n"
    document = read(f"Crane plan approved\n\n{text}")
    assert [block.zone.value for block in document.blocks] == [
        "title",
        "dateline",
        "dateline",
        "chrome",
        "paragraph",
        "paragraph",
    ]
    assert document.as_of == datetime.date(2026, 3, 9)


def test_wrapped_lines_of_markdown_stay_together() -> None:
    document = read(
        "# T\n\nThe board met. It\napproved the plan. It\n*was* late, and June 5, 2026\nwas a Friday.\n"
    )
    assert [block.zone.value for block in document.blocks] == ["title", "paragraph"]
