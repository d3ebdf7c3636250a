"""``--watch``: a round for each change that concerns, and none that a round itself makes.

No test waits: the changes are handed in, and made as the command asks for the next ones.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck.cli import main
from claimcheck.cli.arguments import read_arguments
from claimcheck.cli.watch import Changes, run_watch
from claimcheck.errors import UsageError

BAD = "The port borrowed $40m CHF for its cranes.\n"
GOOD = "The port borrowed $40m for its cranes.\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("posts").mkdir()
    Path("posts/a.md").write_text(BAD, encoding="utf-8")


def _watch(changes: Changes, *arguments: str) -> int:
    return run_watch(read_arguments(["posts", "--watch", "--output-format", "concise", *arguments]), changes)


def _change(path: str, text: str) -> set[tuple[object, str]]:
    Path(path).write_text(text, encoding="utf-8")
    return {(2, str(Path(path).absolute()))}


def test_findings_are_told_anew_when_a_file_changes(capsys: pytest.CaptureFixture[str]) -> None:
    told: list[str] = []

    def changes() -> Iterator[set[tuple[object, str]]]:
        told.append(capsys.readouterr().out)
        yield _change("posts/a.md", GOOD)
        told.append(capsys.readouterr().out)
        yield _change("posts/b.md", BAD.replace("$40m", "$43m"))
        told.append(capsys.readouterr().out)

    assert _watch(changes()) == 1
    assert ["$40m CHF" in told[0], told[1], "b.md:1:19" in told[2]] == [True, "", True]


def test_settings_are_read_anew(capsys: pytest.CaptureFixture[str]) -> None:
    def changes() -> Iterator[set[tuple[object, str]]]:
        yield _change("claimcheck.toml", "selct = []\n")
        assert "did you mean 'select'?" in capsys.readouterr().err
        yield _change("claimcheck.toml", 'ignore = ["currency-conflict"]\n')

    assert _watch(changes()) == 0


@pytest.mark.parametrize("name", ["posts/page.html", "posts/image.png", "elsewhere.md"])
def test_what_does_not_concern_starts_no_round(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    def changes() -> Iterator[set[tuple[object, str]]]:
        capsys.readouterr()
        yield _change(name, BAD)
        assert capsys.readouterr() == ("", "")

    assert _watch(changes(), "--output", "html=posts/page.html", "--ignore", "all") == 0


def test_a_file_alone_is_watched(capsys: pytest.CaptureFixture[str]) -> None:
    def changes() -> Iterator[set[tuple[object, str]]]:
        capsys.readouterr()
        yield _change("posts/b.md", BAD)
        assert capsys.readouterr() == ("", "")
        yield _change("posts/a.md", GOOD)

    assert run_watch(read_arguments(["posts/a.md", "--watch"]), changes()) == 0


def test_an_interrupt_ends_it_with_the_status_of_the_last_round() -> None:
    def changes() -> Iterator[set[tuple[object, str]]]:
        yield _change("posts/a.md", GOOD)
        raise KeyboardInterrupt

    assert _watch(changes()) == 0


def test_without_the_extra_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    assert main(["posts", "--watch"]) == 2
    assert "pip install 'claimcheck[watch]'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"), [(["-"], "standard input"), (["posts", "--add-ignore"], "together")]
)
def test_what_cannot_be_watched_is_refused(arguments: list[str], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        run_watch(read_arguments([*arguments, "--watch"]), iter(()))
