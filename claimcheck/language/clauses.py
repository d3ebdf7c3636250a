"""Clauses: the verb that governs a word, and its subject, also where it stands in another clause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from claimcheck.language.nouns import NounPhrase, noun_phrase
from claimcheck.language.parses import Parse, Relation, Token
from claimcheck.text import Span

__all__ = ["Subject", "Verb", "agent_of", "governing_verb", "predicate_of", "subject_of"]

_RELATIVE: Final = frozenset({"who", "which", "that", "whom"})
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
    """The subject of a verb; ``span`` is its noun phrase, ``head`` the noun in it.

    ``is_passive``: it is what the verb is done to. ``by_control``: it stands in another clause
    ("Acme plans to spend"), so it is less sure.
    """

    span: Span
    head: Span
    token: Token
    is_passive: bool
    by_control: bool = False


def predicate_of(parse: Parse, token: Token) -> Token | None:
    """Return the head of the clause that ``token`` stands in: a verb, or what a copula says of a subject."""
    if _is_predicate(parse, token):
        return token
    return next((above for above in parse.ancestors(token) if _is_predicate(parse, above)), None)


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


def _is_predicate(parse: Parse, token: Token) -> bool:
    if token.relation in {
        Relation.AUX,
        Relation.AUX_PASSIVE,
        Relation.COP,
        Relation.AMOD,
        Relation.CASE,
        Relation.COMPOUND,
        Relation.ADVMOD,
    }:
        return False
    return token.upos in {"VERB", "AUX"} or parse.child(token, Relation.COP) is not None


def subject_of(parse: Parse, verb: Token) -> Subject | None:
    """Return the subject of a verb or of the clause that a copula stands in, or None where none is sure."""
    clause = parse.tokens[verb.head] if verb.relation is Relation.COP else verb
    return _subject(parse, clause, seen=frozenset())


def _subject(parse: Parse, clause: Token, seen: frozenset[int]) -> Subject | None:
    if clause.index in seen:
        return None
    seen |= {clause.index}
    own = parse.child(clause, *_SUBJECTS)
    passive = parse.child(clause, Relation.AUX_PASSIVE) is not None or (
        clause.tag == "VBN" and parse.child(clause, Relation.AUX) is None
    )
    if own is not None:
        if (
            own.lemma in _RELATIVE
            and own.tag in {"WDT", "WP", "IN", "DT"}
            and clause.relation is Relation.ACL_RELCL
        ):
            above = parse.head(clause)
            return None if above is None else _as_subject(parse, above, passive=passive)
        return _as_subject(parse, own, passive=passive or own.relation is Relation.NSUBJ_PASSIVE)
    above = parse.head(clause)
    if above is None:
        return None
    match clause.relation:
        case Relation.ACL if above.is_nominal and clause.tag in {"VBN", "VBD", "VBG"}:
            return _as_subject(parse, above, passive=clause.tag != "VBG")
        case Relation.CONJ:
            found = _subject(parse, above, seen)
            return (
                _moved(found, passive=passive)
                if found is not None and _same_sort(parse, clause, above)
                else None
            )
        case Relation.XCOMP:
            thing = parse.child(above, Relation.OBJ, Relation.IOBJ)
            if thing is not None and thing.index < clause.index:
                return _moved(_as_subject(parse, thing, passive=passive), passive=passive, by_control=True)
            found = _subject(parse, above, seen)
            return None if found is None else _moved(found, passive=passive, by_control=True)
        case Relation.ADVCL if _same_sort(parse, above, above) and clause.tag in {"VBG", "VB", "VBN"}:
            found = _subject(parse, above, seen)
            return None if found is None else _moved(found, passive=clause.tag == "VBN", by_control=True)
        case _:
            return None


def agent_of(parse: Parse, verb: Token) -> NounPhrase | None:
    """Return who does it in a passive clause: "by the council"."""
    if verb.tag != "VBN":
        return None
    for child in parse.children(verb, Relation.OBL):
        case = parse.child(child, Relation.CASE)
        if case is not None and case.lemma == "by" and child.upos in {"NOUN", "PROPN", "PRON"}:
            return noun_phrase(parse, child)
    return None


def _same_sort(parse: Parse, one: Token, other: Token) -> bool:
    """Whether both are heads of clauses: a verb joined to a noun by "and" shares no subject with it."""
    return _is_predicate(parse, one) and _is_predicate(parse, other)


def _as_subject(parse: Parse, token: Token, *, passive: bool) -> Subject:
    return Subject(noun_phrase(parse, token).span, token.span, token, passive)


def _moved(subject: Subject, *, passive: bool, by_control: bool = False) -> Subject:
    return Subject(subject.span, subject.head, subject.token, passive, by_control or subject.by_control)
