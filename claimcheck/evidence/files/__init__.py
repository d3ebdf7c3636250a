"""One reader for each format in which a source may be saved; each takes bytes and yields texts.

A reader raises ``Unreadable`` for what it cannot read, a missing package included: the folder tells it in
a notice and goes on.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from claimcheck.evidence.files.pages import read_page
from claimcheck.evidence.files.pdf import read_pdf
from claimcheck.evidence.files.plain import read_plain
from claimcheck.evidence.files.saved import LARGEST, Reader, Saved, Unreadable
from claimcheck.evidence.files.warc import read_warc
from claimcheck.evidence.files.word import read_word

__all__ = ["FORMATS", "Saved", "Unreadable", "read_file"]

FORMATS: Final[dict[str, Reader]] = {
    ".html": read_page,
    ".htm": read_page,
    ".xhtml": read_page,
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_plain,
    ".markdown": read_plain,
    ".pdf": read_pdf,
    ".docx": read_word,
    ".warc": read_warc,
    ".warc.gz": read_warc,
}


def read_file(path: Path) -> Iterator[Saved]:
    """Yield the texts of the file at ``path``, by the reader its name asks for; raises ``Unreadable``."""
    reader = next((FORMATS[ending] for ending in FORMATS if path.name.lower().endswith(ending)), None)
    if reader is None:
        message = f"has no ending of a source; those are {', '.join(FORMATS)}"
        raise Unreadable(message)
    try:
        if path.stat().st_size > LARGEST:
            message = f"is larger than {LARGEST:,} bytes"
            raise Unreadable(message)
        data = path.read_bytes()
    except OSError as error:
        message = (error.strerror or "cannot be read").lower()
        raise Unreadable(message) from error
    yield from reader(data)
