"""One amount: sign, currency, number, scale, unit, read without knowing its kind.

The evidence round the number decides the kind.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.mentions.amounts import HYPHENS, Amount
from claimcheck.mentions.lexicon import LETTER_SCALES
from claimcheck.mentions.measures import feet_and_inches, unit_at
from claimcheck.mentions.model import Kind
from claimcheck.mentions.money import currency_after, currency_before, evidence_of
from claimcheck.mentions.numbers import Number, read_number
from claimcheck.mentions.tokens import Tokens
from claimcheck.values.currencies import (
    ALIASES,
    CODES,
    NAMES,
    SYMBOLS,
)

_MINUS = frozenset({"-", "−", "–"})


_PERCENT = frozenset({"%", "percent", "percents", "pct", "percentage", "pc"})


def read_amount(tokens: Tokens, i: int, *, money: bool = False) -> Amount | None:
    """Read one amount that begins at token ``i``: "$1.2bn", "minus five percent", "180 lbs".

    ``money`` says that a currency stands at the other end of a range, so that a letter is a scale.
    """
    first = i
    negative = False
    word = tokens.word(i)
    if (word in _MINUS and tokens.glued(i) and not tokens.glued(i - 1)) or word in {"minus", "negative"}:
        negative, i = True, i + 1
    evidence, i = currency_before(tokens, i)
    if evidence and tokens.word(i) in _MINUS and tokens.glued(i):
        negative, i = True, i + 1
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
    height = feet_and_inches(tokens, number.end) if not evidence else None
    if height is not None:
        total = number.value * 12 + height[0]
        return replace(
            amount, end=height[1], low=total, high=total, precision=Decimal(1), kind=Kind.MEASURE, unit="inch"
        )
    amount = _letter_scale(tokens, amount, number, money=money)
    amount = currency_after(tokens, amount)
    if not amount.is_money and not (money and amount.scale > 1):
        amount = _unit_after(tokens, amount)
    elif amount.precision == 0 and "." not in str(amount.low):
        amount = replace(amount, precision=_money_place(amount.low))
    if negative and amount.low is not None and amount.high is not None:
        amount = replace(amount, low=-amount.high, high=-amount.low)
    return amount


def _money_place(value: Decimal | None) -> Decimal:
    """Return the place to which a whole sum is given: "$300,000" may be rounded, "$99" is not cut."""
    digits = str(int(value or 0))
    zeros = len(digits) - len(digits.rstrip("0"))
    return Decimal(10) ** zeros if 1 < zeros < len(digits) else Decimal(0)


def _letter_scale(tokens: Tokens, amount: Amount, number: Number, *, money: bool) -> Amount:
    """Read the m, b, t, mm that mean a scale only beside a currency: "$36t", "£12m", "120 MEUR"."""
    raw = tokens.raw(amount.end)
    if number.scale != 1 or raw not in LETTER_SCALES:
        if (
            number.scale == 1
            and raw[:1] in {"M", "K"}
            and raw[1:] in CODES
            and len(tokens.gap(amount.end - 1)) <= 1
        ):
            factor = LETTER_SCALES[raw[0]]
            code = (raw[1:],)
            scaled = _times(amount, factor, amount.end + 1)
            return replace(
                scaled, evidence=(*amount.evidence, evidence_of(tokens, amount.end, amount.end + 1, code))
            )
        return amount
    glued = tokens.glued(amount.end - 1)
    near = glued or tokens.gap(amount.end - 1) == " "
    money = money or amount.is_money or _names_currency(tokens, amount.end + 1)
    if near and money and not (tokens.glued(amount.end) and tokens.word(amount.end + 1).isalnum()):
        return _times(amount, LETTER_SCALES[raw], amount.end + 1)
    return amount


def _times(amount: Amount, factor: Decimal, end: int) -> Amount:
    if amount.low is None or amount.high is None:
        return amount
    text = str(amount.low)
    place = Decimal(1).scaleb(-len(text.partition(".")[2])) if "." in text else Decimal(1)
    return replace(
        amount,
        end=end,
        low=amount.low * factor,
        high=amount.high * factor,
        precision=place * factor,
        scale=factor,
    )


def _names_currency(tokens: Tokens, i: int) -> bool:
    raw = tokens.raw(i)
    return raw in CODES or raw in ALIASES or tokens.word(i) in NAMES or raw in SYMBOLS


def _unit_after(tokens: Tokens, amount: Amount) -> Amount:
    """Read a per cent sign, points, basis points or a unit of measure after a number."""
    j = amount.end
    if tokens.word(j) in HYPHENS and tokens.glued(j - 1) and tokens.glued(j):
        j += 1
    word, following = tokens.word(j), tokens.word(j + 1)
    if not word or tokens.apart(j - 1):
        return amount
    if word in {"bps", "bp"} or (word == "basis" and following in {"point", "points"}):
        return replace(
            amount, end=j + (2 if word == "basis" else 1), kind=Kind.BASIS_POINT, unit="basis_point"
        )
    per_cent = word == "per" and following in {"cent", "cents"}
    if per_cent or word in _PERCENT:
        end = j + (2 if per_cent else 1)
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
    unit = unit_at(tokens, j, amount)
    if unit is None:
        return amount
    name, end = unit
    return replace(amount, end=end, kind=Kind.MEASURE, unit=name, precision=_place(amount))


def _place(amount: Amount) -> Decimal:
    """Return the place of the last digit of a percentage or measure: "5%" is good to 1, "200 km" to 1."""
    if amount.precision != 0:
        return amount.precision if amount.scale > 1 or amount.precision < 1 else Decimal(1)
    return Decimal(1)
