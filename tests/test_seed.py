"""The first real article, kept outside the project: what must be said of it, and what must not."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import claimcheck
from claimcheck.findings import Finding
from claimcheck.reports import Report

SEED = Path(__file__).resolve().parents[1] / "../shared/seed/muse-spark.txt"

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed article is not beside this checkout")


@cache
def report() -> Report:
    return claimcheck.check(SEED)


def words(finding: Finding) -> list[str]:
    """Return the words of every place of a finding, the primary one first."""
    return [span.of(report().document.source) for span in (finding.span, *(r.span for r in finding.related))]


def findings(rule: str) -> list[Finding]:
    return [finding for finding in report().findings if finding.rule == rule]


def line_of(offset: int) -> int:
    return report().document.lines.position(offset).line


def test_the_date_comes_from_the_dateline() -> None:
    document = report().to_dict()
    assert (document["as_of"], document["as_of_from"]) == ("2026-06-05", "dateline")


def test_markers_are_found_and_model_names_are_none() -> None:
    markers = report().to_dict()["markers"]
    assert [marker["label"] for marker in markers] == ["1", "2", "3", "1", "3"]
    assert all(marker["note"] is None or marker["notation"] == "glued" for marker in markers)


@pytest.mark.parametrize(
    ("index", "outlet", "author", "issued", "kind"),
    [
        (0, "Wall Street Journal", "Meghan Bobrowsky", "2026-06-03", "reporting"),
        (1, "TechCrunch", "Tim De Chant", "2026-06-04", "reporting"),
        (2, "Techmeme", None, "2026-06-03/2026-06-04", "aggregator"),
    ],
)
def test_a_source_is_read_whole(index: int, outlet: str, author: str | None, issued: str, kind: str) -> None:
    sources = report().to_dict()["sources"]
    assert len(sources) == 3
    source = sources[index]
    assert (outlet in source["outlet"], source["issued"], source["kind"]) == (True, issued, kind)
    assert source["authors"] == ([author] if author else [])


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("$145B", "145000000000", "145000000000", "USD"),
        ("$125-145 billion", "125000000000", "145000000000", "USD"),
        ("5%", "5", "5", "percent"),
        ("$10B", "10000000000", "10000000000", "USD"),
        ("$85B", "85000000000", "85000000000", "USD"),
        ("six", "6", "6", None),
        ("three years", "3", "3", "year"),
        ("two months", "2", "2", "month"),
    ],
)
def test_a_figure_is_read(text: str, low: str, high: str, unit: str | None) -> None:
    read = {
        (mention["text"].casefold(), mention["low"], mention["high"], mention["unit"])
        for mention in report().to_dict()["mentions"]
    }
    assert (text.casefold(), low, high, unit) in read


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("April 8", "2026-04-08"),
        ("April 8, 2026", "2026-04-08"),
        ("June 3-4, 2026", "2026-06-03/2026-06-04"),
        ("this month", "2026-06"),
        ("this year", "2026"),
    ],
)
def test_a_date_is_read(text: str, timex: str) -> None:
    read = {(mention["text"], mention["timex"]) for mention in report().to_dict()["mentions"]}
    assert (text, timex) in read


@pytest.mark.parametrize("text", ["$125-145 billion", "six"])
def test_a_claim_is_linked_to_the_source_of_its_marker(text: str) -> None:
    outlet = {"$125-145 billion": "Wall Street Journal", "six": "Techmeme"}[text]
    linked = [
        citation
        for citation in report().citations
        if citation.claim.mention.text == text and outlet in (citation.source.outlet or "")
    ]
    assert linked
    assert all(citation.inferred == "order" and citation.confidence < 0.7 for citation in linked)


def test_the_range_and_its_upper_end() -> None:
    (found,) = findings("range-collapsed")
    assert {"$125-145 billion", "$145B"} <= set(words(found))


def test_one_amount_in_two_currencies() -> None:
    (found,) = findings("currency-conflict")
    assert "$500B RMB" in words(found)[0]
    assert "USD" in str((found.message, found.label, found.notes, found.arguments))
    assert "CNY" in str((found.message, found.label, found.notes, found.arguments))


def test_a_first_round_beyond_all_rounds() -> None:
    (found,) = findings("implausible-magnitude")
    assert "$500B RMB" in words(found)[0]


def test_complete_and_not_shipped() -> None:
    (found,) = findings("polarity-flip")
    lines = {line_of(span.start) for span in (found.span, *(place.span for place in found.related))}
    assert 10 in lines
    assert lines & {5, 15}


def test_the_order_of_the_sources_is_a_guess_and_said_to_be_one() -> None:
    (found,) = findings("inferred-order")
    assert any(line_of(span.start) == 39 for span in (found.span, *(place.span for place in found.related)))


def test_an_aggregator_alone_stands_behind_a_claim() -> None:
    found = findings("aggregator-only")
    assert found
    assert "Techmeme" in str([(finding.message, finding.arguments, finding.notes) for finding in found])


@pytest.mark.parametrize("text", ["5%", "$10B", "$85B", "$500B RMB", "$145B"])
def test_a_figure_without_a_source_is_noted(text: str) -> None:
    assert text in {words(finding)[0] for finding in findings("uncited-figure")}


def test_what_is_not_the_article_is_left_out_and_reported() -> None:
    assert {finding.rule for finding in report().findings} >= {
        "damaged-encoding",
        "page-chrome",
        "repeated-block",
    }
    assert all(line_of(mention.span.start) not in {3, 9, 17, 31, 41, 43} for mention in report().mentions)


def test_nothing_else_is_said() -> None:
    wanted = {
        "range-collapsed",
        "currency-conflict",
        "implausible-magnitude",
        "polarity-flip",
        "inferred-order",
        "aggregator-only",
        "uncited-figure",
        "damaged-encoding",
        "page-chrome",
        "repeated-block",
    }
    assert {finding.rule for finding in report().findings} == wanted
