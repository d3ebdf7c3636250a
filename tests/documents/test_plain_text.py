"""Plain text: what each line is."""

import datetime

import pytest

from claimcheck.documents import Block, Document, Zone, read_text

BODY = (
    "The harbour board met on Monday and approved the plan for a second crane, which had waited for a year."
)


def zones(document: Document) -> list[tuple[str, str]]:
    return [(block.zone.value, shown(document, block)) for block in document.blocks]


def shown(document: Document, block: Block) -> str:
    return block.prose.of(document.prose.text) or block.span.of(document.source)


STANDFIRST = (
    "The board said yes. The crane has not come. Nobody knows why it takes so long, or what it costs."
)


PASTED = f"""\U0001f680 Harbour crane plan stuck for a year
\U0001f680 Harbour crane plan stuck for a year

{STANDFIRST}

HRB·News
2026/3/9 · 7:15
{BODY}

Where the money went

It spent $40 million.1 The rest is in the bank.
Loading card content

Share this
Sources: The Register (Ola Brandt, March 8, 2026) · Reuters (March 7, 2026)

Log in to comment
"""


def test_a_pasted_article_is_taken_apart() -> None:
    document = read_text(PASTED)
    assert zones(document) == [
        ("title", "\U0001f680 Harbour crane plan stuck for a year"),
        ("repeated", "\U0001f680 Harbour crane plan stuck for a year"),
        ("standfirst", STANDFIRST),
        ("dateline", "HRB·News"),
        ("dateline", "2026/3/9 · 7:15"),
        ("paragraph", BODY),
        ("heading", "Where the money went"),
        ("paragraph", "It spent $40 million. The rest is in the bank."),
        ("chrome", "Loading card content"),
        ("chrome", "Share this"),
        ("sources", "Sources: The Register (Ola Brandt, March 8, 2026) · Reuters (March 7, 2026)"),
        ("chrome", "Log in to comment"),
    ]
    assert document.title == "\U0001f680 Harbour crane plan stuck for a year"
    assert document.as_of == datetime.date(2026, 3, 9)
    assert document.as_of_from == "dateline"
    assert document.blocks[1].hint == "repeats line 1"


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "The harbour board met on Monday and approved the plan for a second\n"
        "crane, which had waited for a year. It will cost more than the board\n"
        "had thought. Nobody voted against it, and the mayor left early.\n"
        "\n"
        "A second paragraph follows, in the same narrow column as the first\n"
        "one, and it ends here.\n"
    )
    document = read_text(f"Crane plan approved\n\n{wrapped}")
    assert [zone for zone, _ in zones(document)] == ["title", "paragraph", "paragraph"]
    assert "second crane, which" in document.prose.text
    assert "the board had thought" in document.prose.text


def test_one_paragraph_a_line_stays_one_a_line() -> None:
    document = read_text(f"Crane plan approved\n\n{BODY}\nIt was late.\n{BODY} And late again.\n")
    assert [zone for zone, _ in zones(document)] == ["title", "paragraph", "paragraph", "paragraph"]


def test_a_line_broken_before_a_small_letter_goes_on() -> None:
    document = read_text(
        "It rained all day in the valley, and the river\nrose by 2 metres. It fell at night.\n"
    )
    assert len(document.blocks) == 1
    assert "river rose" in document.prose.text


def test_a_single_line_is_a_paragraph() -> None:
    assert zones(read_text("Sales rose 5%")) == [("paragraph", "Sales rose 5%")]


def test_list_items_lose_their_bullets_and_belong_to_one_list() -> None:
    lines = "- crane: $4 million\n• mast: $2 million\n  1. rope"
    document = read_text(f"What it costs\n\n{BODY}\n\n{lines}\n\n{BODY[:50]}.\n\n* again\n")
    items = [block for block in document.blocks if block.zone is Zone.LIST_ITEM]
    assert [shown(document, block) for block in items] == [
        "crane: $4 million",
        "mast: $2 million",
        "rope",
        "again",
    ]
    assert [block.list for block in items] == [0, 0, 0, 1]
    assert [block.level for block in items] == [1, 1, 2, 1]


def test_a_list_item_goes_on_over_its_indented_lines() -> None:
    items = "- a crane for the second\n  quay of the harbour\n- a mast"
    document = read_text(f"Plan\n\n{items}\n\nIt ends there, said the board.\n")
    assert ("list-item", "a crane for the second quay of the harbour") in zones(document)


def test_quoted_lines_are_quotes() -> None:
    assert zones(read_text(f"{BODY}\n\n> We never\n> promised that.\n")) == [
        ("paragraph", BODY),
        ("quote", "We never promised that."),
    ]


def test_nothing_reads_across_blocks() -> None:
    document = read_text(
        f"It cost 40\n\nmillion people came, and they all said so at great length.\n\n{BODY}\n"
    )
    assert "40\n\nmillion" in document.prose.text


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("2026/6/5 · 8:05", (2026, 6, 5)),
        ("2026-06-05", (2026, 6, 5)),
        ("2026-06-05T08:05:00+02:00", (2026, 6, 5)),
        ("June 5, 2026", (2026, 6, 5)),
        ("Friday, 5 June 2026", (2026, 6, 5)),
        ("Jun. 5, 2026 at 8:05 a.m. ET", (2026, 6, 5)),
        ("5th June 2026 | 4 min read", (2026, 6, 5)),
        ("05.06.2026", (2026, 6, 5)),
        ("13/6/2026", (2026, 6, 13)),
        ("2026年6月5日", (2026, 6, 5)),
        ("By Ana Sol | 5 June 2026", (2026, 6, 5)),
        ("By Ana Sol. 5 June 2026", (2026, 6, 5)),
        ("Ana Sol and Joe Park, Reuters · June 5, 2026 · 4 min read", (2026, 6, 5)),
        ("Published: June 5, 2026", (2026, 6, 5)),
        ("Published on 5 June 2026 at 10:30 GMT", (2026, 6, 5)),
    ],
)
def test_a_dateline_dates_the_document(line: str, date: tuple[int, int, int]) -> None:
    document = read_text(f"Crane plan approved\n\n{line}\n\n{BODY}\n")
    assert document.as_of == datetime.date(*date)
    assert document.as_of_from == "dateline"
    assert ("dateline", line) in zones(document)
    assert line not in document.prose.text


@pytest.mark.parametrize(
    "line",
    [
        "6/5/2026",
        "The crane came on June 5, 2026, and it was late.",
        "Results for the quarter of June 5, 2026",
        "31 June 2026",
        "The Vote. 5 June 2026.",
        "June 5",
    ],
)
def test_what_is_no_dateline_does_not_date_the_document(line: str) -> None:
    assert read_text(f"Crane plan approved\n\n{line}\n\n{BODY}\n").as_of is None


def test_publication_goes_before_the_last_change() -> None:
    document = read_text(f"Crane plan\n\nUpdated June 9, 2026\nPublished June 5, 2026\n\n{BODY}\n")
    assert document.as_of == datetime.date(2026, 6, 5)
    changed = read_text(f"Crane plan\n\nUpdated June 9, 2026\n\n{BODY}\n")
    assert changed.as_of == datetime.date(2026, 6, 9)


def test_the_date_given_goes_first() -> None:
    document = read_text(f"Crane plan\n\nJune 5, 2026\n\n{BODY}\n", as_of=datetime.date(2020, 1, 2))
    assert (document.as_of, document.as_of_from) == (datetime.date(2020, 1, 2), "option")


def test_an_agency_dateline_is_cut_off_its_paragraph() -> None:
    document = read_text(f"Crane plan approved\n\nLULEÅ, Sweden, June 5 (Reuters) - {BODY}\n")
    assert zones(document)[1:] == [
        ("dateline", "LULEÅ, Sweden, June 5 (Reuters) -"),
        ("paragraph", BODY),
    ]


def test_a_byline_is_no_text() -> None:
    assert ("dateline", "By Ana Sol and Joe Park") in zones(
        read_text(f"Crane plan approved\n\nBy Ana Sol and Joe Park\n\n{BODY}\n")
    )


CHROME = [
    "Share this article",
    "Facebook · Twitter · LinkedIn",
    "Subscribe to our weekly newsletter",
    "Log in or sign up to comment",
    "Loading comments...",
    "We use cookies to improve your experience.",
    "© 2026 The Harbour Times. All rights reserved.",
    "Advertisement",
    "Contributions 1 · Contents 16",
    "3 comments",
    "4 min read",
    "Add your perspective to this story",
    "読み込んでいます",
    "Войдите, чтобы комментировать",
]


@pytest.mark.parametrize("line", CHROME)
def test_page_chrome_is_left_out_with_a_hint(line: str) -> None:
    document = read_text(f"Crane plan approved\n\n{BODY}\n\n{line}\n\n{BODY[:60]}.\n")
    (chrome,) = [block for block in document.blocks if block.zone is Zone.CHROME]
    assert shown(document, chrome) == line
    assert chrome.hint
    assert line not in document.prose.text


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell 5% on the day.",
        "Loading the crane took 3 days.",
        "Subscribers paid $40 million for it, the board said.",
        "The site uses cookies to follow 3 million readers, the regulator found.",
        "Registered voters rose by 4%.",
        "Print runs fell to 40,000 copies.",
        "More than 40 people came.",
        "Next year it will cost more.",
    ],
)
def test_sentences_about_such_things_are_text(line: str) -> None:
    assert line in read_text(f"Crane plan approved\n\n{BODY}\n\n{line}\n\n{BODY[:60]}.\n").prose.text


def test_a_text_in_another_script_is_no_chrome() -> None:
    text = "読み込んでいますという文章です。\n\n二番目の段落はここにあります。\n"
    assert {block.zone for block in read_text(text).blocks} <= {Zone.PARAGRAPH, Zone.TITLE}


def test_a_numbered_heading_is_no_list() -> None:
    document = read_text(
        f"Crane plan approved\n\n{BODY}\n\n1. Cost\n\n{BODY[:80]}.\n\n2. Time\n\n{BODY[:70]}.\n"
    )
    assert [text for zone, text in zones(document) if zone == "heading"] == ["Cost", "Time"]


def test_a_byte_order_mark_left_in_a_text_is_no_text() -> None:
    document = read_text(f"\ufeffCrane plan approved\n\n{BODY}\n")
    assert document.title == "Crane plan approved"
    assert document.blocks[0].span.start == 1


@pytest.mark.parametrize(
    "damage", ["è²¢çŒ® 1 ä»¶", "Ø£Ø®Ø¨Ø§Ø± 16", "caf\ufffd \ufffd\ufffd t\ufffd", "Ïðèâåò ìèð", "ƒRƒ“ƒeƒ“ƒc"]
)
def test_a_damaged_line_is_left_out_whole(damage: str) -> None:
    document = read_text(f"Crane plan approved\n\n{BODY}\n\n{damage}\n\n{BODY[:60]}.\n")
    assert ("damaged", damage) in zones(document)
    assert damage not in document.prose.text


def test_a_damaged_run_leaves_the_rest_of_the_paragraph() -> None:
    text = "The board didnâ€™t pay the $40â€“50 million that the crane was to cost by the end of the year."
    document = read_text(f"Crane plan approved\n\n{BODY}\n\n{text}\n")
    assert [block.zone for block in document.blocks[2:]] == [Zone.PARAGRAPH, Zone.DAMAGED, Zone.DAMAGED]
    assert "$40\ufffc" in document.prose.text
    assert "the crane was to cost" in document.prose.text
    assert document.blocks[3].hint


@pytest.mark.parametrize(
    "line",
    [
        "Das MENÜ» kostet 5 €",
        "naïve café — «résumé»",
        "Åland’s ÖVP–SPÖ, „Größe“",
        "São Paulo’s 5 °C",
        "ƒ5 and ƒ6",
    ],
)
def test_sound_accents_are_no_damage(line: str) -> None:
    document = read_text(f"Crane plan approved\n\n{BODY}\n\n{line} was what they said.\n")
    assert not [block for block in document.blocks if block.zone is Zone.DAMAGED]


def test_a_paragraph_pasted_twice_is_a_repeat_and_a_refrain_is_none() -> None:
    again = f"Why it matters\n\n{BODY}\n\nWhy it matters"
    document = read_text(f"Crane plan approved\n\n{BODY}\n\n{again}\n\n{BODY[:60]}.\n")
    repeated = [block for block in document.blocks if block.zone is Zone.REPEATED]
    assert [block.hint for block in repeated] == ["repeats line 3"]


LISTS = {
    "References\n\n[1] Ola Brandt, The Register, 2025\n[2] Reuters, 2026\n": ["1", "2"],
    "Works cited\n1. Ola Brandt, The Register, 2025\n2. Reuters, 2026\n": ["1", "2"],
    "Sources:\n- Ola Brandt, The Register\n- Reuters\n": [None, None],
    "Bibliography\n\nBrandt, Ola. The Register, 2025.\nPark, Joe. Cranes. 2026.\n": [None, None],
    "¹ Ola Brandt, The Register\n² Reuters\n": ["1", "2"],
    "[1] Ola Brandt, The Register\n[2] Reuters\n": ["1", "2"],
    "[^1]: Ola Brandt\n[^note]: Reuters\n": ["1", "note"],
    "---\n1. Ola Brandt, The Register, 14 October 2025\n2. Reuters, https://r.example/a\n": ["1", "2"],
    "Sources: [1] The Register, 2025; [2] Reuters, 2026\n": ["1", "2"],
    "Source: The Register\n": [None],
}


@pytest.mark.parametrize("tail", LISTS)
def test_lists_of_notes_and_sources_are_no_text(tail: str) -> None:
    document = read_text(f"Crane plan approved\n\n{BODY}\n\nIt ends there.\n\n{tail}")
    notes = [block for block in document.blocks if block.zone in {Zone.NOTE, Zone.SOURCES}]
    assert [block.label for block in notes] == LISTS[tail]
    assert "Reuters" not in document.prose.text
    assert "Brandt" not in document.prose.text


def test_an_item_of_a_list_goes_on_over_its_lines() -> None:
    document = read_text(
        f"{BODY}\n\nReferences\n\n1. Ola Brandt, The Register,\n   14 October 2025\n2. Reuters\n"
    )
    notes = [shown(document, block) for block in document.blocks if block.zone is Zone.SOURCES]
    assert notes == ["Ola Brandt, The Register,\n   14 October 2025", "Reuters"]


def test_a_list_of_steps_at_the_end_is_no_list_of_sources() -> None:
    document = read_text(f"Crane plan approved\n\n{BODY}\n\n1. Lift the mast.\n2. Tie the rope.\n")
    assert [zone for zone, _ in zones(document)][-2:] == ["list-item", "list-item"]


def test_people_who_speak_are_no_sources_line() -> None:
    assert (
        "Sources say"
        in read_text(f"Crane plan approved\n\nSources say that it cost $4 million.\n\n{BODY}\n").prose.text
    )
