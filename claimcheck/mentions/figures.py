"""One amount: sign, currency, number, scale, unit, read without knowing its kind.

The evidence round the number decides the kind.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.mentions.amounts import Amount, Number
from claimcheck.mentions.context import after_modifier
from claimcheck.mentions.digits import decimal_place, slash_fraction
from claimcheck.mentions.lexicon.numbers import HALVES_AND_QUARTERS, LETTER_SCALES, MONEY_SCALES
from claimcheck.mentions.measures import is_weight, unit_at
from claimcheck.mentions.mixed import read_mixed
from claimcheck.mentions.model import Kind
from claimcheck.mentions.money import currency_after, currency_before, scaled_code
from claimcheck.mentions.multiples import times_at
from claimcheck.mentions.numbers import read_fraction_words, read_number, without_decimals
from claimcheck.mentions.tokens import HYPHENS, Tokens
from claimcheck.values.currencies import (
    ALIASES,
    CODES,
    NAMES,
    SYMBOLS,
)
from claimcheck.values.units import UNITS

_MINUS = frozenset({"-", "−", "–"})
_SIGNS = _MINUS | {"+"}
_NEGATIVE = frozenset({"minus", "negative"})
_PERCENT = frozenset({"%", "percent", "percents", "pct", "percentage", "pc"})
_POUNDS = frozenset({"pound", "pounds"})


def read_amount(tokens: Tokens, i: int, *, money: bool = False) -> Amount | None:
    """Read one amount that begins at token ``i``: "$1.2bn", "minus five percent", "180 lbs", "half a mile".

    ``money`` says that a currency stands at the other end of a range, so that a letter is a scale.
    """
    first = i
    negative = False
    if _is_sign(tokens, i):
        negative, i = tokens.word(i) != "+", i + 1
    evidence, i = currency_before(tokens, i)
    scaled = scaled_code(tokens, i) if not evidence and tokens.word(i + 1)[:1].isdecimal() else None
    if scaled is not None:
        evidence, i = (scaled[1],), i + 1
    if evidence and tokens.word(i) in _MINUS and tokens.glued(i):
        negative, i = True, i + 1
    part = None if evidence else _part_of_unit(tokens, i)
    if part is not None:
        return _signed(replace(part, first=first), negative=negative)
    number = read_number(tokens, i)
    if number is None:
        return None
    amount = Amount(
        first,
        number.end,
        number.value,
        number.value,
        number.precision,
        evidence=evidence,
        scale=number.scale,
        in_words=number.in_words,
        malformed=number.malformed,
        signed=negative,
    )
    mixed = read_mixed(tokens, amount, number) if not evidence else None
    if mixed is not None:
        return mixed
    if scaled is not None and number.scale == 1:
        amount = _times(amount, scaled[0], amount.end)
    else:
        amount = _letter_scale(tokens, amount, number, money=money)
    amount = _decimal_comma(tokens, _weighed(tokens, currency_after(tokens, amount)))
    if amount.kind is None and not amount.is_money and not (money and amount.scale > 1):
        amount = unit_after(tokens, amount)
    elif amount.is_money and amount.precision == 0 and "." not in str(amount.low):
        amount = replace(amount, precision=_money_place(amount.low))
    return _signed(amount, negative=negative)


def _is_sign(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` signs a number: a word, or a minus or plus that hangs on what follows only."""
    word = tokens.word(i)
    hangs = tokens.glued(i) and (not tokens.glued(i - 1) or tokens.word(i - 1) == "(")
    return (word in _SIGNS and hangs) or word in _NEGATIVE


def _signed(amount: Amount, *, negative: bool) -> Amount:
    if not negative or amount.low is None or amount.high is None:
        return amount
    return replace(amount, low=-amount.high, high=-amount.low, signed=True)


def _part_of_unit(tokens: Tokens, i: int) -> Amount | None:
    """Read a fraction of a unit: "1/4 mile", "half a percent", "three-quarters of an inch"."""
    stroke = slash_fraction(tokens, i)
    fraction = stroke or read_fraction_words(tokens, i)
    if fraction is None:
        return None
    value, j = fraction
    of_one = tokens.word(j) == "of" and tokens.word(j + 1) in _ONE | {"1"}
    after_article = tokens.word(i) in _ONE - {"one"} and tokens.word(j - 1) not in HALVES_AND_QUARTERS
    if after_article and not of_one:
        return None  # "a third degree"
    j = j + 2 if of_one else j + 1 if tokens.word(j) in _ONE and tokens.word(j - 1) == "half" else j
    amount = Amount(i, j, value, value, Decimal("0.01"), in_words=stroke is None)
    if tokens.word(j) in _POUNDS:
        return replace(amount, end=j + 1, kind=Kind.MEASURE, unit="pound")
    measured = unit_after(tokens, amount)
    return measured if measured.kind is not None else None


_ONE = frozenset({"a", "an", "one"})


def _weighed(tokens: Tokens, amount: Amount) -> Amount:
    """Make a weight of pounds that the sentence weighs."""
    if not amount.is_money or tokens.word(amount.end - 1) not in _POUNDS or len(amount.evidence) > 1:
        return amount
    if amount.evidence[0].text.lower() not in _POUNDS or not is_weight(tokens, amount.first, amount.end):
        return amount
    return replace(amount, kind=Kind.MEASURE, unit="pound", evidence=(), precision=_place(amount))


_DECIMAL_COMMA = frozenset(
    "EUR CHF SEK NOK DKK ISK PLN CZK HUF RON BGN BRL RUB UAH TRY ZAR IDR ARS CLP COP".split()
)
"""Currencies of countries that write a comma before the decimals."""


def _decimal_comma(tokens: Tokens, amount: Amount) -> Amount:
    """Read "€12,50" as 12.50: one or two digits after a comma are no group where the country writes decimals so."""
    if amount.malformed is None or not amount.is_money or amount.low is None:
        return amount
    codes = amount.evidence[0].codes
    for i in range(amount.first, amount.end):
        whole, comma, cents = tokens.words[i].partition(",")
        if (
            comma
            and whole.isdecimal()
            and cents.isdecimal()
            and len(cents) <= _CENTS
            and codes[0] in _DECIMAL_COMMA
        ):
            value = Decimal(f"{whole}.{cents}") * amount.scale
            return replace(
                amount,
                low=value,
                high=value,
                precision=decimal_place(f".{cents}") * amount.scale,
                malformed=None,
            )
    return amount


_CENTS = 2


def _money_place(value: Decimal | None) -> Decimal:
    """Return the place to which a whole sum is given: "$300,000" may be rounded, "$99" is not cut."""
    digits = str(int(value or 0))
    zeros = len(digits) - len(digits.rstrip("0"))
    return Decimal(10) ** zeros if 1 < zeros < len(digits) else Decimal(0)


def _letter_scale(tokens: Tokens, amount: Amount, number: Number, *, money: bool) -> Amount:
    """Read the m, b, t, mm that mean a scale only beside a currency: "$36t", "£12m", "120 MEUR"."""
    raw = tokens.raw(amount.end)
    if number.scale != 1:
        return amount
    if raw in MONEY_SCALES and _takes_money_scale(tokens, amount):
        return _times(amount, MONEY_SCALES[raw], amount.end + 1)
    if raw not in LETTER_SCALES:
        code = scaled_code(tokens, amount.end) if len(tokens.gap(amount.end - 1)) <= 1 else None
        if code is None:
            return amount
        return replace(_times(amount, code[0], amount.end + 1), evidence=(*amount.evidence, code[1]))
    glued = tokens.glued(amount.end - 1)
    near = glued or tokens.gap(amount.end - 1) == " "
    money = money or amount.is_money or _names_currency(tokens, amount.end + 1)
    if near and money and not (tokens.glued(amount.end) and tokens.word(amount.end + 1).isalnum()):
        return _times(amount, LETTER_SCALES[raw], amount.end + 1)
    return amount


def _takes_money_scale(tokens: Tokens, amount: Amount) -> bool:
    """Whether the scale after a sum is one of its currency: "L" and "cr" of rupees, glued or with a space."""
    raw, glued = tokens.raw(amount.end), tokens.glued(amount.end - 1)
    if not amount.is_money or not (glued or tokens.gap(amount.end - 1) == " "):
        return False
    if tokens.glued(amount.end) and tokens.word(amount.end + 1).isalnum():
        return False
    if raw in _RUPEE_SCALES:
        return "INR" in amount.evidence[0].codes and amount.evidence[0].text != "$" and (glued or raw != "L")
    return raw != "tr" or glued


_RUPEE_SCALES = frozenset({"cr", "Cr", "crs", "L", "lac", "lacs"})


def _times(amount: Amount, factor: Decimal, end: int) -> Amount:
    if amount.low is None or amount.high is None:
        return amount
    return replace(
        amount,
        end=end,
        low=without_decimals(amount.low * factor),
        high=without_decimals(amount.high * factor),
        precision=decimal_place(str(amount.low)) * factor,
        scale=factor,
    )


def _names_currency(tokens: Tokens, i: int) -> bool:
    raw = tokens.raw(i)
    return raw in CODES or raw in ALIASES or tokens.word(i) in NAMES or raw in SYMBOLS


def unit_after(tokens: Tokens, amount: Amount) -> Amount:
    """Read a per cent sign, points, basis points or a unit of measure after a number."""
    j = tokens.past_hyphen(after_modifier(tokens, amount.end))  # "10+ km", "20-odd miles"
    word = tokens.word(j)
    if tokens.words[max(0, amount.first - 2) : amount.first] == ["factor", "of"]:
        return replace(amount, kind=Kind.MULTIPLE, precision=_place(amount))
    if not word or tokens.apart(j - 1):
        return amount
    multiple = times_at(tokens, j)
    if (
        multiple is None
        and word == "times"
        and amount.low is not None
        and amount.low != amount.low.to_integral_value()
    ):
        multiple = j + 1  # nothing happens 2.1 times
    if multiple is not None:
        return replace(amount, end=multiple, kind=Kind.MULTIPLE, precision=_place(amount))
    basis = _basis_points(tokens, j)
    if basis is not None:
        return replace(amount, end=basis, kind=Kind.BASIS_POINT, unit="basis_point")
    per_cent = _per_cent(tokens, j)
    if per_cent is not None:
        end = per_cent
        if word == "pc" and not tokens.glued(j - 1):
            return amount
        hyphen = tokens.word(end) == "-" and tokens.glued(end)
        after = end + 1 if hyphen else end
        if tokens.word(after) in {"point", "points"}:
            return replace(
                amount,
                end=after + 1,
                kind=Kind.PERCENTAGE_POINT,
                unit="percentage_point",
                precision=_place(amount),
            )
        return replace(amount, end=end, kind=Kind.PERCENT, unit="percent", precision=_place(amount))
    if word in {"pp", "ppt", "ppts"} and (tokens.glued(j - 1) or tokens.gap(j - 1) == " "):
        return replace(
            amount, end=j + 1, kind=Kind.PERCENTAGE_POINT, unit="percentage_point", precision=_place(amount)
        )
    unit = unit_at(tokens, j, amount) or _unit_of_other_side(tokens, amount)
    if unit is None:
        return amount
    name, end = unit
    return replace(amount, end=end, kind=Kind.MEASURE, unit=name, precision=_place(amount))


def _basis_points(tokens: Tokens, j: int) -> int | None:
    """Return the token after "bps", "basis points", "basis-point" at token ``j``, or None."""
    if tokens.word(j) in {"bps", "bp"}:
        return j + 1
    k = j + 2 if tokens.word(j + 1) == "-" and tokens.glued(j) else j + 1
    return k + 1 if tokens.word(j) == "basis" and tokens.word(k) in {"point", "points"} else None


def _per_cent(tokens: Tokens, j: int) -> int | None:
    """Return the token after "%", "percent", "per cent", "per-cent" at token ``j``, or None."""
    if tokens.word(j) in _PERCENT:
        return j + 1
    k = j + 2 if tokens.word(j + 1) == "-" and tokens.glued(j) else j + 1
    return k + 1 if tokens.word(j) == "per" and tokens.word(k) in {"cent", "cents"} else None


def _unit_of_other_side(tokens: Tokens, amount: Amount) -> tuple[str, int] | None:
    """Return the unit that the first side of "10 by 12 feet" and "9 x 12 inches" shares, and its own end."""
    if tokens.word(amount.end) not in {"by", "x", "×"} or amount.kind is not None:
        return None
    other = read_number(tokens, amount.end + 1)
    if other is None or other.scale != 1:
        return None
    j = other.end + 1 if tokens.word(other.end) in HYPHENS else other.end
    unit = unit_at(tokens, j, amount)
    return (unit[0], amount.end) if unit and UNITS[unit[0]].dimension == "length" else None


def _place(amount: Amount) -> Decimal:
    """Return the place of the last digit of a percentage or measure: "5%" is good to 1, "200 km" to 1."""
    if amount.precision != 0:
        return amount.precision if amount.scale > 1 or amount.precision < 1 else Decimal(1)
    return Decimal(1)
