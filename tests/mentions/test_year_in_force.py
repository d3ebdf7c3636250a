"""Days told without a year: that of the sentence, of the date beside, of the heading, or of what the weekday fits."""

import datetime

import pytest

from claimcheck import extract
from claimcheck.documents import read_text
from claimcheck.mentions import extract_document

AS_OF = datetime.date(2026, 6, 5)  # a Friday


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("In 2019, the guild met on 7 February.", ["2019", "2019-02-07"]),
        ("Back in 2019 the guild met on 7 February.", ["2019", "2019-02-07"]),
        ("The 2031 regatta will open on 9 July.", ["2031", "2031-07-09"]),
        ("The 2026 budget was passed on 4 December.", ["2026", "2025-12-04"]),
        ("Last year, on 31 May, the guild met.", ["2025", "2025-05-31"]),
        ("It opened on 8 August and closed on 13 August 2023.", ["2023-08-08", "2023-08-13"]),
        ("It opened on 28 December and closed on 3 January 2023.", ["2022-12-28", "2023-01-03"]),
        ("It broke on 3 May 2021. Two days later, on 5 May, it was mended.", ["2021-05-03", "P2D", "2021-05-05"]),
        ("In 2019, sales fell, the guild said on 4 May.", ["2019", "2026-05-04"]),
        ("It was founded in 2019; it met on 4 May.", ["2019", "2026-05-04"]),
        ("He was born on 3 May 1975. He was hurt on 4 May.", ["1975-05-03", "2026-05-04"]),
        ("He fell in 1996. On Tuesday, May 14, he rose.", ["1996", "1996-05-14"]),
        ("He fell in 1996. On Thursday, May 14, he rose.", ["1996", "2026-05-14"]),
        ("It was cited in 2024, on Monday, May 12.", ["2024", "2024-05-12"]),
        ("It met in 2021, on Monday, May 17, and Friday, October 1.", ["2021", "2021-05-17", "2021-10-01"]),
        ("On Tuesday, Nov. 3, and in 2028 on Tuesday, Nov. 7.", ["2026-11-03", "2028", "2028-11-07"]),
        ("On 4 June 1990 it began. It ended on 27 July, a Friday.", ["1990-06-04", "1990-07-27", "2026-06-05"]),
        ("On Friday, 28 December 1990, it began. It ended on Friday, 4 January.", ["1990-12-28", "1991-01-04"]),
    ],
)  # fmt: skip
def test_year_in_force(text: str, days: list[str]) -> None:
    assert [one.timex for one in extract(text, as_of=AS_OF)] == days


def test_sentence_gives_year_without_date_of_document() -> None:
    told = extract("In 2019, the guild met on 7 February. It met on 9 March.")
    assert [one.timex for one in told] == ["2019", "2019-02-07", "XXXX-03-09"]


def test_heading_gives_year_to_its_section() -> None:
    text = "# Log\n\n## 2018\n\n### May\n\nOn 4 May it broke.\n\n## Later\n\nOn 5 May it broke.\n"
    document = read_text(text, format="markdown", path="log.md", as_of=AS_OF)
    told = [one.timex for one in extract_document(document) if one.text.endswith(" May")]
    assert told == ["2018-05-04", "2026-05-05"]
