"""The days, months and years that a text names, and the lengths of time that lead from one to another."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest
from typing import Final

from claimcheck.mentions import Kind, Mention
from claimcheck.text import Span
from claimcheck.values.calendar import MONTH_NAMES, add_months, days_of

MONTHS_IN: Final = {"month": 1, "year": 12, "decade": 120, "century": 1200}
"""The months of a unit of time that has whole ones."""
_DAYS_IN: Final = {"day": 1, "week": 7}
_ONE_DAY: Final = datetime.timedelta(days=1)
_YEAR_LONG: Final = 366
"""Days of the longest time that is a moment. A decade is none."""
_ANY_YEAR: Final = "2000"
"""Stands for a year that the text leaves out; it has a 29 February."""
_BIRTH: Final = re.compile(r"\b(?:born|birth|b\.)[^.;]{0,60}\Z", re.IGNORECASE)
_REACH: Final = 80
"""Characters before a date in which "born" belongs to it, and after a length in which its date stands."""
_NAMED_BEFORE: Final = re.compile(r"[A-Z][\w'’.-]+ \((?:[a-z]+ )?\Z")
"""What stands before somebody's years: "Walter Tewson (1890-1917)"."""
_IN_BRACKETS: Final = re.compile(r"\([^()]*\Z")
_UP_TO: Final = re.compile(r"[^.;()\n]{0,60}\s[–—-]\s*(?:[a-z. ]{0,5})\Z")
"""What leads from somebody's birth to their death: "(8 May 1803 in Varn – 2 June 1871 in Orle)"."""
_BY_DISTANCE: Final = re.compile(r"\b(?:last|next|this|ago|past|yesterday|today|tomorrow)\b", re.IGNORECASE)
_DIGIT_OR_MONTH: Final = re.compile(rf"\d|\b(?:{'|'.join(name[:3] for name in MONTH_NAMES)})", re.IGNORECASE)
_CLOCK: Final = re.compile(r"\b\d{1,2}(?:[:.]\d\d| ?[ap]\.?m\b)", re.IGNORECASE)
_LATER: Final = re.compile(r"\s*(?:later|afterwards?|(?P<than>after))\b", re.IGNORECASE)
_EARLIER: Final = re.compile(r"\s*(?:earlier|previously|(?P<than>before))\b", re.IGNORECASE)
_STOPS: Final = re.compile(r"\s*(?:[.,;:)]|\Z)")
_NEXT: Final = re.compile(
    r"\bthe (?:(?P<next>following|next)|previous|preceding) (?P<unit>year|day)\b"
    r"|\bthe (?P<unit_before>year|day) (?:before|(?P<after>after))\b",
    re.IGNORECASE,
)
_UNTIL_NOW: Final = re.compile(
    r"(?:\b(?:has|have)|['’](?:ve|s))\b[^.;]*\bfor(?: (?:about|nearly|almost|over|more than|the|past|last))*\s*\Z",
    re.IGNORECASE,
)
"""What makes a length of time end on the page's own day: "has been here for" twelve years."""
_AGED: Final = re.compile(
    r"(?:\b(?:aged|ages?|age of|at|turn(?:s|ed|ing)?|was|is|were|be|man of|boy of|girl of|\w+woman of|woman of)(?: (?:only|just|about|now|the|then))*|[a-z],)\s*\Z"
)
_HOUR: Final = re.compile(r"T(\d\d)(?::(\d\d))?")
_SURELY_AGED: Final = re.compile(r"\b(?:aged|age of)\s*\Z")
_OLD: Final = re.compile(
    r"[- ]years?[- ]old\b|\s*(?:[.,;:)]|\Z)|\s+(?:when|and|in|on|while|but|as|to|after|before|years of age|he|she|they)\b"
)
_OLDEST: Final = 120
_A_GENERATION: Final = 15 * 365
"""Days from which two days with a dash between are those of a life."""
_A_YEAR: Final = 12


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, month or year of a text, where it stands, and whether somebody is born then."""

    start: datetime.date
    end: datetime.date
    span: Span
    is_silent: bool
    """Whether the text leaves out the year ("5 October"): the one of ``start`` may not be meant."""
    is_birth: bool
    is_end: bool
    """Whether it is one end of a stretch of time ("1909-1934")."""

    @property
    def last(self) -> datetime.date:
        """The last day that it may be."""
        return self.end - _ONE_DAY

    @property
    def grain(self) -> int:
        """How many days it leaves open."""
        return (self.end - self.start).days

    def meets(self, other: Moment) -> bool:
        """Whether the two may be the same day; a year that either leaves out may be any."""
        if not (self.is_silent or other.is_silent):
            return self.start < other.end and other.start < self.end
        one_day = self.grain == other.grain == 1
        return self.start.month == other.start.month and (not one_day or self.start.day == other.start.day)


@dataclass(frozen=True, slots=True)
class Distance:
    """A length of time that leads from one date to another: "three years later", "for twelve years" until now."""

    months: int
    """Below zero where it leads back, as are ``days``."""
    days: int
    span: Span
    since: str
    """From what it counts: "before", the last date; "behind", the next one ("two years after 1947"); "now"."""


def moments_of(mentions: Iterable[Mention], text: str) -> Iterator[Moment]:
    """Yield the moments among ``mentions``; a stretch of time ("1893-1990") has two."""
    dates = [
        one for one in mentions if one.kind in {Kind.DATE, Kind.TIME} and one.time and one.timex is not None
    ]
    for mention, following in zip_longest(dates, dates[1:]):
        before = text[max(0, mention.span.start - _REACH) : mention.span.start]
        parts = (mention.timex or "").split("/")
        lived = _is_life(mention, following, text, before)
        birth = lived or _BIRTH.search(before) is not None
        by_distance = _BY_DISTANCE.search(mention.text) is not None
        anchored = mention.time is not None and mention.time.anchored
        if mention.kind is Kind.TIME and _NEXT.search(mention.text):
            continue  # counted from a date told before, not from the text's own
        if (
            (anchored or mention.kind is Kind.TIME)
            and not by_distance
            and not _DIGIT_OR_MONTH.search(_CLOCK.sub("", mention.text))
        ):
            continue  # "Tue - Sat" is any week's, "22:30" any day's
        silent = anchored and not by_distance
        for number, part in enumerate(parts):
            days = days_of(part.partition("T")[0].replace("XXXX", _ANY_YEAR))
            if days is None and len(parts) == 1 and mention.start is not None and mention.end is not None:
                days = mention.start, mention.end
            if days is not None and (days[1] - days[0]).days <= _YEAR_LONG:
                is_birth = birth and (number == 0 or not lived)
                yield Moment(*days, mention.span, silent or "XXXX" in part, is_birth, len(parts) > 1)


def _is_life(mention: Mention, following: Mention | None, text: str, before: str) -> bool:
    """Whether a date is the first one of somebody's life, told with the last one: by years in brackets, or by days."""
    first, _, last = (mention.timex or "").partition("/")
    if not last and following is not None and _UP_TO.fullmatch(text, mention.span.end, following.span.start):
        last = (following.timex or "").partition("/")[0]
    if last and "/" in (mention.timex or "") and _NAMED_BEFORE.search(before):
        return True
    one, other = days_of(first), days_of(last)
    if one is None or other is None or (other[0] - one[0]).days < _A_GENERATION:
        return False
    return one[1] - one[0] == _ONE_DAY or (
        other[1] - other[0] == _ONE_DAY and _IN_BRACKETS.search(before) is not None
    )


def clocks_of(mentions: Iterable[Mention]) -> Iterator[tuple[int, Span]]:
    """Yield the times of day among ``mentions``, in minutes since midnight, and where they stand."""
    for one in mentions:
        if one.kind is Kind.TIME:
            for hour in _HOUR.finditer(one.timex or ""):
                yield int(hour[1]) * 60 + int(hour[2] or 0), one.span


def distances_of(mentions: Iterable[Mention], text: str) -> Iterator[Distance]:
    """Yield the lengths of time in ``text`` that a word turns into a distance from a date ("later", "before")."""
    for mention in mentions:
        unit = mention.unit or ""
        if (
            mention.kind is not Kind.DURATION
            or mention.low is None
            or not {unit} & (MONTHS_IN.keys() | _DAYS_IN.keys())
        ):
            continue
        size = Decimal(MONTHS_IN.get(unit) or _DAYS_IN[unit])
        months, days = (int(mention.low * size), 0) if unit in MONTHS_IN else (0, int(mention.low * size))
        later, earlier = _LATER.match(text, mention.span.end), _EARLIER.match(text, mention.span.end)
        word = later or earlier
        if word is not None:
            than = word["than"] is not None and not _STOPS.match(text, word.end())
            sign = 1 if later else -1
            yield Distance(sign * months, sign * days, mention.span, "behind" if than else "before")
        elif months and _UNTIL_NOW.search(text[max(0, mention.span.start - _REACH) : mention.span.start]):
            yield Distance(-months, 0, mention.span, "now")
    for match in _NEXT.finditer(text):
        sign = 1 if match["next"] or match["after"] else -1
        year = (match["unit"] or match["unit_before"]).lower() == "year"
        yield Distance(sign * _A_YEAR * year, sign * (not year), Span(*match.span()), "before")


def born_before(moment: Moment, age: Mention) -> Moment | None:
    """Return when somebody was born who is of ``age`` at ``moment``: "in 1995, at seventeen" tells 1977 or 1978."""
    try:
        start = add_months(moment.start, -_A_YEAR * (int(age.low or 0) + 1)) + _ONE_DAY
        end = add_months(moment.last, -_A_YEAR * int(age.low or 0)) + _ONE_DAY
    except (ValueError, OverflowError):  # before the year 1
        return None
    return Moment(start, end, moment.span.hull(age.span), is_silent=False, is_birth=True, is_end=False)


def is_age(figure: Mention, text: str, span: Span) -> bool:
    """Whether ``figure``, which stands at ``span`` of ``text``, is told as somebody's age."""
    if figure.low is None or figure.high is None or not 0 < figure.low <= figure.high < _OLDEST:
        return False
    if figure.kind is Kind.DURATION:
        return figure.unit == "year" and figure.text.endswith("old")
    before = text[max(0, span.start - 20) : span.start]
    if figure.kind is not Kind.COUNT or not _AGED.search(before):
        return False
    return _SURELY_AGED.search(before) is not None or _OLD.match(text, span.end) is not None
