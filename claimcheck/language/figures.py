"""What a tree says of one figure: what it measures, and its verb.

Each function takes a parse and the figure's span in the prose and answers with places in the prose, or
with None where the tree does not say or the figure is not one phrase in it. The trees are wrong now and
then (a head in twelve): an answer is evidence, to be set beside other evidence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from claimcheck.language.clauses import Verb, governing_verb, is_predicate, subject_of
from claimcheck.language.lexicon import LEVEL_VERBS, TIME_WORDS, UNIT_NOUNS
from claimcheck.language.nouns import NounPhrase, noun_phrase
from claimcheck.language.parses import Parse, Relation, Token
from claimcheck.text import Span

__all__ = ["Link", "Measure", "governing", "is_background", "measures"]


class Link(StrEnum):
    """By which way a figure and a noun belong together."""

    BEFORE_NOUN = "before noun"
    """"$145B capex", "12,400 people"."""
    PREDICATE = "predicate"
    """"120 were women": the noun is said of the figure."""
    COPULA = "copula"
    """"the cost was $5m": the figure is said of the noun."""
    ATTACHED = "attached"
    """"capex of $145B", "a stake valued at $5m"."""
    APPOSITION = "apposition"
    """"the fine, $4m,", "the budget ($4m)"."""
    PARTS = "parts"
    """"120 of the workers", "$3 billion in fines"."""
    SUBJECT = "subject"
    """"revenue rose to $5m": the subject of the verb that the figure completes."""
    OBJECT = "object"
    """"cut capex to $5m", "raised its forecast by 5%": the object of that verb."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A noun that a figure may measure, and by which way."""

    noun: NounPhrase
    link: Link


_PRENOMINAL: Final = frozenset(
    {Relation.NUMMOD, Relation.COMPOUND, Relation.AMOD, Relation.DET, Relation.NMOD, Relation.NMOD_POSS}
)
_TIGHT: Final = frozenset({Relation.NUMMOD, Relation.COMPOUND, Relation.AMOD})
_BEHIND: Final = frozenset({Relation.ACL, Relation.ACL_RELCL, Relation.ADVCL, Relation.APPOS, Relation.CSUBJ})
_SUBJECTS: Final = (Relation.NSUBJ, Relation.NSUBJ_PASSIVE)
_LOOSE: Final = frozenset({Relation.APPOS, Relation.PARATAXIS, Relation.NMOD, Relation.COMPOUND})


@dataclass(frozen=True, slots=True)
class _Place:
    """A figure in its tree: its root, the head of that, and the preposition before it."""

    parse: Parse
    span: Span
    root: Token
    head: Token | None
    case: str | None

    def is_outside(self, token: Token) -> bool:
        return not token.span.overlaps(self.span)


def measures(parse: Parse, span: Span) -> tuple[Measure, ...]:
    """Return the nouns that the figure at ``span`` may measure, the surest first; empty where unsure."""
    root = parse.root_of(span)
    if root is None:
        return ()
    case = next(
        (child for child in parse.children(root, Relation.CASE) if child.span.start < span.start), None
    )
    place = _Place(parse, span, root, _coordinated_head(parse, root), None if case is None else case.lemma)
    parts = list(_parts(place))
    return (*_phrase(place), *parts) or tuple(_clause(place))


def governing(parse: Parse, span: Span) -> Verb | None:
    """Return the verb of the figure's clause, or None for a fragment or an unsure tree."""
    root = parse.root_of(span)
    return None if root is None else governing_verb(parse, root)


def is_background(parse: Parse, span: Span) -> bool:
    """Whether a sentence does not assert the figure at ``span`` but takes it for known.

    So it is in a clause that hangs on another word, in an apposition, before the subject, or in what follows the
    head of the subject: "a dam that cost $5m", "the debt, $5m,", "with 40 seats, it is", "a rate of 5% keeps".
    """
    first = token = parse.root_of(span)
    while first is not None and token is not None:
        if token.relation in _BEHIND:
            return token.relation is not Relation.APPOS or _is_behind_comma(parse, token)
        if token.relation in _SUBJECTS:
            return first is not token and (first.head != token.index or first.relation is Relation.NMOD)
        head = parse.head(token)
        subject = None if head is None else parse.child(head, *_SUBJECTS)
        if token.relation is Relation.OBL and subject is not None and token.index < subject.index:
            return span.end <= subject.span.start
        token = head
    return False


def _is_behind_comma(parse: Parse, token: Token) -> bool:
    head = parse.head(token)
    return head is not None and _is_set_off(parse, token, head)


def _phrase(place: _Place) -> Iterator[Measure]:
    """Yield the noun that the figure's own phrase hangs on."""
    parse, root, head, case = place.parse, place.root, place.head, place.case
    if head is None or not place.is_outside(head):
        return
    if _is_noun(head):
        # A figure right before its noun has no preposition of its own, whatever the tree says.
        if (
            head.index > root.index
            and root.relation in _PRENOMINAL
            and (case is None or root.relation in _TIGHT)
        ):
            whole = noun_phrase(parse, _whole(parse, head), without=place.span)
            yield Measure(whole, Link.BEFORE_NOUN)
        elif case is not None and head.index < root.index:
            yield Measure(noun_phrase(parse, head), Link.ATTACHED)
        elif root.relation in _LOOSE and _is_set_off(parse, root, head):
            yield Measure(noun_phrase(parse, head), Link.APPOSITION)
    elif head.relation in {Relation.ACL, Relation.ACL_RELCL} and head.tag in {"VBN", "VBD", "JJ"}:
        above = parse.head(head)
        if above is not None and _is_noun(above) and parse.child(head, Relation.NSUBJ) is None:
            yield Measure(noun_phrase(parse, above), Link.ATTACHED)


def _parts(place: _Place) -> Iterator[Measure]:
    """Yield the noun after "of" or "in" behind the figure; the parser hangs "in fines" on the verb at times."""
    parse, root = place.parse, place.root
    last = parse.in_span(place.span)[-1].index
    beside = () if place.head is None or root.tag != "$" else parse.children(place.head, Relation.OBL)
    for child in (*parse.children(root, Relation.NMOD), *beside):
        case = parse.child(child, Relation.CASE)
        if case is None or not _is_noun(child) or not place.is_outside(child) or child.index < last:
            continue
        if case.lemma == "of" or (case.lemma == "in" and case.index == last + 1 and child.upos == "NOUN"):
            yield Measure(noun_phrase(parse, child), Link.PARTS)


def _clause(place: _Place) -> Iterator[Measure]:
    """Yield the nouns that the clause joins to the figure: its predicate, its object, its subject."""
    parse, root, head = place.parse, place.root, place.head
    if parse.child(root, Relation.COP) is not None:
        about = parse.child(root, Relation.NSUBJ, Relation.CSUBJ)
        if about is not None and _is_noun(about):
            yield Measure(noun_phrase(parse, about), Link.COPULA)
    elif head is not None and root.relation in {Relation.NSUBJ, Relation.NSUBJ_PASSIVE}:
        if _is_noun(head) and parse.child(head, Relation.COP) is not None:
            yield Measure(noun_phrase(parse, head), Link.PREDICATE)
    elif head is not None and is_predicate(parse, head):
        yield from _arguments(place, head)


def _arguments(place: _Place, verb: Token) -> Iterator[Measure]:
    """Yield the object and the subject of a verb that the figure completes."""
    parse, root = place.parse, place.root
    thing = parse.child(verb, Relation.OBJ)
    has_object = thing is not None and thing != root and place.is_outside(thing) and verb.lemma != "cost"
    if has_object and thing is not None and _is_noun(thing) and root.relation is not Relation.OBJ:
        yield Measure(noun_phrase(parse, thing), Link.OBJECT)
    doer = subject_of(parse, verb)
    if doer is None or not _is_noun(doer.token) or not place.is_outside(doer.token):
        return
    # "was valued at $5m", "was cut by 5%", but not "was fined $5m".
    level = place.case is not None if doer.is_passive else verb.lemma in LEVEL_VERBS
    if level and not has_object:
        yield Measure(noun_phrase(parse, doer.token), Link.SUBJECT)


def _coordinated_head(parse: Parse, root: Token) -> Token | None:
    """Return the figure's head; for the second of two figures ("40 or 50 jobs") that of the first.

    An "apposition" without a comma to the object before it is a second object: "cost the port $5m".
    """
    token = root
    while token.relation is Relation.CONJ and parse.tokens[token.head].upos in {"NUM", "SYM"}:
        token = parse.tokens[token.head]
    head = parse.head(token)
    if (
        head is not None
        and token.relation is Relation.APPOS
        and head.relation in {Relation.OBJ, Relation.IOBJ}
    ):
        return head if _is_set_off(parse, token, head) else parse.head(head)
    return head


def _whole(parse: Parse, noun: Token) -> Token:
    """Return the last noun of a compound: "plan" of "capex plan"."""
    while noun.relation is Relation.COMPOUND and noun.head > noun.index and _is_noun(parse.tokens[noun.head]):
        noun = parse.tokens[noun.head]
    return noun


def _is_set_off(parse: Parse, root: Token, head: Token) -> bool:
    """Whether a comma, a dash or a bracket stands between a noun and the figure after it."""
    return any(token.upos == "PUNCT" for token in parse.tokens[head.index + 1 : root.index])


def _is_noun(token: Token) -> bool:
    gerund = token.tag == "VBG" and token.relation in {Relation.NSUBJ, Relation.NSUBJ_PASSIVE, Relation.CSUBJ}
    return (token.upos in {"NOUN", "PROPN"} or gerund) and token.lemma not in UNIT_NOUNS | TIME_WORDS
