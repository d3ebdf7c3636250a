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
_SPARED: Final = re.compile(r"\b(?:partly|partially|nearly|almost|not|never|would|if)\b")
_LACKS: Final = re.compile(
    r"\b(?P<who>It|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*) (?:does(?:n['’]t| not) have (?:an?|any)|has no|lacks an?) (?P<noun>[a-z]+)(?=[.,;]|\Z| (?:and|but|of its own)\b)"
)
_HAS: Final = re.compile(
    r"\b(?P<who>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*),? (?:with|has|offers|boasts) (?:its own|an?) (?:[a-z-]+ ){0,3}?(?P<noun>[a-z]+)(?=[.,;]|\Z| (?:of its own|and|but)\b)"
)
_BACK: Final = 3
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


def _of_places(sentences: Sequence[Sentence]) -> Iterator[Opposition]:
    empty: dict[str, _Said] = {}
    for one in sentences:
        match = _EMPTY.search(one.text) if "inhabited" in one.text or "lives on" in one.text else None
        if match is not None and not _FORMER.search(one.text):
            empty.setdefault(match["place"] or match["island"], _Said(one, Span(match.start(), match.end())))
    if not empty:
        return
    lived = re.compile(_LIVED_ON.format(place=f"(?:{'|'.join(map(re.escape, empty))})"))
    for sentence in sentences:
        told = None if _FORMER.search(sentence.text) else lived.search(sentence.text)
        place = next((name for name in empty if told is not None and name in told[0]), None)
        if told is not None and place is not None and empty[place].sentence is not sentence:
            yield from _pair(place, [_Said(sentence, Span(told.start(), told.end()))], [empty.pop(place)])


def _of_wrecks(sentences: Sequence[Sentence]) -> Iterator[Opposition]:
    """Yield what was destroyed, by name or as "both" of the names before, and was "still afloat" or stands today."""
    standing = [(one, match) for one in sentences if (match := _STANDS.search(one.text)) is not None]
    lost = dict(reversed(list(_lost(sentences)))) if standing else {}
    for kept, stands in standing:
        thing = stands["thing"].removeprefix("The ")
        gone = lost.get(thing)
        if gone is None or gone.sentence is kept:
            continue
        if not any(_AGAIN.search(one.text) for one in sentences if thing in one.text):
            yield from _pair(thing, [gone], [_Said(kept, Span(stands.start(), stands.end()))])


def _lost(sentences: Sequence[Sentence]) -> Iterator[tuple[str, _Said]]:
    """Yield the names of what was destroyed; "Both" stands for the two names that end the sentence before."""
    for place, sentence in enumerate(sentences):
        gone = _GONE.search(sentence.text)
        if gone is None or _SPARED.search(sentence.text):
            continue
        said = _Said(sentence, Span(gone.start(), gone.end()))
        if gone["thing"] != "Both":
            yield gone["thing"].removeprefix("The "), said
        elif place and sentences[place - 1].block is sentence.block:
            for name in _last_two(sentences[place - 1].text):
                yield name, said
                yield name.rpartition(" ")[2], said


def _last_two(text: str) -> tuple[str, ...]:
    """Return the two names with which a sentence ends: "the CSS Florida and the CSS Alabama"."""
    last = tuple(name for _, name in names_in(text)[-2:])
    return last if len(last) > 1 and text.rstrip(".").endswith(last[1]) else ()


def _of_features(sentences: Sequence[Sentence]) -> Iterator[Opposition]:
    """Yield what a named place lacks, and has: "Tarnow has no beach", "Tarnow, with a sandy beach of its own"."""
    lacking = [
        (one, match, who)
        for index, one in enumerate(sentences)
        if (match := _LACKS.search(one.text)) is not None
        and (who := _owner(sentences, index, match)) is not None
    ]
    having: dict[tuple[str, str], _Said] = {}
    for one in sentences if lacking else ():
        for told in _HAS.finditer(one.text):
            if not _FORMER.search(one.text):
                having.setdefault((told["who"], told["noun"]), _Said(one, Span(told.start(), told.end())))
    for lacks, match, who in lacking:
        has = having.get((who, match["noun"]))
        if has is not None and has.sentence is not lacks and not _FORMER.search(lacks.text):
            yield from _pair(
                f"{match['noun']} of {who}", [has], [_Said(lacks, Span(match.start(), match.end()))]
            )


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
