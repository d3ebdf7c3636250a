"""Values as people read them, for labels and messages: "125-145 bn USD", "about 5 %"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Final

from claimcheck.language.lemmas import lemma
from claimcheck.language.words import STOP_WORDS, WORD
from claimcheck.mentions import Kind, Mention
from claimcheck.values.time_words import time_words
from claimcheck.values.units import unit_words

_SCALES: Final = ((Decimal(10) ** 12, "tn"), (Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "m"))


def figure(value: Decimal) -> str:
    """Return a number with grouped digits and no trailing zeros."""
    rounded = value.quantize(Decimal("0.01")) if value != value.to_integral_value() else value
    text = f"{rounded:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def reading(mention: Mention) -> str:
    """Return what a mention was read as: "145 bn USD", "3-4 m CHF or SEK", "2 months"."""
    if mention.kind.is_time and mention.time is not None and mention.kind is not Kind.DURATION:
        return time_words(mention.time.timex) if mention.time.timex else "unresolved"
    low, high = mention.low, mention.high
    top = max((abs(end) for end in (low, high) if end is not None), default=Decimal(0))
    scale, name = next(((s, n) for s, n in _SCALES if top >= s), (Decimal(1), ""))
    if low is not None and high is not None:
        number = figure(low / scale) if low == high else f"{figure(low / scale)}-{figure(high / scale)}"
    elif low is not None:
        number = f"{figure(low / scale)} or more"
    elif high is not None:
        number = f"up to {figure(high / scale)}"
    else:
        number = "unknown"
    unit = unit_words(mention.unit or "", is_one=number == "1" and not name)
    return " ".join(part for part in (number, name, unit) if part)


def named(*measures: str | None) -> str:
    """Return the first measure that a message can name as a thing, else "the same thing"."""
    return next((one for one in measures if one and _is_thing(one)), "the same thing")


def _is_thing(measure: str) -> bool:
    """Whether a measure, words beside a figure, is no word for just anything and holds no form of a verb."""
    words = [word.lower() for word in WORD.findall(measure)]
    if any(lemma(word, "VERB") not in {word, lemma(word, "NOUN")} for word in words if word[-3:] != "ing"):
        return False
    return any(lemma(word, "NOUN") not in STOP_WORDS for word in words)


def stated_as(value: Decimal, like: Mention) -> str:
    """Return a computed value in the unit and scale of a mention: "5 m USD"."""
    return reading(replace(like, low=value, high=value, modifier=None, text=""))
