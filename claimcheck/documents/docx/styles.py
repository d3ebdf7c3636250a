"""What a paragraph's style makes of it: title, heading, caption, quotation, list item."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.documents.docx.xml import Tag, walk
from claimcheck.documents.model import Zone

_HEADING = re.compile(r"heading (\d)")
_CONTENTS = re.compile(r"toc \d|toc heading|table of (?:figures|authorities)|index \d")
_ZONES = {
    "title": Zone.TITLE,
    "subtitle": Zone.STANDFIRST,
    "caption": Zone.CAPTION,
    "quote": Zone.QUOTE,
    "intense quote": Zone.QUOTE,
    "block text": Zone.QUOTE,
    "html preformatted": Zone.CODE,
    "source code": Zone.CODE,
    "macro": Zone.CODE,
}
_LONGEST_CHAIN = 12


@dataclass(frozen=True, slots=True)
class Style:
    """``zone`` None: says nothing. ``level`` is a heading's; ``list`` the numbering it brings along."""

    zone: Zone | None = None
    level: int = 0
    list: str | None = None
    is_contents: bool = False
    """Whether it is a line of a table of contents."""


@dataclass(slots=True)
class _Raw:
    name: str = ""
    base: str = ""
    outline: int | None = None
    list: str | None = None


def read_styles(data: bytes | None, path: str) -> Mapping[str, Style]:
    """Return the paragraph styles by id. Names are the built-in ones whatever the language of the program."""
    raw: dict[str, _Raw] = {}
    current = _Raw()

    def take(tag: Tag) -> None:
        nonlocal current
        if not tag.word:
            return
        if tag.name == "style":
            current = raw.setdefault(tag.get("styleId"), _Raw())
        elif tag.name == "name":
            current.name = tag.get().lower()
        elif tag.name == "basedOn":
            current.base = tag.get()
        elif tag.name == "outlineLvl" and tag.get().isdigit():
            current.outline = int(tag.get())
        elif tag.name == "numId":
            current.list = tag.get()

    if data is not None:
        walk(data, path, "styles", opened=take)
    return {name: _resolved(name, raw) for name in raw}


def _resolved(name: str, raw: Mapping[str, _Raw]) -> Style:
    """Return a style with what it takes over from those it is based on."""
    zone, level, numbering = None, 0, None
    contents = False
    for _ in range(_LONGEST_CHAIN):
        style = raw.get(name)
        if style is None:
            break
        heading = _HEADING.fullmatch(style.name)
        contents = contents or _CONTENTS.fullmatch(style.name) is not None
        numbering = numbering or style.list
        if zone is None and heading:
            zone, level = Zone.HEADING, int(heading[1])
        elif zone is None and style.name in _ZONES:
            zone = _ZONES[style.name]
        elif zone is None and style.outline is not None and style.outline < 9:  # noqa: PLR2004 - 9 is body text
            zone, level = Zone.HEADING, style.outline + 1
        name = style.base
    return Style(zone, level, numbering, contents)
