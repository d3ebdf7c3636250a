"""Verdicts: what a source's text says of one statement of the document."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimcheck.citations import Source
from claimcheck.claims import Claim
from claimcheck.findings import Confidence
from claimcheck.mentions import Mention
from claimcheck.text import Span

LONGEST_EVIDENCE = 200
"""Characters of a source that a verdict shows."""


class Outcome(StrEnum):
    """The word of a verdict."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    ABSENT = "absent"
    ELSEWHERE = "elsewhere"
    """Not in this source but in another one that was given."""
    NOT_CHECKABLE = "not_checkable"
    """Nothing can be said, and why; never to be read as "unsupported"."""


class Difference(StrEnum):
    """In what a statement departs from its source; each is a rule of the source group."""

    ABSENT = "figure-absent"
    VALUE = "figure-differs"
    RANGE = "range-narrowed"
    COMPARATOR = "comparator-conflict"
    PERIOD = "period-differs"
    CURRENCY = "currency-differs"
    HEDGE = "hedge-dropped"
    NAME = "name-absent"
    QUOTE = "quote-altered"
    QUOTE_ABSENT = "quote-not-found"
    NEGATION = "negation"
    """A statement that the source makes with the contrary sign; no rule reports it by itself."""


class Kind(StrEnum):
    """What sort of statement was held against the source."""

    FIGURE = "figure"
    TIME = "time"
    NAME = "name"
    QUOTATION = "quotation"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that the document says and a source can confirm.

    ``span`` indexes the document's source, ``text`` are its words; ``claim`` is the claim it belongs to,
    None for a quotation, a name or a whole sentence.
    """

    kind: Kind
    span: Span
    text: str
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage of a source's text: ``span`` indexes that text, ``text`` is fit to be shown."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Derivation:
    """What a source says that makes a figure or a time of the claim, and by what sum; ``span`` indexes its text."""

    span: Span
    reason: str
    loose: bool = False
    """Whether chance may have made it as well, so that it neither supports the claim nor leaves it without support."""
    parts: tuple[Mention, ...] = ()
    """The figures of the source that make it, where figures do."""
    is_far: bool = False
    """Whether it was fetched from so far that another value of the same matter tells against it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one text says of one statement, whoever cites it."""

    outcome: Outcome
    reason: str
    evidence: Evidence | None = None
    difference: Difference | None = None
    stated: str | None = None
    """The source's own words for it, where it has some ("€500 million")."""
    confidence: Confidence = Confidence.HIGH


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A statement held against one source's text.

    ``source`` is the document's record of the source, None where only a marker names it; ``key`` is the
    label or address under which the text was given.
    """

    statement: Statement
    source: Source | None
    key: str
    answer: Answer

    @property
    def outcome(self) -> Outcome:
        """The word of the verdict."""
        return self.answer.outcome


@dataclass(frozen=True, slots=True)
class Held:
    """A statement with the verdict of every cited source whose text is there, in the order of citing."""

    statement: Statement
    verdicts: tuple[Verdict, ...]

    @property
    def span(self) -> Span:
        """Where the statement stands in the document."""
        return self.statement.span

    def differing(self, difference: Difference) -> Verdict | None:
        """Return the verdict to report under ``difference``: the first one, if no source supports it.

        What is absent must be absent from every source that could be read.
        """
        found = [verdict for verdict in self.verdicts if verdict.answer.difference is difference]
        if not found or any(_backs(verdict) for verdict in self.verdicts):
            return None
        everywhere = difference in {Difference.ABSENT, Difference.NAME, Difference.QUOTE_ABSENT}
        return None if everywhere and len(found) < len(self.verdicts) else found[0]


def _backs(verdict: Verdict) -> bool:
    return verdict.outcome in {Outcome.SUPPORTED, Outcome.ELSEWHERE} and verdict.answer.difference is None
