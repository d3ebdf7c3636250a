"""The day on which a saved page says it was published."""

import datetime

import pytest

from claimcheck.documents import published_day

BODY = "\nThe mill on the Orr was sold to its workers, who had run it since the fire of 3 May 1994.\n"


@pytest.mark.parametrize(
    "head",
    [
        "Published: 18 November 2021",
        "(meta data) PUBLISHED DATETIME: 2021-11-18T09:00:00",
        "Posted on Thursday, 18 November 2021 by Ana Sol",
        "For immediate release: 18 November 2021",
        "Mill sold\nAna Sol / November 18, 2021",
        "Updated 20 November 2021\nPublished 18 November 2021",
        "57 captures\n12 Jan 2019 - 30 Oct 2023\nNorby Post, 18 November 2021",
    ],
)
def test_a_page_is_dated_by_its_own_line(head: str) -> None:
    assert published_day(head + BODY) == datetime.date(2021, 11, 18)


@pytest.mark.parametrize(
    "head",
    [
        "Mill sold",
        "12 Jan 2019 - 30 Oct 2023",
        "Wednesday 17 November 2021\nMill sold\nMonday 15 November 2021",
        "Date of birth: 18 November 1921",
        "Published: 6/5/2021",
    ],
)
def test_no_day_or_two_are_no_answer(head: str) -> None:
    assert published_day(head + BODY) is None


def test_a_label_counts_wherever_it_stands_and_a_lone_date_only_at_the_head() -> None:
    assert published_day(BODY * 20 + "Posted on 18 November 2021\n") == datetime.date(2021, 11, 18)
    assert published_day(BODY * 20 + "18 November 2021\n") is None
