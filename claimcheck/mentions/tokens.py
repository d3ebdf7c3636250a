"""A text cut into tokens, once, for every grammar of this room.

A token is a run of digits with the points and commas inside it, a run of letters, or one other
character that is no space. Parallel lists instead of objects: a text has many more tokens than figures.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.mentions.amounts import Number

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|(?<![^\s(\[“\"'‘$£€+−-])\.\d+(?![.\d])|[^\W\d_]+|[^\w\s]|_")
_BARE_POINT = re.compile(r"(?<!\d)\.\d")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
HYPHENS = frozenset({"-", "‑"})
"""What ties words and numbers: "three-inch", "two-and-a-half"."""
APOSTROPHES = frozenset({"'", "’"})


class Tokens:
    """``words[i]`` in lower case stands at ``starts[i]`` to ``ends[i]`` of ``text``; ".5" is the word "0.5".

    ``numbers`` are those read so far, by the token that they begin with: several grammars ask for each.
    """

    __slots__ = ("ends", "numbers", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        """Cut ``text``."""
        self.text = text
        spans = [match.span() for match in _TOKEN.finditer(text)]
        lowered = text.lower()
        if len(lowered) == len(text):
            words = [lowered[start:end] for start, end in spans]
        else:  # a letter such as "İ" grows
            words = [text[start:end].lower() for start, end in spans]
        if _BARE_POINT.search(text) is not None:
            words = ["0" + word if word[0] == "." and len(word) > 1 else word for word in words]
        self.words = words
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]
        self.numbers: dict[int, Number | None] = {}

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.words)

    def word(self, i: int) -> str:
        """Return the token in lower case, the empty string before the first and after the last."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def raw(self, i: int) -> str:
        """Return the token as written."""
        return self.text[self.starts[i] : self.ends[i]] if 0 <= i < len(self.words) else ""

    def glued(self, i: int) -> bool:
        """Whether nothing stands between token ``i`` and the next one."""
        return 0 <= i < len(self.words) - 1 and self.ends[i] == self.starts[i + 1]

    def gap(self, i: int) -> str:
        """Return what stands between token ``i`` and the next one."""
        return self.text[self.ends[i] : self.starts[i + 1]] if 0 <= i < len(self.words) - 1 else "\n\n"

    def apart(self, i: int) -> bool:
        """Whether a blank line stands between token ``i`` and the next one: nothing reads across it."""
        if not 0 <= i < len(self.words) - 1:
            return True
        start, end = self.ends[i], self.starts[i + 1]
        return end - start > 1 and _BLANK_LINE.search(self.text, start, end) is not None

    def past_hyphen(self, i: int) -> int:
        """Return the token after a hyphen at ``i`` that ties two words ("two-and-a-half"), else ``i``."""
        return i + 1 if self.word(i) in HYPHENS and self.glued(i - 1) and self.glued(i) else i

    def at(self, offset: int) -> int:
        """Return the first token that begins at or after ``offset``."""
        return bisect_left(self.starts, offset)
