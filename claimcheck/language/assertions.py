"""How a clause is meant: denied, possible, conditional."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimcheck.language.clauses import governing_verb, predicate_of
from claimcheck.language.lexicon import BOUNDS, CONDITIONS, DENYING_VERBS, NEGATORS
from claimcheck.language.parses import Parse, Relation, Token
from claimcheck.text import Span

__all__ = ["Assertion", "assertion"]

_CARRIES_UP: Final = frozenset({Relation.XCOMP, Relation.CCOMP, Relation.PARATAXIS})


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
