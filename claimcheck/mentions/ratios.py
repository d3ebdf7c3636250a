"""Ratios: "two-thirds", "half of", "one woman in eight", "3 out of 10", "1/4", "every third", "three to one"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Final

from claimcheck.mentions.amounts import Number
from claimcheck.mentions.context import modifier_of, noun_of
from claimcheck.mentions.digits import slash_fraction
from claimcheck.mentions.lexicon.changes import DOWN
from claimcheck.mentions.lexicon.comparisons import COMPARATIVES, RATIO_AFTER, RATIO_BEFORE
from claimcheck.mentions.lexicon.nouns import SCORES, SCORING, STOP, VERBS
from claimcheck.mentions.lexicon.numbers import (
    ARTICLES,
    CARDINALS,
    DENOMINATORS,
    FRACTION_CHARS,
    HALVES_AND_QUARTERS,
    ORDINAL_SUFFIXES,
    ORDINALS,
    SCALES,
    SCALES_AFTER_WORDS,
)
from claimcheck.mentions.model import Kind
from claimcheck.mentions.number_words import read_cardinal
from claimcheck.mentions.numbers import read_number
from claimcheck.mentions.proportions import Proportion
from claimcheck.mentions.tokens import HYPHENS, Tokens

SEEDS: Final = frozenset(DENOMINATORS) | {"every"}

_CLOSING = frozenset({"", ".", ",", ";", ":", ")", "(", "?", "!", "—", "–", "”"})
_AFTER_SHARE = frozenset("of more less to than as again the its their that those what".split()) | _CLOSING
_HALF_OF_A_PAIR = frozenset("first second third other better latter top bottom a and -".split())
_AFTER_HALF = frozenset("the of its their our his her all as that were had said are those my your these was have has is".split())  # fmt: skip
_BEFORE_HALF = frozenset("by about nearly almost over under than roughly exactly around approximately only barely fully least most just some".split())  # fmt: skip
"""Words after which "half" alone is a share: "fell by half", "fewer than half"."""
_HALF_ENDS = _CLOSING | frozenset(
    "in since from between to and or when while on at after compared this last again overnight".split()
)
_ENDS_OF_A_SCALE = frozenset("top bottom middle upper lower poorest richest wealthiest".split())
_BRACKETS = frozenset({"(", "[", "“", '"', "‘", "—", "–"})
_NOUN_ENDS = _CLOSING | _BRACKETS | STOP | VERBS
"""What may follow "one woman in eight": nothing that could be counted."""
_OPENING = frozenset({"", ".", "!", "?", ":", "“", '"', "("})
_TIME_UNITS = frozenset(
    "year years month months week weeks day days hour hours minute minutes second seconds".split()
)
_MOST_PARTS = 20  # "25 in 100" is a count in a place more often than a ratio
_FIRST_YEAR = 1000
_LARGEST_BELOW = 1000
_TENTHS = Decimal(10)
_TO_ONE = frozenset({":", "-", "–", "to"})
_NEAR = 6
"""Tokens before a ratio within which a word may say that it is one."""
_MOST_NOUN_WORDS = 2
_SPLIT_IN_TWO = 8
_HALF = Decimal("0.5")
_FRACTION_ENDS = ORDINAL_SUFFIXES | {"ths", "rds"}


def read_ratio(tokens: Tokens, i: int, number: Number | None) -> Proportion | None:
    """Read a ratio, or a range of two, at token ``i``, where ``number`` was read, if any."""
    first = _ratio(tokens, i, number)
    if first is None:
        return _parts_of_one(tokens, i, number) if number is not None else None
    joiner = tokens.word(first.end)
    if tokens.word(i - 1) == "from":
        return first  # "rose from a quarter to a third": two levels
    if joiner != "to" and (joiner != "and" or tokens.word(i - 1) != "between"):
        return first
    j = first.end + 1
    second = _ratio(tokens, j, read_number(tokens, j))
    if second is None or second.value <= first.value or first.value >= 1:
        return first
    return replace(first, end=second.end, high=second.value)


def _ratio(tokens: Tokens, i: int, number: Number | None) -> Proportion | None:
    word = tokens.word(i)
    if word == "half":
        return _half(tokens, i)
    if word == "every":
        return _every(tokens, i)
    if word in ORDINALS:
        return _ranked_part(tokens, i)
    if word in FRACTION_CHARS:
        return Proportion(i, i + 1, Kind.RATIO, FRACTION_CHARS[word])
    if word in ARTICLES or word in CARDINALS:
        fraction = _in_words(tokens, i)
        if fraction is not None:
            return fraction
    if number is None or word in ARTICLES or number.scale != 1 or number.value <= 0:
        return None
    if number.value != int(number.value):
        return _to_one(tokens, i, number)
    stroke = slash_fraction(tokens, i)
    if stroke is not None:
        return _stroke(tokens, i, *stroke)
    return _joined(tokens, i, number) or _around_a_noun(tokens, i, number) or _to_one(tokens, i, number)


def _parts_of_one(tokens: Tokens, i: int, number: Number) -> Proportion | None:
    """Read "two to three in ten" and "five or six out of ten"."""
    if tokens.word(number.end) not in {"to", "or"} or number.value > _TENTHS:
        return None
    j = number.end + 1
    most = read_number(tokens, j)
    if most is None or most.value <= number.value or tokens.word(most.end) not in {"in", "out"}:
        return None
    upper = _joined(tokens, j, most)
    if upper is None:
        return None
    return replace(upper, first=i, value=upper.value * number.value / most.value, high=upper.value)


def _ranked_part(tokens: Tokens, i: int) -> Proportion | None:
    """Read the part in "the top third", "the poorest tenth of households"."""
    value, after = ORDINALS[tokens.word(i)], tokens.word(i + 1)
    ends = after in _CLOSING or after in STOP or after in VERBS
    if value <= 2 or tokens.word(i - 1) not in _ENDS_OF_A_SCALE or not ends:
        return None
    return Proportion(i, i + 1, Kind.RATIO, 1 / value)


def _in_words(tokens: Tokens, i: int) -> Proportion | None:
    """Read "two-thirds", "a third of", "five eighths", "three twenty-firsts", "a hundredth"."""
    article = tokens.word(i) in ARTICLES
    if article:
        above, j = Decimal(1), i + 1
    else:
        above, _, j = read_cardinal(tokens, i)
    if tokens.word(j) in HYPHENS:
        j += 1
    below, end = _denominator(tokens, j)
    if below is None or not above or tokens.apart(j - 1):
        return None
    word = tokens.word(end - 1)
    plural, single = word.endswith("s") or word == "halves", above == 1
    if plural == single and word != "half":
        return None
    if word == "half" and not single:
        return None
    is_ordinal = word.removesuffix("s") in ORDINALS
    if single and article and is_ordinal and not _is_part(tokens, i, end):
        return None  # "a third man"
    if word in HALVES_AND_QUARTERS and word.startswith("q") and above not in {1, 3}:
        return None  # "two quarters" are times
    if tokens.word(i) == "an" and word != "eighth":
        return None
    return Proportion(i, end, Kind.RATIO, above / below)


def _is_part(tokens: Tokens, i: int, end: int) -> bool:
    """Whether "a third" is a share: "a third of", "a third were lost", "almost a third voted"; one "third" alone takes no plural."""
    follower = tokens.word(end)
    if follower == "," and tokens.word(end + 1) in COMPARATIVES and tokens.word(end + 2) != "than":
        return False  # "a third, larger boat"
    if follower in _AFTER_SHARE or follower in COMPARATIVES or follower in _PLURAL_VERBS:
        return True
    hedged = modifier_of(tokens, i, end)
    goes_on = follower in STOP or follower in VERBS or follower.endswith("ed")
    return goes_on and hedged is not None and hedged[1].start < tokens.starts[i]


_PLURAL_VERBS = frozenset("were are have do weren aren haven don say think believe want".split())


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


def _stroke(tokens: Tokens, i: int, value: Decimal, end: int) -> Proportion | None:
    """Read "3/4" and "1/10th"."""
    hangs = tokens.glued(i - 1) and (tokens.word(i - 1) not in _BRACKETS or tokens.word(end) == ")")
    if int(tokens.word(i + 2)) > _MOST_PARTS or tokens.word(end) == "/" or hangs:
        return None
    suffixed = tokens.word(end) in _FRACTION_ENDS and tokens.glued(end - 1)
    return Proportion(i, end + 1 if suffixed else end, Kind.RATIO, value)


def _joined(tokens: Tokens, i: int, first: Number) -> Proportion | None:
    """Read "one in five", "3 out of 10", "nine of ten", "nine-in-ten", "one-in-a-million", "one over twenty"."""
    j = first.end
    joiner, after, tied = tokens.word(j), j + 1, False
    if joiner == "out" and tokens.word(j + 1) == "of":
        after = j + 2
    elif joiner in HYPHENS and tokens.word(j + 1) == "in" and tokens.glued(j):
        tied = tokens.word(j + 2) in HYPHENS
        after = j + 3 if tied else j + 2
    elif joiner == "over":
        return _over(tokens, i, first)
    elif joiner not in {"in", "of"}:
        return None
    every = tokens.word(after) == "every"
    if every:
        after += 1
    second = _scale_alone(tokens, after, tied=tied, every=every) or read_number(tokens, after)
    if second is None or second.value < first.value or second.value == 0 or second.value != int(second.value):
        return None
    if joiner == "of" and not every and (second.value != _TENTHS or not first.in_words):
        return None  # "two of five" and "9 of 10" may count those five and ten
    if joiner == "in":
        year = second.scale == 1 and second.value > _FIRST_YEAR and tokens.words[after].isdecimal()
        if year or tokens.word(second.end) in _TIME_UNITS:
            return None
        if second.scale == 1 and first.value > _MOST_PARTS:
            return None
    return Proportion(i, second.end, Kind.RATIO, first.value / second.value)


def _scale_alone(tokens: Tokens, i: int, *, tied: bool, every: bool) -> Number | None:
    """Read the "a-million" of "one-in-a-million" and the "hundred" of "one in every hundred"."""
    if every and tokens.word(i) in SCALES_AFTER_WORDS:
        return Number(SCALES[tokens.word(i)], Decimal(0), i + 1, in_words=True)
    if tied and tokens.word(i) in ARTICLES and tokens.word(i + 1) in HYPHENS and tokens.word(i + 2) in SCALES:
        return Number(SCALES[tokens.word(i + 2)], Decimal(0), i + 3, in_words=True)
    return None


def _around_a_noun(tokens: Tokens, i: int, first: Number) -> Proportion | None:
    """Read "one woman in eight", "two patients out of every five": what is counted stands inside, and nothing after."""
    j = first.end
    if first.value > _TENTHS or tokens.apart(j - 1):
        return None
    while j - first.end < _MOST_NOUN_WORDS and _may_be_counted(tokens, j):
        j += 1
    joiner = tokens.word(j)
    if (
        j == first.end
        or tokens.word(j - 1).endswith("ing")
        or joiner not in {"in", "out"}
        or (joiner == "out" and tokens.word(j + 1) != "of")
    ):
        return None
    k = j + 1 if joiner == "in" else j + 2
    every = tokens.word(k) == "every"
    if every:
        k += 1
    second = read_number(tokens, k)
    if second is None or second.value <= first.value or second.value != int(second.value):
        return None
    year = second.scale == 1 and second.value > _FIRST_YEAR and tokens.words[k].isdecimal()
    follower = tokens.word(second.end)
    ends = follower in _NOUN_ENDS and not (tokens.glued(second.end - 1) and follower.isalpha())
    if year or (not ends and not (every and noun_of(tokens, second.end) is None)) or follower in _TIME_UNITS:
        return None
    noun = tokens.text[tokens.starts[first.end] : tokens.ends[j - 1]]
    return Proportion(i, second.end, Kind.RATIO, first.value / second.value, noun=noun)


def _may_be_counted(tokens: Tokens, j: int) -> bool:
    word = tokens.word(j)
    return word.isalpha() and word not in STOP and word not in CARDINALS and not tokens.glued(j - 1) and word not in _TIME_UNITS  # fmt: skip


def _every(tokens: Tokens, i: int) -> Proportion | None:
    """Read "every third" before one of a kind ("every third patient"): one in three."""
    word, suffix = tokens.word(i + 1), tokens.word(i + 2)
    end = i + 2
    if word.isdecimal() and suffix in ORDINAL_SUFFIXES and tokens.glued(i + 1):
        below, end = Decimal(word), i + 3
    elif word in ORDINALS:
        below = ORDINALS[word]
    else:
        return None
    noun = noun_of(tokens, end)
    if below <= 1 or noun is None or tokens.word(end) in HYPHENS or noun[0].endswith("s"):
        return None
    return Proportion(i, end, Kind.RATIO, 1 / below)


def _to_one(tokens: Tokens, i: int, first: Number) -> Proportion | None:
    """Read "3:1", "3-to-1", "three to one", "odds of 7-2", where a word near says that it is no score, time or range."""
    j = first.end
    joiner = tokens.word(j)
    if joiner not in _TO_ONE or (tokens.glued(i - 1) and tokens.word(i - 1) in _TO_ONE):
        return None  # the 2:1 of "5:2:1"
    told = _is_told(tokens, i)
    if joiner in {":", "-", "–"} and tokens.glued(j - 1) and tokens.glued(j):
        tied = joiner == "-" and tokens.words[j + 1 : j + 3] == ["to", "-"]
        k = j + 3 if tied else j + 1
        if not tied and joiner != ":" and not _are_odds(tokens, i):
            return None
    elif joiner == "to":
        tied, k = False, j + 1
    else:
        return None
    second = read_number(tokens, k)
    if second is None or second.value <= 0 or second.scale != 1:
        return None
    end = second.end
    if tokens.glued(end - 1) and tokens.word(end) in {":", "/", *HYPHENS}:
        if tokens.word(end + 1)[:1].isdecimal() or tokens.word(end) not in HYPHENS:
            return None  # "5:2:1"
        after = tokens.word(end + 1)
    else:
        after = tokens.word(end)
    to_one = second.value == 1 < first.value
    told = told or after in RATIO_AFTER or (after.isalpha() and tokens.word(end + 1) in RATIO_AFTER)
    if not told and not (to_one and tied and after not in SCORES and not _is_scored(tokens, i)):
        by = to_one and joiner == "to" and tokens.word(i - 1) == "by"
        if not by or after in SCORES or _is_scored(tokens, i):
            return None
    return Proportion(i, end, Kind.RATIO, first.value / second.value)


def _is_told(tokens: Tokens, i: int) -> bool:
    """Whether a word before says that two numbers are one ratio: "a ratio of", "outnumber men", "a margin of"."""
    if tokens.word(i - 1) == "of" and tokens.word(i - 2) in RATIO_AFTER:
        return True
    near = tokens.words[max(0, i - _NEAR) : i]
    return ("odds" not in near and not RATIO_BEFORE.isdisjoint(near)) or _are_odds(tokens, i)


def _are_odds(tokens: Tokens, i: int) -> bool:
    """Whether "odds" stands near before token ``i``, and not "at odds with"."""
    near = tokens.words[max(0, i - _NEAR) : i]
    return "odds" in near and near[near.index("odds") + 1 : near.index("odds") + 2] != ["with"]


def _is_scored(tokens: Tokens, i: int) -> bool:
    return not SCORING.isdisjoint(tokens.words[max(0, i - _NEAR) : i])


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
    before, after = tokens.word(i - 1), tokens.word(i + 1)
    half = Proportion(i, i + 1, Kind.RATIO, _HALF)
    if after in HYPHENS or before in _HALF_OF_A_PAIR:
        return None
    if after in _AFTER_HALF or (before in _BEFORE_HALF and after in _HALF_ENDS):
        return half
    if after == "," and before in _OPENING and tokens.word(i + 2) in {"or", "about"}:
        return half
    if before == "in" and not DOWN.isdisjoint(tokens.words[max(0, i - _SPLIT_IN_TWO) : i]):
        return half if after in _HALF_ENDS else None  # "cut in half"
    return None
