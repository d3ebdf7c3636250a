"""``--add-ignore``: comments go into the files, nothing else changes, and the next run is clean."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from claimcheck.cli import main

BAD = "The port borrowed $40m CHF for its cranes."
FIRM = "That firm borrowed $43m CHF."
REASON = "as the deed says"

COMMENT = re.compile(
    rf"^[ \t>]*(?:<!-- claimcheck: (?:file-ignore|ignore-next)\[[^\n]*? {REASON} -->"
    rf"|\{{/\* claimcheck: [^\n]*? {REASON} \*/\}}(?:\r?\n[ \t>]*)?)(?:\r?\n|\Z)"
    rf"| ?<!-- claimcheck: ignore(?:-next)?\[[^\n]*? {REASON} -->",
    re.MULTILINE,
)
"""A comment, with the line that it stands on alone."""

TEXTS = {
    "paragraph.md": f"# Port\n\n{BAD}\n",
    "no-line-end.md": BAD,
    "wrapped.md": "The port\nborrowed $40m CHF\nfor its cranes.  \nIt was late.\n",
    "headings.md": "Port of $40m CHF\n===\n\n## Cranes of $41m CHF ##\n\n### Sheds of $42m CHF {#sheds}\n",
    "list.md": f"Before:\n\n- {BAD}\n- {FIRM}\n  1. It paid $44m CHF.\n\n     And $45m CHF too.\n- Nothing.\n",
    "quote.md": f"> {BAD}\n> \n> > {FIRM}\n",
    "table.md": f"Before.\n\n| what | paid |\n|---|---|\n| cranes | $40m CHF |\n| sheds | $41m CHF |\n\n{FIRM}\n",
    "code.md": f"```\n<!-- claimcheck: ignore[currency-conflict] -->\n$39m CHF\n```\n\n{BAD} See `$41m CHF`.\n\n    $42m CHF\n",
    "front-matter.md": f"---\ntitle: A loan of $41m CHF\ndate: 2024-03-07\n---\n\n{BAD}\n",
    "front-matter-alone.md": "---\ntitle: A loan of $41m CHF\n---",
    "toml.md": f'+++\ntitle = "A loan of $41m CHF"\n+++\n\n{BAD}\n',
    "notes.md": f"It is so.[^1] And so.[^b]\n\n[^1]: {BAD}\n[^b]: Another.\n\n{FIRM}\n",
    "windows.md": f"# Port\r\n\r\n{BAD}\r\n\r\n- {FIRM}\r\n- Nothing.\r\n",
    "marked.md": f"\ufeff{BAD}\n",
    "emphasis.md": "The port **borrowed $40m CHF\nfor its** [cranes of\n$41m CHF](https://x.example/a).\n",
    "attributes.md": f"{BAD}\n{{: .lead}}\n",
    "long-words.md": 'It paid "$40m CHF", and that firm $41m\\-CHF or $43m CHF.\n',
    "hugo.md": f'{{{{< figure src="a.png" >}}}}\n\n{BAD}\n',
    "commented.md": f"<!-- claimcheck: ignore[currency-conflict] known -->\n{BAD}\n\n{FIRM}\n",
    "raw.md": "Before.\n\n<table>\n<tr><th>what</th></tr>\n<tr><td>$40m CHF</td></tr>\n</table>\n\n<details><summary>$41m CHF</summary>\n\nIt paid $42m CHF.\n</details>\n",
    "post.mdx": f"import A from './a'\n\n<A n={{9}} />\n\n# Port of $41m CHF\n\n{BAD}\n\n- {FIRM}\n- Nothing.\n",
    "table.mdx": "Before.\n\n| what | paid |\n|---|---|\n| cranes | $40m CHF |\n",
    "page.html": f"<!doctype html>\n<html><body>\n<main>\n  <h1>Port</h1>\n  <p class='a'>{BAD}</p>\n  <p>{FIRM} And more.</p>\n</main></body></html>\n",
    "one-line.html": f"<html><body><article><p>{BAD}</p><p>{FIRM}</p></article></body></html>",
    "twice.html": f"<html><body><p>{BAD}</p><p>{BAD} So it is. {FIRM}</p></body></html>",
    "cells.html": "<table>\n<tr><th>what</th><th>paid</th></tr>\n<tr><td>cranes</td>\n<td>$40m CHF</td></tr>\n</table>\n<p>Nothing.</p>\n",
    "attribute.html": f"<article><p\n  title='a > b'>{BAD}</p>\n<ul><li>{FIRM}</li><li>Nothing</li></ul></article>\n",
    "references.html": "<p>It paid &#36;40m CHF.</p>\r\n<p>It\r\npaid <b>$41m</b> CHF.</p>\r\n",
}


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("name", TEXTS)
def test_the_next_run_is_clean_and_the_rest_is_as_it_was(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(name)
    path.write_bytes(TEXTS[name].encode())
    assert main([name]) == 1
    assert main([name, f"--add-ignore={REASON}"]) == 0
    written = path.read_bytes()
    assert main([name, "--fail-on", "note"]) == 0
    assert main([name, "--fail-on", "note", "--add-ignore"]) == 0
    assert path.read_bytes() == written
    assert "wrote no comments, for there is no finding that one could silence" in capsys.readouterr().err
    assert _without_comments(written.decode(), TEXTS[name]) == TEXTS[name]


def _without_comments(text: str, old: str) -> str:
    """Return ``text`` without what was written, and without the line end that a last line may have got."""
    assert REASON in text
    assert text.startswith("\ufeff") == old.startswith("\ufeff")
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    rest = mark + COMMENT.sub("", text.removeprefix(mark))
    return rest if old.endswith("\n") else rest.removesuffix("\n")


def test_what_is_read_is_what_it_was(capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in TEXTS.items():
        Path(name).write_bytes(text.encode())
    assert main(["claims", ".", "--output-format", "csv"]) == 0
    before = capsys.readouterr().out
    assert main([".", f"--add-ignore={REASON}"]) == 0
    capsys.readouterr()
    assert main(["claims", ".", "--output-format", "csv"]) == 0
    assert _without_places(capsys.readouterr().out) == _without_places(before)


def _without_places(table: str) -> str:
    return re.sub(r",\d+,", ",", table)


def test_each_comment_names_rule_and_words_and_gives_the_reason() -> None:
    Path("a.md").write_text(f"{BAD}\n", encoding="utf-8")
    assert main(["a.md", f"--add-ignore={REASON}"]) == 0
    assert Path("a.md").read_text("utf-8") == (
        f'<!-- claimcheck: ignore-next[currency-conflict="$40m CHF"] {REASON} -->\n{BAD}\n'
    )


def test_a_figure_that_changes_is_found_again() -> None:
    Path("a.md").write_text(f"{BAD}\n", encoding="utf-8")
    assert main(["a.md", "--add-ignore"]) == 0
    Path("a.md").write_text(
        Path("a.md").read_text("utf-8").replace("$40m CHF for", "$49m CHF for"), encoding="utf-8"
    )
    assert main(["a.md"]) == 1


def test_the_word_after_the_option_is_a_file() -> None:
    Path("a.md").write_text(f"{BAD}\n", encoding="utf-8")
    assert main(["check", "--add-ignore", "a.md"]) == 0
    assert "ignore-next" in Path("a.md").read_text("utf-8")


def test_what_has_no_comments_stays_and_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text(f"{BAD}\n", encoding="utf-8")
    Path("b.md").write_text(f"{BAD}\n", encoding="utf-8")
    assert main([".", "--add-ignore"]) == 1
    told = capsys.readouterr().err
    assert "a.txt: 1 finding stays: plain text has no comments" in told
    assert "wrote 1 comment into 1 file" in told
    assert Path("a.txt").read_text("utf-8") == f"{BAD}\n"


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _word(path: str, body: str, **parts: str) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rows = "".join(f'<Relationship Id="r{name}" Type="{kind}/{name}" Target="{name}.xml"/>' for name in parts)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
        )
        archive.writestr("word/_rels/document.xml.rels", f"<Relationships>{rows}</Relationships>")
        for name, text in parts.items():
            archive.writestr(f"word/{name}.xml", f'<w:{name} xmlns:w="{WORD}">{text}</w:{name}>')


def _paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_a_word_document_gets_comments_in_its_margin(capsys: pytest.CaptureFixture[str]) -> None:
    table = (
        f"<w:tbl><w:tr><w:tc>{_paragraph('Paid')}</w:tc><w:tc>{_paragraph('$44m CHF')}</w:tc></w:tr></w:tbl>"
    )
    _word("a.docx", _paragraph(f"{BAD} {FIRM}") + _paragraph("Nothing.") + table)
    assert main(["a.docx"]) == 1
    assert main(["a.docx", f"--add-ignore={REASON}"]) == 0
    assert "wrote 2 comments into 1 file" in capsys.readouterr().err
    written = Path("a.docx").read_bytes()
    assert main(["a.docx", "--add-ignore", "-v"]) == 0
    assert Path("a.docx").read_bytes() == written
    assert f"by comment: {REASON}" in capsys.readouterr().err


def test_what_the_cache_knows_is_not_checked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def checked(data: bytes, **_: object) -> None:
        checks.append(data)
        raise AssertionError(data)

    checks: list[bytes] = []
    Path("a.md").write_text(f"{BAD}\n", encoding="utf-8")
    Path("b.md").write_text("Nothing.\n", encoding="utf-8")
    assert main(["."]) == 1
    monkeypatch.setattr("claimcheck.engine.check_bytes", checked)
    main([".", "--add-ignore"])
    assert checks == [Path("a.md").read_bytes()]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_stays(encoding: str) -> None:
    text = f"# Caf\u00e9 \u2013 port\n\n{BAD}\n"
    Path("a.md").write_bytes(text.encode(encoding))
    assert main(["a.md", f"--add-ignore={REASON}"]) == 0
    assert COMMENT.sub("", Path("a.md").read_bytes().decode(encoding)) == text


def test_a_reason_that_the_encoding_cannot_hold_leaves_the_file_alone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    data = f"Caf\u00e9.\n\n{BAD}\n".encode("cp1252")
    Path("a.md").write_bytes(data)
    assert main(["a.md", "--add-ignore=\u4fe1"]) == 1
    assert Path("a.md").read_bytes() == data
    assert "no sign for part of the reason" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("reason", "told"), [("a --> b", "one line"), ("a\nb", "one line"), ("a */ b", "one line")]
)
def test_a_reason_that_would_end_the_comment_is_refused(
    reason: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("a.md").write_text(f"{BAD}\n", encoding="utf-8")
    assert main(["a.md", f"--add-ignore={reason}"]) == 2
    assert told in capsys.readouterr().err
    assert Path("a.md").read_text("utf-8") == f"{BAD}\n"


def test_standard_input_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-", "--add-ignore"]) == 2
    assert "standard input" in capsys.readouterr().err


def test_where_settings_want_a_reason_one_must_be_given(capsys: pytest.CaptureFixture[str]) -> None:
    Path("claimcheck.toml").write_text("[suppressions]\nrequire-reason = true\n", encoding="utf-8")
    Path("a.md").write_text(f"{BAD}\n", encoding="utf-8")
    assert main(["a.md", "--add-ignore"]) == 2
    assert "give one: --add-ignore=REASON" in capsys.readouterr().err
    assert main(["a.md", f"--add-ignore={REASON}"]) == 0


def test_what_a_baseline_holds_gets_no_comment() -> None:
    Path("a.md").write_text(f"{BAD}\n", encoding="utf-8")
    assert main(["baseline", "create", "a.md"]) == 0
    Path("a.md").write_text(f"{BAD}\n\n{FIRM}\n", encoding="utf-8")
    assert main(["a.md", "--baseline", ".claimcheck-baseline.json", "--add-ignore"]) == 0
    assert Path("a.md").read_text("utf-8").startswith(BAD)
    assert '"$43m CHF"' in Path("a.md").read_text("utf-8")
