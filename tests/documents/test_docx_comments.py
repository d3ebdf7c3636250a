"""Comments written into Word documents: in the right place, read back, and nothing else touched."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

import pytest

from claimcheck.documents import Remark, read_bytes, write_comments
from claimcheck.errors import InputError

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def _relation(kind: str, target: str) -> str:
    row = f'<Relationship Id="r1" Type="{KIND}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{RELATIONS}">{row}</Relationships>'


def _word(body: str, **more: str) -> bytes:
    files = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": _relation("officeDocument", "word/document.xml"),
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
        "word/media/image1.png": "\0\1\2",
        **more,
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def _p(text: str, properties: str = "") -> str:
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def _part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


BODIES = {
    "plain": _p("One.") + _p("Two."),
    "properties": _p("One.") + _p("Two.", '<w:pPr><w:pStyle w:val="a&gt;b"/></w:pPr>'),
    "short properties": _p("One.") + _p("Two.", "<w:pPr/>"),
    "changed properties": _p("One.")
    + _p("Two.", "<w:pPr><w:jc/><w:pPrChange><w:pPr><w:jc/></w:pPr></w:pPrChange></w:pPr>"),
    "attributes": _p("One.") + '<w:p title="a > b" other=\'c > "d\'><w:r><w:t>Two.</w:t></w:r></w:p>',
    "after an empty one": "<w:p/>" + _p("Two."),
    "after a deleted one": f"<w:del>{_p('Gone.')}</w:del>" + _p("One.") + _p("Two."),
    "in a cell": _p("One.") + f"<w:tbl><w:tr><w:tc>{_p('Two.')}</w:tc></w:tr></w:tbl>",
    "with a text box": '<w:p><w:r><mc:Choice xmlns:mc="m">'
    + _p("Box.")
    + '</mc:Choice><mc:Fallback xmlns:mc="m">'
    + _p("Box.")
    + "</mc:Fallback></w:r></w:p>"
    + _p("Two."),
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_comment_stands_at_its_paragraph_and_is_read_back(body: str) -> None:
    data = _word(body)
    document = read_bytes(data, path="a.docx")
    at = document.source.index("Two.")
    number = next(place.paragraph for start, place in reversed(document.locators) if start <= at)
    written = write_comments(data, "a.docx", [Remark(number, 'a < b & "c"')])
    again = read_bytes(written, path="a.docx")
    assert again.source == document.source
    ((span, text),) = again.margin
    assert (span.of(again.source), text) == ("Two.", 'a < b & "c"')


def test_no_other_part_changes() -> None:
    data = _word(_p("One."))
    written = write_comments(data, "a.docx", [Remark(1, "x")])
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(written)) as new:
        assert new.namelist()[: len(old.namelist())] == old.namelist()
        changed = {name for name in old.namelist() if old.read(name) != new.read(name)}
        assert changed == {"[Content_Types].xml", "word/document.xml"}
        assert set(new.namelist()) - set(old.namelist()) == {
            "word/claimcheck-comments.xml",
            "word/_rels/document.xml.rels",
        }
        for name in new.namelist():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(new.read(name))  # noqa: S314 - written by this test
    marked = _part(written, "word/document.xml")
    without = [piece for piece in marked.replace("<w:comment", "\n<w:comment").splitlines() if piece]
    assert len(without) == 4
    assert "/word/claimcheck-comments.xml" in _part(written, "[Content_Types].xml")


def test_comments_that_are_there_stay_and_numbers_go_on() -> None:
    told = f'<w:comments xmlns:w="{WORD}"><w:comment w:id="7">{_p("Ask.")}</w:comment></w:comments>'
    start = '<w:commentRangeStart w:id="7"/>'
    data = _word(
        start + _p("One.") + _p("Two."),
        **{"word/comments.xml": told, "word/_rels/document.xml.rels": _relation("comments", "comments.xml")},
    )
    written = write_comments(data, "a.docx", [Remark(1, "x"), Remark(2, "y")])
    margin = read_bytes(written, path="a.docx").margin
    assert [text for _, text in margin] == ["Ask.", "x", "y"]
    assert _part(written, "word/comments.xml").startswith(told.removesuffix("</w:comments>"))
    assert 'w:id="9"' in _part(written, "word/comments.xml")
    assert _part(written, "[Content_Types].xml") == TYPES


def test_another_prefix_is_no_matter() -> None:
    body = f'<x:document xmlns:x="{WORD}"><x:body><x:p><x:r><x:t>One.</x:t></x:r></x:p></x:body></x:document>'
    written = write_comments(_word("", **{"word/document.xml": body}), "a.docx", [Remark(1, "x")])
    assert [text for _, text in read_bytes(written, path="a.docx").margin] == ["x"]


def test_a_paragraph_that_is_not_there_gets_none() -> None:
    written = write_comments(_word(_p("One.") + "<w:p/>"), "a.docx", [Remark(2, "x"), Remark(9, "y")])
    assert read_bytes(written, path="a.docx").margin == ()


def test_another_encoding_is_refused() -> None:
    text = f'<?xml version="1.0" encoding="ISO-8859-1"?><w:document xmlns:w="{WORD}"><w:body/></w:document>'
    with pytest.raises(InputError, match="another encoding"):
        write_comments(_word("", **{"word/document.xml": text}), "a.docx", [Remark(1, "x")])
