"""Days and months: "June 5, 2026", "5 June", "6/5/2026", "3-4 June"."""

from __future__ import annotations

from claimcheck.mentions.lexicon.nouns import STOP
from claimcheck.mentions.lexicon.numbers import UNITS
from claimcheck.mentions.model import Kind
from claimcheck.mentions.times.lexicon import (
    MONTHS,
    PLAIN_MONTHS,
    SHORT_MONTHS,
    WEEKDAYS,
)
from claimcheck.mentions.times.model import Clock, TimeReading
from claimcheck.mentions.times.years import (
    DASHES,
    FIRST_YEAR,
    LAST_YEAR,
    bare_year,
    join,
    reading,
    told_year,
    two_digits,
    year_at,
    year_in_words,
    year_near,
    year_pair,
)
from claimcheck.mentions.tokens import APOSTROPHES, Tokens
from claimcheck.values import TimeValue, calendar

_LAST_DAY = 31
_SMALL_MONTHS = PLAIN_MONTHS | SHORT_MONTHS | {"mar"}
"""Months that stand in lower case beside a preposition or another month: "in dec", "from jan to mar"."""
_ENDING = frozenset({"", ".", ",", ";", ")", "?", "!"})
_BEFORE_MONTH = frozenset(
    (
        "in since until by of from through during last next this early late mid before after to and between for each every past"
    ).split()
)
"""Words before an ambiguous month, written with a capital, that make it one."""
_BEFORE_PLAIN = frozenset("in since until till by from during between early late mid to".split())
"""Words before a month in lower case that make it one."""
_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})


ORDINAL_WORDS = {
    word: number
    for number, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
            "sixteenth seventeenth eighteenth nineteenth twentieth"
        ).split(),
        start=1,
    )
} | {"thirtieth": 30}


def from_month(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "June 5, 2026", "June 3-4, 2026", "June 2026", "Dec31", "june first", "June"."""
    month = MONTHS[tokens.words[i]]
    j = i + 2 if tokens.word(i + 1) == "." and _is_short(tokens.words[i]) else i + 1
    if tokens.apart(i):
        j = len(tokens)
    named = day_number(tokens, j if tokens.word(j) != "the" else j + 1) or _day_in_words(tokens, j)
    if named is not None and not _is_clock(tokens, j):
        day, end = named
        if day <= 31 or tokens.word(end) in {",", ""}:
            return _days(tokens, i, month, day, end, clock)
    dated = _quarter_of_month(tokens, i, j, month, clock) or _month_of_year(tokens, i, j, month, clock)
    if dated is not None:
        return dated
    word = tokens.words[i]
    if not _is_month(tokens, i):
        return None
    end = (
        j
        if j <= i + 2 and tokens.word(i + 1) == "." and _is_short(word) and tokens.raw(i + 2)[:1].islower()
        else i + 1
    )
    return reading(Kind.DATE, i, end, _month_near(tokens, i, month, clock))


def _quarter_of_month(tokens: Tokens, i: int, j: int, month: int, clock: Clock) -> TimeReading | None:
    """Read "the June quarter", "March-quarter 2025": the quarter that ends with the month."""
    j += tokens.word(j) == "-"
    if month % 3 or tokens.word(j) != "quarter" or not tokens.raw(i)[:1].isupper():
        return None
    k = j + 2 if tokens.word(j + 1) in {"of", "in"} else j + 1
    year = year_at(tokens, k)
    if year is not None:
        return reading(Kind.DATE, i, year[1], calendar.quarter(year[0], month // 3))
    near = _month_near(tokens, i, month, clock)
    if near.start is None:
        return reading(Kind.DATE, i, j + 1, TimeValue(timex=f"XXXX-Q{month // 3}", grain="quarter"))
    return reading(Kind.DATE, i, j + 1, calendar.quarter(near.start.year, month // 3, anchored=True))


def _month_of_year(tokens: Tokens, i: int, j: int, month: int, clock: Clock) -> TimeReading | None:
    """Read the year after a month: "June 2016", "June of nineteen ninety nine", "April of 87", "June last year"."""
    tie = tokens.word(j)
    in_company = tie != "in" or tokens.word(i - 1) in _BEFORE_MONTH  # "bought August in 2017"
    k = j + 1 if tie in {",", "of", "-", "in"} and in_company else j
    year = year_at(tokens, k)
    if year is not None:
        return reading(Kind.DATE, i, year[1], calendar.month(year[0], month))
    if tie in {",", "-", "in"} or tokens.apart(j - 1):
        return None
    words = year_in_words(tokens, k)
    if words is not None and words.value.start is not None:
        return reading(Kind.DATE, i, words.last, calendar.month(words.value.start.year, month))
    told = told_year(tokens, k, clock)
    if told is not None:
        return reading(Kind.DATE, i, told[1], calendar.month(told[0], month, anchored=told[2]))
    short = tokens.word(k)
    if short in APOSTROPHES and tokens.glued(k) and tokens.raw(i)[:1].isupper():
        digits = tokens.word(k + 1)  # "Mar '25"
        tied = tokens.glued(k + 1) and tokens.word(k + 2).isalnum()
        if len(digits) == 2 and digits.isdecimal() and not tied:
            return reading(Kind.DATE, i, k + 2, calendar.month(two_digits(int(digits)), month))
    if (
        tie == "of"
        and short.isdecimal()
        and len(short) == 2
        and int(short) > _LAST_DAY
        and tokens.word(k + 1) in _ENDING
    ):
        return reading(Kind.DATE, i, k + 1, calendar.month(two_digits(int(short)), month))
    return None


def _is_month(tokens: Tokens, i: int) -> bool:
    """Whether a month's name that stands without day and year is one: "May" and names in lower case need company."""
    word, before = tokens.words[i], tokens.word(i - 1)
    if not tokens.raw(i)[:1].isupper():
        if tokens.word(i + 1) in {*DASHES, "to", "through", "and"} and tokens.word(i + 2) in _SMALL_MONTHS:
            return before in {"from", "between", "in"}
        if before in {*DASHES, "to", "through", "and"} and tokens.word(i - 2) in MONTHS:
            return word in _SMALL_MONTHS
        if before == "the":
            before = tokens.word(i - 2)
            return word in PLAIN_MONTHS and before in _BEFORE_PLAIN
        return word in _SMALL_MONTHS - {"mar"} and before in _BEFORE_PLAIN
    if _is_forename(tokens, i):
        return False
    if word in PLAIN_MONTHS or word == "august" or before in _BEFORE_MONTH:
        return True
    if before in DASHES and tokens.word(i - 2) in {"mid", *MONTHS}:
        return True
    return tokens.word(i + 1) in {*DASHES, "to", "through"} and tokens.word(i + 2) in MONTHS


_TELLS_WHICH = frozenset(
    "in since until by from before after through during this last next early late mid each every past the a an its their our his her s".split()
)
"""Words before a month's name that no forename follows: "in June Marr sold it", "the June Budget", "Brill's June Report"."""


def _is_forename(tokens: Tokens, i: int) -> bool:
    """Whether a month's name is a person's: "June Marr said", but "in June Marr said" and the headline "June Sales Rise"."""
    before, surname, after = tokens.raw(i - 1), tokens.raw(i + 1), tokens.raw(i + 2)
    return (
        tokens.gap(i) == " "
        and surname[:1].isupper()
        and surname[1:].islower()
        and surname.lower() not in _CAPITALISED
        and not after[:1].isupper()
        and (not before[:1].isalpha() or before.islower() or before in _TITLES or before.lower() in STOP)
        and before.lower() not in _TELLS_WHICH
        and not (before in {"and", "to"} and tokens.word(i - 2) in MONTHS)
    )


_CAPITALISED = frozenset(MONTHS) | frozenset(WEEKDAYS)
_TITLES = frozenset("Mr Mrs Ms Miss Dr Dame Sir Lady Lord".split())


def _days(tokens: Tokens, i: int, month: int, day: int, end: int, clock: Clock) -> TimeReading:
    """Finish a day, or two of one month, after "June 3"."""
    second = None
    if tokens.word(end) in {*DASHES, "to", "through", "until", "till", "and"}:
        the = tokens.word(end + 1) == "the" and tokens.word(end + 2) in ORDINAL_WORDS
        after = day_number(tokens, end + 1 + the)
        conjunction = tokens.word(end) == "and"
        if (
            after is not None
            and after[0] > day
            and after[0] <= 31
            and tokens.word(after[1]) not in {":", "%"}
            and not (conjunction and tokens.word(i - 1) != "between")
        ):
            second, end = after
    year, end, anchored = year_told_after(tokens, end, clock)
    first = one_day(tokens, i, end, year, month, day, clock, anchored=anchored)
    if second is None:
        return first
    return join(first, one_day(tokens, i, end, year, month, second, clock, anchored=anchored))


def one_day(
    tokens: Tokens,
    i: int,
    end: int,
    year: int | None,
    month: int,
    day: int,
    clock: Clock,
    weekday: int | None = None,
    *,
    anchored: bool = False,
) -> TimeReading:
    """Build a day, in the year given or the one that brings it nearest; impossible where there is none."""
    why = calendar.impossible_day(year, month, day)
    if why is not None:
        return reading(Kind.DATE, i, end, TimeValue(timex=None, grain="day"), why)
    if year is not None:
        value = calendar.day(year, month, day, anchored=anchored, weekday=weekday)
        return reading(Kind.DATE, i, end, value)
    year = year_near(tokens, i, clock, month, day)
    if year is None or calendar.impossible_day(year, month, day) is not None:
        return reading(
            Kind.DATE, i, end, TimeValue(timex=f"XXXX-{month:02}-{day:02}", grain="day", weekday=weekday)
        )
    value = calendar.day(year, month, day, anchored=True, weekday=weekday)
    return reading(Kind.DATE, i, end, value)


def _month_near(tokens: Tokens, i: int, month: int, clock: Clock) -> TimeValue:
    year = year_near(tokens, i, clock, month, 15)
    if year is None:
        return TimeValue(timex=f"XXXX-{month:02}", grain="month")
    return calendar.month(year, month, anchored=True)


def _is_short(month: str) -> bool:
    """Whether a month's name is an abbreviation, which may end in a point: not "May", "June", "July"."""
    return len(month) <= 4 and month not in {"may", "june", "july"}


_AFTER_DAY_IN_WORDS = (
    frozenset("and to at in on with for from by we i he she they is was will nineteen twenty two".split())
    | _ENDING
)


def _day_in_words(tokens: Tokens, j: int) -> tuple[int, int] | None:
    """Read the day of "June twenty two": a cardinal in words after a month, where it counts nothing that follows."""
    tens = {"twenty": 20, "thirty": 30}.get(tokens.word(j))
    if tens is None:
        return None
    k = j + 2 if tokens.word(j + 1) == "-" else j + 1
    unit = UNITS.get(tokens.word(k))
    if unit is None or not 0 < unit < 10 or tokens.word(k + 1) not in _AFTER_DAY_IN_WORDS:
        return None
    return tens + int(unit), k + 1


def day_number(tokens: Tokens, j: int) -> tuple[int, int] | None:
    """Read a day of the month in digits or words; return it and the token after."""
    word = tokens.word(j)
    if word.isdecimal() and len(word) <= 2:
        end = j + 1
        if tokens.word(end) in _ORDINAL_ENDS and (tokens.glued(j) or len(tokens.gap(j)) <= 1):
            end += 1
        elif tokens.glued(j) and tokens.word(end)[:1].isalpha():
            return None
        return int(word), end
    if word in ORDINAL_WORDS:
        return ORDINAL_WORDS[word], j + 1
    if word in {"twenty", "thirty"}:
        k = j + 2 if tokens.word(j + 1) == "-" else j + 1
        unit = ORDINAL_WORDS.get(tokens.word(k), 10)
        if unit < 10:
            return (20 if word == "twenty" else 30) + unit, k + 1
    if "," in word and word.count(",") == 1:  # "3,2026" without a space
        day, _, year = word.partition(",")
        if day.isdecimal() and len(year) == 4 and len(day) <= 2:
            return int(day), j
    return None


def year_told_after(tokens: Tokens, j: int, clock: Clock) -> tuple[int | None, int, bool]:
    """Read the year after a day, "next year" too; return it, or None, the token after, and whether it hangs on the document."""
    year, end = year_after_day(tokens, j)
    if year is None:
        told = told_year(tokens, end + 1 if tokens.word(end) == "of" else end, clock)
        if told is not None and tokens.word(told[1]) not in APOSTROPHES:
            return told
    return year, end, False


def year_after_day(tokens: Tokens, j: int) -> tuple[int | None, int]:
    """Read the year after a day of a month; return it, or None, and the token after."""
    word = tokens.word(j)
    if "," in word and len(word) in {6, 7} and word[-5] == ",":
        return int(word[-4:]), j + 1
    k = j + 1 if word in {",", "of", "."} and tokens.word(j + 1)[:1].isdecimal() else j
    if word == "in" or (word == "," and tokens.word(j + 1) == "in"):
        k = j + 1 if word == "in" else j + 2
    year = year_at(tokens, k)
    if year is not None and not tokens.apart(k - 1):
        return year
    if (
        word in APOSTROPHES
        and tokens.glued(j)
        and tokens.word(j + 1).isdecimal()
        and len(tokens.word(j + 1)) == 2
    ):
        return two_digits(int(tokens.word(j + 1))), j + 2
    words = year_in_words(tokens, k)
    if words is not None and words.value.start is not None:
        return words.value.start.year, words.last
    return None, j


def _is_clock(tokens: Tokens, j: int) -> bool:
    return tokens.word(j + 1) == ":" and tokens.glued(j) and tokens.word(j + 2).isdecimal()


def from_digits(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "2026-06-05", "6/5/2026", "5 June 2026", "5.6.2026", "3-4 June", "2019", "1990s"."""
    word = tokens.words[i]
    numeric = _numeric(tokens, i, clock)
    if numeric is not None:
        return numeric
    if len(word) <= 2 and word.isdecimal():
        found = _day_first(tokens, i, clock)
        if found is not None:
            return found
    if word.isdecimal() and len(word) == 4:
        return bare_year(tokens, i)
    return None


def _day_first(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    named = day_number(tokens, i)
    if (
        named is None
        or named[0] > 31
        or (tokens.glued(i - 1) and tokens.word(i - 1) in {"$", "€", "£", "-", "/", "."})
    ):
        return None
    day, j = named
    second = None
    if tokens.word(j) in {*DASHES, "to", "and", "until", "through"}:
        after = day_number(tokens, j + 1)
        if after is not None and day < after[0] <= 31 and month_at(tokens, after[1]) is not None:
            second, j = after
    month = month_at(tokens, j)
    if month is None:
        return None
    number, end = month
    year, end, anchored = year_told_after(tokens, end, clock)
    first = one_day(tokens, i, end, year, number, day, clock, anchored=anchored)
    if second is None:
        return first
    return join(first, one_day(tokens, i, end, year, number, second, clock, anchored=anchored))


def month_at(tokens: Tokens, j: int) -> tuple[int, int] | None:
    """Read a month's name; return its number and the token after."""
    if tokens.word(j) == "of":
        j += 1
    word = tokens.word(j)
    if (
        word not in MONTHS
        or tokens.apart(j - 1)
        or (word in {"may", "march", "mar"} and not tokens.raw(j)[:1].isupper())
    ):
        return None
    dotted = (
        tokens.word(j + 1) == "."
        and len(word) <= 4
        and (tokens.word(j + 2)[:1].isdecimal() or tokens.raw(j + 2)[:1].islower())
    )
    return MONTHS[word], j + 2 if dotted else j + 1


def _numeric(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read a date of figures with hyphens, slashes or points; a month first unless that cannot be."""
    word = tokens.words[i]
    if word.count(".") == 2 and "," not in word:
        parts = word.split(".")
        return _three(tokens, i, i + 1, parts, clock)
    separator = tokens.word(i + 1)
    if (
        separator not in {"-", "/", "‑"}
        or not tokens.glued(i)
        or not tokens.glued(i + 1)
        or not word.isdecimal()
    ):
        return None
    middle = tokens.word(i + 2)
    if not middle.isdecimal() or len(middle) > 2:
        return year_pair(tokens, i)
    if (
        tokens.word(i + 3) == separator
        and tokens.glued(i + 2)
        and tokens.glued(i + 3)
        and tokens.word(i + 4).isdecimal()
    ):
        if tokens.word(i + 5) == separator and tokens.glued(i + 4) and tokens.glued(i + 5):
            return None
        if separator != "/" and len(tokens.word(i + 4)) == 2 and _is_record(tokens, i, i + 5):
            return None
        return _three(tokens, i, i + 5, [word, middle, tokens.word(i + 4)], clock)
    if len(word) == 4 and 1 <= int(middle) <= 12 and len(middle) == 2 and separator in {"-", "/"}:
        pair = year_pair(tokens, i)
        if pair is not None:
            return pair
        if FIRST_YEAR <= int(word) <= LAST_YEAR:
            return reading(Kind.DATE, i, i + 3, calendar.month(int(word), int(middle)))
    return year_pair(tokens, i)


def _is_record(tokens: Tokens, i: int, end: int) -> bool:
    """Whether figures are a team's games won, drawn and lost, in brackets behind its name: "Brill (12-7-19)"."""
    name = tokens.raw(i - 2)
    return tokens.word(i - 1) == "(" and tokens.word(end) == ")" and name[:1].isupper() and name[1:].islower()


def _three(tokens: Tokens, i: int, end: int, parts: list[str], clock: Clock) -> TimeReading | None:
    if len(parts[0]) == 4 and len(parts[1]) <= 2 and len(parts[2]) <= 2:
        year, month, day = (int(part) for part in parts)
    elif len(parts[2]) in {2, 4} and len(parts[0]) <= 2 and len(parts[1]) <= 2:
        month, day, year = (int(part) for part in parts)
        if len(parts[2]) == 2:
            if "." in tokens.words[i]:
                return None
            year = two_digits(year)
        if "." in tokens.words[i] or (month > 12 and day <= 12):
            month, day = day, month
    else:
        return None
    if not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= month <= 12 or day > 31:
        return None
    return one_day(tokens, i, end, year, month, day, clock)
