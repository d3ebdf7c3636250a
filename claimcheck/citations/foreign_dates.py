"""Dates of source records in other languages: "12 juin 2026", "3. März 2025", "5 de mayo de 2024".

Only whole days with the month as a word: of numbers alone nobody knows which is the month, and
"Mars 2020" is a mission as well as a month. A word that is October in one language and November in
another ("listopada") is no answer.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

from claimcheck.text import Span

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_LANGUAGES: Final = tuple("fr de es it pt nl sv da nb fi pl cs sk hr hu ro ca el ru uk tr".split())
_DAY: Final = re.compile(
    r"(?<![\w.,/-])(?P<day>\d{1,2})(?:\.|er|[ºª])?\s(?:de\s)?(?P<month>[^\W\d_]{3,12})\.?\s(?:de\s|del\s)?"
    r"(?P<year>(?:1[5-9]|20)\d\d)(?![\w-])"
)


def foreign_days(text: str, *, known: Sequence[Span]) -> Iterator[tuple[Span, datetime.date]]:
    """Yield place and day of each date in ``text`` with one reading; ``known`` are places that are read already."""
    for match in _DAY.finditer(text):
        if any(span.overlaps(Span(*match.span())) for span in known):
            continue
        day = _day_of(f"{match['day']} {match['month'].lower()} {match['year']}")
        if day is not None:
            yield Span(*match.span()), day


@cache
def _day_of(text: str) -> datetime.date | None:
    readings = {found.date() for parser in _parsers() if (found := parser.get_date_data(text).date_obj)}
    return readings.pop() if len(readings) == 1 else None


@cache
def _parsers() -> tuple[DateDataParser, ...]:
    from dateparser.date import DateDataParser  # noqa: PLC0415 - only for such records

    strict = {"PARSERS": ["absolute-time"], "STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"]}
    return tuple(DateDataParser(languages=[name], settings=strict) for name in _LANGUAGES)
