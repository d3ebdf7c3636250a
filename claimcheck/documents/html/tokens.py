"""The tokens of HTML, after the standard's tokenizer: tags and what lies between them.

Every construct that the source does not end runs to its end, as in a browser; nothing is looked at
twice, so the time is linear whatever the source holds.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

_MARKUP = re.compile(r"<(?:(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*+)|(?P<comment>!--)|(?P<other>[!?/]))")
_ATTRIBUTE = re.compile(
    r"[\s/]*+(?P<name>=?[^\s/>=]++)"
    r"(?:\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<bare>[^\s>\"'][^\s>]*+)?))?"
)
_TAG_END = re.compile(r"[\s/]*+=?>")
_RAW = ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
_RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW}
_MOST_ATTRIBUTES = 64


class Token(NamedTuple):
    """A start tag, an end tag, or text (``name`` is empty); ``start`` and ``end`` index the source."""

    start: int
    end: int
    name: str = ""
    closes: bool = False
    attributes: Mapping[str, str] = {}
    empty: bool = False
    """Whether the tag ends in ``/>``."""


def tokens(source: str) -> Iterator[Token]:
    """Yield tags and text in order; comments and declarations are no tokens."""
    at = 0
    while match := _MARKUP.search(source, at):
        if match.start() > at:
            yield Token(at, match.start())
        if match["comment"] or match["other"]:
            end = _end_of_comment(source, match)
            if end < 0:
                return
            at = end
            continue
        tag = _tag(source, match)
        if tag is None:
            return
        yield tag
        at = tag.end
        if not tag.closes and tag.name in _RAW_END:
            closing = _RAW_END[tag.name].search(source, at)
            end = closing.start() if closing else len(source)
            if end > at:
                yield Token(at, end)
            at = end
    if at < len(source):
        yield Token(at, len(source))


def _end_of_comment(source: str, match: re.Match[str]) -> int:
    """Return the offset behind a comment or declaration, -1 where it never ends."""
    mark = "-->" if match["comment"] else ">"
    start = match.end() - 2 if match["comment"] else match.end() - (match["other"] == "/")
    found = source.find(mark, start)
    return found + len(mark) if found >= 0 else -1


def _tag(source: str, match: re.Match[str]) -> Token | None:
    """Return the tag that begins at ``match``, None where the source ends first."""
    at = match.end()
    attributes: dict[str, str] = {}
    while attribute := _ATTRIBUTE.match(source, at):
        at = attribute.end()
        if len(attributes) < _MOST_ATTRIBUTES:
            value = attribute["double"] or attribute["single"] or attribute["bare"] or ""
            attributes.setdefault(attribute["name"].lower(), html.unescape(value))
    end = _TAG_END.match(source, at)
    if end is None:
        return None
    return Token(
        match.start(),
        end.end(),
        match["name"].lower(),
        closes=bool(match["end"]),
        attributes=attributes,
        empty=end[0].endswith("/>"),
    )
