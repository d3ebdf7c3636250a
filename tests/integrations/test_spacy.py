"""claimcheck as a component of a spaCy pipeline."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import metadata
from subprocess import CompletedProcess

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from thinc.config import ConfigValidationError

import claimcheck
from claimcheck.errors import UsageError
from claimcheck.integrations.spacy import make_component

TEXT = "The port borrowed $40m CHF for its cranes. Sales rose from $40 million to $50 million, up 35%."


def pipeline(**config: object) -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("claimcheck", config=config)
    return nlp


def test_findings_and_claims_are_those_of_the_library() -> None:
    doc = pipeline()(TEXT)
    report = claimcheck.check_text(TEXT)
    assert len(report.findings) >= 2
    assert [finding["rule"] for finding in doc._.findings] == [finding.rule for finding in report.findings]
    assert [claim["id"] for claim in doc._.claims] == [claim.id for claim in report.claims]
    assert doc._.claimcheck["coverage"]["figures"] == len(report.mentions)


def test_findings_are_spans_with_their_rule() -> None:
    doc = pipeline()(TEXT)
    group = doc.spans["claimcheck"]
    assert [span.label_ for span in group] == [finding["rule"] for finding in doc._.findings]
    assert [span.id_ for span in group] == [finding["fingerprint"] for finding in doc._.findings]
    for span, finding in zip(group, doc._.findings, strict=True):
        assert finding["text"] in span.text


def test_settings_are_those_of_the_command_line() -> None:
    doc = pipeline(select=["currency-conflict"], as_of="2026-06-05", spans_key="facts", model="none")(TEXT)
    assert {finding["rule"] for finding in doc._.findings} == {"currency-conflict"}
    assert doc._.claimcheck["as_of"] == "2026-06-05"
    assert len(doc.spans["facts"]) == 1


def test_entities_are_those_of_the_settings() -> None:
    text = "Orrin Harbour Board has a £43m repair budget.\n\nNobody saw OHB's £61m repair budget go."
    entities = {"Orrin Harbour Board": ["OHB"]}
    assert pipeline()(text)._.findings == []
    assert [finding["rule"] for finding in pipeline(entities=entities)(text)._.findings] == ["value-conflict"]


@pytest.mark.parametrize(
    "config",
    [
        {"select": ["currency-conflct"]},
        {"model": "en_no_such_model"},
        {"entities": {"Orrin": "OHB"}},
        {"format": "wordstar"},
        {"default_currency": "dollars"},
    ],
)
def test_what_there_is_not_is_refused_when_the_pipeline_is_built(config: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        pipeline(**config)


def test_a_list_is_asked_for_where_a_name_is_given() -> None:
    with pytest.raises(ConfigValidationError, match="select"):
        pipeline(select="currency-conflict")


def test_left_out_for_a_while_it_finds_nothing() -> None:
    nlp = pipeline()
    with nlp.select_pipes(disable=["claimcheck"]):
        assert [doc._.findings for doc in nlp.pipe([TEXT])] == [[]]
    assert [len(doc._.findings) for doc in nlp.pipe([TEXT, TEXT])] == [2, 2]


def test_a_checked_document_still_travels() -> None:
    nlp = pipeline()
    doc = nlp(TEXT)
    back = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert back._.findings == doc._.findings
    stored = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (again,) = DocBin().from_bytes(stored).get_docs(nlp.vocab)
    assert json.dumps(again._.claims) == json.dumps(doc._.claims)  # spaCy stores lists as tuples


def test_a_document_without_figures_has_none() -> None:
    doc = pipeline()("Nobody came.")
    assert doc._.findings == []
    assert doc._.claims == []
    assert len(doc.spans["claimcheck"]) == 0


def test_two_pipelines_may_stand_side_by_side() -> None:
    assert len(pipeline()(TEXT)._.findings) == len(pipeline()(TEXT)._.findings)


def test_a_pipeline_with_the_component_is_stored_and_loaded(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("pipeline")
    pipeline(select=["currency-conflict"]).to_disk(folder)
    assert [finding["rule"] for finding in spacy.load(folder)(TEXT)._.findings] == ["currency-conflict"]


def test_spacy_finds_the_component_by_itself(python: Callable[..., CompletedProcess[str]]) -> None:
    entries = metadata.entry_points(group="spacy_factories")
    mine = [entry for entry in entries if entry.name == "claimcheck"]
    if not mine:
        pytest.skip("claimcheck runs from the checkout and is not installed")
    assert mine[0].load() is make_component
    code = "import spacy; nlp = spacy.blank('en'); nlp.add_pipe('claimcheck'); nlp('It cost $5m.')"
    done = python("-c", code)
    assert done.returncode == 0, done.stderr
