"""The kit that rules are tested with, the built-in ones too.

In the tests of a package that brings rules::

    @pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
    def test_the_examples_hold(rule):
        assert list(example_failures(rule)) == []
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from claimcheck.engine import check_text
from claimcheck.rules.base import AnyRule, Bad, Example
from claimcheck.settings import Settings

__all__ = ["example_failures", "long_enough"]

_AROUND = (
    "The meeting went on as such meetings do. Members read their papers, and somebody opened a window. "
    "Nothing further was said of it, and the clerk would send the minutes round when they were typed. "
) * 3


def example_failures(rule: AnyRule) -> Iterator[str]:
    """Yield what is wrong with each example of ``rule``; nothing where all of them hold.

    A ``Bad`` example is flagged once, on exactly its words; a ``Good`` one not at all.
    """
    for number, example in enumerate(rule.examples, start=1):
        problem = _problem(rule, example)
        if problem is not None:
            yield f"example {number} of {rule.id}: {problem}"


def long_enough(sources: Mapping[str, str] | None) -> dict[str, str]:
    """Return the sources of an example as texts that are long enough to be checked against."""
    return {label: f"{_AROUND}\n\n{text}\n\n{_AROUND}" for label, text in (sources or {}).items()}


def _problem(rule: AnyRule, example: Example) -> str | None:
    report = check_text(
        example.text,
        format=example.format,
        as_of=datetime.date.fromisoformat(example.as_of) if example.as_of else None,
        settings=Settings(select=(rule.id,), options={rule.id: example.config or {}}),
        sources=long_enough(example.sources),
        earlier=example.earlier,
        extra_rules=(rule,),
    )
    if report.notices:
        return report.notices[0].message
    found = [
        (finding.span.of(example.text), tuple(place.span.of(example.text) for place in finding.related))
        for finding in report.findings
    ]
    expected = [(example.flags, example.related)] if isinstance(example, Bad) else []
    return None if found == expected else f"flags {found}, not {expected}"
