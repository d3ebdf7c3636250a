"""Clock times: "9:30 p.m. EST", "6pm", "noon"."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from claimcheck.mentions.context import tells_direction
from claimcheck.mentions.lexicon.changes import CHANGES
from claimcheck.mentions.model import Kind
from claimcheck.mentions.times.model import Clock, TimeReading
from claimcheck.mentions.tokens import Tokens
from claimcheck.values import TimeValue

_ZONES = frozenset("est edt cst cdt mst mdt pst pdt gmt utc bst cet et pt ct ist jst".split())
_PLACES = frozenset(
    "eastern central mountain pacific atlantic local london paris tokyo beijing moscow greenwich".split()
)
"""Words before "time" that say whose clock it is."""
_TWELVE = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
TWELVE_STARTS = frozenset(_TWELVE)
RUNNING = frozenset({"-", "–", "—", "to", "until", "till", "through", "and"})
"""Words between two clock times; "and" only after "between"."""
_TIME = re.compile(r"([01]?\d|2\d)[:.](\d\d)(?::(\d\d))?")
_BEFORE_MARK = frozenset({"(", "", ",", "·"})
"""What stands before the time mark of a recording, which counts no hours of a day: "(41:20)"."""
_BEFORE_TIME = _BEFORE_MARK | frozenset(
    "at by from until to around about after before since - – and between".split()
)
"""What stands before figures that are a time without "am" or "pm"."""


def read_clock_time(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "9:30 p.m. EST", "6pm", "noon", "25:00" (impossible)."""
    word = tokens.word(i)
    named = i + 1 if word == "12" and tokens.gap(i) == " " else i
    if tokens.word(named) in _TWELVE:
        value = TimeValue(timex=f"{clock.day}T{_TWELVE[tokens.word(named)]}", grain="time")
        return TimeReading(kind=Kind.TIME, first=i, last=named + 1, value=value)
    zoned = tokens.word(i - 1) in {"-", "+"} and tokens.glued(i - 1) and tokens.glued(i - 2)
    if zoned and tokens.word(i - 3) == ":" and tokens.word(i - 5) == ":":
        return None  # the zone at the end of "17:44:00-05:00"
    printed = _printed(tokens, i) if word[:1].isdecimal() else None
    if printed is None:
        return None
    hour, minute, second, half_day, end = printed
    most = 12 if half_day else 24
    if not half_day and hour >= most and tokens.word(i - 1) in _BEFORE_MARK:
        return None
    why = None
    if hour > most or minute > 59 or (hour == 24 and minute):
        why = _why(hour, minute, most)
    if half_day and hour <= 12:
        hour = hour % 12 + (12 if half_day == "p" else 0)
    zone, end = _zone(tokens, end)
    timex = None if why else f"{clock.day}T{hour:02}:{minute:02}{second}{zone}"
    return TimeReading(
        kind=Kind.TIME, first=i, last=end, value=TimeValue(timex=timex, grain="time"), impossible=why
    )


def _why(hour: int, minute: int, most: int) -> str:
    if minute > 59:
        return "an hour has 60 minutes"
    if hour > most:
        return "half a day has 12 hours" if most == 12 else "a day has 24 hours"
    return "a day ends at 24:00"


def _printed(tokens: Tokens, i: int) -> tuple[int, int, str, str, int] | None:
    """Read hour, minute, seconds (":30" or nothing), "a" or "p" for the half of the day, and the token after."""
    word, text = tokens.word(i), tokens.text
    match = _TIME.match(text, tokens.starts[i]) if len(word) <= 5 else None
    runs_on = match and text[match.end() : match.end() + 1] in {":", ".", "%"}
    if match is None or (runs_on and text[match.end() + 1 : match.end() + 2].isdecimal()):
        half_day = _half_day(tokens, i + 1) if word.isdecimal() and len(word) <= 2 else None
        return (int(word), 0, "", *half_day) if half_day else None
    end = tokens.at(match.end())
    if tokens.ends[end - 1] != match.end():
        return None
    figures = int(match[1]), int(match[2]), f":{match[3]}" if match[3] else ""
    half_day = _half_day(tokens, end)
    if half_day is not None:
        return *figures, *half_day
    before = tokens.word(i - 1)
    zoned = tokens.word(end) in _ZONES and not (len(match[1]) == 1 and before in {"ratio", "of"})
    tied = tokens.glued(end - 1) and tokens.word(end).isalnum()
    stands = (zoned or before in _BEFORE_TIME) and not tied and "." not in match[0]
    return (*figures, "", end) if stands else None


_ISO_TIME = re.compile(r"[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?: ?(Z|[+-]\d\d:?\d\d))?(?![\w:])")
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d\Z")


def iso_time(tokens: Tokens, dated: TimeReading) -> TimeReading | None:
    """Read the clock time of "2026-06-05T14:30:00Z" and "2026-06-05 14:30" after its date."""
    end = tokens.ends[dated.last - 1]
    date = tokens.text[tokens.starts[dated.first] : end]
    match = _ISO_TIME.match(tokens.text, end) if _ISO_DATE.match(date) else None
    if match is None or dated.value.timex is None:
        return None
    hour, minute, second, zone = match.groups()
    if int(hour) > 24 or int(minute) > 59 or (second and int(second) > 60):
        return None
    clock = f"{hour}:{minute}" + (f":{second}" if second else "") + (zone or "")
    value = replace(dated.value, timex=f"{dated.value.timex}T{clock}", grain="time")
    return replace(dated, kind=Kind.TIME, last=tokens.at(match.end()), value=value, has_day=True)


def _zone(tokens: Tokens, j: int) -> tuple[str, int]:
    """Read "UTC", "EST", "GMT+1", "Eastern time", "local time" after a clock time; return what TIMEX3 writes and the token after."""
    word = tokens.word(j)
    if word in _PLACES and tokens.word(j + 1) == "time":
        return "", j + 2
    if word not in _ZONES:
        return "", j
    if word not in {"utc", "gmt"}:
        return "", j + 1
    sign, hours = tokens.word(j + 1), tokens.word(j + 2)
    if (
        sign in {"+", "-", "−"}
        and tokens.glued(j)
        and tokens.glued(j + 1)
        and hours.isdecimal()
        and len(hours) <= 2
    ):
        return f"{'+' if sign == '+' else '-'}{int(hours):02}:00", j + 3
    return "Z", j + 1


def read_clock_range(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "9–11 a.m.", "9.30 to 11am": a time that takes its half of the day from the one it runs to."""
    printed = _HOUR.match(tokens.text, tokens.starts[i])
    if printed is None or (tokens.glued(i - 1) and tokens.word(i - 1) != "("):
        return None
    k = _after_connector(tokens, tokens.at(printed.end()), i)
    second = read_clock_time(tokens, k, clock) if k is not None else None
    if second is None or second.value.timex is None or k is None:
        return None
    if not any(_half_day(tokens, j) for j in range(k + 1, second.last)):
        return None
    day, _, last = second.value.timex.partition("T")
    hour, minute = int(printed[1]) % 12, printed[2] or "00"
    last_hour = int(last[:2])
    later = f"{hour + 12:02}:{minute}"
    first = later if last_hour >= 12 and later < last[:5] else f"{hour:02}:{minute}"
    if first >= last[:5]:
        if hour < _EVENING:
            return None
        first = later  # "10 to 2 a.m."
    return replace(second, first=i, value=_running(f"{day}T{first}{last[5:]}", second.value.timex))


_HOUR = re.compile(r"(0?[1-9]|1[0-2])(?:[:.]([0-5]\d))?(?![\d:.])")
_EVENING = 6
"""The hour from which a night may run to the early morning."""


def running_to(tokens: Tokens, timed: TimeReading, clock: Clock) -> TimeReading:
    """Read on from a clock time to the one it runs to: "9am-5pm", "between 9:30 and 11:00"; return ``timed`` where there is none."""
    k = _after_connector(tokens, timed.last, timed.first)
    second = read_clock_time(tokens, k, clock) if k is not None else None
    if second is None or second.impossible or second.value.timex is None or timed.value.timex is None:
        return timed
    start, end = timed.value.timex, second.value.timex
    bare = _is_bare(tokens, timed)
    if not _is_bare(tokens, second):
        start = _in_half_of(start, end) if bare else start
    elif tokens.word(second.first)[0] != "0" and not (bare and _clock_of(start) >= "13"):
        day, _, clock_time = end.partition("T")
        later = f"{int(clock_time[:2]) + 12}{clock_time[2:]}"
        if clock_time < _clock_of(start) < later < "24":
            end = f"{day}T{later}"  # "9:00 to 5:00", "noon to 4:30"
    if _clock_of(end) < _clock_of(start) and _is_moved(tokens, timed.first):
        return timed
    return replace(timed, last=second.last, value=_running(start, end))


def _is_bare(tokens: Tokens, timed: TimeReading) -> bool:
    """Whether a clock time ends in its digits: no half of the day, and no zone."""
    return tokens.words[timed.last - 1].isdecimal()


def _is_moved(tokens: Tokens, i: int) -> bool:
    """Whether "from 10pm to 8pm" tells of a time that was changed, and not of a night."""
    return tokens.word(i - 1) == "from" and any(
        tells_direction(word) or word in CHANGES for word in tokens.words[max(0, i - _NEAR) : i]
    )


_NEAR = 7


def _clock_of(timex: str) -> str:
    return timex.partition("T")[2]


def _running(start: str, end: str) -> TimeValue:
    """Build the stretch between two clock times of one day; what ends before it begins ends on the next day."""
    day = end.partition("T")[0]
    if _clock_of(end) < _clock_of(start) and _ISO_DATE.match(day):
        next_day = datetime.date.fromisoformat(day) + datetime.timedelta(days=1)
        end = f"{next_day.isoformat()}T{_clock_of(end)}"
    return TimeValue(timex=f"{start}/{end}", grain="time")


def _in_half_of(start: str, end: str) -> str:
    """Give "5:30" before "7:30 PM" its half of the day: the later one that still comes before the end."""
    day, _, clock = start.partition("T")
    hour, rest = int(clock[:2]), clock[2:]
    later = f"{hour + 12:02}{rest}"
    return f"{day}T{later}" if hour < 12 and later[:5] < end.partition("T")[2][:5] else start


def _after_connector(tokens: Tokens, j: int, first: int) -> int | None:
    """Return the token after the word at ``j`` that joins two times, None where none does."""
    word = tokens.word(j)
    if tokens.apart(j - 1) or tokens.apart(j):
        return None
    if word in RUNNING and (word != "and" or tokens.word(first - 1) == "between"):
        return j + 1
    return None


def of_day(timed: TimeReading, day: TimeReading) -> TimeReading:
    """Return a clock time as one of ``day``, which the text names beside it."""
    timex, date = timed.value.timex, day.value.timex
    if timex is None or date is None or "/" in date or "T" not in timex or day.impossible:
        return timed
    date = date.partition("T")[0]  # "8pm tonight"
    start, _, end = timex.partition("/")
    value = TimeValue(timex=f"{date}T{_clock_of(start)}", grain="time")
    if end:
        value = _running(str(value.timex), f"{date}T{_clock_of(end)}")
    return replace(timed, value=replace(timed.value, timex=value.timex))


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
