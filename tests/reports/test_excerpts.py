"""What is shown of a line: cropped round the words, with marks under them, whatever the characters."""

from collections.abc import Callable

import pytest

from claimcheck.reports.excerpt import cells, excerpt, safe
from claimcheck.text import LineIndex, Span

Count = Callable[[Callable[[], object]], int]


def shown(text: str, words: str, width: int = 40) -> tuple[str, str]:
    start = text.index(words)
    span = Span(start, start + len(words))
    lines = excerpt(text, LineIndex(text), span, width)
    return lines.text, lines.marks(span, "^")


def words_above(line: str, marks: str) -> str:
    """Return the characters of ``line`` that stand over the carets, by cells."""
    at, seen = 0, ""
    for character in line:
        if cells(character) and marks[at : at + 1] == "^":
            seen += character
        at += cells(character)
    return seen


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("abc", 3),
        ("東京", 4),
        ("e\u0301", 1),
        ("ก\u0e31", 1),
        ("क\u093f", 2),
        ("👍", 2),
        ("a\u200bb", 2),
    ],
)
def test_cells(text: str, width: int) -> None:
    assert cells(text) == width


@pytest.mark.parametrize(
    "text",
    [
        "It paid $40m.",
        "東京の港 paid $40m 東京",
        "e\u0301te\u0301 paid $40m",
        "a\tb\tpaid $40m\tand",
        "👍👍 paid $40m 👍",
        "word " * 50 + "$40m" + " word" * 50,
        "東京" * 50 + "$40m" + "東京" * 50,
        "$40m" + " word" * 50,
        "word " * 50 + "$40m",
        "e\u0301" * 200 + "$40m" + "e\u0301" * 200,
        "first line\r\nthe $40m of it\r\nlast line",
    ],
)
@pytest.mark.parametrize("width", [20, 40, 97])
def test_the_marks_stand_under_the_words_and_the_line_fits(text: str, width: int) -> None:
    line, marks = shown(text, "$40m", width)
    assert words_above(line, marks) == "$40m"
    assert cells(line) <= width
    assert "\r" not in line
    assert "\t" not in line


def test_a_line_that_fits_is_shown_whole() -> None:
    assert shown("It paid $40m back.", "$40m", 18) == ("It paid $40m back.", "        ^^^^")


def test_a_crop_uses_the_whole_width() -> None:
    for text in ("word " * 50 + "$40m", "$40m" + " word" * 50, "word " * 50 + "$40m" + " word" * 50):
        assert cells(shown(text, "$40m")[0]) == 40


def test_words_longer_than_the_line_are_marked_to_its_end() -> None:
    line, marks = shown("the " + "very " * 40 + "end", "very " * 40, 30)
    assert cells(line) <= 30
    assert cells(marks) <= 30
    assert "^^^^^" in marks


def test_words_over_two_lines_are_marked_on_the_first() -> None:
    line, marks = shown("It paid $40\nmillion.", "$40\nmillion", 40)
    assert (line, marks) == ("It paid $40", "        ^^^")


def test_an_empty_place_still_has_a_mark() -> None:
    text = "abc"
    lines = excerpt(text, LineIndex(text), Span(3, 3), 40)
    assert (lines.text, lines.marks(Span(3, 3), "^")) == ("abc", "   ^")


def test_control_and_direction_characters_are_shown_as_such() -> None:
    assert safe("a\x1b[31mb\u202ec\u2028d\x9be\tf") == "a�[31mb�c d�e f"


def test_a_giant_line_costs_no_more_than_a_long_one(calls: Count) -> None:
    def work(size: int) -> int:
        text = "é" * size + "$40m" + "é" * size
        lines, span = LineIndex(text), Span(size, size + 4)
        return calls(lambda: excerpt(text, lines, span, 100))

    assert work(2_000_000) <= 1.1 * work(2_000)
