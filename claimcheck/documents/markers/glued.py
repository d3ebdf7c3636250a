"""Digits glued to words: which of them were note markers before the page was pasted.

Every candidate gets points for the place it stands in, for the list of notes, for the order of the
numbers and for what the rest of the document does; the sum decides. The features come from counts
over pasted pages; the points were set by hand on them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from claimcheck.documents.markers.found import Cluster, Scene, expand
from claimcheck.documents.markers.glued_words import (
    ABBREVIATIONS,
    ALPHANUMERIC_NAMES,
    DESIGNATORS,
    SENTENCE_STARTERS,
    SOFT_ABBREVIATIONS,
    VERSION_WORDS,
)
from claimcheck.documents.markers.superscripts import splits
from claimcheck.documents.model import Zone
from claimcheck.text import Span

_STOPS = ".!?…"
_PAUSES = ",;:"
_CLOSERS = "\"”’'»)]%"
_GLUED = re.compile(
    r"(?<=[^\W\d_]|[.,;:!?…%)\]\"”’'»])(?<!\d[,:])\d{1,6}(?:[,–-]\d{1,3}){0,15}"
    r"(?=[\s.,;:!?)\]\"”’'»…—–|]|\Z)(?![.,:–-]\d)"
)
_BEHIND_FIGURE = re.compile(r"(?<![\d.,])(?:[12]\d{3}|\d{1,3}(?:,\d{3})+),(\d{1,2})(?=\s[a-z])")
_PART = re.compile(r"(\d+)(?:[–-](\d+))?")
_CORRUPTED = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})*,\d{3}(\d{1,2})(?![\d,]|\.\d)")
_MIXED = re.compile(r"[^\W\d_]\w*\d+$")
_TOKEN = re.compile(r"[^\s(\[{\"“‘|]+$")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*$")
_NUMBER = re.compile(r"(?:(?:1\d|20)\d\d[–/-])?\d[\d,]*(?:\.\d+)?$")
_BEFORE_NUMBER = re.compile(r"([^\W\d_][\w.]*)[\s=~^<>$£€-]*$")
_NEXT_WORD = re.compile(r"[\s\"“‘'(]*([^\W\d_]+)")
_DECADE = re.compile(r"(?:1\d|20)?\d0s")
_YEARS = re.compile(r"(?:1\d|20)\d\d[–/-]\d{2,4}")
_BARE_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?:['’-][^\W\d_]+)*(?![\w-])")
_REACH = 60
_LONGEST_TAIL = 6
_NEVER = frozenset({Zone.TITLE, Zone.HEADING, Zone.CODE})
_ADDRESS = ("://", "www.", "@", "\\", "/", "_", "=", "#", "<", ">", "&", "`")


class _Place(Enum):
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


@dataclass(frozen=True, slots=True)
class _Candidate:
    span: Span
    labels: tuple[tuple[str, Span], ...]
    readings: tuple[tuple[str, ...], ...]
    place: _Place
    word: str
    """The word or figure before the digits, without its punctuation."""
    token: str
    tail: str
    """The punctuation between the word and the digits."""
    after: str
    """The character right after the digits, "" at the end of a block."""
    following: str
    """The first character after the digits and space."""
    next_word: str
    zone: Zone

    @property
    def family(self) -> bool:
        """Whether the digits stand behind the stop rather than before it."""
        return self.place not in {_Place.WORD, _Place.CLOSER}


def find_glued(scene: Scene) -> Iterator[Cluster]:
    """Yield the glued digits that are note markers."""
    places = [Span(*match.span()) for match in _GLUED.finditer(scene.text)]
    places += [Span(*match.span(1)) for match in _BEHIND_FIGURE.finditer(scene.text)]
    candidates = [found for place in sorted(places) if (found := _candidate(scene, place))]
    accepted = _Decision(scene, candidates).accepted()
    for candidate in accepted:
        yield Cluster(
            cut=candidate.span, members=candidate.labels, notation="glued", readings=candidate.readings
        )
    if accepted:
        yield from _corrupting(scene)


def _candidate(scene: Scene, span: Span) -> _Candidate | None:
    text, start = scene.text, span.start
    zone = _zone(scene, start)
    if zone is None or scene.begins_block(start):
        return None
    floor = max(0, start - _REACH)
    base = start
    while base > floor and start - base < _LONGEST_TAIL and text[base - 1] in _STOPS + _PAUSES + _CLOSERS:
        base -= 1
    if base == floor or not (text[base - 1].isalnum() or text[base - 1] in "*_"):
        return None
    tail = text[base:start]
    token = _TOKEN.search(text, floor, base)
    word = _WORD.search(text, floor, base)
    word = word or _MIXED.search(text, floor, base)
    figure = None if word else _NUMBER.search(text, floor, base)
    if token is None or not (word or figure) or (figure and ":" in tail):
        return None
    read = _labels(scene, span)
    if read is None:
        return None
    after = text[span.end : span.end + 1]
    return _Candidate(
        span=span,
        labels=read[0],
        readings=read[1],
        place=_place(tail, is_figure=figure is not None),
        word=(word or figure or token)[0],
        token=token[0],
        tail=tail,
        after="" if text.startswith("\n\n", span.end) else after,
        following=scene.follows(span.end),
        next_word=_next_word(text, span.end),
        zone=zone,
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


def _place(tail: str, *, is_figure: bool) -> _Place:
    ends = any(mark in _STOPS for mark in tail)
    pauses = any(mark in _PAUSES for mark in tail)
    if is_figure and tail in {".", ","}:
        return _Place.FIGURE_STOP if ends else _Place.FIGURE_PAUSE
    if ends:
        return _Place.STOP
    if pauses:
        return _Place.PAUSE
    return _Place.CLOSER if tail else _Place.WORD


def _next_word(text: str, offset: int) -> str:
    match = _NEXT_WORD.match(text, offset, offset + 40)
    return match[1] if match else ""


def _labels(
    scene: Scene, whole: Span
) -> tuple[tuple[tuple[str, Span], ...], tuple[tuple[str, ...], ...]] | None:
    """Return the labels of a cluster and other ways to read it; None where they are no labels."""
    labels: list[tuple[str, Span]] = []
    readings: tuple[tuple[str, ...], ...] = ()
    for part in _PART.finditer(scene.text, whole.start, whole.end):
        own = Span(*part.span())
        if part[0].startswith("0"):
            return None
        if part[2]:
            labels += [(label, own) for label in expand(part[1], part[2])]
            continue
        ways = splits(part[1], scene.labels) if part[1] not in scene.labels else ()
        if len(ways) == 1:
            place = own.start
            for label in ways[0]:
                labels.append((label, Span(place, place + len(label))))
                place += len(label)
            continue
        if len(part[1]) > 3:  # noqa: PLR2004 - no list is that long
            return None
        readings = readings or ways
        labels.append((part[1], own))
    return tuple(labels), readings


class _Decision:
    """Scores the candidates of one document, in its order."""

    def __init__(self, scene: Scene, candidates: Sequence[_Candidate]) -> None:
        self._scene = scene
        self._candidates = candidates
        self._numbered = Counter(
            candidate.word.lower() for candidate in candidates if candidate.place is _Place.WORD
        )
        self._same = Counter(
            (candidate.word.lower(), candidate.labels[0][0])
            for candidate in candidates
            if candidate.place is _Place.WORD
        )
        words = {candidate.word for candidate in candidates if candidate.place is _Place.WORD}
        self._bare = {word for word in _BARE_WORD.findall(scene.text) if word in words} if words else set()
        strong = [candidate for candidate in candidates if self._is_strong(candidate)]
        self._behind = sum(candidate.family for candidate in strong)
        self._before = len(strong) - self._behind
        self._series = 0 if scene.has_list else self._top_of_series(strong)
        self._highest = 0
        self._seen: set[int] = set()

    def accepted(self) -> list[_Candidate]:
        """Return the markers; without a list only if their numbers make a series from 1."""
        least = 3.0 if self._scene.has_list else 3.6
        found: list[_Candidate] = []
        for candidate in self._candidates:
            if self._score(candidate) >= least:
                found.append(candidate)
                numbers = self._numbers(candidate)
                self._seen.update(numbers)
                self._highest = max(self._highest, *numbers)
        if self._scene.has_list or self._series:
            return found
        return self._in_series(found)

    def _numbers(self, candidate: _Candidate) -> list[int]:
        return [int(label) for label, _ in candidate.labels]

    def _top_of_series(self, strong: Sequence[_Candidate]) -> int:
        """Return how far the numbers of the plain candidates go up from 1, at most half of them lost."""
        first_use: dict[int, str] = {}
        for candidate in strong:
            for number in self._numbers(candidate):
                first_use.setdefault(number, candidate.word)
        rising = list(first_use) == sorted(first_use) and 1 in first_use
        least = 2 if self._behind >= self._before else 3 if rising else 4
        top = 0
        for rank, number in enumerate(sorted(first_use), 1):
            words = {
                candidate.word
                for candidate in strong[: 2 * least + 2]
                if min(self._numbers(candidate)) <= number
            }
            if 2 * rank >= number and (rank >= least or len(words) > least):
                top = number
        return top

    def _in_series(self, found: list[_Candidate]) -> list[_Candidate]:
        """Drop numbers too high for those below them that were seen."""
        if 1 not in self._seen and 2 not in self._seen:  # noqa: PLR2004 - the first marker may be lost
            return []
        return [
            candidate
            for candidate in found
            if all(2 * sum(n <= number for n in self._seen) >= number for number in self._numbers(candidate))
        ]

    def _is_strong(self, candidate: _Candidate) -> bool:
        """Whether a candidate is plain enough to show the document's habit."""
        if candidate.zone in _NEVER or (self._scene.has_list and not self._all_known(candidate)):
            return False
        if candidate.place is _Place.STOP:
            return self._stop(candidate) >= 3  # noqa: PLR2004 - nothing speaks against it
        if candidate.place is _Place.CLOSER:
            return candidate.after in _STOPS and self._closer(candidate) >= 2  # noqa: PLR2004 - as above
        if candidate.place is _Place.WORD:
            return len(candidate.word) > 3 and candidate.after in ".,;" and self._word(candidate) >= 1.25  # noqa: PLR2004
        return False

    def _all_known(self, candidate: _Candidate) -> bool:
        return all(label in self._scene.labels for label, _ in candidate.labels)

    def _score(self, candidate: _Candidate) -> float:
        return self._place_points(candidate) + self._label_points(candidate) + self._habit_points(candidate)

    def _label_points(self, candidate: _Candidate) -> float:
        scene = self._scene
        if scene.has_list:
            return 2.0 if self._all_known(candidate) else -6.0
        numbers = self._numbers(candidate)
        if self._series:
            return 1.7 if max(numbers) <= self._series + 1 else -1.0 - 0.5 * (max(numbers) - self._series)
        points = -1.0 if candidate.place in {_Place.WORD, _Place.CLOSER, _Place.FIGURE_STOP} else 0.0
        if candidate.place is _Place.FIGURE_PAUSE:
            points -= 4.0
        if scene.unnumbered:
            points += 0.5 if max(numbers) <= scene.unnumbered else -1.0
        first = numbers[0]
        if first == self._highest + 1:
            return points + 1.5
        if first in self._seen:
            return points + 0.7
        if first <= self._highest:
            return points + 0.2
        return points - 0.4 * (first - self._highest - 1)

    def _habit_points(self, candidate: _Candidate) -> float:
        own = self._is_strong(candidate)
        behind, before = self._behind, self._before
        if candidate.family:
            behind -= own
        else:
            before -= own
        same = behind if candidate.family else before
        if candidate.place in {_Place.WORD, _Place.CLOSER} and candidate.after not in {".", ",", ";", ":"}:
            same = behind + before
        other = behind + before - same
        points = min(1.5, 0.3 * same)
        lead_in = candidate.place is _Place.PAUSE and not candidate.following
        if same < 2 and other >= 5 and candidate.place is not _Place.STOP and not lead_in:  # noqa: PLR2004
            points -= 1.5
        if self._scene.marked_up > 1:
            points -= 3.0
        return points

    def _place_points(self, candidate: _Candidate) -> float:
        if candidate.zone in _NEVER:
            return -6.0
        match candidate.place:
            case _Place.STOP:
                points = self._stop(candidate)
            case _Place.PAUSE:
                points = self._pause(candidate)
            case _Place.CLOSER:
                points = self._closer(candidate)
            case _Place.WORD:
                points = self._word(candidate)
            case _Place.FIGURE_STOP:
                points = self._figure_stop(candidate)
            case _Place.FIGURE_PAUSE:
                points = 1.2
        if any(sign in candidate.token for sign in _ADDRESS) and "://" in candidate.token + candidate.word:
            points -= 6.0
        return points

    @staticmethod
    def _stop(candidate: _Candidate) -> float:
        points = 3.0
        word = candidate.word.lower()
        abbreviated = candidate.tail == "."
        if candidate.after and not candidate.after.isspace() and candidate.after not in ")]\"”’'|—–":
            return -6.0
        if candidate.following.islower():
            points -= 2.5
        if _MIXED.search(candidate.word):
            points -= 1.0
        if abbreviated and (candidate.word in ABBREVIATIONS or (word != "no" and word in ABBREVIATIONS)):
            points -= 5.0
        elif abbreviated and word in SOFT_ABBREVIATIONS:
            points -= 0.8
        elif abbreviated and len(word) == 1:
            points -= 0.8 if "." in candidate.token else 1.2
        if any(sign in candidate.token for sign in _ADDRESS):
            points -= 1.5
        if "." in candidate.token and candidate.token.islower() and abbreviated:
            points -= 1.0
        return points

    @staticmethod
    def _pause(candidate: _Candidate) -> float:
        points = 1.6
        if candidate.after and not candidate.after.isspace() and candidate.after not in ')"”’—–':
            return -6.0
        if ":" in candidate.tail and candidate.following:
            points -= 1.0
        if _MIXED.search(candidate.word):
            points -= 1.0
        if candidate.word.lower() in DESIGNATORS or candidate.next_word.lower() in {
            "percent",
            "million",
            "billion",
        }:
            points -= 2.0
        return points

    @staticmethod
    def _closer(candidate: _Candidate) -> float:
        points = 1.6
        if candidate.tail[-1:] in "'’" and (candidate.word.isdigit() or len(candidate.tail) == 1):
            points -= 2.5
        if candidate.word.isdigit() and candidate.tail[-1:] in '"”':
            points -= 2.0
        if candidate.tail[-1:] == ")" and len(candidate.word) == 1:
            points -= 2.5
        if candidate.after in {".", ",", ";", ":"} or not candidate.after:
            points += 0.8
        return points

    def _word(self, candidate: _Candidate) -> float:
        word = candidate.word
        lower = word.lower()
        stopped = not candidate.after or candidate.after in ".,;!?:"
        final = not candidate.following or (candidate.after in _STOPS and candidate.next_word[:1].isupper())
        points = 1.0 + stopped + 0.3 * (not candidate.following)
        if len(word) < 3 and not _DECADE.fullmatch(candidate.token):  # noqa: PLR2004 - "v2", "co2"
            points -= 2.0
        if not word.islower():
            points -= self._irregular(word, stopped=stopped, final=final)
        if lower in ALPHANUMERIC_NAMES and not _DECADE.fullmatch(candidate.token):
            points -= 5.0
        elif lower in DESIGNATORS:
            points -= 0.8 if final else 2.0
        if candidate.token != word and not _DECADE.fullmatch(candidate.token) and _is_code(candidate.token):
            points -= 3.0
        if "-" in word and len(word.rsplit("-", 1)[1]) == 1:
            points -= 3.0
        if self._same[lower, candidate.labels[0][0]] > 1 and not stopped:
            points -= 1.5
        if self._numbered[lower] > 2 and not stopped:  # noqa: PLR2004 - "list1 ... list2"
            points -= 1.5
        return points

    def _irregular(self, word: str, *, stopped: bool, final: bool) -> float:
        """Return what capital letters take away: names of things end in digits more than words do."""
        known = word in self._bare
        if word.istitle() and len(word) > 3:  # noqa: PLR2004 - "Cdc", "Hsp"
            return 0.3 if known else 0.7 if final else 1.3
        if known and final:
            return 0.6
        return 1.6 + (not stopped) + (not known)

    def _figure_stop(self, candidate: _Candidate) -> float:
        figure = candidate.word
        if candidate.following and not (candidate.following.isupper() or candidate.following in '"“(['):
            return -6.0
        if candidate.after and not candidate.after.isspace() and candidate.after not in ')]"”':
            return -6.0
        if self._is_version(candidate):
            return -6.0
        starts = candidate.next_word.lower() in SENTENCE_STARTERS
        if "." in figure:
            return 1.2 if starts or (not candidate.following and self._scene.has_list) else 0.3
        if _is_year(figure) or "," in figure or _YEARS.fullmatch(figure):
            return 2.2 if starts or not candidate.following else 1.6
        if candidate.zone is Zone.TABLE_CELL or not candidate.following:
            return -6.0
        return 1.2 if starts else -6.0

    def _is_version(self, candidate: _Candidate) -> bool:
        start = candidate.span.start - len(candidate.tail) - len(candidate.word)
        before = _BEFORE_NUMBER.search(self._scene.text, max(0, start - _REACH), start)
        if before is None:
            return False
        adjacent = self._scene.text[start - 1 : start] in {"-", "=", "v", "V"}
        return adjacent or before[1].lower() in VERSION_WORDS


def _is_code(token: str) -> bool:
    """Whether a token looks like an identifier, an address or a formula."""
    return any(sign in token for sign in _ADDRESS) or any(character.isdigit() for character in token)


def _is_year(figure: str) -> bool:
    return figure.isdigit() and len(figure) == 4 and "1000" <= figure <= "2100"  # noqa: PLR2004


def _corrupting(scene: Scene) -> Iterator[Cluster]:
    """Yield markers that made a figure malformed, "$1,0005" where the list has a note 5."""
    for match in _CORRUPTED.finditer(scene.text):
        if match[1] in scene.labels:
            span = Span(*match.span(1))
            yield Cluster(cut=span, members=((match[1], span),), notation="glued")
