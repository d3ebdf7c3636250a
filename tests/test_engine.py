"""The engine owns ids, severities, sentences, fingerprints, and what happens when a rule breaks."""

import dataclasses
import datetime
import pickle
import re
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from claimcheck.documents import Document
from claimcheck.engine import check, check_bytes, check_text, read_claims
from claimcheck.errors import InputError, UsageError
from claimcheck.findings import Category, Severity
from claimcheck.mentions import extract
from claimcheck.reports import Report
from claimcheck.rules.base import AnyRule, Flag, RuleConfig, flag
from claimcheck.rules.consistency import range_collapsed
from claimcheck.settings import Settings

TWO_CURRENCIES = "The ministry borrowed $40m CHF for the tunnel in 2019."
DRAFT = f"Tunnel money runs short\n\nThe council met again.\n\n{TWO_CURRENCIES}\n"


def test_findings_come_in_the_order_of_the_text() -> None:
    report = check_text(DRAFT + "\nThe pass was closed on 31 April 2019.\n")
    spans = [finding.span for finding in report.findings]
    assert spans == sorted(spans)
    assert [finding.rule for finding in report.findings][-1] == "impossible-date"


def test_entities_come_beside_those_of_the_settings() -> None:
    text = "Orrin Harbour Board has a £43m repair budget.\n\nNobody saw OHB's £61m repair budget go."
    settings = Settings(entities={"Merle Water": ["the waterworks"]})
    assert check_text(text, settings=settings).findings == ()
    (finding,) = check_text(text, settings=settings, entities={"Orrin Harbour Board": ["OHB"]}).findings
    assert finding.rule == "value-conflict"
    with pytest.raises(UsageError, match="takes a list of names"):
        check_text(text, entities={"Orrin Harbour Board": "OHB"})


def _crash(_document: Document, _config: RuleConfig) -> Iterator[Flag]:
    message = "planned"
    raise ValueError(message)


def _tell_nothing(document: Document, _config: RuleConfig) -> Iterator[Flag]:
    yield flag(document.blocks[0])  # without the words that the message asks for


def _leave(_document: Document, _config: RuleConfig) -> Iterator[Flag]:
    sys.exit(3)


@pytest.mark.parametrize("check", [_crash, _tell_nothing, _leave])
def test_a_rule_that_fails_is_a_notice_and_the_others_run(check: Callable[..., Iterator[Flag]]) -> None:
    sound: AnyRule = range_collapsed.RULE
    broken = dataclasses.replace(sound, check=check, over=Document, group=Category.CONSISTENCY)
    report = check_text(DRAFT, extra_rules=[broken])
    (notice,) = report.notices
    assert (notice.code, "range-collapsed" in notice.message) == ("rule-failed", True)
    assert "currency-conflict" in {finding.rule for finding in report.findings}


def test_fingerprints_survive_edits_elsewhere_and_tell_equal_findings_apart() -> None:
    first = check_text(DRAFT)
    moved = check_text(
        DRAFT.replace("The council met again.", "The council met.\n\nIt met once more, in May.")
    )

    def prints(report: Report) -> list[str]:
        return [f.fingerprint for f in report.findings if f.rule == "currency-conflict"]

    assert prints(first) == prints(moved)
    twice = prints(
        check_text(f"{TWO_CURRENCIES}\n\nSome more of the story.\n\nOnce more: {TWO_CURRENCIES}\n")
    )
    assert len(twice) == len(set(twice)) == 2


def test_severity_comes_from_the_settings() -> None:
    settings = Settings(severity={"currency-conflict": Severity.NOTE})
    found = check_text(DRAFT, settings=settings).findings
    assert {f.severity for f in found if f.rule == "currency-conflict"} == {Severity.NOTE}


def test_every_figure_is_counted() -> None:
    coverage = check_text("Output rose from 40 to 50 tonnes in 2021. It cost $40m CHF.").coverage
    assert (coverage.figures, coverage.understood) == (4, 3)


def test_reading_claims_runs_no_rule() -> None:
    report = read_claims(DRAFT.encode(), path="draft.txt")
    assert report.claims
    assert report.findings == ()


def test_a_missing_file_is_named_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gone\.txt.*check the name"):
        check(tmp_path / "gone.txt")


def test_a_file_is_read_by_its_name(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(f"# Tunnel\n\n{TWO_CURRENCIES}\n", encoding="utf-8")
    assert check(draft).document.format == "markdown"
    assert check_bytes(draft.read_bytes(), path="draft.txt").document.format == "text"


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UsageError, match="text"):
        check_text("x", format="wordstar")


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"as_of": "2026-03-02"}, "as_of takes a date: datetime.date(2026, 6, 5); not '2026-03-02', of type"),
        ({"text": None}, "text takes a text, or the bytes of a docx; not None, of type NoneType"),
        ({"sources": {1: "x"}}, "sources takes texts by note label or address"),
        ({"sources": {"1": None}}, "sources takes texts by note label or address"),
        ({"sources": "saved"}, "claimcheck.SourceFolder(\"saved\"); not 'saved', of type str"),
        ({"entities": "x"}, "entities takes other names by the name to use"),
        ({"entities": {"Orrin": [7]}}, "entities: Orrin takes a list of names"),
        ({"settings": {"select": ["time"]}}, "settings takes claimcheck.Settings"),
        ({"bibliography": "references.bib"}, "bibliography takes a list of files"),
        ({"bibliography": [None]}, "bibliography takes a list of files"),
        (
            {"extra_rules": ["percent-change-mismatch"]},
            "extra_rules takes a list of claimcheck.rules.base.Rule",
        ),
        ({"earlier": 7}, "earlier takes a text, or the bytes of a docx"),
        ({"path": 7}, "path takes a name for the report"),
    ],
    ids=str,
)
def test_what_is_of_the_wrong_type_is_refused_at_the_door(wrong: dict[str, Any], told: str) -> None:
    with pytest.raises(UsageError, match=re.escape(told)):
        check_text(**{"text": DRAFT, **wrong})


def test_a_file_and_its_bytes_are_what_they_are_called() -> None:
    with pytest.raises(UsageError, match="path takes the name of a file; not 7"):
        check(7)  # type: ignore[arg-type] # that is the test
    with pytest.raises(UsageError, match="data takes a file's bytes; for a text there is check_text"):
        check_bytes(DRAFT, path="a.md")  # type: ignore[arg-type] # that is the test
    with pytest.raises(UsageError, match=r"select takes a list of names, as \('time',\)"):
        Settings(select="time")  # type: ignore[arg-type] # that is the test


def test_a_moment_is_taken_for_its_day() -> None:
    moment = datetime.datetime(2026, 3, 2, 9, 30, tzinfo=datetime.UTC)
    text = "The quay of Orrin shut on 1 February 2026, a month ago."
    assert check_text(text, as_of=moment).document.as_of == datetime.date(2026, 3, 2)


def test_reading_figures_has_a_door_as_well() -> None:
    with pytest.raises(
        UsageError, match="text takes a text; for a file or its bytes there is check; not b'5m'"
    ):
        extract(b"5m")  # type: ignore[arg-type] # that is the test
    with pytest.raises(UsageError, match="as_of takes a date"):
        extract("last year", as_of="2026")  # type: ignore[arg-type] # that is the test
    moment = datetime.datetime(2026, 5, 6, 9, 30, tzinfo=datetime.UTC)
    assert extract("by 3 May", as_of=moment) == extract("by 3 May", as_of=moment.date())


def test_a_label_may_be_a_path() -> None:
    assert check_text("It cost $5m.", path=Path("draft.md")).document.path == "draft.md"


def test_equal_texts_have_equal_reports_told_in_a_line() -> None:
    report = check_text(DRAFT, path="draft.txt")
    assert report == pickle.loads(pickle.dumps(report)) == check_text(DRAFT, path="draft.txt")  # noqa: S301 - our own
    assert report != check_text(DRAFT + "\n", path="draft.txt")
    assert re.fullmatch(
        r"<Report on 'draft\.txt': \d mentions, \d claims, 0 sources, \d findings>", repr(report)
    )
    assert len({*report.findings, *report.findings}) == len(report.findings)


def test_an_error_travels_between_processes() -> None:
    error = InputError("draft.md", "is empty", "write it")
    assert str(pickle.loads(pickle.dumps(error))) == str(error) == "draft.md: is empty; write it"  # noqa: S301 - our own


def test_threads_get_what_one_alone_gets() -> None:
    drafts = [
        f"{DRAFT}\nSales rose from ${number} million to $75 million, up 12%." for number in range(40, 72, 4)
    ]
    alone = [check_text(draft) for draft in drafts]
    with ThreadPoolExecutor(len(drafts)) as pool:
        assert list(pool.map(check_text, drafts)) == alone
