"""The Gregorian calendar as TIMEX3 values: days, weeks, months, quarters, halves, years, decades, holidays.

Each function returns a ``TimeValue`` whose days are half-open. Easter by the anonymous Gregorian computus
(Meeus, Astronomical Algorithms, chapter 8).
"""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from typing import Final

from claimcheck.values.times import TimeValue

MONTH_NAMES: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which a northern season begins, by its TIMEX3 code."""
_DECEMBER = 12
_LEAP_DAY = (2, 29)


def day(
    year: int, month: int, day_of_month: int, *, anchored: bool = False, weekday: int | None = None
) -> TimeValue:
    """Return one day, which must exist."""
    start = datetime.date(year, month, day_of_month)
    return TimeValue(
        timex=start.isoformat(),
        start=start,
        end=start + datetime.timedelta(days=1) if start < datetime.date.max else None,
        grain="day",
        anchored=anchored,
        weekday=weekday,
    )


def of_date(date: datetime.date, *, anchored: bool = False, weekday: int | None = None) -> TimeValue:
    """Return the day of ``date``."""
    return day(date.year, date.month, date.day, anchored=anchored, weekday=weekday)


def impossible_day(year: int | None, month: int, day_of_month: int) -> str | None:
    """Return why there is no such day, or None; without a year, 29 February exists."""
    if not 1 <= month <= _DECEMBER:
        return f"there is no month {month}"
    if (month, day_of_month) == _LEAP_DAY:
        if year is not None and monthrange(year, 2)[1] < day_of_month:
            return f"{year} is no leap year: February has 28 days"
        return None
    if day_of_month < 1:
        return "the first day of a month is 1"
    length = monthrange(year or 2023, month)[1]
    if day_of_month > length:
        return f"{MONTH_NAMES[month - 1]} has {length} days"
    return None


def month(year: int, number: int, *, anchored: bool = False) -> TimeValue:
    """Return a month."""
    return _months(f"{year:04}-{number:02}", "month", year, number, 1, anchored=anchored)


def quarter(year: int, number: int, *, anchored: bool = False) -> TimeValue:
    """Return a calendar quarter, 1 to 4."""
    return _months(f"{year:04}-Q{number}", "quarter", year, 3 * number - 2, 3, anchored=anchored)


def half(year: int, number: int, *, anchored: bool = False) -> TimeValue:
    """Return the first or second half of a year."""
    return _months(f"{year:04}-H{number}", "half", year, 6 * number - 5, 6, anchored=anchored)


def part_of_year(letter: str, year: int, number: int, *, anchored: bool = False) -> TimeValue:
    """Return a quarter where ``letter`` is "Q", a half where it is "H"; in either case of letters."""
    return (quarter if letter in {"Q", "q"} else half)(year, number, anchored=anchored)


def season(year: int, code: str, *, anchored: bool = False) -> TimeValue:
    """Return a northern season; a winter is that of the year in which it begins."""
    return _months(f"{year:04}-{code}", "season", year, SEASONS[code], 3, anchored=anchored)


def year(number: int, *, anchored: bool = False) -> TimeValue:
    """Return a year."""
    return _months(f"{number:04}", "year", number, 1, 12, anchored=anchored)


def decade(first_year: int, *, anchored: bool = False) -> TimeValue:
    """Return the ten years from ``first_year``: "197" for the 1970s."""
    return _years(str(first_year // 10), "decade", first_year, 10, anchored=anchored)


def century(number: int) -> TimeValue:
    """Return a century as TIMEX3 has it: 20 for the 21st."""
    return _years(f"{number - 1:02}", "century", (number - 1) * 100 + 1, 100)


def week(date: datetime.date, *, anchored: bool = False) -> TimeValue:
    """Return the ISO week that holds ``date``."""
    iso = date.isocalendar()
    monday = date - datetime.timedelta(days=date.weekday())
    return TimeValue(
        timex=f"{iso.year:04}-W{iso.week:02}",
        start=monday,
        end=monday + datetime.timedelta(days=7),
        grain="week",
        anchored=anchored,
    )


def weekend(date: datetime.date, *, anchored: bool = False) -> TimeValue:
    """Return the Saturday and Sunday of the ISO week that holds ``date``."""
    whole = week(date, anchored=anchored)
    saturday = date + datetime.timedelta(days=5 - date.weekday())
    return TimeValue(
        timex=f"{whole.timex}-WE",
        start=saturday,
        end=saturday + datetime.timedelta(days=2),
        grain="weekend",
        anchored=anchored,
    )


def add_months(date: datetime.date, months: int) -> datetime.date:
    """Return the same day ``months`` later (earlier if negative), the last of the month where it is shorter."""
    index = date.year * 12 + date.month - 1 + months
    to_year, to_month = divmod(index, 12)
    return datetime.date(to_year, to_month + 1, min(date.day, monthrange(to_year, to_month + 1)[1]))


def easter(of_year: int) -> datetime.date:
    """Return Easter Sunday."""
    golden, century_, rest = of_year % 19, of_year // 100, of_year % 100
    shift = (19 * golden + century_ - century_ // 4 - (century_ - (century_ + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century_ % 4) + 2 * (rest // 4) - shift - rest % 4) % 7
    correction = (golden + 11 * shift + 22 * sunday) // 451
    to_month, to_day = divmod(shift + sunday - 7 * correction + 114, 31)
    return datetime.date(of_year, to_month, to_day + 1)


def nth_weekday(of_year: int, of_month: int, weekday: int, nth: int) -> datetime.date:
    """Return the ``nth`` (-1: last) ``weekday`` (Monday 0) of a month."""
    if nth < 0:
        last = datetime.date(of_year, of_month, monthrange(of_year, of_month)[1])
        return last - datetime.timedelta(days=(last.weekday() - weekday) % 7)
    first = datetime.date(of_year, of_month, 1)
    return first + datetime.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def days_of(timex: str) -> tuple[datetime.date, datetime.date] | None:
    """Return the days, half-open, that a TIMEX3 day, month, quarter, half or year covers; None for others."""
    match = _TIMEX.fullmatch(timex)
    if match is None:
        return None
    number, part = int(match["year"]), match["part"] or ""
    if match["day"]:
        value = day(number, int(part), int(match["day"]))
    elif part[:1] in {"Q", "H"}:
        value = part_of_year(part[0], number, int(part[1]))
    elif part:
        value = month(number, int(part))
    else:
        value = year(number)
    return (value.start, value.end) if value.start and value.end else None


_TIMEX: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<part>\d{2}|Q[1-4]|H[12])(?:-(?P<day>\d{2}))?)?")


def _months(  # noqa: PLR0913 - the parts of a period
    timex: str, grain: str, of_year: int, first: int, count: int, *, anchored: bool
) -> TimeValue:
    try:
        start = datetime.date(of_year, first, 1)
        end = add_months(start, count)
    except ValueError:  # before year 1 or after 9999: named, but without days
        return TimeValue(timex=timex, grain=grain, anchored=anchored)
    return TimeValue(timex=timex, start=start, end=end, grain=grain, anchored=anchored)


def _years(timex: str, grain: str, first: int, count: int, *, anchored: bool = False) -> TimeValue:
    try:
        start, end = datetime.date(first, 1, 1), datetime.date(first + count, 1, 1)
    except ValueError:
        return TimeValue(timex=timex, grain=grain, anchored=anchored)
    return TimeValue(timex=timex, start=start, end=end, grain=grain, anchored=anchored)
