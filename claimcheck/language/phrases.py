"""What a figure measures and whose it is, by the words right round it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.language.lexicon import SAYING_VERBS
from claimcheck.language.words import STOP_WORDS, bare_name, names_in

_LINK_WORDS: Final = frozenset(
    "of was were is are be been being at to by reached reaches reach hit hits totalled totaled totals total stood stands stand stayed rose rises rise fell falls fall grew grows grow climbed dropped drops drop increased increases increase decreased declined jumped slid slipped slumped surged averaged averages average about around nearly almost roughly approximately some an a the just only over under more less than at least up down from cost costs priced worth valued estimated put set as will would could may has have had now still already remained remains came comes come amounted amounts exceeded exceeds edged ticked sank soared plunged doubled tripled halved expected forecast projected seen budgeted who which that also then not yet between for".split()
)  # fmt: skip
_TELLING: Final = frozenset(
    f"{verb}{ending}"
    for verb in {*SAYING_VERBS, "post", "book", "generate", "earn", "record", "log", "target", "see"}
    for ending in ("s", "d" if verb.endswith("e") else "ed")
) | {"said", "told", "found"}
"""Verbs that end a noun phrase before it: "management expects full-year revenue of"."""
_POSSESSIVE: Final = re.compile(
    r"([A-Z][\w&./-]*(?:\s+[A-Z][\w&.-]*)*)(?:['’]s|s['’])\s+(?:[a-z-]+\s+){0,3}\Z"
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|[,;:()—–]")
_CLAUSE: Final = re.compile(r"[;:—–(]|,\s(?:and|but|while|whereas|which|compared|against|up|down|versus)\s")
_LOOK_BACK: Final = 90
_MOST_WORDS: Final = 4


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words round one figure: ``before`` and ``after`` are noun phrases as written, empty where there is none."""

    before: str
    after: str
    owner: str | None
    clause: str


def phrase_of(sentence: str, start: int, end: int, noun: str | None) -> Phrase:
    """Return the phrase round the figure at ``start`` to ``end`` of ``sentence``; ``noun`` is what follows it."""
    return Phrase(
        before=_noun_before(sentence, start),
        after=noun or "",
        owner=_owner(sentence, start),
        clause=_clause(sentence, start, end),
    )


def _noun_before(sentence: str, start: int) -> str:
    """Return the noun phrase that a copula, "of" or a verb of change links to the figure: "revenue rose to"."""
    words = list(_WORD.finditer(sentence, max(0, start - _LOOK_BACK), start))
    if (
        words
        and words[0].start() == max(0, start - _LOOK_BACK) > 0
        and sentence[words[0].start() - 1].isalnum()
    ):
        words = words[1:]
    j = len(words) - 1
    linked = False
    while j >= 0 and (words[j][0].lower() in _LINK_WORDS or words[j][0].lower().endswith("ly")):
        linked = True
        j -= 1
    if not linked or j < 0 or not words[j][0][0].isalpha():
        return ""
    if sentence[words[j].end() : (words[j + 1].start() if j + 1 < len(words) else start)].strip():
        return ""
    j = _before_owner(words, j)
    if j > 1 and words[j - 1][0] == "per":
        j -= 2
    if not words[j][0][0].isalpha():
        return ""
    last = j
    if j > 1 and (whole := _whole_of(words, j)) is not None:
        j = whole
    while j > 0 and last - j < _MOST_WORDS - 1:
        previous = words[j - 1][0]
        if (
            not previous[0].isalpha()
            or previous.lower() in STOP_WORDS
            or previous in _TELLING
            or sentence[words[j - 1].end() : words[j].start()].strip()
        ):
            break
        j -= 1
    return sentence[words[j].start() : words[last].end()]


def _whole_of(words: Sequence[re.Match[str]], j: int) -> int | None:
    """Return the place of "cost" in "the cost of the tunnel", where word ``j`` is the tunnel."""
    place = j - 1
    if words[place][0] in {"the", "a", "an"}:
        place -= 1
    if place < 1 or words[place][0] != "of":
        return None
    head = words[place - 1][0]
    return place - 1 if head[0].isalpha() and head.lower() not in STOP_WORDS else None


def _before_owner(words: Sequence[re.Match[str]], j: int) -> int:
    """Step over "of the Orrin Works" or "at Orrin" that ends at word ``j``: the measure stands before whose it is."""
    first = j
    while first > 0 and words[first][0][0].isupper() and words[first - 1][0][0].isupper():
        first -= 1
    if not words[first][0][0].isupper():
        return j
    if first > 1 and words[first - 1][0] == "the":
        first -= 1
    return first - 2 if first > 1 and words[first - 1][0].lower() in {"at", "of", "for", "by", "in"} else j


def _owner(sentence: str, start: int) -> str | None:
    """Return whose the figure is, by a possessive right before it: "Meta's $125-145 billion"."""
    near = _POSSESSIVE.search(sentence, max(0, start - _LOOK_BACK), start)
    if near is None:
        return None
    names = names_in(near[1])
    return names[-1][1] if names else bare_name(near[1])


def _clause(sentence: str, start: int, end: int) -> str:
    """Return the stretch of the sentence between the strongest breaks round the figure."""
    left = 0
    for match in _CLAUSE.finditer(sentence, 0, start):
        left = match.end()
    right = _CLAUSE.search(sentence, end)
    return sentence[left : right.start() if right else len(sentence)].strip()
