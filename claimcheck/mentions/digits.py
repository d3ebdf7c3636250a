"""Numbers printed in digits: grouping, decimals, mixed fractions, powers of ten."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.mentions.lexicon.numbers import FRACTION_CHARS
from claimcheck.mentions.tokens import APOSTROPHES, Tokens

_PLAIN = re.compile(r"\d+(?:\.\d+)?\Z")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?\Z")
_POINTED = re.compile(r"\d{1,3}(?:\.\d{3})+,\d{1,2}\Z")
_NARROW_SPACES = frozenset("\u2009\u202f\u00a0")
_GROUP = re.compile(r"\d{3}(?:\.\d+)?\Z")
_RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-", strict=True))
_TIMES_SIGNS = frozenset({"×", "x", "*", "·"})
_GROUP_SIZE = 3
_MOST_EXPONENT_DIGITS = 2
_MOST_DIGITS = 60
"""Signs of the longest number that is read; a longer run of digits is a key, a checksum or damage."""
_ZERO = Decimal(0)
_ONE = Decimal(1)
_TEN = Decimal(10)
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Digits:
    """Digits from a token up to ``end``; ``scale`` is the power of ten of scientific notation, else 1."""

    value: Decimal
    precision: Decimal
    end: int
    scale: Decimal = _ONE
    malformed: str | None = None


def read_digits(tokens: Tokens, i: int) -> Digits | None:
    """Read the digits at token ``i``; None for what is no number ("1.2.3")."""
    word = tokens.words[i]
    if len(word) > _MOST_DIGITS:
        return None
    if _POINTED.match(word):  # "1.234,50", as on the Continent
        plain = word.replace(".", "").replace(",", ".")
        return Digits(Decimal(plain), place_of(plain), i + 1)
    if word.count(".") > 1:
        return None
    if word == "10":
        raised = _exponent(tokens, i + 1)
        if raised is not None:
            return Digits(raised[0], raised[0], raised[1], scale=raised[0])
    well_formed = _PLAIN.match(word) or _GROUPED.match(word) or _INDIAN.match(word)
    malformed = None if well_formed else f"bad grouping in {tokens.raw(i)}"
    plain, end = _spaced_groups(tokens, i, word.replace(",", ""))
    value = Decimal(plain)
    if "." not in plain:
        fraction = _fraction_after(tokens, end)
        if fraction is not None:
            return Digits(value + fraction[0], _CENT, fraction[1])
    power = _power_of_ten(tokens, end, plain)
    if power is not None:
        factor, end = power
        return Digits(value * factor, decimal_place(plain) * factor, end, scale=factor)
    return Digits(value, place_of(plain), end, malformed=malformed)


def place_of(digits: str) -> Decimal:
    """Return the place of the last digit that was meant: 0 for a count given to the unit.

    "12,437" is exact; "1,200" and "40,000" are round figures, good to their last non-zero digit.
    """
    if "." in digits:
        return decimal_place(digits)
    zeros = len(digits) - len(digits.rstrip("0"))
    return _ZERO if zeros < 2 or zeros == len(digits) else _TEN**zeros


def decimal_place(digits: str) -> Decimal:
    """Return the place of the last decimal of ``digits``: 0.1 for "1.5", 1 for "15"."""
    return _ONE.scaleb(-len(digits.partition(".")[2]))


def _spaced_groups(tokens: Tokens, i: int, plain: str) -> tuple[str, int]:
    """Join groups of three digits that a space or an apostrophe parts: "40 000", "1 234 567.8", "1'250'000"."""
    end = i + 1
    while (
        end < len(tokens.words)
        and tokens.words[end] in APOSTROPHES
        and tokens.glued(end - 1)
        and tokens.glued(end)
        and _GROUP.match(tokens.word(end + 1))
        and len(plain) < _MOST_DIGITS
    ):
        plain += tokens.words[end + 1]  # "1'250'000", as the Swiss print it
        end += 2
    if end > i + 1:
        return plain, end
    if len(plain) > 3 or not plain.isdecimal() or plain[0] == "0":
        return plain, end
    while "." not in plain and len(plain) < _MOST_DIGITS and _GROUP.match(tokens.word(end)):
        gap = tokens.gap(end - 1)
        if gap not in _NARROW_SPACES and not (gap == " " and _stands_alone(tokens, i, end)):
            break
        plain += tokens.words[end]
        end += 1
    return plain, end


def _stands_alone(tokens: Tokens, first: int, group: int) -> bool:
    """Whether a plain space can be grouping: no "2 500-page reports", no name, unit or date before it."""
    if tokens.glued(group) and tokens.word(group + 1) in {"-", "‑", "/", ":", "'", "’"}:
        return False
    after = tokens.word(group + 1)
    if after.isdecimal() and len(after) != _GROUP_SIZE and tokens.gap(group) == " ":
        return False  # a telephone number: "21 555 0147"
    before = tokens.raw(first - 1)
    return not (
        before[:1].isupper()
        and before.lower() not in {"the", "some", "about", "over", "nearly"}
        and first > 1
    )


def _fraction_after(tokens: Tokens, i: int) -> tuple[Decimal, int] | None:
    """Read "1/2" or "½" after a whole number."""
    word = tokens.word(i)
    if word in FRACTION_CHARS and tokens.gap(i - 1).strip(" ") == "":
        return FRACTION_CHARS[word], i + 1
    if tokens.gap(i - 1).strip(" ") == "" and not tokens.glued(i - 1):
        return slash_fraction(tokens, i)
    return None


def slash_fraction(tokens: Tokens, i: int) -> tuple[Decimal, int] | None:
    """Read a fraction below one printed with a stroke, "3/4", at token ``i``."""
    above, below = tokens.word(i), tokens.word(i + 2)
    if (
        tokens.word(i + 1) in {"/", "⁄"}
        and above.isdecimal()
        and below.isdecimal()
        and tokens.glued(i)
        and tokens.glued(i + 1)
        and 0 < int(above) < int(below) <= 100
    ):
        return Decimal(above) / Decimal(below), i + 3
    return None


def _power_of_ten(tokens: Tokens, i: int, mantissa: str) -> tuple[Decimal, int] | None:
    """Read "× 10^8", "x 10⁸" or "e+08" after a number."""
    word = tokens.word(i)
    if word in _TIMES_SIGNS and tokens.word(i + 1) == "10":
        return _exponent(tokens, i + 2)
    if word == "e" and tokens.glued(i - 1) and tokens.glued(i):
        j = i + 1
        sign = tokens.word(j) if tokens.word(j) in {"+", "-", "−"} else ""
        j += bool(sign)
        digits = tokens.word(j)
        if (
            digits.isdecimal()
            and len(digits) <= _MOST_EXPONENT_DIGITS
            and (sign or "." in mantissa or mantissa == "1")
            and (not sign or tokens.glued(j - 1))
        ):
            return _TEN ** (-int(digits) if sign in {"-", "−"} else int(digits)), j + 1
    return None


def _exponent(tokens: Tokens, j: int) -> tuple[Decimal, int] | None:
    if tokens.word(j) == "^":
        negative = tokens.word(j + 1) in {"-", "−"}
        k = j + 2 if negative else j + 1
        exponent = tokens.word(k)
        if exponent.isdecimal() and len(exponent) <= _MOST_EXPONENT_DIGITS:
            return _TEN ** (-int(exponent) if negative else int(exponent)), k + 1
    raised = ""
    while tokens.word(j)[:1] in _RAISED and tokens.glued(j - 1):
        raised += "".join(_RAISED.get(character, "x") for character in tokens.word(j))
        j += 1
    digits = raised.removeprefix("-")
    if digits.isdecimal() and len(digits) <= _MOST_EXPONENT_DIGITS:
        return _TEN ** int(raised), j
    return None
