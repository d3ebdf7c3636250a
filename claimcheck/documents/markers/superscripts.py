"""Superscript digits: notes in running text, but exponents behind units and bases."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.documents.markers.found import Cluster, Scene, expand
from claimcheck.text import Span

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(_RAISED, "0123456789")
_CLUSTER = re.compile(rf"[{_RAISED}]{{1,3}}(?:[ \u202f]?[,;˒‚·⁻–ʼ’-]?[ \u202f]?[{_RAISED}]{{1,3}}){{0,12}}")
_PART = re.compile(rf"([{_RAISED}]+)(?:[⁻–-]([{_RAISED}]+))?")
_WORD = re.compile(r"[^\W\d_]+$")
_UNITS_TEXT = """
    m km cm mm dm nm um µm μm hm ft in yd mi mile miles metre metres meter meters foot feet inch inches
    yard yards kilometre kilometres kilometer kilometers s sec h kg g l kw kwh pa e x y z n r
"""
_UNITS = frozenset(_UNITS_TEXT.split())
_NOT_BEFORE = frozenset("⁺⁻+=×*/^")
_LONGEST_WORD = 24
_LONG_FIGURE = re.compile(r"(?:\d[\d,]{3,}|(?<!\d)[12]\d{3}[–/-]\d\d)\Z")
_LONGEST_FIGURE = 14


def find_superscripts(scene: Scene) -> Iterator[Cluster]:
    """Yield the superscript digits that are note markers."""
    for match in _CLUSTER.finditer(scene.text):
        if scene.begins_block(match.start()) or not _is_marker(scene, match):
            continue
        members = tuple(_members(match, scene))
        if members:
            yield Cluster(
                cut=Span(*match.span()),
                members=members,
                notation="superscript",
                readings=_readings(match, scene),
            )


def _members(match: re.Match[str], scene: Scene) -> Iterator[tuple[str, Span]]:
    for part in _PART.finditer(match[0]):
        own = Span(match.start() + part.start(), match.start() + part.end())
        first = part[1].translate(_DIGITS)
        if first.startswith("0"):
            return
        if part[2]:
            for label in expand(first, part[2].translate(_DIGITS)):
                yield label, own
        elif (splits := _splits(first, scene)) and len(splits) == 1:
            place = own.start
            for label in splits[0]:
                yield label, Span(place, place + len(label))
                place += len(label)
        else:
            yield first, own


def _readings(match: re.Match[str], scene: Scene) -> tuple[tuple[str, ...], ...]:
    splits = _splits(match[0].translate(_DIGITS), scene)
    return splits if len(splits) > 1 else ()


def _splits(label: str, scene: Scene) -> tuple[tuple[str, ...], ...]:
    if not label.isdigit() or label in scene.labels or not scene.has_list:
        return ()
    return splits(label, scene)


def splits(digits: str, scene: Scene) -> tuple[tuple[str, ...], ...]:
    """Return the ways to split fused ``digits`` into two or more rising labels of the list.

    None where the list goes up to so high a number: then that one entry may be missing.
    """
    if int(digits) <= scene.highest:
        return ()
    ways: list[tuple[str, ...]] = []
    open_ways: list[tuple[tuple[str, ...], int]] = [((), 0)]
    while open_ways:
        parts, at = open_ways.pop()
        if at == len(digits):
            if len(parts) > 1:
                ways.append(parts)
            continue
        for size in (1, 2, 3):
            part = digits[at : at + size]
            if len(part) == size and part in scene.labels and (not parts or int(part) > int(parts[-1])):
                open_ways.append(((*parts, part), at + size))
    return tuple(sorted(ways))


def _is_marker(scene: Scene, match: re.Match[str]) -> bool:
    text, start = scene.text, match.start()
    before = text[start - 1]
    if before in _NOT_BEFORE or text[match.end() : match.end() + 1] in {"⁺", "⁻", "ⁿ"}:
        return False
    known = all(part[1].translate(_DIGITS) in scene.labels for part in _PART.finditer(match[0]))
    if before.isdigit():
        return known and _is_year(text, start)
    word = _WORD.search(text, max(0, start - _LONGEST_WORD), start)
    if word is None:
        return not before.isspace() or known
    if word[0].lower() in _UNITS or len(word[0]) == 1:
        return False
    return known or not scene.has_list or len(word[0]) > 2  # noqa: PLR2004 - CO², Na²


def _is_year(text: str, end: int) -> bool:
    """Whether a year, a range of years or a longer figure ends here: nobody raises those to a power."""
    return _LONG_FIGURE.search(text, max(0, end - _LONGEST_FIGURE), end) is not None
