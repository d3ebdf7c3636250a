"""Each format for machines fits its schema, and loses neither of the two places of a finding."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from lxml import etree

from claimcheck import Report, Severity, check_text
from claimcheck.cli.formats import Look, render
from claimcheck.cli.pieces import rule_docs
from claimcheck.findings import Notice, Suppressed
from claimcheck.reports.gitlab import render_gitlab
from claimcheck.reports.html import document_html
from claimcheck.reports.junit import render_junit
from claimcheck.reports.markdown import render_markdown
from claimcheck.reports.own import MARKDOWN_MARK
from claimcheck.reports.rdjson import render_rdjson
from claimcheck.reports.remembered import rule_to_text
from claimcheck.text import Span

Builder = Callable[..., Report]

SCHEMAS = Path(__file__).parent / "schemas"
ROOT = Path(__file__).resolve().parents[2]
DRAFT = """\
# The port borrows

The port of Åmål borrowed $40m CHF for its cranes on Monday 1 May 2024. It paid back 3 to 5% a year.

<!-- claimcheck: ignore[impossible-date] the minutes say so -->
The loan ends on 31 April 2031.
"""


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    """Read the fixtures, one with a suppressed finding and one with nothing in it."""
    documents = sorted((ROOT / "fixtures").glob("*/document.*"))
    read = [
        check_text(
            path.read_text("utf-8"),
            format="markdown" if path.suffix == ".md" else "text",
            path=path.relative_to(ROOT).as_posix(),
        )
        for path in documents
        if path.suffix in {".md", ".txt"}
    ]
    return [
        *read,
        check_text(DRAFT, format="markdown", path="posts/a port [1].md"),
        check_text("Nothing here.", path="quiet.txt"),
    ]


def _validate(text: str, schema: str) -> Any:  # noqa: ANN401 - parsed JSON
    value = json.loads(text)
    Draft202012Validator(json.loads((SCHEMAS / schema).read_text("utf-8"))).validate(value)
    return value


@pytest.mark.parametrize("schema", sorted(SCHEMAS.glob("*.json")), ids=lambda path: path.stem)
def test_the_schemas_are_schemas(schema: Path) -> None:
    Draft202012Validator.check_schema(json.loads(schema.read_text("utf-8")))


def _rendered(name: str, reports: list[Report]) -> str:
    def pieces(kind: str) -> list[str]:
        made = map(rule_to_text, rule_docs()) if kind == "rules" else map(document_html, reports)
        return list(made)

    return render(name, reports, Look(), pieces)


def test_sarif_fits_what_an_upload_asks_for(reports: list[Report]) -> None:
    run = _validate(_rendered("sarif", reports), "sarif-upload.json")["runs"][0]
    findings = [finding for report in reports for finding in report.findings]
    silenced = [one for report in reports for one in report.suppressed]
    assert len(run["results"]) == len(findings) + len(silenced) > len(findings)
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        links = re.findall(r"(?<!\\)\]\((\d+)\)", result["message"]["text"])
        assert [int(link) for link in links] == [place["id"] for place in result["relatedLocations"]]
    assert any(result["relatedLocations"] for result in run["results"])
    names = [result["partialFingerprints"]["primaryLocationLineHash"] for result in run["results"]]
    assert len(set(names)) == len(names)


def test_sarif_regions_are_the_words_of_the_finding(reports: list[Report]) -> None:
    by_path = {report.document.path.replace(" ", "%20"): report.document for report in reports}
    checked = 0
    for result in json.loads(_rendered("sarif", reports))["runs"][0]["results"]:
        for location in (*result["locations"], *result["relatedLocations"]):
            place = location["physicalLocation"]
            document = by_path.get(place["artifactLocation"]["uri"])
            if document is None:
                continue
            region = place["region"]
            start = document.lines.line_start(region["startLine"]) + region["startColumn"] - 1
            end = document.lines.line_start(region["endLine"]) + region["endColumn"] - 1
            assert document.source[start:end] == region["snippet"]["text"]
            checked += 1
    assert checked


def test_sarif_carries_what_was_silenced_and_why(report_on: Builder) -> None:
    report = report_on("It paid $40m.", "$40m")
    silenced = replace(
        report,
        findings=(),
        suppressed=(
            Suppressed(report.findings[0], "comment", "as agreed"),
            Suppressed(report.findings[0], "baseline", None),
        ),
        notices=(Notice(code="odd", message="[odd]", span=Span(0, 2)), Notice(code="whole", message="x")),
    )
    run = _validate(_rendered("sarif", [silenced]), "sarif-upload.json")["runs"][0]
    assert [result["suppressions"] for result in run["results"]] == [
        [{"kind": "inSource", "justification": "as agreed"}],
        [{"kind": "external"}],
    ]
    told = run["invocations"][0]["toolExecutionNotifications"]
    assert [one["message"]["text"] for one in told] == [r"\[odd\]", "x"]


def test_sarif_messages_link_only_to_places(report_on: Builder) -> None:
    report = report_on("It paid $40m, then $41m.", "$41m", "$40m", message="a [b](1) \\ c")
    (result,) = json.loads(_rendered("sarif", [report]))["runs"][0]["results"]
    assert result["message"]["text"] == r"a \[b\](1) \\ c; [that $40m](1)"


def test_gitlab_fits_its_schema(reports: list[Report]) -> None:
    issues = _validate(render_gitlab(reports), "gitlab.json")
    assert len(issues) == sum(len(report.findings) for report in reports) > 0
    assert any(issue["other_locations"] for issue in issues)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_rdjson_fits_its_schema_and_counts_bytes(reports: list[Report]) -> None:
    run = _validate(render_rdjson(reports), "rdjson.json")
    assert len(run["diagnostics"]) == sum(len(report.findings) for report in reports)
    report = check_text(DRAFT, format="markdown", path="port.md")
    (conflict,) = (
        one
        for one in json.loads(render_rdjson([report]))["diagnostics"]
        if one["code"]["value"] == "currency-conflict"
    )
    place = conflict["location"]["range"]
    line = DRAFT.encode().splitlines()[place["start"]["line"] - 1]
    assert line[place["start"]["column"] - 1 : place["end"]["column"] - 1] == b"$40m CHF"


def test_junit_fits_its_schema(reports: list[Report]) -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "junit.xsd"))
    tree = etree.fromstring(render_junit(reports).encode())
    schema.assertValid(tree)
    loud = [
        finding for report in reports for finding in report.findings if finding.severity is not Severity.NOTE
    ]
    assert len(tree.findall("testsuite/testcase/failure")) == int(tree.get("failures", "")) == len(loud) > 0
    assert [suite.get("tests") for suite in tree if suite.get("name") == "quiet.txt"] == ["1"]


def test_junit_holds_text_that_xml_cannot(report_on: Builder) -> None:
    report = report_on("It paid $40m\x00 </failure>.", "$40m\x00 </failure>", message="a\x1b & <b>")
    failure = etree.fromstring(render_junit([report]).encode()).find("testsuite/testcase/failure")
    assert failure is not None
    assert failure.get("message") == "a\ufffd & <b>"
    assert "$40m\ufffd </failure>" in (failure.text or "")


def test_a_comment_shows_both_places_worst_first(report_on: Builder) -> None:
    mild = report_on("It paid $40m, then $41m.", "$41m", "$40m", severity=Severity.NOTE, path="a.txt")
    bad = report_on("It paid $7m.", "$7m", severity=Severity.ERROR, path="b.txt", help_="say which")
    text = render_markdown([mild, bad])
    assert text.index("`b.txt:1:9`") < text.index("`a.txt:1:20`") < text.index("`a.txt:1:9`")
    assert "**error** `value-conflict`: two values" in text
    assert "Help: say which" in text


def test_a_comment_calls_nobody_and_runs_nothing(report_on: Builder) -> None:
    hostile = "It `paid` @owner <img src=x> [link](http://x) $40m ``."
    report = report_on(hostile, "$40m ``", message="@owner <b> [x](y) `z` $a$")
    shown = render_markdown([report]).removeprefix(MARKDOWN_MARK)
    outside_code = re.sub(r"(`+) ?.*?[^`] ?\1(?!`)", "", shown)
    assert "@owner" not in outside_code
    assert "<" not in outside_code.replace(r"\<", "")
    assert "[" not in outside_code.replace(r"\[", "")


def test_a_comment_fits_into_one(report_on: Builder) -> None:
    text = render_markdown([report_on("It paid $40m.", "$40m", message="word " * 40)] * 1000)
    assert len(text) < 65_536
    left = re.search(r"… and (\d+) more\.\Z", text)
    assert left is not None
    assert text.count("**warning**") + int(left[1]) == 1000


@pytest.mark.parametrize("name", ["sarif", "gitlab", "rdjson", "junit", "markdown"])
def test_paths_are_relative_with_forward_slashes(
    report_on: Builder, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    inside = report_on("It paid $40m.", "$40m", path=str(tmp_path / "posts" / "a.md"))
    text = _rendered(name, [inside])
    assert "posts/a.md" in text
    assert tmp_path.as_posix() not in text
    assert PurePath("posts\\a.md").as_posix() not in text


@pytest.mark.parametrize("name", ["sarif", "gitlab", "rdjson", "junit", "markdown", "html", "github"])
def test_nothing_to_say_is_a_whole_document_still(name: str) -> None:
    text = _rendered(name, [check_text("Nothing here.")])
    assert "value-conflict" not in text or name == "sarif"
    if name in {"sarif", "gitlab", "rdjson"}:
        json.loads(text)
