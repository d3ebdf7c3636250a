"""WARC archives, by warcio: every page, text or PDF that was answered with success, under its address."""

from __future__ import annotations

import io
import zlib
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
_GZIP: Final = 31
"""What tells zlib to read the head of a gzip member."""
_STEP: Final = 4096
_FREE: Final = 10_000_000
_MOST_RATIO: Final = 100
"""An archive that unpacks to more than ``_FREE`` bytes may do so at most so many times over: pages pack 5 to 20 times."""
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
    if _is_bomb(data):
        message = "unpacks to far more than an archive of pages holds, as a zip bomb does"
        raise Unreadable(message)
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


def _is_bomb(data: bytes) -> bool:
    """Whether a packed archive unpacks to too much; counted piece by piece, before anything reads a line of it."""
    most = max(_FREE, _MOST_RATIO * len(data))
    unpacked = 0
    unpacker = zlib.decompressobj(_GZIP)
    try:
        for start in range(0, len(data) if data.startswith(b"\x1f\x8b") else 0, _STEP):
            piece = data[start : start + _STEP]
            while piece:
                unpacked += len(unpacker.decompress(piece, _FREE))
                if unpacked > most:
                    return True
                piece = unpacker.unconsumed_tail
                if unpacker.eof:  # a member an archived page
                    piece, unpacker = unpacker.unused_data, zlib.decompressobj(_GZIP)
    except zlib.error:
        return False
    return False


def _body(record: Any) -> tuple[Reader, bytes] | None:  # noqa: ANN401 - warcio has no types
    """Return the body of an answer that holds text and how to read it, None for any other record."""
    if record.rec_type != "response" or record.http_headers is None:
        return None
    kind = (record.http_headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
    if record.http_headers.get_statuscode() != _SUCCESS or kind not in _READERS:
        return None
    body = record.content_stream().read(_LARGEST_RECORD + 1)
    return (_READERS[kind], body) if len(body) <= _LARGEST_RECORD else None
