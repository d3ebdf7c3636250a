"""The one person whom a text is about, and the sentences whose subject that person is.

A text about one person licences what a text about many does not: its "he" is that person, and one life has one
birth and one death. A text has such a person where its title is a person's name, or its first sentences name somebody and tell of
their birth or their life, and enough of what follows begins with them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.claims.model import Sentence
from claimcheck.documents import Block, Zone
from claimcheck.language import names_in
from claimcheck.text import Span

__all__ = ["Life", "find_life"]

_FIRST: Final = 12
"""Sentences from the start among which one must tell of the birth or the life."""
_FEWEST: Final = 3
_SHARE: Final = 10
"""At least ``_FEWEST`` sentences, and one of ``_SHARE``, begin with the person or a pronoun."""
_LARGE_SHARE: Final = 5
"""The same, where nothing brings the person in."""
_SMALL: Final = r"(?:(?:de|van|von|der|den|la|le|of|du|al|bin|ibn|the) )"
_NAME: Final = rf"(?P<name>[A-Z][\w.’'-]+(?: {_SMALL}*[A-Z][\w.’'-]*){{0,5}})"
_WHOLE_NAME: Final = re.compile(r"[A-Z][\w’'-]+(?: (?:[A-Z]\.|[A-Z][\w’'-]+)){1,3},?")
_NESTED: Final = r"(?:[^()]|\([^()]*\))*?"
_TOLD: Final = (
    re.compile(rf"(?:\A|\. |, ){_NAME},? \({_NESTED}\b\d{{3,4}}\b{_NESTED}\),? [a-z]"),
    re.compile(rf"(?:\A|, ){_NAME}(?:, an? [^,.]{{3,60}},)? was born\b"),
    re.compile(rf"\ABorn (?:in|on) [^,]*(?:, [^,]*)?, {_NAME}\b"),
    re.compile(
        rf"(?:\A|\. ){_NAME}, (?:aged? )?(?:\d\d?,|an? (?:[\w-]+ )*?(?:man|woman|boy|girl|student|teacher|singer|writer|scientist|professor|actor|actress|artist|player|nurse|farmer)\b)"
    ),
)
"""How the person of a text is brought in."""
_HONOURS: Final = re.compile(r"[A-Z]{2,}\Z")
"""Letters behind a name."""
_HIS: Final = "father|husband|widower|brother|son|uncle|nephew|grandfather|grandson|boy|boyfriend"
_HER: Final = "mother|wife|widow|sister|daughter|aunt|niece|grandmother|granddaughter|girl|girlfriend"
_ANYBODY: Final = "child|baby|twin|friend|colleague|cousin|student|teacher|partner|fianc[ée]e?"
_OTHERS: Final = {
    "he": re.compile(rf"\b(?:{_HIS}|{_ANYBODY})\b", re.IGNORECASE),
    "she": re.compile(rf"\b(?:{_HER}|{_ANYBODY})\b", re.IGNORECASE),
}
"""Words for somebody else whom the pronoun may stand for."""
_LEAD: Final = re.compile(
    r"\A(?:\[\w+\] ?)*(?P<lead>(?:In|On|At|By|From|During|Until|For)\b[^.;:,]{0,40}? |[A-Z][a-z]+\b[^.;:]{0,150}?, )?(?:[A-Z]\w+ly,? )?(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Lord|Lady|Saint|St|Professor|President)\.? )*\Z"
)
"""What may stand before the subject of a sentence: "In the spring of 1931", "After leaving school,"."""
_REACH: Final = 170
_PRONOUN: Final = re.compile(r"(?:[Hh]e|[Ss]he)\b")
_PRONOUNS: Final = re.compile(r"\b(?:he|she|his|her|him)\b", re.IGNORECASE)
_HEAD: Final = re.compile(r"[\w-]+(?:[’'](?!s\b)\w+)?")
_ADDRESS: Final = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Saint|St|Professor|President)\.? )+"
)
_WORD: Final = re.compile(r"[^\W\d][\w-]*(?:[’'](?!s\b)\w+)?")
_VERB: Final = re.compile(r"[^,;:.]{0,60}? [a-z]|,? \(|, ")
_OWNED: Final = re.compile(r"['’]s\b|['’] | (?:and|or) |(?: [A-Z][\w-]*)+['’]")
"""After a name that is no subject: "Berg's", "Berg and"."""


@dataclass(frozen=True, slots=True)
class Life:
    """Whom the text is about; ``told`` are the sentences (by their place in the source) whose subject that person is.

    ``parts`` are the names that stand for the person alone, ``pronoun`` is "he" or "she".
    """

    name: str
    parts: frozenset[str]
    pronoun: str
    told: frozenset[Span] = frozenset()

    @property
    def starts(self) -> frozenset[str]:
        """The words with which the person's name may begin."""
        return self.parts | {*self.name.split()[:1], "Dame", "Sir"}

    @property
    def words(self) -> frozenset[str]:
        """The words of the name, initials left out."""
        return frozenset(word for word in self.name.split() if not word.endswith("."))

    def is_told(self, sentence: Sentence) -> bool:
        """Whether the person is the subject of ``sentence``."""
        return sentence.span in self.told

    def ends(self, text: str) -> bool:
        """Whether ``text`` ends with the person's name, told in whole."""
        _, name = next(reversed(names_in(text)), (0, ""))
        whole = self.words <= set(name.split()) and text.endswith(name)
        return len(self.words) > 1 and (whole or text.endswith(self.name))


def find_life(sentences: Sequence[Sentence]) -> Life | None:
    """Return the person whom the text is about, or None."""
    running = [
        one
        for one in sentences
        if one.block.zone is Zone.TITLE or one.text.rstrip(" '\"”’)]").endswith((".", "!", "?", ":"))
    ]
    for name in _candidates(running[:_FIRST]):
        life = _life(name, running, _SHARE)
        if life is not None:
            return life
    often = _most_named(running)
    return None if often is None else _life(often, running, _LARGE_SHARE)


def _candidates(first: Sequence[Sentence]) -> Iterator[str]:
    for sentence in first:
        text = sentence.text.strip()
        if sentence.block.zone is Zone.TITLE and _WHOLE_NAME.fullmatch(text):
            yield text.rstrip(",")
        for told in _TOLD:
            match = told.search(text)
            if match is not None:
                yield match["name"]


def _most_named(running: Sequence[Sentence]) -> str | None:
    """Return the name that most sentences begin with, where somebody has it: pronouns for one are more."""
    known = _known(running)
    begins = Counter(
        name for one in running for offset, name in names_in(one.text) if not offset and name in known
    )
    pronouns = sum(len(_PRONOUNS.findall(one.text)) for one in running)
    often = begins.most_common(1)
    return often[0][0] if often and often[0][1] > 1 and pronouns > often[0][1] else None


def _known(running: Sequence[Sentence]) -> frozenset[str]:
    """Return what has a capital elsewhere than at the start of a sentence."""
    return frozenset(name for one in running for offset, name in names_in(one.text) if offset)


def _life(name: str, running: Sequence[Sentence], share: int) -> Life | None:
    words = [word for word in _ADDRESS.sub("", f"{name} ").split() if not _HONOURS.fullmatch(word)]
    pronouns = Counter(
        "he" if match[0].lower() in {"he", "his", "him"} else "she"
        for one in running
        for match in _PRONOUNS.finditer(one.text)
    )
    counts = Counter(found for one in running for _, found in names_in(one.text))
    parts = frozenset(word for word in words if counts[word])
    if not parts or not pronouns:
        return None
    life = Life(" ".join(words), parts, pronouns.most_common(1)[0][0])
    told = frozenset(_told(life, running))
    if len(told) < max(_FEWEST, len(running) // share):
        return None
    return Life(life.name, life.parts, life.pronoun, told)


def _told(life: Life, running: Sequence[Sentence]) -> Iterator[Span]:
    """Yield the sentences whose subject the person is: by name, or by a pronoun that nobody else may claim."""
    known = _known(running)
    block: Block | None = None
    in_focus = True
    for sentence in running:
        if sentence.block is not block:
            block, in_focus = sentence.block, True
        subject = _subject(life, sentence.text, known)
        if subject == "name":
            in_focus = True
        if subject == "name" or (subject == "pronoun" and in_focus):
            yield sentence.span
        if subject == "other" or _OTHERS[life.pronoun].search(sentence.text):
            in_focus = False


def _subject(life: Life, text: str, known: Container[str]) -> str | None:
    """Return how a sentence's subject is told: the person by "name" or "pronoun", an "other" name, or None."""
    for match in _WORD.finditer(text, 0, _REACH):
        at = match.start()
        how = (
            _stands_at(life, text, at)
            if match[0].lower() == life.pronoun or match[0] in life.starts
            else None
        )
        if how is not None and _LEAD.match(text[:at]) and (not at or _VERB.match(text, match.end())):
            return how
    first = next(iter(names_in(text)), None)
    is_other = first is not None and first[0] == 0 and (" " in first[1] or first[1] in known)
    return "other" if is_other else None


def _stands_at(life: Life, text: str, at: int) -> str | None:
    """Return how the person is told at a place of a text, where nobody else is told with them."""
    if (pronoun := _PRONOUN.match(text, at)) is not None:
        return "pronoun" if pronoun[0].lower() == life.pronoun else None
    found = next((name for offset, name in names_in(text) if offset == at), None)
    head = _HEAD.match(text, at)
    if found is not None and life.words <= set(found.split()):
        end = at + len(found)
    elif head is not None and head[0] in life.parts:
        end = head.end()
    else:
        return None
    return None if _OWNED.match(text, end) else "name"
