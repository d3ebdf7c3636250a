"""The examples of our rules hold."""

import pytest
from house_style import RULES

from claimcheck.rules.base import AnyRule
from claimcheck.testing import example_failures


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_examples_hold(rule: AnyRule) -> None:
    assert list(example_failures(rule)) == []
