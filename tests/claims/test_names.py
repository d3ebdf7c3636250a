"""Which names are one, and what descriptions stand for: compared where they are, silent where two can be meant."""

import pytest

from claimcheck import Claim, Settings, check_text

BUDGET = "\n\nNobody saw {owner} £61m repair budget go."


def subject(text: str, figure: str, **entities: list[str]) -> str | None:
    settings = Settings(entities=entities)
    claims: tuple[Claim, ...] = check_text(text, format="markdown", settings=settings).claims
    return next(claim.subject for claim in claims if claim.mention.text == figure)


@pytest.mark.parametrize(
    ("first", "owner"),
    [
        ("The Harbour Safety Board (HSB) has a £43m repair budget.", "HSB's"),
        ("HSB (Harbour Safety Board) has a £43m repair budget.", "the Harbour Safety Board's"),
        ("The Harbour Safety Board (the “Board”) has a £43m repair budget.", "the Board's"),
        (
            "The Harbour Safety Board (hereinafter referred to as Harbour) has a £43m repair budget.",
            "Harbour's",
        ),
        ("Dunmere Textiles Ltd has a £43m repair budget.", "Dunmere's"),
        ("In all, Ilse Brandt has a £43m repair budget.", "Brandt's"),
        ("In all, President Ilse Brandt has a £43m repair budget.", "Ms Brandt's"),
        ("The repair budget of Farrow Bank is £43m.", "Farrow Bank's"),
    ],
)
def test_two_names_of_one_thing_are_compared(first: str, owner: str) -> None:
    findings = check_text(first + BUDGET.format(owner=owner), format="markdown").findings
    assert [finding.rule for finding in findings] == ["value-conflict"]


@pytest.mark.parametrize(
    ("first", "owner"),
    [
        ("The Harbour Safety Board (see below) has a £43m repair budget.", "See's"),
        ("The repair budget of Farrow Bank is £43m. It is not in Lorne.", "Lorne's"),
    ],
)
def test_names_that_may_be_two_things_are_not(first: str, owner: str) -> None:
    assert check_text(first + BUDGET.format(owner=owner), format="markdown").findings == ()


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Farrow Bank sued Verrick Corp. The bank lost £43m.", "Farrow Bank"),
        ("Farrow Bank sued Merle Bank. The bank lost £43m.", None),
        ("Farrow Bank is old.\n\nThe bank lost £43m.", "Farrow Bank"),
        ("Verrick Corp is old. The company lost £43m.", "Verrick Corp"),
        ("Verrick Corp and Dunmere Ltd are old. The company lost £43m.", None),
        ("# Selkie sinks\n\nThe company lost £43m. Selkie was old.", "Selkie"),
        ("# Selkie sinks\n\nThe council lost £43m. Selkie was in Lorne.", "Selkie"),
        ("# Selkie sinks\n\nThe museum lost £43m. Selkie was old.", None),
        ("Lorne County is poor. The county lost £43m.", "Lorne County"),
        ("The group of Farrow Bank lost £43m.", "Farrow Bank"),
    ],
)
def test_a_description_stands_for_the_one_it_fits(text: str, owner: str | None) -> None:
    assert subject(text, "£43m") == owner


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("In all, Ilse Brandt and Karl Brandt met. In all, Brandt lost £43m.", "Brandt"),
        ("The Tarnow Bridge is shut. People in Tarnow hate it. In all, Tarnow lost £43m.", "Tarnow"),
        ("The Bank of Lorne is shut. In all, Lorne lost £43m.", "Lorne"),
        ("Reports by New Orrin are late. In all, Orrin lost £43m.", "Orrin"),
        ("Orrin Ltd and Orrin Group are old. In all, Orrin lost £43m.", "Orrin"),
        ("The RAID6 pool is old. A TB RAID6 pool is new. In all, RAID6 lost £43m.", "RAID6"),
    ],
)
def test_a_short_name_that_may_be_two_things_stays_itself(text: str, owner: str) -> None:
    assert subject(text, "£43m") == owner


def test_a_description_of_the_settings_needs_the_name_in_the_text() -> None:
    assert subject("Selkie is old. The line lost £43m.", "£43m", Selkie=["the company"]) is None
    assert subject("Selkie is old. The company lost £43m.", "£43m", Selkie=["the company"]) == "Selkie"
    assert subject("Orrin Ltd is old. The company lost £43m.", "£43m", Selkie=["the company"]) == "Orrin Ltd"


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Ilse Brandt told the court that £43m was gone.", None),
        ("The Lorne Gazette reported that £43m was gone.", None),
        ("The Lorne Gazette reported that its owner had lost £43m.", "Lorne Gazette"),
        ("According to Ilse Brandt, £43m was gone.", None),
        ("In all, Selkie said profit rose to £43m.", "Selkie"),
    ],
)
def test_who_tells_a_figure_does_not_own_it(text: str, owner: str | None) -> None:
    assert subject(text, "£43m") == owner


def test_a_unit_is_no_name() -> None:
    text = "The plants included 126 GW of biogas and 17 GW of tidal power, plus 530 MW of peat."
    claims: tuple[Claim, ...] = check_text(text, format="markdown").claims
    assert [claim.subject for claim in claims] == [None, None, None]
