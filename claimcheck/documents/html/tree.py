"""Elements of a page, flat and with their places; broken nesting is mended as browsers do."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple

from claimcheck.documents.html.tokens import Token, tokens
from claimcheck.text import Span

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_ENDS_PARAGRAPH = frozenset(
    """
    address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul
    """.split()
)
_IMPLIED_END: Mapping[str, frozenset[str]] = {
    "li": frozenset({"li", "p"}),
    "dt": frozenset({"dt", "dd", "p"}),
    "dd": frozenset({"dt", "dd", "p"}),
    "td": frozenset({"td", "th", "p"}),
    "th": frozenset({"td", "th", "p"}),
    "tr": frozenset({"td", "th", "tr", "p"}),
    "tbody": frozenset({"td", "th", "tr", "tbody", "thead", "p"}),
    "tfoot": frozenset({"td", "th", "tr", "tbody", "thead", "p"}),
    "option": frozenset({"option"}),
    "a": frozenset({"a"}),
}
"""A start tag of the key ends open elements of these names that stand innermost."""
_SCOPES = frozenset({"td", "th", "caption", "table"})
_TABLE_PARTS = _SCOPES | {"tr", "tbody", "thead", "tfoot", "body", "html"}
"""End tags that reach across a table cell; any other stray one stops at it."""

_MOST_ANCESTORS = 16
_MOST_EVENTS = 400
"""An element with more events in it is not looked at for a label."""


class Kind(Enum):
    """What an event is."""

    OPEN = auto()
    CLOSE = auto()
    TEXT = auto()


@dataclass(slots=True, eq=False)
class Element:
    """One element. ``first`` and ``last`` are its events in the tree, the opening and the closing one."""

    name: str
    attributes: Mapping[str, str]
    parent: Element | None
    start: int
    """Where its start tag begins in the source; ``inner`` is where it ends."""
    inner: int
    first: int
    end: int = 0
    """Where its end tag ends, or where the element was ended without one."""
    last: int = 0

    @property
    def span(self) -> Span:
        """Its place in the source, tags included."""
        return Span(self.start, self.end)

    def get(self, name: str) -> str:
        """Return an attribute, empty where it is not there."""
        return self.attributes.get(name, "")

    def words(self, *names: str) -> frozenset[str]:
        """Return the words of the attributes of these names, in lower case."""
        if not self.attributes:
            return frozenset()
        return frozenset(word for name in names for word in self.get(name).lower().split())

    def ancestors(self) -> Iterator[Element]:
        """Yield the parent, its parent, and so on, but not for ever: pages nest a few levels."""
        element = self.parent
        for _ in range(_MOST_ANCESTORS):
            if element is None:
                return
            yield element
            element = element.parent


class Event(NamedTuple):
    """A start, an end or a stretch of text, in the order of the source."""

    kind: Kind
    element: Element
    """What is opened or closed; the element that holds the text."""
    start: int
    end: int


@dataclass(slots=True)
class Tree:
    """A page as events; ``elements`` in the order of their start tags, the page itself first."""

    source: str
    events: list[Event] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)

    def short_text(self, element: Element, most: int = 80) -> str | None:
        """Return the text in an element, references decoded and ends stripped; None where it is long."""
        if element.last - element.first > _MOST_EVENTS:
            return None
        texts = [event for event in self.events[element.first : element.last] if event.kind is Kind.TEXT]
        if sum(event.end - event.start for event in texts) > 4 * most:
            return None
        shown = html.unescape("".join(self.source[event.start : event.end] for event in texts)).strip()
        return shown if len(shown) <= most else None


def parse(source: str) -> Tree:
    """Return the tree of a page or a part of one. Linear, and never recursive."""
    return _Builder(source).build()


class _Builder:
    def __init__(self, source: str) -> None:
        page = Element("#page", {}, None, 0, 0, 0)
        self._tree = Tree(source, [Event(Kind.OPEN, page, 0, 0)], [page])
        self._stack = [page]
        self._scopes = [Counter[str]()]
        self._strict = source.lstrip("\ufeff \t\r\n").startswith("<?xml")

    def build(self) -> Tree:
        for token in tokens(self._tree.source):
            if not token.name:
                self._tree.events.append(Event(Kind.TEXT, self._stack[-1], token.start, token.end))
            elif token.closes:
                self._end(token)
            else:
                self._start(token)
        size = len(self._tree.source)
        while self._stack:
            self._pop(size, size)
        return self._tree

    def _start(self, token: Token) -> None:
        name = token.name
        if name in _ENDS_PARAGRAPH and self._scopes[-1]["p"]:
            self._pop_to("p", token.start, token.start)
        implied = _IMPLIED_END.get(name)
        while implied and self._stack[-1].name in implied:
            self._pop(token.start, token.start)
        tree = self._tree
        element = Element(name, token.attributes, self._stack[-1], token.start, token.end, len(tree.events))
        tree.elements.append(element)
        tree.events.append(Event(Kind.OPEN, element, token.start, token.end))
        self._stack.append(element)
        self._scopes[-1][name] += 1
        if name in _SCOPES:
            self._scopes.append(Counter())
        if name in _VOID or (self._strict and token.empty):
            self._pop(token.end, token.end)

    def _end(self, token: Token) -> None:
        name = token.name
        scopes = self._scopes if name in _TABLE_PARTS else self._scopes[-1:]
        if name in _VOID or not any(scope[name] for scope in scopes[-3:]):
            return
        self._pop_to(name, token.start, token.end)

    def _pop_to(self, name: str, start: int, end: int) -> None:
        while self._stack[-1].name != name:
            self._pop(start, start)
        self._pop(start, end)

    def _pop(self, start: int, end: int) -> None:
        element = self._stack.pop()
        element.end, element.last = end, len(self._tree.events)
        self._tree.events.append(Event(Kind.CLOSE, element, start, end))
        if element.name in _SCOPES:
            self._scopes.pop()
        if self._stack:
            self._scopes[-1][element.name] -= 1
