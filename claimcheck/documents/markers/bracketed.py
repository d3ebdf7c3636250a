"""Numbers in brackets: ``[1]``, ``[1, 2]``, ``[3-5]``, and ``(1)`` where a list has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.documents.markers.found import Cluster, Scene, expand
from claimcheck.text import Span

_SQUARE = re.compile(r"\[(\d{1,3}(?:\s{0,2}[,;–-]\s{0,2}\d{1,3}){0,20})\]")
_ROUND = re.compile(r"\((\d{1,3}(?:\s{0,2}[,;–-]\s{0,2}\d{1,3}){0,10})\)")
_PART = re.compile(r"(\d{1,3})(?:\s{0,2}[–-]\s{0,2}(\d{1,3}))?")
_STOPS = frozenset(".,;:!?…)]\"”’'»")
_ENOUGH = 3


class _Found(NamedTuple):
    span: Span
    labels: tuple[tuple[str, Span], ...]
    before: str
    """The character right before it: a letter or digit, as before an index, a space or a stop."""


def find_square(scene: Scene) -> Iterator[Cluster]:
    """Yield the bracketed numbers that are references."""
    found = list(_candidates(scene, _SQUARE))
    spaced = sum(candidate.before.isspace() for candidate in found)
    attached = sum(candidate.before in _STOPS for candidate in found)
    numbers = {label for candidate in found for label, _ in candidate.labels}
    series = "1" in numbers and len(found) >= _ENOUGH
    for candidate in found:
        if _is_glued(candidate) and spaced > attached:
            continue
        known = any(label in scene.labels for label, _ in candidate.labels)
        if known or _closes(scene, candidate.span) or series:
            if not known and scene.has_list and not _closes(scene, candidate.span):
                continue
            if not known and not scene.has_list and "1" not in numbers:
                continue
            yield _cluster(scene, candidate)


def find_round(scene: Scene) -> list[Cluster]:
    """Return every ``(1)`` of a document whose list is cited so, and in no other notation."""
    if not scene.has_list or scene.marked_up:
        return []
    found = [
        candidate
        for candidate in _candidates(scene, _ROUND)
        if all(label in scene.labels for label, _ in candidate.labels)
        and not _is_glued(candidate)
        and _closes(scene, candidate.span)
        and not scene.text.startswith(":", candidate.span.end)
    ]
    used = {label for candidate in found for label, _ in candidate.labels}
    if 2 * len(used) < len(scene.labels):
        return []
    return [_cluster(scene, candidate) for candidate in found]


def _candidates(scene: Scene, pattern: re.Pattern[str]) -> Iterator[_Found]:
    text = scene.text
    for match in pattern.finditer(text):
        if scene.begins_block(match.start()):
            continue
        labels = tuple(_labels(match))
        if any(label.startswith("0") for label, _ in labels) or _opens_quotation(text, match.start()):
            continue
        yield _Found(Span(*match.span()), labels, text[match.start() - 1])


def _labels(match: re.Match[str]) -> Iterator[tuple[str, Span]]:
    single = _PART.fullmatch(match[1])
    for part in _PART.finditer(match.string, match.start(1), match.end(1)):
        own = Span(*(match.span() if single else part.span()))
        for label in expand(part[1], part[2]) if part[2] else (part[1],):
            yield label, own


def _closes(scene: Scene, span: Span) -> bool:
    """Whether a clause ends here: punctuation or the end follows, or a stop stands before."""
    following = scene.text[span.end : span.end + 1]
    if following in _STOPS or following == "[" or not scene.follows(span.end):
        return True
    before = scene.text[max(0, span.start - 2) : span.start].rstrip()
    return before[-1:] in _STOPS


def _opens_quotation(text: str, start: int) -> bool:
    """Whether a quotation begins here: what stands in brackets is then the editor's word."""
    return text[start - 1] in "\"“‘'«" and (start == 1 or text[start - 2].isspace())


def _is_glued(candidate: _Found) -> bool:
    """Whether it stands right behind a word, as the index of ``items[2]`` does."""
    return candidate.before.isalnum() or candidate.before == "_"


def _cluster(scene: Scene, candidate: _Found) -> Cluster:
    return Cluster(cut=with_space_before(scene, candidate.span), members=candidate.labels, notation="bracket")


def with_space_before(scene: Scene, span: Span) -> Span:
    """Return ``span`` with the space before it, where that space parts it from the word it follows."""
    text = scene.text
    start = span.start
    while start > 0 and text[start - 1] in " \t\u00a0" and start > span.start - 3:
        start -= 1
    following = text[span.end : span.end + 1]
    if start < span.start and (
        not following or following.isspace() or following in _STOPS or following in "[("
    ):
        return Span(start, span.end)
    return span
