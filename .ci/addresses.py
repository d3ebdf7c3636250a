"""Refuse a committed file that names a package registry's address or a folder of one machine."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

# Written in pieces, so that this file does not find itself.
FORBIDDEN = re.compile(
    "|".join(
        (
            "py" + r"pi\.org",
            r"files\.python" + r"hosted",
            r"--(?:extra-)?index" + "-url",
            r"--find" + "-links",
            r"(?<![\w.])/(?:work|root|tmp/venv|home/\w+)" + "/",
        )
    )
)


def committed() -> list[Path]:
    """Return the files under version control, or all but the caches where there is no history."""
    listed = subprocess.run(["git", "ls-files", "-z"], capture_output=True, check=False)  # noqa: S607 - the user's git
    if listed.returncode == 0 and listed.stdout:
        return [Path(name) for name in listed.stdout.decode().split("\0") if name]
    return [path for path in Path().rglob("*") if path.is_file() and "cache" not in str(path)]


def main() -> int:
    """Print each offending line and return the exit status."""
    files = [path for path in committed() if path.is_file()]
    found = 0
    for path in files:
        for number, line in enumerate(
            path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1
        ):
            if match := FORBIDDEN.search(line):
                print(f"{path}:{number}: {match.group()}")
                found += 1
    print(f"{len(files)} files, {found} addresses")
    return min(found, 1)


if __name__ == "__main__":
    sys.exit(main())
