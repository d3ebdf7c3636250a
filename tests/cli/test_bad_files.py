"""Bad input: a clear message with file and remedy, the other files go on, never a traceback."""

from pathlib import Path

import pytest

from claimcheck.cli import main

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
