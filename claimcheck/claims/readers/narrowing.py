"""Whether a sentence that names a label tells of all that the label stands for, or of some of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimcheck.language import Parse, Relation, Token, content_stems
from claimcheck.text import Span

__all__ = ["Reading", "is_followed"]

_MODIFIERS: Final = frozenset(
    {Relation.AMOD, Relation.COMPOUND, Relation.NMOD, Relation.ACL, Relation.ACL_RELCL, Relation.FLAT}
)
_CLAUSES: Final = frozenset({Relation.ACL, Relation.ACL_RELCL})
_NAMES: Final = frozenset({"NUM", "PROPN", "SYM"})
_TELLING: Final = frozenset({"NOUN", "PROPN", "ADJ", "ADV"})
_PLAIN: Final = frozenset(
    "amount be come cost count get have hold make number reach record register report see stand total".split()
)
"""Verbs that set a figure beside what it is of."""
_MOVES: Final = frozenset("climb decline decrease drop fall grow increase jump rise slip".split())
"""Verbs that do so before "to"."""
_WORD: Final = re.compile(r"[A-Za-z][\w'’-]*")
_NARROWED: Final = re.compile(r" (?:from|with|without|aged|who|whose|living|outside|among|over|under)\b")
_WITHIN: Final = re.compile(
    r" (?:in|at|for|on|of|by|to) (?:(?:the|its|their|an?|all|each) )?(?P<what>[a-z-]+(?: [a-z-]+)?)(?![\w-])"
)
_CLOSE: Final = 2
"""Tokens from a noun to the verb of a clause that belongs to it; further off the parser errs."""


def is_followed(text: str, named: frozenset[str], allowed: frozenset[str]) -> bool:
    """Whether what follows a word of ``named`` narrows it: "visitors from abroad", "seats in the upper tier"."""
    for word in _WORD.finditer(text):
        if not content_stems(word[0]) & named:
            continue
        within = _WITHIN.match(text, word.end())
        if _NARROWED.match(text, word.end()) or (within and not content_stems(within["what"]) <= allowed):
            return True
    return False


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence's tree, its ``figures`` (prose) and the stems of what it may speak of without telling of another thing."""

    tree: Parse
    figures: tuple[Span, ...]
    allowed: frozenset[str]

    def narrows(self, named: frozenset[str], *, by_possessor: bool) -> bool:
        """Whether a word of ``named`` is narrowed by one beside it: "gross profit", "cost overrun"."""
        relations = _MODIFIERS | {Relation.NMOD_POSS} if by_possessor else _MODIFIERS
        return any(
            self._is_foreign(word)
            for token in self.tree.tokens
            if token.is_nominal and content_stems(token.text) & named
            for word in self._beside(token, relations)
        )

    def explains_all(self, *, moves: bool = False) -> bool:
        """Whether every noun, name, adjective and adverb may stand there, and the verbs only say how much it is.

        With ``moves`` they may say that it came to be so much: "rose to".
        """
        plain = _PLAIN | _MOVES if moves else _PLAIN
        return not any(
            self._is_foreign(token)
            for token in self.tree.tokens
            if token.upos in _TELLING or (token.upos == "VERB" and token.lemma not in plain)
        )

    def _is_foreign(self, token: Token) -> bool:
        is_figure = any(token.span.overlaps(figure) for figure in self.figures)
        return not is_figure and not content_stems(token.text) <= self.allowed

    def _beside(self, token: Token, relations: frozenset[Relation]) -> Iterator[Token]:
        head = self.tree.head(token)
        is_first = token.relation in {Relation.AMOD, Relation.COMPOUND}
        if head is not None and is_first and head.index == token.index + 1:
            yield head
        for child in self.tree.children(token, *relations):
            if child.upos not in _NAMES and (
                child.relation not in _CLAUSES or self._is_clause_of(child, token)
            ):
                yield child

    def _is_clause_of(self, verb: Token, noun: Token) -> bool:
        """Whether a clause truly belongs to a noun: right after it, and of more than its verb."""
        return verb.index - noun.index <= _CLOSE and len(self.tree.subtree(verb)) > 1
