"""Verdicts on claims labelled by hand: whether a figure of the claim is not its source's.

Each passage is followed by sentences that cite it, labelled before the tool was run. The set of differences is
exact: a new one fails, and so does one that is mended, until it is taken out.
"""

from typing import NamedTuple

import pytest

from claimcheck import check_text
from claimcheck.evidence import Kind, Outcome
from claimcheck.testing import long_enough


class Labelled(NamedTuple):
    """A sentence and the figures in it that are not its source's."""

    sentence: str
    wrong: tuple[str, ...] = ()


HARBOUR = """The harbour of Norvik handled 18.74 million tonnes of cargo in 2023, against 17.92 million tonnes in 2022. Containers
came to 412,300 units. The harbour employs 1,287 people, 214 of them on night shifts. Revenue was NOK 963 million and the
profit before tax NOK 147 million. The new quay is 640 metres long and was opened on 14 June 2023; it cost NOK 1.26 billion,
of which the state paid NOK 380 million. Ships waited 7.4 hours on average, down from 9.1 hours."""

SCHOOLS = """Of the 3,418 pupils of the district, 1,196 take a bus to school. The district runs 14 schools with 231 teachers. In the
autumn of 2021 it had 3,655 pupils. Spending per pupil was $11,870 in the last school year. The board will close 3 schools
before September 2025, which is to save between $2.1 million and $2.6 million a year. A survey among 842 parents found that
57 percent were against the closures and 29 percent in favour. The vote on the board was 5 to 4."""

RIVER = """The Aln is 217 kilometres long and drains 4,930 square kilometres. At its gauge in Holt the water stood at 6.82 metres on
11 February, the highest since 1978. About 2,300 households lost power for two days. The dam holds 92 million cubic metres.
Insurers expect claims of £310 million to £360 million. The pumps moved 48,000 litres a second. Nobody died; 37 people were
taken to hospital, 6 of them with fractures. Temperatures fell to minus 4 degrees Celsius in the night that followed."""

TRIAL = """The trial followed 1,934 patients, aged 61 on average, for 18 months. In the treated group 112 of 968 patients had a second
stroke; in the other group it was 159 of 966. Side effects were reported by 23 percent of treated patients and by 19 percent of
the others. The daily dose was 75 milligrams. The study cost €8.7 million and ran in 43 hospitals from March 2018 to
October 2021. Adherence was 81 percent at the end. Blood pressure fell by 6.3 points."""

MILL = """Lindqvist Paper made 284,000 tonnes of paper in 2022 and 261,000 tonnes in 2023. Sales fell from €421 million to
€378 million. It has 1,050 employees in four mills, the largest of them in Berga with 430. Shares closed at €23.40, up 4.7 percent.
The dividend stays at 85 cents a share. Net debt is nearly €190 million. Energy makes up 31 percent of costs. The company was
founded in 1897 and plans to invest more than €60 million by 2027."""

CENSUS = """The town had 48,217 inhabitants at the census of 2021, after 45,930 in 2011. Of them 9,640 were older than 65 and 10,870
younger than 18. There were 21,340 dwellings, 1,480 of them empty. The mean household had 2.3 members. Two in five households
had no car. The median rent was £735 a month. Unemployment stood at 5.2 percent, three quarters of a point above the county's.
Every third inhabitant was born elsewhere. The town covers 31 square miles."""

RESULTS = """Harrow Vale Foods announces third-quarter results

LEEDS, 6 November 2025 - Harrow Vale Foods plc today reported revenue of £418.6 million for the three months to 27
September, up 7.2% from £390.5 million in the same period last year. Operating profit rose to £37.4 million (Q3 2024:
£31.9 million). The Board declared an interim dividend of 4.25 pence per share, payable on 12 December 2025.

Frozen ready meals grew fastest, with sales up nearly a fifth. The company opened two plants in the quarter, in Goole
and Selby, and closed its Batley site, where 143 people worked. Headcount at the end of the period stood at 6,218.

Chief executive Marta Quill said: "We took price where we had to, and volume still grew by 2.1 per cent." Net debt fell
by £12 million to £96 million. The Group now expects full-year revenue of between £1.64 billion and £1.68 billion.
Capital expenditure will be about £55 million, of which roughly half goes to the Selby plant.

About Harrow Vale Foods: founded in 1931, the company supplies more than 4,000 shops in eleven countries."""

APPEAL = """Court of Appeal reduces award in Marrick reservoir case. Press summary, 22 January 2026. The Court of Appeal today
allowed in part the appeal of Marrick Water against a judgment of 3 March 2024. The judge had awarded 58 residents
damages of £9.4 million for flooding in November 2019. The Court reduced this to £6.85 million. Lord Justice Penhale
gave the leading judgment, with which the other two members of the court agreed. The residents' homes stood in up to 1.8
metres of water for nine days. Forty-one homes were uninsured. The reservoir had been at 104% of its design capacity for
three weeks. An engineer's report of 2016 had recommended works costing £740,000, which the company put off four times.
The trial lasted 27 days and heard 36 witnesses. Costs were put at £3.1 million (first instance) and £880,000 (appeal).
The company serves 612,000 households. Its licence runs until 2034. Permission to appeal to the Supreme Court was
refused. The claimants had asked for £14.7 million, including £2.2 million for loss of business at 13 farms."""

WATCH = """Vantrel ships Orrery 3 with longer battery life. SEOUL, 3 September 2025. Vantrel Devices today launched the Orrery 3, a
watch that runs for up to 96 hours on one charge, against 60 hours for its predecessor. It weighs 38 grams, 6 grams less
than the Orrery 2, and has a 1.43-inch screen with a peak brightness of 2,200 nits. The watch costs $349 in the United
States, unchanged from last year, and €379 in Europe; a model with cellular connection costs $429. It goes on sale in 34
countries on 19 September. Vantrel sold 5.6 million watches in 2024, giving it a market share of 8.9 percent, up from
7.4 percent in 2023 according to the company. The new chip, made on a 3-nanometre process, is 40 percent more efficient.
The company invested $1.2 billion in research last year, 11 percent of its revenue. Sleep tracking was validated in a
study with 1,260 people. Water resistance is 50 metres. Pre-orders open today; those who order before 12 September get a
strap worth $49."""

VIADUCT = """Tarnmoor Viaduct. The Tarnmoor Viaduct is a railway viaduct across the River Ulm in northern Arvale. It was designed by
Ottoline Brand and built between 1868 and 1873 at a cost of £148,000. The viaduct is 412 metres (1,352 ft) long and
stands 39 m above the valley floor on 21 brick arches, each with a span of 13.7 metres. Some 7 million bricks were used.
Nine workers died during construction.

It was opened on 4 June 1873. The line was closed to passengers in 1964 and to goods in 1971. The structure has been a
Grade II* listed building since 1985. In 2004 a charity, the Friends of Tarnmoor, bought it for one pound. Restoration
took six years and cost £3.2 million, two thirds of it from the Heritage Fund. A cycle path was laid across the viaduct
in 2011; about 85,000 people a year use it.

In popular culture: the viaduct appeared in three episodes of the television series Northern Line in 1998. The
population of Tarnmoor village was 1,874 at the 2021 census, down from 2,310 in 2001."""

NURSES = """Sleep and shift work among nurses: results from the Dalby cohort. Abstract. Background: Rotating shifts are common in
hospitals. Methods: We followed 2,846 nurses at nine hospitals from January 2016 to December 2022 (median follow-up 6.4
years). Sleep was measured by actigraphy for fourteen nights. Results: Nurses on rotating shifts slept 5.9 hours a night
on average, 48 minutes less than day workers. After adjustment, rotating shifts were associated with a higher risk of
hypertension (hazard ratio 1.31, 95% CI 1.12 to 1.53). In all, 407 nurses developed hypertension, 268 of them on
rotating shifts. Loss to follow-up was 8.7%. Among those over 50 the association was weaker. Conclusions: One in seven
nurses developed hypertension during the study; schedules with at least 11 hours between shifts may reduce the risk.
Funding: the Ostra Foundation gave 14.2 million kronor. The authors declare no competing interests. Published online 9
September 2024. Correspondence to the first author, Department of Public Health, University of Dalby. Women made up 83%
of the cohort and the mean age at entry was 38 years."""

PASSAGES: dict[str, tuple[str, tuple[Labelled, ...]]] = {
    "harbour": (
        HARBOUR,
        (
            Labelled("The harbour handled 18.7 million tonnes of cargo in 2023."),
            Labelled("Norvik handled nearly 19 million tonnes in 2023."),
            Labelled("Cargo grew by 4.6 percent in 2023."),
            Labelled("Cargo grew by 820,000 tonnes."),
            Labelled("Cargo grew by 6.4 percent in 2023.", ("6.4 percent",)),
            Labelled("The harbour handled 412,300 containers."),
            Labelled("Some 410,000 containers crossed its quays."),
            Labelled("The harbour handled 421,300 containers.", ("421,300",)),
            Labelled("A sixth of its staff work at night."),
            Labelled("It employs 1,278 people.", ("1,278",)),
            Labelled("Revenue was just under NOK 1 billion."),
            Labelled("Profit before tax was 15 percent of revenue."),
            Labelled("The new quay is 2,100 feet long."),
            Labelled("The new quay is 640 feet long.", ("640 feet",)),
            Labelled("The quay was opened in June 2023."),
            Labelled("The quay was opened on 14 July 2023.", ("14 July 2023",)),
            Labelled("The state paid 30 percent of the NOK 1.26 billion."),
            Labelled("The quay cost $1.26 billion.", ("$1.26 billion",)),
            Labelled("Waiting times fell by 1.7 hours."),
            Labelled("Ships waited 74 minutes on average.", ("74 minutes",)),
            Labelled("The harbour plans to hire 160 people.", ("160",)),
        ),
    ),
    "schools": (
        SCHOOLS,
        (
            Labelled("Around 3,400 children go to its 14 schools."),
            Labelled("The district lost 237 pupils since autumn 2021."),
            Labelled("The district lost 6.5 percent of its pupils since 2021."),
            Labelled("More than a third of pupils ride the bus."),
            Labelled("Half of the pupils ride the bus.", ("Half",)),
            Labelled("Each teacher has 14.8 pupils on average."),
            Labelled("Spending per pupil was close to $12,000."),
            Labelled("Spending per pupil was $18,170.", ("$18,170",)),
            Labelled("Closing 3 schools is to save $2.1 million to $2.6 million a year."),
            Labelled("Closing the schools is to save $2.6 million a year.", ("$2.6 million",)),
            Labelled("Most parents, 57 percent, were against it."),
            Labelled("In the survey 75 percent of parents were against it.", ("75 percent",)),
            Labelled("The remaining 14 percent of parents had no opinion."),
            Labelled("After the closures 11 schools remain."),
            Labelled("The survey asked 1,842 parents.", ("1,842",)),
            Labelled("The schools close in 2027.", ("2027",)),
            Labelled("The library has 12,400 books.", ("12,400",)),
        ),
    ),
    "river": (
        RIVER,
        (
            Labelled("The Aln is 135 miles long."),
            Labelled("The river drains an area of almost 5,000 square kilometres."),
            Labelled("The water rose to 6.8 metres."),
            Labelled("The water rose to 8.62 metres.", ("8.62 metres",)),
            Labelled("It was the highest water since 1978."),
            Labelled("It was the highest water since 1987.", ("1987",)),
            Labelled("More than 2,000 households were without power for 48 hours."),
            Labelled("Some 23,000 households lost power.", ("23,000",)),
            Labelled("Insurers expect claims of up to £360 million."),
            Labelled("Insurers expect claims of at least £310 million."),
            Labelled("Insurers expect claims of £310 billion.", ("£310 billion",)),
            Labelled("The pumps moved 48 cubic metres a second."),
            Labelled("Of the 37 people in hospital, 6 had fractures."),
            Labelled("Four people died.", ("Four",)),
            Labelled("It was 25 degrees Fahrenheit at night."),
            Labelled("The repairs will take 16 months.", ("16 months",)),
        ),
    ),
    "trial": (
        TRIAL,
        (
            Labelled("The trial followed almost 2,000 patients for a year and a half."),
            Labelled("The trial followed 1,394 patients.", ("1,394",)),
            Labelled("Of the treated patients 11.6 percent had a second stroke."),
            Labelled("In the other group 16.5 percent had a second stroke."),
            Labelled("Second strokes were cut by 47 in number."),
            Labelled("Side effects were 4 percentage points more common among the treated."),
            Labelled("Side effects were 9 percentage points more common.", ("9 percentage points",)),
            Labelled("The dose was 75 mg a day."),
            Labelled("The dose was 0.75 grams a day.", ("0.75 grams",)),
            Labelled("It cost €8.7 million and ran in 43 hospitals."),
            Labelled("It ran in 34 hospitals.", ("34",)),
            Labelled("It ended in October 2021."),
            Labelled("It began in March 2019.", ("March 2019",)),
            Labelled("About a fifth of patients stopped taking it."),
            Labelled("Patients were 61 years old on average."),
            Labelled("Some 52 patients died.", ("52",)),
        ),
    ),
    "mill": (
        MILL,
        (
            Labelled("Output fell 8 percent to 261,000 tonnes."),
            Labelled("Output fell 18 percent to 261,000 tonnes.", ("18 percent",)),
            Labelled("Sales fell by €43 million, or about 10 percent."),
            Labelled("Sales fell to £378 million.", ("£378 million",)),
            Labelled("Two in five of its workers are in Berga."),
            Labelled("It has over a thousand employees."),
            Labelled("It has 10,050 employees.", ("10,050",)),
            Labelled("Shares rose 4.7 percent to €23.40."),
            Labelled("Shares fell 4.7 percent.", ("4.7 percent",)),
            Labelled("The dividend is €0.85 a share."),
            Labelled("The dividend is €8.50 a share.", ("€8.50",)),
            Labelled("Net debt is €0.19 billion."),
            Labelled("Nearly a third of its costs are energy."),
            Labelled("The company is more than 120 years old."),
            Labelled("It was founded in 1879.", ("1879",)),
            Labelled("It will invest at least €60 million by 2027."),
            Labelled("It will invest less than €60 million by 2027.", ("€60 million",)),
            Labelled("It has 17 patents.", ("17",)),
        ),
    ),
    "census": (
        CENSUS,
        (
            Labelled("The town grew by 2,287 people in ten years."),
            Labelled("The town grew by 5 percent between 2011 and 2021."),
            Labelled("The town has some 48,000 inhabitants."),
            Labelled("The town has some 84,000 inhabitants.", ("84,000",)),
            Labelled("One in five inhabitants is older than 65."),
            Labelled("Some 23 percent are younger than 18."),
            Labelled("Nearly 7 percent of dwellings are empty."),
            Labelled("Of 21,340 dwellings 14,800 are empty.", ("14,800",)),
            Labelled("Forty percent of households have no car."),
            Labelled("Sixty percent of households have no car.", ("Sixty percent",)),
            Labelled("Rent is £8,820 a year at the median."),
            Labelled("Rent is £753 a month at the median.", ("£753",)),
            Labelled("Unemployment is 5.2 percent, 0.75 points above the county's."),
            Labelled("Unemployment is 2.5 percent.", ("2.5 percent",)),
            Labelled("A third of inhabitants were born elsewhere."),
            Labelled("The town covers 80 square kilometres."),
            Labelled("It has 26 churches.", ("26",)),
        ),
    ),
    "results": (
        RESULTS,
        (
            Labelled("Harrow Vale's revenue rose 7.2 percent to £418.6 million."),
            Labelled("Operating profit reached £37 million, a rise of £5.5 million."),
            Labelled("Operating profit rose 17 percent."),
            Labelled("The company employs more than 6,200 people."),
            Labelled("Frozen ready meals grew by nearly 20 percent."),
            Labelled("Net debt fell from £108 million to £96 million."),
            Labelled("The company expects sales of £1.64-1.68 billion this year."),
            Labelled("The dividend of 4.25 pence is paid on 12 December 2025."),
            Labelled("The closed Batley site employed 134 people.", ("134",)),
            Labelled("Revenue came to £481.6 million.", ("£481.6 million",)),
            Labelled("The company will spend £65 million on its plants.", ("£65 million",)),
            Labelled("Frozen ready meals grew by 27 percent.", ("27 percent",)),
            Labelled("It supplies more than 4,500 shops in eleven countries.", ("4,500",)),
            Labelled("The company was founded in 1913.", ("1913",)),
        ),
    ),
    "appeal": (
        APPEAL,
        (
            Labelled("The award was cut by £2.55 million."),
            Labelled("Damages were reduced by 27 percent to £6.85 million."),
            Labelled("The residents got less than half of the £14.7 million they had asked for."),
            Labelled("Costs came to nearly £4 million in total."),
            Labelled("The water stood six feet high."),
            Labelled("The works would have cost £470,000.", ("£470,000",)),
            Labelled("The trial heard 63 witnesses.", ("63",)),
            Labelled("The reservoir was at 114 percent of capacity.", ("114 percent",)),
            Labelled("Marrick Water serves 621,000 households.", ("621,000",)),
            Labelled("The flood came in November 2017.", ("November 2017",)),
        ),
    ),
    "watch": (
        WATCH,
        (
            Labelled("The Orrery 3 runs 60 percent longer than its predecessor."),
            Labelled("The Orrery 2 weighed 44 grams."),
            Labelled("The cellular model costs $80 more."),
            Labelled("Its market share grew by 1.5 points to 8.9 percent."),
            Labelled("It runs for four days on one charge."),
            Labelled("Vantrel's revenue was about $11 billion last year."),
            Labelled("It weighs 83 grams.", ("83 grams",)),
            Labelled("The watch costs $394 in the United States.", ("$394",)),
            Labelled("It sold 6.5 million watches in 2024.", ("6.5 million",)),
            Labelled("It goes on sale in 43 countries.", ("43",)),
            Labelled("The chip is 14 percent more efficient.", ("14 percent",)),
            Labelled("Sleep tracking was tested with 2,160 people.", ("2,160",)),
        ),
    ),
    "viaduct": (
        VIADUCT,
        (
            Labelled("The viaduct is more than 400 metres long and has 21 arches."),
            Labelled("It took five years to build and cost £148,000."),
            Labelled("It stands 128 feet above the valley."),
            Labelled("Seven million bricks went into it."),
            Labelled("The village lost 436 inhabitants between 2001 and 2021."),
            Labelled("Passenger trains stopped in 1964, 91 years after it opened."),
            Labelled("It stands 59 metres above the valley floor.", ("59 metres",)),
            Labelled("Nineteen workers died.", ("Nineteen",)),
            Labelled("Restoration cost £2.3 million.", ("£2.3 million",)),
            Labelled("Some 58,000 people use the cycle path every year.", ("58,000",)),
            Labelled("It opened on 14 June 1873.", ("14 June 1873",)),
        ),
    ),
    "nurses": (
        NURSES,
        (
            Labelled("Nurses on rotating shifts slept almost six hours a night."),
            Labelled("The risk of hypertension was 31 percent higher."),
            Labelled("More than 2,800 nurses at nine hospitals took part."),
            Labelled("Sleep was measured for two weeks."),
            Labelled("Some 407 nurses, or 14 percent, developed hypertension."),
            Labelled("They slept 84 minutes less than day workers.", ("84 minutes",)),
            Labelled("The study followed 2,486 nurses.", ("2,486",)),
            Labelled("Only 7.8 percent were lost to follow-up.", ("7.8 percent",)),
            Labelled("At least 13 hours between shifts may lower the risk.", ("13 hours",)),
            Labelled("Women made up 38 percent of the nurses.", ("38 percent",)),
        ),
    ),
}  # fmt: skip


ITEMS = [(passage, one) for passage, several in PASSAGES.values() for one in several]
KNOWN = {
    # The earlier value stands in another sentence and is told by its date alone.
    "The district lost 6.5 percent of its pupils since 2021.": {"6.5 percent"},
    # The two counts of its difference stand far apart.
    "After the closures 11 schools remain.": {"11"},
}
"""What is flagged although the source bears it out, and why."""


def flagged(passage: str, sentence: str) -> set[str]:
    """Return the figures and times of a sentence that its source is said not to give."""
    draft = f"{sentence}[^1]\n\n[^1]: Example Wire, 4 March 2026\n"
    report = check_text(draft, format="markdown", sources=long_enough({"1": passage}))
    return {
        verdict.statement.text
        for verdict in report.verdicts
        if verdict.outcome in {Outcome.CONTRADICTED, Outcome.ABSENT}
        and verdict.statement.kind in {Kind.FIGURE, Kind.TIME}
    }


@pytest.mark.parametrize(("passage", "one"), ITEMS, ids=[one.sentence for _, one in ITEMS])
def test_a_claim_is_judged_as_by_hand(passage: str, one: Labelled) -> None:
    found = flagged(passage, one.sentence)
    if one.wrong:
        assert found & set(one.wrong)
    else:
        assert found == KNOWN.get(one.sentence, set())


def test_the_set_is_large_enough_to_mean_something() -> None:
    wrong = sum(bool(one.wrong) for _, one in ITEMS)
    assert len(ITEMS) >= 100
    assert wrong >= 40
    assert set(KNOWN) <= {one.sentence for _, one in ITEMS}
    assert wrong / (wrong + len(KNOWN)) >= 0.95
