"""The frame of a saved page: what stands around its article and says nothing of it.

Only what is plain is taken: the counter of an archive with its dates, and the lists of other pages ("Related
stories", "Archives") that end a page, of which no line is a sentence.
"""

from __future__ import annotations

import re
from typing import Final

from claimcheck.text import Span

_LINE: Final = re.compile(r"[^\n]+")
_CAPTURES: Final = re.compile(r"\s*[\d,]+ captures?\s*")
_OTHER_PAGES: Final = re.compile(
    r"[\W_]*(?:related|recent|latest|more|popular|other|previous|trending) (?:[\w-]+ )?"
    r"(?:posts?|stories|articles?|news|links|pages|content|reading|coverage)\W*"
    r"|[\W_]*(?:most (?:read|popular|viewed)|archives?|you may also like|read (?:next|more)|see also|categories)\W*",
    re.IGNORECASE,
)
_STOP: Final = re.compile(r"[.!?][\"”’')]*\s*\Z")
_TAIL: Final = 8
_LONG: Final = 60
"""Characters from which a line that ends with a stop is a sentence and not the title of another page."""


def frame_of(text: str) -> tuple[Span, ...]:
    """Return the spans of ``text`` that belong to the page and not to its article, in order."""
    lines = [Span(*match.span()) for match in _LINE.finditer(text)]
    found: list[Span] = []
    for number, line in enumerate(lines):
        if _CAPTURES.fullmatch(line.of(text)):
            dates = lines[number + 1 : number + 2]
            found.append(line.hull(dates[0]) if dates else line)
    last_sentence = next(
        (n for n in range(len(lines) - 1, -1, -1) if _is_sentence(lines[n].of(text))), len(lines)
    )
    heading = next(
        (line for line in lines[last_sentence + 1 :] if _OTHER_PAGES.fullmatch(line.of(text))), None
    )
    if heading is not None:
        found.append(Span(heading.start, len(text)))
    return tuple(found)


def _is_sentence(line: str) -> bool:
    return len(line) >= _LONG and _STOP.search(line[-_TAIL:]) is not None
