"""How far a source reaches under each of the settings, and which figures need one."""

import pytest

from claimcheck.engine import check_text
from claimcheck.settings import Settings

CLOSED = "The quay cost £4.7m. The crane cost £3.1m.[^1]\n\n[^1]: Harbour board, minutes of 3 May 2020\n"
BETWEEN = "The quay cost £4.7m.[^1] The crane cost £3.1m.\n\n[^1]: Harbour board, minutes of 3 May 2020\n"
LISTED = "The quay cost £4.7m. The crane cost £3.1m.\n\nSources: Harbour board; The Orrin Gazette\n"


def cited(text: str, scope: str) -> list[tuple[str, str]]:
    report = check_text(text, format="markdown", settings=Settings(scope=scope))
    return [
        (item.claim.mention.text, item.scope.value) for item in report.citations if item.confidence >= 0.3
    ]


@pytest.mark.parametrize(
    ("text", "strict", "block", "lenient"),
    [
        (
            CLOSED,
            [("£3.1m", "sentence")],
            [("£4.7m", "block"), ("£3.1m", "sentence")],
            [("£4.7m", "block"), ("£3.1m", "sentence")],
        ),
        (
            BETWEEN,
            [("£4.7m", "sentence")],
            [("£4.7m", "sentence")],
            [("£4.7m", "sentence"), ("£3.1m", "block")],
        ),
        (
            LISTED,
            [],
            [],
            [("£4.7m", "document"), ("£4.7m", "document"), ("£3.1m", "document"), ("£3.1m", "document")],
        ),
    ],
    ids=["marker at the end", "marker in between", "a list of sources"],
)
def test_each_scope_reaches_farther(
    text: str, strict: list[tuple[str, str]], block: list[tuple[str, str]], lenient: list[tuple[str, str]]
) -> None:
    assert cited(text, "strict") == strict
    assert cited(text, "block") == block
    assert cited(text, "lenient") == lenient


def test_ids_of_citations_stay_distinct() -> None:
    report = check_text(LISTED, format="markdown", settings=Settings(scope="lenient"))
    assert [item.id for item in report.citations] == ["k1", "k2", "k3", "k4"]


def missed(text: str, settings: Settings) -> list[str]:
    report = check_text(text, format="markdown", settings=settings)
    found = [one for one in report.findings if one.rule == "uncited-figure"]
    return [span.of(text) for one in found for span in (one.span, *(place.span for place in one.related))]


def test_kinds_that_need_a_source_need_it_in_every_text() -> None:
    text = "The quay cost £4.7m.\n\nIt took 34 men, and 62% of them came from Orrin.\n"
    assert missed(text, Settings()) == []
    assert missed(text, Settings(require_for=("money",))) == ["£4.7m"]
    assert missed(text, Settings(require_for=("percent", "count"))) == ["34", "62%"]


def test_scope_decides_what_is_missed() -> None:
    assert missed(CLOSED, Settings(scope="block")) == []
    assert missed(CLOSED, Settings(scope="strict")) == ["£4.7m"]
    assert missed(BETWEEN, Settings(scope="block")) == ["£3.1m"]
    assert missed(BETWEEN, Settings(scope="lenient")) == []


def test_a_value_with_a_source_elsewhere_is_not_missed() -> None:
    text = f"{BETWEEN}\nFor £3.1m there might have been two cranes.[^1]\n"
    assert missed(text, Settings()) == []
