"""Text and Markdown files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claimcheck.evidence.files.saved import Saved, Unreadable

_HEAD: Final = 2000
"""Characters in which a text tells where it is from."""
_URL: Final = re.compile(r"https?://[^\s<>\"')\]]+[^\s<>\"')\].,;:]")
_TITLE: Final = re.compile(
    r"^(?:title:\s*|#{1,2}\s+)?[\"']?(?P<title>[^\n\"'#:][^\n]{3,200}?)[\"']?\s*$", re.MULTILINE
)
_SAMPLE: Final = 200_000


def read_plain(data: bytes) -> Iterator[Saved]:
    """Yield the text; the first address and the first line of its head are its names."""
    text = decoded(data)
    head = text[:_HEAD].removeprefix("---\n")
    url, title = _URL.search(head), _TITLE.search(head)
    yield Saved(text, url[0] if url else None, title["title"].strip() if title else None)


def decoded(data: bytes) -> str:
    """Return bytes as text: UTF-8, else the likeliest encoding. Raises ``Unreadable`` for what is no text."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, seldom needed

        best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        message = "is no text in any known encoding"
        raise Unreadable(message)
    return data.decode(best.encoding, errors="replace")
