"""Sentences with their figures replaced by marks, so that a wording can be written as a pattern.

"Sales rose from $40m in 2019 to $50m, up 20%." has the frame "Sales rose from ‹m0› in ‹d1› to ‹m2›, up
‹p3›.": a letter for the kind of figure (capital for a range) and its place among the claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from claimcheck.claims.model import MOST_FIGURES, Claim, Sentence
from claimcheck.mentions import Kind

_LETTERS: Final = {
    Kind.MONEY: "m",
    Kind.COUNT: "c",
    Kind.MEASURE: "u",
    Kind.DURATION: "t",
    Kind.PERCENT: "p",
    Kind.PERCENTAGE_POINT: "o",
    Kind.BASIS_POINT: "o",
    Kind.MULTIPLE: "x",
    Kind.RATIO: "f",
    Kind.ORDINAL: "n",
    Kind.DATE: "d",
    Kind.TIME: "z",
    Kind.SET: "z",
}
_HEDGES: Final = (
    r"(?:(?:about|around|roughly|nearly|almost|approximately|some|just|only|over|under|more than|less than|"
    r"at least|an? (?:average|estimated|total|record) of|a|an|the|its|their|last year['’]s|an? estimated|around|a mere) ){0,3}"
)
_GAP: Final = r"(?:[^‹;:?!¶]|‹[dztnDZT]\d+›){0,70}?"
_NOUN: Final = r"(?:[ -][\w'’.-]+){0,6}?"
_BREAK: Final = 2
"""Characters between two sentences that follow each other: a space, or a broken line."""
_MARKED: Final = re.compile(r"‹[a-zA-Z](\d+)›")
_PLACE: Final = re.compile(r"\{(?P<name>\w+):(?P<letters>\w+)\}")
_PARTS: Final = re.compile(r"\\.|\[[^\]]*\]|(?P<place>\{\w+:(?P<letters>\w+)\})|[()|]", re.DOTALL)
"""What tells where a place of a wording stands: escapes and sets of characters are passed over."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The marked text of one sentence, or of neighbours joined with "¶", and the claims marked in it."""

    text: str
    claims: tuple[Claim, ...]
    letters: str
    """The letter of each claim's kind, in lower case for a range as well: what a reader asks first."""

    @property
    def sentence(self) -> Sentence:
        """The sentence, the first of two."""
        return self.claims[0].sentence

    @property
    def has_a_pair(self) -> bool:
        """Whether two of its claims are of one kind: without, no wording of before and after is looked for."""
        return len(set(self.letters)) < len(self.letters)

    def matches(self, wording: Wording) -> Iterator[Mapping[str, Claim]]:
        """Yield the claims at the named places of each match."""
        for match in wording.finditer(self):
            yield {name: self.claims[int(place)] for name, place in match.groupdict().items() if place}

    def between(self, first: Claim, second: Claim) -> str:
        """Return the marked text between two claims, ``first`` standing earlier."""
        return self.text[self._at(first)[1] : self._at(second)[0]]

    def after(self, claim: Claim, length: int = 40) -> str:
        """Return up to ``length`` characters of the marked text that follow a claim."""
        end = self._at(claim)[1]
        return self.text[end : end + length]

    def before(self, claim: Claim, length: int = 40) -> str:
        """Return up to ``length`` characters of the marked text that precede a claim."""
        start = self._at(claim)[0]
        return self.text[max(0, start - length) : start]

    def _at(self, claim: Claim) -> tuple[int, int]:
        place = next(place for place, one in enumerate(self.claims) if one is claim)
        mark = _mark(claim, place)
        start = self.text.index(mark)
        return start, start + len(mark)


def _mark(claim: Claim, place: int) -> str:
    letter = _LETTERS[claim.mention.kind]
    return f"‹{letter.upper() if claim.mention.is_range else letter}{place}›"


def frames_of(claims: Sequence[Claim]) -> tuple[Frame, ...]:
    """Return the frame of each sentence that holds a claim, in the order of the text; of lists of figures none."""
    groups = (tuple(inside) for _, inside in groupby(claims, key=lambda claim: claim.sentence.span))
    return tuple(
        Frame(_marked(inside, 0), inside, _letters(inside))
        for inside in groups
        if len(inside) <= MOST_FIGURES
    )


def joined(first: Frame, second: Frame) -> Frame:
    """Return the frame of two sentences, the mark "¶" between them."""
    text = f"{first.text}¶ {_marked(second.claims, len(first.claims))}"
    return Frame(text, (*first.claims, *second.claims), first.letters + second.letters)


def piece(frame: Frame, start: int, end: int) -> Frame:
    """Return the frame of a stretch of a sentence's marked text that cuts no mark."""
    places = [int(place) for place in _MARKED.findall(frame.text[start:end])]
    claims = tuple(frame.claims[place] for place in places)
    marks = (_mark(claim, place) for place, claim in enumerate(claims))
    return Frame(_MARKED.sub(lambda _: next(marks), frame.text[start:end]), claims, _letters(claims))


def follows(first: Frame, second: Frame) -> bool:
    """Whether the sentence of ``second`` follows that of ``first`` at once, in one block."""
    one, other = first.sentence, second.sentence
    return one.block is other.block and other.prose.start - one.prose.end <= _BREAK


def _letters(claims: Sequence[Claim]) -> str:
    return "".join(_LETTERS[claim.mention.kind] for claim in claims)


def _marked(claims: Sequence[Claim], place: int) -> str:
    text, base = claims[0].sentence.text, claims[0].sentence.prose.start
    parts, at = [], 0
    for offset, claim in enumerate(claims):
        start, end = claim.mention.prose.start - base, claim.mention.prose.end - base
        parts += [text[at:start], _mark(claim, place + offset)]
        at = end
    return re.sub(r"\s+", " ", "".join([*parts, text[at:]]))


class Wording:
    """A pattern over frames, compiled when a frame first holds the kinds of figure that it needs."""

    __slots__ = ("_compiled", "_needs", "_text")

    def __init__(self, text: str, needs: tuple[str, ...]) -> None:
        """Keep the expression ``text``; a frame that matches has a letter of each of ``needs``."""
        self._text = text
        self._needs = needs
        self._compiled: re.Pattern[str] | None = None

    def finditer(self, frame: Frame) -> Iterator[re.Match[str]]:
        """Yield the matches in the text of a frame."""
        if any(not any(letter in frame.letters for letter in need) for need in self._needs):
            return iter(())
        if self._compiled is None:
            self._compiled = re.compile(self._text, re.IGNORECASE)
        return self._compiled.finditer(frame.text)


def wording(*patterns: str) -> Wording:
    """Return one wording, told in parts.

    ``{before:mc}`` is a figure whose kind has one of these letters, after any hedge; "…" is up to 70
    characters that hold no figure but a time; "~" is up to six words. Parts are joined as they are.
    """
    told = "".join(patterns)
    text = told.replace("…", _GAP).replace("~", _NOUN)
    marked = _PLACE.sub(lambda place: rf"{_HEDGES}‹[{place['letters']}](?P<{place['name']}>\d+)›", text)
    # A hedge in front of all else changes no match; without it the search runs from figure to figure.
    return Wording(marked.removeprefix(_HEDGES), _needed(told))


def _needed(told: str) -> tuple[str, ...]:
    """Return the letters of the places that stand in no group, so that every match has them."""
    depth = 0
    needs: list[str] = []
    for part in _PARTS.finditer(told):
        if part["place"]:
            needs += [part["letters"].lower()] * (depth == 0)
        elif part[0] == "(":
            depth += 1
        elif part[0] == ")":
            depth -= 1
        elif part[0] == "|" and depth == 0:
            return ()
    return tuple(dict.fromkeys(needs))
