"""What a page says of itself in its head: title and date of publication."""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.documents.dates import find_date
from claimcheck.documents.html.tree import Element, Tree

_DATE_NAMES = frozenset(
    """
    article:published_time og:article:published_time datepublished date pubdate publish-date publishdate
    dc.date dc.date.issued dcterms.date dcterms.issued citation_publication_date parsely-pub-date
    sailthru.date
    """.split()
)
_TITLE_NAMES = frozenset({"og:title", "citation_title", "dc.title"})
_PUBLISHED = frozenset("published entry-date post-date dt-published pubdate date-published".split())
_LINKED_DATA = re.compile(r'"datePublished"\s*:\s*"(\d{4}-\d\d-\d\d)')
_MOST_TITLE = 300


class Facts(NamedTuple):
    """Title and date, None where the page does not say."""

    title: str | None
    date: datetime.date | None


def read_facts(tree: Tree) -> Facts:
    """Read the facts. The date is a ``meta`` element's, linked data's, or a ``time`` element's."""
    titles, dates, times = [], [], []
    for element in tree.elements:
        if element.name == "meta":
            names = element.words("name", "property", "itemprop")
            titles += [element.get("content")] if names & _TITLE_NAMES else []
            dates += [element.get("content")] if names & _DATE_NAMES else []
        elif element.name == "time" and _is_published(element):
            times.append(element.get("datetime") or tree.short_text(element) or "")
        elif element.name == "script" and element.get("type").lower() == "application/ld+json":
            dates += list(_linked_dates(tree, element))
        elif element.name == "title":
            titles.append(html.unescape(tree.source[element.inner : element.inner + _MOST_TITLE + 1]))
    return Facts(
        _title(titles), next((date for text in (*dates, *times) if (date := find_date(text[:80]))), None)
    )


def _title(titles: list[str]) -> str | None:
    shown = (" ".join(title.partition("<")[0].split()) for title in titles)
    return next((title for title in shown if 0 < len(title) <= _MOST_TITLE), None)


def _is_published(element: Element) -> bool:
    published = "datepublished" in element.words("itemprop") or "pubdate" in element.attributes
    return published or bool(element.words("class") & _PUBLISHED)


def _linked_dates(tree: Tree, script: Element) -> Iterator[str]:
    match = _LINKED_DATA.search(tree.source, script.inner, script.end)
    if match:
        yield match[1]
