"""What a check returns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.reports.json_v1 import document_to_dict
from claimcheck.reports.model import Checked


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Report(Checked):
    """A checked document that can tell itself in the public JSON."""

    def to_dict(self) -> Mapping[str, Any]:
        """Return one ``report-v1`` document: spans, numbers as decimal strings, absent values null."""
        return document_to_dict(self)
