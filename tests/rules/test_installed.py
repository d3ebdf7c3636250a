"""Rules of other packages: found by their entry point, run like our own, refused with the package's name."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.metadata import EntryPoint
from pathlib import Path
from subprocess import CompletedProcess
from types import ModuleType

import pytest

from claimcheck import Settings, check_text
from claimcheck.errors import UsageError
from claimcheck.rules import ALL_RULES
from claimcheck.rules.installed import GROUP, every_rule
from claimcheck.testing import example_failures

EXAMPLE = Path(__file__).resolve().parents[2] / "examples/custom_rule"


@pytest.fixture
def house_style(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """Import the example's package from its folder, and forget it again."""
    monkeypatch.syspath_prepend(str(EXAMPLE))
    import house_style  # noqa: PLC0415 - only found through the line above

    yield house_style
    for name in [name for name in sys.modules if name.split(".")[0] == "house_style"]:
        del sys.modules[name]


@pytest.fixture
def brought(monkeypatch: pytest.MonkeyPatch, house_style: ModuleType) -> Iterator[list[EntryPoint]]:
    """Return the entry points that are found, to be filled by the test."""
    points: list[EntryPoint] = []
    monkeypatch.setattr(
        "claimcheck.rules.installed.entry_points", lambda *, group: points if group == GROUP else []
    )
    every_rule.cache_clear()
    assert house_style.RULES
    yield points
    every_rule.cache_clear()


def test_a_rule_of_another_package_runs_with_ours(brought: list[EntryPoint]) -> None:
    brought.append(EntryPoint("house-style", "house_style:RULES", GROUP))
    assert every_rule()[: len(ALL_RULES)] == ALL_RULES
    report = check_text("Some 3,217 demonstrators came.", settings=Settings(select=("round-crowd",)))
    (finding,) = report.findings
    assert (finding.rule, finding.category) == ("round-crowd", "plausibility")
    rounder = Settings(select=("round-crowd",), options={"round-crowd": {"place": 1}})
    assert not check_text("Some 3,217 demonstrators came.", settings=rounder).findings


def test_the_kit_tests_a_rule_that_is_installed_as_well(
    brought: list[EntryPoint], house_style: ModuleType
) -> None:
    brought.append(EntryPoint("house-style", "house_style:RULES", GROUP))
    assert [list(example_failures(rule)) for rule in house_style.RULES] == [[]]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("house_style:NOTHING", "cannot be loaded (AttributeError"),
        ("no_such_house:RULES", "cannot be loaded (ModuleNotFoundError"),
        ("house_style:round_crowd", "is module, not a Rule"),
    ],
)
def test_what_is_no_rule_is_refused(brought: list[EntryPoint], value: str, told: str) -> None:
    brought.append(EntryPoint("house-style", value, GROUP))
    with pytest.raises(UsageError, match="house-style") as caught:
        every_rule()
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"group": None}, "the rule 'round-crowd': it has no group; give it one"),
        ({"id": "Round crowd"}, "its id is no kebab-case name"),
        ({"config": None}, "config takes RuleConfig, or a class made of it"),
        ({"over": "Mention"}, "over takes the type of thing that it looks at"),
    ],
    ids=str,
)
def test_a_rule_that_cannot_run_is_refused_where_it_is_made(
    house_style: ModuleType, wrong: dict[str, object], told: str
) -> None:
    with pytest.raises(UsageError, match=told):
        replace(house_style.round_crowd.RULE, **wrong)


def test_a_taken_name_is_refused(brought: list[EntryPoint]) -> None:
    brought += [EntryPoint(name, "house_style:RULES", GROUP) for name in ("first", "second")]
    with pytest.raises(UsageError, match="'round-crowd' is there already"):
        every_rule()


def test_the_example_passes_its_own_tests(python: Callable[..., CompletedProcess[str]]) -> None:
    command = (
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "--rootdir",
        str(EXAMPLE),
        str(EXAMPLE / "tests"),
    )
    path = os.pathsep.join([str(EXAMPLE), str(EXAMPLE.parents[1])])
    done = python(*command, cwd=EXAMPLE, PYTHONPATH=path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 passed" in done.stdout
