"""Word documents: what is printed, and nothing that is not; hostile packages are refused."""

import io
import zipfile
from collections.abc import Callable

import pytest

from claimcheck import check_text
from claimcheck.documents import Document, Locator, Zone, read_bytes
from claimcheck.errors import InputError
from claimcheck.text import Span

Count = Callable[[Callable[[], object]], int]

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def part(tag: str, inside: str) -> str:
    return f'<w:{tag} xmlns:w="{WORD}">{inside}</w:{tag}>'


def package(parts: dict[str, str]) -> bytes:
    """Return a zip archive with these texts in it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def relations(targets: dict[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="r{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items())
    )
    return f"<Relationships>{rows}</Relationships>"


def word(body: str, **parts: str) -> bytes:
    """Return a document with ``body`` in it, and ``parts`` ("footnotes") by what is inside them."""
    files = {
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": relations({name: f"{name}.xml" for name in parts}),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
    }
    for name, inside in parts.items():
        files[f"word/{name}.xml"] = part(name, inside)
    return package(files)


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(inside: str, properties: str = "") -> str:
    if not inside.startswith("<"):
        inside = run(inside)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def call(note: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{note}"/></w:r>'


def note(number: int, text: str, kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{number}">{paragraph(f"<w:r><w:{kind}Ref/></w:r>" + run(" " + text))}</w:{kind}>'


def read(body: str, **parts: str) -> Document:
    return read_bytes(word(body, **parts), path="draft.docx")


def shown(document: Document) -> list[tuple[str, str]]:
    prose = document.prose.text
    return [(block.zone.value, block.prose.of(prose)) for block in document.blocks if len(block.prose)]


def notes(document: Document) -> list[tuple[str | None, str]]:
    return [(b.label, b.span.of(document.source)) for b in document.blocks if b.zone is Zone.NOTE]


STYLES = "".join(
    f'<w:style w:styleId="{key}"><w:name w:val="{name}"/>{more}</w:style>'
    for key, name, more in (
        ("Titel", "Title", ""),
        ("berschrift2", "heading 2", ""),
        ("Mein", "Mein Kapitel", '<w:basedOn w:val="berschrift2"/>'),
        ("Zitat", "Quote", ""),
        ("Liste", "List Bullet", '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'),
        ("TOC1", "toc 1", ""),
        ("Loop", "loop", '<w:basedOn w:val="Loop"/>'),
    )
)


def styled(name: str, text: str) -> str:
    return paragraph(text, f'<w:pStyle w:val="{name}"/>')


def test_styles_make_zones_whatever_they_are_called() -> None:
    document = read(
        styled("Titel", "The bridge")
        + styled("TOC1", "Costs 3")
        + styled("Mein", "Costs")
        + styled("Loop", "It cost $4 million.")
        + styled("Zitat", "It was cheap.")
        + styled("Liste", "One")
        + paragraph("Own", '<w:outlineLvl w:val="0"/>'),
        styles=STYLES,
    )
    assert shown(document) == [
        ("title", "The bridge"),
        ("heading", "Costs"),
        ("paragraph", "It cost $4 million."),
        ("quote", "It was cheap."),
        ("list-item", "One"),
        ("heading", "Own"),
    ]
    assert document.title == "The bridge"


def test_tracked_changes_read_as_if_accepted() -> None:
    document = read(
        paragraph(
            run("It cost ")
            + '<w:del><w:r><w:delText>$3</w:delText></w:r></w:del><w:ins w:id="1">'
            + run("$4")
            + "</w:ins>"
            + run(" million")
            + f"<w:moveFrom>{run(' gone')}{call(7)}</w:moveFrom><w:moveTo>{run(' here')}</w:moveTo>",
            "<w:rPr><w:del/></w:rPr>",
        )
        + paragraph(run(" and more."))
    )
    assert shown(document) == [("paragraph", "It cost $4 million here and more.")]
    assert document.markers == ()


@pytest.mark.parametrize(
    "inside",
    [
        run("9", "<w:vanish/>"),
        run("9", "<w:strike/>"),
        "<w:r><w:instrText>PAGE 9</w:instrText></w:r>",
        '<x:AlternateContent xmlns:x="m"><x:Fallback>' + run("9") + "</x:Fallback></x:AlternateContent>",
        '<m:t xmlns:m="math">9</m:t>',
    ],
)
def test_what_is_not_printed_is_not_read(inside: str) -> None:
    assert read(paragraph(run("It is") + inside + run(" long."))).source.strip() == "It is long."


def test_text_boxes_links_and_controls_are_read() -> None:
    box = f'<w:r><w:drawing><x:y xmlns:x="m"><w:txbxContent>{paragraph("Boxed")}</w:txbxContent></x:y></w:drawing></w:r>'
    document = read(
        paragraph(
            run("It ")
            + f"<w:hyperlink>{run('is')}</w:hyperlink><w:sdt><w:sdtContent>{run(' long.')}</w:sdtContent></w:sdt>{box}"
        )
    )
    assert [text for _, text in shown(document)] == ["It is long.", "Boxed"]


def test_breaks_tabs_and_raised_figures() -> None:
    document = read(
        paragraph(
            run("It has 5 km")
            + run("2", '<w:vertAlign w:val="superscript"/>')
            + "<w:r><w:tab/></w:r>"
            + run("and")
            + "<w:r><w:br/></w:r>"
            + run("more.")
        )
    )
    assert shown(document) == [("paragraph", "It has 5 km² and\nmore.")]


def test_notes_have_their_printed_labels() -> None:
    document = read(
        paragraph(
            run("It cost $4 million.")
            + call(7)
            + run(" It is long,")
            + call(4, "endnote")
            + run(" and wide.")
            + call(2)
        ),
        footnotes='<w:footnote w:type="separator" w:id="0"/>'
        + note(2, "Ana Sol, 2026")
        + note(7, "Ola Brandt, 2025")
        + note(9, "Gone"),
        endnotes=note(4, "Reuters, 2024", "endnote"),
    )
    assert [(m.label, m.span.of(document.source), m.notation) for m in document.markers] == [
        ("1", "1", "docx"),
        ("i", "i", "docx"),
        ("2", "2", "docx"),
    ]
    assert notes(document) == [("1", "Ola Brandt, 2025"), ("2", "Ana Sol, 2026"), ("i", "Reuters, 2024")]
    assert shown(document) == [("paragraph", "It cost $4 million. It is long, and wide.")]
    assert document.markers[0].prose == len("It cost $4 million.")


@pytest.mark.parametrize(
    ("form", "labels"),
    [
        ("upperRoman", ["IV", "V"]),
        ("lowerLetter", ["d", "e"]),
        ("chicago", ["§", "**"]),
        ("hindiVowels", ["4", "5"]),
    ],
)
def test_notes_are_numbered_as_the_settings_say(form: str, labels: list[str]) -> None:
    document = read(
        paragraph(run("A") + call(1) + run(" b") + call(2)),
        settings=f'<w:footnotePr><w:numFmt w:val="{form}"/><w:numStart w:val="4"/></w:footnotePr>',
    )
    assert [marker.label for marker in document.markers] == labels


def test_a_mark_of_the_writer_s_own_is_the_label() -> None:
    own = '<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>†</w:t></w:r>'
    document = read(
        paragraph(run("It is long.") + own + call(2)),
        footnotes=f'<w:footnote w:id="1">{paragraph(run("† Ana Sol"))}</w:footnote>' + note(2, "Ola Brandt"),
    )
    assert [marker.label for marker in document.markers] == ["†", "1"]
    assert notes(document) == [("†", "Ana Sol"), ("1", "Ola Brandt")]


def row(*cells: str, properties: str = "") -> str:
    inside = "".join(f"<w:tc><w:tcPr>{properties}</w:tcPr>{cell}</w:tc>" for cell in cells)
    return f"<w:tr>{inside}</w:tr>"


def test_tables_keep_their_cells() -> None:
    table = f"<w:tbl>{row(paragraph('Year'), paragraph('Cost'))}{row(paragraph('2025'), paragraph('$4') + paragraph('million'))}{row(paragraph(run('')), paragraph('$5'))}</w:tbl>"
    document = read(table + paragraph("It is long."))
    cells = [
        (b.cell.row, b.cell.column, b.cell.header, b.prose.of(document.prose.text))
        for b in document.blocks
        if b.cell
    ]
    assert cells == [
        (0, 0, True, "Year"),
        (0, 1, True, "Cost"),
        (1, 0, False, "2025"),
        (1, 1, False, "$4 million"),
        (2, 0, False, ""),
        (2, 1, False, "$5"),
    ]
    assert document.source == "Year\tCost\n2025\t$4\nmillion\n\t$5\n\nIt is long.\n"


def test_a_table_of_one_cell_frames_text() -> None:
    document = read(f"<w:tbl>{row(paragraph('It is long.') + paragraph('It is wide.'))}</w:tbl>")
    assert shown(document) == [("paragraph", "It is long."), ("paragraph", "It is wide.")]


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="2"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>'
)


def test_numbered_sources_have_their_numbers() -> None:
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>'
    document = read(
        paragraph("It grew. [2]")
        + styled("berschrift2", "References")
        + paragraph("Ana Sol, 2026", listed)
        + paragraph("Ola Brandt, 2025", listed),
        styles=STYLES,
        numbering=NUMBERING,
    )
    assert [(b.label, b.span.of(document.source)) for b in document.blocks if b.zone is Zone.SOURCES] == [
        ("2", "Ana Sol, 2026"),
        ("3", "Ola Brandt, 2025"),
    ]
    assert [marker.label for marker in document.markers] == ["2"]


def test_links_in_notes_show_where_they_go() -> None:
    linked = f'<w:hyperlink r:id="r5" xmlns:r="{RELATIONS}">{run("Port borrows")}</w:hyperlink>'
    noted = f'<w:footnote w:id="1">{paragraph(run("Reuters, ") + linked + run(", 2024"))}</w:footnote>'
    files = {
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": relations({"footnotes": "footnotes.xml"}),
        "word/_rels/footnotes.xml.rels": f'<Relationships><Relationship Id="r5" Type="{RELATIONS}/hyperlink" '
        'Target="https://x.example/port" TargetMode="External"/></Relationships>',
        "word/document.xml": part("document", f"<w:body>{paragraph(run('It grew.') + call(1))}</w:body>"),
        "word/footnotes.xml": part("footnotes", noted),
    }
    report = check_text(package(files), format="docx").to_dict()
    assert report["text"] == "It grew.1\n\n1 Reuters, Port borrows, 2024\n"
    assert report["sources"][0]["url"] == "https://x.example/port"


def test_every_place_names_its_paragraph() -> None:
    document = read(
        paragraph("One.") + paragraph("") + paragraph(run("It cost $4.") + call(1)),
        footnotes=note(1, "Ana Sol"),
    )
    at = document.source.index
    assert document.locate(Span(at("$4"), at("$4") + 2)) == Locator("document", 3)
    assert document.locate(Span(at("Ana"), at("Ana") + 3)) == Locator("footnotes", 1)


def test_the_report_holds_the_text_and_a_locator_by_each_span() -> None:
    data = word(paragraph(run("It cost $40m CHF.") + call(1)), footnotes=note(1, "Reuters, 2024"))
    report = check_text(data, format="docx").to_dict()
    assert report["text"] == "It cost $40m CHF.1\n\n1 Reuters, 2024\n"
    assert report["findings"][0]["locator"] == {"part": "document", "paragraph": 1}
    assert report["notes"][0]["locator"] == {"part": "footnotes", "paragraph": 1}
    assert report["markers"][0]["note"] == report["notes"][0]["id"]


BOMB = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'


def broken(document: str) -> bytes:
    return package(
        {"_rels/.rels": relations({"officeDocument": "word/document.xml"}), "word/document.xml": document}
    )


def flipped() -> bytes:
    data = bytearray(word(paragraph("It is long. " * 50)))
    at = data.index(b"word/document.xml") + 60
    data[at : at + 8] = b"\xff" * 8
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "no .docx file"),
        (b"PK\x03\x04 and no more", "no .docx file"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "password"),
        (package({"mimetype": "application/zip"}), "no Word document"),
        (broken("<w:document>"), "no well-formed XML"),
        (broken("not XML"), "no well-formed XML"),
        (broken(BOMB + part("document", "&b;")), "declares a document type"),
        (broken(OUTSIDE + part("document", "&x;")), "declares a document type"),
        (broken(part("document", "<a>" * 5000 + "</a>" * 5000)), "nests more than"),
        (broken(part("document", " " * 5_000_000)), "zip bomb"),
        (flipped(), "damaged"),
    ],
)
def test_hostile_packages_are_refused_with_a_remedy(data: bytes, problem: str) -> None:
    with pytest.raises(InputError, match=problem) as caught:
        read_bytes(data, path="dir/draft.docx")
    assert caught.value.path == "dir/draft.docx"
    assert caught.value.remedy


def test_relations_out_of_the_package_are_not_followed() -> None:
    outside = relations({"footnotes": "../../../etc/passwd", "styles": "http://x.example/styles.xml"})
    files = {
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": outside,
        "word/document.xml": part("document", paragraph("It is long.")),
    }
    assert read_bytes(package(files), path="a.docx").source == "It is long.\n"


HOSTILE = {
    "paragraphs": paragraph("It cost $4."),
    "notes": paragraph(run("A") + call(1)),
    "tables": f"<w:tbl>{row(paragraph('1'))}</w:tbl>",
    "joined": paragraph("a", "<w:rPr><w:del/></w:rPr>"),
    "runs": run("a"),
    "tabs": "<w:p><w:r>" + "<w:tab/>" * 20 + "</w:r></w:p>",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_bodies_take_work_of_their_length(kind: str, calls: Count) -> None:
    def work(times: int) -> int:
        data = word(HOSTILE[kind] * times)
        return calls(lambda: read_bytes(data, path="a.docx"))

    assert work(800) <= 5 * work(200)


def test_thousands_of_notes_are_read() -> None:
    count = 3000
    document = read(
        "".join(paragraph(run("It grew.") + call(n)) for n in range(1, count + 1)),
        footnotes="".join(note(n, f"Source {n}") for n in range(1, count + 1)),
    )
    assert len(document.markers) == len(notes(document)) == count
    assert notes(document)[-1] == (str(count), f"Source {count}")
