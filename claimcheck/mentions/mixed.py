"""Measures in two units: "5 ft 11 in", "six-foot-two", "11st 4lb", "7 pounds 4 ounces"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.mentions.amounts import Amount, Number
from claimcheck.mentions.lexicon.nouns import COUNTED
from claimcheck.mentions.lexicon.numbers import CARDINALS
from claimcheck.mentions.model import Kind
from claimcheck.mentions.tokens import HYPHENS, Tokens
from claimcheck.values.units import FORMS, PARTS, SHORT_FORMS

_HEIGHTS = range(4, 8)
_FEET = {"foot": "foot", "feet": "foot", "ft": "foot", "'": "foot", "′": "foot", "’": "foot"}
_STONE = frozenset({"st", "stone"})
_POUNDS = frozenset({"lb", "lbs", "pound", "pounds"})
_BETWEEN = frozenset({"and", ",", "-"})
_INCH_MARKS = frozenset({'"', "″", "”"})
_AFTER_HEIGHT = frozenset(
    {"", ".", ",", ";", ":", ")", "?", "!", "—", "–", "tall", "and", "or", "in", "with", "at", "but"}
)


def read_mixed(tokens: Tokens, amount: Amount, number: Number) -> Amount | None:
    """Read the second part of a measure in two units after ``number``, its first; None where there is none."""
    j = tokens.past_hyphen(number.end)
    hyphened = j > number.end
    word = tokens.word(j)
    if tokens.apart(j - 1):
        return None
    unit = _unit(tokens, j)
    if unit not in PARTS or number.value != int(number.value) or number.scale != 1:
        return None
    part, size = PARTS[unit]
    k = j + 1
    if tokens.word(k) == "." and tokens.glued(j) and word in {"ft", "lb", "st"}:
        k += 1
    joined = tokens.word(k) in _BETWEEN
    k += joined
    second = _small(tokens, k)
    if second is None or second >= size or tokens.apart(k - 1):
        return None
    end = _part_end(tokens, k + 1, part, unit=unit)
    if end is None and unit == "foot":
        end = _bare_inches(tokens, number, k + 1, mark=word, hyphened=hyphened, joined=joined)
    if end is None or (tokens.word(k - 1) == "," and tokens.word(end) == "of"):
        return None
    total = number.value * size + second
    return replace(
        amount,
        end=end,
        low=total,
        high=total,
        precision=Decimal(1),
        kind=Kind.MEASURE,
        unit=part,
        scale=Decimal(1),
    )


def _unit(tokens: Tokens, j: int) -> str:
    word = tokens.word(j)
    if word in _FEET:
        return "foot" if word.isalpha() or tokens.glued(j - 1) else ""
    if word in _STONE:
        return "stone"
    if word in _POUNDS:
        return "pound"
    return FORMS.get(word) or SHORT_FORMS.get(word, "")


def _small(tokens: Tokens, k: int) -> Decimal | None:
    """Read the whole number of the smaller unit at token ``k``."""
    word = tokens.word(k)
    if word.isdecimal():
        return None if word.startswith("0") and word != "0" else Decimal(word)
    return CARDINALS.get(word)


def _part_end(tokens: Tokens, k: int, part: str, *, unit: str) -> int | None:
    """Return the token after the name of the smaller unit at token ``k``, or None."""
    k += tokens.word(k) in HYPHENS and tokens.glued(k)
    word = tokens.word(k)
    if part == "inch":
        named = word in {"in", "inch", "inches"} or word in _INCH_MARKS
    elif part == "pound":
        named = word in _POUNDS
    else:
        named = FORMS.get(word) == part or (SHORT_FORMS.get(word) == part and unit != "kilogram")
    return k + 1 if named else None


def _bare_inches(
    tokens: Tokens, number: Number, end: int, *, mark: str, hyphened: bool, joined: bool
) -> int | None:
    """Return the token after inches that go unnamed in the height of a person: "six-foot-two", "5ft 11", "6'2"."""
    tied = hyphened and tokens.word(end - 2) in HYPHENS
    if tied:
        return end
    follower = tokens.word(end)
    if number.value not in _HEIGHTS or joined or (tokens.glued(end - 1) and follower.isalnum()):
        return None
    if not mark.isalpha():
        return end if tokens.glued(end - 2) and follower not in {"'", "’", "′"} else None
    if mark == "feet":
        return end if follower in _AFTER_HEIGHT else None
    return None if follower in COUNTED or follower.endswith("s") or follower in _FEET else end
