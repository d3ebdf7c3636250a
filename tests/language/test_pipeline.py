"""The shipped pipeline: whole, described, quick to load, and parsing as it did when it was trained."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

import claimcheck.language
from claimcheck.errors import UsageError
from claimcheck.language.parses import Parse
from claimcheck.language.pipelines import load_pipeline, require_model
from claimcheck.text import Span

WEIGHTS = Path(claimcheck.language.__file__).parent / "pipeline"
FROZEN = Path(__file__).with_name("frozen-parses.tsv")


def parse(text: str) -> Parse:
    (found,) = load_pipeline().parse(text, [Span(0, len(text))])
    return found


def frozen() -> dict[str, list[tuple[str, ...]]]:
    """Read the list of parses: a sentence after "#", then form, tag, head (from 1, 0 for a root), relation."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in FROZEN.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            rows = found.setdefault(line[2:], [])
        elif line:
            rows.append(tuple(line.split("\t")))
    return found


def rows_of(text: str) -> list[tuple[str, ...]]:
    return [
        (token.text, token.tag, str(0 if token.head == token.index else token.head + 1), token.relation.value)
        for token in parse(text).tokens
    ]


def test_every_file_is_the_one_that_was_shipped() -> None:
    sums = {
        name: digest
        for digest, name in (
            line.split(maxsplit=1)
            for line in (WEIGHTS / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
        )
    }
    files = {
        path.relative_to(WEIGHTS).as_posix(): path
        for path in WEIGHTS.rglob("*")
        if path.is_file() and path.suffix not in {".md", ".txt", ".tsv"} and path.name != "SHA256SUMS"
    }
    assert set(sums) == set(files)
    assert len(files) > 10
    for name, path in files.items():
        assert hashlib.sha256(path.read_bytes()).hexdigest() == sums[name], name


def test_the_weights_say_whose_they_are() -> None:
    assert json.loads((WEIGHTS / "meta.json").read_text(encoding="utf-8"))["license"] == "CC-BY-SA-4.0"
    assert (WEIGHTS / "LICENSE.txt").read_text(encoding="utf-8").startswith("Attribution-ShareAlike 4.0")
    attribution = (WEIGHTS / "ATTRIBUTION.md").read_text(encoding="utf-8")
    assert "UD English EWT" in attribution
    assert "GUM" in attribution
    assert "| PUD |" in (WEIGHTS / "MODEL_CARD.md").read_text(encoding="utf-8")


def test_the_weights_stay_small() -> None:
    assert sum(path.stat().st_size for path in WEIGHTS.rglob("*") if path.is_file()) < 6_000_000


@pytest.mark.parametrize("text", frozen())
def test_a_sentence_is_parsed_as_before(text: str) -> None:
    assert rows_of(text) == frozen()[text]


def test_tokens_know_their_places_in_the_prose() -> None:
    prose = "Left out. \n\nOrrin  paid\n$145B for 3 ships.\tIt sank."
    (found,) = load_pipeline().parse(prose, [Span(12, len(prose))])
    assert [token.span.of(prose) for token in found.tokens] == [token.text for token in found.tokens]
    assert [token.text for token in found.tokens][:4] == ["Orrin", "paid", "$", "145B"]


def test_given_sentences_are_kept() -> None:
    prose = "It rose to No. 5 in May. He left."
    bounds = [Span(0, 24), Span(25, 33)]
    (found,) = load_pipeline().parse(prose, [Span(0, len(prose))], sentences=[bounds])
    roots = [token for token in found.tokens if token.head == token.index]
    assert [sum(bound.contains(root.span) for root in roots) for bound in bounds] == [1, 1]


def test_nothing_to_parse_is_no_problem() -> None:
    assert load_pipeline().parse("", []) == ()
    (empty,) = load_pipeline().parse("  ", [Span(0, 2)])
    assert empty.tokens == ()


def test_work_grows_no_faster_than_the_text() -> None:
    once = "Orrin paid $4 million for 30 ships in 2019. "
    assert len(parse(once * 200).tokens) == 2 * len(parse(once * 100).tokens)


@pytest.mark.parametrize("model", ["en_no_such_pipeline", "no/such/folder", "", "json"])
def test_a_missing_model_is_named_before_anything_is_loaded(model: str) -> None:
    with pytest.raises(UsageError, match="there is no language pipeline called"):
        require_model(model)


@pytest.mark.parametrize("model", ["shipped", "none", str(WEIGHTS)])
def test_a_model_that_is_there_is_accepted(model: str) -> None:
    require_model(model)


def test_a_folder_that_is_no_pipeline_is_refused(tmp_path: Path) -> None:
    (tmp_path / "config.cfg").write_text("[nlp]\n", encoding="utf-8")
    with pytest.raises(UsageError, match="cannot be loaded"):
        load_pipeline(str(tmp_path))


def test_a_pipeline_without_a_parser_is_refused(tmp_path: Path) -> None:
    import spacy  # noqa: PLC0415 - half a second

    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(UsageError, match="has no tagger or no dependency parser"):
        load_pipeline(str(tmp_path / "blank"))


def test_the_door_to_the_parser_costs_nothing(python: Callable[..., CompletedProcess[str]]) -> None:
    code = "import sys, claimcheck.language.pipelines as p; p.require_model('shipped'); sys.exit('spacy' in sys.modules)"
    assert python("-c", code).returncode == 0
