"""Clock times: "9:30 p.m. EST", "6pm", "noon"."""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.mentions.model import Kind
from claimcheck.mentions.times.model import Clock, TimeReading
from claimcheck.mentions.tokens import Tokens
from claimcheck.values import TimeValue

_ZONES = frozenset("est edt cst cdt mst mdt pst pdt gmt utc bst cet et pt ct ist jst".split())
_TIME = re.compile(r"([01]?\d|2[0-9])[:.]([0-9]\d)(?::(\d\d))?")


def read_clock_time(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "9:30 p.m. EST", "6pm", "noon", "25:00" (impossible)."""
    word = tokens.word(i)
    if word in {"noon", "midnight"}:
        hour = "12:00" if word == "noon" else "00:00"
        day = clock.as_of.isoformat() if clock.as_of else "XXXX-XX-XX"
        return TimeReading(
            kind=Kind.TIME, first=i, last=i + 1, value=TimeValue(timex=f"{day}T{hour}", grain="time")
        )
    zoned = tokens.word(i - 1) in {"-", "+"} and tokens.glued(i - 1) and tokens.glued(i - 2)
    if zoned and tokens.word(i - 3) == ":" and tokens.word(i - 5) == ":":
        return None  # the zone at the end of "17:44:00-05:00"
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


def of_day(timed: TimeReading, day: TimeReading) -> TimeReading:
    """Return a clock time as one of ``day``, which the text names beside it."""
    timex, date = timed.value.timex, day.value.timex
    if timex is None or date is None or "/" in date or "T" not in timex or day.impossible:
        return timed
    _, _, clock = timex.partition("T")
    return replace(timed, value=replace(timed.value, timex=f"{date}T{clock}"))


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
