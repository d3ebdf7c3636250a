"""``--diff-base``: what a change did, and nothing else."""

import subprocess
from pathlib import Path

import pytest

from claimcheck.cli import main

OLD = "The port borrowed $40m CHF.\n\nThe Corley bridge cost £18 million to build.\n\nTarnow wants a bridge like the Corley one, which cost £18 million.\n"
NEW = OLD.replace("bridge cost £18", "bridge cost £28")


def git(*words: str) -> None:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *words], check=True, capture_output=True)  # noqa: S603, S607


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "port.md").write_text(OLD, encoding="utf-8")
    (tmp_path / "posts" / "other.md").write_text("It cost $3m CHF.\n", encoding="utf-8")
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-q", "-m", "posts")
    return tmp_path


def found(capsys: pytest.CaptureFixture[str], *more: str) -> list[str]:
    main(["check", "-q", "posts", "--diff-base", "main", "--output-format", "concise", *more])
    return [line.split("[")[1].split("]")[0] for line in capsys.readouterr().out.splitlines() if line]


def test_nothing_changed_nothing_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert found(capsys) == []


def test_only_what_touches_the_change(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "posts" / "port.md").write_text(NEW, encoding="utf-8")
    assert found(capsys, "--select", "stale-occurrence,currency-conflict") == ["stale-occurrence"]


def test_a_new_file_is_all_changed(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "posts" / "new.md").write_text("It cost $3m CHF.\n", encoding="utf-8")
    assert found(capsys) == ["currency-conflict"]


def test_a_renamed_file_is_compared_with_its_old_self(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git("mv", "posts/port.md", "posts/harbour.md")
    (repository / "posts" / "harbour.md").write_text(OLD + "\nOne more line.\n", encoding="utf-8")
    assert found(capsys) == []


def test_what_the_base_did_since_is_not_ours(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git("switch", "-q", "-c", "draft")
    git("switch", "-q", "main")
    (repository / "posts" / "port.md").write_text(OLD.replace("$40m CHF", "$40m"), encoding="utf-8")
    git("commit", "-qam", "mended")
    git("switch", "-q", "draft")
    assert found(capsys) == []


def test_an_unknown_commit_fails_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "posts", "--diff-base", "no-such-branch"]) == 2
    assert "no-such-branch" in capsys.readouterr().err


def test_a_base_that_is_not_there_is_refused_with_the_branches(capsys: pytest.CaptureFixture[str]) -> None:
    git("branch", "spring-issue")
    assert main(["check", "posts", "--diff-base", "master"]) == 2
    assert "(the branches: main, spring-issue); fetch it first" in capsys.readouterr().err


def test_comments_are_written_for_what_the_change_brought(repository: Path) -> None:
    path = repository / "posts" / "port.md"
    path.write_text(OLD + "\nIt lent $41m EUR.\n", encoding="utf-8")
    assert main(["check", "posts", "--diff-base", "main", "--add-ignore=as agreed"]) == 0
    written = path.read_text("utf-8")
    assert written.startswith(OLD)
    assert written.count("claimcheck: ") == 1
    assert main(["check", "posts", "--diff-base", "main"]) == 0


def test_what_the_change_left_alone_is_not_gone_from_the_baseline(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["baseline", "create", "posts", "--baseline", "known.json"]) == 0
    path = repository / "posts" / "port.md"
    path.write_text(OLD + "\nThe quay is older.\n", encoding="utf-8")
    (repository / "posts" / "other.md").unlink()
    capsys.readouterr()
    assert main(["check", "posts", "--diff-base", "main", "--baseline", "known.json"]) == 0
    gone = [line for line in capsys.readouterr().err.splitlines() if line.endswith("is gone")]
    assert [line.split(":")[1] for line in gone] == [" posts/other.md"]
