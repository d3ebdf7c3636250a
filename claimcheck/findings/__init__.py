"""What a run hands back. Knows positions; knows no rule, claim or output format."""

from claimcheck.findings.model import (
    Category,
    Confidence,
    Finding,
    Notice,
    RelatedSpan,
    Severity,
    Suppressed,
)

__all__ = ["Category", "Confidence", "Finding", "Notice", "RelatedSpan", "Severity", "Suppressed"]
