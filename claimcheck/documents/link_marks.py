"""Which links are note markers: ``[1]``, ``[[2]](url)``, and ``([Outlet][4])`` of chat tools.

A link in the flow of a sentence, ``the [report][4] says``, is a link and no marker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.documents.drafts import Mark
from claimcheck.text import Span

_NUMERIC = re.compile(r"\d{1,3}")
_SEPARATOR = re.compile(r"[,;]? ?(?:and |& )?")


@dataclass(frozen=True, slots=True)
class LinkPlace:
    """A link: where it stands, what it shows, and the label and address it goes to."""

    span: Span
    kind: str
    shown: str
    label: str
    url: str
    raised: bool = False


def link_marks(source: str, links: Sequence[LinkPlace]) -> Iterator[Mark]:
    """Yield the markers among the links of one block, which come in order."""
    chain: list[LinkPlace] = []
    for link in links:
        if chain and not _SEPARATOR.fullmatch(source, chain[-1].span.end, link.span.start):
            yield from _parenthesised(source, chain)
            chain = []
        if link.kind == "Reference" and _NUMERIC.fullmatch(link.label):
            chain.append(link)
        elif link.kind in {"Shortcut", "Collapsed"} and _NUMERIC.fullmatch(link.label):
            yield Mark(link.label, link.span, "bracket", link.url, link.span)
        elif link.kind == "Inline" and (mark := _inline(source, link)):
            yield mark
    yield from _parenthesised(source, chain)


def _parenthesised(source: str, chain: Sequence[LinkPlace]) -> Iterator[Mark]:
    """Yield the links of a chain that fills a pair of brackets; their text goes with them."""
    if not chain:
        return
    around = Span(chain[0].span.start - 1, chain[-1].span.end + 1)
    if around.start < 0 or source[around.start] != "(" or source[around.end - 1 : around.end] != ")":
        return
    start = around.start - (source[around.start - 1 : around.start] == " ")
    cut = Span(start, around.end)
    for link in chain:
        yield Mark(link.label, around if len(chain) == 1 else link.span, "link", link.url, cut)


def _inline(source: str, link: LinkPlace) -> Mark | None:
    """Return the mark of ``[1](url)``, unless the number may be a figure of the sentence."""
    label = link.shown.strip("[]")
    if not _NUMERIC.fullmatch(label):
        return None
    before = source[link.span.start - 1 : link.span.start] if link.span.start else " "
    bracketed = label != link.shown
    attached = not before.isspace() and before not in "($£€"
    if not (bracketed or attached or link.raised or link.url.startswith("#")):
        return None
    return Mark(label, link.span, "bracket" if bracketed else "link", link.url, link.span)
