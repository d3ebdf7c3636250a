"""The stretches in which two versions of a text differ: first by lines, then by words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Final

from claimcheck.text import Span

_WORD: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[^\w\s]|_")
_MOST_WORDS: Final = 2_000
"""A longer stretch was written anew, not edited; comparing its words costs their square."""


@dataclass(frozen=True, slots=True)
class Hunk:
    """A stretch of the earlier text and what stands in its place; one of the two may be empty."""

    before: Span
    after: Span


def find_hunks(before: str, after: str) -> tuple[Hunk, ...]:
    """Return the runs of lines that differ, in order. How lines end is no difference."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    old_starts, new_starts = _starts(old), _starts(new)
    old_lines, new_lines = [line.rstrip("\r\n") for line in old], [line.rstrip("\r\n") for line in new]
    return tuple(
        Hunk(Span(old_starts[a], old_starts[b]), Span(new_starts[c], new_starts[d]))
        for a, b, c, d in _differences(old_lines, new_lines)
    )


def edited_words(hunk: Hunk, before: str, after: str) -> Iterator[Hunk]:
    """Yield the words of ``hunk`` that were replaced by others, as hunks of their own.

    Words that were only added or only taken away are left out, and so are stretches too long to compare.
    """
    old, new = _words(hunk.before, before), _words(hunk.after, after)
    if max(len(old), len(new)) > _MOST_WORDS:
        return
    for a, b, c, d in _differences([word.of(before) for word in old], [word.of(after) for word in new]):
        if a < b and c < d:
            yield Hunk(old[a].hull(old[b - 1]), new[c].hull(new[d - 1]))


def _differences(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Yield the bounds of what differs; what both begin and end with is not handed to difflib."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    matcher = SequenceMatcher(None, old[head : len(old) - tail], new[head : len(new) - tail])
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            yield a + head, b + head, c + head, d + head


def _starts(lines: Sequence[str]) -> list[int]:
    return [0, *accumulate(len(line) for line in lines)]


def _words(span: Span, text: str) -> list[Span]:
    return [Span(*match.span()) for match in _WORD.finditer(text, span.start, span.end)]
