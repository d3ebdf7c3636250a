"""Values as people read them, for labels and messages: "125-145 bn USD", "about 5 %"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Final

from claimcheck.mentions import Kind, Mention

_SCALES: Final = ((Decimal(10) ** 12, "tn"), (Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "m"))
_SUFFIXES: Final = {"percent": "%", "percentage_point": "percentage points", "basis_point": "basis points"}


def figure(value: Decimal) -> str:
    """Return a number with grouped digits and no trailing zeros."""
    rounded = value.quantize(Decimal("0.01")) if value != value.to_integral_value() else value
    text = f"{rounded:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def reading(mention: Mention) -> str:
    """Return what a mention was read as: "145 bn USD", "3-4 m CHF or SEK", "2 months"."""
    if mention.kind.is_time and mention.time is not None and mention.kind is not Kind.DURATION:
        return mention.time.timex or "unresolved"
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
    unit = mention.unit or ""
    if mention.kind is Kind.DURATION and unit and number != "1":
        unit += "s"
    return " ".join(part for part in (number, name, _SUFFIXES.get(unit, unit.replace("_", " "))) if part)


def stated_as(value: Decimal, like: Mention) -> str:
    """Return a computed value in the unit and scale of a mention: "5 m USD"."""
    return reading(replace(like, low=value, high=value, modifier=None, text=""))
