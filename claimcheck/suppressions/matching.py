"""Which finding is silenced by which comment."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claimcheck.findings import Finding, Notice, Suppressed
from claimcheck.suppressions.comments import Comment, Target, read_comments
from claimcheck.suppressions.reach import Reaches
from claimcheck.suppressions.sic import MARK, Sic
from claimcheck.text import Span

if TYPE_CHECKING:
    from claimcheck.documents import Document

_BY: Final = "comment"
_BY_SIC: Final = "sic"
_DISABLE: Final = "disable"
_ENABLE: Final = "enable"


def suppress(
    document: Document,
    findings: Sequence[Finding],
    known: Collection[str],
    *,
    active: Collection[str] | None = None,
    require_reason: bool = False,
) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...], tuple[Notice, ...]]:
    """Return the findings that stay, those that a comment silences, and what is wrong with the comments.

    ``known`` are the ids of all rules; a comment that names another one, and no category, silences nothing.
    ``active`` are those that were run (None: all) and the categories of which every rule was, so that a
    comment for what was left out of this run is not called unused. ``require_reason`` makes a comment without
    one silence nothing. Findings about the words of the comments themselves are dropped.
    """
    source = document.source
    comments, notices = (
        read_comments(document, known, require_reason=require_reason)
        if document.margin or "claimcheck" in source.lower()
        else ((), ())
    )
    sic = Sic(source) if findings and MARK.search(source) else None
    if not comments and not notices and sic is None:
        return tuple(findings), (), ()
    index = _Index(document, comments)
    inside = _Inside([comment for comment in comments if not comment.in_margin])
    used: set[tuple[int, Target]] = set()
    kept: list[Finding] = []
    silenced: list[Suppressed] = []
    for finding in findings:
        if inside.is_about_comments(finding):
            continue
        hit = index.find(finding)
        if hit is not None:
            used.add(hit)
            silenced.append(Suppressed(finding, _BY, comments[hit[0]].reason))
        elif sic is not None and sic.silences(finding):
            silenced.append(Suppressed(finding, _BY_SIC, None))
        else:
            kept.append(finding)
    ran = known if active is None else active
    remarks = (*notices, *_unused(comments, used, ran), *_not_disabled(comments))
    return (
        tuple(kept),
        tuple(silenced),
        tuple(sorted(remarks, key=lambda notice: notice.span or Span(0, 0))),
    )


def _unused(
    comments: Sequence[Comment], used: Collection[tuple[int, Target]], ran: Collection[str]
) -> Iterator[Notice]:
    for number, comment in enumerate(comments):
        if comment.verb == _ENABLE:
            continue
        idle = [one for one in comment.targets if one.rule in ran and (number, one) not in used]
        if not idle:
            continue
        remedy = "delete it" if len(idle) == len(comment.targets) else "take the name out"
        what = f"the comment that ignores {', '.join(map(str, idle))} silences nothing; {remedy}"
        yield Notice(code="unused-suppression", message=what, span=comment.span)


def _not_disabled(comments: Sequence[Comment]) -> Iterator[Notice]:
    off: set[Target] = set()
    for comment in comments:
        if comment.verb == _DISABLE:
            off.update(comment.targets)
        elif comment.verb == _ENABLE:
            idle = [one for one in comment.targets if one not in off]
            off.difference_update(comment.targets)
            if idle:
                what = f"the comment enables {', '.join(map(str, idle))}, which nothing before it disables"
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
        self._source = document.source
        self._everywhere: dict[Target, int] = {}
        reaches = Reaches(document, [comment.span for comment in comments])
        places: dict[Target, list[tuple[Span, int]]] = {}
        for number, comment in enumerate(comments):
            if comment.verb == "file-ignore":
                for target in comment.targets:
                    self._everywhere.setdefault(target, number)
            elif comment.targets and comment.verb in {"ignore", "ignore-next"}:
                reach = (
                    reaches.next(_end(comment))
                    if comment.verb == "ignore-next"
                    else reaches.here(comment.span)
                )
                for target in comment.targets:
                    places.setdefault(target, []).append((reach, number))
        for target, reach, number in _stretches(comments, len(document.source)):
            places.setdefault(target, []).append((reach, number))
        self._places = {target: _ordered(several) for target, several in places.items()}
        self._targets: dict[str, list[Target]] = {}
        for target in dict.fromkeys((*self._places, *self._everywhere)):
            self._targets.setdefault(target.rule, []).append(target)

    def find(self, finding: Finding) -> tuple[int, Target] | None:
        """Return the number of the comment that silences ``finding``, and which of its targets does."""
        named = (*self._targets.get(finding.rule, ()), *self._targets.get(finding.category, ()))
        targets = [one for one in named if one.hits(finding, self._source)]
        for target in targets:
            spans = self._places.get(target)
            number = spans.find(finding.span.start) if spans else None
            if number is not None:
                return number, target
        return next(((self._everywhere[one], one) for one in targets if one in self._everywhere), None)


def _end(comment: Comment) -> Span:
    """Return where what follows a comment begins: one in the margin stands beside a whole paragraph."""
    return Span(comment.span.end, comment.span.end) if comment.in_margin else comment.span


def _stretches(comments: Sequence[Comment], end: int) -> Iterator[tuple[Target, Span, int]]:
    """Yield what each ``disable`` silences: up to the ``enable`` of the same, else to the end."""
    off: dict[Target, int] = {}
    for number, comment in enumerate(comments):
        for target in comment.targets:
            if comment.verb == _DISABLE:
                off.setdefault(target, number)
            elif comment.verb == _ENABLE and target in off:
                begun = off.pop(target)
                yield target, Span(comments[begun].span.start, comment.span.end), begun
    for target, begun in off.items():
        yield target, Span(comments[begun].span.start, end), begun


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
