"""What the shipped pipeline's trees say of figures: noun, verb, subject, negation, source, time."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import astuple
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from claimcheck.language import (
    Parse,
    Parses,
    agent_of,
    assertion,
    attribution,
    content_stems,
    governing,
    lemma,
    measures,
    owner,
    phrase_of,
    stem,
    subject,
    time_spans,
)
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


def evidence(text: str, figure: str) -> tuple[set[str], set[str], set[str]]:
    """Return the stems of the noun by the words around, by the tree, and by the tree over plain numbers."""
    span = Span(text.index(figure), text.index(figure) + len(figure))
    found = [mention for mention in extract(text) if not mention.kind.is_time]
    mention = next(one for one in found if one.prose.overlaps(span))
    around = phrase_of(text, mention.prose.start, mention.prose.end, mention.noun)
    window = set(content_stems(around.after) | content_stems(around.before))
    trees = []
    for figures in ((), tuple(one.prose for one in found)):
        (parse,) = Parses(text, figures=figures).of([Span(0, len(text))])
        assert parse is not None
        trees.append({stem(one.noun.lemma) for one in measures(parse, mention.prose)[:1]})
    return window, trees[0], trees[1]


def agreed(several: Sequence[set[str]]) -> set[str]:
    votes = Counter(word for words in several for word in words)
    return {word for word, count in votes.items() if count > 1}


@pytest.mark.parametrize(
    ("name", "right", "most_wrong"),
    [
        pytest.param("MEASURED", {"window": 34, "parse": 46, "shadow": 40, "agreed": 43}, 1, id="fitted"),
        pytest.param("UNSEEN", {"window": 19, "parse": 20, "shadow": 20, "agreed": 20}, 3, id="unseen"),
    ],
)
def test_the_noun_of_a_figure_is_found_as_often_as_when_it_was_measured(
    name: str, right: dict[str, int], most_wrong: int
) -> None:
    hits: Counter[str] = Counter()
    wrong = []
    for text, figure, noun, _, _ in corpus(name):
        gold = {stem(noun)} if noun else set()
        window, parse, shadow = evidence(text, figure)
        answers = {
            "window": window,
            "parse": parse,
            "shadow": shadow,
            "agreed": agreed([window, parse, shadow]),
        }
        hits.update(how for how, words in answers.items() if (gold <= words if gold else not words))
        if answers["agreed"] and not gold <= answers["agreed"]:
            wrong.append(text)
    assert {how: hits[how] for how in right if hits[how] < right[how]} == {}
    assert len(wrong) <= most_wrong, wrong


@pytest.mark.parametrize(("name", "least"), [("MEASURED", (44, 45)), ("UNSEEN", (22, 24))])
def test_verb_and_subject_are_found_as_often_as_when_they_were_measured(
    name: str, least: tuple[int, int]
) -> None:
    verbs = subjects = 0
    for text, figure, _, verb, doer in corpus(name):
        parse, span = read(text, figure)
        found, about = governing(parse, span), subject(parse, span)
        verbs += (found and found.lemma) == verb
        subjects += (about and about.head.of(text)) == doer
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


ATTRIBUTIONS = {
    ("According to the port authority, 3,200 containers were lost in 2021.", "3,200"): ("the port authority", "according"),
    ("Net income was $3.2 billion, the company reported on Thursday.", "$3.2 billion"): ("the company", "report"),
    ("Analysts at Lund estimate that sales could reach $12m by 2027.", "$12m"): ("Analysts", "estimate"),
    ("The mayor said the bridge had cost £40m.", "£40m"): ("The mayor", "say"),
    ("The yard employs 900 people.", "900"): None,
}  # fmt: skip


@pytest.mark.parametrize(("text", "figure"), ATTRIBUTIONS)
def test_who_says_so(text: str, figure: str) -> None:
    found = attribution(*read(text, figure))
    assert (found and (found.source.of(text), found.lemma)) == ATTRIBUTIONS[text, figure]


TIMES = {
    ("Fulmar Power raised €600 million last week.", "€600 million"): ["last week"],
    ("Exports of $4 billion in 2020 fell to $3 billion in 2021.", "$4 billion"): ["in 2020"],
    ("Shares in Orrin fell 12% to $4.50 on Tuesday.", "12%"): ["on Tuesday"],
    ("The museum has 14 rooms.", "14"): [],
}


@pytest.mark.parametrize(("text", "figure"), TIMES)
def test_when(text: str, figure: str) -> None:
    parse, span = read(text, figure)
    assert [time.of(text) for time in time_spans(parse, span)][: len(TIMES[text, figure]) or None] == TIMES[
        text, figure
    ]


SUBJECTS = {
    ("Fulmar Power, which employs 450 people, plans to hire 60 more.", "450"): ("Fulmar Power", False, False),
    ("Orrin Freight sold its ships and bought 30 trains.", "30"): ("Orrin Freight", False, False),
    ("The council was asked to repay £40,000.", "£40,000"): ("The council", False, True),
    ("The court ordered the firm to pay $9m.", "$9m"): ("the firm", False, True),
    ("A stake valued at $3 million was sold.", "$3 million"): ("A stake", True, False),
}


@pytest.mark.parametrize(("text", "figure"), SUBJECTS)
def test_whose_it_is(text: str, figure: str) -> None:
    found = subject(*read(text, figure))
    assert found is not None
    assert (found.span.of(text), found.is_passive, found.by_control) == SUBJECTS[text, figure]


OWNERS = {
    ("Acme's $125-145 billion capex budget depends on it.", "$125-145 billion"): "Acme",
    ("Revenue at Orrin Freight was $5m.", "$5m"): "Orrin Freight",
    ("The bank raised its dividend to $1.40.", "$1.40"): "its",
    ("The fund has 40 employees.", "40"): None,
}


@pytest.mark.parametrize(("text", "figure"), OWNERS)
def test_whose_the_measured_thing_is(text: str, figure: str) -> None:
    found = owner(*read(text, figure))
    assert (found and found.span.of(text)) == OWNERS[text, figure]


def test_a_range_before_its_noun_is_one_figure() -> None:
    text = "The plan behind Orrin's $125-145 billion capex budget depends on it."
    (measure,) = measures(*read(text, "$125-145 billion"))
    assert measure.noun.name.of(text) == "capex budget"


def test_who_does_it_in_a_passive_clause() -> None:
    text = "More than 2,000 homes were built by the council in 2020."
    parse, span = read(text, "2,000")
    verb = governing(parse, span)
    assert verb is not None
    agent = agent_of(parse, verb.token)
    assert agent is not None
    assert agent.span.of(text) == "the council"


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


def test_without_a_model_there_are_no_trees_and_no_spacy() -> None:
    code = (
        "import sys; from claimcheck.language import Parses; from claimcheck.text import Span;"
        "sys.exit(Parses('It cost $5m.', model='none').of([Span(0, 12)]) != (None,) or 'spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603 - our own interpreter


def test_a_paragraph_is_parsed_once() -> None:
    text = "It cost $5m. It was sold for $6m."
    parses = Parses(text)
    (first,) = parses.of([Span(0, 12)])
    again, other = parses.of([Span(0, 12), Span(13, len(text))])
    assert again is first
    assert other is not None
    assert other.tokens[0].span == Span(13, 15)
