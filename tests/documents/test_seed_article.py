"""The first real article, where the folder of measuring data stands beside the checkout."""

import datetime
from pathlib import Path

import pytest

from claimcheck.documents import Document, Zone, read_bytes

SEED = Path(__file__).resolve().parents[2] / "../shared/seed/muse-spark.txt"


@pytest.fixture(scope="module")
def document() -> Document:
    if not SEED.exists():
        pytest.skip("the measuring data does not stand beside this checkout")
    return read_bytes(SEED.read_bytes(), path="muse-spark.txt")


def lines(document: Document, zone: Zone) -> list[int]:
    return [document.lines.position(block.span.start).line for block in document.blocks if block.zone is zone]


def test_the_frame_of_the_page_is_left_out(document: Document) -> None:
    assert lines(document, Zone.TITLE) == [1]
    assert lines(document, Zone.REPEATED) == [3]
    assert lines(document, Zone.STANDFIRST) == [5]
    assert lines(document, Zone.DAMAGED) == [9]
    assert lines(document, Zone.CHROME) == [17, 31, 41, 43]
    assert lines(document, Zone.SOURCES) == [39]
    assert document.title
    assert document.prose.text.count(document.title) == 1


def test_the_dateline_dates_it(document: Document) -> None:
    assert document.as_of == datetime.date(2026, 6, 5)
    assert document.as_of_from == "dateline"


def test_five_markers_and_no_more(document: Document) -> None:
    places = [(m.label, document.lines.position(m.span.start).line) for m in document.markers]
    assert places == [("1", 14), ("2", 15), ("3", 16), ("1", 23), ("3", 30)]
    assert {m.notation for m in document.markers} == {"glued"}
    assert {document.prose.text[m.prose - 1] for m in document.markers} == {".", '"'}
