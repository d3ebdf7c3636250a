"""What a tree says of one figure: what it counts, the verb, whose it is, whether it is so, when, who says.

Each function takes a parse and the figure's span in the prose and answers with places in the prose, or
with None where the tree does not say or the figure is not one phrase in it. The trees are wrong now and
then (a head in twelve): an answer is evidence, to be set beside other evidence.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from claimcheck.language.clauses import Subject, Verb, governing_verb, subject_of
from claimcheck.language.nouns import NounPhrase, noun_phrase
from claimcheck.language.parses import Parse, Relation, Token
from claimcheck.text import Span

__all__ = ["Link", "Measure", "governing", "measures", "subject"]


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
    """A noun that a figure may measure, and by which way; ``preposition`` for attachments and parts."""

    noun: NounPhrase
    link: Link
    preposition: str | None = None


_PRENOMINAL: Final = frozenset(
    {Relation.NUMMOD, Relation.COMPOUND, Relation.AMOD, Relation.DET, Relation.NMOD, Relation.NMOD_POSS}
)
_LEVEL_VERBS: Final = frozenset("reach hit total exceed top surpass average be stand come amount rise fall grow climb drop increase decrease decline jump slide slip slump surge soar sink plunge tumble double triple gain lose shrink expand swell remain stay end close finish begin start open edge tick dip rebound recover advance retreat cost weigh measure run go move change vary range number value price estimate".split())  # fmt: skip
"""Verbs whose subject is what the figure after them measures. "Acme spent $5m" is another matter."""
_UNITS: Final = frozenset("percent percentage point dollar euro pound yen million billion trillion year month week day hour minute time".split())  # fmt: skip


def measures(parse: Parse, span: Span) -> tuple[Measure, ...]:
    """Return the nouns that the figure at ``span`` may measure, the surest first; empty where unsure."""
    root = parse.root_of(span)
    if root is None:
        return ()
    found = _phrase(parse, root, span)
    if not any(measure.link is not Link.PARTS for measure in found):
        found += _clause(parse, root, span)
    return tuple(found)


def governing(parse: Parse, span: Span) -> Verb | None:
    """Return the verb of the figure's clause, or None for a fragment or an unsure tree."""
    root = parse.root_of(span)
    return None if root is None else governing_verb(parse, root)


def subject(parse: Parse, span: Span) -> Subject | None:
    """Return the subject of the figure's verb, found through conjunctions, relative clauses and control."""
    verb = governing(parse, span)
    found = None if verb is None else subject_of(parse, verb.token)
    return None if found is None or found.span.overlaps(span) else found


def _phrase(parse: Parse, root: Token, span: Span) -> list[Measure]:
    """Nouns in the figure's own phrase, or in the one it hangs on."""
    found: list[Measure] = []
    head = _coordinated_head(parse, root)
    case = _case(parse, root, span)
    if head is not None and not head.span.overlaps(span):
        if case is None and head.index > root.index and root.relation in _PRENOMINAL and _is_noun(head):
            found.append(Measure(noun_phrase(parse, head), Link.BEFORE_NOUN))
        elif case is not None and head.index < root.index and _is_noun(head):
            found.append(Measure(noun_phrase(parse, head), Link.ATTACHED, case))
        elif root.relation in {
            Relation.APPOS,
            Relation.PARATAXIS,
            Relation.NMOD,
            Relation.COMPOUND,
        } and _is_noun(head):
            if _is_set_off(parse, root, head):
                found.append(Measure(noun_phrase(parse, head), Link.APPOSITION))
        elif head.relation in {Relation.ACL, Relation.ACL_RELCL} and head.upos in {"VERB", "ADJ"}:
            owner = parse.head(head)
            if (
                owner is not None
                and _is_noun(owner)
                and head.tag not in {"VBG", "VB"}
                and parse.child(head, Relation.NSUBJ) is None
            ):
                found.append(
                    Measure(noun_phrase(parse, owner), Link.ATTACHED, f"{head.text} {case or ''}".strip())
                )
    for child in parse.children(root, Relation.NMOD):
        preposition = parse.child(child, Relation.CASE)
        if (
            preposition is not None
            and child.index > root.index
            and not child.span.overlaps(span)
            and _is_noun(child)
            and preposition.lemma in {"of", "in", "for"}
        ):
            found.append(Measure(noun_phrase(parse, child), Link.PARTS, preposition.lemma))
    return found


def _clause(parse: Parse, root: Token, span: Span) -> list[Measure]:
    """Nouns that the clause joins to the figure: its predicate, its subject, its object."""
    found: list[Measure] = []
    if parse.child(root, Relation.COP) is not None:
        about = parse.child(root, Relation.NSUBJ, Relation.CSUBJ)
        if about is not None and _is_noun(about):
            found.append(Measure(noun_phrase(parse, about), Link.COPULA))
        return found
    head = _coordinated_head(parse, root)
    if head is None:
        return found
    if root.relation in {Relation.NSUBJ, Relation.NSUBJ_PASSIVE}:
        if _is_noun(head) and parse.child(head, Relation.COP) is not None:
            found.append(Measure(noun_phrase(parse, head), Link.PREDICATE))
        return found
    if head.upos not in {"VERB", "AUX", "ADJ"}:
        return found
    thing = parse.child(head, Relation.OBJ)
    if (
        root.relation is not Relation.OBJ
        and thing is not None
        and _is_noun(thing)
        and not thing.span.overlaps(span)
    ):
        found.append(Measure(noun_phrase(parse, thing), Link.OBJECT))
    owner = subject_of(parse, head)
    if owner is None or not _is_noun(owner.token) or owner.span.overlaps(span):
        return found
    done_to = owner.is_passive
    if done_to or (head.lemma in _LEVEL_VERBS and (thing is None or thing == root)):
        found.append(Measure(noun_phrase(parse, owner.token), Link.SUBJECT))
    return found


def _coordinated_head(parse: Parse, root: Token) -> Token | None:
    """Return the figure's head; for the second of two figures ("40 or 50 jobs") that of the first."""
    token = root
    while token.relation is Relation.CONJ and parse.tokens[token.head].upos in {"NUM", "SYM"}:
        token = parse.tokens[token.head]
    return parse.head(token)


def _case(parse: Parse, root: Token, span: Span) -> str | None:
    case = next(
        (child for child in parse.children(root, Relation.CASE) if child.span.start < span.start), None
    )
    return None if case is None else case.lemma


def _is_set_off(parse: Parse, root: Token, head: Token) -> bool:
    """Whether a comma, a dash or a bracket stands between a noun and the figure after it."""
    return any(token.upos == "PUNCT" for token in parse.tokens[head.index + 1 : root.index])


def _is_noun(token: Token) -> bool:
    return token.upos in {"NOUN", "PROPN"} and token.lemma not in _UNITS
