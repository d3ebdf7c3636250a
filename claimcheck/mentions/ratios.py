"""Ratios: "two-thirds", "half of", "one in five", "3 out of 10", "1/4", "one over twenty"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from claimcheck.mentions.digits import slash_fraction
from claimcheck.mentions.lexicon.numbers import CARDINALS, DENOMINATORS, HALVES_AND_QUARTERS, ORDINALS
from claimcheck.mentions.model import Kind
from claimcheck.mentions.number_words import read_cardinal
from claimcheck.mentions.numbers import Number, read_number
from claimcheck.mentions.proportions import Proportion
from claimcheck.mentions.tokens import HYPHENS, Tokens

SEEDS: Final = frozenset(DENOMINATORS)

_ARTICLES = frozenset({"a", "an"})
_CLOSING = frozenset({"", ".", ",", ";", ")", "?", "!"})
_AFTER_SHARE = frozenset("of more less to than as".split()) | _CLOSING
_HALF_OF_A_PAIR = frozenset("first second third other better latter top bottom a and -".split())
_AFTER_HALF = frozenset("the of its their our his her all as that were had said are those".split())
_TIME_UNITS = frozenset(
    "year years month months week weeks day days hour hours minute minutes second seconds".split()
)
_MOST_PARTS = 20  # "25 in 100" is a count in a place more often than a ratio
_FIRST_YEAR = 1000
_LARGEST_BELOW = 1000


def read_ratio(tokens: Tokens, i: int, number: Number | None) -> Proportion | None:
    """Read a ratio at token ``i``, where ``number`` was read, if any."""
    word = tokens.word(i)
    if word == "half":
        return _half(tokens, i)
    if word in _ARTICLES or word in CARDINALS:
        fraction = _in_words(tokens, i)
        if fraction is not None:
            return fraction
    if number is None or word in _ARTICLES or number.scale != 1 or number.value <= 0:
        return None
    if number.value != int(number.value):
        return None
    stroke = slash_fraction(tokens, i)
    if stroke is not None:
        value, end = stroke
        whole = int(tokens.word(i + 2)) <= _MOST_PARTS and tokens.word(end) != "/" and not tokens.glued(i - 1)
        return Proportion(i, end, Kind.RATIO, value) if whole else None
    return _joined(tokens, i, number)


def _in_words(tokens: Tokens, i: int) -> Proportion | None:
    """Read "two-thirds", "a third of", "five eighths", "three twenty-firsts", "a hundredth"."""
    article = tokens.word(i) in _ARTICLES
    if article:
        above, j = Decimal(1), i + 1
    else:
        above, _, j = read_cardinal(tokens, i)
    if tokens.word(j) in HYPHENS:
        j += 1
    below, end = _denominator(tokens, j)
    if below is None or not above or tokens.apart(j - 1):
        return None
    word, follower = tokens.word(end - 1), tokens.word(end)
    plural, single = word.endswith("s") or word == "halves", above == 1
    if plural == single and word != "half":
        return None
    if word == "half" and not single:
        return None
    is_ordinal = word.removesuffix("s") in ORDINALS
    if single and article and is_ordinal and follower not in _AFTER_SHARE:
        return None  # "a third man"
    if word in HALVES_AND_QUARTERS and word.startswith("q") and above not in {1, 3}:
        return None  # "two quarters" are times
    if tokens.word(i) == "an" and word != "eighth":
        return None
    return Proportion(i, end, Kind.RATIO, above / below)


def _denominator(tokens: Tokens, j: int) -> tuple[Decimal | None, int]:
    """Read "thirds", "hundredth", "twenty-firsts" at token ``j``."""
    word = tokens.word(j)
    if word in DENOMINATORS:
        return DENOMINATORS[word], j + 1
    if word in CARDINALS and CARDINALS[word] >= 20:
        k = j + 2 if tokens.word(j + 1) in HYPHENS else j + 1
        last = tokens.word(k).removesuffix("s")
        if last in ORDINALS and ORDINALS[last] < 10 and k > j + 1:
            return CARDINALS[word] + ORDINALS[last], k + 1
    return None, j


def _joined(tokens: Tokens, i: int, first: Number) -> Proportion | None:
    """Read "one in five", "3 out of 10", "nine-in-ten", "one over twenty"."""
    j = first.end
    joiner, after = tokens.word(j), j + 1
    if joiner == "out" and tokens.word(j + 1) == "of":
        after = j + 2
    elif joiner in HYPHENS and tokens.word(j + 1) == "in" and tokens.glued(j):
        after = j + 3 if tokens.word(j + 2) in HYPHENS else j + 2
    elif joiner == "over":
        return _over(tokens, i, first)
    elif joiner != "in":
        return None
    if tokens.word(after) == "every":
        after += 1
    second = read_number(tokens, after)
    if second is None or second.value < first.value or second.value == 0 or second.value != int(second.value):
        return None
    if joiner == "in":
        year = second.scale == 1 and second.value > _FIRST_YEAR and tokens.words[after].isdecimal()
        if year or tokens.word(second.end) in _TIME_UNITS:
            return None
        if second.scale == 1 and first.value > _MOST_PARTS:
            return None
    return Proportion(i, second.end, Kind.RATIO, first.value / second.value)


def _over(tokens: Tokens, i: int, first: Number) -> Proportion | None:
    """Read "one over twenty", "2000 over 3": a fraction only where nothing is counted, before or after."""
    second = read_number(tokens, first.end + 1)
    if (
        second is None
        or second.scale > _LARGEST_BELOW
        or second.value <= 1
        or second.value != int(second.value)
    ):
        return None
    if tokens.word(second.end) not in _CLOSING or tokens.word(i - 1) in {"won", "victory", "win", "by"}:
        return None
    return Proportion(i, second.end, Kind.RATIO, first.value / second.value)


def _half(tokens: Tokens, i: int) -> Proportion | None:
    if tokens.word(i - 1) in _HALF_OF_A_PAIR or tokens.word(i + 1) not in _AFTER_HALF:
        return None
    return Proportion(i, i + 1, Kind.RATIO, Decimal("0.5"))
