"""Print what to install for a run with the lowest direct dependencies.

Each run-time dependency of pyproject.toml stands at its lower bound; what the tests need, and what
builds the project, stand at their pins, because only the user's side is in question. The linters stay
out: they look at the source alone, and one of them needs a newer release of a shared dependency. So do the
readers of the extra ``sources``: without them their tests are skipped.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

_PIN = re.compile(r"^([A-Za-z0-9_.-]+)==([^\s;\\]+)", re.MULTILINE)
_LINTERS = frozenset({"import-linter", "mypy", "ruff", "types-jsonschema"})
_FLOOR = re.compile(r"^([A-Za-z0-9_.-]+)>=([0-9.]+)(?:,<[0-9.]+)?$")


def requirements() -> list[str]:
    """Return the requirements, in the order of pyproject.toml."""
    settings = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
    pins = dict(_PIN.findall(Path(".ci/constraints.txt").read_text(encoding="utf-8")))
    project = settings["project"]
    floors = [_FLOOR.match(requirement) for requirement in project["dependencies"]]
    lowest = [f"{floor[1]}=={floor[2]}" for floor in floors if floor]
    tools = [*project["optional-dependencies"]["test"], *settings["build-system"]["requires"]]
    left_out = {*_LINTERS, *map(_name, project["optional-dependencies"]["sources"])}
    return [*lowest, *(f"{name}=={pins[name]}" for name in map(_name, tools) if name not in left_out)]


def _name(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9_.-]", requirement, maxsplit=1)[0]


if __name__ == "__main__":
    print("\n".join(requirements()))
