"""What messages call the things that figures are of."""

import pytest

from claimcheck.rules.readings import named


@pytest.mark.parametrize("measure", ["others", "bought", "lent her", "ones", "another", None, ""])
def test_a_stop_word_or_a_verb_is_no_name(measure: str | None) -> None:
    assert named(measure) == "the same thing"
    assert named(measure, "jobs") == "jobs"


@pytest.mark.parametrize(
    "measure", ["overdue fees", "people", "child poverty rate", "building", "Orrin passengers"]
)
def test_a_noun_is_a_name(measure: str) -> None:
    assert named(measure, "jobs") == measure
