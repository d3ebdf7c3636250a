"""Numbers in digits and in words, as one grammar."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.mentions.lexicon import (
    CARDINALS,
    FRACTION_CHARS,
    HUNDRED,
    LETTER_SCALES,
    MONEY_ONLY_LETTERS,
    SCALES,
    SCALES_AFTER_WORDS,
    TENS,
    UNITS,
)
from claimcheck.mentions.tokens import Tokens

_PLAIN = re.compile(r"\d+(?:\.\d+)?\Z")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?\Z")
_THIN_SPACES = frozenset("\u2009\u202f\u00a0")
_ARTICLES = frozenset({"a", "an"})
_BARE_SCALES = frozenset({"dozen"})
_RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-", strict=True))
_ZERO = Decimal(0)
_CENT = Decimal("0.01")
_ONE = Decimal(1)
_TEN = Decimal(10)


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from tokens: ``end`` is the token after it.

    ``scale`` is what the scale words multiply by (1 where there are none), so that a range can share it.
    ``precision`` is the place of the last digit given, 0 where the figure is exact.
    """

    value: Decimal
    precision: Decimal
    end: int
    scale: Decimal = _ONE
    in_words: bool = False
    malformed: str | None = None

    @property
    def exact(self) -> bool:
        """Whether the figure is a count to the last unit."""
        return self.precision == 0


def read_number(tokens: Tokens, i: int) -> Number | None:
    """Read the longest number that begins at token ``i``; no sign, no unit."""
    word = tokens.word(i)
    if not word:
        return None
    if word[0].isdecimal():
        return _digits(tokens, i)
    if word in FRACTION_CHARS:
        return _scaled(tokens, Number(FRACTION_CHARS[word], _CENT, i + 1))
    if word in CARDINALS:
        return _words(tokens, i)
    if word == "half":
        return _half(tokens, i)
    if word in _ARTICLES:
        return _article(tokens, i)
    if word in _BARE_SCALES:
        return Number(SCALES[word], _ZERO, i + 1, in_words=True)
    return None


def _digits(tokens: Tokens, i: int) -> Number | None:
    word = tokens.words[i]
    malformed = None
    if _PLAIN.match(word) or _GROUPED.match(word) or _INDIAN.match(word):
        plain = word.replace(",", "")
    elif word.count(".") > 1:
        return None
    else:
        malformed = f"bad grouping in {tokens.raw(i)}"
        plain = word.replace(",", "")
    end = i + 1
    while (
        "." not in plain
        and end < len(tokens)
        and tokens.gap(end - 1) in _THIN_SPACES
        and len(tokens.words[end]) == 3
        and tokens.words[end].isdecimal()
    ):
        plain += tokens.words[end]
        end += 1
    value = Decimal(plain)
    precision = _place(plain)
    fraction = _fraction_after(tokens, end)
    if fraction is not None and "." not in plain:
        extra, end = fraction
        return _scaled(tokens, Number(value + extra, _CENT, end))
    power = _power_of_ten(tokens, end)
    if power is not None:
        factor, end = power
        return Number(value * factor, _decimal_place(plain) * factor, end, scale=factor)
    return _scaled(tokens, Number(value, precision, end, malformed=malformed))


def _place(digits: str) -> Decimal:
    """Return the place of the last digit that was meant: 0 for a count given to the unit.

    "12,437" is exact; "1,200" and "40,000" are round figures, good to their last non-zero digit.
    """
    if "." in digits:
        return _decimal_place(digits)
    zeros = len(digits) - len(digits.rstrip("0"))
    if zeros < 2 or zeros == len(digits):
        return _ZERO
    return _TEN**zeros


def _decimal_place(digits: str) -> Decimal:
    return _ONE.scaleb(-len(digits.partition(".")[2]))


def _fraction_after(tokens: Tokens, i: int) -> tuple[Decimal, int] | None:
    """Read "1/2" or "½" after a whole number."""
    word = tokens.word(i)
    if word in FRACTION_CHARS:
        return FRACTION_CHARS[word], i + 1
    if (
        word.isdecimal()
        and tokens.gap(i - 1) == " "
        and tokens.word(i + 1) == "/"
        and tokens.word(i + 2).isdecimal()
        and tokens.glued(i)
        and tokens.glued(i + 1)
        and 0 < int(word) < int(tokens.word(i + 2)) <= 100
    ):
        return Decimal(word) / Decimal(tokens.word(i + 2)), i + 3
    return None


def _power_of_ten(tokens: Tokens, i: int) -> tuple[Decimal, int] | None:
    """Read "× 10^8", "x 10⁸" or "e8" after a number."""
    word = tokens.word(i)
    if word in {"×", "x", "*", "·"} and tokens.word(i + 1) == "10":
        j = i + 2
        sign = 1
        if tokens.word(j) == "^":
            j += 1
            if tokens.word(j) in {"-", "−"}:
                sign, j = -1, j + 1
            exponent = tokens.word(j)
            if exponent.isdecimal() and len(exponent) <= 2:
                return _TEN ** (sign * int(exponent)), j + 1
        raised = ""
        while tokens.word(j) in _RAISED and tokens.glued(j - 1):
            raised += _RAISED[tokens.word(j)]
            j += 1
        if raised.lstrip("-").isdecimal():
            return _TEN ** int(raised), j
    return None


def _scaled(tokens: Tokens, number: Number) -> Number:
    """Apply the scale words that follow: "1.2 lakh crore", "3 hundred thousand", "2mil"."""
    value, precision, end, scale = number.value, number.precision, number.end, number.scale
    any_scale = False
    while True:
        word = tokens.word(end)
        hyphen = word == "-" and tokens.word(end + 1) in SCALES and tokens.glued(end)
        if hyphen:
            word = tokens.word(end + 1)
        if word not in SCALES or tokens.apart(end - 1):
            break
        if not any_scale:
            precision = _decimal_place(str(value)) if "." in str(value) else _ONE
        value, precision, scale = value * SCALES[word], precision * SCALES[word], scale * SCALES[word]
        end += 2 if hyphen else 1
        any_scale = True
    if not any_scale:
        raw = tokens.raw(end)
        if raw in LETTER_SCALES and tokens.glued(end - 1) and raw not in MONEY_ONLY_LETTERS:
            factor = LETTER_SCALES[raw]
            precision = _decimal_place(str(value)) if "." in str(value) else _ONE
            return Number(
                value * factor, precision * factor, end + 1, scale=factor, malformed=number.malformed
            )
        return number
    rest = _rest_after_scale(tokens, end, scale) if not number.in_words else None
    if rest is not None:
        more, end = rest
        return Number(value + more, _ZERO, end, scale=scale)
    return Number(value, precision, end, scale=scale, in_words=number.in_words, malformed=number.malformed)


def _rest_after_scale(tokens: Tokens, i: int, scale: Decimal) -> tuple[Decimal, int] | None:
    """Read the smaller part of "4 thousand 3 hundred and 21"."""
    total, end = _ZERO, i
    j = i + 1 if tokens.word(i) == "and" else i
    while tokens.word(j).isdecimal() and not tokens.apart(j - 1):
        value = Decimal(tokens.word(j))
        k = j + 1
        if tokens.word(k) in SCALES:
            if SCALES[tokens.word(k)] >= scale:
                break
            value *= SCALES[tokens.word(k)]
            k += 1
        elif tokens.word(j - 1) != "and":
            break
        if value >= scale:
            break
        total, end = total + value, k
        j = k + 1 if tokens.word(k) == "and" else k
    return (total, end) if end > i else None


def _words(tokens: Tokens, i: int) -> Number:
    """Read cardinals in words: "two thousand and fifteen", "twenty-five", "three hundred"."""
    total = group = _ZERO
    scale = _ONE
    end = j = i
    last = None  # the place of the last word: 1 for units, 10 for tens, or a scale
    while True:
        word = tokens.word(j)
        if word in TENS and last in {None, HUNDRED}:
            group, last = group + TENS[word], _TEN
        elif word in UNITS and last in {None, HUNDRED, _TEN} and (last != _TEN or 0 < UNITS[word] < _TEN):
            group, last = group + UNITS[word], _ONE
        elif word == "hundred" and last == _ONE and group and group < HUNDRED:
            group, last, scale = group * HUNDRED, HUNDRED, HUNDRED
        elif word in SCALES_AFTER_WORDS and word != "hundred" and last is not None and group:
            group *= SCALES[word]
            scale = SCALES[word]
            if (tokens.word(j + 1) not in CARDINALS and tokens.word(j + 1) != "and") or (
                total and scale > total
            ):
                total, group = total + group, _ZERO
            else:
                total, group = total + group, _ZERO
            last = None
        else:
            break
        end = j = j + 1
        if tokens.apart(j - 1):
            break
        follower = tokens.word(j)
        if follower == "-" and tokens.glued(j - 1) and tokens.glued(j):
            after = tokens.word(j + 1)
            if (last == _TEN and after in UNITS) or after in SCALES_AFTER_WORDS:
                j += 1
        elif (
            follower == "and"
            and (last in {HUNDRED, None})
            and tokens.word(j + 1) in CARDINALS
            and (total or last)
        ):
            j += 1
    value = total + group
    precision = scale if scale > HUNDRED and total and not group else _ZERO
    return Number(value, precision, end, scale=scale, in_words=True)


def _half(tokens: Tokens, i: int) -> Number | None:
    """Read "half a million", "half-a-dozen"."""
    j = i + 1
    if tokens.word(j) == "-":
        j += 1
    if tokens.word(j) in {"a", "an", "one"}:
        j += 1
        if tokens.word(j) == "-":
            j += 1
    if j > i + 1 and tokens.word(j) in SCALES_AFTER_WORDS:
        factor = SCALES[tokens.word(j)]
        precision = factor / _TEN if factor > HUNDRED else _ZERO
        return Number(factor / 2, precision, j + 1, scale=factor, in_words=True)
    return None


def _article(tokens: Tokens, i: int) -> Number | None:
    """Read "a hundred", "a dozen", "a couple of dozen", "a quarter of a million"."""
    word = tokens.word(i + 1)
    if word in {"half"}:
        return _half(tokens, i + 1)
    if word == "couple" and tokens.word(i + 2) == "of" and tokens.word(i + 3) in SCALES_AFTER_WORDS:
        factor = SCALES[tokens.word(i + 3)]
        return Number(factor * 2, factor, i + 4, scale=factor, in_words=True)
    if word not in SCALES_AFTER_WORDS or word == "score":
        return None
    factor = SCALES[word]
    end = i + 2
    while tokens.word(end) in SCALES_AFTER_WORDS and tokens.word(end) != "score":
        factor *= SCALES[tokens.word(end)]
        end += 1
    if tokens.word(end) == "and" and tokens.word(end + 1) in CARDINALS:
        rest = _words(tokens, end + 1)
        if rest.value < factor:
            return Number(factor + rest.value, _ZERO, rest.end, scale=factor, in_words=True)
    return Number(factor, factor if factor > HUNDRED else _ZERO, end, scale=factor, in_words=True)
