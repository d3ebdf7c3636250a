"""Amounts: a number with everything that belongs to it (sign, currency, scale, unit), and ranges of two.

An amount is read first without knowing its kind; the evidence round the number decides the kind. A range
is two amounts and a joiner; what one end lacks it takes from the other.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from claimcheck.mentions.lexicon import LETTER_SCALES, PLURAL_SCALES, SCALES
from claimcheck.mentions.model import CurrencyEvidence, Kind
from claimcheck.mentions.numbers import Number, read_number
from claimcheck.mentions.tokens import Tokens
from claimcheck.text import Span
from claimcheck.values.currencies import (
    ALIASES,
    CODES,
    HUNDREDTHS,
    NAMES,
    NATIONS,
    PREFIXES,
    SYMBOLS,
    WORD_PREFIXES,
)
from claimcheck.values.units import CUBED, FORMS, SHORT_FORMS, SQUARED

_MINUS = frozenset({"-", "−", "–"})
_DASHES = frozenset({"-", "–", "—", "‒", "‑"})
_RANGE_FACTOR = 100
_PERCENT = frozenset({"%", "percent", "percents", "pct", "percentage", "pc"})
_HYPHENED = frozenset({"-", "‑"})


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and its surroundings, from token ``first`` up to, not including, ``end``."""

    first: int
    end: int
    low: Decimal | None
    high: Decimal | None
    precision: Decimal
    kind: Kind | None = None
    unit: str | None = None
    evidence: tuple[CurrencyEvidence, ...] = ()
    scale: Decimal = Decimal(1)
    in_words: bool = False
    is_range: bool = False
    shared: str | None = None
    malformed: str | None = None
    signed: bool = False

    @property
    def is_money(self) -> bool:
        """Whether anything speaks of a currency."""
        return bool(self.evidence)


def read_amount(tokens: Tokens, i: int) -> Amount | None:
    """Read one amount that begins at token ``i``: "$1.2bn", "minus five percent", "180 lbs"."""
    first = i
    negative = False
    word = tokens.word(i)
    if (word in _MINUS and tokens.glued(i) and not tokens.glued(i - 1)) or word in {"minus", "negative"}:
        negative, i = True, i + 1
    evidence, i = _currency_before(tokens, i)
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
    amount = _letter_scale(tokens, amount, number)
    amount = _currency_after(tokens, amount)
    if not amount.is_money:
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


def _currency_before(tokens: Tokens, i: int) -> tuple[tuple[CurrencyEvidence, ...], int]:
    """Read the symbols, codes and letters before a number; return them and the token after."""
    found: list[CurrencyEvidence] = []
    while True:
        word = tokens.word(i)
        if word in SYMBOLS:
            found.append(_evidence(tokens, i, i + 1, SYMBOLS[word]))
            i += 1
            continue
        joined = word + tokens.word(i + 1)
        if tokens.word(i + 1) in SYMBOLS and tokens.glued(i) and joined in PREFIXES:
            found.append(_evidence(tokens, i, i + 2, PREFIXES[joined]))
            i += 2
            continue
        raw = tokens.raw(i)
        follows = tokens.word(i + 1)
        number_follows = follows[:1].isdecimal() or follows in SYMBOLS
        if (raw in CODES or raw in ALIASES) and number_follows and len(tokens.gap(i)) <= 1:
            found.append(_evidence(tokens, i, i + 1, (ALIASES.get(raw, raw),)))
            i += 1
            continue
        if word in WORD_PREFIXES:
            dotted = follows == "." and tokens.glued(i)
            after = i + 2 if dotted else i + 1
            if tokens.word(after)[:1].isdecimal() and (dotted or len(tokens.gap(i)) <= 1):
                found.append(_evidence(tokens, i, after, WORD_PREFIXES[word]))
                i = after
                continue
        return tuple(found), i


def _evidence(tokens: Tokens, i: int, end: int, codes: tuple[str, ...]) -> CurrencyEvidence:
    span = Span(tokens.starts[i], tokens.ends[end - 1])
    return CurrencyEvidence(span.of(tokens.text), span, codes)


def _letter_scale(tokens: Tokens, amount: Amount, number: Number) -> Amount:
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
                scaled, evidence=(*amount.evidence, _evidence(tokens, amount.end, amount.end + 1, code))
            )
        return amount
    glued = tokens.glued(amount.end - 1)
    near = glued or tokens.gap(amount.end - 1) == " "
    money = amount.is_money or _names_currency(tokens, amount.end + 1)
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


def _currency_after(tokens: Tokens, amount: Amount) -> Amount:
    """Read currency codes, symbols and names after a number, all of them."""
    evidence = list(amount.evidence)
    end = amount.end
    hundredth = False
    while True:
        j = end
        if tokens.word(j) in _HYPHENED and tokens.glued(j - 1) and tokens.glued(j):
            j += 1
        raw, word = tokens.raw(j), tokens.word(j)
        if not word or tokens.apart(j - 1):
            break
        if (
            word == "("
            and (tokens.raw(j + 1) in CODES or tokens.raw(j + 1) in ALIASES)
            and tokens.word(j + 2) == ")"
        ):
            code = tokens.raw(j + 1)
            evidence.append(_evidence(tokens, j + 1, j + 2, (ALIASES.get(code, code),)))
            end = j + 3
            continue
        if raw in CODES or raw in ALIASES or (word.upper() in CODES and _lower_code(tokens, j, amount)):
            code = raw.upper()
            evidence.append(_evidence(tokens, j, j + 1, (ALIASES.get(code, code),)))
            end = j + 1
            continue
        if not evidence and word in SYMBOLS and _symbol_follows(tokens, j):
            evidence.append(_evidence(tokens, j, j + 1, SYMBOLS[word]))
            end = j + 1
            continue
        nation = _nation(tokens, j)
        k = j + nation[1] if nation else j
        name = tokens.word(k)
        if (
            name in NAMES
            and not (name == "real" and not nation)
            and not (name == "won" and not nation and not amount.scale > 1)
        ):
            codes = (nation[0],) if nation and nation[0] in NAMES[name] else NAMES[name]
            if nation and nation[0] not in NAMES[name]:
                break
            evidence.append(_evidence(tokens, j, k + 1, codes))
            end = k + 1
            continue
        if not evidence and word in HUNDREDTHS:
            evidence.append(_evidence(tokens, j, j + 1, HUNDREDTHS[word]))
            end, hundredth = j + 1, True
            continue
        if (
            not evidence
            and word == "p"
            and tokens.glued(j - 1)
            and raw == "p"
            and amount.scale == 1
            and not tokens.glued(j)
        ):
            evidence.append(_evidence(tokens, j, j + 1, ("GBP",)))
            end, hundredth = j + 1, True
            continue
        break
    if not evidence:
        return amount
    result = replace(amount, end=end, evidence=tuple(evidence), kind=Kind.MONEY)
    if hundredth and result.low is not None and result.high is not None:
        cent = Decimal("0.01")
        return replace(
            result,
            low=result.low * cent,
            high=result.high * cent,
            precision=max(result.precision, Decimal(1)) * cent,
        )
    return _and_cents(tokens, result)


def _symbol_follows(tokens: Tokens, j: int) -> bool:
    """Whether the symbol at ``j`` belongs to the number before it and not to one after it."""
    free = not tokens.word(j + 1)[:1].isdecimal()
    return tokens.glued(j - 1) and free if tokens.word(j) == "$" else tokens.glued(j - 1) or free


def _lower_code(tokens: Tokens, i: int, amount: Amount) -> bool:
    """Whether a lower-case word is a currency code: only those that are no English words."""
    del amount
    return tokens.word(i) in {
        "usd",
        "eur",
        "gbp",
        "rmb",
        "jpy",
        "chf",
        "cny",
        "inr",
        "aud",
        "cad",
        "hkd",
        "sgd",
        "krw",
        "sek",
        "nok",
        "dkk",
    }


def _nation(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """Read "Canadian", "U.S.", "Hong Kong", "New Zealand" before a currency's name."""
    word = tokens.word(i)
    if word == "u" and tokens.word(i + 1) == "." and tokens.word(i + 2) == "s":
        return "USD", 4 if tokens.word(i + 3) == "." else 3
    if word in {"hong", "new", "sri", "south", "saudi"} and tokens.word(i + 1) in NATIONS:
        return NATIONS[tokens.word(i + 1)], 2
    if word in NATIONS:
        return NATIONS[word], 1
    return None


def _and_cents(tokens: Tokens, amount: Amount) -> Amount:
    """Read the cents of "thirteen dollars and forty-five cents", "15 dollars 50"."""
    if amount.scale != 1 or amount.low is None or tokens.word(amount.end - 1) not in NAMES:
        return amount
    j = amount.end + 1 if tokens.word(amount.end) == "and" else amount.end
    number = read_number(tokens, j)
    if number is None or number.value >= 100 or number.scale != 1 or number.value != int(number.value):
        return amount
    coin = tokens.word(number.end) in HUNDREDTHS
    bare = j == amount.end and tokens.gap(j - 1) == " " and (number.value >= 10 or coin)
    closes = tokens.word(number.end) in {"", ".", ",", ";", ")", "?", "!"}
    if not coin and not (bare and closes):
        return amount
    value = amount.low + number.value / 100
    return replace(
        amount, end=number.end + (1 if coin else 0), low=value, high=value, precision=Decimal("0.01")
    )


def _unit_after(tokens: Tokens, amount: Amount) -> Amount:
    """Read a per cent sign, points, basis points or a unit of measure after a number."""
    j = amount.end
    if tokens.word(j) in _HYPHENED and tokens.glued(j - 1) and tokens.glued(j):
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
    unit = _unit(tokens, j, amount)
    if unit is None:
        return amount
    name, end = unit
    return replace(amount, end=end, kind=Kind.MEASURE, unit=name, precision=_place(amount))


def _place(amount: Amount) -> Decimal:
    """Return the place of the last digit of a percentage or measure: "5%" is good to 1, "200 km" to 1."""
    if amount.precision != 0:
        return amount.precision if amount.scale > 1 or amount.precision < 1 else Decimal(1)
    return Decimal(1)


def _unit(tokens: Tokens, j: int, amount: Amount) -> tuple[str, int] | None:
    word, following = tokens.word(j), tokens.word(j + 1)
    glued = tokens.glued(j - 1)
    if word in {"square", "sq", "cubic", "cu"}:
        k = j + 2 if following == "." else j + 1
        base = FORMS.get(tokens.word(k)) or SHORT_FORMS.get(tokens.word(k))
        table = SQUARED if word in {"square", "sq"} else CUBED
        return (table[base], k + 1) if base in table else None
    if word == "metric" and following in {"ton", "tons"}:
        return "tonne", j + 2
    if word == "short" and following in {"ton", "tons"}:
        return "ton", j + 2
    if word in {"nautical"} and following in {"mile", "miles"}:
        return "nautical_mile", j + 2
    if word in {"light"} and following in {"year", "years"}:
        return "light_year", j + 2
    if word == "light" and following == "-" and tokens.word(j + 2) in {"year", "years"}:
        return "light_year", j + 3
    if word in {"fluid", "fl"} and following in {"ounce", "ounces", "oz"}:
        return "fluid_ounce", j + 2
    if word in {"degree", "degrees", "deg", "°"}:
        return _degrees(tokens, j)
    if (
        word in {'"', "”", "″"}
        and not amount.in_words
        and tokens.word(j + 1) in {"long", "wide", "tall", "thick", "deep", "high"}
    ):
        return "inch", j + 1
    if word == "ft" and following == "." and tokens.glued(j):
        return "foot", j + 1
    if word == "in" and (
        glued or (following == "." and tokens.glued(j) and tokens.word(j + 2)[:1].islower())
    ):
        return "inch", j + 1
    if word in SHORT_FORMS:
        raw = tokens.raw(j)
        if (
            tokens.glued(j)
            and tokens.word(j + 1) not in {".", ",", ";", ")", "/", "²", "³", "-"}
            and not glued
        ):
            return None
        if raw != word and raw not in {"W", "V", "L"}:
            return None
        return _compound(tokens, SHORT_FORMS[word], j + 1)
    if word in {"km", "m", "kilometres", "kilometers"} and following == "/":
        return _compound(tokens, FORMS.get(word) or SHORT_FORMS[word], j + 1)
    name = FORMS.get(word)
    if name is None or (not glued and word in _ENGLISH_WORDS):
        return None
    if word in {"pound", "pounds"}:
        return None
    return _compound(tokens, name, j + 1)


_ENGLISH_WORDS = frozenset(
    {"gal", "mi", "cal", "pa", "mp", "gm", "mt", "gt", "kt", "cups", "bars", "stone", "amp", "rad", "dm"}
)

_PER = {
    ("kilometre", "hour"): "kilometre_per_hour",
    ("mile", "hour"): "mile_per_hour",
    ("metre", "second"): "metre_per_second",
    ("mile", "gallon"): "mile_per_gallon",
}


def _compound(tokens: Tokens, name: str, end: int) -> tuple[str, int]:
    """Read "per hour", "an hour", "/h", "/s" and a raised 2 or 3 after a unit."""
    word, following = tokens.word(end), tokens.word(end + 1)
    if word in {"²", "³"} and tokens.glued(end - 1):
        table = SQUARED if word == "²" else CUBED
        return (table[name], end + 1) if name in table else (name, end)
    hour = {
        "h": "hour",
        "hr": "hour",
        "hour": "hour",
        "s": "second",
        "sec": "second",
        "second": "second",
        "gallon": "gallon",
    }
    if word in {"per", "an", "a", "/"} and following in hour and (name, hour[following]) in _PER:
        return _PER[name, hour[following]], end + 2
    return name, end


def _degrees(tokens: Tokens, j: int) -> tuple[str, int]:
    """Read the scale of degrees: "°C", "degrees Fahrenheit", "deg. celsius"; none is an angle or unsaid."""
    k = j + 2 if tokens.word(j + 1) == "." and tokens.glued(j) and tokens.word(j) == "deg" else j + 1
    word, raw = tokens.word(k), tokens.raw(k)
    if (
        word in {"c", "f", "k"}
        and (raw.isupper() or tokens.word(j) != "°")
        and not (tokens.glued(k) and tokens.word(k + 1).isalnum())
    ):
        return {"c": "celsius", "f": "fahrenheit", "k": "kelvin"}[word], k + 1
    name = FORMS.get(word)
    if name in {"celsius", "fahrenheit", "kelvin"}:
        return name, k + 1
    return "degree", k if tokens.word(j) == "deg" and k == j + 2 else j + 1


# Ranges


def read_range(tokens: Tokens, i: int) -> Amount | None:
    """Read an amount, or a range of two, that begins at token ``i``."""
    first = read_amount(tokens, i)
    if first is None:
        return _plural_scale(tokens, i)
    joined = _joiner(tokens, i, first)
    if joined is not None:
        second = read_amount(tokens, joined)
        if second is not None and not second.signed:
            merged = _merge(tokens, first, second)
            if merged is not None:
                return merged
    return first


def _joiner(tokens: Tokens, i: int, first: Amount) -> int | None:
    """Return the token after the word or dash that makes a range of what follows, or None."""
    j = first.end
    word = tokens.word(j)
    if tokens.apart(j - 1):
        return None
    if word in _DASHES:
        nearly = len(tokens.gap(j - 1)) == len(tokens.gap(j)) and len(tokens.gap(j)) <= 1
        return j + 1 if nearly else None
    before = tokens.word(i - 1)
    if word in {"to", "through"} and before not in {"rose", "fell"}:
        return j + 1
    if word in {"and", "to"} and before == "between":
        return j + 1
    return None


def _merge(tokens: Tokens, a: Amount, b: Amount) -> Amount | None:
    """Make one range of two ends, each taking what it lacks from the other; None where they are none."""
    if a.low is None or b.low is None or (a.in_words != b.in_words and (a.kind or b.kind) is None):
        return None
    shared: list[str] = []
    low, high = a.low, b.low
    word = tokens.word(a.end)
    if a.kind is not None and b.kind is not None and a.kind != b.kind:
        return None
    if a.unit is not None and b.unit is not None and a.unit != b.unit:
        return None
    precision_low = a.precision
    if a.scale == 1 and b.scale > 1 and low < 1000:
        scaled = low * b.scale
        if scaled < high or (a.is_money and not b.is_money):
            low, precision_low = scaled, b.precision
            shared.append("scale")
    if (
        (a.kind or b.kind) is None
        and a.scale == b.scale == 1
        and word in _DASHES
        and not _plausible_count_range(tokens, a, b)
    ):
        return None
    kind, unit = a.kind or b.kind, a.unit or b.unit
    if a.is_money != b.is_money:
        shared.append("currency")
    elif a.kind != b.kind:
        shared.append("unit")
    if a.is_money and not b.is_money and b.kind is not None:
        return None
    if (
        word not in _DASHES
        and tokens.word(a.first - 1) != "between"
        and (low >= high or high > low * _RANGE_FACTOR)
    ):
        return None
    if high < low and word in _DASHES and not (a.is_money or kind is Kind.PERCENT):
        return None
    if low > 0 and high > low * _RANGE_FACTOR * 10:
        return None
    if kind is Kind.MONEY or a.is_money or b.is_money:
        kind = Kind.MONEY
    evidence = a.evidence + b.evidence
    return replace(
        b,
        first=a.first,
        low=low,
        high=high,
        precision=max(precision_low, b.precision),
        kind=kind,
        unit=unit,
        evidence=evidence,
        is_range=True,
        shared=", ".join(shared) or None,
    )


def _plausible_count_range(tokens: Tokens, a: Amount, b: Amount) -> bool:
    """Whether "15–20" without a unit counts things: ordered, and a noun follows."""
    if a.low is None or b.low is None or a.low >= b.low:
        return False
    after = tokens.word(b.end)
    return after.isalpha() and not tokens.glued(b.end - 1) and not tokens.glued(a.first - 1)


def _plural_scale(tokens: Tokens, i: int) -> Amount | None:
    """Read "millions", "tens of thousands", "hundreds of millions of dollars" as the range they span."""
    word = tokens.word(i)
    if word == "tens" and tokens.word(i + 1) == "of" and tokens.word(i + 2) in PLURAL_SCALES:
        base = SCALES[tokens.word(i + 2)[:-1]]
        low, high, end = base * 20, base * 99, i + 3
    elif word in PLURAL_SCALES:
        (low, high), end = PLURAL_SCALES[word], i + 1
        if (
            tokens.word(end) == "of"
            and tokens.word(end + 1) in PLURAL_SCALES
            and word != tokens.word(end + 1)
        ):
            base = SCALES[tokens.word(end + 1)[:-1]]
            low, high, end = low * base, high * base, end + 2
    else:
        return None
    amount = Amount(i, end, low, high, Decimal(0), in_words=True, is_range=True)
    if tokens.word(end) == "of" and tokens.word(end + 1) in NAMES:
        codes = NAMES[tokens.word(end + 1)]
        return replace(
            amount, end=end + 2, evidence=(_evidence(tokens, end + 1, end + 2, codes),), kind=Kind.MONEY
        )
    return amount
