"""The calendar: periods are half-open, meet each other, and agree with the standard library."""

import datetime
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.values import calendar

years = st.integers(1600, 2400)
days = st.dates(datetime.date(1600, 1, 1), datetime.date(2400, 12, 1))
quiet = settings(max_examples=80, deadline=None, derandomize=True)
ONE_DAY = datetime.timedelta(days=1)


@given(years)
@quiet
def test_the_parts_of_a_year_fill_it(year: int) -> None:
    whole = calendar.year(year)
    for parts in (
        [calendar.month(year, number) for number in range(1, 13)],
        [calendar.quarter(year, number) for number in range(1, 5)],
        [calendar.half(year, number) for number in (1, 2)],
    ):
        assert parts[0].start == whole.start
        assert parts[-1].end == whole.end
        assert all(first.end == second.start for first, second in itertools.pairwise(parts))


@given(days)
@quiet
def test_a_week_holds_its_days_and_ends_in_its_weekend(date: datetime.date) -> None:
    week, weekend = calendar.week(date), calendar.weekend(date)
    iso = date.isocalendar()
    assert week.timex == f"{iso.year}-W{iso.week:02}"
    assert week.start is not None
    assert week.end is not None
    assert week.start <= date < week.end
    assert week.end - week.start == 7 * ONE_DAY
    assert weekend.end == week.end
    assert weekend.start == week.end - 2 * ONE_DAY


@given(days, st.integers(-2000, 2000))
@quiet
def test_months_added_can_be_taken_back_but_for_the_ends_of_months(date: datetime.date, months: int) -> None:
    first = date.replace(day=1)
    assert calendar.add_months(calendar.add_months(first, months), -months) == first
    assert 1 <= calendar.add_months(date, months).day <= date.day


@given(years)
@quiet
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    easter = calendar.easter(year)
    assert easter.weekday() == 6
    assert datetime.date(year, 3, 22) <= easter <= datetime.date(year, 4, 25)


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2024, 3, 31), (2038, 4, 25)]
)
def test_easter_as_the_almanacs_have_it(year: int, month: int, day: int) -> None:
    assert calendar.easter(year) == datetime.date(year, month, day)


@pytest.mark.parametrize(
    ("year", "month", "weekday", "nth", "day"),
    [(2024, 11, 3, 4, 28), (2025, 9, 0, 1, 1), (2026, 5, 0, -1, 25), (2026, 5, 6, 2, 10)],
)
def test_weekdays_of_a_month(year: int, month: int, weekday: int, nth: int, day: int) -> None:
    assert calendar.nth_weekday(year, month, weekday, nth) == datetime.date(year, month, day)


@pytest.mark.parametrize(
    ("year", "month", "day", "why"),
    [
        (2023, 2, 29, "2023 is no leap year: February has 28 days"),
        (1900, 2, 29, "1900 is no leap year: February has 28 days"),
        (2024, 2, 29, None),
        (None, 2, 29, None),
        (2026, 4, 31, "April has 30 days"),
        (None, 2, 30, "February has 28 days"),
        (2026, 13, 1, "there is no month 13"),
    ],
)
def test_days_that_do_not_exist(year: int | None, month: int, day: int, why: str | None) -> None:
    assert calendar.impossible_day(year, month, day) == why


@given(st.sampled_from(["day", "month", "quarter", "half", "year"]), days)
@quiet
def test_what_a_value_is_called_names_its_days(grain: str, date: datetime.date) -> None:
    value = {
        "day": lambda: calendar.of_date(date),
        "month": lambda: calendar.month(date.year, date.month),
        "quarter": lambda: calendar.quarter(date.year, (date.month + 2) // 3),
        "half": lambda: calendar.half(date.year, (date.month + 5) // 6),
        "year": lambda: calendar.year(date.year),
    }[grain]()
    assert value.timex is not None
    assert calendar.days_of(value.timex) == (value.start, value.end)
