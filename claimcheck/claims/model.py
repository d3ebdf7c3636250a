"""Claims and the relations between them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from claimcheck.documents import Block
from claimcheck.mentions import Mention
from claimcheck.text import Span


class Modality(StrEnum):
    """Whether the text says that it is so."""

    ACTUAL = "actual"
    FORECAST = "forecast"
    TARGET = "target"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"
    QUOTED = "quoted"
    """Somebody's estimate, told as theirs."""


MOST_FIGURES: Final = 60
"""Figures of a sentence that somebody wrote; what has more is a list of them, whose words say nothing of any one."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: ``span`` in the source, ``prose`` in the document's prose."""

    span: Span
    prose: Span
    text: str
    block: Block


class Origin(StrEnum):
    """Where a part of a key was read."""

    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    """Taken over from a sentence before in the same paragraph."""
    HEADING = "heading"
    TITLE = "title"
    ROW = "row"
    COLUMN = "column"
    CAPTION = "caption"
    DOCUMENT = "document"
    """What the whole text is about."""
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """Where each part of a key was read; None where the part is not known."""

    subject: Origin | None = None
    measure: Origin | None = None
    period: Origin | None = None
    scope: Origin | None = None
    modality: Origin | None = None
    attribution: Origin | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """Under what two values may be compared. None and the empty set mean: not known.

    ``measure`` is a set of evidence: normalised heads of what the figure measures, from the noun
    phrase, the possessive, the heading. ``attribution`` is who tells it, where that is a name. Different
    known parts veto a comparison; unknown ones lower its confidence. ``origins`` says where each part was
    read: one taken over from outside the sentence is less sure.
    """

    unit: str | None
    subject: str | None
    measure: frozenset[str]
    period: str | None
    scope: str | None
    modality: Modality
    role: str
    attribution: str | None = None
    origins: Origins = Origins()

    @property
    def is_dated_here(self) -> bool:
        """Whether the paragraph itself says when the figure holds."""
        return self.origins.period in {Origin.SENTENCE, Origin.PARAGRAPH}

    @property
    def period_from(self) -> Origin | None:
        """Where the period was read."""
        return self.origins.period


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One figure and what the text says it is.

    ``mentions`` begins with the figure itself; times that date it may follow. ``subject`` and
    ``measure`` are as written, for people; ``key`` is for comparing.
    """

    id: str
    mentions: tuple[Mention, ...]
    sentence: Sentence
    text: str
    key: Key
    subject: str | None = None
    measure: str | None = None
    period: str | None = None
    modality: Modality = Modality.ACTUAL
    attribution: str | None = None
    named: frozenset[str] = frozenset()
    """The words, in lower case, of the whole names for which names of its sentence stand."""

    @property
    def mention(self) -> Mention:
        """The figure that the claim is about."""
        return self.mentions[0]

    @property
    def span(self) -> Span:
        """Where the figure stands in the source."""
        return self.mentions[0].span

    @property
    def is_bare(self) -> bool:
        """Whether its block holds the figure and no word, as most cells do: no wording tells what it is."""
        return self.mentions[0].prose == self.sentence.block.prose

    @property
    def reading(self) -> str:
        """Return who and what, as read: "capex commitment of Acme, 2026"."""
        parts = [self.measure or self.mention.noun or "figure"]
        if self.subject:
            parts.append(f" of {self.subject}")
        if self.period:
            parts.append(f", {self.period}")
        return "".join(parts)
