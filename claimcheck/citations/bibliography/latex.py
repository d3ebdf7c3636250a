"""TeX in the words of a BibTeX entry, and lists of names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

_COMBINING: Final = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
}  # fmt: skip
_ACCENT: Final = re.compile(
    r"\\(?P<mark>[`'^~=.\"]|[uvrHdck](?=[\s{\\]))\s*(?:\{\s*\\?(?P<braced>[A-Za-z])\s*\}|\\?(?P<bare>[A-Za-z]))"
)
_LETTERS: Final = {
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å",
    "AA": "Å", "i": "i", "j": "j", "textendash": "–", "textemdash": "—", "textquoteright": "’", "dots": "…",
    "ldots": "…", "pounds": "£", "texteuro": "€", "euro": "€",
}  # fmt: skip
_LETTER: Final = re.compile(
    rf"\\({'|'.join(sorted(_LETTERS, key=len, reverse=True))})(?![A-Za-z])(?:\{{\}}|\s*)"
)
_LINK: Final = re.compile(r"\\href\s*\{[^{}]*\}")
_COMMAND: Final = re.compile(r"\\[A-Za-z]+\*?\s*")
_SIGNS: Final = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"))


def plain(tex: str) -> str:
    """Return ``tex`` as people read it: accents set, commands and braces gone, one space between words."""
    if "\\" in tex:
        tex = _LETTER.sub(lambda match: _LETTERS[match[1]], tex)
        tex = _ACCENT.sub(_accented, tex)
        tex = _COMMAND.sub("", _LINK.sub("", tex))
    for sign, shown in _SIGNS:
        tex = tex.replace(sign, shown)
    # A brace or dollar sign that is escaped is one; the others are TeX's.
    parts = re.split(r"(\\.)", tex.replace("~", " "), flags=re.DOTALL)
    shown = "".join(
        part[1] if part.startswith("\\") and len(part) > 1 else re.sub(r"[{}$\\]", "", part) for part in parts
    )
    return " ".join(shown.split())


def _accented(match: re.Match[str]) -> str:
    letter = match["braced"] or match["bare"]
    return unicodedata.normalize("NFC", letter + _COMBINING[match["mark"]])


def names(tex: str) -> Iterator[str]:
    """Yield the people of ``Doe, Jane and Smith, Al`` as ``Jane Doe``; a name all in braces is a body's."""
    for part in split_outside(" ".join(tex.split()), " and "):
        name = part.strip()
        if name.startswith("{") and name.endswith("}") and "{" not in name[1:-1]:
            yield plain(name)
            continue
        pieces = [piece.strip() for piece in split_outside(name, ",")]
        whole = " ".join([pieces[-1], *pieces[:-1]]) if len(pieces) > 1 else name
        if whole and whole.lower() != "others":
            yield plain(whole)


def split_outside(text: str, separator: str) -> list[str]:
    """Return the parts of ``text`` between the separators that stand in no brace."""
    parts: list[str] = []
    depth, start = 0, 0
    for match in re.finditer(rf"[{{}}]|{re.escape(separator)}", text):
        if match[0] == "{":
            depth += 1
        elif match[0] == "}":
            depth = max(0, depth - 1)
        elif depth == 0:
            parts.append(text[start : match.start()])
            start = match.end()
    return [*parts, text[start:]]
