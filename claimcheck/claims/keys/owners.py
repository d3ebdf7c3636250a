"""Whose a figure is: the name before it, or what "the company" stands for there.

A description stands for the one name in scope that it fits: of its paragraph, then of the text. Where two
fit there is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims.keys.names import ORGANISATIONS, Names, head_of
from claimcheck.claims.model import Origin
from claimcheck.language import Phrase, names_in
from claimcheck.text import Span

__all__ = ["owner_of"]

_KINDS: Final[dict[str, frozenset[str]]] = {
    noun: frozenset(names.split())
    for nouns, names in (
        (
            "agency regulator watchdog",
            "agency board commission authority office administration bureau service",
        ),
        ("board", "board"),
        ("commission", "commission"),
        ("authority", "authority"),
        ("ministry department", "ministry department"),
        ("bank lender", "bank bancorp"),
        ("airline carrier", "air airlines airways"),
        ("university college school", "university college school"),
        ("council", "council"),
        ("fund", "fund"),
        ("foundation charity trust", "foundation trust"),
        ("museum", "museum"),
        ("hospital", "hospital"),
        ("union", "union"),
        ("city town village", "city"),
        ("county district state", "county district state"),
    )
    for noun in nouns.split()
}
"""Words of the names that a description fits."""
_COMPANIES: Final = frozenset(
    "company firm group business carmaker maker manufacturer retailer operator start-up startup insurer shipyard brewer developer publisher".split()
)
_ANY_NAME: Final = frozenset(
    {"bank", "lender", "airline", "carrier", "agency", "regulator", "ministry", "council", "university"}
)
"""Descriptions that may stand for the text's topic whatever it is called, as those of companies do."""
_DESCRIPTION: Final = re.compile(
    rf"\b[Tt]he (?P<noun>{'|'.join(sorted((*_KINDS, *_COMPANIES), key=len, reverse=True))})\b(?! (?:of|in|that|which)\b)"
)
_PRONOUN: Final = re.compile(r"\b(?:it|its)\b", re.IGNORECASE)
_SPEAKS_OF_ITSELF: Final = re.compile(r"\b(?:it|its|he|his|she|her|they|their|we|our)\b", re.IGNORECASE)
_WITH: Final = re.compile(r"(?:With|Having|Employing)\b")
_AFTER_FIGURE: Final = re.compile(r"[^,;:.]{0,40}, (?:the )?\Z")
_NOT_OWNERS: Final = re.compile(
    r"\b(?:[Ff]igures|[Dd]ata|[Nn]umbers|[Ss]tatistics|[Rr]esearch) (?:from|by|of)(?: the)?\s\Z"
)
_FRAGMENT: Final = 5
"""Words up to which a sentence is a headline's fragment without a verb: "$145B capex."."""


def owner_of(  # noqa: PLR0913, PLR0917 - what the sentence and the text say
    text: str, phrase: Phrase, figure: Span, names: Names, speaker: Span | None, earlier: str
) -> tuple[str, Origin] | None:
    """Return whose a figure of the sentence ``text`` is, and where that was read.

    ``speaker`` is where the sentence says who tells it: nobody's figures only because they tell them.
    ``earlier`` is the text of the paragraph before the sentence.
    """
    if phrase.owner:
        return names.one(head_of(phrase.owner)), Origin.SENTENCE
    named = _named(text, figure.start, names, speaker)
    described = _DESCRIPTION.search(text, 0, figure.start)
    if described is not None and (named is None or described.start() < named[0]):
        return _described(described, text, names, earlier)
    if named is not None:
        return names.one(head_of(named[1])), Origin.SENTENCE
    if _WITH.match(text):
        for offset, name in names_in(text):
            if offset > figure.end and _AFTER_FIGURE.fullmatch(text, figure.end, offset):
                return names.one(head_of(name)), Origin.SENTENCE
    if names.topic is not None and (_PRONOUN.search(text, 0, figure.start) or len(text.split()) <= _FRAGMENT):
        return names.topic, Origin.DOCUMENT
    return None


def _named(text: str, start: int, names: Names, speaker: Span | None) -> tuple[int, str] | None:
    """Return the first name before the figure that may own it.

    A single capitalised word that begins the sentence is a name only if it is known as one elsewhere.
    """
    for offset, name in names_in(text):
        if offset >= start:
            return None
        if not (offset > 0 or " " in name or name in names.known or not name[1:].islower()):
            continue
        if speaker is not None and speaker.start <= offset < speaker.end:
            if not _SPEAKS_OF_ITSELF.search(text, speaker.end, start):
                continue
        elif _NOT_OWNERS.search(text, 0, offset):
            continue
        return offset, name
    return None


def _described(match: re.Match[str], text: str, names: Names, earlier: str) -> tuple[str, Origin] | None:
    given = names.described(match.group())
    if given is not None:
        return given, Origin.SETTINGS
    noun = match["noun"]
    before = list(_candidates(f"{earlier} {text[: match.start()]}", names))
    here = _fitting(noun, before)
    if len(here) == 1:
        return here[0], Origin.PARAGRAPH
    if here:
        return None
    anywhere = _fitting(noun, sorted(names.present))
    if len(anywhere) == 1 and noun not in _COMPANIES:
        return anywhere[0], Origin.DOCUMENT
    if noun not in _COMPANIES and (anywhere or noun not in _ANY_NAME):
        return None
    if names.topic is not None:
        return names.topic, Origin.DOCUMENT
    return (before[0], Origin.PARAGRAPH) if len(before) == 1 else None


def _candidates(text: str, names: Names) -> Iterator[str]:
    """Yield the names of a text, each once, that are no places."""
    seen: set[str] = set()
    for _, name in names_in(text):
        head = head_of(name)
        one = names.one(head)
        if one not in seen and head not in names.placed:
            seen.add(one)
            yield one


def _fitting(noun: str, several: Sequence[str]) -> list[str]:
    """Return the names that a description fits by their words: "the bank" Farrow Bank."""
    wanted = _KINDS.get(noun, ORGANISATIONS)
    return [name for name in several if wanted & {word.casefold().rstrip(".") for word in name.split()}]
