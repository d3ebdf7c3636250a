"""The walls between the rooms hold: data flows one way."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

Python = Callable[..., CompletedProcess[str]]
ROOT = Path(__file__).resolve().parents[1]


def test_every_contract_holds(python: Python) -> None:
    # In a process of its own, whose state it changes.
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    done = python("-c", code)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_layers_leave_no_room_out() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    layers = next(contract for contract in contracts if contract["type"] == "layers")
    assert layers["exhaustive"]
    placed = {room.strip(" ()") for layer in layers["layers"] for room in layer.split("|")}
    rooms = {path.name for path in (ROOT / "claimcheck").iterdir() if (path / "__init__.py").exists()}
    assert rooms <= placed
    assert len(rooms) >= 12


def test_no_module_is_a_drawer_for_odds_and_ends() -> None:
    odd = {"utils", "helpers", "common", "misc", "core"}
    modules = {path.stem for folder in ("claimcheck", "tests") for path in (ROOT / folder).rglob("*.py")}
    assert modules & odd == set()


def test_no_file_is_too_long_to_read() -> None:
    files = [path for folder in ("claimcheck", "examples") for path in (ROOT / folder).rglob("*.py")]
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert {path.relative_to(ROOT): length for path, length in lengths.items() if length > 520} == {}
