"""Ranges: two amounts and a joiner; what one end lacks it takes from the other."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.mentions.amounts import Amount
from claimcheck.mentions.context import (
    change_governs,
    is_falling_range,
    modifier_of,
    noun_of,
    tells_direction,
)
from claimcheck.mentions.figures import read_amount
from claimcheck.mentions.lexicon.names import NAMED
from claimcheck.mentions.lexicon.nouns import COUNTING, SCORES, SCORING, STOP
from claimcheck.mentions.lexicon.numbers import PLURAL_DIGITS
from claimcheck.mentions.model import Kind
from claimcheck.mentions.numbers import read_number, without_decimals
from claimcheck.mentions.tokens import Tokens
from claimcheck.mentions.vague import VAGUE_STARTS, read_vague

_DASHES = frozenset({"-", "–", "—", "‒", "‑", "~"})
_RANGE_FACTOR = 100
"""How many times the low end of a range its high end is at most, where a word joins them."""


def read_range(tokens: Tokens, i: int) -> Amount | None:
    """Read an amount, or a range of two, that begins at token ``i``."""
    word = tokens.words[i]
    if word in PLURAL_DIGITS and tokens.word(i + 1) == "s":
        return read_vague(tokens, i)
    first = read_amount(tokens, i)
    if first is None:
        starts = word in VAGUE_STARTS or (word == "a" and tokens.word(i + 1) == "few")
        return read_vague(tokens, i) if starts else None
    joined = _joiner(tokens, i, first)
    if joined is not None:
        second = read_amount(tokens, joined, money=first.is_money)
        if second is not None and _is_dashed_point(tokens, first, second):
            problem = f"a dash for the point in {tokens.raw(second.first - 2)}-{tokens.raw(second.first)}"
            return replace(first, end=second.end, kind=first.kind or second.kind, malformed=problem)
        if second is not None and not second.signed:
            merged = _merge(tokens, first, second)
            if merged is not None and _is_change_and_level(tokens, first, second):
                return first
            if merged is not None:
                return _first_of(first, merged) if _tells_change(tokens, i) else merged
    return first


_POINTED = 2


def _is_dashed_point(tokens: Tokens, first: Amount, second: Amount) -> bool:
    """Whether a dash stands where the point goes: "$386,751,917-43", "33-08 per cent"."""
    whole, part = tokens.raw(first.end - 1), tokens.raw(second.first)
    if tokens.word(first.end) not in _DASHES or tokens.gap(first.end - 1) or not part.isdigit():
        return False
    if second.first != first.end + 1 or len(part) != _POINTED or "." in whole or not whole[-1:].isdigit():
        return False
    grouped = first.is_money and "," in whole and second.kind is None and not second.is_money
    return grouped or (part.startswith("0") and (second.kind is Kind.PERCENT or first.is_money))


_MOVED_BY = frozenset({"rose", "fell"})
"""Verbs right after which a sum is a change, even without "by"."""
_NEAR_FROM = 3
"""Words before a figure of which one may be "from": "from upward of $22m"."""
_WIDEST_CHANGE = 2
_WIDEST_PERCENT = 3
_WIDEST_SHARED = 10
"""How many times the low end the high end of a range of changes is at most; the last where the two share unit or noun."""


def _is_change_and_level(tokens: Tokens, first: Amount, second: Amount) -> bool:
    """Whether a change and the level that it leads to stand here: "rose by $2bn to $9bn", "up 300 to 4,100".

    A range of changes is narrower ("rose by $2bn to $3bn"), or has its unit but once ("grew by 2 to 9 percent").
    """
    if tokens.word(first.end) != "to" or not change_governs(tokens, first.first):
        return False
    if tokens.word(second.end) == "from" or (
        tokens.word(second.end) == "," and tokens.word(second.end + 1) == "from"
    ):
        return True
    if first.low is None or second.high is None:
        return False
    once = first.kind != second.kind or first.is_money != second.is_money or first.scale < second.scale
    counted = first.kind is None and not first.is_money and noun_of(tokens, second.end) is not None
    if not once and not counted and tokens.word(first.first - 1) in _MOVED_BY:
        return True  # "rose $6m to $11m"
    if once or (counted and tokens.word(first.first - 1) != "by"):
        return second.high > first.low * _WIDEST_SHARED
    return second.high > first.low * (_WIDEST_PERCENT if first.kind is Kind.PERCENT else _WIDEST_CHANGE)


def _tells_change(tokens: Tokens, i: int) -> bool:
    """Whether "from A to B" is told of a change: two levels then, and not a range."""
    near = tokens.words[max(0, i - _NEAR_FROM) : i]
    return "from" in near and any(tells_direction(word) for word in tokens.words[max(0, i - 7) : i])


def _first_of(first: Amount, merged: Amount) -> Amount:
    """Return the first of two levels with the unit and currency that it shares with the second."""
    return replace(
        first,
        kind=merged.kind,
        unit=merged.unit,
        evidence=merged.evidence,
        low=merged.low,
        high=merged.low,
        shared=merged.shared,
    )


def _joiner(tokens: Tokens, i: int, first: Amount) -> int | None:
    """Return the token after the word or dash that makes a range of what follows, or None."""
    j = first.end
    word = tokens.word(j)
    if tokens.apart(j - 1):
        return None
    if word == "-" and tokens.glued(j - 1) and not tokens.glued(j):
        return j + 2 if tokens.word(j + 1) in {"to", "or"} else None  # "a two- to three-fold rise"
    if word in _DASHES:
        nearly = len(tokens.gap(j - 1)) == len(tokens.gap(j)) and len(tokens.gap(j)) <= 1
        return j + 1 if nearly else None
    if word in {"to", "through"}:
        return j + 1
    if word == "and" and tokens.word(i - 1) == "between":
        return j + 1
    if word == "or" and _are_neighbours(tokens, first, j + 1):
        return j + 1
    return None


def _are_neighbours(tokens: Tokens, first: Amount, k: int) -> bool:
    """Whether "three or four" or "20 or 30 people" stands for a range: one after the other, written alike."""
    if first.low is None or first.kind is not None or first.is_money or first.scale != 1:
        return False
    second = read_number(tokens, k)
    if second is None or second.in_words != first.in_words:
        return False
    if second.value == (first.low + 1) * second.scale:
        return True  # also "two or three hundred"
    step = Decimal(10) ** first.low.adjusted()
    rounded = first.low >= step > 1 and first.low % step == 0
    return rounded and second.value == first.low + step and noun_of(tokens, second.end) is not None


_COINS = frozenset({"cent", "cents", "pence", "¢", "p"})
_HUNDRED = Decimal(100)
_STATED_AFTER = frozenset(
    "of cost costs is are was at for spend pay pays charge charges earn earns estimated takes need needs about around roughly some".split()
)
"""Words after which "A to B" is a range, whichever end comes first."""


def _merge(tokens: Tokens, a: Amount, b: Amount) -> Amount | None:
    """Make one range of two ends, each taking what it lacks from the other; None where they are none."""
    if a.unit == "metre" and tokens.raw(a.end - 1) == "m" and b.kind is None and b.scale == _MILLION:
        a = replace(a, kind=None, unit=None)  # "1.5m-2m people"
    if a.low is None or b.low is None or _are_of_two_kinds(a, b):
        return None
    low, precision = a.low, a.precision
    shared: list[str] = []
    if b.is_money and not a.is_money and tokens.word(b.end - 1) in _COINS:
        low, precision = low / _HUNDRED, precision / _HUNDRED  # "between 25 and 75 cents"
    if a.scale == 1 and b.scale > 1 and low < 1000:
        scaled = without_decimals(low * b.scale)
        if scaled < b.low or (a.is_money and not b.is_money):
            low, precision = scaled, b.precision
            shared.append("scale")
    between = tokens.word(a.first - 1) == "between"
    if between and low > b.low and tokens.word(a.end - 2) == "-":
        return None  # "between 64-bit and 32-bit programs": two sorts
    if not between and 0 < low < _LARGE_ENDS and b.low > low * _RANGE_FACTOR * 10:
        return None
    if tokens.word(a.end) in _DASHES:
        if not _is_dashed_range(tokens, a, b, low, b.low):
            return None
    elif not between and not _is_worded_range(tokens, a, b, low, b.low):
        return None
    if a.is_money != b.is_money:
        shared.append("currency")
    elif a.kind != b.kind:
        shared.append("unit")
    return replace(
        b,
        first=a.first,
        low=low,
        high=b.low,
        precision=max(precision, b.precision),
        kind=Kind.MONEY if a.is_money or b.is_money else a.kind or b.kind,
        unit=a.unit or b.unit,
        evidence=a.evidence + b.evidence,
        is_range=True,
        shared=", ".join(shared) or None,
    )


def _are_of_two_kinds(a: Amount, b: Amount) -> bool:
    """Whether two amounts cannot be ends of one range: of other kinds or units, or one in words and one in digits."""
    if a.kind is None and b.kind is None:
        return a.in_words != b.in_words
    return None not in {a.kind, b.kind} and (a.kind, a.unit) != (b.kind, b.unit)


def _has_unit_once(a: Amount, b: Amount) -> bool:
    """Whether the unit stands behind the second end only: such ends are nothing but a range."""
    return a.kind is None and b.kind is Kind.MEASURE and a.scale == b.scale


def _is_dashed_range(tokens: Tokens, a: Amount, b: Amount, low: Decimal, high: Decimal) -> bool:
    """Whether a dash makes a range of two ends, and no score, sum or exponent."""
    bare = (a.kind or b.kind) is None
    if a.in_words != b.in_words:
        return False  # "costing a hundred million dollars-13 of them"
    if bare and a.scale == b.scale == 1 and not _plausible_count_range(tokens, a, b):
        return False
    if tokens.gap(a.end - 1) and (high < low or _in_two_currencies(a, b)):
        return False  # "$5k - $4k" is a sum, "€4m – $5m –" one given again
    if high >= low or a.is_money or Kind.PERCENT in {a.kind, b.kind}:
        return True
    falls = _has_unit_once(a, b) or (bare and _counts_down(tokens, a, b))
    return falls and low != _BASE and not tokens.glued(a.first - 1)  # "10-5 m" has lost its exponent


def _is_worded_range(tokens: Tokens, a: Amount, b: Amount, low: Decimal, high: Decimal) -> bool:
    """Whether "to", "through" or "or" makes a range of two ends: they rise, not too far, or fall as ranges may."""
    before, to = tokens.word(a.first - 1), tokens.word(a.end) == "to"
    if low < high:
        return high <= low * _RANGE_FACTOR or (before == "from" and to and low >= _LARGE_ENDS)
    if low == high or not to:
        return False
    if before == "from" and tokens.word(a.first - 2) in _RANGING:
        return True
    if (a.kind or b.kind) is None:
        return before in {"aged", "ages"}
    both = (a.is_money and b.is_money) or a.kind is b.kind is Kind.MEASURE
    return (both and before in _STATED_AFTER) or (_has_unit_once(a, b) and is_falling_range(tokens, a.first))


_RANGING = frozenset("range ranges ranged ranging anywhere vary varies varied run runs ran".split())
"""Words before "from A to B" that make a range of it, whichever end comes first."""


def _in_two_currencies(a: Amount, b: Amount) -> bool:
    """Whether each end has a currency of its own, and not the other's."""
    one, other = ({code for item in end.evidence for code in item.codes} for end in (a, b))
    return bool(one and other) and not one & other


_LARGE_ENDS = 100
_BASE = 10
_MILLION = Decimal(10) ** 6


def _plausible_count_range(tokens: Tokens, a: Amount, b: Amount) -> bool:
    """Whether "15–20" without a unit counts things: ordered, no score, and a noun follows or a word that counts stands before.

    Large ends with spaces round the dash are a range by themselves: "1000 - 5000"; scores and sums are not in order.
    """
    if a.low is None or b.low is None or a.low == b.low:
        return False
    if a.low > b.low:
        return _counts_down(tokens, a, b)
    if _is_between_sides(tokens, a, b) or _is_one_of_sets(tokens, a.first, b.end):
        return False
    if a.low >= _LARGE_ENDS and tokens.gap(a.end - 1) == " ":
        return True
    if modifier_of(tokens, a.first, b.end) is not None:
        return True
    before = tokens.words[max(0, a.first - _NEAR_SCORE) : a.first]
    if not SCORING.isdisjoint(before) or _is_tied(tokens, b.end - 1):
        return False
    noun = noun_of(tokens, b.end)
    if noun is not None:
        return not SCORES.intersection(noun[0].lower().split()) and not tokens.glued(a.first - 1)
    if tokens.word(a.first - 1) in NAMED:
        return False
    return tokens.word(a.first - 1) in COUNTING or tokens.word(b.end).isalpha()


def _is_between_sides(tokens: Tokens, a: Amount, b: Amount) -> bool:
    """Whether a name stands on either side of two small ends: "Harrow 1-3 Brill"."""
    before, after = tokens.raw(a.first - 1), tokens.raw(b.end)
    names = all(word[:1].isupper() and word[1:].islower() for word in (before, after))
    return names and before.lower() not in STOP


def _is_one_of_sets(tokens: Tokens, first: int, end: int) -> bool:
    """Whether two ends stand in a list of such pairs of which one falls, as the sets of a match do: "6–7, 6–3, 4–6"."""
    before = (_pair(tokens, first - step, first - step + 3) for step in range(4, _MOST_SETS * 4 + 1, 4))
    after = (_pair(tokens, end + step, end + step + 3) for step in range(1, _MOST_SETS * 4, 4))
    for pairs in (before, after):
        for pair in pairs:
            if pair is None:
                break
            if pair[0] > pair[1]:
                return True
    return False


_MOST_SETS = 5


def _pair(tokens: Tokens, first: int, end: int) -> tuple[int, int] | None:
    """Return the two numbers of the glued "6–3" from token ``first`` to ``end``, beside a comma; else None."""
    if first < 0 or end > len(tokens):
        return None
    one, dash, two = tokens.words[first:end]
    if dash not in _DASHES or not (one.isdecimal() and two.isdecimal()):
        return None
    return (int(one), int(two)) if "," in {tokens.word(first - 1), tokens.word(end)} else None


def _counts_down(tokens: Tokens, a: Amount, b: Amount) -> bool:
    """Whether "of 15-10 cartoons" counts things although it falls: glued, a noun after it, and no score about."""
    if tokens.word(a.first - 1) not in COUNTING | _STATED_AFTER or not tokens.glued(a.end - 1):
        return False
    before = tokens.words[max(0, a.first - _NEAR_CHANGE) : a.first]
    noun = noun_of(tokens, b.end)
    if noun is None or not SCORING.isdisjoint(before) or _is_tied(tokens, b.end - 1):
        return False
    words = noun[0].lower().split()
    return words[-1].endswith("s") and not SCORES.intersection(words)


_NEAR_SCORE = 4
_NEAR_CHANGE = 7


def _is_tied(tokens: Tokens, last: int) -> bool:
    """Whether letters, digits or another dash hang on token ``last``: "4-5-1", "15-20x"."""
    follower = tokens.word(last + 1)
    return tokens.glued(last) and (follower[:1].isalnum() or follower in _DASHES)
