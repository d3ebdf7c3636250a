"""What several rooms' tests use: reports built by hand, and a cache of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings

from claimcheck import Report, Settings, check_text
from claimcheck.findings import Category, Confidence, Finding, RelatedSpan, Severity
from claimcheck.text import Span

# The same draws on every run: a failure is the change's own. For new ones: pytest --hypothesis-profile=draws
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("draws", deadline=None, max_examples=1000)
settings.load_profile("steady")

Builder = Callable[..., Report]
Count = Callable[[Callable[[], object]], int]
Python = Callable[..., subprocess.CompletedProcess[str]]
ROOT = Path(__file__).resolve().parents[1]


def _place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def report_on() -> Builder:
    """Return a function that builds a report with one finding on ``words``, related to other words."""

    def build(
        text: str,
        words: str,
        *related: str,
        severity: Severity = Severity.WARNING,
        message: str = "two values",
        help_: str | None = None,
        notes: tuple[str, ...] = (),
        path: str = "a.txt",
    ) -> Report:
        empty = check_text(text, path=path, settings=Settings(ignore=("all",)))
        finding = Finding(
            rule="value-conflict",
            category=Category.CONSISTENCY,
            severity=severity,
            confidence=Confidence.LOW,
            message=message,
            span=_place(text, words),
            label="this",
            help=help_,
            notes=notes,
            related=tuple(RelatedSpan(_place(text, one), f"that {one}") for one in related),
            fingerprint="0" * 16,
        )
        return replace(empty, findings=(finding,))

    return build


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the cache of whoever runs it."""
    folder = str(tmp_path_factory.mktemp("cache"))
    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, folder)


@pytest.fixture(scope="session")
def python() -> Python:
    """Return a function that runs a fresh interpreter in the checkout with arguments and more variables."""

    def run(*arguments: str, cwd: Path = ROOT, **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603 - our own interpreter
            [sys.executable, *arguments],
            cwd=cwd,
            env={**os.environ, "PYTHONIOENCODING": "utf-8", **variables},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=300,
        )

    return run


@pytest.fixture(scope="session")
def calls() -> Count:
    """Return a function that counts the calls some work makes: its growth, the same on every machine.

    Time is measured in ``tests/benchmarks``, which a plain run leaves out: a clock fails where nothing is wrong.
    """

    def count(work: Callable[[], object]) -> int:
        number = 0

        def note(_: object, event: str, __: object) -> None:
            nonlocal number
            number += event in {"call", "c_call"}

        previous = sys.getprofile()
        sys.setprofile(note)
        try:
            work()
        finally:
            sys.setprofile(previous)
        return number

    return count
