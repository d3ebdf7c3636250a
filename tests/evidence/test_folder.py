"""Saved files become the texts of a document's sources; what cannot be read is said, and the others go on."""

import gzip
import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck import SourceFolder, check_text
from claimcheck.cli import main
from claimcheck.errors import UsageError
from claimcheck.evidence import Outcome
from claimcheck.reports import Report

FILLER = (
    "The council met in the old hall on the hill, as it has done for longer than anybody can say. "
    "Members spoke in turn, some of them twice, and a clerk wrote down what they wanted to be remembered. "
) * 5
SAID = "The bridge cost $88 million, the treasurer told the meeting."
TEXT = f"{FILLER}\n\n{SAID}\n\n{FILLER}"
DRAFT = "The bridge cost $88 million.[^1]\n\n[^1]: The Valley Post, “What the new bridge cost”, 3 May 2020, https://valley.example/news/bridge-cost\n"


def page(url: str = "https://valley.example/news/bridge-cost", title: str = "Valley") -> str:
    paragraphs = "".join(f"<p>{part}</p>" for part in TEXT.split("\n\n"))
    return f'<html><head><title>{title}</title><link rel="canonical" href="{url}"></head><body><article><h1>{title}</h1>{paragraphs}</article></body></html>'


def check(folder: Path, draft: str = DRAFT) -> Report:
    return check_text(draft, format="markdown", path="post.md", sources=SourceFolder(folder))


def outcomes(folder: Path, draft: str = DRAFT) -> set[Outcome]:
    report = check(folder, draft)
    print(*report.notices, *report.verdicts, sep="\n")  # noqa: T201 - shown where the test fails
    return {verdict.outcome for verdict in report.verdicts if verdict.statement.claim}


def pdf(text: str) -> bytes:
    """Return the smallest PDF whose one page prints ``text``."""
    lines = "".join(f"({line}) Tj T* " for line in text.replace("\n\n", "\n").split(". "))
    stream = f"BT /F1 8 Tf 9 TL 20 800 Td {lines}ET".encode()
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 850]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(out))
        out += b"%d 0 obj%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        out
        + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (table, len(out))
    )


def warc(body: bytes, url: str) -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2020-05-03T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    return gzip.compress(head.encode() + http + b"\r\n\r\n", mtime=0)


def docx(text: str) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{part}</w:t></w:r></w:p>" for part in text.split("\n\n"))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        )
        package.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        package.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>',
        )
    return out.getvalue()


FILES: list[tuple[str, str, bytes]] = [
    ("page.html", "trafilatura", page().encode()),
    ("1.txt", "", TEXT.encode()),
    ("bridge-cost.md", "", f"# News\n\n{TEXT}".encode()),
    ("1.pdf", "pypdf", pdf(TEXT)),
    ("1.docx", "", docx(TEXT)),
    ("crawl.warc.gz", "warcio trafilatura", warc(page("https://other.example/").encode(), "https://www.valley.example/news/bridge-cost/?utm_source=x")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "package", "data"), FILES, ids=[name for name, _, _ in FILES])
def test_every_format_is_read(tmp_path: Path, name: str, package: str, data: bytes) -> None:
    for needed in package.split():
        pytest.importorskip(needed, exc_type=ImportError)
    (tmp_path / name).write_bytes(data)
    assert outcomes(tmp_path) == {Outcome.SUPPORTED}


def test_a_title_finds_its_file(tmp_path: Path) -> None:
    (tmp_path / "saved.txt").write_text(f"What the new bridge cost\n\n{TEXT}", encoding="utf-8")
    assert outcomes(tmp_path) == {Outcome.SUPPORTED}


def test_two_files_of_one_title_are_no_answer(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"What the new bridge cost\n\n{TEXT}", encoding="utf-8")
    assert outcomes(tmp_path) == set()


def test_the_map_comes_first_and_may_be_by_document(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(TEXT.replace("$88", "$99"), encoding="utf-8")
    (tmp_path / "right.txt").write_text(TEXT, encoding="utf-8")
    assert outcomes(tmp_path) == {Outcome.CONTRADICTED}
    (tmp_path / "sources.toml").write_text('["post.md"]\n1 = "right.txt"\n', encoding="utf-8")
    assert outcomes(tmp_path) == {Outcome.SUPPORTED}


def test_a_short_file_is_the_whole_source_where_the_map_names_it(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(SAID, encoding="utf-8")
    assert outcomes(tmp_path) == {Outcome.NOT_CHECKABLE}
    (tmp_path / "sources.toml").write_text('1 = "1.txt"\n', encoding="utf-8")
    assert outcomes(tmp_path) == {Outcome.SUPPORTED}
    (tmp_path / "1.txt").write_text(f"{SAID}\n\nSubscribe to continue reading.", encoding="utf-8")
    assert outcomes(tmp_path) == {Outcome.NOT_CHECKABLE}


def test_a_folder_for_each_document_goes_before_the_shared_one(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(TEXT.replace("$88", "$99"), encoding="utf-8")
    (tmp_path / "post").mkdir()
    (tmp_path / "post" / "1.txt").write_text(TEXT, encoding="utf-8")
    assert outcomes(tmp_path) == {Outcome.SUPPORTED}


@pytest.mark.parametrize("told", ['1 = "missing.txt"\n', "1 = 2\n", "= no\n"])
def test_a_wrong_map_is_refused(tmp_path: Path, told: str) -> None:
    (tmp_path / "sources.toml").write_text(told, encoding="utf-8")
    with pytest.raises(UsageError, match=r"sources\.toml"):
        SourceFolder(tmp_path)


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such folder"):
        SourceFolder(tmp_path / "nowhere")


BROKEN: list[tuple[str, str, bytes]] = [
    ("broken.pdf", "pypdf", b"%PDF-1.7\n1 0 obj<<" + b"[" * 20000),
    ("broken.docx", "", b"PK\x03\x04 and no more"),
    ("broken.warc", "warcio", b"WARC/1.0\r\nno archive at all\r\n\r\n"),
    ("bomb.warc.gz", "warcio", gzip.compress(b"WARC/1.0\r\n" + bytes(30_000_000))),
    ("deep.html", "trafilatura", b"<div>" * 50000),
]  # fmt: skip


@pytest.mark.parametrize(("name", "package", "data"), BROKEN, ids=[name for name, _, _ in BROKEN])
def test_a_broken_file_costs_nothing_but_itself(tmp_path: Path, name: str, package: str, data: bytes) -> None:
    if package:
        pytest.importorskip(package, exc_type=ImportError)
    (tmp_path / name).write_bytes(data)
    (tmp_path / "1.txt").write_text(TEXT, encoding="utf-8")
    assert outcomes(tmp_path) == {Outcome.SUPPORTED}


def test_a_bomb_in_a_docx_is_refused(tmp_path: Path) -> None:
    (tmp_path / "1.docx").write_bytes(docx("0" * 200_000_000))
    folder = SourceFolder(tmp_path)
    report = check_text(DRAFT, format="markdown", path="post.md", sources=folder)
    assert report.verdicts == ()
    assert [notice.code for notice in folder.notices] == ["source-unreadable"]


def test_a_missing_package_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (tmp_path / "1.html").write_text(page(), encoding="utf-8")
    folder = SourceFolder(tmp_path)
    check_text(DRAFT, format="markdown", path="post.md", sources=folder)
    assert ["claimcheck[sources]" in notice.message for notice in folder.notices] == [True]


def test_the_command_reads_the_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "saved").mkdir()
    (tmp_path / "saved" / "1.txt").write_text(TEXT.replace("$88", "$99"), encoding="utf-8")
    (tmp_path / "post.md").write_text(DRAFT, encoding="utf-8")
    status = main(
        ["--sources", str(tmp_path / "saved"), "--output-format", "concise", str(tmp_path / "post.md")]
    )
    assert status == 1
    assert "figure-differs" in capsys.readouterr().out


def test_hidden_characters_of_a_page_are_never_shown() -> None:
    hostile = f"{FILLER}\n\nThe bridge cost \u202e$99 million\u202c,\x1b[31m the treasurer said.\n\n{FILLER}"
    report = check_text(DRAFT, format="markdown", sources={"1": hostile})
    shown = [verdict.answer.evidence.text for verdict in report.verdicts if verdict.answer.evidence]
    assert shown
    assert not any(character in text for text in shown for character in "\u202e\u202c\x1b")


def test_a_folder_is_looked_through_once_for_all_sources(
    tmp_path: Path, calls: Callable[[Callable[[], object]], int]
) -> None:
    def finding(number: int) -> int:
        folder = tmp_path / str(number)
        folder.mkdir()
        for one in range(number):
            (folder / f"{one}.txt").write_text(f"Ward {one} has {one + 300} boats.", encoding="utf-8")
        notes = "".join(f"Ward {one} has {one + 300} boats.[^{one}]\n\n" for one in range(number))
        notes += "".join(f"[^{one}]: Ward {one}, https://ward.example/{one}\n" for one in range(number))
        apparatus = check_text(notes, format="markdown").apparatus
        sources = SourceFolder(folder)
        assert len(sources.texts_for("post.md", apparatus)) == number
        return calls(lambda: sources.texts_for("post.md", apparatus))

    assert finding(80) < 2.4 * finding(40)
