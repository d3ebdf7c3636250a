"""Durations ("two to three months", "34-year-old"), clock times and sets ("every Monday", "annually")."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from claimcheck.mentions.context import noun_of
from claimcheck.mentions.model import Kind
from claimcheck.mentions.numbers import Number, read_number
from claimcheck.mentions.times.lexicon import GLUED_UNITS, SETS, SHORT_UNITS, UNITS, WEEKDAYS
from claimcheck.mentions.times.model import Clock, TimeReading
from claimcheck.mentions.tokens import Tokens
from claimcheck.values import TimeValue

_HYPHENS = frozenset({"-", "‑", "–"})
_ONE = Decimal(1)
_SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "night": 86400,
    "week": 604800,
    "fortnight": 1209600,
}
_ORDER = (
    "century",
    "decade",
    "year",
    "quarter",
    "month",
    "fortnight",
    "week",
    "day",
    "night",
    "hour",
    "minute",
    "second",
)
_VAGUE = frozenset({"years", "decades", "centuries", "months", "weeks", "days", "hours", "minutes"})
_ZONES = frozenset("est edt cst cdt mst mdt pst pdt gmt utc bst cet et pt ct ist jst".split())
_TIME = re.compile(r"([01]?\d|2[0-9])[:.]([0-9]\d)(?::(\d\d))?")


def read_duration(tokens: Tokens, i: int) -> TimeReading | None:
    """Read a duration, or a range of durations, that begins at token ``i``."""
    first = _quantity(tokens, i)
    if first is None:
        return None
    number, low, j = first
    high = low
    if tokens.word(j) in {*_HYPHENS, "to", "or"}:
        second = _quantity(tokens, j + 1)
        if second is not None and second[1] > low and _unit_at(tokens, second[2]) is not None:
            high, j = second[1], second[2]
    unit = _unit_at(tokens, j)
    if unit is None:
        # "two months to three months" and "5 years" both name a unit; a bare number is not a duration
        return None
    name, code, end = unit
    reading = _made(i, end, low, high, name, code, number)
    return _old(tokens, _composite(tokens, reading, code))


def _quantity(tokens: Tokens, i: int) -> tuple[Number, Decimal, int] | None:
    word = tokens.word(i)
    if word in {"a", "an", "one", "another", "full", "all", "whole", "entire"}:
        j = i + 1
        if word in {"a", "an"} and tokens.word(j) in {"couple", "few"}:
            return None
        if word in {"a", "an"} and tokens.word(j) in {"full", "whole", "entire", "further"}:
            j += 1
        half = tokens.word(j) == "half" and word in {"a", "an"}
        if half:
            k = j + 2 if tokens.word(j + 1) in _HYPHENS else j + 1
            if tokens.word(k) in UNITS:
                return Number(Decimal("0.5"), _ONE / 10, k, in_words=True), Decimal("0.5"), k
        k = j + 1 if tokens.word(j) in _HYPHENS and tokens.word(j + 1) in UNITS else j
        if tokens.word(k) in UNITS and not tokens.apart(k - 1):
            if word in {"full", "all", "whole", "entire"} and tokens.word(k).endswith("s"):
                return None
            if word in {"all", "full", "whole", "entire"} and tokens.word(k) not in {
                "day",
                "week",
                "month",
                "year",
                "night",
            }:
                return None
            return Number(_ONE, Decimal(0), k, in_words=True), _ONE, k
        if word != "one":
            return None
    if word == "half":
        k = i + 2 if tokens.word(i + 1) in {"a", "an", *_HYPHENS} else i + 1
        if tokens.word(k) in _HYPHENS:
            k += 1
        if tokens.word(k) in UNITS and tokens.word(k) not in SHORT_UNITS:
            return Number(Decimal("0.5"), _ONE / 10, k, in_words=True), Decimal("0.5"), k
        return None
    number = read_number(tokens, i)
    if number is None or number.malformed:
        return None
    j = number.end
    value = number.value
    if tokens.word(j) == "and" and tokens.word(j + 1) in {"a", "half"}:
        k = j + 2 if tokens.word(j + 1) == "half" else j + 3
        if tokens.word(k - 1) == "half" and _unit_at(tokens, k) is not None:
            return (
                replace(number, value=value + Decimal("0.5"), precision=_ONE / 10),
                value + Decimal("0.5"),
                k,
            )
    return number, value, j


def _unit_at(tokens: Tokens, j: int) -> tuple[str, str, int] | None:
    """Read a unit of time after a number: its name, its designator, the token after."""
    glued = tokens.glued(j - 1)
    if tokens.word(j) in _HYPHENS and glued and tokens.glued(j):
        j += 1
    word = tokens.word(j)
    if tokens.apart(j - 1) or tokens.word(j - 1) in {".", ","}:
        return None
    if (
        word
        in {
            "calendar",
            "business",
            "trading",
            "working",
            "consecutive",
            "straight",
            "full",
            "more",
            "long",
            "whole",
            "additional",
        }
        and tokens.word(j + 1) in UNITS
    ):
        j += 1
        word = tokens.word(j)
    if word in UNITS:
        name, code = UNITS[word]
        if word in {"mo", "sec", "min"} and tokens.word(j + 1) == "." and tokens.word(j + 2)[:1].isupper():
            return name, code, j + 1
        return name, code, j + 1
    if glued and word in GLUED_UNITS and not (tokens.glued(j) and tokens.word(j + 1).isalpha()):
        if word in {"s", "d", "w"}:
            return None
        name, code = GLUED_UNITS[word]
        return name, code, j + 1
    if word == "yo":
        return "year", "Y", j + 1
    if word == "m" and tokens.word(j - 2) == "h" and glued:
        return "minute", "TM", j + 1
    return None


def _made(i: int, end: int, low: Decimal, high: Decimal, name: str, code: str, number: Number) -> TimeReading:
    timex = _timex(high, code) if low == high else f"{_timex(low, code)}/{_timex(high, code)}"
    place = number.precision or _ONE
    if number.value != int(number.value) and place >= 1:
        place = _ONE / 10
    return TimeReading(
        kind=Kind.DURATION,
        first=i,
        last=end,
        value=TimeValue(timex=timex, grain=name),
        low=low,
        high=high,
        unit=name,
        precision=place,
    )


def _timex(value: Decimal, code: str) -> str:
    """Return the ISO duration of ``value`` units: decades are ten years, centuries a hundred."""
    value = value.normalize()
    match code:
        case "E":
            return f"P{_plain(value * 10)}Y"
        case "C":
            return f"P{_plain(value * 100)}Y"
        case "2W":
            return f"P{_plain(value * 2)}W"
        case "Q":
            return f"P{_plain(value * 3)}M"
        case _ if code.startswith("T"):
            return f"PT{_plain(value)}{code[1:]}"
        case _:
            return f"P{_plain(value)}{code}"


def _plain(value: Decimal) -> str:
    return f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}"


def _composite(tokens: Tokens, reading: TimeReading, code: str) -> TimeReading:
    """Read the smaller part of "an hour and a half", "2 years and 3 months", "5h30m"."""
    j = reading.last
    if reading.low != reading.high or reading.high is None:
        return reading
    if tokens.word(j) == "and" and tokens.word(j + 1) in {"a", "half"}:
        k = j + 2 if tokens.word(j + 1) == "half" else j + 3
        if tokens.word(k - 1) == "half" and tokens.word(k) not in UNITS and tokens.word(k) != "of":
            total = reading.high + Decimal("0.5")
            value = TimeValue(timex=_timex(total, code), grain=reading.unit)
            return replace(reading, last=k, low=total, high=total, precision=_ONE / 10, value=value)
    k = j + 1 if tokens.word(j) in {"and", ","} else j
    if tokens.word(j) == "," and tokens.word(k) == "and":
        k += 1
    rest = _quantity(tokens, k)
    if (
        rest is None
        or tokens.apart(j - 1)
        or (rest[0].in_words and tokens.word(k) in {"a", "an", "one"} and k == j)
    ):
        return reading
    unit = _unit_at(tokens, rest[2])
    if unit is None or reading.unit is None or _ORDER.index(unit[0]) == _ORDER.index(reading.unit):
        return reading
    if k > j and tokens.word(j) == "," and _ORDER.index(unit[0]) < _ORDER.index(reading.unit):
        return reading
    parts = [(reading.high, code, reading.unit), (rest[1], unit[1], unit[0])]
    parts.sort(key=lambda part: _ORDER.index(part[2]))
    days = "".join(_timex(v, c)[1:] for v, c, _ in parts if not c.startswith("T"))
    clock = "".join(_timex(v, c)[2:] for v, c, _ in parts if c.startswith("T"))
    low_unit = parts[1][2]
    added = _in_unit(parts, low_unit)
    value = TimeValue(timex=f"P{days}" + (f"T{clock}" if clock else ""), grain=low_unit)
    if added is None:
        return replace(reading, last=unit[2], value=value)
    return replace(reading, last=unit[2], value=value, low=added, high=added, unit=low_unit, precision=_ONE)


def _in_unit(parts: list[tuple[Decimal, str, str]], unit: str) -> Decimal | None:
    """Add the parts up in the smaller unit; None where a month has no fixed number of it."""
    (big, _, big_unit), (small, _, _) = parts
    if big_unit in _SECONDS and unit in _SECONDS:
        return big * _SECONDS[big_unit] / _SECONDS[unit] + small
    if big_unit == "year" and unit == "month":
        return big * 12 + small
    return None


def _old(tokens: Tokens, reading: TimeReading) -> TimeReading:
    """Read "-old", "years old", "years of age" and the noun of "34-year-old woman"."""
    j = reading.last
    if tokens.word(j) in _HYPHENS and tokens.word(j + 1) in {"old", "olds"} and tokens.glued(j):
        noun = noun_of(tokens, j + 2)
        return replace(reading, last=j + 2, noun=noun[0] if noun else None)
    if tokens.word(j) == "old" and not tokens.apart(j - 1):
        return replace(reading, last=j + 1)
    if tokens.word(j) == "of" and tokens.word(j + 1) == "age":
        return replace(reading, last=j + 2)
    if (
        tokens.word(j - 1) not in {"ago"}
        and tokens.word(j) in _HYPHENS
        and tokens.glued(j - 1)
        and tokens.glued(j)
    ):
        noun = noun_of(tokens, j)
        return replace(reading, noun=noun[0] if noun else None)
    hyphened = any(word in _HYPHENS for word in tokens.words[reading.first : reading.last])
    if hyphened and reading.low == reading.high:
        noun = noun_of(tokens, j)
        return replace(reading, noun=noun[0] if noun else None)
    return reading


def read_vague(tokens: Tokens, i: int) -> TimeReading | None:
    """Read durations without a number: "a few months", "several years", "decades", "a couple of weeks"."""
    word = tokens.word(i)
    j = i
    couple = False
    if word in {"a", "the"} and tokens.word(i + 1) in {"few", "couple"}:
        couple = tokens.word(i + 1) == "couple"
        j = i + 2
    elif word in {"several", "some", "many", "few", "couple"}:
        couple = word == "couple"
        j = i + 1
    elif (
        word in _VAGUE
        and tokens.word(i - 1) in {"for", "of", "after", "over", "took", "take", "in"}
        and tokens.word(i + 1) not in {"of"}
    ):
        name, code = UNITS[word]
        if tokens.word(i - 1) == "of" or word in {"days", "hours", "minutes"}:
            return None
        return TimeReading(
            kind=Kind.DURATION,
            first=i,
            last=i + 1,
            value=TimeValue(timex=_vague(code), grain=name),
            unit=name,
        )
    else:
        return None
    if tokens.word(j) == "of":
        j += 1
    if tokens.word(j) in {"more", "short", "long"}:
        j += 1
    if tokens.word(j) not in UNITS or not tokens.word(j).endswith("s"):
        return None
    name, code = UNITS[tokens.word(j)]
    low = Decimal(2) if couple else None
    return TimeReading(
        kind=Kind.DURATION,
        first=i,
        last=j + 1,
        value=TimeValue(timex=_timex(low, code) if low else _vague(code), grain=name),
        low=low,
        high=low,
        unit=name,
        precision=_ONE,
    )


def _vague(code: str) -> str:
    return {"E": "PXY", "C": "PXY", "2W": "PXW", "Q": "PXM"}.get(
        code, f"PTX{code[1:]}" if code.startswith("T") else f"PX{code}"
    )


def read_clock_time(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "9:30 p.m. EST", "6pm", "noon", "25:00" (impossible)."""
    word = tokens.word(i)
    if word in {"noon", "midnight"}:
        hour = "12:00" if word == "noon" else "00:00"
        day = clock.as_of.isoformat() if clock.as_of else "XXXX-XX-XX"
        return TimeReading(
            kind=Kind.TIME, first=i, last=i + 1, value=TimeValue(timex=f"{day}T{hour}", grain="time")
        )
    match = _TIME.match(tokens.text, tokens.starts[i]) if word[:1].isdecimal() and len(word) <= 5 else None
    half_day, end = None, i + 1
    if (match is not None and tokens.text[match.end() : match.end() + 1] not in {":", ".", "%"}) or (
        match is not None and not tokens.text[match.end() + 1 : match.end() + 2].isdecimal()
    ):
        dotted = "." in match[0]
        end = tokens.at(match.end())
        half_day = _half_day(tokens, end)
        if (
            (dotted and half_day is None)
            or tokens.ends[end - 1] != match.end()
            or (tokens.glued(end - 1) and tokens.word(end).isalnum() and half_day is None)
        ):
            return None
        hour_number, minute = int(match[1]), int(match[2])
        if half_day is None and len(match[1]) == 1 and tokens.word(i - 1) in {"ratio", "of"}:
            return None
        if (
            half_day is None
            and tokens.word(i - 1)
            not in {
                "at",
                "by",
                "from",
                "until",
                "to",
                "around",
                "about",
                "after",
                "before",
                "since",
                "-",
                "–",
                "and",
                "between",
                "(",
                "·",
                ",",
                "",
            }
            and tokens.word(end) not in _ZONES
        ):
            return None
    elif word.isdecimal() and len(word) <= 2:
        half_day = _half_day(tokens, i + 1)
        if half_day is None:
            return None
        hour_number, minute = int(word), 0
    else:
        return None
    if half_day is not None:
        end = half_day[1]
    why = None
    limit = 12 if half_day else 24
    if half_day is None and hour_number >= limit and tokens.word(i - 1) in {"(", "", ",", "·"}:
        return None  # the time mark of a recording
    if hour_number > limit or minute > 59 or (hour_number == 24 and minute):
        why = f"there is no {hour_number}:{minute:02}"
    if half_day is not None and hour_number <= 12:
        hour_number = hour_number % 12 + (12 if half_day[0] == "p" else 0)
    zone = ""
    if tokens.word(end) in _ZONES:
        zone = "Z" if tokens.word(end) in {"utc", "gmt"} else ""
        end += 1
    day = clock.as_of.isoformat() if clock.as_of else "XXXX-XX-XX"
    timex = None if why else f"{day}T{hour_number:02}:{minute:02}{zone}"
    return TimeReading(
        kind=Kind.TIME, first=i, last=end, value=TimeValue(timex=timex, grain="time"), impossible=why
    )


def _half_day(tokens: Tokens, j: int) -> tuple[str, int] | None:
    word = tokens.word(j)
    if word in {"am", "pm"} and (tokens.glued(j - 1) or len(tokens.gap(j - 1)) <= 1):
        return word[0], j + 1
    if (
        word in {"a", "p"}
        and tokens.word(j + 1) == "."
        and tokens.word(j + 2) == "m"
        and tokens.glued(j)
        and tokens.glued(j + 1)
    ):
        return word, j + 4 if tokens.word(j + 3) == "." and tokens.glued(j + 2) else j + 3
    return None


def read_set(tokens: Tokens, i: int) -> TimeReading | None:
    """Read what recurs: "every Monday", "each year", "annually", "twice a week"."""
    word = tokens.word(i)
    if word in SETS:
        if (
            word in {"annual", "daily", "weekly", "monthly", "quarterly"}
            and tokens.word(i + 1).isalpha()
            and word != "daily"
            and tokens.word(i - 1) in {"the", "its", "a", "an", "their", "of"}
        ):
            return None
        return TimeReading(kind=Kind.SET, first=i, last=i + 1, value=TimeValue(timex=SETS[word], mod=None))
    if word not in {"every", "each"}:
        return None
    j = i + 1
    number = (
        read_number(tokens, j)
        if tokens.word(j)[:1].isdecimal() or tokens.word(j) in {"two", "three", "four", "five", "six", "ten"}
        else None
    )
    factor = _ONE
    if number is not None:
        factor, j = number.value, number.end
    if tokens.word(j) == "other":
        factor, j = Decimal(2), j + 1
    following = tokens.word(j)
    if following in UNITS:
        return TimeReading(
            kind=Kind.SET, first=i, last=j + 1, value=TimeValue(timex=_timex(factor, UNITS[following][1]))
        )
    single = following.removesuffix("s")
    if single in WEEKDAYS and len(single) > 4:
        return TimeReading(
            kind=Kind.SET, first=i, last=j + 1, value=TimeValue(timex=f"XXXX-WXX-{WEEKDAYS[single] + 1}")
        )
    return None
