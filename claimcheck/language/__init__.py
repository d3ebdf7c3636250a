"""Sentences and the words around a figure. The wall around any parser: nobody else sees one.

Today this room works by rules of its own over the prose; a trained pipeline will answer the same
questions (sentence bounds, noun phrase of a figure, subject, verb) behind the same door.
"""

from claimcheck.language.phrases import Phrase, phrase_of
from claimcheck.language.sentences import sentence_spans
from claimcheck.language.words import GENERIC, STOP_WORDS, bare_name, content_stems, names_in, stem

__all__ = [
    "GENERIC",
    "STOP_WORDS",
    "Phrase",
    "bare_name",
    "content_stems",
    "names_in",
    "phrase_of",
    "sentence_spans",
    "stem",
]
