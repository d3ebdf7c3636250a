"""What our own reports for people begin with, so that one left among the drafts is known for what it is."""

from __future__ import annotations

from typing import Final

HTML_MARK: Final = '<meta name="generator" content="claimcheck'
MARKDOWN_MARK: Final = "<!-- a report of claimcheck -->"
ENDINGS: Final = frozenset({".html", ".htm", ".md", ".markdown"})
"""Of files that may be such reports."""
HEAD: Final = 400
"""Bytes within which a mark stands."""


def is_own(head: bytes) -> bool:
    """Whether a file that begins with ``head`` is a report of ours."""
    begun = head[:HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if begun.startswith(MARKDOWN_MARK.encode()):
        return True
    return begun.lower().startswith(b"<!doctype html") and HTML_MARK.encode() in begun
