"""Normalised values and their arithmetic. No text, no positions, no documents."""

from claimcheck.values.decimals import plain
from claimcheck.values.interval import Interval
from claimcheck.values.times import TimeValue

__all__ = ["Interval", "TimeValue", "plain"]
