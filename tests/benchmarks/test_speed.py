"""Benchmarks: `python -m pytest tests/benchmarks --benchmark-only` times them; a plain run leaves them out."""

from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from claimcheck import check_text, extract
from claimcheck.citations.link import link
from claimcheck.claims import relate
from claimcheck.language import Parses
from claimcheck.rules.installed import every_rule
from claimcheck.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = (ROOT / "fixtures" / "clean-decoys" / "document.md").read_text("utf-8")
KINDS = {
    "money": "It cost $125-145 billion, £12m and 1.2bn euros. ",
    "percent": "It fell from 61.2% to 57.8 per cent, a loss of 5pc. ",
    "percentage_point": "It fell 3.4 percentage points, then another 0.2pp. ",
    "basis_point": "The spread widened by 25 bps, or twelve basis points. ",
    "count": "Half a million people, two dozen dogs and 12,400 cats came. ",
    "measure": "It is 12 km long, 15–20 m wide and 48.6 °C hot. ",
    "ratio": "One in five stayed, two-thirds of them for good, 3 out of 10 not. ",
    "multiple": "Output tripled, a fivefold rise, and is 2.5 times as large as before. ",
    "ordinal": "She came third, the 21st to do so, and he one hundred and first. ",
    "date": "On Friday, 5 June 2026, two weeks ago, in Q3 2025, from 2019 to 2021. ",
    "time": "It opens at 9:30 a.m. on Tuesday and shuts at 18:00 UTC, or at noon. ",
    "duration": "It took two to three years, five months longer than 36 hours. ",
    "set": "They meet every Monday, every two weeks, on Fridays and annually. ",
    "prose": "Nobody on the quay could say when the gate would lift again. ",
}
"""A sentence for each kind of mention, and one without any."""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("times", [1, 1000], ids=["short", "long"])
def test_extract(benchmark: BenchmarkFixture, kind: str, times: int) -> None:
    mentions = benchmark(extract, KINDS[kind] * times)
    assert any(mention.kind.value == kind for mention in mentions) == (kind != "prose")


def test_check_an_article(benchmark: BenchmarkFixture) -> None:
    report = benchmark(check_text, ARTICLE, format="markdown")
    assert report.mentions


@pytest.mark.parametrize("group", ["all", "none", "sums and dates"])
def test_relate_an_article(benchmark: BenchmarkFixture, group: str) -> None:
    """Sums and dates, less "none" (sentences and frames), should stay under 15 % of a check of common articles.

    This one is full of figures: compare with ``test_check_an_article``, and expect up to that.
    """
    kinds = {
        rule.over
        for rule in Settings().active(every_rule())
        if group == "all"
        or (group == "sums and dates" and rule.category.value in {"arithmetic", "plausibility", "time"})
    }
    report = check_text(ARTICLE, format="markdown")
    parses = Parses(report.document.prose.text, Settings().model)
    relations = benchmark(relate, report.document, report.claims, parses, kinds)
    assert bool(relations) == (group != "none")


@pytest.mark.parametrize("rows", [100, 1000])
def test_link_a_table_with_a_note_in_each_row(benchmark: BenchmarkFixture, rows: int) -> None:
    cells = "".join(f"| Ward {row} | {row * 7 + 1003:,}[^{row}] |\n" for row in range(rows))
    notes = "".join(f"[^{row}]: Town records, sheet {row}, 2020\n" for row in range(rows))
    report = check_text(f"| Ward | 2020 |\n|---|---|\n{cells}\n{notes}", format="markdown")
    apparatus = benchmark(link, report.document, report.claims)
    assert len(apparatus.citations) == rows


@pytest.mark.parametrize(
    "piece",
    ["412 men, ", "(412) ", "412 and ", "<td>412", "412<br>", "|412", ".", "\n\n412"],
)
@pytest.mark.parametrize("times", [500, 5000], ids=["short", "long"])
def test_check_a_list_of_figures(benchmark: BenchmarkFixture, piece: str, times: int) -> None:
    """Ten times the length should cost ten times as long: no figure is held against all of its list."""
    report = benchmark(check_text, piece * times, format="html" if "<" in piece else "text")
    assert report.document.source


@pytest.mark.parametrize("piece", ["412-", "4.", "-4-", "4,", "4", "§", "a-", "1/2/"])
@pytest.mark.parametrize("times", [2000, 20_000], ids=["short", "long"])
def test_check_a_chain_without_a_space(benchmark: BenchmarkFixture, piece: str, times: int) -> None:
    """Ten times the length should cost ten times as long: patterns that look ahead must not look far."""
    report = benchmark(check_text, piece * times)
    assert report.document.source
