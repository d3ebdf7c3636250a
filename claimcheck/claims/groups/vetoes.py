"""Known parts of two keys that differ: what they measure is not one thing, however alike the words."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.claims.groups.acts import acts_differ
from claimcheck.claims.groups.evidence import Evidence
from claimcheck.claims.groups.summaries import place_named
from claimcheck.claims.keys.measures import are_siblings
from claimcheck.claims.model import Claim, Modality, Origin
from claimcheck.claims.wording import words_after, words_before
from claimcheck.documents import Zone
from claimcheck.language import content_stems, names_in, shared_stems
from claimcheck.mentions import Kind, Role

__all__ = [
    "BOUND_WORDS",
    "doubts",
    "is_member",
    "names_any",
    "owners_differ",
    "then_and_now",
    "vetoed",
    "vetoed_by_shape",
    "vetoed_by_trees",
]

_MARGIN: Final = re.compile(
    r"\b(?:beat(?:en|s)?|defeat(?:ed|s)?|edged|led|leads?|lost|loses?|won|wins?|ahead|behind|trail(?:ed|s)?|outpolled)\b"
    r"[^.;:‹]{0,50} by \Z"
)
"""What makes a figure the distance of two, and none of theirs: "was defeated by 1,694 votes"."""
_LABEL: Final = re.compile(
    r"\b(?P<of>Table|Figure|Fig\.|Chart|Map|Box|Exhibit|Appendix|Step|Stage|Phase|Round|Part|Section|Chapter|Option|"
    r"Scenario|Example|Case|Group|Tier|Level|Day|Week|Lesson|Rule|Question|Article|Act|Grade|Class|Zone|Lot|Unit|Site|"
    r"Version|Room|Block|Line|Route|Bill|No\.) (?P<which>\d+[A-Za-z]?|[A-Z]|[IVX]+)\b"
)
"""A thing that a number or letter tells from its siblings: "Table 3", "Option B"."""
_WITHIN: Final = re.compile(
    r"\A(?: [^\W\d_][\w’'-]*){0,2}? (?P<how>in|on|at|for) "
    r"(?:(?:the|a|an|my|our|its|his|her|their|this|that|these|those|each|every) )?(?P<what>(?:[^\W\d_][\w’'-]*(?: |\b)){1,2})"
)
"""What a figure is said of, right after it: "30 TiB in tank"."""
_WORDS_AFTER: Final = 70
_HEAD: Final = re.compile(r"\A((?:[\w’'-]+ ?){1,4}): (?:[a-z]+ ){0,2}\Z")
_WORDS_BEFORE: Final = 50
_DECADE: Final = 3
"""Digits of a decade as TIMEX3 writes it: "197"."""

BOUND_WORDS: Final = frozenset(
    "only up down above below before after least most every once usually typically sometimes originally".split()
)
"""Words by a figure that may say how it is meant, and not which."""

_HORIZON: Final = re.compile(r"\b(short|long)[- ](?:run|term)\b", re.IGNORECASE)
_DIFFERENCE: Final = re.compile(
    r"\A(?: [a-z]+)? (?:less|more|fewer|higher|lower|greater|larger|smaller) than\b"
)
_WORLD: Final = re.compile(r"\b(?:globally|worldwide|global|(?:across|around|in) the world)\b", re.IGNORECASE)
_REGION: Final = re.compile(
    r"\b(?:region(?:al|ally)?|locally|nation(?:ally|wide)|(?:in|across|of) (?:the|this) (?:country|county|state|city|continent|district|province))\b",
    re.IGNORECASE,
)
_SEVERAL: Final = re.compile(
    r"(?P<one>[A-Z][\w’'-]+)(?:, [A-Z][\w’'-]+)* and (?P<other>[A-Z][\w’'-]+) (?:[a-z’-]+ )*\Z"
)
_MAKERS: Final = re.compile(
    r"\A(?:[A-Z][\w’'-]+ )?(?P<who>[A-Z]?[a-z-]{3,}[a-rt-z]s) (?:to )?(?!in\b|on\b|of\b)[a-z]+(?<!s) (?:[a-z-]+ )?\Z"
)
"""Several who do something, in a title: "Carmakers sell", "Acme plants to lose"."""
_NUMBERING: Final = frozenset({"first", "second", "third", "fourth", "last", "final"})
_NOT_SO: Final = frozenset({Modality.DENIED, Modality.HYPOTHETICAL, Modality.TARGET})


def vetoed(a: Evidence, b: Evidence) -> bool:
    """Whether a part of the two keys that the words show is known to differ."""
    first, second = a.claim, b.claim
    return (
        vetoed_by_shape(first, second)
        or _scopes_differ(a, b)
        or _periods_differ(a, b)
        or _sources_differ(first, second)
        or bool(_told_apart(a, b) - BOUND_WORDS)
        or _numbered_apart(a, b)
        or _horizons_differ(a.claim, b.claim)
        or _reaches_beyond(a, b)
        or _reaches_beyond(b, a)
        or _labels_differ(first, second)
        or _is_margin(first) != _is_margin(second)
        or _places_differ(first, second)
        or owners_differ(a, b)
        or are_siblings(first, second)
        or (a.leads and is_member(first, second))
        or (b.leads and is_member(second, first))
    )


def doubts(a: Evidence, b: Evidence) -> int:
    """Return how many things speak against one thing without ruling it out.

    Words that bound a figure, names, a date of one of them, a head ("Weekdays: 12%"), and that both are where
    something began: changes that began at two levels are common.
    """
    return (
        bool(_told_apart(a, b))
        + _names_differ(a, b)
        + (a.claim.mention.role is Role.FROM)
        + _half_dated(a, b)
        + (_headed(a, b) or _headed(b, a))
    )


def _headed(a: Evidence, b: Evidence) -> bool:
    """Whether ``a`` stands right after a head and a colon of which ``b`` says nothing."""
    head = _HEAD.match(words_before(a.claim, _WORDS_BEFORE))
    return head is not None and place_named(head[0]) is None and not content_stems(head[1]) & b.words


def _told_apart(a: Evidence, b: Evidence) -> frozenset[str]:
    """Return the words by the figure of one that tell its thing from others, and that the other does not say."""
    return (a.marks - b.said) | (b.marks - a.said)


def _numbered_apart(a: Evidence, b: Evidence) -> bool:
    """Whether the sentences number their things differently: "in the first survey", "in the second"."""
    return bool((a.said - b.said) & _NUMBERING and (b.said - a.said) & _NUMBERING)


def _horizons_differ(a: Claim, b: Claim) -> bool:
    """Whether one is told of the short run and the other of the long."""
    first, second = (
        {found[1].lower() for found in _HORIZON.finditer(claim.sentence.text)} for claim in (a, b)
    )
    return bool(first and second and not first & second)


def _reaches_beyond(a: Evidence, b: Evidence) -> bool:
    """Whether ``a`` is told of the whole world and ``b`` of a part of it."""
    whole, part = (_WORLD.search(one.claim.sentence.text) is not None for one in (a, b))
    if not whole or part:
        return False
    return bool(b.names - a.names) or _REGION.search(b.claim.sentence.text) is not None


def is_member(lead: Claim, other: Claim) -> bool:
    """Whether a title sums up several of which a sentence names one: "Acme and Brill cut 430 jobs", "Carmakers sell"."""
    title = words_before(lead)
    text = other.sentence.text
    several = _SEVERAL.search(title)
    if several is not None:
        return (several["one"] in text) != (several["other"] in text)
    makers = _MAKERS.search(title)
    if makers is None or makers["who"].lower() in text.lower():
        return False
    # One of them is named, or called what they are: "its plant".
    singular = makers["who"].lower().removesuffix("s")
    before = words_before(other)
    return re.search(rf"\b{singular}\b", text.lower()) is not None or (
        lead.key.subject is None and any(offset == 0 for offset, _ in names_in(before))
    )


def vetoed_by_shape(a: Claim, b: Claim) -> bool:
    """Whether the two are different sorts of figure, or stand where figures are told apart."""
    return (
        a.sentence.span == b.sentence.span
        or a.mention.kind is not b.mention.kind
        or _shapes_differ(a, b)
        or _siblings(a, b)
    )


def vetoed_by_trees(a: Evidence, b: Evidence) -> bool:
    """Whether the trees say that one is not told as a fact, or that the figures measure different things."""
    if a.modality is Modality.HYPOTHETICAL or b.modality is Modality.HYPOTHETICAL:
        return True
    if a.modality != b.modality and {a.modality, b.modality} & _NOT_SO:
        return True
    if a.tree is None or b.tree is None:
        return False
    if acts_differ(a.tree.verb, b.tree.verb) or then_and_now(a, b) or then_and_now(b, a):
        return True
    if not a.tree.measures or not b.tree.measures:
        return False
    # A head noun that the other place does not even name is another measure.
    return not (shared_stems(a.tree.measures, b.words) or shared_stems(b.tree.measures, a.words))


def then_and_now(a: Evidence, b: Evidence) -> bool:
    """Whether ``a`` holds now, with no date, and ``b`` held in a year of the past: "covers", "in 2015 covered"."""
    is_now = a.tree is not None and a.tree.is_past is False and a.claim.key.period_from is not Origin.SENTENCE
    was = b.tree is not None and b.tree.is_past and b.claim.key.period_from is Origin.SENTENCE
    return is_now and bool(was) and not (a.leads or b.leads)


def _shapes_differ(a: Claim, b: Claim) -> bool:
    """Whether one is a level and the other a change, or the two change different ways."""
    return (
        a.mention.per != b.mention.per
        or a.mention.role != b.mention.role
        or _is_difference(a) != _is_difference(b)
        or (a.mention.direction is None) != (b.mention.direction is None)
    )


def _is_difference(claim: Claim) -> bool:
    """Whether a figure is by how much one thing is more or less than another: "$40 less than the surplus of 1884"."""
    return _DIFFERENCE.match(words_after(claim)) is not None


def _scopes_differ(a: Evidence, b: Evidence) -> bool:
    """Whether the scopes differ; a title's is not known where it names none."""
    first, second = _extent(a.claim), _extent(b.claim)
    if a.leads or b.leads:
        return first is not None and second is not None and first != second
    return first != second


def _extent(claim: Claim) -> str | None:
    """Return the scope where it parts figures: a total is what is meant anyway, and a percentage is of something."""
    scope = claim.key.scope
    return None if scope == "total" or (scope == "part" and claim.mention.kind is Kind.PERCENT) else scope


def _periods_differ(a: Evidence, b: Evidence) -> bool:
    """Whether the periods are both known and differ."""
    first, second = a.claim.key.period, b.claim.key.period
    return bool(first and second) and not (_within(first, second) or _within(second, first))


def _half_dated(a: Evidence, b: Evidence) -> bool:
    """Whether only one of the two has a date, and nothing says that it holds for both."""
    first, second = a.claim.key, b.claim.key
    told = {first.period_from, second.period_from}
    alone = (first.period is None) != (second.period is None) and Origin.SENTENCE in told
    return alone and not (a.leads or b.leads or _dated_alike(a.claim, b.claim))


def _within(period: str | None, whole: str | None) -> bool:
    """Whether two periods are one, or the second a decade that holds the first: "1970" and "the 1970s"."""
    return period == whole or bool(period and whole and len(whole) == _DECADE and period.startswith(whole))


def _dated_alike(a: Claim, b: Claim) -> bool:
    """Whether one claim without a date may take the other's: they stand in one block or are a range and its end."""
    return a.sentence.block.span == b.sentence.block.span or a.mention.is_range != b.mention.is_range


def _sources_differ(a: Claim, b: Claim) -> bool:
    first, second = a.key.attribution, b.key.attribution
    return first is not None and second is not None and first != second


def owners_differ(a: Evidence, b: Evidence) -> bool:
    """Whether both sentences name whose the figures are, and neither has a word of the other's name."""
    first, second = a.claim.key, b.claim.key
    if first.subject is None or second.subject is None or first.subject == second.subject:
        return False
    told = first.origins.subject is second.origins.subject is Origin.SENTENCE
    return told and not (names_any(b, first.subject) or names_any(a, second.subject))


def names_any(one: Evidence, subject: str) -> bool:
    """Whether a sentence has a word of a name."""
    words = one.claim.sentence.text.lower()
    return any(part in one.names or part in words for part in subject.split())


def _siblings(a: Claim, b: Claim) -> bool:
    """Whether the two stand in items of one list, or in two headings: these tell different things apart."""
    first, second = a.sentence.block, b.sentence.block
    if first.zone is second.zone is Zone.HEADING:
        return True
    return first.list is not None and first.list == second.list and first.span != second.span


def _labels_differ(a: Claim, b: Claim) -> bool:
    """Whether the sentences name siblings: "Table 3" and "Table 4"."""
    first, second = (dict(_LABEL.findall(claim.sentence.text)) for claim in (a, b))
    return any(first[of] != second[of] for of in first.keys() & second.keys())


def _is_margin(claim: Claim) -> bool:
    return _MARGIN.search(words_before(claim)) is not None


def _places_differ(a: Claim, b: Claim) -> bool:
    """Whether the two are told of two things in the same way: "30 TiB in tank" and "21 TiB in backup"."""
    first, second = (_WITHIN.match(words_after(claim, _WORDS_AFTER)) for claim in (a, b))
    if first is None or second is None or first["how"] != second["how"]:
        return False
    one, other = content_stems(first["what"]), content_stems(second["what"])
    return bool(one and other and not one & other)


def _names_differ(a: Evidence, b: Evidence) -> bool:
    """Whether each sentence names something that the other does not, and they share no name."""
    return bool(a.names - b.names and b.names - a.names and not a.names & b.names)
