"""Figures and dates that a source tells by its dates, ages and lengths of time; each with a wrong twin."""

import pytest

from claimcheck.engine import check_text
from claimcheck.evidence import Outcome
from claimcheck.evidence.frame import frame_of

REST = (
    "The afternoon went on as such afternoons do. Members read their papers, and somebody opened a window. "
    "Nothing further was decided, and the clerk said that the minutes would be sent round when they were typed. "
) * 4
FLAGGED = {Outcome.CONTRADICTED, Outcome.ABSENT}


def outcomes(claim: str, passage: str, head: str = "") -> set[Outcome]:
    """Return the outcomes of one cited sentence held against a page that says ``passage`` among other things."""
    draft = f"{claim}[^1]\n\n[^1]: Example Wire\n"
    page = f"{head}\n\n{REST}\n\n{passage}\n\n{REST}"
    return {verdict.outcome for verdict in check_text(draft, format="markdown", sources={"1": page}).verdicts}


LIFE = (
    "Greta Holm was born in Skagby on 9 May 1887. She took over the dairy in 1911 and died in October 1963."
)
MOVED = "They rented the mill in 1926. Three years later they bought it from the parish."
HEARING = "The hearings opened on 3 June and closed on 21 June 1974."
MATCH = (
    "Tor Lund scored from a penalty 14 minutes into the second half, and Ek equalised with six minutes left."
)
SCORE = "Norby beat Vestad 71-54 in the final, in which Aase Dahl had 19 points and Lise Berg had 22."
GIVEN = [
    ("Greta Holm died in October 1963, aged 76.", "Greta Holm died in October 1963, aged 67.", LIFE),
    ("Holm was 23 when she took over the dairy in 1911.", "Holm was 31 when she took over the dairy in 1911.", LIFE),
    ("Holm had run the dairy for 52 years.", "Holm had run the dairy for 25 years.", LIFE),
    ("They bought the mill in 1929.", "They bought the mill in 1932.", MOVED),
    ("The hearings lasted more than two weeks.", "The hearings lasted more than five weeks.", HEARING),
    ("The hearings lasted nineteen days.", "The hearings lasted thirteen days.", HEARING),
    ("Lund scored in the 59th minute.", "Lund scored in the 49th minute.", MATCH),
    ("Ek equalised in the 84th minute.", "Ek equalised in the 74th minute.", MATCH),
    ("Norby won the final by 17 points.", "Norby won the final by 27 points.", SCORE),
    ("Dahl and Berg had 41 points between them in the final.", "Dahl and Berg had 51 points between them in the final.", SCORE),
    ("The club gained 23 members.", "The club gained 32 members.", "On Friday the club gained its 23rd member."),
    ("It is the 37th chapter of the book.", "It is the 73rd chapter of the book.", "The scene stands in Chapter 37 of the book."),
    ("The ferry carries up to 340 people.", "The ferry carries up to 430 people.", "The ferry carries 340 people."),
    ("Each town paid 18 percent of the cost.", "Each town paid 28 percent of the cost.", "The state paid 64 percent of the cost and the two towns shared the rest equally."),
    ("The bridge was planned to cost $57 million.", "The bridge was planned to cost $75 million.", "The bridge cost $53 million, $4 million below budget."),
    ("The first season had some 430,000 viewers.", "The first season had some 340,000 viewers.", "The second season had 516,000 viewers, up 20 percent on the first season."),
    ("Ida Storm was 34 or 35 when she died in 1917.", "Ida Storm was 44 or 45 when she died in 1917.", "Among the pupils were Ida Storm (1882-1917) and two judges."),
    ("Vik led the choir for 25 years, until 1934.", "Vik led the choir for 19 years, until 1934.", "Leaders of the choir: Ida Storm (1890-1917), O. Vik 1909-1934, Tor Lund 1934-1951."),
    ("At least 26 people were hurt in the gale.", "At least 37 people were hurt in the gale.", "In the gale 26 people were hurt, and 48 schools stay closed."),
    ("Norby led by two goals inside 25 minutes.", "Norby led by two goals inside 12 minutes.", "Two goals in nine first-half minutes, by Lund (15') and Ek (23'), decided it."),
    ("The book came out in Norway in February 1937.", "The book came out in Norway in February 1939.", "It was shown in Oslo in 1936; the book came out in Norway the following February."),
    ("Some 18,600 people came.", "Some 16,800 people came.", "Referee: Ole Vik. Attendance:18,614"),
    ("The spinning mill has 47 workers.", "The spinning mill has 52 workers.", "The spinning mill employs 29 men and 18 women."),
    ("Some 31% of those invited came to the dance.", "Some 41% of those invited came to the dance.", "Of 240 people invited to the dance, 74 came."),
    ("Holm got 3,412 votes more than Vik.", "Holm got 3,914 votes more than Vik.", "Holm won with 18,907 votes. Vik, her only rival, had 15,495 votes."),
    ("A seat for all concerts costs 546 kroner.", "A seat for all concerts costs 645 kroner.", "A seat costs 39 kroner at each of the 14 concerts."),
    ("The school has 23 pupils a class.", "The school has 32 pupils a class.", "The school has 418 pupils in 18 classes."),
    ("Lise Berg died aged 77.", "Lise Berg died aged 67.", "Lise Berg (4 March 1791 in Skagby – 9 June 1868 in Orle) was a baker."),
    ("Berg died on 9 June 1868, nine months before her 78th birthday.", "Berg died on 9 June 1868, nine months before her 68th birthday.", "Lise Berg (4 March 1791 – 9 June 1868) was a baker."),
    ("Vik had landed on 14 April.", "Vik had landed on 24 April.", "Vik was arrested on Sunday, 17 April 1932. He had landed three days earlier."),
    ("Ida Storm retired in about 1950.", "Ida Storm retired in about 1962.", "In 1912, at the age of 23, Ida Storm took over the yard. She retired aged 61."),
    ("Ek won the cup in 1973 and 1978.", "Ek won the cup in 1973 and 1976.", "Ek won the cup in 73 and 78, Vik won the cup in 1981."),
    ("The ferry makes 23 trips a week.", "The ferry makes 17 trips a week.", "The ferry makes 23 trips a week. [17]"),
    ("They had about three weeks to appeal.", "They had about six weeks to appeal.", "They had fifteen working days to appeal, and three of them did."),
    ("The film lasts an hour and three quarters.", "The film lasts two hours and a quarter.", "The film lasts 105 minutes."),
    ("Orle lies about 270 miles from Norby.", "Orle lies about 320 miles from Norby.", "Orle lies 434 km from Norby."),
    ("Ek scored in the 59th minute.", "Ek scored in the 57th minute.", "In the 52nd minute Lund scored from a penalty; seven minutes later Ek scored too."),
    ("Lund came in at 2:40 am, three hours ahead of Ek.", "Lund came in at 2:40 am, seven hours ahead of Ek.", "Ek crossed the line at 5:40 am and slept."),
    ("The fund pays the harbour $13 million a year.", "The fund pays the harbour $17 million a year.", "The fund set aside $65 million for the harbour over the next five years."),
    ("The levy on the harbour fell from 52 to 47 percent.", "The levy on the harbour fell from 58 to 47 percent.", "The levy on the harbour, 52 percent so far, was put at 47 percent."),
    ("Lund's yacht beat 22 other yachts.", "Lund's yacht beat 27 other yachts.", "Lund's yacht won against a field of 23 yachts."),
    ("The yard made a loss in fiscal 1885.", "The yard made a loss in fiscal 1889.", "In the year that ended on 30 June 1885 the yard lost money; in 1886 it did not."),
    ("The jury named 13 finalists.", "The jury named 17 finalists.", "The finalists: " + "; ".join(f"{name} Vik of Orle" for name in "Ada Bo Cato Dag Eli Finn Gro Hans Ida Jo Kai Liv Mads".split()) + "."),
    ("Support for the bridge fell by 14 percentage points.", "Support for the bridge fell by 24 percentage points.", "A third of the town supports the bridge, down from 47 percent."),
    ("Vik edited the paper for more than two decades, from May 1921 to June 1943.", "Vik edited the paper for more than five decades, from May 1921 to June 1943.", "Vik edited the paper from May 1921 to June 1943; Lund has edited it for the last nine years."),
    ("The shop is open for eight and a half hours a day.", "The shop is open for nine and a half hours a day.", "The shop is open daily from 7:30 am to 4 pm."),
    ("Dahl got 627 points in her first three years.", "Dahl got 672 points in her first three years.", "Dahl got 214 points in her first year. In the second year she got 187 points. In the third year it was 226 points."),
    ("The abbey stood from 1532 to 1718, for 186 years.", "The abbey stood from 1532 to 1781, for 186 years.", "The abbey stood from 1532 to 1718, when it burnt."),
]  # fmt: skip


@pytest.mark.parametrize(("true", "wrong", "passage"), GIVEN, ids=[true for true, _, _ in GIVEN])
def test_what_a_source_tells_by_other_figures_is_no_alarm_and_its_wrong_twin_is(
    true: str, wrong: str, passage: str
) -> None:
    assert not outcomes(true, passage) & FLAGGED
    assert outcomes(wrong, passage) & FLAGGED


@pytest.mark.parametrize(
    "head",
    [
        "Published: 18 November 2021",
        "Norby Post\nBy Ana Sol\nThursday, 18 November 2021",
        "Posted on 2021-11-18",
    ],
)
def test_a_page_is_read_as_of_its_own_day(head: str) -> None:
    passage = "The mill opened last month. Its director will step down next spring. He has been there for nine years."
    for true in (
        "The mill opened in October 2021.",
        "Its director was to step down in 2022.",
        "He came in 2012.",
    ):
        assert not outcomes(true, passage, head) & FLAGGED
    for wrong in (
        "The mill opened in August 2021.",
        "Its director was to step down in 2024.",
        "He came in 2009.",
    ):
        assert outcomes(wrong, passage, head) & FLAGGED


def test_a_year_in_brackets_dates_the_figure_behind_it() -> None:
    told = "Revenue came to 318.6 million kronor (2020: 297.4 million kronor)."
    assert not outcomes("Revenue was 318.6 million kronor in 2021.", told, "Results for 2021") & FLAGGED


def test_a_date_that_the_sentence_gives_too_gainsays_nothing() -> None:
    claim = "They married in 1951 and moved to Norby in 1958."
    draft = f"{claim}[^1]\n\n[^1]: Example Wire\n"
    page = f"{REST}\n\nThey married in 1951 and moved to Norby.\n\n{REST}"
    report = check_text(draft, format="markdown", sources={"1": page})
    assert {v.outcome for v in report.verdicts if v.statement.text == "1958"} == {Outcome.ABSENT}


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The mill lies near Helena in Montana and was built in 1931.", "The mill near Helena, Mont., was built in 1931."),
        ("It was built in 1931 for the United Kingdom.", "It was built in 1931 for the U.K. and its navy."),
        ("She was a Norwegian painter and came in 1931.", "The painter came in 1931."),
    ],
)  # fmt: skip
def test_a_name_cut_short_or_told_by_initials_is_there(claim: str, passage: str) -> None:
    assert outcomes(claim, passage) == {Outcome.SUPPORTED}


def test_a_name_alone_is_no_alarm_but_a_warning() -> None:
    draft = "The hall was built in 1931 by Ida Storm.[^1]\n\n[^1]: Example Wire\n"
    page = f"{REST}\n\nThe hall was built in 1931.\n\n{REST}"
    report = check_text(draft, format="markdown", sources={"1": page})
    assert not {verdict.outcome for verdict in report.verdicts} & FLAGGED
    assert [finding.rule for finding in report.findings if finding.category == "source"] == ["name-absent"]


def test_the_frame_of_a_page_tells_nothing() -> None:
    page = (
        "57 captures\n12 Jan 2008 - 30 Oct 2019\n"
        + REST
        + "\nRelated stories\nMill sold for 43 million kronor\n"
    )
    assert [span.of(page).split("\n")[0] for span in frame_of(page)] == ["57 captures", "Related stories"]
    draft = "The mill was sold for 43 million kronor in 2019.[^1]\n\n[^1]: Example Wire\n"
    report = check_text(draft, format="markdown", sources={"1": page})
    assert {v.outcome for v in report.verdicts if v.statement.text == "43 million kronor"} == {Outcome.ABSENT}


def test_a_fraction_that_sums_up_asks_for_no_figure() -> None:
    claim = "Norby has 9,140 voters, of whom about half belong to a union or a guild."
    page = "Norby has 9,140 voters. There, 36% belong to a union and 15% to a guild."
    assert not outcomes(claim, page) & FLAGGED
    assert outcomes(claim.replace("about half", "51.4%"), page) & FLAGGED
