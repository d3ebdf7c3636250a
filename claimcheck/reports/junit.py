"""JUnit XML: a suite for each file, a case for each finding.

An error or a warning is a failed case; a note is a passed one that says something. A file without findings
is one passed case, so that it is seen to have been checked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring  # only written, never read

from claimcheck.findings import Finding, Severity
from claimcheck.reports.model import Told
from claimcheck.reports.places import region, relative_path

_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold, not even escaped."""


def render_junit(reports: Sequence[Told], *, root: PurePath | None = None) -> str:
    """Return one XML document."""
    suites = Element("testsuites", name="claimcheck")
    for report in reports:
        _suite(suites, report, _text(relative_path(report, root)))
    suites.set("tests", str(len(suites.findall("testsuite/testcase"))))
    suites.set("failures", str(len(suites.findall("testsuite/testcase/failure"))))
    indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(suites, encoding="unicode")


def _suite(suites: Element, report: Told, path: str) -> None:
    failed = sum(finding.severity is not Severity.NOTE for finding in report.findings)
    cases = max(1, len(report.findings))
    suite = SubElement(
        suites, "testsuite", name=path, tests=str(cases), failures=str(failed), errors="0", skipped="0"
    )
    if not report.findings:
        SubElement(suite, "testcase", classname=path, name="claimcheck")
    for finding in report.findings:
        at = region(report, finding.span)
        case = SubElement(
            suite,
            "testcase",
            classname=path,
            name=f"{finding.rule} at {at.line}:{at.column}",
            file=path,
            line=str(at.line),
        )
        if finding.severity is Severity.NOTE:
            SubElement(case, "system-out").text = _told(report, finding)
        else:
            failure = SubElement(case, "failure", type=finding.severity.value, message=_text(finding.message))
            failure.text = _told(report, finding)


def _told(report: Told, finding: Finding) -> str:
    rows = [f"{finding.severity}[{finding.rule}]: {finding.message}"]
    for place in (finding.span, *(place.span for place in finding.related)):
        at = region(report, place)
        rows.append(f"{at.line}:{at.column}: {place.of(report.document.source)}")
    if finding.help:
        rows.append(f"help: {finding.help}")
    return _text("\n".join(rows))


def _text(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
