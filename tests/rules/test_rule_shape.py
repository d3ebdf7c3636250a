"""Every rule is whole: listed, documented, exampled, and saying what it computes."""

import dataclasses
import datetime
import pkgutil
import re
from collections import Counter
from pathlib import Path
from string import Formatter

import pytest

import claimcheck.rules
from claimcheck.engine import check_text
from claimcheck.errors import UsageError
from claimcheck.rules import ALL_RULES
from claimcheck.rules.base import AnyRule, Bad, Good
from claimcheck.rules.catalogue import catalogue_markdown
from claimcheck.settings import Settings
from claimcheck.testing import long_enough

HERE = Path(__file__).parent
each_rule = pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.id)


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_every_rule_module_is_listed() -> None:
    """A file under rules/<category>/ that is not in ALL_RULES is a rule that never runs."""
    found = pkgutil.walk_packages(claimcheck.rules.__path__, "claimcheck.rules.")
    modules = {module.name for module in found if module.name.count(".") == 3}
    assert modules == {rule.check.__module__ for rule in ALL_RULES}
    assert modules, "no rule was collected"


def test_every_rule_has_a_spec_and_every_spec_a_rule() -> None:
    specs = {f"{path.parent.name}/{path.stem}" for path in HERE.glob("*/*.md")}
    assert specs == {f"{rule.category}/{rule.id}" for rule in ALL_RULES}


def test_ids_are_unique_now_and_ever() -> None:
    ids = Counter(name for rule in ALL_RULES for name in (rule.id, *rule.formerly))
    assert [name for name, count in ids.items() if count > 1] == []


def test_the_catalogue_is_current() -> None:
    path = Path(claimcheck.rules.__file__).parent / "README.md"
    assert path.read_text("utf-8") == catalogue_markdown(ALL_RULES), (
        "write it anew: claimcheck rule --all --output-format md > claimcheck/rules/README.md"
    )


@each_rule
def test_id_is_the_file_name(rule: AnyRule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.id)
    assert rule.check.__module__.rsplit(".", 1)[1] == rule.id.replace("-", "_")


@each_rule
def test_docs_have_their_sections(rule: AnyRule) -> None:
    summary = rule.doc.split("\n\n", 1)[0]
    assert summary.endswith(".")
    assert "\n" not in summary
    assert re.findall(r"^## (.+)$", rule.doc, re.MULTILINE)[:2] == ["Why it matters", "Limits"]


@each_rule
def test_examples_meet_the_bar(rule: AnyRule) -> None:
    """At least two distinct of each kind, at most six; a flagged phrase occurs once."""
    assert len({example.text for example in rule.examples if isinstance(example, Bad)}) >= 2
    assert len({example.text for example in rule.examples if isinstance(example, Good)}) >= 2
    assert len(rule.examples) <= 6
    assert all(
        example.text.count(example.flags) == 1 for example in rule.examples if isinstance(example, Bad)
    )


@each_rule
def test_options_are_described_and_closed(rule: AnyRule) -> None:
    assert all(field.metadata.get("description") for field in dataclasses.fields(rule.config))
    with pytest.raises(UsageError, match="no-such-option"):
        Settings(options={rule.id: {"no-such-option": 1}}).config_of(rule)


@each_rule
def test_messages_say_what_was_computed_and_no_more(rule: AnyRule) -> None:
    """Placeholders and arguments are the same set; the help may use them too; no full stop."""
    assert not rule.message.endswith(".")
    example = next(example for example in rule.examples if isinstance(example, Bad))
    as_of = None if example.as_of is None else datetime.date.fromisoformat(example.as_of)
    found = check_text(
        example.text,
        format=example.format,
        as_of=as_of,
        settings=Settings(select=(rule.id,)),
        sources=long_enough(example.sources),
        earlier=example.earlier,
    ).findings
    assert [set(finding.arguments) for finding in found] == [placeholders(rule.message)]
    assert placeholders(rule.help or "") <= placeholders(rule.message)


def test_an_option_that_does_not_fit_is_refused() -> None:
    rule = next(rule for rule in ALL_RULES if rule.id == "percent-change-mismatch")
    with pytest.raises(UsageError, match="slack"):
        Settings(options={rule.id: {"slack": -1}}).config_of(rule)
    assert Settings(options={rule.id: {"slack": "0.5"}}).config_of(rule) != rule.config()
