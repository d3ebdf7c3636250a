"""Numbered link definitions, ``[4]: https://... "Title"``, which chat tools use as footnotes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from claimcheck.text import Span

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
