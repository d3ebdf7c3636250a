"""Run the literate specs beside this file. ``UPDATE_SPECS=1`` rewrites their findings.

A spec is a Markdown page named after its rule: headings, a reason where one is needed, the smallest
possible document (```md or ```text), what its source "1" says where there is one (```source), the version
it is compared with (```earlier), and the findings that it must have; none where no block follows. A heading that begins with "Known miss" holds a document that should be flagged and is not yet.
"""

import os
import re
from pathlib import Path

import pytest

from claimcheck.engine import check_text
from claimcheck.settings import Settings
from claimcheck.testing import long_enough

CASE = re.compile(
    r"^## (?P<title>.+?)\n(?:(?!^## ).)*?^````?(?P<form>md|text)\n(?P<document>.*?)^````?$(?:\s+^```source\n(?P<source>.*?)^```$)?(?:\s+^```earlier\n(?P<earlier>.*?)^```$)?(?:\s+^```findings\n(?P<findings>.*?)^```$)?",
    re.MULTILINE | re.DOTALL,
)
SPECS = sorted(Path(__file__).parent.glob("*/*.md"))


def render(rule: str, text: str, form: str, source: str | None, earlier: str | None) -> str:
    report = check_text(
        text,
        format="markdown" if form == "md" else "text",
        settings=Settings(select=(rule,)),
        sources=long_enough({"1": source} if source else None),
        earlier=earlier,
    )
    lines = []
    for finding in report.findings:
        at = report.document.lines.position(finding.span.start)
        lines.append(f"{at.line}:{at.column} {finding.rule}: {finding.message}\n")
    return "".join(lines)


@pytest.mark.parametrize(
    ("spec", "case"),
    [
        pytest.param(spec, case, id=f"{spec.stem}: {case['title']}")
        for spec in SPECS
        for case in CASE.finditer(spec.read_text("utf-8"))
    ],
)
def test_spec(spec: Path, case: re.Match[str]) -> None:
    actual = render(spec.stem, case["document"], case["form"], case["source"], case["earlier"])
    if os.environ.get("UPDATE_SPECS") and case["findings"] is not None:
        whole = spec.read_text("utf-8")
        changed = case[0].replace(f"```findings\n{case['findings']}```", f"```findings\n{actual}```")
        spec.write_text(whole.replace(case[0], changed), "utf-8")
        return
    assert actual == (case["findings"] or "")


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.stem)
def test_every_case_of_a_spec_is_run(spec: Path) -> None:
    text = spec.read_text("utf-8")
    cases = len(list(CASE.finditer(text)))
    assert len(re.findall(r"^## ", text, re.MULTILINE)) == cases >= 3
    assert len(re.findall(r"^```findings$", text, re.MULTILINE)) <= cases, "one case under a heading"
    assert text.startswith(f"# {spec.stem}\n")
    assert "```findings" in text
