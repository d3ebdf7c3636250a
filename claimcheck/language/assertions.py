"""How a clause is meant: denied, possible, conditional, told by somebody, dated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimcheck.language.clauses import governing_verb, predicate_of, subject_of
from claimcheck.language.lexicon import (
    BOUNDS,
    CONDITIONS,
    DENYING_VERBS,
    NEGATORS,
    SAYING_VERBS,
    TIME_ADVERBS,
    TIME_WORDS,
)
from claimcheck.language.nouns import noun_phrase
from claimcheck.language.parses import Parse, Relation, Token
from claimcheck.text import Span

__all__ = ["Assertion", "Attribution", "assertion", "attribution", "time_spans"]

_YEARS: Final = range(1500, 2200)
_CARRIES_UP: Final = frozenset({Relation.XCOMP, Relation.CCOMP, Relation.PARATAXIS})
_NOMINAL: Final = frozenset({Relation.OBL, Relation.NMOD, Relation.ADVMOD, Relation.OBJ, Relation.ADVCL})


@dataclass(frozen=True, slots=True)
class Assertion:
    """How the clause of a figure is meant.

    ``modals`` are its modal verbs ("will", "could"), ``above`` the dictionary forms of the verbs that it
    completes, the nearest first: "plan" of "Acme plans to spend $5m".
    """

    is_negated: bool
    is_conditional: bool
    modals: tuple[str, ...]
    above: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so, as a noun phrase, and by which verb; ``according`` where it is "according to"."""

    source: Span
    lemma: str


def assertion(parse: Parse, span: Span) -> Assertion | None:
    """Return how the clause of the figure at ``span`` is meant, or None where the figure has no clause."""
    root = parse.root_of(span)
    clause = None if root is None else predicate_of(parse, root)
    if root is None or clause is None:
        return None
    above = tuple(_above(parse, clause))
    chain = (clause, *above)
    return Assertion(
        is_negated=_is_denied(parse, root)
        or any(_is_negated(parse, one) for one in _undivided(clause, above))
        or any(one.lemma in DENYING_VERBS for one in above[:1]),
        is_conditional=any(_is_conditional(parse, one) for one in chain),
        modals=tuple(
            auxiliary.lemma
            for one in chain
            for auxiliary in parse.children(one, Relation.AUX)
            if auxiliary.tag == "MD"
        ),
        above=tuple(verb.lemma for one in above if (verb := governing_verb(parse, one)) is not None),
    )


def _above(parse: Parse, clause: Token) -> Iterator[Token]:
    """Yield the heads of the clauses that a clause completes, through "and" as well."""
    while clause.relation in {*_CARRIES_UP, Relation.CONJ}:
        upper = parse.tokens[clause.head]
        if clause.relation is not Relation.CONJ:
            yield upper
        clause = upper


def _undivided(clause: Token, above: tuple[Token, ...]) -> Iterator[Token]:
    """Yield the clause and those that it completes without a subject of its own: "did not plan to spend"."""
    yield clause
    if clause.relation is Relation.XCOMP:
        yield from above[:1]


def _is_negated(parse: Parse, clause: Token) -> bool:
    return any(
        _denies(parse, child)
        for child in (
            *parse.children(clause, Relation.ADVMOD, Relation.CC),
            *(
                determiner
                for argument in parse.children(clause, Relation.NSUBJ, Relation.NSUBJ_PASSIVE)
                for determiner in parse.children(argument, Relation.DET)
            ),
        )
    )


def _is_denied(parse: Parse, root: Token) -> bool:
    """Whether "not" or "no" stands at the figure or at the noun it counts: "not $145B", "no 40 jobs"."""
    near = [root, *([parse.tokens[root.head]] if root.relation is Relation.NUMMOD else [])]
    return any(
        _denies(parse, child)
        for one in near
        for child in parse.children(one, Relation.ADVMOD, Relation.DET, Relation.CC)
        if child.index < root.index
    )


def _denies(parse: Parse, token: Token) -> bool:
    if token.lemma not in NEGATORS:
        return False
    following = parse.tokens[token.index + 1] if token.index + 1 < len(parse.tokens) else token
    return following.lemma not in BOUNDS


def _is_conditional(parse: Parse, clause: Token) -> bool:
    if any(child.lemma in CONDITIONS for child in parse.children(clause, Relation.MARK, Relation.ADVMOD)):
        return True
    return any(
        mark.lemma in CONDITIONS
        for condition in parse.children(clause, Relation.ADVCL)
        for mark in parse.children(condition, Relation.MARK)
    )


def attribution(parse: Parse, span: Span) -> Attribution | None:
    """Return who says so, by a verb of saying above or beside the clause, or by "according to"."""
    root = parse.root_of(span)
    clause = None if root is None else predicate_of(parse, root)
    if root is None or clause is None:
        return None
    return _according(parse, root) or _said(parse, clause)


def _according(parse: Parse, token: Token) -> Attribution | None:
    for above in (token, *parse.ancestors(token)):
        for child in parse.children(above):
            case = parse.child(child, Relation.CASE, Relation.MARK)
            if case is not None and case.text.lower() == "according" and child.is_nominal:
                return Attribution(noun_phrase(parse, child).span, "according")
            if child.text.lower() == "according":
                named = next(
                    (
                        below
                        for below in parse.children(child, Relation.OBL, Relation.NMOD)
                        if below.is_nominal
                    ),
                    None,
                )
                if named is not None:
                    return Attribution(noun_phrase(parse, named).span, "according")
    return None


def _said(parse: Parse, clause: Token) -> Attribution | None:
    sayings = list(_above(parse, clause))
    top = sayings[-1] if sayings else clause
    sayings += parse.children(top, Relation.PARATAXIS)
    for saying in sayings:
        if saying.lemma not in SAYING_VERBS or saying == clause:
            continue
        speaker = parse.child(saying, Relation.NSUBJ) or _shared(parse, saying)
        if speaker is not None:
            return Attribution(noun_phrase(parse, speaker).span, saying.lemma)
    return None


def _shared(parse: Parse, saying: Token) -> Token | None:
    found = subject_of(parse, saying)
    return None if found is None or found.is_passive else found.token


def time_spans(parse: Parse, span: Span) -> tuple[Span, ...]:
    """Return the phrases that date the figure: those of its own phrase, and those of the clauses it is in.

    In the order of nearness in the tree: "in 2019" at the noun comes before "last week" at the verb "said".
    """
    root = parse.root_of(span)
    if root is None:
        return ()
    found: list[Span] = []
    for above in (root, *parse.ancestors(root)):
        for child in parse.children(above):
            if _is_time(parse, child):
                phrase = parse.hull(parse.subtree(child))
                if not phrase.overlaps(span):
                    found.append(phrase)
    return tuple(found)


def _is_time(parse: Parse, token: Token) -> bool:
    if token.relation not in {*_NOMINAL, Relation.COMPOUND, Relation.NUMMOD, Relation.NMOD_POSS}:
        return False
    if token.relation is Relation.ADVMOD:
        return token.lemma in TIME_ADVERBS
    if token.text.isdecimal() and len(token.text) == 4 and int(token.text) in _YEARS:
        case = parse.child(token, Relation.CASE)
        return token.relation in {Relation.OBL, Relation.NMOD, Relation.NMOD_POSS} and (
            case is None or case.lemma not in {"to", "of", "from", "at"}
        )
    if token.relation in {Relation.OBJ, Relation.ADVCL, Relation.COMPOUND, Relation.NUMMOD}:
        return False
    return token.lemma in TIME_WORDS
