"""What has not changed is not checked again, and nothing else is answered by the cache."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck import check_text
from claimcheck.cli import main
from claimcheck.cli.arguments import FORMATS
from claimcheck.cli.cache import Cache, identity, model_identity
from claimcheck.cli.formats import WHOLE_REPORTS
from claimcheck.findings import Notice, Suppressed
from claimcheck.language import pipelines
from claimcheck.reports.remembered import from_text, to_text
from claimcheck.reports.text import render_details, render_full, render_notices, render_summary
from claimcheck.text import Span

BAD = "The port borrowed $40m CHF for its cranes.\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(BAD, encoding="utf-8")
    Path("b.txt").write_text("Nothing here but 3 cranes.\n", encoding="utf-8")


def _run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main([*arguments, "--cache-dir", "cache"] if "clean" not in arguments else [*arguments])
    out, err = capsys.readouterr()
    return status, out, err.rpartition(". ")[0]


def _entries() -> int:
    with closing(sqlite3.connect("cache/found.sqlite")) as database, database:
        return int(database.execute("SELECT count(*) FROM found").fetchone()[0])


def _refused(*_: object, **__: object) -> None:
    message = "checked again"
    raise AssertionError(message)


@pytest.mark.parametrize("name", FORMATS)
def test_a_second_run_says_the_same_and_checks_nothing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    anew = _run(capsys, "a.txt", "b.txt", "--output-format", name, "--no-cache")
    first = _run(capsys, "a.txt", "b.txt", "--output-format", name)
    monkeypatch.setattr("claimcheck.engine.check_bytes", _refused)
    assert _run(capsys, "a.txt", "b.txt", "--output-format", name) == first == anew
    assert first[0] == 1
    assert _entries() == (4 if name in WHOLE_REPORTS else 3 if name == "sarif" else 2)


@pytest.mark.parametrize("name", sorted(WHOLE_REPORTS))
def test_pieces_follow_the_findings(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """What only findings were asked of is read when all is; a baseline, and its end, are seen."""
    _run(capsys, "a.txt", "b.txt")
    whole = _run(capsys, "a.txt", "b.txt", "--output-format", name)
    assert whole == _run(capsys, "a.txt", "b.txt", "--output-format", name, "--no-cache")
    assert main(["baseline", "create", "a.txt", "b.txt", "--cache-dir", "cache"]) == 0
    arguments = ("a.txt", "b.txt", "--output-format", name, "--baseline", ".claimcheck-baseline.json")
    known = _run(capsys, *arguments)
    assert known[0] == 0
    assert known[1] != whole[1]
    assert known == _run(capsys, *arguments, "--no-cache")
    monkeypatch.setattr("claimcheck.engine.check_bytes", _refused)
    assert _run(capsys, *arguments) == known
    assert _run(capsys, "a.txt", "b.txt", "--output-format", name) == whole


def test_a_piece_that_cannot_be_read_back_is_made_anew(capsys: pytest.CaptureFixture[str]) -> None:
    first = _run(capsys, "a.txt", "--output-format", "json")
    with closing(sqlite3.connect("cache/found.sqlite")) as database, database:
        database.execute("UPDATE found SET text = '{}'")
    assert _run(capsys, "a.txt", "--output-format", "json") == first
    with closing(sqlite3.connect("cache/found.sqlite")) as database, database:
        database.execute("UPDATE found SET text = x'00ff' WHERE typeof(text) = 'blob'")
    assert _run(capsys, "a.txt", "--output-format", "json") == first


@pytest.mark.parametrize("name", ["full", "json", "jsonl", "html", "sarif"])
def test_a_second_run_does_not_import_the_rules(name: str) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "claimcheck", "a.txt", "--cache-dir", "cache"]
    command += ["--output-format", name]
    Path("a.txt").write_text(f"{BAD}So said @harbourmaster, and [@deed2024].\n", encoding="utf-8")
    runs = [
        subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603 - ours
        for _ in range(2)
    ]
    assert [run.returncode for run in runs] == [1, 1]
    assert "claimcheck.rules" in runs[0].stderr
    for module in ("claimcheck.rules", "claimcheck.claims", "claimcheck.documents", "spacy", "pydantic"):
        assert module not in runs[1].stderr


def test_another_bibliography_is_another_document(capsys: pytest.CaptureFixture[str]) -> None:
    Path("c.md").write_text("It lost £4.3m [@lind2020]. It paid £5.1m [@berg2019].\n", encoding="utf-8")
    Path("c.bib").write_text("@book{lind2020, title={Sugar}}", encoding="utf-8")
    arguments = ("c.md", "--output-format", "concise", "--select", "undefined-citekey")
    first = _run(capsys, *arguments)
    assert "@berg2019 is in no bibliography" in first[1]
    assert _run(capsys, *arguments) == first
    Path("c.bib").write_text(
        "@book{lind2020, title={Sugar}}\n@book{berg2019, title={Beet}}", encoding="utf-8"
    )
    assert _run(capsys, *arguments)[1] == ""


@pytest.mark.parametrize(
    "change",
    [
        lambda: Path("a.txt").write_text(BAD + "It paid $41m EUR.\n", encoding="utf-8"),
        lambda: Path("claimcheck.toml").write_text('ignore = ["currency-conflict"]\n', encoding="utf-8"),
        lambda: Path("claimcheck.toml").write_text(
            '[severity]\ncurrency-conflict = "note"\n', encoding="utf-8"
        ),
    ],
)
def test_what_has_changed_is_checked_again(capsys: pytest.CaptureFixture[str], change: object) -> None:
    first = _run(capsys, "a.txt")
    assert callable(change)
    change()
    assert _run(capsys, "a.txt") != first


@pytest.mark.parametrize("more", [("--as-of", "2024-01-01"), ("--select", "time"), ("--model", "none")])
def test_another_question_is_another_entry(capsys: pytest.CaptureFixture[str], more: tuple[str, ...]) -> None:
    _run(capsys, "a.txt")
    _run(capsys, "a.txt", *more)
    assert _entries() == 2


def test_a_misspelt_setting_is_refused_though_all_was_checked_before(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _run(capsys, "a.txt")
    Path("claimcheck.toml").write_text("selct = []\n", encoding="utf-8")
    assert _run(capsys, "a.txt")[0] == 2
    assert _run(capsys, "a.txt", "--isolated", "--select", "tme")[0] == 2


def test_what_no_finding_depends_on_asks_for_no_other_check(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = _run(capsys, "a.txt")
    monkeypatch.setattr("claimcheck.engine.check_bytes", _refused)
    Path("claimcheck.toml").write_text('fail-on = "never"\nexclude = ["b.txt"]\n', encoding="utf-8")
    assert _run(capsys, "a.txt") == (0, *first[1:])
    monkeypatch.setattr("claimcheck.cli.configured.Configured.validate", _refused)
    assert _run(capsys, "a.txt") == (0, *first[1:])


def test_another_pack_is_another_question(capsys: pytest.CaptureFixture[str]) -> None:
    Path("claimcheck.toml").write_text('packs = ["own.toml"]\n', encoding="utf-8")
    Path("own.toml").write_text("", encoding="utf-8")
    _run(capsys, "a.txt")
    Path("own.toml").write_text("# more\n", encoding="utf-8")
    _run(capsys, "a.txt")
    with closing(sqlite3.connect("cache/found.sqlite")) as database, database:
        assert database.execute("SELECT count(*) FROM found WHERE text != 'valid'").fetchone()[0] == 2


def test_the_same_code_installed_elsewhere_is_the_same(tmp_path: Path) -> None:
    told = set()
    for folder, digest in (("a", "x"), ("b", "x"), ("c", "y")):
        package = tmp_path / folder / "claimcheck"
        package.mkdir(parents=True)
        (package / "rule.py").write_text(folder, encoding="utf-8")
        record = tmp_path / folder / "claimcheck-1.0.dist-info" / "RECORD"
        record.parent.mkdir()
        record.write_text(f"claimcheck/rule.py,sha256={digest},9", encoding="utf-8")
        told.add(identity(package))
    assert len(told) == 2


def test_a_checkout_that_changes_is_another(tmp_path: Path) -> None:
    package = tmp_path / "claimcheck"
    package.mkdir()
    (package / "rule.py").write_text("", encoding="utf-8")
    first = identity(package)
    assert identity(package) == first
    os.utime(package / "rule.py", (0, 0))
    assert identity(package) != first


def test_the_cache_can_be_left_out_and_deleted(capsys: pytest.CaptureFixture[str]) -> None:
    _run(capsys, "a.txt", "--no-cache")
    assert not Path("cache").exists()
    _run(capsys, "a.txt")
    assert main(["clean", "--cache-dir", "cache"]) == 0
    assert "Deleted" in capsys.readouterr().err
    assert main(["clean", "--cache-dir", "cache"]) == 0
    assert "There is no" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"not a database at all" * 100, b""])
def test_a_damaged_cache_is_begun_anew(capsys: pytest.CaptureFixture[str], content: bytes) -> None:
    Path("cache").mkdir()
    Path("cache/found.sqlite").write_bytes(content)
    first = _run(capsys, "a.txt")
    assert first[0] == 1
    assert ("begun anew" in first[2]) is bool(content)
    assert _run(capsys, "a.txt")[1] == first[1]
    assert _run(capsys, "a.txt")[2].count("begun anew") == 0
    assert _entries() == 1


def test_an_entry_that_cannot_be_read_back_is_written_anew(capsys: pytest.CaptureFixture[str]) -> None:
    first = _run(capsys, "a.txt")
    with closing(sqlite3.connect("cache/found.sqlite")) as database, database:
        database.execute("UPDATE found SET text = '{}'")
    assert _run(capsys, "a.txt") == first


@pytest.mark.skipif(
    os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="may write anywhere"
)
def test_a_cache_that_cannot_be_written_is_done_without(capsys: pytest.CaptureFixture[str]) -> None:
    Path("cache").mkdir(mode=0o500)
    assert _run(capsys, "a.txt")[0] == 1


def test_a_folder_that_is_a_file_is_done_without(capsys: pytest.CaptureFixture[str]) -> None:
    Path("cache").write_text("x", encoding="utf-8")
    assert _run(capsys, "a.txt")[0] == 1


def test_several_may_write_at_once(tmp_path: Path) -> None:
    def write(number: int) -> None:
        cache = Cache(tmp_path / "shared")
        cache.keep(cache.key(f"{number}", b"", ""), "{}")
        cache.close()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(40)))
    cache = Cache(tmp_path / "shared")
    assert len(cache.read([cache.key(f"{number}", b"", "") for number in range(40)])) == 40


def test_what_nobody_asked_for_in_a_month_is_dropped(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _run(capsys, "a.txt")
    monkeypatch.setattr("claimcheck.cli.cache.time.time", lambda: 4e9)
    _run(capsys, "b.txt")
    assert _entries() == 1


def test_processes_say_the_same_in_the_same_order(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claimcheck.cli.checks._LEAST_SHARE", 1)
    for number in range(6):
        Path(f"c{number}.txt").write_text(BAD * (number + 1), encoding="utf-8")
    Path("c3.txt").write_bytes(b"\x00\x01\x02" * 400)
    alone = _run(capsys, ".", "--no-cache")
    assert _run(capsys, ".", "--no-cache", "-j", "2") == alone
    assert _run(capsys, ".", "-j", "2") == alone
    whole = _run(capsys, ".", "--output-format", "jsonl")
    assert _run(capsys, ".", "--output-format", "jsonl", "-j", "2") == whole


def test_little_is_checked_in_one_process(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        pytest.fail("a process was begun")

    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", fail)
    for number in range(6):
        Path(f"c{number}.txt").write_text(BAD * (number + 1), encoding="utf-8")
    assert _run(capsys, ".", "--no-cache", "-j", "4") == _run(capsys, ".", "--no-cache")


def test_no_number_of_processes_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["a.txt", "-j", "many"]) == 2
    assert "write 0 or more" in capsys.readouterr().err


def test_what_is_kept_is_all_that_findings_are_told_from() -> None:
    report = check_text(BAD * 2, path="a.txt")
    report = replace(
        report,
        suppressed=(Suppressed(report.findings[0], "comment", "as agreed"),),
        notices=(Notice(code="odd", message="x", span=Span(0, 2)), Notice(code="whole", message="y")),
    )
    kept = from_text(to_text(report))
    assert kept.findings == report.findings
    for render in (render_full, render_details, render_notices, render_summary):
        assert render([kept]) == render([report])


def test_a_pipeline_that_was_trained_anew_is_asked_anew(capsys: pytest.CaptureFixture[str]) -> None:
    shipped = Path(pipelines.__file__).parent / "pipeline"
    shutil.copytree(shipped, "mine")
    _run(capsys, "b.txt", "--model", "mine")
    _run(capsys, "b.txt", "--model", "mine")
    assert _entries() == 1
    Path("mine/meta.json").write_text('{"lang": "en", "name": "mine", "version": "2"}', encoding="utf-8")
    model_identity.cache_clear()  # what a new process begins with
    _run(capsys, "b.txt", "--model", "mine")
    assert _entries() == 2
