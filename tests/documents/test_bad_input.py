"""Files that are not what they should be: a clear message with file and remedy, or a notice."""

import codecs

import pytest

from claimcheck.documents import Document, Zone, read_bytes, read_text
from claimcheck.errors import InputError, UsageError
from claimcheck.text import Span

TEXT = "Réunion à Köln\r\n\r\nThe council spent €40 million on the bridge – twice the plan.\r\n"


def codes(document: Document) -> list[str]:
    return [notice.code for notice in document.notices]


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_unicode_is_read_as_it_stands_without_its_mark(mark: bytes, encoding: str) -> None:
    document = read_bytes(mark + TEXT.encode(encoding), path="a.txt")
    assert document.source == TEXT
    assert document.notices == ()
    assert document.blocks[0].span == Span(0, 14)


def test_line_ends_are_kept_and_not_part_of_a_block() -> None:
    document = read_bytes(TEXT.encode(), path="a.txt")
    assert document.source.count("\r\n") == 3
    assert [document.lines.position(block.span.start) for block in document.blocks] == [(1, 1), (3, 1)]
    assert "\r" not in document.prose.text


@pytest.mark.parametrize("encoding", ["cp1252", "iso-8859-1"])
def test_another_encoding_is_guessed_and_named(encoding: str) -> None:
    text = "Die Brücke über den Fluss kostete 40 Millionen. Für die Prüfung blieb wenig übrig.\n" * 4
    document = read_bytes(text.encode(encoding), path="b.txt")
    assert document.source == text
    assert codes(document) == ["encoding-guessed"]
    assert "b.txt" in document.notices[0].message
    assert "UTF-8" in document.notices[0].message


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"PK\x03\x04\x14\x00\x06\x00",
        bytes(range(256)) * 4,
        b"text" + b"\x00" * 40,
        "no mark".encode("utf-16-le") * 10,
        b"\x01\x02\x03\x04\x05\x06" * 30,
    ],
)
def test_binary_files_are_refused_with_a_remedy(data: bytes) -> None:
    with pytest.raises(InputError) as caught:
        read_bytes(data, path="dir/c.txt")
    assert caught.value.path == "dir/c.txt"
    assert "UTF-8" in caught.value.remedy
    assert str(caught.value).startswith("dir/c.txt: ")


def test_bytes_that_break_their_mark_are_refused() -> None:
    with pytest.raises(InputError, match="UTF-16"):
        read_bytes(codecs.BOM_UTF16_LE + b"a\x00b", path="d.txt")


def test_a_stray_nul_is_damage_and_nothing_else() -> None:
    document = read_bytes(b"The town paid $4\x00 million for it. It was late.\n", path="e.txt")
    assert [block.zone for block in document.blocks] == [Zone.PARAGRAPH, Zone.DAMAGED]
    assert "\x00" not in document.prose.text
    assert "It was late." in document.prose.text


@pytest.mark.parametrize("data", [b"", b"\n\n  \r\n", codecs.BOM_UTF8])
@pytest.mark.parametrize("path", ["f.txt", "f.md"])
def test_an_empty_file_is_a_document_with_a_notice(data: bytes, path: str) -> None:
    document = read_bytes(data, path=path)
    assert document.blocks == ()
    assert document.prose.text == ""
    assert codes(document) == ["empty-document"]


def test_a_format_without_a_reader_names_those_that_can_be_read() -> None:
    with pytest.raises(UsageError, match="text, markdown, html and docx"):
        read_text("x", format="wordstar")


def test_a_docx_is_no_text() -> None:
    with pytest.raises(UsageError, match="its bytes or its file"):
        read_text("x", format="docx")


def test_the_format_comes_from_the_name_of_the_file() -> None:
    assert read_bytes(b"# T\n\nText.\n", path="a.MD").format == "markdown"
    assert read_bytes(b"# T\n\nText.\n", path="README").format == "text"
    assert read_bytes(b"# T\n\nText.\n", path="a.md", format="text").format == "text"
    assert read_bytes(b"<p>x</p>", path="a.html").format == "html"


def test_lone_surrogates_do_not_stop_the_markdown_reader() -> None:
    document = read_text("A \ud800 stray half, and $5.[^1]\n\n[^1]: a note\n", format="markdown")
    assert [marker.label for marker in document.markers] == ["1"]
