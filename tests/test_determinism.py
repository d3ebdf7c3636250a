"""The same text gives the same report: whatever the hash seed, and after a trip through JSON."""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

import claimcheck

Python = Callable[..., CompletedProcess[str]]
ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = sorted((ROOT / "fixtures").glob("*/document.*"))


def test_the_hash_seed_changes_nothing(python: Python) -> None:
    paths = [path.relative_to(ROOT).as_posix() for path in DOCUMENTS]
    command = ("-m", "claimcheck", "check", "--fail-on", "never", "--output-format", "json", *paths)
    first, *others = (python(*command, PYTHONHASHSEED=seed).stdout for seed in ("0", "1", "4242"))
    assert len(json.loads(first)["documents"]) == len(DOCUMENTS)
    assert others == [first, first]


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
