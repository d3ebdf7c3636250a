"""Which finding is silenced by which comment."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claimcheck.findings import Finding, Notice, Suppressed
from claimcheck.suppressions.comments import Comment, read_comments
from claimcheck.suppressions.reach import Reaches
from claimcheck.text import Span

if TYPE_CHECKING:
    from claimcheck.documents import Document

_BY: Final = "comment"


def suppress(
    document: Document,
    findings: Sequence[Finding],
    known: Collection[str],
    *,
    active: Collection[str] | None = None,
) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...], tuple[Notice, ...]]:
    """Return the findings that stay, those that a comment silences, and what is wrong with the comments.

    ``known`` are the ids of all rules; a comment that names another one silences nothing. ``active``
    are the ids of those that were run (None: all), so that a comment for a rule that was left out of
    this run is not called unused. Findings about the words of the comments themselves are dropped.
    """
    if "claimcheck" not in document.source.lower():
        return tuple(findings), (), ()
    comments, notices = read_comments(document, known)
    index = _Index(document, comments)
    inside = _Inside(comments)
    used: set[tuple[int, str]] = set()
    kept: list[Finding] = []
    silenced: list[Suppressed] = []
    for finding in findings:
        if inside.is_about_comments(finding):
            continue
        number = index.find(finding)
        if number is None:
            kept.append(finding)
        else:
            used.add((number, finding.rule))
            silenced.append(Suppressed(finding, _BY, comments[number].reason))
    ran = known if active is None else active
    remarks = sorted((*notices, *_unused(comments, used, ran)), key=lambda notice: notice.span or Span(0, 0))
    return tuple(kept), tuple(silenced), tuple(remarks)


def _unused(
    comments: Sequence[Comment], used: Collection[tuple[int, str]], ran: Collection[str]
) -> Iterator[Notice]:
    for number, comment in enumerate(comments):
        idle = [name for name in comment.names if name in ran and (number, name) not in used]
        if not idle:
            continue
        remedy = "delete it" if len(idle) == len(comment.names) else "take the name out"
        what = f"the comment that ignores {', '.join(idle)} silences nothing; {remedy}"
        yield Notice(code="unused-suppression", message=what, span=comment.span)


@dataclass(slots=True)
class _Spans:
    """Where one rule is silenced, by rising start; ``furthest[i]`` reaches furthest of the first i + 1."""

    starts: list[int]
    furthest: list[tuple[int, int]]

    def find(self, at: int) -> int | None:
        """Return the number of a comment that reaches over ``at``."""
        last = bisect_right(self.starts, at) - 1
        if last < 0 or self.furthest[last][0] <= at:
            return None
        return self.furthest[last][1]


class _Index:
    """Finds the comment for a finding in logarithmic time; one nearby is preferred to one for the file."""

    def __init__(self, document: Document, comments: Sequence[Comment]) -> None:
        self._everywhere: dict[str, int] = {}
        reaches = Reaches(document, [comment.span for comment in comments])
        places: dict[str, list[tuple[Span, int]]] = {}
        for number, comment in enumerate(comments):
            if comment.verb == "file-ignore":
                for name in comment.names:
                    self._everywhere.setdefault(name, number)
            elif comment.names:
                reach = (
                    reaches.next(comment.span)
                    if comment.verb == "ignore-next"
                    else reaches.here(comment.span)
                )
                for name in comment.names:
                    places.setdefault(name, []).append((reach, number))
        self._places = {name: _ordered(several) for name, several in places.items()}

    def find(self, finding: Finding) -> int | None:
        spans = self._places.get(finding.rule)
        number = spans.find(finding.span.start) if spans else None
        return self._everywhere.get(finding.rule) if number is None else number


def _ordered(places: list[tuple[Span, int]]) -> _Spans:
    places.sort()
    furthest: list[tuple[int, int]] = []
    for span, number in places:
        here = (span.end, number)
        furthest.append(max(furthest[-1], here, key=lambda one: one[0]) if furthest else here)
    return _Spans([span.start for span, _ in places], furthest)


class _Inside:
    """Knows which findings are about comments: in plain text their words are read like any others."""

    def __init__(self, comments: Sequence[Comment]) -> None:
        self._starts = [comment.span.start for comment in comments]
        self._ends = [comment.span.end for comment in comments]

    def is_about_comments(self, finding: Finding) -> bool:
        return self._holds(finding.span) or (
            bool(finding.related) and all(self._holds(place.span) for place in finding.related)
        )

    def _holds(self, span: Span) -> bool:
        before = bisect_left(self._ends, span.end)
        return before < len(self._starts) and self._starts[before] <= span.start
