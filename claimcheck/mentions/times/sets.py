"""Sets, what recurs: "every Monday", "each year", "annually"."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.mentions.model import Kind
from claimcheck.mentions.numbers import read_number
from claimcheck.mentions.times.durations import duration_timex
from claimcheck.mentions.times.lexicon import SETS, UNITS, WEEKDAYS
from claimcheck.mentions.times.model import TimeReading
from claimcheck.mentions.tokens import Tokens
from claimcheck.values import TimeValue

_ONE = Decimal(1)
_PREFIXES = frozenset({"semi", "bi", "tri"})


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
    if word in _PREFIXES and tokens.word(i + 1) == "-" and tokens.word(i + 2) in SETS:
        whole = SETS.get(word + tokens.word(i + 2))
        return (
            TimeReading(kind=Kind.SET, first=i, last=i + 3, value=TimeValue(timex=whole)) if whole else None
        )
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
            kind=Kind.SET,
            first=i,
            last=j + 1,
            value=TimeValue(timex=duration_timex(factor, UNITS[following][1])),
        )
    single = following.removesuffix("s")
    if single in WEEKDAYS and len(single) > 4:
        return TimeReading(
            kind=Kind.SET, first=i, last=j + 1, value=TimeValue(timex=f"XXXX-WXX-{WEEKDAYS[single] + 1}")
        )
    return None
