"""TIMEX3 values in words for people."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.values.calendar import MONTH_NAMES
from claimcheck.values.units import unit_words

_REFERENCES: Final = {"PRESENT_REF": "now", "PAST_REF": "in the past", "FUTURE_REF": "in the future"}
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SEASONS: Final = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_DAY_PARTS: Final = {
    "MO": "morning",
    "MI": "midday",
    "AF": "afternoon",
    "EV": "evening",
    "NI": "night",
    "DT": "daytime",
}
_POINT: Final = re.compile(
    r"(?P<year>\d{4}|XXXX)"
    r"(?:-W(?:XX|(?P<week>\d\d))(?:-(?P<weekday>[1-7]))?"
    r"|-(?P<part>Q[1-4]|H[12]|SP|SU|FA|WI)"
    r"|-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?"
    r"(?:T(?:(?P<clock>\d\d:\d\d(?::\d\d)?)(?P<zone>Z|[+-]\d\d:?\d\d)?|(?P<day_part>MO|MI|AF|EV|NI|DT)))?"
)
_LENGTH: Final = re.compile(
    r"P(?:(?P<Y>[\d.]+|X)Y)?(?:(?P<M>[\d.]+|X)M)?(?:(?P<W>[\d.]+|X)W)?(?:(?P<D>[\d.]+|X)D)?"
    r"(?:T(?:(?P<h>[\d.]+|X)H)?(?:(?P<m>[\d.]+|X)M)?(?:(?P<s>[\d.]+|X)S)?)?"
)
_LENGTHS: Final = {
    "Y": "year",
    "M": "month",
    "W": "week",
    "D": "day",
    "h": "hour",
    "m": "minute",
    "s": "second",
}


def time_words(timex: str) -> str:
    """Return a TIMEX3 value in words; one that has none in this table, as it stands."""
    ends = [_one(end) for end in timex.split("/")]
    return timex if None in ends else " to ".join(end for end in ends if end)


def _one(value: str) -> str | None:
    if value in _REFERENCES:
        return _REFERENCES[value]
    if re.fullmatch(r"BC\d{4}", value):
        return f"{int(value[2:])} BC"
    if re.fullmatch(r"\d{3}", value):
        return f"the {value}0s"
    if re.fullmatch(r"\d{2}", value):
        return f"{value}00 to {value}99"
    if value.startswith("P"):
        length = _LENGTH.fullmatch(value)
        return _length(length) if length else None
    point = _POINT.fullmatch(value)
    return (_point(point) or None) if point else None


def _length(length: re.Match[str]) -> str | None:
    parts = [
        f"{'some' if length[name] == 'X' else length[name]} {unit_words(unit, is_one=length[name] == '1')}"
        for name, unit in _LENGTHS.items()
        if length[name]
    ]
    return " ".join(parts) or None


def _point(point: re.Match[str]) -> str:
    year = "" if point["year"] == "XXXX" else str(int(point["year"]))
    month = "" if point["month"] in {None, "XX"} else MONTH_NAMES[int(point["month"]) - 1]
    day = "" if point["day"] in {None, "XX"} else str(int(point["day"]))
    named = _SEASONS.get(point["part"] or "", point["part"] or "")
    week = f"week {int(point['week'])}" if point["week"] else ""
    weekday = _WEEKDAYS[int(point["weekday"]) - 1] if point["weekday"] else ""
    date = " ".join(part for part in (weekday, day, month, named, week, year) if part)
    clock = f"{point['clock']}{point['zone'] or ''}" if point["clock"] else ""
    return ", ".join(part for part in (date, clock or _DAY_PARTS.get(point["day_part"] or "", "")) if part)
