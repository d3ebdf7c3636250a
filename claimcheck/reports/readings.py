"""What figures and times were read as, in words for people; tables for machines keep the values."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from claimcheck.mentions import Mention
from claimcheck.values import plain
from claimcheck.values.time_words import time_words
from claimcheck.values.units import unit_words

_MODS: Final = {
    "APPROX": "about",
    "MORE_THAN": "more than",
    "LESS_THAN": "less than",
    "EQUAL_OR_MORE": "at least",
    "EQUAL_OR_LESS": "at most",
    "START": "the start of",
    "MID": "the middle of",
    "END": "the end of",
}


def reading_words(mention: Mention) -> str:
    """Return what a mention was read as: "about 120,000 square feet", "11 hours", "10 March 2026, night"."""
    if mention.impossible:
        return f"impossible: {mention.impossible}"
    if mention.kind.is_time and mention.timex:
        mod = _MODS.get(mention.mod or "", (mention.mod or "").lower().replace("_", " "))
        return f"{mod} {time_words(mention.timex)}".strip()
    low, high = mention.low, mention.high
    if low == high or (mention.modifier and (low is None or high is None)):
        number = _number(low if low is not None else high)
    elif low is None or high is None:
        number = f"up to {_number(high)}" if low is None else f"{_number(low)} or more"
    else:
        number = f"{_number(low)} to {_number(high)}"
    modifier = mention.modifier.value.replace("_", " ") if mention.modifier else ""
    unit = unit_words(mention.unit or "", is_one=number == "1")
    told = number + unit if unit == "%" else f"{number} {unit}"
    return f"{modifier} {told}".strip()


def _number(value: Decimal | None) -> str:
    if value is None:
        return ""
    whole, point, rest = plain(value).partition(".")
    return f"{int(whole):,}{point}{rest}" if whole.lstrip("-").isdecimal() and whole != "-0" else plain(value)
