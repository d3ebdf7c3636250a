"""The public JSON keeps to its schema, and the schema to the contract."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from claimcheck import __version__, check, check_text
from claimcheck.reports.json_v1 import document_jsonl, render_json, summary

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = sorted((ROOT / "fixtures").glob("*/document.*"))
CONTRACT = ROOT / "../shared/contract/report-v1.example.json"

DRAFT = """\
# The port borrows

The port borrowed $40m CHF for its cranes on Monday 1 May 2024.[^1] It paid back 3 to 5% a year.

<!-- claimcheck: ignore[impossible-date] the minutes say so -->
The loan ends on 31 April 2031.

[^1]: Reuters, 3 May 2024, https://www.reuters.com/port
"""


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    text = files("claimcheck.reports").joinpath("report-v1.schema.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def test_the_schema_is_one(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.parent.name)
def test_every_fixture_fits_the_schema(schema: dict[str, Any], path: Path) -> None:
    run = json.loads(render_json([check(path)], __version__))
    Draft202012Validator(schema).validate(run)
    assert run["documents"][0]["mentions"]


def test_every_part_of_a_document_fits_the_schema(schema: dict[str, Any]) -> None:
    run = json.loads(render_json([check_text(DRAFT, format="markdown", path="port.md")], __version__))
    Draft202012Validator(schema).validate(run)
    document = run["documents"][0]
    assert {finding["rule"] for finding in document["findings"]} >= {"currency-conflict", "weekday-mismatch"}
    assert [one["reason"] for one in document["suppressed"]] == ["the minutes say so"]
    assert document["sources"][0]["outlet"] == "Reuters"
    assert run["summary"]["suppressed"] == 1


def test_the_contract_s_example_fits_the_schema(schema: dict[str, Any]) -> None:
    if not CONTRACT.exists():
        pytest.skip("the shared contract is not beside this checkout")
    example = json.loads(CONTRACT.read_text("utf-8"))
    document = {"$ref": "#/$defs/document", "$defs": schema["$defs"]}
    Draft202012Validator(document).validate(example)


@pytest.mark.parametrize(
    "where",
    [(), ("summary",), ("documents", 0), *(("documents", 0, key, 0) for key in ("mentions", "claims", "findings", "suppressed", "sources", "citations", "notes", "markers"))],
    ids=lambda where: ".".join(map(str, where)) or "run",
)  # fmt: skip
def test_the_schema_is_strict(schema: dict[str, Any], where: tuple[str | int, ...]) -> None:
    """A key more or less, anywhere, is refused: the contract is closed."""
    text = render_json([check_text(DRAFT, format="markdown", path="port.md")], __version__)
    for change in ("more", "less"):
        run = json.loads(text)
        part = run
        for step in where:
            part = part[step]
        if change == "more":
            part["surprise"] = 1
        else:
            part.pop(next(iter(part)))
        assert not Draft202012Validator(schema).is_valid(run)


def test_ascii_only_says_the_same() -> None:
    report = check_text("The port of 東京 borrowed $40m “CHF”.", path="é.txt")
    escaped, plain = render_json([report], "1", ascii_only=True), render_json([report], "1")
    assert escaped.isascii()
    assert not plain.isascii()
    assert json.loads(escaped) == json.loads(plain)
    assert json.loads(document_jsonl(report, ascii_only=True)) == json.loads(plain)["documents"][0]


def test_numbers_are_plain_decimal_strings() -> None:
    mentions = check_text(
        "It cost $1.20 trillion, or 1.3 × 10^8 km of road, and two-thirds of 0.0000001%."
    ).to_dict()["mentions"]
    values = [
        mention[end]
        for mention in mentions
        for end in ("low", "high", "precision")
        if mention[end] is not None
    ]
    assert "1200000000000" in values
    assert not [value for value in values if "E" in value.upper()]


@pytest.mark.parametrize("ascii_only", [True, False])
def test_documents_put_together_are_the_json_of_the_whole(ascii_only: bool) -> None:  # noqa: FBT001 - drawn
    reports = [
        check_text('It cost $4m, caf\u00e9 \\n "documents": [] said.\n', path=f"{n}.txt") for n in "ab"
    ]
    for several in ([], reports[:1], reports):
        whole = {
            "schema": "claimcheck/report-v1",
            "version": "1",
            "documents": [report.to_dict() for report in several],
            "summary": summary(several),
        }
        assert render_json(several, "1", ascii_only=ascii_only) == json.dumps(
            whole, ensure_ascii=ascii_only, indent=1
        )


def test_one_line_a_document() -> None:
    reports = [check_text(DRAFT, format="markdown"), check_text("Nothing here.")]
    lines = [document_jsonl(report) for report in reports]
    assert not any("\n" in line for line in lines)
    assert [json.loads(line)["format"] for line in lines] == ["markdown", "text"]


def test_a_claim_tells_its_key_and_where_each_part_was_read() -> None:
    text = "# Selkie\n\n## 2022\n\nSelkie Ltd is old. According to Ilse Brandt, the company will lose a further £43m.\n"
    report = check_text(text, format="markdown")
    (claim,) = (one for one in report.to_dict()["claims"] if "£43m" in one["text"])
    assert claim["key"] == {
        "unit": "money",
        "role": "level",
        "measure": {"value": claim["key"]["measure"]["value"], "from": "sentence"},
        "subject": {"value": "selkie ltd", "from": "paragraph"},
        "period": {"value": "2022", "from": "heading"},
        "scope": {"value": "increment", "from": "sentence"},
        "modality": {"value": "forecast", "from": "sentence"},
        "attribution": {"value": "ilse brandt", "from": "sentence"},
        "verb": {"value": "lose", "from": "sentence"},
    }
