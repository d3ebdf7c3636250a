"""Clauses: the verb that governs a word, and its subject, also where it stands in another clause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from claimcheck.language.lexicon import VALUING_VERBS
from claimcheck.language.parses import Parse, Relation, Token
from claimcheck.text import Span

__all__ = ["Subject", "Verb", "governing_verb", "is_predicate", "predicate_of", "subject_of"]

_RELATIVE: Final = frozenset({"who", "which", "that", "whom"})
_NO_CLAUSE: Final = frozenset(
    {
        Relation.ADVMOD,
        Relation.AMOD,
        Relation.AUX,
        Relation.AUX_PASSIVE,
        Relation.CASE,
        Relation.COMPOUND,
        Relation.COP,
    }
)
_FARTHEST: Final = 8
"""Clauses; a subject farther away than that is no evidence."""
_SUBJECTS: Final = (Relation.NSUBJ, Relation.NSUBJ_PASSIVE)


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb: its word, its dictionary form ("carry out" with its particle), and the head of its clause.

    For "the cost was $5m" the verb is "was" and the ``clause`` is the figure, as the trees have it.
    """

    span: Span
    lemma: str
    token: Token
    clause: Token


@dataclass(frozen=True, slots=True)
class Subject:
    """The head of the subject of a verb; ``is_passive``: it is what the verb is done to."""

    token: Token
    is_passive: bool


def predicate_of(parse: Parse, token: Token) -> Token | None:
    """Return the head of the clause that ``token`` stands in: a verb, or what a copula says of a subject."""
    if is_predicate(parse, token):
        return token
    return next((above for above in parse.ancestors(token) if is_predicate(parse, above)), None)


def governing_verb(parse: Parse, token: Token) -> Verb | None:
    """Return the verb of the clause that ``token`` stands in."""
    clause = predicate_of(parse, token)
    if clause is None:
        return None
    copula = parse.child(clause, Relation.COP)
    verb = copula or clause
    particle = parse.child(verb, Relation.PRT)
    lemma = f"{verb.lemma} {particle.lemma}" if particle is not None else verb.lemma
    return Verb(verb.span, lemma, verb, clause)


def is_predicate(parse: Parse, token: Token) -> bool:
    """Whether a token heads a clause: a verb, what a copula says of a subject, or a noun with an object.

    Only a verb has an object; a "noun" with one is a verb read wrong, as in "The tunnel cost $5m".
    """
    if token.relation in _NO_CLAUSE:
        return False
    return token.upos in {"VERB", "AUX"} or bool(parse.children(token, Relation.COP, Relation.OBJ))


def _misread_subject(parse: Parse, clause: Token) -> Token | None:
    """Return the "compound" before a verb: "[tunnel] cost $5m", "[Orrin Freight] sold its ships".

    Verbs have no such parts before them, and nouns have no objects; the trees say so now and then.
    """
    if clause.upos == "VERB" or (clause.upos == "NOUN" and parse.child(clause, Relation.OBJ) is not None):
        several = parse.children(clause, Relation.COMPOUND)
        return next((child for child in several if child.index < clause.index and child.upos != "NUM"), None)
    return None


def subject_of(parse: Parse, verb: Token) -> Subject | None:
    """Return the subject of a verb or of the clause that a copula stands in, or None where none is sure."""
    clause = parse.tokens[verb.head] if verb.relation is Relation.COP else verb
    return _subject(parse, clause, seen=0)


def _subject(parse: Parse, clause: Token, seen: int) -> Subject | None:
    if seen == _FARTHEST:
        return None
    own = parse.child(clause, *_SUBJECTS) or _misread_subject(parse, clause)
    passive = _is_passive(parse, clause)
    if own is not None:
        if (
            own.lemma in _RELATIVE
            and own.tag in {"WDT", "WP", "IN", "DT"}
            and clause.relation is Relation.ACL_RELCL
        ):
            above = parse.head(clause)
            return None if above is None else Subject(above, passive)
        return Subject(own, passive or own.relation is Relation.NSUBJ_PASSIVE)
    above = parse.head(clause)
    if above is None:
        return None
    match clause.relation:
        case Relation.ACL if above.is_nominal and clause.tag in {"VBN", "VBD", "VBG"}:
            return Subject(above, clause.tag != "VBG")
        case Relation.CONJ:
            found = _subject(parse, above, seen + 1) if _same_sort(parse, clause, above) else None
            return found and Subject(found.token, passive)
        case Relation.XCOMP:
            thing = parse.child(above, Relation.OBJ, Relation.IOBJ)
            if thing is not None and thing.index < clause.index:
                return Subject(thing, passive)
            found = _subject(parse, above, seen + 1)
            return found and Subject(found.token, passive)
        case Relation.ADVCL if _same_sort(parse, above, above) and clause.tag in {"VBG", "VB", "VBN"}:
            found = _subject(parse, above, seen + 1)
            return found and Subject(found.token, clause.tag == "VBN")
        case _:
            return None


def _is_passive(parse: Parse, clause: Token) -> bool:
    if parse.child(clause, Relation.AUX_PASSIVE) is not None:
        return True
    if parse.child(clause, Relation.AUX) is not None:
        return False
    # "A stake valued at $5m": without an object, a verb of valuing is a participle, whatever its tag.
    bare = clause.lemma in VALUING_VERBS and parse.child(clause, Relation.OBJ) is None
    return clause.tag == "VBN" or (clause.tag == "VBD" and bare)


def _same_sort(parse: Parse, one: Token, other: Token) -> bool:
    """Whether both are heads of clauses: a verb joined to a noun by "and" shares no subject with it."""
    return is_predicate(parse, one) and is_predicate(parse, other)
