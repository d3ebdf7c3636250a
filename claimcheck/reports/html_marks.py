"""The words of a document as HTML, with its figures and the places of its findings marked."""

from __future__ import annotations

import html
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from claimcheck.claims import Claim
from claimcheck.documents import Block, Document
from claimcheck.findings import Finding
from claimcheck.reports.excerpt import safe
from claimcheck.text import Placed, Span


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the finding ``number``; it is the ``first`` where the finding stands, else related."""

    number: int
    finding: Finding
    span: Span
    message: str
    first: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    """A stretch of the shown text: the figure of a ``claim`` or a ``place`` of a finding."""

    span: Span
    claim: str | None
    place: Place | None


PlacedT = TypeVar("PlacedT", bound=Placed)


class Marks:
    """What is marked in each block of one document. ``prefix`` tells its anchors from other documents'."""

    def __init__(
        self, document: Document, claims: Sequence[Claim], places: Sequence[Place], prefix: str
    ) -> None:
        """Sort claims and places by the block that holds them."""
        self._document = document
        self._prefix = prefix
        self._claims = _by_block(document.blocks, claims)
        self._places = _by_block(document.blocks, places)

    def places(self, block: Block) -> Sequence[Place]:
        """Return the places in ``block``, in the order of the text."""
        return self._places.get(block.span, ())

    def html(self, block: Block) -> str:
        """Return the words of ``block``: as prose where it is prose, else as it stands in the source."""
        document = self._document
        in_prose = len(block.prose) > 0
        whole = block.prose if in_prose else block.span
        text = safe(whole.of(document.prose.text if in_prose else document.source))

        def local(span: Span) -> Span:
            there = document.prose.to_prose(span) if in_prose else span
            start = min(max(0, there.start - whole.start), len(text))
            return Span(start, min(max(start, there.end - whole.start), len(text)))

        marks = [
            *(_Mark(local(claim.span), claim.id, None) for claim in self._claims.get(block.span, ())),
            *(_Mark(local(place.span), None, place) for place in self.places(block)),
        ]
        return "".join(self._pieces(text, sorted(marks, key=lambda mark: mark.span)))

    def _pieces(self, text: str, marks: Sequence[_Mark]) -> Iterator[str]:
        """Yield the text cut at every end of a mark, each piece with the marks that cover it."""
        cuts = {0, len(text), *(cut for mark in marks for cut in (mark.span.start, mark.span.end))}
        named: set[int] = set()
        covering: list[_Mark] = []
        waiting = 0
        for start, end in pairwise((*sorted(cuts), len(text))):
            covering = [mark for mark in covering if mark.span.end > start]
            while waiting < len(marks) and marks[waiting].span.start <= start:
                mark = marks[waiting]
                if mark.span.end > start:
                    covering.append(mark)
                elif mark.place is not None:  # a note marker, say, which is left out of the prose
                    words = safe(mark.place.span.of(self._document.source))
                    yield self._marked(html.escape(words), mark.place, named, last=True)
                waiting += 1
            shown = html.escape(text[start:end])
            for mark in covering:
                if mark.place is None:
                    shown = f'<a class="figure" href="#{self._prefix}{mark.claim}">{shown}</a>'
                else:
                    shown = self._marked(shown, mark.place, named, last=mark.span.end == end)
            yield shown

    def _marked(self, shown: str, place: Place, named: set[int], *, last: bool) -> str:
        """Mark one piece of a place; the first piece bears its name, the last its number."""
        is_target = place.first and place.number not in named
        if is_target:
            named.add(place.number)
        name = f' id="{self._prefix}f{place.number}"' if is_target else ""
        label = f"<sup>{place.number}</sup>" if last else ""
        kind = place.finding.severity.value + (" first" if place.first else "")
        return f'<mark class="{kind}"{name}>{shown}{label}</mark>'


def _by_block(blocks: Sequence[Block], things: Iterable[PlacedT]) -> Mapping[Span, list[PlacedT]]:
    """Return the things by the span of the innermost block that holds their beginning."""
    ordered = sorted(blocks, key=lambda block: (block.span.start, -block.span.end))
    starts = [block.span.start for block in ordered]
    held: dict[Span, list[PlacedT]] = defaultdict(list)
    for thing in sorted(things, key=lambda thing: thing.span):
        last = bisect_right(starts, thing.span.start) - 1
        inside = last
        while inside >= 0 and ordered[inside].span.end <= thing.span.start:
            inside -= 1
        if ordered:
            held[ordered[inside if inside >= 0 else max(0, last)].span].append(thing)
    return held
