"""Bad input: a clear message with file and remedy, the other files go on, never a traceback."""

import os
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
