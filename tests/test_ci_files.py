"""The hook, the action and the snippets for CI say what the command line understands."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck.cli.arguments import read_arguments

ROOT = Path(__file__).resolve().parents[1]
SNIPPETS = sorted((ROOT / "examples/ci").glob("*.y*ml"))
BASH = shutil.which("bash")


def _load(path: Path) -> Any:  # noqa: ANN401 - parsed YAML
    return yaml.safe_load(path.read_text("utf-8"))


def _commands(value: object) -> Iterator[str]:
    """Yield every line of text, anywhere in a document, that calls the command."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _commands(one)
    elif isinstance(value, str):
        yield from (line for line in value.splitlines() if line.startswith("claimcheck "))


@pytest.mark.parametrize("path", SNIPPETS, ids=lambda path: path.name)
def test_each_snippet_is_yaml_and_listed(path: Path) -> None:
    assert isinstance(_load(path), dict)
    assert f"]({path.name})" in (ROOT / "examples/ci/README.md").read_text("utf-8")


def test_the_commands_of_the_snippets_are_understood() -> None:
    commands = [command for path in SNIPPETS for command in _commands(_load(path))]
    for command in commands:
        words = shlex.split(command.partition("|")[0])[1:]
        assert read_arguments(words).command == "check"
    assert len(commands) >= 2


def test_the_inputs_that_snippets_give_exist() -> None:
    known = set(_load(ROOT / "action.yml")["inputs"])
    given = [
        set(step["with"])
        for path in SNIPPETS
        for job in _load(path).get("jobs", {}).values()
        for step in job["steps"]
        if "/claimcheck@" in step.get("uses", "")
    ]
    assert given
    assert all(names <= known for names in given)


def test_the_hook_runs_a_command_that_exists() -> None:
    (hook,) = _load(ROOT / ".pre-commit-hooks.yaml")
    assert read_arguments([*shlex.split(hook["entry"])[1:], *hook["args"], "a.md"]).command == "check"
    used = _load(ROOT / "examples/ci/pre-commit-config.yaml")["repos"][0]["hooks"][0]
    assert used["id"] == hook["id"]
    assert read_arguments(["check", *used["args"], "a.md"]).fail_on == "warning"


def test_the_hook_holds_to_what_is_excluded_and_takes_what_has_a_reader() -> None:
    (hook,) = _load(ROOT / ".pre-commit-hooks.yaml")
    assert read_arguments([*shlex.split(hook["entry"])[1:], "a.md"]).force_exclude
    assert {"markdown", "mdx", "plain-text", "html"} == set(hook["types_or"])


def _act(
    folder: Path, paths: str, fail_on: str, args: str = "--select currency-conflict"
) -> subprocess.CompletedProcess[str]:
    """Run the action's own script as a runner would."""
    steps = _load(ROOT / "action.yml")["runs"]["steps"]
    script = next(step["run"] for step in steps if step.get("name") == "Check")
    (folder / "claimcheck").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m claimcheck "$@"\n', "utf-8")
    (folder / "python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', "utf-8")
    for name in ("claimcheck", "python"):
        (folder / name).chmod(0o755)
    return subprocess.run(  # noqa: S603 - our own script
        [str(BASH), "-e", "-o", "pipefail", "-c", script],
        cwd=folder,
        env={
            **os.environ,
            "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "PATHS": f"{paths}\n",
            "ARGS": args,
            "FAIL_ON": fail_on,
            "DIFF_BASE": "",
            "SARIF_FILE": "out.sarif",
            "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.skipif(BASH is None or os.name == "nt", reason="no bash on this machine")
@pytest.mark.parametrize(("fail_on", "status"), [("error", 1), ("never", 0)])
def test_the_action_annotates_sums_up_and_writes_sarif(tmp_path: Path, fail_on: str, status: int) -> None:
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts/a.md").write_text("# Loan\n\nThe port borrowed $40m CHF.\n", encoding="utf-8")
    done = _act(tmp_path, "posts", fail_on)
    assert done.returncode == status, done.stderr
    assert done.stdout.startswith("::error file=posts/a.md,line=3,")
    assert "the check itself failed" not in done.stdout
    assert "**error** `currency-conflict`" in (tmp_path / "summary.md").read_text("utf-8")
    run = json.loads((tmp_path / "out.sarif").read_text("utf-8"))["runs"][0]
    assert [result["ruleId"] for result in run["results"]] == ["currency-conflict"]


@pytest.mark.skipif(BASH is None or os.name == "nt", reason="no bash on this machine")
def test_the_action_says_when_the_check_itself_failed(tmp_path: Path) -> None:
    done = _act(tmp_path, "gone", "never")
    assert done.returncode == 2
    assert done.stdout.endswith(
        "::error title=claimcheck::the check itself failed; the log of this step says why\n"
    )
    assert "there is no such file" in done.stderr


@pytest.mark.skipif(BASH is None or os.name == "nt", reason="no bash on this machine")
def test_the_action_takes_names_with_spaces_in_quotes(tmp_path: Path) -> None:
    names = ("My drafts/it's in.md", "plain.md")
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("# Loan\n\nThe port borrowed $40m CHF.\n", encoding="utf-8")
    done = _act(
        tmp_path, f'"{names[0]}"\nplain.md', "error", '--select currency-conflict --as-of "2026-03-10"'
    )
    assert done.returncode == 1, done.stderr
    assert [f"file={name}," in done.stdout for name in names] == [True, True]


@pytest.mark.skipif(BASH is None or os.name == "nt", reason="no bash on this machine")
@pytest.mark.parametrize(("extras", "end"), [("sources", "[sources]"), ("", "")])
def test_the_action_installs_what_reads_pages_and_pdf_files(tmp_path: Path, extras: str, end: str) -> None:
    action = _load(ROOT / "action.yml")
    script = next(s["run"] for s in action["runs"]["steps"] if s.get("name") == "Install claimcheck")
    (tmp_path / "python").write_text('#!/bin/sh\nfor last; do :; done\necho "$last"\n', "utf-8")
    (tmp_path / "python").chmod(0o755)
    told = subprocess.run(  # noqa: S603 - our own script
        [str(BASH), "-e", "-o", "pipefail", "-c", script],
        env={"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "ACTION_PATH": "there", "EXTRAS": extras},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == f"there{end}\n"
    assert action["inputs"]["extras"]["default"] == "sources"
