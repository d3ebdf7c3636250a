"""Units of measure after a number."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.mentions.amounts import Amount
from claimcheck.mentions.lexicon.measures import CHANGING_WEIGHT, HEAT, WEIGHED, WEIGHING
from claimcheck.mentions.lexicon.nouns import COUNTED
from claimcheck.mentions.lexicon.numbers import CARDINALS
from claimcheck.mentions.tokens import HYPHENS, Tokens
from claimcheck.values.units import CUBED, FORMS, LONG_FORMS, SHORT_FORMS, SQUARED


def unit_at(tokens: Tokens, j: int, amount: Amount) -> tuple[str, int] | None:
    """Read the unit at token ``j``, after a number; return its name and the token after."""
    word, following = tokens.word(j), tokens.word(j + 1)
    if word in LONG_FORMS:
        long = _long_form(tokens, j)
        if long is not None:
            return long
    if word in {"degree", "degrees", "deg", "°"}:
        return _degrees(tokens, j)
    if word in _INCH_MARKS:
        return ("inch", j + 1) if not amount.in_words and following in _EXTENTS else None
    if word == "ft" and following == "." and tokens.glued(j):
        return "foot", j + 1
    if tokens.raw(j) == "Nm":
        return "newton_metre", j + 1
    if tokens.words[j : j + 3] == ["b", "/", "d"]:
        return "barrel_per_day", j + 3
    if tokens.raw(j) in _SCALES_OF_HEAT and is_heat(tokens, j):
        return _SCALES_OF_HEAT[tokens.raw(j)], j + 1
    glued = tokens.glued(j - 1)
    if word == "in" and tokens.word(j - 1) in HYPHENS and following in HYPHENS:
        return None  # "one-in-a-million"
    if word == "in":
        dotted = following == "." and tokens.glued(j) and tokens.word(j + 2)[:1].islower()
        return ("inch", j + 1) if glued or dotted else None
    if word in SHORT_FORMS:
        return _short_form(tokens, j)
    if word in {"km", "kilometres", "kilometers"} and following == "/":
        return _compound(tokens, FORMS[word], j + 1)
    name = FORMS.get(word)
    if word == "mi" and tokens.raw(j) != word:
        return None
    if name is None or word in _POUNDS or (not glued and word in _ENGLISH_WORDS):
        return None
    return _compound(tokens, name, j + 1)


_SCALES_OF_HEAT = {"C": "celsius", "F": "fahrenheit"}


def is_heat(tokens: Tokens, j: int) -> bool:
    """Whether the C or F at token ``j`` is a scale of temperature: the words near it speak of heat or cold."""
    if tokens.gap(j - 1) not in {"", " "} or (tokens.glued(j) and tokens.word(j + 1).isalnum()):
        return False
    for step in (-1, 1):
        k = j + step
        while abs(k - j) <= _NEAR and 0 <= k < len(tokens) and tokens.words[k] not in _STOPS:
            if tokens.words[k] in HEAT:
                return True
            k += step
    return False


_POUNDS = frozenset({"pound", "pounds"})
_INCH_MARKS = frozenset({'"', "”", "″"})
_EXTENTS = frozenset({"long", "wide", "tall", "thick", "deep", "high"})


def _long_form(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """Read a unit of several tokens: "square feet", "sq. km", "kilowatt-hours", "nautical miles"."""
    k = j + 1
    if tokens.word(k) == "." and tokens.word(j) in {"sq", "cu", "fl"}:
        k += 1
    for others, name in LONG_FORMS[tokens.word(j)]:
        if tuple(tokens.words[k : k + len(others)]) == others:
            return name, k + len(others)
    return None


def _short_form(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """Read a unit of one letter, as written: "5 m", "2.5L", "60W"."""
    raw, glued = tokens.raw(j), tokens.glued(j - 1)
    if raw != tokens.word(j) and raw not in _CAPITALS:
        return None
    if not glued:
        if tokens.word(j + 1) == "-" and tokens.glued(j):
            return None  # "24703 L-202"
        if tokens.glued(j) and tokens.word(j + 1) not in _AFTER_SHORT:
            return None
    if raw == "m" and tokens.word(j + 1) in COUNTED:
        return None  # "5m users" are millions
    return _compound(tokens, SHORT_FORMS[tokens.word(j)], j + 1)


_CAPITALS = frozenset({"W", "V", "L"})
_AFTER_SHORT = frozenset({".", ",", ";", ")", "/", "²", "³"})
_ENGLISH_WORDS = frozenset(
    {"gal", "cal", "pa", "mp", "gm", "mt", "gt", "kt", "cups", "bars", "stone", "amp", "rad"}
)


_PER = {
    ("kilometre", "hour"): "kilometre_per_hour",
    ("mile", "hour"): "mile_per_hour",
    ("metre", "second"): "metre_per_second",
    ("mile", "gallon"): "mile_per_gallon",
}


_POWERS = {"²": SQUARED, "2": SQUARED, "³": CUBED, "3": CUBED}


def _compound(tokens: Tokens, name: str, end: int) -> tuple[str, int]:
    """Read "per hour", "an hour", "/h", "/s" and a raised 2 or 3 after a unit."""
    word, following = tokens.word(end), tokens.word(end + 1)
    if word in _POWERS and tokens.glued(end - 1) and not (tokens.glued(end) and following.isalnum()):
        table = _POWERS[word]
        if name in table:
            return table[name], end + 1
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
        and (raw.isupper() or tokens.word(j) != "°")
        and not (tokens.glued(k) and tokens.word(k + 1).isalnum())
    ):
        return {"c": "celsius", "f": "fahrenheit", "k": "kelvin"}[word], k + 1
    name = FORMS.get(word)
    if name in {"celsius", "fahrenheit", "kelvin"}:
        return name, k + 1
    return "degree", k if tokens.word(j) == "deg" and k == j + 2 else j + 1


def feet_and_inches(tokens: Tokens, j: int) -> tuple[Decimal, int] | None:
    """Read the inches of a height after its feet: "5 ft 2 in", "6-foot-4", "5 feet and 2 inches", with marks too.

    ``j`` is the token after the number of feet; returns the inches and the token after.
    """
    word = tokens.word(j)
    if word in {"'", "′", "’"} and tokens.glued(j - 1):
        k, marks = j + 1, frozenset({'"', "″", "”"})
    elif word == "-" and tokens.word(j + 1) in {"foot", "ft"} and tokens.word(j + 2) == "-":
        return _hyphened_inches(tokens, j + 3)
    elif word in {"ft", "feet", "foot"}:
        k, marks = j + 1, frozenset({"in", "inch", "inches"})
        k += tokens.word(k) in {"and", ".", ","}
    else:
        return None
    word = tokens.word(k)
    inches = Decimal(word) if word.isdecimal() else CARDINALS.get(word)
    if inches is None or inches >= _INCHES or tokens.word(k + 1) not in marks:
        return None
    return inches, k + 2


_INCHES = 12


def _hyphened_inches(tokens: Tokens, k: int) -> tuple[Decimal, int] | None:
    """Read the inches of "6-foot-4" and "6-foot-4-inch"."""
    inches = tokens.word(k)
    if not inches.isdecimal() or int(inches) >= _INCHES:
        return None
    named = tokens.word(k + 1) == "-" and tokens.word(k + 2) in {"inch", "inches", "in"}
    return Decimal(inches), k + 3 if named else k + 1
