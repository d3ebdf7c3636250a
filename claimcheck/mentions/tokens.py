"""A text cut into tokens, once, for every grammar of this room.

A token is a run of digits with the points and commas inside it, a run of letters, or one other
character that is no space. Parallel lists instead of objects: a text has many more tokens than figures.
"""

from __future__ import annotations

import re
from bisect import bisect_left

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|(?<![^\s(\[“\"'‘$£€+−-])\.\d+(?![.\d])|[^\W\d_]+|[^\w\s]|_")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


HYPHENS = frozenset({"-", "‑"})
"""What ties words and numbers: "three-inch", "two-and-a-half"."""


class Tokens:
    """``words[i]`` in lower case stands at ``starts[i]`` to ``ends[i]`` of ``text``; ".5" is the word "0.5"."""

    __slots__ = ("ends", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        """Cut ``text``."""
        self.text = text
        words: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for match in _TOKEN.finditer(text):
            start, end = match.span()
            word = match[0].lower()
            words.append("0" + word if word[0] == "." and end - start > 1 else word)
            starts.append(start)
            ends.append(end)
        self.words = words
        self.starts = starts
        self.ends = ends

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

    def at(self, offset: int) -> int:
        """Return the first token that begins at or after ``offset``."""
        return bisect_left(self.starts, offset)


def tokenize(text: str) -> Tokens:
    """Cut ``text`` into tokens."""
    return Tokens(text)
