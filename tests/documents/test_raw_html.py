"""Raw HTML in Markdown is read like the rest: tables, captions, paragraphs, each in its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck import check_text
from claimcheck.documents import Cell, Document, read_text

Count = Callable[[Callable[[], object]], int]

TABLE = """\
It begins.

<table>
<tr><th>Year</th><th>Paid</th></tr>
<tr><td>2024</td><td>$40m CHF</td></tr>

<tr><td>2025</td><td>$5m &amp; more</td></tr>
</table>

| Year | Boats |
|---|---|
| 2024 | 9 |

> <table><tr><td>7 quays</td>
> <td>8 sheds</td></tr></table>
"""


def _read(text: str) -> Document:
    return read_text(text, format="markdown")


def _zones(text: str) -> list[tuple[str, str]]:
    document = _read(text)
    return [
        (block.zone.value, block.prose.of(document.prose.text))
        for block in document.blocks
        if len(block.prose)
    ]


def test_a_table_is_one_though_markdown_parts_it_at_a_blank_line() -> None:
    document = _read(TABLE)
    cells = [
        (block.cell, block.prose.of(document.prose.text), block.span.of(TABLE))
        for block in document.blocks
        if block.cell
    ]
    assert cells[:6] == [
        (Cell(1, 0, 0, header=True), "Year", "Year"),
        (Cell(1, 0, 1, header=True), "Paid", "Paid"),
        (Cell(1, 1, 0, header=False), "2024", "2024"),
        (Cell(1, 1, 1, header=False), "$40m CHF", "$40m CHF"),
        (Cell(1, 2, 0, header=False), "2025", "2025"),
        (Cell(1, 2, 1, header=False), "$5m & more", "$5m &amp; more"),
    ]
    assert [(cell and cell.table, shown) for cell, shown, _ in cells[6:]] == [
        *((0, shown) for shown in ("Year", "Boats", "2024", "9")),
        (2, "7 quays"),
        (2, "8 sheds"),
    ]


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ('<p align="center"><b>It</b> is long.</p>\n', [("paragraph", "It is long.")]),
        (
            "# Port\n\n<details>\n<summary>Costs</summary>\n\nIt is **long**.\n\n</details>\n",
            [("title", "Port"), ("paragraph", "Costs"), ("paragraph", "It is long.")],
        ),
        (
            '<figure><img src="a.png" alt="9 cars"><figcaption>Three quays</figcaption></figure>\n',
            [("caption", "Three quays")],
        ),
        ("<blockquote>We said so.</blockquote>\n", [("quote", "We said so.")]),
        ("<ul>\n<li>one\n<li>two\n</ul>\n", [("list-item", "one"), ("list-item", "two")]),
        ('<aside class="box">It is long.</aside>\n', [("paragraph", "It is long.")]),
        ('<h1 align="center">Port</h1>\n\nIt is long.\n', [("title", "Port"), ("paragraph", "It is long.")]),
        ("# Port\n\n<h1>Sheds</h1>\n", [("title", "Port"), ("heading", "Sheds")]),
        ('<div>It cost {{< money "9" >}} then.</div>\n', [("paragraph", "It cost then.")]),
        ("- one\n\n  <p>two</p>\n", [("list-item", "one"), ("paragraph", "two")]),
        ("<!-- $9m -->\n\n<script>x = 9</script>\n\n<style>\np { top: 9px }\n</style>\n", []),
        ('<div class="newsletter-signup">Join 9,000 readers.</div>\n', []),
        ('<div style="display: none">It is long.</div>\n\n<nav>9 pages</nav>\n', []),
        ("<pre><code>x = 9</code></pre>\n", []),
        ("```html\n<p>It is long.</p>\n```\n", []),
        ("It is long.[^1]\n\n[^1]: A note.\n\n    <p>In it.</p>\n", [("paragraph", "It is long.")]),
    ],
)
def test_what_people_see_is_read(text: str, zones: list[tuple[str, str]]) -> None:
    assert _zones(text) == zones
    assert _zones(text.replace("\n", "\r\n")) == zones


def test_findings_stand_where_the_words_do() -> None:
    (finding,) = check_text(TABLE, format="markdown").findings
    assert finding.span.of(TABLE) == "$40m CHF"


def test_a_comment_beside_it_silences_it() -> None:
    text = TABLE.replace("$40m CHF", "$40m CHF<!-- claimcheck: ignore[currency-conflict] as agreed -->")
    report = check_text(text, format="markdown")
    assert not report.findings
    assert [one.reason for one in report.suppressed] == ["as agreed"]


@pytest.mark.parametrize("scrap", ["<div>\n\n", "<p>9\n\n", "<table><td>9\n\n", "<!-- \n\n", "<a \n\n"])
def test_unclosed_markup_takes_work_of_its_length(scrap: str, calls: Count) -> None:
    def work(size: int) -> int:
        text = scrap * (size // len(scrap))
        return calls(lambda: _read(text))

    assert work(40_000) <= 5 * work(10_000) + 1_000
