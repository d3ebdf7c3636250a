"""Ages that the text gives a person: "Maria Lopez, 34", "Lopez (34)", "the 36-year-old Lopez", "at 36, Lopez runs".

Only ages as of the telling are read: neither what somebody was at another time nor the age of a relative
("Lopez's 12-year-old son"). A surname alone is a person where the text names one bearer of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.claims.model import Sentence
from claimcheck.claims.relations import AgesOfOne
from claimcheck.documents import Document, Zone
from claimcheck.text import Span

__all__ = ["read_ages"]

_PART: Final = r"[A-Z][\w’'-]*[\w]"
_NAME: Final = rf"(?P<name>{_PART}(?: {_PART}){{0,3}})"
_ADDRESS: Final = re.compile(r"\A(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Professor) ")
_AGE: Final = r"(?P<age>[1-9]\d|1[01]\d)"
_WORDINGS: Final = (
    re.compile(rf"\b{_NAME}, (?:(?:now )?aged? )?{_AGE}(?=[,;]|\.?\Z|\.\s)"),
    re.compile(rf"\b{_NAME} \((?:aged? )?{_AGE}\)"),
    re.compile(rf"\b{_NAME},? (?:who )?is (?:now )?{_AGE}(?= years? old\b|[,;]|\.?\Z| and )"),
    re.compile(rf"\b{_NAME}, (?:now )?(?:an?|the) {_AGE}-year-old\b"),
    re.compile(rf"\b{_AGE}-year-old (?:[a-z]+ )?{_NAME}"),
    re.compile(rf"\b[Aa]t (?:the age of )?{_AGE}, {_NAME},? (?:now |still )?(?!was\b|becomes\b)[a-z]+s\b"),
)
_DIGIT: Final = re.compile(r"\d")
_ONCE: Final = re.compile(
    r"\b(?:then|at the time|back in|once|former(?:ly)?|was (?:just|only)|had been|ago|earlier|later|years? before|"
    r"turn(?:s|ed|ing)?|when|born|(?:1[5-9]|20)\d\d)\b",
    re.IGNORECASE,
)
"""Words of a sentence that may speak of another time than the rest of the text."""
_ASIDE: Final = re.compile(
    r",? who (?!is\b)[^,.;]*|\b(?:since|until|till|through|by) (?:(?:early|late|mid|the end of) )?(?:19|20)\d\d\b"
)
"""What tells of another time and leaves the age where it is: "Anna Marlow, 52, who joined in 2019"."""
_WORDED: Final = re.compile(r"\A[Aa]t |-year-old\b|\baged? |\bis (?:now )?\d")
_SURE: Final = 2
_NO_PERSON: Final = frozenset(
    "january february march april may june july august september october november december article section "
    "chapter psalm page figure table group team united nations".split()
)


@dataclass(frozen=True, slots=True)
class _Age:
    name: str
    years: int
    place: Span
    """In the prose."""
    certainty: int
    """How sure it is an age: 2 where a word says so, 1 between two commas, 0 where it may be any number."""


def read_ages(document: Document, sentences: Sequence[Sentence]) -> Iterator[AgesOfOne]:
    """Yield, for each person whose ages differ, the first age and the first other one."""
    told = (sentence for sentence in sentences if sentence.block.zone is not Zone.TABLE_CELL)
    stated = [age for sentence in told for age in _ages(sentence)]
    bearers: dict[str, set[str]] = defaultdict(set)
    for age in stated:
        if " " in age.name:
            bearers[age.name.split()[-1]].add(age.name)
    by_person: dict[str, list[_Age]] = defaultdict(list)
    for age in stated:
        known = bearers.get(age.name.split()[-1], set())
        if " " in age.name or len(known) == 1:
            by_person[age.name if " " in age.name else next(iter(known))].append(age)
    for person, ages in by_person.items():
        ages.sort(key=lambda age: age.place)
        other = next((age for age in ages if _differ(ages[0], age)), None)
        if other is not None:
            first, second = (document.prose.to_source(age.place) for age in (ages[0], other))
            yield AgesOfOne(person, first, second, ages[0].years, other.years)


def _differ(one: _Age, other: _Age) -> bool:
    """Whether two figures differ that are ages for sure: one by its words, or both by their commas."""
    return one.years != other.years and one.certainty + other.certainty >= _SURE


def _ages(sentence: Sentence) -> Iterator[_Age]:
    text = sentence.text
    if not _DIGIT.search(text) or _ONCE.search(_ASIDE.sub("", text)):
        return
    for wording in _WORDINGS:
        for match in wording.finditer(text):
            name = _ADDRESS.sub("", match["name"])
            possessive = text[match.end("name") :].startswith(("'s", "’s")) or name.endswith(("'s", "’s"))
            if not possessive and not {word.lower() for word in name.split()} & _NO_PERSON:
                place = Span(*match.span("age")).shifted(sentence.prose.start)
                yield _Age(name, int(match["age"]), place, _certainty(text, match))


def _certainty(text: str, match: re.Match[str]) -> int:
    if _WORDED.search(match[0]):
        return _SURE
    return int(text[match.end() :].startswith(","))
