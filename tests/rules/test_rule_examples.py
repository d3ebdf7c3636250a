"""Each rule's examples are its first tests, and its documentation."""

from dataclasses import replace

import pytest

from claimcheck.rules import ALL_RULES
from claimcheck.rules.base import AnyRule, Bad
from claimcheck.testing import example_failures

CASES = [
    pytest.param(replace(rule, examples=(example,)), id=f"{rule.id}-{number}")
    for rule in ALL_RULES
    for number, example in enumerate(rule.examples, start=1)
]


@pytest.mark.parametrize("rule", CASES)
def test_example(rule: AnyRule) -> None:
    """A bad example is flagged once, on the words it names; a good one not at all."""
    assert list(example_failures(rule)) == []


def test_the_kit_sees_an_example_that_does_not_hold() -> None:
    rule = next(rule for rule in ALL_RULES if rule.id == "currency-conflict")
    wrong = replace(
        rule, examples=(Bad("The port borrowed $40m.", flags="$40m"), Bad("$40m CHF", flags="CHF"))
    )
    assert [failure.partition(":")[0] for failure in example_failures(wrong)] == [
        "example 1 of currency-conflict",
        "example 2 of currency-conflict",
    ]
