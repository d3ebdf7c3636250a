"""Word documents, by the reader of documents, which guards against bombs and external entities."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.documents import read_bytes
from claimcheck.errors import InputError
from claimcheck.evidence.files.saved import Saved, Unreadable


def read_word(data: bytes) -> Iterator[Saved]:
    """Yield the printed text with its notes; raises ``Unreadable`` as the reader refuses the file."""
    try:
        document = read_bytes(data, path="source", format="docx")
    except InputError as error:
        raise Unreadable(error.problem) from error
    lines = [line.strip() for line in document.source.splitlines() if line.strip()]
    yield Saved(document.source, title=document.title or (lines[0] if lines else None))
