"""The same text gives the same report: whatever the hash seed, and after a trip through JSON."""

from __future__ import annotations

import html
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import claimcheck

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = sorted((ROOT / "fixtures").glob("*/document.*"))


def json_of_all(seed: str) -> str:
    """Return the report on all fixtures as a fresh interpreter with this hash seed prints it."""
    paths = [path.relative_to(ROOT).as_posix() for path in DOCUMENTS]
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [
            sys.executable,
            *("-m", "claimcheck", "check", "--fail-on", "never", "--output-format", "json"),
            *paths,
        ],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_hash_seed_changes_nothing() -> None:
    first = json_of_all("0")
    assert len(json.loads(first)["documents"]) == len(DOCUMENTS)
    assert json_of_all("1") == first
    assert json_of_all("4242") == first


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.parent.name)
def test_a_report_survives_json(path: Path) -> None:
    document = claimcheck.check(path).to_dict()
    assert json.loads(json.dumps(document)) == document


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.parent.name)
def test_checking_twice_gives_equal_reports(path: Path) -> None:
    assert claimcheck.check(path).to_dict() == claimcheck.check(path).to_dict()


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.parent.name)
def test_every_span_of_the_json_holds_its_text(path: Path) -> None:
    document = claimcheck.check(path).to_dict()
    # A package has no text of its own; the report holds the one that its spans count.
    source = document["text"] if path.suffix == ".docx" else path.read_text(encoding="utf-8")
    assert document["mentions"]
    for part in ("findings", "sources"):
        assert all(thing["span"]["end"] <= len(source) for thing in document[part])
    for mention in document["mentions"]:
        here = source[mention["span"]["start"] : mention["span"]["end"]]
        # What a page writes with entities is told as it reads.
        told = html.unescape(here) if path.suffix == ".html" else here.replace("*", "")
        assert told.split() == mention["text"].split()
