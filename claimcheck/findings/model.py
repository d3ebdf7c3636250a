"""Findings (about the text) and notices (about the run)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from claimcheck.text import Span


class Severity(StrEnum):
    """How bad it is if the finding is right."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note up to 2 for an error."""
        return list(Severity).index(self)


class Confidence(StrEnum):
    """How likely the finding is to be right."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"

    @property
    def rank(self) -> int:
        """0 for low up to 2 for high."""
        return list(Confidence).index(self)


class Category(StrEnum):
    """The room of the rule: what kind of disagreement it looks for."""

    CONSISTENCY = "consistency"
    ARITHMETIC = "arithmetic"
    PLAUSIBILITY = "plausibility"
    TIME = "time"
    CITATION = "citation"
    SOURCE = "source"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class RelatedSpan:
    """Another place to look at, and what to see there."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to look at, where it is, and what else to look at with it.

    ``span`` is the later statement, ``related`` the earlier ones. ``label`` is what to see at
    ``span`` ("restated here as one value: 145 bn USD"), ``notes`` how the text was read. ``claims`` are the
    ids of the claims at its places, ``arguments`` what was put into the message, by name. By its
    ``fingerprint`` it is known again after edits elsewhere; empty until the engine has given it one.
    """

    rule: str
    category: Category
    severity: Severity
    confidence: Confidence
    message: str
    span: Span
    label: str = ""
    help: str | None = None
    related: tuple[RelatedSpan, ...] = ()
    notes: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    arguments: Mapping[str, str] = field(default_factory=dict, hash=False)
    fingerprint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something about the run: ``code`` is a kebab-case name, ``span`` None for the whole file."""

    code: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding silenced ``by`` a "comment", a "sic" or the "baseline", and the ``reason`` given there."""

    finding: Finding
    by: str
    reason: str | None
