"""Bytes to text. The byte-order mark goes first, so that no offset counts it."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from functools import partial

from claimcheck.errors import InputError
from claimcheck.findings import Notice

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a zip archive or office document",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"\x1f\x8b": "a gzip archive",
    b"\x7fELF": "a program",
    b"\xd0\xcf\x11\xe0": "an old office document",
}
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_HIGH_BYTES = bytes(range(0x80, 0x100))
_MOST_WESTERN = 0.12
_NOT_WESTERN = re.compile(r"[A-Za-z][¡-¿×÷ƒˆ˜†‡‰‹][A-Za-z]|[a-z][À-ÖØ-Þ][a-z]|[¤¦¨¬¯¸þÞðÐ¡-¿]{2}")
"""Signs in the middle of words, capitals in the middle of words, signs in rows: another code page."""
_SAMPLE = 65_536
_MOST_CONTROL = 0.02
_FEW_NULS = 3
_SAVE_AS_TEXT = "save it as UTF-8 text or Markdown"


def decode(data: bytes, path: str, declared: str | None = None) -> tuple[str, tuple[Notice, ...]]:
    """Return the text of ``data`` and what should be said of its encoding.

    ``declared`` is the encoding that the format itself names, for what is not UTF-8.

    Line ends stay as they are. A stray NUL in readable text stays too (the reader takes it for
    damage). Raises ``InputError`` where ``data`` is no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data[len(mark) :], encoding, path), ()
    problem = _binary(data)
    if problem:
        raise InputError(path, problem, _SAVE_AS_TEXT)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        text = _decode_declared(data, declared) if declared else None
        return _guess(data, path) if text is None else (text, ())


def encoder_of(data: bytes, text: str) -> Callable[[str], bytes] | None:
    """Return what writes other texts as ``data``, whose text is ``text``, was written: encoding and mark.

    None where it is not known for certain. What it returns raises ``UnicodeEncodeError`` for characters that
    the encoding does not have.
    """
    for mark, encoding in (*_MARKS, (b"", "utf-8"), (b"", "cp1252")):
        if data.startswith(mark):
            try:
                same = mark + text.encode(encoding) == data
            except UnicodeEncodeError:
                continue
            if same:
                return partial(_encoded, mark, encoding)
    return None


def _encoded(mark: bytes, encoding: str, text: str) -> bytes:
    return mark + text.encode(encoding)


def _decode_declared(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _decode_marked(data: bytes, encoding: str, path: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        problem = f"its byte-order mark says {encoding.upper()}, but byte {error.start} does not fit"
        raise InputError(path, problem, _SAVE_AS_TEXT) from error


def _binary(data: bytes) -> str | None:
    """Return why ``data`` cannot be a text, or None."""
    for magic, name in _MAGIC.items():
        if data.startswith(magic):
            return f"is {name}, not text"
    sample = data[:_SAMPLE]
    nuls = data.count(0)
    if nuls > _FEW_NULS and nuls > len(data) // 10_000:
        return f"is binary, not text ({nuls} NUL bytes)"
    control = len(_CONTROL.findall(sample))
    if control > max(_FEW_NULS, _MOST_CONTROL * len(sample)):
        return f"is binary, not text ({control} control characters in its first {len(sample)} bytes)"
    return None


def _guess(data: bytes, path: str) -> tuple[str, tuple[Notice, ...]]:
    encoding = "cp1252" if _is_western(data) else _most_likely(data)
    if encoding is None:
        raise InputError(path, "is in no encoding that could be recognised", _SAVE_AS_TEXT)
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise InputError(path, f"looks like {encoding} but is not", _SAVE_AS_TEXT) from error
    message = (
        f"{path} is not UTF-8 and was read as {encoding}, a guess; {_SAVE_AS_TEXT} if characters look wrong"
    )
    return text, (Notice(code="encoding-guessed", message=message),)


def _is_western(data: bytes) -> bool:
    """Whether the few bytes beyond ASCII are letters in words and typographic signs in Windows-1252.

    Statistics know too little about so few bytes, and took them for code pages of the 1980s.
    """
    high = len(data) - len(data.translate(None, _HIGH_BYTES))
    if high > _MOST_WESTERN * len(data):
        return False
    try:
        text = data[:_SAMPLE].decode("cp1252")
    except UnicodeDecodeError:
        return False
    return not _NOT_WESTERN.search(text)


def _most_likely(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only where the text is not UTF-8

    best = from_bytes(data).best()
    return best.encoding if best else None
