"""What site generators and editors add to Markdown, masked so that no parser trips over it.

A mask keeps the length of the source and its line ends. What it hides leaves nothing in the prose; what
is printed but not known leaves one opaque character; a line of markup becomes a blank line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial
from pathlib import PurePath
from typing import NamedTuple

MASK = "\ue000"
"""Stands for each character of a tag; a private character that Markdown takes for a letter."""

PRINTED = "\ue001"
"""Stands for the first character of a tag that prints something."""


class Flavor(StrEnum):
    """A kind of Markdown. ``auto`` goes by the file's name, then reads what is safe in all of them."""

    AUTO = "auto"
    GFM = "gfm"
    HUGO = "hugo"
    JEKYLL = "jekyll"
    MDX = "mdx"
    PANDOC = "pandoc"
    OBSIDIAN = "obsidian"


class Mask(NamedTuple):
    """A pattern, and what becomes of each match; a group ``shown`` in it stays as it is."""

    pattern: re.Pattern[str]
    put: Callable[[str], str]
    sign: str
    """What a text must hold for the pattern to be tried."""


_NOT_A_BREAK = re.compile(r"[^\r\n]")


def hide(text: str) -> str:
    """Return what becomes of a match that prints nothing."""
    return _NOT_A_BREAK.sub(MASK, text)


def _print(text: str) -> str:
    return PRINTED + hide(text[1:])


def _blank(text: str) -> str:
    return _NOT_A_BREAK.sub(" ", text)


_BRACES = r"\{(?:[^{}]++|\{(?:[^{}]++|\{[^{}]*+\})*+\})*+\}"
_JSX = r"</?(?:[A-Z][\w.]*|(?=>))"  # a component, or a fragment
_JSX += rf"(?:[^<>{{}}\"'/]++|/(?!>)|\"[^\"]*+\"|'[^']*+'|{_BRACES})*+/?>"

# Python 3.11.2, which Debian ships, misreads a possessive group that looks ahead: these two do without, and
# end at the next mark anyway.
SHORTCODES = (
    Mask(
        re.compile(
            r"\{\{(?P<mark>[<%])\s*(?P<name>highlight|mermaid|katex|math|comment|chart)\b[^{}]{0,500}\}\}"
            r"(?:(?!\{\{[<%]).)*\{\{(?P=mark)\s*/\s*(?P=name)\s*[%>]\}\}",
            re.DOTALL,
        ),
        _print,
        "{{",
    ),
    Mask(re.compile(r"\{\{[<%][^{}]*[%>]\}\}"), hide, "{{"),
)
JEKYLL = (
    Mask(
        re.compile(
            r"\{%-?\s*(?P<name>comment|highlight)\b[^%]{0,200}%\}(?:(?!\{%).)*"
            r"\{%-?\s*end(?P=name)\s*-?%\}",
            re.DOTALL,
        ),
        hide,
        "{%",
    ),
    Mask(re.compile(r"\{%[^{}%]*%\}"), hide, "{%"),
    Mask(re.compile(r"\{\{[^{}<%][^{}]*\}\}|\{\{\}\}"), _print, "{{"),
)
_ATTRIBUTE_LISTS = (Mask(re.compile(r"\{:[^{}\n]*\}"), hide, "{:"),)
_REMARKS = (Mask(re.compile(r"\{/\*[^*{}]*\*/\}"), hide, "{/*"),)
_MODULES = (
    Mask(
        re.compile(
            r"^(?:import[ \t]+(?:[\w*{\"'])[^\n]*(?:from[ \t]+[\"']|[\"'];?[ \t]*$)"
            r"|export[ \t]+(?:const|let|var|function|default|async|class|[{*]))[^\n]*(?:\n[ \t]*\S[^\n]*)*",
            re.MULTILINE,
        ),
        _blank,
        "port",
    ),
    Mask(re.compile(rf"^[ \t]*{_JSX}[ \t]*\r?$", re.MULTILINE), _blank, "<"),
    Mask(re.compile(_JSX), hide, "<"),
    Mask(re.compile(rf"(?<![\\\w`])(?!\{{/\*){_BRACES}"), _print, "{"),
)
_FENCED_DIVS = (Mask(re.compile(r"^[ \t]{0,3}:{3,}[^\n]*$", re.MULTILINE), _blank, ":::"),)
_SPANS = (
    Mask(re.compile(r"(?<=[\])`])\{(?:[.#=][^{}\n]{0,200}|[\w-]+=[^{}\n]{0,200})\}"), hide, "{"),
    Mask(re.compile(r"(?<=\^)(?P<shown>[\w+-]{1,12})\^(?!\[)"), hide, "^"),
    Mask(re.compile(r"(?<=\w)~(?P<shown>\w{1,12})~(?!~)"), hide, "~"),
)
_WIKI_LINKS = (
    Mask(re.compile(r"!\[\[[^\[\]\n]{1,300}\]\]"), hide, "![["),
    Mask(re.compile(r"\[\[[^\[\]|\n]{1,300}\|(?P<shown>[^\[\]|\n]{1,300})\]\](?![(\[])"), hide, "[["),
    Mask(re.compile(r"\[\[(?P<shown>(?!\^?\d{1,3}\]\])[^\[\]|\n]{1,300})\]\](?![(\[])"), hide, "[["),
)
_VAULT = (
    Mask(re.compile(r"%%[^%]*+%%"), hide, "%%"),
    Mask(re.compile(r"==(?P<shown>[^=\n]{1,1000})=="), hide, "=="),
    Mask(re.compile(r"[ \t]\^[\w-]{1,40}[ \t]*$", re.MULTILINE), hide, "^"),
)
_CALLOUTS = (Mask(re.compile(r"(?<=> )\[![\w|-]{1,40}\][+-]?[ \t]?"), hide, "[!"),)

_MASKS: dict[Flavor, tuple[Mask, ...]] = {
    Flavor.AUTO: (
        *SHORTCODES,
        *JEKYLL,
        *_REMARKS,
        *_ATTRIBUTE_LISTS,
        *_FENCED_DIVS,
        *_WIKI_LINKS,
        *_CALLOUTS,
    ),
    Flavor.GFM: _CALLOUTS,
    Flavor.HUGO: (*SHORTCODES, *_CALLOUTS),
    Flavor.JEKYLL: (*JEKYLL, *_ATTRIBUTE_LISTS),
    Flavor.MDX: (*_REMARKS, *_MODULES, *_FENCED_DIVS),
    Flavor.PANDOC: (*_FENCED_DIVS, *_SPANS),
    Flavor.OBSIDIAN: (*_WIKI_LINKS, *_VAULT, *_CALLOUTS),
}
_BY_NAME = {".mdx": Flavor.MDX, ".qmd": Flavor.PANDOC, ".rmd": Flavor.PANDOC}
_LEFT_ALONE = re.compile(
    r"^[ \t]{0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n(?:.*?^[ \t]{0,3}(?P=fence)[`~]*[ \t]*\r?$|.*)"
    r"|(?<!`)(?P<ticks>`{1,3})(?!`)[^`\n]{1,500}(?P=ticks)(?!`)"
    r"|<ref(?:\s[^<>/]{0,200})?>[^<]{0,5000}</ref>",
    re.MULTILINE | re.DOTALL,
)
"""Code, and notes of wikitext, whose templates of citation no site generator fills in."""


def flavor_of(path: str) -> Flavor:
    """Return the flavour that a file's name tells, ``auto`` where it tells none."""
    return _BY_NAME.get(PurePath(path).suffix.lower(), Flavor.AUTO)


def mask_markup(source: str, flavor: Flavor, more: Sequence[Mask] = ()) -> str:
    """Return ``source`` with the markup of its flavour and ``more`` masked, as long as before.

    Code and notes of wikitext are left alone.
    """
    masks = [each for each in (*more, *_MASKS[flavor]) if each.sign in source]
    if not masks:
        return source
    parts: list[str] = []
    at = 0
    for code in _LEFT_ALONE.finditer(source):
        parts += [masked(source[at : code.start()], masks), code[0]]
        at = code.end()
    return "".join([*parts, masked(source[at:], masks)])


def masked(text: str, masks: Sequence[Mask]) -> str:
    """Return ``text`` with every match masked, as long as before."""
    for each in masks:
        if each.sign in text:
            text = each.pattern.sub(partial(_put, put=each.put), text)
    return text


def _put(match: re.Match[str], *, put: Callable[[str], str]) -> str:
    shown = match.groupdict().get("shown")
    if shown is None:
        return put(match[0])
    start, end = match.start("shown") - match.start(), match.end("shown") - match.start()
    return put(match[0][:start]) + shown + put(match[0][end:])
