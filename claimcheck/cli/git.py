"""What git knows of the files: which changed since a commit, and how they stood there."""

from __future__ import annotations

import subprocess
from functools import cached_property
from pathlib import Path
from typing import Final

from claimcheck.errors import UsageError

_PATIENCE: Final = 60
"""Seconds that git may take over one question."""

_MOST_NAMES: Final = 8
"""Branches that a message lists."""


class Base:
    """The commit that the working tree is compared with.

    Where branches have parted, it is the commit from which they did: what others changed on the base since
    is not ours. Files are named by their paths; renamed ones are found under their old names.
    """

    def __init__(self, ref: str) -> None:
        """Find the commit. Raises ``UsageError`` outside a repository and for a name that is no commit."""
        self._root = Path(_git(Path.cwd(), "rev-parse", "--show-toplevel").decode().rstrip("\n")).resolve()
        commit = self._ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
        if commit is None:
            here = self._ask("for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/remotes") or b""
            names = ", ".join(here.decode("utf-8", "replace").split()[:_MOST_NAMES]) or "none"
            what = f"there is no such commit or branch here (the branches: {names})"
            msg = f"--diff-base {ref}: {what}; fetch it first"
            raise UsageError(msg)
        name = commit.decode().strip()
        shared = self._ask("merge-base", name, "HEAD")  # None in a shallow clone
        self._commit = shared.decode().strip() if shared else name

    def changed(self, name: str) -> bool:
        """Whether the file differs from the base; one that git does not know does."""
        path = self._path(name)
        return path is None or path in self._changes or path not in self._known

    def earlier(self, name: str) -> bytes:
        """Return the file's content at the base; nothing where it was not there."""
        path = self._path(name)
        if path is None:
            return b""
        return self._ask("show", f"{self._commit}:{self._changes.get(path, path)}") or b""

    @cached_property
    def _changes(self) -> dict[str, str]:
        """Every changed file by its present path, with its path at the base."""
        told = _git(self._root, "diff", "--name-status", "--find-renames", "-z", self._commit, "--")
        words = iter(told.decode("utf-8", "surrogateescape").split("\0"))
        changes: dict[str, str] = {}
        for status in words:
            if status:
                old = next(words)
                changes[next(words) if status[0] in "RC" else old] = old
        return changes

    @cached_property
    def _known(self) -> frozenset[str]:
        """The paths of all files at the base."""
        told = _git(self._root, "ls-tree", "-r", "-z", "--name-only", "--full-tree", self._commit)
        return frozenset(told.decode("utf-8", "surrogateescape").split("\0"))

    def _path(self, name: str) -> str | None:
        """Return the path within the repository, None for a file that stands outside."""
        try:
            return Path(name).resolve().relative_to(self._root).as_posix()
        except ValueError:
            return None

    def _ask(self, *words: str) -> bytes | None:
        try:
            return _git(self._root, *words)
        except UsageError:
            return None


def _git(folder: Path, *words: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and no word of ours begins with user input
            ["git", *words],  # noqa: S607 - the git that the user has
            cwd=folder,
            capture_output=True,
            check=False,
            timeout=_PATIENCE,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        msg = f"--diff-base needs git, which did not run: {error}"
        raise UsageError(msg) from error
    if done.returncode:
        msg = f"--diff-base: git {words[0]}: {done.stderr.decode('utf-8', 'replace').strip()}"
        raise UsageError(msg)
    return done.stdout
