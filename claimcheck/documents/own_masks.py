"""What a site's own settings leave out of its texts: shortcodes known by name, and patterns of its own.

Masks keep the length of the source, so every place stays what it is. In Markdown they are put before the
text is parsed, beside those of its flavour; elsewhere what they cover is one word to the reader, cut out of
the prose. In a DOCX they are tried on its printed text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from claimcheck.documents.flavors import JEKYLL, MASK, SHORTCODES, Mask, hide
from claimcheck.errors import UsageError
from claimcheck.text import Span

_ATTRIBUTE: Final = r"\s+[\w-]+\s*=\s*(?:\"[^\"\]]*+\"|'[^'\]]*+'|[^\s\]\"']++)"
_ALONE: Final = "audio|caption|embed|gallery|more|playlist|toc|video"
_WORDPRESS: Final = (
    Mask(
        re.compile(
            rf"(?<![\[!])\[(?:/[a-z][\w-]*|[a-z][\w-]*(?:{_ATTRIBUTE})++\s*/?|[a-z][\w-]*\s*/|(?:{_ALONE}))\](?![(\[:])"
            r"|(?<![\[!])\[(?P<name>[a-z][\w-]*)\](?=[^\[]{0,2000}\[/(?P=name)\])"
        ),
        hide,
        "[",
    ),
)
_MASKED_LINE: Final = re.compile(rf"^[ \t]*{MASK}[ \t{MASK}]*$", re.MULTILINE)
_BY_NAME: Final = {"hugo": SHORTCODES, "jekyll": JEKYLL, "wordpress": _WORDPRESS}


class Masks(NamedTuple):
    """What to leave out: ``shortcodes`` by the name of the system that they belong to, and ``patterns``.

    A pattern is a regular expression; a group called ``shown`` in it is read, the rest of the match is not.
    """

    shortcodes: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()

    def spans(self, text: str) -> tuple[Span, ...]:
        """Return the stretches that are left out, in order; raises ``UsageError`` for what is no mask."""
        found: list[Span] = []
        for mask in compiled(self):
            for match in mask.pattern.finditer(text):
                start, end = match.span()
                if match.groupdict().get("shown") is not None:
                    found.append(Span(start, match.start("shown")))
                    start = match.end("shown")
                found.append(Span(start, end))
        return tuple(sorted(span for span in found if len(span)))


def covered(text: str, spans: Sequence[Span], *, by_line: bool) -> str:
    """Return ``text`` with a letter for each character in ``spans``, line ends kept.

    Where ``by_line``, a line with nothing beside becomes a blank one, which parts paragraphs.
    """
    parts: list[str] = []
    at = 0
    for span in spans:
        start = max(at, span.start)
        parts += [text[at:start], hide(text[start : span.end])]
        at = max(at, span.end)
    whole = "".join([*parts, text[at:]])
    return _MASKED_LINE.sub(lambda line: " " * len(line[0]), whole) if by_line else whole


@lru_cache(maxsize=16)
def compiled(masks: Masks) -> tuple[Mask, ...]:
    """Return the masks ready to be put. Raises ``UsageError`` for a name or a pattern that is none."""
    known: list[Mask] = []
    for name in masks.shortcodes:
        if name not in _BY_NAME:
            msg = f"there are no shortcodes called {name!r}; there are {', '.join(_BY_NAME)}"
            raise UsageError(msg)
        known += _BY_NAME[name]
    return (*(Mask(_compiled(pattern), hide, "") for pattern in masks.patterns), *known)


def _compiled(pattern: str) -> re.Pattern[str]:
    try:
        whole = re.compile(pattern, re.MULTILINE)
    except re.error as error:
        msg = f"{pattern!r} is no regular expression: {error}"
        raise UsageError(msg) from error
    if whole.match("") is not None:
        msg = f"{pattern!r} matches where nothing stands; write what it must at least hold"
        raise UsageError(msg)
    return whole
