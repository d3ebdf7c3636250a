"""Sentences end where people end them."""

import pytest

from claimcheck.language import sentence_spans, stem

CASES = {
    "It rose. It fell.": ["It rose.", "It fell."],
    "Dr. Lund of the U.S. Navy left at 4 p.m. on Friday. He ran.": [
        "Dr. Lund of the U.S. Navy left at 4 p.m. on Friday.",
        "He ran.",
    ],
    "See No. 5 and Fig. 3 on p. 12.": ["See No. 5 and Fig. 3 on p. 12."],
    'He said: "It is over." Then he left.': ['He said: "It is over."', "Then he left."],
    "It cost $4.5 million. $2 million came late.": ["It cost $4.5 million.", "$2 million came late."],
    "The ship isn't. Nobody knows why!  Why?": ["The ship isn't.", "Nobody knows why!", "Why?"],
    "J. K. Ostrow wrote it.": ["J. K. Ostrow wrote it."],
    "The quay ........ and the gate": ["The quay ........ and the gate"],
    "Who knows?... (Nobody.) So they left.": ["Who knows?...", "(Nobody.)", "So they left."],
}


@pytest.mark.parametrize("text", CASES, ids=list(CASES))
def test_sentences(text: str) -> None:
    assert [span.of(text) for span in sentence_spans(text)] == CASES[text]


def test_a_text_without_stops_is_cut_at_spaces() -> None:
    text = "word " * 5000
    spans = sentence_spans(text)
    assert max(len(span) for span in spans) <= 2000
    assert "".join(span.of(text) for span in spans).replace(" ", "") == "word" * 5000


def test_a_leader_of_a_hundred_thousand_stops_is_read_in_one_go() -> None:
    text = "." * 100_000  # minutes, were each stop tried for the end of a sentence
    assert "".join(span.of(text) for span in sentence_spans(text)) == text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("employees", "workers"),
        ("revenue", "turnover"),
        ("carries", "carried"),
        ("women", "woman"),
        ("rising", "rise"),
    ],
)
def test_words_that_say_the_same_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_a_run_of_stops_is_looked_at_once() -> None:
    stops = "." * 100_000
    assert [span.of(text) for text in (f"It fell{stops} Then it rose.",) for span in sentence_spans(text)][
        -1
    ] == ("Then it rose.")
    assert all(len(span) <= 2000 for span in sentence_spans(stops))
