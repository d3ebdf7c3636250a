"""Calendar dates: days, months, quarters, years, in figures and in words."""

from __future__ import annotations

import datetime
from dataclasses import replace

from claimcheck.mentions.model import Kind
from claimcheck.mentions.numbers import read_number
from claimcheck.mentions.times.lexicon import (
    AMBIGUOUS_MONTHS,
    EASTER_DAYS,
    FIXED_HOLIDAYS,
    HOLIDAY_STARTS,
    MONTHS,
    MOVING_HOLIDAYS,
    SEASON_CODES,
    SHORT_WEEKDAYS,
    WEEKDAYS,
)
from claimcheck.mentions.times.model import Clock, TimeReading
from claimcheck.mentions.tokens import Tokens
from claimcheck.values import TimeValue, calendar

_DASHES = frozenset({"-", "–", "—", "‑"})
_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})
_ORDINAL_WORDS = {
    word: number
    for number, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
            "sixteenth seventeenth eighteenth nineteenth twentieth"
        ).split(),
        start=1,
    )
} | {"thirtieth": 30}
_FUTURE = frozenset("will shall would to next expected due plans plan scheduled upcoming until by".split())
_PAST = frozenset(
    "was were had did said took began started happened died won ended announced last since rose fell opened closed".split()
)
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_NEARBY = 10


def reading(
    kind: Kind, first: int, last: int, value: TimeValue, impossible: str | None = None
) -> TimeReading:
    """Build a reading of tokens ``first`` up to, not including, ``last``."""
    return TimeReading(kind=kind, first=first, last=last, value=value, impossible=impossible)


def read_date(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read one calendar date, without relative words, that begins at token ``i``."""
    word = tokens.word(i)
    if not word:
        return None
    if word[0].isdecimal():
        return _from_digits(tokens, i, clock)
    if word in MONTHS:
        return _from_month(tokens, i, clock)
    if word in WEEKDAYS:
        return _from_weekday(tokens, i, clock)
    if word in {"q", "h", "fy", "cy", "fiscal", "financial"}:
        return _fiscal(tokens, i, clock)
    if word in _ORDINAL_WORDS:
        return _from_ordinal(tokens, i, clock)
    if word in SEASON_CODES:
        return _season(tokens, i)
    if word in HOLIDAY_STARTS:
        return _holiday(tokens, i, clock)
    return _year_in_words(tokens, i)


# Days and months


def _from_month(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "June 5, 2026", "June 3-4, 2026", "June 2026", "Dec31", "june first", "June"."""
    month = MONTHS[tokens.words[i]]
    capital = tokens.raw(i)[:1].isupper()
    j = i + 2 if tokens.word(i + 1) == "." and len(tokens.words[i]) <= 4 else i + 1
    if tokens.apart(i):
        j = len(tokens)
    named = _day_number(tokens, j if tokens.word(j) != "the" else j + 1)
    if named is not None and not _is_clock(tokens, j):
        day, end = named
        if day <= 31 or tokens.word(end) in {",", ""}:
            return _days(tokens, i, month, day, end, clock)
    year = _year_at(tokens, j + 1 if tokens.word(j) in {",", "of", "-"} else j)
    if year is not None:
        value = calendar.month(year[0], month)
        return reading(Kind.DATE, i, year[1], value)
    word = tokens.words[i]
    if not capital or (word in AMBIGUOUS_MONTHS and word != "august" and not _month_company(tokens, i)):
        return None
    if word in {"march", "may"} and not _month_company(tokens, i):
        return None
    end = (
        j
        if j <= i + 2 and tokens.word(i + 1) == "." and len(word) <= 4 and tokens.word(i + 2)[:1].islower()
        else i + 1
    )
    return reading(Kind.DATE, i, end, _month_near(tokens, i, month, clock))


def _month_company(tokens: Tokens, i: int) -> bool:
    """Whether the words round an ambiguous month make it one: "in May", "last March", "May to July"."""
    before = tokens.word(i - 1)
    if before in {
        "in",
        "since",
        "until",
        "by",
        "of",
        "from",
        "through",
        "during",
        "last",
        "next",
        "this",
        "early",
        "late",
        "mid",
        "before",
        "after",
        "to",
        "and",
        "between",
        "for",
        "each",
        "every",
        "past",
    }:
        return tokens.raw(i)[:1].isupper()
    if before in _DASHES and tokens.word(i - 2) in {"mid", *MONTHS}:
        return True
    return tokens.word(i + 1) in {*_DASHES, "to", "through"} and tokens.word(i + 2) in MONTHS


def _days(tokens: Tokens, i: int, month: int, day: int, end: int, clock: Clock) -> TimeReading:
    """Finish a day, or two of one month, after "June 3"."""
    second = None
    if tokens.word(end) in {*_DASHES, "to", "through", "and"}:
        after = _day_number(tokens, end + 1)
        conjunction = tokens.word(end) == "and"
        if (
            after is not None
            and after[0] > day
            and after[0] <= 31
            and tokens.word(after[1]) not in {":", "%"}
            and not (conjunction and tokens.word(i - 1) != "between")
        ):
            second, end = after
    year, end = _year_after_day(tokens, end)
    if second is None:
        return _one_day(tokens, i, end, year, month, day, clock)
    first = _one_day(tokens, i, end, year, month, day, clock)
    last = _one_day(tokens, i, end, year, month, second, clock)
    return join(first, last)


def _one_day(
    tokens: Tokens,
    i: int,
    end: int,
    year: int | None,
    month: int,
    day: int,
    clock: Clock,
    weekday: int | None = None,
) -> TimeReading:
    why = calendar.impossible_day(year, month, day)
    if why is not None:
        return reading(Kind.DATE, i, end, TimeValue(timex=None, grain="day"), why)
    if year is not None:
        return reading(Kind.DATE, i, end, calendar.day(year, month, day, weekday=weekday))
    if clock.as_of is None:
        value = TimeValue(timex=f"XXXX-{month:02}-{day:02}", grain="day", weekday=weekday)
        return reading(Kind.DATE, i, end, value)
    year = _year_near(tokens, i, clock.as_of, month, day)
    if calendar.impossible_day(year, month, day) is not None:
        return reading(
            Kind.DATE, i, end, TimeValue(timex=f"XXXX-{month:02}-{day:02}", grain="day", weekday=weekday)
        )
    value = calendar.day(year, month, day, anchored=True, weekday=weekday)
    return reading(Kind.DATE, i, end, value)


def _year_near(tokens: Tokens, i: int, as_of: datetime.date, month: int, day: int) -> int:
    """Return the year that brings a day without one nearest to the document's date, as the tense has it."""
    day = min(day, 28)
    candidates = [datetime.date(as_of.year + shift, month, day) for shift in (-1, 0, 1)]
    tense = tense_near(tokens, i)
    if tense == "past":
        candidates = [date for date in candidates if date <= as_of + datetime.timedelta(days=7)]
    elif tense == "future":
        candidates = [date for date in candidates if date >= as_of - datetime.timedelta(days=7)]
    return min(candidates, key=lambda date: abs((date - as_of).days)).year


def tense_near(tokens: Tokens, i: int) -> str | None:
    """Return "past" or "future" by the words within a few of token ``i``, None where they do not say."""
    near = tokens.words[max(0, i - _NEARBY) : i] + tokens.words[i + 1 : i + _NEARBY]
    future = any(word in _FUTURE for word in near)
    past = any(word in _PAST or (word.endswith("ed") and len(word) > 4) for word in near)
    if future != past:
        return "future" if future else "past"
    return None


def _month_near(tokens: Tokens, i: int, month: int, clock: Clock) -> TimeValue:
    if clock.as_of is None:
        return TimeValue(timex=f"XXXX-{month:02}", grain="month")
    return calendar.month(_year_near(tokens, i, clock.as_of, month, 15), month, anchored=True)


def _day_number(tokens: Tokens, j: int) -> tuple[int, int] | None:
    """Read a day of the month in digits or words; return it and the token after."""
    word = tokens.word(j)
    if word.isdecimal() and len(word) <= 2:
        end = j + 1
        if tokens.word(end) in _ORDINAL_ENDS and (tokens.glued(j) or len(tokens.gap(j)) <= 1):
            end += 1
        elif tokens.glued(j) and tokens.word(end)[:1].isalpha():
            return None
        return int(word), end
    if word in _ORDINAL_WORDS:
        return _ORDINAL_WORDS[word], j + 1
    if word in {"twenty", "thirty"}:
        k = j + 2 if tokens.word(j + 1) == "-" else j + 1
        unit = _ORDINAL_WORDS.get(tokens.word(k), 10)
        if unit < 10:
            return (20 if word == "twenty" else 30) + unit, k + 1
    if "," in word and word.count(",") == 1:  # "3,2026" without a space
        day, _, year = word.partition(",")
        if day.isdecimal() and len(year) == 4 and len(day) <= 2:
            return int(day), j
    return None


def _year_after_day(tokens: Tokens, j: int) -> tuple[int | None, int]:
    word = tokens.word(j)
    if "," in word and len(word) in {6, 7} and word[-5] == ",":
        return int(word[-4:]), j + 1
    k = j + 1 if word in {",", "of", "."} and tokens.word(j + 1)[:1].isdecimal() else j
    if word == "," and tokens.word(j + 1) == "in":
        k = j + 2
    year = _year_at(tokens, k)
    if year is not None and not tokens.apart(k - 1):
        return year
    if (
        word in {"'", "’"}
        and tokens.glued(j)
        and tokens.word(j + 1).isdecimal()
        and len(tokens.word(j + 1)) == 2
    ):
        return _two_digits(int(tokens.word(j + 1))), j + 2
    words = _year_in_words(tokens, k)
    if words is not None and words.value.start is not None:
        return words.value.start.year, words.last
    return None, j


def _year_at(tokens: Tokens, j: int) -> tuple[int, int] | None:
    word = tokens.word(j)
    if word.isdecimal() and len(word) == 4 and _FIRST_YEAR <= int(word) <= _LAST_YEAR:
        if tokens.glued(j) and (tokens.word(j + 1)[:1].isalpha() or tokens.word(j + 1) in {"%", "$"}):
            return None
        return int(word), j + 1
    return None


def _two_digits(number: int) -> int:
    return 2000 + number if number < 50 else 1900 + number


def _is_clock(tokens: Tokens, j: int) -> bool:
    return tokens.word(j + 1) == ":" and tokens.glued(j) and tokens.word(j + 2).isdecimal()


def _from_digits(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
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
        return _bare_year(tokens, i)
    return None


def _day_first(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    named = _day_number(tokens, i)
    if (
        named is None
        or named[0] > 31
        or (tokens.glued(i - 1) and tokens.word(i - 1) in {"$", "€", "£", "-", "/", "."})
    ):
        return None
    day, j = named
    second = None
    if tokens.word(j) in {*_DASHES, "to", "and", "until", "through"}:
        after = _day_number(tokens, j + 1)
        if after is not None and day < after[0] <= 31 and _month_at(tokens, after[1]) is not None:
            second, j = after
    month = _month_at(tokens, j)
    if month is None:
        return None
    number, end = month
    year, end = _year_after_day(tokens, end)
    first = _one_day(tokens, i, end, year, number, day, clock)
    if second is None:
        return first
    return join(first, _one_day(tokens, i, end, year, number, second, clock))


def _month_at(tokens: Tokens, j: int) -> tuple[int, int] | None:
    if tokens.word(j) == "of":
        j += 1
    word = tokens.word(j)
    if (
        word not in MONTHS
        or tokens.apart(j - 1)
        or (word in {"may", "march", "mar"} and not tokens.raw(j)[:1].isupper())
    ):
        return None
    if word in {"sun", "sat"}:
        return None
    dotted = (
        tokens.word(j + 1) == "."
        and len(word) <= 4
        and (tokens.word(j + 2)[:1].isdecimal() or tokens.word(j + 2)[:1].islower())
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
        return _year_pair(tokens, i)
    if (
        tokens.word(i + 3) == separator
        and tokens.glued(i + 2)
        and tokens.glued(i + 3)
        and tokens.word(i + 4).isdecimal()
    ):
        if tokens.word(i + 5) == separator and tokens.glued(i + 4) and tokens.glued(i + 5):
            return None
        return _three(tokens, i, i + 5, [word, middle, tokens.word(i + 4)], clock)
    if len(word) == 4 and 1 <= int(middle) <= 12 and len(middle) == 2 and separator in {"-", "/"}:
        pair = _year_pair(tokens, i)
        if pair is not None:
            return pair
        if _FIRST_YEAR <= int(word) <= _LAST_YEAR:
            return reading(Kind.DATE, i, i + 3, calendar.month(int(word), int(middle)))
    return _year_pair(tokens, i)


def _year_pair(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "2024-25" as two years that follow each other."""
    year = _year_at(tokens, i)
    after = tokens.word(i + 2)
    if (
        year is None
        or tokens.word(i + 1) not in {*_DASHES, "/"}
        or not after.isdecimal()
        or not tokens.glued(i)
        or not tokens.glued(i + 1)
    ):
        return None
    if tokens.glued(i + 2) and (tokens.word(i + 3)[:1].isalnum() or tokens.word(i + 3) in {"-", "/"}):
        return None
    if len(after) == 4 and year[0] < int(after) <= _LAST_YEAR:
        return join(
            reading(Kind.DATE, i, i + 1, calendar.year(year[0])),
            reading(Kind.DATE, i + 2, i + 3, calendar.year(int(after))),
        )
    if (len(after) == 2 and year[0] % 100 < int(after) and int(after) > 12) or (
        len(after) == 2 and (year[0] + 1) % 100 == int(after)
    ):
        last = year[0] - year[0] % 100 + int(after)
        last += 100 if last < year[0] else 0
        return join(
            reading(Kind.DATE, i, i + 1, calendar.year(year[0])),
            reading(Kind.DATE, i + 2, i + 3, calendar.year(last)),
        )
    return None


def _three(tokens: Tokens, i: int, end: int, parts: list[str], clock: Clock) -> TimeReading | None:
    if len(parts[0]) == 4 and len(parts[1]) <= 2 and len(parts[2]) <= 2:
        year, month, day = (int(part) for part in parts)
    elif len(parts[2]) in {2, 4} and len(parts[0]) <= 2 and len(parts[1]) <= 2:
        month, day, year = (int(part) for part in parts)
        if len(parts[2]) == 2:
            if "." in tokens.words[i]:
                return None
            year = _two_digits(year)
        if "." in tokens.words[i] or (month > 12 and day <= 12):
            month, day = day, month
    else:
        return None
    if not _FIRST_YEAR <= year <= _LAST_YEAR or not 1 <= month <= 12 or day > 31:
        return None
    return _one_day(tokens, i, end, year, month, day, clock)


# Years


_YEAR_BEFORE = frozenset(
    (
        "in since by until till from before after during between to through of early late mid and or than year years circa fy for "
        "around as spring summer autumn fall winter calendar fiscal season back about over the a an with"
    ).split()
)
_YEAR_AFTER = frozenset(
    (
        "levels level season census election elections report study survey budget film book album act law world olympics figures "
        "data when"
    ).split()
)


def _bare_year(tokens: Tokens, i: int) -> TimeReading | None:
    pair = _year_pair(tokens, i)
    if pair is not None:
        return pair
    year = _year_at_decade(tokens, i)
    if year is not None:
        return year
    found = _year_at(tokens, i)
    if found is None:
        return None
    before, after = tokens.word(i - 1), tokens.word(i + 1)
    number = found[0]
    if number < 1500 and before not in {"in", "year", "since", "of"}:
        return None
    if before in {
        "$",
        "€",
        "£",
        "¥",
        "#",
        "no",
        "model",
        "windows",
        "office",
        "than",
        "over",
        "about",
        "area",
        "flight",
        "boeing",
    } and before not in {"about"}:
        return None
    glued_before = tokens.glued(i - 1)
    if glued_before and before not in {"(", "[", "/", "“", '"', "'", "‘", "-", "–", "—"}:
        return None
    if glued_before and before in {"-", "–", "—"} and tokens.word(i - 2)[:1].isdecimal():
        return None
    if before in _YEAR_BEFORE - {
        "the",
        "a",
        "an",
        "with",
        "about",
        "over",
        "of",
        "and",
        "or",
        "to",
        "for",
        "around",
        "as",
    }:
        if before in {"by", "from"} and (after in {"people", "jobs"}):
            return None
        return reading(Kind.DATE, i, i + 1, calendar.year(number))
    if number < 1800 or number > 2100:
        return None
    plural = (
        after.isalpha()
        and len(after) > 3
        and after.endswith("s")
        and after not in _YEAR_AFTER
        and tokens.gap(i) == " "
        and not after.endswith(("ss", "us", "is", "ics"))
    )
    if before in {"of", "and", "or", "to", "for", "as", "around", "about", "with"}:
        return (
            None
            if plural or after in {"people", "miles", "km"}
            else reading(Kind.DATE, i, i + 1, calendar.year(number))
        )
    if plural and before not in {"the", "'s", "s"}:
        return None
    if after in {"people", "percent", "%", "words"}:
        return None
    return reading(Kind.DATE, i, i + 1, calendar.year(number))


def _year_at_decade(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "1990s", "1970's"."""
    word = tokens.words[i]
    j = i + 1
    if tokens.word(j) in {"'", "’"} and tokens.glued(i):
        j += 1
    if (
        tokens.word(j) == "s"
        and tokens.glued(j - 1)
        and word.endswith("0")
        and _FIRST_YEAR <= int(word) <= _LAST_YEAR
    ):
        if word.endswith("00"):
            return reading(Kind.DATE, i, j + 1, TimeValue(timex=word[:2], grain="century"))
        return reading(Kind.DATE, i, j + 1, calendar.decade(int(word)))
    return None


def _year_in_words(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "nineteen ninety six", "two thousand and fifteen", "twenty twenty-four"."""
    word = tokens.word(i)
    if word not in {"nineteen", "twenty", "eighteen", "seventeen", "two"}:
        return None
    number = read_number(tokens, i)
    if number is None:
        return None
    if word == "two":
        if (
            not 2000 <= number.value <= 2100
            or number.end - i < 2
            or (number.value == 2000 and tokens.word(i - 1) not in {"in", "year"})
        ):
            return None
        if tokens.word(number.end).isalpha() and tokens.word(i - 1) not in {
            "in",
            "of",
            "and",
            "since",
            "by",
            "first",
        }:
            return None
        return reading(Kind.DATE, i, number.end, calendar.year(int(number.value)))
    century = {"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20}[word]
    rest = read_number(tokens, i + 1)
    if rest is None or not 10 <= rest.value < 100 or rest.scale != 1 or not rest.in_words:
        return None
    if tokens.word(i - 1) not in {
        "in",
        "of",
        "since",
        "by",
        "and",
        "to",
        "from",
        "year",
        "until",
        ",",
        "between",
        "first",
    } and not tokens.word(i - 1).endswith(("st", "nd", "rd", "th")):
        return None
    return reading(Kind.DATE, i, rest.end, calendar.year(century * 100 + int(rest.value)))


# Weekdays, quarters, seasons, holidays


def _from_weekday(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "Friday, 5 June 2026", "Wednesday, October 9", "Friday"."""
    word = tokens.words[i]
    weekday = WEEKDAYS[word]
    j = i + 1
    if tokens.word(j) == "." and word in SHORT_WEEKDAYS:
        j += 1
    if tokens.word(j) == ",":
        j += 1
    if tokens.word(j) == "the":
        j += 1
    if not tokens.apart(j - 1):
        following = tokens.word(j)
        date = None
        if following in MONTHS and tokens.raw(j)[:1].isupper():
            date = _from_month(tokens, j, clock)
        elif following[:1].isdecimal():
            date = _from_digits(tokens, j, clock)
        if date is not None and date.value.grain == "day":
            value = replace(date.value, weekday=weekday)
            if value.anchored and date.value.start is not None:
                value = replace(_weekday_year(date.value, weekday, clock), weekday=weekday)
            return replace(date, first=i, value=value)
        if date is not None and date.impossible:
            return replace(date, first=i)
    if word in SHORT_WEEKDAYS or not tokens.raw(i)[:1].isupper():
        if word in SHORT_WEEKDAYS or word.endswith("s"):
            return None
        if tokens.word(i - 1) not in {
            "on",
            "last",
            "next",
            "this",
            "by",
            "until",
            "from",
            "to",
            "and",
            "between",
        }:
            return None
    return reading(Kind.DATE, i, i + 1, weekday_near(tokens, i, weekday, clock))


def _weekday_year(value: TimeValue, weekday: int, clock: Clock) -> TimeValue:
    """Choose, for a day without a year, the nearest year in which the weekday fits, if one is within a year."""
    if value.start is None or value.start.weekday() == weekday or clock.as_of is None:
        return value
    for shift in (-1, 1):
        try:
            date = value.start.replace(year=value.start.year + shift)
        except ValueError:
            continue
        if date.weekday() == weekday and abs((date - clock.as_of).days) < 300:
            return calendar.of_date(date, anchored=True)
    return value


def weekday_near(tokens: Tokens, i: int, weekday: int, clock: Clock) -> TimeValue:
    """Return the nearest such weekday; the document's own day where it is one, else past unless the tense is future."""
    if clock.as_of is None:
        return TimeValue(timex=f"XXXX-WXX-{weekday + 1}", grain="day")
    back = (clock.as_of.weekday() - weekday) % 7
    tense = tense_near(tokens, i)
    if back == 0:
        return calendar.of_date(clock.as_of, anchored=True)
    past = clock.as_of - datetime.timedelta(days=back)
    future = past + datetime.timedelta(days=7)
    chosen = future if tense == "future" else past
    other = past if tense == "future" else future
    return replace(calendar.of_date(chosen, anchored=True), other=other.isoformat())


def _fiscal(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "Q3 FY2025", "Q1 2024", "H1 2016", "FY26", "fiscal Q2 2026", "fiscal year 2024"."""
    word = tokens.words[i]
    if word in {"fiscal", "financial"}:
        if tokens.word(i + 1) == "q" and tokens.glued(i + 1):
            inner = _fiscal(tokens, i + 1, clock)
            if inner is not None and inner.value.timex is not None and not inner.value.timex.startswith("FY"):
                year, _, quarter = inner.value.timex.partition("-")
                return replace(
                    inner,
                    first=i,
                    value=TimeValue(
                        timex=f"FY{year}-{quarter}" if year != "XXXX" else f"FYXXXX-{quarter}",
                        grain="quarter",
                    ),
                )
            return inner
        j = i + 2 if tokens.word(i + 1) == "year" else i + 1
        year_of = _year_at(tokens, j)
        return (
            reading(Kind.DATE, i, year_of[1], TimeValue(timex=f"FY{year_of[0]}", grain="year"))
            if year_of
            else None
        )
    if word in {"fy", "cy"}:
        digits = tokens.word(i + 1)
        if not digits.isdecimal() or len(digits) not in {2, 4} or len(tokens.gap(i)) > 1:
            return None
        number = int(digits) if len(digits) == 4 else _two_digits(int(digits))
        value = TimeValue(timex=f"FY{number}", grain="year") if word == "fy" else calendar.year(number)
        return reading(Kind.DATE, i, i + 2, value)
    digits = tokens.word(i + 1)
    if (
        not tokens.glued(i)
        or not tokens.raw(i).isupper()
        or digits not in ({"1", "2", "3", "4"} if word == "q" else {"1", "2"})
    ):
        return None
    number = int(digits)
    j = i + 2
    while tokens.word(j) in {"of", "-", ","} and (
        tokens.word(j + 1) in {"fy", "fiscal"} or _year_at(tokens, j + 1) is not None
    ):
        j += 1
    if tokens.word(j) in {"fy", "fiscal", "financial"}:
        year_reading = _fiscal(tokens, j, clock)
        if year_reading is not None and year_reading.value.timex is not None:
            return reading(
                Kind.DATE,
                i,
                year_reading.last,
                TimeValue(timex=f"{year_reading.value.timex}-{word.upper()}{number}", grain="quarter"),
            )
    make = calendar.quarter if word == "q" else calendar.half
    year_of = _year_at(tokens, j)
    if year_of is not None:
        return reading(Kind.DATE, i, year_of[1], make(year_of[0], number))
    if tokens.word(j) in {"'", "’"} and tokens.word(j + 1).isdecimal() and len(tokens.word(j + 1)) == 2:
        return reading(Kind.DATE, i, j + 2, make(_two_digits(int(tokens.word(j + 1))), number))
    return reading(Kind.DATE, i, i + 2, _part_near(tokens, i, word.upper(), number, clock))


def _part_near(tokens: Tokens, i: int, letter: str, number: int, clock: Clock) -> TimeValue:
    if clock.as_of is None:
        return TimeValue(timex=f"XXXX-{letter}{number}", grain="quarter" if letter == "Q" else "half")
    month = 3 * number - 1 if letter == "Q" else 6 * number - 3
    year = _year_near(tokens, i, clock.as_of, month, 15)
    return (calendar.quarter if letter == "Q" else calendar.half)(year, number, anchored=True)


def _from_ordinal(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    """Read "third quarter of 2023", "second half of 2025", "first of June", "first quarter"."""
    number = _ORDINAL_WORDS[tokens.words[i]]
    part = tokens.word(i + 1)
    j = i + 2
    if tokens.word(i + 1) == "-" and tokens.word(i + 2) in {"quarter", "half"}:
        part, j = tokens.word(i + 2), i + 3
    if part in {"quarter", "half"} and number <= (4 if part == "quarter" else 2):
        letter = "Q" if part == "quarter" else "H"
        k = j + 1 if tokens.word(j) in {"of", "in"} else j
        if tokens.word(k) in {"the", "calendar"}:
            k += 1
        year_of = _year_at(tokens, k)
        if year_of is not None:
            make = calendar.quarter if letter == "Q" else calendar.half
            return reading(Kind.DATE, i, year_of[1], make(year_of[0], number))
        words = _year_in_words(tokens, k)
        if words is not None and words.value.start is not None:
            make = calendar.quarter if letter == "Q" else calendar.half
            return reading(Kind.DATE, i, words.last, make(words.value.start.year, number))
        if tokens.word(k) in {"fiscal", "fy"}:
            fiscal = _fiscal(tokens, k, clock)
            if fiscal is not None:
                return reading(
                    Kind.DATE,
                    i,
                    fiscal.last,
                    TimeValue(timex=f"{fiscal.value.timex}-{letter}{number}", grain="quarter"),
                )
        if (
            tokens.word(k) in {"this", "last", "next"}
            and tokens.word(k + 1) == "year"
            and clock.as_of is not None
        ):
            shift = {"this": 0, "last": -1, "next": 1}[tokens.word(k)]
            make = calendar.quarter if letter == "Q" else calendar.half
            return reading(Kind.DATE, i, k + 2, make(clock.as_of.year + shift, number, anchored=True))
        if part == "quarter" and tokens.word(i - 1) in {"the", "in", "this", "for", "its"}:
            return reading(Kind.DATE, i, j, _part_near(tokens, i, letter, number, clock))
        return None
    named = _day_number(tokens, i)
    if named is not None and tokens.word(named[1]) == "of":
        month = _month_at(tokens, named[1])
        if month is not None:
            year, end = _year_after_day(tokens, month[1])
            return _one_day(tokens, i, end, year, month[0], named[0], clock)
    if part == "century" or (part == "-" and tokens.word(i + 2) == "century"):
        return reading(Kind.DATE, i, i + 2 if part == "century" else i + 3, calendar.century(number))
    return None


def _season(tokens: Tokens, i: int) -> TimeReading | None:
    j = i + 1
    while tokens.word(j) in {"of", ","}:
        j += 1
    year = _year_at(tokens, j)
    if year is None or tokens.apart(i):
        return None
    return reading(Kind.DATE, i, year[1], calendar.season(year[0], SEASON_CODES[tokens.words[i]]))


def _holiday(tokens: Tokens, i: int, clock: Clock) -> TimeReading | None:
    if not tokens.raw(i)[:1].isupper() and tokens.words[i] not in {
        "christmas",
        "easter",
        "thanksgiving",
        "halloween",
        "xmas",
    }:
        return None
    for size in range(5, 0, -1):
        name = tuple(tokens.words[i : i + size])
        if len(name) < size:
            continue
        if name in FIXED_HOLIDAYS or name in MOVING_HOLIDAYS or name in EASTER_DAYS:
            end = i + size
            k = end + 1 if tokens.word(end) in {",", "of", "in"} else end
            year_of = _year_at(tokens, k)
            year = year_of[0] if year_of else clock.as_of.year if clock.as_of else None
            last = year_of[1] if year_of else end
            if year is None:
                fixed = FIXED_HOLIDAYS.get(name)
                timex = f"XXXX-{fixed[0]:02}-{fixed[1]:02}" if fixed else None
                return reading(Kind.DATE, i, last, TimeValue(timex=timex, grain="day"))
            return reading(
                Kind.DATE, i, last, calendar.of_date(_holiday_in(name, year), anchored=year_of is None)
            )
    return None


def _holiday_in(name: tuple[str, ...], year: int) -> datetime.date:
    if name in FIXED_HOLIDAYS:
        month, day = FIXED_HOLIDAYS[name]
        return datetime.date(year, month, day)
    if name in EASTER_DAYS:
        return calendar.easter(year) + datetime.timedelta(days=EASTER_DAYS[name])
    month, weekday, nth = MOVING_HOLIDAYS[name]
    return calendar.nth_weekday(year, month, weekday, nth)


def join(first: TimeReading, last: TimeReading) -> TimeReading:
    """Make one range of two dates; unresolved where either end is."""
    a, b = first.value, last.value
    timex = f"{a.timex}/{b.timex}" if a.timex and b.timex else None
    value = TimeValue(
        timex=timex,
        start=a.start,
        end=b.end,
        grain=b.grain,
        anchored=a.anchored or b.anchored,
    )
    return replace(first, last=last.last, value=value, impossible=first.impossible or last.impossible)
