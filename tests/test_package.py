"""What a user gets with the package: names, version, types, and a start that costs little."""

from __future__ import annotations

import inspect
import tomllib
from collections.abc import Callable
from importlib import metadata, resources
from pathlib import Path
from subprocess import CompletedProcess

import pytest

import claimcheck

Python = Callable[..., CompletedProcess[str]]
ROOT = Path(__file__).resolve().parents[1]
HEAVY = ("pydantic", "spacy", "dateparser", "rich", "ftfy", "pyromark", "charset_normalizer", "ssl")
PUBLIC = sorted(set(claimcheck.__all__) - {"__version__"})


def imported_by(python: Python, code: str) -> set[str]:
    """Return which of the heavy libraries a fresh interpreter has loaded after ``code``."""
    tail = f"import sys; print(*(name for name in {HEAVY!r} if name in sys.modules))"
    done = python("-c", f"{code}\n{tail}")
    assert done.returncode == 0, done.stderr
    return set(done.stdout.splitlines()[-1].split())


def command(*arguments: str) -> str:
    """Return code that runs the command line in the same interpreter."""
    return f"""
from claimcheck.cli import main
try:
    main({list(arguments)!r})
except SystemExit:
    pass
"""


@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_name_is_there_and_documented(name: str) -> None:
    value = getattr(claimcheck, name)
    assert inspect.getdoc(value), f"{name} has no docstring"
    assert name in dir(claimcheck)


def test_an_unknown_name_is_refused_like_any_other() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        getattr(claimcheck, "chekc")  # noqa: B009 - a name that no type checker would let pass


def test_the_package_says_that_it_is_typed() -> None:
    assert resources.files("claimcheck").joinpath("py.typed").is_file()


def test_the_installed_version_is_the_one_in_the_code() -> None:
    installed = [
        found.version
        for found in metadata.distributions(name="claimcheck")
        if found.metadata["Name"] == "claimcheck"
    ]
    if not installed:
        pytest.skip("claimcheck runs from the checkout and is not installed")
    assert claimcheck.__version__ in installed


def test_the_command_says_its_version(python: Python) -> None:
    assert claimcheck.__version__ in python("-m", "claimcheck", "--version").stdout


def test_the_changelog_knows_the_version_or_has_it_under_unreleased() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [Unreleased]" in changelog
    assert claimcheck.__version__ == "0.1.0" or f"## [{claimcheck.__version__}]" in changelog


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("import claimcheck", id="import"),
        pytest.param(command("--version"), id="version"),
        pytest.param(command("rule", "range-collapsed"), id="rule"),
    ],
)
def test_starting_costs_none_of_the_heavy_libraries(python: Python, code: str) -> None:
    assert imported_by(python, code) == set()


def test_a_run_without_settings_never_loads_pydantic_or_spacy(python: Python) -> None:
    code = "import claimcheck; claimcheck.check_text('It cost $4 million in 2019, up 5% from 2018.')"
    assert imported_by(python, code) & {"pydantic", "spacy", "ssl"} == set()


def test_reading_figures_loads_no_heavy_library(python: Python) -> None:
    assert (
        imported_by(python, "import claimcheck; claimcheck.extract('$125-145 million by 3 May 2021')")
        == set()
    )


def test_the_whole_tool_is_licensed_and_described() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["license"] == "MIT AND CC-BY-SA-4.0"
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")
    assert {"test", "all"} <= set(project["optional-dependencies"])
