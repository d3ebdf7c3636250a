"""A source's text, read by the same extractor as the document."""

from __future__ import annotations

import datetime
import re
import unicodedata
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Final

from claimcheck.evidence.frame import frame_of
from claimcheck.evidence.model import LONGEST_EVIDENCE, Evidence
from claimcheck.evidence.moments import (
    Distance,
    Moment,
    born_before,
    clocks_of,
    distances_of,
    is_age,
    moments_of,
)
from claimcheck.language import content_stems, sentence_spans
from claimcheck.mentions import Mention, extract
from claimcheck.text import Span

_LINES: Final = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*•|#]|\d+[.)]))")
_GROUPED: Final = re.compile(r"(?<![\d.,/])\d{1,3}(?:,\d{3})+(?![\d/]|[.,]\d)")
_CAPITALS: Final = re.compile(r"\b[A-Z](?:\.?[A-Z])+\b")
_CUT_SHORT: Final = re.compile(r"\b([A-Z][a-z]{2,4})\.(?=,|\s+[a-z\d])")
_YEAR: Final = re.compile(r"\b(?:1[5-9]|20|21)\d\d\b")
_PARAGRAPH: Final = re.compile(r"(?:[^\n]+\n?)+")
_ITEM: Final = re.compile(r"^[ \t]*(?:[-*•#|]|\d+[.)])", re.MULTILINE)
_COMMA: Final = re.compile(r", (?:and |or )?|\s(?:and|or)\s")
_FEWEST: Final = 3
"""Things named one after the other that make a list."""
_TELLING: Final = 2
"""Words of a clause that must be there for it to be told."""
_MOST_BIRTHS: Final = 8
"""Births of a page that are tried with its other dates."""
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Co"})


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of the page and the stems of its words."""

    span: Span
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Matter:
    """What a claim speaks of: the stems of its sentence, and of the clause that has the figure."""

    sentence: frozenset[str]
    clause: frozenset[str]


class Page:
    """One source's text with its sentences, figures and times; spans index ``text``.

    ``as_of`` is the day the source was issued, from which its "last year" is read, or None. Everything
    is read when it is first asked for.
    """

    def __init__(self, text: str, as_of: datetime.date | None = None) -> None:
        """Hold ``text``, as it was given."""
        self.text = text
        self.as_of = as_of

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The figures and times of the text, without those of the page's frame."""
        found = extract(self.text, as_of=self.as_of, pointers=False)
        return tuple(
            one for one in found if not self._is_frame(one.span) and not _is_marker(one.span, self.text)
        )

    @cached_property
    def years(self) -> frozenset[str]:
        """The years that the text names."""
        return frozenset(year for one in self.mentions for year in _YEAR.findall(f"{one.text} {one.timex}"))

    @cached_property
    def figures(self) -> tuple[Mention, ...]:
        """The mentions with a value: everything but dates and clock times."""
        return tuple(m for m in self.mentions if m.low is not None or m.high is not None)

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """The days, months and years of the text."""
        return tuple(moments_of(self.mentions, self.text))

    @cached_property
    def ages(self) -> tuple[Mention, ...]:
        """The figures of the text that are somebody's age."""
        return tuple(one for one in self.figures if is_age(one, self.text, one.span))

    @cached_property
    def births(self) -> tuple[Moment, ...]:
        """The days or years in which somebody is born: those that are named, and those that a dated age tells."""
        named = [moment for moment in self.moments if moment.is_birth][:_MOST_BIRTHS]
        by_place: dict[int, list[Moment]] = defaultdict(list)
        for moment in self.moments:
            if not moment.is_silent:
                by_place[self.place_of(moment.span)].append(moment)
        told = (
            birth
            for age in self.ages
            for moment in by_place.get(self.place_of(age.span), ())
            if (birth := born_before(moment, age)) is not None
        )
        return (*named, *islice(told, _MOST_BIRTHS))

    @cached_property
    def clocks(self) -> tuple[tuple[int, Span], ...]:
        """The times of day that the text names, in minutes since midnight, and where they stand."""
        return tuple(clocks_of(self.mentions))

    @cached_property
    def distances(self) -> tuple[Distance, ...]:
        """The lengths of time that lead from one date of the text to another."""
        return tuple(distances_of(self.mentions, self.text))

    @cached_property
    def unread(self) -> tuple[tuple[int, Span], ...]:
        """The numbers that stick to a word and so are no figures to the extractor: "Attendance:26,831"."""
        taken = [mention.span for mention in self.mentions]
        starts = [span.start for span in taken]

        def is_free(span: Span) -> bool:
            before = bisect_right(starts, span.start) - 1
            return before < 0 or not taken[before].overlaps(span)

        found = (
            (int(match[0].replace(",", "")), Span(*match.span())) for match in _GROUPED.finditer(self.text)
        )
        return tuple((value, span) for value, span in found if is_free(span))

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The sentences of the text in their order; a list item or a table's line is one."""
        found: list[Passage] = []
        start = 0
        for end in (*(match.start() for match in _LINES.finditer(self.text)), len(self.text)):
            for span in sentence_spans(self.text[start:end]):
                inside = span.shifted(start)
                found.append(Passage(inside, content_stems(inside.of(self.text))))
            start = end
        return tuple(found)

    @cached_property
    def lists(self) -> dict[int, Span]:
        """A list of each length: its lines, its parts between semicolons, or between commas."""
        found: dict[int, Span] = {}
        for match in _PARAGRAPH.finditer(self.text):
            text, span = match[0].strip(), Span(*match.span())
            for length in (len(_ITEM.findall(text)), text.rstrip(".;").count(";") + 1):
                found.setdefault(length, span)
        for passage in self.passages:
            found.setdefault(len(_COMMA.findall(passage.span.of(self.text))) + 1, passage.span)
        return {length: span for length, span in found.items() if length >= _FEWEST}

    @cached_property
    def _starts(self) -> list[int]:
        return [passage.span.start for passage in self.passages]

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the text, in lower case and without possessive endings."""
        return frozenset(
            re.sub(r"['’]s?$", "", word) for word in re.findall(r"[^\W_]+(?:['’][^\W_]+)*", self.text.lower())
        )

    @cached_property
    def initials(self) -> frozenset[str]:
        """The words in capitals, without their stops: "WHO", "U.S."."""
        return frozenset(word.replace(".", "") for word in _CAPITALS.findall(self.text))

    @cached_property
    def cut_words(self) -> tuple[str, ...]:
        """The beginnings of names that end with a stop within a sentence, in lower case: "Red Lodge, Mont., in"."""
        return tuple({word.lower() for word in _CUT_SHORT.findall(self.text)})

    def words_at(self, words: str) -> Span | None:
        """Return where the text has ``words`` as they are, in whatever case and broken anywhere, or None."""
        pattern = r"[\s-]+".join(re.escape(word) for word in re.split(r"[\s-]+", words) if word)
        found = re.finditer(rf"(?<![\w.,]){pattern}(?![\w%]|[.,]\d)", self.text, re.IGNORECASE)
        spans = (Span(*match.span()) for match in found)
        return next((span for span in spans if not self._is_frame(span)), None)

    @cached_property
    def _frame(self) -> tuple[Span, ...]:
        return tuple(frame_of(self.text))

    def _is_frame(self, span: Span) -> bool:
        """Whether a place belongs to what stands around the text: menus, captures, other stories."""
        return any(frame.contains(span) for frame in self._frame)

    def place_of(self, span: Span) -> int:
        """Return the number of the passage that holds ``span``."""
        return max(0, bisect_right(self._starts, span.start) - 1)

    def nearness(self, place: int, matter: Matter) -> float:
        """Return how much of the matter a passage and its neighbours hold, 0 to 1; a neighbour counts half.

        A clause of a long sentence may be told by itself: then its own words count, if two are there.
        """
        if not self.passages:
            return 0.0
        own = self.passages[place].stems
        around = frozenset[str]().union(
            *(self.passages[n].stems for n in (place - 1, place + 1) if 0 <= n < len(self.passages))
        )

        def share(stems: frozenset[str]) -> float:
            return (len(stems & own) + len((stems & around) - own) / 2) / len(stems) if stems else 0.0

        whole = share(matter.sentence)
        return max(whole, share(matter.clause)) if len(matter.clause & own) >= _TELLING else whole

    def speaks_of(self, span: Span, matter: Matter) -> bool:
        """Whether the passage that holds ``span`` has a word of the matter itself."""
        return not self.passages[self.place_of(span)].stems.isdisjoint(matter.sentence)

    def evidence(self, span: Span) -> Evidence:
        """Return the sentence around ``span``, or as much of it as may be shown."""
        hull = self.passages[self.place_of(span)].span.hull(span) if self.passages else span
        if len(hull) > LONGEST_EVIDENCE:
            start = max(hull.start, min(span.start - LONGEST_EVIDENCE // 3, hull.end - LONGEST_EVIDENCE))
            hull = Span(start, min(hull.end, start + LONGEST_EVIDENCE))
        return Evidence(hull, shown(hull.of(self.text)))


def _is_marker(span: Span, text: str) -> bool:
    """Whether a number is a mark that leads to a note, "[14]", and says nothing itself."""
    return text[max(0, span.start - 1) : span.start] == "[" and text[span.end : span.end + 1] == "]"


def shown(text: str) -> str:
    """Return ``text`` without control, format and direction characters: a page is not to be trusted."""
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in _HIDDEN)
