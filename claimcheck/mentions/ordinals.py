"""Ordinals: "third", "21st", "one hundred twenty-fifth", "the hundred-and-first", "100-millionth"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from claimcheck.mentions.amounts import Number
from claimcheck.mentions.context import noun_of
from claimcheck.mentions.lexicon.numbers import (
    ARTICLES,
    CARDINALS,
    ORDINAL_SUFFIXES,
    ORDINALS,
    SCALES,
    SCALES_AFTER_WORDS,
    TENS,
)
from claimcheck.mentions.model import Kind
from claimcheck.mentions.proportions import Proportion
from claimcheck.mentions.tokens import HYPHENS, Tokens

SEEDS: Final = frozenset(ORDINALS)

_BEFORE_SECOND = frozenset("the a its their his her our my your every and s whose another only".split()) | {
    ""
}
_RANKING = frozenset("finished finish finishes came come comes placed ranked ranks".split())
_AFTER_SECOND = frozenset({"place", "only", "best", "worst"})
_SECOND_ONLY_IN_NAME = frozenset("nature thought thoughts hand guess guessed guessing sight wind".split())
"""Nouns of sayings: "second nature", "on second thoughts"."""
_LARGE_ORDINALS = frozenset(word for word, value in ORDINALS.items() if value >= 100)
_WHOLE_SCALES = SCALES_AFTER_WORDS - {"dozen", "score"}
_HUNDRED = Decimal(100)
_TWENTY = Decimal(20)


def _counts_second(tokens: Tokens, i: int) -> bool:
    """Whether "second" at token ``i`` is an ordinal and not a time: no "tenth of a second"."""
    of_a = tokens.word(i - 1) == "a" and tokens.word(i - 2) in {"of", "per", "in"}
    after = tokens.word(i + 2) if tokens.word(i + 1) in HYPHENS else tokens.word(i + 1)
    if after in _SECOND_ONLY_IN_NAME:
        return False
    if after in _AFTER_SECOND or (len(after) > 4 and after.endswith("est")) or after == "most":
        return True  # "second-largest", "in second place"
    if tokens.word(i - 1) == "a" and noun_of(tokens, i + 1) is None and _is_counted(tokens, i - 2):
        return False  # "9,000 requests a second"
    return tokens.word(i - 1) in _BEFORE_SECOND | _RANKING and not of_a


def _is_counted(tokens: Tokens, i: int) -> bool:
    """Whether the word at token ``i`` is what a number shortly before it counts: the "requests" of "9,000 requests"."""
    if not tokens.word(i).endswith("s") or not tokens.word(i).isalpha():
        return False
    for word in reversed(tokens.words[max(0, i - _MOST_NOUN_WORDS) : i]):
        if word[0].isdecimal() or word in CARDINALS or word in SCALES:
            return True
        if not word.isalpha():
            return False
    return False


_MOST_NOUN_WORDS = 3


def _ends_in_first(digits: str) -> bool:
    """Whether "st" ends the ordinal of these digits: "21st", but "14st" is a weight in stone."""
    return digits[-1] == "1" and digits[-2:] != "11"


def read_ordinal(tokens: Tokens, i: int, number: Number | None) -> Proportion | None:
    """Read an ordinal at token ``i``, where ``number`` was read, if any."""
    word = tokens.word(i)
    if word in ORDINALS:
        if word == "second" and not _counts_second(tokens, i):
            return None
        return Proportion(i, i + 1, Kind.ORDINAL, ORDINALS[word])
    if word[:1].isdecimal():
        digits = word.replace(",", "")
        if tokens.word(i + 1) in ORDINAL_SUFFIXES and tokens.glued(i) and digits.isdecimal():
            stone = tokens.word(i + 1) == "st" and not _ends_in_first(digits) and tokens.word(i - 1) != "the"
            return None if stone else Proportion(i, i + 2, Kind.ORDINAL, Decimal(digits))
        return _of_large(tokens, i, number, number.end) if number is not None else None
    if number is None:
        if word not in _WHOLE_SCALES:
            return None
        number = Number(
            SCALES[word], Decimal(0), i + 1, SCALES[word], in_words=True
        )  # "the hundred and first"
    elif word not in CARDINALS and word not in ARTICLES and word not in _WHOLE_SCALES:
        return None
    return _of_large(tokens, i, number, number.end) or _compound(tokens, i, number)


def _of_large(tokens: Tokens, i: int, number: Number, j: int) -> Proportion | None:
    """Read the "millionth" after the number of "ten-millionth" and "100-millionth"."""
    k = j + 1 if tokens.word(j) in HYPHENS else j
    last = tokens.word(k)
    if last not in _LARGE_ORDINALS or tokens.apart(k - 1) or number.value != int(number.value):
        return None
    value = ORDINALS[last]
    above = number.scale > value  # the "two" of "one thousand two hundredth"
    group = number.value % number.scale if above else number.value
    if group <= (0 if above else 1) or (not above and number.scale == value):
        return None
    return Proportion(i, k + 1, Kind.ORDINAL, number.value - group + group * value)


def _compound(tokens: Tokens, i: int, number: Number) -> Proportion | None:
    """Read the last words of "twenty-first", "hundred-and-first", "nine hundred and ninety-ninth"."""
    k = j = number.end
    for joiner in ("-", "and", "-"):
        if tokens.word(k) == joiner:
            k += 1
    below, end = _below_hundred(tokens, k)
    if below is None or tokens.apart(k - 1) or number.value < _TWENTY or below >= number.value:
        return None
    if number.value < _HUNDRED and (below >= 10 or "and" in tokens.words[j:k]):
        return None
    if k == j and number.value < _HUNDRED and not _is_rank(tokens, end):
        return None
    return Proportion(i, end, Kind.ORDINAL, number.value + below)


def _below_hundred(tokens: Tokens, k: int) -> tuple[Decimal | None, int]:
    """Read "first", "tenth", "twenty-first" at token ``k``."""
    word = tokens.word(k)
    if word in ORDINALS:
        return (ORDINALS[word], k + 1) if ORDINALS[word] < _HUNDRED else (None, k)
    if word in TENS:
        m = k + 2 if tokens.word(k + 1) in HYPHENS else k + 1
        unit = ORDINALS.get(tokens.word(m))
        if unit is not None and unit < 10:
            return TENS[word] + unit, m + 1
    return None, k


def _is_rank(tokens: Tokens, end: int) -> bool:
    """Whether "twenty first" without a hyphen is one ordinal: one of a kind follows, and no "twenty first graders"."""
    if tokens.word(end - 1) == "second" or tokens.word(end) in HYPHENS:
        return False
    after = tokens.word(end)
    return not after.endswith("s") or after.endswith("ss")
