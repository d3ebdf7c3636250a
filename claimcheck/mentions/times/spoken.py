"""Clock times as people say them: "half past three", "quarter to nine", "seven o'clock", "7 in the evening", "0630 hours"."""

from __future__ import annotations

from typing import Final

from claimcheck.mentions.lexicon.numbers import UNITS as NUMBER_WORDS
from claimcheck.mentions.model import Kind
from claimcheck.mentions.times.lexicon import DAY_PARTS
from claimcheck.mentions.times.model import Clock, TimeReading
from claimcheck.mentions.tokens import APOSTROPHES, Tokens
from claimcheck.values import TimeValue

_HOURS: Final = {word: int(number) for word, number in NUMBER_WORDS.items() if 1 <= number <= 12}
_MINUTES: Final = {"five": 5, "ten": 10, "twenty": 20}
_SIDES: Final = {"past": 1, "after": 1, "to": -1, "before": -1}
SPOKEN_STARTS: Final = frozenset(_HOURS) | {"half", "quarter", "a", "twenty"}
"""Words, beside digits, at which a spoken time may begin."""
SPOKEN_SECONDS: Final = frozenset(_SIDES) | {
    "minutes",
    "quarter",
    "o",
    "in",
    "at",
    "hours",
    "hrs",
    "five",
    "-",
}
"""Words that may follow them."""
_AT: Final = frozenset("at by until till around about since from before after".split())
_PAUSES: Final = frozenset(
    "and or but on in when until till for the as while with today tomorrow yesterday tonight this".split()
) | {"", ".", ",", ";", ":", ")", "?", "!", "-", "–", "”", '"', "'", "’"}
_HALF_DAY, _HOURS_A_DAY, _LAST_MINUTE, _DUSK = 12, 24, 59, 6


def read_spoken_time(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read a spoken clock time that begins at token ``i``; one of both halves of the day is given as before noon."""
    return _past_or_to(tokens, i, clock) or _on_the_hour(tokens, i, clock) or _hours(tokens, i, clock)


def _past_or_to(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "half past three", "a quarter to nine", "twenty past six", "five minutes to ten"."""
    minutes, j = _part_of_hour(tokens, i)
    if not minutes or tokens.apart(j):
        return None
    side = _SIDES.get(tokens.word(j))
    hour = _hour(tokens, j + 1)
    if side is None or hour is None or (minutes == 30 and side < 0):
        return None
    counted = tokens.word(i) not in {"half", "quarter", "a"}
    if (counted or side < 0) and tokens.word(i - 1) not in _AT and minutes != 30:
        return None  # "ten to eight people", "fell by a quarter to nine"
    if counted and tokens.word(j - 1) != "minutes" and _joins_two_figures(tokens, i, minutes):
        return None
    end = j + 2
    if (counted or side < 0) and tokens.word(end) not in _PAUSES and not _part_after(tokens, end):
        return None
    total = hour * 60 + side * minutes
    return _made(tokens, i, end, divmod(total, 60), clock)


def _joins_two_figures(tokens: Tokens, i: int, minutes: int) -> bool:
    """Whether "5 to 2" is two figures: "cut from five to two", "passed by 5 to 2"; minutes are told by fives."""
    before = tokens.word(i - 1)
    return before == "from" or minutes % 5 != 0 or (before == "by" and tokens.word(i).isdecimal())


def _part_of_hour(tokens: Tokens, i: int) -> tuple[int, int]:
    word = tokens.word(i)
    if word in {"half", "quarter"}:
        return (30 if word == "half" else 15), i + 1
    if word == "a":
        return (15, i + 2) if tokens.word(i + 1) == "quarter" else (0, i)
    if word == "twenty" and tokens.word(i + 1) == "-" and tokens.word(i + 2) == "five":
        return 25, i + 3
    if word == "twenty" and tokens.word(i + 1) == "five":
        return 25, i + 2
    minutes = int(word) if word.isdecimal() and len(word) <= 2 else _MINUTES.get(word, 0)
    j = i + 1 + (tokens.word(i + 1) == "minutes")
    return (minutes, j) if minutes <= _LAST_MINUTE else (0, i)


def _hour(tokens: Tokens, j: int) -> int | None:
    """Read an hour of the clock in a word or in figures: not the 3 of "3:15", "3-1", "3%"."""
    word = tokens.word(j)
    if not word.isdecimal() or len(word) > 2:
        return _HOURS.get(word)
    whole = not tokens.glued(j) or tokens.word(j + 1) in {".", ",", ";", ")", "?", "!"}
    return int(word) if whole and 1 <= int(word) <= _HALF_DAY else None


def _on_the_hour(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "seven o'clock", "7 o'clock in the evening", "seven in the morning"."""
    hour = _hour(tokens, i)
    if hour is None:
        return None
    end = i + 1
    if tokens.word(end) == "o" and tokens.word(end + 1) in APOSTROPHES and tokens.word(end + 2) == "clock":
        return _made(tokens, i, end + 3, (hour, 0), clock)
    if tokens.word(i - 1) in _AT and _part_after(tokens, end):
        return _made(tokens, i, end, (hour, 0), clock)
    return None


def _part_after(tokens: Tokens, j: int) -> tuple[str, int] | None:
    """Read "in the evening", "at night"; return the part of the day and the token after."""
    if tokens.word(j) == "in" and tokens.word(j + 1) == "the" and tokens.word(j + 2) in DAY_PARTS:
        return tokens.word(j + 2), j + 3
    if tokens.word(j) == "at" and tokens.word(j + 1) == "night":
        return "night", j + 2
    return None


def _made(tokens: Tokens, first: int, last: int, time: tuple[int, int], clock: Clock) -> TimeReading:
    """Build the time, in the half of the day that "in the evening" after token ``last`` tells."""
    hour, minute = time[0] % _HALF_DAY, time[1]
    early, late = f"{clock.day}T{hour:02}:{minute:02}", f"{clock.day}T{hour + _HALF_DAY:02}:{minute:02}"
    part = _part_after(tokens, last)
    if part is None:
        return _reading(first, last, early, late)
    name, last = part
    is_late = name in {"afternoon", "evening"} or (name == "night" and hour >= _DUSK)
    return _reading(first, last, late if is_late else early, None)


def _reading(first: int, last: int, timex: str, other: str | None) -> TimeReading:
    value = TimeValue(timex=timex, grain="time", other=other)
    return TimeReading(kind=Kind.TIME, first=first, last=last, value=value)


def _hours(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "at 1900 hours", "0630 hours"."""
    word = tokens.word(i)
    if len(word) != 4 or not word.isdecimal() or tokens.word(i + 1) not in {"hours", "hrs"}:
        return None
    if not (word[0] == "0" or tokens.word(i - 1) in {"at", "by", "until", "from", "around"}):
        return None
    hour, minute = int(word[:2]), int(word[2:])
    if hour >= _HOURS_A_DAY or minute > _LAST_MINUTE:
        return None
    return _reading(i, i + 2, f"{clock.day}T{hour:02}:{minute:02}", None)
