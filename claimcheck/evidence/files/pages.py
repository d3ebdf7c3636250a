"""Saved web pages: the article's text by trafilatura, the address and title from the page's head."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Final

from claimcheck.evidence.files.plain import decoded
from claimcheck.evidence.files.saved import Saved, Unreadable, parser

_HEAD: Final = 300_000
"""Characters in which a page tells its address: some carry long styles before it."""
_LARGEST_PAGE: Final = 20_000_000
_ADDRESS: Final = (
    re.compile(r"<link[^<>]{0,300}\brel=[\"']?canonical[\"']?[^<>]{0,300}\bhref=[\"'](?P<url>https?://[^\"'<>]+)", re.IGNORECASE),
    re.compile(r"<link[^<>]{0,300}\bhref=[\"'](?P<url>https?://[^\"'<>]+)[\"'][^<>]{0,300}\brel=[\"']?canonical", re.IGNORECASE),
    re.compile(r"<meta[^<>]{0,300}\bproperty=[\"']?og:url[\"']?[^<>]{0,300}\bcontent=[\"'](?P<url>https?://[^\"'<>]+)", re.IGNORECASE),
    re.compile(r"<!-- saved from url=\(\d+\)(?P<url>https?://\S+)"),
)  # fmt: skip
_TITLE: Final = re.compile(r"<title[^<>]{0,200}>(?P<title>[^<]{1,500})</title", re.IGNORECASE)


def read_page(data: bytes) -> Iterator[Saved]:
    """Yield the article of a page; raises ``Unreadable`` where none is found in it."""
    if len(data) > _LARGEST_PAGE:
        message = "is too large for a page"
        raise Unreadable(message)
    trafilatura = parser("trafilatura", "saved web pages")
    source = decoded(data)
    try:
        text = trafilatura.extract(source, include_tables=True, include_comments=False, favor_recall=True)
    except RecursionError as error:
        message = "is nested too deeply"
        raise Unreadable(message) from error
    yield Saved(text or "", *_names(source[:_HEAD]))


def _names(head: str) -> tuple[str | None, str | None]:
    url = next((match["url"] for pattern in _ADDRESS if (match := pattern.search(head))), None)
    title = _TITLE.search(head)
    return (
        html.unescape(url) if url else None,
        " ".join(html.unescape(title["title"]).split()) if title else None,
    )
