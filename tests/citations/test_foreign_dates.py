"""Dates of source lines in other languages, and who is not troubled by them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from claimcheck.citations.sources import read_date, read_source
from claimcheck.citations.templates import read_template
from claimcheck.text import Span


@pytest.mark.parametrize(
    ("raw", "outlet", "authors", "issued"),
    [
        ("Le Monde (Odile Varenne, 12 juin 2026)", "Le Monde", ("Odile Varenne",), "2026-06-12"),
        ("Frankfurter Allgemeine Zeitung, 3. März 2025", "Frankfurter Allgemeine Zeitung", (), "2025-03-03"),
        ("El País, 5 de mayo de 2024", "El País", (), "2024-05-05"),
        ('Varenne, Odile. "La digue cède". Le Monde, 1er mai 2024.', "Le Monde", ("Odile Varenne",), "2024-05-01"),
        ("La Repubblica, 7 ottobre 2021", "La Repubblica", (), "2021-10-07"),
        ("Vesti Orrina, 14 июня 2023", "Vesti Orrina", (), "2023-06-14"),
    ],
)  # fmt: skip
def test_a_day_in_another_language_is_the_day_of_the_source(
    raw: str, outlet: str, authors: tuple[str, ...], issued: str
) -> None:
    source = read_source("s1", raw, Span(0, len(raw)))
    assert (source.outlet, source.authors, source.issued) == (outlet, authors, issued)


def test_the_date_of_a_template_may_be_in_another_language() -> None:
    raw = "{{cite news |title=La digue |work=Le Monde |date=12 février 2019}}"
    source = read_template("s1", raw, Span(0, len(raw)))
    assert source is not None
    assert source.issued == "2019-02-12"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("12 listopada {}", id="October in one language, November in another"),
        pytest.param("30 février {}", id="no such day"),
        pytest.param("9 Rivers {}", id="no month"),
        pytest.param("11 heures {}", id="a length of time"),
    ],
)
def test_what_has_no_one_reading_keeps_its_year_alone(text: str) -> None:
    line = f"The Orrin Review, {text.format(2021)}"
    assert read_source("s1", line, Span(0, len(line))).issued == "2021"
    assert read_date(text.format(2021)) in {None, "2021"}


def test_an_english_date_is_read_without_the_library_of_dates() -> None:
    code = (
        "import sys, claimcheck\n"
        "text = 'Rents rose 41 percent.[^1]\\n\\n[^1]: Reuters (Ines Kowal, 3 May 2024)\\n'\n"
        "assert claimcheck.check_text(text, format='markdown').citations\n"
        "print('dateparser' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own interpreter
    assert done.stdout.split() == ["False"]
