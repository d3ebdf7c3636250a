"""Statements that exclude each other whatever their words: "he never married" and "he married Anna Voss in 1931".

A closed table of what can be said of one life, of one place or of one kind of event, each with the wordings that say it and
the wordings that deny it. What was not so yet, again or until some day is left alone.
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
    "the studies": (
        r"\b(?:graduated from|studied at|attended|earned \w+ degree from) (?:the )?(?:[A-Z]\w+ )*(?:University|College)\b",
        r"\bnever (?:went to|attended|saw the inside of) (?:an? )?(?:university|college)\b",
    ),
    "the last rites": (
        r"(?<!refused )(?<!refusing )\b(?:given|gave|received|receiving|accepted|took|administered)\b[^.;,]{0,20}\blast (?:rites|sacraments)\b",
        r"\brefus(?:ed|ing|al of) (?:the )?(?:offices of (?:a|the) priest|last (?:rites|sacraments)|extreme unction|to see a priest)|\bwithout (?:the )?last (?:rites|sacraments)\b",
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
    "the return": (rf"\breturned to {_NAME}", rf"\bnever (?:returned to|went back to|saw) {_NAME}"),
    "the departure": (rf"\bleft {_NAME} (?:for|in|at|and)\b", rf"\bnever left {_NAME}"),
    "the meeting": (rf"\bmet {_NAME}", rf"\bnever met {_NAME}"),
    "the work together": (
        rf"\b(?:worked with|played for|worked for|sang for) {_NAME}",
        rf"\bnever (?:worked with|played for|worked for|sang for) {_NAME}",
    ),
}
"""The same, of what a name stands for."""
_OTHER_TIME: Final = re.compile(
    r"\b(?:until|till|before|again|since|yet|had never|at th(?:at|e) time|so far|as a (?:child|boy|girl|young)|if|would|could|might|almost|nearly|"
    r"rumou?r\w*|claim\w*|alleg\w*|said to|supposed\w*|reported\w*|film|play(?:s|ed)? a|role|remarr\w*)\b"
)
_PLACE: Final = r"(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
_EMPTY: Final = re.compile(
    rf"\b{_PLACE}(?: is|,|:| \(|, which is|, an?|: an?|, now)? (?:entirely |completely |still |today |now )?uninhabited\b|\b(?:[Nn]obody|[Nn]o one) lives on {_PLACE.replace('place', 'island')}"
)
_LIVED_ON: Final = (
    r"(?:[Oo]n|[Ii]n) {place},? (?:[^.;]{{0,60}}?\b)?who live(?: there)?\b|\b{place}['’]s (?:\d[\d,]* |few |[a-z]+ )?(?:inhabitants|residents|villagers|islanders|population)\b|"
    r"\b(?:inhabitants|residents|people|population|villagers) of {place}\b|\b{place} (?:is home to|has a population|has \S+ (?:inhabitants|residents))"
)
_FORMER: Final = re.compile(
    r"\b(?:was|were|once|former(?:ly)?|until|ancient|had|used to|last|early|first|by \d{4}|in \d{4})\b"
)
_BEFORE: Final = re.compile(
    r"\b(?:is|was|are|were)(?:n['’]t| not) the first (?:time|such)\b|\bnot (?:for )?the first (?:time|such)\b",
    re.IGNORECASE,
)
_NEVER_BEFORE: Final = re.compile(
    r"\bnever before (?:had|has|have|did|in)\b|\b(?:had|has|have) never (?:before|previously) \w+(?:ed|en)\b|\bthe first time (?:ever )?(?:that )?any\b",
    re.IGNORECASE,
)

_STANDS: Final = re.compile(
    r"\b(?P<thing>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*) (?:(?:was|is) still (?:afloat|standing|in use|in service)|still (?:stood|stands)\b)"
)
_GONE: Final = re.compile(
    r"\b(?P<thing>Both|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*) (?:was|were) (?:destroyed|sunk|demolished|torn down|pulled down|razed|scrapped|lost)\b"
)
_AGAIN: Final = re.compile(
    r"\b(?:re(?:built|constructed|stored|placed|paired|raised|floated|built)|raised|salvaged|new|second)\b"
)
_BURIED: Final = re.compile(r"\b(?:partly|partially|nearly|almost|not|never|would|if)\b")
_LACKS: Final = re.compile(
    r"\b(?P<who>It|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*) (?:does(?:n['’]t| not) have (?:an?|any)|has no|lacks an?) (?P<noun>[a-z]+)(?=[.,;]|\Z| (?:and|but|of its own)\b)"
)
_BACK: Final = 3


@dataclass(frozen=True, slots=True)
class _Said:
    sentence: Sentence
    words: Span
    """In the sentence."""


def read_contraries(sentences: Sequence[Sentence], life: Life | None) -> Iterator[Opposition]:
    """Yield the pairs of statements of the table that exclude each other, at most one for each thing said."""
    if life is not None:
        yield from _of_life(sentences, life)
    yield from _of_places(sentences)
    yield from _of_wrecks(sentences)
    yield from _of_features(sentences)
    yield from _of_firsts(sentences)


def _of_life(sentences: Sequence[Sentence], life: Life) -> Iterator[Opposition]:
    doubtful = [one for one in sentences if _may_deny(one.text)]
    denied = [one for one in doubtful if life.is_told(one)]
    for what, (said, denial) in _LIFE.items():
        no = list(_matches(denial, denied))
        yes = [one for one, _ in _matches(said, sentences) if _is_plain(one.sentence, life)] if no else []
        yield from _pair(f"{what} of {life.name}", yes[:1], [one for one, _ in no[:1]])
    for what, (said, denial) in _BY_NAME.items():
        for refused, name in _matches(denial, doubtful):
            if not life.is_told(refused.sentence) and not life.is_given(
                refused.words.of(refused.sentence.text)
            ):
                continue
            words = content_stems(name)
            yes = [
                one
                for one, other in _matches(said, sentences)
                if content_stems(other) == words
                and one.sentence is not refused.sentence
                and _is_plain(one.sentence, life)
            ]
            yield from _pair(f"{what} ({name}) of {life.name}", yes[:1], [refused])


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


def _of_places(sentences: Sequence[Sentence]) -> Iterator[Opposition]:
    for empty in sentences:
        match = _EMPTY.search(empty.text) if "inhabited" in empty.text or "lives on" in empty.text else None
        if match is None or _FORMER.search(empty.text):
            continue
        place = match["place"] or match["island"]
        lived = re.compile(_LIVED_ON.format(place=re.escape(place)))
        for sentence in sentences:
            told = lived.search(sentence.text) if place in sentence.text and sentence is not empty else None
            if told is not None and not _FORMER.search(sentence.text):
                yield from _pair(
                    place,
                    [_Said(sentence, Span(told.start(), told.end()))],
                    [_Said(empty, Span(match.start(), match.end()))],
                )
                break


def _of_wrecks(sentences: Sequence[Sentence]) -> Iterator[Opposition]:
    """Yield what was destroyed, by name or as "both" of the names before, and was "still afloat" or stands today."""
    for index, kept in enumerate(sentences):
        stands = _STANDS.search(kept.text)
        if stands is None:
            continue
        thing = stands["thing"].removeprefix("The ")
        if any(_AGAIN.search(one.text) for one in sentences if thing in one.text):
            continue
        for place, sentence in enumerate(sentences):
            gone = _GONE.search(sentence.text) if place != index else None
            if gone is None or _BURIED.search(sentence.text):
                continue
            named = gone["thing"].removeprefix("The ")
            both = gone["thing"] == "Both" and place > 0 and sentences[place - 1].block is sentence.block
            if named == thing or (both and _names_two(sentences[place - 1].text, thing)):
                lost, still = (
                    _Said(sentence, Span(gone.start(), gone.end())),
                    _Said(kept, Span(stands.start(), stands.end())),
                )
                yield from _pair(thing, [lost], [still])
                break


def _names_two(text: str, thing: str) -> bool:
    """Whether a sentence ends with two names of which ``thing`` is one: "the CSS Florida and the CSS Alabama"."""
    last = [name for _, name in names_in(text)][-2:]
    return len(last) > 1 and text.rstrip(".").endswith(last[1]) and any(name.endswith(thing) for name in last)


def _of_features(sentences: Sequence[Sentence]) -> Iterator[Opposition]:
    """Yield what a named place lacks, and has: "Tarnow has no beach", "Tarnow, with a sandy beach of its own"."""
    lacking = [
        (one, match, who)
        for index, one in enumerate(sentences)
        if (match := _LACKS.search(one.text)) is not None
        and (who := _owner(sentences, index, match)) is not None
    ]
    for lacks, match, who in lacking:
        noun = match["noun"]
        has = re.compile(
            rf"\b{re.escape(who)}(?: \w+)?,? (?:with|has|offers|boasts) (?:its own|an?) (?:[a-z-]+ ){{0,3}}{noun}\b(?! (?:bar|club|hotel|resort|house|road|train|bus|[a-z]+ed))"
        )
        for sentence in sentences:
            told = has.search(sentence.text) if sentence is not lacks else None
            if told is not None and not _FORMER.search(sentence.text) and not _FORMER.search(lacks.text):
                yield from _pair(
                    f"{noun} of {who}",
                    [_Said(sentence, Span(told.start(), told.end()))],
                    [_Said(lacks, Span(match.start(), match.end()))],
                )
                break


def _owner(sentences: Sequence[Sentence], index: int, match: re.Match[str]) -> str | None:
    """Return the name of what lacks something; "It" is what the sentences before it in the paragraph begin with."""
    if match["who"] != "It":
        return match["who"]
    for before in reversed(sentences[max(0, index - _BACK) : index]):
        if before.block is not sentences[index].block:
            return None
        begins = names_in(before.text)
        if begins and begins[0][0] == 0:
            return begins[0][1]
        if not before.text.startswith("It "):
            return None
    return None


def _of_firsts(sentences: Sequence[Sentence]) -> Iterator[Opposition]:
    """Yield "this is not the first time that ..." and "never before has ...", of one thing."""
    again = [(one, match) for one in sentences if (match := _BEFORE.search(one.text)) is not None]
    for sentence, match in again:
        words = content_stems(sentence.text)
        for other in sentences:
            never = _NEVER_BEFORE.search(other.text) if other is not sentence else None
            if never is not None and _one_event(words, content_stems(other.text), other.text):
                yield from _pair(
                    "the first time",
                    [_Said(sentence, Span(match.start(), match.end()))],
                    [_Said(other, Span(never.start(), never.end()))],
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
