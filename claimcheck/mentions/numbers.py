"""Numbers in digits and in words, as one grammar."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.mentions.amounts import Number
from claimcheck.mentions.digits import decimal_place, read_digits
from claimcheck.mentions.lexicon.nouns import COUNTED
from claimcheck.mentions.lexicon.numbers import (
    ARTICLES,
    CARDINALS,
    DENOMINATORS,
    FRACTION_CHARS,
    HALVES_AND_QUARTERS,
    HUNDRED,
    LARGE_SCALES,
    LETTER_SCALES,
    MONEY_ONLY_LETTERS,
    PLURALS_OF_SCALES,
    SCALES,
    SCALES_AFTER_WORDS,
    UNITS,
)
from claimcheck.mentions.number_words import (
    VAGUE,
    read_article,
    read_cardinal,
    read_point,
    scale_at,
    starts_with_nought,
)
from claimcheck.mentions.tokens import Tokens

_ZERO = Decimal(0)
_CENT = Decimal("0.01")
_ONE = Decimal(1)
_TEN = Decimal(10)
_TWO = Decimal(2)
_CLOSING = frozenset({"", ".", ",", ";", ":", ")", "?", "!", "”", '"'})
_RACES = frozenset("run race walk course fun".split())


def read_number(tokens: Tokens, i: int) -> Number | None:
    """Read the longest number that begins at token ``i``; no sign, no unit."""
    if i not in tokens.numbers:
        tokens.numbers[i] = _read(tokens, i)
    return tokens.numbers[i]


def _read(tokens: Tokens, i: int) -> Number | None:
    word = tokens.word(i)
    if not word:
        return None
    if word[0].isdecimal():
        digits = read_digits(tokens, i)
        if digits is None:
            return None
        number = Number(digits.value, digits.precision, digits.end, digits.scale, malformed=digits.malformed)
        return _with_half(tokens, number if digits.scale != 1 else _scaled(tokens, number))
    if word in FRACTION_CHARS:
        return _scaled(tokens, Number(FRACTION_CHARS[word], _CENT, i + 1))
    part = _part_of_scale(tokens, i)
    if part is not None:
        return part
    if word in CARDINALS:
        value, scale, end = read_cardinal(tokens, i)
        precision = scale if scale > HUNDRED and value % scale == 0 and value > scale else _ZERO
        number = Number(value, precision, end, scale, in_words=True)
        return _with_half(tokens, _with_point(tokens, number))
    if starts_with_nought(tokens, i):
        return _with_point(tokens, Number(_ZERO, _ZERO, i + 1, in_words=True))
    if word in ARTICLES or word in SCALES_AFTER_WORDS:
        return _article(tokens, i)
    return None


def _article(tokens: Tokens, i: int) -> Number | None:
    """Read "a hundred", "hundred thousand", and "dozen" alone."""
    read = read_article(tokens, i)
    if read is not None:
        value, scale, end = read
        precision = scale if value == scale > HUNDRED or tokens.word(end - 2) in {"of", "couple"} else _ZERO
        return _with_half(tokens, Number(value, precision, end, scale, in_words=True))
    if tokens.word(i) == "dozen" and tokens.word(i - 1) not in VAGUE and not _is_bakers(tokens, i):
        return Number(SCALES["dozen"], _ZERO, i + 1, in_words=True)
    return None


def _is_bakers(tokens: Tokens, i: int) -> bool:
    """Whether "dozen" at token ``i`` is thirteen: "a baker's dozen"."""
    return tokens.word(i - 1) == "s" and tokens.word(i - 3) == "baker"


def _scaled(tokens: Tokens, number: Number) -> Number:
    """Apply the scale words that follow: "1.2 lakh crore", "3 hundred thousand", "2mil", "2.33 k"."""
    scale, end = _ONE, number.end
    while not tokens.apart(end - 1):
        hyphen = tokens.word(end) == "-" and tokens.word(end + 1) in SCALES and tokens.glued(end)
        factor = scale_at(tokens, end + 1 if hyphen else end)
        if tokens.word(end) == "gross" and tokens.word(end + 1) != "of":
            break  # "5,000 gross tons" are no dozens
        if factor is None or (tokens.word(end) in PLURALS_OF_SCALES and tokens.glued(end - 1)):
            break
        scale *= factor
        end += 2 if hyphen else 1
    if scale == 1:
        factor = _letter_scale(tokens, number)
        if factor is None:
            return number
        scale, end = factor, number.end + 1
    place = decimal_place(str(number.value))
    scaled = replace(
        number, value=without_decimals(number.value * scale), precision=place * scale, scale=scale, end=end
    )
    rest = _rest_after_scale(tokens, end, scale)
    if rest is not None:
        return replace(scaled, value=scaled.value + rest[0], precision=_ZERO, end=rest[1])
    return scaled


def _letter_scale(tokens: Tokens, number: Number) -> Decimal | None:
    """Return the scale of the letter after a number without a currency: "40K", "2.33 k", "1.2b"."""
    raw, end = tokens.raw(number.end), number.end
    if raw not in LETTER_SCALES:
        return None
    glued = tokens.glued(end - 1)
    if glued and raw == "b" and "." in str(number.value) and not tokens.glued(end):
        return LETTER_SCALES[raw]
    if raw == "m" and (tokens.word(end + 1) in COUNTED or tokens.words[end + 1 : end + 4] == ["b", "/", "d"]):
        return LETTER_SCALES[raw]
    if raw in MONEY_ONLY_LETTERS:
        return None
    if glued:
        return LETTER_SCALES[raw]
    spaced = tokens.gap(end - 1) == " " and raw in {"k", "K", "M"} and not tokens.glued(end)
    closes = tokens.word(end + 1) in _CLOSING or tokens.glued(end)
    if (spaced or (tokens.gap(end - 1) == " " and closes and raw in {"k", "M"})) and tokens.word(
        end + 1
    ) not in _RACES:
        return LETTER_SCALES[raw]
    return None


def _rest_after_scale(tokens: Tokens, i: int, scale: Decimal) -> tuple[Decimal, int] | None:
    """Read the smaller part of "4 thousand 3 hundred and 21" and "3 hundred and one"."""
    total, end, below = _ZERO, i, scale
    while not tokens.apart(end - 1):
        joined = tokens.word(end) == "and"
        j = end + 1 if joined else end
        word = tokens.word(j)
        if word in CARDINALS and joined and below <= 1000:
            value, _, k = read_cardinal(tokens, j)
        elif word.isdecimal():
            value, k = Decimal(word), j + 1
            factor = scale_at(tokens, k)
            if factor is not None:
                value, k = value * factor, k + 1
            elif not joined:
                break
            below = factor if factor is not None and factor < below else below
        else:
            break
        if value >= scale:
            break
        total, end = total + value, k
    return (total, end) if end > i else None


def _with_point(tokens: Tokens, number: Number) -> Number:
    """Add decimals in words: "five point five", "two hundred point seventy-one", "two point four million"."""
    point = read_point(tokens, number.end)
    if point is None:
        return number
    fraction, place, end = point
    decimal = replace(number, value=number.value + fraction, precision=place, end=end, scale=_ONE)
    factor = scale_at(tokens, end)
    if factor is None or tokens.word(end) not in LARGE_SCALES:
        return decimal
    return replace(
        decimal,
        value=without_decimals(decimal.value * factor),
        precision=place * factor,
        scale=factor,
        end=end + 1,
    )


def _with_half(tokens: Tokens, number: Number) -> Number:
    """Add the fraction of "one and a half", "3 million and a half", "two-and-a-half million"."""
    j = tokens.past_hyphen(number.end)
    if tokens.word(j) != "and" or tokens.apart(j) or number.value != int(number.value):
        return number
    fraction = read_fraction_words(tokens, tokens.past_hyphen(j + 1))
    if fraction is None:
        return number
    part, end = fraction
    follower = tokens.word(end)
    factor = scale_at(tokens, end)
    if factor is not None and follower in LARGE_SCALES and not tokens.apart(end - 1):
        whole = number.value * factor if number.scale == 1 else number.value
        value, scale, end = whole + part * factor, factor, end + 1
    elif follower == "of" or not _closes_mixed(tokens, end - 1, end):
        return number
    else:
        value, scale = number.value + part * number.scale, number.scale
    return replace(number, value=without_decimals(value), precision=scale * _CENT, scale=scale, end=end)


def _closes_mixed(tokens: Tokens, denominator: int, end: int) -> bool:
    """Whether a fraction ends a mixed number: "three and a third" at a stop or before a plural; a half always.

    "two and a third child" counts children.
    """
    if tokens.word(denominator) in HALVES_AND_QUARTERS or tokens.word(end) in _CLOSING:
        return True
    follower = tokens.word(end)
    return follower.endswith("s") or not follower.isalpha()


def read_fraction_words(tokens: Tokens, i: int) -> tuple[Decimal, int] | None:
    """Read "a half", "one fourth", "three quarters", "two-thirds", "half", "quarter" at token ``i``."""
    word = tokens.word(i)
    if word in {"half", "quarter"}:
        return 1 / DENOMINATORS[word], i + 1
    above = _ONE if word in ARTICLES else UNITS.get(word)
    if not above:
        return None
    j = i + 1
    if tokens.word(j) in {"-", "‑"}:
        j += 1
    below = tokens.word(j)
    if below not in DENOMINATORS or tokens.apart(j - 1):
        return None
    plural = below.endswith("s")
    if plural != (above > 1) and not (above > 1 and tokens.word(j + 1) in LARGE_SCALES):
        return None
    return above / DENOMINATORS[below], j + 1


def _part_of_scale(tokens: Tokens, i: int) -> Number | None:
    """Read "half a million", "a quarter of a billion", "three-quarters of a million", "half-a-dozen"."""
    fraction = read_fraction_words(tokens, i)
    if fraction is None:
        return None
    part, j = fraction
    words = 0
    for step in ("of", "a"):
        k = tokens.past_hyphen(j)
        if tokens.word(k) == step or (step == "a" and tokens.word(k) in {"an", "one"}):
            j, words = k + 1, words + 1
    j = tokens.past_hyphen(j)
    scale = tokens.word(j)
    if tokens.apart(j - 1):
        return None
    if scale in LARGE_SCALES or (
        scale in {"dozen", "hundred"} and (words or j > fraction[1]) and part * _TWO == 1
    ):
        factor = SCALES[scale]
        precision = factor / _TEN if factor > HUNDRED else _ZERO
        return Number(without_decimals(factor * part), precision, j + 1, scale=factor, in_words=True)
    return None


def without_decimals(value: Decimal) -> Decimal:
    """Return a whole number without decimals: half a dozen is 6, not 6.0."""
    rounded = value.to_integral_value()
    return rounded if rounded == value else value
