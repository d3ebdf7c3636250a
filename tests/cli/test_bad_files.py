"""Bad input: a clear message with file and remedy, the other files go on, never a traceback."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck import Report
from claimcheck.cli import main
from claimcheck.engine import check_bytes

GOOD = "The port borrowed $40m CHF for its cranes."


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    status = main(["check", "--output-format", "concise", *map(str, arguments)])
    shown = capsys.readouterr()
    assert "Traceback" not in shown.err
    return status, shown.out, shown.err


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, encoding="utf-8")
    return path


def test_a_missing_path(tmp_path: Path, good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, tmp_path / "gone.md", good)
    assert status == 2
    assert "gone.md: there is no such file; check the name" in err
    assert "currency-conflict" in out


def test_a_folder_with_nothing_to_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "image.png").write_bytes(b"\x89PNG")
    status, _, err = run(capsys, tmp_path)
    assert status == 2
    assert "no file to read in this folder" in err


def test_a_binary_file(tmp_path: Path, good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    binary = tmp_path / "photo.txt"
    binary.write_bytes(bytes(range(256)) * 20)
    status, out, err = run(capsys, binary, good)
    assert status == 2
    assert "photo.txt" in err
    assert "currency-conflict" in out


def test_an_old_encoding_is_guessed_and_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "alt.txt"
    path.write_bytes(("Das Café an der Mühle kostete die Bürger viel. " * 5 + GOOD).encode("cp1252"))
    status, out, err = run(capsys, path)
    assert (status, "notice[encoding-guessed]" in err) == (1, True)
    assert "currency-conflict" in out


def test_an_empty_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "empty.md"
    path.write_bytes(b"")
    status, out, err = run(capsys, path)
    assert (status, out) == (0, "")
    assert "notice[empty-document]" in err


@pytest.mark.parametrize(
    "text",
    [
        ("w" * 99 + " ") * 100_000 + "and $5",
        "all of $5 and " * 5_000,
        ">" * 20_000 + " $5",
        "[" * 20_000 + "$5",
        "* " * 5_000 + "$5",
        f"A\x00 {GOOD}",
    ],
    ids=[
        "a line of 10 MB",
        "a line of 5,000 figures",
        "quotes 20,000 deep",
        "brackets 20,000 deep",
        "lists 5,000 deep",
        "a NUL",
    ],
)
def test_hostile_text_is_read_to_the_end(
    tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "hostile.md"
    path.write_text(text, encoding="utf-8")
    status, _, err = run(capsys, path)
    assert status in {0, 1}
    assert "Checked 1 file" in err


def test_a_folder_with_nothing_to_read_leaves_the_others_alone(
    tmp_path: Path, good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    status, out, err = run(capsys, tmp_path / "empty", good)
    assert status == 2
    assert "empty: no file to read in this folder; files with .docx, .htm, " in err
    assert "currency-conflict" in out


def test_what_is_only_called_docx_is_named_with_its_file(
    tmp_path: Path, good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "draft.docx").write_text(GOOD, encoding="utf-8")
    status, out, err = run(capsys, tmp_path / "draft.docx", good)
    assert status == 2
    assert "draft.docx: is no .docx file, or a damaged one; open it" in err
    assert "currency-conflict" in out


def test_bytes_that_no_encoding_fits(tmp_path: Path, good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "cut.txt"
    path.write_bytes(b"\xff\xfeA\x00B\x00\x00\xd8")
    status, out, err = run(capsys, path, good)
    assert status == 2
    assert "cut.txt: its byte-order mark says UTF-16-LE, but" in err
    assert "save it as UTF-8 text or Markdown" in err
    assert "currency-conflict" in out


def test_a_crash_in_one_file_is_a_line_with_its_name(
    tmp_path: Path, good: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = check_bytes

    def crash(data: bytes, *, path: str, **options: object) -> Report:
        if path.endswith("doomed.txt"):
            message = "planned"
            raise RuntimeError(message)
        return real(data, path=path, **options)  # type: ignore[arg-type]

    monkeypatch.setattr("claimcheck.engine.check_bytes", crash)
    doomed = tmp_path / "doomed.txt"
    doomed.write_text(GOOD, encoding="utf-8")
    status, out, err = run(capsys, "-q", doomed, good)
    assert status == 2
    expected = f"claimcheck: {doomed}: internal error (RuntimeError: planned), please report it, with the output of -v\n"
    assert err == expected
    assert "currency-conflict" in out
    assert main(["check", "-v", str(doomed)]) == 2
    assert "Traceback" in capsys.readouterr().err


def test_a_folder_that_cannot_be_listed(
    tmp_path: Path, good: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    locked = tmp_path / "locked"
    locked.mkdir()
    real = os.scandir

    def scandir(path: str) -> Iterator[os.DirEntry[str]]:
        if Path(path) == locked:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    status, out, err = run(capsys, locked, good)
    assert status == 2
    assert "locked: permission denied; check its permissions" in err
    assert "currency-conflict" in out


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_in_a_folder_is_not_waited_for(
    tmp_path: Path, good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    status, out, _ = run(capsys, good.parent)
    assert status == 1
    assert "currency-conflict" in out


def test_a_hostile_file_name_cannot_paint_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a\x1b[31mb.txt"
    try:
        path.write_text(GOOD, encoding="utf-8")
    except OSError:
        pytest.skip("such a name is not allowed here")
    status, out, err = run(capsys, path, tmp_path / "gone\x1b[31m.txt")
    assert status == 2
    assert "\x1b" not in out + err


def test_other_markup_is_said_to_be_read_as_plain_text_once_a_kind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = [tmp_path / name for name in ("one.rst", "two.rst", "three.adoc", "four.txt")]
    for path in paths:
        path.write_text(GOOD, encoding="utf-8")
    status, out, err = run(capsys, *paths)
    notices = [line for line in err.splitlines() if "notice[" in line]
    assert (status, out.count("currency-conflict")) == (1, 4)
    assert [line.split(" notice[")[0].rsplit("/", 1)[-1] for line in notices] == ["one.rst:", "three.adoc:"]
    assert "notice[read-as-plain-text] reStructuredText (.rst) is read as plain text" in notices[0]


@pytest.mark.parametrize("name", ["a.rtf", "a.eml", "A.IPYNB"])
def test_what_is_no_text_for_all_its_signs_is_refused_with_the_remedy(
    tmp_path: Path, name: str, good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_text(GOOD, encoding="utf-8")
    status, out, err = run(capsys, tmp_path / name, good)
    assert (status, out.count("currency-conflict")) == (2, 1)
    assert re.search(rf"{name}: is .*; (?:save|export) it", err)


def test_the_file_by_which_word_locks_a_document_is_not_looked_for(
    tmp_path: Path, good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "~$draft.docx").write_bytes(b"\x05Helper")
    assert run(capsys, tmp_path, "--show-files")[1].split() == [str(good)]


@pytest.mark.parametrize("kind", ["html", "markdown"])
def test_our_own_report_of_an_earlier_run_is_no_draft(
    tmp_path: Path, good: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / f"report.{'md' if kind == 'markdown' else kind}"
    run(capsys, good, "--output", f"{kind}={report}")
    (tmp_path / "about.html").write_text("<!doctype html><p>Made with claimcheck.", encoding="utf-8")
    _, out, err = run(capsys, tmp_path, "--show-files")
    assert out.split() == [str(tmp_path / "about.html"), str(good)]
    assert f"{report} is left out: a report of claimcheck" in err
    assert run(capsys, report, "--show-files")[1].split() == [str(report)]
    assert run(capsys, report, "--show-files", "--force-exclude")[1] == ""
