"""Sentences, the words around a figure, and the trees over both. The wall around any parser: nobody else sees one.

Sentences and phrases work by rules of their own over the prose and need nothing. ``Parses`` gives
trees (spaCy is imported when the first is asked for), and the functions beside it say what a tree tells of one figure.
"""

from claimcheck.language.assertions import assertion
from claimcheck.language.figures import governing, is_background, measures
from claimcheck.language.lemmas import lemma
from claimcheck.language.on_demand import Parses
from claimcheck.language.parses import Parse, Relation, Token
from claimcheck.language.phrases import Phrase, phrase_of
from claimcheck.language.pipelines import require_model
from claimcheck.language.sentences import sentence_spans
from claimcheck.language.synonyms import FAMILIES, WIDER
from claimcheck.language.words import (
    GENERIC,
    MEASURES,
    STOP_WORDS,
    content_stems,
    names_in,
    shared_stems,
    stem,
)

__all__ = [
    "FAMILIES",
    "GENERIC",
    "MEASURES",
    "STOP_WORDS",
    "WIDER",
    "Parse",
    "Parses",
    "Phrase",
    "Relation",
    "Token",
    "assertion",
    "content_stems",
    "governing",
    "is_background",
    "lemma",
    "measures",
    "names_in",
    "phrase_of",
    "require_model",
    "sentence_spans",
    "shared_stems",
    "stem",
]
