"""Which part of a page is the article, and what in it is furniture: menus, share bars, hidden text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimcheck.documents.html.tree import Element, Kind, Tree

_NO_TEXT = frozenset(
    """
    script style template noscript iframe object svg math canvas audio video map head title button select
    textarea datalist progress meter dialog
    """.split()
)
_FURNITURE = frozenset({"nav", "aside", "footer", "menu", "search"})
_ASIDES = frozenset({"aside", "footer"})
"""Furniture of a page, but a box or a line below a quotation where a writer puts them into a text."""
_ROLES = frozenset(
    "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar".split()
)
_NAMES = re.compile(
    r"(?:(?:site|page|post|entry|article|main|global|primary|secondary|top|bottom|left|right)[-_]?)?"
    r"(?:nav|navbar|navigation|nav-\w+|menu|menu-\w+|breadcrumbs?|sidebar|footer|footer-\w+|comments?(?:-?(?:list|area|section))?|respond"
    r"|share(?:-?(?:bar|buttons?|links?))?|sharing|sharedaddy|social(?:-?(?:links?|share|media))?"
    r"|related(?:-?(?:posts?|articles?|stories|content))?|recommended|recirculation"
    r"|newsletter(?:-?\w+)?|cookies?(?:-?(?:banner|notice|consent))?|advert(?:isement)?s?|ad-slot"
    r"|sponsored|promo|subscri(?:be|ption)(?:-\w+)*|skip-link|pagination|pager)"
    r"|(?:site|global)[-_]?header|masthead|noprint|navbox|mw-editsection|mw-jump-link|sr-only|screen-reader-text|visually-hidden"
    r"|toc|table-of-contents|tableofcontents|hatnote|metadata"
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_ARTICLE_ROLES = frozenset({"main", "article"})
_LEAST_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Article:
    """The element whose text is read, and the elements in it (and before it) that are not."""

    root: Element
    left_out: frozenset[Element]
    headline: Element | None
    """The first heading of the page, where the article holds none of the first level."""


def find_article(tree: Tree) -> Article:
    """Return the article: what the page marks as such and holds most of its text, or the whole page.

    An element that looks like furniture and holds half of the text is none.
    """
    unseen = frozenset(element for element in tree.elements if _is_unseen(element))
    weights, total = _weights(tree, unseen)
    furniture = frozenset(
        element
        for element in tree.elements
        if element not in unseen
        and _is_furniture(element)
        and weights[element] < max(1.0, _LEAST_SHARE * total)
    )
    left_out = unseen | furniture
    if furniture:
        weights, total = _weights(tree, left_out)
    marked = [
        element
        for element in tree.elements
        if _is_article(element) and total and weights[element] >= _LEAST_SHARE * total
    ]
    root = marked[-1] if marked else tree.elements[0]
    header = frozenset() if not marked else _headers_outside(tree.elements, root)
    left_out |= header
    return Article(root, left_out, _headline(tree, root, left_out, unseen))


def whole_fragment(tree: Tree) -> Article:
    """Return all that is seen of HTML that its writer put into a text; menus and sign-ups are left out."""
    left_out = frozenset(
        element
        for element in tree.elements
        if _is_unseen(element) or (element.name not in _ASIDES and _is_furniture(element))
    )
    return Article(tree.elements[0], left_out, None)


def _headline(
    tree: Tree, root: Element, left_out: frozenset[Element], unseen: frozenset[Element]
) -> Element | None:
    """Return the heading that titles the article from outside or from its furniture, if one has to."""
    first: Element | None = None
    skipped = hidden = 0
    if not any(element.name == "h1" for element in tree.elements):
        return None
    for event in tree.events:
        if event.kind is Kind.TEXT:
            continue
        step = 1 if event.kind is Kind.OPEN else -1
        skipped += step * (event.element in left_out)
        hidden += step * (event.element in unseen)
        if event.kind is Kind.OPEN and event.element.name == "h1" and not hidden:
            if not skipped and root.first <= event.element.first <= root.last:
                return None
            first = first or event.element
    return first


def _headers_outside(elements: Sequence[Element], root: Element) -> frozenset[Element]:
    return frozenset(
        element
        for element in elements
        if element.name == "header" and not (root.first <= element.first <= root.last)
    )


def _is_unseen(element: Element) -> bool:
    return (
        element.name in _NO_TEXT
        or "hidden" in element.attributes
        or element.get("aria-hidden").lower() == "true"
        or ("style" in element.attributes and _HIDDEN.search(element.get("style").lower()) is not None)
    )


def _is_furniture(element: Element) -> bool:
    if element.name in {"html", "body", "#page"}:
        return False
    if element.name in _FURNITURE and not (
        element.name == "footer" and element.parent is not None and element.parent.name == "blockquote"
    ):
        return True
    if element.words("role") & _ROLES:
        return True
    return any(_NAMES.fullmatch(word) for word in element.words("class", "id"))


def _is_article(element: Element) -> bool:
    return (
        element.name in {"article", "main"}
        or bool(element.words("role") & _ARTICLE_ROLES)
        or "articlebody" in element.words("itemprop")
    )


def _weights(tree: Tree, left_out: frozenset[Element]) -> tuple[Mapping[Element, int], int]:
    """Return how much text that is no link each element holds, and the page altogether."""
    weights: dict[Element, int] = {}
    stack: list[int] = []
    skipped = links = 0
    for event in tree.events:
        element = event.element
        if event.kind is Kind.OPEN:
            stack.append(0)
            skipped += element in left_out
            links += element.name == "a"
        elif event.kind is Kind.TEXT:
            counts = not skipped and not links
            stack[-1] += len(tree.source[event.start : event.end].strip()) if counts else 0
        else:
            weights[element] = stack.pop()
            if stack:
                stack[-1] += weights[element]
            skipped -= element in left_out
            links -= element.name == "a"
    return weights, weights[tree.elements[0]]
