"""Drafts to blocks and prose, with some stretches of the source cut out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.documents.drafts import Draft, Piece
from claimcheck.documents.model import Block
from claimcheck.text import Projection, ProjectionBuilder, Span

BLOCK_END = "\n\n"
"""Inserted after every block of the prose, so that nothing reads across blocks."""


def assemble(
    source: str, drafts: Sequence[Draft], cuts: Sequence[Span] = ()
) -> tuple[Projection, tuple[Block, ...]]:
    """Return the prose and its blocks. ``drafts`` and ``cuts`` come in the order of the source.

    What lies in a cut is left out of the prose; blocks keep their spans.
    """
    builder = ProjectionBuilder(source)
    blocks: list[Block] = []
    cutter = _Cutter(cuts)
    for draft in drafts:
        start = builder.length
        for piece in draft.pieces:
            for part in cutter.remains(piece):
                if part.text is None:
                    builder.keep(Span(part.start, part.end))
                else:
                    builder.replace(Span(part.start, part.end), part.text)
        end = builder.length
        if end > start:
            builder.insert(BLOCK_END, draft.pieces[-1].end)
        blocks.append(_block(draft, Span(start, end)))
    return builder.build(), tuple(blocks)


def _block(draft: Draft, prose: Span) -> Block:
    return Block(
        zone=draft.zone,
        span=draft.span,
        prose=prose,
        level=draft.level,
        label=draft.label,
        cell=draft.cell,
        list=draft.list,
        hint=draft.hint,
    )


class _Cutter:
    """Takes cuts out of pieces. Both come in rising order, so each cut is looked at once."""

    def __init__(self, cuts: Sequence[Span]) -> None:
        self._cuts = cuts
        self._next = 0

    def remains(self, piece: Piece) -> Iterator[Piece]:
        start = piece.start
        while self._next < len(self._cuts):
            cut = self._cuts[self._next]
            if cut.end <= start:
                self._next += 1
                continue
            if cut.start >= piece.end:
                break
            if piece.text is not None:
                return
            if cut.start > start:
                yield Piece(start, cut.start)
            start = min(cut.end, piece.end)
            if cut.end > piece.end:
                break
        if start < piece.end or piece.start == piece.end:
            yield piece if start == piece.start else Piece(start, piece.end)
