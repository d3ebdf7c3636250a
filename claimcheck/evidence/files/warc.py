"""WARC archives, by warcio: every page, text or PDF that was answered with success, under its address."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from claimcheck.evidence.files.pages import read_page
from claimcheck.evidence.files.pdf import read_pdf
from claimcheck.evidence.files.plain import read_plain
from claimcheck.evidence.files.saved import LARGEST, Reader, Saved, Unreadable, parser

_MOST_RECORDS: Final = 5000
_LARGEST_RECORD: Final = 20_000_000
_SUCCESS: Final = "200"
_READERS: Final[dict[str, Reader]] = {
    "text/html": read_page,
    "application/xhtml+xml": read_page,
    "application/pdf": read_pdf,
    "text/plain": read_plain,
    "text/markdown": read_plain,
}


def read_warc(data: bytes) -> Iterator[Saved]:
    """Yield the texts of an archive; records of other kinds, and those that cannot be read, are passed over."""
    parser("warcio", "WARC archives")
    records = parser("warcio.archiveiterator", "WARC archives").ArchiveIterator(io.BytesIO(data))
    unpacked = 0
    try:
        for number, record in enumerate(records):
            if number >= _MOST_RECORDS or unpacked > LARGEST:
                return
            found = _body(record)
            if found is None:
                continue
            reader, body = found
            unpacked += len(body)
            try:
                saved = next(reader(body))
            except Unreadable:
                continue
            yield replace(saved, url=record.rec_headers.get_header("WARC-Target-URI"))
    except Unreadable:
        raise
    except Exception as error:
        message = f"is a damaged archive ({type(error).__name__})"
        raise Unreadable(message) from error


def _body(record: Any) -> tuple[Reader, bytes] | None:  # noqa: ANN401 - warcio has no types
    """Return the body of an answer that holds text and how to read it, None for any other record."""
    if record.rec_type != "response" or record.http_headers is None:
        return None
    kind = (record.http_headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
    if record.http_headers.get_statuscode() != _SUCCESS or kind not in _READERS:
        return None
    body = record.content_stream().read(_LARGEST_RECORD + 1)
    return (_READERS[kind], body) if len(body) <= _LARGEST_RECORD else None
