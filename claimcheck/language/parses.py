"""Parsed prose as the rest of the house sees it: tokens with places, heads and one set of relations.

The relations are those of Universal Dependencies (https://universaldependencies.org/u/dep/), with the
subtypes that matter here and no others; ``labels`` translates what other parsers say.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from claimcheck.text import Span

__all__ = ["Parse", "Relation", "Token"]


class Relation(StrEnum):
    """What a token is to its head."""

    ACL = "acl"
    ACL_RELCL = "acl:relcl"
    ADVCL = "advcl"
    ADVMOD = "advmod"
    AMOD = "amod"
    APPOS = "appos"
    AUX = "aux"
    AUX_PASSIVE = "aux:pass"
    CASE = "case"
    CC = "cc"
    CCOMP = "ccomp"
    COMPOUND = "compound"
    CONJ = "conj"
    COP = "cop"
    CSUBJ = "csubj"
    DEP = "dep"
    DET = "det"
    DISCOURSE = "discourse"
    EXPL = "expl"
    FIXED = "fixed"
    FLAT = "flat"
    IOBJ = "iobj"
    MARK = "mark"
    NMOD = "nmod"
    NMOD_POSS = "nmod:poss"
    NSUBJ = "nsubj"
    NSUBJ_PASSIVE = "nsubj:pass"
    NUMMOD = "nummod"
    OBJ = "obj"
    OBL = "obl"
    PARATAXIS = "parataxis"
    PRT = "compound:prt"
    PUNCT = "punct"
    ROOT = "root"
    XCOMP = "xcomp"


@dataclass(frozen=True, slots=True)
class Token:
    """A word. ``index`` and ``head`` count in the parse; a root is its own head. ``span`` is in the prose."""

    index: int
    span: Span
    text: str
    lemma: str
    tag: str
    """As in the Penn Treebank: "NN", "VBD"."""
    upos: str
    """As in Universal Dependencies: "NOUN", "VERB"."""
    head: int
    relation: Relation

    @property
    def is_nominal(self) -> bool:
        """Whether it is a noun, a name, a pronoun or a figure."""
        return self.upos in {"NOUN", "PROPN", "PRON", "NUM", "SYM"}


@dataclass(frozen=True, slots=True)
class Parse:
    """The trees of one stretch of prose, a paragraph as a rule: each sentence has one root."""

    tokens: tuple[Token, ...]
    _children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Note each token's children, in the order of the text, and where the tokens begin."""
        children: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                children[token.head].append(token.index)
        object.__setattr__(self, "_children", tuple(map(tuple, children)))
        object.__setattr__(self, "_starts", tuple(token.span.start for token in self.tokens))

    def head(self, token: Token) -> Token | None:
        """Return the token's head, or None for the root of a sentence."""
        return None if token.head == token.index else self.tokens[token.head]

    def children(self, token: Token, *relations: Relation) -> tuple[Token, ...]:
        """Return the token's children, all of them or those with one of ``relations``."""
        several = (self.tokens[index] for index in self._children[token.index])
        return tuple(child for child in several if not relations or child.relation in relations)

    def child(self, token: Token, *relations: Relation) -> Token | None:
        """Return the first child with one of ``relations``."""
        return next(iter(self.children(token, *relations)), None)

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Yield the token's head, that one's head and so on, up to the root of the sentence."""
        head = self.head(token)
        while head is not None:
            yield head
            head = self.head(head)

    def subtree(self, token: Token) -> tuple[Token, ...]:
        """Return the token and all that depends on it, in the order of the text."""
        found, waiting = [token.index], [token.index]
        while waiting:
            below = self._children[waiting.pop()]
            found += below
            waiting += below
        return tuple(self.tokens[index] for index in sorted(found))

    def in_span(self, span: Span) -> tuple[Token, ...]:
        """Return the tokens that share a character with ``span``."""
        first = max(0, bisect_left(self._starts, span.start) - 1)
        last = bisect_left(self._starts, span.end)
        return tuple(token for token in self.tokens[first:last] if token.span.overlaps(span))

    def root_of(self, span: Span) -> Token | None:
        """Return the token of ``span`` whose head lies outside of it; the first of two with the same head.

        None where their heads differ: the parser did not read the span as one phrase.
        """
        inside = self.in_span(span)
        places = {token.index for token in inside}
        roots = [
            token
            for token in inside
            if (token.head == token.index or token.head not in places)
            and token.relation not in {Relation.PUNCT, Relation.CASE, Relation.CC}
        ]
        return roots[0] if len({token.head for token in roots}) == 1 else None

    def hull(self, tokens: Sequence[Token]) -> Span:
        """Return the smallest span of prose that covers ``tokens``, of which there is at least one."""
        return Span(min(token.span.start for token in tokens), max(token.span.end for token in tokens))
