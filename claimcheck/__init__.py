"""claimcheck, the linter for facts.

``check(path)`` and ``check_text(text)`` return a ``Report``; ``extract(text)`` returns the figures and
times of a text and runs nothing else. All three may be called from several threads at once, and what they
return compares, pickles and is never changed. Rules of one's own are made with ``claimcheck.rules.base`` and
tested with ``claimcheck.testing``; whatever else is not exported here is private.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"

__all__ = [
    "Category",
    "Citation",
    "Claim",
    "ClaimcheckError",
    "Confidence",
    "Finding",
    "InputError",
    "Kind",
    "Mention",
    "Notice",
    "Report",
    "Settings",
    "Severity",
    "Source",
    "SourceFolder",
    "Span",
    "UsageError",
    "__version__",
    "check",
    "check_text",
    "extract",
]

if TYPE_CHECKING:
    from claimcheck.citations import Citation, Source
    from claimcheck.claims import Claim
    from claimcheck.engine import check, check_text
    from claimcheck.errors import ClaimcheckError, InputError, UsageError
    from claimcheck.evidence import SourceFolder
    from claimcheck.findings import Category, Confidence, Finding, Notice, Severity
    from claimcheck.mentions import Kind, Mention, extract
    from claimcheck.reports import Report
    from claimcheck.settings import Settings
    from claimcheck.text import Span

_HOMES = {
    "Category": "claimcheck.findings",
    "Citation": "claimcheck.citations",
    "Claim": "claimcheck.claims",
    "ClaimcheckError": "claimcheck.errors",
    "Confidence": "claimcheck.findings",
    "Finding": "claimcheck.findings",
    "InputError": "claimcheck.errors",
    "Kind": "claimcheck.mentions",
    "Mention": "claimcheck.mentions",
    "Notice": "claimcheck.findings",
    "Report": "claimcheck.reports",
    "Settings": "claimcheck.settings",
    "Severity": "claimcheck.findings",
    "Source": "claimcheck.citations",
    "SourceFolder": "claimcheck.evidence",
    "Span": "claimcheck.text",
    "UsageError": "claimcheck.errors",
    "check": "claimcheck.engine",
    "check_text": "claimcheck.engine",
    "extract": "claimcheck.mentions",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used, so that ``claimcheck --version`` stays fast."""
    if name not in _HOMES:
        message = f"module 'claimcheck' has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module  # noqa: PLC0415 - not paid for by --version

    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, imported or not."""
    return sorted(__all__)
