"""Statements that exclude each other whatever their words: "he never married" and "he married Anna Voss in 1931".

A closed table of what can be said of one life, and of an event as the first of its kind, each with the wordings that say
it and the wordings that deny it. What was not so yet, again or until some day is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.claims.model import Sentence
from claimcheck.claims.readers.lives import Life
from claimcheck.claims.relations import Opposition
from claimcheck.language import content_stems, names_in
from claimcheck.text import Span

__all__ = ["read_contraries"]

_HIS: Final = r"(?:his|her)"
_NAME: Final = r"(?P<name>(?:the )?[A-Z][\w’'-]*(?: (?:(?:of|for|the|de) )*[A-Z][\w’'-]*)*)"
_NATION: Final = r"(?:[A-Z]\w+ ){0,2}"
_LIFE: Final[dict[str, tuple[str, str]]] = {
    "the marriage": (
        rf"\bmarried (?:[A-Z][\w’-]*|{_HIS}\b|an? |the )|\bwas married to [A-Z]|\(m\. \d{{4}}\b|\b[Ss]pouse(?:\(s\)|s)?:? [A-Z]",
        rf"\bnever married(?=[,.;)]|\Z| (?:and|but|or had|nor)\b)|\b(?:remained|stayed|died) (?:single|unmarried|a bachelor)\b|\blifelong bachelor\b|\bunmarried all {_HIS} life\b",
    ),
    "the children": (
        r"\bha(?:s|d) (?:one|two|three|four|five|six|seven|eight|nine|ten|an only|a) (?:[a-z]+ )?(?:child|children|sons?|daughters?)\b|\bgave birth to\b|\bfathered\b",
        r"\bnever had (?:any )?children\b|\b(?:remained|died|was) childless\b",
    ),
    "the citizenship": (
        rf"\bbecame an? (?:naturali[sz]ed )?{_NATION}citizen\b|\b(?:was|became) naturali[sz]ed\b|\b(?:took|acquired|received|gained|was granted) {_NATION}(?:{_HIS} )?citizenship\b",
        r"\bnever (?:became|took|acquired|sought|received|gained|applied for|accepted|was granted)\b[^.;,]{0,30}\b(?:citizen(?:ship)?|naturali[sz]\w+)\b|\bwas never naturali[sz]ed\b",
    ),
}
"""What is said of one person and excludes the other: the wordings that say so, and those that deny it."""
_BY_NAME: Final[dict[str, tuple[str, str]]] = {
    "the award": (
        rf"\b(?:awarded|received?|receiving|won|winning|recipient of|honou?red with|accepted) (?:the |a |an |{_HIS} )?{_NAME}",
        rf"\bnever (?:(?:awarded|gave|given|granted) (?:him|her)|was (?:awarded|given)|received|won|got|accepted) (?:the |an? |its |their )?{_NAME}",
    ),
    "the visit": (
        rf"\b(?:visited|travell?ed to|went to|moved to|emigrated to|settled in|lived in|arrived in|toured) {_NAME}",
        rf"\bnever (?:visited|travell?ed to|went to|set foot (?:in|on)|lived in|saw|came to) {_NAME}",
    ),
}
"""The same, of what a name stands for."""
_OTHER_TIME: Final = re.compile(
    r"\b(?:until|till|before|again|since|yet|had never|at th(?:at|e) time|so far|as a (?:child|boy|girl|young)|if|would|could|might|almost|nearly|"
    r"rumou?r\w*|claim\w*|alleg\w*|said to|supposed\w*|reported\w*|film|play(?:s|ed)? a|role|remarr\w*)\b"
)
_BEFORE: Final = re.compile(
    r"\b(?:is|was|are|were)(?:n['’]t| not) the first (?:time|such)\b|\bnot (?:for )?the first (?:time|such)\b",
    re.IGNORECASE,
)
_NEVER_BEFORE: Final = re.compile(
    r"\bnever before (?:had|has|have|did|in)\b|\b(?:had|has|have) never (?:before|previously) \w+(?:ed|en)\b|\bthe first time (?:ever )?(?:that )?any\b",
    re.IGNORECASE,
)

_MOST: Final = 12
"""More that are told as the first or not the first time say nothing about one event."""


@dataclass(frozen=True, slots=True)
class _Said:
    sentence: Sentence
    words: Span
    """In the sentence."""


def read_contraries(sentences: Sequence[Sentence], life: Life | None) -> Iterator[Opposition]:
    """Yield the pairs of statements of the table that exclude each other, at most one for each thing said."""
    if life is not None:
        yield from _of_life(sentences, life)
    yield from _of_firsts(sentences)


def _of_life(sentences: Sequence[Sentence], life: Life) -> Iterator[Opposition]:
    doubtful = [one for one in sentences if _may_deny(one.text)]
    denied = [one for one in doubtful if life.is_told(one)]
    for what, (said, denial) in _LIFE.items():
        no = list(_matches(denial, denied))
        yes = [one for one, _ in _matches(said, sentences) if _is_plain(one.sentence, life)] if no else []
        yield from _pair(f"{what} of {life.name}", yes[:1], [one for one, _ in no[:1]])
    for what, (said, denial) in _BY_NAME.items():
        refused = [
            (one, name)
            for one, name in _matches(denial, doubtful)
            if life.is_told(one.sentence) or life.is_given(one.words.of(one.sentence.text))
        ]
        known: dict[frozenset[str], _Said] = {}
        for one, name in _matches(said, sentences) if refused else ():
            if _is_plain(one.sentence, life):
                known.setdefault(content_stems(name), one)
        for one, name in refused:
            had = known.get(content_stems(name))
            if had is not None and had.sentence is not one.sentence:
                yield from _pair(f"{what} ({name}) of {life.name}", [had], [one])


_DENIES: Final = re.compile(r"\b(?:never|unmarried|single|bachelor|childless|refus\w+|without)\b")


def _may_deny(text: str) -> bool:
    return _DENIES.search(text) is not None and _OTHER_TIME.search(text) is None


def _is_plain(sentence: Sentence, life: Life) -> bool:
    said = life.is_told(sentence) or re.match(r"Spouse|\d{4}; div|.*\(m\.", sentence.text) is not None
    return said and not re.search(r"\bnever\b|\bnot\b|n['’]t\b|\bwould\b|\brefus|\bhonorary\b", sentence.text)


def _matches(pattern: str, sentences: Sequence[Sentence]) -> Iterator[tuple[_Said, str]]:
    compiled = re.compile(pattern)
    for sentence in sentences:
        for match in compiled.finditer(sentence.text):
            name = match.groupdict().get("name") or ""
            yield _Said(sentence, Span(match.start(), match.end())), name


def _of_firsts(sentences: Sequence[Sentence]) -> Iterator[Opposition]:
    """Yield "this is not the first time that ..." and "never before has ...", of one thing."""
    again = [(one, match) for one in sentences if (match := _BEFORE.search(one.text)) is not None]
    never = [(one, match) for one in sentences if (match := _NEVER_BEFORE.search(one.text)) is not None]
    for sentence, match in again[:_MOST]:
        words = content_stems(sentence.text)
        for other, denial in never[:_MOST]:
            if other is not sentence and _one_event(words, content_stems(other.text), other.text):
                yield from _pair(
                    "the first time",
                    [_Said(sentence, Span(match.start(), match.end()))],
                    [_Said(other, Span(denial.start(), denial.end()))],
                )


def _one_event(words: frozenset[str], others: frozenset[str], text: str) -> bool:
    shared = words & others
    named = {word for _, name in names_in(text) for word in content_stems(name)}
    return len(shared) > 1 or bool(shared & named)


def _pair(subject: str, yes: Sequence[_Said], no: Sequence[_Said]) -> Iterator[Opposition]:
    for one in yes:
        for other in no:
            earlier, later = sorted((one, other), key=lambda said: said.sentence.span)
            yield Opposition(
                subject,
                earlier.sentence,
                later.sentence,
                _in_source(earlier),
                _in_source(later),
                "contraries",
            )


def _in_source(said: _Said) -> Span:
    """Return the words in the source; the whole sentence where markup inside it makes it longer than its prose."""
    if len(said.sentence.span) != len(said.sentence.text):
        return said.sentence.span
    return said.words.shifted(said.sentence.span.start)
