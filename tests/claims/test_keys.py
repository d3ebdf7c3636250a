"""Each part of a claim's key against labels that were written by hand before the tool was run.

``keys.toml`` has the texts. What the tool still reads otherwise stands in ``known-misses.csv``, and how many
labels of each part it reads right in ``accuracy.txt``; both are exact, so that nothing gets better or worse
unseen. ``UPDATE_SNAPSHOTS=1`` writes both anew, but never adds a miss.
"""

from __future__ import annotations

import csv
import os
import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from claimcheck import Claim, Settings, check_text

HERE = Path(__file__).parent
UPDATE = os.environ.get("UPDATE_SNAPSHOTS") == "1"
PARTS = ("subject", "measure", "period", "period_from", "scope", "modality", "attribution")


@dataclass(frozen=True, slots=True, order=True)
class Miss:
    """A part that is read otherwise than written down, in the case at this place of the file, from 1."""

    case: int
    figure: str
    part: str
    read: str


@cache
def cases() -> tuple[dict[str, Any], ...]:
    with (HERE / "keys.toml").open("rb") as file:
        return tuple(tomllib.load(file)["case"])


def labels(case: dict[str, Any]) -> dict[str, str]:
    """Return what each part should be; a part that is not told is none, modality is "actual"."""
    told = {part: str(case.get(part, "")) for part in PARTS}
    told["modality"] = told["modality"] or "actual"
    if told["period"] and not told["period_from"]:
        told["period_from"] = "sentence"
    return told


def claim_of(case: dict[str, Any]) -> Claim:
    text, figure = str(case["text"]), str(case["figure"])
    entities: dict[str, list[str]] = case.get("entities", {})
    report = check_text(text, format="markdown", settings=Settings(entities=entities))
    found = [claim for claim in report.claims if claim.mention.text == figure]
    assert len(found) == 1, (figure, [claim.mention.text for claim in report.claims])
    return found[0]


def read(claim: Claim) -> dict[str, str]:
    key = claim.key
    return {
        "subject": claim.subject or "",
        "measure": claim.measure or "",
        "period": key.period or "",
        "period_from": str(key.period_from or ""),
        "scope": key.scope or "",
        "modality": str(claim.modality),
        "attribution": claim.attribution or "",
    }


def agree(part: str, wanted: str, got: str) -> bool:
    """Whether a label and what was read are the same; a measure that is not labelled is not judged."""
    if part != "measure":
        return wanted.casefold().removeprefix("the ") == got.casefold().removeprefix("the ")
    return not wanted or bool(set(_words(wanted)[-1:]) & set(_words(got)))


def _words(text: str) -> list[str]:
    return [word.removesuffix("s") for word in re.findall(r"[^\W_]+", text.casefold())]


@cache
def misses() -> frozenset[Miss]:
    found: set[Miss] = set()
    for number, case in enumerate(cases(), start=1):
        got = read(claim_of(case))
        found |= {
            Miss(number, str(case["figure"]), part, got[part])
            for part, wanted in labels(case).items()
            if not agree(part, wanted, got[part])
        }
    return frozenset(found)


def test_there_are_enough_labels_of_every_part() -> None:
    told = Counter(part for case in cases() for part in PARTS if part in case)
    assert len(cases()) >= 80
    assert min(told[part] for part in PARTS if part != "period_from") >= 8, told


def test_what_is_read_is_what_was_written_down() -> None:
    path = HERE / "known-misses.csv"
    with path.open(encoding="utf-8", newline="") as file:
        known = {
            Miss(int(row["case"]), row["figure"], row["part"], row["read"]) for row in csv.DictReader(file)
        }
    if UPDATE:
        known &= misses()
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file, lineterminator="\n")
            table.writerow(("case", "figure", "part", "read"))
            table.writerows((miss.case, miss.figure, miss.part, miss.read) for miss in sorted(known))
    assert sorted(misses()) == sorted(known)


def test_accuracy_is_as_told() -> None:
    wrong = Counter(miss.part for miss in misses())
    judged = Counter(
        part for case in cases() for part, wanted in labels(case).items() if wanted or part != "measure"
    )
    told = "".join(
        f"{part:12} {judged[part] - wrong[part]:3} of {judged[part]:3}  {1 - wrong[part] / judged[part]:.0%}\n"
        for part in PARTS
    )
    path = HERE / "accuracy.txt"
    if UPDATE:
        path.write_text(told, encoding="utf-8", newline="\n")
    assert told == path.read_text(encoding="utf-8")
