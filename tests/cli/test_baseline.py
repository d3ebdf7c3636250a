"""A baseline: what was there before is silent, what is new is not."""

import json
from pathlib import Path

import pytest

from claimcheck.cli import main

BAD = "The port borrowed $40m CHF for its cranes.\n"


@pytest.fixture(autouse=True)
def posts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "posts"
    folder.mkdir()
    (folder / "port.md").write_text(BAD, encoding="utf-8")
    (tmp_path / "claimcheck.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    assert main(["baseline", "create", "posts"]) == 0
    return folder


def test_what_was_there_is_suppressed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "posts", "--output-format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)["documents"][0]["suppressed"]
    assert [(one["rule"], one["by"]) for one in told] == [("currency-conflict", "baseline")]


def test_lines_may_move_and_sentences_come(posts: Path) -> None:
    (posts / "port.md").write_text("One more line.\n\n" + BAD + "And another.\n", encoding="utf-8")
    assert main(["check", "posts"]) == 0


def test_a_renamed_file_keeps_its_entries(posts: Path) -> None:
    (posts / "port.md").rename(posts / "harbour.md")
    assert main(["check", "posts"]) == 0


def test_it_is_the_same_from_another_folder(posts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(posts)
    assert main(["check", "port.md"]) == 0


def test_a_figure_may_be_written_in_another_way(posts: Path) -> None:
    (posts / "port.md").write_text("# Port\n\n" + BAD.replace("$40m", "$40 million"), encoding="utf-8")
    assert main(["check", "posts"]) == 0
    (posts / "port.md").write_text(BAD.replace("$40m", "$41 million"), encoding="utf-8")
    assert main(["check", "posts"]) == 1


def test_a_second_finding_of_the_same_words_is_new(posts: Path) -> None:
    (posts / "port.md").write_text(BAD + "\n" + BAD, encoding="utf-8")
    assert main(["check", "posts"]) == 1


def test_what_is_mended_is_stale_and_pruned(posts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (posts / "port.md").write_text("Nothing.\n", encoding="utf-8")
    assert main(["check", "posts"]) == 0
    assert "posts/port.md: the baseline's currency-conflict" in capsys.readouterr().err
    assert main(["baseline", "prune", "posts"]) == 0
    assert json.loads(Path("known.json").read_text("utf-8"))["findings"] == []


def test_prune_takes_nothing_in_and_update_does(posts: Path) -> None:
    (posts / "new.md").write_text(BAD, encoding="utf-8")
    assert main(["baseline", "prune", "posts"]) == 0
    assert main(["check", "posts"]) == 1
    assert main(["baseline", "update", "posts"]) == 0
    assert main(["check", "posts"]) == 0


def test_it_is_sorted_a_finding_a_line_with_its_sentence(posts: Path) -> None:
    (posts / "a.md").write_text(BAD, encoding="utf-8")
    assert main(["baseline", "update", "posts"]) == 0
    lines = Path("known.json").read_text("utf-8").splitlines()[1:-1]
    assert ["posts/a.md" in lines[0], "posts/port.md" in lines[1]] == [True, True]
    assert "for its cranes" in lines[0]


def test_what_is_no_baseline_fails_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    Path("known.json").write_text("[]", encoding="utf-8")
    assert main(["check", "posts"]) == 2
    assert "baseline create" in capsys.readouterr().err


def test_create_overwrites_nothing() -> None:
    assert main(["baseline", "create", "posts"]) == 2


def test_it_shares_the_cache_of_checks(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(*_: object, **__: object) -> None:
        message = "checked again"
        raise AssertionError(message)

    monkeypatch.setattr("claimcheck.engine.check_bytes", refused)
    assert main(["check", "posts"]) == 0
    assert "1 suppressed" in capsys.readouterr().err


def test_it_says_how_to_use_a_baseline_that_no_settings_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "claimcheck.toml").write_text("", encoding="utf-8")
    assert main(["baseline", "create", "posts"]) == 0
    assert 'baseline = ".claimcheck-baseline.json"' in capsys.readouterr().err
    assert main(["check", "posts", "--baseline", ".claimcheck-baseline.json"]) == 0
