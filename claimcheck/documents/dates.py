"""The date of a document: from its front matter or from a dateline.

Only whole dates count. ``6/5/2026`` may be June 5 or 6 May: two readings are no answer.
"""

from __future__ import annotations

import datetime
import re
from itertools import pairwise

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"""
    (?<![\d/.-])(?:
        (?P<y1>(?:19|20)\d\d)[-/.](?P<m1>\d{{1,2}})[-/.](?P<d1>\d{{1,2}})(?!\d)
      | (?P<y2>(?:19|20)\d\d)年(?P<m2>\d{{1,2}})月(?P<d2>\d{{1,2}})日
      | (?P<m3>{_MONTH})\.?\ +(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\ +(?P<y3>(?:19|20)\d\d)(?!\d)
      | (?P<d4>\d{{1,2}})(?:st|nd|rd|th)?\ +(?P<m4>{_MONTH})\.?,?\ +(?P<y4>(?:19|20)\d\d)(?!\d)
      | (?P<d5>\d{{1,2}})\.(?P<m5>\d{{1,2}})\.(?P<y5>(?:19|20)\d\d)(?!\d)
      | (?P<a6>\d{{1,2}})/(?P<b6>\d{{1,2}})/(?P<y6>(?:19|20)\d\d)(?!\d)
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_TIME = re.compile(
    r"\d{1,2}[:.]\d\d(?::\d\d)?(?:\ ?[ap]\.?m\.?)?|\b\d{1,2}\ ?[ap]\.?m\.?(?!\w)|\+\d\d:?\d\d|T(?=\d\d:)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\W*(?P<label>first published|published|posted|updated|last updated|last modified|modified|date"
    r"|filed|issued|released)(?:\s+(?:on|at))?\s*[:：·|–—-]?\s+",
    re.IGNORECASE,
)
_DATELINE_TEXT = """
    a am and at by date edt edition est et filed first gmt hours ago in issued last local min mins
    minute minutes modified of on pm posted published publication read reading released staff story the time
    updated utc bst cet cest pdt pst pt ct jst ist written words reporting monday tuesday wednesday thursday
    friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
"""
_DATELINE_WORDS = frozenset(_DATELINE_TEXT.split())
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_BYLINE = re.compile(
    r"(?:[Bb]y|BY|Words by|Written by|Reported by)\s+[A-Z][\w'’.-]+"
    r"(?:[ ,]+(?:and|&|of|for|de|van|von|der|la|le|[A-Z][\w'’.-]*))*\s*"
)
_AGENCY = re.compile(
    r"(?P<place>[^\W\d_](?:[^\W\d_]|[ .'’/-]){2,40})(?:, [^\W\d_][\w.]{1,15}){0,2}"
    rf"(?:, (?P<day>(?i:(?:{_MONTH})\.? \d{{1,2}}|\d{{1,2}} (?:{_MONTH}))(?:,? (?:19|20)\d\d)?))?"
    r" ?(?:\((?P<agency>[A-Z][\w .&-]{1,30})\) ?)?[-–—]{1,2} "
)
_PUBLISHED = re.compile(
    r"\W*(?:\([^()]{1,20}\)\s*)?"
    r"(?:(?P<sure>(?:first )?published|posted)|for immediate release|date|filed|issued|released)"
    r"(?: (?:date ?time|date|time))?(?: (?:on|at))?\b\s*[:：·|–—-]?",
    re.IGNORECASE,
)
"""The label of a saved page's date: "(meta data) published datetime:", "Posted on"."""
_TO = re.compile(r"\s*[-–—]\s*")
_OPENING = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,? +"
    rf"(?:(?:{_MONTH})\.? +\d{{1,2}}|\d{{1,2}} +(?:{_MONTH})\.?),? +(?:19|20)\d\d(?!\d)",
    re.IGNORECASE,
)
"""A day with its weekday and year that opens a line: the story may follow on it."""
_HEAD_LINES = 14
"""Within so many lines of its beginning a lone date dates a page."""
_MOST_DATELINE_LENGTH = 140
_MOST_NAME_WORDS = 8


def find_date(text: str) -> datetime.date | None:
    """Return the first whole date in ``text``, or None where there is none or it has two readings."""
    for match in _DATE.finditer(text):
        date = _date_of(match)
        if date is not None:
            return date
    return None


def published_day(page: str) -> datetime.date | None:
    """Return the day on which a saved ``page`` says it was published, None where it has no one such day.

    A date that is labelled so ("Posted on") comes first; else the only lone date among the first lines.
    """
    lone: dict[datetime.date, None] = {}
    for number, line in enumerate(filter(None, map(str.strip, page.splitlines()))):
        label = _PUBLISHED.match(line) if len(line) <= _MOST_DATELINE_LENGTH else None
        if label is not None and (number < _HEAD_LINES or label["sure"]):
            rest = line[label.end() :]
            date = find_date(rest) if is_dateline(rest) else None
            if date is not None:
                return date
        opening = _OPENING.match(line)
        if number < _HEAD_LINES and (opening or (is_dateline(line) and not _is_stretch(line))):
            date = find_date(opening[0] if opening else line)
            lone |= {date: None} if date is not None else {}
    return next(iter(lone)) if len(lone) == 1 else None


def _is_stretch(line: str) -> bool:
    """Whether a line's dates are the ends of a stretch of time: "12 Jan 2008 - 30 Oct 2019"."""
    dates = list(_DATE.finditer(line))
    return any(_TO.fullmatch(line, one.end(), other.start()) for one, other in pairwise(dates))


def is_dateline(line: str) -> bool:
    """Whether ``line`` is nothing but a date, perhaps with a time, names and words such as "updated"."""
    if len(line) > _MOST_DATELINE_LENGTH or not _DIGIT.search(line) or not _DATE.search(line):
        return False
    if line.rstrip().endswith((".", "!", "?")) and not line.rstrip().endswith("m."):
        return False
    return _only_names(_TIME.sub(" ", _DATE.sub(" ", line)))


def is_byline(line: str) -> bool:
    """Whether ``line`` names the writers and nothing else ("By Ana Sol and Joe Park")."""
    return len(line) <= _MOST_DATELINE_LENGTH and _BYLINE.fullmatch(line) is not None


def dateline_label(line: str) -> str | None:
    """Return the word before a dateline's date in lower case ("updated"), if there is one."""
    match = _LABEL.match(line)
    return match["label"].lower() if match else None


def agency_dateline(line: str) -> int:
    """Return the length of "WASHINGTON, June 5 (Reuters) - " at the start of ``line``, or 0."""
    match = _AGENCY.match(line)
    if match is None or not match["place"].isupper() or not (match["day"] or match["agency"]):
        return 0
    return match.end()


def _only_names(rest: str) -> bool:
    """Whether what is left of a line beside its date are names, separators and the words of datelines."""
    names = 0
    for word in _WORD.findall(rest):
        if word.lower().rstrip(".") in _DATELINE_WORDS:
            continue
        if not word[0].isupper():
            return False
        names += 1
    return names <= _MOST_NAME_WORDS


def _date_of(match: re.Match[str]) -> datetime.date | None:
    if match["y6"]:
        first, second, year = int(match["a6"]), int(match["b6"]), int(match["y6"])
        readings = {_day(year, first, second), _day(year, second, first)} - {None}
        return readings.pop() if len(readings) == 1 else None
    for number in "12345":
        if match[f"y{number}"]:
            month = match[f"m{number}"].lower()
            return _day(int(match[f"y{number}"]), _MONTHS.get(month) or int(month), int(match[f"d{number}"]))
    return None


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
