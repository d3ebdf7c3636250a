"""Whole documents: what is read is what was written down by hand, and so is what is said.

``fixtures/README.md`` tells what the files are. A difference that is known stands in
``known_misses.csv``; the set is exact, so that a mended one must be taken out.
"""

from __future__ import annotations

import csv
import html
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

import claimcheck
from claimcheck.citations.model import CitationScope
from claimcheck.claims import Claim
from claimcheck.cli import main
from claimcheck.findings import Finding, Severity
from claimcheck.mentions import Kind, Mention
from claimcheck.reports import Report
from claimcheck.text import Span

ROOT = Path(__file__).resolve().parents[1]
FIXTURES = ROOT / "fixtures"
SLUGS = sorted(folder.name for folder in FIXTURES.iterdir() if folder.is_dir())
CLEAN = [slug for slug in SLUGS if slug.startswith("clean-")]
UPDATE = os.environ.get("UPDATE_SNAPSHOTS") == "1"

ANY = "?"
JUDGED = frozenset(
    {
        Kind.MONEY,
        Kind.PERCENT,
        Kind.PERCENTAGE_POINT,
        Kind.BASIS_POINT,
        Kind.COUNT,
        Kind.MEASURE,
        Kind.DATE,
        Kind.DURATION,
    }
)


@dataclass(frozen=True, slots=True, order=True)
class Miss:
    """One difference between the tool and the hand: ``what`` is a column, or what became of it."""

    line: int
    text: str
    what: str


@dataclass(frozen=True, slots=True)
class Gold:
    """A row of ``claims.csv`` and where it stands in the source."""

    cells: dict[str, str]
    line: int
    span: Span

    @property
    def is_optional(self) -> bool:
        """Whether good readers differ on reading it at all."""
        return self.cells["kind"] == ANY


@cache
def report_of(slug: str) -> Report:
    return claimcheck.check(next((FIXTURES / slug).glob("document.*")))


def gold_of(slug: str, report: Report) -> Iterator[Gold]:
    """Yield the rows of ``claims.csv`` with their places; a row that is not in its line fails."""
    source = report.document.source
    starts = [0, *(match.end() for match in re.finditer("\n", source))]
    after = 0
    with (FIXTURES / slug / "claims.csv").open(encoding="utf-8", newline="") as file:
        for cells in csv.DictReader(file):
            line, text = int(cells["line"]), cells["text"]
            place = re.compile(rf"(?<![\w.,]){re.escape(text)}(?!\w)").search(
                source, max(after, starts[line - 1])
            )
            assert place, f"{slug}/claims.csv: no {text!r} in line {line} after the row before"
            assert report.document.lines.position(place.start())[0] == line, (slug, cells)
            after = place.end()
            yield Gold(cells, line, Span(*place.span()))


def differences(slug: str) -> set[Miss]:
    """Compare each row with the mention and claim that stand there."""
    report = report_of(slug)
    claims = {claim.span: claim for claim in report.claims}
    unmatched = list(report.mentions)
    found: set[Miss] = set()
    for gold in gold_of(slug, report):
        mention = next(
            (mention for mention in unmatched if mention.span == gold.span),
            next((mention for mention in unmatched if mention.span.overlaps(gold.span)), None),
        )
        if mention is not None:
            unmatched.remove(mention)
        if gold.is_optional:
            continue
        if mention is None:
            found.add(Miss(gold.line, gold.cells["text"], "missing"))
            continue
        differing = (
            *differing_values(gold.cells, mention),
            *differing_claims(gold.cells, claims.get(mention.span), mention, report),
        )
        found |= {Miss(gold.line, gold.cells["text"], column) for column in differing}
    for mention in unmatched:
        if mention.kind in JUDGED:
            line, _column = report.document.lines.position(mention.span.start)
            found.add(Miss(line, mention.text, "extra"))
    return found


def differing_values(cells: dict[str, str], mention: Mention) -> Iterator[str]:
    """Name the columns of the value that differ."""
    read = {
        "text": mention.text,
        "kind": str(mention.kind),
        "unit": mention.unit or "",
        "timex": (mention.time.timex if mention.time else None) or "",
    }
    for column, value in read.items():
        if html.unescape(cells[column]) not in {ANY, value}:
            yield column
    for column, end in (("low", mention.low), ("high", mention.high)):
        if cells[column] != ANY and (Decimal(cells[column]) if cells[column] else None) != end:
            yield column


def differing_claims(
    cells: dict[str, str], claim: Claim | None, mention: Mention, report: Report
) -> Iterator[str]:
    """Name the columns of the claim that differ; an empty subject or measure is not judged."""
    subject = claim.subject if claim else None
    measure = (claim.measure if claim else None) or mention.noun
    if cells["subject"] and not agree(cells["subject"], subject or ""):
        yield "subject"
    if cells["measure"] and not agree(cells["measure"], measure or ""):
        yield "measure"
    if cells["source"] != ANY and cells["source"] != outlet_of(claim, report):
        yield "source"


def agree(one: str, other: str) -> bool:
    """Whether the last word of either stands in the other, plural or not."""
    left, right = (
        [word.removesuffix("s") for word in re.findall(r"[^\W_]+", text.casefold()) if word != "s"]
        for text in (one, other)
    )
    return bool(left and right) and (left[-1] in right or right[-1] in left)


def outlet_of(claim: Claim | None, report: Report) -> str:
    """Return the outlet of the surest source, "" if nothing but a list covers the whole document."""
    covering = [
        citation
        for citation in report.citations
        if claim is not None
        and citation.claim.id == claim.id
        and citation.scope is not CitationScope.DOCUMENT
    ]
    best = max(covering, key=lambda citation: citation.confidence, default=None)
    return (best.source.outlet or "") if best else ""


def wanted_findings(slug: str) -> list[tuple[str, str]]:
    """Read rule and words from the table of ``expected.md``."""
    text = (FIXTURES / slug / "expected.md").read_text(encoding="utf-8")
    table = text.split("## Wanted", 1)[1].split("## Silent", 1)[0]
    return [
        (match["rule"], match["words"])
        for match in re.finditer(r"^\| `(?P<rule>[a-z-]+)` \| (?P<words>.+?) \| .+ \|$", table, re.MULTILINE)
    ]


def findings_that_differ(slug: str) -> set[Miss]:
    """Compare what the tool says with what the editor wants."""
    report = report_of(slug)
    source = report.document.source
    unexplained = list(report.findings)
    found: set[Miss] = set()
    for rule, words in wanted_findings(slug):
        fitting = [
            finding
            for finding in unexplained
            if finding.rule == rule and any(words in place for place in places(finding, source))
        ]
        if fitting:
            unexplained.remove(fitting[0])
        else:
            line, _column = report.document.lines.position(source.index(words))
            found.add(Miss(line, words, f"no {rule}"))
    for finding in unexplained:
        if finding.severity is not Severity.NOTE:
            line, _column = report.document.lines.position(finding.span.start)
            words = " ".join(finding.span.of(source).split())[:60]
            found.add(Miss(line, words, f"unwanted {finding.rule}"))
    return found


def places(finding: Finding, source: str) -> Sequence[str]:
    """Return the words of every place of a finding, each with a little of what stands around it."""
    spans = (finding.span, *(place.span for place in finding.related))
    return [source[max(0, span.start - 12) : span.end + 12] for span in spans]


def known_misses(slug: str) -> set[Miss]:
    path = FIXTURES / slug / "known_misses.csv"
    if not path.exists():
        return set()
    with path.open(encoding="utf-8", newline="") as file:
        return {Miss(int(row["line"]), row["text"], row["what"]) for row in csv.DictReader(file)}


def write_known_misses(slug: str, misses: set[Miss]) -> None:
    path = FIXTURES / slug / "known_misses.csv"
    if not misses:
        path.unlink(missing_ok=True)
        return
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("line", "text", "what"))
        table.writerows((miss.line, miss.text, miss.what) for miss in sorted(misses))


def as_rows(misses: set[Miss]) -> str:
    return "".join(f"\n  {miss.line},{miss.text},{miss.what}" for miss in sorted(misses))


def test_there_are_fixtures_of_every_kind() -> None:
    assert len(SLUGS) >= 7
    assert len(CLEAN) >= 2


@pytest.mark.parametrize("slug", SLUGS)
def test_a_fixture_is_a_whole_document(slug: str) -> None:
    words = len(report_of(slug).document.source.split())
    assert 300 <= words <= 1200
    assert sum(1 for gold in gold_of(slug, report_of(slug)) if not gold.is_optional) >= 20


@pytest.mark.parametrize("slug", SLUGS)
def test_what_is_read_and_said_is_what_was_written_by_hand(slug: str) -> None:
    found, known = differences(slug) | findings_that_differ(slug), known_misses(slug)
    if UPDATE:
        known &= found
        write_known_misses(slug, known)
    assert found == known, f"{slug}\nnew:{as_rows(found - known)}\nmended:{as_rows(known - found)}"


@pytest.mark.parametrize("slug", CLEAN)
def test_a_clean_document_raises_no_alarm(slug: str) -> None:
    assert wanted_findings(slug) == []
    alarms = [finding for finding in report_of(slug).findings if finding.severity is not Severity.NOTE]
    assert [(finding.rule, finding.message) for finding in alarms] == []


@pytest.mark.parametrize("slug", SLUGS)
def test_findings_are_as_reviewed(
    slug: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    document = next((FIXTURES / slug).glob("document.*")).relative_to(ROOT)
    main(["check", "--output-format", "concise", document.as_posix()])
    said = capsys.readouterr().out
    snapshot = FIXTURES / slug / "findings.txt"
    if UPDATE:
        snapshot.write_text(said, encoding="utf-8", newline="\n")
    assert said == snapshot.read_text(encoding="utf-8")
