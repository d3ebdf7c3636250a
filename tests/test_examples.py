"""The scripts under ``examples/`` do what their docstrings say."""

from __future__ import annotations

import csv
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]
ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
STRICT = (
    *("-W", "error"),
    # spaCy's commands, and typer under them, use what click is about to drop: as in pyproject.toml.
    *("-W", "ignore::DeprecationWarning:typer", "-W", "ignore::DeprecationWarning:spacy.cli._util"),
)


@pytest.fixture
def run(python: Run) -> Run:
    """Return a function that runs an example, with its arguments."""
    return lambda script, *arguments: python(*STRICT, f"examples/{script}", *arguments, PYTHONPATH=str(ROOT))


def test_every_example_is_run_here() -> None:
    tested = Path(__file__).read_text(encoding="utf-8")
    assert EXAMPLES
    assert [path.name for path in EXAMPLES if f'"{path.name}"' not in tested] == []


def test_the_examples_use_only_what_is_public() -> None:
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "examples").rglob("*.py")]
    doors = {
        door
        for text in texts
        for door in re.findall(r"^(?:from|import) (claimcheck[\w.]*)", text, re.MULTILINE)
    }
    assert doors == {"claimcheck", "claimcheck.rules.base", "claimcheck.testing"}


def test_the_desk_sees_the_worst_first(run: Run) -> None:
    done = run("editorial_check.py", "fixtures/pasted-news/document.txt")
    assert done.returncode == 1, done.stderr
    order = [
        done.stdout.index(heading)
        for heading in ("Mend before publishing", "Look at again", "For information")
    ]
    assert order == sorted(order)
    assert "€600bn SEK" in done.stdout
    assert "line 5: '£64m'" in done.stdout


def test_the_desk_is_left_alone_over_a_clean_draft(run: Run) -> None:
    done = run("editorial_check.py", "fixtures/clean-feature/document.md")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Mend" not in done.stdout


def test_an_unreadable_draft_is_named_and_the_others_are_checked(run: Run, tmp_path: Path) -> None:
    done = run("editorial_check.py", str(tmp_path / "gone.md"), "fixtures/clean-feature/document.md")
    assert done.returncode == 2
    assert "gone.md" in done.stderr
    assert "clean-feature" in done.stdout


@pytest.mark.parametrize("slug", ["policy-post", "machine-report"])
def test_the_claims_are_a_table(run: Run, slug: str) -> None:
    done = run("claims_table.py", f"fixtures/{slug}/document.md")
    assert done.returncode == 0, done.stderr
    rows = list(csv.DictReader(done.stdout.splitlines()))
    assert len(rows) > 20
    assert all(row["text"] and int(row["line"]) for row in rows)


def test_the_table_names_unit_and_source(run: Run) -> None:
    done = run("claims_table.py", "fixtures/machine-report/document.md")
    rows = {row["text"]: row for row in csv.DictReader(done.stdout.splitlines())}
    row = rows["€180 million"]
    assert (row["low"], row["high"], row["unit"]) == ("180000000", "180000000", "EUR")
    assert row["source"] == "Financial Times"


def test_the_table_says_what_it_needs_and_what_it_cannot_read(run: Run, tmp_path: Path) -> None:
    bare = run("claims_table.py")
    assert (bare.returncode, bare.stderr.startswith("Usage: ")) == (2, True)
    gone = run("claims_table.py", str(tmp_path / "gone.md"))
    assert gone.returncode == 2
    assert gone.stderr.strip().endswith("check the name and its permissions")


@pytest.mark.skipif(os.name == "nt", reason="no head on this machine")
def test_the_table_may_be_read_in_part() -> None:
    with subprocess.Popen(  # noqa: S603 - our own interpreter and scripts
        [sys.executable, *STRICT, "examples/claims_table.py", "fixtures/machine-report/document.md"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()
    assert (process.returncode, told) == (0, b"")
