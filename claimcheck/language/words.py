"""Single words: stems, stop words, proper names, and the words that say the same thing.

Words for one measure ("sales", "turnover") have one stem: see ``synonyms.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import Final

from claimcheck.language.synonyms import FAMILIES, PHRASES, SINGLE, WIDER
from claimcheck.values.units import FORMS

WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")

STOP_WORDS: Final = frozenset(
    "a an the and or but nor so yet if then than that which who whom whose what when where why how of to in on at by for from with as is are was were be been being am has have had having do does did doing will would can could may might must shall should it its he him his she her hers they them their we us our you your i me my this these those there here not no any all both each every few more most other another some such only own same too very just also even about around over under above below between through during before after since until up down out off into onto upon per via again further once while because against within without across among toward towards despite according said says say told now still already nearly almost roughly approximately least much many less fewer well back away however though although either neither one ones two three four five six seven eight nine ten first second third new like get gets got make makes made take takes took come comes came go goes went going see seen know known use used using including include includes while percent per cent year years month months week weeks day days hour hours time times today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december million billion trillion bn tn mn bln mln trn thousand hundred dozen total".split()
)  # fmt: skip

GENERIC: Final = frozenset(
    "people person thing number amount figure rate level figure part way case lot group place point area value cost price size increase decrease rise fall change growth drop range average share half majority rest total sum work project service program programme team company business government state city country world site page post version item issue example report data information system user".split()
)  # fmt: skip
"""Words too common to say on their own what a figure measures."""

MEASURES: Final = frozenset(family.head for family in FAMILIES)
"""What stems of measures are: the heads of their families."""
_FIRSTS: Final = frozenset(PHRASES)

_IRREGULAR: Final = {
    "men": "man", "women": "woman", "children": "child", "people": "people", "feet": "foot", "mice": "mouse", "lives": "life", "wives": "wife", "built": "build",
    "paid": "pay", "spent": "spend", "ran": "run", "fell": "fall", "rose": "rise", "grew": "grow", "held": "hold", "began": "begin",
    "won": "win", "lost": "lose", "left": "leave", "kept": "keep", "sold": "sell", "bought": "buy", "met": "meet", "led": "lead", "drew": "draw", "news": "news",
    "series": "series", "species": "species", "carried": "carry",
}  # fmt: skip


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return a word's stem for comparing: number and the regular verb endings are taken off."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    if word in SINGLE:
        return SINGLE[word]
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending, instead, least in (
        ("ies", "y", 5),
        ("sses", "ss", 6),
        ("ches", "ch", 6),
        ("shes", "sh", 6),
        ("xes", "x", 5),
    ):
        if word.endswith(ending) and len(word) >= least:
            return word.removesuffix(ending) + instead
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        word = word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) >= len(ending) + 3:
            base = word.removesuffix(ending)
            if len(base) > 2 and base[-1] == base[-2] and base[-1] not in "lsz":
                base = base[:-1]
            word = base
            break
    word = word.removesuffix("e") if len(word) > 3 else word
    return SINGLE.get(word, word)


@lru_cache(maxsize=8192)
def content_stems(text: str) -> frozenset[str]:
    """Return the stems of the words of ``text`` that carry meaning.

    A phrase for a measure ("capital spending") counts as one word.
    """
    words = WORD.findall(text)
    if not _FIRSTS.isdisjoint(map(str.lower, words)):
        words = list(_joined(words))
    return frozenset(chain.from_iterable(map(_stems_of, words)))


def shared_stems(first: frozenset[str], second: frozenset[str]) -> frozenset[str]:
    """Return the stems that both have, and the wider measure where one has it and the other one that it takes in."""
    shared = first & second
    if not (first ^ second) & WIDER.keys():
        return shared
    one_way = {WIDER[head] for head in (first - second) & WIDER.keys()} & second
    other_way = {WIDER[head] for head in (second - first) & WIDER.keys()} & first
    return shared | one_way | other_way


def _joined(words: Sequence[str]) -> Iterator[str]:
    """Yield the words, the head of its family in place of each phrase for a measure."""
    skip = 0
    for place, word in enumerate(words):
        if skip:
            skip -= 1
            continue
        for rest, head in PHRASES.get(word.lower(), ()):
            if tuple(map(str.lower, words[place + 1 : place + 1 + len(rest)])) == rest:
                skip = len(rest)
                yield head
                break
        else:
            yield word


@lru_cache(maxsize=65536)
def _stems_of(word: str) -> tuple[str, ...]:
    """Return the stem of a word, or those of its parts where a hyphen joins them; none where it carries no meaning."""
    whole = word if word in MEASURES else stem(word)
    parts = (whole,) if whole in MEASURES else word.split("-")
    return tuple(
        part if part in MEASURES else stem(part)
        for part in parts
        if len(part) > 1 and part.lower() not in STOP_WORDS
    )


_NAME: Final = re.compile(
    r"[A-Z][\w’'&.]*[\w](?:[-/][A-Z][\w]*)*(?:\s+(?:of\s+|de\s+|van\s+)?(?:[A-Z][\w’'&]*[\w]))*"
)
_NOT_NAMES: Final = frozenset(
    "The A An In On At By For From With As Is It Its He She They We You I This That These Those There Here Not No But And Or So If When While After Before Since Until Even Meanwhile However Although Though Because Under Over About Around More Most Many Some All Both Each Every Our Their His Her My Your What Which Who How Why Where Then Now Today Yesterday Tomorrow January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Nearly Almost Up Of According During Between Among One Two Three Four Five Six Seven Eight Nine Ten Last Next Another Other Only Just Also Still Do Does Did Is Are Was Were Has Have Had Could Would Should Ca Wo Let Zero Half Total Meantime Instead Despite Given Such Every Its To Into Through Once Overall Yes Figures Sales Revenue Profit Shares Output Staff Turnover Costs Prices Work Closing Turnout".split()
)  # fmt: skip


_CONTRACTED: Final = re.compile(r"['’](?:s|m|re|ve|d|ll)\Z|n['’]t\Z")


@lru_cache(maxsize=4096)
def names_in(text: str) -> tuple[tuple[int, str], ...]:
    """Return the runs of capitalised words in ``text`` with their offsets, without a leading common word."""
    found: list[tuple[int, str]] = []
    for match in _NAME.finditer(text):
        offset, words = match.start(), match[0].split()
        if words[0].casefold() in FORMS and text[:offset].rstrip()[-1:].isdigit():
            continue  # the unit of a figure: "12 GW"
        while words and (
            words[0] in _NOT_NAMES
            or _CONTRACTED.sub("", words[0]) in _NOT_NAMES
            or words[0] == "of"  # what is left of "Staff of Orrin" when the common word is gone
        ):
            offset += len(words[0]) + 1
            words = words[1:]
        if words:
            found.append((offset, bare_name(" ".join(words))))
    return tuple(found)


def bare_name(name: str) -> str:
    """Return a name without its possessive ending."""
    for ending in ("'s", "’s", "'", "’"):
        name = name.removesuffix(ending)
    return name.rstrip(".")
