"""Numbered link definitions, ``[4]: https://... "Title"``, which chat tools use as footnotes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from claimcheck.documents.drafts import Draft
from claimcheck.documents.model import Zone
from claimcheck.text import Span

HINT = "link definition"
"""The hint of the blocks that hold one."""
_DEFINITION = re.compile(
    r"^[ \t>]*\[(?P<label>\d{1,3})\]:[ \t]*(?P<text>\S[^\r\n]*?)[ \t]*\r?$", re.MULTILINE
)


def link_definitions(source: str, opaque: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    """Yield label and span of each numbered definition outside code and markup, doubles included."""
    ordered = sorted(opaque)
    starts = [span.start for span in ordered]
    for match in _DEFINITION.finditer(source):
        before = bisect_right(starts, match.start("label")) - 1
        if before >= 0 and match.start("label") < ordered[before].end:
            continue
        yield match["label"], Span(*match.span("text"))


def leave_out_twins(source: str, drafts: Sequence[Draft]) -> None:
    """Take a link definition for no note where a list of notes tells of the same source.

    Texts that end in a list, "[1] Reuters, 3 May", have their markers linked by definitions of the same
    number. Where the list names another address than the definition, both stay, and the label has two notes.
    """
    told: dict[str, list[str]] = {}
    for draft in drafts:
        if draft.zone in {Zone.NOTE, Zone.SOURCES} and draft.label and draft.hint != HINT:
            told.setdefault(draft.label, []).append(draft.span.of(source))
    for draft in drafts:
        if draft.zone is not Zone.NOTE or draft.hint != HINT:
            continue
        address = draft.span.of(source).split()[0].strip("<>")
        if any("://" not in note or address in note for note in told.get(draft.label or "", ())):
            draft.leave_out(Zone.CODE, HINT)
