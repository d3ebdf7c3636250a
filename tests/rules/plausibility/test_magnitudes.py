"""Every kind of thing in the packs speaks where a figure is beyond it, and is silent where one is not."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from claimcheck.claims import build_claims, read_outliers
from claimcheck.documents import read_text
from claimcheck.engine import check_text
from claimcheck.mentions import extract_document
from claimcheck.settings import Settings
from claimcheck.values.reference import Magnitude, magnitudes


def lines(name: str) -> list[str]:
    text = Path(__file__).with_name(name).read_text("utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


KINDS = [tuple(line.split(" | ")) for line in lines("kinds.txt")]
WORDINGS = [tuple(line.split(" | ")) for line in lines("wordings.txt")]
KNOWN = {one.id: one for one in magnitudes()}
ONLY = Settings(select=("implausible-magnitude",))
each_kind = pytest.mark.parametrize(("kind", "beyond", "within"), KINDS, ids=[kind for kind, _, _ in KINDS])


def told(text: str, known: dict[str, Magnitude]) -> list[str]:
    document = read_text(text)
    claims = build_claims(document, extract_document(document))
    return [one.kind.id for one in read_outliers(claims, tuple(known.values()))]


def test_every_kind_has_its_sentences() -> None:
    assert len(KNOWN) >= 60
    assert [kind for kind, _, _ in KINDS] == list(dict.fromkeys(kind for kind, _, _ in KINDS))
    assert {kind for kind, _, _ in KINDS} == set(KNOWN)


@each_kind
def test_a_figure_beyond_the_record(kind: str, beyond: str, within: str) -> None:
    del within
    (found,) = check_text(beyond, settings=ONLY).findings
    one = KNOWN[kind]
    assert found.arguments["record"] == one.record
    assert found.confidence == one.certainty
    assert one.as_of in found.message
    assert one.source in " ".join(found.notes)


@each_kind
def test_a_figure_within_the_record(kind: str, beyond: str, within: str) -> None:
    """Silent because of its size and not of its words: with bounds that nothing keeps, it speaks."""
    del beyond
    assert told(within, KNOWN) == []
    one = KNOWN[kind]
    tiny = replace(one, low=None, high=Decimal("0.000001"), margin=Decimal(1))
    assert told(within, {kind: tiny}) == [kind]


@pytest.mark.parametrize(("kind", "beyond", "within"), WORDINGS)
def test_another_wording(kind: str, beyond: str, within: str) -> None:
    assert told(beyond, KNOWN) == [kind]
    assert told(within, KNOWN) == []


@pytest.mark.parametrize("text", lines("other-things.txt"))
def test_words_of_a_kind_beside_something_else(text: str) -> None:
    assert told(text, KNOWN) == []


def test_one_kind_within_another() -> None:
    assert told("They took $37bn in their first funding round.", KNOWN) == ["first-funding-round"]
    assert told("They took $37bn in their funding round.", KNOWN) == []
    assert told("They took $37tn in their first funding round.", KNOWN) == ["first-funding-round"]


def test_of_two_kinds_the_widest_is_told_where_both_exclude_it() -> None:
    text = "The carmaker's revenue and market value of ${} were compared."
    assert told(text.format("6.1 trillion"), KNOWN) == []
    assert told(text.format("91 trillion"), KNOWN) == ["market-value"]


def test_the_nearer_of_several_kinds_within_each_other() -> None:
    assert told("The population will be 13 billion.", KNOWN) == ["world-population"]
    assert told("The country's population is 2.9 billion.", KNOWN) == ["national-population"]
    assert told("The town's population is 2.9 billion.", KNOWN) == ["city-population"]
    middle = replace(KNOWN["city-population"], within="national-population")
    assert told("The town's population is 2.9 billion.", {**KNOWN, middle.id: middle}) == ["city-population"]


def test_the_words_are_asked_for_only_where_the_size_is_out_of_bounds() -> None:
    text = "The town's population is 29,000. Turnout was 41%. Its market value is $3bn."
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Magnitude, "named_in", None)
        assert told(text, {one: KNOWN[one] for one in ("city-population", "turnout", "market-value")}) == []
