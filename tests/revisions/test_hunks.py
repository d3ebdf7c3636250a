"""Which lines of a text were rewritten."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.revisions import Revision
from claimcheck.revisions.hunks import find_hunks
from claimcheck.text import Span

TEXTS = st.lists(st.sampled_from(["a\n", "b 1\n", "\n", "c\r\n", "d"]), max_size=12).map("".join)


def rewritten(before: str, after: str) -> list[tuple[str, str]]:
    return [(hunk.before.of(before), hunk.after.of(after)) for hunk in find_hunks(before, after)]


def test_a_line_that_differs() -> None:
    assert rewritten("a\nb\nc\n", "a\nx\nc\n") == [("b\n", "x\n")]


def test_line_ends_are_no_difference() -> None:
    assert rewritten("a\nb\n", "a\r\nb\r\n") == []


def test_all_of_a_new_text_is_written() -> None:
    assert Revision(find_hunks("", "a\nb")).touches(Span(2, 3))


@given(TEXTS, TEXTS)
def test_what_is_not_in_a_hunk_is_the_same_in_both(before: str, after: str) -> None:
    hunks = find_hunks(before, after)
    kept = ["", ""]
    for side, text in enumerate((before, after)):
        at = 0
        for hunk in hunks:
            span = (hunk.before, hunk.after)[side]
            kept[side] += text[at : span.start]
            at = span.end
        kept[side] += text[at:]
    assert kept[0].splitlines() == kept[1].splitlines()
