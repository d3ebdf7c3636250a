"""Numbers told by their scale alone: "dozens", "tens of thousands", "hundreds or thousands", "several hundred"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.mentions.amounts import Amount
from claimcheck.mentions.figures import unit_after
from claimcheck.mentions.lexicon.numbers import (
    CARDINALS,
    FEW,
    PLURAL_DIGITS,
    PLURAL_SCALES,
    SCALES,
    SCALES_AFTER_WORDS,
)
from claimcheck.mentions.model import Kind
from claimcheck.mentions.money import currency_after, evidence_of
from claimcheck.mentions.multiples import times_at
from claimcheck.mentions.tokens import HYPHENS, Tokens
from claimcheck.values.currencies import NAMES

VAGUE_STARTS = frozenset(PLURAL_SCALES) | FEW | {"tens"}
"""Words at which a vague number begins, apart from the article of "a few"."""
_OR = frozenset({"or", "to"})
_POINTS_BEFORE = frozenset(
    "the their his her its our your my these those test exam average mean high low final team credit ’s 's s".split()
)
"""Words that make "scores of" those of a game or a test."""
_FEWEST, _MOST = 2, 9
"""How many of a scale "several" and "a few" stand for."""


def read_vague(tokens: Tokens, i: int) -> Amount | None:
    """Read the range that words of scale alone span at token ``i``; None where there is none."""
    word = tokens.word(i)
    if word in FEW or word == "a":
        return _few(tokens, i)
    span = _in_digits(tokens, i) or _plurals(tokens, i)
    if span is None:
        return None
    low, high, end = span
    if tokens.word(end) in _OR:
        more = _plurals(tokens, end + 1)
        if more is not None and more[0] > low:
            high, end = more[1], more[2]
    amount = Amount(i, end, low, high, Decimal(0), in_words=True, is_range=True)
    if tokens.word(end) != "of":
        return amount
    if tokens.word(end + 1) in NAMES:
        codes = NAMES[tokens.word(end + 1)]
        evidence = (evidence_of(tokens, end + 1, end + 2, codes),)
        return replace(amount, end=end + 2, evidence=evidence, kind=Kind.MONEY)
    times = times_at(tokens, end + 1)
    return amount if times is None else replace(amount, end=times, kind=Kind.MULTIPLE)


def _in_digits(tokens: Tokens, i: int) -> tuple[Decimal, Decimal, int] | None:
    """Read "100s" before "of"."""
    word = PLURAL_DIGITS.get(tokens.word(i))
    if word is None or tokens.words[i + 1 : i + 3] != ["s", "of"] or not tokens.glued(i):
        return None
    return *PLURAL_SCALES[word], i + 2


def _plurals(tokens: Tokens, i: int) -> tuple[Decimal, Decimal, int] | None:
    """Read "millions", "tens of thousands", "hundreds of millions" at token ``i``: both ends, and the token after."""
    word = tokens.word(i)
    of = tokens.word(i + 2) if tokens.word(i + 1) == "of" else ""
    if word == "tens":
        if of not in PLURAL_SCALES:
            return None
        base = SCALES[of[:-1]]
        return base * 20, base * 99, i + 3
    if word not in PLURAL_SCALES or (word == "scores" and _are_points(tokens, i)):
        return None
    low, high = PLURAL_SCALES[word]
    if of not in PLURAL_SCALES or of == word:
        return low, high, i + 1
    base = SCALES[of[:-1]]
    return low * base, high * base, i + 3


def _are_points(tokens: Tokens, i: int) -> bool:
    """Whether "scores" are a game's, a test's or music's, or a verb: only "scores of" are twenties, of no one.

    Twenties are not counted again: "scores of two symphonies" are printed ones.
    """
    counted = tokens.word(i + 2) in CARDINALS or tokens.word(i + 2).isdecimal()
    return tokens.word(i + 1) != "of" or counted or tokens.word(i - 1) in _POINTS_BEFORE


def _few(tokens: Tokens, i: int) -> Amount | None:
    """Read "several hundred", "a few million dollars", "few dozen": two to nine of the scale, give or take one."""
    j = i + 1 if tokens.word(i) == "a" and tokens.word(i + 1) == "few" else i
    if tokens.word(j) not in FEW:
        return None
    k = j + 1
    scale = Decimal(1)
    while tokens.word(k) in SCALES_AFTER_WORDS and not tokens.apart(k - 1):
        scale *= SCALES[tokens.word(k)]
        k += 1
    if scale == 1 or (tokens.word(k) in HYPHENS and tokens.glued(k - 1)):
        return None  # "several billion-dollar deals" are several deals
    low, high = scale * _FEWEST, scale * _MOST
    amount = Amount(i, k, low, high, scale, scale=scale, in_words=True, is_range=True)
    amount = currency_after(tokens, amount)
    return amount if amount.is_money else unit_after(tokens, amount)
