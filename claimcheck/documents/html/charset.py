"""The encoding that a page says it is in."""

from __future__ import annotations

import re

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*(?P<meta>[\w-]{2,40})"
    rb"|<\?xml[^>]{0,100}encoding\s*=\s*[\"'](?P<xml>[\w-]{2,40})",
    re.IGNORECASE,
)
_HEAD = 2048
_WESTERN = frozenset({"iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"})
"""Browsers read these as Windows-1252, which holds them."""


def declared_encoding(data: bytes) -> str | None:
    """Return the name in a ``meta`` element or an XML declaration, None without one.

    UTF-16 and its like are not believed: the declaration could not have been read in them.
    """
    match = _DECLARED.search(data[:_HEAD])
    if match is None:
        return None
    name = (match["meta"] or match["xml"]).decode("ascii", "replace").lower()
    if name.startswith(("utf-16", "utf-32", "utf-7")):
        return None
    return "cp1252" if name in _WESTERN else name
