"""Where digits stand glued to a word: what is before them, what is behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from claimcheck.documents.markers.found import Scene, expand
from claimcheck.documents.markers.superscripts import splits
from claimcheck.documents.model import Zone
from claimcheck.text import Span

STOPS = ".!?…"
PAUSES = ",;:"
CLOSERS = "\"”’'»)]%"
MIXED = re.compile(r"[^\W\d_]\w*\d+$")
"""A name that ends in digits of its own ("WW2")."""

# A pattern that begins with the digit is searched for many times faster than one that looks behind first.
_GLUED = re.compile(
    r"\d(?<=[^\W\d_].|[.,;:!?…%)\]\"”’'»].)(?<!\d[,:].)\d{0,5}(?:[,–-]\d{1,3}){0,15}"
    r"(?=[\s.,;:!?)\]\"”’'»…—–|]|\Z)(?![.,:–-]\d)"
)
_BEHIND_FIGURE = re.compile(r"\d(?<![\d.,].)(?:(?<=[12])\d{3}|\d{0,2}(?:,\d{3})+),(\d{1,2})(?=\s[a-z])")
_SPACED = re.compile(
    r"(?<=[a-z)”\"’] )\d{1,3}(?:, ?\d{1,3}){0,5}"
    r"(?=[,;:.](?:\s|\Z)|\n\n| (?:and|or|but|that|which|while|where|who|whose)\b)"
)
_PART = re.compile(r"(\d+)(?:[–-](\d+))?")
_TOKEN = re.compile(r"[^\s(\[{\"“‘|]+$")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*$")
_NUMBER = re.compile(r"(?:(?:1\d|20)\d\d[–/-])?\d[\d,]*(?:\.\d+)?$")
_NEXT_WORD = re.compile(r"[\s\"“‘'(]*([^\W\d_]+)")
_CALENDAR_YEAR = re.compile(r"(?:19|20)\d\d")
_REACH = 60
_LONGEST_TAIL = 6


class Place(Enum):
    """What stands right before the digits."""

    STOP = auto()
    """The end of a sentence: "the company.1"."""
    PAUSE = auto()
    """A comma, semicolon or colon: "his teacher,5 who"."""
    CLOSER = auto()
    """A closing quotation mark or bracket or a per-cent sign, and no stop."""
    WORD = auto()
    """A letter: "each year1."."""
    FIGURE_STOP = auto()
    """A figure and its stop: "in 2025.1 Whether"."""
    FIGURE_PAUSE = auto()
    """A figure and a comma: "in 2019,5 the"."""
    SPACED = auto()
    """A word and a space, as some tools export: "local journalism 4, the rise"."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run of digits that may be a note marker, and its surroundings."""

    span: Span
    labels: tuple[tuple[str, Span], ...]
    readings: tuple[tuple[str, ...], ...]
    place: Place
    word: str
    """The word or figure before the digits, without its punctuation."""
    token: str
    tail: str
    """The punctuation between the word and the digits."""
    after: str
    """The character right after the digits, "" at the end of a block."""
    following: str
    """The first character after the digits and space."""
    beyond: str
    """The first character after the digits, the punctuation behind them and space."""
    next_word: str
    zone: Zone
    fused: bool = False
    """Whether labels were told apart in a run of digits ("567")."""

    @property
    def family(self) -> bool:
        """Whether the digits stand behind the stop rather than before it."""
        return self.place not in {Place.WORD, Place.CLOSER, Place.SPACED}


def candidates(scene: Scene) -> list[Candidate]:
    """Return every run of digits that stands right behind a word or its punctuation, in order."""
    places = [Span(*match.span()) for match in _GLUED.finditer(scene.text)]
    places += [Span(*match.span(1)) for match in _BEHIND_FIGURE.finditer(scene.text)]
    if scene.has_list:
        places += [Span(*match.span()) for match in _SPACED.finditer(scene.text)]
    return [found for place in sorted(places) if (found := _candidate(scene, place))]


def _candidate(scene: Scene, span: Span) -> Candidate | None:
    text, start = scene.text, span.start
    zone = _zone(scene, start)
    if zone is None or scene.begins_block(start):
        return None
    floor = max(0, start - _REACH)
    spaced = text[start - 1] == " "
    base = start - spaced
    while base > floor and start - base < _LONGEST_TAIL and text[base - 1] in STOPS + PAUSES + CLOSERS:
        base -= 1
    if scene.has_list and text[start - 1] in STOPS and text[base - 1] == " " and text[base - 2].isalpha():
        base -= 1  # a stop that stands apart: "Orrin Avenue .10 The"
    if base == floor or not (text[base - 1].isalnum() or text[base - 1] in "*_"):
        return None
    tail = text[base:start]
    token = _TOKEN.search(text, floor, base)
    word = _WORD.search(text, floor, base)
    word = word or MIXED.search(text, floor, base)
    figure = None if word else _NUMBER.search(text, floor, base)
    if token is None or not (word or figure) or (figure and ":" in tail):
        return None
    read = _labels(scene, span)
    if read is None:
        return None
    after = text[span.end : span.end + 1]
    rest = span.end
    while text[rest : rest + 1] and text[rest] in STOPS + PAUSES + CLOSERS:
        rest += 1
    beyond = scene.follows(rest)
    return Candidate(
        span=span,
        labels=read[0],
        readings=read[1],
        place=Place.SPACED if spaced else _place_of(tail, is_figure=figure is not None),
        word=(word or figure or token)[0],
        token=token[0],
        tail=tail,
        after="" if text.startswith("\n\n", span.end) else after,
        following=scene.follows(span.end),
        beyond=beyond,
        next_word=_next_word(text, rest) if beyond else "",
        zone=zone,
        fused=read[2],
    )


def _zone(scene: Scene, offset: int) -> Zone | None:
    low, high = 0, len(scene.zones)
    while low < high:
        middle = (low + high) // 2
        if scene.zones[middle][0].end <= offset:
            low = middle + 1
        else:
            high = middle
    if low == len(scene.zones):
        return None
    return scene.zones[low][1]


def _place_of(tail: str, *, is_figure: bool) -> Place:
    ends = any(mark in STOPS for mark in tail)
    pauses = any(mark in PAUSES for mark in tail)
    if is_figure and tail in {".", ","}:
        return Place.FIGURE_STOP if ends else Place.FIGURE_PAUSE
    if ends:
        return Place.STOP
    if pauses:
        return Place.PAUSE
    return Place.CLOSER if tail else Place.WORD


def _next_word(text: str, offset: int) -> str:
    match = _NEXT_WORD.match(text, offset, offset + 40)
    return match[1] if match else ""


def _labels(
    scene: Scene, whole: Span
) -> tuple[tuple[tuple[str, Span], ...], tuple[tuple[str, ...], ...], bool] | None:
    """Return the labels of a cluster, other ways to read it, and whether some were fused.

    None where they are no labels.
    """
    fused = False
    labels: list[tuple[str, Span]] = []
    readings: tuple[tuple[str, ...], ...] = ()
    for part in _PART.finditer(scene.text, whole.start, whole.end):
        own = Span(*part.span())
        if part[0].startswith("0"):
            return None
        if part[2]:
            labels += [(label, own) for label in expand(part[1], part[2])]
            continue
        ways = splits(part[1], scene) if part[1] not in scene.labels else ()
        if len(ways) == 1 and not _CALENDAR_YEAR.fullmatch(part[1]):
            fused = True
            place = own.start
            for label in ways[0]:
                labels.append((label, Span(place, place + len(label))))
                place += len(label)
            continue
        if len(part[1]) > 3:  # noqa: PLR2004 - no list is that long
            return None
        readings = readings or ways
        labels.append((part[1], own))
    return tuple(labels), readings, fused
