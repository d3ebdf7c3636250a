"""Broken and enormous documents cost no more than their length, counted in calls, and lose nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck import check_text
from claimcheck.documents import Document, Zone, read_text
from claimcheck.mentions import extract_document

Count = Callable[[Callable[[], object]], int]

SHAPES: dict[str, tuple[str, Callable[[int], str]]] = {
    "bare cells": ("html", lambda n: "<td>412" * n),
    "rows of bare cells": ("html", lambda n: "<table>" + "<tr><td>412<td>307" * n),
    "one row": ("html", lambda n: "<table><tr>" + "<td>412" * n),
    "spanning cells": ("html", lambda n: "<table>" + "<tr><td rowspan=1000 colspan=100>412" * n),
    "tables in cells": ("html", lambda n: "<table><tr><td>412" * n),
    "lists in lists": ("html", lambda n: "<ul><li>412 men" * n),
    "open tags": ("html", lambda n: "<b>412 men <p>and <div>" * n),
    "closing tags": ("html", lambda n: "<p>412 men</i></b></div></td>" * n),
    "notes of a page": (
        "html",
        lambda n: (
            "".join(f"<p>Of 412<sup><a id=r{k} href=#n{k}>{k}</a></sup></p>" for k in range(n))
            + "<ol>"
            + "".join(f"<li id=n{k}>Reuters <a href=#r{k}>back</a></li>" for k in range(n))
        ),
    ),
    "comments": ("html", lambda n: "412 men <!-- " * n),
    "entities": ("html", lambda n: "&amp; 412 men " * n),
    "a table": ("markdown", lambda n: "|a|b|\n|-|-|\n" + "|412|307|\n" * n),
    "lists in a list": ("markdown", lambda n: "".join(f"{'  ' * (k % 50)}- 412 men\n" for k in range(n))),
    "quotations": ("markdown", lambda n: "> > > 412 men\n\n" * n),
    "markers in code": ("markdown", lambda n: "`a[^1]` and 412 " * n),
    "fences": ("markdown", lambda n: "```\na[^1]\n```\n412 men\n\n" * n),
    "notes": (
        "markdown",
        lambda n: (
            "".join(f"Of 412[^{k}] men.\n\n" for k in range(n))
            + "".join(f"[^{k}]: Reuters\n\n" for k in range(n))
        ),
    ),
    "inline notes": ("markdown", lambda n: "Of 412 men.^[Reuters, [a]] " * n),
    "brackets": ("markdown", lambda n: "^[" * n),
    "stops": ("text", lambda n: "." * 50 * n),
    "one long line": ("text", lambda n: "Of 412 men and " * n),
    "numbered notes": (
        "text",
        lambda n: "Of 412 men.1 " * n + "\n\nNotes\n" + "".join(f"{k}. Reuters\n" for k in range(1, n)),
    ),
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_reading_costs_no_more_than_the_length(shape: str, calls: Count) -> None:
    form, text = SHAPES[shape]

    def reading(size: int) -> int:
        source = text(size)
        read_text(source[:100], format=form)
        return calls(lambda: read_text(source, format=form))

    assert reading(400) < 2.4 * reading(200)


@pytest.mark.parametrize("shape", SHAPES)
def test_every_figure_outside_of_markup_is_read(shape: str) -> None:
    form, text = SHAPES[shape]
    source = text(60)
    shown = source[: source.index("<!--")] if "<!--" in source else source
    report = check_text(source, format=form)
    assert sum(mention.text == "412" for mention in report.mentions) == shown.count("412")


def test_what_a_table_repeats_is_read_once(calls: Count) -> None:
    def extracting(cell: Callable[[int], str]) -> int:
        source = "<table>" + "".join(f"<tr><td>{cell(row)}" for row in range(1000, 1300))
        document = read_text(source, format="html")
        return calls(lambda: extract_document(document))

    assert 2 * extracting(lambda _: "1,412") < extracting(lambda row: f"1,{row}")


def _zones(document: Document) -> list[Zone]:
    return [block.zone for block in document.blocks]


def test_markers_in_code_are_code() -> None:
    document = read_text("```\na[^1] [2]\n```\n\nThe array `x[^3]` is masked.\n", format="markdown")
    assert document.markers == ()
    assert _zones(document) == [Zone.CODE, Zone.PARAGRAPH]
