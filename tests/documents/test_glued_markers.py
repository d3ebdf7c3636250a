"""Digits glued to words in pasted text: which are markers, and which are part of the text."""

import pytest

from claimcheck.documents import Document, read_text

LIST = "\n\nReferences\n\n" + "".join(f"{n}. Author {n}, Title, 20{n:02}\n" for n in range(1, 13))
HABIT = "\n\nIt rained for days.1 The river rose in the night.2 Nobody slept.3\n"
HABIT_BEFORE = "\n\nIt rained for days1. The river rose in the night2, and nobody slept3.\n"


def labels(document: Document) -> list[str]:
    return [marker.label for marker in document.markers]


def read(text: str, tail: str = "") -> Document:
    return read_text(f"{text}\n\nThe end of it came soon, and it was good.{tail}")


@pytest.mark.parametrize(
    ("text", "marked", "prose"),
    [
        ("It was the start of a new time for the firm.1", ["1"], "a new time for the firm."),
        ('It will come "this month."2 They said so.', ["2"], '"this month." They said so.'),
        ("They said “this month.”2 It was late.", ["2"], "“this month.” It was late."),
        ("It cost more (as they had feared).4 It was late.", ["4"], "(as they had feared). It was late."),
        ("Was it late?5 It was!6 They left.", ["5", "6"], "Was it late? It was! They left."),
        ("His teacher,5 who was old, came.", ["5"], "His teacher, who was old, came."),
        ("It fell by 5%.3 The board met.", ["3"], "It fell by 5%. The board met."),
        ("It fell in 2025.1 Whether it lasts is open.", ["1"], "It fell in 2025. Whether it lasts is open."),
        ("It took 12,400.3 The rest went home.", ["3"], "It took 12,400. The rest went home."),
        ("The score was 73.3.12 However, it fell.", ["12"], "The score was 73.3. However, it fell."),
        ("It grew.1,3 Then it fell.", ["1", "3"], "It grew. Then it fell."),
        ("It grew.3-5 Then it fell.", ["3", "4", "5"], "It grew. Then it fell."),
        ("It moved to Kelp Street .4 The rest stayed.", ["4"], "to Kelp Street . The rest stayed."),
        ("It moved to the U.S.4 The rest stayed.", ["4"], "It moved to the U.S. The rest stayed."),
    ],
)
def test_behind_the_stop_with_a_list(text: str, marked: list[str], prose: str) -> None:
    document = read(text, LIST)
    assert labels(document) == marked
    assert prose in document.prose.text


@pytest.mark.parametrize(
    ("text", "marked", "prose"),
    [
        ("Water use fell each year1. The rest stayed.", ["1"], "Water use fell each year. The rest stayed."),
        ("More than any town2, and more than most.", ["2"], "More than any town, and more than most."),
        ("Storage stood at 34% of capacity1,3. It fell.", ["1", "3"], "34% of capacity. It fell."),
        ("The loss was 34%2. It fell.", ["2"], "The loss was 34%. It fell."),
        ("The law (of 1977)4. It fell.", ["4"], "The law (of 1977). It fell."),
        ("It was built by Brandt et al.8, and paid.", ["8"], "by Brandt et al., and paid."),
        ("It had white steel windows6. It fell.", ["6"], "white steel windows. It fell."),
        ("It grew fastest in the UK5. It fell.", ["5"], "fastest in the UK. It fell."),
        ("It was fought here in 596 AD2. It fell.", ["2"], "in 596 AD. It fell."),
    ],
)
def test_before_the_stop_with_a_list(text: str, marked: list[str], prose: str) -> None:
    document = read(text, LIST)
    assert labels(document) == marked
    assert prose in document.prose.text


@pytest.mark.parametrize("habit", [HABIT, HABIT_BEFORE])
def test_a_series_from_one_needs_no_list(habit: str) -> None:
    document = read("A first paragraph, and nothing in it." + habit)
    assert labels(document) == ["1", "2", "3"]


def test_numbers_may_come_again_and_in_any_order() -> None:
    document = read("It rained.2 The river rose.1 Nobody slept.2 The bridge held.3 It was old.1")
    assert labels(document) == ["2", "1", "2", "3", "1"]


def test_an_unnumbered_line_of_sources_backs_its_numbers() -> None:
    document = read("It rained for days.1 The rest is known.", "\n\nSources: The Register · Reuters\n")
    assert labels(document) == ["1"]


DECOYS = [
    "Llama 1, Llama 2 and Llama 3 came on schedule.",
    "It runs GPT4, GPT-4 and Claude 3.5 Sonnet, on Python 3.12 and USB2.",
    "It fell to 2019.3 and rose again.",
    "See No. 5, No.5, Fig.3, vol.2 and p.12 of it.",
    "It cost $12,313.25 and then $15,358.7 million.",
    "It cost $12,313.05. The rest came to $1,100.4 million.",
    "The H2O budget of sensor MPX5 is in section 4.2.",
    "It grew 3.4 percent, from 1.2 to 1.3.",
    "The M.2 SSD and the Model 3 came in the Q4 of FY25.",
    "Item list1, list2 and list3 hold x1, y2 and z3.",
    "They won 3:1 and 10:30 is late.",
    "He is 6'2 tall and was born in the '90s.",
    "Versions 1.2.3 and v2.0.1 are old. Docker v.1.11.2",
    "It opens on June 3-4, April 8 and May 5.",
    "The A4 sheet, the B2B trade and the G7 met at COP28.",
    "The cdc42 and Hsp90 genes and the SARS-CoV-2 virus.",
    "Windows10, covid19, mp3 and web3 are names.",
    "It holds 40,000,000 parts, 1,234 of them red.",
    "Matthew 5:3 and Genesis 1:1 say so.",
]


@pytest.mark.parametrize("tail", ["", LIST], ids=["no list", "a list"])
@pytest.mark.parametrize("text", DECOYS)
def test_digits_that_belong_to_the_text(text: str, tail: str) -> None:
    document = read(text, tail)
    assert labels(document) == []
    assert text in document.prose.text


@pytest.mark.parametrize("text", DECOYS)
def test_they_stay_where_real_markers_stand_too(text: str) -> None:
    document = read(text + HABIT, LIST)
    assert labels(document) == ["1", "2", "3"]
    assert text in document.prose.text


def test_headings_and_titles_hold_no_glued_markers() -> None:
    document = read(f"The new phone5\n\nIt rained for days.1\n\nWhat a town2\n\n{'It was late. ' * 4}", LIST)
    assert labels(document) == ["1"]


def test_one_digit_alone_without_a_list_is_too_little() -> None:
    assert labels(read("It rained for days.7 The river rose.")) == []


def test_a_document_with_marked_up_notes_has_no_glued_ones() -> None:
    text = "It grew.[^1] It fell.[^2] It holds the part.1 The end.\n\n[^1]: a\n[^2]: b\n"
    assert labels(read_text(text, format="markdown")) == ["1", "2"]


def test_a_figure_that_a_marker_made_malformed() -> None:
    document = read("It cost $1,0005 at the time." + HABIT, LIST)
    assert "$1,000 at the time" in document.prose.text
    assert labels(document) == ["5", "1", "2", "3"]
    assert "$1,0005" in read("It cost $1,0005 at the time.").prose.text


def test_a_fused_run_is_split_only_where_one_split_fits_the_list() -> None:
    document = read("It grew.1112 Then it fell." + HABIT, LIST)
    assert labels(document)[:2] == ["11", "12"]
    several = read("It grew.123 Then it fell." + HABIT, LIST)
    assert "123" not in labels(several)[1:]


def test_a_number_that_the_list_has_not_is_part_of_the_text() -> None:
    assert labels(read("It rained for days.30 The river rose." + HABIT, LIST)) == ["1", "2", "3"]


@pytest.mark.parametrize("name", ["text", "markdown"])
def test_spans_and_places(name: str) -> None:
    document = read_text(f"It rained for days.1,2 It rose.{HABIT}{LIST}", format=name)
    first, second = document.markers[:2]
    assert (first.span.of(document.source), second.span.of(document.source)) == ("1", "2")
    assert document.source[first.span.start - 5 : first.span.start] == "days."
    assert document.prose.text[: first.prose] == "It rained for days."
    assert first.prose == second.prose


SPACED = "Researchers saw a decline in public trust 4, the rise of rumour 5, and more that followed 6.\n\n"
MANY = " ".join(f"It rained for days.{number}" for number in range(1, 10))


def test_spaced_numbers_are_markers_beside_many_glued_ones() -> None:
    document = read(SPACED + MANY, LIST)
    assert labels(document)[:3] == ["4", "5", "6"]
    assert "public trust, the rise of rumour, and more" in document.prose.text
    assert labels(read(SPACED, LIST)) == []


@pytest.mark.parametrize(
    "text",
    [
        "It fell by a factor of 4, and then to 5.",
        "Of the children aged 11, only 7 came.",
        "In step 3, it rose to level 2.",
    ],
)
def test_spaced_numbers_behind_words_that_take_one_are_figures(text: str) -> None:
    assert text in read(f"{text}\n\n{MANY}", LIST).prose.text
