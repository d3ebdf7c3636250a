"""A change taken up by its noun, the other way round: "prices fell in May" and "the rise in prices in May".

The noun takes up a change that the text has told. Where every change told of the thing, at that time, went the
other way, one of the two is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.claims.model import Sentence
from claimcheck.claims.relations import Opposition
from claimcheck.language import GENERIC, content_stems
from claimcheck.text import Span

__all__ = ["read_turns"]

_WAYS: Final = {
    word: way
    for way, words in (
        (1, "rise rises rose risen rising increase increases increased growth grew grown jump jumps jumped surge surges surged climb climbs climbed"),
        (-1, "fall falls fell fallen falling drop drops dropped decrease decreases decreased decline declines declined slump slumps slumped slide slides slid dip dips dipped slip slips slipped plunge plunges plunged"),
    )
    for word in words.split()
}  # fmt: skip
"""Words for a change by which way it goes."""
_ANY: Final = re.compile(rf"\b(?:{'|'.join(_WAYS)})\b", re.IGNORECASE)
_TAKEN_UP: Final = re.compile(r"\b(?:the|this|that) (?:[a-z]+ )?\Z", re.IGNORECASE)
_OF: Final = re.compile(
    r"\A (?:in|of) (?P<what>(?!(?:in|of|on|at)\b)[^\W\d][\w’'-]*(?: (?!(?:in|of|on|at|for|since|during|from|to|by|was|were|is|are|has|have|had|will|would|came|and|or|which|that|after|over|between|with|as|but)\b)[^\W\d][\w’'-]*){0,3})",
    re.IGNORECASE,
)
_WHEN: Final = re.compile(
    r"\b(?:(?:19|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:first|second|third|fourth) quarter)\b"
)
_ENDED: Final = (
    r"end(?:s|ed|ing)?|stop\w*|halt\w*|revers\w*|slow\w*|paus\w*|earlier|previous\w*|since|offset\w*|eras\w*"
)
_AFTER: Final = re.compile(rf"\b(?:{_ENDED})\b")
_BEFORE: Final = re.compile(
    rf"\b(?:not|no|never|if|unless|whether|would|could|might|may|should|expect\w*|forecast\w*|predict\w*|fear\w*|"
    rf"instead|rather|unlike|{_ENDED})\b|n['’]t\b"
)
"""Words by a change that may tell of no change, of another one, or of the end of one."""
_CLAUSE: Final = re.compile(r"[,;:.]|\b(?:and|but|while|as|when|that|after|because|than)\b")
_REACH: Final = 60
_BEYOND: Final = 30
"""Characters after the change in which a word may say that it ended."""


@dataclass(frozen=True, slots=True)
class _Turn:
    sentence: Sentence
    way: int
    what: frozenset[str]
    when: frozenset[str]
    words: Span
    """In the sentence."""
    is_known: bool


def read_turns(sentences: Sequence[Sentence]) -> Iterator[Opposition]:
    """Yield a change that is taken up as known, and the change told before that went the other way."""
    told: list[_Turn] = []
    for sentence in sentences:
        inside = list(_turns(sentence))
        for turn in inside:
            before = [one for one in told if turn.what <= one.what and turn.when & one.when]
            if turn.is_known and before and all(one.way != turn.way for one in before):
                first = before[-1]
                yield Opposition(
                    sentence.text[turn.words.start : turn.words.end],
                    first.sentence,
                    sentence,
                    _in_source(first),
                    _in_source(turn),
                    "opposites",
                )
        told += inside


def _turns(sentence: Sentence) -> Iterator[_Turn]:
    text = sentence.text
    when = frozenset(_WHEN.findall(text))
    if not when or text.rstrip().endswith("?"):
        return
    for match in _ANY.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.start()]
        of = _OF.match(text[match.end() :])
        if of is not None:
            what, end = content_stems(of["what"]), match.end() + of.end()
        else:
            what, end = content_stems(_CLAUSE.split(before)[-1]), match.end()
        if not what - GENERIC:
            continue
        known = (
            of is not None
            and _TAKEN_UP.search(before) is not None
            and not _BEFORE.search(before)
            and not _AFTER.search(text, end, end + _BEYOND)
        )
        yield _Turn(sentence, _WAYS[match[0].lower()], what, when, Span(match.start(), end), is_known=known)


def _in_source(turn: _Turn) -> Span:
    """Return the words in the source; the whole sentence where markup inside it makes it longer than its prose."""
    if len(turn.sentence.span) != len(turn.sentence.text):
        return turn.sentence.span
    return turn.words.shifted(turn.sentence.span.start)
