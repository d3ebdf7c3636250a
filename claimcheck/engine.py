"""The one place where the stages meet: read, extract, claim, link, check. Owns every loop.

A crash in one rule is a notice that names the rule; the others still run.
"""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from claimcheck.citations import Apparatus, CitedClaim, DatedSource, link
from claimcheck.claims import Claim, ClaimGroup, Relation, build_claims, relate
from claimcheck.documents import Document, read_bytes, read_text
from claimcheck.findings import Finding, Notice
from claimcheck.mentions import Mention, extract_document
from claimcheck.reports import Coverage, Report
from claimcheck.rules import ALL_RULES
from claimcheck.rules.base import AnyRule, Flag
from claimcheck.settings import Settings
from claimcheck.suppressions import suppress

_FIGURES_UNDERSTOOD = frozenset({"low", "high", "time", "impossible"})


def check(
    path: str | Path, *, as_of: datetime.date | None = None, settings: Settings | None = None
) -> Report:
    """Check the file at ``path``; its format comes from its name.

    Raises ``InputError`` where the file cannot be read as text.
    """
    return check_bytes(Path(path).read_bytes(), path=str(path), as_of=as_of, settings=settings)
