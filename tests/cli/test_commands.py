"""The command line as a user meets it."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.cli import main

BAD = "# Port\n\nThe port borrowed $40m CHF for its cranes.\n"
GOOD = "# Port\n\nThe port borrowed $40m for its cranes.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.md").write_text(BAD, encoding="utf-8")
    (tmp_path / "good.md").write_text(GOOD, encoding="utf-8")
    return tmp_path


def stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))


@pytest.mark.usefixtures("folder")
class TestCheck:
    def test_status_is_one_with_an_error_and_zero_without(self) -> None:
        assert main(["check", "bad.md"]) == 1
        assert main(["check", "good.md"]) == 0

    def test_check_is_the_default_command(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["bad.md", "--output-format", "concise"]) == 1
        assert capsys.readouterr().out.startswith("bad.md:3:19: error[currency-conflict] ")

    def test_fail_on_sets_the_bar(self) -> None:
        assert main(["check", "bad.md", "--fail-on", "never"]) == 0
        assert main(["check", "bad.md", "--severity", "currency-conflict=note"]) == 0
        assert main(["check", "bad.md", "--severity", "currency-conflict=note", "--fail-on", "note"]) == 1

    def test_folders_are_read_in_order_without_hidden_ones(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        for name in (".hidden/a.md", "node_modules/b.md", "sub/c.txt", "sub/image.png"):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(BAD, encoding="utf-8")
        assert main(["check", ".", "--output-format", "json"]) == 1
        paths = [document["path"] for document in json.loads(capsys.readouterr().out)["documents"]]
        assert [Path(path).as_posix() for path in paths] == ["bad.md", "good.md", "sub/c.txt"]

    def test_standard_input_has_a_name_and_so_a_format(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        stdin(monkeypatch, BAD.encode())
        assert main(["check", "-", "--stdin-filename", "draft.md", "--output-format", "json"]) == 1
        document = json.loads(capsys.readouterr().out)["documents"][0]
        assert (document["path"], document["format"]) == ("draft.md", "markdown")

    def test_rules_and_categories_are_selected(self) -> None:
        assert main(["check", "bad.md", "--select", "time"]) == 0
        assert main(["check", "bad.md", "--select", "time,currency-conflict"]) == 1
        assert main(["check", "bad.md", "--ignore", "plausibility"]) == 0

    def test_an_unknown_rule_is_refused_with_the_nearest(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "bad.md", "--select", "curency-conflict"]) == 2
        assert "did you mean 'currency-conflict'?" in capsys.readouterr().err

    def test_as_of_dates_the_text(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (folder / "day.txt").write_text("It opened last year.", encoding="utf-8")
        assert main(["claims", "day.txt", "--as-of", "2026-06-05"]) == 0
        assert "2025" in capsys.readouterr().out
        assert main(["claims", "day.txt", "--as-of", "June"]) == 2
        assert "write it as 2026-06-05" in capsys.readouterr().err

    def test_findings_go_out_and_the_summary_to_the_side(self, capsys: pytest.CaptureFixture[str]) -> None:
        main(["check", "bad.md"])
        shown = capsys.readouterr()
        assert shown.out.startswith("error[currency-conflict]: ")
        assert shown.err.startswith("Checked 1 file: 1 figure, ")
        main(["check", "bad.md", "-q"])
        assert capsys.readouterr().err == ""

    @pytest.mark.parametrize("form", ["json", "jsonl", "github", "concise", "full"])
    def test_every_format_prints_something(self, form: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "bad.md", "--output-format", form]) == 1
        assert "currency-conflict" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
class TestTables:
    def test_claims_show_what_was_read(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["claims", "good.md"]) == 0
        head, row = capsys.readouterr().out.splitlines()
        assert head.split() == ["line", "claim", "reading", "subject", "measure", "period", "source"]
        assert row.split()[:3] == ["3", "$40m", "40000000"]

    def test_sources_and_csv(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (folder / "cited.md").write_text("It cost $40m.[^1]\n\n[^1]: Reuters, 3 May 2024\n", encoding="utf-8")
        assert main(["sources", "cited.md", "--output-format", "csv"]) == 0
        assert capsys.readouterr().out.splitlines()[1] == "cited.md,1,$40m,1,Reuters,sentence,0.90,"

    def test_json_runs_no_rule(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["claims", "bad.md", "--output-format", "json"]) == 0
        document = json.loads(capsys.readouterr().out)["documents"][0]
        assert document["claims"]
        assert document["findings"] == []


class TestRule:
    def test_one_rule_is_explained(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["rule", "weekday-mismatch"]) == 0
        assert "Why it matters" in capsys.readouterr().out

    def test_all_are_listed(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["rule"]) == 0
        assert "range-collapsed" in capsys.readouterr().out

    def test_an_unknown_one_is_refused(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["rule", "week-mismatch"]) == 2
        assert "weekday-mismatch" in capsys.readouterr().err


def loaded_by(*arguments: str) -> set[str]:
    code = f"import sys; from claimcheck.cli import main; main({list(arguments)!r}); print(' '.join(sys.modules), file=sys.stderr)"
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("arguments", [("--version",), ("rule", "range-collapsed")], ids=" ".join)
def test_what_is_slow_to_import_is_left_alone(arguments: tuple[str, ...]) -> None:
    loaded = loaded_by(*arguments)
    assert "claimcheck" in loaded
    assert not loaded & {"spacy", "pydantic", "rich", "pyromark", "dateparser", "ftfy", "rapidfuzz"}


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    draft = tmp_path / "long.txt"
    draft.write_text(
        "\n\n".join([f"{n}. The port borrowed $40m CHF for its cranes." for n in range(2000)]),
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "claimcheck", "check", str(draft), "-q"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:  # noqa: S603 - our own interpreter
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_nothing_named_is_said_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "name a file or a folder" in capsys.readouterr().err


def test_an_internal_error_is_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash(*_: object, **__: object) -> None:
        message = "planned"
        raise RuntimeError(message)

    monkeypatch.setattr("claimcheck.cli.check.check_bytes", crash)
    assert main(["check", str(folder / "bad.md")]) == 2
    assert (
        capsys.readouterr().err
        == "claimcheck: internal error (RuntimeError: planned); please report it, with -v\n"
    )
