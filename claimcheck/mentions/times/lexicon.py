"""Words of the calendar and the clock: data, apart from the grammar.

Names and abbreviations of months and weekdays: Unicode CLDR 45, English, and the AP style book.
"""

from __future__ import annotations

from typing import Final

_MONTHS = "january february march april may june july august september october november december".split()
MONTHS: Final = (
    {name: number for number, name in enumerate(_MONTHS, start=1)}
    | {name[:3]: number for number, name in enumerate(_MONTHS, start=1)}
    | {"sept": 9}
)
AMBIGUOUS_MONTHS: Final = frozenset(
    {"may", "march", "mar", "jan", "dec", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "feb", "august"}
)
"""Words and short forms that are a month only in company; "august" in lower case is an adjective."""

PLAIN_MONTHS: Final = frozenset(MONTHS) - AMBIGUOUS_MONTHS | {"sept"}
SHORT_MONTHS: Final = frozenset("jan feb apr jun jul aug sep oct nov dec".split())
"""Names and short forms that are a month even in lower case, given a word such as "in" or "last" before."""

_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: Final = (
    {name: number for number, name in enumerate(_DAYS)}
    | {name[:3]: number for number, name in enumerate(_DAYS)}
    | {"tues": 1, "thur": 3, "thurs": 3, "wednes": 2}
)
SHORT_WEEKDAYS: Final = frozenset(
    {"mon", "tue", "wed", "thu", "fri", "sat", "sun", "tues", "thur", "thurs", "wednes"}
)

SEASON_CODES: Final = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

UNITS: Final = {
    word: (unit, code)
    for unit, code, words in (
        ("second", "TS", "second seconds sec secs"),
        ("minute", "TM", "minute minutes min mins"),
        ("hour", "TH", "hour hours hr hrs"),
        ("day", "D", "day days"),
        ("night", "D", "night nights"),
        ("week", "W", "week weeks wk wks"),
        ("weekend", "WE", "weekend weekends"),
        ("fortnight", "2W", "fortnight fortnights"),
        ("month", "M", "month months mo mos mth mths"),
        ("quarter", "Q", "quarter quarters"),
        ("year", "Y", "year years yr yrs"),
        ("decade", "E", "decade decades"),
        ("century", "C", "century centuries"),
    )
    for word in words.split()
}
"""Written form to unit and TIMEX3 designator (a leading T for the parts of a day)."""
GLUED_UNITS: Final = {"h": ("hour", "TH"), "y": ("year", "Y"), "yo": ("year", "Y")}
"""Letters that are a unit right behind digits; "s", "d" and "w" are too many other things."""
SYMBOLS: Final = {"s": ("second", "TS"), "h": ("hour", "TH")}
"""Letters that are a unit's symbol a space behind digits."""
SHORT_UNITS: Final = frozenset(
    {"sec", "secs", "min", "mins", "hr", "hrs", "wk", "wks", "mo", "mos", "mth", "mths", "yr", "yrs"}
)

PARTS: Final = {
    "early": "START", "beginning": "START", "start": "START", "mid": "MID", "middle": "MID", "late": "END", "end": "END", "ending": "END",
}  # fmt: skip

SETS: Final = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "biweekly": "P2W", "monthly": "P1M", "bimonthly": "P2M",
    "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y", "hourly": "PT1H", "biennially": "P2Y", "biannually": "P6M",
    "halfyearly": "P0.5Y", "biennial": "P2Y", "triennial": "P3Y", "quadrennial": "P4Y", "quadrennially": "P4Y", "decennial": "P10Y",
    "bihourly": "PT2H", "halfhourly": "PT0.5H", "semiannually": "P0.5Y", "semiannual": "P0.5Y", "semimonthly": "P0.5M", "semiweekly": "P0.5W", "biyearly": "P2Y", "triennially": "P3Y",
}  # fmt: skip

WEEK_PARTS: Final = {"weekdays": "XXXX-WXX-WD", "weekends": "XXXX-WXX-WE", "weeknights": "XXXX-WXX-WDTNI"}
"""Recurring parts of the week, as HeidelTime and TempEval write them."""

DECADE_WORDS: Final = {
    "hundreds": 0,
    "tens": 10,
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
"""Decades in words after the hundreds of their years: "nineteen seventies"."""
HUNDREDS_OF_YEARS: Final = {"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20}
"""Words of the hundreds of a year."""

DAY_PARTS: Final = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
"""Parts of the day and what TIMEX3 writes for them."""

POINTERS: Final = {
    tuple(phrase.split()): value
    for value, phrases in (
        (
            "PRESENT_REF",
            "now | currently | current | presently | nowadays | at present | the time being | these days",
        ),
        ("PAST_REF", "recently | recent | lately | the recent past"),
        (
            "FUTURE_REF",
            (
                "soon | the near term | the near future | the foreseeable future | the future | the coming days | the coming weeks | "
                "the coming months | the coming years | coming days | coming weeks | coming months | coming years"
            ),
        ),
    )
    for phrase in phrases.split(" | ")
}
"""Phrases that place something before, at or after the moment of writing, and what TIMEX3 writes for them."""
PERIOD_WORDS: Final = frozenset({"day", "week", "weekend", "month", "quarter", "year", "decade"})
"""Units of the calendar that point back at the one told, or to the document's own: "ended the day"."""
