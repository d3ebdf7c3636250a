"""Numbers in words: "two thousand and fifteen", "three lakh crore", "nine point nought four"."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.mentions.lexicon.numbers import (
    ARTICLES,
    CARDINALS,
    DENOMINATORS,
    DIGIT_WORDS,
    HUNDRED,
    NOUGHTS,
    PLURALS_OF_SCALES,
    SCALES,
    SCALES_AFTER_WORDS,
    TENS,
    UNITS,
)
from claimcheck.mentions.tokens import Tokens

_ZERO = Decimal(0)
_ONE = Decimal(1)
_TEN = Decimal(10)
VAGUE = frozenset("several few couple many some of".split())
"""Words that make a scale after them a vague number: "several hundred thousand"."""
_DETERMINERS = frozenset({"another", "next", "first", "last", "extra"})
"""Words that make a scale after them a number, as an article would: "the next million", "another hundred"."""


def scale_at(tokens: Tokens, i: int) -> Decimal | None:
    """Return what the scale word at token ``i`` multiplies by, plurals included; None where it is none."""
    word = tokens.word(i)
    return SCALES.get(PLURALS_OF_SCALES.get(word, word))


def read_cardinal(tokens: Tokens, i: int) -> tuple[Decimal, Decimal, int]:
    """Read the cardinal that begins with the number word at token ``i``: value, last scale, token after.

    The words of a group up to "hundred" add up; a scale multiplies the group and closes it, and a scale
    right after another multiplies again ("three lakh crore").
    """
    total = group = _ZERO
    scale = _ONE
    closed = _ZERO  # what the scale before this token made: the next scale, if it comes at once, takes it on
    end = j = i
    last: Decimal | None = (
        None  # the place of the last word: 1 for units, 10 for tens, 100, None after a scale
    )
    while True:
        word = tokens.word(j)
        if word in TENS and last in {None, HUNDRED}:
            group, last, closed = group + TENS[word], _TEN, _ZERO
        elif word in UNITS and last in {None, HUNDRED, _TEN} and (last != _TEN or 0 < UNITS[word] < _TEN):
            group, last, closed = group + UNITS[word], _ONE, _ZERO
        elif word == "hundred" and last == _ONE and 0 < group < HUNDRED:
            group, last, scale = group * HUNDRED, HUNDRED, HUNDRED
        elif word in SCALES_AFTER_WORDS and word != "hundred" and closed and SCALES[word] > scale:
            total += closed * (SCALES[word] - 1)
            scale, closed = scale * SCALES[word], closed * SCALES[word]
        elif (word in SCALES_AFTER_WORDS or word in PLURALS_OF_SCALES) and last is not None and group:
            factor = SCALES[PLURALS_OF_SCALES.get(word, word)]
            scale, closed = factor, group * factor
            total, group, last = total + closed, _ZERO, None
        else:
            break
        end = j = j + 1
        if tokens.apart(j - 1):
            break
        j = _next_word(tokens, j, last, begun=bool(total or last))
    return total + group, scale, end


def _next_word(tokens: Tokens, j: int, last: Decimal | None, *, begun: bool) -> int:
    """Step over the hyphen of "twenty-five" and the "and" of "two hundred and five"."""
    after = tokens.word(j + 1)
    if tokens.word(j) == "-" and tokens.glued(j - 1) and tokens.glued(j):
        return j + 1 if (last == _TEN and after in UNITS) or after in SCALES_AFTER_WORDS else j
    if tokens.word(j) == "and" and last in {HUNDRED, None} and begun and after in CARDINALS:
        return j if tokens.word(j + 2) in DENOMINATORS else j + 1  # "one billion and three quarters"
    return j


def read_article(tokens: Tokens, i: int) -> tuple[Decimal, Decimal, int] | None:
    """Read "a hundred", "a dozen", "a couple of dozen", "a hundred and twenty", "hundred thousand", "another million"."""
    j = i + 1 if tokens.word(i) in ARTICLES else i
    if tokens.word(j) == "couple":
        k = j + 2 if tokens.word(j + 1) == "of" else j + 1
        if tokens.word(k) not in SCALES_AFTER_WORDS:
            return None
        factor = SCALES[tokens.word(k)]
        return factor * 2, factor, k + 1
    if tokens.word(j) not in SCALES_AFTER_WORDS or tokens.word(j) == "score":
        return None
    if j == i and tokens.word(i - 1) in VAGUE:
        return None
    factor, end = SCALES[tokens.word(j)], j + 1
    while tokens.word(end) in SCALES_AFTER_WORDS and tokens.word(end) != "score":
        factor *= SCALES[tokens.word(end)]
        end += 1
    if j == i and end == j + 1 and (tokens.word(i - 1) not in _DETERMINERS or tokens.word(j) == "dozen"):
        return None  # a scale alone is no number
    if tokens.word(end) == "and" and tokens.word(end + 1) in CARDINALS:
        rest, _, after = read_cardinal(tokens, end + 1)
        if rest < factor:
            return factor + rest, factor, after
    return factor, factor, end


def read_point(tokens: Tokens, i: int) -> tuple[Decimal, Decimal, int] | None:
    """Read "point seven five", "point seventy-one" at token ``i``: the fraction, its place, the token after."""
    if tokens.word(i) != "point" or tokens.apart(i):
        return None
    digits, j = "", i + 1
    while tokens.word(j) in DIGIT_WORDS:
        digits += DIGIT_WORDS[tokens.word(j)]
        j += 1
    if not digits and tokens.word(j) in CARDINALS:
        value, _, j = read_cardinal(tokens, j)
        digits = str(value) if value < HUNDRED else ""
    if not digits:
        return None
    place = _ONE.scaleb(-len(digits))
    return Decimal(digits) * place, place, j


def starts_with_nought(tokens: Tokens, i: int) -> bool:
    """Whether "nought point five" begins at token ``i``: "nought" alone is no figure."""
    return tokens.word(i) in NOUGHTS and tokens.word(i + 1) == "point"
