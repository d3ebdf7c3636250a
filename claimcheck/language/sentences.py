"""Sentences of a stretch of prose, by rules: stops, abbreviations, initials, closing quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claimcheck.text import Span

_CANDIDATE: Final = re.compile(
    r"[.!?…](?<![.!?…]{2})[.!?…]*[\"'”’)\]]*(\s+)(?=[\"'“‘(\[]?(?:[^\W_a-z]|[$£€¥₹#@]))|\n{2,}"
)
"""A run of stops before white space, tried from its first one only: leaders of a table may be thousands long."""
_ABBREVIATIONS: Final = frozenset(
    "mr mrs ms dr prof rev hon st sr jr gen gov sen rep pres capt col lt sgt cmdr adm maj messrs vs v etc inc ltd co corp bros no nos vol fig figs ed eds pp p ch sec art al approx est dept univ assn jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ca cf viz u.s u.k u.n e.u d.c i.e e.g a.m p.m ft mt".split()
)  # fmt: skip
_NEVER_FINAL: Final = frozenset("i.e e.g mr mrs ms dr prof vs no fig vol st gen gov sen rep".split())
_LAST_WORD: Final = re.compile(r"([^\W\d_](?:[\w.]*\w)?)[.!?…]")
_LONGEST: Final = 2000
"""Characters; nobody writes longer sentences, but a file without stops looks like one."""
_STARTERS: Final = frozenset("the a an in on at it he she they but and this that we for as by".split())


def sentence_spans(text: str) -> tuple[Span, ...]:
    """Return the spans of the sentences of ``text``, without the white space between them."""
    spans: list[Span] = []
    start = 0
    for match in _CANDIDATE.finditer(text):
        if match[1] is not None and not _ends(text, start, match):
            continue
        end = match.start(1) if match[1] is not None else match.start()
        if end > start:
            spans.append(Span(start, end))
        start = match.end()
    end = len(text.rstrip())
    if end > start:
        spans.append(Span(start, end))
    parts = (part for span in spans for part in _parts(text, span))
    return tuple(trimmed for part in parts if len(trimmed := _trimmed(text, part)))


def _parts(text: str, span: Span) -> Iterator[Span]:
    """Cut what is too long for a sentence at a space, so that work on one sentence stays bounded."""
    start = span.start
    if len(span) <= _LONGEST:
        yield span
        return
    while span.end - start > _LONGEST:
        space = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = space if space > start else start + _LONGEST
        yield Span(start, cut)
        start = cut
    yield Span(start, span.end)


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the stop at ``match`` ends a sentence and not an abbreviation or an initial."""
    if text[match.start()] != ".":
        return True
    words = list(_LAST_WORD.finditer(text, max(start, match.start() - 20), match.start() + 1))
    if not words or words[-1].end() != match.start() + 1:
        return True
    word = words[-1][1].lower()
    following = re.match(r"[\"'“‘(\[]?(\w+)", text[match.end() : match.end() + 20])
    next_word = following[1].lower() if following else ""
    if word in _ABBREVIATIONS and next_word[:1].isdecimal():
        return False  # "p. 12"
    if len(word) == 1 and not words[-1][1].isupper():
        return True  # "isn't."
    if len(word) == 1 and word != "i":
        return next_word in _STARTERS
    if word in _ABBREVIATIONS:
        return word not in _NEVER_FINAL and next_word in _STARTERS
    return True


def _trimmed(text: str, span: Span) -> Span:
    inside = span.of(text)
    bare = inside.strip()
    if bare == inside:
        return span
    lead = len(inside) - len(inside.lstrip())
    return Span(span.start + lead, span.start + lead + len(bare))
