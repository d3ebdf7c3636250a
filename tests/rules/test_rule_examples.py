"""Each rule's examples are its first tests, and its documentation."""

import datetime

import pytest

from claimcheck.engine import check_text
from claimcheck.rules import ALL_RULES
from claimcheck.rules.base import AnyRule, Bad, Example, long_enough
from claimcheck.settings import Settings

CASES = [
    pytest.param(rule, example, id=f"{rule.id}-{number}")
    for rule in ALL_RULES
    for number, example in enumerate(rule.examples, start=1)
]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example(rule: AnyRule, example: Example) -> None:
    """A bad example is flagged once, on the words it names; a good one not at all."""
    settings = Settings(select=(rule.id,), options={rule.id: example.config or {}})
    as_of = datetime.date.fromisoformat(example.as_of) if example.as_of else None
    report = check_text(
        example.text,
        format=example.format,
        as_of=as_of,
        settings=settings,
        sources=long_enough(example.sources),
        earlier=example.earlier,
    )
    found = [
        (finding.span.of(example.text), tuple(place.span.of(example.text) for place in finding.related))
        for finding in report.findings
    ]
    assert not report.notices
    assert found == ([(example.flags, example.related)] if isinstance(example, Bad) else [])
