"""The README shows what really comes out: its commands and its code are run and compared.

``UPDATE_SNAPSHOTS=1`` writes the present output into it.
"""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

import claimcheck

Run = Callable[..., str]
ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
UPDATE = os.environ.get("UPDATE_SNAPSHOTS") == "1"

CONSOLE = re.compile(r"^```console\n\$ (?P<command>.+)\n(?P<output>(?:.*\n)*?)```$", re.MULTILINE)
PYTHON = re.compile(
    r"^```python\n(?P<code>(?:.*\n)*?)```\n\n```text\n(?P<output>(?:.*\n)*?)```$", re.MULTILINE
)
SET_UP = re.compile(r"^## Set-up\n(?P<text>(?:.*\n)*?)(?=## )", re.MULTILINE)
SECONDS = re.compile(r"\b\d+\.\d+ s\b")


def text() -> str:
    return README.read_text(encoding="utf-8")


@pytest.fixture
def run(python: Callable[..., CompletedProcess[str]]) -> Run:
    """Return a function that runs Python and returns what a reader sees: findings, then the summary."""

    def shown(*arguments: str) -> str:
        done = python(*arguments, NO_COLOR="1", COLUMNS="110")
        assert "Traceback" not in done.stderr, done.stderr
        return done.stdout + done.stderr

    return shown


def compare(block: re.Match[str], output: str) -> None:
    """Compare a block's output with the real one, but for how long it took."""
    if UPDATE and SECONDS.sub("", block["output"]) != SECONDS.sub("", output):
        whole = block.group()
        shown = whole.removesuffix("```").removesuffix(block["output"]) + output + "```"
        README.write_text(text().replace(whole, shown), encoding="utf-8", newline="\n")
    else:
        assert SECONDS.sub("0.00 s", block["output"]) == SECONDS.sub("0.00 s", output)


@pytest.mark.parametrize("index", range(len(CONSOLE.findall(README.read_text(encoding="utf-8")))))
def test_a_command_prints_what_is_shown(run: Run, index: int) -> None:
    block = list(CONSOLE.finditer(text()))[index]
    program, *arguments = shlex.split(block["command"])
    assert program == "claimcheck"
    compare(block, run("-m", "claimcheck", *arguments))


@pytest.mark.parametrize("index", range(len(PYTHON.findall(README.read_text(encoding="utf-8")))))
def test_code_prints_what_is_shown(run: Run, index: int) -> None:
    block = list(PYTHON.finditer(text()))[index]
    compare(block, run("-c", block["code"]))


def test_there_is_real_output() -> None:
    assert len(CONSOLE.findall(text())) >= 2
    assert len(PYTHON.findall(text())) >= 1
    assert all(block["output"].strip() for block in (*CONSOLE.finditer(text()), *PYTHON.finditer(text())))


def test_the_comment_shown_silences_a_finding() -> None:
    shown = re.search(r"^```md\n(?P<comment><!--.+-->)\n```$", text(), re.MULTILINE)
    assert shown
    draft = (
        "Acme plans capex of $125-145 billion in 2026.\n\nAcme's capex of $145 billion in 2026 is a record.\n"
    )
    assert [finding.rule for finding in claimcheck.check_text(draft, format="markdown").findings] == [
        "range-collapsed"
    ]
    for comment in (shown["comment"], shown["comment"].replace("ignore[", "ignore-next[") + "\n"):
        silenced = claimcheck.check_text(draft.replace("\n\n", f"\n\n{comment}\n"), format="markdown")
        assert silenced.findings == ()
        assert [hit.finding.rule for hit in silenced.suppressed] == ["range-collapsed"]


def test_two_commands_are_all_the_set_up() -> None:
    """``.ci/run`` reads them from here and runs them in fresh environments."""
    section = SET_UP.search(text())
    assert section
    commands = re.findall(r"^```sh\n(.+)\n```$", section["text"], re.MULTILINE)
    assert [command.split(" && ")[0].split("install ")[1] for command in commands] == [".", '-e ".[test]"']
    assert commands[1].endswith("python -m pytest")


def test_what_it_links_to_is_there() -> None:
    paths = re.findall(r"\]\((?!https?:)([^)#]+)\)", text()) + re.findall(r"`(claimcheck/[\w./-]+)`", text())
    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_the_map_names_every_room() -> None:
    rooms = {path.stem for path in (ROOT / "claimcheck").iterdir() if not path.name.startswith(("_", "py."))}
    architecture = text().split("## Architecture", 1)[1].split("## Limits", 1)[0]
    assert [room for room in sorted(rooms) if f"`{room}`" not in architecture] == []
