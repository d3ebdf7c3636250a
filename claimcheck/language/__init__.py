"""Sentences, the words around a figure, and the trees over both. The wall around any parser: nobody else sees one.

Sentences and phrases work by rules of their own over the prose and need nothing. ``load_pipeline`` gives
trees (spaCy is imported when it is first called), and the functions beside it say what a tree tells of one figure.
"""

from claimcheck.language.assertions import Assertion, Attribution, assertion, attribution, time_spans
from claimcheck.language.clauses import Subject, Verb, agent_of
from claimcheck.language.figures import Link, Measure, governing, measures, owner, subject
from claimcheck.language.lemmas import lemma
from claimcheck.language.nouns import NounPhrase, noun_phrase, noun_phrases
from claimcheck.language.on_demand import Parses
from claimcheck.language.parses import Parse, Relation, Token
from claimcheck.language.phrases import Phrase, phrase_of
from claimcheck.language.pipelines import NO_MODEL, SHIPPED, Pipeline, load_pipeline, require_model
from claimcheck.language.sentences import sentence_spans
from claimcheck.language.synonyms import FAMILIES, WIDER, Family
from claimcheck.language.words import (
    GENERIC,
    MEASURES,
    STOP_WORDS,
    bare_name,
    content_stems,
    names_in,
    shared_stems,
    stem,
)

__all__ = [
    "FAMILIES",
    "GENERIC",
    "MEASURES",
    "NO_MODEL",
    "SHIPPED",
    "STOP_WORDS",
    "WIDER",
    "Assertion",
    "Attribution",
    "Family",
    "Link",
    "Measure",
    "NounPhrase",
    "Parse",
    "Parses",
    "Phrase",
    "Pipeline",
    "Relation",
    "Subject",
    "Token",
    "Verb",
    "agent_of",
    "assertion",
    "attribution",
    "bare_name",
    "content_stems",
    "governing",
    "lemma",
    "load_pipeline",
    "measures",
    "names_in",
    "noun_phrase",
    "noun_phrases",
    "owner",
    "phrase_of",
    "require_model",
    "sentence_spans",
    "shared_stems",
    "stem",
    "subject",
    "time_spans",
]
