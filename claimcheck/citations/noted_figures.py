"""Figures that a note's own words give, beside those of the sentence that it stands behind."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.citations.apparatus import Apparatus
from claimcheck.citations.model import Note
from claimcheck.claims import Claim, build_claims
from claimcheck.claims.clashes import clash_of
from claimcheck.claims.groups.evidence import evidence_of
from claimcheck.claims.groups.vetoes import vetoed
from claimcheck.documents import Document, read_text
from claimcheck.language import GENERIC, content_stems
from claimcheck.mentions import Kind, extract_document
from claimcheck.text import Span

_KINDS: Final = frozenset({Kind.MONEY, Kind.PERCENT, Kind.COUNT, Kind.MEASURE})
_SURE: Final = 0.9
"""Confidence of a marker that ends the claim's own sentence or clause."""
_PIECE: Final = re.compile(r"\|\s*[\w-]+\s*=|[“”\"*_|]+|:\s|[.;]\s|\s[–—-]\s|\n")
"""What parts a note's statement from the outlet, the people and the dates around it."""
_SKIPPED: Final = re.compile(
    r"https?://\S+|www\.\S+|\b(?:pp?|vol|no|ch|ISBN|ISSN|doi|arXiv)\b\.?:?\s*\S+", re.IGNORECASE
)
_OTHER_TIME: Final = re.compile(
    r"\b(?:earlier|before|previous(?:ly)?|last|ago|then|originally|at first|initial(?:ly)?|later|after|since|from|until|next"
    r"|compared|against|than|instead|not|average)\b",
    re.IGNORECASE,
)
"""Words of a note that tell its figure from the sentence's."""
_DIGIT: Final = re.compile(r"\d")
_FEWEST: Final = 2
"""Words that a note's statement and the sentence share, figures aside."""
_MOST_OF: Final = 0.7


@dataclass(frozen=True, slots=True)
class NotedFigure:
    """The claim's note tells the same thing as ``words``, which stand at ``span``."""

    claim: Claim
    note: Note
    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Noted:
    """A figure of a note: as a claim of the note's statement, and where it stands in the document."""

    claim: Claim
    span: Span


def read_noted_figures(document: Document, apparatus: Apparatus) -> Iterator[NotedFigure]:
    """Yield each claim whose note gives one other value for it, and no value that fits it."""
    cited: dict[str, list[Claim]] = defaultdict(list)
    notes: dict[str, Note] = {}
    for citation in apparatus.citations:
        note = citation.marker.note if citation.marker else None
        if note is not None and citation.confidence >= _SURE and citation.claim.mention.kind in _KINDS:
            cited[note.id].append(citation.claim)
            notes[note.id] = note
    for name, claims in cited.items():
        noted = tuple(_noted(document, notes[name]))
        for found, claim in _clashing(claims, noted):
            yield NotedFigure(claim, notes[name], found.claim.mention.text, found.span)


def _clashing(claims: Sequence[Claim], noted: Sequence[_Noted]) -> Iterator[tuple[_Noted, Claim]]:
    for claim in dict.fromkeys(claims):
        rivals = [one for one in noted if _comparable(claim, one.claim)]
        # Two candidates mean no answer, and a figure that another claim of the sentence has is that one's.
        if len(rivals) != 1 or clash_of(claim.mention, rivals[0].claim.mention) is None:
            continue
        others = (other for other in claims if other is not claim and _comparable(other, rivals[0].claim))
        if all(clash_of(other.mention, rivals[0].claim.mention) for other in others) and _alike(
            claim, rivals[0].claim
        ):
            yield rivals[0], claim


def _comparable(claim: Claim, noted: Claim) -> bool:
    first, second = claim.mention, noted.mention
    return (
        first.kind is second.kind
        and first.unit == second.unit
        and first.per == second.per
        and (first.kind is not Kind.COUNT or _nouns(first.noun) == _nouns(second.noun) != frozenset())
    )


def _nouns(noun: str | None) -> frozenset[str]:
    return content_stems(noun.split()[-1]) if noun and noun.split() else frozenset()


def _alike(claim: Claim, noted: Claim) -> bool:
    """Whether the statement of the note speaks of the claim's matter and nothing in it tells the two apart."""
    a, b = evidence_of(claim), evidence_of(noted)
    shared = (a.words & b.words) - GENERIC
    if _OTHER_TIME.search(noted.sentence.text):
        return False
    enough = len(shared) >= _FEWEST and len(shared) >= _MOST_OF * len(b.words - GENERIC)
    return enough and not vetoed(a, b)


def _noted(document: Document, note: Note) -> Iterator[_Noted]:
    """Yield the figures of a note's statements; none where the note does not stand in the document."""
    if not note.sources or not _DIGIT.search(note.text):
        return
    start = document.view.to_prose(note.sources[0].span).start
    if not document.view.text.startswith(note.text, start):
        return
    text = _SKIPPED.sub(lambda match: " " * len(match[0]), note.text)
    at = 0
    for end in (*(match.start() for match in _PIECE.finditer(text)), len(text)):
        piece = text[at:end]
        if _DIGIT.search(piece) and len(piece.split()) > _FEWEST:
            statement = read_text(piece, format="text")
            for claim in build_claims(statement, extract_document(statement)):
                if claim.mention.kind in _KINDS:
                    span = claim.mention.span.shifted(start + at)
                    yield _Noted(claim, document.view.to_source(span))
        at = end
