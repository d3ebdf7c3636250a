"""Streams that are closed, full or broken off: a clear word, the right exit status, and nothing lost."""

from __future__ import annotations

import io
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TextIO

import pytest

from claimcheck.cli import main

BAD = "The port borrowed $40m CHF for its cranes.\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(BAD, encoding="utf-8")


class _Full(io.StringIO):
    """A stream whose disk is full, over a file that may be led elsewhere."""

    def __init__(self, file: TextIO) -> None:
        super().__init__()
        self._file = file

    def fileno(self) -> int:
        return self._file.fileno()

    def flush(self) -> None:
        raise OSError(28, os.strerror(28))


@pytest.fixture
def full() -> Iterator[_Full]:
    with Path("full").open("w", encoding="utf-8") as file:
        yield _Full(file)


def test_a_full_disk_is_no_internal_error(
    full: _Full, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdout", full)
    assert main(["check", "a.txt", "--no-cache"]) == 2
    assert "claimcheck: cannot write to standard output: no space left on device" in capsys.readouterr().err


def test_nowhere_to_complain_changes_no_verdict(full: _Full, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", full)
    assert main(["check", "a.txt", "--no-cache"]) == 1
    assert main(["check", "gone.txt", "--no-cache"]) == 2


@pytest.mark.parametrize("name", ["stdout", "stderr"])
def test_a_closed_stream_leads_nowhere(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"sys.{name}", None)
    assert main(["check", "a.txt", "--no-cache"]) == 1
    getattr(sys, name).close()


def test_closed_standard_input_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert main(["check", "-", "--no-cache"]) == 2
    assert "standard input is closed; pipe a text into it" in capsys.readouterr().err


def test_what_was_checked_before_ctrl_c_is_not_checked_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("b.txt").write_text("Nothing here but 3 cranes.\n", encoding="utf-8")

    def stopped(data: bytes, **_: object) -> None:
        if b"Nothing" in data:
            raise KeyboardInterrupt
        return checked(data, **_)  # type: ignore[arg-type,return-value]

    from claimcheck.engine import check_bytes as checked  # noqa: PLC0415 - before it is replaced

    monkeypatch.setattr("claimcheck.engine.check_bytes", stopped)
    assert main(["check", "a.txt", "b.txt", "--cache-dir", "cache"]) == 2
    assert capsys.readouterr().err == "claimcheck: interrupted\n"
    with closing(sqlite3.connect("cache/found.sqlite")) as database:
        assert database.execute("SELECT count(*) FROM found").fetchone() == (1,)


def test_settings_may_begin_with_a_byte_order_mark(capsys: pytest.CaptureFixture[str]) -> None:
    Path("claimcheck.toml").write_bytes(b'\xef\xbb\xbfignore = ["currency-conflict"]\r\n')
    assert main(["check", "a.txt", "--no-cache"]) == 0
    assert "0 findings" in capsys.readouterr().err
