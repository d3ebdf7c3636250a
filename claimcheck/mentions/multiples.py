"""Multiples: "twice the", "doubled", "set to double", "fivefold", "3x", "three times as many", "an order of magnitude"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from claimcheck.mentions.lexicon.changes import UP
from claimcheck.mentions.lexicon.comparisons import (
    COMPARATIVES,
    FOLDED,
    MEASURED_BY,
    MODALS,
    NOT_MULTIPLYING,
    PURPOSES,
    TAKEN_OF,
)
from claimcheck.mentions.lexicon.numbers import (
    ARTICLES,
    FOLD,
    GROWING_MULTIPLIERS,
    HALVE,
    MULTIPLIERS,
    SHRINKING_MULTIPLIERS,
)
from claimcheck.mentions.model import Direction, Kind
from claimcheck.mentions.numbers import read_number
from claimcheck.mentions.proportions import Proportion
from claimcheck.mentions.tokens import HYPHENS, Tokens

_WORDS: Final = (
    {word: (value, None) for word, value in MULTIPLIERS.items()}
    | {word: (value, Direction.UP) for word, value in GROWING_MULTIPLIERS.items()}
    | {word: (value, Direction.DOWN) for word, value in SHRINKING_MULTIPLIERS.items()}
)
_ADJECTIVES: Final = frozenset(MULTIPLIERS) - {"twice", "thrice"}
_PLURALS: Final = frozenset({"doubles", "triples", "trebles"})
_BEFORE_GAMES: Final = frozenset("mixed men women s ’ ' the in at of".split())
"""Words before such a plural that make it a game or a thing."""
_HALF = Decimal("0.5")
_HALF_AGAIN = Decimal("1.5")
_TEN = Decimal(10)
_MOST_ORDERS = 15
_CLOSING = frozenset({"", ".", ",", ";", ":", ")", "?", "!", "—", "–"})
_TIME_OR_SPAN = frozenset(
    "in by from over within since between to again every if when as and or compared".split()
)
"""Words after a verb without an object: "would double in a decade"."""
_COMPARING = frozenset({"than", "nearly", "almost", "about", "roughly", "around"})
_RESULTS = frozenset({"result", "consequence", "share", "proportion", "percentage"})
"""Nouns after "as a" that tell why or of what, and not what for: "doubled as a result"."""

SEEDS: Final = frozenset(_WORDS) | frozenset(FOLD) | {HALVE}


def read_multiple(tokens: Tokens, i: int) -> Proportion | None:
    """Read a multiple in words at token ``i``; one of a number and "times" or "x" is a unit (``times_at``)."""
    word = tokens.word(i)
    if word in _WORDS:
        direction = _WORDS[word][1] or (Direction.UP if _is_verb(tokens, i) else None)
        if word in _ADJECTIVES and direction is None and not _takes_a_level(tokens, i):
            return None
        if direction is not None and _is_another_verb(tokens, i):
            return None
        return Proportion(i, i + 1, Kind.MULTIPLE, _WORDS[word][0], direction=direction)
    if word in FOLD:
        return Proportion(i, i + 1, Kind.MULTIPLE, FOLD[word], direction=_fold_direction(tokens, i))
    if word == HALVE:
        verb = _is_verb(tokens, i)
        return Proportion(i, i + 1, Kind.MULTIPLE, _HALF, direction=Direction.DOWN) if verb else None
    if word == "half":
        return _half_again(tokens, i)
    if tokens.word(i + 1) in {"order", "orders"} and tokens.words[i + 2 : i + 4] == ["of", "magnitude"]:
        return _orders(tokens, i)
    return None


def _takes_a_level(tokens: Tokens, i: int) -> bool:
    """Whether "double" at token ``i`` is of something: "double the rate", "more than double.", and no "double fault"."""
    after = tokens.word(i + 1)
    if after in TAKEN_OF:
        return True
    return tokens.word(i - 1) in _COMPARING and (after in _CLOSING or after in _TIME_OR_SPAN)


def _is_verb(tokens: Tokens, i: int) -> bool:
    """Whether "double", "triple" or "halve" at token ``i`` is a verb: "will double", "plans to triple output"."""
    word, before, after = tokens.word(i), tokens.word(i - 1), tokens.word(i + 1)
    if (word not in _ADJECTIVES and word != HALVE) or after in HYPHENS:
        return False
    if before in MODALS and tokens.gap(i - 1) in {" ", "\n"}:
        return before != "d" or tokens.glued(i - 2)
    if before not in {"to", "than"}:
        return False
    if after in TAKEN_OF or after in _CLOSING or after in _TIME_OR_SPAN or word == HALVE:
        return before == "to"
    return before == "to" and tokens.word(i - 2) in PURPOSES


def _is_another_verb(tokens: Tokens, i: int) -> bool:
    """Whether a verb of doubling is none: "doubled down", "doubles as a bar", "the mixed doubles"."""
    after = tokens.word(i + 1)
    if after in NOT_MULTIPLYING:
        return True
    if after == "as" and tokens.word(i + 2) in ARTICLES and tokens.word(i + 3) not in _RESULTS:
        return True
    if tokens.word(i) not in _PLURALS:
        return False
    goes_on = after in TAKEN_OF or after in _TIME_OR_SPAN or after in _CLOSING
    return not goes_on or tokens.word(i - 1) in _BEFORE_GAMES


def _half_again(tokens: Tokens, i: int) -> Proportion | None:
    """Read "half again as many" and "half as much again": one and a half times."""
    words = tokens.words[i + 1 : i + 4]
    if words[:2] == ["again", "as"]:
        return Proportion(i, i + 2, Kind.MULTIPLE, _HALF_AGAIN)
    if len(words) == 3 and words[0] == "as" and words[2] == "again":
        return Proportion(i, i + 4, Kind.MULTIPLE, _HALF_AGAIN)
    return None


def _orders(tokens: Tokens, i: int) -> Proportion | None:
    """Read "an order of magnitude", "three orders of magnitude": ten to that power, give or take half of one."""
    number = None if tokens.word(i) in ARTICLES else read_number(tokens, i)
    if tokens.word(i) not in ARTICLES and (number is None or number.value > _MOST_ORDERS):
        return None
    value = _TEN ** int(number.value if number is not None else 1)
    return Proportion(i, i + 4, Kind.MULTIPLE, value, precision=value)


def times_at(tokens: Tokens, j: int) -> int | None:
    """Return the token after the "x", "times" or "-fold" at token ``j``, after a number, that makes it a multiple."""
    word, after = tokens.word(j), tokens.word(j + 1)
    if word in {"x", "×"} and tokens.glued(j - 1) and not (tokens.glued(j) and after.isalnum()):
        return j + 1
    if word == "times" and (after in MEASURED_BY or after in COMPARATIVES):
        return j + 1
    if word == "fold" and (tokens.glued(j - 1) or after in FOLDED):
        return j + 1
    return None


def _fold_direction(tokens: Tokens, i: int) -> Direction | None:
    """Return UP where one of the three words before a fold tells of a rise."""
    return Direction.UP if any(tokens.word(i - k) in UP for k in (1, 2, 3)) else None
