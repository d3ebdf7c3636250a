"""PDF files, by pypdf: the text that the pages hold; scans hold none."""

from __future__ import annotations

import io
import logging
import time
from collections.abc import Iterable, Iterator
from typing import Final, Protocol

from claimcheck.evidence.files.saved import Saved, Unreadable, parser

_MOST_PAGES: Final = 3000
_LONGEST: Final = 2_000_000
"""Characters, as for any source."""
_SECONDS: Final = 60.0
"""Time after which the pages read so far must do: some files are made to take for ever."""


class _Page(Protocol):
    """What is asked of a page of pypdf."""

    def extract_text(self) -> str:
        """Return the text in reading order."""
        ...


def read_pdf(data: bytes) -> Iterator[Saved]:
    """Yield the text of all pages; raises ``Unreadable`` for files that are locked, broken or only pictures."""
    pypdf = parser("pypdf", "PDF files")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it reports each small fault of a file
    try:
        reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
        locked = reader.is_encrypted and not reader.decrypt("")
        text = "" if locked else "\n\n".join(_pages(reader.pages))
        title = reader.metadata.title if reader.metadata and not locked else None
    except RecursionError as error:
        message = "is nested too deeply"
        raise Unreadable(message) from error
    except Exception as error:
        message = f"is damaged ({type(error).__name__})"
        raise Unreadable(message) from error
    if locked:
        message = "is locked by a password"
        raise Unreadable(message)
    if not text.strip():
        message = "holds no text, only pictures of it perhaps"
        raise Unreadable(message)
    yield Saved(text, title=str(title) if title else None)


def _pages(pages: Iterable[_Page]) -> Iterator[str]:
    started, size = time.monotonic(), 0
    for number, page in enumerate(pages):
        if number >= _MOST_PAGES or size > _LONGEST or time.monotonic() - started > _SECONDS:
            return
        text = page.extract_text()
        size += len(text)
        yield text
