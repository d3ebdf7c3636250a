"""Units of measure after a number."""

from __future__ import annotations

from claimcheck.mentions.amounts import Amount
from claimcheck.mentions.lexicon.measures import CHANGING_WEIGHT, HEAT, WEIGHED, WEIGHING
from claimcheck.mentions.lexicon.nouns import COUNTED, PER_SHORT
from claimcheck.mentions.tokens import HYPHENS, Tokens
from claimcheck.values.units import CASED_FORMS, CUBED, FORMS, LONG_FORMS, RATES, SHORT_FORMS, SQUARED


def unit_at(tokens: Tokens, j: int, amount: Amount) -> tuple[str, int] | None:
    """Read the unit at token ``j``, after a number; return its name and the token after."""
    word, following = tokens.word(j), tokens.word(j + 1)
    if word in LONG_FORMS or word in _POWER_WORDS:
        long = _long_form(tokens, j)
        if long is not None:
            return _rate(tokens, *long)
    if word in _DEGREES:
        return _degrees(tokens, j)
    if word in _INCH_MARKS:
        return ("inch", j + 1) if not amount.in_words and following in _EXTENTS else None
    if word == "ft" and following == "." and tokens.glued(j):
        return "foot", j + 1
    raw, glued = tokens.raw(j), tokens.glued(j - 1)
    if word in {"st", "stone"}:
        glued_st = word == "st" and glued and not amount.in_words
        return ("stone", j + 1) if glued_st or is_weight(tokens, amount.first, j + 1) else None
    if raw == "Nm":
        return "newton_metre", j + 1
    if tokens.words[j : j + 3] == ["b", "/", "d"]:
        return "barrel_per_day", j + 3
    if raw in _SCALES_OF_HEAT and is_heat(tokens, j):
        return _SCALES_OF_HEAT[raw], j + 1
    if raw in CASED_FORMS and not (tokens.glued(j) and following.isalnum()):
        return _compound(tokens, CASED_FORMS[raw], j + 1)
    if raw in _CARBON:
        return _carbon(tokens, j)
    if word == "in" and tokens.word(j - 1) in HYPHENS and following in HYPHENS:
        return None  # "one-in-a-million"
    if word == "in":
        dotted = following == "." and tokens.glued(j) and tokens.word(j + 2)[:1].islower()
        return ("inch", j + 1) if glued or dotted else None
    if word in SHORT_FORMS:
        return _short_form(tokens, j)
    name = FORMS.get(word)
    if word == "mi" and raw != word:
        return None
    if word == "mb" and tokens.words[j + 1 : j + 3] == ["/", "d"]:
        return None  # millions of barrels a day
    if name is None or word in _POUNDS or (not glued and word in _ENGLISH_WORDS):
        return None
    return _compound(tokens, name, j + 1)


def unit_alone(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """Read a unit that no number precedes: the "square foot" of "$50 per square foot", the "m³" of "µg/m³"."""
    word, raw = tokens.word(j), tokens.raw(j)
    if word in LONG_FORMS or word in _POWER_WORDS:
        return _long_form(tokens, j)
    name = CASED_FORMS.get(raw) or FORMS.get(word)
    raised = raw == "m" and tokens.word(j + 1) in _POWERS and tokens.glued(j)
    if name is None and (raised or (tokens.glued(j - 1) and tokens.word(j - 1) == "/" and raw in _STROKED)):
        name = SHORT_FORMS[word]
    if name is None or word in _NO_DENOMINATORS:
        return None
    return _powered(tokens, name, j + 1)


_STROKED = frozenset({"t", "g", "l", "L", "w", "W"})
_NO_DENOMINATORS = frozenset("degree degrees bars cups stone ma mp pa pi nm".split())
_DEGREES = frozenset({"degree", "degrees", "deg", "°", "º", "˚"})
_CARBON = {"tCO": "tonne", "ktCO": "kilotonne", "MtCO": "megatonne", "GtCO": "gigatonne"}


def _carbon(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """Read "MtCO2", "GtCO2e", "tCO2eq": masses of carbon dioxide or its equivalent."""
    if tokens.word(j + 1) not in {"2", "₂"} or not tokens.glued(j):
        return None
    equivalent = tokens.glued(j + 1) and tokens.word(j + 2) in {"e", "eq"}
    return _CARBON[tokens.raw(j)], j + 3 if equivalent else j + 2


_SCALES_OF_HEAT = {"C": "celsius", "F": "fahrenheit"}


def is_heat(tokens: Tokens, j: int) -> bool:
    """Whether the C or F at token ``j`` is a scale of temperature: the words near it speak of heat or cold."""
    if tokens.gap(j - 1) not in {"", " "} or (tokens.glued(j) and tokens.word(j + 1).isalnum()):
        return False
    hangs = tokens.glued(j - 2) and (not tokens.glued(j - 3) or tokens.word(j - 3) == "(")
    if tokens.word(j - 2) == "minus" or (tokens.word(j - 2) in {"-", "−"} and hangs):
        return True
    if _other_scale(tokens, j):
        return True
    for step in (-1, 1):
        k = j + step
        while abs(k - j) <= _NEAR and 0 <= k < len(tokens) and tokens.words[k] not in _STOPS:
            if tokens.words[k] in HEAT:
                return True
            k += step
    return False


def _other_scale(tokens: Tokens, j: int) -> bool:
    """Whether the same heat stands beside it in the other scale: "63C (145F)", "145F/63C"."""
    other = {"c": "f", "f": "c"}[tokens.word(j)]
    ahead = tokens.word(j + 1) in {"(", "/", ","} and tokens.word(j + 3) in {other, "°"}
    behind = tokens.word(j - 2) in {"(", "/", ","} and tokens.word(j - 3) == other
    return (ahead and tokens.word(j + 2)[:1].isdecimal()) or (behind and tokens.word(j - 4)[:1].isdecimal())


_POUNDS = frozenset({"pound", "pounds"})
_INCH_MARKS = frozenset({'"', "”", "″"})
_EXTENTS = frozenset({"long", "wide", "tall", "thick", "deep", "high"})


def _long_form(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """Read a unit of several tokens: "square feet", "sq. km", "kilowatt-hours", "nautical miles"."""
    word = tokens.word(j)
    k = j + 1
    if tokens.word(k) == "." and word in {"sq", "cu", "fl"}:
        k += 1
    for others, name in LONG_FORMS.get(word, ()):
        if tuple(tokens.words[k : k + len(others)]) == others:
            return name, k + len(others)
    table = _POWER_WORDS.get(word)
    if table is None:
        return None
    k += tokens.word(k) == "-" and tokens.glued(k)
    name = table.get(SHORT_FORMS.get(tokens.word(k)) or FORMS.get(tokens.word(k), ""), "")
    return (name, k + 1) if name else None


_POWER_WORDS = {"square": SQUARED, "sq": SQUARED, "cubic": CUBED, "cu": CUBED}
"""What stands before a length: "square km", "sq metres", "cubic miles"."""


def _short_form(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """Read a unit of one letter, as written: "5 m", "2.5L", "60W"."""
    raw, glued = tokens.raw(j), tokens.glued(j - 1)
    if raw != tokens.word(j) and raw not in _CAPITALS:
        return None
    if not glued:
        if tokens.word(j + 1) == "-" and tokens.glued(j):
            return None  # "24703 L-202"
        raised = tokens.word(j + 1) in _POWERS and not (tokens.glued(j + 1) and tokens.word(j + 2).isalnum())
        if tokens.glued(j) and tokens.word(j + 1) not in _AFTER_SHORT and not (raised and raw == "m"):
            return None
    if raw == "m" and tokens.word(j + 1) in COUNTED:
        return None  # "5m users" are millions
    return _compound(tokens, SHORT_FORMS[tokens.word(j)], j + 1)


_SIGNS = frozenset({"°", "º", "˚"})
_CAPITALS = frozenset({"W", "V", "L"})
_AFTER_SHORT = frozenset({".", ",", ";", ")", "/", "²", "³"})
_ENGLISH_WORDS = frozenset(
    {"gal", "cal", "pa", "mp", "gm", "mt", "gt", "kt", "cups", "bars", "stone", "amp", "rad"}
)


_POWERS = {"²": SQUARED, "2": SQUARED, "³": CUBED, "3": CUBED}


def _powered(tokens: Tokens, name: str, end: int) -> tuple[str, int]:
    """Read a raised 2 or 3 after a length."""
    word = tokens.word(end)
    if (
        word in _POWERS
        and tokens.glued(end - 1)
        and not (tokens.glued(end) and tokens.word(end + 1).isalnum())
    ):
        table = _POWERS[word]
        if name in table:
            return table[name], end + 1
    return name, end


def _compound(tokens: Tokens, name: str, end: int) -> tuple[str, int]:
    """Read a raised 2 or 3, "per hour", "an hour", "/h" and "/s" after a unit."""
    return _rate(tokens, *_powered(tokens, name, end))


def _rate(tokens: Tokens, name: str, end: int) -> tuple[str, int]:
    """Read what makes a unit of its own of a unit and a time: "km per hour", "miles an hour", "MB/s"."""
    word, following = tokens.word(end), tokens.word(end + 1)
    if word == "/":
        raw = tokens.raw(end - 1)
        if raw in _BITS and PER_SHORT.get(following) == "second":
            return _BITS[raw], end + 2
        following = PER_SHORT.get(following, following)
    elif word not in {"per", "an", "a"}:
        return name, end
    rate = RATES.get((name, following))
    return (rate, end + 2) if rate is not None else (name, end)


_BITS = {
    "Kb": "kilobit_per_second", "kb": "kilobit_per_second", "kbit": "kilobit_per_second", "Kbit": "kilobit_per_second",
    "Mb": "megabit_per_second", "Mbit": "megabit_per_second", "Gb": "gigabit_per_second", "Gbit": "gigabit_per_second",
    "Tb": "terabit_per_second", "Tbit": "terabit_per_second",
}  # fmt: skip
"""A small b before "/s" means bits."""


_NEAR = 12
_WEIGHT_DIGITS = 3
_STOPS = frozenset({".", "!", "?"})


def is_weight(tokens: Tokens, first: int, end: int) -> bool:
    """Whether the pounds that end before token ``end`` are a weight: the words near them in the sentence say so."""
    if tokens.word(end) == "of":
        head = end + 1
        while tokens.word(head).isalpha() and head < end + 4:
            if tokens.word(head) in WEIGHED:
                return True
            head += 1
    if tokens.word(end) == "per" and tokens.word(end + 1) in {"square", "foot", "inch"}:
        return True
    if (
        tokens.word(first - 1) in CHANGING_WEIGHT
        and tokens.word(first)[:1].isdecimal()
        and tokens.word(end) not in {"on", "at"}
    ):
        return len(tokens.word(first)) <= _WEIGHT_DIGITS
    j = first - 1
    while j >= max(0, first - _NEAR) and tokens.words[j] not in _STOPS:
        if tokens.words[j] in WEIGHING:
            return True
        j -= 1
    j = end
    while j < min(len(tokens), end + _NEAR // 2) and tokens.words[j] not in _STOPS:
        if tokens.words[j] in WEIGHING:
            return True
        j += 1
    return False


def _degrees(tokens: Tokens, j: int) -> tuple[str, int]:
    """Read the scale of degrees: "°C", "degrees Fahrenheit", "deg. celsius"; none is an angle or unsaid."""
    k = j + 2 if tokens.word(j + 1) == "." and tokens.glued(j) and tokens.word(j) == "deg" else j + 1
    word, raw = tokens.word(k), tokens.raw(k)
    if (
        word in {"c", "f", "k"}
        and (raw.isupper() or tokens.word(j) not in _SIGNS)
        and not (tokens.glued(k) and tokens.word(k + 1).isalnum())
    ):
        return {"c": "celsius", "f": "fahrenheit", "k": "kelvin"}[word], k + 1
    name = FORMS.get(word)
    if name in {"celsius", "fahrenheit", "kelvin"}:
        return name, k + 1
    return "degree", k if tokens.word(j) == "deg" and k == j + 2 else j + 1
