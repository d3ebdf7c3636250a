"""Check drafts before they go to the desk: what must be mended, what should be looked at.

Usage: python examples/editorial_check.py DRAFT [DRAFT ...]

The exit status is 1 if any draft has an error, 2 if one cannot be read, else 0.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import claimcheck
from claimcheck import ClaimcheckError, Finding, Report, Severity

HEADINGS = {
    Severity.ERROR: "Mend before publishing",
    Severity.WARNING: "Look at again",
    Severity.NOTE: "For information",
}


def place(report: Report, start: int) -> str:
    """Return where an offset stands, as an editor would say it."""
    line, _column = report.document.lines.position(start)
    return f"line {line}"


def describe(report: Report, finding: Finding) -> str:
    """Return a finding as a few indented lines: what, where, the other places, what to do."""
    source = report.document.source
    words = finding.span.of(source)
    lines = [f"  - {finding.message}", f"    {place(report, finding.span.start)}: {words!r}"]
    lines += (
        f"    {place(report, other.span.start)}: {other.span.of(source)!r} ({other.message})"
        for other in finding.related
    )
    if finding.help:
        lines.append(f"    {finding.help}")
    return "\n".join(lines)


def print_report(report: Report) -> None:
    """Print one draft's findings, worst first."""
    print(f"{report.document.path}: {report.document.title or 'no title'}")
    for severity, heading in HEADINGS.items():
        found = [finding for finding in report.findings if finding.severity is severity]
        if found:
            print(f"\n{heading} ({len(found)})")
            for finding in found:
                print(describe(report, finding))
    read = report.coverage
    print(f"\n{read.figures} figures, {read.cited} of them with a source, {read.compared} compared\n")


def main(paths: Sequence[str]) -> int:
    """Check each draft and return the exit status."""
    status = 0
    for path in paths:
        try:
            report = claimcheck.check(path)
        except ClaimcheckError as error:
            print(f"cannot check: {error}", file=sys.stderr)
            status = 2
            continue
        print_report(report)
        if any(finding.severity is Severity.ERROR for finding in report.findings):
            status = max(status, 1)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
