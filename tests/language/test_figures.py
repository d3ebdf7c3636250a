"""What the shipped pipeline's trees say of figures: noun, verb, subject, negation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import astuple
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from claimcheck.language import (
    Parse,
    Parses,
    assertion,
    content_stems,
    governing,
    lemma,
    measures,
    phrase_of,
    stem,
)
from claimcheck.language.clauses import Subject, subject_of
from claimcheck.language.nouns import noun_phrase
from claimcheck.mentions import extract
from claimcheck.text import Span

Row = tuple[str, str, str | None, str | None, str | None]


def corpus(name: str) -> Sequence[Row]:
    path = Path(__file__).parents[1] / "corpora" / "measured_figures.py"
    spec = spec_from_file_location("measured_figures", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    rows: Sequence[Row] = getattr(module, name)
    return rows


def read(text: str, figure: str) -> tuple[Parse, Span]:
    (parse,) = Parses(text).of([Span(0, len(text))])
    assert parse is not None
    start = text.index(figure)
    return parse, Span(start, start + len(figure))


def subject(parse: Parse, span: Span) -> Subject | None:
    verb = governing(parse, span)
    found = None if verb is None else subject_of(parse, verb.token)
    if found is None or found.token.upos in {"NUM", "SYM"}:
        return None
    return None if noun_phrase(parse, found.token).span.overlaps(span) else found


def evidence(text: str, figure: str) -> tuple[set[str], set[str]]:
    """Return the stems of the noun by the words around, and by the tree."""
    span = Span(text.index(figure), text.index(figure) + len(figure))
    found = [mention for mention in extract(text) if not mention.kind.is_time]
    mention = next(one for one in found if one.prose.overlaps(span))
    around = phrase_of(text, mention.prose.start, mention.prose.end, mention.noun)
    window = set(content_stems(around.after) | content_stems(around.before))
    (parse,) = Parses(text).of([Span(0, len(text))])
    assert parse is not None
    return window, {stem(one.noun.lemma) for one in measures(parse, mention.prose)[:1]}


@pytest.mark.parametrize(
    ("name", "right"),
    [
        pytest.param("MEASURED", {"window": 34, "parse": 46}, id="fitted"),
        pytest.param("UNSEEN", {"window": 19, "parse": 20}, id="unseen"),
    ],
)
def test_the_noun_of_a_figure_is_found_as_often_as_when_it_was_measured(
    name: str, right: dict[str, int]
) -> None:
    hits: Counter[str] = Counter()
    for text, figure, noun, _, _ in corpus(name):
        gold = {stem(noun)} if noun else set()
        answers = dict(zip(("window", "parse"), evidence(text, figure), strict=True))
        hits.update(how for how, words in answers.items() if (gold <= words if gold else not words))
    assert {how: hits[how] for how in right if hits[how] < right[how]} == {}


@pytest.mark.parametrize(("name", "least"), [("MEASURED", (44, 45)), ("UNSEEN", (22, 24))])
def test_verb_and_subject_are_found_as_often_as_when_they_were_measured(
    name: str, least: tuple[int, int]
) -> None:
    verbs = subjects = 0
    for text, figure, _, verb, doer in corpus(name):
        parse, span = read(text, figure)
        found, about = governing(parse, span), subject(parse, span)
        verbs += (found and found.lemma) == verb
        subjects += (about and noun_phrase(parse, about.token).head.of(text)) == doer
    assert (verbs, subjects) >= least
    assert subjects >= least[1]


ASSERTIONS = {
    ("The bank did not plan to spend $5 million in 2019.", "$5 million"): (True, False, (), ("plan",)),
    ("The ministry denied that 400 soldiers had died.", "400"): (True, False, (), ("deny",)),
    ("The port took no more than 40 ships.", "40"): (False, False, (), ()),
    ("The yard never employed 900 people.", "900"): (True, False, (), ()),
    ("The city will build 30 schools.", "30"): (False, False, ("will",), ()),
    ("If prices fall, the fund could lose $12m next year.", "$12m"): (False, True, ("could",), ()),
    ("The company expects to hire 60 engineers.", "60"): (False, False, (), ("expect",)),
    ("The ferry carried 1,240 passengers.", "1,240"): (False, False, (), ()),
}


@pytest.mark.parametrize(("text", "figure"), ASSERTIONS)
def test_how_a_figure_is_meant(text: str, figure: str) -> None:
    found = assertion(*read(text, figure))
    assert found is not None
    assert astuple(found) == ASSERTIONS[text, figure]


SUBJECTS = {
    ("Fulmar Power, which employs 450 people, plans to hire 60 more.", "450"): ("Power", False),
    ("Orrin Freight sold its ships and bought 30 trains.", "30"): ("Freight", False),
    ("The council was asked to repay £40,000.", "£40,000"): ("council", False),
    ("The court ordered the firm to pay $9m.", "$9m"): ("firm", False),
    ("A stake valued at $3 million was sold.", "$3 million"): ("stake", True),
}


@pytest.mark.parametrize(("text", "figure"), SUBJECTS)
def test_the_subject_of_the_verb_of_a_figure(text: str, figure: str) -> None:
    found = subject(*read(text, figure))
    assert found is not None
    assert (found.token.text, found.is_passive) == SUBJECTS[text, figure]


def test_a_range_before_its_noun_is_one_figure() -> None:
    text = "The plan behind Orrin's $125-145 billion capex budget depends on it."
    (measure,) = measures(*read(text, "$125-145 billion"))
    assert measure.noun.name.of(text) == "capex budget"


@pytest.mark.parametrize(
    ("form", "upos", "expected"),
    [
        ("planned", "VERB", "plan"), ("raised", "VERB", "raise"), ("charging", "VERB", "charge"), ("fell", "VERB", "fall"),
        ("exceeded", "VERB", "exceed"), ("n't", "PART", "not"), ("women", "NOUN", "woman"), ("companies", "NOUN", "company"),
        ("losses", "NOUN", "loss"), ("taxes", "NOUN", "tax"), ("buses", "NOUN", "bus"), ("Orrin", "PROPN", "orrin"),
    ],
)  # fmt: skip
def test_dictionary_forms(form: str, upos: str, expected: str) -> None:
    assert lemma(form, upos) == expected


def test_without_a_model_there_are_no_trees_and_no_spacy(
    python: Callable[..., CompletedProcess[str]],
) -> None:
    code = (
        "import sys; from claimcheck.language import Parses; from claimcheck.text import Span;"
        "sys.exit(Parses('It cost $5m.', model='none').of([Span(0, 12)]) != (None,) or 'spacy' in sys.modules)"
    )
    assert python("-c", code).returncode == 0


def test_a_paragraph_is_parsed_once() -> None:
    text = "It cost $5m. It was sold for $6m."
    parses = Parses(text)
    (first,) = parses.of([Span(0, 12)])
    again, other = parses.of([Span(0, 12), Span(13, len(text))])
    assert again is first
    assert other is not None
    assert other.tokens[0].span == Span(13, 15)
