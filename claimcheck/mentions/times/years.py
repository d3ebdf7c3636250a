"""Years, in figures and in words, and what every reader of dates needs: tense, joining, nearness."""

from __future__ import annotations

import datetime
from dataclasses import replace

from claimcheck.mentions.lexicon.numbers import DIGIT_WORDS
from claimcheck.mentions.model import Kind
from claimcheck.mentions.numbers import read_number
from claimcheck.mentions.times.lexicon import HUNDREDS_OF_YEARS, MONTHS
from claimcheck.mentions.times.model import Clock, TimeReading
from claimcheck.mentions.tokens import APOSTROPHES, Tokens
from claimcheck.values import TimeValue, calendar

DASHES = frozenset({"-", "–", "—", "‑"})
_FUTURE = frozenset(
    "will shall would should next expected due plans plan scheduled planned slated intended supposed booked upcoming until payable deadline schedule arrange please".split()
)
_WEAK_FUTURE = frozenset({"to", "by"})
"""Words that speak of the future where no verb says otherwise: "to open in May"."""
_PAST = frozenset(
    (
        "was were had did said took began started happened died won ended announced last since rose fell opened closed saw came went "
        "sent made got found wrote kept held told spent quit left met ran gave led lost paid heard brought bought sold built became grew "
        "hit"
    ).split()
)
_NO_PAST_FORMS = frozenset(
    "hundred indeed united speed embed exceed proceed succeed breed kindred sacred naked limited".split()
)
_COMPARED_IN_TIME = frozenset({"later", "earlier", "sooner", "older", "newer"})
FIRST_YEAR, LAST_YEAR = 1000, 2199
_NEARBY = 14
"""Tokens to each side of a time among which a verb may tell its tense."""
_BEFORE_WORDS = frozenset("in of since by and to from year until , between first".split())
"""Words before a year in words."""
_BEFORE_ROUND = frozenset({"in", "year"})
_AFTER_WORDS = frozenset({"and", "to", "until", "but", "when", "at"})
_PAST_IN_FUTURE = 4
"""How much farther a day behind seems where the sentence speaks of the future: words such as "to" say it weakly."""
_YEARS_AWAY = {"last": -1, "this": 0, "next": 1}
_BEFORE_YEAR = frozenset(
    (
        "in since by until till from before after during between through early late mid year years circa fy "
        "spring summer autumn fall winter calendar fiscal season back"
    ).split()
)
"""Words before four digits that make them a year."""
_BEFORE_EITHER = frozenset("of and or to for as around about with".split())
"""Words before four digits that may be a year or count what follows."""
_BETWEEN_YEARS = frozenset({"and", "or", "to"})
_NO_YEAR_BEFORE = frozenset("$ € £ ¥ # no model windows office than over area flight boeing".split())
"""Signs and words before four digits that are no year."""
_YEAR_AFTER = frozenset(
    (
        "levels level season census election elections report study survey budget film book album act law world olympics figures "
        "data when onwards onward shows suggests reveals indicates marks remains brings"
    ).split()
)


def reading(
    kind: Kind, first: int, last: int, value: TimeValue, impossible: str | None = None
) -> TimeReading:
    """Build a reading of tokens ``first`` up to, not including, ``last``."""
    return TimeReading(kind=kind, first=first, last=last, value=value, impossible=impossible)


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


def _sentence_near(tokens: Tokens, i: int) -> tuple[list[str], list[str]]:
    """Return the words before and after token ``i`` that stand near it in its sentence."""
    first, last = i, i + 1
    while first > max(0, i - _NEARBY) and not ends_sentence(tokens, first - 1):
        first -= 1
    while last < min(len(tokens), i + _NEARBY) and not ends_sentence(tokens, last):
        last += 1
    return tokens.words[first:i], tokens.words[i + 1 : last]


def ends_sentence(tokens: Tokens, i: int) -> bool:
    """Whether a sentence ends with token ``i``."""
    if tokens.words[i] not in {".", "!", "?"} or tokens.glued(i):
        return False
    opened = tokens.word(i + 1) in {"“", '"', "‘"} and tokens.glued(i + 1)
    return tokens.raw(i + 2 if opened else i + 1)[:1].isupper()


def _is_past_form(word: str) -> bool:
    return word.endswith("ed") and len(word) > 4 and word not in _NO_PAST_FORMS and word not in _FUTURE


def tense_near(tokens: Tokens, i: int) -> str | None:
    """Return "past" or "future" by the words within a few of token ``i``, None where they do not say."""
    if tokens.word(i - 1) == "since":
        return "past"
    before, after = _sentence_near(tokens, i)
    for words in (before, after):  # a verb before a time is its own more often than one after it
        future = not _FUTURE.isdisjoint(words) or ("set" in words and "to" in words)
        past = not _PAST.isdisjoint(words) or any(_is_past_form(word) for word in words)
        if past and (future or not _WEAK_FUTURE.isdisjoint(words)):
            return None  # "announced an event to be held in May"
        if future or past:
            return "future" if future else "past"
    return None if _WEAK_FUTURE.isdisjoint(before + after) else "future"


def year_near(tokens: Tokens, i: int, clock: Clock, month: int, day: int) -> int | None:
    """Return the clock's year, else the one that brings a day nearest to the document's date, as the tense has it."""
    as_of = clock.as_of
    if clock.year is not None or as_of is None:
        return clock.year
    day = min(day, 28)
    candidates = [datetime.date(as_of.year + shift, month, day) for shift in (-1, 0, 1)]
    tense = tense_near(tokens, i)
    if tense == "past":
        candidates = [date for date in candidates if date <= as_of + datetime.timedelta(days=7)]
    behind = _PAST_IN_FUTURE if tense == "future" else 1

    def distance(date: datetime.date) -> int:
        days = (date - as_of).days
        return days if days >= 0 else -days * behind

    return min(candidates, key=distance).year


def year_at(tokens: Tokens, j: int) -> tuple[int, int] | None:
    """Read four digits that can be a year; return it and the token after."""
    word = tokens.word(j)
    if word.isdecimal() and len(word) == 4 and FIRST_YEAR <= int(word) <= LAST_YEAR:
        if tokens.glued(j) and (tokens.word(j + 1)[:1].isalpha() or tokens.word(j + 1) in {"%", "$", "+"}):
            return None
        return int(word), j + 1
    return None


def told_year(tokens: Tokens, j: int, clock: Clock) -> tuple[int, int, bool] | None:
    """Read "last year", "this year" or "next year"; return the year, the token after, and that it hangs on the document."""
    shift = _YEARS_AWAY.get(tokens.word(j))
    if shift is None or tokens.word(j + 1) != "year" or clock.as_of is None or (j and tokens.apart(j - 1)):
        return None
    return clock.as_of.year + shift, j + 2, True


def two_digits(number: int) -> int:
    """Return the year that two digits stand for."""
    return 2000 + number if number < 50 else 1900 + number


def year_pair(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "2024-25" as two years that follow each other."""
    year = year_at(tokens, i)
    after = tokens.word(i + 2)
    if (
        year is None
        or tokens.word(i + 1) not in {*DASHES, "/"}
        or not after.isdecimal()
        or not ((tokens.glued(i) and tokens.glued(i + 1)) or _in_brackets(tokens, i))
    ):
        return None
    if tokens.glued(i + 2) and (tokens.word(i + 3)[:1].isalnum() or tokens.word(i + 3) in {"-", "/"}):
        return None
    if len(after) == 4 and year[0] < int(after) <= LAST_YEAR:
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


def _in_brackets(tokens: Tokens, i: int) -> bool:
    """Whether four digits, a dash and four digits begin or end what stands in brackets: "(1704 – 1787)"."""
    opened = tokens.word(i - 1) in {"(", "["} and tokens.word(i + 3) in {")", "]", ",", ";"}
    return opened and len(tokens.word(i + 2)) == 4


def bare_year(tokens: Tokens, i: int) -> TimeReading | None:
    """Read a year that stands alone, where the words beside it make it one."""
    pair = year_pair(tokens, i)
    if pair is not None:
        return pair
    year = _year_at_decade(tokens, i)
    if year is not None:
        return year
    found = year_at(tokens, i)
    if found is None:
        return None
    before, after = tokens.word(i - 1), tokens.word(i + 1)
    number = found[0]
    if number < 1500 and before not in {"in", "year", "since", "of"}:
        return None
    if before == "than" and tokens.word(i - 2) in _COMPARED_IN_TIME:
        return reading(Kind.DATE, i, i + 1, calendar.year(number))
    if before in _NO_YEAR_BEFORE:
        return None
    glued_before = tokens.glued(i - 1)
    if glued_before and before not in {"(", "[", "/", "“", '"', "'", "‘", "-", "–", "—", "~"}:
        return None
    if glued_before and before in {"-", "–", "—"} and tokens.word(i - 2)[:1].isdecimal():
        return None
    if before in _BEFORE_YEAR:
        counted = before in {"by", "from"} and after in {"people", "jobs"}
        return None if counted else reading(Kind.DATE, i, i + 1, calendar.year(number))
    plural = (
        after.isalpha()
        and len(after) > 3
        and after.endswith("s")
        and after not in _YEAR_AFTER
        and tokens.gap(i) == " "
        and not after.endswith(("ss", "us", "is", "ics"))
    )
    first = year_at(tokens, i - 2) if before in _BETWEEN_YEARS and i > 2 else None
    if first is not None and first[0] < number and tokens.word(i - 3) in _BEFORE_YEAR and not plural:
        counted = after in {"people", "miles", "km"}  # no count in "from 1598 to 1722", "in 1650 or 1651"
        return None if counted else reading(Kind.DATE, i, i + 1, calendar.year(number))
    if number < 1800 or number > 2100:
        return None
    if before in _BEFORE_EITHER:
        counted = plural or after in {"people", "miles", "km"}
        return None if counted else reading(Kind.DATE, i, i + 1, calendar.year(number))
    if plural and before not in {"the", "'s", "s"}:
        return None
    if after in {"people", "percent", "%", "words"}:
        return None
    return reading(Kind.DATE, i, i + 1, calendar.year(number))


def _year_at_decade(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "1990s", "1970's"."""
    word = tokens.words[i]
    j = i + 1
    if tokens.word(j) in APOSTROPHES and tokens.glued(i):
        j += 1
    if (
        tokens.word(j) == "s"
        and (tokens.glued(j - 1) or (tokens.gap(j - 1) == " " and tokens.word(i - 1) in {"in", "the"}))
        and word.endswith("0")
        and FIRST_YEAR <= int(word) <= LAST_YEAR
    ):
        if word.endswith("00"):
            return reading(Kind.DATE, i, j + 1, TimeValue(timex=word[:2], grain="century"))
        return reading(Kind.DATE, i, j + 1, calendar.decade(int(word)))
    return None


def year_in_words(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "nineteen ninety six", "two thousand and fifteen", "one thousand seven hundred and eighty nine"."""
    word = tokens.word(i)
    if word in HUNDREDS_OF_YEARS:
        return _year_in_pairs(tokens, i)
    if word not in {"one", "two"} or tokens.word(i + 1) != "thousand":
        return None
    number = read_number(tokens, i)
    if number is None or not FIRST_YEAR <= number.value < LAST_YEAR or number.value != int(number.value):
        return None
    before, after = tokens.word(i - 1), tokens.word(number.end)
    round_number = number.value % FIRST_YEAR == 0
    if (
        before not in (_BEFORE_ROUND if round_number or word == "one" else _BEFORE_WORDS)
        and before not in MONTHS
    ):
        return None
    if after.isalpha() and after not in _AFTER_WORDS and (before not in _BEFORE_WORDS or word == "one"):
        return None
    return reading(Kind.DATE, i, number.end, calendar.year(int(number.value)))


def _year_in_pairs(tokens: Tokens, i: int) -> TimeReading | None:
    """Read "nineteen ninety six", "twenty twenty-four", "nineteen oh five"."""
    if tokens.word(i + 1) in {"oh", "o"} and DIGIT_WORDS.get(tokens.word(i + 2), "0") != "0":
        year = HUNDREDS_OF_YEARS[tokens.words[i]] * 100 + int(DIGIT_WORDS[tokens.word(i + 2)])
        return reading(Kind.DATE, i, i + 3, calendar.year(year))
    rest = read_number(tokens, i + 1)
    if rest is None or not 10 <= rest.value < 100 or rest.scale != 1 or not rest.in_words:
        return None
    before = tokens.word(i - 1)
    if before not in _BEFORE_WORDS and before not in MONTHS and not before.endswith(("st", "nd", "rd", "th")):
        return None
    year = HUNDREDS_OF_YEARS[tokens.words[i]] * 100 + int(rest.value)
    return reading(Kind.DATE, i, rest.end, calendar.year(year))
