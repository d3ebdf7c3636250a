"""Source lines, notes, and the claims that they cover."""

from collections.abc import Callable

import pytest

from claimcheck import Report, check_text
from claimcheck.citations.outlets import outlet_named, outlet_of_url
from claimcheck.citations.sources import read_source
from claimcheck.text import Span

Count = Callable[[Callable[[], object]], int]


@pytest.mark.parametrize(
    ("raw", "outlet", "authors", "issued", "kind"),
    [
        (
            "Financial Times exclusive (Ines Kowal, May 29, 2026)",
            "Financial Times",
            ("Ines Kowal",),
            "2026-05-29",
            "reporting",
        ),
        ("Techmeme aggregation (June 3-4, 2026)", "Techmeme", (), "2026-06-03/2026-06-04", "aggregator"),
        (
            'Ines Kowal, "The port", Reuters, 3 May 2024, https://www.reuters.com/port',
            "Reuters",
            ("Ines Kowal",),
            "2024-05-03",
            "reporting",
        ),
        ("https://www.theguardian.com/world/port", "The Guardian", (), None, "reporting"),
        (
            "The port sinks - BBC News, accessed May 3, 2025, https://www.bbc.co.uk/news/1",
            "BBC",
            (),
            None,
            "reporting",
        ),
        (
            'Tarn, Ada (3 May 2012). "The 2011 flood". Wye Valley Herald. http://wye.example/flood. Retrieved 4 June 2020.',
            "Wye Valley Herald",
            ("Ada Tarn",),
            "2012-05-03",
            "unknown",
        ),
        (
            'Tarn, Ada; Brook, Lee P. (2012). "How eels climb". J. Exp. Fish. 2012.',
            "J. Exp. Fish",
            ("Ada Tarn", "Lee P. Brook"),
            "2012",
            "unknown",
        ),
        (
            'Wye Rowing Society (2007). "A century of oars". Dell Books.',
            "Dell Books",
            ("Wye Rowing Society",),
            "2007",
            "unknown",
        ),
        (
            "Tarn A, Brook LP. Eels in weirs. Journal of Rivers. 2019;12(3):45-61.",
            "Journal of Rivers",
            ("Tarn A", "Brook LP"),
            "2019",
            "unknown",
        ),
        ("Corran Motors, annual report, January 30, 2026", "Corran Motors", (), "2026-01-30", "primary"),
        (
            'https://eels.example/q1 "Eel counts | Rivers Council"',
            "Rivers Council",
            (),
            None,
            "unknown",
        ),
    ],
)
def test_a_source_line_is_read_whole(
    raw: str, outlet: str, authors: tuple[str, ...], issued: str | None, kind: str
) -> None:
    source = read_source("s1", raw, Span(0, len(raw)))
    assert (source.outlet, source.authors, source.issued, source.kind.value) == (
        outlet,
        authors,
        issued,
        kind,
    )


def test_outlets_are_known_by_name_alias_and_domain() -> None:
    named = outlet_named("WSJ, May 3")
    assert named is not None
    assert named[0].name == "Wall Street Journal"
    at = outlet_of_url("https://www.ft.com/content/1")
    assert at is not None
    assert at.name == "Financial Times"
    assert outlet_of_url("https://ft.com.example.org/1") is None
    assert outlet_named("Mintworth and Sons") is None


def cited(report: Report) -> dict[str, tuple[str | None, str, float]]:
    return {
        one.claim.mention.text: (one.source.outlet, one.scope.value, one.confidence)
        for one in report.citations
    }


def test_a_marker_covers_its_sentence_and_a_lone_one_its_block() -> None:
    report = check_text(
        "It took 40 boats. It lost £5m.[^1]\n\n[^1]: Reuters, 3 May 2024\n", format="markdown"
    )
    assert cited(report) == {"£5m": ("Reuters", "sentence", 0.9), "40": ("Reuters", "block", 0.6)}


def test_markers_in_one_sentence_part_it() -> None:
    text = "It took 40 boats,[^1] and lost £5m.[^2]\n\n[^1]: Reuters\n\n[^2]: BBC\n"
    assert cited(check_text(text, format="markdown")) == {
        "40": ("Reuters", "clause", 0.9),
        "£5m": ("BBC", "sentence", 0.9),
    }


def test_two_notes_with_one_label_are_no_answer() -> None:
    report = check_text("It lost £5m.[^1]\n\n[^1]: Reuters\n\n[^1]: BBC\n", format="markdown")
    assert report.citations == ()


def test_order_is_used_only_where_the_numbers_fit_and_is_said() -> None:
    head = "The mill closes\n\nThe mill lost £5m in its last year.[1] It laid 40 people off.[{}]\n\nSources: Reuters · BBC\n"
    fits = check_text(head.format(2))
    assert {one.inferred for one in fits.citations} == {"order"}
    assert cited(fits)["£5m"] == ("Reuters", "sentence", 0.45)
    assert check_text(head.format(3)).citations == ()


def test_the_references_of_a_pandoc_document_are_read_as_csl() -> None:
    text = (
        "---\nreferences:\n- id: tarn2024\n  type: article-journal\n  author:\n  - family: Tarn\n    given: Ada\n"
        "  title: How eels climb\n  container-title: Journal of Rivers\n  issued:\n    date-parts: [[2024, 6]]\n"
        "  DOI: 10.1000/eels\n---\n\nEels climb 40 metres [@tarn2024].\n"
    )
    (source,) = check_text(text, format="markdown").sources
    assert (source.outlet, source.authors, source.title) == (
        "Journal of Rivers",
        ("Ada Tarn",),
        "How eels climb",
    )
    assert (source.issued, source.doi) == ("2024-06", "10.1000/eels")


def test_a_template_of_wikitext_is_read_field_by_field() -> None:
    text = (
        "The weir broke.<ref>{{cite news |last=Tarn |first=Ada |author2=Park, Joe |title=The weir breaks\n"
        " |url=https://www.reuters.com/weir |work=[[Reuters]] |date=3 May 2020 |access-date=9 June 2021}}</ref>\n\n"
        "It was mended.<ref>{{Cite web |title=Weirs |publisher=Orrin Museum |year=2019}}</ref>\n"
    )
    first, second = check_text(text).sources
    assert (first.outlet, first.authors, first.title) == (
        "Reuters",
        ("Ada Tarn", "Joe Park"),
        "The weir breaks",
    )
    assert (first.issued, first.url) == ("2020-05-03", "https://www.reuters.com/weir")
    assert (second.outlet, second.authors, second.issued, second.url) == ("Orrin Museum", (), "2019", None)


@pytest.mark.parametrize(
    ("line", "outlet", "issued"),
    [
        (
            '"Story". Vancouver Sun. March 15, 2009. http://www.vancouversun.com/story',
            "Vancouver Sun",
            "2009-03-15",
        ),
        (
            '"Trees". University of Ardmore, Pinefield. September 22, 2008.',
            "University of Ardmore, Pinefield",
            "2008-09-22",
        ),
        ('Reed, Jay (2005). "Wells of the Valley". Harry N. Moss, Inc..', "Harry N. Moss, Inc", "2005"),
        ('"Population of Orrin 2011". http://www.orrin.gov.uk/population', None, None),
        ('"Budget 2021". https://www.gov.uk/budget', "GOV.UK", None),
        ("BBC News (2021, May 4). Floods in Orrin. https://orrin.example/floods", "BBC", "2021-05-04"),
        ("Tarn, A. (2020). The weir. Journal of Rivers, 12(3), 44-51.", "Journal of Rivers", "2020"),
    ],
)
def test_names_keep_their_commas_and_titles_their_years(
    line: str, outlet: str | None, issued: str | None
) -> None:
    source = read_source("s1", line, Span(0, len(line)))
    assert (source.outlet, source.issued) == (outlet, issued)


def test_the_sentence_after_outlet_and_date_is_the_title() -> None:
    line = "Reuters (2024). Orrin opens its weir. https://www.reuters.com/weir"
    assert read_source("s1", line, Span(0, len(line))).title == "Orrin opens its weir"


def test_initials_keep_their_stops() -> None:
    line = "Tarn, A., & Park, J. B. (2020, May 3). The weir and the town. Orrin Review."
    source = read_source("s1", line, Span(0, len(line)))
    assert (source.authors, source.title) == (("A. Tarn", "J. B. Park"), "The weir and the town")
    assert (source.outlet, source.issued) == ("Orrin Review", "2020-05-03")


def test_a_note_that_begins_with_a_link_keeps_its_title() -> None:
    text = "The weir broke.[^1]\n\n[^1]: [Weir breaks](https://www.reuters.com/weir), 3 May 2020\n"
    (source,) = check_text(text, format="markdown").sources
    assert (source.outlet, source.title) == ("Reuters", "Weir breaks")


def test_an_inline_note_is_the_source_of_its_sentence() -> None:
    report = check_text("The weir cost £4m.^[Reuters, 3 May 2020]\n", format="markdown")
    assert [(item.claim.mention.text, item.source.outlet) for item in report.citations] == [
        ("£4m", "Reuters")
    ]


def test_markers_are_matched_by_order_to_the_first_sources_of_a_longer_list() -> None:
    text = (
        "The weir\n\nThe weir cost £4m.[1] It held 300 eels.[2]\n\n"
        "Sources: Reuters (May 3, 2020) · Town records (May 4, 2020) · Techmeme (May 5, 2020)\n"
    )
    report = check_text(text)
    assert [(item.claim.mention.text, item.source.outlet) for item in report.citations] == [
        ("£4m", "Reuters"),
        ("300", "Town records"),
    ]
    assert {item.inferred for item in report.citations} == {"order"}


@pytest.mark.parametrize(
    "piece",
    ["[a](b", '"a ', "_a", "vol. 1 ", "A. ", "Aa, ", "(", "van ", "Aa Sun. 3 May 2020. ", "{{cite |a = "],
)
def test_hostile_lines_are_read_to_the_end(piece: str, calls: Count) -> None:
    def work(size: int) -> int:
        raw = piece * (size // len(piece))
        return calls(lambda: read_source("s1", raw, Span(0, len(raw))))

    raw = piece * (100_000 // len(piece))
    assert read_source("s1", raw, Span(0, len(raw))).raw == raw
    assert work(8_000) <= 6 * work(2_000)


@pytest.mark.parametrize(
    ("raw", "outlet", "authors", "title", "issued"),
    [
        (
            "Tarn, A. (2023, May 8). [The weir opens](https://www.bbc.co.uk/weir). *The Guardian*.",
            "The Guardian",
            ("A. Tarn",),
            "The weir opens",
            "2023-05-08",
        ),
        (
            "Tarn, A., & Brook, L. P. (2023). The weir opens again. *Financial Times*. https://www.ft.com/weir",
            "Financial Times",
            ("A. Tarn", "L. P. Brook"),
            "The weir opens again",
            "2023",
        ),
        ('*The Guardian*, "The weir opens", 8 May 2023', "The Guardian", (), "The weir opens", "2023-05-08"),
        (
            "The Guardian: [The weir opens](https://www.theguardian.com/weir) (8 May 2023)",
            "The Guardian",
            (),
            "The weir opens",
            "2023-05-08",
        ),
        (
            "Tarn, Ada. *The Long Weir*. Quay Press, 2019.",
            "Quay Press",
            ("Ada Tarn",),
            "The Long Weir",
            "2019",
        ),
    ],
)
def test_an_outlet_in_italics_or_before_a_colon_is_no_title(
    raw: str, outlet: str, authors: tuple[str, ...], title: str, issued: str
) -> None:
    source = read_source("s1", raw, Span(0, len(raw)))
    assert (source.outlet, source.authors, source.title, source.issued) == (outlet, authors, title, issued)


@pytest.mark.parametrize(
    ("raw", "outlet", "authors", "title"),
    [
        (
            "A. Tarn, The Eels of Orrin (Weir Press, 1974), p. 31.",
            "Weir Press",
            ("A. Tarn",),
            "The Eels of Orrin",
        ),
        (
            "Ada Tarn and Joe Park, The Eels of Orrin (2nd edn, Pinefield: Weir Press, 2019) 34.",
            "Weir Press",
            ("Ada Tarn", "Joe Park"),
            "The Eels of Orrin",
        ),
        (
            "Ada Tarn, *The Eels of Orrin* (Weir Press, 2019), 34.",
            "Weir Press",
            ("Ada Tarn",),
            "The Eels of Orrin",
        ),
        ("Ines Kowal, Reuters (May 3, 2024)", "Reuters", ("Ines Kowal",), None),
        ("Orrin Canal Board, Eels, table 3, 2024", "Orrin Canal Board", (), "Eels"),
        ("Building Code, section 12, 2024.", "Building Code", (), None),
        ("Orrin Airport, Eel Report, 12 January 2026.", "Orrin Airport", (), "Eel Report"),
        ("Annual report 2025, p. 4.", None, (), None),
    ],
)
def test_books_have_a_publisher_and_pages_are_no_titles(
    raw: str, outlet: str | None, authors: tuple[str, ...], title: str | None
) -> None:
    source = read_source("s1", raw, Span(0, len(raw)))
    assert (source.outlet, source.authors, source.title) == (outlet, authors, title)
