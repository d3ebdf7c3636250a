"""The words round a figure: modifier, direction, role, rate and the noun that it counts."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from claimcheck.mentions.lexicon.changes import BETWEEN, CHANGES, DOWN, MOVED, UP
from claimcheck.mentions.lexicon.comparisons import COMPARATIVES
from claimcheck.mentions.lexicon.modifiers import (
    AFTER,
    BEFORE,
    FIRST_WORDS,
    LAST_WORDS,
    LONGEST,
    LOWER_BOUNDS,
    UPPER_BOUNDS,
)
from claimcheck.mentions.lexicon.nouns import ED_NOUNS, PER, PER_SHORT, SCORING, STOP, VERBS
from claimcheck.mentions.lexicon.numbers import DENOMINATORS, SCALES_AFTER_WORDS
from claimcheck.mentions.measures import unit_alone
from claimcheck.mentions.model import Direction, Kind, Modifier, Role
from claimcheck.mentions.tokens import APOSTROPHES, HYPHENS, Tokens
from claimcheck.text import Span

_CHANGE_KINDS: Final = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.BASIS_POINT, Kind.MULTIPLE})
_ADVERB_END: Final = "ly"
_MOST_NOUN_WORDS: Final = 5


_CHANGE_WITHIN: Final = 7
_SETS_AGAINST: Final = frozenset(
    "from ratio compared compare versus against prefer preferred outnumbered add added odds went going gone moved brought took".split()
)


def is_falling_range(tokens: Tokens, i: int) -> bool:
    """Whether "45 to 20 minutes" at token ``i`` may be a range that falls: no change, and no score, is told before it."""
    near = tokens.words[max(0, i - _CHANGE_WITHIN) : i]
    return tokens.word(i - 1) not in {"from", "by"} and not any(
        tells_direction(word) or word in CHANGES or word in SCORING or word in _SETS_AGAINST for word in near
    )


def tells_direction(word: str) -> bool:
    """Whether a word tells of a change: "rose", "falling", "went"."""
    return word in UP or word in DOWN or word in MOVED


def modifier_of(tokens: Tokens, first: int, end: int) -> tuple[Modifier, Span] | None:
    """Return the modifier word before token ``first`` or after ``end`` (exclusive), and its span.

    Of "about five hundred or more" the words that bound win over the word that widens.
    """
    before = _modifier_before(tokens, first)
    if before is None or before[0] not in _BOUNDS:
        after = _modifier_after(tokens, end, before[0] if before else None)
        if after is not None:
            return after
    elif before[0] in _STRICT and _or_equal(tokens, end):
        return _STRICT[before[0]], before[1]
    return before


_BOUNDS = LOWER_BOUNDS | UPPER_BOUNDS
_STRICT = {Modifier.MORE_THAN: Modifier.AT_LEAST, Modifier.LESS_THAN: Modifier.AT_MOST}


def _or_equal(tokens: Tokens, end: int) -> bool:
    """Whether "or equal" after the figure makes its bound one of the values: "less than 5000 or equal to it"."""
    return tokens.word(end) == "or" and tokens.word(end + 1) in {"equal", "equals"}


def _modifier_before(tokens: Tokens, first: int) -> tuple[Modifier, Span] | None:
    j = first - 1
    if tokens.word(j) in {"the", "a", "an"} and tokens.word(j - 1) in LAST_WORDS:
        j -= 1
    if tokens.word(j) not in LAST_WORDS or tokens.apart(j):
        return None
    for size in range(min(LONGEST, j + 1), 0, -1):
        modifier = BEFORE.get(tuple(tokens.words[j - size + 1 : j + 1]))
        if modifier is not None:
            if tokens.word(j) == "as" and tokens.word(j - size) in _TIMES:
                return None
            if tokens.word(j) == "to" and tokens.word(j - size) in _ADDING:
                return None
            return modifier, Span(tokens.starts[j - size + 1], tokens.ends[j])
    return None


_ADDING = frozenset({"add", "adds", "added", "adding"})
"""Words that make "up to" a sum: "they add up to 40"."""
_TIMES = frozenset({"times", "twice", "thrice", "double", *DENOMINATORS})
"""Words that make "as many as" a comparison: "twice as many as 40"."""


def _modifier_after(tokens: Tokens, end: int, before: Modifier | None) -> tuple[Modifier, Span] | None:
    if tokens.word(end) not in FIRST_WORDS:
        return None
    for size in (3, 2, 1):
        phrase = tuple(tokens.words[end : end + size])
        modifier = AFTER.get(phrase) if len(phrase) == size else None
        if modifier is None or not _hangs(tokens, end, phrase) or _compares(tokens, end + size):
            continue
        if before is None or modifier in _BOUNDS:
            return modifier, Span(tokens.starts[end], tokens.ends[end + size - 1])
    return None


def after_modifier(tokens: Tokens, end: int) -> int:
    """Return the token after the word that widens a figure from behind: the "ish" of "40ish", "or so", "+"; else ``end``."""
    if tokens.word(end) not in FIRST_WORDS:
        return end
    for size in (3, 2, 1):
        phrase = tuple(tokens.words[end : end + size])
        if len(phrase) == size and phrase in AFTER and _hangs(tokens, end, phrase):
            return end + size
    return end


def inner_modifier(tokens: Tokens, first: int, last: int) -> tuple[Modifier, Span] | None:
    """Return the modifier inside a figure and its unit: the "+" of "10+ years", the "-odd" of "20-odd miles"."""
    for i in range(first + 1, last - 1):
        end = after_modifier(tokens, i)
        if end > i:
            return AFTER[tuple(tokens.words[i:end])], Span(tokens.starts[i], tokens.ends[end - 1])
    return None


def _hangs(tokens: Tokens, end: int, phrase: tuple[str, ...]) -> bool:
    """Whether a phrase right after a figure widens it: "50+", "300-plus", "forty odd guests"; words of two or more do."""
    if phrase[0] == "-":
        return tokens.glued(end - 1) and tokens.glued(end)
    if phrase == ("odd",):
        round_figure = (
            tokens.word(end - 1).endswith(("0", "ty")) or tokens.word(end - 1) in SCALES_AFTER_WORDS
        )
        return round_figure and tokens.word(end + 1).endswith(_PLURAL_ENDS)
    return len(phrase) > 1 or tokens.glued(end - 1)


_PLURAL_ENDS = ("s", "people", "men", "women", "children")


def _compares(tokens: Tokens, i: int) -> bool:
    """Whether "than" at token ``i`` goes on to a figure of its own: "5000 or less than 3000"."""
    return tokens.word(i) == "than" and tokens.word(i + 1) not in {"", ".", ",", ";", ")", "that"}


def modifier_at(tokens: Tokens, i: int) -> tuple[Modifier, int] | None:
    """Return the longest modifier phrase that begins at token ``i``, and the token after it."""
    for size in range(LONGEST, 0, -1):
        modifier = BEFORE.get(tuple(tokens.words[i : i + size]))
        if modifier is not None:
            return modifier, i + size
    return None


def direction_of(tokens: Tokens, first: int, end: int, kind: Kind) -> tuple[Direction | None, Role]:
    """Return which way a figure goes and whether it is a change, a level, or an end of a from-to pair."""
    first = _before_hedge(tokens, first)
    before = tokens.word(first - 1)
    if before == "from":
        return None, Role.FROM
    if before == "to":
        return (None, Role.TO) if _direction_near(tokens, first - 1) else (None, Role.LEVEL)
    direction = _direction_near(tokens, first)
    if direction is None and kind in _CHANGE_KINDS:
        after = tokens.word(end)
        if after in UP or after in DOWN:
            direction = Direction.UP if after in UP else Direction.DOWN
    if direction is not None:
        return direction, Role.CHANGE
    return None, Role.LEVEL


def _before_hedge(tokens: Tokens, first: int) -> int:
    """Return the token where the hedge before a figure begins: the "just" of "rose to just over 310"; else ``first``."""
    hedge = _modifier_before(tokens, first)
    return first if hedge is None else bisect_left(tokens.starts, hedge[1].start)


def _direction_near(tokens: Tokens, first: int) -> Direction | None:
    """Return the direction of the word before ``first``, looking over "by", "about" and the like."""
    j = first - 1
    for _ in range(4):
        word = tokens.word(j)
        if word in UP:
            return None if word == "up" and tokens.word(j - 1) in _MAKE else Direction.UP
        if word in DOWN:
            return Direction.DOWN
        if word not in BETWEEN or tokens.apart(j):
            return None
        j -= 1
    return None


_MAKE = frozenset({"make", "makes", "made", "making"})
"""Verbs whose "up" goes nowhere: "waste made up 40%"."""


def change_governs(tokens: Tokens, first: int) -> bool:
    """Whether the figure at token ``first`` is how much something changes: "rose sharply by", "a cut of", "up"."""
    j = first - 1
    if tokens.word(j) == "of" or (tokens.word(j) == "by" and tokens.word(j - 1).endswith("ly")):
        j -= 1 if tokens.word(j) == "of" else 2
    while (
        tokens.word(j) in BETWEEN
        and not tells_direction(tokens.word(j))
        and not tokens.apart(j)
        and first - j < _NEAR_CHANGE
    ):
        j -= 1
    return tells_direction(tokens.word(j)) or tokens.word(j) in CHANGES


_NEAR_CHANGE = 5
_FROM_NOW = frozenset({"ago", "earlier", "later", "before"})


def rate_of(tokens: Tokens, end: int, kind: Kind = Kind.COUNT) -> tuple[str, int] | None:
    """Return what a figure is per and the token after it: "month" in "$1,200-a-month", "terabyte per day" in "$3/TB/day"."""
    first = _one_rate(tokens, end, kind)
    if first is None or tokens.word(first[1]) not in {"/", "per"}:
        return first
    second = _one_rate(tokens, first[1], kind)
    return (f"{first[0]} per {second[0]}", second[1]) if second is not None else first


def _one_rate(tokens: Tokens, end: int, kind: Kind) -> tuple[str, int] | None:
    j = end
    hyphened = tokens.word(j) == "-"
    if hyphened:
        j += 1
    word = tokens.word(j)
    if word not in {"a", "an", "per", "each", "every", "/"}:
        return None
    stroke = word == "/"
    j += 1
    if hyphened and tokens.word(j) == "-":
        j += 1
    unit = tokens.word(j)
    if unit in PER and tokens.word(j + 1) in _FROM_NOW:
        return None  # "up from 14% a year ago"
    if stroke and not tokens.glued(end):
        return None
    if word == "per" or kind is Kind.MONEY or (stroke and kind is Kind.MEASURE):
        measured = unit_alone(tokens, j)
        if measured is not None:
            return measured
        if stroke and unit in PER_SHORT and not (unit == "m" and kind is Kind.MONEY):
            return PER_SHORT[unit], j + 1
    return (_PLAIN_NAMES.get(unit, unit), j + 1) if unit in PER else None


_PLAIN_NAMES = {"annum": "year", "nights": "night"}


_DETERMINERS = frozenset("the its their all our his her a an these those such".split())


def noun_of(tokens: Tokens, end: int) -> tuple[str, Span] | None:
    """Return the noun phrase right after a figure, as written, and where it stands."""
    j = end
    if tokens.word(j) in HYPHENS and tokens.glued(j - 1):
        j += 1
    if tokens.word(j) == "of" and not tokens.apart(j - 1):
        j += 1
        while tokens.word(j) in _DETERMINERS:
            j += 1
        j = _after_owner(tokens, j)
    elif tokens.word(j) == "in":
        return None
    if tokens.word(j) in {'"', "“", "'", "‘"}:
        j += 1
    first, last = j, j
    while last - first < _MOST_NOUN_WORDS and last < len(tokens):
        word = tokens.words[last]
        if word in HYPHENS and last > first and tokens.glued(last - 1) and tokens.glued(last):
            last += 1
            continue
        if not word[0].isalpha() or word in STOP or tokens.apart(last - 1):
            break
        if last > first and word.endswith("ed") and tokens.words[last - 1].endswith("s"):
            break  # "roads stayed shut"
        if last > first and tokens.gap(last - 1) not in {" ", "", "\u00a0", "\n"}:
            break
        last += 1
    while last > first and (
        (tokens.words[last - 1] in VERBS and not _is_plural_noun(tokens, first, last, end))
        or tokens.words[last - 1] in HYPHENS
        or tokens.words[last - 1].endswith(_ADVERB_END)
    ):
        last -= 1
    if last == first + 1 and (
        (tokens.words[first].endswith(("ed", "ing")) and tokens.words[first] not in ED_NOUNS)
        or tokens.words[first] in COMPARATIVES
    ):
        return None
    if last == first:
        return None
    span = Span(tokens.starts[first], tokens.ends[last - 1])
    return span.of(tokens.text), span


def _after_owner(tokens: Tokens, j: int) -> int:
    """Return the token behind whose something is: that of "plates" in "of the Harbour Board's plates"; else ``j``."""
    for last in range(j, j + _MOST_NOUN_WORDS):
        if tokens.word(last + 1) in APOSTROPHES and tokens.glued(last):
            glued_s = tokens.word(last + 2) == "s" and tokens.glued(last + 1)
            owns = glued_s or tokens.word(last).endswith("s")
            return last + 2 + glued_s if owns else j
        if not tokens.word(last).isalpha() or tokens.gap(last) != " " or tokens.word(last) in STOP:
            break
    return j


_AFTER_NOUN = frozenset({"", "and", "or", "in", "with", "for", ",", ".", ";", ")"})


def _is_plural_noun(tokens: Tokens, first: int, last: int, end: int) -> bool:
    """Whether what may be a verb is the noun that a number counts: "12 home runs and", where no plural stands before it."""
    singular = last - first > 1 and not tokens.words[last - 2].endswith(_PLURAL_ENDS)
    return (
        singular
        and first == end
        and tokens.words[last - 1].endswith("s")
        and tokens.word(last) in _AFTER_NOUN
    )
