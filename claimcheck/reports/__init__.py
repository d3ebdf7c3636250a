"""A checked document as a ``Report``, and its renderings: each takes reports and returns a string."""

from claimcheck.reports.model import Coverage
from claimcheck.reports.report import Report

__all__ = ["Coverage", "Report"]
