"""Noun phrases, by trees alone: spaCy's own chunker expects another scheme's labels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from claimcheck.language.parses import Parse, Relation, Token
from claimcheck.text import Span

__all__ = ["NounPhrase", "noun_phrase"]

_INSIDE: Final = frozenset(
    {
        Relation.ADVMOD,
        Relation.AMOD,
        Relation.COMPOUND,
        Relation.DET,
        Relation.FLAT,
        Relation.FIXED,
        Relation.NMOD_POSS,
        Relation.NUMMOD,
        Relation.PUNCT,
        Relation.CASE,
        Relation.NMOD,
        Relation.CONJ,
        Relation.CC,
    }
)
_NAMING: Final = frozenset({Relation.AMOD, Relation.COMPOUND, Relation.FLAT})
_INNER: Final = frozenset({Relation.NMOD, Relation.CONJ, Relation.CC, Relation.CASE, Relation.PUNCT})
"""Relations that belong to a phrase only inside a part of it: "the company's $5m stake", "oil and gas exports"."""


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun with what stands before it. All spans are in the prose.

    ``span`` is the whole phrase without what follows its head ("the bank's planned capital spending"),
    ``name`` the head with its compounds and adjectives ("planned capital spending"), ``head`` the head.
    """

    span: Span
    name: Span
    head: Span
    lemma: str
    token: Token


def noun_phrase(parse: Parse, head: Token, *, without: Span | None = None) -> NounPhrase:
    """Return the phrase round a noun, a name, a pronoun or a figure; its ``name`` holds nothing of ``without``."""
    before = _left(parse, head)
    after = _flat(parse, head)
    joined = _hyphenated(parse, head)
    stem = "".join(token.text.lower() for token in joined)
    return NounPhrase(
        span=parse.hull([*before, *joined, head, *after]),
        name=parse.hull([*_name(parse, head, before, without), *joined, head, *after]),
        head=parse.hull([*joined, head]),
        # "Spending" as a subject is a noun, whatever its tag.
        lemma=stem + (head.text.lower() if head.tag == "VBG" else head.lemma),
        token=head,
    )


def _in(token: Token, span: Span | None) -> bool:
    return span is not None and token.span.overlaps(span)


def _hyphenated(parse: Parse, head: Token) -> list[Token]:
    """Return the tokens that hyphens join to the front of a noun: "[start -] up"."""
    first = head.index
    while (
        first >= 2
        and parse.tokens[first - 1].text in {"-", "‑"}
        and parse.tokens[first - 2].text.isalpha()
        and parse.tokens[first - 2].span.end == parse.tokens[first - 1].span.start
        and parse.tokens[first - 1].span.end == parse.tokens[first].span.start
    ):
        first -= 2
    return list(parse.tokens[first : head.index])


def _left(parse: Parse, head: Token) -> list[Token]:
    """Return the tokens before ``head`` that belong to its phrase, without a gap."""
    below = {head.index}
    for child in parse.children(head):
        if child.index < head.index and child.relation in _INSIDE - _INNER:
            below |= {token.index for token in parse.subtree(child)}
    first = head.index
    while first - 1 in below:
        first -= 1
    return [token for token in parse.tokens[first : head.index] if token.index in below]


def _flat(parse: Parse, head: Token) -> list[Token]:
    """Return the rest of a name after its first word, without a gap: "Mr [Lund]"."""
    after: list[Token] = []
    for child in parse.children(head, Relation.FLAT):
        if child.index == head.index + len(after) + 1:
            after.append(child)
    return after


def _name(parse: Parse, head: Token, before: list[Token], without: Span | None) -> list[Token]:
    """Return the words right before ``head`` that name what it is: no figure, article or owner."""
    kept: list[Token] = []
    for token in reversed(before):
        top = token
        while top.head != head.index and parse.head(top) is not None:
            top = parse.tokens[top.head]
        figure = token.upos in {"NUM", "SYM"} or token.tag in {"CD", "$"} or _in(token, without)
        joined = token.upos == "PUNCT" and token.text in {"-", "–"}
        if figure or not (
            joined or (top.relation in _NAMING and token.relation in {*_NAMING, Relation.ADVMOD})
        ):
            break
        kept.append(token)
    while kept and kept[-1].upos == "PUNCT":
        kept.pop()
    return kept
