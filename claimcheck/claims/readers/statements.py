"""Whether two sentences state something of things that they name, so that one can contradict the other.

"Close the valve" and "this closes the valve" state nothing of a thing that is named there; "if the valve is
open" states nothing at all; and what is said under "open()" is not said under "close()".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from claimcheck.claims.model import Sentence
from claimcheck.documents import Document, Zone
from claimcheck.language import Parse, Parses, Relation, Token
from claimcheck.text import Span

__all__ = ["Statements"]

_CODE: Final = re.compile(
    r"(`+)(?P<ticked>[^`]+)\1|<(?:code|tt)\b[^>]*>(?P<tagged>.*?)</", re.IGNORECASE | re.DOTALL
)
_NAMES_CODE: Final = re.compile(r"\w\(|::|[^\W_]_[^\W_]|[a-z][A-Z]|[a-z]\.[a-z]")
"""A heading that is a name of a program's: "open_gate", "Gate.open()"."""
_POINTS_ON: Final = frozenset({"follow", "following", "below", "next", "above", "preceding", "previous"})
_SUBJECTS: Final = (Relation.NSUBJ, Relation.NSUBJ_PASSIVE, Relation.CSUBJ)
_SUBORDINATE: Final = frozenset(
    {Relation.ADVCL, Relation.ACL, Relation.ACL_RELCL, Relation.CSUBJ, Relation.XCOMP}
)
_CASES: Final = frozenset({"if", "unless", "when", "whenever", "while", "until", "once", "otherwise", "else"})
_ORDERS: Final = frozenset({"VB", "VBP"})


class Statements:
    """The sentences of a document, and which of them can be set against each other."""

    def __init__(self, document: Document, parses: Parses) -> None:
        """Note the headings of ``document`` that name code; ``parses`` are asked for single sentences only."""
        self._document = document
        self._parses = parses
        prose = document.prose.text
        headings = [block for block in document.blocks if block.zone is Zone.HEADING and len(block.prose)]
        self._starts = [block.prose.start for block in headings]
        self._names_code = [
            bool(self._code(block.span) or _NAMES_CODE.search(block.prose.of(prose))) for block in headings
        ]

    def are_comparable(
        self, a: Sentence, b: Sentence, first: Span | None = None, second: Span | None = None
    ) -> bool:
        """Whether both state something of one thing; of the words at ``first`` and ``second`` where these are given.

        These are spans in the two sentences' texts.
        """
        if self._code(a.span) != self._code(b.span) or self._entry(a) != self._entry(b):
            return False
        return self._states(a, first) and self._states(b, second)

    def _code(self, span: Span) -> frozenset[str]:
        return frozenset(
            found["ticked"] or found["tagged"] for found in _CODE.finditer(span.of(self._document.source))
        )

    def _entry(self, sentence: Sentence) -> int | None:
        """Return which heading a sentence stands under, where that names code."""
        place = bisect_right(self._starts, sentence.prose.start) - 1
        return place if place >= 0 and self._names_code[place] else None

    def _states(self, sentence: Sentence, words: Span | None) -> bool:
        """Whether a sentence, or the clause of ``words`` in it, says something of a subject that it names."""
        tree = self._parses.of([sentence.prose], [(sentence.prose,)])[0]
        if tree is None:
            return True
        if words is None:
            return all(_names_subject(tree, root) for root in _roots(tree))
        root = tree.root_of(words.shifted(sentence.prose.start))
        return root is None or not any(
            one.relation in _SUBORDINATE or _is_told(tree, one) or _is_conditional(tree, one)
            for one in (root, *tree.ancestors(root))
        )


def _roots(tree: Parse) -> Iterator[Token]:
    return (token for token in tree.tokens if token.head == token.index)


def _names_subject(tree: Parse, root: Token) -> bool:
    """Whether a clause has a subject that is no pronoun, is no new thing, and points to none that follows."""
    subject = tree.child(root, *_SUBJECTS)
    if subject is None or subject.upos == "PRON":
        return False
    if any(token.text.lower() in _POINTS_ON for token in tree.subtree(subject)):
        return False
    return not any(child.lemma in {"a", "an"} for child in tree.children(subject, Relation.DET))


def _is_told(tree: Parse, clause: Token) -> bool:
    """Whether a clause completes an order: "check that the gate is open"."""
    verb = tree.head(clause) if clause.relation is Relation.CCOMP else None
    return verb is not None and verb.tag in _ORDERS and tree.child(verb, *_SUBJECTS) is None


def _is_conditional(tree: Parse, clause: Token) -> bool:
    """Whether a clause holds in one case of several: "otherwise, the gate is open", "if it rains, the gate is open"."""
    marks = (mark for one in tree.children(clause, Relation.ADVCL) for mark in tree.children(one))
    return any(word.lemma in _CASES for word in (*tree.children(clause, Relation.ADVMOD), *marks))
