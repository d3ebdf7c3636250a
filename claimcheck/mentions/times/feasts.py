"""Names of holidays and observances and the rules of their days: data, apart from the grammar.

United States: 5 U.S.C. 6103 and 36 U.S.C. chapter 1; United Kingdom: Banking and Financial Dealings Act 1971; Canada: Holidays
Act (R.S.C. 1985, c. H-5); days of the Western church: the Book of Common Prayer's tables; Lunar New Year: Hong Kong Observatory,
Gregorian-Lunar Calendar Conversion Table; the rest by custom, as in Unicode CLDR and The Old Farmer's Almanac.
"""

from __future__ import annotations

import datetime
from typing import Final

# month-day | names
_FIXED: Final = """
1-1 | new year's day; new year; new years; new years day
1-6 | three kings day
1-25 | burns night
1-26 | australia day
2-2 | groundhog day; candlemas
2-6 | waitangi day
2-14 | valentine's day; valentines day; st valentine's day; st. valentine's day; saint valentine's day
3-8 | international women's day
3-14 | pi day
3-17 | st patrick's day; st. patrick's day; saint patrick's day
4-1 | april fools; april fool's day; april fools' day; april fools day
4-22 | earth day
4-23 | st george's day; st. george's day; saint george's day
4-25 | anzac day
5-1 | may day; workers' day; international workers' day; labour day
5-5 | cinco de mayo
6-14 | flag day
6-19 | juneteenth
7-1 | canada day
7-4 | independence day
7-14 | bastille day
8-15 | assumption day
9-11 | patriot day
10-31 | halloween; hallowe'en; reformation day
11-1 | all saints' day; all saints day; all hallows' day
11-2 | all souls' day; all souls day
11-5 | guy fawkes night; guy fawkes day; bonfire night
11-11 | veterans day; veterans' day; armistice day; remembrance day; singles' day; singles day
11-30 | st andrew's day; st. andrew's day; saint andrew's day
12-6 | st nicholas day
12-24 | christmas eve
12-25 | christmas; christmas day; xmas; xmas day
12-26 | boxing day; st stephen's day; st. stephen's day; kwanzaa
12-31 | new year's eve; new years eve; hogmanay
"""
# month weekday (Monday is 0) which one, from the end where negative | names
_MOVING: Final = """
1 0 3 | martin luther king day; martin luther king jr day; martin luther king jr. day; mlk day
2 0 3 | presidents day; presidents' day; president's day; washington's birthday
5 0 -1 | memorial day
5 6 2 | mother's day; mothers day; mothers' day
6 6 3 | father's day; fathers day; fathers' day
9 0 1 | labor day
10 0 2 | columbus day; indigenous peoples' day; indigenous peoples day
11 3 4 | thanksgiving; thanksgiving day
"""
# days after another | month weekday which one | names
_AFTER_MOVING: Final = """
1 | 11 3 4 | black friday
4 | 11 3 4 | cyber monday
5 | 11 3 4 | giving tuesday
1 | 11 0 1 | election day
"""
# days after Easter Sunday | names
_BY_EASTER: Final = """
-47 | shrove tuesday; mardi gras; fat tuesday; pancake day
-46 | ash wednesday
-7 | palm sunday
-3 | maundy thursday; holy thursday
-2 | good friday
-1 | holy saturday; easter saturday
0 | easter; easter sunday; easter day
1 | easter monday
39 | ascension day
49 | pentecost; whitsun; whit sunday; whitsunday
50 | whit monday; pentecost monday
56 | trinity sunday
"""
# month-day of each year from 2000 | names
_LUNAR_NEW_YEAR: Final = (
    "2-5 1-24 2-12 2-1 1-22 2-9 1-29 2-18 2-7 1-26 2-14 2-3 1-23 2-10 1-31 2-19 2-8 1-28 2-16 2-5 1-25 2-12 2-1 1-22 2-10 1-29 2-17 "
    "2-6 1-26 2-13 2-3"
).split()
_LUNAR_NAMES: Final = "lunar new year; chinese new year"
_FIRST_LUNAR: Final = 2000

Name = tuple[str, ...]
"""A name in the grammar's tokens: ("new", "year", "'", "s", "day")."""


def _names(text: str) -> list[Name]:
    """Return the tokens of each name of a line, with a straight and with a curly apostrophe."""
    found: list[Name] = []
    for name in text.split(";"):
        parted = name.strip().replace("'", " ' ").replace(".", " . ").replace("-", " - ").split()
        found.append(tuple(parted))
        if "'" in parted:
            found.append(tuple("’" if word == "'" else word for word in parted))
    return found


def _table(text: str) -> list[tuple[list[str], list[Name]]]:
    rows = [line.split("|") for line in text.strip().splitlines()]
    return [([field.strip() for field in row[:-1]], _names(row[-1])) for row in rows]


def _moving(rule: str, days: int) -> tuple[int, int, int, int]:
    month, weekday, nth = (int(number) for number in rule.split())
    return month, weekday, nth, days


FIXED_HOLIDAYS: Final[dict[Name, tuple[int, int]]] = {
    name: (int(day[0].partition("-")[0]), int(day[0].partition("-")[2]))
    for day, names in _table(_FIXED)
    for name in names
}
"""Name to month and day."""
MOVING_HOLIDAYS: Final[dict[Name, tuple[int, int, int, int]]] = {
    name: _moving(rule[-1], int(rule[0]) if len(rule) > 1 else 0)
    for rule, names in (*_table(_MOVING), *_table(_AFTER_MOVING))
    for name in names
}
"""Name to month, weekday, which one of the month, and the days after it."""
EASTER_DAYS: Final[dict[Name, int]] = {
    name: int(rule[0]) for rule, names in _table(_BY_EASTER) for name in names
}
"""Name to days after Easter Sunday."""
LUNAR_HOLIDAYS: Final = frozenset(_names(_LUNAR_NAMES))
HOLIDAYS_IN_COMPANY: Final = frozenset({("new", "year"), ("new", "years")})
"""Names that are a day only after a word such as "before": "a new year" is not."""
KNOWN_IN_LOWER_CASE: Final = HOLIDAYS_IN_COMPANY | frozenset(
    (name,) for name in ("christmas", "easter", "thanksgiving", "halloween", "xmas", "juneteenth", "hogmanay")
)
HOLIDAYS: Final = (
    frozenset(FIXED_HOLIDAYS) | frozenset(MOVING_HOLIDAYS) | frozenset(EASTER_DAYS) | LUNAR_HOLIDAYS
)
HOLIDAY_STARTS: Final = frozenset(name[0] for name in HOLIDAYS)
LONGEST_NAME: Final = max(len(name) for name in HOLIDAYS)


def lunar_new_year(year: int) -> datetime.date | None:
    """Return the first day of the Chinese year that begins in ``year``; None beyond the table."""
    if not 0 <= year - _FIRST_LUNAR < len(_LUNAR_NEW_YEAR):
        return None
    month, _, day = _LUNAR_NEW_YEAR[year - _FIRST_LUNAR].partition("-")
    return datetime.date(year, int(month), int(day))
