"""Durations: "two to three months", "34-year-old", "an hour and a half", "a few weeks"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from claimcheck.mentions.amounts import Number
from claimcheck.mentions.context import after_modifier, is_falling_range, noun_of
from claimcheck.mentions.model import Kind
from claimcheck.mentions.numbers import read_number
from claimcheck.mentions.times.lexicon import GLUED_UNITS, SHORT_UNITS, SYMBOLS, UNITS
from claimcheck.mentions.times.model import TimeReading
from claimcheck.mentions.tokens import Tokens
from claimcheck.values import TimeValue, plain

_HYPHENS = frozenset({"-", "‑", "–"})
_ONE = Decimal(1)
_HALF = Decimal("0.5")
_TENTH = Decimal("0.1")
_HUNDREDTH = Decimal("0.01")
_SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "night": 86400,
    "week": 604800,
    "fortnight": 1209600,
}
_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
_ORDER = (
    "century",
    "decade",
    "year",
    "quarter",
    "month",
    "fortnight",
    "week",
    "weekend",
    "day",
    "night",
    "hour",
    "minute",
    "second",
)
_FROM_NOW = frozenset({"next", "upcoming", "coming", "previous", "past", "last"})
"""Adjectives in "the 5 upcoming years"."""
_OF_UNITS = frozenset(
    "calendar business trading working consecutive straight full more long whole additional".split()
)
"""Adjectives between a number and a unit, of one or of several: "30 working days", "3 more hours"."""
_SHARES = {"quarter": 4, "quarters": 4, "third": 3, "thirds": 3}
_COUNTS = {"two": 2, "three": 3}
_SHARE_STARTS = frozenset({"a", "one", "quarter", *_COUNTS})
_BEFORE_UNIT = frozenset({"more", "short", "long", "hundred", "thousand", "dozen", "million", "billion"})
"""Words between "several" and a unit."""
LASTING_STARTS = frozenset(
    f"{unit}{ending}"
    for unit in ("hour", "day", "week", "month", "year", "decade")
    for ending in ("", "s", "long")
) | {"centuries", "century", "centurylong"}
"""Words at which "year-long" or "weeklong" may begin."""
_VAGUE = frozenset({"years", "decades", "centuries", "months", "weeks", "days", "hours", "minutes"})


@dataclass(frozen=True, slots=True)
class _Part:
    """One part of a duration: so many of a unit, and its TIMEX3 designator."""

    value: Decimal
    code: str
    unit: str


def read_duration(tokens: Tokens, i: int) -> TimeReading | None:
    """Read a duration, or a range of durations, that begins at token ``i``."""
    number = _quantity(tokens, i)
    if number is None:
        return None
    low = high = number.value
    j = after_modifier(tokens, number.end)  # "10+ years", "20-odd days"
    if tokens.words[j : j + 3] == ["-", "to", "-"] and tokens.glued(j):
        j += 2  # "three-to-six-month"
    elif tokens.words[j : j + 2] in (["-", "to"], ["-", "or"]) and tokens.glued(j - 1):
        j += 1  # "three- to six-month"
    if tokens.word(j) in {*_HYPHENS, "to", "or"} or (
        tokens.word(j) == "and" and tokens.word(i - 1) == "between"
    ):
        second = _quantity(tokens, j + 1)
        if (
            second is not None
            and (second.value > low or (second.value < low and _is_written_as_range(tokens, i, j)))
            and _unit_at(tokens, second.end) is not None
        ):
            high, j = second.value, second.end
    unit = _unit_at(tokens, j)
    if unit is None:
        # "two months to three months" and "5 years" both name a unit; a bare number is not a duration
        return None
    name, code, end = unit
    two = tokens.words[end : end + 2] == ["or", "two"] and tokens.word(end + 2) not in UNITS
    if two and high == 1 and tokens.word(i) in {"a", "an"}:
        return _made(i, end + 2, low, Decimal(2), name, code, number)
    if high == low and tokens.word(i - 1) == "between" and tokens.word(end) == "and":
        other = _quantity(tokens, end + 1)
        again = _unit_at(tokens, other.end) if other is not None else None
        if other is not None and again is not None and again[1] == code:
            high, end = other.value, again[2]  # "between 8 hours and 12 hours"
    reading = _made(i, end, low, high, name, code, number)
    return _old(tokens, _composite(tokens, reading, code))


def _is_written_as_range(tokens: Tokens, i: int, j: int) -> bool:
    """Whether two numbers can only be a range, even one that falls: "5-2 days", "45 to 20 minutes", "between 8 and 6 hours"."""
    if tokens.word(j) == "and":
        return tokens.word(i - 1) == "between"
    if tokens.word(j) == "to":
        return is_falling_range(tokens, i) and tokens.word(i).isdecimal() and tokens.word(j + 1).isdecimal()
    dashed = tokens.word(j) in _HYPHENS and tokens.glued(j - 1) and tokens.glued(j)
    return dashed and tokens.word(i).isdecimal() and not tokens.glued(i - 1)


def _quantity(tokens: Tokens, i: int) -> Number | None:
    """Read how many units of time: "3", "a", "half a", "a quarter of a", "two and a half"; up to the unit."""
    word = tokens.word(i)
    if word in _SHARE_STARTS:
        share = _share(tokens, i)
        if share is not None:
            return share
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
                return Number(_HALF, _TENTH, k, in_words=True)
        k = j + 1 if tokens.word(j) in _HYPHENS and tokens.word(j + 1) in UNITS else j
        if tokens.word(k) in UNITS and not tokens.apart(k - 1):
            if word in {"full", "all", "whole", "entire", "a", "an"} and tokens.word(k).endswith("s"):
                return None  # "a months-long talk"
            if word in {"all", "full", "whole", "entire"} and tokens.word(k) not in {
                "day",
                "week",
                "month",
                "year",
                "night",
            }:
                return None
            return Number(_ONE, Decimal(0), k, in_words=True)
        if word != "one" and not (word == "a" and tokens.word(j) in {"dozen", "hundred", "thousand"}):
            return None
    in_half = tokens.word(i - 1) == "-" and tokens.word(i - 2) in {"first", "second"}  # "first-half minutes"
    if word == "half" and not in_half and tokens.words[i + 1 : i + 3] != ["a", "dozen"]:
        k = i + 1
        while tokens.word(k) in {"a", "an", *_HYPHENS} and k < i + 4:
            k += 1
        if tokens.word(k) in UNITS and tokens.word(k) not in SHORT_UNITS:
            return Number(_HALF, _TENTH, k, in_words=True)
        return None
    number = read_number(tokens, i)
    if number is None or number.malformed:
        return None
    end = _past_half(tokens, number.end)
    if end is not None and _unit_at(tokens, end) is not None:
        return replace(number, value=number.value + _HALF, precision=_TENTH, end=end)
    return number


def _past_half(tokens: Tokens, j: int) -> int | None:
    """Return the token after the "and a half" or "and half" at token ``j``, or None."""
    k = j + 2 if tokens.word(j + 1) == "a" else j + 1
    return k + 1 if tokens.word(j) == "and" and tokens.word(k) == "half" else None


def _share(tokens: Tokens, i: int) -> Number | None:
    """Read "a quarter of" before "an hour", "three-quarters of" before "a year", "a quarter" before "century"."""
    j = i + 1 if tokens.word(i) in {"a", "one"} and tokens.word(i + 1) in {"quarter", "third"} else i
    count = 1
    if tokens.word(j) in _COUNTS:
        count = _COUNTS[tokens.word(j)]
        j += 2 if tokens.word(j + 1) in _HYPHENS else 1
    part = _SHARES.get(tokens.word(j))
    if part is None or (count > 1) != tokens.word(j).endswith("s"):
        return None
    if tokens.word(j + 1) == "of" and tokens.word(j + 2) in {"a", "an"}:
        k = j + 3
    elif tokens.word(j + 1) == "century" and count == 1:
        k = j + 1
    else:
        return None
    if tokens.word(k) not in UNITS or tokens.apart(k - 1):
        return None
    return Number(Decimal(count) / part, Decimal("0.01"), k, in_words=True)


def _unit_at(tokens: Tokens, j: int) -> tuple[str, str, int] | None:
    """Read a unit of time after a number: its name, its designator, the token after."""
    glued = tokens.glued(j - 1)
    if tokens.word(j) in _HYPHENS and glued and tokens.glued(j):
        j += 1
    word = tokens.word(j)
    if tokens.apart(j - 1) or tokens.word(j - 1) in {".", ","}:
        return None
    following = tokens.word(j + 1)
    if following in UNITS and (word in _OF_UNITS or (word in _FROM_NOW and following.endswith("s"))):
        j, word = j + 1, following
    if word in UNITS:
        return *UNITS[word], j + 1
    if glued and word in GLUED_UNITS and not (tokens.glued(j) and tokens.word(j + 1).isalpha()):
        return *GLUED_UNITS[word], j + 1
    if word in SYMBOLS and _is_symbol(tokens, j):
        return *SYMBOLS[word], j + 1
    if word == "yo":
        return "year", "Y", j + 1
    if word == "m" and tokens.word(j - 2) == "h" and glued:
        return "minute", "TM", j + 1
    return None


def _is_symbol(tokens: Tokens, j: int) -> bool:
    """Whether the letter at token ``j`` is a unit's symbol as science writes it, a space behind digits: "5.2 s", "24 h"."""
    number, follower = tokens.word(j - 1), tokens.word(j + 1)
    tied = tokens.glued(j) and (follower.isalnum() or follower in _TIED)
    decade = len(number) == 4 and number.isdecimal() and number.endswith("0")  # "the 1980 s"
    return (
        len(tokens.gap(j - 1)) == 1
        and number[-1:].isdecimal()
        and tokens.raw(j) in SYMBOLS
        and not (tied or decade)
    )


_TIED = frozenset("' ’ - / ⁻ ^ & ·".split())


def _made(i: int, end: int, low: Decimal, high: Decimal, name: str, code: str, number: Number) -> TimeReading:
    timex = (
        duration_timex(high, code)
        if low == high
        else f"{duration_timex(low, code)}/{duration_timex(high, code)}"
    )
    place = number.precision or _ONE
    if number.value != int(number.value) and place >= 1:
        place = _TENTH
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


def duration_timex(value: Decimal, code: str) -> str:
    """Return the ISO duration of ``value`` units: decades are ten years, centuries a hundred."""
    value = value.normalize()
    match code:
        case "E":
            return f"P{plain(value * 10)}Y"
        case "C":
            return f"P{plain(value * 100)}Y"
        case "2W":
            return f"P{plain(value * 2)}W"
        case "Q":
            return f"P{plain(value * 3)}M"
        case _ if code.startswith("T"):
            return f"PT{plain(value)}{code[1:]}"
        case _:
            return f"P{plain(value)}{code}"


def _composite(tokens: Tokens, reading: TimeReading, code: str) -> TimeReading:
    """Read the smaller parts of "an hour and a half", "2 years and 3 months", "5 years 1 month 12 days", "5h30m"."""
    if reading.low != reading.high or reading.high is None or reading.unit is None:
        return reading
    halved = _and_a_part(tokens, reading, code)
    if halved is not None:
        return halved
    parts = [_Part(reading.high, code, reading.unit)]
    last = reading.last
    while (found := _next_part(tokens, last, parts)) is not None:
        part, last = found
        parts.append(part)
    if len(parts) == 1:
        return reading
    parts.sort(key=lambda part: _ORDER.index(part.unit))
    days = "".join(
        duration_timex(part.value, part.code)[1:] for part in parts if not part.code.startswith("T")
    )
    clock = "".join(duration_timex(part.value, part.code)[2:] for part in parts if part.code.startswith("T"))
    smallest = parts[-1].unit
    added = _in_unit(parts, smallest)
    value = TimeValue(timex=f"P{days}" + (f"T{clock}" if clock else ""), grain=smallest)
    if added is None:
        return replace(reading, last=last, value=value)
    return replace(reading, last=last, value=value, low=added, high=added, unit=smallest, precision=_ONE)


def _and_a_part(tokens: Tokens, reading: TimeReading, code: str) -> TimeReading | None:
    """Read the end of "an hour and a half", "an hour and three quarters"."""
    part, k = _HALF, _past_half(tokens, reading.last)
    if k is None and tokens.word(reading.last) == "and":
        count = _COUNTS.get(tokens.word(reading.last + 1), 1)
        k = reading.last + 3
        if tokens.word(k - 1) not in {"quarter", "quarters"} or (count > 1) != (
            tokens.word(k - 1) == "quarters"
        ):
            return None
        if count == 1 and tokens.word(k - 2) not in {"a", "one"}:
            return None
        part = Decimal(count) / _SHARES["quarter"]
    if k is None or reading.high is None or tokens.word(k) in UNITS or tokens.word(k) == "of":
        return None
    total = reading.high + part
    value = TimeValue(timex=duration_timex(total, code), grain=reading.unit)
    place = _TENTH if part == _HALF else _HUNDREDTH
    return replace(reading, last=k, low=total, high=total, precision=place, value=value)


def _next_part(tokens: Tokens, j: int, parts: list[_Part]) -> tuple[_Part, int] | None:
    """Read one more part of a duration after token ``j``, of a unit that none of ``parts`` has; return it and its end."""
    k = j + 1 if tokens.word(j) in {"and", ","} else j
    if tokens.word(j) == "," and tokens.word(k) == "and":
        k += 1
    rest = _quantity(tokens, k)
    if rest is None or tokens.apart(j - 1):
        return None
    if rest.in_words and tokens.word(k) in {"a", "an", "one"} and k == j:
        return None
    unit = _unit_at(tokens, rest.end)
    if unit is None or any(unit[0] == part.unit for part in parts) or tokens.word(unit[2]) == "ago":
        return None
    larger = _ORDER.index(unit[0]) < _ORDER.index(parts[-1].unit)
    if larger and (len(parts) > 1 or tokens.word(j) == ","):
        return None
    return _Part(rest.value, unit[1], unit[0]), unit[2]


def _in_unit(parts: list[_Part], unit: str) -> Decimal | None:
    """Add the parts up in the smallest unit; None where a month has no fixed number of it."""
    if all(part.unit in _SECONDS for part in parts):
        return sum((part.value * _SECONDS[part.unit] for part in parts), Decimal(0)) / _SECONDS[unit]
    if all(part.unit in _MONTHS for part in parts):
        return sum((part.value * _MONTHS[part.unit] for part in parts), Decimal(0)) / _MONTHS[unit]
    return None


def _old(tokens: Tokens, reading: TimeReading) -> TimeReading:
    """Read "-old", "years old", "years of age" and the noun of "34-year-old woman"."""
    j = reading.last
    if tokens.word(j) in _HYPHENS and tokens.word(j + 1) in {"old", "olds", "long"} and tokens.glued(j):
        noun = noun_of(tokens, j + 2)
        return replace(reading, last=j + 2, noun=noun[0] if noun else None)
    if tokens.word(j) == "old" and not tokens.apart(j - 1):
        return replace(reading, last=j + 1)
    if tokens.word(j) == "of" and tokens.word(j + 1) == "age":
        return replace(reading, last=j + 2)
    tied = tokens.word(j) in _HYPHENS and tokens.glued(j - 1) and tokens.glued(j)
    hyphened = any(word in _HYPHENS for word in tokens.words[reading.first : reading.last])
    if tied or (hyphened and reading.low == reading.high):
        noun = noun_of(tokens, j)
        return replace(reading, noun=noun[0] if noun else None)
    return reading


def read_lasting(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "year-long", "weeklong", "decades-long"."""
    word = tokens.word(i)
    glued = word.removesuffix("long")
    if glued != word and glued in UNITS:
        end = i + 1
    elif tokens.word(i + 1) in _HYPHENS and tokens.word(i + 2) == "long" and tokens.glued(i):
        glued, end = word, i + 3
    else:
        return None
    if glued not in UNITS or (tokens.glued(i - 1) and tokens.word(i - 1) in _HYPHENS):
        return None
    name, code = UNITS[glued]
    if glued.endswith("s"):
        value = TimeValue(timex=vague_timex(code), grain=name)
        return TimeReading(kind=Kind.DURATION, first=i, last=end, value=value, unit=name)
    return _made(i, end, _ONE, _ONE, name, code, Number(_ONE, Decimal(0), end, in_words=True))


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
            value=TimeValue(timex=vague_timex(code), grain=name),
            unit=name,
        )
    else:
        return None
    if tokens.word(j) == "of":
        j += 1
    if tokens.word(j) in _BEFORE_UNIT and not (couple and tokens.word(j) not in {"more", "short", "long"}):
        j += 1
    if tokens.word(j) not in UNITS or not tokens.word(j).endswith("s"):
        return None
    name, code = UNITS[tokens.word(j)]
    low = Decimal(2) if couple else None
    return TimeReading(
        kind=Kind.DURATION,
        first=i,
        last=j + 1,
        value=TimeValue(timex=duration_timex(low, code) if low else vague_timex(code), grain=name),
        low=low,
        high=low,
        unit=name,
        precision=_ONE,
    )


def vague_timex(code: str) -> str:
    """Return the TIMEX3 of an unknown number of units."""
    return {"E": "PXY", "C": "PXY", "2W": "PXW", "Q": "PXM"}.get(
        code, f"PTX{code[1:]}" if code.startswith("T") else f"PX{code}"
    )
