"""Comments in the source that silence findings: their syntax."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claimcheck.findings import Notice
from claimcheck.text import Span

if TYPE_CHECKING:
    from claimcheck.documents import Block, Document

_OPENING: Final = re.compile(r"<!--\s*claimcheck\s*:", re.IGNORECASE)
_CLOSING: Final = "-->"
_BODY: Final = re.compile(
    r"(?P<verb>ignore-next|file-ignore|ignore)\s*(?:\[(?P<names>[^\]]*)\])?\s*(?P<reason>.*)",
    re.DOTALL | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment: ``verb`` is ``ignore``, ``ignore-next`` or ``file-ignore``; ``names`` are known rules."""

    span: Span
    verb: str
    names: tuple[str, ...]
    reason: str | None


def read_comments(
    document: Document, known: Collection[str]
) -> tuple[tuple[Comment, ...], tuple[Notice, ...]]:
    """Return the comments of ``document`` in its order, and what is wrong with them.

    ``known`` are the ids of all rules. A comment shown as code is no comment. Linear in the source.
    """
    comments: list[Comment] = []
    notices: list[Notice] = []
    # Markdown's reader calls stretches of HTML code too; a comment standing in one is a comment.
    from claimcheck.documents import Zone  # noqa: PLC0415 - a baseline is applied without reading a document

    code = [block for block in document.blocks if block.zone is Zone.CODE and block.hint != "HTML"]
    for span, text in _written(document.source):
        if _is_code(document, code, span):
            continue
        if text is None:
            what = f"a comment begins here and never ends; close it with {_CLOSING}"
            notices.append(Notice(code="unclosed-suppression", message=what, span=span))
            continue
        body = _BODY.fullmatch(text)
        names = _names(body["names"] or "") if body else ()
        if body is None or not names:
            what = "a comment must name the rules to ignore: claimcheck: ignore[rule-name] reason"
            notices.append(Notice(code="blanket-suppression", message=what, span=span))
            names = ()
        for name in names:
            if name not in known:
                what = f"the comment ignores {name}, but there is no such rule; see claimcheck rule"
                notices.append(Notice(code="unknown-rule", message=what, span=span))
        comments.append(
            Comment(
                span=span,
                verb=body["verb"].lower() if body else "ignore",
                names=tuple(name for name in names if name in known),
                reason=(" ".join(body["reason"].split()) or None) if body else None,
            )
        )
    return tuple(comments), tuple(notices)


def _written(source: str) -> Iterator[tuple[Span, str | None]]:
    """Yield the place and the words of every comment; None for words that never end."""
    at = 0
    while opening := _OPENING.search(source, at):
        end = source.find(_CLOSING, opening.end())
        if end < 0:
            yield Span(*opening.span()), None
            return
        at = end + len(_CLOSING)
        yield Span(opening.start(), at), source[opening.end() : end].strip()


def _names(listed: str) -> tuple[str, ...]:
    names = (name.strip().lower() for name in listed.split(","))
    return tuple(dict.fromkeys(name for name in names if name))


def _is_code(document: Document, code: Sequence[Block], span: Span) -> bool:
    """Whether a comment is shown, not made: in a code block, or in code within a Markdown line.

    Markdown's reader leaves comments out of the prose, but keeps a character for code in a line.
    """
    before = bisect_right(code, span.start, key=lambda block: block.span.start) - 1
    if before >= 0 and code[before].span.contains(span):
        return True
    return document.format == "markdown" and len(document.prose.to_prose(span)) > 0
