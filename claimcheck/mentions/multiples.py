"""Multiples: "twice the", "doubled", "fivefold", "3x", "three times as many"."""

from __future__ import annotations

from typing import Final

from claimcheck.mentions.lexicon.changes import UP
from claimcheck.mentions.lexicon.numbers import FOLD, GROWING_MULTIPLIERS, MULTIPLIERS, SHRINKING_MULTIPLIERS
from claimcheck.mentions.model import Direction, Kind
from claimcheck.mentions.proportions import Proportion
from claimcheck.mentions.tokens import Tokens

_WORDS: Final = (
    {word: (value, None) for word, value in MULTIPLIERS.items() if word != "quadruple"}
    | {word: (value, Direction.UP) for word, value in GROWING_MULTIPLIERS.items()}
    | {word: (value, Direction.DOWN) for word, value in SHRINKING_MULTIPLIERS.items()}
)
_ADJECTIVES = frozenset({"double", "triple"})
_AFTER_ADJECTIVE = frozenset("the its their what that digits".split())
_AFTER_TIMES = frozenset(
    "as more higher larger bigger greater the its their faster that what less lower longer better smaller cheaper earnings revenue revenues ebitda".split()
)

SEEDS: Final = frozenset(_WORDS) | frozenset(FOLD)


def read_multiple(tokens: Tokens, i: int) -> Proportion | None:
    """Read a multiple in a word at token ``i``."""
    word = tokens.word(i)
    if word in _WORDS:
        if word in _ADJECTIVES and tokens.word(i + 1) not in _AFTER_ADJECTIVE:
            return None
        if word == "doubling" and tokens.word(i + 1) == "down":
            return None
        value, direction = _WORDS[word]
        return Proportion(i, i + 1, Kind.MULTIPLE, value, direction=direction)
    if word in FOLD:
        return Proportion(i, i + 1, Kind.MULTIPLE, FOLD[word], direction=_fold_direction(tokens, i))
    return None


def times_at(tokens: Tokens, j: int) -> int | None:
    """Return the token after the "x", "times" or "-fold" at token ``j``, after a number, that makes it a multiple."""
    word = tokens.word(j)
    if word in {"x", "×"} and tokens.glued(j - 1) and not (tokens.glued(j) and tokens.word(j + 1).isalnum()):
        return j + 1
    if word == "times" and tokens.word(j + 1) in _AFTER_TIMES:
        return j + 1
    if word == "fold" and tokens.glued(j - 1):
        return j + 1
    return None


def _fold_direction(tokens: Tokens, i: int) -> Direction | None:
    """Return UP where one of the three words before a fold tells of a rise."""
    return Direction.UP if any(tokens.word(i - k) in UP for k in (1, 2, 3)) else None
