"""Digits glued to words: which of them were note markers before the page was pasted.

Every candidate gets points for the place it stands in, for the list of notes, for the order of the
numbers and for what the rest of the document does; the sum decides. The features come from counts
over pasted pages; the points were set by hand on them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from claimcheck.documents.markers.found import Cluster, Scene
from claimcheck.documents.markers.glued_places import MIXED, STOPS, Candidate, Place, candidates
from claimcheck.documents.markers.glued_words import (
    ABBREVIATIONS,
    ALPHANUMERIC_NAMES,
    DESIGNATORS,
    ENDING_ABBREVIATIONS,
    NAMES_AND_WORDS,
    NUMBER_TAKERS,
    PLACES_AND_ERAS,
    SENTENCE_STARTERS,
    SHORT_WORDS,
    SOFT_ABBREVIATIONS,
    VERSION_WORDS,
)
from claimcheck.documents.model import Zone
from claimcheck.text import Span

_CORRUPTED = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})*,\d{3}(\d{1,2})(?![\d,]|\.\d)")
_BEFORE_NUMBER = re.compile(r"([^\W\d_][\w.]*)[\s=~^<>$£€-]*$")
_DECADE = re.compile(r"(?:1\d|20)?\d0s")
_YEARS = re.compile(r"(?:1\d|20)\d\d[–/-]\d{2,4}")
_BARE_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?:['’-][^\W\d_]+)*(?![\w-])")
_REACH = 60
_SHORT = 3
"""Words of fewer letters are parts of names ("v2", "co2")."""
_HABIT = 8
"""So many plain glued markers, and the document's tool set markers that way."""
_BEFORE_STOP = frozenset({Place.WORD, Place.CLOSER, Place.SPACED})
_NEVER = frozenset({Zone.TITLE, Zone.HEADING, Zone.CODE})
_ADDRESS = ("://", "www.", "@", "\\", "/", "_", "=", "#", "<", ">", "&", "`")


def find_glued(scene: Scene) -> Iterator[Cluster]:
    """Yield the glued digits that are note markers."""
    accepted = _Decision(scene, candidates(scene)).accepted()
    for candidate in accepted:
        start = candidate.span.start - (candidate.place is Place.SPACED)
        yield Cluster(
            cut=Span(start, candidate.span.end),
            members=candidate.labels,
            notation="glued",
            readings=candidate.readings,
        )
    if accepted:
        yield from _corrupting(scene)


class _Decision:
    """Scores the candidates of one document, in its order."""

    def __init__(self, scene: Scene, candidates: Sequence[Candidate]) -> None:
        self._scene = scene
        self._candidates = candidates
        self._numbered = Counter(
            candidate.word.lower() for candidate in candidates if candidate.place is Place.WORD
        )
        self._same = Counter(
            (candidate.word.lower(), candidate.labels[0][0])
            for candidate in candidates
            if candidate.place is Place.WORD
        )
        self._numbers_of: defaultdict[str, set[str]] = defaultdict(set)
        for word, label in self._same:
            self._numbers_of[word].add(label)
        words = {candidate.word for candidate in candidates if candidate.place is Place.WORD}
        self._bare = {word for word in _BARE_WORD.findall(scene.text) if word in words} if words else set()
        strong = [candidate for candidate in candidates if self._is_strong(candidate)]
        self._behind = sum(candidate.family for candidate in strong)
        self._before = len(strong) - self._behind
        self._series = 0 if scene.has_list else self._top_of_series(strong)
        self._highest = 0
        self._seen: set[int] = set()

    def accepted(self) -> list[Candidate]:
        """Return the markers; without a list only if their numbers make a series from 1."""
        least = 3.0 if self._scene.has_list else 3.6
        found: list[Candidate] = []
        for candidate in self._candidates:
            if self._score(candidate) >= least:
                found.append(candidate)
                numbers = self._numbers(candidate)
                self._seen.update(numbers)
                self._highest = max(self._highest, *numbers)
        if self._scene.has_list or self._series:
            return found
        return self._in_series(found)

    def _numbers(self, candidate: Candidate) -> list[int]:
        return [int(label) for label, _ in candidate.labels]

    def _top_of_series(self, strong: Sequence[Candidate]) -> int:
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

    def _in_series(self, found: list[Candidate]) -> list[Candidate]:
        """Drop numbers too high for those below them that were seen."""
        if 1 not in self._seen and 2 not in self._seen:  # noqa: PLR2004 - the first marker may be lost
            return []
        return [
            candidate
            for candidate in found
            if all(2 * sum(n <= number for n in self._seen) >= number for number in self._numbers(candidate))
        ]

    def _is_strong(self, candidate: Candidate) -> bool:
        """Whether a candidate is plain enough to show the document's habit."""
        if candidate.zone in _NEVER or (self._scene.has_list and not self._all_known(candidate)):
            return False
        if candidate.place is Place.STOP:
            return self._stop(candidate) >= 3  # noqa: PLR2004 - nothing speaks against it
        if candidate.place is Place.CLOSER:
            return candidate.after in STOPS and self._closer(candidate) >= 2  # noqa: PLR2004 - as above
        if candidate.place is Place.WORD:
            return len(candidate.word) > 3 and candidate.after in ".,;" and self._word(candidate) >= 1.25  # noqa: PLR2004 - a word of more than three letters; the weight of a mark of its own
        return False

    def _all_known(self, candidate: Candidate) -> bool:
        return all(label in self._scene.labels for label, _ in candidate.labels)

    def _score(self, candidate: Candidate) -> float:
        return self._place_points(candidate) + self._label_points(candidate) + self._habit_points(candidate)

    def _label_points(self, candidate: Candidate) -> float:
        scene = self._scene
        numbers = self._numbers(candidate)
        if scene.has_list:
            known = 0.5 if candidate.fused else 2.0
            unknown = 0.0 if self._is_one_too_many(candidate, numbers) else -6.0
            return known if self._all_known(candidate) else unknown
        if self._series:
            return 1.7 if max(numbers) <= self._series + 1 else -1.0 - 0.5 * (max(numbers) - self._series)
        points = -1.0 if candidate.place in {Place.WORD, Place.CLOSER, Place.FIGURE_STOP} else 0.0
        if candidate.place is Place.FIGURE_PAUSE:
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

    def _is_one_too_many(self, candidate: Candidate, numbers: Sequence[int]) -> bool:
        """Whether a sentence ends in the number after the list's last, and that one was the last seen."""
        plain = candidate.place is Place.STOP and len(numbers) == 1
        return plain and numbers[0] == self._highest + 1 and str(self._highest) in self._scene.labels

    def _habit_points(self, candidate: Candidate) -> float:
        own = self._is_strong(candidate)
        behind, before = self._behind, self._before
        if candidate.family:
            behind -= own
        else:
            before -= own
        same = behind if candidate.family else before
        spaced = candidate.place is Place.SPACED
        if spaced or (candidate.place in _BEFORE_STOP and candidate.after not in {".", ",", ";", ":"}):
            same = behind + before
        other = behind + before - same
        points = min(1.5, 0.3 * same)
        lead_in = candidate.place is Place.PAUSE and not candidate.following
        if same < 2 and other >= 5 and candidate.place is not Place.STOP and not lead_in:  # noqa: PLR2004 - weights of the two readings
            points -= 1.5
        if self._scene.marked_up > 1:
            points -= 3.0
        return points

    def _place_points(self, candidate: Candidate) -> float:
        if candidate.zone in _NEVER:
            return -6.0
        match candidate.place:
            case Place.STOP:
                points = 2.0 if _is_after_abbreviation(candidate) else self._stop(candidate)
            case Place.PAUSE:
                points = self._pause(candidate)
            case Place.CLOSER:
                points = self._closer(candidate)
            case Place.WORD:
                points = self._word(candidate)
            case Place.FIGURE_STOP:
                points = self._figure_stop(candidate)
            case Place.SPACED:
                points = self._spaced(candidate)
            case Place.FIGURE_PAUSE:
                points = 1.2
        if any(sign in candidate.token for sign in _ADDRESS) and "://" in candidate.token + candidate.word:
            points -= 6.0
        return points

    @staticmethod
    def _stop(candidate: Candidate) -> float:
        points = 3.0
        word = candidate.word.lower()
        abbreviated = candidate.tail == "."
        if candidate.after and not candidate.after.isspace() and candidate.after not in ")]\"”’'|—–":
            return -6.0
        if candidate.following.islower():
            points -= 2.5
        if MIXED.search(candidate.word):
            points -= 1.0
        if abbreviated and (candidate.word in ABBREVIATIONS or (word != "no" and word in ABBREVIATIONS)):
            points -= 5.0
        elif abbreviated and word in SOFT_ABBREVIATIONS:
            points -= 0.8
        elif abbreviated and len(word) == 1:
            points -= 0.8 if "." in candidate.token else 1.2
            if candidate.following and candidate.next_word.lower() not in SENTENCE_STARTERS:
                points -= 2.5
        if any(sign in candidate.token for sign in _ADDRESS):
            points -= 1.5
        if "." in candidate.token and candidate.token.islower() and abbreviated:
            points -= 1.0
        return points

    @staticmethod
    def _pause(candidate: Candidate) -> float:
        points = 1.6
        if candidate.after and not candidate.after.isspace() and candidate.after not in ')"”’—–':
            return -6.0
        if ":" in candidate.tail and candidate.following:
            points -= 1.0
        if MIXED.search(candidate.word):
            points -= 1.0
        if candidate.word.lower() in DESIGNATORS or candidate.next_word.lower() in {
            "percent",
            "million",
            "billion",
        }:
            points -= 2.0
        return points

    @staticmethod
    def _closer(candidate: Candidate) -> float:
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

    def _spaced(self, candidate: Candidate) -> float:
        """Score "local journalism 4, the rise": only beside many glued markers, behind a plain noun."""
        word = candidate.word
        plain = len(word) > 3 and word.islower() and candidate.tail in {" ", ") ", '" ', "” "}  # noqa: PLR2004 - a word of more than three letters
        if not plain or word in NUMBER_TAKERS or word in DESIGNATORS or candidate.zone is Zone.TABLE_CELL:
            return -6.0
        return 0.5 if self._behind + self._before >= _HABIT else -6.0

    def _word(self, candidate: Candidate) -> float:
        word = candidate.word
        lower = word.lower()
        stopped = not candidate.after or candidate.after in ".,;!?:"
        final = not candidate.beyond or (candidate.after in STOPS and candidate.next_word[:1].isupper())
        points = 0.9 + 1.1 * stopped + 0.3 * (not candidate.beyond)
        common = lower in SHORT_WORDS or word in PLACES_AND_ERAS
        short = len(word) < _SHORT and not (stopped and common)
        if short and not _DECADE.fullmatch(candidate.token):
            points -= 2.0
        if not word.islower() and word not in PLACES_AND_ERAS:
            points -= self._irregular(word, stopped=stopped, final=final)
        if lower in ALPHANUMERIC_NAMES and not _DECADE.fullmatch(candidate.token):
            points -= 1.0 if word in NAMES_AND_WORDS and final else 5.0
        elif lower in DESIGNATORS:
            points -= 0.8 if final else 2.0
        if candidate.token != word and not _DECADE.fullmatch(candidate.token) and _is_code(candidate.token):
            points -= 3.0
        if not word.islower() and (
            candidate.zone is Zone.TABLE_CELL
            or (len(self._numbers_of[lower]) > 1 and not (word.istitle() and word in self._bare))
        ):
            points -= 1.5
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
            return 0.3 if known else 0.6 if final else 1.3
        if known and final:
            return 0.6
        return 1.6 + (not stopped) + (not known)

    def _figure_stop(self, candidate: Candidate) -> float:
        figure = candidate.word
        dated = _is_year(figure) or _YEARS.fullmatch(figure) is not None
        starts = candidate.next_word.lower() in SENTENCE_STARTERS
        if not self._may_end_sentence(candidate, dated=dated) or self._is_version(candidate):
            return -6.0
        if dated:
            return 2.2 if starts or not candidate.following else 1.6
        if "," in figure:
            cents = self._is_money(candidate) and len(candidate.labels) == 1 and len(candidate.span) > 1
            return -6.0 if cents else 2.2 if starts else 1.0 if not candidate.following else -6.0
        return 1.2 if starts else 0.3 if "." in figure else -6.0

    @staticmethod
    def _may_end_sentence(candidate: Candidate, *, dated: bool) -> bool:
        if candidate.zone is Zone.TABLE_CELL and not dated and "." not in candidate.word:
            return False
        if candidate.after and not candidate.after.isspace() and not (dated and candidate.after in ')]"”'):
            return False
        following = candidate.following
        return (
            not following or following.isupper() or following in '"“' or (dated and not following.islower())
        )

    def _before_figure(self, candidate: Candidate) -> int:
        return candidate.span.start - len(candidate.tail) - len(candidate.word)

    def _is_money(self, candidate: Candidate) -> bool:
        start = self._before_figure(candidate)
        return any(sign in "$£€¥₹" for sign in self._scene.text[max(0, start - 2) : start])

    def _is_version(self, candidate: Candidate) -> bool:
        start = self._before_figure(candidate)
        before = _BEFORE_NUMBER.search(self._scene.text, max(0, start - _REACH), start)
        if before is None:
            return False
        adjacent = self._scene.text[start - 1 : start] in {"-", "=", "v", "V"}
        named = "." in candidate.word and before[1][0].isupper() and candidate.next_word[:1] != ""
        return adjacent or named or before[1].lower().strip(".") in VERSION_WORDS


def _is_after_abbreviation(candidate: Candidate) -> bool:
    """Whether the stop before the digits is an abbreviation's, and the sentence's comes after: "et al.8,"."""
    ending = candidate.tail == "." and candidate.word.lower() in ENDING_ABBREVIATIONS
    return ending and candidate.after in {".", ",", ";"}


def _is_code(token: str) -> bool:
    """Whether a token looks like an identifier, an address or a formula."""
    return any(sign in token for sign in _ADDRESS) or any(character.isdigit() for character in token)


def _is_year(figure: str) -> bool:
    return figure.isdigit() and len(figure) == 4 and "1000" <= figure <= "2100"  # noqa: PLR2004 - digits of a year


def _corrupting(scene: Scene) -> Iterator[Cluster]:
    """Yield markers that made a figure malformed, "$1,0005" where the list has a note 5."""
    for match in _CORRUPTED.finditer(scene.text):
        if match[1] in scene.labels:
            span = Span(*match.span(1))
            yield Cluster(cut=span, members=((match[1], span),), notation="glued")
