"""Times that a source does not print but that its dates, ages and lengths of time make.

"They married in 1947. Three years later they moved" tells 1950; "born in May 1893" and "died in 1990" tell an
age of 96 or 97; "from 4 February through 21 September" is more than seven months.
"""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain, combinations, pairwise, product
from typing import Final

from claimcheck.claims import Claim
from claimcheck.evidence.model import Derivation
from claimcheck.evidence.moments import MONTHS_IN, Distance, Moment, clocks_of, is_age, moments_of
from claimcheck.evidence.page import Matter, Page
from claimcheck.evidence.values import is_met
from claimcheck.mentions import Kind, Mention, extract
from claimcheck.text import Span
from claimcheck.values.calendar import add_months

Days = tuple[datetime.date, datetime.date]
"""The first day of a time and the day after its last one."""

_MOST: Final = 8
"""Moments of a sentence, or births of a page, that are tried with each other."""
_MOST_MOMENTS: Final = 200
_SAME_MATTER: Final = 0.5
_COUNTED_FROM: Final = re.compile(r"\b(?:old|ago|earlier|later|before|after)\b")
_OF_AGES: Final = re.compile(r"\s(?:(?:his|her|their|\w+['’]s) (?:senior|junior)|(?:older|younger) than)\b")
"""What makes a length of time the difference of two ages, of which a source seldom tells both."""
_AFTER: Final = 20
"""Characters behind a length of time in which the word stands that counts it from something."""
_TELLS_A_BIRTH: Final = re.compile(r"\b(?:born|birth|b\.)|\((?:c\.|ca\.?) ?\d", re.IGNORECASE)
_BACK: Final = 2
"""Sentences back to a date from which "three years later" may be counted."""
_DAYS: Final = {
    "day": Decimal(1),
    "night": Decimal(1),
    "week": Decimal(7),
    "month": Decimal("30.44"),
    "year": Decimal("365.25"),
    "decade": Decimal("3652.5"),
    "century": Decimal(36525),
}
_BESIDE: Final = 30
"""Characters between an age and the date that belongs to it."""
_A_DAY: Final = 24 * 60
_MINUTES: Final = {"hour": 60, "minute": 1}
_LONG: Final = 100
"""So many units are told roughly, to a hundredth of them: "440 years" of 442."""
_ROUND: Final = Decimal("0.5")
"""To what part of it a length in weeks or months is good: 12 April to 9 July is three months."""
_MONTH_LONG: Final = 31
_YEAR_LONG: Final = 365
_ONE_DAY: Final = datetime.timedelta(days=1)
_A_YEAR: Final = 12
_REACH: Final = 80
"""Characters behind "two years after" in which its date stands."""


def age_made(claim: Claim, page: Page, matter: Matter) -> Derivation | None:
    """Return the birth and the other date of ``page`` between which somebody grew as old as the claim says.

    The other date is one that the claim's sentence names, else one of a sentence that speaks of the same. An
    age may also be counted from another one: "he was 17 when he came, and left two years later".
    """
    mention, text = claim.mention, claim.sentence.text
    age, most = mention.low, mention.high
    birthday = mention.kind is Kind.ORDINAL and (mention.noun or "").split()[:1] == ["birthday"]
    if age is None or most is None or not (birthday or is_age(mention, text, _place(claim))):
        return None
    same = next((one for one in page.ages if one.low == age and age == most), None)
    if same is not None and not birthday:
        return Derivation(same.span, f"told by {same.text}")
    then = [
        *_named(text, page),
        *(one for one in page.moments if page.nearness(page.place_of(one.span), matter) >= _SAME_MATTER),
    ]
    for birth, other in product(page.births, then):
        if birth.span != other.span and birth.span.contains(other.span):
            continue
        oldest, youngest = _completed(birth.start, other.last), _completed(birth.last, other.start)
        if youngest <= most and age <= oldest + birthday:  # before his next birthday
            return _between(birth, other, page)
    for birth, other in product(page.births, page.moments[:_MOST_MOMENTS]):
        if (
            birth.span == other.span
            and _completed(birth.last, other.start) <= most
            and age <= _completed(birth.start, other.last)
        ):
            return replace(_between(birth, other, page), loose=True)  # the life of somebody
    for one, distance in product(page.ages[:_MOST], page.distances):
        years, rest = divmod(distance.months, _A_YEAR)
        together = page.place_of(one.span) == page.place_of(distance.span)
        if together and not rest and one.low is not None and one.low + years == age:
            hull = one.span.hull(distance.span)
            return Derivation(hull, f"{one.text} and {distance.span.of(page.text)} more")
    return None


def length_made(claim: Claim, page: Page, matter: Matter) -> Derivation | None:
    """Return the two dates of ``page`` that lie as far apart as the claim says: "built from 1868 to 1873".

    One of them is named in the claim's sentence, or both stand in one sentence, or in two beside each other,
    that speak of the same things.
    """
    mention = claim.mention
    if mention.kind is Kind.DURATION and mention.unit in _MINUTES:
        return _between_hours(claim, page)
    if mention.kind is not Kind.DURATION or mention.unit not in _DAYS:
        return None
    text = claim.sentence.text
    said, named = _said(text), _named(text, page)
    births = [_of_any_year(one) for one in page.births] if "birthday" in text else []
    beside = {page.place_of(moment.span) + step for moment in named for step in (-1, 0, 1)}
    near = [
        moment
        for moment in page.moments
        if page.speaks_of(moment.span, matter) or page.place_of(moment.span) in beside
    ]
    for one, other in chain(
        product(named, [*named, *near, *births[:_MOST]]), _beside(near, page), _until_now(near, page, matter)
    ):
        if one.is_end and other.is_end and one.span != other.span and not births:
            continue  # each of the two stretches has a length of its own
        inclusive = page.place_of(one.span) == page.place_of(other.span)
        if _lies_between(mention, one, other, inclusive=inclusive):
            return _between(one, other, page)
    return _loosely(mention, said, page)


def _lies_between(mention: Mention, one: Moment, other: Moment, *, inclusive: bool) -> bool:
    lengths = _lengths(one, other, mention.unit or "", inclusive=inclusive)
    return any(is_met(mention, value, half + (value >= _LONG) * value / _LONG) for value, half in lengths)


def _loosely(mention: Mention, said: Sequence[Moment], page: Page) -> Derivation | None:
    """Return what may make a length of time, which chance may make too.

    Two dates of the claim's sentence, or one of them and any of the page, or two ages.
    """
    for one, other in combinations(said, 2):
        if _lies_between(mention, one, other, inclusive=True):
            return Derivation(Span(0, 0), "the time between the dates named with it", loose=True)
    for one, other in product(said, page.moments[:_MOST_MOMENTS]):
        if _lies_between(mention, one, other, inclusive=False):
            return Derivation(other.span, f"counted from {other.span.of(page.text)}", loose=True)
    return _between_ages(mention, page) or _since_an_era(mention, page)


def _since_an_era(mention: Mention, page: Page) -> Derivation | None:
    """Return a year before Christ of ``page``, from which centuries may be counted."""
    long = MONTHS_IN.get(mention.unit or "", 0) * (mention.low or 0) >= MONTHS_IN["century"]
    era = next((one for one in page.mentions if (one.timex or "").startswith("BC")), None) if long else None
    return Derivation(era.span, f"counted from {era.text}", loose=True) if era is not None else None


def _between_hours(claim: Claim, page: Page) -> Derivation | None:
    """Return two times of day that lie so far apart: "from 6 a.m. to midnight".

    They follow each other on ``page``, or one is told there and the other in the claim's sentence.
    """
    mention = claim.mention
    minutes = _MINUTES.get(mention.unit or "", 0) * (mention.low or 0)
    for (first, start), (last, end) in pairwise(page.clocks):
        if page.place_of(start) == page.place_of(end) and minutes and (last - first) % _A_DAY == minutes:
            return Derivation(start.hull(end), "the time between the two hours")
    said = clocks_of(extract(claim.sentence.text, pointers=False))
    for (first, _), (last, span) in product(said, page.clocks):
        if minutes and minutes in {(last - first) % _A_DAY, (first - last) % _A_DAY}:
            return Derivation(span, f"the time to {span.of(page.text)}", loose=True)
    return None


def _between_ages(mention: Mention, page: Page) -> Derivation | None:
    """Return two ages of ``page`` that lie so many years apart; they need not be those of one person."""
    if mention.unit != "year":
        return None
    for older, younger in product(page.ages[:_MOST], repeat=2):
        if older.low is not None and younger.low is not None and older.low - younger.low == mention.low:
            hull = older.span.hull(younger.span)
            return Derivation(hull, f"the time from {younger.text} to {older.text}", loose=True)
    return None


def cannot_be_told(claim: Claim, page: Page) -> bool:
    """Whether an age or length of time may follow from dates that ``page`` has in no form that is read here.

    It is the age of somebody whose birth is told, the difference of two ages, or a time "before" or "after"
    something that is not dated.
    """
    mention, text, place = claim.mention, claim.sentence.text, _place(claim)
    if is_age(mention, text, place) and not page.births and _TELLS_A_BIRTH.search(page.text):
        return True
    if mention.kind is Kind.DURATION and _OF_AGES.match(text, place.end):
        return True
    if mention.kind is not Kind.DURATION or not _COUNTED_FROM.search(text, place.start, place.end + _AFTER):
        return False
    finest = _YEAR_LONG + 1 if MONTHS_IN.get(mention.unit or "", 0) >= _A_YEAR else _MONTH_LONG
    said = [one for one in _said(text) if one.grain <= finest]
    return not any(moment.meets(one) for moment in page.moments for one in said)


def counts_on(page: Page, matter: Matter) -> bool:
    """Whether ``page`` tells a time of the claim's matter by its distance from one that it does not name near it."""
    return any(
        moved is None and page.nearness(page.place_of(span), matter) >= _SAME_MATTER
        for _, moved, span in _counted(page)
    )


def date_made(days: Days, page: Page, matter: Matter, *, is_silent: bool) -> Derivation | None:
    """Return what makes a time of ``page`` fall within ``days``: a date and a distance, or a birth and an age.

    The year of days that are ``is_silent`` may be any.
    """
    for base, moved, span in _counted(page):
        if moved is None:
            continue
        if is_silent:
            within = (
                (moved[1] - moved[0]).days == 1
                and moved[0].month == days[0].month
                and (moved[0].day == days[0].day or (days[1] - days[0]).days > 1)
            )
        else:
            within = days[0] <= moved[0] and moved[1] <= days[1]
        if within:
            return Derivation(span, f"counted from {base}")
    if is_silent or (days[1] - days[0]).days <= _MONTH_LONG:
        return None
    return _year_of_life(days, page, matter) or _year_counted(days[0].year, page, matter)


def _year_of_life(days: Days, page: Page, matter: Matter) -> Derivation | None:
    """Return the birth, or the age with one, that falls into a year; an age beside a date of its own does not."""
    for birth in page.births:
        if birth.start < days[1] and days[0] < birth.end:
            return Derivation(birth.span, "when somebody of that age was born")
    for birth, age in product(page.births, page.ages):
        years = int(age.low or 0)
        first, last = birth.start.year + years, birth.last.year + years + 1
        if not (first <= (days[1] - _ONE_DAY).year and last >= days[0].year) or _is_dated(age, page):
            continue
        if page.nearness(page.place_of(age.span), matter) > 0:
            return Derivation(birth.span.hull(age.span), f"when somebody born then was {age.text}")
    return None


def _is_dated(age: Mention, page: Page) -> bool:
    """Whether an age stands right beside its date: "in 1777 at the age of 23"."""
    around = Span(max(0, age.span.start - _BESIDE), age.span.end + _BESIDE)
    place = page.place_of(age.span)
    near = (moment.span for moment in page.moments if not moment.is_silent)
    return any(span.overlaps(around) and page.place_of(span) == place for span in near)


def _year_counted(year: int, page: Page, matter: Matter) -> Derivation | None:
    """Return the length of time that leads to ``year`` from a date told beside it, or from the page's own day."""
    years = {moment.start.year: moment.span for moment in page.moments if not moment.is_silent}
    own = {page.as_of.year} if page.as_of is not None else set()
    for length in page.figures:
        if length.kind is not Kind.DURATION or length.unit != "year" or length.low is None:
            continue
        place = page.place_of(length.span)
        if page.nearness(place, matter) < _SAME_MATTER:
            continue
        beside = {one for one, span in years.items() if abs(page.place_of(span) - place) <= 1}
        if {year + int(length.low), year - int(length.low)} & (beside | own):
            return Derivation(length.span, f"counted by {length.text}", loose=True)
    return None


def _counted(page: Page) -> Iterator[tuple[str, Days | None, Span]]:
    """Yield the times that the distances of ``page`` lead to: the date counted from, the days, where it stands.

    "Three years later" counts from a date before it in its sentence, else from the last one of the two before.
    """
    by_place: dict[int, list[Moment]] = defaultdict(list)
    for moment in page.moments:
        by_place[page.place_of(moment.span)].append(moment)
    for distance in page.distances:
        place, at = page.place_of(distance.span), distance.span
        if distance.since == "now":
            if page.as_of is not None:
                yield "the source's own date", _moved(page.as_of, page.as_of, distance), at
            continue
        inside = by_place.get(place, ())
        if distance.since == "behind":
            bases = [one for one in inside if at.end <= one.span.start <= at.end + _REACH]
        else:
            bases = [one for one in inside if one.span.start < at.start][-_MOST:]
            earlier = (by_place[n][-1:] for n in range(place - 1, place - 1 - _BACK, -1) if n in by_place)
            bases = bases or next(earlier, [])
        if distance.days:
            bases = [one for one in bases if one.grain <= _MONTH_LONG]
        if not bases:
            yield "", None, at
        for base in bases:
            yield base.span.of(page.text), _moved(base.start, base.last, distance), base.span.hull(at)


def _moved(first: datetime.date, last: datetime.date, distance: Distance) -> Days | None:
    """Return the days to which ``distance`` leads, None where there are none; one of whole years is good to the year."""
    try:
        if distance.days:
            shift = datetime.timedelta(days=distance.days)
            return first + shift, last + shift + _ONE_DAY
        start, end = add_months(first, distance.months), add_months(last, distance.months)
        if distance.months % _A_YEAR == 0:
            return datetime.date(start.year, 1, 1), datetime.date(end.year + 1, 1, 1)
        return start.replace(day=1), add_months(end.replace(day=1), 1)
    except (ValueError, OverflowError):  # before the year 1 or after 9999
        return None


def _place(claim: Claim) -> Span:
    return claim.mention.prose.shifted(-claim.sentence.prose.start)


def _named(sentence: str, page: Page) -> list[Moment]:
    """Return the moments of ``page`` that the claim's sentence names too."""
    said = _said(sentence)
    return [moment for moment in page.moments if any(moment.meets(one) for one in said)][:_MOST]


def _said(sentence: str) -> list[Moment]:
    return list(moments_of(extract(sentence, pointers=False), sentence))


def _beside(moments: Iterable[Moment], page: Page) -> Iterator[tuple[Moment, Moment]]:
    """Yield the pairs of moments in one sentence, or in two that follow each other."""
    by_place: dict[int, list[Moment]] = defaultdict(list)
    for moment in moments:
        by_place[page.place_of(moment.span)].append(moment)
    for place, inside in by_place.items():
        yield from combinations(inside[:_MOST], 2)
        yield from product(inside[:_MOST], by_place.get(place + 1, ())[:_MOST])


def _until_now(moments: Iterable[Moment], page: Page, matter: Matter) -> Iterator[tuple[Moment, Moment]]:
    """Yield the moments that are told of the claim's own matter with the page's own day: "not since 1958"."""
    if page.as_of is None:
        return
    for one in moments:
        if page.nearness(page.place_of(one.span), matter) >= _SAME_MATTER:
            yield (
                one,
                replace(one, start=page.as_of, end=page.as_of + _ONE_DAY, is_silent=False, is_birth=False),
            )


def _of_any_year(moment: Moment) -> Moment:
    return replace(moment, is_silent=True, is_end=False)


def _in_year_of(silent: Moment, other: Moment) -> Moment:
    """Return a moment without a year as one of the other's year."""
    months = _A_YEAR * (other.start.year - silent.start.year)
    return replace(
        silent, start=add_months(silent.start, months), end=add_months(silent.last, months) + _ONE_DAY
    )


def _between(one: Moment, other: Moment, page: Page) -> Derivation:
    first, last = sorted((one, other), key=lambda moment: moment.start)
    words = f"the time from {first.span.of(page.text)} to {last.span.of(page.text)}"
    return Derivation(one.span.hull(other.span), words)


def _completed(first: datetime.date, last: datetime.date) -> int:
    """Return the whole years from one day to another."""
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))


def _lengths(one: Moment, other: Moment, unit: str, *, inclusive: bool) -> Iterator[tuple[Decimal, Decimal]]:
    """Yield how far two moments lie apart in ``unit`` and how well that is known.

    ``inclusive`` also counts the first day: "from 13 to 15 February" is three days.
    """
    if one.is_silent or other.is_silent:
        one, other = (_in_year_of(one, other), other) if one.is_silent else (one, _in_year_of(other, one))
    first, last = sorted((one, other), key=lambda moment: moment.start)
    if unit in MONTHS_IN and MONTHS_IN[unit] >= _A_YEAR and not (one.is_silent or other.is_silent):
        size = Decimal(MONTHS_IN[unit] // _A_YEAR)
        for years in {
            last.start.year - first.start.year,
            _completed(first.start, last.last),
            _completed(first.last, last.start),
        }:
            yield years / size, Decimal(0)
    coarse = max(one.grain, other.grain)
    if coarse > (_MONTH_LONG if unit in MONTHS_IN else 1):
        return
    low, high = (last.start - first.last).days, (last.last - first.start).days
    turns = (0, _YEAR_LONG) if one.is_silent or other.is_silent else (0,)
    for turn in turns:
        middle, half = abs(Decimal(low + high) / 2 - turn), Decimal(high - low) / 2
        if unit in {"day", "night"}:
            yield from ((middle, half), (middle + inclusive, half))
        elif middle:
            rounding = _ROUND if unit in {"week", "month"} else Decimal(0)
            yield middle / _DAYS[unit], half / _DAYS[unit] + rounding
