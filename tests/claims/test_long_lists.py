"""Long lists of figures and bare cells cost no more than their length, and what they hold is still read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck import check_text
from claimcheck.claims import TableTotal, build_claims, relate
from claimcheck.claims.groups import headlines
from claimcheck.claims.model import MOST_FIGURES
from claimcheck.documents import read_text
from claimcheck.language import Parses
from claimcheck.mentions import extract_document

Count = Callable[[Callable[[], object]], int]

SHAPES: dict[str, tuple[str, Callable[[int], str]]] = {
    "a list without a stop": ("text", lambda n: "412 men and 307 women, " * n),
    "a list in brackets": ("text", lambda n: "(412) " * n),
    "words without a stop": ("text", lambda n: "the old quay has 412 men and the new one " * n),
    "lines of figures": ("text", lambda n: "412\n\n307\n\n" * n),
    "cells": ("html", lambda n: "<table>" + "".join(f"<tr><td>{k}<td>{k * 7}" for k in range(n))),
    "captions": (
        "html",
        lambda n: "".join(
            f"<figcaption>Ward {k} holds {4000 + k} tents.</figcaption><p>It holds {k} tents.</p>"
            for k in range(n // 4)
        ),
    ),
    "foundings": ("text", lambda n: "The Holm works were founded in 1871.\n\n" * n),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_claims_cost_no_more_than_the_length(
    shape: str, calls: Count, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(headlines, "_MOST_PAIRS", 400)
    form, text = SHAPES[shape]

    def relating(size: int) -> int:
        document = read_text(text(size), format=form)
        claims = build_claims(document, extract_document(document))
        parses = Parses(document.prose.text, "none")
        return calls(lambda: relate(document, claims, parses))

    relating(20)
    assert relating(480) < 2.4 * relating(240)


def test_figures_of_a_long_list_are_read_and_not_compared() -> None:
    listed = ", ".join(f"{number} sacks" for number in range(101, 103 + MOST_FIGURES))
    report = check_text(f"The mill of Tarnow shipped {listed} and then some.")
    assert len(report.claims) == MOST_FIGURES + 2
    assert {claim.measure for claim in report.claims} == {"sacks"}
    assert report.findings == ()


def test_the_figures_of_a_sentence_share_what_it_says() -> None:
    report = check_text("Holm Mill paid £4.3m for rye, £2.1m for oats and, it said, some £1.7m for barley.")
    assert {claim.subject for claim in report.claims} == {"Holm Mill"}


def test_bare_cells_are_held_against_their_total() -> None:
    rows = "".join(f"<tr><td>Ward {k}<td>{k}" for k in range(11, 41))
    page = f"<table><tr><th>Ward<th>Boats{rows}<tr><td>Total<td>777</table>"
    report = check_text(page, format="html")
    assert [finding.rule for finding in report.findings] == ["table-total-mismatch"]
    document = report.document
    (total,) = relate(document, report.claims, Parses(document.prose.text, "none"), {TableTotal})
    assert isinstance(total, TableTotal)
    assert len(total.parts) == 30
