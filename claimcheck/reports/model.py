"""One checked document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from claimcheck.findings import Category, Confidence, Finding, Notice, Severity, Suppressed
from claimcheck.text import LineIndex

if TYPE_CHECKING:  # a run that the cache answers needs none of these rooms
    from claimcheck.citations.apparatus import Apparatus
    from claimcheck.citations.model import Citation, Source
    from claimcheck.claims.model import Claim
    from claimcheck.documents import Document
    from claimcheck.evidence.model import Held, Verdict
    from claimcheck.mentions import Mention


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many figures were seen, understood, cited and compared with another: silence is no pass."""

    figures: int
    understood: int
    cited: int
    compared: int


class Text(Protocol):
    """A document's name and source, for whoever tells where something stands."""

    @property
    def path(self) -> str:
        """What the document is called."""
        ...

    @property
    def source(self) -> str:
        """The text as it stands in the file."""
        ...

    @property
    def lines(self) -> LineIndex:
        """The lines of the source."""
        ...


class Told(Protocol):
    """What was found in one document: as much as the renderers of findings need."""

    @property
    def document(self) -> Text:
        """Name and source."""
        ...

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found, in the order of the text."""
        ...

    @property
    def suppressed(self) -> tuple[Suppressed, ...]:
        """What was silenced."""
        ...

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is to be said of the run."""
        ...

    @property
    def coverage(self) -> Coverage:
        """How much was seen and understood."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was read in one document, and what was found. Immutable."""

    document: Document
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    apparatus: Apparatus
    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]
    notices: tuple[Notice, ...]
    coverage: Coverage
    held: tuple[Held, ...] = ()
    """What was held against the sources' texts; empty where none was given."""

    def __repr__(self) -> str:
        """Return what it is a report on and how much stands in it: the whole would fill screens."""
        told = ", ".join(
            f"{len(getattr(self, name))} {name}" for name in ("mentions", "claims", "sources", "findings")
        )
        return f"<{type(self).__name__} on {self.document.path!r}: {told}>"

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What each source's text says of each statement that cites it."""
        return tuple(verdict for held in self.held for verdict in held.verdicts)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources that the document names."""
        return self.apparatus.sources

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Which source covers which claim."""
        return self.apparatus.citations


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleDoc:
    """What a report tells of a rule: ``summary`` in one sentence, the whole as plain text and Markdown."""

    id: str
    category: Category
    severity: Severity
    confidence: Confidence
    summary: str
    text: str
    markdown: str
