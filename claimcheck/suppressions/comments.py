"""Comments in the source that silence findings."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.documents import Document
from claimcheck.findings import Finding, Notice, Suppressed
from claimcheck.text import Span

_COMMENT: Final = re.compile(r"<!--\s*claimcheck:\s*(?P<body>[^>]{0,500}?)\s*-->")
_BODY: Final = re.compile(
    r"(?P<verb>ignore-next|file-ignore|ignore)\s*(?:\[(?P<names>[^\]]*)\])?\s*(?P<reason>.*)", re.DOTALL
)
_PARAGRAPH_END: Final = re.compile(r"(?:\r?\n|\r)[ \t]*(?:\r?\n|\r)")


@dataclass(frozen=True, slots=True)
class _Comment:
    """``reach`` is the source that it silences."""

    span: Span
    reach: Span
    names: tuple[str, ...]
    reason: str | None


def suppress(
    document: Document, findings: Sequence[Finding], known: Collection[str]
) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...], tuple[Notice, ...]]:
    """Return the findings that stay, those that a comment silences, and what is wrong with the comments.

    ``known`` are the ids of all rules; a comment that names another one silences nothing.
    """
    if "claimcheck:" not in document.source:
        return tuple(findings), (), ()
    notices: list[Notice] = []
    comments = list(_comments(document, known, notices))
    used: set[Span] = set()
    kept: list[Finding] = []
    silenced: list[Suppressed] = []
    for finding in findings:
        comment = next(
            (c for c in comments if finding.rule in c.names and c.reach.overlaps(finding.span)), None
        )
        if comment is None:
            kept.append(finding)
        else:
            used.add(comment.span)
            silenced.append(Suppressed(finding, "comment", comment.reason))
    for comment in comments:
        if comment.span not in used and comment.names:
            what = f"the comment that ignores {', '.join(comment.names)} silences nothing; delete it"
            notices.append(Notice(code="unused-suppression", message=what, span=comment.span))
    notices.sort(key=lambda notice: notice.span or Span(0, 0))
    return tuple(kept), tuple(silenced), tuple(notices)


def _comments(document: Document, known: Collection[str], notices: list[Notice]) -> Iterator[_Comment]:
    source = document.source
    breaks = [0, *(match.end() for match in _PARAGRAPH_END.finditer(source)), len(source)]
    starts = [block.span.start for block in document.blocks]
    for match in _COMMENT.finditer(source):
        span = Span(*match.span())
        body = _BODY.fullmatch(match["body"])
        names = (
            tuple(name.strip() for name in (body["names"] or "").split(",") if name.strip()) if body else ()
        )
        if body is None or not names:
            what = "a comment must name the rules to ignore: claimcheck: ignore[rule-name] reason"
            notices.append(Notice(code="blanket-suppression", message=what, span=span))
            continue
        for name in names:
            if name not in known:
                what = f"the comment ignores {name}, but there is no such rule; see claimcheck rule --all"
                notices.append(Notice(code="unknown-rule", message=what, span=span))
        names = tuple(name for name in names if name in known)
        match body["verb"]:
            case "file-ignore":
                reach = Span(0, len(source))
            case "ignore-next":
                following = bisect_left(starts, span.end)
                reach = (
                    document.blocks[following].span if following < len(starts) else Span(span.end, span.end)
                )
            case _:
                at = bisect_right(breaks, span.start)
                reach = Span(breaks[at - 1], breaks[min(at, len(breaks) - 1)])
        yield _Comment(span, reach, names, body["reason"].strip() or None)
