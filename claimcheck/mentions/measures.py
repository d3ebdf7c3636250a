"""Units of measure after a number."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.mentions.amounts import Amount
from claimcheck.mentions.tokens import Tokens
from claimcheck.values.units import CUBED, FORMS, SHORT_FORMS, SQUARED


def unit_at(tokens: Tokens, j: int, amount: Amount) -> tuple[str, int] | None:
    """Read the unit at token ``j``, after a number; return its name and the token after."""
    word, following = tokens.word(j), tokens.word(j + 1)
    glued = tokens.glued(j - 1)
    if word in SHORT_FORMS and following == "-" and tokens.glued(j) and not glued:
        return None  # "24703 L-202"
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


def feet_and_inches(tokens: Tokens, j: int) -> tuple[Decimal, int] | None:
    """Read the inches of a height after its feet: "5 ft 2 in", "5 feet and 2 inches", with marks too.

    ``j`` is the token after the number of feet; returns the inches and the token after.
    """
    word = tokens.word(j)
    if word in {"'", "′", "’"} and tokens.glued(j - 1):
        k, marks = j + 1, frozenset({'"', "″", "”"})
    elif word in {"ft", "feet", "foot"}:
        k, marks = j + 2 if tokens.word(j + 1) == "and" else j + 1, frozenset({"in", "inch", "inches"})
    else:
        return None
    inches = tokens.word(k)
    if not inches.isdecimal() or int(inches) > 11 or tokens.word(k + 1) not in marks:
        return None
    return Decimal(inches), k + 2
