"""Ordinals: "third", "21st", "one hundred twenty-fifth"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from claimcheck.mentions.lexicon.numbers import CARDINALS, ORDINAL_SUFFIXES, ORDINALS
from claimcheck.mentions.model import Kind
from claimcheck.mentions.numbers import Number
from claimcheck.mentions.proportions import Proportion
from claimcheck.mentions.tokens import Tokens

SEEDS: Final = frozenset(ORDINALS)

_BEFORE_SECOND = frozenset("the a its their his her our my every and".split()) | {""}
_RANKING = frozenset("finished finish finishes came comes placed ranked ranks".split())
_LARGE_ORDINALS = frozenset(word for word, value in ORDINALS.items() if value >= 100)


def _counts_second(tokens: Tokens, i: int) -> bool:
    """Whether "second" at token ``i`` is an ordinal and not a time: no "tenth of a second"."""
    of_a = tokens.word(i - 1) == "a" and tokens.word(i - 2) in {"of", "per", "in"}
    return tokens.word(i - 1) in _BEFORE_SECOND | _RANKING and not of_a


def _ends_in_first(digits: str) -> bool:
    """Whether "st" ends the ordinal of these digits: "21st", but "14st" is a weight in stone."""
    return digits[-1] == "1" and digits[-2:] != "11"


def read_ordinal(tokens: Tokens, i: int, number: Number | None) -> Proportion | None:
    """Read an ordinal at token ``i``, where ``number`` was read, if any."""
    word = tokens.word(i)
    if word[:1].isdecimal():
        digits = word.replace(",", "")
        if tokens.word(i + 1) in ORDINAL_SUFFIXES and tokens.glued(i) and digits.isdecimal():
            stone = tokens.word(i + 1) == "st" and not _ends_in_first(digits) and tokens.word(i - 1) != "the"
            return None if stone else Proportion(i, i + 2, Kind.ORDINAL, Decimal(digits))
        return None
    if word in ORDINALS:
        if word == "second" and not _counts_second(tokens, i):
            return None
        return Proportion(i, i + 1, Kind.ORDINAL, ORDINALS[word])
    if word in CARDINALS and number is not None:
        j = number.end
        k = j + 1 if tokens.word(j) in {"-", "and"} else j
        last = tokens.word(k)
        if last not in ORDINALS or tokens.apart(k - 1):
            return None
        value = ORDINALS[last]
        if last in _LARGE_ORDINALS:
            counted = 1 < number.value < value and number.in_words and number.scale == 1
            return Proportion(i, k + 1, Kind.ORDINAL, number.value * value) if counted else None
        if number.value >= 20 and value < number.value and (k > j or number.value >= 100):
            return Proportion(i, k + 1, Kind.ORDINAL, number.value + value)
    return None
