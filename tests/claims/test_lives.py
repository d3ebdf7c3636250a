"""The one person whom a text is about, and the sentences whose subject that person is."""

import pytest

from claimcheck.claims import sentences_of
from claimcheck.claims.readers.lives import find_life
from claimcheck.documents import read_text

_BRENN = "Ada Brenn\n\nAda Brenn (born 3 May 1931) is a chemist. She grew up in Tarnow. Brenn wrote two books. She sails. "


def told(text: str) -> list[str]:
    sentences = sentences_of(read_text(text, format="text"))
    life = find_life(sentences)
    return [one.text for one in sentences if life is not None and life.is_told(one)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Brenn moved to Orrin.",
        "She moved to Orrin.",
        "In the spring of 1958 she moved to Orrin.",
        "In 1958 Brenn moved to Orrin.",
        "After leaving Harwick College, she moved to Orrin.",
        "Though Orrin was far, Brenn moved there.",
        "Dr Brenn moved to Orrin.",
        "Brenn, who never married, moved to Orrin.",
    ],
)
def test_the_person_is_the_subject(sentence: str) -> None:
    assert sentence in told(_BRENN + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Her mother moved to Orrin.",
        "Brenn's house stands in Orrin.",
        "Brenn and Orre moved to Orrin.",
        "In 1958 her father moved to Orrin.",
        "He moved to Orrin.",
        "The works in Orrin closed.",
    ],
)
def test_somebody_else_is_the_subject(sentence: str) -> None:
    assert sentence not in told(_BRENN + sentence)


@pytest.mark.parametrize(
    "before", ["Her sister drowned.", "Vera Lamm was her teacher.", "Brenn had a daughter."]
)
def test_a_pronoun_that_another_woman_may_claim_is_nobodys(before: str) -> None:
    assert "She moved to Orrin." not in told(f"{_BRENN}{before} She moved to Orrin.")


@pytest.mark.parametrize(
    "text",
    [
        "The Corley bridge\n\nThe Corley bridge was built in 1931. It is long. It is open. It is red.",
        "Council meets\n\nVera Lamm opened the meeting. Ivo Kern spoke. Olga Stett left. She was late.",
        "Okay, he said. Okay, he went on. He left. Okay, he came back. He sat down.",
    ],
)
def test_a_text_about_many_or_none_has_no_such_person(text: str) -> None:
    assert find_life(sentences_of(read_text(text, format="text"))) is None
