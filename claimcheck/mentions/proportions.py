"""Ratios ("two-thirds", "one in five"), multiples ("twice", "fivefold", "3x") and ordinals."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from claimcheck.mentions.lexicon import CARDINALS, TENS, UNITS
from claimcheck.mentions.model import Direction, Kind
from claimcheck.mentions.numbers import read_number
from claimcheck.mentions.tokens import Tokens

_ORDINALS: Final = (
    {
        word: Decimal(value)
        for value, word in enumerate(
            (
                "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
                "sixteenth seventeenth eighteenth nineteenth"
            ).split(),
            start=1,
        )
    }
    | {
        word: Decimal(10 * value)
        for value, word in enumerate(
            [
                "twentieth",
                "thirtieth",
                "fortieth",
                "fiftieth",
                "sixtieth",
                "seventieth",
                "eightieth",
                "ninetieth",
            ],
            start=2,
        )
    }
    | {"hundredth": Decimal(100), "thousandth": Decimal(1000), "millionth": Decimal(10**6)}
)

_DENOMINATORS: Final = {
    "half": Decimal(2), "halves": Decimal(2), "third": Decimal(3), "thirds": Decimal(3), "quarter": Decimal(4),
    "quarters": Decimal(4), "fourth": Decimal(4), "fourths": Decimal(4), "billionth": Decimal(10**9), "trillionth": Decimal(10**12),
} | {f"{word}{end}": value for word, value in _ORDINALS.items() if value > 4 for end in ("", "s")}  # fmt: skip

_MULTIPLES: Final = {
    "twice": (Decimal(2), None),
    "thrice": (Decimal(3), None),
    "double": (Decimal(2), None),
    "triple": (Decimal(3), None),
    "quadruple": (Decimal(4), None),
    "doubled": (Decimal(2), Direction.UP),
    "doubles": (Decimal(2), Direction.UP),
    "doubling": (Decimal(2), Direction.UP),
    "tripled": (Decimal(3), Direction.UP),
    "triples": (Decimal(3), Direction.UP),
    "tripling": (Decimal(3), Direction.UP),
    "quadrupled": (Decimal(4), Direction.UP),
    "quadrupling": (Decimal(4), Direction.UP),
    "quintupled": (Decimal(5), Direction.UP),
    "halved": (Decimal("0.5"), Direction.DOWN),
    "halving": (Decimal("0.5"), Direction.DOWN),
}
_FOLD: Final = {f"{word}fold": value for word, value in CARDINALS.items() if value > 1} | {
    "tenfold": Decimal(10),
    "hundredfold": Decimal(100),
}
_SUFFIXES: Final = frozenset({"st", "nd", "rd", "th"})
_QUARTER_WORDS: Final = frozenset({"quarter", "quarters"})

SEEDS: Final = (
    frozenset(_ORDINALS)
    | frozenset(_MULTIPLES)
    | frozenset(_FOLD)
    | frozenset({"half"})
    | frozenset(_DENOMINATORS)
)


@dataclass(frozen=True, slots=True)
class Proportion:
    """A ratio, multiple or ordinal from token ``first`` up to, not including, ``end``."""

    first: int
    end: int
    kind: Kind
    value: Decimal
    precision: Decimal = Decimal(0)
    direction: Direction | None = None


def read_proportion(tokens: Tokens, i: int) -> Proportion | None:
    """Read a ratio, multiple or ordinal that begins at token ``i``."""
    word = tokens.word(i)
    if word in _MULTIPLES:
        value, direction = _MULTIPLES[word]
        if word in {"double", "triple"} and tokens.word(i + 1) not in {
            "the",
            "its",
            "their",
            "what",
            "that",
            "digits",
        }:
            return None
        return Proportion(i, i + 1, Kind.MULTIPLE, value, direction=direction)
    if word in _FOLD:
        return Proportion(i, i + 1, Kind.MULTIPLE, _FOLD[word], direction=_fold_direction(tokens, i))
    return _share(tokens, i) or _times_or_fold(tokens, i) or _ordinal(tokens, i)


def _fold_direction(tokens: Tokens, i: int) -> Direction | None:
    before = {tokens.word(i - 1), tokens.word(i - 2), tokens.word(i - 3)}
    return (
        Direction.UP
        if before
        & {"rose", "grew", "increased", "up", "rise", "increase", "jumped", "soared", "risen", "grown"}
        else None
    )


def _share(tokens: Tokens, i: int) -> Proportion | None:
    """Read "two-thirds", "a third", "half", "one in five", "3 out of 10", "1/4", "five eighths"."""
    word = tokens.word(i)
    if word == "half":
        return _half(tokens, i)
    if word in {"a", "an", "one"} or word in CARDINALS:
        number = UNITS.get(word, Decimal(1)) if word not in TENS else TENS[word]
        j = i + 1
        if tokens.word(j) in {"-", "‑"} and tokens.glued(j - 1) and tokens.glued(j):
            j += 1
        denominator = tokens.word(j)
        if denominator in _DENOMINATORS and not tokens.apart(j - 1):
            plural = denominator.endswith("s") or denominator == "halves"
            single = number == 1
            fits = plural != single if denominator not in {"half"} else single
            follower = tokens.word(j + 1)
            ordinal_use = (
                single
                and word != "one"
                and denominator in _ORDINALS
                and follower not in {"of", "more", "less", "to", ",", "."}
            )
            time_use = denominator in _QUARTER_WORDS and word not in {"a", "one", "three"}
            if fits and number and not ordinal_use and not time_use and word != "an":
                return Proportion(i, j + 1, Kind.RATIO, number / _DENOMINATORS[denominator])
    first = read_number(tokens, i) if word not in {"a", "an"} else None
    if first is None or first.scale != 1 or first.value != int(first.value) or first.value <= 0:
        return None
    j = first.end
    joiner = tokens.word(j)
    after = j + 1
    if joiner == "out" and tokens.word(j + 1) == "of":
        after = j + 2
    elif joiner in {"-", "‑"} and tokens.word(j + 1) == "in" and tokens.glued(j):
        after = j + 3 if tokens.word(j + 2) in {"-", "‑"} else j + 2
    elif joiner == "/" and tokens.glued(j - 1) and tokens.glued(j) and not tokens.glued(i - 1):
        second = read_number(tokens, j + 1)
        if (
            second is not None
            and 1 < second.value <= 20
            and first.value < second.value
            and tokens.word(second.end) != "/"
        ):
            return Proportion(i, second.end, Kind.RATIO, first.value / second.value)
        return None
    elif joiner != "in":
        return None
    second = read_number(tokens, after)
    if second is None or second.value < first.value or second.value == 0 or second.value != int(second.value):
        return None
    if joiner == "in" and (
        (second.value > 1000 and tokens.words[after].isdecimal()) or tokens.word(second.end) in _TIME_UNITS
    ):
        return None
    if second.scale == 1 and joiner == "in" and first.value > 20:
        return None
    return Proportion(i, second.end, Kind.RATIO, first.value / second.value)


_TIME_UNITS = frozenset(
    "year years month months week weeks day days hour hours minute minutes second seconds".split()
)


def _half(tokens: Tokens, i: int) -> Proportion | None:
    before, after = tokens.word(i - 1), tokens.word(i + 1)
    if before in {"first", "second", "third", "other", "better", "latter", "top", "bottom", "a", "and", "-"}:
        return None
    if after in {
        "the",
        "of",
        "its",
        "their",
        "our",
        "his",
        "her",
        "all",
        "as",
        "that",
        "were",
        "had",
        "said",
        "are",
        "those",
    }:
        return Proportion(i, i + 1, Kind.RATIO, Decimal("0.5"))
    return None


def _times_or_fold(tokens: Tokens, i: int) -> Proportion | None:
    """Read "3x", "three times", "2.5-fold"."""
    number = read_number(tokens, i) if tokens.word(i) not in {"a", "an"} else None
    if number is None or number.value <= 0:
        return None
    j = number.end
    word = tokens.word(j)
    if word == "x" and tokens.glued(j - 1) and not (tokens.glued(j) and tokens.word(j + 1).isalnum()):
        return Proportion(i, j + 1, Kind.MULTIPLE, number.value, _place(number.precision))
    if word == "-" and tokens.word(j + 1) == "fold":
        return Proportion(
            i, j + 2, Kind.MULTIPLE, number.value, _place(number.precision), _fold_direction(tokens, i)
        )
    if word == "fold" and tokens.glued(j - 1):
        return Proportion(
            i, j + 1, Kind.MULTIPLE, number.value, _place(number.precision), _fold_direction(tokens, i)
        )
    if word == "times" and tokens.word(j + 1) in {
        "as", "more", "higher", "larger", "bigger", "greater", "the", "its", "their", "faster", "that", "what", "less", "lower", "longer", "better"
    }:  # fmt: skip
        return Proportion(i, j + 1, Kind.MULTIPLE, number.value, _place(number.precision))
    return None


def _place(precision: Decimal) -> Decimal:
    return precision or Decimal(1)


def _ordinal(tokens: Tokens, i: int) -> Proportion | None:
    """Read "third", "21st", "one hundred twenty-fifth"."""
    word = tokens.word(i)
    if word[:1].isdecimal():
        if tokens.word(i + 1) in _SUFFIXES and tokens.glued(i) and word.replace(",", "").isdecimal():
            return Proportion(i, i + 2, Kind.ORDINAL, Decimal(word.replace(",", "")))
        return None
    if word in _ORDINALS:
        if word == "second" and tokens.word(i - 1) not in {
            "the",
            "a",
            "its",
            "their",
            "his",
            "her",
            "our",
            "my",
            "every",
            "and",
            "",
        }:
            return None
        return Proportion(i, i + 1, Kind.ORDINAL, _ORDINALS[word])
    if word in CARDINALS:
        number = read_number(tokens, i)
        j = number.end if number else i + 1
        k = j + 1 if tokens.word(j) in {"-", "and"} else j
        if number is not None and tokens.word(k) in _ORDINALS and not tokens.apart(k - 1):
            value = _ORDINALS[tokens.word(k)]
            if number.value >= 20 and value < number.value and (k > j or number.value >= 100):
                return Proportion(i, k + 1, Kind.ORDINAL, number.value + value)
    return None
