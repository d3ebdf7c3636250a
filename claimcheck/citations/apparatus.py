"""The notes, sources and links of one document, and the views of them that rules look at."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from claimcheck.citations.model import CITED_FROM, Citation, Marker, Note, Source
from claimcheck.claims import Claim, Modality, Sentence
from claimcheck.documents import Document, Zone, find_date
from claimcheck.mentions import Kind, Mention
from claimcheck.text import Span

_LARGE = Decimal(1000)
_NEAR = 20
_PROPORTIONS = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.BASIS_POINT})
_CAPTION = re.compile(r"(?:Fig(?:ure|\.)|Table|Chart|Graph|Box)\s+\d")
"""What a line of a picture or table begins with where the format does not mark it up."""
_YEAR_LIKE = re.compile(r"(?:1[5-9]|20)\d\d")
_OWN = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b")
"""Words of a writer who speaks of his own findings."""
_DATED = frozenset({Zone.FRONT_MATTER, Zone.DATELINE})
_CHANGE = re.compile(r"updated|modified|lastmod|changed|revised|corrected", re.IGNORECASE)
_CONFIRMING = 2
"""Sources that fit the document's date, from which it is taken for right."""
_YEAR = len("2026")
"""A year alone may be that of a cover, printed ahead."""
_QUIET = frozenset({Zone.TITLE, Zone.HEADING, Zone.CAPTION, Zone.TABLE_CELL, Zone.LIST_ITEM})


@dataclass(frozen=True, slots=True)
class Apparatus:
    """Everything between the text and its sources, for one document.

    ``inferred`` holds the markers that were matched to sources by order alone. ``citekeys`` are the keys, in
    lower case, that the document's bibliography knows; None where it has none, or not all of it could be read.
    """

    markers: tuple[Marker, ...] = ()
    notes: tuple[Note, ...] = ()
    sources: tuple[Source, ...] = ()
    citations: tuple[Citation, ...] = ()
    citekeys: frozenset[str] | None = None

    @property
    def inferred(self) -> tuple[Marker, ...]:
        """The markers matched to a source by order alone."""
        return tuple(marker for marker in self.markers if marker.inferred == "order")


@dataclass(frozen=True, slots=True)
class CitedClaim:
    """A claim with every source that may cover it, surest first.

    ``wants_source`` is whether the figure is of a kind that has a source where texts give them (money, proportions,
    large counts, in running text), and the first of its value to want one. ``sourced_otherwise`` is whether the same
    value has a source in another place, or a link in its own sentence. ``told_as_own`` is whether the sentence says
    whose figure it is: the writer's, a named person's, an example's.
    """

    claim: Claim
    citations: tuple[Citation, ...]
    wants_source: bool = False
    sourced_otherwise: bool = False
    told_as_own: bool = False


@dataclass(frozen=True, slots=True)
class CitedParagraph:
    """The claims of one block, with their sources, beside what the document and the settings ask of them.

    ``document_cites`` is whether the document cites anything at all: in a text without notes or
    sources, a missing source is no finding. ``share_cited`` is how many of the figures that want a source have one;
    ``required`` whether the settings ask for a source of each of them, whatever the document does.
    """

    claims: tuple[CitedClaim, ...]
    document_cites: bool
    share_cited: float
    required: bool


@dataclass(frozen=True, slots=True)
class DatedSource:
    """A source dated later than the document that cites it.

    ``stands_alone`` is whether the rest of the document is at peace with its date: the date was given, or
    the source is known to the month or day, two others fit and no other is later. Where several are later, it
    is the document's own date that is old: texts are worked on after the day that their front matter names.
    """

    source: Source
    as_of: datetime.date
    stands_alone: bool


def cited_paragraphs(
    document: Document, claims: Sequence[Claim], apparatus: Apparatus, require_for: Sequence[str] = ()
) -> tuple[CitedParagraph, ...]:
    """Return every claim with the citations that cover it, block by block, in the order of the text.

    ``require_for`` are the kinds of figures that want a source; empty: those of which texts give one.
    """
    by_claim: dict[str, list[Citation]] = defaultdict(list)
    for citation in apparatus.citations:
        by_claim[citation.claim.id].append(citation)
    wanting = [
        claim
        for claim in claims
        if claim.sentence.block.zone not in _QUIET
        and not _CAPTION.match(claim.sentence.text)
        and (_kind(claim.mention) in require_for if require_for else _wants_source(claim))
    ]
    sourced = {_value(one.claim) for one in apparatus.citations if one.confidence >= CITED_FROM}
    sure = {one.claim.id for one in apparatus.citations if one.confidence >= CITED_FROM}
    first = {_value(claim): claim.id for claim in reversed(wanting)}
    studied = _own_sections(document)
    lost = sorted(marker.place.prose for marker in apparatus.markers if marker.note is None)
    blocks: dict[Span, list[CitedClaim]] = defaultdict(list)
    for sentence, inside in groupby(claims, key=lambda claim: claim.sentence):
        linked = _is_linked(document, sentence) or _has_marker(sentence, lost)
        own = _OWN.search(sentence.text) is not None or sentence.block.span in studied
        blocks[sentence.block.span] += (
            CitedClaim(
                claim,
                tuple(by_claim.get(claim.id, ())),
                wants_source=first.get(_value(claim)) == claim.id,
                sourced_otherwise=linked or _value(claim) in sourced,
                told_as_own=own or _is_told_as_own(claim),
            )
            for claim in inside
        )
    share = sum(claim.id in sure for claim in wanting) / max(1, len(wanting))
    cites = bool(document.markers or apparatus.sources)
    return tuple(
        CitedParagraph(tuple(cited), document_cites=cites, share_cited=share, required=bool(require_for))
        for cited in blocks.values()
    )


_STUDY = re.compile(
    r"[\d.\s]*(?:abstract|(?:materials? and |data and )?methods?|(?:our )?(?:results?|findings))\W*\Z",
    re.IGNORECASE,
)
"""Headings of a study under which its writers tell their own figures."""


def _own_sections(document: Document) -> frozenset[Span]:
    """Return the blocks under the headings of a study's own figures: "Methods", "3. Results"."""
    found: set[Span] = set()
    level = 0  # of the heading of such a part, 0 outside one
    for block in document.blocks:
        if block.zone is Zone.HEADING:
            if _STUDY.match(block.prose.of(document.prose.text)):
                level = block.level
            elif block.level <= level:
                level = 0
        elif level:
            found.add(block.span)
    return frozenset(found)


def _is_linked(document: Document, sentence: Sentence) -> bool:
    """Whether a link stands in a sentence, or ends it."""
    span = sentence.span
    return "://" in span.of(document.source) or document.source.startswith(("](", "</a"), span.end)


def _has_marker(sentence: Sentence, places: Sequence[int]) -> bool:
    """Whether one of the markers at ``places`` of the prose stands in a sentence or behind its stop."""
    at = bisect_right(places, sentence.prose.start)
    return at < len(places) and places[at] <= sentence.prose.end + 1


def _is_told_as_own(claim: Claim) -> bool:
    return claim.key.attribution is not None or claim.modality is Modality.HYPOTHETICAL


def _value(claim: Claim) -> tuple[object, ...]:
    mention = claim.mention
    return (mention.kind, mention.unit, mention.per, mention.low, mention.high, mention.timex)


def _kind(mention: Mention) -> str:
    """Return the word that settings have for a kind of figure: all proportions are ``percent``."""
    return "percent" if mention.kind in _PROPORTIONS else mention.kind.value


_BASE = re.compile(r"\b(?:per|(?:in|of) every|out of(?: every)?) \Z", re.IGNORECASE)
"""Words before the base of a rate: "3.2 per 1,000 shifts"."""
_SHARE_OF_COUNT = re.compile(r"\d \(\Z")
"""What stands before a share that its counts give: "1,248 (81.6%)"."""
_LEVEL = re.compile(r" ?(?:CI|confidence|credible|prediction|uncertainty)\b", re.IGNORECASE)
"""Words after the level of an interval, which measures nothing: "95% CI"."""


def _wants_source(claim: Claim) -> bool:
    mention, text = claim.mention, claim.sentence.text
    start = mention.prose.start - claim.sentence.prose.start
    before, after = text[max(0, start - _NEAR) : start], text[start + len(mention.prose) :][:_NEAR]
    if mention.kind is Kind.PERCENT and (
        _LEVEL.match(after) or (_SHARE_OF_COUNT.search(before) and after.startswith(")"))
    ):
        return False
    if mention.kind is Kind.COUNT and _BASE.search(before):
        return False
    if mention.kind is Kind.MONEY:
        return not (mention.is_range and mention.precision == 0)
    if mention.kind is Kind.COUNT:
        if mention.noun is None and _YEAR_LIKE.fullmatch(mention.text):
            return False
        return mention.high is not None and mention.high >= _LARGE and not mention.is_range
    return mention.kind in _PROPORTIONS


def dated_sources(document: Document, apparatus: Apparatus) -> tuple[DatedSource, ...]:
    """Return the sources dated later than the document; none where the document has no date.

    A range counts from its first day. A source known to the month or year only is later where its month or year is.
    """
    if document.as_of is None:
        return ()
    dated = [source for source in apparatus.sources if source.issued]
    later = [source for source in dated if _is_later(source, document.as_of)]
    given = document.as_of_from == "option"
    alone = len(later) == 1 and len(dated) - len(later) >= _CONFIRMING
    changed = None if given else _last_change(document)
    return tuple(
        DatedSource(source, document.as_of, given or (alone and len(source.issued or "") > _YEAR))
        for source in later
        if changed is None or _is_later(source, changed)
    )


def _is_later(source: Source, day: datetime.date) -> bool:
    issued = (source.issued or "").partition("/")[0]
    return issued > day.isoformat()[: len(issued)]


def _last_change(document: Document) -> datetime.date | None:
    """Return the day on which the document says that it was last changed, beside that of its publication."""
    told = (
        line
        for block in document.blocks
        if block.zone in _DATED
        for line in block.span.of(document.source).splitlines()
        if _CHANGE.search(line)
    )
    return max((day for line in told if (day := find_date(line))), default=None)
