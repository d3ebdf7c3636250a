"""What a block is beside its form: damage, page chrome, datelines, lists of notes.

Runs over the drafts of every reader, so that a pasted page is read alike in all formats.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from claimcheck.documents.chrome import page_chrome
from claimcheck.documents.damage import describe, find_damage, is_hopeless
from claimcheck.documents.dates import agency_dateline, dateline_label, find_date, is_byline, is_dateline
from claimcheck.documents.drafts import OPAQUE, Draft, Piece
from claimcheck.documents.model import Zone
from claimcheck.documents.scripts import main_script, other_script
from claimcheck.text import ProjectionBuilder, Span

_HEADER = 14
"""Within so many blocks of the beginning a lone date dates the document."""
_CHROME_ZONES = frozenset({Zone.PARAGRAPH, Zone.LIST_ITEM, Zone.HEADING, Zone.STANDFIRST})
_DATED_ZONES = frozenset({Zone.PARAGRAPH, Zone.HEADING, Zone.LIST_ITEM, Zone.STANDFIRST, Zone.QUOTE})


def mark_damage(source: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out damaged blocks and, in blocks that can still be read, the damaged runs.

    A run becomes a draft of its own behind the block that holds it, and one opaque character in
    the block's prose.
    """
    out: list[Draft] = []
    for draft in drafts:
        out.append(draft)
        text = draft.text(source)
        runs = find_damage(text)
        if not runs:
            continue
        hints = [describe(run.of(text)) for run in runs]
        if is_hopeless(text, runs):
            draft.leave_out(Zone.DAMAGED, hints[0])
            continue
        spans = _source_spans(source, draft, runs)
        draft.pieces = _without(draft.pieces, spans)
        out += [
            Draft(zone=Zone.DAMAGED, span=span, hint=hint) for span, hint in zip(spans, hints, strict=True)
        ]
    return out


def mark_chrome(source: str, drafts: Sequence[Draft], *, marked_up: bool) -> None:
    """Leave out the lines of the page's frame: known phrases, and lines in another script."""
    main = main_script("\n".join(draft.text(source) for draft in drafts if draft.pieces))
    for draft in drafts:
        if not draft.pieces:
            continue
        text = draft.text(source)
        hint = page_chrome(text, marked_up=marked_up) if draft.zone in _CHROME_ZONES else None
        if hint is None and (script := other_script(text, main)):
            hint = f"line in {script} script in a text in {main} script"
        if hint:
            draft.leave_out(Zone.CHROME, hint)


def mark_datelines(source: str, drafts: Sequence[Draft]) -> tuple[list[Draft], datetime.date | None]:
    """Return the drafts with datelines apart, and the date on which the text was published."""
    out: list[Draft] = []
    published: datetime.date | None = None
    changed: datetime.date | None = None
    position = 0
    for draft in drafts:
        position += bool(draft.pieces)
        if not draft.pieces or draft.zone not in _DATED_ZONES:
            out.append(draft)
            continue
        text = draft.text(source)
        label = dateline_label(text)
        if position <= _HEADER or label:
            if is_dateline(text):
                date = find_date(text)
                if label and ("updated" in label or "modified" in label):
                    changed = changed or date
                else:
                    published = published or date
                draft.leave_out(Zone.DATELINE)
            elif is_byline(text):
                draft.leave_out(Zone.DATELINE, "byline")
            elif length := agency_dateline(text):
                published = published or find_date(text[:length])
                out.append(_split_off(source, draft, length))
        out.append(draft)
    return out, published or changed


def _split_off(source: str, draft: Draft, length: int) -> Draft:
    """Cut the first ``length`` characters of a draft off into a dateline of their own."""
    (head,) = _source_spans(source, draft, [Span(0, length)])
    draft.pieces = [
        Piece(max(piece.start, head.end), piece.end, piece.text)
        for piece in draft.pieces
        if piece.end > head.end
    ]
    dateline = Draft(zone=Zone.DATELINE, span=Span(head.start, head.start + len(head.of(source).rstrip())))
    draft.span = Span(head.end, draft.span.end)
    return dateline


def _source_spans(source: str, draft: Draft, runs: Sequence[Span]) -> list[Span]:
    builder = ProjectionBuilder(source)
    for piece in draft.pieces:
        if piece.text is None:
            builder.keep(Span(piece.start, piece.end))
        else:
            builder.replace(Span(piece.start, piece.end), piece.text)
    projection = builder.build()
    return [projection.to_source(run) for run in runs]


def _without(pieces: Sequence[Piece], spans: Sequence[Span]) -> list[Piece]:
    """Put one opaque character in place of each of ``spans``; both come in rising order."""
    out: list[Piece] = []
    following = iter(spans)
    span = next(following, None)
    for piece in pieces:
        start = piece.start
        while span is not None and span.start < piece.end:
            if span.start >= start:
                if piece.text is None and span.start > start:
                    out.append(Piece(start, span.start))
                out.append(Piece(span.start, span.end, OPAQUE))
            start = max(start, min(span.end, piece.end))
            if span.end > piece.end:
                break
            span = next(following, None)
        if start == piece.start:
            out.append(piece)
        elif piece.text is None and start < piece.end:
            out.append(Piece(start, piece.end))
    return out
