"""The same comments in HTML, and in the margin of a Word document."""

from __future__ import annotations

import io
import zipfile

import pytest

from claimcheck import Report, check_text

BAD = "The port borrowed $40m CHF."
OTHER = "Then it lent $41m EUR."

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _paragraph(text: str, before: str = "", after: str = "") -> str:
    return f"<w:p>{before}<w:r><w:t>{text}</w:t></w:r>{after}</w:p>"


def _at(number: int) -> tuple[str, str]:
    start = f'<w:commentRangeStart w:id="{number}"/>'
    end = f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'
    return start, end


def _word(body: str, *comments: str) -> Report:
    """Check a document with ``body`` in it and these comments in its margin, numbered from 1."""
    told = "".join(
        f'<w:comment w:id="{number}" w:author="A">{_paragraph(text)}</w:comment>'
        for number, text in enumerate(comments, start=1)
    )

    def relation(kind: str, target: str) -> str:
        row = f'<Relationship Id="r1" Type="{KIND}/{kind}" Target="{target}"/>'
        return f"<Relationships>{row}</Relationships>"

    files = {
        "_rels/.rels": relation("officeDocument", "word/document.xml"),
        "word/_rels/document.xml.rels": relation("comments", "comments.xml"),
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
        "word/comments.xml": f'<w:comments xmlns:w="{WORD}">{told}</w:comments>',
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return check_text(buffer.getvalue(), format="docx", path="a.docx")


def _left(report: Report) -> list[str]:
    return [finding.span.of(report.document.source) for finding in report.findings]


@pytest.mark.parametrize(
    ("page", "left"),
    [
        (f"<p>{BAD} <!-- claimcheck: ignore[currency-conflict] deed --></p>\n<p>{OTHER}</p>", ["$41m EUR"]),
        (f"<!-- claimcheck: ignore-next[currency-conflict] deed -->\n<p>{BAD}</p>\n\n<p>{OTHER}</p>", ["$41m EUR"]),
        (f"<p>{BAD}</p>\n<p>{OTHER}</p>\n<!-- claimcheck: file-ignore[currency-conflict] deed -->", []),
        (f'<p>{BAD}</p><p>{OTHER}</p><!-- claimcheck: ignore[currency-conflict="$41m EUR"] deed -->', ["$40m CHF"]),
        (
            ("<ul><!-- claimcheck: disable[currency-conflict] deed -->\n"
            f"<li>{BAD}</li>\n<!-- claimcheck: enable[currency-conflict] -->\n<li>{OTHER}</li></ul>"),
            ["$41m EUR"],
        ),
        (
            ("<table>\n<tr><td>$40m CHF<!-- claimcheck: ignore[currency-conflict] deed --></td></tr>\n"
            "<tr><td>$41m EUR</td></tr></table>"),
            ["$41m EUR"],
        ),
    ],
)  # fmt: skip
def test_comments_of_html(page: str, left: list[str]) -> None:
    report = check_text(page, format="html")
    assert _left(report) == left
    assert {one.reason for one in report.suppressed} == {"deed"}
    assert not report.notices


def test_a_comment_of_word_speaks_for_its_paragraph() -> None:
    body = _paragraph(BAD, *_at(1)) + _paragraph(OTHER)
    report = _word(body, "claimcheck: ignore[currency-conflict] as the deed says")
    assert _left(report) == ["$41m EUR"]
    assert [one.reason for one in report.suppressed] == ["as the deed says"]
    assert not report.notices


@pytest.mark.parametrize(
    ("comment", "left"),
    [
        ("claimcheck: ignore-next[currency-conflict] deed", ["$40m CHF"]),
        ("Claimcheck: file-ignore[currency-conflict] deed", []),
        ("claimcheck: disable[currency-conflict] deed", []),
        ('claimcheck: ignore[currency-conflict="$49m CHF"] deed', ["$40m CHF", "$41m EUR"]),
        ("claimcheck: ignore[date-conflict] deed", ["$40m CHF", "$41m EUR"]),
        ("Ask the desk: claimcheck: ignore[currency-conflict]", ["$40m CHF", "$41m EUR"]),
        ("Is this right?", ["$40m CHF", "$41m EUR"]),
    ],
)
def test_what_else_a_comment_of_word_says(comment: str, left: list[str]) -> None:
    assert _left(_word(_paragraph(BAD, *_at(1)) + _paragraph(OTHER), comment)) == left


def test_a_comment_over_several_paragraphs_speaks_for_all() -> None:
    start, end = _at(1)
    body = (
        start
        + _paragraph(BAD)
        + _paragraph("Nothing.")
        + _paragraph(OTHER, "", end)
        + _paragraph("It paid $42m SEK.")
    )
    report = _word(body, "claimcheck: ignore[currency-conflict] deed")
    assert _left(report) == ["$42m SEK"]


def test_what_is_wrong_with_one_is_said() -> None:
    body = _paragraph(BAD, *_at(1)) + _paragraph("Nothing.", *_at(2)) + _paragraph("Nor here.", *_at(3))
    report = _word(
        body,
        "claimcheck: no more of this",
        "claimcheck: ignore[currency-conflict] deed",
        "claimcheck: ignore[curency-conflict] deed",
    )
    assert sorted(notice.code for notice in report.notices) == [
        "blanket-suppression",
        "unknown-rule",
        "unused-suppression",
    ]
