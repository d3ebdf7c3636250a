"""Lines and columns, whatever ends a line."""

import re

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text import LineIndex, Position

TEXTS = st.text(alphabet="ab é\r\n\u2028", max_size=40)


@given(TEXTS, st.integers(0, 40))
def test_a_position_leads_back_to_its_offset(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    lines = LineIndex(text)
    line, column = lines.position(offset)
    assert lines.line_start(line) + column - 1 == offset
    assert 1 <= line <= len(lines)


@given(TEXTS)
def test_the_lines_are_those_between_line_ends(text: str) -> None:
    lines = LineIndex(text)
    ends = list(re.finditer(r"\r\n|\r|\n", text))
    assert [lines.line_start(number) for number in range(1, len(lines) + 1)] == [
        0,
        *(end.end() for end in ends),
    ]


def test_crlf_is_one_line_end() -> None:
    assert LineIndex("a\r\nb\rc\nd").position(3) == Position(2, 1)
    assert len(LineIndex("a\r\nb\rc\nd")) == 4


def test_a_text_that_ends_with_a_line_end_has_an_empty_last_line() -> None:
    lines = LineIndex("a\n")
    assert len(lines) == 2
    assert lines.line_start(2) == 2
    assert lines.position(2) == Position(2, 1)
