"""Check that a wheel holds every file of the package, its licence and its types, and nothing else."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

LEFT_OUT = Path("claimcheck/language/training")
"""Needs treebanks, which are not part of the project."""


def main(wheel: str) -> int:
    """Compare the wheel with the package's folder and return the exit status."""
    with zipfile.ZipFile(wheel) as archive:
        inside = {name for name in archive.namelist() if not name.endswith("/")}
    package = {
        path.as_posix()
        for path in Path("claimcheck").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.is_relative_to(LEFT_OUT)
    }
    missing = sorted(package - inside)
    extra = sorted(name for name in inside - package if ".dist-info/" not in name)
    if not any(name.endswith("/LICENSE") for name in inside):
        missing.append("LICENSE")
    for name in missing:
        print(f"not in the wheel: {name}")
    for name in extra:
        print(f"only in the wheel: {name}")
    data = sorted(name for name in package if not name.endswith(".py"))
    print(f"{len(inside)} files, {Path(wheel).stat().st_size:,} bytes; data: {', '.join(data)}")
    return 1 if missing or extra else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
