"""The command line as a user meets it."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.cli import main
from claimcheck.cli.arguments import wants_colour
from claimcheck.cli.progress import progress

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

    @pytest.mark.parametrize(
        "arguments",
        [("-q", "check", "bad.md"), ("-q", "bad.md"), ("--color", "never", "bad.md"), ("bad.md", "-v")],
    )
    def test_options_may_stand_anywhere(self, arguments: tuple[str, ...]) -> None:
        assert main(arguments) == 1

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

    def test_a_report_of_an_earlier_run_is_no_document(self, capsys: pytest.CaptureFixture[str]) -> None:
        arguments = ["check", ".", "--output", "html=report.html", "--output", "markdown=sub.md"]
        assert main([*arguments, "--output-format", "concise"]) == 1
        first = capsys.readouterr().out
        assert main([*arguments, "--output-format", "concise"]) == 1
        assert capsys.readouterr().out == first
        assert main(["check", "report.html"]) == 1

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

    def test_all_and_levels_in_one_list(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "bad.md", "--ignore", "all", "--extend-select", "currency-conflict"]) == 1
        assert main(["check", "bad.md", "--ignore", "all"]) == 0
        assert (
            main(["check", "bad.md", "--severity", "time=note,all=warning", "--output-format", "concise"])
            == 0
        )
        assert "warning[currency-conflict]" in capsys.readouterr().out

    @pytest.mark.parametrize("pair", ["time", "time=loud", "=note"])
    def test_a_level_that_is_none_is_refused(self, pair: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "bad.md", "--severity", pair]) == 2
        assert "write NAME=LEVEL" in capsys.readouterr().err

    def test_less_sure_findings_are_left_out(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "bad.md", "--min-confidence", "high", "--output-format", "json"]) == 1
        findings = json.loads(capsys.readouterr().out)["documents"][0]["findings"]
        assert {finding["confidence"] for finding in findings} == {"high"}

    def test_verbose_tells_coverage_and_what_was_silenced(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (folder / "deed.md").write_text(
            BAD.rstrip() + " <!-- claimcheck: ignore[currency-conflict] deed -->\n", encoding="utf-8"
        )
        assert main(["check", "deed.md", "-v"]) == 0
        assert capsys.readouterr().err.splitlines()[:2] == [
            "deed.md: 1 figure, 0 understood, 0 with a source, 0 compared",
            "deed.md:3:19: suppressed[currency-conflict] by comment: deed",
        ]

    def test_absolute_paths_become_relative_in_annotations(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["check", str(folder / "bad.md"), "--output-format", "github"]) == 1
        assert capsys.readouterr().out.startswith("::error file=bad.md,line=3,col=19,")

    @pytest.mark.parametrize("name", ["sarif", "github", "gitlab", "rdjson", "junit"])
    def test_machines_are_told_paths_within_the_repository(
        self, name: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (folder / ".git").mkdir()
        (folder / "site" / "posts").mkdir(parents=True)
        (folder / "site" / "posts" / "bad.md").write_text(BAD, encoding="utf-8")
        monkeypatch.chdir(folder / "site")
        assert main(["check", "posts", "--output-format", name]) == 1
        assert "site/posts/bad.md" in capsys.readouterr().out

    def test_an_unknown_rule_is_refused_with_the_nearest(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "bad.md", "--select", "curency-conflict"]) == 2
        assert "did you mean 'currency-conflict'?" in capsys.readouterr().err

    @pytest.mark.parametrize("command", ["check", "claims", "sources"])
    def test_a_missing_model_is_refused_before_any_file_is_read(
        self, command: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main([command, "bad.md", "--model", "en_no_such_model"]) == 2
        shown = capsys.readouterr()
        assert shown.out == ""
        assert "there is no language pipeline called 'en_no_such_model'; give the name" in shown.err

    @pytest.mark.parametrize("model", ["none", "shipped"])
    def test_a_model_is_chosen(self, model: str) -> None:
        assert main(["check", "bad.md", "--model", model]) == 1

    def test_as_of_dates_the_text(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (folder / "day.txt").write_text("It opened last year.", encoding="utf-8")
        assert main(["claims", "day.txt", "--as-of", "2026-06-05"]) == 0
        assert "2025" in capsys.readouterr().out
        assert main(["claims", "day.txt", "--as-of", "June"]) == 2
        assert "write it as 2026-06-05" in capsys.readouterr().err
        assert main(["claims", "day.txt", "--as-of", "0001-01-01"]) == 2
        assert "'0001-01-01' is no date of a text" in capsys.readouterr().err

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
        assert head.split() == ["line", "claim", "reading", "subject", "measure", "verb", "period", "source"]
        assert row.split()[:3] == ["3", "$40m", "40000000"]

    def test_sources_and_csv(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (folder / "cited.md").write_text("It cost $40m.[^1]\n\n[^1]: Reuters, 3 May 2024\n", encoding="utf-8")
        assert main(["sources", "cited.md", "--output-format", "csv"]) == 0
        assert capsys.readouterr().out.splitlines()[1] == "cited.md,1,$40m,1,Reuters,sentence,0.90,,,"

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

    def test_a_category_is_listed(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["rule", "time"]) == 0
        listed = capsys.readouterr().out
        assert "weekday-mismatch" in listed
        assert "range-collapsed" not in listed

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


@pytest.mark.parametrize("both", [False, True], ids=["output", "output-and-errors"])
def test_a_reader_that_goes_away_is_no_error(tmp_path: Path, *, both: bool) -> None:
    draft = tmp_path / "long.txt"
    draft.write_text(
        "\n\n".join([f"{n}. The port borrowed $40m CHF for its cranes." for n in range(2000)]),
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "claimcheck", "check", str(draft), *([] if both else ["-q"])]
    errors = subprocess.STDOUT if both else subprocess.PIPE
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors) as process:  # noqa: S603 - our own interpreter
        assert process.stdout is not None
        process.stdout.readline()
        process.stdout.close()
        if process.stderr:
            assert process.stderr.read() == b""
    assert process.returncode == 1  # the verdict stands


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8"])
class TestEncodings:
    """Standard output in an old code page, as on some Windows machines."""

    def run(self, encoding: str, *arguments: str) -> tuple[int, str]:
        done = subprocess.run(  # noqa: S603 - our own interpreter
            [sys.executable, "-m", "claimcheck", "check", "-", "-q", "--stdin-filename", "d.md", *arguments],
            input="# 東京 “port”\n\nThe port of 東京 borrowed $40m CHF.\n".encode(),
            env={**os.environ, "PYTHONIOENCODING": encoding},
            capture_output=True,
            check=False,
        )
        assert done.stderr == b""
        return done.returncode, done.stdout.decode(encoding)

    def test_findings_are_shown_in_plain_signs(self, encoding: str) -> None:
        status, out = self.run(encoding)
        assert status == 1
        assert ("3 │ The port of 東京" if encoding == "utf-8" else "3 | The port of ??") in out

    @pytest.mark.parametrize("form", ["json", "jsonl"])
    def test_json_loses_nothing(self, encoding: str, form: str) -> None:
        status, out = self.run(encoding, "--output-format", form)
        whole = json.loads(out)
        document = whole["documents"][0] if form == "json" else whole
        assert (status, document["title"]) == (1, "東京 “port”")


def test_nothing_named_is_said_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "name a file or a folder" in capsys.readouterr().err


def test_a_command_that_is_misspelt_is_told_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["chek", "a.md"]) == 2
    assert "there is no command and no file called 'chek'; did you mean 'check'?" in capsys.readouterr().err
    Path("chek").write_text("All is well.", encoding="utf-8")
    assert main(["chek", "--no-cache"]) == 0
    assert main(["notes"]) == 2
    assert "there is no such file" in capsys.readouterr().err


def test_an_internal_error_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash(*_: object) -> None:
        message = "planned"
        raise RuntimeError(message)

    monkeypatch.setattr("claimcheck.cli.check.read_all", crash)
    assert main(["check", "any.md"]) == 2
    expected = "claimcheck: internal error (RuntimeError: planned), please report it, with the output of -v\n"
    assert capsys.readouterr().err == expected


def test_help_is_no_failure(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    assert main(["check", "--help"]) == 0
    assert "--fail-on" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("choice", "environment", "terminal", "painted"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"TERM": "dumb"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {}, True, False),
    ],
)
def test_colour_obeys_the_option_then_the_environment_then_the_terminal(
    monkeypatch: pytest.MonkeyPatch,
    choice: str,
    environment: dict[str, str],
    *,
    terminal: bool,
    painted: bool,
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    assert wants_colour(choice, environment) is painted


class TestProgress:
    """The bar: only where a person is watching, and only when the run takes long."""

    def test_it_stays_away_from_a_file(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert list(progress(range(3), 3, quiet=False)) == [0, 1, 2]
        assert capsys.readouterr().err == ""

    @pytest.mark.parametrize(("patience", "drawn"), [(0.0, True), (60.0, False)])
    def test_it_is_drawn_after_a_while(
        self, monkeypatch: pytest.MonkeyPatch, patience: float, *, drawn: bool
    ) -> None:
        terminal = Terminal()
        monkeypatch.setattr(sys, "stderr", terminal)
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.setattr("claimcheck.cli.progress._PATIENCE", patience)
        assert list(progress(range(5), 5, quiet=False)) == [0, 1, 2, 3, 4]
        assert ("Checking" in terminal.getvalue()) is drawn


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class TestOutputFiles:
    """``--output FORMAT=FILE`` beside what is printed."""

    def test_each_file_is_written_and_the_rest_is_printed(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "a.txt").write_text("The port borrowed $40m CHF.\n", encoding="utf-8")
        status = main(
            ["a.txt", "--output", "sarif=a.sarif", "--output", "html=a.html", "--output-format", "concise"]
        )
        assert status == 1
        assert "currency-conflict" in capsys.readouterr().out
        assert '"currency-conflict"' in (tmp_path / "a.sarif").read_text("utf-8")
        assert (tmp_path / "a.html").read_text("utf-8").startswith("<!doctype html>")

    @pytest.mark.parametrize(
        ("target", "told"),
        [
            ("sarif", "write FORMAT=FILE"),
            ("sarfi=a", "did you mean 'sarif'"),
            ("sarif=nowhere/a.sarif", "name a file in a folder that exists"),
        ],
    )
    def test_what_cannot_be_written_is_said(
        self,
        tmp_path: Path,
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
        target: str,
        told: str,
    ) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "a.txt").write_text("Nothing.\n", encoding="utf-8")
        assert main(["a.txt", "--output", target]) == 2
        assert told in capsys.readouterr().err
