"""The engine owns ids, severities, sentences, fingerprints, and what happens when a rule breaks."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

import claimcheck.engine
from claimcheck.documents import Document
from claimcheck.engine import check, check_bytes, check_text, read_claims
from claimcheck.errors import InputError, UsageError
from claimcheck.findings import Severity
from claimcheck.reports import Report
from claimcheck.rules import ALL_RULES
from claimcheck.rules.base import Flag, RuleConfig
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


def test_a_crashing_rule_is_a_notice_and_the_others_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(_checkable: object, _config: RuleConfig) -> Iterator[Flag]:
        message = "planned"
        raise ValueError(message)

    crash.__module__ = "claimcheck.rules.consistency.range_collapsed"  # the folder tells the category
    broken = [
        dataclasses.replace(rule, check=crash, over=Document) if rule.id == "range-collapsed" else rule
        for rule in ALL_RULES
    ]
    monkeypatch.setattr(claimcheck.engine, "every_rule", lambda: tuple(broken))
    report = check_text(DRAFT)
    assert [notice.code for notice in report.notices if notice.code == "rule-failed"] == ["rule-failed"]
    assert "range-collapsed" in next(n.message for n in report.notices if n.code == "rule-failed")
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
