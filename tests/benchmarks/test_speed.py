"""Benchmarks: `python -m pytest tests/benchmarks --benchmark-only` times them; a plain run leaves them out."""

from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from claimcheck import check_text, extract

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = (ROOT / "fixtures" / "clean-decoys" / "document.md").read_text("utf-8")
KINDS = {
    "money": "It cost $125-145 billion, £12m and 1.2bn euros. ",
    "percent": "It fell 3.4 percentage points to 61.2%, or 25 bps. ",
    "time": "On Friday, 5 June 2026, two weeks ago, in Q3 2025, for three years. ",
    "measure": "It is 12 km long, 15–20 m wide and 48.6 °C hot. ",
    "prose": "Nobody on the quay could say when the gate would lift again. ",
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("times", [1, 1000], ids=["short", "long"])
def test_extract(benchmark: BenchmarkFixture, kind: str, times: int) -> None:
    mentions = benchmark(extract, KINDS[kind] * times)
    assert bool(mentions) == (kind != "prose")


def test_check_an_article(benchmark: BenchmarkFixture) -> None:
    report = benchmark(check_text, ARTICLE, format="markdown")
    assert report.mentions
