"""Decimals as text."""

from __future__ import annotations

from decimal import Decimal


def plain(value: Decimal) -> str:
    """Return a number without exponent and without zeros at the end of its decimals: "1500000", "2.5"."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
