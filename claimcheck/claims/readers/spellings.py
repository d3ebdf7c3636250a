"""Names that are spelled two ways: "Katherine Johnson", then "Catherine Johnson"; "Zuckerberg" and "Zuckerburg".

Two spellings are one name where another name beside them is the same, or where a rare one stands alone in
a text that has the other often. What is quoted, and what is set side by side, stays two names.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from claimcheck.claims.model import Sentence
from claimcheck.claims.relations import NameVariant
from claimcheck.documents import Document, Zone
from claimcheck.text import Span

__all__ = ["read_spellings"]

_RUN: Final = re.compile(r"(?<![\w@/#.&’'-])[A-Z][a-zß-ÿ]+(?: [A-Z][a-zß-ÿ]+){0,3}(?![\w@/#&-]|\.\w)")
_LOWER: Final = re.compile(r"(?<![\w-])[a-zß-ÿ]{4,}")
_QUOTED: Final = re.compile(r"[\"“][^\"“”]{1,400}[\"”]")
_OPEN: Final = re.compile(r"(?:\A|[.!?:;•—–(\[\"“]\s*)\Z")
_SPELLED: Final = re.compile(
    r"\b(?:spell(?:ed|ing|t)?|misspell\w*|sic|née|formerly|renamed|known as|confused with|pronounced|sisters?|brothers?|twins?|cousins?)\b",
    re.IGNORECASE,
)
_SHORTEST: Final = 6
_SHORTEST_GIVEN: Final = 4
_OFTEN: Final = 3
_TITLED: Final = 0.6
_ENDINGS: Final = re.compile(r"(?:e?s|n|i|y|ie|ey|a|o|e|er|or|ed|en|ly|al|ic|an|on)\Z")


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    before: str | None
    after: str | None
    place: Span
    """In the prose."""
    sentence: Span
    is_quoted: bool
    opens: bool
    """Whether it begins its sentence, where every word has a capital."""


def read_spellings(document: Document, sentences: Sequence[Sentence]) -> Iterator[NameVariant]:
    """Yield each spelling that stands beside another one of the same name; the rarer or later one is the variant."""
    tokens = [token for sentence in sentences for token in _tokens(sentence)]
    by_word: dict[str, list[_Token]] = defaultdict(list)
    for token in tokens:
        by_word[token.word].append(token)
    common = {word for sentence in sentences for word in _LOWER.findall(sentence.text)}
    names = [word for word in by_word if word.lower() not in common and len(word) >= _SHORTEST_GIVEN]
    for one, other in _alike(names):
        first, second = sorted((one, other), key=lambda word: (-len(by_word[word]), by_word[word][0].place))
        variant = _variant(by_word[first], by_word[second])
        if variant is not None:
            frequent, rare = variant
            yield NameVariant(
                _named(frequent, rare),
                _named(rare, frequent),
                document.prose.to_source(frequent.place),
                document.prose.to_source(rare.place),
                len(by_word[first]),
            )


def _tokens(sentence: Sentence) -> Iterator[_Token]:
    text = sentence.text
    if _SPELLED.search(text) or _is_titled(text):
        return
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    starts = [start for start, _ in quoted]
    for match in _RUN.finditer(text):
        words = match[0].split()
        at = match.start()
        before = bisect_right(starts, at) - 1
        quoted_until = quoted[before][1] if before >= 0 else 0
        for index, word in enumerate(words):
            yield _Token(
                word=word,
                before=words[index - 1] if index else None,
                after=words[index + 1] if index + 1 < len(words) else None,
                place=Span(at, at + len(word)).shifted(sentence.prose.start),
                sentence=sentence.prose,
                is_quoted=sentence.block.zone is Zone.QUOTE or at < quoted_until,
                opens=index == 0 and _OPEN.search(text[max(0, at - 4) : at]) is not None,
            )
            at += len(word) + 1


def _is_titled(text: str) -> bool:
    """Whether most words have capitals, as in headings: then a capital makes no name."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) >= _SHORTEST_GIVEN]
    return len(words) > _OFTEN and sum(word[0].isupper() for word in words) > _TITLED * len(words)


def _alike(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of words that sound alike or are one letter apart, each pair once; by buckets, not all pairs."""
    buckets: dict[str, list[str]] = defaultdict(list)
    for word in words:
        keys = {f"={_sound(word)}"}
        if len(word) >= _SHORTEST:
            # Two words one letter apart share what is left when each loses a letter, or one none.
            keys |= {word, *(word[:at] + word[at + 1 :] for at in range(1, len(word)))}
        for key in keys:
            buckets[key].append(word)
    seen: set[tuple[str, str]] = set()
    for members in buckets.values():
        for one, other in combinations(sorted(members), 2):
            if (one, other) not in seen and _one_name(one, other):
                seen.add((one, other))
                yield one, other


def _one_name(one: str, other: str) -> bool:
    """Whether the difference is no accent and no ending that makes another word."""
    if _plain(one) == _plain(other):
        return False
    if _sound(one) == _sound(other):
        return True
    short, long = sorted((one, other), key=len)
    if long.startswith(short):
        return False
    stem_one, stem_other = _ENDINGS.sub("", one), _ENDINGS.sub("", other)
    return stem_one != stem_other and not stem_one.startswith(other) and not stem_other.startswith(one)


def _plain(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word.lower()) if letter.isalpha())


def _sound(word: str) -> str:
    """Return a rough key by which spellings of one sound are alike: "Katherine" and "Catherine"."""
    key = _plain(word)
    for letters, sound in (
        ("ph", "f"),
        ("ck", "k"),
        ("th", "t"),
        ("c", "k"),
        ("q", "k"),
        ("z", "s"),
        ("y", "i"),
    ):
        key = key.replace(letters, sound)
    return re.sub(r"(.)\1+", r"\1", key).replace("ah", "a").replace("oh", "o")


def _variant(frequent: Sequence[_Token], rare: Sequence[_Token]) -> tuple[_Token, _Token] | None:
    """Return a place of each spelling that speaks for one name, or None where they may be two."""
    if {token.sentence for token in frequent} & {token.sentence for token in rare}:
        return None
    if any(token.is_quoted for token in rare):
        return None
    if _sure(frequent[0].word, rare[0].word):
        beside = {place: one for one in reversed(frequent) for place in _beside(one)}
        for token in rare:
            one = next((beside[place] for place in _beside(token) if place in beside), None)
            if one is not None:
                return one, token
    alone = len(rare) == 1 and rare[0].before is None and rare[0].after is None and not rare[0].opens
    if alone and len(frequent) >= _OFTEN and min(len(rare[0].word), len(frequent[0].word)) >= _SHORTEST:
        return frequent[0], rare[0]
    return None


def _beside(token: _Token) -> list[tuple[str, str]]:
    """Return the names right by a word and on which side they stand."""
    sides = (("before", token.before), ("after", token.after))
    return [(side, word) for side, word in sides if word is not None]


def _sure(one: str, other: str) -> bool:
    """Whether two words beside one same name are one: short ones must sound alike, as "Mark" and "Mary" do not."""
    return _sound(one) == _sound(other) or min(len(one), len(other)) >= _SHORTEST


def _named(token: _Token, other: _Token) -> str:
    """Return the word with the names beside it that the other spelling has beside it too."""
    before = token.before if token.before == other.before else None
    after = token.after if token.after == other.after else None
    return " ".join(part for part in (before, token.word, after) if part)
